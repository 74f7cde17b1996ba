package simulate

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/mat"

	"github.com/hedgerow-fi/hedgerow/models/dependence"
	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// Covariance is a covariance, by asset, with the stress's correlations: variances
// stay, and each rule in turn sets or multiplies the correlations of the pairs
// that it picks. What then is no correlation matrix becomes one: its negative
// eigenvalues are set to 0 and its rows scaled back (Rebonato and Jäckel 1999), so
// that a correlation need not come out as it was asked for, nor one that no rule
// picked as it was. The result is stored in dst, which is made when nil and must
// otherwise be of covariance's size; it may be covariance itself.
//
// A covariance that is none is a *domain.Error of kind domain.ErrNotPSD. The
// search for the nearest matrix may end in dependence.ErrNotConverged.
func (s *Stress) Covariance(dst *mat.SymDense, covariance mat.Symmetric, assets []Asset) (*mat.SymDense, error) {
	if err := s.Check(); err != nil {
		return nil, err
	}
	if _, err := basesOf(assets); err != nil {
		return nil, err
	}
	n := len(assets)
	if err := domain.Length("covariance", order(covariance), n); err != nil {
		return nil, err
	}
	r, err := rootOf(covariance)
	if err != nil {
		return nil, err
	}
	if dst == nil {
		dst = mat.NewSymDense(n, nil)
	}
	if err := domain.Length("dst", dst.SymmetricDim(), n); err != nil {
		return nil, err
	}
	sd, matrix := make([]float64, n), mat.NewSymDense(n, nil)
	for i := range n {
		sd[i] = math.Sqrt(r.variance[i])
		matrix.SetSym(i, i, 1)
		for j := range i {
			if sd[i] > 0 && sd[j] > 0 {
				rho := max(-1, min(1, correlation(covariance.At(i, j), sd[i], sd[j])))
				matrix.SetSym(i, j, s.correlate(rho, assets[i], assets[j]))
			}
		}
	}
	near, err := dependence.Nearest(matrix, dependence.NearestOptions{})
	if err != nil {
		return nil, fmt.Errorf("stress %s: %w", s.Name, err)
	}
	for i := range n {
		for j := range i {
			dst.SetSym(i, j, near.Correlation.At(i, j)*sd[i]*sd[j])
		}
		dst.SetSym(i, i, r.variance[i])
	}
	return dst, nil
}

// correlate is a correlation after the rules.
func (s *Stress) correlate(rho float64, a, b Asset) float64 {
	for _, c := range s.Correlations {
		x, y := c.Between[0], c.Between[1]
		if !(x.rank(a) > 0 && y.rank(b) > 0 || x.rank(b) > 0 && y.rank(a) > 0) {
			continue
		}
		if c.Set != nil {
			rho = *c.Set
		} else {
			rho *= *c.Times
		}
	}
	return rho
}
