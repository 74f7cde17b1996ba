package agent_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

var twin = protection.Address{17}

// rates asks so many thousandths of cover by series, and bids half of that.
type rates map[protection.Address]uint64

func (r rates) Quote(_ context.Context, _ trade.Block, id protection.Address, action trade.Action, a amount.Amount) (amount.Amount, error) {
	per, known := r[id]
	if !known {
		return amount.Amount{}, fmt.Errorf("%w: paused", trade.ErrRefused)
	}
	ask := a.MulDiv(amount.New(per), amount.New(1000))
	if action == trade.Sell {
		return ask.MulDiv(amount.New(1), amount.New(2)), nil
	}
	return ask, nil
}

// twins is the observation with a second venue, whose series covers the same.
func twins(change func(*agent.Observation)) *agent.Observation {
	o := observation()
	s := o.Series[0]
	s.ID, s.Symbol, s.Venue, s.Pool = twin, "T", "n", protection.Address{18}
	o.Series = append(o.Series, s)
	o.Payouts = append(o.Payouts, limits.Payout{Series: twin, Expected: amount.New(5e15)})
	if change != nil {
		change(o)
	}
	return o
}

func routing() agent.Policy {
	p := policy()
	p.Desk.Routing = desk.Routing{Across: desk.AcrossVenues, Parts: 2}
	return p
}

