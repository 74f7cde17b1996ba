package sweep

import (
	"math/big"
	"sort"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/evaluate"
)

// Measures of ES.
const (
	// Modelled is over scenarios from sampled instants, averaged.
	Modelled = evaluate.Modelled
	// Realised is over the losses of days.
	Realised = evaluate.Realised
)

// series is a run's figures as doubles, in the coin.
type series struct {
	dates       []time.Time
	cost        []float64 // by day
	net, hedged []float64
	samples     []evaluate.Sample
}

func seriesOf(r *Result, decimals uint8) *series {
	s := &series{samples: r.Samples}
	unit := new(big.Float).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(decimals)), nil))
	coins := func(v *big.Int) float64 {
		f, _ := new(big.Float).Quo(new(big.Float).SetInt(v), unit).Float64()
		return f
	}
	for _, d := range r.Days {
		s.dates = append(s.dates, d.Date)
		s.cost, s.net, s.hedged = append(s.cost, coins(d.Cost)), append(s.net, coins(d.Net)), append(s.hedged, coins(d.Hedged))
	}
	return s
}

// between are the days that begin at or after one instant and are over by another.
func (s *series) between(from, to time.Time) (low, high int) {
	low = sort.Search(len(s.dates), func(i int) bool { return !s.dates[i].Before(from) })
	high = sort.Search(len(s.dates), func(i int) bool { return s.dates[i].Add(day).After(to) })
	return low, max(low, high)
}

// sum adds up some days' costs, and the ES that the samples of an interval removed.
func (s *series) stretch(from, to time.Time) (x stretch) {
	low, high := s.between(from, to)
	for i := low; i < high; i++ {
		x.cost += s.cost[i]
		x.net += s.net[i]
		x.hedged += s.hedged[i]
	}
	x.days = high - low
	for _, a := range s.samples {
		if !a.At.Before(from) && a.At.Before(to) {
			x.samples++
			x.unhedged += a.Unhedged
			x.removed += a.Unhedged - a.Hedged
		}
	}
	return x
}

// stretch is sums over some days.
type stretch struct {
	days, samples     int
	cost              float64
	net, hedged       float64
	unhedged, removed float64 // Σ over samples of modelled ES
}

func (x stretch) plus(y stretch) stretch {
	return stretch{x.days + y.days, x.samples + y.samples, x.cost + y.cost, x.net + y.net, x.hedged + y.hedged, x.unhedged + y.unhedged, x.removed + y.removed}
}

// yearly is the cost a year, average the mean ES removed.
func (x stretch) yearly() float64  { return x.cost * 365 / float64(x.days) }
func (x stretch) average() float64 { return x.removed / float64(x.samples) }

// negligible is the part of the ES without cover that counts as none removed.
const negligible = 1e-9

// price is what a unit of ES cost a year to remove with constant cover; false: it
// removed none.
func (x stretch) price() (float64, bool) {
	if x.days == 0 || x.samples == 0 || !(x.removed > negligible*x.unhedged) {
		return 0, false
	}
	return x.yearly() / x.average(), true
}

// saving is what a trial costs less a year than constant cover that removes as much
// ES over the same days.
func (x stretch) saving(price float64) float64 { return price*x.average() - x.yearly() }
