package agent_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

var (
	noon   = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	usdc   = protection.Address{1}
	pool   = protection.Address{8}
	cover  = protection.Address{7}
	gauge  = protection.Address{6}
	usdcOf = protection.Reference{Kind: protection.AaveReserve, Market: protection.Address{9}, Asset: usdc}
)

func money(n uint64) amount.Amount { return amount.New(n * 1e6) }

// quoteFunc prices a hundredth of the amount; it stands for a venue.
type quoteFunc func(amount.Amount) (amount.Amount, error)

func (q quoteFunc) Quote(_ context.Context, _ trade.Block, _ protection.Address, _ trade.Action, a amount.Amount) (amount.Amount, error) {
	return q(a)
}

var hundredth = quoteFunc(func(a amount.Amount) (amount.Amount, error) { return a.MulDiv(amount.New(1), amount.New(100)), nil })

func policy() agent.Policy {
	return agent.Policy{Identity: trade.Identity{ChainID: 1, Portfolio: "main"}, Config: "v", OrderTTL: time.Minute,
		Desk: desk.Rules{Minimum: money(10), Slippage: amount.New(1e16)},
		Bounds: limits.Bounds{Asset: usdc, Symbol: "USDC", Decimals: 6, PerOrderPremium: money(100), PremiumPerDay: money(250), PremiumLifetime: money(10_000), CoverToExposure: protection.WAD,
			CoverPerAsset: money(1_000_000), PoolSharePerCycle: amount.New(2e17), DataAge: time.Minute, PriceDeviation: amount.New(2e16), WithoutFeed: amount.New(1e16),
			Par: amount.New(1e18), SettlementDeviation: amount.New(1e16), GasPerDay: amount.New(1e18), OrdersPerHour: 20, ConsecutiveFailures: 3, Drawdown: money(1000),
			MinimumPremium: amount.New(1e16), MaximumPremium: protection.WAD, SaleFloor: amount.New(5e17)}}
}

func observation() *agent.Observation {
	return &agent.Observation{Slot: trade.Slot{Schedule: "s", At: noon}, Now: noon, Block: trade.Block{Number: 5, Time: noon.Add(-5 * time.Second)},
		Cash: money(1000), Exposures: []protection.Exposure{{Reference: usdcOf, Amount: money(10_000)}},
		Prices:     []limits.Price{{Asset: protection.Address{2}, Symbol: "WETH", Oracle: amount.New(100), Feed: amount.New(100), FeedAt: noon, Heartbeat: time.Hour}},
		Settlement: limits.Price{Asset: usdc, Symbol: "USDC", Feed: amount.New(1e8), FeedDecimals: 8, FeedAt: noon, Heartbeat: time.Hour},
		Payouts:    []limits.Payout{{Series: cover, Expected: amount.New(5e15)}, {Series: protection.Address{5}, Expected: amount.New(5e15)}},
		Series: []protection.Series{{ID: cover, Symbol: "C", Venue: "m", Reference: usdcOf, Gauge: gauge, Pool: pool, Asset: usdc, Decimals: 6, State: protection.Active,
			Start: noon.Add(-time.Hour), Expiry: noon.Add(1000 * time.Hour), Exhaustion: money(1_000_000), PoolAssets: money(100_000), Free: money(100_000)}},
		Gauges: []agent.Gauge{{ID: gauge, Venue: "m", At: noon.Add(-time.Minute), MaxAge: time.Hour}}}
}

func wants(level uint64) []desk.Book {
	return []desk.Book{{Strategy: "x", Weight: protection.WAD, Targets: []trade.Target{{Series: cover, Level: money(level), Until: noon.Add(time.Hour)}}}}
}

func active() agent.Budget { return agent.Budget{Mode: trade.ModeActive} }

func TestDecideBuysWhatIsMissingAndSaysWhy(t *testing.T) {
	d, err := agent.Decide(t.Context(), policy(), observation(), wants(5000), active(), hundredth)
	if err != nil || len(d.Intents) != 1 {
		t.Fatalf("intents = %+v, %v", d.Intents, err)
	}
	i := d.Intents[0]
	if i.Identity.Action != trade.Buy || i.Amount != money(5000) || i.Quote != money(50) || i.Limit.Format(6) != "50.5" {
		t.Errorf("intent = %+v", i)
	}
	if i.Identity.Slot != observation().Slot.ID() || i.Deadline != noon.Add(55*time.Second) || i.Config != "v" {
		t.Errorf("intent does not bind its slot, deadline and configuration: %+v", i)
	}
	stages := map[string]bool{}
	for _, r := range i.Reasons {
		stages[r.Stage] = true
	}
	if !stages["combine"] || !stages["plan"] {
		t.Errorf("reasons = %+v", i.Reasons)
	}
}

