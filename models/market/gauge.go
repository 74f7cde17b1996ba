package market

import (
	"slices"
	"sort"
)

// GaugeHistory.sol: the record of readings.

// Reading is one reading of a gauge.
type Reading struct {
	Loss Amount `json:"loss"` // cumulative, in the gauge's unit
	Time uint64 `json:"time"` // up to which the source was seen
	At   uint64 `json:"at"`   // the second in which it was recorded; Time or later
}

// Peek is what a poke of a gauge would record now: IGauge.peek. The zero value is
// a source that fails: a poke records nothing.
type Peek struct {
	OK   bool   `json:"ok"`
	Loss Amount `json:"loss"`
	// Time is up to when the source is seen; 0 means the second of the poke.
	Time uint64 `json:"time,omitempty"`
}

// Gauge is a gauge's history. What its source shows is an input: whoever drives
// the replica keeps Source as IGauge.peek would answer at the time of each call.
type Gauge struct {
	ID      Address   `json:"id"`
	Asset   Address   `json:"asset"` // in which loss is counted; zero when it is not money
	MaxAge  uint64    `json:"maxAge"`
	History []Reading `json:"history"` // neither Loss, Time nor At ever falls
	Source  Peek      `json:"source"`
	Parts   []Address `json:"parts,omitempty"` // gauges that a poke of this one pokes first: an index
	Layers  Layers    `json:"layers"`          // sold of its loss; only where that is money
}

func (g *Gauge) clone() *Gauge {
	out := *g
	out.History, out.Parts, out.Layers = slices.Clone(g.History), slices.Clone(g.Parts), g.Layers.clone()
	return &out
}

// Reading is the latest; zero when there is none.
func (g *Gauge) Reading() Reading {
	if len(g.History) == 0 {
		return Reading{}
	}
	return g.History[len(g.History)-1]
}

// ReadingAt is the latest recorded at or before t; zero when there is none.
func (g *Gauge) ReadingAt(t uint64) Reading {
	i := sort.Search(len(g.History), func(i int) bool { return g.History[i].At > t })
	if i == 0 {
		return Reading{}
	}
	return g.History[i-1]
}

// ReadingAfter is the first whose Time is after t; zero when there is none.
func (g *Gauge) ReadingAfter(t uint64) Reading {
	i := sort.Search(len(g.History), func(i int) bool { return g.History[i].Time > t })
	if i == len(g.History) {
		return Reading{}
	}
	return g.History[i]
}

// Stale reports that the latest reading's time is longer ago than MaxAge.
func (g *Gauge) Stale(now uint64) bool {
	t := g.Reading().Time
	return now > t && now-t > g.MaxAge
}

// poke records what the source shows, and returns the loss on record afterwards.
func (g *Gauge) poke(x *call, m *Market) Amount {
	for _, id := range g.Parts {
		if part := m.gauges[id]; part != nil {
			part.poke(x, m)
		}
	}
	last := g.Reading()
	if !g.Source.OK {
		return last.Loss
	}
	r := Reading{Loss: least(most(g.Source.Loss, last.Loss), max160), Time: g.Source.Time, At: x.now}
	if r.Time == 0 {
		r.Time = x.now
	}
	r.Time = max(r.Time, last.Time)
	m.readings = append(m.readings, keptReading{g, g.History, last})
	if k := len(g.History) - 1; k >= 0 && last.At == x.now {
		g.History[k] = r
	} else {
		g.History = append(g.History, r)
	}
	if m.OnEvent != nil {
		m.emit(g.ID, "Poked", r.Loss, n(r.Time))
	}
	return r.Loss
}
