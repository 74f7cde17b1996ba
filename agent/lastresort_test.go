package agent_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/portfolio"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// crash is a hard limit on the loss when everything falls by half: of the book's 10,000
// USDC against 7.812 WETH liquidators then repay 7,440 (a bonus of 5%), and the fund,
// which has half of all claims, loses 1,280.
func crash(most uint64) *limits.Risk {
	l := limits.RiskLimit{Measure: limits.StressLoss, Scenario: "crash", Most: money(most), Unit: limits.Unit{Symbol: "USDC", Decimals: 6}, Hard: true}
	l.Name = limits.NameOf(l)
	return &limits.Risk{Scenarios: 200, Seed: 1, Partial: limits.NoPartial, Limits: []limits.RiskLimit{l}, Stresses: []portfolio.Stress{{Name: "crash", All: .5}}}
}

// tokens that crash takes to lose 500 less hysteresis of 10%: a token pays 2,560 of
// an exhaustion of 5,000.
const enough = (1280 - 450) / .512

// breached is a fund that is outside crash(500), and two series that would help on two
// venues, of which the second is the cheaper.
func breached(t testing.TB) (agent.Policy, *agent.Observation) {
	t.Helper()
	p, o := policy(), observation()
	p.Bounds.Risk, p.Bounds.Hysteresis = crash(500), amount.New(1e17)
	o.Book = lentTo(t, 7812)
	o.Exposures[0].Supply, o.Exposures[0].Symbol, o.Exposures[0].Decimals = money(20_000), "USDC", 6
	s := o.Series[0]
	s.Exhaustion = money(5_000)
	other := s
	other.ID, other.Symbol, other.Venue, other.Pool = protection.Address{5}, "D", "n", protection.Address{18}
	o.Series = []protection.Series{s, other}
	return p, o
}

// asks is what a unit of each series costs, in thousandths, and how much there is.
type asks map[protection.Address]struct{ price, most uint64 }

func (a asks) Quote(_ context.Context, _ trade.Block, series protection.Address, action trade.Action, x amount.Amount) (amount.Amount, error) {
	y, ok := a[series]
	if !ok || x.Cmp(money(y.most)) > 0 {
		return amount.Amount{}, fmt.Errorf("no capacity: %w", trade.ErrRefused)
	}
	return x.MulDiv(amount.New(y.price), amount.New(1000)), nil
}

var open = asks{cover: {30, 100_000}, protection.Address{5}: {20, 100_000}}

// resorts are the verdicts of the last resort.
func resorts(d agent.Decision) (out []trade.Verdict) {
	for _, v := range d.Verdicts {
		if v.Limit == agent.LastResort {
			out = append(out, v)
		}
	}
	return out
}

func bought(d agent.Decision) map[string]float64 {
	out := map[string]float64{}
	for _, x := range d.Intents {
		if x.Identity.Action == trade.Buy {
			out[x.Symbol] += x.Amount.Float(6)
		}
	}
	return out
}

func TestTheLastResortBuysTheCheapestHedgeThatNobodyProposed(t *testing.T) {
	p, o := breached(t)
	d, err := agent.Decide(t.Context(), p, o, nil, active(), open)
	if err != nil {
		t.Fatal(err)
	}
	got := bought(d)
	if len(got) != 1 || got["D"] < enough-1 || got["D"] > enough*1.001+1 {
		t.Fatalf("bought %v, want %.0f of D, the cheaper one: %+v", got, enough, resorts(d))
	}
	in := d.Intents[0]
	if len(in.For) != 1 || in.For[0] != (trade.Share{Who: trade.LimitsAccount, Part: protection.WAD}) {
		t.Errorf("on the account of %+v, not the limits'", in.For)
	}
	var said []string
	for _, x := range in.Reasons {
		if x.Stage == "last resort" && x.Who == "limits" {
			said = append(said, x.Text.String())
		}
	}
	for _, want := range []string{"risk.stressLoss crash measures 1280", "bound 500", "shadow price", "C: "} {
		if !strings.Contains(strings.Join(said, "\n"), want) {
			t.Errorf("its reasons do not say %q:\n%s", want, strings.Join(said, "\n"))
		}
	}
	if v := resorts(d); len(v) != 1 || v[0].Outcome != trade.Passed || len(d.Trips) != 0 {
		t.Errorf("verdicts %+v, trips %+v", v, d.Trips)
	}
}

