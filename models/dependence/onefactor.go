package dependence

import (
	"math"
	"math/rand/v2"

	"gonum.org/v1/gonum/stat/distuv"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// OneFactor is a pool of alike names whose fates share one cause (Vasicek 1987,
// 2002, Risk): name i has its event when √Rho·M + √(1−Rho)·ε_i < Φ⁻¹(PD), M and all
// ε independent and standard normal. The event is the caller's: a liquidation, a
// loss.
type OneFactor struct {
	PD  float64 // probability of one name's event, within [0, 1]
	Rho float64 // correlation of two names' latent variables, within [0, 1)
}

func (f OneFactor) check() error {
	if err := domain.Within("PD", f.PD, 0, 1); err != nil {
		return err
	}
	return domain.Within("Rho", f.Rho, 0, math.Nextafter(1, 0))
}

// Conditional is the probability of one name's event when the factor is m: given
// it, names are independent. A factor that is NaN is a *domain.Error.
func (f OneFactor) Conditional(m float64) (float64, error) {
	if err := f.check(); err != nil {
		return 0, err
	}
	if err := domain.Within("factor", m, math.Inf(-1), math.Inf(1)); err != nil {
		return 0, err
	}
	if math.IsInf(m, 0) && f.Rho == 0 {
		return f.PD, nil
	}
	return conditional(quantile(f.PD, math.Inf(1)), f.Rho, m), nil
}

func conditional(threshold, rho, m float64) float64 {
	if math.IsInf(threshold, 0) { // certain either way
		return phi(threshold)
	}
	return phi((threshold - math.Sqrt(rho)*m) / math.Sqrt(1-rho))
}

// phi is the standard normal distribution function.
func phi(x float64) float64 { return math.Erfc(-x/math.Sqrt2) / 2 }

// Quantile is the share of an infinitely fine pool that has the event, at a
// confidence within (0, 1): Φ((Φ⁻¹(PD) + √Rho·Φ⁻¹(q))/√(1−Rho)).
func (f OneFactor) Quantile(q float64) (float64, error) {
	if err := domain.Open("confidence", q, 0, 1); err != nil {
		return 0, err
	}
	return f.Conditional(-distuv.UnitNormal.Quantile(q))
}

// CDF is the probability that the share of an infinitely fine pool that has the
// event is at most x: Φ((√(1−Rho)·Φ⁻¹(x) − Φ⁻¹(PD))/√Rho), a step at PD for Rho 0.
func (f OneFactor) CDF(x float64) (float64, error) {
	if err := f.check(); err != nil {
		return 0, err
	}
	if err := domain.Within("share", x, math.Inf(-1), math.Inf(1)); err != nil {
		return 0, err
	}
	switch {
	case x < 0:
		return 0, nil
	case x >= 1:
		return 1, nil
	case f.Rho == 0 || f.PD == 0 || f.PD == 1:
		if x >= f.PD {
			return 1, nil
		}
		return 0, nil
	}
	threshold := distuv.UnitNormal.Quantile(f.PD)
	return phi((math.Sqrt(1-f.Rho)*quantile(x, math.Inf(1)) - threshold) / math.Sqrt(f.Rho)), nil
}

// most names of a pool for which counts are computed: 8 MB of probabilities.
const mostNames = 1_000_000

// Counts is the law of the number of events among names alike: the probability of
// each count from 0 to names, exact to about 1e−12. The factor is integrated by the
// trapezoidal rule, which converges geometrically for such integrands (Trefethen and
// Weideman 2014), with steps finer than the binomial law is wide.
//
// The result is stored in dst, which is made when nil and must otherwise have
// length names+1. Names are within [1, 1,000,000].
func (f OneFactor) Counts(dst []float64, names int) ([]float64, error) {
	if err := f.check(); err != nil {
		return nil, err
	}
	if err := domain.Within("names", float64(names), 1, mostNames); err != nil {
		return nil, err
	}
	dst, err := counts(dst, names)
	if err != nil {
		return nil, err
	}
	threshold := quantile(f.PD, math.Inf(1))
	eachFactor(f.Rho, names, func(m, weight float64) {
		addBinomial(dst, names, conditional(threshold, f.Rho, m), weight)
	})
	return dst, nil
}

// counts is dst as the law of a number of names, all 0.
func counts(dst []float64, names int) ([]float64, error) {
	if dst == nil {
		dst = make([]float64, names+1)
	}
	if err := domain.Length("dst", len(dst), names+1); err != nil {
		return nil, err
	}
	clear(dst)
	return dst, nil
}

// eachFactor visits nodes of the standard normal factor with weights that sum to
// 1. The integrand's narrowest feature in m is as wide as the count's standard
// deviation, √(n·p(1−p)), over its mean's slope, n·φ·√(ρ/(1−ρ)): least in the
// middle, where it is 1.25·√((1−ρ)/(ρn)).
func eachFactor(rho float64, names int, visit func(m, weight float64)) {
	if rho == 0 {
		visit(0, 1)
		return
	}
	const reach = 9 // beyond it lies 1e−19
	step := math.Min(.1, math.Sqrt((1-rho)/(rho*float64(names)))/2)
	half := int(math.Ceil(reach / step))
	half = min(half, 4_000_000)
	step = reach / float64(half)
	total := 0.0
	for k := -half; k <= half; k++ {
		m := float64(k) * step
		total += math.Exp(-m * m / 2)
	}
	for k := -half; k <= half; k++ {
		m := float64(k) * step
		visit(m, math.Exp(-m*m/2)/total)
	}
}

// addBinomial adds weight times the binomial law, from its mode outward as far as
// it counts; its sum sets the scale, so that no factorial loses digits.
func addBinomial(dst []float64, names int, p, weight float64) {
	switch {
	case p <= 0:
		dst[0] += weight
		return
	case p >= 1:
		dst[names] += weight
		return
	}
	const negligible = 1e-22
	mode := min(int(float64(names+1)*p), names)
	odds := p / (1 - p)
	n := float64(names)
	low, high := mode, mode
	sum, term := 1.0, 1.0
	for k := mode; k < names && term > negligible; k++ {
		term *= (n - float64(k)) / float64(k+1) * odds
		sum += term
		high = k + 1
	}
	term = 1
	for k := mode; k > 0 && term > negligible; k-- {
		term *= float64(k) / (n - float64(k-1)) / odds
		sum += term
		low = k - 1
	}
	scale := weight / sum
	dst[mode] += scale
	term = scale
	for k := mode; k < high; k++ {
		term *= (n - float64(k)) / float64(k+1) * odds
		dst[k+1] += term
	}
	term = scale
	for k := mode; k > low; k-- {
		term *= float64(k) / (n - float64(k-1)) / odds
		dst[k-1] += term
	}
}

// Counts is the law of the number of events among names that differ: name i's has
// probability pd[i], within [0, 1], and correlation rho[i], within [0, 1), with the
// factor's square (two names' latent variables correlate by √(rho[i]·rho[j])). Given
// the factor, names are added one by one (Andersen, Sidenius and Basu 2003, Risk):
// the cost grows as names^2.5, half a second for 1,000. At most 5,000 names.
//
// The result is stored in dst, which is made when nil and must otherwise have one
// more element than there are names.
func Counts(dst, pd, rho []float64) ([]float64, error) {
	if err := domain.AtLeast("pd", len(pd), 1); err != nil {
		return nil, err
	}
	if err := domain.Within("names", float64(len(pd)), 1, 5000); err != nil {
		return nil, err
	}
	if err := domain.Length("rho", len(rho), len(pd)); err != nil {
		return nil, err
	}
	if err := domain.Each("pd", pd, 0, 1); err != nil {
		return nil, err
	}
	if err := domain.Each("rho", rho, 0, math.Nextafter(1, 0)); err != nil {
		return nil, err
	}
	dst, err := counts(dst, len(pd))
	if err != nil {
		return nil, err
	}
	threshold, most := make([]float64, len(pd)), 0.0
	for i, p := range pd {
		threshold[i] = quantile(p, math.Inf(1))
		most = math.Max(most, rho[i])
	}
	law := make([]float64, len(pd)+1)
	eachFactor(most, len(pd), func(m, weight float64) {
		clear(law)
		law[0] = weight
		for i := range pd {
			p := conditional(threshold[i], rho[i], m)
			for k := i + 1; k > 0; k-- {
				law[k] = law[k]*(1-p) + law[k-1]*p
			}
			law[0] *= 1 - p
		}
		for k, v := range law {
			dst[k] += v
		}
	})
	return dst, nil
}

// Simulate draws the number of events among names alike, by scenario: latent
// variables compared with the event's quantile, which given the factor is one
// number for all names. The result is stored in dst, which is made when nil and
// must otherwise have length scenarios. Equal sources give equal draws.
func (f OneFactor) Simulate(dst []int, names, scenarios int, src rand.Source) ([]int, error) {
	if err := f.check(); err != nil {
		return nil, err
	}
	if err := domain.AtLeast("names", names, 1); err != nil {
		return nil, err
	}
	if err := checkDraw(scenarios, src); err != nil {
		return nil, err
	}
	if dst == nil {
		dst = make([]int, scenarios)
	}
	if err := domain.Length("dst", len(dst), scenarios); err != nil {
		return nil, err
	}
	r := rand.New(src) //nolint:gosec // a simulation, not a secret
	threshold := quantile(f.PD, math.Inf(1))
	for s := range dst {
		limit := (threshold - math.Sqrt(f.Rho)*r.NormFloat64()) / math.Sqrt(1-f.Rho)
		dst[s] = 0
		for range names {
			if r.NormFloat64() < limit {
				dst[s]++
			}
		}
	}
	return dst, nil
}

// AtLeast is the probability of k events or more, by the law of their number. A k
// of 0 or less is certain, one beyond the law's end impossible.
func AtLeast(law []float64, k int) float64 {
	sum := 0.0
	for i := len(law) - 1; i >= max(k, 0); i-- {
		sum += law[i]
	}
	return math.Min(1, sum)
}
