package dependence

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// StudentQuantile is the quantile of Student's t with nu degrees of freedom, above
// 0, at a probability within [0, 1]; nu +Inf is the normal law. 0 and 1 give −Inf
// and +Inf.
//
// Gonum's inverts the incomplete beta function, which fails far in the tail of a t
// with many degrees: −82 in place of −5.2 for 1e-7 and 100,000. It is used up to
// 100 degrees. Beyond, Newton's method solves ln F = ln p in asinh(t/√nu), in which
// F is log-concave, so that it cannot miss; beyond 20,000, where F itself loses
// digits, it is the normal quantile with the terms up to 1/nu⁴ (Abramowitz and
// Stegun 1964, 26.7.5).
func StudentQuantile(p, nu float64) (float64, error) {
	if err := domain.Within("probability", p, 0, 1); err != nil {
		return 0, err
	}
	if !(nu > 0) {
		return 0, domain.Open("nu", nu, 0, math.Inf(1))
	}
	return quantile(p, nu), nil
}

func quantile(p, nu float64) float64 {
	switch {
	case p == 0:
		return math.Inf(-1)
	case p == 1:
		return math.Inf(1)
	case p == .5:
		return 0
	case nu <= 100:
		return distuv.StudentsT{Mu: 0, Sigma: 1, Nu: nu}.Quantile(p)
	case p > .5:
		return -quantile(1-p, nu)
	}
	z := distuv.UnitNormal.Quantile(p)
	if nu > 2e4 {
		if math.IsInf(nu, 1) {
			return z
		}
		w := z * z
		return z + z*((w+1)/4+((5*w+16)*w+3)/96/nu+(((3*w+19)*w+17)*w-15)/384/nu/nu+
			((((79*w+776)*w+1482)*w-1920)*w-945)/92160/nu/nu/nu)/nu
	}
	law, root := distuv.StudentsT{Mu: 0, Sigma: 1, Nu: nu}, math.Sqrt(nu)
	t, s := z, math.Asinh(z/root)
	for range 60 {
		f := law.CDF(t)
		step := math.Log(f/p) * f / (law.Prob(t) * root * math.Cosh(s))
		s -= step
		t = root * math.Sinh(s)
		if math.Abs(step) <= 4e-16*math.Abs(s) {
			break
		}
	}
	return t
}
