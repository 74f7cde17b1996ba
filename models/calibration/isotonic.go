package calibration

import (
	"fmt"
	"math"
	"slices"
	"sort"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// Direction is how a monotone map runs.
type Direction int

// A map that never falls, and one that never rises.
const (
	Rising Direction = iota
	Falling
)

// PoolAdjacent is the monotone sequence nearest to y in weighted least squares,
// by pooling adjacent violators (Ayer et al. 1955; Best and Chakravarti 1990).
// A block of zero weight takes the value of the block before it, or of the first
// with weight. The result is stored in dst, which is made when nil and may be y
// itself. Linear in len(y).
func PoolAdjacent(dst, y, weight []float64, way Direction) ([]float64, error) {
	if err := checkLine("y", y, weight, way); err != nil {
		return nil, err
	}
	if dst == nil {
		dst = make([]float64, len(y))
	}
	if err := domain.Length("dst", len(dst), len(y)); err != nil {
		return nil, err
	}
	blocks := pool(y, weight, way)
	end := len(y)
	for k := len(blocks) - 1; k >= 0; k-- {
		from := blocks[k].from
		if k == 0 {
			from = 0
		}
		for i := from; i < end; i++ {
			dst[i] = blocks[k].mean
		}
		end = from
	}
	return dst, nil
}

// block is a run of rows with one fitted value; from is its first row.
type block struct {
	mean, weight float64
	from, last   int
}

// pool leaves rows of zero weight out.
func pool(y, weight []float64, way Direction) []block {
	sign := 1.0
	if way == Falling {
		sign = -1
	}
	blocks := make([]block, 0, 64)
	for i, v := range y {
		w := at(weight, i)
		if w == 0 {
			continue
		}
		b := block{sign * v, w, i, i}
		for len(blocks) > 0 && blocks[len(blocks)-1].mean >= b.mean {
			a := blocks[len(blocks)-1]
			blocks = blocks[:len(blocks)-1]
			b = block{a.mean + (b.mean-a.mean)*(b.weight/(a.weight+b.weight)), a.weight + b.weight, a.from, b.last}
		}
		blocks = append(blocks, b)
	}
	for k := range blocks {
		blocks[k].mean *= sign
	}
	return blocks
}

// Isotonic is a monotone map of a score, linear between its knots and constant
// beyond the outer ones, as scikit-learn's IsotonicRegression with
// out_of_bounds="clip". It is fixed once made, and may be shared. Make it by
// FitIsotonic or NewIsotonic: without knots, At gives NaN and Predict refuses.
type Isotonic struct {
	x, y []float64
}

// FitIsotonic is the monotone map of x nearest to y in weighted least squares.
// Rows of equal x are one row, of their weighted mean; each block of equal fitted
// values leaves its first and last x as knots. As a map to frequencies, y is 0
// or 1: then the fitted values are frequencies of blocks (Zadrozny and Elkan
// 2002), and often 0 or 1 at the ends; below some hundred events it overfits.
//
// x and y are finite and below 4e307 in size. One row, or a constant x, gives a
// constant map.
func FitIsotonic(x, y, weight []float64, way Direction) (*Isotonic, error) {
	if err := checkLine("y", y, weight, way); err != nil {
		return nil, err
	}
	if err := domain.Length("x", len(x), len(y)); err != nil {
		return nil, err
	}
	if err := domain.Each("x", x, -huge, huge); err != nil {
		return nil, err
	}
	ux, uy, uw := unique(x, y, weight)
	m := &Isotonic{}
	for _, b := range pool(uy, uw, way) {
		m.x, m.y = append(m.x, ux[b.from]), append(m.y, b.mean)
		if b.last > b.from {
			m.x, m.y = append(m.x, ux[b.last]), append(m.y, b.mean)
		}
	}
	return m, nil
}

// NewIsotonic is the map through given knots, as Knots returned them: x rising
// strictly, y monotone, both finite.
func NewIsotonic(x, y []float64) (*Isotonic, error) {
	if err := domain.AtLeast("x", len(x), 1); err != nil {
		return nil, err
	}
	if err := domain.Length("y", len(y), len(x)); err != nil {
		return nil, err
	}
	if err := domain.Each("x", x, -huge, huge); err != nil {
		return nil, err
	}
	if err := domain.Each("y", y, -huge, huge); err != nil {
		return nil, err
	}
	rises, falls := false, false
	for i := 1; i < len(x); i++ {
		if x[i] <= x[i-1] {
			return nil, &domain.Error{What: "x", At: i, Got: fmt.Sprintf("%g after %g", x[i], x[i-1]), Want: "knots that rise strictly", Kind: domain.ErrRange}
		}
		rises, falls = rises || y[i] > y[i-1], falls || y[i] < y[i-1]
		if rises && falls {
			return nil, &domain.Error{What: "y", At: i, Got: fmt.Sprintf("%g after %g", y[i], y[i-1]), Want: "values that never turn", Kind: domain.ErrRange}
		}
	}
	return &Isotonic{slices.Clone(x), slices.Clone(y)}, nil
}

// Knots are copies of the map's knots: x rising strictly, y monotone.
func (m *Isotonic) Knots() (x, y []float64) { return slices.Clone(m.x), slices.Clone(m.y) }

// At is the map's value at x. ±Inf gives that of the outer knot; NaN gives NaN.
func (m *Isotonic) At(x float64) float64 {
	n := len(m.x)
	k := sort.SearchFloat64s(m.x, x) // the first knot at or above x; n for NaN
	switch {
	case math.IsNaN(x) || n == 0:
		return math.NaN()
	case k == n:
		return m.y[n-1]
	case k == 0 || m.x[k] == x:
		return m.y[k]
	}
	y0, y1 := m.y[k-1], m.y[k]
	v := y0 + (y1-y0)*((x-m.x[k-1])/(m.x[k]-m.x[k-1]))
	return max(min(y0, y1), min(max(y0, y1), v))
}

// Predict is At in bulk, stored in dst, which is made when nil and may be x
// itself. A NaN is refused.
func (m *Isotonic) Predict(dst, x []float64) ([]float64, error) {
	if err := domain.AtLeast("knots", len(m.x), 1); err != nil {
		return nil, err
	}
	return predict(dst, x, m.At)
}

// predict maps x by f into dst.
func predict(dst, x []float64, f func(float64) float64) ([]float64, error) {
	if dst == nil {
		dst = make([]float64, len(x))
	}
	if err := domain.Length("dst", len(dst), len(x)); err != nil {
		return nil, err
	}
	if err := domain.Each("x", x, math.Inf(-1), math.Inf(1)); err != nil {
		return nil, err
	}
	for i, v := range x {
		dst[i] = f(v)
	}
	return dst, nil
}

// unique sorts the rows that count by x and averages those of equal x.
func unique(x, y, weight []float64) (ux, uy, uw []float64) {
	rows := sorted(x, func(i int) float64 { return y[i] }, weight)
	column := func() []float64 { return make([]float64, 0, len(rows)) }
	ux, uy, uw = column(), column(), column()
	for _, r := range rows {
		if k := len(ux) - 1; k >= 0 && ux[k] == r.x {
			uw[k] += r.weight
			uy[k] += (r.y - uy[k]) * (r.weight / uw[k])
			continue
		}
		ux, uy, uw = append(ux, r.x), append(uy, r.y), append(uw, r.weight)
	}
	return ux, uy, uw
}

// checkLine refuses what no monotone sequence can be fitted to.
func checkLine(what string, y, weight []float64, way Direction) error {
	if err := domain.AtLeast(what, len(y), 1); err != nil {
		return err
	}
	if err := domain.Each(what, y, -huge, huge); err != nil {
		return err
	}
	if way != Rising && way != Falling {
		return &domain.Error{What: "way", At: -1, Got: fmt.Sprint(int(way)), Want: "Rising or Falling", Kind: domain.ErrRange}
	}
	return checkWeight(weight, len(y))
}
