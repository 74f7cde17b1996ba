package agent_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func bound(a amount.Amount) *amount.Amount { return &a }

// wad is hundredths of a percent.
func wad(basisPoints uint64) *amount.Amount { return bound(amount.New(basisPoints * 1e14)) }

// The series of these tests has 1000 hours and 5 seconds to go, and the venue
// asks a hundredth of the cover: 8.76% a year.
func TestAnOrderPastAnyBoundWaitsForAPerson(t *testing.T) {
	for name, c := range map[string]struct {
		approval agent.Approval
		sell     bool
		says     string // "": it goes by itself
	}{
		"none is configured":                            {agent.Approval{}, false, ""},
		"what it may cost is the bound":                 {agent.Approval{PremiumAbove: bound(amount.New(50_500_000))}, false, ""},
		"it may cost a unit more":                       {agent.Approval{PremiumAbove: bound(amount.New(50_499_999))}, false, "it may cost 50.5, more than approval.premiumAbove 50.499999"},
		"zero holds every purchase":                     {agent.Approval{PremiumAbove: &amount.Amount{}}, false, "it may cost 50.5"},
		"a sale that brings more":                       {agent.Approval{PremiumAbove: bound(money(19))}, true, "it brings 20, more than approval.premiumAbove 19"},
		"a sale that brings that":                       {agent.Approval{PremiumAbove: bound(money(20))}, true, ""},
		"the cover is the bound":                        {agent.Approval{CoverAbove: bound(money(5000))}, false, ""},
		"more cover":                                    {agent.Approval{CoverAbove: bound(money(4999))}, false, "it is of 5000 cover, more than approval.coverAbove 4999"},
		"cover is sold":                                 {agent.Approval{CoverAbove: bound(money(1999))}, true, "it is of 2000 cover"},
		"a rate within the band":                        {agent.Approval{RateFrom: wad(875), RateTo: wad(876)}, false, ""},
		"too dear":                                      {agent.Approval{RateTo: wad(875)}, false, "its premium is 8.7599% a year, more than approval.rateTo 8.75%"},
		"too cheap":                                     {agent.Approval{RateFrom: wad(877)}, false, "less than approval.rateFrom 8.77%"},
		"sold too cheap":                                {agent.Approval{RateFrom: wad(877)}, true, "less than approval.rateFrom 8.77%"},
		"several bounds at once, each with its own say": {agent.Approval{PremiumAbove: bound(money(1)), CoverAbove: bound(money(1))}, false, "it is of 5000 cover"},
	} {
		t.Run(name, func(t *testing.T) {
			p, o, level := policy(), observation(), uint64(5000)
			c.approval.Expires = 30 * time.Minute
			p.Approval = c.approval
			if c.sell {
				o.Holdings = []trade.Holding{{Series: cover, Held: money(7000)}}
			}
			d, err := agent.Decide(t.Context(), p, o, wants(level), active(), hundredth)
			if err != nil || len(d.Intents) != 1 {
				t.Fatalf("intents = %+v, %v", d.Intents, err)
			}
			in := d.Intents[0]
			deadline := o.Block.Time.Add(p.OrderTTL)
			if c.says == "" {
				if in.Hold != nil || in.Deadline != deadline {
					t.Errorf("it waits: %+v until %s", in.Hold, in.Deadline)
				}
				return
			}
			if in.Hold == nil || !strings.Contains(strings.Join(in.Hold.Why, "; "), c.says) {
				t.Fatalf("it waits for %+v, want %q", in.Hold, c.says)
			}
			if in.Hold.Until != o.Block.Time.Add(30*time.Minute) || in.Deadline != deadline.Add(30*time.Minute) {
				t.Errorf("it waits until %s, with deadline %s", in.Hold.Until, in.Deadline)
			}
			if r := in.Reasons[len(in.Reasons)-1]; r.Who != "approval" || !strings.Contains(r.Text.String(), c.says) {
				t.Errorf("the last reason is %+v", r)
			}
		})
	}
}

