package learning

import (
	"math"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/calibration"
	"github.com/hedgerow-fi/hedgerow/models/loanday"
	"github.com/hedgerow-fi/hedgerow/models/scoring"
)

// Where the baseline is fitted anew, and how many events it wants.
const (
	refitEvery  = 30 * day
	firstEvents = 5
)

// between are the rows whose look is at or after from and before to.
func (s *Samples) between(from, to time.Time) (rows []int) {
	for i, at := range s.At {
		if !at.Before(from) && at.Before(to) {
			rows = append(rows, i)
		}
	}
	return rows
}

// known are the rows of a list whose label was known at an instant, and whose horizon
// had ended, so that no kind of row comes before the other.
func (s *Samples) known(rows []int, at time.Time) []int {
	return slices.DeleteFunc(slices.Clone(rows), func(i int) bool { return s.At[i].Add(s.Horizon).After(at) || s.Known[i].After(at) })
}

// sample are rows as the models take them.
func (s *Samples) sample(rows []int) scoring.Sample {
	out := scoring.Sample{Features: scoring.Features{Names: s.X.Names, Columns: make([][]float64, len(s.X.Columns))}, Event: loanday.EventOf(s.Horizon),
		Happened: some(s.Happened, rows), Weight: some(s.Weight, rows)}
	for f, column := range s.X.Columns {
		out.Columns[f] = some(column, rows)
	}
	return out
}

func some[T any](list []T, rows []int) []T {
	out := make([]T, len(rows))
	for k, i := range rows {
		out[k] = list[i]
	}
	return out
}

func (s *Samples) events(rows []int) (n int) {
	for _, i := range rows {
		if s.Happened[i] {
			n++
		}
	}
	return n
}

// baseline is the health factor alone, recalibrated every thirty days on all labels
// that were known by then: by row its PD, NaN-free; −1 before the first fit. The line
// is the last fit's.
func (s *Samples) baseline() (pd []float64, last loanday.Line) {
	pd = make([]float64, s.Len())
	var next time.Time
	fitted := false
	var past []int
	for i := range pd {
		if at := s.At[i]; !at.Before(next) {
			next = at.Add(refitEvery)
			past = past[:0]
			for j := range i {
				past = append(past, j)
			}
			if line, ok := s.fitBaseline(s.known(past, at)); ok {
				last, fitted = line, true
			}
		}
		if pd[i] = -1; fitted {
			pd[i] = last.OfHF(s.HF[i])
		}
	}
	return pd, last
}

// fitBaseline is a logistic regression on −ln HF; false: events are too few.
func (s *Samples) fitBaseline(rows []int) (loanday.Line, bool) {
	n := s.events(rows)
	if n < firstEvents {
		return loanday.Line{}, false
	}
	x := make([]float64, len(rows))
	for k, i := range rows {
		x[k] = -math.Log(s.HF[i])
	}
	p, err := calibration.FitPlatt(x, some(s.Happened, rows), some(s.Weight, rows))
	if err != nil {
		return loanday.Line{}, false
	}
	return loanday.Line{Intercept: -p.B, Slope: -p.A, Events: n, From: date(s.At[rows[0]]), To: date(s.At[rows[len(rows)-1]])}, true
}

func date(t time.Time) string { return t.UTC().Format(time.DateOnly) }
