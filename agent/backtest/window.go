package backtest

import (
	"time"

	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// window adds up what happened within a rolling span: as a journal's query does,
// at or after an instant. Instants are asked for and added in order.
type window struct {
	of   time.Duration
	list []entry
	sum  amount.Amount
}

type entry struct {
	at time.Time
	of *promise // nil: it is never taken back
	a  amount.Amount
}

func (w *window) add(at time.Time, of *promise, a amount.Amount) {
	w.list = append(w.list, entry{at, of, a})
	w.sum = w.sum.Plus(a)
}

// upTo forgets what is older than the window at an instant, and is the rest's sum.
func (w *window) upTo(now time.Time) amount.Amount {
	if len(w.list) == 0 {
		return amount.Amount{}
	}
	since, n := now.Add(-w.of), 0
	for n < len(w.list) && w.list[n].at.Before(since) {
		w.sum = w.sum.Minus(w.list[n].a)
		n++
	}
	if n > 0 { // moved down, so that a long run keeps one array
		w.list = w.list[:copy(w.list, w.list[n:])]
	}
	return w.sum
}

// len is how many there are since upTo.
func (w *window) len() uint64 { return uint64(len(w.list)) }

// void takes back what was added of a promise.
func (w *window) void(of *promise) {
	for i := range w.list {
		if w.list[i].of == of {
			w.sum, w.list[i].a = w.sum.Minus(w.list[i].a), amount.Amount{}
		}
	}
}
