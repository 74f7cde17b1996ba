package desk

import (
	"cmp"
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

// apart says why the losses of two series of one reference cannot be compared now,
// "" when they can. Deficits of a reserve are one number, whoever adds them up;
// other gauges measure by rules of their own: a par, a grace, who may assert. And of
// two that add up one number, one that is behind its source would mislead.
func apart(b, a protection.Series, behind func(gauge protection.Address) bool) string {
	switch {
	case b.Gauge == a.Gauge:
		return ""
	case a.Reference.Kind != protection.AaveReserve:
		return "another gauge decides it, by rules of its own"
	case behind(b.Gauge) || behind(a.Gauge):
		return "its gauge or that of " + a.Symbol + " is behind its source: their losses cannot be compared before a poke"
	}
	return ""
}

// reaches reports whether orders on one series may be routed to another.
func (r Routing) reaches(b, a protection.Series) bool {
	return r.Across == AcrossVenues || r.Across == AcrossPools && a.Venue == b.Venue
}

// Wishes are the orders that would bring holdings to the targets, unpriced, at
// most one a target and in their order. A series without a target gives none.
//
// With routing a target names the cover that is wanted, and any that stands in
// for it counts: nothing is bought that is held elsewhere already. What was bought
// elsewhere for a target is its own and is sold with it, by Routed alone, as
// absence of a target is never one of zero. Behind tells gauges that do not stand
// where their source does.
func (r Rules) Wishes(now time.Time, targets []trade.Target, series []protection.Series, holdings []trade.Holding, routed []Routed, behind func(gauge protection.Address) bool) []Wish {
	if r.Routing.Across == "" {
		routed = nil
	}
	l := newLedger(targets, series, holdings, routed)
	lent := make([]amount.Amount, len(targets)) // to the target, by others
	if r.Routing.Across != "" {
		never := func(protection.Address) bool { return false } // what is held already is not bought twice for a poke's sake
		for i, t := range targets {
			lent[i] = l.borrow(t, func(b, a protection.Series) bool {
				return r.Routing.reaches(b, a) && Unlike(b, a, now) == "" && apart(b, a, never) == ""
			})
		}
	}
	var out []Wish
	for i, t := range targets {
		a, known := l.find(t.Series)
		if !known || a.State.Resolved() {
			continue
		}
		if w, ok := r.wish(now, t, a, l, lent[i], behind); ok {
			out = append(out, w)
		}
	}
	return out
}

// lot is cover of one series that belongs to the target on one series, its own or
// the one that it was bought for.
type lot struct {
	series, owner protection.Address
	net, free     amount.Amount // in all, and of that what can be sold now
}

// ledger is who what is held belongs to.
type ledger struct {
	series []protection.Series
	held   map[protection.Address]trade.Holding
	kept   map[protection.Address]bool // a strategy is silent on it: nothing of it is sold
	lots   []lot
	level  map[protection.Address]amount.Amount // wanted, by series with a target
	have   map[protection.Address]amount.Amount // belongs to its target
}

// newLedger shares holdings out: first what was bought for another series' target,
// then the rest to its own.
func newLedger(targets []trade.Target, series []protection.Series, holdings []trade.Holding, routed []Routed) *ledger {
	l := &ledger{series: series, held: map[protection.Address]trade.Holding{}, kept: map[protection.Address]bool{},
		level: map[protection.Address]amount.Amount{}, have: map[protection.Address]amount.Amount{}}
	for _, t := range targets {
		l.level[t.Series], l.kept[t.Series] = t.Level, t.NoSell
	}
	for _, h := range holdings {
		l.held[h.Series] = h
		net, free := h.Net(), h.Held.Minus(h.Selling)
		add := func(owner protection.Address, most amount.Amount) {
			x := lot{series: h.Series, owner: owner, net: amount.Min(most, net)}
			x.free = amount.Min(x.net, free)
			net, free = net.Minus(x.net), free.Minus(x.free)
			l.lots, l.have[owner] = append(l.lots, x), l.have[owner].Plus(x.net)
		}
		if s, known := l.find(h.Series); known && !s.State.Resolved() {
			for _, x := range routed {
				if _, wanted := l.level[x.For]; x.Series == h.Series && x.For != x.Series && wanted {
					add(x.For, x.Amount)
				}
			}
		}
		add(h.Series, net)
	}
	return l
}

func (l *ledger) find(id protection.Address) (protection.Series, bool) {
	i := slices.IndexFunc(l.series, func(s protection.Series) bool { return s.ID == id })
	if i < 0 {
		return protection.Series{}, false
	}
	return l.series[i], true
}

// borrow lets cover that belongs to others, and that they have too much of, stand
// in for what a target misses. They keep it: it is not sold.
func (l *ledger) borrow(t trade.Target, standsIn func(b, a protection.Series) bool) (sum amount.Amount) {
	a, known := l.find(t.Series)
	if !known || a.State.Resolved() {
		return sum
	}
	for i := range l.lots {
		x := &l.lots[i]
		missing := t.Level.Minus(l.have[a.ID]).Minus(sum)
		b, known := l.find(x.series)
		if missing.IsZero() || !known || !standsIn(b, a) {
			continue
		}
		part := amount.Min(amount.Min(missing, x.net), l.have[x.owner].Minus(l.level[x.owner]))
		x.net, l.have[x.owner] = x.net.Minus(part), l.have[x.owner].Minus(part)
		x.free = amount.Min(x.free, x.net)
		sum = sum.Plus(part)
	}
	return sum
}

// wish is what a target still wants, when so much of it is lent by others.
func (r Rules) wish(now time.Time, t trade.Target, a protection.Series, l *ledger, lent amount.Amount, behind func(protection.Address) bool) (Wish, bool) {
	h, have := l.held[a.ID], l.have[a.ID].Plus(lent)
	w := Wish{Order: trade.Order{Venue: a.Venue, Series: a.ID, Symbol: a.Symbol, Decimals: a.Decimals, Action: trade.Buy, Amount: t.Level.Minus(have)}}
	if t.Level.Cmp(have) < 0 {
		if t.NoSell {
			return w, false
		}
		w.Order.Action = trade.Sell
		var most amount.Amount
		w.Places, most = l.sellable(a)
		w.Order.Amount = amount.Min(have.Minus(t.Level), most)
	} else {
		w.Places = r.buyable(now, a, l, behind)
	}
	difference := w.Order.Amount
	if difference.IsZero() || difference.Cmp(r.Minimum) < 0 || difference.Cmp(t.Level.MulDiv(r.Band, protection.WAD)) < 0 {
		return w, false
	}
	text := fmt.Sprintf("%s %s: wanted %s, held %s, pending %s, in flight +%s −%s", w.Order.Action, difference.Format(a.Decimals), t.Level.Format(a.Decimals),
		h.Held.Format(a.Decimals), h.Pending.Format(a.Decimals), h.Buying.Format(a.Decimals), h.Selling.Format(a.Decimals))
	if own := amount.Min(have, h.Net()); own != have {
		text += fmt.Sprintf(", in series that pay at least as much %s", have.Minus(own).Format(a.Decimals))
	}
	w.Order.Reasons = append(t.Reasons[:len(t.Reasons):len(t.Reasons)], trade.Reason{Stage: "plan", Who: "desk", Text: text})
	return w, true
}

// sellable are the places where what belongs to a target can be sold, its own
// series first, and how much there is. Only minted tokens not already promised can.
func (l *ledger) sellable(a protection.Series) (out []Place, most amount.Amount) {
	out = []Place{{Series: a}}
	for _, x := range l.lots {
		if x.owner != a.ID || x.free.IsZero() {
			continue
		}
		most = most.Plus(x.free)
		if x.series == a.ID {
			out[0].Most = x.free
			continue
		}
		if l.kept[x.series] || l.held[x.series].Waiting {
			most = most.Minus(x.free)
			continue
		}
		b, _ := l.find(x.series)
		out = append(out, Place{Series: b, Most: x.free})
	}
	return out, most
}

// buyable are the series of a reference in which cover like a's could be bought,
// and those in which it could not, with the reason.
func (r Rules) buyable(now time.Time, a protection.Series, l *ledger, behind func(protection.Address) bool) []Place {
	out := []Place{{Series: a, Most: a.Free}}
	if r.Routing.Across == "" {
		return out
	}
	for _, b := range l.series {
		if b.ID == a.ID || b.Reference != a.Reference || b.State.Resolved() {
			continue
		}
		p := Place{Series: b, Most: b.Free, Out: cmp.Or(Unlike(b, a, now), apart(b, a, behind))}
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
