package hedge

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/blas/blas64"
	"gonum.org/v1/gonum/floats"
)

// Rows that are no planes have tags of their own; pool i's is poolRow + i. Those
// of planes are the index of their limit.
const (
	budgetRow = -1
	poolRow   = 1 << 30
)

// frame is a Problem made ready for the cutting planes.
type frame struct {
	*relaxed
	problem *Problem
	first   []int // of each series its first variable; one more for the end
	lower   []float64
	upper   []float64
	rows    []row
	// reach is the cost up to which price curves are complete: what they leave out
	// costs more.
	reach float64
}

type row struct {
	a   []float64
	b   float64
	tag int
}

// newFrame scales a problem that Check has passed.
func newFrame(p *Problem) *frame { return makeFrame(p, false) }

// newStretched is a frame in which pools can be larger, each by what its series
// could use, and where the units that are bought beyond them are what is
// minimised, with those of the last piece of each series.
func newStretched(p *Problem) *frame { return makeFrame(p, true) }

func makeFrame(p *Problem, stretched bool) *frame {
	n := len(p.Series)
	f := &frame{problem: p, reach: math.Inf(1), relaxed: &relaxed{
		loss:   slices.Clone(p.Loss),
		payout: blas64.General{Rows: len(p.Loss), Cols: n, Stride: max(1, n), Data: p.Payout},
		limits: p.Limits,
		tail:   tail{weight: p.Weight, own: p.Weights},
		units:  make([]float64, n), gradient: make([]float64, n),
	}}
	held := make([]float64, n)
	for j, s := range p.Series {
		held[j] = s.Held
		f.first = append(f.first, len(f.size))
		for k, a := range s.Ask {
			if stretched && k == len(s.Ask)-1 || k == 0 || a.Price != s.Ask[k-1].Price {
				f.add(j, a.Size, a.Size*a.Price)
				continue
			}
			// Pieces at one price are one variable: as two they are alike to the simplex.
			last := len(f.size) - 1
			f.size[last] += a.Size
			f.cost[last] += a.Size * a.Price
			if p.PremiumCounts {
				f.premium[last] = f.cost[last]
			}
		}
	}
	f.first = append(f.first, len(f.size))
	if stretched {
		f.stretch()
	}
	for s := range f.loss {
		f.loss[s] -= floats.Dot(held, p.Payout[s*n:(s+1)*n])
	}
	for k, l := range p.Limits {
		f.scale = max(f.scale, math.Abs(f.tail.of(k, f.loss, l.Confidence)), math.Abs(l.Most))
	}
	excess := 0.
	for k, l := range p.Limits {
		excess = max(excess, f.tail.of(k, f.loss, l.Confidence)-l.Most)
	}
	if excess += f.scale; excess == 0 {
		excess = 1
	}
	f.add(-1, excess, 0)
	f.plane = make([]float64, len(f.size))
	f.lower, f.upper = make([]float64, len(f.size)), make([]float64, len(f.size))
	for v := range f.upper {
		f.upper[v] = 1
	}
	f.unit = floats.Max(f.cost)
	if f.unit == 0 {
		f.unit = 1
	}
	if !math.IsInf(p.Budget, 1) {
		f.rows = append(f.rows, row{slices.Clone(f.cost), p.Budget, budgetRow})
	}
	for i, pool := range p.Pools {
		a := make([]float64, len(f.size))
		for v, j := range f.series {
			if j >= 0 && slices.Contains(p.Series[j].Pools, i) {
				a[v] = f.size[v]
			}
		}
		if stretched {
			a[f.first[n]+i] = -f.size[f.first[n]+i]
		}
		f.rows = append(f.rows, row{a, pool.Free, poolRow + i})
	}
	floats.Scale(1/f.unit, f.cost)
	for j, s := range p.Series {
		f.between(j, max(0, s.Floor-s.Held), math.Inf(1))
	}
	return f
}

func (f *frame) add(series int, size, cost float64) {
	f.series = append(f.series, series)
	f.size = append(f.size, size)
	f.cost = append(f.cost, cost)
	premium := 0.
	if f.problem.PremiumCounts {
		premium = cost
	}
	f.premium = append(f.premium, premium)
}

