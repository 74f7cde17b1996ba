package market_test

import (
	"encoding/json"
	"errors"
	"math"
	"math/big"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/venue/market"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

var abiProxy = contracts.NewDevProxy()

// misbehaviours are what a contract may do to whoever asks it: code, run for every
// call.
var misbehaviours = map[string]string{
	"reverts":                 "5f5ffd",
	"burns all gas":           "5b5f56",
	"answers nothing":         "00",
	"answers all ones":        "7f" + strings.Repeat("ff", 32) + "5f52" + "7f" + strings.Repeat("ff", 32) + "602052" + "7f" + strings.Repeat("ff", 32) + "604052" + "60605ff3",
	"is an invalid jump":      "600156",
	"reverts with a megabyte": "621000005ffd",
}

// code deploys a contract of bare code.
func (s *stage) code(text string) protection.Address {
	s.t.Helper()
	run := common.FromHex(text)
	at, err := s.net.Sender("curator").Deploy(append([]byte{0x61, byte(len(run) >> 8), byte(len(run)), 0x80, 0x60, 10, 0x5f, 0x39, 0x5f, 0xf3}, run...))
	if err != nil {
		s.t.Fatal(err)
	}
	return at
}

// brokenStage is a trusted pool with three series: one that stays sound, one whose
// gauge breaks while it is active, and one whose gauge breaks once it was settled as
// triggered. The guard holds some of each.
type brokenStage struct {
	*stage
	guard, pool                 protection.Address
	sound, active, paying       protection.Address
	activeGauge, triggeredGauge protection.Address
}

func newBrokenStage(t *testing.T) *brokenStage {
	s := newStage(t)
	asset := s.asset("USD", 6)
	pool, model := s.pool("POOL", asset)
	honest, _ := s.gauge(asset, 30*aDay)
	first, _ := s.gauge(asset, 30*aDay)
	second, source := s.gauge(asset, 30*aDay)
	s.mine(12 * time.Second)
	behind := func(implementation protection.Address) protection.Address {
		return s.deploy(&contracts.DevProxyMetaData, abiProxy.PackConstructor(common.Address(implementation)))
	}
	b := &brokenStage{stage: s, pool: pool, activeGauge: behind(first), triggeredGauge: behind(second)}
	s.mine(12 * time.Second)
	until := s.now() + 30*aDay
	b.sound = s.create("SOUND", pool, model, honest, usd(100_000), until)
	b.active = s.create("ACTIVE", pool, model, b.activeGauge, usd(100_000), until)
	b.paying = s.create("PAYING", pool, model, b.triggeredGauge, usd(100_000), until)
	b.guard = s.guard("curator", "buyer-1", asset)
	s.call("curator", b.guard, abiGuard.PackAllow(common.Address(pool), true))
	s.call("writer-1", pool, abiPool.PackDeposit(usd(1_000_000), s.at("writer-1")))
	s.mine(12 * time.Second)
	for _, id := range []protection.Address{b.sound, b.active, b.paying} {
		s.call("buyer-1", s.market, abiMarket.PackBuy(common.Address(id), usd(1_000), usd(1_000), s.now()+aDay, [32]byte{}, common.Address(b.guard)))
	}
	s.mine(12 * time.Second)
	s.mine(2 * time.Hour)
	for id := range int64(3) {
		s.call("curator", s.market, abiMarket.PackActivate(big.NewInt(id+1)))
	}
	s.call("curator", source, abiSource.PackSetDeficit(common.Address(asset), usd(250_000)))
	s.mine(12 * time.Second)
	s.call("curator", s.market, abiMarket.PackSettle(common.Address(b.paying)))
	s.mine(12 * time.Second)
	return b
}

// breakGauges puts other code behind two gauges.
func (b *brokenStage) breakGauges(text string) {
	b.t.Helper()
	bad := b.code(text)
	b.mine(12 * time.Second)
	for _, g := range []protection.Address{b.activeGauge, b.triggeredGauge} {
		b.call("curator", g, abiProxy.PackUpgradeProxyTo(common.Address(bad)))
	}
	b.mine(12 * time.Second)
}

func TestOneBrokenGaugeStopsNothingElse(t *testing.T) {
	b := newBrokenStage(t)
	c := b.client(b.net.HTTPURL())
	open := func() *market.Venue {
		v, err := market.Open(t.Context(), c, b.net.Head(), market.Options{Name: "stage", Market: b.market, Guard: b.guard, FromBlock: &b.since})
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	v := open()
	before, err := v.Observe(t.Context(), b.net.Head(), nil)
	if err != nil || len(before.Series) != 3 || len(before.Ignored) != 0 {
		t.Fatalf("%d series, ignored %+v, %v", len(before.Series), before.Ignored, err)
	}
	for name, code := range misbehaviours {
		t.Run("it "+name, func(t *testing.T) {
			b.breakGauges(code)
			at := b.net.Head()
			now, err := v.Observe(t.Context(), at, nil)
			if err != nil || len(now.Series) != 3 || len(now.Gauges) != 3 || len(now.Pools) != 1 {
				t.Fatalf("%d series, %d gauges, %d pools, %v", len(now.Series), len(now.Gauges), len(now.Pools), err)
			}
			told := ""
			for _, x := range now.Ignored {
				told += x.Err.Error() + "\n"
			}
			for i, x := range now.Series {
				want := map[protection.Address]protection.State{b.sound: protection.Active, b.active: protection.Pending, b.paying: protection.Triggered}[x.ID]
				if x.State != want || now.Held[i] != dollars(1_000) {
					t.Errorf("%s is %s and the guard holds %s, want %s and 1,000", x.Symbol, x.State, now.Held[i], want)
				}
				if x.ID == b.sound {
					if x.Free.IsZero() {
						t.Error("nothing of the sound series can be bought")
					}
					continue
				}
				if x.ID == b.paying && x.Fraction != protection.WAD || !x.Free.IsZero() || x.Supply != dollars(1_000) || x.PoolAssets.IsZero() || x.Reference.Kind == "" {
					t.Errorf("%+v", x)
				}
			}
			// All ones and nothing cannot be told from a reading by everything that asks.
			if !strings.Contains(told, b.active.String()) {
				t.Errorf("it is not told which series cannot be read: %s", told)
			}
			if !now.Pools[0].Pending {
				t.Error("a pool whose series' states cannot be read takes deposits")
			}
			if _, err := json.Marshal(now.Series); err != nil {
				t.Errorf("the series cannot be kept: %v", err)
			}
			if _, err := json.Marshal(now.Gauges); err != nil {
				t.Errorf("the gauges cannot be kept: %v", err)
			}
			windows, err := v.ClaimWindows(t.Context(), at, []protection.Address{b.paying})
			if err != nil || windows[0].Until.IsZero() {
				t.Errorf("until when it can be claimed: %+v, %v", windows, err)
			}
			survey, err := market.Take(t.Context(), c, at, market.SurveyOptions{Market: b.market, From: &b.since, Samples: 2})
			if err != nil || len(survey.Series) != 3 {
				t.Fatalf("a survey of %d series: %v", len(survey.Series), err)
			}
			if _, err := json.Marshal(survey); err != nil {
				t.Errorf("the survey cannot be written: %v", err)
			}
			if x := seriesOf(t, survey, b.sound); len(x.Quotes) != 3 || x.Quotes[0].Ask.IsZero() {
				t.Errorf("the sound series has no prices: %+v", x.Quotes)
			}
			if text := strings.Join(survey.Alarms, "\n"); !strings.Contains(text, "series ACTIVE: stateOf cannot be read") {
				t.Errorf("alarms %q", survey.Alarms)
			}
		})
	}
	t.Run("one that starts then knows the sound series", func(t *testing.T) {
		now, err := open().Observe(t.Context(), b.net.Head(), nil)
		if err != nil || len(now.Series) != 1 || now.Series[0].ID != b.sound || len(now.Ignored) != 2 {
			t.Errorf("%d series, ignored %+v, %v", len(now.Series), now.Ignored, err)
		}
	})
}

// pretence is code that answers some selectors with a word, and any other call with
// nothing.
func pretence(answers map[string]protection.Address) string {
	code := ""
	for selector, a := range answers {
		test := "5f3560e01c63" + selector + "1415"                                           // whether the selector is another
		body := "7f" + common.Bytes2Hex(common.LeftPadBytes(a[:], 32)) + "5f52" + "60205ff3" // answer the word
		after := (len(code)+len(test)+len(body))/2 + 4
		code += test + "61" + common.Bytes2Hex([]byte{byte(after >> 8), byte(after)}) + "57" + body + "5b"
	}
	return code + "00"
}

func selector(data []byte) string { return common.Bytes2Hex(data[:4]) }

func TestAStrangersContractHidesNothingOfTheOthers(t *testing.T) {
	s := newStage(t)
	asset := s.asset("USD", 6)
	pool, model := s.pool("POOL", asset)
	gauge, _ := s.gauge(asset, 30*aDay)
	other, _ := s.gauge(asset, 30*aDay)
	s.mine(12 * time.Second)
	s.create("SERIES", pool, model, gauge, usd(100_000), s.now()+30*aDay)
	s.call("writer-1", pool, abiPool.PackDeposit(usd(50_000), s.at("writer-1")))
	fake := s.code(pretence(map[string]protection.Address{
		selector(abiPool.PackOwner()): s.net.Address("curator"), selector(abiPool.PackMarket()): s.market, selector(abiPool.PackAsset()): asset,
		selector(abiPool.PackTotalSupply()): {}, selector(abiPool.PackBalanceOf(common.Address{})): {}}))
	price := s.code(pretence(map[string]protection.Address{selector(abiModel.PackPool()): fake}))
	s.mine(12 * time.Second)
	s.create("FAKE", fake, price, other, usd(100_000), s.now()+30*aDay)
	c := s.client(s.net.HTTPURL())
	out, err := market.Take(t.Context(), c, s.net.Head(), market.SurveyOptions{Market: s.market, From: &s.since, Samples: 2})
	if err != nil || len(out.Alarms) > 0 || len(out.Pools) != 1 || len(out.Series) != 1 || len(out.Gauges) != 1 {
		t.Fatalf("%d pools, %d series, %v, alarms %q", len(out.Pools), len(out.Series), err, out.Alarms)
	}
	if len(out.LeftOut) != 1 || out.LeftOut[0].Pool != fake || !strings.Contains(out.LeftOut[0].Why, "is no risk pool") {
		t.Errorf("left out: %+v", out.LeftOut)
	}
	if _, err := market.Take(t.Context(), c, s.net.Head(), market.SurveyOptions{Market: s.market, From: &s.since, Pools: []protection.Address{fake}}); !errors.Is(err, market.ErrPool) {
		t.Errorf("asked for by name: %v", err)
	}
}

func TestTermsOfFarAwayTimesCanBeWritten(t *testing.T) {
	s := newStage(t)
	asset := s.asset("USD", 6)
	pool, model := s.pool("POOL", asset)
	gauge, _ := s.gauge(asset, math.MaxUint64) // a gauge that is never stale
	s.mine(12 * time.Second)
	terms := s.terms(pool, model, gauge, new(big.Int), usd(10_000), 1<<62+aDay)
	terms.Start = 1 << 62
	s.call("curator", s.market, abiMarket.PackCreateSeries(terms, "FAR", "FAR"))
	guard := s.guard("curator", "buyer-1", asset)
	s.call("curator", guard, abiGuard.PackAllow(common.Address(pool), true))
	s.mine(12 * time.Second)
	c := s.client(s.net.HTTPURL())
	out, err := market.Take(t.Context(), c, s.net.Head(), market.SurveyOptions{Market: s.market, From: &s.since})
	if err != nil || len(out.Series) != 1 || out.Series[0].Start.Before(s.net.Head().Time) || out.Gauges[0].MaxAge < 0 {
		t.Fatalf("%+v, %v", out.Series, err)
	}
	if _, err := json.Marshal(out); err != nil {
		t.Error(err)
	}
	v, err := market.Open(t.Context(), c, s.net.Head(), market.Options{Name: "stage", Market: s.market, Guard: guard, FromBlock: &s.since})
	if err != nil {
		t.Fatal(err)
	}
	state, err := v.Observe(t.Context(), s.net.Head(), nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := json.Marshal(state.Series); err != nil {
		t.Error(err)
	}
}

func TestSymbolsAreShownAsTextAndFoundByName(t *testing.T) {
	s := newStage(t)
	long := strings.Repeat("x", 10_000)
	asset := s.asset("US₮0", 6)
	pool, model := s.pool("POOL", asset)
	gauge, _ := s.gauge(asset, 30*aDay)
	s.mine(12 * time.Second)
	until := s.now() + 30*aDay
	names := []string{"ГЕДЖ-日本", "\x1b[2Jred\u202e\n", "not\xffutf8", "TWICE", "TWICE"}
	var made []protection.Address
	for i, n := range names {
		made = append(made, s.createAt(n, pool, model, gauge, usd(int64(i)*10_000), usd(10_000), until))
	}
	hash, err := s.net.Sender("curator").Send(devnet.Tx{To: &s.market, Data: abiMarket.PackCreateSeries(s.terms(pool, model, gauge, usd(90_000), usd(10_000), until), "long", long), Gas: 15_000_000})
	if err != nil {
		t.Fatal(err)
	}
	s.mine(12 * time.Second)
	made = append(made, protection.Address(event(s, hash, abiMarket.UnpackSeriesCreatedEvent).Series))
	c := s.client(s.net.HTTPURL())
	out, err := market.Take(t.Context(), c, s.net.Head(), market.SurveyOptions{Market: s.market, From: &s.since, Samples: 3})
	if err != nil || len(out.Alarms) > 0 || len(out.Series) != len(made) {
		t.Fatalf("%d series, %v, alarms %q", len(out.Series), err, out.Alarms)
	}
	for i, want := range []string{"ГЕДЖ-日本", "\ufffd[2Jred\ufffd\ufffd", "not\ufffdutf8", "TWICE", "TWICE", strings.Repeat("x", 40) + "…"} {
		if got := seriesOf(t, out, made[i]).Symbol; got != want || !utf8.ValidString(got) {
			t.Errorf("%q is shown as %q, want %q", names[min(i, 4)], got, want)
		}
	}
	if out.Pools[0].In.Symbol != "US₮0" {
		t.Errorf("the asset is %q", out.Pools[0].In.Symbol)
	}
	t.Run("nothing was ever sold, and that is no alarm", func(t *testing.T) {
		for _, x := range out.Series {
			if x.Holders.Count != 0 || len(x.Quotes) == 0 || x.Quotes[0].AskRefused == "" || !x.Rate.IsZero() {
				t.Errorf("%+v", x)
			}
		}
	})
	for _, x := range []struct {
		name string
		o    market.SurveyOptions
		n    int
		says string
	}{
		{"one by its symbol", market.SurveyOptions{SeriesNamed: []string{"ГЕДЖ-日本"}}, 1, ""},
		{"all of a pool by its symbol", market.SurveyOptions{PoolsNamed: []string{"POOL"}}, len(made), ""},
		{"a symbol that two have", market.SurveyOptions{SeriesNamed: []string{"TWICE"}}, 0, "2 are called \"TWICE\": give the address"},
		{"a symbol that none has", market.SurveyOptions{SeriesNamed: []string{"NONE"}}, 0, "none of this market is called \"NONE\""},
		{"a pool that is none", market.SurveyOptions{PoolsNamed: []string{"TWICE"}}, 0, "none of this market is called"},
	} {
		t.Run(x.name, func(t *testing.T) {
			x.o.Market, x.o.From = s.market, &s.since
			out, err := market.Take(t.Context(), c, s.net.Head(), x.o)
			if x.says != "" && (err == nil || !strings.Contains(err.Error(), x.says)) || x.says == "" && (err != nil || len(out.Series) != x.n) {
				t.Errorf("%d series, %v", len(out.Series), err)
			}
		})
	}
}
