package hedge

import (
	"math"
	"slices"
)

// box bounds the purchase of each series: a node of branch and bound.
type box struct {
	least, most []float64
	bound       float64 // below the cost of every purchase in it
}

// rounding is the search for a purchase that minimum sizes and lots admit.
type rounding struct {
	*frame
	options Options
	best    []float64 // nil: none yet
	cost    float64   // of best, in money
	nodes   int
	now     box // the bounds that the program has
}

// round turns the convex answer s at p into one that minimum sizes and lots
// admit: first by rounding every purchase up and giving back what is not needed,
// then by branch and bound, depth first, on the program with the planes it has.
// Every candidate is measured on all scenarios before it counts.
func (f *frame) round(s *Solution, o Options) (*Solution, error) {
	r := &rounding{frame: f, options: o, cost: math.Inf(1)}
	root := box{make([]float64, len(s.Buy)), make([]float64, len(s.Buy)), s.Bound}
	for j := range s.Buy {
		t := &f.problem.Series[j]
		root.least[j], _ = t.admit(t.Floor - t.Held)
		root.most[j] = t.below(t.Capacity())
	}
	r.up(s.Buy, root)
	bound := s.Bound
	if o.Nodes > 0 {
		bound = max(bound, min(r.branch(root), f.reach))
	}
	if r.best == nil {
		s.Status, s.Nodes = Unrounded, r.nodes
		s.Rounds, s.Cuts = f.rounds, f.cuts
		return s, nil
	}
	t := f.problem.account(r.best, f)
	t.Status, t.Nodes = Met, r.nodes
	t.Convex, t.Gap, t.BudgetPrice = s.Convex, s.Gap, s.BudgetPrice
	for k := range t.Limits {
		t.Limits[k].Price = s.Limits[k].Price
	}
	for i := range t.Pools {
		t.Pools[i].Price = s.Pools[i].Price
	}
	t.Bound = min(bound, t.Cost)
	t.RoundingGap = part(t.Cost-t.Bound, t.Cost)
	return t, nil
}

// offer takes a purchase when all constraints hold and it is the cheapest yet.
func (r *rounding) offer(buy []float64) {
	s := r.problem.account(buy, nil)
	if s.Cost < r.cost && r.holds(s) {
		r.best, r.cost = slices.Clone(buy), s.Cost
	}
}

func (r *rounding) holds(s *Solution) bool {
	if s.Cost > r.problem.Budget*(1+nearly) {
		return false
	}
	for _, u := range s.Pools {
		if u.Used > u.Free*(1+nearly) {
			return false
		}
	}
	for _, m := range s.Limits {
		if m.After > m.Most+10*exact*r.scale {
			return false
		}
	}
	return true
}

// up rounds each purchase up, and then gives back lots, dearest first, as long
// as the limits hold.
func (r *rounding) up(convex []float64, root box) {
	buy := slices.Clone(convex)
	order := make([]int, 0, len(buy))
	for j, x := range buy {
		s := &r.problem.Series[j]
		if !s.stepped() {
			continue
		}
		y, ok := s.admit(x - nearly*s.Capacity())
		if !ok {
			y = root.most[j]
		}
		buy[j] = max(y, root.least[j])
		order = append(order, j)
	}
	r.offer(buy)
	saved := func(j int) float64 {
		s := &r.problem.Series[j]
		return s.Cost(buy[j]) - s.Cost(r.lower(j, buy[j], root))
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch x, y := saved(a), saved(b); {
		case x > y:
			return -1
		case x < y:
			return 1
		}
		return 0
	})
	for _, j := range order {
		old := buy[j]
		if buy[j] = r.lower(j, old, root); buy[j] == old || !r.holds(r.problem.account(buy, nil)) {
			buy[j] = old
		}
	}
	r.offer(buy)
}

