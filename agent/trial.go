package agent

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Trial is what a shadow strategy would have, had it been the only one and had its
// orders been filled at once, at what the venues quoted, since it was first asked. All
// of it is simulated: no money moved. Money is base units of the premium asset.
//
// Its orders pass the portfolio's limits but those on risk, measured with its own cover
// and premium. None is routed, none waits for a person or for its mint, and none moves
// the price that the next cycle sees. It is not staked.
type Trial struct {
	// Orders are those of its last slot, and Verdicts what lowered them.
	Orders   []trade.Order   `json:"orders,omitempty"`
	Verdicts []trade.Verdict `json:"verdicts,omitempty"`
	// Account is what it holds and has spent within a day, Recent its purchases within
	// that.
	Account desk.Account  `json:"account"`
	Recent  []TrialSpent  `json:"recent,omitempty"`
	Premium amount.Amount `json:"premium"` // paid, ever
	Sold    amount.Amount `json:"sold"`    // proceeds of sales
	Paid    amount.Amount `json:"paid"`    // payouts
	GasWei  amount.Amount `json:"gasWei"`  // that its orders would have cost at their blocks' base fees
	Fills   uint64        `json:"fills"`
	Mark    amount.Amount `json:"mark"` // of what it holds: executable bids, nothing where nobody bids
	// Error is why nothing was tried in its last slot.
	Error string `json:"error,omitempty"`
}

// TrialSpent is the premium of one purchase of a trial.
type TrialSpent struct {
	At      time.Time     `json:"at"`
	Premium amount.Amount `json:"premium"`
}

// try goes on with a trial by one proposal. It changes nothing of what it is given.
func (p *Policy) try(ctx context.Context, seen *Observation, book desk.Book, before *Trial, quoter Quoter) *Trial {
	t := &Trial{Account: desk.Account{Who: book.Strategy}}
	if before != nil {
		*t = *before
		t.Orders, t.Verdicts, t.Error = nil, nil, ""
		t.Account.Lots, t.Recent = slices.Clone(before.Account.Lots), slices.Clone(before.Recent)
	}
	t.age(seen)
	alone, o := *p, *seen
	alone.Bounds.Risk, alone.Approval, alone.Desk.Routing = nil, Approval{}, desk.Routing{}
	alone.Several.Terms = []desk.Terms{p.Several.Of(book.Strategy)}
	alone.Several.Terms[0].Strategy = book.Strategy
	o.Holdings, o.Routed, o.Orders, o.Setbacks, o.Stakes, o.Escrow = t.holdings(), nil, nil, nil, nil, amount.Amount{}
	book.Targets = slices.DeleteFunc(slices.Clone(book.Targets), func(x trade.Target) bool { return seen.find(x.Series) == nil })
	budget := Budget{Mode: trade.ModeActive, Spent: t.Account.Spent, Lifetime: t.Premium, Paid: t.Premium, Received: t.Sold.Plus(t.Paid),
		Accounts: []desk.Account{t.Account}, Traded: t.traded()}
	d, err := decide(ctx, &alone, &o, []desk.Book{book}, &budget, quoter, new(room))
	if err != nil {
		t.Error = err.Error()
		return t
	}
	for _, v := range d.Verdicts {
		if v.Outcome > trade.Passed {
			t.Verdicts = append(t.Verdicts, v)
		}
	}
	for _, order := range d.Orders {
		t.fill(order, &o)
	}
	t.mark(ctx, seen, quoter)
	return t
}

// age takes off what is over: premium of more than a day ago, and series that were
// resolved, whose cover has paid.
func (t *Trial) age(seen *Observation) {
	day := seen.Now.Add(-24 * time.Hour)
	t.Recent = slices.DeleteFunc(t.Recent, func(x TrialSpent) bool { return x.At.Before(day) })
	t.Account.Spent = amount.Amount{}
	for _, x := range t.Recent {
		t.Account.Spent = t.Account.Spent.Plus(x.Premium)
	}
	t.Account.Lots = slices.DeleteFunc(t.Account.Lots, func(x desk.Position) bool {
		s := seen.find(x.Target)
		if s == nil || !s.State.Resolved() {
			return false // one that is not seen may come back
		}
		if s.State == protection.Triggered {
			t.Paid = t.Paid.Plus(protection.Payout(x.Amount, s.Fraction))
		}
		return true
	})
}

func (t *Trial) holdings() (out []trade.Holding) {
	for _, x := range t.Account.Lots {
		out = append(out, trade.Holding{Series: x.Target, Held: x.Amount})
	}
	return out
}

func (t *Trial) traded() (out []desk.Traded) {
	for _, x := range t.Account.Lots {
		out = append(out, desk.Traded{Series: x.Target, Bought: x.Bought, Sold: x.Sold})
	}
	return out
}

// fill fills an order at its quote.
func (t *Trial) fill(order trade.Order, o *Observation) {
	i := slices.IndexFunc(t.Account.Lots, func(x desk.Position) bool { return x.Target == order.Series })
	if i < 0 {
		i = len(t.Account.Lots)
		t.Account.Lots = append(t.Account.Lots, desk.Position{Target: order.Series})
	}
	switch x := &t.Account.Lots[i]; order.Action {
	case trade.Buy:
		x.Amount, x.Bought = x.Amount.Plus(order.Amount), o.Now
		t.Premium, t.Account.Spent = t.Premium.Plus(order.Quote), t.Account.Spent.Plus(order.Quote)
		t.Recent = append(t.Recent, TrialSpent{o.Now, order.Quote})
	default:
		x.Amount, x.Sold = x.Amount.Minus(order.Amount), o.Now
		t.Sold = t.Sold.Plus(order.Quote)
	}
	t.Orders, t.GasWei = append(t.Orders, order), t.GasWei.Plus(o.OrderGasNow)
	t.Fills++
}

// mark asks what all that it holds would bring. What nobody bids for is worth nothing.
func (t *Trial) mark(ctx context.Context, seen *Observation, quoter Quoter) {
	t.Mark = amount.Amount{}
	for _, x := range t.Account.Lots {
		s := seen.find(x.Target)
		if s == nil || x.Amount.IsZero() {
			continue
		}
		worth := protection.Payout(x.Amount, protection.PayoutFraction(s.Loss, s.Attachment, s.Exhaustion))
		bid, err := quoter.Quote(ctx, seen.Block, x.Target, trade.Sell, x.Amount)
		if err != nil && !errors.Is(err, trade.ErrRefused) {
			t.Error = err.Error()
			return
		}
		if err == nil && bid.Cmp(worth) > 0 {
			worth = bid
		}
		t.Mark = t.Mark.Plus(worth)
	}
}
