package asof

import (
	"fmt"
	"math"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// OSMOptions describe an oracle security module.
type OSMOptions struct {
	Hop time.Duration // between pokes; Maker's is an hour. Whole seconds
	// Delay is how long after the hop somebody pokes: seconds, in calm times.
	Delay time.Duration
	// MaxAge is how long after a poke its values still count. The module itself keeps
	// its values for ever; but past the data's end there is no next poke to be seen,
	// and that is not to pass for a price that stands still. At least Hop + Delay.
	MaxAge time.Duration
}

// OSM is Maker's oracle security module over a feed: the price in force is the one
// that was read a hop ago, and the next one is public meanwhile. It does what the
// contract does (makerdao/osm, src/osm.sol): a poke is possible once a hop has
// passed since the last one's, counted from the full hop; it puts the next price in
// force and reads another from its source. While the source has no price a poke
// changes nothing, and the first instant that it has one again is the poke's.
//
// Whether and when somebody poked is modelled; so are its feeds. An answer that
// was read while the source's was held is held too.
type OSM struct{ current, next *Feed }

// NewOSM builds the module over a feed.
func NewOSM(f *Feed, o OSMOptions) (*OSM, error) {
	if o.Hop < time.Second || o.Hop%time.Second != 0 || o.Delay < 0 || o.Delay >= o.Hop || o.MaxAge < o.Hop+o.Delay {
		return nil, fmt.Errorf("oracle security module over %s: hop %s, delay %s, greatest age %s: a hop of whole seconds, a delay below it, and an age of both together at least are wanted", f.name, o.Hop, o.Delay, o.MaxAge)
	}
	of := func(what string) *Feed {
		return &Feed{name: what + " of the OSM over " + f.name, basis: mixed(f.basis, history.Modelled), sources: f.sources, want: f.want, maxAge: o.MaxAge}
	}
	m := &OSM{of("price in force"), of("next price")}
	hop, delay, age := o.Hop.Microseconds(), o.Delay.Microseconds(), o.MaxAge.Microseconds()
	earliest := int64(math.MinInt64)
	var queued step // the next price
	for i, s := range f.steps {
		if s.state < good {
			continue
		}
		for t := max(earliest, f.from[i]); t < f.end(i); t = earliest {
			if queued.state >= good {
				m.expire(queued, age, t)
				m.current.push(t, queued)
			}
			queued = s
			queued.known, queued.oldest = t, t
			m.next.push(t, queued)
			earliest = t - t%hop + hop + delay
		}
	}
	if queued.state >= good {
		m.expire(queued, age, math.MaxInt64)
	}
	return m, nil
}

// expire ends both prices where the poke that read the queued one has got too old
// before the next one comes.
func (m *OSM) expire(queued step, age, next int64) {
	if at := queued.known + age + 1; at < next {
		gone := step{state: stale, known: queued.known}
		m.current.push(at, gone)
		m.next.push(at, gone)
	}
}

// Current is the price in force. Its Known is when the module read it, a hop before
// it came in force.
func (m *OSM) Current() *Feed { return m.current }

// Next is the price that comes in force at the next poke. Its Known is when the
// module read it.
func (m *OSM) Next() *Feed { return m.next }