func TestASeriesWhoseOrderWaitsGetsNoOther(t *testing.T) {
	for name, level := range map[string]uint64{"more is wanted": 9000, "less is wanted": 1000} {
		o := observation()
		o.Holdings = []trade.Holding{{Series: cover, Held: money(4000), Buying: money(1000), Waiting: true}}
		d, err := agent.Decide(t.Context(), policy(), o, wants(level), active(), hundredth)
		if err != nil || len(d.Intents) != 0 {
			t.Errorf("%s: intents = %+v, %v", name, d.Intents, err)
		}
		last := d.Verdicts[len(d.Verdicts)-1]
		if last.Limit != "approval" || last.Outcome != trade.Refused || last.Subject != cover {
			t.Errorf("%s: the last verdict is %+v", name, last)
		}
	}
}

func TestChoresNeverWaitForAPerson(t *testing.T) {
	p, o := policy(), observation()
	p.Approval = agent.Approval{PremiumAbove: &amount.Amount{}, CoverAbove: &amount.Amount{}, RateTo: &amount.Amount{}, Expires: time.Minute}
	triggered := o.Series[0]
	triggered.ID, triggered.State, triggered.Fraction = protection.Address{5}, protection.Triggered, protection.WAD
	o.Series, o.Gauges[0].Behind = append(o.Series, triggered), true
	o.Holdings = []trade.Holding{{Series: triggered.ID, Held: money(5000), Waiting: true}}
	d, err := agent.Decide(t.Context(), p, o, nil, active(), hundredth)
	if err != nil || len(d.Intents) != 2 {
		t.Fatalf("intents = %+v, %v", d.Intents, err)
	}
	for _, in := range d.Intents {
		if in.Hold != nil {
			t.Errorf("%s waits: %v", in.Identity.Action, in.Hold.Why)
		}
	}
}

// observerFunc is an Observer; it stands for a market.
type observerFunc func(at trade.Block) (*agent.Observation, error)

func (f observerFunc) Observe(_ context.Context, slot trade.Slot, at trade.Block) (*agent.Observation, error) {
	o, err := f(at)
	if o != nil {
		o.Slot, o.Block = slot, at
	}
	return o, err
}

// stands is a diary of a portfolio that stands so.
type stands struct {
	agent.Diary
	b agent.Budget
}

func (s stands) Budget(context.Context, time.Time) (agent.Budget, error) { return s.b, nil }

// held is a promised purchase of 1000 cover for at most 10.
func held() trade.Intent {
	return trade.Intent{Identity: trade.Identity{Venue: "m", Action: trade.Buy}, Series: cover, Symbol: "C", Amount: money(1000), Limit: money(10), Quote: money(10)}
}

func TestARecheckSaysWhatForbidsTrading(t *testing.T) {
	at := trade.Block{Number: 7, Time: noon}
	for name, c := range map[string]struct {
		see  func(*agent.Observation)
		fail error
		says string
	}{
		"all is well":          {func(*agent.Observation) {}, nil, ""},
		"prices disagree":      {func(o *agent.Observation) { o.Prices[0].Oracle = amount.New(110) }, nil, "price"},
		"old data":             {func(o *agent.Observation) { o.Now = noon.Add(time.Hour) }, nil, "dataAge"},
		"something unreadable": {func(o *agent.Observation) { o.Problems = []agent.Problem{{Source: "book", Text: "no state"}} }, nil, "observation: measured book"},
		"nothing readable":     {nil, errors.New("the node is gone"), ""},
	} {
		t.Run(name, func(t *testing.T) {
			a := agent.Agent{Policy: policy(), Clock: clock.NewManual(noon), Quote: hundredth, Diary: stands{b: active()}, Observe: observerFunc(func(trade.Block) (*agent.Observation, error) {
				if c.fail != nil {
					return nil, c.fail
				}
				o := observation()
				c.see(o)
				return o, nil
			})}
			why, err := a.Recheck(t.Context(), at, held())
			if !errors.Is(err, c.fail) || (why == "") != (c.says == "") || !strings.Contains(why, c.says) {
				t.Errorf("it says %q, %v; want %q", why, err, c.says)
			}
		})
	}
}

