package agent

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Policy is the configured part of a decision.
type Policy struct {
	Identity trade.Identity `json:"identity"` // of this agent: chain, guard and portfolio; the rest is filled in
	Config   string         `json:"config"`   // version of the configuration
	Bounds   limits.Bounds  `json:"bounds"`
	Desk     desk.Rules     `json:"desk"`
	// OrderTTL is how long an order may wait for its block; the guard refuses
	// it afterwards.
	OrderTTL time.Duration `json:"orderTTLNanoseconds"`
	Approval Approval      `json:"approval,omitzero"` // which orders wait for a person
}

// Decision is what a cycle wants done, and why.
type Decision struct {
	Open     bool            `json:"open"` // the gate let orders through
	Quotes   []Answer        `json:"quotes,omitempty"`
	Combined []trade.Target  `json:"combined"`
	Targets  []trade.Target  `json:"targets"`
	Orders   []trade.Order   `json:"orders"`
	Verdicts []trade.Verdict `json:"verdicts"`
	Intents  []trade.Intent  `json:"intents"`
}

// Answer is what the venue answered when an order was priced.
type Answer struct {
	Quote
	Refused bool   `json:"refused,omitempty"` // by the venue: Error says why
	Error   string `json:"error,omitempty"`   // "": Total is its price
}

// Budget is the state of the portfolio that limits measure.
type Budget struct {
	Mode  trade.Mode    `json:"mode"`
	Spent amount.Amount `json:"spent"`
	Gas   amount.Amount `json:"gasWei"`
}

// Decide is combine, restrain and plan: a pure function of its arguments, as the
// quoter answers for the observed block only. Chores come first in the result
// and pass no gate.
func Decide(ctx context.Context, p Policy, o *Observation, books []desk.Book, budget Budget, quoter Quoter) (Decision, error) {
	d := Decision{Combined: desk.Combine(o.Now, books, o.Series)}
	f := limits.Facts{Now: o.Now, DataTime: o.Block.Time, Mode: budget.Mode, Prices: o.Prices,
		Spent: budget.Spent, Gas: budget.Gas, Cash: o.Cash.Minus(o.Committed), OrderGas: o.OrderGas,
		Room: p.Bounds.Room(o.Series, o.Holdings, o.Exposures)}
	d.Open, d.Verdicts = p.Bounds.Gate(f)
	for _, x := range o.Problems {
		d.Open = false
		d.Verdicts = append(d.Verdicts, trade.Verdict{Limit: "observation", Measured: x.Source, Bound: "readable", Outcome: trade.Refused, Reason: x.Text})
	}
	var verdicts []trade.Verdict
	d.Targets, verdicts = p.Bounds.Levels(d.Combined, o.Series, o.Exposures)
	d.Verdicts = append(d.Verdicts, verdicts...)

	d.Intents = chores(p, o)
	if !d.Open {
		return d, nil
	}
	var used limits.Usage
	for _, order := range desk.Plan(p.Desk, d.Targets, o.Series, o.Holdings) {
		s, _ := o.series(order.Series)
		if o.waiting(order.Series) {
			d.Verdicts = append(d.Verdicts, behind(order))
			continue
		}
		quote := func(a amount.Amount) (quoted, worst amount.Amount, err error) {
			quoted, err = quoter.Quote(ctx, o.Block, order.Series, order.Action, a)
			answer := Answer{Quote: Quote{Series: order.Series, Action: order.Action, Amount: a, Total: quoted}, Refused: errors.Is(err, trade.ErrRefused)}
			if err != nil {
				answer.Error = err.Error()
			}
			d.Quotes = append(d.Quotes, answer)
			return quoted, p.Desk.LimitPrice(order.Action, quoted), err
		}
		order, verdicts, err := p.Bounds.Order(order, s, f, &used, quote)
		d.Verdicts = append(d.Verdicts, verdicts...)
		if errors.Is(err, trade.ErrRefused) { // this order's trouble alone
			d.Verdicts = append(d.Verdicts, trade.Verdict{Limit: "quote", Subject: order.Series, Measured: "none", Bound: "a price", Outcome: trade.Refused,
				From: order.Amount, Reason: err.Error()})
			continue
		}
		if err != nil {
			return d, fmt.Errorf("quote %s of %s: %w", order.Action, order.Symbol, err)
		}
		if order.Amount.IsZero() {
			continue
		}
		if order.Amount.Cmp(p.Desk.Minimum) < 0 {
			d.Verdicts = append(d.Verdicts, trade.Verdict{Limit: "minimumOrder", Subject: order.Series, Measured: order.Amount.Format(order.Decimals),
				Bound: p.Desk.Minimum.Format(order.Decimals), Outcome: trade.Refused, From: order.Amount, Reason: "what the limits leave is not worth an order"})
			continue
		}
		worst := "at most"
		if order.Action == trade.Sell {
			worst = "at least"
		}
		order.Reasons = append(order.Reasons, trade.Reason{Stage: "plan", Who: order.Venue,
			Text: fmt.Sprintf("quotes %s for %s; %s %s is accepted", order.Quote.Format(s.Decimals), order.Amount.Format(s.Decimals), worst, order.Limit.Format(s.Decimals))})
		d.Orders = append(d.Orders, order)
		in := p.intent(o, order.Venue, order.Action, order.Series, 0, trade.Intent{
			Series: order.Series, Symbol: order.Symbol, Asset: s.Asset, Decimals: order.Decimals,
			Amount: order.Amount, Quote: order.Quote, Limit: order.Limit, GasWei: o.OrderGas, Reasons: order.Reasons})
		d.Intents = append(d.Intents, p.Approval.hold(in, s, o.Block))
	}
	return d, nil
}

// intent fills in what binds an intent to this agent and slot.
func (p Policy) intent(o *Observation, venue string, action trade.Action, subject protection.Address, number uint32, i trade.Intent) trade.Intent {
	i.Identity = p.Identity
	i.Identity.Slot, i.Identity.Venue, i.Identity.Action = o.Slot.ID(), venue, action
	i.Identity.Subject, i.Identity.Number = subject, number
	i.Config = p.Config
	i.Deadline = o.Block.Time.Add(p.OrderTTL)
	return i
}

func (o *Observation) series(id protection.Address) (protection.Series, bool) {
	for _, s := range o.Series {
		if s.ID == id {
			return s, true
		}
	}
	return protection.Series{}, false
}
