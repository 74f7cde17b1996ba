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
	Several  desk.Several  `json:"several,omitzero"`  // by what the desk keeps strategies apart
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
	Trips    []limits.Trip   `json:"trips,omitempty"` // they halt the portfolio before anything is promised
	Limits   limits.State    `json:"limits"`          // for the next cycle
	// Risk is what the risk limits measure before the orders, and RiskAfter once they
	// are all done, in the order of Bounds.Risk.Limits; none without such limits.
	Risk      []limits.Measured `json:"risk,omitempty"`
	RiskAfter []limits.Measured `json:"riskAfter,omitempty"`
	// Advice weighs cover against withdrawing, by exposure of which cover is wanted
	// or held. A cycle leaves it to be worked out: see Record.Whole.
	Advice []Advice `json:"advice,omitempty"`

	unadvised bool // Advice is still to be worked out
}

// Answer is what the venue answered when an order was priced.
type Answer struct {
	Quote
	Refused bool   `json:"refused,omitempty"` // by the venue: Error says why
	Error   string `json:"error,omitempty"`   // "": Total is its price
}

// Budget is the state of the portfolio that limits measure, as the journal has
// it. Amounts and counts take open intents at their worst.
type Budget struct {
	Mode     trade.Mode    `json:"mode"`
	Spent    amount.Amount `json:"spent"`           // premium of the last 24 hours
	Yearly   amount.Amount `json:"yearly,omitzero"` // premium of the last 365 days, where it is bounded
	Lifetime amount.Amount `json:"lifetime"`        // premium since the journal began
	Gas      amount.Amount `json:"gasWei"`          // of the last 24 hours
	Orders   uint64        `json:"orders"`          // purchases and sales promised in the last hour
	Failures uint64        `json:"failures"`        // purchases and sales that failed in a row since Resumed
	Paid     amount.Amount `json:"paid"`            // premium, executed and not refunded, ever
	Received amount.Amount `json:"received"`        // from sales and claims, ever
	// Stakes are what ever went into risk pools and came out, by pool.
	Stakes []trade.StakeFlow `json:"stakes,omitempty"`
	// Promised are the orders of the last 24 hours that no person was asked about.
	Promised []trade.Promised `json:"promised,omitempty"`
	Resumed  int64            `json:"resumed"` // the last person's resumption; 0: none
	State    limits.State     `json:"state"`   // what the last cycle's limits left
	// Accounts and Traded are what strategies have and when series were traded, where
	// the policy has that kept.
	Accounts []desk.Account `json:"accounts,omitempty"`
	Traded   []desk.Traded  `json:"traded,omitempty"`
}

// facts are what the limits measure of an observation. What f lists is put over what
// it has, and texts about it lie in its Words.
func (p *Policy) facts(f *limits.Facts, o *Observation, budget *Budget) {
	account := f.Account
	*f = limits.Facts{Now: o.Now, DataTime: o.Block.Time, Mode: budget.Mode, Prices: o.Prices, Settlement: o.Settlement,
		Spent: budget.Spent, Yearly: budget.Yearly, Lifetime: budget.Lifetime, Gas: budget.Gas, Cash: o.Cash.Minus(o.Committed), OrderGas: o.OrderGas,
		Orders: budget.Orders, Failures: budget.Failures, Resumed: budget.Resumed,
		Covered: limits.Covered(f.Covered, o.Series, o.Holdings), Exposures: o.Exposures, Payouts: o,
		Staked: o.staked(f.Staked, budget.Stakes), Caps: o.Caps, Words: f.Words, Verdicts: f.Verdicts,
		Uncounted: f.Uncounted, Credits: o.credits(f.Credits, &p.Bounds), Worth: f.Worth[:0]}
	if o.Book != nil {
		f.BookTime = o.Book.Time
	}
	f.Uncounted = limits.Uncounted(f.Uncounted, o.Series, o.Holdings, f.Credits)
	for i := range o.Worth {
		f.Worth = f.Worth.With(o.Worth[i].Series, o.Worth[i].Worth)
	}
	if len(o.Problems) == 0 {
		marks, doubt := o.marks()
		staked, more := o.stakeMarks(budget.Stakes)
		if f.Account = account; account == nil {
			f.Account = new(limits.Account)
		}
		*f.Account = limits.Account{Up: budget.Received.Plus(o.Escrow).Plus(marks).Plus(staked), Down: budget.Paid}
		for i := range budget.Stakes {
			x := &budget.Stakes[i]
			f.Account.Up, f.Account.Down = f.Account.Up.Plus(x.Out), f.Account.Down.Plus(x.In)
		}
		f.Doubt = doubt.Plus(more)
	}
}

