package loss

import (
	"errors"
	"fmt"
	"slices"

	"github.com/hedgerow-fi/hedgerow/models/calibration"
	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// Periods are what the successive periods of one series came to, by period and in one
// unit: what was lost without a hedge and with it, and what the hedge cost. A gain is
// a loss below 0.
type Periods struct{ Unhedged, Hedged, Cost []float64 }

// Effect is what a hedge did to expected shortfall.
type Effect struct {
	Unhedged, Hedged calibration.Resampled // ES of a period's loss
	Removed          calibration.Resampled // Unhedged − Hedged, of the same periods
	// CostPerRemoved is the mean cost of a period over the ES removed; nil, with why
	// in Unpriced, where none was removed, or in too many replicates none.
	CostPerRemoved *calibration.Resampled
	Unpriced       error
}

// ErrNothingRemoved: the hedge left ES as it was or raised it, so that what a unit of
// it costs has no value.
var ErrNothingRemoved = errors.New("the hedge removed no expected shortfall")

// InsufficientError: a series is too short, or too calm, to have an ES.
type InsufficientError struct {
	Periods int     // that there are
	Losing  int     // of them, with an unhedged loss above 0
	Alpha   float64 // of the ES
}

// Error says what there was and what to do.
func (e *InsufficientError) Error() string {
	return fmt.Sprintf("insufficient data: %d periods, %d of them with a loss, for an expected shortfall at %g, which needs one period in its tail and one with a loss: take a longer window or a lower confidence", e.Periods, e.Losing, e.Alpha)
}

// Effect is the ES at alpha without and with the hedge, and what its removal cost,
// each with an interval of b's: set b.Block for periods that hang together. All four
// are drawn from the same replicates, period for period, so that what moves both
// sides of a difference or of a ratio cancels as it does in the series. A replicate
// in which no ES is removed is left out of CostPerRemoved's and counted as failed.
//
// Errors: InsufficientError; lengths and figures that are not finite; b's own.
func (p Periods) Effect(alpha float64, b calibration.Bootstrap) (Effect, error) {
	n := len(p.Unhedged)
	if err := p.check(alpha); err != nil {
		return Effect{}, err
	}
	unhedged, hedged := orderOf(p.Unhedged), orderOf(p.Hedged)
	removed := func(w []float64) float64 { return unhedged.es(w, alpha) - hedged.es(w, alpha) }
	var e Effect
	var err error
	if e.Unhedged, err = b.Run(n, func(w []float64) (float64, error) { return unhedged.es(w, alpha), nil }); err != nil {
		return Effect{}, fmt.Errorf("expected shortfall without the hedge: %w", err)
	}
	if e.Hedged, err = b.Run(n, func(w []float64) (float64, error) { return hedged.es(w, alpha), nil }); err != nil {
		return Effect{}, fmt.Errorf("expected shortfall with the hedge: %w", err)
	}
	if e.Removed, err = b.Run(n, func(w []float64) (float64, error) { return removed(w), nil }); err != nil {
		return Effect{}, fmt.Errorf("expected shortfall removed: %w", err)
	}
	if !(e.Removed.Value > 0) {
		e.Unpriced = ErrNothingRemoved
		return e, nil
	}
	price, err := b.Run(n, func(w []float64) (float64, error) {
		cost, drawn := 0.0, 0.0
		for t, k := range w {
			cost, drawn = cost+k*p.Cost[t], drawn+k
		}
		if r := removed(w); r > 0 {
			return cost / drawn / r, nil
		}
		return 0, calibration.ErrOneClass // as a replicate of one class, it has no value
	})
	if err != nil {
		e.Unpriced = fmt.Errorf("%w in too many replicates: %w", ErrNothingRemoved, err)
		return e, nil
	}
	e.CostPerRemoved = &price
	return e, nil
}

func (p Periods) check(alpha float64) error {
	n, losing := len(p.Unhedged), 0
	if err := domain.Open("alpha", alpha, 0, 1); err != nil {
		return err
	}
	for _, c := range []struct {
		what string
		x    []float64
	}{{"unhedged", p.Unhedged}, {"hedged", p.Hedged}, {"cost", p.Cost}} {
		if err := domain.Length(c.what, len(c.x), n); err != nil {
			return err
		}
		if err := domain.Finite(c.what, c.x); err != nil {
			return err
		}
	}
	for _, l := range p.Unhedged {
		if l > 0 {
			losing++
		}
	}
	if n < 2 || losing == 0 || float64(n)*(1-alpha) < 1-1e-9 {
		return &InsufficientError{n, losing, alpha}
	}
	return nil
}

// ES is the statistic of a bootstrap that is the ES of losses at alpha, within
// (0, 1): of rows drawn so often as weighted, as Distribution.ES of their
// distribution. The losses are sorted once.
func ES(losses []float64, alpha float64) (calibration.Statistic, error) {
	if err := domain.Open("alpha", alpha, 0, 1); err != nil {
		return nil, err
	}
	if err := domain.AtLeast("losses", len(losses), 1); err != nil {
		return nil, err
	}
	if err := domain.Finite("losses", losses); err != nil {
		return nil, err
	}
	o := orderOf(losses)
	return func(w []float64) (float64, error) {
		if err := domain.Length("weight", len(w), len(losses)); err != nil {
			return 0, err
		}
		return o.es(w, alpha), nil
	}, nil
}

// ordered are losses from the greatest down, with their rows.
type ordered struct {
	loss []float64
	row  []int
}

func orderOf(losses []float64) ordered {
	o := ordered{make([]float64, len(losses)), make([]int, len(losses))}
	for i := range o.row {
		o.row[i] = i
	}
	slices.SortStableFunc(o.row, func(a, b int) int {
		switch {
		case losses[a] > losses[b]:
			return -1
		case losses[a] < losses[b]:
			return 1
		}
		return 0
	})
	for i, r := range o.row {
		o.loss[i] = losses[r]
	}
	return o
}

// es is the mean of the worst 1 − alpha of the weight, of which the last may count
// in part.
func (o ordered) es(weight []float64, alpha float64) float64 {
	total := 0.0
	for _, w := range weight {
		total += w
	}
	tail := (1 - alpha) * total
	var sum summation
	for i, left := 0, tail; i < len(o.row) && left > 0; i++ {
		w := min(left, weight[o.row[i]])
		sum.add(w * o.loss[i])
		left -= w
	}
	return sum.value() / tail
}
