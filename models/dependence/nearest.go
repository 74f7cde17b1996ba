package dependence

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/mat"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// ErrNotConverged is a search that did not come to its end.
var ErrNotConverged = errors.New("search did not converge")

// NearestOptions bend the search of Nearest; the zero value is Higham's problem.
type NearestOptions struct {
	// Floor is the smallest eigenvalue allowed, within [0, 1). 0 admits singular
	// results; 1e−8 makes one that has a Cholesky factor.
	Floor float64
	// Weights are how much each asset's row and column should stay, all above 0 and
	// none below a millionth of the largest; nil is alike. The distance is ‖W^½ (X−A) W^½‖, W the diagonal of weights.
	Weights []float64
}

// Near is the correlation matrix next to one that need not be any.
type Near struct {
	Correlation *mat.SymDense
	Distance    float64 // Frobenius norm of what was changed, weighted by Weights
	Iterations  int     // Newton steps
	Residual    float64 // the largest distance of the diagonal from 1, before it was set to 1
}

const (
	nearestSteps  = 100
	nearestGap    = 1e-12 // of the diagonal, relative to its target
	nearestEnough = 1e-8  // where Newton's steps gain no more
	leastWeight   = 1e-6  // of the largest: beyond it digits are lost
	farthest      = 1000. // of an element from 0: beyond it Newton's method creeps
)

// Nearest is the correlation matrix nearest to a symmetric matrix in the Frobenius
// norm (the problem of Higham 2002, IMA Journal of Numerical Analysis 22). It
// maximises the dual of Qi and Sun (2006, SIAM Journal on Matrix Analysis 28) by
// their Newton method, which converges quadratically where alternating projections
// creep. A correlation matrix is its own nearest one.
//
// The cost is some tens of eigendecompositions. A matrix that is empty, not
// square, not finite or not symmetric to within 1e−9, an element beyond 1000, and
// options out of range, are a *domain.Error; a search without an end is ErrNotConverged.
func Nearest(a mat.Matrix, o NearestOptions) (*Near, error) {
	if err := symmetric("matrix", a); err != nil {
		return nil, err
	}
	if err := domain.Within("floor", o.Floor, 0, math.Nextafter(1, 0)); err != nil {
		return nil, err
	}
	n, _ := a.Dims()
	w := slices.Clone(o.Weights)
	if w == nil {
		w = slices.Repeat([]float64{1}, n)
	}
	if err := domain.Length("weights", len(w), n); err != nil {
		return nil, err
	}
	if err := domain.Positive("weights", w); err != nil {
		return nil, err
	}
	most := floats.Max(w)
	if err := domain.Each("weights", w, most*leastWeight, most); err != nil {
		return nil, err
	}
	floats.Scale(1/most, w)
	// With X = Y + Floor·I and Z = W^½ Y W^½: Z is positive semidefinite, its
	// diagonal is known, and the distance is an unweighted one.
	p := nearestProblem{n: n, target: make([]float64, n), from: mat.NewSymDense(n, nil)}
	for i := range n {
		p.target[i] = w[i] * (1 - o.Floor)
		for j := range i + 1 {
			v := a.At(i, j)/2 + a.At(j, i)/2
			if math.Abs(v) > farthest {
				return nil, &domain.Error{What: fmt.Sprintf("row %d of matrix", i), At: j, Got: fmt.Sprint(v), Want: "something like a correlation: divide covariances by the standard deviations", Kind: domain.ErrRange}
			}
			if i == j {
				v -= o.Floor
			}
			p.from.SetSym(i, j, v*math.Sqrt(w[i])*math.Sqrt(w[j]))
		}
	}
	z, steps, gap, err := p.solve()
	if err != nil {
		return nil, err
	}
	out := &Near{Correlation: mat.NewSymDense(n, nil), Iterations: steps, Residual: gap}
	square := 0.0
	for i := range n {
		for j := range i + 1 {
			// Scaled to a diagonal of 1 exactly, which keeps it semidefinite.
			v := (1 - o.Floor) * z.At(i, j) / math.Sqrt(z.At(i, i)*z.At(j, j))
			times := 2.0
			if i == j {
				v, times = 1, 1
			}
			v = math.Min(1, math.Max(-1, v))
			out.Correlation.SetSym(i, j, v)
			d := (v - a.At(i, j)/2 - a.At(j, i)/2) * math.Sqrt(w[i]) * math.Sqrt(w[j])
			square += times * d * d
		}
	}
	out.Distance = math.Sqrt(square) * math.Sqrt(most)
	return out, nil
}

// nearestProblem is: of the positive semidefinite matrices with diagonal target,
// which is nearest to from? It is the positive part of from + diag(y), where y
// minimises θ(y) = ½‖(from + diag y)₊‖² − target·y.
type nearestProblem struct {
	n      int
	target []float64
	from   *mat.SymDense
}

// positive is a point's decomposition: from + diag(y) = V·diag(λ)·V′.
type positive struct {
	part     *mat.Dense // the positive part
	vectors  *mat.Dense
	values   []float64
	theta    float64
	gradient []float64 // diag(part) − target
}

