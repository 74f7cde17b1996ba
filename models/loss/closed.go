package loss

import (
	"math"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat/distuv"

	"github.com/hedgerow-fi/hedgerow/models/dependence"
	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// NormalES is the expected shortfall of a standard normal loss at alpha within
// (0, 1): φ(z)/(1 − alpha), z = Φ⁻¹(alpha) (McNeil, Frey and Embrechts 2015,
// example 2.14).
func NormalES(alpha float64) (float64, error) {
	if err := domain.Open("alpha", alpha, 0, 1); err != nil {
		return 0, err
	}
	return distuv.UnitNormal.Prob(distuv.UnitNormal.Quantile(alpha)) / (1 - alpha), nil
}

// StudentES is that of a Student t loss with nu degrees of freedom, scaled to unit
// variance, nu > 2 and finite:
//
//	f(t)/(1 − alpha) · (nu + t²)/(nu − 1) · √((nu − 2)/nu), t the quantile
//
// (McNeil, Frey and Embrechts 2015, example 2.15.) Beyond 1e5 degrees, where the
// t's constant is a difference of large numbers, it is NormalES with Fisher and
// Cornish's (1960) terms of 1/nu and 1/nu², off by 1e-9 at most.
func StudentES(alpha, nu float64) (float64, error) {
	if err := domain.Open("alpha", alpha, 0, 1); err != nil {
		return 0, err
	}
	if err := domain.Open("nu", nu, 2, math.Inf(1)); err != nil {
		return 0, err
	}
	if nu > 1e5 {
		z := distuv.UnitNormal.Quantile(alpha)
		return distuv.UnitNormal.Prob(z) / (1 - alpha) * (1 + (z*z-1)/4/nu + (5*z*z*z*z+12*z*z-45)/96/nu/nu), nil
	}
	t, err := dependence.StudentQuantile(alpha, nu)
	if err != nil {
		return 0, err
	}
	law := distuv.StudentsT{Sigma: 1, Nu: nu}
	return law.Prob(t) / (1 - alpha) * (nu + t*t) / (nu - 1) * math.Sqrt((nu-2)/nu), nil
}

// GaussianContributions are the Euler contributions of positions to the ES of
// their sum, when the losses of a unit of each are jointly normal with the given
// mean and covariance:
//
//	x_i·(mean_i + (Σx)_i/√(xᵀΣx) · φ(z)/(1 − alpha))
//
// They sum to the ES (Tasche 1999, section 5; McNeil, Frey and Embrechts 2015,
// section 8.5.1). Where x has no variance they are x_i·mean_i. The result is
// stored in dst, which is made when nil and must otherwise have a place for each
// position. It fails with domain.ErrNotPSD where the covariance gives x a variance
// below 0.
func GaussianContributions(dst, x, mean []float64, covariance *mat.SymDense, alpha float64) ([]float64, error) {
	unit, err := NormalES(alpha)
	if err != nil {
		return nil, err
	}
	n := len(x)
	if err := domain.AtLeast("x", n, 1); err != nil {
		return nil, err
	}
	if covariance == nil {
		return nil, domain.AtLeast("covariance", 0, n)
	}
	for _, err := range []error{
		domain.Length("mean", len(mean), n), domain.Length("covariance", covariance.SymmetricDim(), n),
		domain.Finite("x", x), domain.Finite("mean", mean),
	} {
		if err != nil {
			return nil, err
		}
	}
	if dst, err = destination(dst, n); err != nil {
		return nil, err
	}
	moved := make([]float64, n) // Σx
	scale := 0.0
	for i := range moved {
		for j, v := range x {
			moved[i] += covariance.At(i, j) * v
			scale += math.Abs(covariance.At(i, j) * v * x[i])
		}
	}
	variance := floats.Dot(x, moved)
	if err := domain.Finite("covariance", []float64{variance}); err != nil {
		return nil, err
	}
	if variance < -1e-12*scale {
		return nil, &domain.Error{What: "covariance", At: -1, Got: "a variance of " + sprint(variance) + " for x", Want: "a positive semidefinite matrix", Kind: domain.ErrNotPSD}
	}
	for i, v := range x {
		dst[i] = v * mean[i]
		if variance > 1e-15*scale {
			dst[i] += v * moved[i] / math.Sqrt(variance) * unit
		}
	}
	return dst, nil
}
