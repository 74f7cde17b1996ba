package hedge

import (
	"fmt"
	"math"
	"slices"

	"gonum.org/v1/gonum/floats"
)

// Options tune the search. The zero value is good.
type Options struct {
	// Gap is how far above the lower bound, as a part of the cost, a convex answer
	// may be. 0: 1e-7.
	Gap float64
	// Rounds is the most that the program is solved in each phase. 0: 5,000.
	Rounds int
	// Nodes is the most that branch and bound looks at when there are minimum sizes
	// or lots, and 100 times as many pivots. 0: 200. Fewer than 0: none, what is
	// rounded is rounded up.
	Nodes int
}

func (o Options) filled() Options {
	if !(o.Gap > 0) {
		o.Gap = 1e-7
	}
	if o.Rounds <= 0 {
		o.Rounds = 5000
	}
	if o.Nodes == 0 {
		o.Nodes = 200
	}
	return o
}

// Status is what a solution is.
type Status uint8

const (
	// Met: all limits hold.
	Met Status = iota + 1
	// Short: no purchase within budget, capacity and pools meets all limits. The
	// solution exceeds them by as little as can be.
	Short
	// Unrounded: purchases of any size meet the limits, none was found that
	// minimum sizes and lots admit. The solution is the one of any size.
	Unrounded
)

func (s Status) String() string {
	switch s {
	case Met:
		return "met"
	case Short:
		return "short"
	case Unrounded:
		return "unrounded"
	}
	return fmt.Sprintf("Status(%d)", uint8(s))
}

// Solution is the answer to a Problem.
type Solution struct {
	Status Status
	Buy    []float64 // units by series
	Hold   []float64 // the same with what is held
	Cost   float64
	Limits []Measure // as Problem.Limits
	Pools  []Use     // as Problem.Pools
	// BudgetPrice is by how much another unit of money in the budget would lower the
	// excess of a solution that is Short; 0 otherwise, as the least cost never rests
	// on the budget.
	BudgetPrice float64

	// Bound is below the cost of any purchase that meets the limits.
	Bound float64
	// Convex is the cost when purchases of any size are admitted, and Gap what of it
	// is not proven to be needed: (Convex − Bound)/Convex.
	Convex, Gap float64
	// RoundingGap is what of Cost minimum sizes and lots may have added at most:
	// (Cost − Bound)/Cost; Gap without any.
	RoundingGap float64

	Rounds, Cuts, Pivots, Nodes int

	// Need is set when the solution is Short.
	Need *Need
}

// Measure is a limit and what it bounds.
type Measure struct {
	Limit
	Before, After float64 // the shortfall with what is held, and with Hold
	// Price is the shadow price, that of the convex problem: what the cover would
	// cost less if Most were larger by one unit of money. When the solution is Short
	// it is the excess that would be less: the prices of the limits then sum to 1.
	Price float64
}

// Use is a pool and what is bought of it.
type Use struct {
	Pool
	Used float64
	// Price is the shadow price: what the cover would cost less, or the excess be
	// less when the solution is Short, if Free were larger by one unit.
	Price float64
}

// Cheapest finds the purchase of least cost that meets all limits.
//
// The limits hold to within 1e-8 of the largest limit or shortfall before. The
// cost is proven to be within Options.Gap of the least, or the error is
// ErrNotConverged and the solution beside it says what is proven. A problem
// that no purchase solves is no error: the solution is Short, and says what
// would be needed. A *domain.Error refuses a problem without meaning.
//
// With minimum sizes and lots the convex answer is rounded by branch and bound,
// and RoundingGap bounds what that adds. The answer is the same, to the bit, for
// the same problem.
func Cheapest(p *Problem, o Options) (*Solution, error) {
	if err := p.Check(); err != nil {
		return nil, err
	}
	o = o.filled()
	f, in, err := ready(p, o)
	if f == nil {
		return nil, err
	}
	if err == nil && in.excess > 2*exact*f.scale {
		return f.short(p, in, o)
	}
	if err != nil {
		return f.solution(in), err
	}
	best, bound, err := f.relax(in, o)
	s := f.solution(best)
	s.Status = Met
	f.price(s, f.unit)
	s.Convex, s.Bound = best.cost*f.unit, max(0, bound*f.unit)
	s.Gap = part(s.Convex-s.Bound, s.Convex)
	s.RoundingGap = s.Gap
	if slices.ContainsFunc(p.Series, func(s Series) bool { return s.stepped() }) {
		t := f.round(s, o)
		if t.Status == Unrounded && !math.IsInf(f.reach, 1) || t.Cost > f.reach {
			t = newFrame(p).round(s, o) // lots so large that the whole curves matter
		}
		return t, err
	}
	return s, err
}

