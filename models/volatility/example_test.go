package volatility_test

import (
	"fmt"
	"math"
	"math/rand/v2"

	"gonum.org/v1/gonum/mat"

	"github.com/hedgerow-fi/hedgerow/models/volatility"
)

// daily are 2,000 daily log returns of a market whose volatility clusters.
func daily() []float64 {
	r := rand.New(rand.NewPCG(1, 2))
	truth := volatility.GARCH{Mu: .0005, Omega: 4e-5, Alpha: .08, Beta: .9}
	h, out := truth.Variance(), make([]float64, 2000)
	for t := range out {
		e := math.Sqrt(h) * r.NormFloat64()
		out[t] = truth.Mu + e
		h = truth.Next(h, e)
	}
	return out
}

// A GARCH-t fitted to daily returns forecasts the variance of the next 30 days'
// return.
func ExampleSpec_Fit() {
	fit, err := volatility.Spec{Student: true}.Fit(daily())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("alpha %.3f ± %.3f, beta %.3f ± %.3f\n", fit.Alpha, fit.StdErr.Alpha, fit.Beta, fit.StdErr.Beta)
	fmt.Printf("gradient below 1e-5: %v; bounds: %q\n", fit.Gradient < 1e-5, fit.Bounds)
	month, err := fit.HorizonVariance(fit.NextVariance, 30)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("volatility tomorrow %.1f%%, over 30 days %.1f%%\n", 100*math.Sqrt(fit.NextVariance), 100*math.Sqrt(month))
	// Output:
	// alpha 0.069 ± 0.010, beta 0.918 ± 0.012
	// gradient below 1e-5: true; bounds: []
	// volatility tomorrow 5.0%, over 30 days 26.9%
}

// The recursion goes on by itself: what a simulation of paths needs is the variance
// of the next return, a standardised shock, and Next.
func ExampleGARCH_Next() {
	g := volatility.GARCH{Omega: .1, Alpha: .1, Gamma: .1, Beta: .8}
	h := 1.0
	for _, z := range []float64{1, -2, 0} {
		e := math.Sqrt(h) * z
		h = g.Next(h, e)
		fmt.Printf("after a shock of %+.2f the variance is %.3f\n", e, h)
	}
	// Output:
	// after a shock of +1.00 the variance is 1.000
	// after a shock of -2.00 the variance is 1.700
	// after a shock of +0.00 the variance is 1.460
}

// Candles carry more than closes: ten days by Yang and Zhang, annualised to 365.
func ExampleRange_Rolling() {
	p := volatility.OHLC{
		Open:  []float64{100, 103.5, 102, 97, 100.5, 93, 99, 103, 110, 106, 101, 102.5},
		High:  []float64{104, 107, 103, 101, 100.5, 99, 105, 110, 112, 108, 103.5, 109},
		Low:   []float64{98, 102, 95, 96.5, 92, 93, 97, 101, 106, 99, 100, 102},
		Close: []float64{103, 102.5, 96, 100, 93, 98.5, 104, 109, 107, 101, 102, 108},
	}
	v, err := volatility.YangZhang.Rolling(nil, p, 10, 365)
	if err != nil {
		fmt.Println(err)
		return
	}
	for k, sigma := range v {
		fmt.Printf("day %d: %.1f%%\n", volatility.YangZhang.First(10)+k, 100*sigma)
	}
	// Output:
	// day 10: 74.8%
	// day 11: 74.3%
}

// Five days of six assets are too few for a covariance matrix; shrunk, it has an
// inverse.
func ExampleLedoitWolf() {
	r := rand.New(rand.NewPCG(4, 4))
	x := mat.NewDense(5, 6, nil)
	for i := range 5 {
		market := r.NormFloat64()
		for j := range 6 {
			x.Set(i, j, .03*(market+r.NormFloat64()))
		}
	}
	covariance, share, err := volatility.LedoitWolf(nil, x, true)
	if err != nil {
		fmt.Println(err)
		return
	}
	var chol mat.Cholesky
	fmt.Printf("shrunk by %.2f; positive definite: %v\n", share, chol.Factorize(covariance))
	// Output:
	// shrunk by 0.59; positive definite: true
}
