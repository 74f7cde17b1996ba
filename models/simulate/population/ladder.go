package population

import "math"

// ladder keeps loans by the level of an index at which they are to be looked at: when
// the index falls to it. Levels are logarithms. A loan is looked at no later than its
// level, and sometimes earlier; whoever looks decides, and puts it back.
//
// It is a ring of buckets, rung a fine division of the index's logarithm. The ring
// spans e^4 below the index: what is further down waits at its lower end and is looked
// at there. Entries are numbers of loans; one whose loan stands elsewhere by now is
// stale and is dropped when it comes up.
type ladder struct {
	rung  [rungs][]int32
	at    int32 // the rung of the index
	count int   // entries, stale ones too
}

const (
	rungs   = 4096
	fine    = 1024 // rungs for a factor of e
	nowhere = math.MinInt32
)

// rungOf is a level's rung; it has room for indexes that move by a factor of e^1e6.
func rungOf(level float64) int32 { return int32(max(-1e9, min(1e9, math.Floor(level*fine)))) }

// put enters a loan for a level, and returns the rung that it stands on: where it
// stood, when that is high enough, so that nothing need be written.
func (l *ladder) put(loan int32, level float64, stands int32) int32 {
	// A hair early: rounding of the index must make nobody late.
	to := max(min(rungOf(level+1e-9), l.at), l.at-rungs+1)
	if stands != nowhere && stands >= to && stands <= l.at {
		return stands
	}
	b := &l.rung[to&(rungs-1)]
	*b = append(*b, loan)
	l.count++
	return to
}

// fall moves the index and takes out every entry that it has come to, on the rung
// where it is now included. They are appended to due, in an order that depends on
// nothing but what was put.
func (l *ladder) fall(index float64, due []entry) []entry {
	was := l.at
	l.at = rungOf(index)
	if l.at > was {
		return due
	}
	low := max(l.at, was-rungs+1)
	for n := was; n >= low; n-- {
		due = l.empty(n, due)
	}
	return due
}

// entry is a loan that has come up, and the rung that it stood on.
type entry struct {
	loan int32
	rung int32 // of the ring
}

func (l *ladder) empty(n int32, due []entry) []entry {
	b := &l.rung[n&(rungs-1)]
	for _, loan := range *b {
		due = append(due, entry{loan, n & (rungs - 1)})
	}
	l.count -= len(*b)
	*b = (*b)[:0]
	return due
}

// clear takes everything out.
func (l *ladder) clear() {
	for i := range l.rung {
		l.rung[i] = l.rung[i][:0]
	}
	l.count = 0
}