func TestTheLastResortIsNotAskedWhereProposalsAreSufficient(t *testing.T) {
	p, o := breached(t)
	d, err := agent.Decide(t.Context(), p, o, wants(2000), active(), open)
	if err != nil {
		t.Fatal(err)
	}
	if got := bought(d); len(got) != 1 || got["C"] != 2000 {
		t.Errorf("bought %v", got)
	}
	for _, v := range resorts(d) {
		if v.Outcome != trade.Passed || !strings.Contains(v.Reason.String(), "ordered in this cycle") {
			t.Errorf("%+v", v)
		}
	}
	d, err = agent.Decide(t.Context(), p, o, wants(1000), active(), open)
	if err != nil {
		t.Fatal(err)
	}
	if got := bought(d); got["C"] != 1000 || got["D"] < enough-1001 || got["D"] > (enough-1000)*1.001+1 {
		t.Errorf("bought %v: want what the proposal leaves open, %.0f", got, enough-1000)
	}
}

func TestABreachThatWaitsForItsMintIsNotBoughtAgain(t *testing.T) {
	for name, h := range map[string]trade.Holding{
		"minted 2000 of C from":  {Series: cover, Pending: money(2000)},
		"2000 of C is in flight": {Series: cover, Buying: money(2000)},
	} {
		p, o := breached(t)
		o.Holdings = []trade.Holding{h}
		o.Orders = []agent.PendingOrder{{Venue: "m", ID: 1, Series: cover, Amount: money(2000), MatureAt: noon.Add(time.Hour)}}
		d, err := agent.Decide(t.Context(), p, o, nil, active(), open)
		if err != nil {
			t.Fatal(err)
		}
		if got := bought(d); len(got) != 0 || len(d.Trips) != 0 {
			t.Errorf("%s: bought %v, trips %v", name, got, d.Trips)
		}
		if v := resorts(d); len(v) != 1 || v[0].Outcome != trade.Passed || !strings.Contains(v[0].Reason.String(), "waits for cover") {
			t.Errorf("%s: %+v", name, v)
		}
	}
}

func TestWhereNoHedgeWillDoThePortfolioIsReducedOnly(t *testing.T) {
	for name, c := range map[string]struct {
		change  func(*agent.Policy, *agent.Observation)
		market  asks
		lack    string
		partial float64 // that is bought if that is configured
	}{
		"an empty pool": {func(_ *agent.Policy, o *agent.Observation) {
			o.Series[0].Free, o.Series[1].Free = amount.Amount{}, amount.Amount{}
		}, open, "poolFree", 0},
		"a pool too small": {func(_ *agent.Policy, o *agent.Observation) {
			o.Series[0].Free, o.Series[1].Free = money(100), money(200)
		}, open,
			"the cover on offer is too little", 300},
		"too little money": {func(p *agent.Policy, _ *agent.Observation) { p.Bounds.PremiumPerDay = money(10) }, open, "the money lacks: a hedge would cost", 10 / .0202},
		"no series at all": {func(_ *agent.Policy, o *agent.Observation) { o.Series = nil }, open, "no series", 0},
		"cover that does not pay there": {func(_ *agent.Policy, o *agent.Observation) {
			o.Series[0].Attachment, o.Series[1].Attachment = money(4000), money(4000)
		}, open, "it pays nothing where the loss is", 0},
		"a venue that refuses": {func(*agent.Policy, *agent.Observation) {}, asks{}, "no capacity", 0},
		"wrong-way cover": {func(_ *agent.Policy, o *agent.Observation) {
			for _, s := range o.Series {
				o.SeriesFacts = append(o.SeriesFacts, agent.SeriesFacts{Series: s.ID, Facts: []protection.Fact{protection.Observe(protection.PoolAsset, protection.Address{9}, "x")}})
			}
		}, open, "wrong-way", 0},
		"cover that would begin too late": {func(_ *agent.Policy, o *agent.Observation) {
			o.Series[0].Waiting, o.Series[1].Waiting = 2000*time.Hour, 2000*time.Hour
		}, open, "it would begin after it expires", 0},
		"no more orders in this hour": {func(p *agent.Policy, _ *agent.Observation) { p.Bounds.OrdersPerHour = 0 }, open, "ordersPerHour", 0},
	} {
		for _, partial := range []string{limits.NoPartial, limits.BuyPartial} {
			p, o := breached(t)
			c.change(&p, o)
			p.Bounds.Risk.Partial = partial
			d, err := agent.Decide(t.Context(), p, o, nil, active(), c.market)
			if err != nil {
				t.Fatal(name, err)
			}
			v := resorts(d)
			if len(d.Trips) != 1 || d.Trips[0].Mode != trade.ModeReduceOnly || d.Trips[0].Limit != agent.LastResort || len(v) != 1 || v[0].Outcome != trade.Tripped {
				t.Errorf("%s, %s: trips %+v, verdicts %+v", name, partial, d.Trips, v)
				continue
			}
			for _, want := range []string{c.lack, "withdrawing instead would take"} {
				if !strings.Contains(d.Trips[0].Reason, want) {
					t.Errorf("%s, %s: %q does not say %q", name, partial, d.Trips[0].Reason, want)
				}
			}
			sum := 0.
			for _, x := range bought(d) {
				sum += x
			}
			if partial == limits.NoPartial && sum != 0 || partial == limits.BuyPartial && (sum < c.partial*.98 || sum > c.partial*1.001) {
				t.Errorf("%s, %s: bought %v, want %v", name, partial, sum, c.partial)
			}
		}
	}
}

