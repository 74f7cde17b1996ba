// Package dependence says how risks move together: copulas, one factor, and
// correlations in a crash.
//
// In: correlation matrices, columns of returns or of their ranks, a source of
// random numbers. Out: fits with their likelihoods, joint draws, probabilities of
// joint events, the correlation matrix next to one that is none. It knows no
// assets and no loans.
package dependence

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/mat"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// slack is what rounding may take from symmetry, the unit diagonal, and a
// smallest eigenvalue of 0.
const slack = 1e-9

// Check says whether a matrix is one of correlations: square, finite, symmetric,
// with ones on its diagonal and no eigenvalue below 0, to within 1e−9. What is
// wrong is a *domain.Error: ErrNotPSD for an eigenvalue, which Nearest heals.
func Check(correlation mat.Matrix) error {
	if err := symmetric("correlation", correlation); err != nil {
		return err
	}
	n, _ := correlation.Dims()
	for i := range n {
		if v := correlation.At(i, i); math.Abs(v-1) > slack {
			return &domain.Error{What: "diagonal of correlation", At: i, Got: fmt.Sprint(v), Want: "1", Kind: domain.ErrRange}
		}
	}
	values, _, err := eigen(correlation)
	if err != nil {
		return err
	}
	if low := values[0]; low < -slack {
		return &domain.Error{What: "correlation", At: -1, Got: fmt.Sprintf("smallest eigenvalue %.3g", low), Want: "a matrix from Nearest", Kind: domain.ErrNotPSD}
	}
	return nil
}

// symmetric refuses a matrix that is empty, not square, not finite, or not
// symmetric to within slack of its largest element.
func symmetric(what string, a mat.Matrix) error {
	if a == nil {
		return domain.AtLeast(what, 0, 1)
	}
	rows, columns := a.Dims()
	if err := domain.AtLeast(what, rows, 1); err != nil {
		return err
	}
	if err := domain.Length("columns of "+what, columns, rows); err != nil {
		return err
	}
	row, largest := make([]float64, columns), 1.0
	for i := range rows {
		mat.Row(row, i, a)
		if err := domain.Finite(fmt.Sprintf("row %d of %s", i, what), row); err != nil {
			return err
		}
		for _, v := range row {
			largest = math.Max(largest, math.Abs(v))
		}
	}
	for i := range rows {
		for j := range i {
			if up, down := a.At(j, i), a.At(i, j); math.Abs(up-down) > slack*largest {
				return &domain.Error{What: fmt.Sprintf("row %d of %s", i, what), At: j, Got: fmt.Sprint(down), Want: fmt.Sprintf("%g, as in row %d: a symmetric matrix", up, j), Kind: domain.ErrRange}
			}
		}
	}
	return nil
}

// eigen is the eigenvalues in rising order, and the eigenvectors by columns, of
// the symmetric part of a. Entries that are rounding beside the largest are left
// out: gonum 0.17 scales blocks of about 1e−122 up and not all of it back, and
// gives eigenvalues of 1e123 for a singular matrix with entries of 1e−97.
func eigen(a mat.Matrix) ([]float64, *mat.Dense, error) {
	n, _ := a.Dims()
	s, largest := mat.NewSymDense(n, nil), 0.0
	for i := range n {
		for j := range i + 1 {
			v := a.At(i, j)/2 + a.At(j, i)/2
			s.SetSym(i, j, v)
			largest = math.Max(largest, math.Abs(v))
		}
	}
	for i := range n {
		for j := range i + 1 {
			if math.Abs(s.At(i, j)) < 0x1p-60*largest {
				s.SetSym(i, j, 0)
			}
		}
	}
	var e mat.EigenSym
	if !e.Factorize(s, true) {
		return nil, nil, &domain.Error{What: "eigenvalues", At: -1, Got: "none found", Want: "a matrix of a common scale", Kind: domain.ErrRange}
	}
	var vectors mat.Dense
	e.VectorsTo(&vectors)
	return e.Values(nil), &vectors, nil
}

// root is a matrix L with L·L′ = correlation, by rows: the lower Cholesky factor,
// or where the matrix is singular, the eigenvectors times the roots of their
// values. logDet is that of the correlation, −Inf where it is singular.
func root(correlation mat.Matrix) (l []float64, logDet float64, err error) {
	if err := Check(correlation); err != nil {
		return nil, 0, err
	}
	n, _ := correlation.Dims()
	l = make([]float64, n*n)
	s := mat.NewSymDense(n, nil)
	for i := range n {
		for j := range i + 1 {
			s.SetSym(i, j, correlation.At(i, j))
		}
		s.SetSym(i, i, 1)
	}
	var chol mat.Cholesky
	if chol.Factorize(s) && chol.Cond() < 1e14 {
		var lower mat.TriDense
		chol.LTo(&lower)
		for i := range n {
			for j := range i + 1 {
				l[i*n+j] = lower.At(i, j)
			}
		}
		return l, chol.LogDet(), nil
	}
	values, vectors, err := eigen(s)
	if err != nil {
		return nil, 0, err
	}
	for i := range n {
		square := 0.0
		for j := range n {
			v := vectors.At(i, j) * math.Sqrt(math.Max(0, values[j]))
			l[i*n+j] = v
			square += v * v
		}
		for j := range n { // variances of exactly 1
			l[i*n+j] /= math.Sqrt(square)
		}
	}
	return l, math.Inf(-1), nil
}
