package hedge

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/optimize/convex/lp"
	"pgregory.net/rapid"
)

// fullProgram is the whole linear program of Rockafellar and Uryasev (2000),
// equation 17, with one column and one row a scenario, solved by gonum.
func fullProgram(p *Problem) (float64, error) {
	type entry struct {
		row, col int
		v        float64
	}
	var entries []entry
	var c, b []float64
	column := func(cost float64) int { c = append(c, cost); return len(c) - 1 }
	equals := func(v float64) int { b = append(b, v); return len(b) - 1 }
	put := func(row, col int, v float64) { entries = append(entries, entry{row, col, v}) }
	n := len(p.Series)
	var pieces [][]int
	budget := -1
	if !math.IsInf(p.Budget, 1) {
		budget = equals(p.Budget)
		put(budget, column(0), 1)
	}
	var pools []int
	for _, q := range p.Pools {
		r := equals(q.Free)
		put(r, column(0), 1)
		pools = append(pools, r)
	}
	prices := map[int]float64{}
	for _, s := range p.Series {
		var cols []int
		for _, a := range s.Ask {
			v := column(a.Price)
			prices[v] = a.Price
			cols = append(cols, v)
			r := equals(a.Size)
			put(r, v, 1)
			put(r, column(0), 1)
			if budget >= 0 && a.Price > 0 {
				put(budget, v, a.Price)
			}
			for _, i := range s.Pools {
				put(pools[i], v, 1)
			}
		}
		pieces = append(pieces, cols)
		if s.Floor > s.Held {
			r := equals(s.Floor - s.Held)
			for _, v := range cols {
				put(r, v, 1)
			}
			put(r, column(0), -1)
		}
	}
	for _, l := range p.Limits {
		tp, tm := column(0), column(0)
		r := equals(l.Most)
		put(r, tp, 1)
		put(r, tm, -1)
		put(r, column(0), 1)
		for s, loss := range p.Loss {
			w := 1 / float64(len(p.Loss))
			if p.Weight != nil {
				w = p.Weight[s]
			}
			y := column(0)
			put(r, y, w/(1-l.Confidence))
			for j := range p.Series {
				loss -= p.Payout[s*n+j] * p.Series[j].Held
			}
			// y + t + payout·x − premium − slack = loss
			q := equals(loss)
			put(q, y, 1)
			put(q, tp, 1)
			put(q, tm, -1)
			put(q, column(0), -1)
			for j := range p.Series {
				for _, v := range pieces[j] {
					g := p.Payout[s*n+j]
					if p.PremiumCounts {
						g -= prices[v]
					}
					put(q, v, g)
				}
			}
		}
	}
	a := mat.NewDense(len(b), len(c), nil)
	for _, e := range entries {
		a.Set(e.row, e.col, a.At(e.row, e.col)+e.v)
	}
	v, _, err := lp.Simplex(c, a, b, 1e-10, nil)
	return v, err
}

// small draws a problem that the whole program can solve.
func small(rng *rand.Rand, series, scenarios int) *Problem {
	p := &Problem{Loss: make([]float64, scenarios), Payout: make([]float64, scenarios*series), Budget: NoLimit}
	for range rng.IntN(3) {
		p.Pools = append(p.Pools, Pool{Free: .3 * float64(series) * (1 + rng.Float64())})
	}
	for s := range p.Loss {
		for j := range series {
			if rng.IntN(2) == 0 {
				p.Payout[s*series+j] = rng.Float64()
			}
			p.Loss[s] += 1.5 * p.Payout[s*series+j] * rng.Float64()
		}
		p.Loss[s] += rng.Float64()
	}
	if rng.IntN(2) == 0 {
		p.Weight = make([]float64, scenarios)
		sum := 0.
		for s := range p.Weight {
			p.Weight[s] = rng.Float64()
			sum += p.Weight[s]
		}
		for s := range p.Weight {
			p.Weight[s] /= sum
		}
	}
	for range series {
		var s Series
		price := rng.Float64()
		for range 1 + rng.IntN(4) {
			s.Ask = append(s.Ask, Piece{.1 + rng.Float64(), price})
			price += rng.Float64() * float64(rng.IntN(2))
		}
		for i := range p.Pools {
			if rng.IntN(2) == 0 {
				s.Pools = append(s.Pools, i)
			}
		}
		if rng.IntN(4) == 0 {
			s.Held = rng.Float64()
		}
		p.Series = append(p.Series, s)
	}
	t := tail{weight: p.Weight}
	most := make([]float64, series)
	for j := range most {
		most[j] = p.Series[j].Capacity() / 2
	}
	before, after := p.Net(nil, make([]float64, series)), p.Net(nil, most)
	for _, c := range []float64{0, .5, .9, .95}[rng.IntN(3):] {
		f := rng.Float64()
		p.Limits = append(p.Limits, Limit{c, (1-f)*t.average(before, c) + f*t.average(after, c)})
		if rng.IntN(2) == 0 {
			break
		}
	}
	p.PremiumCounts = rng.IntN(4) == 0
	return p
}

func TestTheCostIsThatOfTheWholeProgram(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		seed := rapid.Uint64().Draw(rt, "seed")
		rng := rand.New(rand.NewPCG(seed, 1))
		p := small(rng, 1+rng.IntN(12), 1+rng.IntN(40))
		want, err := fullProgram(p)
		got, mine := Cheapest(p, Options{})
		if mine != nil {
			rt.Fatalf("%v (gonum: %g, %v)", mine, want, err)
		}
		// Limits may be exceeded by the documented 1e-8, which is worth its price.
		allowed := 1e-6 * max(math.Abs(want), 1e-3)
		for _, m := range got.Limits {
			allowed += m.Price * 1e-8 * max(math.Abs(m.Most), math.Abs(m.Before))
		}
		switch {
		case err == nil && got.Status != Met:
			rt.Fatalf("short by %g, where gonum finds a cost of %g", got.Need.Excess, want)
		case err == nil && math.Abs(got.Cost-want) > allowed:
			rt.Fatalf("cost %.12g, want %.12g; bound %.12g", got.Cost, want, got.Bound)
		case err != nil && got.Status == Met && !slices.Contains([]error{lp.ErrSingular, lp.ErrLinSolve, lp.ErrBland}, err):
			rt.Fatalf("met at a cost of %g, gonum: %v", got.Cost, err)
		}
	})
}
