package simulate

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"gonum.org/v1/gonum/mat"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// root is a matrix R with covariance = R·Rᵀ, assets × factors by rows. Factors
// that move nothing are left out: fewer than assets for a covariance that is only
// semidefinite, none at all for one of zeros.
type root struct {
	assets, factors int
	r               []float64
	variance        []float64 // by asset
}

// rounding is by how much an eigenvalue of a correlation matrix may be negative,
// an asset each, and a correlation of an asset that never moves off 0.
const rounding = 1e-10

// stillest is a variance below which an asset counts as one that never moves:
// what it has with others is lost to underflow.
const stillest = 1e-200

// rootOf is the principal components of the correlations, each row scaled by its
// asset's volatility, so that a stable asset's small variance is not taken for
// rounding. The columns are sorted by the variance that they explain, largest
// first, which is what Sobol's points want.
func rootOf(covariance mat.Symmetric) (*root, error) {
	n := order(covariance)
	if err := domain.AtLeast("covariance", n, 1); err != nil {
		return nil, err
	}
	sd, matrix := make([]float64, n), mat.NewSymDense(n, nil)
	out := &root{assets: n, variance: make([]float64, n)}
	for i := range n {
		v := covariance.At(i, i)
		if err := domain.Within(fmt.Sprintf("covariance[%d,%d]", i, i), v, 0, math.MaxFloat64); err != nil {
			return nil, err
		}
		if v >= stillest {
			out.variance[i], sd[i] = v, math.Sqrt(v)
		}
	}
	for i := range n {
		if sd[i] > 0 {
			matrix.SetSym(i, i, 1)
		}
		for j := range i {
			c := covariance.At(i, j)
			if err := domain.Finite(fmt.Sprintf("covariance[%d,%d]", i, j), []float64{c}); err != nil {
				err.(*domain.Error).At = -1 //nolint:errorlint // Finite makes it one line above
				return nil, err
			}
			switch {
			case sd[i] > 0 && sd[j] > 0:
				rho := correlation(c, sd[i], sd[j])
				if math.Abs(rho) > 1+rounding {
					return nil, notPSD(fmt.Sprintf("covariance[%d,%d] %g is a correlation of %g", i, j, c, rho))
				}
				matrix.SetSym(i, j, rho)
			case math.Abs(c) > max(rounding*max(sd[i], sd[j]), stillest):
				return nil, notPSD(fmt.Sprintf("covariance[%d,%d] %g with an asset of variance 0", i, j, c))
			}
		}
	}
	var eigen mat.EigenSym
	if !eigen.Factorize(matrix, true) {
		return nil, notPSD("its eigenvalues cannot be computed")
	}
	values := eigen.Values(nil)
	if values[0] < -rounding*float64(n) {
		return nil, notPSD(fmt.Sprintf("its correlation matrix has an eigenvalue of %g", values[0]))
	}
	var vectors mat.Dense
	eigen.VectorsTo(&vectors)
	out.fill(sd, values, &vectors)
	return out, nil
}

// order is a matrix's, 0 for one of nil.
func order(m mat.Symmetric) int {
	if dense, is := m.(*mat.SymDense); m == nil || is && dense == nil {
		return 0
	}
	return m.SymmetricDim()
}

// correlation is that of a covariance with two standard deviations, 0 when it is
// rounding beside a diagonal of 1: gonum's eigenvalues of a singular matrix with
// entries of 1e−97 are off by 1e123.
func correlation(covariance, a, b float64) float64 {
	rho := covariance / a / b
	if math.Abs(rho) < 1e-16 {
		return 0
	}
	return rho
}

func notPSD(got string) error {
	return &domain.Error{What: "covariance", At: -1, Got: got, Want: "a covariance matrix, such as the nearest one to this", Kind: domain.ErrNotPSD}
}

// fill keeps the components that are more than rounding.
func (r *root) fill(sd, values []float64, vectors *mat.Dense) {
	type component struct {
		at      int
		explain float64
	}
	var kept []component
	for k, l := range values {
		if l <= rounding*float64(r.assets) {
			continue
		}
		c := component{at: k}
		for i, s := range sd {
			c.explain += l * s * s * vectors.At(i, k) * vectors.At(i, k)
		}
		kept = append(kept, c)
	}
	slices.SortStableFunc(kept, func(a, b component) int { return cmp.Compare(b.explain, a.explain) })
	r.factors, r.r = len(kept), make([]float64, r.assets*len(kept))
	for i, s := range sd {
		if s == 0 {
			continue // never moves, to the bit
		}
		row, squares := r.r[i*r.factors:][:r.factors], 0.0
		for f, c := range kept {
			row[f] = math.Sqrt(values[c.at]) * vectors.At(i, c.at)
			squares += row[f] * row[f]
		}
		for f := range row { // what was left out is rounding: the variance stays as given
			row[f] *= s / math.Sqrt(squares)
		}
	}
}