func TestWhatIsReducedOnlyStillBuysItsWayBack(t *testing.T) {
	p, o := breached(t)
	b := active()
	b.Mode = trade.ModeReduceOnly
	d, err := agent.Decide(t.Context(), p, o, nil, b, open)
	if err != nil {
		t.Fatal(err)
	}
	if got := bought(d); got["D"] < enough-1 || len(d.Trips) != 0 {
		t.Errorf("bought %v, trips %v: purchases lower the expected shortfall", got, d.Trips)
	}
	d, err = agent.Decide(t.Context(), p, o, nil, b, asks{})
	if err != nil {
		t.Fatal(err)
	}
	if v := resorts(d); len(d.Trips) != 0 || len(v) != 1 || v[0].Outcome != trade.Refused {
		t.Errorf("it tripped already: trips %v, verdicts %+v", d.Trips, v)
	}
	b.Mode = trade.ModeHalted
	if d, err = agent.Decide(t.Context(), p, o, nil, b, open); err != nil || len(d.Intents) != 0 || len(resorts(d)) != 0 {
		t.Errorf("traded while HALTED: %+v, %v", d.Intents, err)
	}
}

func TestTheCycleThatReducesSellsAndUnderwritesNothing(t *testing.T) {
	p, o := breached(t)
	third := o.Series[0]
	third.ID, third.Symbol, third.Reference.Asset = protection.Address{15}, "E", protection.Address{2} // of another reference: selling it loses nothing here
	o.Series = append(o.Series, third)
	o.Payouts = append(o.Payouts, limits.Payout{Series: third.ID, Expected: amount.New(5e15)})
	o.Holdings = []trade.Holding{{Series: third.ID, Held: money(500)}}
	books := []desk.Book{{Strategy: "x", Weight: protection.WAD, Targets: []trade.Target{{Series: third.ID, Until: noon.Add(time.Hour)}}}}
	sells := func(market agent.Quoter) (n int) {
		d, err := agent.Decide(t.Context(), p, o, books, active(), market)
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range d.Orders {
			if x.Action == trade.Sell {
				n++
			}
		}
		for _, x := range d.Intents {
			if x.Identity.Action == trade.Sell {
				n++
			}
		}
		return n
	}
	if n := sells(asks{cover: {30, 100_000}, {5}: {20, 100_000}, {15}: {20, 100_000}}); n != 2 {
		t.Fatalf("a sale that raises nothing is not made where a hedge does: %d", n)
	}
	if n := sells(asks{{15}: {20, 100_000}}); n != 0 {
		t.Errorf("sold in the cycle that trips REDUCE_ONLY")
	}
}

func TestTheLastResortDecidesAlikeAgainAndFromItsRecord(t *testing.T) {
	p, o := breached(t)
	r := agent.Record{Policy: p, Observation: o, Budget: active()}
	var first []byte
	for n := range 3 {
		d, err := agent.Decide(t.Context(), p, o, nil, active(), open)
		if n == 2 {
			d, err = r.Replay(t.Context())
		}
		if err != nil {
			t.Fatal(err)
		}
		r.Decision = d
		text, err := json.Marshal(d)
		if err != nil {
			t.Fatal(err)
		}
		if first == nil {
			first = text
		}
		if !slices.Equal(text, first) {
			t.Errorf("decision %d differs:\n%s\n%s", n, text, first)
		}
	}
}

