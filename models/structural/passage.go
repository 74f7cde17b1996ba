// Package structural turns a loan's distance to liquidation into a probability.
//
// The health factor is taken as a geometric Brownian motion, and the loan as
// liquidated when it first falls to 1: Black and Cox (1976) with a barrier at 1.
// In: health factors, volatilities of the health factor, a horizon. Out:
// liquidation PDs, P(HF < 1 within the horizon). Loans with assets come as
// liquidation's columns; it knows no books and no prices.
//
// Functions of one loan that answer with one number are NaN exactly where an
// argument is outside its documented range. Functions over columns, and those
// that answer with a struct, refuse such an argument with an error that names
// it, and never answer NaN. What goes into a decision comes from these.
//
// What the model leaves out: jumps, a volatility that changes within the
// horizon, and borrowers who add collateral or repay in time. The last makes it
// overstate: it is a score to rank by, and to be calibrated before it is read as
// a frequency.
package structural

import "math"

// still is the standard deviation below which nothing is left to chance.
const still = 1e-50

// FirstPassage is the probability that a health factor hf, of annual volatility
// sigma and drift mu, touches 1 at some instant within years:
//
//	h = ln hf, ν = mu − sigma²/2, d₁,₂ = (−h ∓ ν·years)/(sigma·√years)
//	P = Φ(d₁) + exp(−2νh/sigma²)·Φ(d₂)
//
// (Harrison 1985, Brownian Motion and Stochastic Flow Systems, section 1.8.) The
// relative error is below 1e-11 as long as P is above 1e-300 and h below 1000
// standard deviations; beyond them, should the drift make up for h, the rounding
// of hf and mu alone moves P by more.
//
// It is 1 for hf ≤ 1 and 0 for hf = +Inf. Without volatility or time the answer
// is that of the drift alone: 1 when it reaches 1 within years, else 0. It is NaN
// when an argument is NaN, hf, sigma or years is negative, or mu, sigma or years is
// infinite.
func FirstPassage(hf, mu, sigma, years float64) float64 {
	if !ranged(mu, sigma, years) || !(hf >= 0) {
		return math.NaN()
	}
	return passage(hf, drift(mu, years), sigma, math.Sqrt(years))
}

// Terminal is the probability that the health factor is below 1 at the horizon,
// whatever it did before: Merton (1974). Ranges and limits as FirstPassage, but
// for hf ≤ 1 it is what the formula says: a loan below 1 may be above it by then.
func Terminal(hf, mu, sigma, years float64) float64 {
	sd := min(sigma*math.Sqrt(years), 1/still)
	h := math.Log(hf) + drift(mu, years)
	switch {
	case !ranged(mu, sigma, years) || !(hf >= 0):
		return math.NaN()
	case math.IsInf(hf, 1):
		return 0
	case sd < still && h < 0:
		return 1
	case sd < still:
		return 0
	}
	return phi(sd/2 - h/sd)
}

// Monitored is FirstPassage when the health factor is looked at on a number of
// evenly spaced dates only, the last at the horizon, as by an oracle with a
// heartbeat: the barrier is shifted by β·sigma·√(years/dates), β = .5826 (Broadie,
// Glasserman and Kou 1997, theorem 1.1). Against MonitoredExact, and with
// |mu|·years up to sigma·√years, it is off by less than .2/dates where ln hf is at
// least sigma·√(years/dates), a date's standard deviation, and by up to .3/√dates
// nearer to 1; without drift by half and a third of that. dates below 1 count as 1.
func Monitored(hf, mu, sigma, years float64, dates int) float64 {
	sd := sigma * math.Sqrt(years)
	if !ranged(mu, sigma, years) || !(hf > 1 && hf <= math.MaxFloat64) || sd < still {
		return FirstPassage(hf, mu, sigma, years)
	}
	const beta = 0.5825971579390107 // −ζ(½)/√(2π)
	p, _ := touch(math.Log(hf)/sd+beta/math.Sqrt(float64(max(1, dates))), drift(mu, years)/sd-sd/2)
	return p
}

// ranged reports whether the arguments that loans share are in range.
func ranged(mu, sigma, years float64) bool {
	return math.Abs(mu) <= math.MaxFloat64 && sigma >= 0 && sigma <= math.MaxFloat64 && years >= 0 && years <= math.MaxFloat64
}

// drift is mu·years, kept finite.
func drift(mu, years float64) float64 {
	const most = 1e50
	return max(-most, min(most, mu*years))
}

// passage is FirstPassage of arguments in range but for hf, with its drift over
// the horizon and √years.
func passage(hf, drift, sigma, root float64) float64 {
	switch {
	case hf <= 1:
		return 1
	case hf > math.MaxFloat64:
		return 0
	}
	h, sd := math.Log(hf), sigma*root
	if sd < still {
		if h+drift <= 0 {
			return 1
		}
		return 0
	}
	p, _ := touch(h/sd, drift/sd-sd/2)
	return p
}

// touch is P and its reflected part exp(−2νh/σ²)·Φ(d₂), for a distance u = h/sd > 0
// and a drift w = ν·years/sd. Both terms of P carry exp(−d₁²/2), since
// −2νh/σ² = −2uw = (d₂² − d₁²)/2: with mills they cost one exponential, and
// neither overflows.
func touch(u, w float64) (p, reflected float64) {
	d1, d2 := -u-w, w-u // d1 + d2 < 0: never both above 0
	e := math.Exp(-d1 * d1 / 2)
	switch {
	case d1 > 0:
		reflected = e * mills(-d2)
		return 1 - (e*mills(d1) - reflected), reflected
	case d2 > 0:
		reflected = math.Exp(-2*u*w) - e*mills(d2)
		return e*mills(-d1) + reflected, reflected
	}
	reflected = e * mills(-d2)
	return min(1, e*mills(-d1)+reflected), reflected
}
