package evaluate

import (
	"maps"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// spell is something that holds for a while, as records show it: from the first
// that shows it to the first that does not.
type spell struct {
	on    bool
	since time.Time
	last  time.Time // of the latest record
}

// see is told whether it holds at an instant. It answers whether a spell began, how
// long it held since the record before, and, when one ended, how long that was.
func (s *spell) see(at time.Time, holds bool) (began bool, held, ended time.Duration) {
	if s.on {
		held = at.Sub(s.last)
	}
	switch {
	case holds && !s.on:
		began, s.since = true, at
	case !holds && s.on:
		ended = at.Sub(s.since)
	}
	s.on, s.last = holds, at
	return began, held, ended
}

// lengths are how long spells were: so many of each length, of which there are few,
// as records come at a rhythm.
type lengths struct {
	of    map[time.Duration]int
	total time.Duration // in which one held, open ones included
}

// open is how long it has held without an end; 0: it does not hold, or only began.
func (s *spell) open() time.Duration {
	if !s.on {
		return 0
	}
	return s.last.Sub(s.since)
}

func (l *lengths) add(ended time.Duration) {
	if ended == 0 {
		return
	}
	if l.of == nil {
		l.of = map[time.Duration]int{}
	}
	l.of[ended]++
}

// figures are the lengths as a report has them, beside those of spells that are not
// over; whole is the run's length.
func (l *lengths) figures(whole, waiting time.Duration, open []time.Duration, basis history.Basis) Spells {
	n, beyond, longest := 0, 0, time.Duration(0)
	for _, d := range open {
		if longest = max(longest, d); d > waiting {
			beyond++
		}
	}
	for d, k := range l.of {
		n += k
		if longest = max(longest, d); d > waiting {
			beyond += k
		}
	}
	s := Spells{Spells: counted(n+len(open), basis), Open: counted(len(open), basis), Beyond: counted(beyond, basis),
		Share: missing(Part, basis, "the run has no length"), Median: missing(Hours, basis, "none has ended"), P90: missing(Hours, basis, "none has ended"), Longest: missing(Hours, basis, "there was none")}
	if whole > 0 {
		s.Share = statistic(l.total.Hours()/whole.Hours(), Part, basis)
	}
	if n+len(open) > 0 {
		s.Longest = statistic(longest.Hours(), Hours, basis)
	}
	if n == 0 {
		return s
	}
	sorted := slices.Sorted(maps.Keys(l.of))
	at := func(rank int) Figure { // the rank-th shortest, from 1
		for _, d := range sorted {
			if rank -= l.of[d]; rank <= 0 {
				return statistic(d.Hours(), Hours, basis)
			}
		}
		return statistic(sorted[len(sorted)-1].Hours(), Hours, basis)
	}
	s.Median, s.P90 = at((n+1)/2), at((9*n+9)/10)
	return s
}

// targets watches how long cover that is wanted and allowed is not held.
type targets struct {
	spell
	lengths
}

// saw looks at a record.
func (t *targets) saw(r *agent.Record) {
	_, held, ended := t.see(r.Block.Time, short(r))
	t.total += held
	t.add(ended)
}

func (t *targets) figures(whole, waiting time.Duration, basis history.Basis) Spells {
	var open []time.Duration
	if t.on {
		open = append(open, t.open())
	}
	return t.lengths.figures(whole, waiting, open, basis)
}

// short says that less cover is held and minted than is wanted and allowed, by more
// than the desk leaves alone.
func short(r *agent.Record) bool {
	var lacks, wanted amount.Amount
	for _, t := range r.Decision.Targets {
		i := slices.IndexFunc(r.Observation.Series, func(s protection.Series) bool { return s.ID == t.Series && !s.State.Resolved() })
		if i < 0 {
			continue
		}
		have := amount.Amount{}
		for _, h := range r.Observation.Holdings {
			if h.Series == t.Series {
				have = have.Plus(h.Held)
			}
		}
		wanted, lacks = wanted.Plus(t.Level), lacks.Plus(t.Level.Minus(have))
	}
	alone := wanted.MulDiv(r.Policy.Desk.Band, protection.WAD)
	if alone.Cmp(r.Policy.Desk.Minimum) < 0 {
		alone = r.Policy.Desk.Minimum
	}
	return lacks.Cmp(alone) > 0
}
