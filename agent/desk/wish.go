package desk

import (
	"fmt"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Routed is cover of a series that was bought for a target on another one.
type Routed struct {
	Series protection.Address `json:"series"`
	For    protection.Address `json:"for"`
	Amount amount.Amount      `json:"amount"`
}

// Wish is an order as targets want it, and where it may be done. The first place
// is the series that the target names, unless nothing can be done there.
type Wish struct {
	Order  trade.Order
	Places []Place
}

// Place is a series that an order may be done in, and the most of it.
type Place struct {
	Series protection.Series
	Most   amount.Amount
	Out    string // why it is not used after all; "" when it may be
}

// Unlike says why cover of a series does not stand in for another's, "" when it
// does: when it is on the same reference and, at every loss until the other
// expires, a unit of it pays at least as much.
//
// Losses count from a start, on gauges that began at different times: what has to
// be recorded from now on is what is compared. A narrower layer pays sooner in
// full, so that an exhaustion must not be higher either.
func Unlike(b, a protection.Series, now time.Time) string {
	begins := func(s protection.Series) time.Time {
		if s.Start.After(now) {
			return s.Start
		}
		return now
	}
	switch {
	case b.Reference != a.Reference:
		return "it covers another reference"
	case b.Asset != a.Asset || b.Decimals != a.Decimals:
		return "it pays in another asset"
	case a.State != protection.Active:
		return fmt.Sprintf("%s itself is %s", a.Symbol, a.State)
	case b.State != protection.Active:
		return fmt.Sprintf("it is %s", b.State)
	case b.Attachment.Plus(a.Loss).Cmp(a.Attachment.Plus(b.Loss)) > 0:
		return "it begins to pay at a higher loss"
	case b.Exhaustion.Plus(a.Loss).Cmp(a.Exhaustion.Plus(b.Loss)) > 0:
		return "it pays in full at a higher loss"
	case b.Expiry.Before(a.Expiry):
		return "it expires earlier"
	case begins(b).Add(b.Waiting).After(begins(a).Add(a.Waiting)):
		return "it covers from later on"
	}
	return ""
}

// reaches reports whether orders on one series may be routed to another.
func (r Routing) reaches(b, a protection.Series) bool {
	return r.Across == AcrossVenues || r.Across == AcrossPools && a.Venue == b.Venue
}

// ledger is what of each series is not spoken for yet.
type ledger struct {
	series []protection.Series
	held   map[protection.Address]trade.Holding
	spare  map[protection.Address]amount.Amount // net holdings less the series' own level
	kept   map[protection.Address]bool          // a strategy is silent on it: nothing of it is sold
}

// Wishes are the orders that would bring holdings to the targets, unpriced, at
// most one a target and in their order. A series without a target gives none.
//
// With routing a target names the cover that is wanted, and any that stands in
// for it counts: nothing is bought that is held elsewhere already. What was bought
// elsewhere for a target is sold with it, by Routed alone, as absence of a target
// is never one of zero.
func (r Rules) Wishes(now time.Time, targets []trade.Target, series []protection.Series, holdings []trade.Holding, routed []Routed) []Wish {
	l := newLedger(targets, series, holdings)
	adjusted := slices.Clone(targets)
	places := make([][]Place, len(targets)) // of a sale beyond the series itself
	own := make([]amount.Amount, len(targets))
	for i, t := range targets {
		a, known := l.find(t.Series)
		if !known || a.State.Resolved() || r.Routing.Across == "" {
			continue
		}
		var elsewhere amount.Amount
		for _, x := range routed {
			b, known := l.find(x.Series)
			if !known || x.For != a.ID || b.ID == a.ID || b.State.Resolved() {
				continue
			}
			part := amount.Min(x.Amount, l.spare[b.ID])
			if part.IsZero() {
				continue
			}
			l.spare[b.ID] = l.spare[b.ID].Minus(part)
			elsewhere = elsewhere.Plus(part)
			h := l.held[b.ID]
			if free := amount.Min(part, h.Held.Minus(h.Selling)); !l.kept[b.ID] && !h.Waiting && !free.IsZero() {
				places[i] = append(places[i], Place{Series: b, Most: free})
			}
		}
		own[i] = elsewhere
	}
	for i, t := range targets { // cover that nobody else wants stands in where some is missing
		a, known := l.find(t.Series)
		if !known || a.State.Resolved() || r.Routing.Across == "" {
			continue
		}
		for _, b := range series {
			missing := t.Level.Minus(l.held[a.ID].Net()).Minus(own[i])
			if missing.IsZero() {
				break
			}
			if b.ID == a.ID || !r.Routing.reaches(b, a) || Unlike(b, a, now) != "" {
				continue
			}
			part := amount.Min(missing, l.spare[b.ID])
			l.spare[b.ID] = l.spare[b.ID].Minus(part)
			own[i] = own[i].Plus(part)
		}
		if !own[i].IsZero() {
			adjusted[i].Reasons = append(t.Reasons[:len(t.Reasons):len(t.Reasons)], trade.Reason{Stage: "route", Who: "desk",
				Text: fmt.Sprintf("%s of the level is held in series that pay at least as much", own[i].Format(a.Decimals))})
		}
	}
	var out []Wish
	for i, t := range adjusted {
		a, known := l.find(t.Series)
		if !known || a.State.Resolved() {
			continue
		}
		out = append(out, r.wish(now, t, a, l, own[i], places[i])...)
	}
	return out
}

func newLedger(targets []trade.Target, series []protection.Series, holdings []trade.Holding) ledger {
	l := ledger{series: series, held: map[protection.Address]trade.Holding{}, spare: map[protection.Address]amount.Amount{},
		kept: map[protection.Address]bool{}}
	for _, h := range holdings {
		l.held[h.Series], l.spare[h.Series] = h, h.Net()
	}
	for _, t := range targets {
		l.spare[t.Series] = l.spare[t.Series].Minus(t.Level)
		l.kept[t.Series] = l.kept[t.Series] || t.NoSell
	}
	return l
}

func (l ledger) find(id protection.Address) (protection.Series, bool) {
	i := slices.IndexFunc(l.series, func(s protection.Series) bool { return s.ID == id })
	if i < 0 {
		return protection.Series{}, false
	}
	return l.series[i], true
}

// wish is what a target still wants, when so much of it is held elsewhere: at most
// one order.
func (r Rules) wish(now time.Time, t trade.Target, a protection.Series, l ledger, elsewhere amount.Amount, sold []Place) []Wish {
	h := l.held[a.ID]
	have := h.Net().Plus(elsewhere)
	w := Wish{Order: trade.Order{Venue: a.Venue, Series: a.ID, Symbol: a.Symbol, Decimals: a.Decimals, Action: trade.Buy, Amount: t.Level.Minus(have)}}
	if t.Level.Cmp(have) < 0 {
		if t.NoSell {
			return nil
		}
		// Only minted tokens not already promised can be sold.
		w.Places = append([]Place{{Series: a, Most: h.Held.Minus(h.Selling)}}, sold...)
		var most amount.Amount
		for _, p := range w.Places {
			most = most.Plus(p.Most)
		}
		w.Order.Action, w.Order.Amount = trade.Sell, amount.Min(have.Minus(t.Level), most)
	} else {
		w.Places = r.buyable(now, a, l)
	}
	difference := w.Order.Amount
	if difference.IsZero() || difference.Cmp(r.Minimum) < 0 || difference.Cmp(t.Level.MulDiv(r.Band, protection.WAD)) < 0 {
		return nil
	}
	w.Order.Reasons = append(t.Reasons[:len(t.Reasons):len(t.Reasons)], trade.Reason{Stage: "plan", Who: "desk",
		Text: fmt.Sprintf("%s %s: wanted %s, held %s, pending %s, in flight +%s −%s", w.Order.Action, difference.Format(a.Decimals), t.Level.Format(a.Decimals),
			h.Held.Format(a.Decimals), h.Pending.Format(a.Decimals), h.Buying.Format(a.Decimals), h.Selling.Format(a.Decimals))})
	return []Wish{w}
}

// buyable are the series of a reference in which cover like a's could be bought,
// and those in which it could not, with the reason.
func (r Rules) buyable(now time.Time, a protection.Series, l ledger) []Place {
	out := []Place{{Series: a, Most: a.Free}}
	if r.Routing.Across == "" {
		return out
	}
	for _, b := range l.series {
		if b.ID == a.ID || b.Reference != a.Reference || b.State.Resolved() {
			continue
		}
		p := Place{Series: b, Most: b.Free, Out: Unlike(b, a, now)}
		switch {
		case p.Out != "":
		case !r.Routing.reaches(b, a):
			p.Out = "orders are not routed to other venues"
		case l.held[b.ID].Waiting:
			p.Out = "another order of it waits for a person"
		}
		out = append(out, p)
	}
	return out
}
