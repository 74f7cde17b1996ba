package hedge

import (
	"cmp"
	"math"
	"slices"

	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/blas64"
	"gonum.org/v1/gonum/floats"
)

// program is a linear program that grows by rows:
//
//	minimise cost·x  subject to  rows·x ≤ bounds, lower ≤ x ≤ upper
//
// Every variable has two finite bounds, so that any basis becomes dual feasible
// when each nonbasic variable sits at the bound that its reduced cost asks for.
// A new row or a moved bound therefore never loses the last answer: the dual
// simplex walks on from it. The table is condensed: it keeps the columns of
// nonbasic variables alone, as many as there are variables, whatever the rows.
//
// Variables 0 … n−1 are the program's own; n+i is the slack of row i, ≥ 0.
type program struct {
	n                  int
	cost, lower, upper []float64

	rows   []float64 // as given, n a row
	bounds []float64
	tags   []tag

	table    []float64 // basic[i] = value[i] − Σ table[i·n+k]·(change of nonbasic[k])
	basic    []int     // by row of the table
	value    []float64 // of basic[i]
	nonbasic []int     // by column of the table
	at       []float64 // value of nonbasic[k]
	reduced  []float64 // what the objective gains by a unit of nonbasic[k]

	pivots     int
	candidates []candidate
	fresh      bool // no pivot since the table was made from the rows
	careful    bool // Bland's rule: slow, and never in circles
}

// tag says what a row is about, and what it was divided by.
type tag struct {
	of    int
	scale float64
}

type candidate struct {
	column int
	ratio  float64
}

const (
	feasible = 1e-11 // by how much a variable may leave its bounds
	pivotal  = 1e-9  // what a pivot must exceed
)

func newProgram(cost, lower, upper []float64) *program {
	n := len(cost)
	p := &program{n: n, cost: cost, lower: lower, upper: upper, reduced: slices.Clone(cost), nonbasic: make([]int, n), at: make([]float64, n), fresh: true}
	for k := range p.nonbasic {
		p.nonbasic[k] = k
		p.at[k] = p.resting(k, p.reduced[k])
	}
	return p
}

// resting is the bound at which a nonbasic variable is dual feasible.
func (p *program) resting(variable int, reduced float64) float64 {
	switch {
	case variable >= p.n:
		return 0
	case reduced < 0:
		return p.upper[variable]
	}
	return p.lower[variable]
}

// width is how far a variable can move between its bounds.
func (p *program) width(variable int) float64 {
	if variable >= p.n {
		return math.Inf(1)
	}
	return p.upper[variable] - p.lower[variable]
}

func (p *program) row(i int) []float64     { return p.rows[i*p.n : (i+1)*p.n] }
func (p *program) tableau(i int) []float64 { return p.table[i*p.n : (i+1)*p.n] }

// point stores the program's own variables in dst.
func (p *program) point(dst []float64) {
	for k, v := range p.nonbasic {
		if v < p.n {
			dst[v] = p.at[k]
		}
	}
	for i, v := range p.basic {
		if v < p.n {
			dst[v] = p.value[i]
		}
	}
}

// add appends the row a·x ≤ b, divided by its largest coefficient. Its slack
// enters the basis.
func (p *program) add(a []float64, b float64, of int) {
	m := len(p.basic)
	scale := floats.Norm(a, math.Inf(1))
	if scale == 0 {
		scale = 1
	}
	p.rows = append(p.rows, a...)
	a, b = p.row(m), b/scale
	floats.Scale(1/scale, a)
	p.bounds = append(p.bounds, b)
	p.tags = append(p.tags, tag{of, scale})
	p.table = append(p.table, make([]float64, p.n)...)
	t := p.tableau(m)
	slack := b
	for k, v := range p.nonbasic {
		if v < p.n {
			t[k] = a[v]
			slack -= a[v] * p.at[k]
		}
	}
	for i, v := range p.basic {
		if v < p.n && a[v] != 0 {
			floats.AddScaled(t, -a[v], p.tableau(i))
			slack -= a[v] * p.value[i]
		}
	}
	p.basic = append(p.basic, p.n+m)
	p.value = append(p.value, slack)
}

// drop removes the rows from first on whose slack is above enough: they bind
// nowhere near the answer.
func (p *program) drop(first int, enough float64) {
	for i := len(p.basic) - 1; i >= 0; i-- { // i: a row of the table
		if r := p.basic[i] - p.n; r >= first && p.value[i] > enough {
			p.remove(i, r)
		}
	}
}

// remove takes table row i, whose basic variable is the slack of row r, out.
// The last of each takes its place.
func (p *program) remove(i, r int) {
	last := len(p.basic) - 1
	copy(p.tableau(i), p.tableau(last))
	p.basic[i], p.value[i] = p.basic[last], p.value[last]
	p.table, p.basic, p.value = p.table[:last*p.n], p.basic[:last], p.value[:last]
	copy(p.row(r), p.row(last))
	p.bounds[r], p.tags[r] = p.bounds[last], p.tags[last]
	p.rows, p.bounds, p.tags = p.rows[:last*p.n], p.bounds[:last], p.tags[:last]
	for _, names := range [][]int{p.basic, p.nonbasic} {
		if k := slices.Index(names, p.n+last); k >= 0 {
			names[k] = p.n + r
		}
	}
}