// measured are facts by themselves.
func (p *Policy) measured(o *Observation, budget Budget) (f limits.Facts) {
	p.facts(&f, o, &budget)
	return f
}

// marks is what all held cover is worth in the books: its bid or what recorded
// loss already makes it pay, whichever is more, and nothing without either.
//
// Doubt is by how much that may be too little. A series without a bid, such as
// one whose gauge is stale, may be bid for again at up to the premium that is not
// earned, more than which no bid is. And a sale or claim may be in a block that
// the journal does not know yet: it brings at most what its cover can pay.
func (o *Observation) marks() (total, doubt amount.Amount) {
	for i := range o.Holdings {
		h := &o.Holdings[i]
		doubt = doubt.Plus(h.Selling)
		s := o.find(h.Series)
		if s == nil || h.Held.IsZero() {
			continue
		}
		fraction := s.Fraction
		if !s.State.Resolved() {
			fraction = protection.PayoutFraction(s.Loss, s.Attachment, s.Exhaustion)
		}
		mark, bid := protection.Payout(h.Held, fraction), false
		for j := range o.Quotes {
			q := &o.Quotes[j]
			if q.Series == s.ID && q.Action == trade.Sell && q.Amount == h.Held {
				bid = true
				if q.Total.Cmp(mark) > 0 {
					mark = q.Total
				}
			}
		}
		total = total.Plus(mark)
		if bid || s.State.Resolved() {
			continue
		}
		best := h.Held // what nobody paid for may be bid for at anything
		for _, w := range o.Worth {
			if w.Series == s.ID {
				best = w.Unearned.Plus(h.Held.Minus(w.Cover))
			}
		}
		doubt = doubt.Plus(best.Minus(mark))
	}
	return total, doubt
}

// Decide is combine, restrain and plan, and the advice that comes of it: a pure
// function of its arguments, as the quoter answers for the observed block only.
// Chores come first in the result and pass no gate.
func Decide(ctx context.Context, p Policy, o *Observation, books []desk.Book, budget Budget, quoter Quoter) (Decision, error) {
	d, err := decide(ctx, &p, o, books, &budget, quoter, new(room))
	d.Advice = Advise(p, o, d)
	return d, err
}

// decide is Decide without the advice. What it decides lies in the room.
func decide(ctx context.Context, p *Policy, o *Observation, books []desk.Book, budget *Budget, quoter Quoter, in *room) (Decision, error) {
	f := &in.facts
	f.Words = &in.words
	d := Decision{Combined: desk.Combine(o.Now, books, o.Series, o.Pools, f.Words)}
	p.facts(f, o, budget)
	gated := p.Bounds.Gate(f, budget.State)
	d.Open, d.Verdicts, d.Trips, d.Limits = gated.Open, gated.Verdicts, gated.Trips, gated.State
	if p.Bounds.Risk != nil {
		f.Risk = p.risks(f, o, budget, in.scenarios)
		d.Risk, d.Limits.Risk = f.Risk.Before, f.Risk.Breached
		d.Verdicts, d.Open = append(d.Verdicts, f.Risk.Verdicts...), d.Open && !f.Risk.Closed(&p.Bounds)
	}
	for _, x := range o.Problems {
		d.Open = false
		d.Verdicts = append(d.Verdicts, trade.Verdict{Limit: "observation", Measured: trade.Plain(x.Source), Bound: trade.Plain("readable"), Outcome: trade.Refused, Reason: trade.Plain(x.Text)})
	}
	ofSeries, ofPools := o.apart(d.Combined, f.Words)
	d.Targets, d.Verdicts = p.Bounds.Levels(ofSeries, o.Series, f, d.Verdicts)
	d.Targets = append(d.Targets, ofPools...)
	d.Verdicts = p.wanted(o, books, d.Combined, d.Targets, d.Verdicts)

	d.Intents = chores(p, o)
	f.Verdicts = d.Verdicts // a longer piece of memory, perhaps
	if !d.Open {
		return d, nil
	}
	wishes := p.Desk.Wishes(o.Now, d.Targets, o.Series, o.Holdings, o.Routed, o.behind)
	if len(wishes) == 0 && len(ofPools) == 0 && !outside(f.Risk) {
		return d, nil
	}
	return plan(ctx, p, o, f, *budget, quoter, d, books, wishes, ofPools)
}

