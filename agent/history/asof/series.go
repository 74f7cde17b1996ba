package asof

import (
	"cmp"
	"fmt"
	"math/big"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// Point is a value, the time it is of, and the time it became known.
type Point struct {
	Time, Known time.Time
	Value       history.Fixed
}

// Series is what one source said, in the order in which it became known.
type Series struct {
	source  string
	basis   history.Basis
	skipped int
	time    []int64 // µs
	known   []int64 // µs, rising
	value   []history.Fixed
}

// NewSeries is the series of a source's points, in any order. Of points known at
// once the one of the latest time counts; one that became known after a later
// one's value is old news and counts for nothing; of several values of one time,
// known at once, the median does. Values that are not above 0 are no prices and are
// skipped. It fails on a point that was known before its time.
func NewSeries(source string, basis history.Basis, points []Point) (*Series, error) {
	if source == "" || basis == "" {
		return nil, fmt.Errorf("series of source %q and basis %q: both are wanted", source, basis)
	}
	ps := points
	if !slices.IsSortedFunc(ps, comparePoints) {
		ps = slices.Clone(points)
		slices.SortFunc(ps, comparePoints)
	}
	s := &Series{source: source, basis: basis, time: make([]int64, 0, len(ps)), known: make([]int64, 0, len(ps)), value: make([]history.Fixed, 0, len(ps))}
	for i := 0; i < len(ps); {
		p := ps[i]
		if p.Known.Before(p.Time) {
			return nil, fmt.Errorf("%s: the value of %s is known at %s, before its time: `hedgerow history verify` finds such rows", source, instant(p.Time), instant(p.Known))
		}
		j := i
		var values []history.Fixed
		for ; j < len(ps) && ps[j].Known.Equal(p.Known) && ps[j].Time.Equal(p.Time); j++ {
			if ps[j].Value.Sign() > 0 {
				values = append(values, ps[j].Value)
			} else {
				s.skipped++
			}
		}
		i = j
		if len(values) > 0 {
			s.add(p.Time.UnixMicro(), afterwards(p.Known), middle(values))
		}
	}
	return s, nil
}

func comparePoints(a, b Point) int {
	return cmp.Or(a.Known.Compare(b.Known), a.Time.Compare(b.Time), a.Value.Cmp(b.Value))
}

// afterwards is the first whole µs at which what became known at t is.
func afterwards(t time.Time) int64 { return t.Add(time.Microsecond - 1).UnixMicro() }

// add appends what is news.
func (s *Series) add(when, known int64, v history.Fixed) {
	n := len(s.time)
	if n > 0 && when < s.time[n-1] {
		return
	}
	if n > 0 && known == s.known[n-1] {
		s.time[n-1], s.value[n-1] = when, v
		return
	}
	s.time, s.known, s.value = append(s.time, when), append(s.known, known), append(s.value, v)
}

// Source is who says so.
func (s *Series) Source() string { return s.source }

// Len is how many values it has.
func (s *Series) Len() int { return len(s.time) }

// Skipped is how many points were no price.
func (s *Series) Skipped() int { return s.skipped }

// guarded is the series without jumps that its next value does not confirm: a value
// further than jump, as a share, from the last one that counted waits until the
// source's next value is within jump of it. A wick never counts, and a move counts
// one value late. Nothing but earlier values decides.
func (s *Series) guarded(jump float64) *Series {
	if jump == 0 {
		return s
	}
	out := &Series{source: s.source, basis: s.basis, skipped: s.skipped}
	last, waiting := -1, -1
	for i, v := range s.value {
		x := v.Float()
		near := func(j int) bool {
			if j < 0 {
				return false
			}
			y := s.value[j].Float()
			return x <= y*(1+jump) && y <= x*(1+jump)
		}
		if last >= 0 && !near(last) && !near(waiting) {
			waiting = i
			continue
		}
		last, waiting = i, -1
		out.time, out.known, out.value = append(out.time, s.time[i]), append(out.known, s.known[i]), append(out.value, v)
	}
	return out
}

// middle is the median of sorted values; of two the mean, toward zero.
func middle(sorted []history.Fixed) history.Fixed {
	n := len(sorted)
	if n%2 == 1 {
		return sorted[n/2]
	}
	sum := sorted[n/2-1].Big()
	sum.Add(sum, sorted[n/2].Big())
	f, err := history.FixedOfBig(sum.Quo(sum, big.NewInt(2)))
	if err != nil { // a mean is within what it is of
		panic(fmt.Sprintf("asof: %v", err))
	}
	return f
}

func instant(t time.Time) string { return t.UTC().Format(time.RFC3339) }
