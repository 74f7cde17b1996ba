// Package structural turns a loan's distance to liquidation into a probability.
//
// The health factor is taken as a geometric Brownian motion, and the loan as
// liquidated when it first falls to 1: Black and Cox (1976) with a barrier at 1.
// In: health factors, volatilities of the health factor, a horizon. Out:
// liquidation PDs, P(HF < 1 within the horizon). It knows no books and no
// prices.
//
// What the model leaves out: jumps, a volatility that changes within the
// horizon, and borrowers who add collateral or repay in time. The last makes it
// overstate: it is a score to rank by, and to be calibrated before it is read as
// a frequency.
package structural

import (
	"fmt"
	"math"
)

// FirstPassage is the probability that a health factor hf, of annual volatility
// sigma and drift mu, touches 1 at some instant within years:
//
//	h = ln hf, ν = mu − sigma²/2, d₁,₂ = (−h ∓ ν·years)/(sigma·√years)
//	P = Φ(d₁) + exp(−2νh/sigma²)·Φ(d₂)
//
// (Harrison 1985, Brownian Motion and Stochastic Flow Systems, section 1.8.) It
// is 1 for hf ≤ 1 and 0 for hf = +Inf. Without volatility or time the answer is
// that of the drift alone. NaN in gives NaN out; sigma and years must be ≥ 0.
func FirstPassage(hf, mu, sigma, years float64) float64 {
	switch {
	case hf <= 1:
		return 1
	case math.IsInf(hf, 1):
		return 0
	}
	h, nu, sd := math.Log(hf), mu-sigma*sigma/2, sigma*math.Sqrt(years)
	if sd == 0 {
		if h+nu*years <= 0 {
			return 1
		}
		return 0
	}
	d1, d2 := (-h-nu*years)/sd, (-h+nu*years)/sd
	reflected := 0.0
	if mu == 0 { // then exp(−2νh/σ²) is hf itself
		reflected = hf * phi(d2)
	} else {
		reflected = expPhi(-2*nu*h/(sigma*sigma), d1, d2)
	}
	return min(1, phi(d1)+reflected)
}

// FirstPassages is FirstPassage in bulk, by index, all with one drift and
// horizon. The result is stored in dst, which is made when nil. It panics on
// lengths that differ.
func FirstPassages(dst, hf, sigma []float64, mu, years float64) []float64 {
	if dst == nil {
		dst = make([]float64, len(hf))
	}
	if len(dst) != len(hf) || len(sigma) != len(hf) {
		panic(fmt.Sprintf("structural: %d health factors, %d volatilities, destination of %d", len(hf), len(sigma), len(dst)))
	}
	for i, x := range hf {
		dst[i] = FirstPassage(x, mu, sigma[i], years)
	}
	return dst
}

// Monitored is FirstPassage when the health factor is looked at on a number of
// evenly spaced dates only, the last at the horizon, as by an oracle with a
// heartbeat: the barrier is shifted by β·sigma·√(years/dates), β = .5826 (Broadie,
// Glasserman and Kou 1997, theorem 1.1). The error is about .002 at 30 dates and
// .0005 at 120; dates below 1 count as 1.
func Monitored(hf, mu, sigma, years float64, dates int) float64 {
	if hf <= 1 {
		return 1
	}
	const beta = 0.5825971579390107 // −ζ(½)/√(2π)
	shift := beta * sigma * math.Sqrt(years/float64(max(1, dates)))
	return FirstPassage(hf*math.Exp(shift), mu, sigma, years)
}

// Terminal is the probability that the health factor is below 1 at the horizon,
// whatever it did before: Merton (1974). Ranges as FirstPassage.
func Terminal(hf, mu, sigma, years float64) float64 {
	sd := sigma * math.Sqrt(years)
	h := math.Log(hf) + (mu-sigma*sigma/2)*years
	switch {
	case math.IsInf(hf, 1):
		return 0
	case sd == 0 && h < 0:
		return 1
	case sd == 0:
		return 0
	}
	return phi(-h / sd)
}

func phi(x float64) float64 { return 0.5 * math.Erfc(-x/math.Sqrt2) }

// expPhi is exp(a)·Φ(d2), where a = d2²/2 − d1²/2. Past the range of exp, Φ is
// its asymptotic series, which is exact to double precision there.
func expPhi(a, d1, d2 float64) float64 {
	if a < 700 {
		return math.Exp(a) * phi(d2)
	}
	x2 := d2 * d2 // ≥ 2a
	series := 1 - 1/x2 + 3/(x2*x2) - 15/(x2*x2*x2)
	return math.Exp(-d1*d1/2) / (math.Sqrt(2*math.Pi) * -d2) * series
}