func TestDecideFailsClosed(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*agent.Observation, *agent.Budget)
	}{
		{"on a problem of the observation", func(o *agent.Observation, _ *agent.Budget) {
			o.Problems = []agent.Problem{{Source: "book", Text: "node lacks the state"}}
		}},
		{"on an old block", func(o *agent.Observation, _ *agent.Budget) { o.Block.Time = noon.Add(-time.Hour) }},
		{"on prices that disagree", func(o *agent.Observation, _ *agent.Budget) { o.Prices[0].Oracle = amount.New(110) }},
		{"when halted", func(_ *agent.Observation, b *agent.Budget) { b.Mode = trade.ModeHalted }},
	} {
		t.Run(c.name+" it trades nothing, but pokes, mints and claims", func(t *testing.T) {
			o, b := observation(), active()
			c.change(o, &b)
			triggered := o.Series[0]
			triggered.ID, triggered.State, triggered.Fraction = protection.Address{5}, protection.Triggered, amount.New(5e17)
			o.Series = append(o.Series, triggered)
			o.Gauges[0].Behind = true
			o.Holdings = []trade.Holding{{Series: triggered.ID, Held: money(100)}}
			o.Orders = []agent.PendingOrder{{Venue: "m", ID: 3, Series: cover, Amount: money(1), MatureAt: noon.Add(-time.Hour)}}
			d, err := agent.Decide(t.Context(), policy(), o, wants(5000), b, hundredth)
			if err != nil {
				t.Fatal(err)
			}
			var got []trade.Action
			for _, i := range d.Intents {
				got = append(got, i.Identity.Action)
			}
			if d.Open || len(d.Orders) != 0 || len(got) != 3 || got[0] != trade.Poke || got[1] != trade.Activate || got[2] != trade.Claim {
				t.Fatalf("open %v, orders %+v, actions %v", d.Open, d.Orders, got)
			}
			if d.Intents[2].Quote != money(50) {
				t.Errorf("claim expects %s", d.Intents[2].Quote)
			}
		})
	}
}

func TestChoresInFlightAreNotRepeated(t *testing.T) {
	o := observation()
	o.Gauges[0].Behind, o.Gauges[0].InFlight = true, true
	o.Orders = []agent.PendingOrder{{ID: 3, Series: cover, MatureAt: noon.Add(-time.Hour), InFlight: true}}
	d, err := agent.Decide(t.Context(), policy(), o, nil, active(), hundredth)
	if err != nil || len(d.Intents) != 0 {
		t.Fatalf("intents = %+v, %v", d.Intents, err)
	}
}

func TestChoresThatWouldDoNothingAreLeftAlone(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*agent.Observation)
	}{
		{"a gauge whose source does not answer", func(o *agent.Observation) { o.Gauges[0].Failing, o.Gauges[0].At = true, noon.Add(-2*time.Hour) }},
		{"a gauge whose source has said nothing new", func(o *agent.Observation) { o.Gauges[0].Idle, o.Gauges[0].At = true, noon.Add(-2*time.Hour) }},
		{"a gauge whose series are all resolved", func(o *agent.Observation) {
			o.Series[0].State, o.Gauges[0].At = protection.Expired, noon.Add(-2*time.Hour)
		}},
		{"a poke with a setback", func(o *agent.Observation) {
			o.Gauges[0].Behind = true
			o.Setbacks = []agent.Setback{{Action: trade.Poke, Subject: gauge, Until: noon.Add(time.Second)}}
		}},
		{"a claim with a setback", func(o *agent.Observation) {
			o.Series[0].State, o.Holdings = protection.Triggered, []trade.Holding{{Series: cover, Held: money(1)}}
			o.Setbacks = []agent.Setback{{Action: trade.Claim, Subject: cover, Until: noon.Add(time.Second)}}
		}},
		{"an order of a series that is not configured any more, before it matures", func(o *agent.Observation) {
			o.Orders = []agent.PendingOrder{{Venue: "m", ID: 3, Series: protection.Address{99}, MatureAt: noon.Add(time.Hour)}}
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := observation()
			c.change(o)
			d, err := agent.Decide(t.Context(), policy(), o, nil, active(), hundredth)
			if err != nil || len(d.Intents) != 0 {
				t.Fatalf("intents = %+v, %v", d.Intents, err)
			}
		})
	}
}

