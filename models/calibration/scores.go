package calibration

import (
	"fmt"
	"math"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// Brier is the mean squared error of probabilities (Brier 1950, one class): 0 is
// perfect, and forecasting the event's frequency f always gives f(1 − f).
func Brier(p []float64, happened []bool, weight []float64) (float64, error) {
	return meanLoss("p", p, happened, weight, func(p float64, h bool) float64 {
		if h {
			return (1 - p) * (1 - p)
		}
		return p * p
	})
}

// LogLoss is the mean of −ln of the probability given to what came about (Good
// 1952). It is +Inf when something forecast with certainty came out otherwise:
// no probability of 0 or 1 is safe under it. For scikit-learn's figure Clip
// first.
func LogLoss(p []float64, happened []bool, weight []float64) (float64, error) {
	return meanLoss("p", p, happened, weight, func(p float64, h bool) float64 {
		if h {
			return -math.Log(p)
		}
		return -math.Log1p(-p)
	})
}

// meanLoss is the weighted mean of a loss that is 0 or more. It sums mean upward,
// so that neither +Inf nor a weight of 0 gives NaN.
func meanLoss(what string, p []float64, happened []bool, weight []float64, loss func(float64, bool) float64) (float64, error) {
	if err := checkRows(what, p, 0, 1, happened, weight); err != nil {
		return 0, err
	}
	sum, total := 0.0, 0.0
	for i, v := range p {
		if w := at(weight, i); w > 0 {
			sum, total = sum+w*loss(v, happened[i]), total+w
		}
	}
	return sum / total, nil
}

// Clip moves probabilities into [least, 1 − least], stored in dst, which is made
// when nil and may be p itself; least from 0 to ½. scikit-learn's log loss clips
// at 2.2e-16. A clipped forecast is another forecast: say at which value.
func Clip(dst, p []float64, least float64) ([]float64, error) {
	if err := domain.Within("least", least, 0, .5); err != nil {
		return nil, err
	}
	if err := domain.Each("p", p, 0, 1); err != nil {
		return nil, err
	}
	return predict(dst, p, func(v float64) float64 { return max(least, min(1-least, v)) })
}

// BrierSkill is 1 − Brier(p)/Brier(baseline): 1 is perfect, 0 no better than the
// baseline, below 0 worse. baseline holds the other forecast's probabilities on
// the same rows, e.g. those of the health factor alone; nil stands for the
// event's frequency in these rows, which flatters the baseline a little.
//
// Errors: ErrOneClass without a baseline; domain.ErrRange when the baseline is
// perfect, so that nothing can be measured against it.
func BrierSkill(p, baseline []float64, happened []bool, weight []float64) (float64, error) {
	return skill(Brier, p, baseline, happened, weight)
}

// LogLossSkill is 1 − LogLoss(p)/LogLoss(baseline), as BrierSkill; without a
// baseline it is McFadden's R² (1974). It is −Inf when p's log loss is infinite
// and 1 when only the baseline's is; domain.ErrRange when both are.
func LogLossSkill(p, baseline []float64, happened []bool, weight []float64) (float64, error) {
	return skill(LogLoss, p, baseline, happened, weight)
}

func skill(loss func([]float64, []bool, []float64) (float64, error), p, baseline []float64, happened []bool, weight []float64) (float64, error) {
	mine, err := loss(p, happened, weight)
	if err != nil {
		return 0, err
	}
	if baseline == nil {
		yes, no, err := classes(happened, weight)
		if err != nil {
			return 0, err
		}
		baseline = make([]float64, len(p))
		for i := range baseline {
			baseline[i] = yes / (yes + no)
		}
	}
	theirs, err := loss(baseline, happened, weight)
	switch {
	case err != nil:
		return 0, fmt.Errorf("baseline: %w", err)
	case theirs == 0:
		return 0, &domain.Error{What: "baseline", At: -1, Got: "its loss is 0", Want: "a forecast that errs", Kind: domain.ErrRange}
	case math.IsInf(mine, 1) && math.IsInf(theirs, 1):
		return 0, &domain.Error{What: "baseline", At: -1, Got: "both losses are infinite", Want: "forecasts without a wrong certainty: clip them", Kind: domain.ErrRange}
	}
	return 1 - mine/theirs, nil
}

// Assessment is what one table line says of a forecast. Print a baseline's beside
// it, e.g. that of the health factor alone: a score that does not beat it is not
// worth its upkeep.
type Assessment struct {
	Rows, Happened   float64 // by weight
	AUC, AP, KS      float64
	Brier, LogLoss   float64
	ObservedExpected float64 // Σ happened/Σ p; +Inf when every p is 0
}

// Assess a forecast. Errors: ErrOneClass, and as of its parts.
func Assess(p []float64, happened []bool, weight []float64) (a Assessment, err error) {
	if a.Brier, err = Brier(p, happened, weight); err != nil {
		return Assessment{}, err
	}
	yes, no, err := classes(happened, weight)
	if err != nil {
		return Assessment{}, err
	}
	a.Rows, a.Happened = yes+no, yes
	for _, part := range []struct {
		to *float64
		of func([]float64, []bool, []float64) (float64, error)
	}{{&a.AUC, AUC}, {&a.AP, AveragePrecision}, {&a.KS, KS}, {&a.LogLoss, LogLoss}} {
		if *part.to, err = part.of(p, happened, weight); err != nil {
			return Assessment{}, err
		}
	}
	expected := 0.0
	for i, v := range p {
		expected += at(weight, i) * v
	}
	a.ObservedExpected = yes / expected
	return a, nil
}
