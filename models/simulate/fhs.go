package simulate

import (
	"fmt"
	"math"
	"sort"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// FHS is filtered historical simulation (Barone-Adesi, Giannopoulos and Vosper
// 1999, Journal of Futures Markets 19): shocks z are drawn from history, a period
// for all assets at once, and meet a volatility that starts from today's and
// answers to them:
//
//	r = drift + √h·z,  h' = GARCH.Next(h, √h·z)
//
// It keeps fat tails, skewness, volatility clusters and whatever dependence a
// period had, without a law for any of them. It cannot draw a shock larger than
// the largest that was seen, nor a dependence on the past other than volatility's.
type FHS struct {
	History   *History
	Steps     int     // at least 1, each a period of the history's
	StepYears float64 // a period in years of 365 days, more than 0
	// Block is how many successive periods are drawn together, up to all of them: a
	// circular block bootstrap (Politis and Romano 1992), for what dependence in time
	// the filter has left. 0 is 1. What correlation successive shocks have, be it
	// chance, then moves E[factor] off 1.
	Block int
	// Mean keeps the models' mean returns. Otherwise the drift is −h/2, and without
	// blocks E[factor] is 1 up to the third moment: √h³·skewness/6 a step, some 10⁻⁵
	// a day.
	Mean bool
}

// Paths draws scenarios; the method is Independent. The result is stored in dst,
// whose memory is reused, and which is made when nil. A Tilt draws periods by the
// exponential of what they do to its direction at today's volatilities.
//
// Errors: a *domain.Error for what is out of its range, and of kind
// domain.ErrRange for a path that leaves that of a price, as those of a model
// whose variance explodes do.
func (f FHS) Paths(dst *Paths, d Draw) (*Paths, error) {
	if err := f.check(d); err != nil {
		return nil, err
	}
	h, source := f.History, newStream(d.Seed)
	assets, periods, block := len(h.Models), h.periods(), max(1, f.Block)
	tilt, err := d.Tilt.periods(f, d)
	if err != nil {
		return nil, err
	}
	dst = dst.resize(d.Scenarios, f.Steps, assets, f.StepYears, tilt != nil)
	variance, log := make([]float64, assets), make([]float64, assets)
	for s := range d.Scenarios {
		chosen, ratio := tilt != nil && tilt.chosen(tilt.choice, d.First+s), 0.0
		source.to(d.First + s)
		copy(variance, h.NextVariance)
		clear(log)
		period := 0
		for step := range f.Steps {
			switch {
			case step%block > 0:
				period = (period + 1) % periods
			case chosen:
				period = tilt.period(source.Float64())
			default:
				period = source.IntN(periods)
			}
			if tilt != nil && step%block == 0 {
				ratio += tilt.ratio[period]
			}
			f.step(dst.At(s, step), log, variance, period)
			if err := inRange(log, d.First+s, step); err != nil {
				return nil, err
			}
		}
		if tilt != nil {
			dst.Likelihood[s] = tilt.likelihood(ratio)
		}
	}
	if tilt != nil {
		dst.weigh()
	}
	return dst, nil
}

// step moves prices and variances by a period's shocks.
func (f FHS) step(out, log, variance []float64, period int) {
	h := f.History
	shocks := h.Standardised[period*len(out):][:len(out)]
	for i, z := range shocks {
		m := &h.Models[i]
		v := variance[i]
		e := math.Sqrt(v) * z
		drift := -v / 2
		if f.Mean {
			drift = m.Mu
		}
		log[i] += drift + e
		out[i] = math.Exp(log[i])
		variance[i] = m.Next(v, e)
	}
}

// farthest is the largest logarithm of a price factor.
const farthest = 700

func inRange(log []float64, scenario, step int) error {
	for i, x := range log {
		if !(math.Abs(x) <= farthest) {
			return &domain.Error{
				What: fmt.Sprintf("log price of asset %d in scenario %d after %d steps", i, scenario, step+1), At: -1, Got: fmt.Sprint(x),
				Want: "at most 700 either way: a model whose variance does not explode, see Spec.Stationary", Kind: domain.ErrRange,
			}
		}
	}
	return nil
}

func (f FHS) check(d Draw) error {
	if err := d.check(Independent); err != nil {
		return err
	}
	if err := f.History.check(); err != nil {
		return err
	}
	if err := domain.Open("stepYears", f.StepYears, 0, math.Inf(1)); err != nil {
		return err
	}
	if err := fits(d.Scenarios, f.Steps, len(f.History.Models)); err != nil {
		return err
	}
	return domain.Within("block", float64(f.Block), 0, float64(f.History.periods()))
}

// drawn is a tilt of the periods that are drawn, blocks of them by their first.
type drawn struct {
	*Tilt
	choice     *stream
	ratio      []float64 // by period, the logarithm of how much likelier it is than untilted
	cumulative []float64 // by period, of the tilted probabilities
}

// periods is nil for a tilt of nil.
func (t *Tilt) periods(f FHS, d Draw) (*drawn, error) {
	if t == nil {
		return nil, nil //nolint:nilnil // none is asked for
	}
	if err := t.check(len(f.History.Models)); err != nil {
		return nil, err
	}
	score, err := t.scores(f)
	if err != nil {
		return nil, err
	}
	n := float64(len(score))
	blocks := math.Ceil(float64(f.Steps) / float64(max(1, f.Block)))
	largest := score[0]
	for _, x := range score {
		largest = max(largest, x)
	}
	// A shift that history cannot give is as much of it as .9 of its worst gives.
	target := min(t.shift()/math.Sqrt(blocks), .9*largest)
	low, high := 0.0, 1.0
	for tiltedMean(score, largest, high) < target {
		low, high = high, 2*high
	}
	for range 60 {
		if theta := (low + high) / 2; tiltedMean(score, largest, theta) < target {
			low = theta
		} else {
			high = theta
		}
	}
	theta, sum := high, 0.0
	out := &drawn{t, newStream(mix(d.Seed)), make([]float64, len(score)), make([]float64, len(score))}
	for k, x := range score {
		sum += math.Exp(theta * (x - largest))
		out.cumulative[k] = sum
	}
	for k, x := range score {
		out.cumulative[k] /= sum
		out.ratio[k] = theta*(x-largest) - math.Log(sum/n)
	}
	return out, nil
}

// scores are what the block that each period begins does to the direction, to
// mean 0 and variance 1.
func (t *Tilt) scores(f FHS) ([]float64, error) {
	h, assets, periods := f.History, len(f.History.Models), f.History.periods()
	one, direction := make([]float64, periods), t.proportions()
	for k := range one {
		for i, a := range direction {
			one[k] += a * math.Sqrt(h.NextVariance[i]) * h.Standardised[k*assets+i]
		}
	}
	score := make([]float64, periods)
	mean, size := 0.0, 0.0
	for k := range score {
		size = max(size, math.Abs(one[k]))
		for b := range max(1, f.Block) {
			score[k] += one[(k+b)%periods]
		}
		mean += score[k] / float64(periods)
	}
	squares := 0.0
	for k := range score {
		score[k] -= mean
		squares += score[k] * score[k] / float64(periods)
	}
	sd := math.Sqrt(squares)
	if !(sd > 1e-9*size) || math.IsInf(sd, 1) {
		return nil, flat()
	}
	for k := range score {
		score[k] /= sd
	}
	return score, nil
}

// tiltedMean is the mean score under weights exp(theta·score).
func tiltedMean(score []float64, largest, theta float64) float64 {
	sum, weights := 0.0, 0.0
	for _, x := range score {
		w := math.Exp(theta * (x - largest))
		sum, weights = sum+w*x, weights+w
	}
	return sum / weights
}

// period is the one at a quantile.
func (d *drawn) period(u float64) int {
	return min(sort.SearchFloat64s(d.cumulative, u), len(d.cumulative)-1)
}