// lower is the next smaller purchase that is admitted.
func (r *rounding) lower(j int, x float64, root box) float64 {
	s := &r.problem.Series[j]
	y := s.below(x - max(s.Lot, 2*nearly*x))
	if s.Lot == 0 { // between minimum size and here any amount would do: none is the step
		y = 0
	}
	return max(y, root.least[j])
}

// branch searches boxes until none is left or the nodes are used up, and returns
// a bound on the cost of any purchase that is admitted.
func (r *rounding) branch(root box) float64 {
	if r.program == nil {
		r.begin(false)
	}
	n := len(root.least)
	r.now = box{make([]float64, n), make([]float64, n), 0}
	for j := range n {
		r.now.most[j] = math.Inf(1)
	}
	open := []box{root}
	left := math.Inf(1) // the least bound of boxes that were given up
	p := r.newPoint()
	for len(open) > 0 && r.nodes < r.options.Nodes {
		b := open[len(open)-1]
		open = open[:len(open)-1]
		if b.bound >= r.cost*(1-r.options.Gap) {
			continue
		}
		r.nodes++
		r.restrict(b)
		bound, ok, err := r.inside(p)
		if err != nil {
			left = min(left, b.bound)
			continue
		}
		if !ok {
			continue
		}
		if b.bound = max(b.bound, bound*r.unit); b.bound >= r.cost*(1-r.options.Gap) {
			continue
		}
		buy := r.amounts(p)
		j, low, high := r.worst(buy)
		if j < 0 {
			cost := r.cost
			r.snap(buy)
			if r.offer(buy); r.cost == cost {
				left = min(left, b.bound) // a candidate that rounding errors spoil
			}
			continue
		}
		down := box{b.least, slices.Clone(b.most), b.bound}
		up := box{slices.Clone(b.least), b.most, b.bound}
		down.most[j], up.least[j] = low, high
		near, far := up, down
		if buy[j]-low < high-buy[j] {
			near, far = down, up
		}
		if far.least[j] <= far.most[j] {
			open = append(open, far)
		}
		if near.least[j] <= near.most[j] {
			open = append(open, near)
		}
	}
	for _, b := range open {
		left = min(left, b.bound)
	}
	return min(left, r.cost*(1-r.options.Gap))
}

// restrict gives the program the bounds of b.
func (r *rounding) restrict(b box) {
	for j := range b.least {
		if b.least[j] != r.now.least[j] || b.most[j] != r.now.most[j] {
			r.between(j, b.least[j], b.most[j])
		}
	}
	r.now = b
}

// inside finds the cheapest point of the box: planes are added at the program's
// optimum until it meets the limits, or costs more than the best.
func (r *rounding) inside(p *point) (bound float64, ok bool, err error) {
	for range r.options.Rounds {
		bound, ok, err = r.outer(p)
		if !ok || err != nil || p.excess <= exact*r.scale || bound*r.unit >= r.cost {
			return bound, ok, err
		}
		r.cut(p, 0)
	}
	return bound, true, ErrNotConverged
}

// worst is the series whose purchase is furthest from what is admitted, as a part
// of the step, with the admitted purchases on both sides; −1 when all are.
func (r *rounding) worst(buy []float64) (at int, low, high float64) {
	at, most := -1, 1e-6
	for j, x := range buy {
		s := &r.problem.Series[j]
		if !s.stepped() {
			continue
		}
		down := s.below(x)
		up, ok := s.admit(x)
		if !ok {
			up = math.Inf(1)
		}
		if d := min(x-down, up-x) / max(s.Lot, s.Least); d > most {
			at, most, low, high = j, d, down, up
		}
	}
	return at, low, high
}

// snap moves purchases to the admitted ones that they are next to.
func (r *rounding) snap(buy []float64) {
	for j, x := range buy {
		s := &r.problem.Series[j]
		if !s.stepped() {
			continue
		}
		down := s.below(x)
		if up, ok := s.admit(x); ok && up-x < x-down {
			down = up
		}
		buy[j] = down
	}
}
