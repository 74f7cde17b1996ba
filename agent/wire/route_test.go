package wire_test

import (
	"log/slog"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// rival is a second market with a pool of its own: its one series covers the same
// layer as the world's first, a little longer, at another level of premium.
type rival struct{ market, pool, series protection.Address }

// addRival puts a rival on the world's chain, funds its pool, and lets the fund's
// guard use it. Its gauge is the first one's, or an index that adds up that one.
func addRival(t *testing.T, w *world.World, level float64, capital int64, index bool) rival {
	t.Helper()
	at, owner := w.Addresses(), w.Net().Sender("deployer")
	wad := func(v float64) *big.Int { return new(big.Int).Mul(big.NewInt(int64(v*1e6)), big.NewInt(1e12)) }
	units := func(v int64) *big.Int { return new(big.Int).Mul(big.NewInt(v), big.NewInt(1e6)) }
	usdc := common.Address(at.Token[day.USDC])
	mined := func() {
		t.Helper()
		if _, err := w.Tail(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	put := func(meta *bind.MetaData, args []byte) protection.Address {
		t.Helper()
		a, err := owner.Deploy(append(common.FromHex(meta.Bin), args...))
		if err != nil {
			t.Fatal(err)
		}
		mined()
		return a
	}
	call := func(who string, to protection.Address, data []byte) {
		t.Helper()
		if _, err := w.Net().Sender(who).Call(to, data); err != nil {
			t.Fatal(err)
		}
		mined()
	}
	market, pool, model := contracts.NewMarket(), contracts.NewRiskPool(), contracts.NewPremiumModel()
	var r rival
	r.market = put(&contracts.MarketMetaData, market.PackConstructor(wad(.05)))
	r.pool = put(&contracts.RiskPoolMetaData, pool.PackConstructor(usdc, "Rival underwriters", "rvUSDC", common.Address(owner.Address()), common.Address(r.market)))
	price := put(&contracts.PremiumModelMetaData, model.PackConstructor(common.Address(r.pool), common.Address{}, wad(level), contracts.Parameters{
		Curve: contracts.Curve{Kink: wad(.8), Slope1: wad(.5), Slope2: wad(10)},
		Drift: contracts.Drift{Target: wad(.8), Speed: new(big.Int), Least: wad(level), Most: wad(level)},
		Floor: contracts.Floor{Base: wad(.01), Loading: new(big.Int), Most: wad(.01), PerHour: wad(.01), HalfLife: new(big.Int)},
	}, common.Address(owner.Address()), uint64((48*time.Hour)/time.Second)))
	view, err := w.Net().Client().CallContract(t.Context(), message(at.Market, market.PackTerms(common.Address(at.Series[0]))), nil)
	if err != nil {
		t.Fatal(err)
	}
	terms, err := market.UnpackTerms(view)
	if err != nil {
		t.Fatal(err)
	}
	terms.Pool, terms.PremiumModel, terms.Expiry = common.Address(r.pool), common.Address(price), terms.Expiry+3600
	terms.Start = uint64(w.Head().Time.Unix())
	if index {
		terms.Gauge = common.Address(put(&contracts.IndexGaugeMetaData, contracts.NewIndexGauge().PackConstructor(usdc, []common.Address{terms.Gauge}, []*big.Int{wad(1)})))
		terms.StartLoss = new(big.Int)
	}
	call("deployer", r.market, market.PackCreateSeries(terms, "Rival USDC reserve", "RV-USDC-A"))
	logs, err := w.Net().Client().FilterLogs(t.Context(), filter(r.market, market.GetABI().Events["SeriesCreated"].ID))
	if err != nil || len(logs) != 1 {
		t.Fatalf("%d series were created: %v", len(logs), err)
	}
	created, err := market.UnpackSeriesCreatedEvent(&logs[0])
	if err != nil {
		t.Fatal(err)
	}
	r.series = protection.Address(created.Series)
	token := contracts.NewDevToken()
	call("faucet", at.Token[day.USDC], token.PackMint(common.Address(w.Net().Address("deployer")), units(capital)))
	call("deployer", at.Token[day.USDC], token.PackApprove(common.Address(r.pool), units(capital)))
	call("deployer", r.pool, pool.PackDeposit(units(capital), common.Address(owner.Address())))
	for _, target := range []protection.Address{r.market, r.pool} {
		call("fund", at.Guard, contracts.NewHedgeGuard().PackAllow(common.Address(target), true))
	}
	return r
}

// openTwo is an agent of both venues that holds a level of the world's first
// series. More has text to put behind lines of its configuration, and under
// "rival" behind the keys of that venue.
func openTwo(t *testing.T, w *world.World, r rival, more map[string]string) *wire.Runtime {
	t.Helper()
	a, err := tryTwo(t, w, r, more)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func tryTwo(t *testing.T, w *world.World, r rival, more map[string]string) (*wire.Runtime, error) {
	t.Helper()
	dir := t.TempDir()
	path, err := wire.WriteAgent(w, dir)
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	at, s := w.Addresses(), string(text)
	swap := func(from, to string) {
		t.Helper()
		if strings.Count(s, from) != 1 {
			t.Fatalf("the world's configuration has not one %q", from)
		}
		s = strings.Replace(s, from, to, 1)
	}
	swap("\nwallet:\n", "\n  - {name: rival, kind: market, market: \""+config.Checksummed(r.market)+"\", guard: \""+config.Checksummed(at.Guard)+
		"\", series: [\""+config.Checksummed(r.series)+"\"]"+more["rival"]+"}\nwallet:\n")
	from, to := strings.Index(s, "strategies:\n"), strings.Index(s, "desk:\n")
	s = s[:from] + "strategies:\n  - {name: hold, builtin: levels, weight: 100%, deadline: 10s, parameters: {levels: [{series: " + at.Symbols[0] + ", level: 40000}]}}\n" + s[to:]
	for after, text := range more {
		if after != "rival" {
			swap(after, after+text)
		}
	}
	if err := os.WriteFile(path, []byte(s), 0o600); err != nil {
		t.Fatal(err)
	}
	known, err := wire.Known()
	if err != nil {
		t.Fatal(err)
	}
	c, err := config.Load(path, known)
	if err != nil {
		t.Fatal(err)
	}
	a, err := wire.Open(t.Context(), c, wire.Options{Clock: clock.NewManual(w.Head().Time), Seed: 1})
	if err != nil {
		return nil, err
	}
	t.Cleanup(func() {
		if err := a.Close(); err != nil {
			t.Error(err)
		}
	})
	return a, nil
}

// twoMarkets is a world with a rival on its chain.
func twoMarkets(t *testing.T, rivals float64, capital int64) (*world.World, rival) {
	t.Helper()
	d, err := day.Synthetic(1, day.Calm, time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	w, err := world.New(t.Context(), world.Config{Seed: 1, Day: d, Borrowers: 20})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := w.Close(); err != nil {
			t.Error(err)
		}
	})
	return w, addRival(t, w, rivals, capital, false)
}

func twoVenues(t *testing.T, rivals float64, capital int64, more map[string]string) (*play, rival) {
	t.Helper()
	w, r := twoMarkets(t, rivals, capital)
	p := &play{World: w}
	p.agent = openTwo(t, w, r, more)
	return p, r
}

// wait is step in a world that stands still: its own account knows one market.
func (p *play) wait(t *testing.T) agent.Record {
	t.Helper()
	at, err := p.Wait(t.Context(), 10*time.Minute)
	if err != nil {
		t.Fatal(err)
	}
	r, err := p.agent.Cycle(t.Context(), at)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestAnOrderGoesToTheCheaperVenueAndExplainSaysWhy(t *testing.T) {
	p, r := twoVenues(t, .04, 3_000_000, nil)
	wanted := p.Addresses().Series[0]
	var bought []trade.Standing
	for range 9 {
		p.wait(t)
	}
	for _, s := range p.intents(t) {
		if s.Intent.Identity.Action == trade.Buy {
			bought = append(bought, s)
		}
	}
	if len(bought) != 1 {
		t.Fatalf("%d purchases: what is held on another venue is not bought again", len(bought))
	}
	in := bought[0].Intent
	if in.Series != r.series || in.Identity.Venue != "rival" || in.Route == nil || in.Route.For != wanted {
		t.Fatalf("it bought %s on %s: %+v", in.Series, in.Identity.Venue, in.Route)
	}
	i := slices.IndexFunc(in.Route.Candidates, func(c trade.Candidate) bool { return c.Series == wanted })
	j := slices.IndexFunc(in.Route.Candidates, func(c trade.Candidate) bool { return c.Series == r.series })
	if i < 0 || j < 0 || in.Route.Candidates[i].Total.Cmp(in.Route.Candidates[j].Total) <= 0 || in.Route.Candidates[i].Quote.IsZero() {
		t.Fatalf("candidates %+v", in.Route.Candidates)
	}
	if bought[0].State != trade.Filled && bought[0].State != trade.Settled {
		t.Fatalf("the order is %s: %s", bought[0].State, bought[0].Detail)
	}
	story, err := wire.Explain(t.Context(), filepath.Join(filepath.Dir(p.agent.Config.Path(p.agent.Config.Journal)), "journal.db"), in.ID().String())
	if err != nil {
		t.Fatal(err)
	}
	if story.Standing.Intent.Route == nil || !strings.Contains(story.Standing.Intent.Route.Why, "cheapest in all") {
		t.Errorf("the story does not say why: %+v", story.Standing.Intent.Route)
	}
}

// buys are the purchases of a few cycles, by series.
func (p *play) buys(t *testing.T, cycles int) map[protection.Address]trade.Intent {
	t.Helper()
	for range cycles {
		p.wait(t)
	}
	out := map[protection.Address]trade.Intent{}
	for _, s := range p.intents(t) {
		if s.Intent.Identity.Action == trade.Buy {
			out[s.Intent.Series] = s.Intent
		}
	}
	return out
}

func TestADearVenueGetsNothing(t *testing.T) {
	p, _ := twoVenues(t, .30, 3_000_000, nil)
	if got := p.buys(t, 3); len(got) != 1 || got[p.Addresses().Series[0]].Route == nil {
		t.Errorf("bought %+v", got)
	}
}

func TestAnOrderIsSplitWhereOnePoolGivesTooLittle(t *testing.T) {
	d, err := day.Synthetic(1, day.Calm, time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	w, err := world.New(t.Context(), world.Config{Seed: 1, Day: d, Borrowers: 20})
	if err != nil {
		t.Fatal(err)
	}
	weth := config.Checksummed(w.Addresses().Token[day.ETH]) // the same in every world of a seed
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	p, r := twoVenues(t, .04, 100_000, map[string]string{"  band: 5%\n": "  routing: {parts: 6, gasAsset: \"" + weth + "\"}\n"})
	got := p.buys(t, 1)
	first, second := got[p.Addresses().Series[0]], got[r.series]
	if len(got) != 2 || first.Amount.IsZero() || second.Amount.IsZero() {
		t.Fatalf("bought %+v", got)
	}
	if second.Amount.Cmp(amount.New(20_000e6)) > 0 { // a fifth of its pool, as limits have it
		t.Errorf("the small pool gives %s", second.Amount.Format(6))
	}
	if sum := first.Amount.Plus(second.Amount); sum != first.Route.Amount || first.Route.Why != second.Route.Why {
		t.Errorf("parts of %s add up to %s: %s", first.Route.Amount, sum, first.Route.Why)
	}
	for _, c := range first.Route.Candidates {
		if c.Out == "" && c.Gas.IsZero() {
			t.Errorf("nothing prices the gas of %s", c.Symbol)
		}
	}
}

func TestAWrongWayVenueGetsNothingAndTheRouteSaysWhichFact(t *testing.T) {
	const fact = "facts: [{what: custody, value: one-bank, source: due diligence}]"
	lent := map[string]string{"    protocol: aave\n": "    " + fact + "\n"}
	p, r := twoVenues(t, .04, 3_000_000, lent)
	if got := p.buys(t, 1); len(got) != 1 || got[r.series].Route == nil {
		t.Fatalf("bought %+v: a fact of one side only is no wrong-way risk", got)
	}
	lent["rival"] = ", " + fact
	p, r = twoVenues(t, .04, 3_000_000, lent)
	record := p.wait(t)
	orders := record.Decision.Orders
	wanted := p.Addresses().Series[0]
	if len(orders) != 1 || orders[0].Series != wanted {
		t.Fatalf("ordered %+v", orders)
	}
	credits := record.Observation.Credits(&record.Policy.Bounds)
	if len(credits.Of(wanted).Shared) != 0 || len(credits.Of(r.series).Shared) != 1 || credits.Of(r.series).Shared[0].Series.Value != "one-bank" {
		t.Errorf("credits %+v", credits)
	}
	for _, x := range record.Observation.SeriesFacts {
		if !slices.ContainsFunc(x.Facts, func(f protection.Fact) bool { return f.What == protection.PoolAsset && f.Basis == protection.Observed }) {
			t.Errorf("nobody looked at the pool of %s: %+v", x.Series, x.Facts)
		}
	}
}

func TestAPaperVenueFillsWhatItsShadowedOneQuotesAndMovesNothing(t *testing.T) {
	p, _ := twoVenues(t, .30, 3_000_000, map[string]string{"venues:\n": "  - {name: shadow, kind: paper, of: reference}\n"})
	if got := p.buys(t, 8); len(got) != 1 {
		t.Fatalf("bought %+v", got)
	}
	status, err := wire.ReadStatus(t.Context(), p.agent.Config.Path(p.agent.Config.Journal), p.Head().Time, 20)
	if err != nil || len(status.Paper) != 1 {
		t.Fatalf("on paper: %+v, %v", status.Paper, err)
	}
	f := status.Paper[0]
	if f.Venue != "shadow" || f.Of != "reference" || f.Refused != "" || f.Price != f.Order.Quote || f.Price.IsZero() {
		t.Errorf("the replica asks %s, the market %s for %s: %+v", f.Price, f.Order.Quote, f.Order.Amount, f.Refused)
	}
	for _, s := range p.intents(t) {
		if s.Intent.Identity.Venue == "shadow" {
			t.Errorf("paper became an intent: %+v", s.Intent)
		}
		if s.Intent.Identity.Action != trade.Buy {
			continue
		}
		story, err := wire.Explain(t.Context(), p.agent.Config.Path(p.agent.Config.Journal), s.Intent.ID().String())
		if err != nil || len(story.Paper) != 1 || story.Paper[0].Price != s.Intent.Quote {
			t.Errorf("explained %+v, %v", story.Paper, err)
		}
		if len(story.Fills) != 1 {
			t.Errorf("%d fills of one purchase: paper is no fill", len(story.Fills))
		}
	}
}

func TestAPaperVenueFillsFromARecording(t *testing.T) {
	w, r := twoMarkets(t, .30, 3_000_000)
	record := func(market protection.Address, path string) error {
		t.Helper()
		at := wire.SurveyAt{Endpoint: w.URL()}
		s, err := wire.SurveyMarket(t.Context(), at, wire.SurveyOptions{Market: market}, nil, slog.New(slog.DiscardHandler))
		if err != nil {
			t.Fatal(err)
		}
		return wire.RecordMarket(t.Context(), at, s, path, slog.New(slog.DiscardHandler))
	}
	path := filepath.Join(t.TempDir(), "quotes.jsonl")
	shadow := func(path string) map[string]string {
		return map[string]string{"venues:\n": "  - {name: shadow, kind: paper, of: reference, recording: \"" + path + "\"}\n"}
	}
	if _, err := tryTwo(t, w, r, shadow(path)); err == nil || !strings.Contains(err.Error(), "hedgerow market --record") {
		t.Errorf("a recording that is not there: %v", err)
	}
	if err := record(r.market, path); err != nil {
		t.Fatal(err)
	}
	if _, err := tryTwo(t, w, r, shadow(path)); err == nil || !strings.Contains(err.Error(), config.Checksummed(r.market)) {
		t.Errorf("a recording of the other market: %v", err)
	}
	reference := w.Addresses().Market
	if err := record(reference, path); err == nil || !strings.Contains(err.Error(), config.Checksummed(reference)) {
		t.Errorf("another market was recorded behind it: %v", err)
	}
	path = filepath.Join(t.TempDir(), "quotes.jsonl")
	for i, want := range []string{"", "goes to block"} {
		if err := record(reference, path); (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("recorded %d times: %v", i+1, err)
		}
	}
	p := &play{World: w}
	p.agent = openTwo(t, w, r, shadow(path))
	recorded := w.Head().Number
	if got := p.buys(t, 1); len(got) != 1 {
		t.Fatalf("bought %+v", got)
	}
	status, err := wire.ReadStatus(t.Context(), p.agent.Config.Path(p.agent.Config.Journal), p.Head().Time, 20)
	if err != nil || len(status.Paper) != 1 {
		t.Fatalf("on paper: %+v, %v", status.Paper, err)
	}
	f := status.Paper[0]
	if f.Refused != "" || f.Price != f.Order.Quote || f.Block.Number <= recorded {
		t.Errorf("nobody traded since block %d: the recording asks %s at %d, the market %s (%s)", recorded, f.Price, f.Block.Number, f.Order.Quote, f.Refused)
	}
}

func TestAnIndexSharesTheMarketsOfItsParts(t *testing.T) {
	d, err := day.Synthetic(1, day.Calm, time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	w, err := world.New(t.Context(), world.Config{Seed: 1, Day: d, Borrowers: 3})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := w.Close(); err != nil {
			t.Error(err)
		}
	})
	r := addRival(t, w, .04, 3_000_000, true)
	p := &play{World: w}
	p.agent = openTwo(t, w, r, map[string]string{"rival": ", facts: [{what: claim-on, value: \"" + w.Addresses().Pool.String() + "\", source: its vault lends there}]"})
	record := p.wait(t)
	credits := record.Observation.Credits(&record.Policy.Bounds)
	if got := credits.Of(r.series).Shared; len(got) != 1 || got[0].Reference.What != protection.Market || got[0].Reference.Basis != protection.Observed || !strings.Contains(got[0].Reference.Source, "parts()") {
		t.Errorf("an index over the market that its capital is lent to: %+v; %+v", got, record.Observation.ReferenceFacts)
	}
	for _, x := range record.Observation.ReferenceFacts {
		oracles := 0
		for _, f := range x.Facts {
			if f.What == protection.Oracle {
				oracles++
			}
		}
		if oracles == 0 {
			t.Errorf("nobody prices %+v: %+v", x.Reference, x.Facts)
		}
	}
}

// One venue that does not answer closes trading on all; what the others need done
// is done.
func TestAVenueThatCannotBeReadClosesTradingEverywhereAndChoresGoOn(t *testing.T) {
	p, r := twoVenues(t, .04, 3_000_000, nil)
	if got := p.buys(t, 1); len(got) != 1 || got[r.series].Amount.IsZero() {
		t.Fatalf("bought %+v", got)
	}
	p.agent.Market.Silence(0)
	for range 8 {
		record := p.wait(t)
		if record.Decision.Open || len(record.Decision.Orders) != 0 {
			t.Fatalf("it trades while a venue is silent: %+v", record.Decision.Orders)
		}
		if !slices.ContainsFunc(record.Observation.Problems, func(x agent.Problem) bool { return x.Source == "venue reference" }) {
			t.Fatalf("problems %+v", record.Observation.Problems)
		}
	}
	for _, s := range p.intents(t) {
		if s.Intent.Identity.Action == trade.Buy && s.State != trade.Filled && s.State != trade.Settled {
			t.Errorf("the cover of the other venue was not minted: %s %s", s.State, s.Detail)
		}
	}
}

// What was bought on a venue is not forgotten with it.
func TestAVenueIsNotTakenOffTheListWhileItsCoverMayPay(t *testing.T) {
	p, r := twoVenues(t, .04, 3_000_000, nil)
	if got := p.buys(t, 10); len(got) != 1 || got[r.series].Amount.IsZero() {
		t.Fatalf("bought %+v", got)
	}
	c := *p.agent.Config
	c.Venues = slices.DeleteFunc(slices.Clone(c.Venues), func(v config.Venue) bool { return v.Name == "rival" })
	_, err := wire.Look(t.Context(), &c, slog.New(slog.DiscardHandler))
	if err == nil || !strings.Contains(err.Error(), "rival is not listed any more") || !strings.Contains(err.Error(), config.Checksummed(r.series)) {
		t.Errorf("error %v", err)
	}
	c.Venues = slices.Clone(p.agent.Config.Venues)
	for i := range c.Venues {
		if c.Venues[i].Name == "rival" {
			c.Venues[i].Name = "renamed"
		}
	}
	if _, err := wire.Look(t.Context(), &c, slog.New(slog.DiscardHandler)); err != nil {
		t.Errorf("a venue of another name has its series: %v", err)
	}
}

// message is a call of a contract, as ethclient wants it.
func message(to protection.Address, data []byte) ethereum.CallMsg {
	at := common.Address(to)
	return ethereum.CallMsg{To: &at, Data: data}
}

func filter(of protection.Address, topic common.Hash) ethereum.FilterQuery {
	return ethereum.FilterQuery{FromBlock: new(big.Int), Addresses: []common.Address{common.Address(of)}, Topics: [][]common.Hash{{topic}}}
}
