package wire

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// WhatIfOptions are what would be done, all of it at once: each as NAME=AMOUNT UNIT.
type WhatIfOptions struct {
	Buy, Sell []string // of series, by symbol or address
	Withdraw  []string // of claims, by the lent asset's symbol or address
	// Days and Confidence are of the ES that it is held against; 0: those of the first
	// limit on one, else 30 days and 99%.
	Days       int
	Confidence float64
}

// WhatIf is what limits would measure, what it would cost, and what the agent would do
// about it. Nothing is sent and nothing is written.
type WhatIf struct {
	Source    StandpointSource `json:"source"`
	Coin      string           `json:"coin"`
	Orders    []WhatIfOrder    `json:"orders"`
	Withdraws []WhatIfWithdraw `json:"withdrawals"`
	Open      bool             `json:"open"` // the gate lets orders through
	Gate      []trade.Verdict  `json:"gate"` // why not; none when it is open
	Limits    []LimitChange    `json:"limits"`
	ES        *WhatIfES        `json:"es,omitempty"`
	Asked     []Asked          `json:"quotes"` // every price that was asked for
	// UnknownES says why there is no ES.
	UnknownES string `json:"unknownEs,omitempty"`
}

// WhatIfOrder is one purchase or sale, as it is asked for and as the agent would do it.
type WhatIfOrder struct {
	Series   protection.Address `json:"series"`
	Symbol   string             `json:"symbol"`
	Venue    string             `json:"venue"`
	Action   trade.Action       `json:"action"`
	Decimals uint8              `json:"decimals"`
	Wanted   amount.Amount      `json:"wanted"`
	State    protection.State   `json:"state"`
	// Cost is what Wanted costs, or brings, behind the orders before it; Priced how that
	// is known.
	Cost   amount.Amount `json:"cost"`
	Priced string        `json:"priced"`
	Why    string        `json:"why,omitempty"` // there is no price
	// Marginal is what the last hundredth of Wanted costs for a unit of cover.
	Marginal *float64 `json:"marginal,omitempty"`
	// Minted is when what is bought now becomes cover.
	Minted time.Time `json:"minted,omitzero"`
	// Done is what the agent would order of it, and what for.
	Done     amount.Amount   `json:"done"`
	Quote    amount.Amount   `json:"quote"`
	Limit    amount.Amount   `json:"limit"` // the worst price that it would accept
	Verdicts []trade.Verdict `json:"verdicts"`
}

// WhatIfWithdraw is one withdrawal.
type WhatIfWithdraw struct {
	Reference    protection.Reference `json:"reference"`
	Symbol       string               `json:"symbol"`
	Decimals     uint8                `json:"decimals"`
	Wanted       amount.Amount        `json:"wanted"`
	Claim        amount.Amount        `json:"claim"`
	Withdrawable amount.Amount        `json:"withdrawable"`
}

// LimitChange is one limit before, after all that is asked for, and after what the
// agent would do of it.
type LimitChange struct {
	Limit   string `json:"limit"`
	Subject string `json:"subject,omitempty"`
	Bound   string `json:"bound"`
	Before  string `json:"before"`
	After   string `json:"after"` // as asked for, minted and withdrawn
	Done    string `json:"done"`  // as the agent would do it
	// Parts are Before, After and Done as parts of their bounds; none where one of them is
	// unknown, or a bound is zero.
	Parts []float64 `json:"partsOfBound,omitempty"`
	// Interval is After's, 95%, where it is modelled: the scenarios' error alone.
	Interval string `json:"interval,omitempty"`
	Hard     bool   `json:"hard"`
	State    string `json:"state"` // of After: ok, over, breaks, mends; unknown where an order has no price
	Risk     bool   `json:"risk"`  // modelled
}

// WhatIfES is the fund's expected shortfall, net of cover, in the coin.
type WhatIfES struct {
	Days       int     `json:"days"`
	Confidence float64 `json:"confidence"`
	Before     float64 `json:"before"`
	After      float64 `json:"after"`   // once all that is asked for is minted
	Removed    float64 `json:"removed"` // Before − After
	// Cost is of all orders, sales taken off; none where one has no price.
	Cost *float64 `json:"cost,omitempty"`
	// PerCoin is Removed for each coin of Cost; none where it costs nothing or has no price,
	// or where a withdrawal removes a part of it.
	PerCoin   *float64  `json:"removedPerCoin,omitempty"`
	Scenarios Scenarios `json:"scenarios"`
}

// WhatIf asks. What is wrong with the question comes back all at once.
func (s *Standpoint) WhatIf(ctx context.Context, o WhatIfOptions) (WhatIf, error) {
	out := WhatIf{Source: s.Source, Coin: s.Record.Policy.Bounds.Symbol, Orders: []WhatIfOrder{}, Withdraws: []WhatIfWithdraw{}, Gate: []trade.Verdict{}}
	if err := s.parse(&out, o); err != nil {
		return out, err
	}
	q := &asker{of: s}
	x := asking{at: s, out: &out, ask: q}
	if err := x.price(ctx); err != nil {
		return out, err
	}
	if err := x.decide(ctx); err != nil {
		return out, err
	}
	if err := x.limits(); err != nil {
		return out, err
	}
	out.Asked = q.asked
	return out, x.es(o)
}

// asking is a what-if on its way.
type asking struct {
	at  *Standpoint
	out *WhatIf
	ask *asker
}