// move changes the bounds of one of the program's own variables.
func (p *program) move(variable int, lower, upper float64) {
	p.lower[variable], p.upper[variable] = lower, upper
	if k := slices.Index(p.nonbasic, variable); k >= 0 {
		p.shift(k, p.resting(variable, p.reduced[k]))
	}
}

// shift moves a nonbasic variable to a value. It is at a bound when it is equal to
// it, to the bit.
func (p *program) shift(k int, to float64) {
	delta := to - p.at[k]
	if p.at[k] = to; delta == 0 {
		return
	}
	for i := range p.value {
		p.value[i] -= p.table[i*p.n+k] * delta
	}
}

// solve makes the program optimal by the dual simplex with bound flipping. It is
// false when no point satisfies the rows.
func (p *program) solve() (bool, error) {
	p.careful = false
	most := 10*(p.n+len(p.basic)) + 200
	for begun := p.pivots; ; {
		i, outside := p.leaving()
		if i < 0 {
			if !p.fresh && p.drifted() {
				p.refactor()
				continue
			}
			return true, nil
		}
		k := p.entering(i, outside)
		if k < 0 {
			if !p.fresh {
				p.refactor()
				continue
			}
			return false, nil
		}
		p.pivot(i, k, outside)
		switch steps := p.pivots - begun; {
		case steps > 10*most:
			return false, ErrNotConverged
		case steps > most:
			p.careful = true
		}
	}
}

// leaving is the table's row that is furthest outside its bounds, and by how
// much: below them when negative. It is −1 when none is. By Bland's rule it is the
// first variable that is outside.
func (p *program) leaving() (int, float64) {
	worst, at := feasible, -1
	outside := 0.
	if p.careful {
		for i, v := range p.basic {
			if x := p.outside(i); math.Abs(x) > feasible && (at < 0 || v < p.basic[at]) {
				at, outside = i, x
			}
		}
		return at, outside
	}
	for i := range p.basic {
		if x := p.outside(i); math.Abs(x) > worst {
			worst, at, outside = math.Abs(x), i, x
		}
	}
	return at, outside
}

// outside is by how much the basic variable of table row i leaves its bounds.
func (p *program) outside(i int) float64 {
	x, v := p.value[i], p.basic[i]
	switch {
	case v >= p.n:
		return min(0, x)
	case x < p.lower[v]:
		return x - p.lower[v]
	case x > p.upper[v]:
		return x - p.upper[v]
	}
	return 0
}

// entering is the column that replaces table row i: the bound flipping ratio
// test (Maros 2003, Computational Techniques of the Simplex Method, section
// 10.2.3). Variables that are passed on the way go to their other bound, as long
// as row i stays outside of its own. It is −1 when no point brings it inside. By
// Bland's rule none is passed.
func (p *program) entering(i int, outside float64) int {
	t := p.tableau(i)
	p.candidates = p.candidates[:0]
	for k, v := range p.nonbasic {
		slope := t[k]
		if outside < 0 {
			slope = -slope
		}
		// A change of slope's sign brings row i back; it must lead away from the bound.
		if math.Abs(slope) <= pivotal || p.width(v) == 0 {
			continue
		}
		if v < p.n && p.at[k] == p.upper[v] {
			slope = -slope
		}
		if slope > 0 {
			p.candidates = append(p.candidates, candidate{k, math.Abs(p.reduced[k]) / slope})
		}
	}
	slices.SortFunc(p.candidates, func(a, b candidate) int {
		if c := cmp.Compare(a.ratio, b.ratio); c != 0 {
			return c
		}
		return cmp.Compare(p.nonbasic[a.column], p.nonbasic[b.column])
	})
	left := math.Abs(outside)
	last := -1
	for c, x := range p.candidates {
		left -= math.Abs(t[x.column]) * p.width(p.nonbasic[x.column])
		if left <= feasible {
			last = c
			break
		}
	}
	if last < 0 {
		return -1
	}
	if p.careful {
		return p.candidates[0].column
	}
	// Of equal ratios the largest pivot is the safest.
	best := last
	for c := last + 1; c < len(p.candidates) && p.candidates[c].ratio <= p.candidates[last].ratio+1e-12; c++ {
		if math.Abs(t[p.candidates[c].column]) > math.Abs(t[p.candidates[best].column]) {
			best = c
		}
	}
	for _, x := range p.candidates[:last] {
		v := p.nonbasic[x.column]
		if p.at[x.column] == p.upper[v] {
			p.shift(x.column, p.lower[v])
		} else {
			p.shift(x.column, p.upper[v])
		}
	}
	return p.candidates[best].column
}

// pivot exchanges the basic variable of table row i with the nonbasic one of
// column k.
func (p *program) pivot(i, k int, outside float64) {
	leaves := p.basic[i]
	bound := 0.
	if leaves < p.n {
		bound = p.lower[leaves]
		if outside > 0 {
			bound = p.upper[leaves]
		}
	}
	p.shift(k, p.at[k]+(p.value[i]-bound)/p.table[i*p.n+k])
	p.value[i], p.at[k] = p.at[k], bound
	p.exchange(i, k)
	p.pivots++
	p.fresh = false
}

