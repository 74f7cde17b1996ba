package desk

import (
	"cmp"
	"fmt"
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
func Unlike(b, a protection.Series, now time.Time) string { return unlike(&b, &a, now) }

func unlike(b, a *protection.Series, now time.Time) string {
	begins := func(s *protection.Series) time.Time {
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
func apart(b, a *protection.Series, behind func(gauge protection.Address) bool) string {
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
func (r Routing) reaches(b, a *protection.Series) bool {
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
		if routed = nil; r.content(targets, holdings) {
			return nil
		}
	}
	l := ledger{series: series, holdings: holdings}
	l.share(targets, routed)
	var lent []amount.Amount // to the target, by others
	if r.Routing.Across != "" {
		lent = make([]amount.Amount, len(targets))
		never := func(protection.Address) bool { return false } // what is held already is not bought twice for a poke's sake
		for i := range targets {
			lent[i] = l.borrow(&targets[i], func(b, a *protection.Series) bool {
				return r.Routing.reaches(b, a) && unlike(b, a, now) == "" && apart(b, a, never) == ""
			})
		}
	}
	var out []Wish
	for i := range targets {
		t := &targets[i]
		a := l.find(t.Series)
		if a == nil || a.State.Resolved() {
			continue
		}
		have := l.account(t.Series).have
		if lent != nil {
			have = have.Plus(lent[i])
		}
		if w, ok := r.wish(now, t, a, &l, have, behind); ok {
			out = append(out, w)
		}
	}
	return out
}

// content reports that no target differs from what is held of its series by enough
// for an order. It is quick to tell, and most cycles end there.
func (r Rules) content(targets []trade.Target, holdings []trade.Holding) bool {
	for i := range targets {
		t, have := &targets[i], amount.Amount{}
		for j := range holdings {
			if holdings[j].Series == t.Series {
				have = have.Plus(holdings[j].Net())
			}
		}
		difference := t.Level.Minus(have)
		if difference.IsZero() && !t.NoSell {
			difference = have.Minus(t.Level)
		}
		if r.worth(difference, t.Level) {
			return false
		}
	}
	return true
}

// worth reports a difference from a level that is worth an order.
func (r Rules) worth(difference, level amount.Amount) bool {
	return !difference.IsZero() && difference.Cmp(r.Minimum) >= 0 && difference.Cmp(level.MulDiv(r.Band, protection.WAD)) >= 0
}

// lot is cover of one series that belongs to the target on one series, its own or
// the one that it was bought for.
type lot struct {
	series, owner protection.Address
	net, free     amount.Amount // in all, and of that what can be sold now
}

// account is where one series' target stands.
type account struct {
	series protection.Address
	wanted bool          // there is a target
	kept   bool          // a strategy is silent on it: nothing of it is sold
	level  amount.Amount // that is wanted
	have   amount.Amount // that belongs to the target
}

// ledger is who what is held belongs to.
type ledger struct {
	series   []protection.Series
	holdings []trade.Holding
	accounts []account
	lots     []lot
}

// account is a series' own, until the next one is asked for.
func (l *ledger) account(series protection.Address) *account {
	for i := range l.accounts {
		if l.accounts[i].series == series {
			return &l.accounts[i]
		}
	}
	l.accounts = append(l.accounts, account{series: series})
	return &l.accounts[len(l.accounts)-1]
}

// share shares holdings out: first what was bought for another series' target,
// then the rest to its own.
func (l *ledger) share(targets []trade.Target, routed []Routed) {
	for i := range targets {
		x := l.account(targets[i].Series)
		x.wanted, x.level, x.kept = true, targets[i].Level, targets[i].NoSell
	}
	for i := range l.holdings {
		h := &l.holdings[i]
		net, free := h.Net(), h.Held.Minus(h.Selling)
		add := func(owner protection.Address, most amount.Amount) {
			x := lot{series: h.Series, owner: owner, net: amount.Min(most, net)}
			x.free = amount.Min(x.net, free)
			net, free = net.Minus(x.net), free.Minus(x.free)
			l.lots = append(l.lots, x)
			of := l.account(owner)
			of.have = of.have.Plus(x.net)
		}
		if s := l.find(h.Series); s != nil && !s.State.Resolved() {
			for _, x := range routed {
				if x.Series == h.Series && x.For != x.Series && l.account(x.For).wanted {
					add(x.For, x.Amount)
				}
			}
		}
		add(h.Series, net)
	}
}

// find is the series of an id; nil when there is none.
func (l *ledger) find(id protection.Address) *protection.Series {
	for i := range l.series {
		if l.series[i].ID == id {
			return &l.series[i]
		}
	}
	return nil
}

// held is what there is of a series.
func (l *ledger) held(id protection.Address) (out trade.Holding) {
	for i := range l.holdings {
		if l.holdings[i].Series == id {
			out = l.holdings[i]
		}
	}
	return out
}

// borrow lets cover that belongs to others, and that they have too much of, stand
// in for what a target misses. They keep it: it is not sold.
func (l *ledger) borrow(t *trade.Target, standsIn func(b, a *protection.Series) bool) (sum amount.Amount) {
	a := l.find(t.Series)
	if a == nil || a.State.Resolved() {
		return sum
	}
	for i := range l.lots {
		x := &l.lots[i]
		missing := t.Level.Minus(l.account(a.ID).have).Minus(sum)
		b := l.find(x.series)
		if missing.IsZero() || b == nil || !standsIn(b, a) {
			continue
		}
		owner := l.account(x.owner)
		part := amount.Min(amount.Min(missing, x.net), owner.have.Minus(owner.level))
		x.net, owner.have = x.net.Minus(part), owner.have.Minus(part)
		x.free = amount.Min(x.free, x.net)
		sum = sum.Plus(part)
	}
	return sum
}

// wish is what a target still wants, when so much of it belongs to it or is lent by
// others.
func (r Rules) wish(now time.Time, t *trade.Target, a *protection.Series, l *ledger, have amount.Amount, behind func(protection.Address) bool) (w Wish, ok bool) {
	action, difference := trade.Buy, t.Level.Minus(have)
	if t.Level.Cmp(have) < 0 {
		if t.NoSell {
			return w, false
		}
		action, difference = trade.Sell, amount.Min(have.Minus(t.Level), l.free(a))
	}
	if !r.worth(difference, t.Level) {
		return w, false
	}
	var places []Place
	if action == trade.Buy {
		places = r.buyable(now, a, l, behind)
	} else {
		places = l.sellable(a)
	}
	h := l.held(a.ID)
	w = Wish{Places: places, Order: trade.Order{Venue: a.Venue, Series: a.ID, Symbol: a.Symbol, Decimals: a.Decimals, Action: action, Amount: difference}}
	units := func(x amount.Amount) trade.Part { return trade.Quantity(x, a.Decimals) }
	form := "%s %s: wanted %s, held %s, pending %s, in flight +%s −%s"
	parts := []trade.Part{trade.Word(string(action)), units(difference), units(t.Level), units(h.Held), units(h.Pending), units(h.Buying), units(h.Selling)}
	if own := amount.Min(have, h.Net()); own != have {
		form, parts = form+", in series that pay at least as much %s", append(parts, units(have.Minus(own)))
	}
	w.Order.Reasons = append(t.Reasons[:len(t.Reasons):len(t.Reasons)], trade.Reason{Stage: "plan", Who: "desk", Text: trade.Say(form, parts...)})
	return w, true
}

// sells reports a lot that can be sold on a target's account: its own, or bought for
// it elsewhere, where nobody wants it kept and no order waits.
func (l *ledger) sells(x *lot, a *protection.Series) bool {
	return x.owner == a.ID && !x.free.IsZero() && (x.series == a.ID || !l.account(x.series).kept && !l.held(x.series).Waiting)
}

// free is how much of what belongs to a target can be sold. Only minted tokens not
// already promised can.
func (l *ledger) free(a *protection.Series) (most amount.Amount) {
	for i := range l.lots {
		if l.sells(&l.lots[i], a) {
			most = most.Plus(l.lots[i].free)
		}
	}
	return most
}

// sellable are the places where that can be sold, its own series first.
func (l *ledger) sellable(a *protection.Series) []Place {
	out := []Place{{Series: *a}}
	for i := range l.lots {
		x := &l.lots[i]
		switch {
		case !l.sells(x, a):
		case x.series == a.ID:
			out[0].Most = x.free
		default:
			out = append(out, Place{Series: *l.find(x.series), Most: x.free}) // known, or it were not routed
		}
	}
	return out
}

// buyable are the series of a reference in which cover like a's could be bought,
// and those in which it could not, with the reason.
func (r Rules) buyable(now time.Time, a *protection.Series, l *ledger, behind func(protection.Address) bool) []Place {
	out := []Place{{Series: *a, Most: a.Free}}
	if r.Routing.Across == "" {
		return out
	}
	for i := range l.series {
		b := &l.series[i]
		if b.ID == a.ID || b.Reference != a.Reference || b.State.Resolved() {
			continue
		}
		p := Place{Series: *b, Most: b.Free, Out: cmp.Or(unlike(b, a, now), apart(b, a, behind))}
		switch {
		case p.Out != "":
		case !r.Routing.reaches(b, a):
			p.Out = "orders are not routed to other venues"
		case l.held(b.ID).Waiting:
			p.Out = "another order of it waits for a person"
		}
		out = append(out, p)
	}
	return out
}
