package hedge

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
)

// Need is what a problem that is Short lacks. Purchases of any size are
// admitted in it; minimum sizes and lots come on top.
type Need struct {
	// Excess is the least violation: the money by which the solution exceeds the
	// limit that it exceeds most. No purchase exceeds less.
	Excess float64
	// Lacks says what would help.
	Lacks Lack
	// Cost is what meets the limits would cost, with the units below where they are
	// needed: the budget to ask for. +Inf when nothing helps.
	Cost float64
	// Series and Pools are units beyond capacity that are enough. Their sum is mostly
	// within 1% of the least, and now and then well above it: the search ends after
	// 40 rounds. Beyond the end of a price curve its last price is taken to hold. Nil
	// unless capacity lacks.
	Series, Pools []float64

	problem *Problem
}

// Lack is what stands between a problem and its limits.
type Lack uint8

const (
	// LacksBudget: with more money the limits can be met.
	LacksBudget Lack = iota + 1
	// LacksCapacity: no money buys enough of what is on offer. More of it would do.
	LacksCapacity
	// LacksCover: no amount of these series meets the limits, as they do not pay
	// where the losses are, or the premium that counts eats what they pay. Looked at
	// are amounts up to 10,000 times what pays the largest loss where a series pays
	// most.
	LacksCover
)

func (l Lack) String() string {
	switch l {
	case LacksBudget:
		return "budget"
	case LacksCapacity:
		return "capacity"
	case LacksCover:
		return "cover"
	}
	return fmt.Sprintf("Lack(%d)", uint8(l))
}

// String is a sentence for people.
func (n *Need) String() string {
	s := fmt.Sprintf("the limits are exceeded by %.6g at least: ", n.Excess)
	switch n.Lacks {
	case LacksBudget:
		return s + fmt.Sprintf("a budget of %.6g would meet them, %.6g more", n.Cost, n.Cost-n.problem.Budget)
	case LacksCover:
		return s + "no amount of these series meets them: raise the limits, or offer series that pay more in these scenarios than they cost"
	}
	var more []string
	for j, x := range n.Series {
		if x > 0 {
			more = append(more, fmt.Sprintf("%.6g units of %s", x, named(n.problem.Series[j].Name, "series", j)))
		}
	}
	for i, x := range n.Pools {
		if x > 0 {
			more = append(more, fmt.Sprintf("%.6g units in %s", x, named(n.problem.Pools[i].Name, "pool", i)))
		}
	}
	return s + fmt.Sprintf("%s beyond capacity and a budget of %.6g would meet them", strings.Join(more, ", "), n.Cost)
}

func named(name, kind string, i int) string {
	if name != "" {
		return name
	}
	return fmt.Sprintf("%s %d", kind, i)
}

// need finds what a problem lacks of which s has the least excess.
func (p *Problem) need(s *Solution, o Options) (*Need, error) {
	n := &Need{Lacks: LacksCover, Cost: math.Inf(1), problem: p}
	for _, m := range s.Limits {
		n.Excess = max(n.Excess, m.After-m.Most)
	}
	q := *p
	q.Budget = NoLimit
	q.Series = slices.Clone(p.Series)
	for j := range q.Series {
		q.Series[j].Lot, q.Series[j].Least = 0, 0
	}
	if !math.IsInf(p.Budget, 1) {
		cost, ok, err := q.convex(o)
		if ok || err != nil {
			n.Lacks, n.Cost = LacksBudget, cost
			return n, err
		}
	}
	advice := o
	advice.Gap = max(o.Gap, 1e-2) // what is enough, and near to the least
	series, pools, ok, err := q.stretch(advice)
	if !ok || err != nil {
		return n, err
	}
	n.Lacks, n.Series, n.Pools = LacksCapacity, series, pools
	// What rounding errors take must not make it infeasible again: of what is needed,
	// and where that is next to nothing of what is there.
	for _, more := range []float64{0, 1e-7, 1e-6} {
		r := q
		r.Series, r.Pools = slices.Clone(q.Series), slices.Clone(q.Pools)
		for j, x := range series {
			if s := &r.Series[j]; x > 0 {
				s.Ask = append(slices.Clone(s.Ask), Piece{x*(1+1e-6) + more*s.Capacity(), s.last()})
			}
		}
		for i, x := range pools {
			if x > 0 {
				r.Pools[i].Free += x*(1+1e-6) + more*r.Pools[i].Free
			}
		}
		if n.Cost, ok, err = r.convex(o); ok || err != nil {
			break
		}
	}
	return n, err
}

// last is the price of the last unit on offer, 0 when none is.
func (s *Series) last() float64 {
	if len(s.Ask) == 0 {
		return 0
	}
	return s.Ask[len(s.Ask)-1].Price
}

// convex is what purchases of any size cost; false when none meets the limits.
func (p *Problem) convex(o Options) (float64, bool, error) {
	f, in, err := ready(p, o)
	if err != nil || in.excess > 2*exact*f.scale {
		return math.Inf(1), false, err
	}
	best, _, err := f.relax(in, o)
	return best.cost * f.unit, true, err
}

// stretch finds the least units beyond the capacity of series and pools with
// which the limits can be met; false when none is enough.
func (p *Problem) stretch(o Options) (series, pools []float64, ok bool, err error) {
	f, in, err := p.stretched(1, o.Rounds)
	if err != nil {
		return nil, nil, false, err
	}
	if in.excess > 2*exact*f.scale {
		// Where the tail is, payouts may be small. A search that does not end has found
		// nothing.
		f, in, _ = p.stretched(1e3, min(o.Rounds, 60))
		if in.excess > 2*exact*f.scale {
			return nil, nil, false, nil
		}
	}
	o.Rounds = min(o.Rounds, 40)
	best, _, err := f.relax(in, o)
	if errors.Is(err, ErrNotConverged) {
		err = nil // enough all the same
	}
	series, pools = make([]float64, len(p.Series)), make([]float64, len(p.Pools))
	for v := range f.size {
		x := best.x[v] * f.size[v]
		switch {
		case best.x[v] < 1e-9 || v == len(f.size)-1:
		case f.series[v] < 0:
			pools[v-f.first[len(series)]] = x
		case v == f.first[f.series[v]+1]-1:
			series[f.series[v]] = x
		}
	}
	return series, pools, true, err
}

// stretched is a frame with room for times what is ample beyond each capacity, and
// a point in it that meets the limits or has the least excess.
func (p *Problem) stretched(times float64, rounds int) (*frame, *point, error) {
	q := *p
	q.Series = slices.Clone(p.Series)
	for j := range q.Series {
		s := &q.Series[j]
		size := max(s.Capacity(), min(largest, times*p.ample(j)))
		s.Ask = append(slices.Clone(s.Ask), Piece{size, s.last()})
	}
	f := newStretched(&q)
	in := f.most()
	if in.excess <= -1e-6*f.scale {
		return f, in, nil
	}
	f.begin(true)
	in, _, err := f.deepest(in, rounds)
	return f, in, err
}
