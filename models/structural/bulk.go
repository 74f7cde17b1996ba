package structural

import (
	"math"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// FirstPassages is FirstPassage in bulk, by index, all with one drift and
// horizon. The result is stored in dst, which is made when nil and may be hf or
// sigma, but not overlap them in part.
//
// Health factors are 0 to +Inf, volatilities at least 0 and finite; the limit
// values are FirstPassage's. Anything else is refused with the element's name,
// and dst is then not to be used.
//
// Built with GOEXPERIMENT=simd on a processor with AVX-512 or AVX2, it takes
// eight or four loans at a time. The two give equal bits, wherever in a column a
// loan stands; they are within 1e-12 of FirstPassage as far as its digits go, but
// need not equal it.
func FirstPassages(dst, hf, sigma []float64, mu, years float64) ([]float64, error) {
	if dst == nil {
		dst = make([]float64, len(hf))
	}
	if err := shared(len(dst), len(hf), len(sigma), mu, years); err != nil {
		return nil, err
	}
	if len(hf) > 0 && (&dst[0] == &hf[0] || &dst[0] == &sigma[0]) { // what is wrong would be overwritten
		if err := columns(hf, sigma); err != nil {
			return nil, err
		}
	}
	if !passages(dst, hf, sigma, drift(mu, years), math.Sqrt(years)) {
		return nil, columns(hf, sigma)
	}
	return dst, nil
}

// shared refuses lengths that differ and a drift or horizon out of range.
func shared(dst, hf, sigma int, mu, years float64) error {
	if err := domain.Length("dst", dst, hf); err != nil {
		return err
	}
	if err := domain.Length("sigma", sigma, hf); err != nil {
		return err
	}
	if err := finite("mu", mu); err != nil {
		return err
	}
	return notNegative("years", years)
}

// columns refuses a health factor or volatility out of range.
func columns(hf, sigma []float64) error {
	if err := domain.Each("hf", hf, 0, math.Inf(1)); err != nil {
		return err
	}
	if err := domain.Finite("sigma", sigma); err != nil {
		return err
	}
	return domain.Each("sigma", sigma, 0, math.Inf(1))
}

func finite(what string, v float64) error {
	return domain.Open(what, v, math.Inf(-1), math.Inf(1))
}

func notNegative(what string, v float64) error {
	if err := finite(what, v); err != nil {
		return err
	}
	return domain.Within(what, v, 0, math.Inf(1))
}

// passagesScalar fills dst with passage, NaN for a loan out of range, and reports
// whether there was none.
func passagesScalar(dst, hf, sigma []float64, drift, root float64) bool {
	sum := 0.0
	for i, x := range hf {
		p, s := math.NaN(), sigma[i]
		if x >= 0 && s >= 0 && s <= math.MaxFloat64 {
			p = passage(x, drift, s, root)
		}
		dst[i] = p
		sum += p
	}
	return !math.IsNaN(sum)
}
