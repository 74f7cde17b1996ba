package market_test

import (
	"math/big"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/venue/market"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// An index of two reserves, resolved by an account, and a peg, whose loss is no
// money and which a contract resolves; the premium follows a feed.
func TestEveryKindOfGaugeIsReadByWhatItSays(t *testing.T) {
	s := newStage(t)
	usdToken := s.asset("USD", 6)
	abiFeed, abiDepeg, abiIndex, abiResolver := contracts.NewDevFeed(), contracts.NewDepegGauge(), contracts.NewIndexGauge(), contracts.NewResolver()
	feed := s.deploy(&contracts.DevFeedMetaData, abiFeed.PackConstructor(8, "USD / USD", big.NewInt(1e8), s.at("curator")))
	first, _ := s.gauge(usdToken, 30*aDay)
	second, source := s.gauge(usdToken, 30*aDay)
	one := new(big.Int).Exp(big.NewInt(10), big.NewInt(18), nil)
	s.mine(12 * time.Second)
	index := s.deploy(&contracts.IndexGaugeMetaData, abiIndex.PackConstructor(common.Address(usdToken), []common.Address{common.Address(first), common.Address(second)}, []*big.Int{one, one}))
	peg := s.deploy(&contracts.DepegGaugeMetaData, abiDepeg.PackConstructor(common.Address(feed), common.Address(usdToken), big.NewInt(1e8), 2*anHour, 2*anHour))
	resolver := s.deploy(&contracts.ResolverMetaData, abiResolver.PackConstructor(common.Address(s.market), contracts.BondedAssertionsBondTerms{Token: common.Address(usdToken), Amount: usd(100), Liveness: anHour, AnswerWithin: anHour, Arbiter: s.at("curator")}, anHour))
	pool := s.deploy(&contracts.RiskPoolMetaData, abiPool.PackConstructor(common.Address(usdToken), "POOL", "POOL", s.at("curator"), common.Address(s.market)))
	model := s.deploy(&contracts.PremiumModelMetaData, abiModel.PackConstructor(common.Address(pool), common.Address(feed), wads(80), contracts.Parameters{
		Curve: contracts.Curve{Kink: wads(800), Slope1: wads(500), Slope2: wads(10_000)},
		Drift: contracts.Drift{Target: wads(100), Speed: wads(1000), Least: wads(10), Most: wads(1000)},
		Floor: contracts.Floor{Base: wads(20), Loading: wads(10), Most: wads(500), PerHour: wads(20), HalfLife: new(big.Int).SetUint64(aDay)},
	}, s.at("curator"), 2*aDay))
	s.call("writer-1", usdToken, abiToken.PackApprove(common.Address(resolver), usd(1_000)))
	s.call("writer-2", usdToken, abiToken.PackApprove(common.Address(resolver), usd(1_000)))
	guard := s.guard("curator", "buyer-1", usdToken)
	s.call("curator", guard, abiGuard.PackAllow(common.Address(pool), true))
	s.mine(12 * time.Second)
	s.create("INDEXED", pool, model, index, usd(100_000), s.now()+30*aDay)
	terms := s.terms(pool, model, peg, new(big.Int), new(big.Int).Mul(one, big.NewInt(3_600)), s.now()+aDay)
	terms.Resolver, terms.MaxSupply = common.Address(resolver), usd(50_000)
	hash := s.call("curator", s.market, abiMarket.PackCreateSeries(terms, "PEGGED", "PEGGED"))
	s.mine(12 * time.Second)
	pegged := protection.Address(event(s, hash, abiMarket.UnpackSeriesCreatedEvent).Series)

	c := s.client(s.net.HTTPURL())
	v, err := market.Open(t.Context(), c, s.net.Head(), market.Options{Name: "stage", Market: s.market, Guard: guard, FromBlock: &s.since})
	if err != nil {
		t.Fatal(err)
	}
	s.call("curator", source, abiSource.PackSetDeficit(common.Address(usdToken), usd(7_000)))
	s.mine(12 * time.Second)
	state, err := v.Observe(t.Context(), s.net.Head(), nil)
	if err != nil || len(state.Series) != 2 || len(state.Gauges) != 2 || len(state.Ignored) != 0 {
		t.Fatalf("%d series, %d gauges, ignored %+v, %v", len(state.Series), len(state.Gauges), state.Ignored, err)
	}
	t.Run("a reference is named by its gauge, and money is the pool's", func(t *testing.T) {
		for _, x := range state.Series {
			want := protection.Reference{Kind: protection.Index, Market: index, Asset: usdToken}
			if x.ID == pegged {
				want = protection.Reference{Kind: protection.Depeg, Market: feed, Asset: usdToken}
			}
			if x.Reference != want || x.Asset != usdToken || x.Decimals != 6 {
				t.Errorf("%s: %+v", x.Symbol, x)
			}
		}
	})
	t.Run("a gauge is behind when a poke would store more than a time", func(t *testing.T) {
		for _, g := range state.Gauges {
			if behind := g.ID == index; g.Behind != behind || g.Failing || g.Idle == behind || behind && g.Next != dollars(7_000) || (g.Asset == protection.Address{}) != (g.ID == peg) {
				t.Errorf("gauge %+v", g)
			}
		}
	})
	t.Run("what a purchase rests on is named", func(t *testing.T) {
		want := map[protection.Address]string{feed: "premium model's feed", resolver: "resolver", first: "gauge's part 1", second: "gauge's part 2", index: "gauge of", peg: "gauge of", pool: "pool", model: "premium model of"}
		all := v.Contracts()
		for id, part := range want {
			if !slices.ContainsFunc(all, func(x market.Contract) bool { return x.Address == id && strings.HasPrefix(x.Part, part) }) {
				t.Errorf("%q at %s is not among %+v", part, id, all)
			}
		}
		if slices.ContainsFunc(all, func(x market.Contract) bool { return x.Address == s.net.Address("curator") }) {
			t.Error("an account without code is named as a contract")
		}
	})
	t.Run("an assertion stands until it is disputed or over", func(t *testing.T) {
		s.call("curator", index, abiGauge.PackPoke())
		s.mine(12 * time.Second)
		s.mine(26 * time.Hour) // past PEGGED's expiry, its gauge silent
		s.call("writer-1", resolver, abiResolver.PackAssertFraction(common.Address(pegged), new(big.Int).Div(one, big.NewInt(4))))
		s.mine(12 * time.Second)
		take := func() market.Survey {
			t.Helper()
			out, err := market.Take(t.Context(), c, s.net.Head(), market.SurveyOptions{Market: s.market, From: &s.since})
			if err != nil || len(out.Alarms) > 0 {
				t.Fatalf("%v, alarms %q", err, out.Alarms)
			}
			return out
		}
		out := take()
		if x := seriesOf(t, out, pegged); x.State != protection.Pending || x.GaugeAsset != (protection.Address{}) {
			t.Errorf("series %+v", x)
		}
		if len(out.Assertions) != 1 {
			t.Fatalf("assertions: %+v", out.Assertions)
		}
		a, now := out.Assertions[0], s.net.Head().Time
		if a.Series != pegged || a.Resolver != resolver || a.Fraction.Float(18) != .25 || a.Asserter != s.net.Address("writer-1") || !a.AssertedAt.Equal(now) || !a.Until.Equal(now.Add(time.Hour)) {
			t.Errorf("assertion %+v", a)
		}
		s.call("writer-2", resolver, abiResolver.PackDispute(common.Address(pegged)))
		s.mine(10 * time.Minute)
		if out := take(); len(out.Assertions) != 1 || out.Assertions[0].Disputer != s.net.Address("writer-2") || !out.Assertions[0].Until.Equal(s.net.Head().Time.Add(time.Hour)) {
			t.Errorf("disputed: %+v", out.Assertions)
		}
		if m := take().Models; len(m) != 1 || m[0].Feed != feed || m[0].FloorTarget.IsZero() {
			t.Errorf("models: %+v", m)
		}
	})
}
