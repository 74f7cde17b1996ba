package tape

import (
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history/asof"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// past is an asset's price history, which grows as a pass goes on: at the instants
// of a grid, the price that had become known since the one before. A gap leaves no
// price, and neither does one that is held.
//
// The columns that moments have are parts of it. What is written is never written
// again: full columns are left to those who have them, and the rest of the window is
// copied into new ones, which costs a copy for each price.
type past struct {
	asset  protection.Address
	fixed  float64      // USD
	cursor *asof.Cursor // nil: fixed
	next   time.Time    // of the grid
	step   time.Duration
	back   time.Duration

	times  []time.Time
	prices []float64
	from   int // the window's first
}

func newPast(p *priced, from time.Time, back, step time.Duration) *past {
	x := &past{asset: p.asset, fixed: p.fixed.Float(), step: step, back: back, next: from.Add(-back / step * step)}
	if p.feed != nil {
		x.cursor = p.feed.Cursor()
	}
	return x
}

// upTo is the history up to an instant.
func (x *past) upTo(at time.Time) History {
	for ; !x.next.After(at); x.next = x.next.Add(x.step) {
		if x.cursor == nil {
			x.add(x.next, x.fixed)
			continue
		}
		a, err := x.cursor.At(x.next)
		if err != nil || a.Held || len(x.times) > 0 && !a.Known.After(x.times[len(x.times)-1]) {
			continue // a gap, or nothing new; instants rise, so that nothing else fails
		}
		x.add(a.Known, a.Value.Float())
	}
	for oldest := at.Add(-x.back); x.from < len(x.times) && x.times[x.from].Before(oldest); {
		x.from++
	}
	n := len(x.times)
	return History{Asset: x.asset, Times: x.times[x.from:n:n], Prices: x.prices[x.from:n:n]}
}

// leastColumn is how many prices a new column has room for at least.
const leastColumn = 64

func (x *past) add(at time.Time, price float64) {
	if len(x.times) == cap(x.times) {
		live := len(x.times) - x.from
		room := max(leastColumn, 2*live)
		x.times = append(make([]time.Time, 0, room), x.times[x.from:]...)
		x.prices = append(make([]float64, 0, room), x.prices[x.from:]...)
		x.from = 0
	}
	x.times, x.prices = append(x.times, at), append(x.prices, price)
}

// look adds the history of each asset of the book, in its order.
func (p *player) look(m *Moment, at time.Time) {
	m.History = make([]History, len(m.Book.Assets))
	k := 0
	for i := range m.Book.Assets {
		m.History[i].Asset = m.Book.Assets[i].ID
		if k < len(p.order) && p.prices[p.order[k]].asset == m.Book.Assets[i].ID {
			m.History[i] = p.feeds[p.order[k]].past.upTo(at)
			k++
		}
	}
}
