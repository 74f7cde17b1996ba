package verify

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

const (
	// interest is the yearly rate that a debt, or a deposit, is allowed to have grown
	// by before what is paid back is more than it can have become.
	interest = 0.5
	// dust is what may be left over from rounding, in whole tokens, beside a share of
	// a millionth of what was moved.
	dust = 1e-6
	// priceTolerance is how far the price of an event may be outside of the prices
	// that others saw within the hour.
	priceTolerance = 0.25
)

var kinds = map[string]bool{
	history.KindOpen: true, history.KindDeposit: true, history.KindWithdraw: true, history.KindBorrow: true, history.KindRepay: true,
	history.KindLiquidation: true, history.KindTransfer: true, history.KindClose: true, history.KindBadDebt: true, history.KindDeficitCovered: true,
	history.KindAuction: true, history.KindSale: true,
}

func compareEvents(a, b *history.Event) int {
	return cmp.Or(strings.Compare(a.Market, b.Market), a.Time.Compare(b.Time), cmp.Compare(a.Block, b.Block), cmp.Compare(a.Index, b.Index))
}

// holding is an account's balance of one asset, grown by interest since.
type holding struct {
	most  float64 // what it can be at most
	moved float64 // the sum of what came in
	since time.Time
}

func (h *holding) change(when time.Time, by float64) {
	if h.most > 0 {
		years := when.Sub(h.since).Hours() / (365.25 * 24)
		h.most *= math.Exp(interest * years)
	}
	h.since = when
	h.most += by
	if by > 0 {
		h.moved += by
	}
}

// short is by how much more went out than can have been there.
func (h *holding) short() float64 {
	if s := -h.most - dust - 1e-6*h.moved; s > 0 {
		return s
	}
	return 0
}

// ledger follows the accounts of one market.
type ledger struct {
	at       place
	debt     map[[2]string]*holding // account, asset
	owed     map[[2]string]*holding // collateral
	complete bool                   // it has borrowing in it, and not liquidations only
	pending  []func()               // what to note if it turns out complete
	lastID   uint64
	lastOpen string
	blocks   blockClock
}

// events looks at the events of one data set, market by market.
func (v *run) events(ctx context.Context, dataset string, parts []history.Part) error {
	var l *ledger
	var last history.Event
	flush := func() {
		if l != nil && l.complete {
			for _, note := range l.pending {
				note()
			}
		}
	}
	err := merged(ctx, v.snapshot, parts, compareEvents, func(p *history.Part, r *history.Event) {
		v.notes.add(Error, OutOfOrder, place{p.Table, p.Dataset, p.Basis, p.Key}, row{when: r.Time, example: eventText(r)})
	}, func(p *history.Part, r *history.Event) {
		v.stepped()
		if l == nil || r.Market != last.Market {
			flush()
			l = &ledger{at: place{history.Events, dataset, p.Basis, r.Market}, debt: map[[2]string]*holding{}, owed: map[[2]string]*holding{}}
		} else if r.Time.Equal(last.Time) && r.Block == last.Block && r.Index == last.Index {
			if *r == last {
				v.notes.add(Error, Duplicate, l.at, row{when: r.Time, example: eventText(r)})
			} else {
				v.notes.add(Error, Conflict, l.at, row{when: r.Time, measured: "two events of one block and index", example: eventText(&last) + " and " + eventText(r)})
			}
			return
		}
		v.instants(l.at, r.Time, r.Time, eventText(r))
		l.blocks.see(&v.notes, l.at, r.Time, r.Block, eventText(r))
		if !kinds[r.Kind] {
			v.notes.add(Warning, KindUnknown, place{history.Events, dataset, p.Basis, r.Market + " " + r.Kind}, row{when: r.Time, measured: strconv.Quote(r.Kind), example: eventText(r)})
		}
		l.opened(&v.notes, r)
		l.balance(&v.notes, r)
		v.eventPrices(l.at, r)
		last = *r
	})
	if err != nil {
		return err
	}
	flush()
	return nil
}

// opened looks at the numbers of loans as they open.
func (l *ledger) opened(n *notes, r *history.Event) {
	if r.Kind != history.KindOpen {
		return
	}
	id, err := strconv.ParseUint(r.Account, 10, 64)
	if err != nil {
		return
	}
	if id < l.lastID {
		n.add(Warning, IDOrder, l.at, row{when: r.Time, weight: float64(l.lastID - id), measured: "loan " + r.Account, bound: "after loan " + l.lastOpen + ", opened before it", example: eventText(r)})
		return
	}
	l.lastID, l.lastOpen = id, r.Account
}

// balance follows what an account owes and holds.
func (l *ledger) balance(n *notes, r *history.Event) {
	switch r.Kind {
	case history.KindBorrow:
		l.complete = true
	case history.KindAuction, history.KindSale: // the account is the auction
		return
	}
	if d := r.DebtDelta; d.Valid {
		h := hold(l.debt, r.Account, r.Debt, r.Time)
		if r.Kind == history.KindLiquidation && d.Sign() < 0 && h.most <= 0 && h.moved == 0 {
			l.note(n, DebtlessSale, r, -d.Float(), fmt.Sprintf("%s of debt repaid", d.Negated()), "no debt before")
		}
		h.change(r.Time, d.Float())
		if s := h.short(); s > 0 {
			l.note(n, Overpaid, r, s, fmt.Sprintf("%.6g more than it can have owed", s), fmt.Sprintf("what was borrowed at %g%% a year", 100*interest))
			h.most = 0
		}
	}
	if d := r.CollateralDelta; d.Valid {
		h := hold(l.owed, r.Account, r.Collateral, r.Time)
		h.change(r.Time, d.Float())
		if s := h.short(); s > 0 {
			l.note(n, Overdrawn, r, s, fmt.Sprintf("%.6g more than it can have held", s), fmt.Sprintf("what was deposited at %g%% a year", 100*interest))
			h.most = 0
		}
	}
}