// price fills in what each order costs behind the earlier ones: a pool's price depends
// on how much of it is taken, and not by which series.
func (x *asking) price(ctx context.Context) error {
	for i := range x.out.Orders {
		o := &x.out.Orders[i]
		y, err := x.at.series(o.Series.String())
		if err != nil {
			return err
		}
		o.State = y.State
		if o.Action == trade.Buy {
			o.Minted = x.at.Seen().Block.Time.Add(y.Waiting)
		}
		var before amount.Amount
		for _, e := range x.out.Orders[:i] {
			if z, err := x.at.series(e.Series.String()); err == nil && z.Pool == y.Pool && e.Action == o.Action {
				before = before.Plus(e.Wanted)
			}
		}
		total, err := x.behind(ctx, o, before, o.Wanted)
		switch {
		case errIsRefused(err):
			o.Priced, o.Why = quoteUnknown, err.Error()
			continue
		case err != nil:
			return err
		}
		o.Cost, o.Priced = total, x.ask.how(o.Series, o.Action, before.Plus(o.Wanted))
		last := o.Wanted.MulDiv(amount.New(1), amount.New(100))
		if last.IsZero() {
			continue
		}
		if less, err := x.behind(ctx, o, before, o.Wanted.Minus(last)); err == nil {
			m := total.Minus(less).Float(o.Decimals) / last.Float(o.Decimals)
			o.Marginal = &m
		}
	}
	return nil
}

// behind is the price of an amount of a series once so much of its pool is taken.
func (x *asking) behind(ctx context.Context, o *WhatIfOrder, before, a amount.Amount) (amount.Amount, error) {
	at := x.at.Seen().Block
	both, err := x.ask.Quote(ctx, at, o.Series, o.Action, before.Plus(a))
	if err != nil || before.IsZero() {
		return both, err
	}
	first, err := x.ask.Quote(ctx, at, o.Series, o.Action, before)
	return both.Minus(first), err
}

// policy is the recorded one for this question alone: the named series and no other
// that would stand in for it, and no difference too small to be traded.
func (x *asking) policy() agent.Policy {
	p := x.at.Record.Policy
	p.Desk.Routing, p.Desk.Band, p.Several = desk.Routing{}, amount.Amount{}, desk.Several{}
	return p
}

// decide asks the agent's own decision what it would do.
func (x *asking) decide(ctx context.Context) error {
	s := x.at
	o := s.Seen()
	asked := desk.Book{Strategy: "whatif", Weight: protection.WAD}
	for _, w := range x.out.Orders {
		level := w.Wanted
		for _, h := range o.Holdings {
			if h.Series == w.Series {
				if level = h.Held.Plus(h.Pending).Plus(h.Buying).Minus(h.Selling); w.Action == trade.Sell {
					level = level.Minus(w.Wanted)
				} else {
					level = level.Plus(w.Wanted)
				}
			}
		}
		asked.Targets = append(asked.Targets, trade.Target{Series: w.Series, Level: level, Until: o.Now.Add(time.Hour)})
	}
	d, err := agent.Decide(ctx, x.policy(), x.withdrawn(), []desk.Book{asked}, s.Record.Budget, x.ask)
	if err != nil {
		return fmt.Errorf("%s: what the agent would do: %w", s.Source, err)
	}
	x.out.Open = d.Open
	for _, v := range d.Verdicts {
		if i := slices.IndexFunc(x.out.Orders, func(w WhatIfOrder) bool { return w.Series == v.Subject }); i >= 0 {
			x.out.Orders[i].Verdicts = append(x.out.Orders[i].Verdicts, v)
		} else if !d.Open && v.Outcome == trade.Refused {
			x.out.Gate = append(x.out.Gate, v)
		}
	}
	for _, y := range d.Orders {
		if i := slices.IndexFunc(x.out.Orders, func(w WhatIfOrder) bool { return w.Series == y.Series && w.Action == y.Action }); i >= 0 && !y.Amount.IsZero() {
			w := &x.out.Orders[i]
			w.Done, w.Quote, w.Limit = w.Done.Plus(y.Amount), w.Quote.Plus(y.Quote), w.Limit.Plus(y.Limit)
		}
	}
	return nil
}

// withdrawn is the observation once claims are withdrawn. What leaves is idle, so that
// what others claim stays lent out.
func (x *asking) withdrawn() *agent.Observation {
	o := *x.at.Seen()
	o.Exposures = slices.Clone(o.Exposures)
	for i := range o.Exposures {
		e := &o.Exposures[i]
		for _, w := range x.out.Withdraws {
			if w.Reference == e.Reference {
				e.Amount, e.Supply = e.Amount.Minus(w.Wanted), e.Supply.Minus(w.Wanted)
				e.Idle, e.Withdrawable = e.Idle.Minus(w.Wanted), e.Withdrawable.Minus(w.Wanted)
			}
		}
	}
	return &o
}

// filled is the observation and the budget once orders are done and minted. done asks
// for what the agent would do, and else for all that is asked for.
func (x *asking) filled(done bool) (*agent.Observation, agent.Budget) {
	o, b := x.withdrawn(), x.at.Record.Budget
	o.Holdings = slices.Clone(o.Holdings)
	for _, w := range x.out.Orders {
		a, cost := w.Wanted, w.Cost
		if done {
			a, cost = w.Done, w.Limit
		}
		if a.IsZero() {
			continue
		}
		i := slices.IndexFunc(o.Holdings, func(h trade.Holding) bool { return h.Series == w.Series })
		if i < 0 {
			i, o.Holdings = len(o.Holdings), append(o.Holdings, trade.Holding{Series: w.Series})
		}
		b.Gas, b.Orders = b.Gas.Plus(o.OrderGas), b.Orders+1
		if w.Action == trade.Sell {
			o.Holdings[i].Held = o.Holdings[i].Held.Minus(a)
			continue
		}
		o.Holdings[i].Held = o.Holdings[i].Held.Plus(a)
		b.Spent, b.Lifetime = b.Spent.Plus(cost), b.Lifetime.Plus(cost)
	}
	return o, b
}