func (p *nearestProblem) at(y []float64) (*positive, error) {
	n := p.n
	shifted := mat.NewSymDense(n, nil)
	shifted.CopySym(p.from)
	for i, v := range y {
		shifted.SetSym(i, i, p.from.At(i, i)+v)
	}
	values, vectors, err := eigen(shifted)
	if err != nil {
		return nil, err
	}
	out := &positive{values: values, vectors: vectors, gradient: make([]float64, n), part: mat.NewDense(n, n, nil)}
	scaled := mat.NewDense(n, n, nil)
	for j, v := range values {
		if v <= 0 {
			continue
		}
		out.theta += v * v / 2
		for i := range n {
			scaled.Set(i, j, v*vectors.At(i, j))
		}
	}
	out.part.Mul(scaled, vectors.T())
	for i := range n {
		out.gradient[i] = out.part.At(i, i) - p.target[i]
	}
	out.theta -= floats.Dot(p.target, y)
	return out, nil
}

func (p *nearestProblem) solve() (z *mat.Dense, steps int, gap float64, err error) {
	n := p.n
	y := make([]float64, n)
	for i := range y { // where from has the right diagonal
		y[i] = p.target[i] - p.from.At(i, i)
	}
	here, err := p.at(y)
	if err != nil {
		return nil, 0, 0, err
	}
	step, next := make([]float64, n), make([]float64, n)
	before := math.Inf(1)
	for steps = 0; steps < nearestSteps; steps++ {
		gap = p.gap(here)
		if gap <= nearestGap || gap <= nearestEnough && gap > before/2 {
			break // the rest is rounding
		}
		before = gap
		p.newton(step, here)
		slope := floats.Dot(step, here.gradient)
		moved := false
		for length := 1.0; length > 1e-12; length /= 2 {
			floats.AddScaledTo(next, y, length, step)
			there, err := p.at(next)
			if err != nil {
				return nil, 0, 0, err
			}
			better := there.theta <= here.theta+1e-4*length*slope
			// Where θ is flat to the last digit, the gradient still tells.
			flat := math.Abs(there.theta-here.theta) <= 1e-13*math.Abs(here.theta) &&
				floats.Norm(there.gradient, 2) < .9*floats.Norm(here.gradient, 2)
			if better || flat {
				copy(y, next)
				here, moved = there, true
				break
			}
		}
		if !moved {
			break
		}
	}
	gap = p.gap(here)
	for i := range n {
		if !(here.part.At(i, i) > 0) {
			gap = math.Inf(1)
		}
	}
	if gap > nearestEnough {
		return nil, 0, 0, fmt.Errorf("nearest correlation matrix: %w: diagonal off by %.2g after %d steps: give a matrix nearer to one of correlations", ErrNotConverged, gap, steps)
	}
	return here.part, steps, gap, nil
}

// gap is the largest distance of the diagonal from its target, relative to it.
func (p *nearestProblem) gap(at *positive) float64 {
	largest := 0.0
	for i, g := range at.gradient {
		largest = math.Max(largest, math.Abs(g)/p.target[i])
	}
	return largest
}

// newton solves H·step = −gradient by conjugate gradients, H·h = diag(V(Ω ∘
// V′diag(h)V)V′) with Ω of Qi and Sun's equation 3.5.
func (p *nearestProblem) newton(step []float64, at *positive) {
	n := p.n
	omega := mat.NewDense(n, n, nil)
	for i, a := range at.values {
		for j, b := range at.values {
			switch {
			case a > 0 && b > 0:
				omega.Set(i, j, 1)
			case a > 0:
				omega.Set(i, j, a/(a-b))
			case b > 0:
				omega.Set(i, j, b/(b-a))
			}
		}
	}
	var left, inner, outer mat.Dense
	times := func(dst, h []float64) {
		left.CloneFrom(at.vectors)
		for i := range n {
			for j := range n {
				left.Set(i, j, left.At(i, j)*h[i])
			}
		}
		inner.Mul(at.vectors.T(), &left)
		inner.MulElem(&inner, omega)
		outer.Mul(at.vectors, &inner)
		for i := range n {
			sum := 0.0
			for k := range n {
				sum += outer.At(i, k) * at.vectors.At(i, k)
			}
			dst[i] = sum + 1e-10*h[i]
		}
	}
	residual, direction, product := make([]float64, n), make([]float64, n), make([]float64, n)
	for i := range n {
		step[i], residual[i] = 0, -at.gradient[i]
	}
	copy(direction, residual)
	norm := floats.Dot(residual, residual)
	enough := norm * 1e-16
	for range 2 * n {
		if norm <= enough {
			break
		}
		times(product, direction)
		length := norm / floats.Dot(direction, product)
		floats.AddScaled(step, length, direction)
		floats.AddScaled(residual, -length, product)
		before := norm
		norm = floats.Dot(residual, residual)
		for i := range direction {
			direction[i] = residual[i] + norm/before*direction[i]
		}
	}
}
