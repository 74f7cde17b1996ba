package assumed

import (
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// basket follows the price of the collateral, and says when it has fallen far
// within a while.
type basket struct {
	parts []holding
	index float64
	base  float64 // index when the parts were last weighed
	fall  float64
	over  time.Duration
	// peaks are the highest of what is left of the while, each lower and later than
	// the one before it; those before head are forgotten.
	peaks []peak
	head  int
}

type holding struct {
	asset protection.Address
	part  float64
	row   int     // of the moments' prices
	price float64 // latest
	base  float64 // when the parts were last weighed
}

type peak struct {
	at    int64 // nanoseconds
	index float64
}

func newBasket(fall float64, over time.Duration) basket {
	return basket{index: 1, base: 1, fall: fall, over: over}
}

// weigh puts other assets or weights in its place. The index goes on from where it is.
func (b *basket) weigh(at *tape.Moment, list []weight) {
	b.base = b.index
	b.parts = b.parts[:0]
	for _, w := range list {
		h := holding{asset: w.asset, part: w.part}
		h.look(at)
		h.base = h.price
		b.parts = append(b.parts, h)
	}
}

// look takes the asset's latest price by the independent feed; without one it stays
// what it was.
func (h *holding) look(at *tape.Moment) {
	if h.row >= len(at.Prices) || at.Prices[h.row].Asset != h.asset {
		h.row = slices.IndexFunc(at.Prices, func(p tape.Price) bool { return p.Asset == h.asset })
		if h.row < 0 {
			h.row = 0
			return
		}
	}
	if p := at.Prices[h.row].Feed; p.Sign() > 0 {
		// Amount does not fail above 0, and Float of it is slow: a double is enough.
		wad, _ := p.Amount(history.Places)
		h.price = float64(wad.Int[1])*0x1p64/1e18 + float64(wad.Int[0])/1e18
		if h.base == 0 {
			h.base = h.price // it had none when it was weighed
		}
	}
}

// falling moves to a moment and reports that the index stands so far below a peak of
// the while. It allocates nothing once peaks has grown.
func (b *basket) falling(at *tape.Moment) bool {
	sum, all := 0.0, 0.0
	for i := range b.parts {
		h := &b.parts[i]
		h.look(at)
		if h.base > 0 {
			sum += h.part * h.price / h.base
			all += h.part
		}
	}
	if all > 0 {
		b.index = b.base * sum / all
	}
	now := at.Block.Time.UnixNano()
	for b.head < len(b.peaks) && b.peaks[b.head].at < now-int64(b.over) {
		b.head++
	}
	for len(b.peaks) > b.head && b.peaks[len(b.peaks)-1].index <= b.index {
		b.peaks = b.peaks[:len(b.peaks)-1]
	}
	if b.head > 0 && len(b.peaks) == cap(b.peaks) {
		b.peaks, b.head = append(b.peaks[:0], b.peaks[b.head:]...), 0
	}
	b.peaks = append(b.peaks, peak{now, b.index})
	return b.index <= b.peaks[b.head].index*(1-b.fall)
}