// What was within the limits when it was promised need not be when a person has
// answered: the fund withdrew, a bound was lowered, the series is another now.
// The order's own part of what is reserved does not count against it.
func TestARecheckHoldsTheOrderAgainstTheLimits(t *testing.T) {
	at := trade.Block{Number: 7, Time: noon}
	for name, c := range map[string]struct {
		change func(*agent.Observation, *agent.Policy, *agent.Budget, *trade.Intent)
		says   string
	}{
		"all as it was": {func(*agent.Observation, *agent.Policy, *agent.Budget, *trade.Intent) {}, ""},
		"its budgets are full with it": {func(o *agent.Observation, p *agent.Policy, b *agent.Budget, _ *trade.Intent) {
			b.Spent, b.Lifetime, b.Orders = p.Bounds.PremiumPerDay, p.Bounds.PremiumLifetime, p.Bounds.OrdersPerHour
			o.Committed, o.Exposures[0].Amount, p.Bounds.CoverPerAsset = o.Cash, money(1000), money(1000)
		}, ""},
		"the exposure fell": {func(o *agent.Observation, _ *agent.Policy, _ *agent.Budget, _ *trade.Intent) {
			o.Exposures[0].Amount = money(999)
		}, "coverToExposure"},
		"an order may cost 9": {func(_ *agent.Observation, p *agent.Policy, _ *agent.Budget, _ *trade.Intent) {
			p.Bounds.PerOrderPremium = money(9)
		}, "perOrderPremium"},
		"more was spent":        {func(_ *agent.Observation, _ *agent.Policy, b *agent.Budget, _ *trade.Intent) { b.Spent = money(251) }, "premiumPerDay"},
		"the guard was emptied": {func(o *agent.Observation, _ *agent.Policy, _ *agent.Budget, _ *trade.Intent) { o.Cash = money(9) }, "cash"},
		"others need the cash": {func(o *agent.Observation, _ *agent.Policy, _ *agent.Budget, _ *trade.Intent) {
			o.Committed = money(1001)
		}, "cash"},
		"the series is pending": {func(o *agent.Observation, _ *agent.Policy, _ *agent.Budget, _ *trade.Intent) {
			o.Series[0].State = protection.Pending
		}, "seriesState"},
		"the series is gone": {func(o *agent.Observation, _ *agent.Policy, _ *agent.Budget, _ *trade.Intent) {
			o.Series, o.Holdings = nil, nil
		}, "not quoted any more"},
		"the price is too good": {func(o *agent.Observation, _ *agent.Policy, _ *agent.Budget, _ *trade.Intent) {
			o.Payouts[0].Expected = protection.WAD.MulDiv(amount.New(2), amount.New(1))
		}, "minimumPremium"},
		"a sale for too little": {func(o *agent.Observation, _ *agent.Policy, _ *agent.Budget, in *trade.Intent) {
			in.Identity.Action, in.Limit, o.Payouts[0].Expected = trade.Sell, money(9), amount.New(2e16)
		}, "saleFloor"},
		"a sale while reducing": {func(_ *agent.Observation, _ *agent.Policy, b *agent.Budget, in *trade.Intent) {
			in.Identity.Action, b.Mode = trade.Sell, trade.ModeReduceOnly
		}, "mode"},
	} {
		o, p, b, in := observation(), policy(), active(), held()
		o.Holdings, o.Committed, b.Spent, b.Lifetime, b.Orders = []trade.Holding{{Series: cover, Buying: money(1000), Waiting: true}}, in.Limit, in.Limit, in.Limit, 1
		c.change(o, &p, &b, &in)
		a := agent.Agent{Policy: p, Clock: clock.NewManual(noon), Quote: hundredth, Diary: stands{b: b},
			Observe: observerFunc(func(trade.Block) (*agent.Observation, error) { return o, nil })}
		why, err := a.Recheck(t.Context(), at, in)
		if err != nil || (why == "") != (c.says == "") || !strings.Contains(why, c.says) {
			t.Errorf("%s: it says %q, %v; want %q", name, why, err, c.says)
		}
	}
}