func TestASetbackThatPassedIsForgotten(t *testing.T) {
	o := observation()
	o.Gauges[0].Behind = true
	o.Setbacks = []agent.Setback{{Action: trade.Poke, Subject: gauge, Until: noon}, {Action: trade.Poke, Subject: cover, Until: noon.Add(time.Hour)}}
	if d, err := agent.Decide(t.Context(), policy(), o, nil, active(), hundredth); err != nil || len(d.Intents) != 1 {
		t.Fatalf("intents = %+v, %v", d.Intents, err)
	}
}

func TestCoverThatNobodyWantsStillCountsAgainstTheExposure(t *testing.T) {
	o := observation()
	other := o.Series[0]
	other.ID = protection.Address{5}
	o.Series = append(o.Series, other)
	o.Holdings = []trade.Holding{{Series: other.ID, Held: money(7000)}}
	d, err := agent.Decide(t.Context(), policy(), o, wants(5000), active(), hundredth)
	if err != nil || len(d.Orders) != 1 || d.Orders[0].Amount != money(3000) {
		t.Fatalf("orders = %+v, %v; the exposure is 10000", d.Orders, err)
	}
}

func TestMoneyThatOpenPurchasesMayTakeIsNotSpentTwice(t *testing.T) {
	o := observation()
	o.Cash, o.Committed = money(100), money(60)
	d, err := agent.Decide(t.Context(), policy(), o, wants(5000), active(), hundredth)
	if err != nil || len(d.Orders) != 1 || d.Orders[0].Limit.Cmp(money(40)) > 0 || d.Orders[0].Limit.Cmp(money(39)) < 0 {
		t.Fatalf("orders = %+v, %v", d.Orders, err)
	}
}

func TestAPriceThatOneSeriesIsRefusedDoesNotStopTheOthers(t *testing.T) {
	o := observation()
	other := o.Series[0]
	other.ID = protection.Address{5} // sorts first
	o.Series = append(o.Series, other)
	books := wants(1000)
	books[0].Targets = append(books[0].Targets, trade.Target{Series: other.ID, Level: money(1000), Until: noon.Add(time.Hour)})
	calls := 0
	d, err := agent.Decide(t.Context(), policy(), o, books, active(), quoteFunc(func(a amount.Amount) (amount.Amount, error) {
		if calls++; calls == 1 {
			return amount.Amount{}, fmt.Errorf("%w: SalesArePaused", trade.ErrRefused)
		}
		return hundredth(a)
	}))
	if err != nil || len(d.Orders) != 1 || d.Orders[0].Series != cover {
		t.Fatalf("orders = %+v, %v", d.Orders, err)
	}
	for _, v := range d.Verdicts {
		if v.Limit == "quote" && v.Outcome == trade.Refused && v.Subject == other.ID {
			return
		}
	}
	t.Errorf("no verdict says why: %+v", d.Verdicts)
}

func TestAnOrderWhoseSeriesTurnedPendingIsRefundedBeforeItMatures(t *testing.T) {
	o := observation()
	o.Series[0].State = protection.Pending
	o.Orders = []agent.PendingOrder{{Venue: "m", ID: 3, Series: cover, MatureAt: noon.Add(time.Hour)}}
	d, err := agent.Decide(t.Context(), policy(), o, nil, active(), hundredth)
	if err != nil || len(d.Intents) != 1 || d.Intents[0].Identity.Action != trade.Activate {
		t.Fatalf("intents = %+v, %v", d.Intents, err)
	}
}

func TestDecideKeepsChoresWhenTheVenueDoesNotQuote(t *testing.T) {
	o := observation()
	o.Gauges[0].Behind = true
	down := errors.New("down")
	d, err := agent.Decide(t.Context(), policy(), o, wants(5000), active(), quoteFunc(func(amount.Amount) (amount.Amount, error) { return amount.Amount{}, down }))
	if !errors.Is(err, down) || len(d.Intents) != 1 || d.Intents[0].Identity.Action != trade.Poke {
		t.Fatalf("intents = %+v, %v", d.Intents, err)
	}
}

