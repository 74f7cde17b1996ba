package evaluate

import (
	"errors"
	"fmt"
	"math"
)

// ErrES reports an ES that is no number, as of a run without samples.
var ErrES = errors.New("an ES that is no number cannot be matched: the run has no modelled samples")

// EqualES finds the level of constant cover whose ES is another run's. Each pass runs
// Tries levels at once, side by side over one tape, between the two that enclose the
// target, so that P passes find it to 1/(Tries+1)^P.
type EqualES struct {
	Tries, Passes int // 0: 7 and 3, which is 1 in 512
}

// Match is what was found.
type Match struct {
	Level  float64 // of Constant, within [0, 1]
	ES     float64 // at Level
	Target float64
	// Reached is false where no level comes to the target: Why says so.
	Reached bool
	Why     string
	Runs    int // made on the way
}

// Find the level. es runs constant cover at each of the levels, which rise, and answers
// the modelled ES of each, such as Evaluator.ES. It need not fall at every step: of all
// levels that were tried the one nearest to the target counts, the lower of two.
func (e EqualES) Find(target float64, es func(levels []float64) ([]float64, error)) (Match, error) {
	if math.IsNaN(target) || math.IsInf(target, 0) {
		return Match{}, ErrES
	}
	tries, passes := e.Tries, e.Passes
	if tries < 1 {
		tries = 7
	}
	if passes < 1 {
		passes = 3
	}
	m := Match{Target: target}
	var best float64
	ask := func(levels ...float64) ([]float64, error) {
		got, err := es(levels)
		if err != nil {
			return nil, err
		}
		if len(got) != len(levels) {
			return nil, fmt.Errorf("%d levels of constant cover came back with %d ES", len(levels), len(got))
		}
		for i, v := range got {
			if math.IsNaN(v) || math.IsInf(v, 0) {
				return nil, fmt.Errorf("constant cover of %.6g: %w", levels[i], ErrES)
			}
			if d := math.Abs(v - target); m.Runs == 0 || d < best || d == best && levels[i] < m.Level {
				m.Level, m.ES, best = levels[i], v, d
			}
			m.Runs++
		}
		return got, nil
	}
	ends, err := ask(0, 1)
	if err != nil {
		return Match{}, err
	}
	switch {
	case target >= ends[0]:
		m.Level, m.ES, m.Reached = 0, ends[0], target == ends[0]
		if !m.Reached {
			m.Why = fmt.Sprintf("without any cover ES is %.6g already, below %.6g", ends[0], target)
		}
		return m, nil
	case target < ends[1]:
		m.Level, m.ES, m.Why = 1, ends[1], fmt.Sprintf("constant cover of all that is on offer leaves an ES of %.6g, above %.6g", ends[1], target)
		return m, nil
	}
	low, high := 0., 1. // ES at low is above the target, at high not
	for range passes {
		levels := make([]float64, tries)
		for i := range levels {
			levels[i] = low + (high-low)*float64(i+1)/float64(tries+1)
		}
		got, err := ask(levels...)
		if err != nil {
			return Match{}, err
		}
		for i, v := range got {
			if v <= target {
				high = levels[i]
				break
			}
			low = levels[i]
		}
	}
	m.Reached = true
	return m, nil
}
