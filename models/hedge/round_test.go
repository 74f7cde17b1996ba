package hedge

import (
	"math"
	"math/rand/v2"
	"testing"

	"pgregory.net/rapid"
)

// enumerate tries every purchase in lots, and returns the least cost of those
// that hold; +Inf when none does.
func enumerate(p *Problem) float64 {
	best := math.Inf(1)
	f := newFrame(p)
	r := &rounding{frame: f, cost: math.Inf(1)}
	buy := make([]float64, len(p.Series))
	var walk func(j int)
	walk = func(j int) {
		if j == len(buy) {
			if s := p.account(buy, nil); s.Cost < best && r.holds(s) {
				best = s.Cost
			}
			return
		}
		s := p.Series[j]
		for k := 0; float64(k)*s.Lot <= s.Capacity()*(1+1e-12); k++ {
			if buy[j] = float64(k) * s.Lot; buy[j] == 0 || buy[j] >= s.Least {
				walk(j + 1)
			}
		}
	}
	walk(0)
	return best
}

func TestLotsAndMinimumSizesAreTheBestThereAre(t *testing.T) {
	met := 0
	rapid.Check(t, func(rt *rapid.T) {
		rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(rt, "seed"), 7))
		p := small(rng, 1+rng.IntN(4), 1+rng.IntN(20))
		for j := range p.Series {
			s := &p.Series[j]
			s.Held = 0
			s.Lot = s.Capacity() / float64(1+rng.IntN(5))
			if rng.IntN(2) == 0 {
				s.Least = s.Lot * float64(rng.IntN(3))
				s.Least = min(s.Least, s.Capacity())
			}
		}
		if rng.IntN(3) == 0 {
			p.Budget = rng.Float64() * float64(len(p.Series))
		}
		want := enumerate(p)
		s, err := Cheapest(p, Options{Nodes: 5000})
		if err != nil {
			rt.Fatal(err)
		}
		if (s.Status == Met) != !math.IsInf(want, 1) {
			rt.Fatalf("%v, where all purchases in lots give %g", s.Status, want)
		}
		if s.Status != Met {
			return
		}
		met++
		if math.Abs(s.Cost-want) > 1e-6*want {
			rt.Fatalf("cost %g, the best is %g (convex %g)", s.Cost, want, s.Convex)
		}
		if s.Bound > want*(1+1e-9) || s.RoundingGap > 1e-6 {
			rt.Fatalf("bound %g, best %g, rounding gap %g", s.Bound, want, s.RoundingGap)
		}
	})
	if met == 0 {
		t.Error("no problem could be met")
	}
}

func TestFewNodesGiveAnHonestGap(t *testing.T) {
	p := market(1000, 40, 3)
	for j := range p.Series {
		p.Series[j].Lot = 25000
		p.Series[j].Least = p.Series[j].Capacity() / 3
	}
	last := math.Inf(1)
	for _, nodes := range []int{-1, 50, 400} {
		s, err := Cheapest(p, Options{Nodes: nodes})
		if err != nil || s.Status != Met {
			t.Fatal(s.Status, err)
		}
		within(t, p, s)
		t.Logf("%d nodes: cost %.6g, convex %.6g, bound %.6g, rounding gap %.2g%%", s.Nodes, s.Cost, s.Convex, s.Bound, 100*s.RoundingGap)
		if s.Cost > last || s.RoundingGap > .25 {
			t.Errorf("%d nodes: cost %g after %g, rounding gap %g", nodes, s.Cost, last, s.RoundingGap)
		}
		last = s.Cost
	}
}

func TestWhatCannotBeRoundedSaysSo(t *testing.T) {
	p := plain() // two units are needed; a lot is nine, the budget is for five
	p.Series[0].Lot, p.Budget = 9, .6
	s := cheapest(t, p)
	if s.Status != Unrounded {
		t.Fatalf("%v, want unrounded", s.Status)
	}
	near(t, "the amount of any size", s.Buy[0], 2, 1e-6)
}
