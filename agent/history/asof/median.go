package asof

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// Policy says which values count, and what is answered when too few do.
type Policy struct {
	// MaxAge is how long a value counts after it became known. It must be above 0: at
	// least the sources' step, or every step has a gap.
	MaxAge time.Duration
	// MinSources is how many sources must have a value that counts; 0 is 1.
	MinSources int
	// Hold is the policy for gaps: how long after the last good answer it is still
	// given, as Held. 0 refuses. Nothing is ever interpolated.
	Hold time.Duration
	// MaxSpread is how far the highest source may be above the lowest, as a share;
	// past it a reading is refused, or held. 0 leaves it to the median.
	MaxSpread float64
	// MaxJump keeps wicks out: a value further than this share from its source's last
	// waits until the source's next one confirms it. 0 lets every value in.
	MaxJump float64
}

func (p *Policy) check(sources int) error {
	var wrong []error
	if p.MaxAge <= 0 {
		wrong = append(wrong, fmt.Errorf("a greatest age of %s: it wants at least the sources' step", p.MaxAge))
	}
	if p.MinSources < 0 || p.MinSources > sources {
		wrong = append(wrong, fmt.Errorf("at least %d sources of %d", p.MinSources, sources))
	}
	if p.Hold < 0 {
		wrong = append(wrong, fmt.Errorf("a hold of %s", p.Hold))
	}
	if !(p.MaxSpread >= 0) || !(p.MaxJump >= 0) { // NaN too
		wrong = append(wrong, fmt.Errorf("a spread of %v and a jump of %v: shares of at least 0 are wanted", p.MaxSpread, p.MaxJump))
	}
	return errors.Join(wrong...)
}

// mostSources is how many places a Set has.
const mostSources = 64

// Median is the feed of the median over the sources whose last value counts. An
// even number of them gives the mean of the middle two, toward zero.
func Median(name string, series []*Series, p Policy) (*Feed, error) {
	if len(series) == 0 || len(series) > mostSources {
		return nil, fmt.Errorf("%s: %d sources: 1 to %d are wanted: `hedgerow history ls` lists what there is", name, len(series), mostSources)
	}
	if err := p.check(len(series)); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	f := &Feed{name: name, basis: history.Observed, want: max(p.MinSources, 1), maxAge: p.MaxAge}
	longest := 0
	series = slices.Clone(series)
	slices.SortStableFunc(series, func(a, b *Series) int { return strings.Compare(a.source, b.source) })
	for i, s := range series {
		if i > 0 && s.source == series[i-1].source {
			return nil, fmt.Errorf("%s: source %s is there twice: it is one, and counts once", name, s.source)
		}
		f.sources = append(f.sources, s.source)
		f.basis = mixed(f.basis, s.basis)
		series[i] = s.guarded(p.MaxJump)
		longest = max(longest, s.Len()+1)
	}
	f.from, f.steps = make([]int64, 0, longest), make([]step, 0, longest)
	m := &sweep{feed: f, series: series, policy: p, at: make([]int, len(series))}
	m.run()
	f.hold(p.Hold.Microseconds())
	return f, nil
}

// sweep goes over the instants at which a value comes to be known, or stops to count.
type sweep struct {
	feed   *Feed
	series []*Series
	policy Policy
	at     []int // how many values of each series are known
	values []history.Fixed
}

func (m *sweep) run() {
	age := m.policy.MaxAge.Microseconds()
	for now := int64(math.MinInt64); ; {
		next, more := int64(math.MaxInt64), false
		for i, s := range m.series {
			at := m.at[i]
			if at > 0 {
				if end := s.known[at-1] + age + 1; end > now {
					next, more = min(next, end), true
				}
			}
			if at < len(s.known) {
				next, more = min(next, s.known[at]), true
			}
		}
		if !more {
			return
		}
		now = next
		for i, s := range m.series {
			for m.at[i] < len(s.known) && s.known[m.at[i]] <= now {
				m.at[i]++
			}
		}
		m.feed.push(now, m.step(now, age))
	}
}

// step is what is known at t.
func (m *sweep) step(t, age int64) step {
	out := step{}
	var last int64
	m.values = m.values[:0]
	for i, s := range m.series {
		j := m.at[i] - 1
		if j < 0 {
			continue
		}
		last = max(last, s.known[j])
		if t-s.known[j] > age {
			continue
		}
		if len(m.values) == 0 {
			out.time, out.known, out.oldest = s.time[j], s.known[j], s.known[j]
		}
		out.time, out.known, out.oldest = min(out.time, s.time[j]), max(out.known, s.known[j]), min(out.oldest, s.known[j])
		out.sources |= 1 << i
		m.values = append(m.values, s.value[j])
	}
	out.fresh = int32(len(m.values)) //nolint:gosec // at most mostSources
	slices.SortFunc(m.values, history.Fixed.Cmp)
	switch n := len(m.values); {
	case n == 0:
		return step{state: stale, known: last}
	case n < m.feed.want:
		return step{state: tooFew, known: last, fresh: out.fresh}
	case m.policy.MaxSpread > 0 && m.values[n-1].Float() > m.values[0].Float()*(1+m.policy.MaxSpread):
		return step{state: disagree, known: last, fresh: out.fresh}
	}
	out.state, out.value = good, middle(m.values)
	return out
}

// hold gives the last good answer again for so long after it ended.
func (f *Feed) hold(for_ int64) {
	if for_ == 0 {
		return
	}
	from, steps := f.from, f.steps
	f.from, f.steps = nil, nil
	var last step
	var end int64 // of the hold
	for i, s := range steps {
		switch {
		case s.state == good:
			last = s
		case last.state == good:
			if steps[i-1].state == good {
				end = from[i] + for_
			}
			if from[i] < end {
				h := last
				h.state = held
				f.push(from[i], h)
				if i+1 == len(from) || from[i+1] > end {
					f.push(end, s)
				}
				continue
			}
		}
		f.push(from[i], s)
	}
}