func hold(of map[[2]string]*holding, account, asset string, when time.Time) *holding {
	k := [2]string{account, asset}
	h := of[k]
	if h == nil {
		h = &holding{since: when}
		of[k] = h
	}
	return h
}

// note keeps a finding until it is known whether the market's events are all there.
func (l *ledger) note(n *notes, c Code, r *history.Event, weight float64, measured, bound string) {
	if len(l.pending) >= 1<<20 {
		return // enough to be sure of it
	}
	w := row{when: r.Time, weight: weight, measured: "loan " + r.Account + ": " + measured, bound: bound, example: eventText(r)}
	l.pending = append(l.pending, func() { n.add(Warning, c, l.at, w) })
}

// eventPrice is the span of an asset's prices in the events of one hour.
type eventPrice struct {
	at            place
	asset         string
	hour          int64 // µs
	low, high     float64
	lowAt, highAt string
	asked         *question
}

const hourMicros = int64(time.Hour / time.Microsecond)

// eventPrices keeps the prices that an event states, by the hour.
func (v *run) eventPrices(at place, r *history.Event) {
	for _, c := range []struct {
		asset string
		price history.Optional
	}{{r.Collateral, r.CollateralUSD}, {r.Debt, r.DebtUSD}} {
		if !c.price.Valid {
			continue
		}
		x := c.price.Float()
		if x <= 0 {
			v.notes.add(Error, NotPositive, at, row{when: r.Time, weight: -x, measured: c.asset + " at " + c.price.Fixed.String() + " USD", bound: "above 0", example: eventText(r)})
			continue
		}
		k := eventPriceKey{at.dataset, c.asset, r.Time.UnixMicro() / hourMicros}
		e := v.stated[k]
		if e == nil {
			e = &eventPrice{at: at, asset: c.asset, hour: k.hour * hourMicros, low: x, high: x, lowAt: eventText(r), highAt: eventText(r)}
			e.at.subject += " " + c.asset
			v.stated[k] = e
		}
		if x < e.low {
			e.low, e.lowAt = x, eventText(r)
		}
		if x > e.high {
			e.high, e.highAt = x, eventText(r)
		}
	}
}

type eventPriceKey struct {
	dataset, asset string
	hour           int64
}

// eventQuestions asks the price series about the prices of events.
func (v *run) eventQuestions(qs questions) []*eventPrice {
	out := make([]*eventPrice, 0, len(v.stated))
	for _, e := range v.stated {
		e.asked = &question{from: e.hour - hourMicros, to: e.hour + 2*hourMicros}
		k := comparable(e.asset, "USD")
		qs[k] = append(qs[k], e.asked)
		out = append(out, e)
	}
	slices.SortFunc(out, func(a, b *eventPrice) int {
		return cmp.Or(strings.Compare(a.at.dataset, b.at.dataset), strings.Compare(a.asset, b.asset), cmp.Compare(a.hour, b.hour))
	})
	return out
}

// judgeEvents notes prices of events that no series confirms.
func (v *run) judgeEvents(prices []*eventPrice) {
	for _, e := range prices {
		if e.asked.low == 0 {
			continue
		}
		when := time.UnixMicro(e.hour).UTC()
		for _, c := range []struct {
			stated, near float64
			off          float64
			text         string
		}{{e.low, e.asked.low, math.Log(e.asked.low / e.low), e.lowAt}, {e.high, e.asked.high, math.Log(e.high / e.asked.high), e.highAt}} {
			if c.off <= math.Log1p(priceTolerance) {
				continue
			}
			slices.Sort(e.asked.sources)
			r := row{when: when, weight: c.off, measured: fmt.Sprintf("%s against %s to %s by %s", number(c.stated), number(e.asked.low), number(e.asked.high), strings.Join(e.asked.sources, ", ")), bound: fmt.Sprintf("%g%% outside", 100*priceTolerance), example: c.text}
			if _, ok := slipOf(c.off, 0.25); ok {
				v.notes.add(Error, UnitSlip, e.at, r)
			} else {
				v.notes.add(Warning, EventPrice, e.at, r)
			}
		}
	}
}

func eventText(r *history.Event) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s block %d #%d %s %s %s", r.Time.Format(time.RFC3339), r.Block, r.Index, r.Market, r.Account, r.Kind)
	if r.CollateralDelta.Valid {
		fmt.Fprintf(&b, " %s %s", r.CollateralDelta.Fixed, r.Collateral)
	}
	if r.DebtDelta.Valid {
		fmt.Fprintf(&b, " %s %s", r.DebtDelta.Fixed, r.Debt)
	}
	return b.String()
}
