package calibration

import (
	"errors"
	"math"
	"testing"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// Any float there is, with the odd ones often.
func anyFloat() *rapid.Generator[float64] {
	odd := []float64{0, math.Copysign(0, -1), 1, .5, -1, math.NaN(), math.Inf(1), math.Inf(-1), math.MaxFloat64, -math.MaxFloat64, math.SmallestNonzeroFloat64, 1e-16, 1 - 1e-16, 1e-310, 1e150, 1e300}
	return rapid.OneOf(rapid.Float64Range(0, 1), rapid.SampledFrom(odd), rapid.Float64())
}

// Whatever goes in, what comes out is a number or an error of a known kind.
func TestAnyColumnsGiveNumbersOrATypedError(t *testing.T) {
	known := func(t *rapid.T, what string, err error, values ...float64) {
		if err == nil {
			for _, v := range values {
				if math.IsNaN(v) {
					t.Fatalf("%s gives %v without an error", what, values)
				}
			}
			return
		}
		var e *domain.Error
		if !errors.As(err, &e) && !errors.Is(err, ErrOneClass) && !errors.Is(err, ErrSeparable) && !errors.Is(err, ErrNotConverged) && !errors.Is(err, ErrNoViolation) && !errors.Is(err, ErrOneCluster) {
			t.Fatalf("%s: an error of no kind: %v", what, err)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 8).Draw(t, "n")
		float := rapid.Float64Range(0, 1)
		if rapid.Bool().Draw(t, "odd") {
			float = anyFloat()
		}
		x := rapid.SliceOfN(float, n, n).Draw(t, "x")
		y := rapid.SliceOfN(float, n, n).Draw(t, "y")
		happened := rapid.SliceOfN(rapid.Bool(), n, n).Draw(t, "happened")
		var weight []float64
		if rapid.Bool().Draw(t, "weighted") {
			weight = rapid.SliceOfN(rapid.OneOf(rapid.SampledFrom([]float64{0, 1, 1e-150, 1e149, 3}), float), n, n).Draw(t, "weight")
		}
		m, err := FitIsotonic(x, y, weight, Rising)
		if known(t, "isotonic", err); err == nil {
			for _, v := range x {
				known(t, "isotonic at", nil, m.At(v), m.At(v/2))
			}
		}
		platt, err := FitPlatt(x, happened, weight)
		known(t, "Platt", err, platt.A, platt.B)
		if err == nil {
			p, err := platt.Predict(nil, x)
			known(t, "Platt at", err, p...)
		}
		s, err := FitSlope(x, happened, weight)
		known(t, "slope", err, s.Intercept, s.Slope, s.InterceptSE, s.SlopeSE, s.InTheLarge, s.InTheLargeSE, s.LR, s.P)
		a, err := Assess(x, happened, weight)
		known(t, "assessment", err, a.AUC, a.AP, a.KS, a.Brier, a.LogLoss, a.ObservedExpected)
		e, err := AUCInterval(x, happened, weight, .95)
		known(t, "DeLong", err, e.Value, e.SE, e.Low, e.High)
		e, p, err := AUCDifference(x, y, happened, weight, .95)
		known(t, "DeLong's difference", err, e.Value, e.SE, e.Low, e.High, p)
		skill, err := BrierSkill(x, y, happened, weight)
		known(t, "Brier skill", err, skill)
		skill, err = LogLossSkill(x, y, happened, weight)
		known(t, "log loss skill", err, skill)
		for _, bins := range []Bins{ByValue(), EqualWidth(3), EqualCount(3)} {
			d, err := Decompose(x, happened, weight, bins)
			known(t, "decomposition", err, d.Brier())
			curve, err := Reliability(x, happened, weight, bins, .95)
			known(t, "reliability", err)
			for _, b := range curve {
				known(t, "a bin", nil, b.Forecast, b.Observed, b.ObservedLow, b.ObservedHigh)
			}
		}
		low, high, err := ClopperPearson(float64(rapid.IntRange(0, 5).Draw(t, "k")), rapid.OneOf(float, rapid.Just(5.)).Draw(t, "of"), .95)
		known(t, "Clopper-Pearson", err, low, high)
		size := float.Draw(t, "size")
		k, err := KupiecPower(rapid.IntRange(-1, 300).Draw(t, "days"), float.Draw(t, "tail"), float.Draw(t, "rate"), size)
		known(t, "Kupiec's power", err, k)
		law, err := StudentLaw(2+float.Draw(t, "nu"), float.Draw(t, "law's tail"))
		known(t, "t law", err, law.VaR, law.ES)
		law, err = NormalLaw(float.Draw(t, "normal tail"))
		known(t, "normal law", err, law.VaR, law.ES)
		z, err := ShortfallBacktest{VaR: x, ES: y, Tail: size, Model: law.Draw(1), Replicates: 100}.Test(Z1, x, .05)
		if law.draw != nil {
			known(t, "Z1", err, z.Statistic, z.Critical, z.P)
		}
	})
}