func TestDecideRoutesByTotalCostAndKeepsTheFigures(t *testing.T) {
	failure := func(id protection.Address, percent uint64) []protection.TriggerFailure {
		return []protection.TriggerFailure{{Kind: protection.AaveReserve, Probability: amount.New(1e16), Source: "team"}, {Series: id, Probability: amount.New(percent * 1e16), Source: "its own"}}
	}
	shares := func(o *agent.Observation) {
		o.SeriesFacts = []agent.SeriesFacts{{Series: twin, Facts: []protection.Fact{protection.Observe(protection.ClaimOn, usdcOf.Market, "POOL()")}}}
	}
	for name, c := range map[string]struct {
		quotes rates
		change func(*agent.Observation)
		policy func(*agent.Policy)
		want   protection.Address
	}{
		"to the cheaper venue":             {rates{cover: 10, twin: 8}, nil, nil, twin},
		"nowhere else when it is dearer":   {rates{cover: 8, twin: 10}, nil, nil, cover},
		"away from a venue that is paused": {rates{twin: 10}, nil, nil, twin},
		"not by a cheap one that may fail": {rates{cover: 10, twin: 9}, nil, func(p *agent.Policy) { p.Bounds.TriggerFailure = failure(twin, 80) }, cover},
		"not to one that nobody vouches for": {rates{cover: 10, twin: 9}, nil, func(p *agent.Policy) {
			p.Bounds.TriggerFailure = []protection.TriggerFailure{{Series: cover, Probability: amount.New(1e16), Source: "its own"}}
		}, cover},
		"not to wrong-way cover":       {rates{cover: 10, twin: 5}, shares, nil, cover},
		"nor to it as a bet":           {rates{cover: 10, twin: 5}, shares, func(p *agent.Policy) { p.Bounds.SharedFacts = limits.Zero }, cover},
		"not across venues, when told": {rates{cover: 10, twin: 5}, nil, func(p *agent.Policy) { p.Desk.Routing.Across = desk.AcrossPools }, cover},
		"not at all, when told":        {rates{cover: 10, twin: 5}, nil, func(p *agent.Policy) { p.Desk.Routing = desk.Routing{} }, cover},
		"not to a series that refused an order lately": {rates{cover: 10, twin: 5}, func(o *agent.Observation) {
			o.Setbacks = []agent.Setback{{Action: trade.Buy, Subject: twin, Until: noon.Add(time.Minute), Reason: "the guard does not allow it"}}
		}, nil, cover},
		"on from a wanted one that did": {rates{cover: 5, twin: 10}, func(o *agent.Observation) {
			o.Setbacks = []agent.Setback{{Action: trade.Buy, Subject: cover, Until: noon.Add(time.Minute), Reason: "paused"}}
		}, nil, twin},
		"not to bait, too cheap for the limits": {rates{cover: 10, twin: 1}, nil, func(p *agent.Policy) { p.Bounds.MinimumPremium = amount.New(5e17) }, cover},
		"not by a gauge that is behind": {rates{cover: 10, twin: 5}, func(o *agent.Observation) {
			o.Series[1].Gauge = protection.Address{45}
			o.Gauges = append(o.Gauges, agent.Gauge{ID: protection.Address{45}, At: noon, MaxAge: time.Hour, Behind: true, InFlight: true})
		}, nil, cover},
		"not to another reference": {rates{cover: 10, twin: 5}, func(o *agent.Observation) { o.Series[1].Reference.Asset = protection.Address{44} }, nil, cover},
	} {
		t.Run(name, func(t *testing.T) {
			p := routing()
			if c.policy != nil {
				c.policy(&p)
			}
			o := twins(c.change)
			d, err := agent.Decide(t.Context(), p, o, wants(5000), active(), c.quotes)
			if err != nil || len(d.Intents) != 1 || d.Intents[0].Series != c.want || d.Intents[0].Amount != money(5000) {
				t.Fatalf("%v: %+v", err, d.Intents)
			}
			in := d.Intents[0]
			if c.want == twin && (in.Identity.Venue != "n" || in.Route == nil || in.Route.For != cover || len(in.Route.Candidates) != 2) {
				t.Errorf("intent %+v, route %+v", in.Identity, in.Route)
			}
			if in.Route != nil {
				said := false
				for _, r := range in.Reasons {
					said = said || r.Stage == "route" && r.Text.String() == in.Route.Why
				}
				if !said {
					t.Errorf("the intent's reasons do not say why: %+v", in.Reasons)
				}
			}
			// The record decides the same again, from what it says the venues answered.
			r := agent.Record{Slot: o.Slot, Policy: p, Observation: o, Budget: active(), Decision: d,
				Strategies: []agent.StrategyRecord{{Strategy: "x", Weight: protection.WAD, Targets: wants(5000)[0].Targets}}}
			body, err := json.Marshal(r)
			if err != nil {
				t.Fatal(err)
			}
			var back agent.Record
			if err := json.Unmarshal(body, &back); err != nil {
				t.Fatal(err)
			}
			again, err := back.Replay(t.Context())
			if err != nil || !reflect.DeepEqual(again.Intents, d.Intents) {
				t.Errorf("replayed %+v, %v", again.Intents, err)
			}
		})
	}
}

// What one person has to be asked about is not let go in parts.
func TestASplitOrderIsNotSmallerForApproval(t *testing.T) {
	coin := protection.Address{2}
	p := routing()
	p.Desk.Routing.GasAsset, p.Approval = coin, agent.Approval{CoverAbove: bound(money(3000)), Expires: time.Minute}
	d, err := agent.Decide(t.Context(), p, twins(func(o *agent.Observation) { o.Series[0].Free = money(2600) }), wants(5000), active(), rates{cover: 10, twin: 20})
	if err != nil || len(d.Intents) != 2 {
		t.Fatalf("%v: %+v", err, d.Intents)
	}
	if d.Intents[0].Hold != nil || d.Intents[1].Hold == nil {
		t.Errorf("what goes by itself of an order of 5000, where 3000 may: %+v", d.Intents)
	}
	b := active()
	b.Promised = []trade.Promised{{Action: trade.Buy, Series: twin, For: cover, Amount: money(2000)}}
	d, err = agent.Decide(t.Context(), p, twins(nil), wants(1500), b, rates{cover: 10, twin: 20})
	if err != nil || len(d.Intents) != 1 || d.Intents[0].Series != cover || d.Intents[0].Hold == nil {
		t.Errorf("%v: what went elsewhere for the same target counts: %+v", err, d.Intents)
	}
}

