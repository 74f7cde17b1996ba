package wire

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// recordedQuote is a price that a venue gave a cycle.
type recordedQuote struct {
	series protection.Address
	action trade.Action
	amount amount.Amount
	total  amount.Amount
}

// recordedQuotes are what a cycle knew of prices: what it saw, and what it asked for.
func recordedQuotes(r *agent.Record) (out []recordedQuote) {
	if r.Observation == nil {
		return nil
	}
	add := func(q agent.Quote) {
		x := recordedQuote{q.Series, q.Action, q.Amount, q.Total}
		if !slices.Contains(out, x) {
			out = append(out, x)
		}
	}
	for _, q := range r.Observation.Quotes {
		add(q)
	}
	for _, q := range r.Decision.Quotes {
		if q.Error == "" {
			add(q.Quote)
		}
	}
	return out
}

// The ways to know a price.
const (
	quoteRecorded = "recorded"     // the venue's own answer for that amount
	quoteBetween  = "between"      // modelled: on the chord between two recorded ones
	quoteReplica  = "replica"      // the replica's answer for that amount
	quoteUnknown  = "not recorded" // refused
)

// Asked is one price of a what-if, and how it is known.
type Asked struct {
	Series protection.Address `json:"series"`
	Action trade.Action       `json:"action"`
	Amount amount.Amount      `json:"amount"`
	Total  amount.Amount      `json:"total"`
	// How is recorded, between, replica, or "not recorded", with Why.
	How string `json:"how"`
	Why string `json:"why,omitempty"`
}

// asker prices amounts at a standpoint, and notes what was asked: an agent.Quoter.
type asker struct {
	of    *Standpoint
	asked []Asked
}

// Quote is a recorded price, the replica's, or one that lies between recorded ones.
// It fails with trade.ErrRefused where none is known.
func (q *asker) Quote(ctx context.Context, at trade.Block, series protection.Address, action trade.Action, a amount.Amount) (amount.Amount, error) {
	x := Asked{Series: series, Action: action, Amount: a}
	err := q.price(ctx, at, &x)
	if err != nil {
		x.How, x.Why = quoteUnknown, err.Error()
	}
	if !slices.Contains(q.asked, x) {
		q.asked = append(q.asked, x)
	}
	return x.Total, err
}

func (q *asker) price(ctx context.Context, at trade.Block, x *Asked) (err error) {
	if q.of.quoter != nil {
		x.How = quoteReplica
		x.Total, err = q.of.quoter.Quote(ctx, at, x.Series, x.Action, x.Amount)
		return err
	}
	points := q.of.points(x.Series, x.Action)
	i, exact := slices.BinarySearchFunc(points, x.Amount, func(p recordedQuote, a amount.Amount) int { return p.amount.Cmp(a) })
	if exact {
		x.How, x.Total = quoteRecorded, points[i].total
		return nil
	}
	if i == len(points) {
		most := "it has none at all"
		if len(points) > 0 {
			most = "the largest is for " + points[len(points)-1].amount.Format(q.of.decimals(x.Series))
		}
		return fmt.Errorf("%w: %s, and %s: ask for less, or name a slot whose cycle asked", trade.ErrRefused, q.of.unquoted, most)
	}
	var from recordedQuote
	if i > 0 {
		from = points[i-1]
	}
	x.How, x.Total = quoteBetween, chord(from, points[i], x.Amount, x.Action)
	return nil
}

// chord is the price on the straight line between two. The price of cover is convex
// in its amount and a bid concave, so that a purchase costs at most that and a sale
// brings at least that: it is rounded up and down for it.
func chord(from, to recordedQuote, a amount.Amount, action trade.Action) amount.Amount {
	span, part := to.amount.Minus(from.amount), a.Minus(from.amount)
	more := to.total.Minus(from.total).MulDiv(part, span)
	if action == trade.Buy {
		more = more.Plus(amount.New(1))
	}
	return amount.Min(to.total, from.total.Plus(more))
}

// points are the recorded prices of a series, by rising amount.
func (s *Standpoint) points(series protection.Address, action trade.Action) (out []recordedQuote) {
	for _, q := range s.answers {
		if q.series == series && q.action == action && !q.amount.IsZero() {
			out = append(out, q)
		}
	}
	slices.SortStableFunc(out, func(a, b recordedQuote) int { return a.amount.Cmp(b.amount) })
	return slices.CompactFunc(out, func(a, b recordedQuote) bool { return a.amount == b.amount })
}

// decimals are a series' own.
func (s *Standpoint) decimals(id protection.Address) uint8 {
	for _, y := range s.Seen().Series {
		if y.ID == id {
			return y.Decimals
		}
	}
	return s.Record.Policy.Bounds.Decimals
}

// errIsRefused says whether a price is not to be had.
func errIsRefused(err error) bool { return errors.Is(err, trade.ErrRefused) }

// how is the way in which a price that was asked for is known.
func (q *asker) how(series protection.Address, action trade.Action, a amount.Amount) string {
	for _, x := range q.asked {
		if x.Series == series && x.Action == action && x.Amount == a {
			return x.How
		}
	}
	return quoteUnknown
}