// short is the cheapest of the purchases that exceed the limits by as little as
// in does.
func (f *frame) short(p *Problem, in *point, o Options) (*Solution, error) {
	least := f.solution(in)
	f.price(least, f.size[len(f.size)-1])
	best, _, err := f.relax(in, o)
	s := f.solution(best)
	s.Status, s.Bound, s.BudgetPrice = Short, math.Inf(1), least.BudgetPrice
	for k, m := range least.Limits {
		s.Limits[k].Price = m.Price
	}
	for i, u := range least.Pools {
		s.Pools[i].Price = u.Price
	}
	if err != nil {
		return s, err
	}
	s.Need, err = p.need(least, o)
	return s, err
}

func part(of, whole float64) float64 {
	if of <= 0 {
		return 0
	}
	return of / whole
}

// ready makes the frame and a point in it with room below all limits, or with
// the least excess when there is none.
func ready(p *Problem, o Options) (*frame, *point, error) {
	p = p.within(p.Budget)
	reach := math.Inf(1)
	for range 8 {
		f := newFrame(p)
		f.reach = reach
		low := f.least()
		if low.excess <= 0 {
			return f, low, nil
		}
		in := f.most()
		if in.excess > -1e-6*f.scale {
			break
		}
		// What costs more than some cover will not be bought. A curve that goes on
		// for ever would otherwise set the scale.
		some := f.newPoint()
		f.enter(some, low, in)
		cost := 10 * some.cost * f.unit
		q := p.within(cost)
		if !q.smaller(p) {
			return f, in, nil
		}
		p, reach = q, cost
	}
	f := newFrame(p)
	f.reach = reach
	in := f.most()
	if in.excess <= -1e-6*f.scale {
		return f, in, nil
	}
	f.begin(true)
	in, _, err := f.deepest(in, o.Rounds)
	return f, in, err
}

// within is the problem with price curves that end where they cost more. What a
// pool or the cost bounds may leave it by as much again: at the end of a curve it
// is the pool that binds, and has the shadow price.
func (p *Problem) within(cost float64) *Problem {
	q := *p
	q.Series = slices.Clone(p.Series)
	for j := range q.Series {
		s := &q.Series[j]
		most := math.Inf(1)
		for _, i := range s.Pools {
			most = min(most, 2*p.Pools[i].Free)
		}
		floor, _ := s.admit(s.Floor - s.Held)
		first := 0.
		if s.stepped() {
			first, _ = s.admit(math.SmallestNonzeroFloat64)
		}
		left := 2 * max(cost, s.Cost(floor), s.Cost(first))
		if most == 0 || left == 0 {
			most, left = p.ample(j), math.Inf(1)
		}
		var ask []Piece
		for _, a := range s.Ask {
			size := min(a.Size, most)
			if a.Price > 0 {
				size = min(size, left/a.Price)
			}
			if size <= 0 {
				break
			}
			ask = append(ask, Piece{size, a.Price})
			left -= size * a.Price
			most -= size
		}
		s.Ask = ask
	}
	return &q
}

