package asof

import (
	"fmt"
	"math"
	"math/big"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// RoundsOptions describe an oracle that writes a price when it has moved, and now
// and then in any case, as Chainlink's feeds do.
type RoundsOptions struct {
	DeviationBps int64         // it writes when the price is so far from the last one written: 50 is 0.5%
	Heartbeat    time.Duration // and when the last one is so old
	Delay        time.Duration // from the price to the block that has it
	// MaxAge is how long a round counts. At least Heartbeat + Delay.
	MaxAge time.Duration
}

// Rounds is what such an oracle would have written over a feed. When a real one
// wrote depends on its nodes; this is modelled. Known is when the round was written.
// A round of a held answer is held too.
func Rounds(f *Feed, o RoundsOptions) (*Feed, error) {
	if o.DeviationBps <= 0 || o.Heartbeat <= 0 || o.Delay < 0 || o.MaxAge < o.Heartbeat+o.Delay {
		return nil, fmt.Errorf("rounds over %s: deviation %d bps, heartbeat %s, delay %s, greatest age %s: all are above 0 but the delay, and the age is heartbeat and delay at least", f.name, o.DeviationBps, o.Heartbeat, o.Delay, o.MaxAge)
	}
	out := &Feed{name: "rounds over " + f.name, basis: mixed(f.basis, history.Modelled), sources: f.sources, want: f.want, maxAge: o.MaxAge}
	beat, delay, age := o.Heartbeat.Microseconds(), o.Delay.Microseconds(), o.MaxAge.Microseconds()
	var last step // the last round; known is when it was written
	write := func(t int64, s step) {
		out.expire(last, age, t+delay)
		s.known, s.oldest = t+delay, t+delay
		out.push(t+delay, s)
		last = s
	}
	for i, s := range f.steps {
		if s.state < good {
			continue
		}
		if last.state < good || moved(last.value, s.value, o.DeviationBps) {
			write(f.from[i], s)
		}
		for t := max(f.from[i], last.known-delay+beat); t < f.end(i); t += beat {
			write(t, s)
		}
	}
	out.expire(last, age, math.MaxInt64)
	return out, nil
}

// expire ends a good step that gets too old before the next one comes.
func (f *Feed) expire(s step, age, next int64) {
	if at := s.known + age + 1; s.state >= good && at < next {
		f.push(at, step{state: stale, known: s.known})
	}
}

// moved reports |b − a| ≥ a·bps/10000.
func moved(a, b history.Fixed, bps int64) bool {
	d := b.Minus(a).Big()
	bound := a.Big()
	return d.Abs(d).Mul(d, tenThousand).Cmp(bound.Mul(bound, big.NewInt(bps))) >= 0
}

var tenThousand = big.NewInt(10_000)
