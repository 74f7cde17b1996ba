package volatility

import (
	"fmt"
	"math"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// GARCH is a return's law given those before it (Bollerslev 1986; with Gamma,
// Glosten, Jagannathan and Runkle 1993; with Nu, Bollerslev 1987):
//
//	r = Mu + e,  e = √h·z
//	h' = Omega + (Alpha + Gamma·1{e < 0})·e² + Beta·h
//
// z has mean 0 and variance 1: standard normal, or Student's t with Nu degrees of
// freedom divided by √(Nu/(Nu−2)). Mu is in the unit of the returns, and Omega
// and every variance in its square, per period of the returns: a day's return
// gives a day's variance.
type GARCH struct {
	Mu    float64 // finite
	Omega float64 // at least 0; with 0 and Alpha + Beta = 1 this is EWMA
	Alpha float64 // at least 0: the weight of a shock
	Gamma float64 // at least −Alpha: what a fall weighs more; 0 is GARCH(1,1)
	Beta  float64 // at least 0: the weight of the variance before
	Nu    float64 // more than 2; 0 and above 1e7, up to +Inf, are the normal law
}

// Check refuses parameters outside their ranges.
func (g GARCH) Check() error {
	inf := math.Inf(1)
	for _, p := range []struct {
		what      string
		v, lowest float64
	}{{"Mu", g.Mu, -inf}, {"Omega", g.Omega, 0}, {"Alpha", g.Alpha, 0}, {"Gamma", g.Gamma, -g.Alpha}, {"Beta", g.Beta, 0}} {
		if math.IsInf(p.v, 0) {
			return &domain.Error{What: p.what, At: -1, Got: fmt.Sprint(p.v), Want: "a finite number", Kind: domain.ErrNotFinite}
		}
		if err := domain.Within(p.what, p.v, p.lowest, inf); err != nil {
			return err
		}
	}
	if g.Nu == 0 {
		return nil
	}
	if err := domain.Within("Nu", g.Nu, math.Nextafter(2, 3), inf); err != nil {
		return fmt.Errorf("%w, or 0 for the normal law", err)
	}
	return nil
}

// Next is the variance of the next return, after one of variance h whose
// deviation from Mu was e.
func (g GARCH) Next(h, e float64) float64 {
	a := g.Alpha
	if e < 0 {
		a += g.Gamma
	}
	return g.Omega + a*e*e + g.Beta*h
}

// Persistence is the share of a variance's distance from the mean that is left
// a period later: Alpha + Gamma/2 + Beta, for a law of z that is symmetric.
func (g GARCH) Persistence() float64 { return g.Alpha + g.Gamma/2 + g.Beta }

// Variance is the unconditional one, Omega/(1 − Persistence); +Inf where the
// persistence is 1 or more, and it does not exist.
func (g GARCH) Variance() float64 {
	if p := g.Persistence(); p < 1 {
		return g.Omega / (1 - p)
	}
	return math.Inf(1)
}

// Filtered are returns seen through a GARCH, by return.
type Filtered struct {
	Variances    []float64 // of each return given those before it; more than 0
	Residuals    []float64 // e = r − Mu
	Standardised []float64 // z = e/√h: what filtered historical simulation draws from
	NextVariance float64   // of the return after the last
}

// Filter runs the recursion over returns in order of time. Before the first
// return the variance and the squared shock are the mean of e², and half of it
// fell: h₁ = Omega + (Alpha + Gamma/2 + Beta)·mean(e²).
//
// The result is stored in dst, whose slices are made when they are too short;
// nil makes it. Parameters out of range, no returns, a return that is not finite,
// variances or standardised returns that overflow, or a variance of 0 (returns that are all Mu, Omega 0 and Beta 0 after a shock
// of 0) are a *domain.Error.
func (g GARCH) Filter(dst *Filtered, returns []float64) (*Filtered, error) {
	if err := g.Check(); err != nil {
		return nil, err
	}
	if err := domain.AtLeast("returns", len(returns), 1); err != nil {
		return nil, err
	}
	if err := domain.Finite("returns", returns); err != nil {
		return nil, err
	}
	if dst == nil {
		dst = &Filtered{}
	}
	n := len(returns)
	for _, s := range []*[]float64{&dst.Variances, &dst.Residuals, &dst.Standardised} {
		if cap(*s) < n {
			*s = make([]float64, n)
		}
		*s = (*s)[:n]
	}
	mean := 0.0
	for t, r := range returns {
		e := r - g.Mu
		dst.Residuals[t] = e
		mean += (e*e - mean) / float64(t+1)
	}
	h := g.Omega + g.Persistence()*mean
	for t, e := range dst.Residuals {
		if !(h > 0) || math.IsInf(h, 1) {
			return nil, &domain.Error{What: "variances", At: t, Got: fmt.Sprint(h), Want: "Omega above 0, or returns that differ from Mu", Kind: domain.ErrRange}
		}
		dst.Variances[t] = h
		z := e / math.Sqrt(h)
		if math.IsInf(z, 0) {
			return nil, &domain.Error{What: "standardised returns", At: t, Got: fmt.Sprint(z), Want: "returns of the scale of Omega", Kind: domain.ErrRange}
		}
		dst.Standardised[t] = z
		h = g.Next(h, e)
	}
	if math.IsInf(h, 1) || math.IsNaN(h) {
		return nil, &domain.Error{What: "next variance", At: -1, Got: fmt.Sprint(h), Want: "returns of the scale of Omega", Kind: domain.ErrRange}
	}
	dst.NextVariance = h
	return dst, nil
}

// Forecast is the expected variance of each of the next steps returns, the first
// of which has variance next: E[h_k] = Omega + Persistence·E[h_(k−1)]. The
// variance of their sum is the forecasts' sum, as shocks are uncorrelated. The
// result is stored in dst, which is made when nil and must otherwise have length
// steps. It is exact for any persistence; from 1 on it grows without bound, up
// to +Inf.
func (g GARCH) Forecast(dst []float64, next float64, steps int) ([]float64, error) {
	if err := g.Check(); err != nil {
		return nil, err
	}
	if err := domain.Within("next variance", next, 0, math.MaxFloat64); err != nil {
		return nil, err
	}
	if err := domain.AtLeast("steps", steps, 1); err != nil {
		return nil, err
	}
	if dst == nil {
		dst = make([]float64, steps)
	}
	if err := domain.Length("dst", len(dst), steps); err != nil {
		return nil, err
	}
	for k := range dst {
		dst[k] = next
		next = g.Omega + g.Persistence()*next
	}
	return dst, nil
}

// HorizonVariance is the variance of the sum of the next steps returns: the sum of
// their forecasts. It fails as Forecast.
func (g GARCH) HorizonVariance(next float64, steps int) (float64, error) {
	forecasts, err := g.Forecast(nil, next, steps)
	if err != nil {
		return 0, err
	}
	sum := 0.0
	for _, h := range forecasts {
		sum += h
	}
	return sum, nil
}
