package hedge

import (
	"fmt"
	"math"
	"slices"

	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/loss"
)

// Verdict is a limit, looked at on scenarios that the purchase has not seen.
type Verdict struct {
	Limit
	Measured float64 // the shortfall
	Upper    float64 // its upper 95% bound: the shortfall is below with P ≥ .95
	Holds    bool    // Upper is inside the limit
}

// oneSided is the level of the two-sided interval whose upper end is the 95% bound.
const oneSided = .9

// Recheck measures a purchase on the scenarios of fresh, which are drawn
// independently of those that the purchase was found on: a cover that is fitted
// to its scenarios looks better on them than it is. A limit holds when the upper
// 95% bound of its shortfall is inside (loss.Distribution.ESInterval; at
// confidence 0 ELInterval). Each bound is for its limit alone.
//
// It fails with a *domain.Error when fresh has no meaning, buy is not one finite
// amount ≥ 0 for each series, or too few scenarios are in a tail to bound it.
func Recheck(fresh *Problem, buy []float64) ([]Verdict, error) {
	if err := fresh.Check(); err != nil {
		return nil, err
	}
	if err := domain.Length("buy", len(buy), len(fresh.Series)); err != nil {
		return nil, err
	}
	if err := domain.Each("buy", buy, 0, largest); err != nil {
		return nil, err
	}
	net := fresh.Net(nil, buy)
	scale := 0.
	for _, l := range fresh.Loss {
		scale = max(scale, math.Abs(l))
	}
	verdicts := make([]Verdict, len(fresh.Limits))
	for k, l := range fresh.Limits {
		v := Verdict{Limit: l}
		weight := fresh.Weight
		if k < len(fresh.Weights) && fresh.Weights[k] != nil {
			weight = fresh.Weights[k]
		}
		d, err := loss.NewDistribution(net, weight)
		if err != nil {
			return nil, fmt.Errorf("recheck limit %d: %w", k, err)
		}
		var i loss.Interval
		if l.Confidence == 0 {
			v.Measured = d.EL()
			i, err = d.ELInterval(oneSided)
		} else if v.Measured, err = d.ES(l.Confidence); err == nil {
			i, err = d.ESInterval(l.Confidence, oneSided)
		}
		if err != nil {
			return nil, fmt.Errorf("recheck limit %d: %w", k, err)
		}
		v.Upper = i.High
		v.Holds = v.Upper <= l.Most+1e-12*scale
		verdicts[k] = v
	}
	return verdicts, nil
}

// Confirmed is a solution with its recheck.
type Confirmed struct {
	*Solution
	// Verdicts are those of the last recheck; nil when the solution is not Met.
	Verdicts []Verdict
	// Aimed are the limits that the solution was found for, at most those that hold.
	Aimed []Limit
	// Solved is how many problems were solved.
	Solved int
}

// Holds says whether all limits hold on scenarios that the solution has not seen.
func (c *Confirmed) Holds() bool {
	return c.Verdicts != nil && !slices.ContainsFunc(c.Verdicts, func(v Verdict) bool { return !v.Holds })
}

// Confirm solves p, rechecks the answer on fresh scenarios, and where a bound is
// beyond its limit solves again for a limit that is lower by what was missing
// and a quarter of it, at most a number of attempts in all (below 1 counts as 1).
// fresh gives the scenarios of an attempt, from 0: new ones each time, or else the
// last recheck is no longer independent of what was chosen by the ones before.
//
// The answer says whether it Holds. When it does not, the attempts were too few,
// or the lower limits are out of reach: then it is Short of Aimed, and more
// scenarios, which narrow the bounds, are what helps.
func Confirm(p *Problem, fresh func(attempt int) (*Problem, error), attempts int, o Options) (*Confirmed, error) {
	aimed := *p
	aimed.Limits = slices.Clone(p.Limits)
	c := &Confirmed{}
	for attempt := range max(1, attempts) {
		c.Solved++
		s, err := Cheapest(&aimed, o)
		if err != nil {
			return nil, err
		}
		c.Solution, c.Aimed = s, slices.Clone(aimed.Limits)
		if c.Verdicts = nil; s.Status != Met {
			return c, nil
		}
		q, err := fresh(attempt)
		if err != nil {
			return nil, fmt.Errorf("scenarios of attempt %d: %w", attempt, err)
		}
		judged := *q
		judged.Limits = p.Limits
		if c.Verdicts, err = Recheck(&judged, s.Buy); err != nil {
			return nil, err
		}
		if c.Holds() {
			return c, nil
		}
		for k, v := range c.Verdicts {
			if !v.Holds {
				aimed.Limits[k].Most -= 1.25 * (v.Upper - v.Most)
			}
		}
	}
	return c, nil
}
