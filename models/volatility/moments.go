package volatility

import (
	"math"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// Moments are what the estimators here use of a series.
type Moments struct {
	Mean            float64
	SD              float64 // root of Σ(x−Mean)²/(n−1)
	Autocorrelation float64 // Σ(x_t−Mean)(x_(t+1)−Mean)/Σ(x−Mean)², one step apart
}

// Describe is a series' moments, by two passes with the rounding of the first
// taken off in the second (Chan, Golub and LeVeque 1983, equation 1.7), so that a
// mean much larger than the deviations costs no digits. Fewer than 2 values, one
// that is not finite, values that are all alike (whose autocorrelation does not
// exist), or a deviation beyond the largest float64 are a *domain.Error.
func Describe(x []float64) (Moments, error) {
	if err := domain.AtLeast("values", len(x), 2); err != nil {
		return Moments{}, err
	}
	if err := domain.Finite("values", x); err != nil {
		return Moments{}, err
	}
	if err := domain.Varies("values", x); err != nil {
		return Moments{}, err
	}
	m := moments(x)
	if math.IsInf(m.SD, 1) {
		return Moments{}, &domain.Error{What: "standard deviation of values", At: -1, Got: "overflow", Want: "values of a smaller scale", Kind: domain.ErrRange}
	}
	return m, nil
}

// moments is Describe for at least 2 finite values; of values that are all alike
// the autocorrelation is 0.
func moments(x []float64) Moments {
	low, high := x[0], x[0]
	for _, v := range x {
		low, high = math.Min(low, v), math.Max(high, v)
	}
	if low == high {
		return Moments{Mean: low}
	}
	// In units of half the range about its middle nothing overflows.
	middle, half := low/2+high/2, high/2-low/2
	if half == 0 {
		half = math.SmallestNonzeroFloat64
	}
	n := float64(len(x))
	mean := 0.0
	for _, v := range x {
		mean += (v - middle) / half / n
	}
	shift := 0.0
	for _, v := range x {
		shift += (v-middle)/half - mean
	}
	mean += shift / n
	var squares, products, rest, before float64
	for t, v := range x {
		d := (v-middle)/half - mean
		squares += d * d
		rest += d
		if t > 0 {
			products += d * before
		}
		before = d
	}
	squares -= rest * rest / n
	return Moments{
		Mean:            middle + half*mean,
		SD:              half * math.Sqrt(squares/(n-1)),
		Autocorrelation: products / squares,
	}
}
