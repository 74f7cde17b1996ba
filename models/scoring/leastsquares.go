package scoring

import (
	"math"

	"gonum.org/v1/gonum/floats"
)

// tile is how many rows are rotated into a triangle at once: a tile of 24
// columns stays in the second cache.
const tile = 256

// leastSquares minimises ‖A x − b‖ over rows that come in tiles. It keeps R and
// Qᵀb of A's QR decomposition and rotates each tile in by Householder
// reflections (Golub and Van Loan, Matrix Computations, 4th ed., 2013, section
// 5.2; Demmel et al., Communication-optimal QR, 2012, section 2.3). A is never
// squared, so the error grows with A's condition, not its square, and is never
// held whole.
type leastSquares struct {
	n     int
	r     []float64 // R beside Qᵀb: n rows of n+1, zero below the diagonal
	norms []float64 // squared, of A's columns
}

func newLeastSquares(n int) *leastSquares {
	return &leastSquares{n: n, r: make([]float64, n*(n+1)), norms: make([]float64, n)}
}

func (l *leastSquares) reset() {
	clear(l.r)
	clear(l.norms)
}

// absorb takes rows of A beside b, as n+1 columns. It writes over them.
func (l *leastSquares) absorb(columns [][]float64) {
	width := l.n + 1
	for k := range l.n {
		l.norms[k] += floats.Dot(columns[k], columns[k])
	}
	for k := range l.n {
		v, at := columns[k], k*width+k
		below := floats.Norm(v, 2)
		if below == 0 {
			continue
		}
		// The reflection that takes (R_kk, v) to (±norm, 0) is 1 − τ(1, u)(1, u)ᵀ.
		norm := -math.Copysign(math.Hypot(l.r[at], below), l.r[at])
		tau, pivot := (norm-l.r[at])/norm, l.r[at]-norm
		l.r[at] = norm
		floats.Scale(1/pivot, v)
		for j := k + 1; j < width; j++ {
			s := tau * (l.r[k*width+j] + floats.Dot(v, columns[j]))
			l.r[k*width+j] -= s
			floats.AddScaled(columns[j], -s, v)
		}
	}
}

// dependent is the first column that is a combination of those before it, as far
// as R tells within tolerance, or −1.
func (l *leastSquares) dependent(tolerance float64) int {
	for k := range l.n {
		if !(math.Abs(l.r[k*(l.n+1)+k]) > tolerance*math.Sqrt(l.norms[k])) {
			return k
		}
	}
	return -1
}

// solve stores the minimiser in x. R must have full rank.
func (l *leastSquares) solve(x []float64) {
	width := l.n + 1
	for k := l.n - 1; k >= 0; k-- {
		s := l.r[k*width+l.n]
		for j := k + 1; j < l.n; j++ {
			s -= l.r[k*width+j] * x[j]
		}
		x[k] = s / l.r[k*width+k]
	}
}

// inverse is R⁻¹, by rows: (AᵀA)⁻¹ is it times its transpose.
func (l *leastSquares) inverse() []float64 {
	width, inv := l.n+1, make([]float64, l.n*l.n)
	for c := range l.n {
		for k := c; k >= 0; k-- {
			s := 0.0
			if k == c {
				s = 1
			}
			for j := k + 1; j <= c; j++ {
				s -= l.r[k*width+j] * inv[j*l.n+c]
			}
			inv[k*l.n+c] = s / l.r[k*width+k]
		}
	}
	return inv
}
