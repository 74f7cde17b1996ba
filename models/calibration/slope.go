package calibration

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// Slope is the logistic recalibration of probabilities (Cox 1958; Miller et al.
// 1993),
//
//	logit P(event) = Intercept + Slope·logit p
//
// which is 0 and 1 for a calibrated forecast. A slope below 1 says that forecasts
// are too extreme, as those of an overfitted score; an intercept below 0, that
// they are too high.
type Slope struct {
	Intercept, Slope     float64
	InterceptSE, SlopeSE float64 // from the observed information, rows independent
	// InTheLarge is the intercept with the slope held at 1: by how much, on the
	// logit scale, forecasts are too low on the whole.
	InTheLarge, InTheLargeSE float64
	// LR tests intercept 0 and slope 1 together, by likelihood ratio against χ²
	// of 2 degrees of freedom; P is its P value.
	LR, P float64
}

// FitSlope fits the recalibration by maximum likelihood. Forecasts lie inside 0
// and 1, both ends excluded: a forecast of 0 or 1 has no logit, so Clip it first
// and say at which value.
//
// Errors: ErrOneClass; ErrSeparable when a threshold parts the classes, so that
// the slope has no end; domain.ErrConstant when all forecasts are equal;
// ErrNotConverged when weights differ so much that rows vanish beside others.
func FitSlope(p []float64, happened []bool, weight []float64) (Slope, error) {
	if err := checkRows("p", p, 0, 1, happened, weight); err != nil {
		return Slope{}, err
	}
	for i, v := range p {
		if v == 0 || v == 1 {
			return Slope{}, &domain.Error{What: "p", At: i, Got: "a certainty", Want: "more than 0 and less than 1: clip it", Kind: domain.ErrRange}
		}
	}
	if _, _, err := classes(happened, weight); err != nil {
		return Slope{}, err
	}
	if err := overlaps(p, happened, weight); err != nil {
		return Slope{}, err
	}
	x, target := make([]float64, len(p)), make([]float64, len(p))
	for i, h := range happened {
		if x[i] = logit(p[i]); h {
			target[i] = 1
		}
	}
	f, err := fitLogit("p", x, target, weight)
	if err != nil {
		return Slope{}, err
	}
	s := Slope{Intercept: f.intercept, Slope: f.slope, InterceptSE: math.Sqrt(f.varIntercept), SlopeSE: math.Sqrt(f.varSlope)}
	s.LR = max(0, 2*(logitLoss(x, target, weight, 0, 1, 0, 1)-logitLoss(x, target, weight, 0, 1, f.intercept, f.slope)))
	s.P = distuv.ChiSquared{K: 2}.Survival(s.LR)
	if s.InTheLarge, s.InTheLargeSE = shift(x, target, weight); math.IsInf(s.InTheLarge, 0) { // one class but for rounding
		return Slope{}, ErrNotConverged
	}
	return s, nil
}

// At is the recalibrated probability. 0 and 1 stay what they are when Slope > 0.
// NaN gives NaN.
func (s Slope) At(p float64) float64 {
	if s.Slope == 0 && !math.IsNaN(p) { // 0·Inf is not a number
		return logistic(s.Intercept)
	}
	return logistic(s.Intercept + s.Slope*logit(p))
}

// Predict is At in bulk, stored in dst, which is made when nil and may be p
// itself. It refuses what is outside [0, 1].
func (s Slope) Predict(dst, p []float64) ([]float64, error) {
	if err := domain.Finite("Slope", []float64{s.Intercept, s.Slope}); err != nil {
		return nil, err
	}
	if err := domain.Each("p", p, 0, 1); err != nil {
		return nil, err
	}
	return predict(dst, p, s.At)
}

// shift solves Σ w(target − logistic(a + x)) = 0 for a, by Newton's steps within
// a bracket, and gives its standard error.
func shift(x, target, weight []float64) (a, se float64) {
	low, high := math.Inf(1), math.Inf(-1)
	sum, total := 0.0, 0.0
	for i, v := range x {
		if w := at(weight, i); w > 0 {
			low, high = min(low, v), max(high, v)
			sum, total = sum+w*target[i], total+w
		}
	}
	mean := logit(sum / total) // every logit at once would have to be this one
	low, high = mean-high, mean-low
	a = low/2 + high/2
	for range 200 {
		g, h := 0.0, 0.0
		for i, v := range x {
			p := logistic(a + v)
			g += at(weight, i) * (target[i] - p)
			h += at(weight, i) * p * (1 - p)
		}
		se = 1 / math.Sqrt(h)
		if g > 0 {
			low = a
		} else {
			high = a
		}
		next := a + g/h
		if !(next >= low && next <= high) {
			next = low/2 + high/2
		}
		if math.Abs(next-a) <= 1e-14*(1+math.Abs(a)) {
			return next, se
		}
		a = next
	}
	return a, se
}

// overlaps says ErrSeparable unless the scores of both classes overlap. For one
// score that is all a maximum of the likelihood needs (Albert and Anderson 1984).
func overlaps(p []float64, happened []bool, weight []float64) error {
	lowYes, highYes := math.Inf(1), math.Inf(-1)
	lowNo, highNo := math.Inf(1), math.Inf(-1)
	for i, v := range p {
		switch {
		case at(weight, i) == 0:
		case happened[i]:
			lowYes, highYes = min(lowYes, v), max(highYes, v)
		default:
			lowNo, highNo = min(lowNo, v), max(highNo, v)
		}
	}
	if low, high := min(lowYes, lowNo), max(highYes, highNo); low == high {
		return nil // a constant, which has an error of its own
	}
	if highNo <= lowYes || highYes <= lowNo {
		return ErrSeparable
	}
	return nil
}