// plan is what is left of Decide where something is wanted. It takes the budget by
// value, so that a cycle in which nothing is keeps it off the heap.
func plan(ctx context.Context, p *Policy, o *Observation, f *limits.Facts, budget Budget, quoter Quoter, made Decision, books []desk.Book, wishes []desk.Wish, pools []trade.Target) (Decision, error) {
	d := planning{policy: p, seen: o, facts: f, budget: &budget, books: books, ask: inquiry{ctx: ctx, at: o.Block, quoter: quoter}, made: made}
	err := d.all(wishes, pools)
	f.Verdicts = d.made.Verdicts
	d.made.Quotes = d.ask.answers
	if err == nil && f.Risk != nil && f.Risk.Model != nil && len(d.made.Orders) > 0 {
		d.made.RiskAfter, err = f.Risk.After(d.made.Orders)
	}
	return d.made, err
}

// planning makes intents of wishes.
type planning struct {
	policy *Policy
	seen   *Observation
	facts  *limits.Facts
	budget *Budget
	books  []desk.Book
	used   limits.Usage
	spent  map[string]amount.Amount // of the strategies' capital, by earlier orders
	ask    inquiry
	made   Decision
}

func (d *planning) all(wishes []desk.Wish, pools []trade.Target) error {
	for _, w := range wishes {
		if d.seen.waiting(w.Order.Series) {
			d.made.Verdicts = append(d.made.Verdicts, oneAtATime(w.Order))
			continue
		}
		if w.Order = d.account(w.Order); w.Order.Amount.IsZero() {
			continue
		}
		if err := d.wish(w); err != nil {
			return err
		}
	}
	if err := d.lastResort(); err != nil {
		return err
	}
	d.stakes(pools)
	return nil
}

// inquiry is a quoter at a block, whose answers are kept.
type inquiry struct {
	ctx     context.Context
	at      trade.Block
	quoter  Quoter
	answers []Answer
}

func (q *inquiry) price(series protection.Address, action trade.Action, a amount.Amount) (amount.Amount, error) {
	total, err := q.quoter.Quote(q.ctx, q.at, series, action, a)
	answer := Answer{Quote: Quote{Series: series, Action: action, Amount: a, Total: total}, Refused: errors.Is(err, trade.ErrRefused)}
	if err != nil {
		answer.Error = err.Error()
	}
	q.answers = append(q.answers, answer)
	return total, err
}

// of asks for one series and action.
func (q *inquiry) of(series protection.Address, action trade.Action) func(amount.Amount) (amount.Amount, error) {
	return func(a amount.Amount) (amount.Amount, error) { return q.price(series, action, a) }
}