func TestDecideIsAPureFunction(t *testing.T) {
	a, _ := agent.Decide(t.Context(), policy(), observation(), wants(5000), active(), hundredth)
	b, _ := agent.Decide(t.Context(), policy(), observation(), wants(5000), active(), hundredth)
	if a.Intents[0].ID() != b.Intents[0].ID() {
		t.Fatal("same input, other intent id")
	}
	o := observation()
	o.Slot.At = noon.Add(time.Minute)
	c, _ := agent.Decide(t.Context(), policy(), o, wants(5000), active(), hundredth)
	if a.Intents[0].ID() == c.Intents[0].ID() {
		t.Fatal("another slot, the same intent id")
	}
}

// steep prices a pool: the square of all that is taken of it, whichever series.
var steep = quoteFunc(func(a amount.Amount) (amount.Amount, error) { return a.MulDiv(a, money(100_000)), nil })

func TestOrdersOfOneCycleOnOnePoolArePricedInTurn(t *testing.T) {
	o := observation()
	other := o.Series[0]
	other.ID = protection.Address{5} // sorts first
	o.Series = append(o.Series, other)
	books := wants(1000)
	books[0].Targets = append(books[0].Targets, trade.Target{Series: other.ID, Level: money(1000), Until: noon.Add(time.Hour)})
	d, err := agent.Decide(t.Context(), policy(), o, books, active(), steep)
	if err != nil || len(d.Orders) != 2 {
		t.Fatalf("orders = %+v, %v: %+v", d.Orders, err, d.Verdicts)
	}
	// 1000² and (2000² − 1000²), by 100,000; the second rounded against the fund.
	if d.Orders[0].Quote != money(10) || d.Orders[1].Quote != money(30).Plus(amount.New(1)) {
		t.Errorf("quotes %s and %s", d.Orders[0].Quote.Format(6), d.Orders[1].Quote.Format(6))
	}
	again, err := agent.Record{Policy: policy(), Observation: o, Budget: active(), Decision: d,
		Strategies: []agent.StrategyRecord{{Strategy: "x", Weight: protection.WAD, Targets: books[0].Targets}}}.Replay(t.Context())
	if err != nil || len(again.Orders) != 2 || again.Orders[1].Quote != d.Orders[1].Quote {
		t.Errorf("replayed %+v, %v", again.Orders, err)
	}
}

// A gauge that nobody pokes in time makes a series PENDING, and its bid goes: the
// cover is not lost. Neither is what is being sold, while the journal has not
// seen the block that sold it.
func TestCoverWithoutABidTripsNothing(t *testing.T) {
	b := active()
	b.Paid = money(5000)
	b.State = limits.State{Started: true, HighWater: limits.Account{Up: money(4900), Down: money(5000)}} // at most 1000 below it
	for name, c := range map[string]struct {
		change        func(*agent.Observation)
		open, tripped bool
	}{
		"a bid as before": {func(o *agent.Observation) {
			o.Quotes = []agent.Quote{{Series: cover, Action: trade.Sell, Amount: money(4000), Total: money(4900)}}
		}, true, false},
		"a bid far below": {func(o *agent.Observation) {
			o.Quotes = []agent.Quote{{Series: cover, Action: trade.Sell, Amount: money(4000), Total: money(100)}}
		}, false, true},
		"no bid for now":                      {func(o *agent.Observation) { o.Series[0].State = protection.Pending }, false, false},
		"no bid, and the premium is all used": {func(o *agent.Observation) { o.Worth[0].Unearned = money(3000) }, false, true},
		"no bid for cover that nobody paid":   {func(o *agent.Observation) { o.Worth = nil }, false, false},
		"it is being sold": {func(o *agent.Observation) {
			o.Worth, o.Holdings[0] = nil, trade.Holding{Series: cover, Selling: money(4000)}
		}, false, false},
		"it expired": {func(o *agent.Observation) { o.Series[0].State = protection.Expired }, false, true},
	} {
		o := observation()
		o.Holdings = []trade.Holding{{Series: cover, Held: money(4000)}}
		o.Worth = []agent.Worth{{Series: cover, Worth: limits.Worth{Cover: money(4000), Unearned: money(4500)}}}
		c.change(o)
		d, err := agent.Decide(t.Context(), policy(), o, nil, b, hundredth)
		if err != nil || d.Open != c.open || (len(d.Trips) == 1) != c.tripped {
			t.Errorf("%s: open %v, trips %+v, %v: %+v", name, d.Open, d.Trips, err, d.Verdicts)
		}
	}
}
