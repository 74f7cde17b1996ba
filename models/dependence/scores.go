package dependence

import (
	"math"
	"slices"
	"sort"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat/distuv"
)

// scores are uniforms' latent variables at any Nu. Ranks have few values: each
// one's quantile is taken once.
type scores struct {
	values []float64 // distinct, rising
	normal []float64 // their normal scores, when near has been called
	which  []int     // of values, by row and column
}

func newScores(uniforms mat.Matrix) *scores {
	rows, columns := uniforms.Dims()
	s := &scores{values: make([]float64, 0, rows*columns), which: make([]int, rows*columns)}
	for k := range rows {
		for j := range columns {
			s.values = append(s.values, uniforms.At(k, j))
		}
	}
	all := slices.Clone(s.values)
	sort.Float64s(s.values)
	s.values = slices.Compact(s.values)
	for i, v := range all {
		s.which[i], _ = slices.BinarySearch(s.values, v)
	}
	return s
}

// at is the scores by row and column.
func (s *scores) at(nu float64) []float64 {
	q := make([]float64, len(s.values))
	for i, v := range s.values {
		q[i] = quantile(v, nu)
	}
	return s.spread(q)
}

func (s *scores) spread(q []float64) []float64 {
	out := make([]float64, len(s.which))
	for i, w := range s.which {
		out[i] = q[w]
	}
	return out
}

// near is at, to about 1e−7 of each score: a quantile of t costs microseconds, and
// a fit asks for those of all rows at some fifty Nu. asinh(q) is a smooth odd
// function of the normal score, linear in the middle and quadratic in the tails: it
// is interpolated from values and slopes at nodes.
func (s *scores) near(nu float64) []float64 {
	const step = .05
	if s.normal == nil {
		s.normal = make([]float64, len(s.values))
		for i, v := range s.values {
			s.normal[i] = distuv.UnitNormal.Quantile(v)
		}
	}
	reach := math.Max(math.Abs(s.normal[0]), math.Abs(s.normal[len(s.normal)-1]))
	nodes := int(reach/step) + 2
	if nodes >= len(s.values) {
		return s.at(nu)
	}
	law := distuv.StudentsT{Mu: 0, Sigma: 1, Nu: nu}
	y, slope := make([]float64, nodes), make([]float64, nodes)
	for k := range y {
		z := float64(k) * step
		q := -quantile(math.Erfc(z/math.Sqrt2)/2, nu)
		if k == 0 {
			q = 0
		}
		y[k] = math.Asinh(q)
		slope[k] = step * distuv.UnitNormal.Prob(z) / (law.Prob(q) * math.Hypot(1, q))
	}
	q := make([]float64, len(s.values))
	for i, z := range s.normal {
		at := math.Abs(z) / step
		k := min(int(at), nodes-2)
		t := at - float64(k)
		rise := y[k+1] - y[k]
		v := y[k] + t*(slope[k]+t*(3*rise-2*slope[k]-slope[k+1]+t*(slope[k]+slope[k+1]-2*rise)))
		q[i] = math.Copysign(math.Sinh(v), z)
	}
	return s.spread(q)
}