func TestThePurchaseIsAtLeastAnOrder(t *testing.T) {
	p, o := breached(t)
	o.Holdings = []trade.Holding{{Series: cover, Held: money(1520)}} // pays 778.24 of 780
	p.Desk.Minimum = money(400)
	d, err := agent.Decide(t.Context(), p, o, nil, active(), open)
	if err != nil {
		t.Fatal(err)
	}
	if got := bought(d); got["D"] != 400 {
		t.Errorf("bought %v", got)
	}
}

func TestAVenueThatFailsIsNoRefusal(t *testing.T) {
	p, o := breached(t)
	down := errors.New("connection lost")
	d, err := agent.Decide(t.Context(), p, o, nil, active(), quoteFunc(func(amount.Amount) (amount.Amount, error) { return amount.Amount{}, down }))
	if !errors.Is(err, down) || len(d.Intents) != 0 || len(d.Trips) != 0 {
		t.Errorf("%v, %+v", err, d.Intents)
	}
}

func TestEachMeasureThatCoverMendsIsMended(t *testing.T) {
	usd := limits.Unit{Symbol: "USDC", Decimals: 6}
	of := func(l limits.RiskLimit) limits.RiskLimit {
		l.Hard, l.Unit = true, usd
		if l.Measure == limits.Uncovered {
			l.Unit = limits.Parts
		}
		l.Name = limits.NameOf(l)
		return l
	}
	for _, want := range []limits.RiskLimit{
		of(limits.RiskLimit{Measure: limits.ExpectedLoss, Days: 30, Most: money(10)}),
		of(limits.RiskLimit{Measure: limits.ValueAtRisk, Days: 30, Confidence: amount.New(95e16), Most: money(50)}),
		of(limits.RiskLimit{Measure: limits.ExpectedShortfall, Days: 30, Confidence: amount.New(95e16), Most: money(100)}),
		of(limits.RiskLimit{Measure: limits.StressLoss, Scenario: "crash", Most: money(100)}),
		of(limits.RiskLimit{Measure: limits.Uncovered, Most: amount.New(6e17)}),
	} {
		p, o := breached(t)
		l, err := lendingsOnce()
		if err != nil {
			t.Fatal(err)
		}
		o.Daily = []limits.DailyPrices{{Asset: protection.Address{2}, At: o.Block.Time.Truncate(time.Hour), Prices: l.daily}}
		p.Bounds.Risk.Scenarios, p.Bounds.Risk.Limits = 1000, []limits.RiskLimit{want}
		d, err := agent.Decide(t.Context(), p, o, nil, active(), open)
		if err != nil {
			t.Fatal(err)
		}
		if len(d.Risk) != 1 || !d.Risk[0].Over() || len(d.RiskAfter) != 1 || d.RiskAfter[0].Over() || len(bought(d)) != 1 {
			t.Errorf("%s: before %+v, after %+v, bought %v: %+v", want.Name, d.Risk, d.RiskAfter, bought(d), resorts(d))
		}
		if is := d.RiskAfter[0].Value.Float(6) / want.Most.Float(6); want.Measure != limits.ValueAtRisk && (is > .9001 || is < .899) {
			t.Errorf("%s: %.4f of its bound afterwards, aimed at .9", want.Name, is)
		}
	}
}

func TestWhatWaitsForAPersonOrWasRefusedIsNotOrderedAgain(t *testing.T) {
	for name, change := range map[string]func(*agent.Observation){
		"waits": func(o *agent.Observation) { o.Holdings = []trade.Holding{{Series: o.Series[1].ID, Waiting: true}} },
		"refused": func(o *agent.Observation) {
			o.Setbacks = []agent.Setback{{Action: trade.Buy, Subject: o.Series[1].ID, Until: noon.Add(time.Minute), Reason: "Paused"}}
		},
		"pending": func(o *agent.Observation) { o.Series[1].State = protection.Pending },
		"another": func(o *agent.Observation) { o.Series[1].Asset = protection.Address{2} },
	} {
		p, o := breached(t)
		change(o)
		d, err := agent.Decide(t.Context(), p, o, nil, active(), open)
		if err != nil {
			t.Fatal(err)
		}
		if got := bought(d); len(got) != 1 || got["C"] < enough-1 {
			t.Errorf("%s: bought %v, want C alone", name, got)
		}
	}
}
