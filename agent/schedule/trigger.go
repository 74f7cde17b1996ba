package schedule

import (
	"errors"
	"fmt"
	"math"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Trigger is an alarm that makes a cycle run. Exactly one part of it is set. A
// trigger looks at where the world stands, not at how it came there: what
// happened while nobody looked shows at the next look if it still holds, so
// there is nothing to catch up on.
type Trigger struct {
	Price *PriceMove
	Loan  *LoanHealth
	Gauge *GaugeChange
}

// PriceMove fires when an asset's price has moved, up or down, since a round of
// its feed that is at most Within old and no older than the alarm's last slot.
type PriceMove struct {
	Asset  protection.Address
	By     amount.Amount // WAD of the older price, above zero
	Within time.Duration
}

// LoanHealth fires when a loan with at least that debt falls below a health
// factor. One that stays below fires no second time, until it was above again.
type LoanHealth struct {
	Below   float64 // above zero
	DebtUSD float64
}

// Change is a kind of gauge change.
type Change string

// The changes of gauges and series.
const (
	AnyChange    Change = "any"
	SourceMoved  Change = "source" // the source stands elsewhere than at the last poke
	LossRecorded Change = "loss"   // the recorded loss rose
	StateChanged Change = "state"  // a series became ACTIVE, PENDING, TRIGGERED or EXPIRED
)

// GaugeChange fires when a gauge or a series on it changed since the last slot
// of the alarm.
type GaugeChange struct{ Change Change }

// check says what is impossible about a trigger.
func (t Trigger) check() error {
	n := 0
	for _, set := range []bool{t.Price != nil, t.Loan != nil, t.Gauge != nil} {
		if set {
			n++
		}
	}
	if n != 1 {
		return errors.New("an alarm needs exactly one of price, loan and gauge")
	}
	switch {
	case t.Price != nil && (t.Price.By.IsZero() || t.Price.Within <= 0):
		return errors.New("a price alarm needs a move and a window above zero")
	case t.Loan != nil && !(t.Loan.Below > 0 && t.Loan.Below < math.MaxFloat64 && t.Loan.DebtUSD >= 0):
		return errors.New("a loan alarm needs a health factor above zero and a debt of at least zero")
	case t.Gauge != nil && t.Gauge.Change != AnyChange && t.Gauge.Change != SourceMoved && t.Gauge.Change != LossRecorded && t.Gauge.Change != StateChanged:
		return fmt.Errorf("%q is no change of a gauge: any, source, loss and state are", t.Gauge.Change)
	}
	return nil
}

// Sight is what triggers look at, at one head. A part that could not be read is
// nil, and its triggers wait for the next head.
type Sight struct {
	Prices []Prices
	Book   *book.Book
	Venue  *Venue
}

// Prices are the rounds of one asset's feed, by rising time, at least as far
// back as the triggers look.
type Prices struct {
	Asset  protection.Address
	Symbol string // for people
	Rounds []Round
}

// Round is one price: Answer / 10^Decimals.
type Round struct {
	At       time.Time
	Answer   amount.Amount
	Decimals uint8
}

// Venue is where gauges and series stand.
type Venue struct {
	Gauges []Gauge
	Series []Series
}

// Gauge is a gauge's recorded loss, and whether its source shows another.
type Gauge struct {
	ID       protection.Address
	Loss     amount.Amount
	Decimals uint8
	Behind   bool
}

// Series is a series' state.
type Series struct {
	ID     protection.Address
	Symbol string
	State  protection.State
}

// watch is a trigger and what it has reported already.
type watch struct {
	Trigger
	low   map[protection.Address]bool // borrowers of loans that were reported
	venue *Venue                      // at the last report, or where it began
}

// look says why a slot is due, or "". since is the block time of the alarm's
// last slot; zero when there is none. Nothing is taken for reported yet.
func (w *watch) look(s Sight, now, since time.Time) string {
	switch {
	case w.Price != nil:
		return w.Price.look(s.Prices, now, since)
	case w.Loan != nil:
		return w.Loan.look(s.Book, w.low)
	}
	return w.Gauge.look(w.venue, s.Venue)
}

// settle notes what no longer needs a report, and with reported what was just
// reported.
func (w *watch) settle(s Sight, reported bool) {
	if w.Loan != nil && s.Book != nil {
		low := map[protection.Address]bool{}
		for _, l := range w.Loan.low(s.Book) {
			if reported || w.low[l.borrower] {
				low[l.borrower] = true
			}
		}
		w.low = low
	}
	if w.Gauge != nil && s.Venue != nil {
		if reported || w.venue == nil {
			w.venue = s.Venue
		} else {
			w.venue = w.venue.carry(s.Venue)
		}
	}
}

// carry is what was reported, brought to the gauges and series that there are
// now: of new ones nothing was, and a source that was poked may move again.
func (v *Venue) carry(now *Venue) *Venue {
	out := &Venue{}
	for _, g := range now.Gauges {
		old, known := v.gauge(g.ID)
		if known {
			g.Loss = old.Loss
		}
		g.Behind = g.Behind && old.Behind
		out.Gauges = append(out.Gauges, g)
	}
	for _, s := range now.Series {
		if old, known := v.series(s.ID); known {
			s.State = old.State
		}
		out.Series = append(out.Series, s)
	}
	return out
}

func (p PriceMove) look(all []Prices, now, since time.Time) string {
	if from := now.Add(-p.Within); since.Before(from) {
		since = from
	}
	if x, ok := furthest(all, p.Asset); ok {
		last := x.Rounds[len(x.Rounds)-1]
		worst, from := amount.Amount{}, Round{}
		for i, r := range x.Rounds[:len(x.Rounds)-1] {
			if !x.Rounds[i+1].At.After(since) || r.Decimals != last.Decimals || r.Answer.IsZero() {
				continue // another price held by then already
			}
			if m := r.Answer.Minus(last.Answer).Plus(last.Answer.Minus(r.Answer)).MulDiv(protection.WAD, r.Answer); m.Cmp(worst) > 0 {
				worst, from = m, r
			}
		}
		if worst.Cmp(p.By) < 0 {
			return ""
		}
		sign := "+"
		if last.Answer.Cmp(from.Answer) < 0 {
			sign = "−"
		}
		return fmt.Sprintf("the price of %s moved %s%.2f%% within %s: from %s to %s", x.Symbol, sign, worst.Float(16), p.Within,
			from.Answer.Format(from.Decimals), last.Answer.Format(last.Decimals))
	}
	return ""
}

// furthest are an asset's prices that reach furthest back, as alarms with several
// windows may look at it; false when no two of them are to compare.
func furthest(all []Prices, asset protection.Address) (out Prices, ok bool) {
	for _, x := range all {
		if x.Asset == asset && len(x.Rounds) >= 2 && (!ok || x.Rounds[0].At.Before(out.Rounds[0].At)) {
			out, ok = x, true
		}
	}
	return out, ok
}

// lowLoan is one loan below the alarm's health factor.
type lowLoan struct {
	borrower protection.Address
	hf, debt float64
}

// low are the large loans below the bound, lowest first.
func (l LoanHealth) low(b *book.Book) (out []lowLoan) {
	hf := b.HealthFactors(nil)
	_, debt := b.Values(nil, nil)
	for _, i := range book.ByRisk(hf, debt) {
		if hf[i] >= l.Below {
			break
		}
		if debt[i] >= l.DebtUSD {
			out = append(out, lowLoan{b.Borrower(i), hf[i], debt[i]})
		}
	}
	return out
}

func (l LoanHealth) look(b *book.Book, reported map[protection.Address]bool) string {
	if b == nil {
		return ""
	}
	var first lowLoan
	n := 0
	for _, x := range l.low(b) {
		if !reported[x.borrower] {
			if n++; n == 1 {
				first = x
			}
		}
	}
	if n == 0 {
		return ""
	}
	why := fmt.Sprintf("the health factor of %s, who owes %.0f USD, is %.4f, below %g", first.borrower, first.debt, first.hf, l.Below)
	if n > 1 {
		why += fmt.Sprintf(" (and %d more)", n-1)
	}
	return why
}

func (g GaugeChange) look(then, now *Venue) string {
	if then == nil || now == nil {
		return ""
	}
	is := func(c Change) bool { return g.Change == AnyChange || g.Change == c }
	for _, x := range now.Gauges {
		old, known := then.gauge(x.ID)
		switch {
		case is(LossRecorded) && x.Loss.Cmp(old.Loss) > 0 && known:
			return fmt.Sprintf("gauge %s recorded a loss: %s after %s", x.ID, x.Loss.Format(x.Decimals), old.Loss.Format(x.Decimals))
		case is(SourceMoved) && x.Behind && !old.Behind:
			return fmt.Sprintf("the source of gauge %s has moved since its last poke", x.ID)
		}
	}
	if !is(StateChanged) {
		return ""
	}
	for _, x := range now.Series {
		if old, known := then.series(x.ID); known && old.State != x.State {
			return fmt.Sprintf("series %s is %s, and was %s", x.Symbol, x.State, old.State)
		}
	}
	return ""
}

func (v *Venue) gauge(id protection.Address) (Gauge, bool) {
	for _, g := range v.Gauges {
		if g.ID == id {
			return g, true
		}
	}
	return Gauge{}, false
}

func (v *Venue) series(id protection.Address) (Series, bool) {
	for _, s := range v.Series {
		if s.ID == id {
			return s, true
		}
	}
	return Series{}, false
}