// stretch adds the variables of larger pools, and makes costs count units.
func (f *frame) stretch() {
	p := f.problem
	dearest := math.SmallestNonzeroFloat64
	for _, c := range f.cost {
		dearest = max(dearest, c)
	}
	for v := range f.cost {
		// Units within capacity count a little, dear ones more: else many answers are
		// alike.
		f.cost[v] = 1e-6 * f.size[v] * (fraction(v) + f.cost[v]/dearest)
	}
	for j := range p.Series {
		v := f.first[j+1] - 1
		f.cost[v] = f.size[v]
	}
	for i := range p.Pools {
		size := 0.
		for j := range p.Series {
			if slices.Contains(p.Series[j].Pools, i) {
				size += p.Series[j].Capacity()
			}
		}
		if size == 0 {
			size = 1
		}
		f.add(-1, size, 0)
		f.cost[len(f.cost)-1] = size
	}
}

// between bounds the purchase of a series. Prices rise, so that its pieces are
// filled in their order.
func (f *frame) between(j int, least, most float64) {
	for v := f.first[j]; v < f.first[j+1]; v++ {
		f.lower[v] = min(1, max(0, least/f.size[v]))
		f.upper[v] = max(f.lower[v], min(1, max(0, most/f.size[v])))
		least -= f.size[v]
		most -= f.size[v]
		if f.program != nil {
			f.program.move(v, f.lower[v], f.upper[v])
		}
	}
}

// begin makes the program anew, to minimise the excess, or the cost at no
// excess. It keeps the planes that are there.
func (f *frame) begin(excess bool) {
	last := len(f.size) - 1
	cost := make([]float64, len(f.size))
	if excess {
		f.lower[last], f.upper[last] = -1, 1
		f.objective = make([]float64, len(f.size))
		f.objective[last], cost[last] = 1, 1
		for v := range cost[:last] {
			cost[v] = 1e-12 * fraction(v)
		}
	} else {
		f.lower[last], f.upper[last] = 0, 0
		f.objective = make([]float64, len(f.size))
		for v, c := range f.cost[:last] {
			// Prices that are lower by a trifle still prove a bound.
			f.objective[v] = c * (1 - 1e-9*fraction(v))
			if cost[v] = f.objective[v]; c == 0 {
				cost[v] = 1e-13 * fraction(v)
			}
		}
	}
	old := f.program
	f.program = newProgram(cost, slices.Clone(f.lower), slices.Clone(f.upper))
	for _, r := range f.rows {
		f.program.add(slices.Clone(r.a), r.b, r.tag)
	}
	f.hard = len(f.rows)
	if old != nil {
		for i := f.hard; i < len(old.bounds); i++ {
			f.program.add(slices.Clone(old.row(i)), old.bounds[i], old.tags[i].of)
			f.program.tags[i].scale *= old.tags[i].scale
		}
	}
}

// fraction is another number between 0 and 1 for each variable. Equal prices make
// many bases equally good, and the simplex walk in circles: it gets unequal ones.
func fraction(v int) float64 {
	_, f := math.Modf(float64(v+1) * math.Phi)
	return f
}

// most is a point that buys as large a part of everything as rows allow.
func (f *frame) most() *point {
	p := f.newPoint()
	part := 1.
	last := len(f.size) - 1
	for _, r := range f.rows {
		least, all := floats.Dot(r.a[:last], f.lower[:last]), floats.Dot(r.a[:last], f.upper[:last])
		if all > r.b {
			part = min(part, max(0, (r.b-least)/(all-least)))
		}
	}
	mix(p.x, part, f.lower, f.upper)
	p.x[last] = 0
	f.evaluate(p)
	return p
}

// least is the point that buys what the floors ask for alone.
func (f *frame) least() *point {
	p := f.newPoint()
	copy(p.x, f.lower)
	p.x[len(p.x)-1] = 0
	f.evaluate(p)
	return p
}

// amounts are what p buys, by series.
func (f *frame) amounts(p *point) []float64 {
	buy := make([]float64, len(f.problem.Series))
	for v, j := range f.series {
		if j >= 0 && !f.barred(v) {
			buy[j] += p.x[v] * f.size[v]
		}
	}
	return buy
}

// barred says whether a budget or a pool of nothing excludes variable v: what
// rounding errors leave in it is no purchase.
func (f *frame) barred(v int) bool {
	return f.cost[v] > 0 && f.problem.Budget == 0 ||
		slices.ContainsFunc(f.problem.Series[f.series[v]].Pools, func(i int) bool { return f.problem.Pools[i].Free == 0 })
}
