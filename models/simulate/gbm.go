package simulate

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/mat"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// GBM is correlated geometric Brownian motion: over a step dt
//
//	ln p' = ln p + (drift − σ²/2)·dt + √dt·R·z,  R·Rᵀ = covariance
//
// which is exact at each step, not a discretisation (Black and Scholes 1973;
// Glasserman 2003, Monte Carlo Methods in Financial Engineering, section 3.2.3).
// Tails are normal: over a day real ones are fatter; use filtered history there.
type GBM struct {
	// Covariance is that of log prices, by asset, a year. It may be semidefinite: an
	// asset without variance never moves, assets that move as one do so exactly to
	// rounding. σ²·horizon is at most 100.
	Covariance mat.Symmetric
	// Drift is that of the expected price, by asset, a year: E[factor] = exp(drift·t).
	// Nil is 0 for all: every price is a martingale, E[factor] = 1. |drift|·horizon
	// is at most 100.
	Drift     []float64
	Steps     int     // at least 1
	StepYears float64 // more than 0, in years of 365 days
}

// Paths draws scenarios. The result is stored in dst, whose memory is reused, and
// which is made when nil. All methods are taken. Errors: a *domain.Error for what
// is out of its range, of kind domain.ErrNotPSD for a covariance that is none.
func (g GBM) Paths(dst *Paths, d Draw) (*Paths, error) {
	r, err := g.check(d)
	if err != nil {
		return nil, err
	}
	source, err := newNormals(d, g.Steps, r.factors)
	if err != nil {
		return nil, err
	}
	tilt, err := d.Tilt.gaussian(r, d, g.Steps)
	if err != nil {
		return nil, err
	}
	dst = dst.resize(d.Scenarios, g.Steps, r.assets, g.StepYears, tilt != nil)
	drift, scaled := make([]float64, r.assets), make([]float64, len(r.r))
	for i, v := range r.variance {
		drift[i] = -v / 2 * g.StepYears
		if g.Drift != nil {
			drift[i] += g.Drift[i] * g.StepYears
		}
	}
	for k, x := range r.r {
		scaled[k] = x * math.Sqrt(g.StepYears)
	}
	z, log := make([]float64, g.Steps*r.factors), make([]float64, r.assets)
	for s := range d.Scenarios {
		source.fill(z, d.First+s)
		if tilt != nil {
			dst.Likelihood[s] = tilt.move(z, d.First+s)
		}
		clear(log)
		for step := range g.Steps {
			out, e := dst.At(s, step), z[step*r.factors:][:r.factors]
			for i := range out {
				x := log[i] + drift[i]
				for f, l := range scaled[i*r.factors:][:r.factors] {
					x += l * e[f]
				}
				log[i], out[i] = x, math.Exp(x)
			}
		}
	}
	if tilt != nil {
		dst.weigh()
	}
	return dst, nil
}

// widest is the largest σ²·horizon and |drift|·horizon: with it no price leaves
// the range of a float64, tilted as far as can be.
const widest = 100

func (g GBM) check(d Draw) (*root, error) {
	if err := d.check(Independent, Antithetic, Sobol); err != nil {
		return nil, err
	}
	if err := domain.Open("stepYears", g.StepYears, 0, math.Inf(1)); err != nil {
		return nil, err
	}
	r, err := rootOf(g.Covariance)
	if err != nil {
		return nil, err
	}
	if err := fits(d.Scenarios, g.Steps, r.assets); err != nil {
		return nil, err
	}
	horizon := g.StepYears * float64(g.Steps)
	for i, v := range r.variance {
		if err := domain.Within(fmt.Sprintf("covariance[%d,%d]·horizon", i, i), v*horizon, 0, widest); err != nil {
			return nil, err
		}
	}
	if g.Drift == nil {
		return r, nil
	}
	if err := domain.Length("drift", len(g.Drift), r.assets); err != nil {
		return nil, err
	}
	for i, mu := range g.Drift {
		if err := domain.Within(fmt.Sprintf("drift[%d]·horizon", i), mu*horizon, -widest, widest); err != nil {
			return nil, err
		}
	}
	return r, nil
}