// exchange is pivot for the table and the reduced costs, values aside.
func (p *program) exchange(i, k int) {
	t := p.tableau(i)
	f := 1 / t[k]
	floats.Scale(f, t)
	t[k] = f
	for r := range p.basic {
		if g := p.table[r*p.n+k]; r != i && g != 0 {
			p.table[r*p.n+k] = 0
			floats.AddScaled(p.tableau(r), -g, t)
		}
	}
	g := p.reduced[k]
	p.reduced[k] = 0
	floats.AddScaled(p.reduced, -g, t)
	p.basic[i], p.nonbasic[k] = p.nonbasic[k], p.basic[i]
}

// drifted says whether the table's slacks are no longer those of the rows.
func (p *program) drifted() bool {
	x := make([]float64, p.n)
	p.point(x)
	for i, v := range p.basic {
		if r := v - p.n; r >= 0 && math.Abs(p.bounds[r]-floats.Dot(p.row(r), x)-p.value[i]) > feasible {
			return true
		}
	}
	for k, v := range p.nonbasic {
		if r := v - p.n; r >= 0 && math.Abs(p.bounds[r]-floats.Dot(p.row(r), x)-p.at[k]) > feasible {
			return true
		}
	}
	return false
}

// refactor makes the table from the rows again, for the same basis.
func (p *program) refactor() {
	m := len(p.basic)
	var enter []int
	for _, v := range p.basic {
		if v < p.n {
			enter = append(enter, v)
		}
	}
	slices.Sort(enter)
	leave := make([]bool, m)
	for _, v := range p.nonbasic {
		if v >= p.n {
			leave[v-p.n] = true
		}
	}
	rests := make([]float64, p.n+m)
	for k, v := range p.nonbasic {
		rests[v] = p.at[k]
	}
	copy(p.table, p.rows)
	copy(p.reduced, p.cost)
	for k := range p.nonbasic {
		p.nonbasic[k] = k
	}
	for i := range p.basic {
		p.basic[i] = p.n + i
	}
	for _, v := range enter {
		best := -1
		for i, out := range leave {
			if out && p.basic[i] >= p.n && (best < 0 || math.Abs(p.table[i*p.n+v]) > math.Abs(p.table[best*p.n+v])) {
				best = i
			}
		}
		if best >= 0 && math.Abs(p.table[best*p.n+v]) > 1e-12 {
			p.exchange(best, v)
		}
	}
	for k, v := range p.nonbasic {
		p.at[k] = p.resting(v, p.reduced[k])
		if v < p.n && math.Abs(p.reduced[k]) < 1e-12 && (rests[v] == p.lower[v] || rests[v] == p.upper[v]) {
			p.at[k] = rests[v]
		}
	}
	p.revalue()
	p.fresh = true
}

// revalue computes the basic variables from the nonbasic ones.
func (p *program) revalue() {
	// In terms of the start, where all slacks are basic: value = b' − table·at.
	x := make([]float64, p.n)
	for k, v := range p.nonbasic {
		if v < p.n {
			x[v] = p.at[k]
		}
	}
	// With own nonbasic variables at x and nonbasic slacks at 0, the basic own ones
	// solve rows·x = b over the rows that left. The table holds the inverse in the
	// columns of those slacks.
	rest := make([]float64, len(p.bounds))
	copy(rest, p.bounds)
	if len(rest) > 0 {
		blas64.Gemv(blas.NoTrans, -1, blas64.General{Rows: len(rest), Cols: p.n, Stride: p.n, Data: p.rows},
			blas64.Vector{N: p.n, Inc: 1, Data: x}, 1, blas64.Vector{N: len(rest), Inc: 1, Data: rest})
	}
	for i, v := range p.basic {
		p.value[i] = 0
		if v >= p.n {
			p.value[i] = rest[v-p.n]
		}
		for k, w := range p.nonbasic {
			if w >= p.n {
				p.value[i] += p.table[i*p.n+k] * rest[w-p.n]
			}
		}
	}
}

// dual stores the prices of the rows in dst, which it returns at its right
// length, and the bound on the minimum of cost·x that they prove: for any prices
// ≥ 0 the least of cost·x + prices·(rows·x − bounds) over the box is at most it.
// It is computed from the rows as they were given: an error in the table makes
// the bound worse, never wrong.
func (p *program) dual(dst, cost []float64) ([]float64, float64) {
	dst = append(dst[:0], make([]float64, len(p.bounds))...)
	for k, v := range p.nonbasic {
		if v >= p.n {
			dst[v-p.n] = max(0, p.reduced[k])
		}
	}
	c := slices.Clone(cost)
	bound := 0.
	for r, y := range dst {
		if y != 0 {
			floats.AddScaled(c, y, p.row(r))
			bound -= y * p.bounds[r]
		}
	}
	for j, g := range c {
		bound += min(g*p.lower[j], g*p.upper[j])
	}
	return dst, bound
}