// ample is units of series j that pay several times the largest loss where they
// pay most; 1 when nothing is lost or paid.
func (p *Problem) ample(j int) float64 {
	worst, pays := floats.Max(p.Loss), 0.
	for i := j; i < len(p.Payout); i += len(p.Series) {
		pays = max(pays, p.Payout[i])
	}
	if pays > 0 && worst > 0 {
		return min(largest, 10*worst/pays)
	}
	return 1
}

// smaller says whether some curve is much shorter than in p.
func (p *Problem) smaller(than *Problem) bool {
	for j := range p.Series {
		if p.Series[j].Capacity() < .1*than.Series[j].Capacity() {
			return true
		}
	}
	return false
}

// relax solves the convex problem from a point that meets the limits, or from
// one with the least excess, which is then granted to all. Where points have
// little room or none, what rounding errors amount to is granted too: it is below
// the documented tolerance.
func (f *frame) relax(in *point, o Options) (*point, float64, error) {
	if in.excess > -1e-3*f.scale {
		f.granted = exact * f.scale
	}
	if in.excess > -4*exact*f.scale {
		f.limits = slices.Clone(f.limits)
		for k := range f.limits {
			f.limits[k].Most += max(0, in.excess) + 4*exact*f.scale
		}
		f.program = nil
		f.measure(in)
	}
	if low := f.least(); low.excess <= 0 {
		return low, low.cost, nil
	}
	f.begin(false)
	return f.cheapest(in, o.Gap, o.Rounds)
}

// solution is p in the problem's units.
func (f *frame) solution(p *point) *Solution {
	return f.problem.account(f.amounts(p), f)
}

// account measures a purchase. f may be nil.
func (p *Problem) account(buy []float64, f *frame) *Solution {
	s := &Solution{Buy: buy, Hold: make([]float64, len(buy)), Pools: make([]Use, len(p.Pools))}
	for i := range p.Pools {
		s.Pools[i].Pool = p.Pools[i]
	}
	for j := range p.Series {
		s.Hold[j] = p.Series[j].Held + buy[j]
		s.Cost += p.Series[j].Cost(buy[j])
		for i := range p.Pools {
			if slices.Contains(p.Series[j].Pools, i) {
				s.Pools[i].Used += buy[j]
			}
		}
	}
	zero := make([]float64, len(buy))
	before, after := p.Net(nil, zero), p.Net(nil, buy)
	t := tail{weight: p.Weight, own: p.Weights}
	for k, l := range p.Limits {
		s.Limits = append(s.Limits, Measure{Limit: l, Before: t.of(k, before, l.Confidence), After: t.of(k, after, l.Confidence)})
	}
	if f != nil {
		s.Rounds, s.Cuts = f.rounds, f.cuts
		if f.program != nil {
			s.Pivots = f.program.pivots
		}
	}
	return s
}

// Net is the net loss by scenario when buy is bought on top of what is held. The
// result is stored in dst, which is made when nil and must otherwise be as long
// as Loss.
func (p *Problem) Net(dst, buy []float64) []float64 {
	if dst == nil {
		dst = make([]float64, len(p.Loss))
	}
	premium := 0.
	if p.PremiumCounts {
		for j := range p.Series {
			premium += p.Series[j].Cost(buy[j])
		}
	}
	n := len(p.Series)
	for s, l := range p.Loss {
		paid := 0.
		for j, x := range p.Payout[s*n : (s+1)*n] {
			paid += x * (p.Series[j].Held + buy[j])
		}
		dst[s] = l + premium - paid
	}
	return dst
}

// price reads shadow prices off the last optimum of the program, whose objective
// is in units of unit.
func (f *frame) price(s *Solution, unit float64) {
	if f.program == nil {
		return
	}
	for i, y := range f.prices {
		t := f.priced[i]
		switch y *= unit / t.scale; {
		case t.of == budgetRow:
			s.BudgetPrice += y
		case t.of >= poolRow:
			s.Pools[t.of-poolRow].Price += y
		default:
			s.Limits[t.of].Price += y
		}
	}
}