// order restrains one order, and makes an intent of what is left.
func (d *planning) order(order trade.Order) error {
	p, o, made := d.policy, d.seen, &d.made
	s, _ := o.series(order.Series)
	if v, cools := o.refusedLately(order); cools {
		made.Verdicts = append(made.Verdicts, v)
		return nil
	}
	behind := d.used.Before(s.Pool, order.Action)
	quote := func(a amount.Amount) (quoted, worst amount.Amount, err error) {
		quoted, err = next(d.ask.of(order.Series, order.Action), order.Action, behind, a)
		return quoted, p.Desk.LimitPrice(order.Action, quoted), err
	}
	if p.accounts() {
		var err error
		if order, err = d.onAccount(order, s, behind, quote); err != nil || order.Amount.IsZero() {
			return err
		}
	}
	order, verdicts, err := p.Bounds.Order(order, s, d.facts, &d.used, quote, d.ask.of(order.Series, trade.Buy))
	made.Verdicts = append(made.Verdicts, verdicts...)
	if errors.Is(err, trade.ErrRefused) { // this order's trouble alone
		made.Verdicts = append(made.Verdicts, trade.Verdict{Limit: "quote", Subject: order.Series, Measured: trade.Plain("none"), Bound: trade.Plain("a price"), Outcome: trade.Refused,
			From: order.Amount, Reason: trade.Plain(err.Error())})
		return nil
	}
	if err != nil {
		return fmt.Errorf("quote %s of %s: %w", order.Action, order.Symbol, err)
	}
	if order.Amount.IsZero() {
		return nil
	}
	if order.Amount.Cmp(p.Desk.Minimum) < 0 {
		made.Verdicts = append(made.Verdicts, d.tooLittle(order, order.Amount))
		return nil
	}
	if order.Action == trade.Buy && p.accounts() {
		if d.pay(&order); order.Amount.IsZero() {
			return nil
		}
	}
	worst := "at most"
	if order.Action == trade.Sell {
		worst = "at least"
	}
	order.Reasons = append(order.Reasons, trade.Reason{Stage: "plan", Who: order.Venue, Text: d.facts.Words.Say("quotes %s for %s; %s %s is accepted",
		trade.Quantity(order.Quote, s.Decimals), trade.Quantity(order.Amount, s.Decimals), trade.Word(worst), trade.Quantity(order.Limit, s.Decimals))})
	number := uint32(0) // two targets may be routed to one series
	for _, x := range made.Orders {
		if x.Venue == order.Venue && x.Series == order.Series && x.Action == order.Action {
			number++
		}
	}
	made.Orders = append(made.Orders, order)
	in := p.intent(o, order.Venue, order.Action, order.Series, number, trade.Intent{
		Series: order.Series, Symbol: order.Symbol, Asset: s.Asset, Decimals: order.Decimals, Route: order.Route, For: order.For,
		Amount: order.Amount, Quote: order.Quote, Limit: order.Limit, GasWei: o.OrderGas, Reasons: order.Reasons})
	before := append(d.budget.Promised[:len(d.budget.Promised):len(d.budget.Promised)], made.promised()...)
	made.Intents = append(made.Intents, p.Approval.hold(in, s, o.Block, Budget{Promised: before}.promised(in)))
	return nil
}

// tooLittle is the verdict on what the limits leave of an order.
func (d *planning) tooLittle(order trade.Order, left amount.Amount) trade.Verdict {
	return trade.Verdict{Limit: "minimumOrder", Subject: order.Series, Measured: trade.Say("%s", trade.Quantity(left, order.Decimals)),
		Bound: trade.Say("%s", trade.Quantity(d.policy.Desk.Minimum, order.Decimals)), Outcome: trade.Refused, From: order.Amount, Reason: trade.Plain("what the limits leave is not worth an order")}
}

// next prices an amount behind what earlier orders of the cycle take from the
// same pool: the price of both in this series, less that of the first, for a
// pool's price depends on how much of it is taken and not by which series.
// Rounded against the fund.
func next(ask func(amount.Amount) (amount.Amount, error), action trade.Action, before, a amount.Amount) (amount.Amount, error) {
	if before.IsZero() {
		return ask(a)
	}
	first, err := ask(before)
	if err != nil {
		return first, err
	}
	both, err := ask(before.Plus(a))
	if err != nil {
		return both, err
	}
	if action == trade.Sell {
		return both.Minus(first).Minus(amount.New(1)), nil
	}
	return both.Minus(first).Plus(amount.New(1)), nil
}

// intent fills in what binds an intent to this agent and slot.
func (p *Policy) intent(o *Observation, venue string, action trade.Action, subject protection.Address, number uint32, i trade.Intent) trade.Intent {
	i.Identity = p.Identity
	i.Identity.Slot, i.Identity.Venue, i.Identity.Action = o.Slot.ID(), venue, action
	i.Identity.Subject, i.Identity.Number = subject, number
	i.Config = p.Config
	i.Deadline = o.Block.Time.Add(p.OrderTTL)
	return i
}

// find is a series by its id; nil when there is none.
func (o *Observation) find(id protection.Address) *protection.Series {
	for i := range o.Series {
		if o.Series[i].ID == id {
			return &o.Series[i]
		}
	}
	return nil
}

func (o *Observation) series(id protection.Address) (protection.Series, bool) {
	if s := o.find(id); s != nil {
		return *s, true
	}
	return protection.Series{}, false
}
