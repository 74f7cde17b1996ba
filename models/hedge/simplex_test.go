package hedge

import (
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/optimize/convex/lp"
	"pgregory.net/rapid"
)

// boxed solves min c·x, rows·x ≤ b, lower ≤ x ≤ upper by gonum.
func boxed(c []float64, rows [][]float64, b, lower, upper []float64) (float64, error) {
	n, m := len(c), len(rows)
	a := mat.NewDense(m+n, n+m+n, nil)
	rhs := make([]float64, m+n)
	cost := make([]float64, n+m+n)
	copy(cost, c)
	for i, r := range rows {
		rhs[i] = b[i] - floats.Dot(r, lower)
		for j, v := range r {
			a.Set(i, j, v)
		}
		a.Set(i, n+i, 1)
	}
	for j := range n {
		a.Set(m+j, j, 1)
		a.Set(m+j, n+m+j, 1)
		rhs[m+j] = upper[j] - lower[j]
	}
	v, _, err := lp.Simplex(cost, a, rhs, 1e-10, nil)
	return v + floats.Dot(c, lower), err
}

// A program keeps its answer right whatever happens to it: rows come and go,
// bounds move, and it is solved in between.
func TestTheProgramStaysRightWhileItGrows(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(rt, "seed"), 3))
		n := 1 + rng.IntN(8)
		value := func() float64 { return float64(rng.IntN(9) - 4) } // many ties
		c, lower, upper := make([]float64, n), make([]float64, n), make([]float64, n)
		for j := range n {
			c[j], lower[j] = value(), value()
			upper[j] = lower[j] + float64(rng.IntN(4))
		}
		p := newProgram(slices.Clone(c), slices.Clone(lower), slices.Clone(upper))
		var rows [][]float64
		var b []float64
		for range 12 {
			switch k := rng.IntN(4); {
			case k < 2:
				a := make([]float64, n)
				for j := range a {
					a[j] = value()
				}
				v := value() + 3
				rows, b = append(rows, slices.Clone(a)), append(b, v)
				p.add(a, v, 0)
			case k == 2:
				j := rng.IntN(n)
				lower[j] = value()
				upper[j] = lower[j] + float64(rng.IntN(4))
				p.move(j, lower[j], upper[j])
			default:
				first := rng.IntN(len(rows) + 1)
				p.drop(first, .5)
				rows, b = nil, nil
				for i := range p.bounds {
					rows, b = append(rows, slices.Clone(p.row(i))), append(b, p.bounds[i])
				}
			}
			want, err := boxed(c, rows, b, lower, upper)
			if err != nil && !errors.Is(err, lp.ErrInfeasible) {
				continue // gonum's own troubles with degenerate programs
			}
			ok, mine := p.solve()
			if mine != nil {
				rt.Fatal(mine)
			}
			if ok != (err == nil) {
				rt.Fatalf("feasible: %v, gonum %v", ok, err)
			}
			if !ok {
				return
			}
			x := make([]float64, n)
			p.point(x)
			_, bound := p.dual(nil, c)
			if got := floats.Dot(c, x); math.Abs(got-want) > 1e-8 || math.Abs(bound-want) > 1e-8 {
				rt.Fatalf("got %g, bound %g, want %g", got, bound, want)
			}
			for i, r := range rows {
				if floats.Dot(r, x) > b[i]+1e-9 {
					rt.Fatalf("row %d is broken by %g", i, floats.Dot(r, x)-b[i])
				}
			}
		}
	})
}