func TestTwoTargetsOnOneSeriesAreTwoIntents(t *testing.T) {
	books := wants(2000)
	books[0].Targets = append(books[0].Targets, trade.Target{Series: twin, Level: money(1000), Until: noon})
	d, err := agent.Decide(t.Context(), routing(), twins(nil), books, active(), rates{cover: 10, twin: 5})
	if err != nil || len(d.Intents) != 2 {
		t.Fatalf("%v: %+v", err, d.Intents)
	}
	if a, b := d.Intents[0], d.Intents[1]; a.Series != twin || b.Series != twin || a.ID() == b.ID() {
		t.Errorf("intents %+v", d.Intents)
	}
}

func TestWhatWasRoutedIsSoldWhereItFetchesMost(t *testing.T) {
	o := twins(func(o *agent.Observation) {
		o.Holdings = []trade.Holding{{Series: cover, Held: money(1000)}, {Series: twin, Held: money(1000)}}
		o.Routed = []desk.Routed{{Series: twin, For: cover, Amount: money(1000)}}
	})
	for name, c := range map[string]struct {
		quotes rates
		want   protection.Address
	}{"elsewhere": {rates{cover: 10, twin: 20}, twin}, "here": {rates{cover: 20, twin: 10}, cover}} {
		d, err := agent.Decide(t.Context(), routing(), o, wants(1000), active(), c.quotes)
		if err != nil || len(d.Intents) != 1 || d.Intents[0].Identity.Action != trade.Sell || d.Intents[0].Series != c.want || d.Intents[0].Amount != money(1000) {
			t.Errorf("%s: %v: %+v", name, err, d.Intents)
		}
	}
}

// shadow fills at its price, or fails.
type shadow struct {
	of   string
	got  []trade.Order
	fail error
}

func (s *shadow) Name() string { return "paper" }
func (s *shadow) Of() string   { return s.of }
func (s *shadow) Fill(_ context.Context, at trade.Block, orders []trade.Order) (out []trade.PaperFill, err error) {
	s.got = append(s.got, orders...)
	for _, o := range orders {
		out = append(out, trade.PaperFill{Venue: "paper", Of: s.of, Block: at, Order: o, Price: o.Quote})
	}
	return out, s.fail
}

func TestAShadowGetsTheOrdersOfItsVenueAndNothingDependsOnIt(t *testing.T) {
	for name, c := range map[string]struct {
		shadow shadow
		fills  int
		alarms int
	}{
		"filled on paper":         {shadow{of: "m"}, 1, 0},
		"of another venue":        {shadow{of: "n"}, 0, 0},
		"a shadow that fails":     {shadow{of: "m", fail: errors.New("no state")}, 0, 1},
		"a shadow that is absent": {shadow{}, 0, 0},
	} {
		t.Run(name, func(t *testing.T) {
			s, n := &stopper{}, &notebook{}
			a := &agent.Agent{Policy: policy(), Clock: clock.NewManual(noon), Observe: s, Quote: s, Trade: s, Diary: n, Alarms: s, Log: slog.New(slog.DiscardHandler),
				Strategies: []agent.Strategy{{Proposer: s, Weight: protection.WAD, Deadline: 1 << 40}}, Shadows: []agent.Shadow{&c.shadow}}
			r, err := a.Cycle(t.Context(), trade.Slot{Schedule: "s", At: noon}, trade.Block{Number: 5, Time: noon})
			if err != nil || len(r.Decision.Intents) != 1 || len(r.Paper) != c.fills || len(s.alarms) != c.alarms {
				t.Fatalf("%v, paper %+v, alarms %q", err, r.Paper, s.alarms)
			}
			body, err := json.Marshal(r)
			if err != nil || strings.Contains(string(body), "paper") {
				t.Errorf("the record, from which a decision is made again, knows of paper: %v", err)
			}
		})
	}
}
