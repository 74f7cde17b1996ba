package hedge

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/floats"
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
	enough  int // pivots after which branch and bound ends
}

// round turns the convex answer s at p into one that minimum sizes and lots
// admit: first by rounding every purchase up and giving back what is not needed,
// then by branch and bound, depth first, on the program with the planes it has.
// Every candidate is measured on all scenarios before it counts.
func (f *frame) round(s *Solution, o Options) *Solution {
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
		t := *s
		t.Status, t.Nodes, t.Rounds, t.Cuts = Unrounded, r.nodes, f.rounds, f.cuts
		return &t
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
	return t
}

// offer takes a purchase when all constraints hold and it is the cheapest yet.
func (r *rounding) offer(buy []float64) {
	s := r.problem.account(buy, nil)
	if s.Cost < r.cost && r.holds(s) {
		r.best, r.cost = slices.Clone(buy), s.Cost
	}
}

func (r *rounding) holds(s *Solution) bool {
	for _, m := range s.Limits {
		if m.After > m.Most+10*exact*r.scale {
			return false
		}
	}
	return !r.crowded(s.Buy)
}

// up rounds each purchase up, takes back what budget and pools do not admit, adds
// what the limits then lack where it is cheapest, and gives back what they do not
// need where it saves most: each time by the step that is best for its effect on
// the tail. What it finds is offered.
func (r *rounding) up(convex []float64, root box) {
	g := &greedy{rounding: r, root: root, buy: slices.Clone(convex), steps: 1000 + 10*len(convex)}
	for j, x := range convex {
		s := &r.problem.Series[j]
		if !s.stepped() {
			continue
		}
		y, ok := s.admit(x - nearly*s.Capacity())
		if !ok {
			y = root.most[j]
		}
		g.buy[j] = max(y, root.least[j])
		g.stepped = append(g.stepped, j)
	}
	g.net, g.other = r.problem.Net(nil, g.buy), make([]float64, len(r.problem.Loss))
	for g.crowded(g.buy) && g.step(false, func(j int, y float64) bool { return g.relieves(j) }) {
	}
	for r.excessOf(g.net) > 0 && g.step(true, func(j int, y float64) bool {
		old := g.buy[j]
		g.buy[j] = y
		defer func() { g.buy[j] = old }()
		return !g.crowded(g.buy)
	}) {
	}
	r.offer(g.buy)
	for g.step(false, func(j int, y float64) bool { return r.excessOf(g.other) <= 0 }) {
	}
	r.offer(g.buy)
}

// greedy is a purchase that changes by single steps.
type greedy struct {
	*rounding
	root       box
	buy        []float64
	stepped    []int
	net, other []float64
	steps      int // that are left: lots may be as small as dust
}

// step makes the best step up or down that may be made, and is false when there
// is none. Where may looks, other has the net losses after the step.
func (g *greedy) step(up bool, may func(j int, y float64) bool) bool {
	if g.steps--; g.steps < 0 {
		return false
	}
	p := g.problem
	n := len(p.Series)
	cover := g.covers(g.net)
	for left := slices.Clone(g.stepped); len(left) > 0; {
		at, most := -1, math.Inf(-1)
		for i, j := range left {
			y := g.next(j, up)
			if y == g.buy[j] {
				continue
			}
			s := &p.Series[j]
			money, effect := math.Abs(s.Cost(y)-s.Cost(g.buy[j])), cover[j]*math.Abs(y-g.buy[j])
			worth := money / effect // of a step down; +Inf when nothing is lost by it
			if up {
				worth = effect / money
			}
			if math.IsNaN(worth) {
				worth = 0
			}
			if worth > most {
				at, most = i, worth
			}
		}
		if at < 0 {
			return false
		}
		j := left[at]
		y := g.next(j, up)
		premium := 0.
		if p.PremiumCounts {
			premium = p.Series[j].Cost(y) - p.Series[j].Cost(g.buy[j])
		}
		for s, l := range g.net {
			g.other[s] = l - (y-g.buy[j])*p.Payout[s*n+j] + premium
		}
		if may(j, y) {
			g.buy[j] = y
			g.net, g.other = g.other, g.net
			return true
		}
		left = slices.Delete(left, at, at+1)
	}
	return false
}

// next is the purchase of series j one step up or down, or what it is now.
func (g *greedy) next(j int, up bool) float64 {
	s, x := &g.problem.Series[j], g.buy[j]
	if !up {
		return g.lower(j, x, g.root)
	}
	if s.Lot == 0 && x > 0 {
		return x
	}
	if y, ok := s.admit(x + max(s.Lot, nearly*s.Least)); ok {
		return y
	}
	return x
}

// crowded says whether the budget or a pool does not admit a purchase.
func (r *rounding) crowded(buy []float64) bool {
	cost := 0.
	used := make([]float64, len(r.problem.Pools))
	for j, x := range buy {
		cost += r.problem.Series[j].Cost(x)
		r.use(used, j, x)
	}
	for i, u := range used {
		if u > r.problem.Pools[i].Free*(1+nearly) {
			return true
		}
	}
	return cost > r.problem.Budget*(1+nearly)
}

// relieves says whether less of series j helps a pool that is crowded, or the
// budget.
func (g *greedy) relieves(j int) bool {
	used := make([]float64, len(g.problem.Pools))
	for k, x := range g.buy {
		g.use(used, k, x)
	}
	pools := false
	for i, u := range used {
		if u > g.problem.Pools[i].Free*(1+nearly) {
			if pools = true; slices.Contains(g.problem.Series[j].Pools, i) {
				return true
			}
		}
	}
	return !pools
}

// use adds what a purchase takes of each pool.
func (r *rounding) use(used []float64, j int, x float64) {
	for i := range used {
		if slices.Contains(r.problem.Series[j].Pools, i) {
			used[i] += x
		}
	}
}

func (r *rounding) excessOf(net []float64) float64 {
	e := math.Inf(-1)
	for k, l := range r.problem.Limits {
		e = max(e, r.tail.of(k, net, l.Confidence)-l.Most)
	}
	return e
}

// covers is what a unit of each series takes off the shortfall that is closest to
// its limit.
func (r *rounding) covers(net []float64) []float64 {
	n := len(r.problem.Series)
	worst := math.Inf(-1)
	cover := make([]float64, n)
	for k, l := range r.problem.Limits {
		if e := r.tail.of(k, net, l.Confidence) - l.Most; e > worst {
			worst = e
			clear(cover)
			for i, s := range r.tail.worst {
				floats.AddScaled(cover, r.tail.share[i], r.problem.Payout[s*n:(s+1)*n])
			}
		}
	}
	return cover
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
	r.enough = r.program.pivots + 100*r.options.Nodes
	for len(open) > 0 && r.nodes < r.options.Nodes && r.program.pivots < r.enough {
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
		if r.nodes%16 == 0 {
			r.up(buy, root)
		}
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
		if r.program.pivots >= r.enough {
			break
		}
		r.cut(p, 0)
	}
	return bound, true, ErrNotConverged
}

// worst is the series whose purchase is furthest from what is admitted, as a part
// of the step, with the admitted purchases on both sides; −1 when all are.
func (r *rounding) worst(buy []float64) (at int, low, high float64) {
	at, most := -1, 2*nearly
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
