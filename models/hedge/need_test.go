package hedge

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestAShortProblemSaysWhatItNeeds(t *testing.T) {
	for name, c := range map[string]struct {
		change   func(*Problem)
		excess   float64
		lacks    Lack
		cost     float64
		series   float64
		pool     float64
		sentence string
	}{
		"budget":   {func(p *Problem) { p.Budget = .1 }, .75, LacksBudget, .2, 0, 0, "the limits are exceeded by 0.75 at least: a budget of 0.2 would meet them, 0.1 more"},
		"capacity": {func(p *Problem) { p.Series[0].Ask = []Piece{{1, .1}} }, .75, LacksCapacity, .2, 1, 0, "the limits are exceeded by 0.75 at least: 1 units of A beyond capacity and a budget of 0.2 would meet them"},
		"a pool": {func(p *Problem) { p.Pools, p.Series[0].Pools = []Pool{{"", .5}}, []int{0} }, 1.125, LacksCapacity, .2, 0, 1.5,
			"the limits are exceeded by 1.125 at least: 1.5 units in pool 0 beyond capacity and a budget of 0.2 would meet them"},
		"budget and capacity": {func(p *Problem) { p.Budget, p.Series[0].Ask = .05, []Piece{{1, .1}} }, 1.125, LacksCapacity, .2, 1, 0, ""},
		"cover":               {func(p *Problem) { clear(p.Payout) }, 1.5, LacksCover, math.Inf(1), 0, 0, "the limits are exceeded by 1.5 at least: no amount of these series meets them"},
		"a premium too high":  {func(p *Problem) { p.PremiumCounts, p.Series[0].Ask = true, []Piece{{10, 2}} }, 1.5, LacksCover, math.Inf(1), 0, 0, ""},
		"no offer":            {func(p *Problem) { p.Series[0].Ask = nil }, 1.5, LacksCapacity, 0, 2, 0, ""},
	} {
		t.Run(name, func(t *testing.T) {
			p := plain()
			c.change(p)
			s := cheapest(t, p)
			if s.Status != Short || s.Need == nil {
				t.Fatalf("%v, need %v", s.Status, s.Need)
			}
			within(t, p, s)
			n := s.Need
			near(t, "excess", n.Excess, c.excess, 1e-7)
			near(t, "the solution's excess", s.Limits[0].After-s.Limits[0].Most, c.excess, 1e-7)
			if n.Lacks != c.lacks {
				t.Errorf("lacks %v, want %v", n.Lacks, c.lacks)
			}
			if n.Cost != c.cost {
				near(t, "cost", n.Cost, c.cost, 1e-5)
			}
			if c.series > 0 {
				near(t, "series", n.Series[0], c.series, 1e-5)
			}
			if c.pool > 0 {
				near(t, "pool", n.Pools[0], c.pool, 1e-5)
			}
			if !strings.HasPrefix(n.String(), c.sentence) {
				t.Errorf("says %q, want %q", n, c.sentence)
			}
		})
	}
}

// A series pays well where little is lost, and a thousandth of that in the tail.
func TestAThinPayoutIsEnoughWhenThereIsMuchOfIt(t *testing.T) {
	p := plain()
	p.Loss, p.Payout = []float64{0, 4}, []float64{1, .001}
	p.Series[0].Ask = p.Series[0].Ask[:1]
	n := cheapest(t, p).Need
	if n.Lacks != LacksCapacity {
		t.Fatal(n)
	}
	near(t, "units", n.Series[0], 2496, .1)
	near(t, "cost", n.Cost, 250, .01)
}

// What a pool lacks may be next to nothing beside what it has.
func TestATrifleThatIsNeededHasACost(t *testing.T) {
	for _, lacks := range []float64{1e-3, 1e-4, 1e-5, 1e-6} {
		p := plain()
		p.Pools, p.Series[0].Pools = []Pool{{"", 2 - lacks}}, []int{0}
		if n := cheapest(t, p).Need; n.Lacks != LacksCapacity || math.Abs(n.Cost-.2) > 1e-5 {
			t.Errorf("%g units: %v", lacks, n)
		}
	}
}

// Advice is allowed a part of a hundred in units. What they cost is not.
func TestTheCostOfWhatIsNeededIsTheLeast(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 9))
	for range 40 {
		p := small(rng, 12, 60)
		for k := range p.Limits {
			p.Limits[k].Most *= .2
		}
		s := cheapest(t, p)
		if s.Need == nil || s.Need.Lacks != LacksCapacity {
			continue
		}
		for j, x := range s.Need.Series {
			if x > 0 {
				p.Series[j].Ask = append(p.Series[j].Ask, Piece{x * (1 + 1e-6), p.Series[j].last()})
			}
		}
		for i, x := range s.Need.Pools {
			p.Pools[i].Free += x * (1 + 1e-6)
		}
		if met := cheapest(t, p); met.Status != Met || math.Abs(met.Cost-s.Need.Cost) > 1e-6*met.Cost {
			t.Errorf("%v at %.9g, said %.9g", met.Status, met.Cost, s.Need.Cost)
		}
	}
}

// Given what it says it needs, a short problem is met; given a little less, not.
func TestWhatIsNeededIsEnoughAndNoMoreThanThat(t *testing.T) {
	seen := map[Lack]int{}
	rapid.Check(t, func(rt *rapid.T) {
		rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(rt, "seed"), 9))
		p := small(rng, 1+rng.IntN(6), 1+rng.IntN(30))
		p.Budget = rng.Float64() * float64(len(p.Series))
		for k := range p.Limits {
			p.Limits[k].Most *= rng.Float64()
		}
		s, err := Cheapest(p, Options{})
		if err != nil {
			rt.Fatal(err)
		}
		if s.Status == Met {
			return
		}
		n := s.Need
		seen[n.Lacks]++
		given := func(part float64) Status {
			q := *p
			q.Budget = n.Cost*part + 1e-9
			q.Series, q.Pools = slices.Clone(p.Series), slices.Clone(p.Pools)
			for j, x := range n.Series {
				if x > 0 {
					q.Series[j].Ask = append(slices.Clone(q.Series[j].Ask), Piece{part * x, q.Series[j].last()})
				}
			}
			for i, x := range n.Pools {
				q.Pools[i].Free += part * x
			}
			s, err := Cheapest(&q, Options{})
			if err != nil {
				rt.Fatal(err)
			}
			return s.Status
		}
		if n.Lacks == LacksCover {
			return
		}
		if got := given(1 + 1e-5); got != Met {
			rt.Fatalf("%v with all that is needed: %v", got, n)
		}
		if n.Excess > 1e-3 {
			if got := given(.95); got != Short {
				rt.Fatalf("%v with less than what is needed: %v", got, n)
			}
		}
	})
	if seen[LacksBudget] == 0 || seen[LacksCapacity] == 0 {
		t.Errorf("saw %v", seen)
	}
}
