package calibration

import (
	"math"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// Platt turns a score into a probability by a sigmoid,
//
//	P(event) = 1/(1 + exp(A·score + B))
//
// (Platt 1999). A is negative where a higher score means a likelier event.
type Platt struct {
	A, B float64
}

// FitPlatt fits A and B by maximum likelihood to Platt's targets, which are those
// of a uniform prior on each class: (n₊+1)/(n₊+2) for what happened and 1/(n₋+2)
// for what did not, n counting by weight; by damped Newton steps (Lin, Lin and
// Weng 2007) on standardised scores. So separable classes have a finite fit,
// and on few rows the map is drawn toward the middle.
//
// Scores are finite and below 4e307 in size. Errors: ErrOneClass;
// domain.ErrConstant when the scores that count are all the same.
func FitPlatt(score []float64, happened []bool, weight []float64) (Platt, error) {
	if err := checkRows("score", score, -huge, huge, happened, weight); err != nil {
		return Platt{}, err
	}
	yes, no, err := classes(happened, weight)
	if err != nil {
		return Platt{}, err
	}
	target := make([]float64, len(score))
	for i, h := range happened {
		if target[i] = 1 / (no + 2); h {
			target[i] = (yes + 1) / (yes + 2)
		}
	}
	f, err := fitLogit("score", score, target, weight)
	if err != nil {
		return Platt{}, err
	}
	return Platt{-f.slope, -f.intercept}, nil
}

// At is P(event) at a score. NaN gives NaN, and so does ±Inf when A is 0.
func (m Platt) At(score float64) float64 { return logistic(-(m.A*score + m.B)) }

// Predict is At in bulk, stored in dst, which is made when nil and may be score
// itself. A NaN, and a map that is not finite, are refused.
func (m Platt) Predict(dst, score []float64) ([]float64, error) {
	if err := domain.Finite("Platt", []float64{m.A, m.B}); err != nil {
		return nil, err
	}
	if m.A == 0 { // ±Inf × 0 is not a number; the map is constant
		return predict(dst, score, func(float64) float64 { return logistic(-m.B) })
	}
	return predict(dst, score, m.At)
}

// logistic is 1/(1 + e⁻ˣ), without loss of accuracy on either side.
func logistic(x float64) float64 {
	if x >= 0 {
		return 1 / (1 + math.Exp(-x))
	}
	e := math.Exp(x)
	return e / (1 + e)
}

// softplus is ln(1 + eˣ) without overflow.
func softplus(x float64) float64 { return max(x, 0) + math.Log1p(math.Exp(-math.Abs(x))) }
