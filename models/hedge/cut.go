package hedge

import (
	"math"

	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/blas64"
	"gonum.org/v1/gonum/floats"
)

// relaxed is the convex problem, minimum sizes and lots aside, as the cutting
// planes see it. Variables run from 0 to 1: variable v is size[v] units of
// series[v] at a cost of cost[v]·unit.
//
// The program holds the limits from outside: each plane
//
//	ES(x) ≥ Σ q_s (loss_s − payout_s·x)
//
// where q averages the tail at some point, touches the shortfall there and is
// below it elsewhere (Rockafellar and Uryasev 2000; Künzi-Bay and Mayer 2006,
// Computational Management Science 3). Its optimum is a lower bound.
type relaxed struct {
	loss   []float64 // net of what is held
	payout blas64.General
	limits []Limit
	tail   tail

	// A variable of no series has −1. The last one is such, the excess that limits
	// are granted, from −1 to 1 of its size. It is fixed at 0 where costs count.
	series  []int
	size    []float64
	cost    []float64
	premium []float64 // what of the cost counts into the net loss, in money
	unit    float64   // money
	scale   float64   // of losses, in money: what rounding errors are relative to
	granted float64   // excess that counts as none, where no point has room

	program   *program
	objective []float64 // what the program minimises, at most the cost
	hard      int       // rows that are no planes

	cuts, rounds    int
	units, gradient []float64
	plane, prices   []float64
	priced          []tag // the rows of prices
}

// point is a candidate: its variables, net losses and cost.
type point struct {
	x, net []float64
	cost   float64
	excess float64 // the most by which a limit is exceeded; negative: room
}

// exact is what excess may be off by, as a part of scale, from the order in
// which losses are added up.
const exact = 1e-9

func (r *relaxed) newPoint() *point {
	return &point{x: make([]float64, len(r.size)), net: make([]float64, len(r.loss))}
}

// evaluate computes net losses, cost and excess of p.x.
func (r *relaxed) evaluate(p *point) {
	clear(r.units)
	premium := 0.
	p.cost = floats.Dot(p.x, r.cost)
	for v, z := range p.x {
		if s := r.series[v]; s >= 0 {
			r.units[s] += z * r.size[v]
			premium += z * r.premium[v]
		}
	}
	copy(p.net, r.loss)
	blas64.Gemv(blas.NoTrans, -1, r.payout, blas64.Vector{N: len(r.units), Inc: 1, Data: r.units}, 1, blas64.Vector{N: len(p.net), Inc: 1, Data: p.net})
	floats.AddConst(premium, p.net)
	r.measure(p)
}

// measure computes the excess of net losses that are there.
func (r *relaxed) measure(p *point) {
	p.excess = math.Inf(-1)
	for k, l := range r.limits {
		p.excess = max(p.excess, r.tail.of(k, p.net, l.Confidence)-l.Most)
	}
}

// blend stores (1−s)·a + s·b in p: net losses are linear, so that no payout is
// read.
func (r *relaxed) blend(p *point, s float64, a, b *point) {
	mix(p.x, s, a.x, b.x)
	mix(p.net, s, a.net, b.net)
	p.cost = (1-s)*a.cost + s*b.cost
	r.measure(p)
}

func mix(dst []float64, s float64, a, b []float64) {
	for i, x := range a {
		dst[i] = x + s*(b[i]-x)
	}
}

// cut adds the planes that touch the shortfalls at p, of those limits that are
// not met with more than room to spare.
func (r *relaxed) cut(p *point, room float64) {
	for k, l := range r.limits {
		if r.tail.of(k, p.net, l.Confidence)-l.Most < -room {
			continue
		}
		clear(r.gradient)
		base := 0.
		for i, s := range r.tail.worst {
			w := r.tail.share[i]
			floats.AddScaled(r.gradient, w, r.payout.Data[s*r.payout.Cols:][:r.payout.Cols])
			base += w * r.loss[s]
		}
		for v, s := range r.series {
			if s >= 0 {
				r.plane[v] = r.premium[v] - r.gradient[s]*r.size[v]
			}
		}
		r.plane[len(r.plane)-1] = -r.size[len(r.size)-1]
		r.program.add(r.plane, l.Most-base, k)
		r.cuts++
	}
}

// slope is the directional derivative of the excess at p from a toward b.
func (r *relaxed) slope(p, a, b *point) float64 {
	steepest, worst := 0., math.Inf(-1)
	for k, l := range r.limits {
		if e := r.tail.of(k, p.net, l.Confidence) - l.Most; e > worst {
			worst, steepest = e, 0
			for i, s := range r.tail.worst {
				steepest += r.tail.share[i] * (b.net[s] - a.net[s])
			}
		}
	}
	return steepest
}

// enter walks from out, which exceeds a limit, to where the way to in meets all:
// Newton's method from outside, which on a convex piecewise linear function
// comes to its root in as many steps as it has pieces on the way. It stores the
// point in p and returns how far it is, as a part of the way. in must have room,
// and p be neither of the two.
func (r *relaxed) enter(p, out, in *point) float64 {
	s := 0.
	p.excess = out.excess
	for at, step := out, 0; step < 50; at, step = p, step+1 {
		if at.excess <= exact/100*r.scale {
			break
		}
		g := r.slope(at, out, in)
		if g >= 0 {
			break
		}
		s = min(1, s-at.excess/g)
		r.blend(p, s, out, in)
	}
	for extra := 1e-13; p.excess > 0 && s < 1; extra *= 4 {
		s = min(1, s+extra)
		r.blend(p, s, out, in)
	}
	return s
}

// lowest stores in p the point with the least excess between a and b, found by
// where the two planes at the ends of an interval meet.
func (r *relaxed) lowest(p, a, b *point) float64 {
	s0, s1 := 0., 1.
	e0, e1 := a.excess, b.excess
	g0, g1 := r.slope(a, a, b), r.slope(b, a, b)
	best, bestAt := e0, 0.
	if e1 < best {
		best, bestAt = e1, 1
	}
	for step := 0; step < 12 && g0 < 0 && g1 > 0; step++ {
		s := (e1 - e0 + g0*s0 - g1*s1) / (g0 - g1)
		if !(s > s0 && s < s1) {
			break
		}
		r.blend(p, s, a, b)
		if p.excess < best {
			best, bestAt = p.excess, s
		}
		if promised := e0 + g0*(s-s0); p.excess-promised <= exact*r.scale {
			break
		}
		if g := r.slope(p, a, b); g < 0 {
			s0, e0, g0 = s, p.excess, g
		} else {
			s1, e1, g1 = s, p.excess, g
		}
	}
	r.blend(p, bestAt, a, b)
	return bestAt
}

// outer solves the program and evaluates its optimum, which the limits may
// still exclude. It is false when the program has none.
func (r *relaxed) outer(p *point) (bound float64, ok bool, err error) {
	r.rounds++
	if ok, err = r.program.solve(); !ok || err != nil {
		return 0, ok, err
	}
	r.program.point(p.x)
	for v, x := range p.x {
		p.x[v] = min(r.program.upper[v], max(r.program.lower[v], x))
	}
	r.prices, bound = r.program.dual(r.prices, r.objective)
	r.priced = append(r.priced[:0], r.program.tags...)
	r.evaluate(p)
	return bound, true, nil
}

// cheapest finds the least cost to within a part of gap: in is a point with room
// below all limits. It returns the cheapest point that meets them, and a bound
// below which no cost can be.
//
// The program's optimum is outside. Between it and a point inside lies one that
// just meets the limits: a candidate. Planes are added where they help most, at
// the optimum, on the border, and between; the inner point follows the border
// (in-out separation, Ben-Ameur and Neto 2007, Networks 49).
func (r *relaxed) cheapest(in *point, gap float64, most int) (*point, float64, error) {
	deep, inner := in, in
	out, p, best := r.newPoint(), r.newPoint(), r.newPoint()
	best.cost = math.Inf(1)
	keep := func(c *point) {
		if c.excess <= r.granted && c.cost < best.cost {
			copy(best.x, c.x)
			copy(best.net, c.net)
			best.cost, best.excess = c.cost, c.excess
		}
	}
	keep(in)
	bound, dropped := math.Inf(-1), math.Inf(-1)
	for range most {
		b, ok, err := r.outer(out)
		if err != nil {
			return best, bound, err
		}
		if !ok {
			return best, bound, ErrNotConverged // in meets every row
		}
		bound = max(bound, b)
		keep(out)
		if out.excess > r.granted {
			r.enter(p, out, deep)
			keep(p)
		}
		if best.cost-bound <= gap*best.cost+1e-10 {
			return best, bound, nil
		}
		if out.excess <= exact/1000*r.scale {
			return best, bound, ErrNotConverged
		}
		r.cut(out, 0)
		s := r.enter(p, out, inner)
		keep(p)
		r.cut(p, exact*r.scale)
		next := r.newPoint()
		r.blend(next, .5, inner, p)
		r.blend(p, .7*s, out, inner)
		r.cut(p, 0)
		if next.excess < 0 {
			inner = next
		}
		if bound > dropped {
			r.program.drop(r.hard, .05)
			dropped = bound
		}
	}
	return best, bound, ErrNotConverged
}

// deepest finds the point with the least excess, starting from in. It returns as
// soon as a point has at least half the room that any can have, or when the
// excess is within exact of the least: bound is below that.
func (r *relaxed) deepest(in *point, most int) (*point, float64, error) {
	out, p := r.newPoint(), r.newPoint()
	best, inner := in, in
	bound, dropped := math.Inf(-1), math.Inf(-1)
	for range most {
		b, ok, err := r.outer(out)
		if err != nil {
			return best, bound, err
		}
		if !ok {
			return best, bound, ErrNotConverged // any excess is allowed
		}
		if bound = max(bound, b*r.size[len(r.size)-1]); out.excess < best.excess {
			best = r.copyOf(out)
		}
		r.cut(out, math.Inf(1))
		s := r.lowest(p, out, inner)
		if p.excess < best.excess {
			best = r.copyOf(p)
		}
		if best.excess < bound/2 && bound < 0 || best.excess-bound <= exact*r.scale {
			return best, bound, nil
		}
		r.cut(p, math.Inf(1))
		next := r.newPoint()
		r.blend(next, .5, inner, p)
		r.blend(p, (s+1)/2, out, inner)
		r.cut(p, math.Inf(1))
		inner = next
		if bound > dropped {
			r.program.drop(r.hard, .05)
			dropped = bound
		}
	}
	return best, bound, ErrNotConverged
}

func (r *relaxed) copyOf(p *point) *point {
	q := r.newPoint()
	copy(q.x, p.x)
	copy(q.net, p.net)
	q.cost, q.excess = p.cost, p.excess
	return q
}
