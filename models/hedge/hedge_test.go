package hedge

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/models/loss"
)

// cheapest solves a problem that must have an answer.
func cheapest(t testing.TB, p *Problem) *Solution {
	t.Helper()
	s, err := Cheapest(p, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// plain is one series that pays what is lost, at .1 a unit, up to 10 units.
func plain() *Problem {
	return &Problem{
		Loss:   []float64{0, 0, 2, 4},
		Payout: []float64{0, 0, .5, 1},
		Series: []Series{{Name: "A", Ask: []Piece{{4, .1}, {6, .2}}}},
		Limits: []Limit{{.5, 1.5}},
		Budget: NoLimit,
	}
}

func TestTheAnswerIsWhatPaperSays(t *testing.T) {
	// ES.5 = (2 + 4)/2 − x·.75 ≤ 1.5 asks for x = 2; of the first piece, at .1.
	s := cheapest(t, plain())
	near(t, "buy", s.Buy[0], 2, 1e-8)
	near(t, "cost", s.Cost, .2, 1e-9)
	near(t, "before", s.Limits[0].Before, 3, 0)
	near(t, "after", s.Limits[0].After, 1.5, 1e-8)
	near(t, "price", s.Limits[0].Price, .1/.75, 1e-8)
}

func near(t testing.TB, what string, got, want, tolerance float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tolerance) {
		t.Errorf("%s is %.15g, want %.15g", what, got, want)
	}
}

func TestSpecialCases(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*Problem)
		status Status
		buy    []float64
	}{
		"nothing is lost":             {func(p *Problem) { clear(p.Loss); p.Limits[0].Most = 0 }, Met, []float64{0}},
		"the limit holds already":     {func(p *Problem) { p.Limits[0].Most = 3 }, Met, []float64{0}},
		"no limits":                   {func(p *Problem) { p.Limits = nil }, Met, []float64{0}},
		"all is to be covered":        {func(p *Problem) { p.Limits[0].Most = 0 }, Met, []float64{4}},
		"into the second piece":       {func(p *Problem) { p.Loss = []float64{0, 0, 4, 8} }, Met, []float64{6}},
		"the floor is more":           {func(p *Problem) { p.Series[0].Floor = 3 }, Met, []float64{3}},
		"the floor alone":             {func(p *Problem) { p.Limits = nil; p.Series[0].Floor = 3 }, Met, []float64{3}},
		"some is held":                {func(p *Problem) { p.Series[0].Held = 1.5 }, Met, []float64{.5}},
		"more is held than is needed": {func(p *Problem) { p.Series[0].Held = 3 }, Met, []float64{0}},
		"held counts to the floor":    {func(p *Problem) { p.Series[0].Held, p.Series[0].Floor = 1, 1 }, Met, []float64{1}},
		"the mean":                    {func(p *Problem) { p.Limits[0] = Limit{0, .75} }, Met, []float64{2}},
		"a budget that is just right": {func(p *Problem) { p.Budget = .2 }, Met, []float64{2}},
		"no budget at all":            {func(p *Problem) { p.Budget = 0 }, Short, []float64{0}},
		"free cover":                  {func(p *Problem) { p.Series[0].Ask = []Piece{{2, 0}} }, Met, []float64{2}},
		"the premium counts":          {func(p *Problem) { p.PremiumCounts = true }, Met, []float64{1.5 / .65}},
		"a pool that is just enough":  {func(p *Problem) { p.Pools, p.Series[0].Pools = []Pool{{"", 2}}, []int{0} }, Met, []float64{2}},
		"a pool named twice":          {func(p *Problem) { p.Pools, p.Series[0].Pools = []Pool{{"", 2}}, []int{0, 0} }, Met, []float64{2}},
		"a pool too small":            {func(p *Problem) { p.Pools, p.Series[0].Pools = []Pool{{"", 1}}, []int{0} }, Short, []float64{1}},
		"nothing on offer":            {func(p *Problem) { p.Series[0].Ask = nil }, Short, []float64{0}},
		"no series":                   {func(p *Problem) { p.Series, p.Payout = nil, nil }, Short, nil},
		"no series, none needed":      {func(p *Problem) { p.Series, p.Payout, p.Limits[0].Most = nil, nil, 3 }, Met, nil},
		"it never pays":               {func(p *Problem) { clear(p.Payout) }, Short, []float64{0}},
		"one scenario":                {func(p *Problem) { p.Loss, p.Payout = p.Loss[3:], p.Payout[3:] }, Met, []float64{2.5}},
		"weights":                     {func(p *Problem) { p.Weight = []float64{.5, 0, .25, .25} }, Met, []float64{2}},
		"all weight on one":           {func(p *Problem) { p.Weight = []float64{0, 0, 1, 0} }, Met, []float64{1}},
		"lots":                        {func(p *Problem) { p.Series[0].Lot = 1.5 }, Met, []float64{3}},
		"a minimum size":              {func(p *Problem) { p.Series[0].Least = 5 }, Met, []float64{5}},
		"more than all is asked":      {func(p *Problem) { p.Limits[0].Most = -1 }, Short, []float64{4}},
		"a curve without end":         {func(p *Problem) { p.Series[0].Ask[1].Size = 1e15 }, Met, []float64{2}},
		"a confidence of almost 1":    {func(p *Problem) { p.Limits[0].Confidence = 1 - 1e-12 }, Met, []float64{2.5}},
	} {
		t.Run(name, func(t *testing.T) {
			p := plain()
			c.change(p)
			s := cheapest(t, p)
			if s.Status != c.status {
				t.Fatalf("%v, want %v; need: %v", s.Status, c.status, s.Need)
			}
			for j, want := range c.buy {
				near(t, "buy", s.Buy[j], want, 1e-6)
			}
			if s.Status == Met && s.Gap > 1e-7 {
				t.Errorf("gap %g", s.Gap)
			}
		})
	}
}

func TestTheTailIsThatOfTheLoss(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		x := rapid.SliceOfN(rapid.Float64Range(-3, 3), 1, 50).Draw(rt, "loss")
		for i := range x {
			x[i] = math.Round(x[i]*4) / 4 // ties
		}
		var w []float64
		if rapid.Bool().Draw(rt, "weighted") {
			w = rapid.SliceOfN(rapid.Float64Range(.1, 1), len(x), len(x)).Draw(rt, "weight")
			sum := 0.
			for _, v := range w {
				sum += v
			}
			for i := range w {
				w[i] /= sum
			}
		}
		alpha := rapid.Float64Range(.01, .99).Draw(rt, "alpha")
		d, err := loss.NewDistribution(x, w)
		if err != nil {
			rt.Fatal(err)
		}
		want, err := d.ES(alpha)
		if err != nil {
			rt.Fatal(err)
		}
		a := tail{weight: w}
		if got := a.average(x, alpha); math.Abs(got-want) > 1e-12 {
			rt.Fatalf("ES %.17g, want %.17g", got, want)
		}
		if got := a.average(x, 0); math.Abs(got-d.EL()) > 1e-12 {
			rt.Fatalf("EL %.17g, want %.17g", got, d.EL())
		}
	})
}

func TestShadowPricesAreWhatTheCostChangesBy(t *testing.T) {
	p := several(500)
	p.Pools[3].Free /= 20
	s := cheapest(t, p)
	for k := range p.Limits {
		q := *p
		q.Limits = slices.Clone(p.Limits)
		q.Limits[k].Most += 1
		near(t, "price of a limit", s.Limits[k].Price, s.Cost-cheapest(t, &q).Cost, 1e-3)
	}
	q := *p
	q.Pools = slices.Clone(p.Pools)
	q.Pools[3].Free++
	if s.Pools[3].Price == 0 {
		t.Error("the pool has no price")
	}
	near(t, "price of a pool", s.Pools[3].Price, s.Cost-cheapest(t, &q).Cost, 1e-3)

	p.Budget, p.PremiumCounts = s.Cost/2, false
	short := cheapest(t, p)
	p.Budget++
	near(t, "price of the budget", short.BudgetPrice, short.Need.Excess-cheapest(t, p).Need.Excess, 1e-3)
}

// One more unit of a pool, or of the budget, helps one series alone as well.
func TestABoundThatIsTheEndOfACurveHasItsPrice(t *testing.T) {
	for name, c := range map[string]struct {
		free, budget, most float64
		pool, money        float64
	}{
		// B costs .4 and covers .5 at the mean of the tail, A .1 and .75: with one more
		// unit of A, 1.5 of B are not needed.
		"a pool for one series":     {1, NoLimit, 1.5, 1.5*.4 - .1, 0},
		"a pool that is empty":      {0, NoLimit, 1.5, 1.5*.4 - .1, 0},
		"a budget for one piece":    {10, .1, 0, 0, 7.5},
		"a budget of nothing":       {10, 0, 0, 0, 7.5},
		"an empty pool, and budget": {0, .1, 0, .75 - .1*.5/.4, .5 / .4},
	} {
		t.Run(name, func(t *testing.T) {
			p := plain()
			p.Series = append(p.Series, Series{Ask: []Piece{{20, .4}}})
			p.Payout = []float64{0, 0, 0, 0, .5, .5, 1, .5}
			p.Pools, p.Series[0].Pools = []Pool{{"", c.free}}, []int{0}
			p.Budget, p.Limits[0].Most = c.budget, c.most
			s := cheapest(t, p)
			near(t, "price of the pool", s.Pools[0].Price, c.pool, 1e-6)
			near(t, "price of the budget", s.BudgetPrice, c.money, 1e-6)
		})
	}
}

func TestUnitsDoNotMatter(t *testing.T) {
	p := several(300)
	want := cheapest(t, p)
	for _, money := range []float64{1e-9, 1e9} {
		for _, token := range []float64{1e-6, 1e6} {
			q := *p
			q.Loss, q.Payout = slices.Clone(p.Loss), slices.Clone(p.Payout)
			q.Series, q.Pools, q.Limits = slices.Clone(p.Series), slices.Clone(p.Pools), slices.Clone(p.Limits)
			for i := range q.Loss {
				q.Loss[i] *= money
			}
			for i := range q.Payout {
				q.Payout[i] *= money / token
			}
			for j := range q.Series {
				q.Series[j].Ask = slices.Clone(p.Series[j].Ask)
				for k := range q.Series[j].Ask {
					q.Series[j].Ask[k].Size *= token
					q.Series[j].Ask[k].Price *= money / token
				}
			}
			for i := range q.Pools {
				q.Pools[i].Free *= token
			}
			for k := range q.Limits {
				q.Limits[k].Most *= money
			}
			q.Budget *= money
			s := cheapest(t, &q)
			near(t, "cost", s.Cost/money/want.Cost, 1, 1e-6)
		}
	}
}

func TestTheSameProblemHasTheSameAnswerToTheBit(t *testing.T) {
	a, b := cheapest(t, several(300)), cheapest(t, several(300))
	if !slices.Equal(a.Buy, b.Buy) || a.Cost != b.Cost || a.Bound != b.Bound {
		t.Error("two answers differ")
	}
}

// What is bought respects every bound, whatever the problem.
func TestAnswersStayWithinBounds(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(rt, "seed"), 5))
		p := small(rng, 1+rng.IntN(20), 1+rng.IntN(200))
		if rng.IntN(2) == 0 {
			p.Budget = float64(len(p.Series)) * .3 * rng.Float64()
		}
		for j := range p.Series {
			if rng.IntN(3) == 0 {
				p.Series[j].Lot = .05 + .3*rng.Float64()
			}
			if rng.IntN(3) == 0 {
				p.Series[j].Least = .5 * p.Series[j].Capacity() * rng.Float64()
			}
		}
		s, err := Cheapest(p, Options{Nodes: 40})
		if err != nil {
			rt.Fatal(err)
		}
		within(rt, p, s)
		if s.Status == Met && s.Cost < s.Bound*(1-1e-12) {
			rt.Fatalf("cost %g below its bound %g", s.Cost, s.Bound)
		}
	})
}

// within checks a solution against its problem, without any of its arithmetic.
func within(t interface{ Fatalf(string, ...any) }, p *Problem, s *Solution) {
	cost := 0.
	used := make([]float64, len(p.Pools))
	for j, x := range s.Buy {
		sr := p.Series[j]
		if x < 0 || x > sr.Capacity()*(1+1e-9) {
			t.Fatalf("%g of series %d, which has %g", x, j, sr.Capacity())
		}
		if s.Status == Met {
			if lots := x / sr.Lot; sr.Lot > 0 && math.Abs(lots-math.Round(lots)) > 1e-6 {
				t.Fatalf("%g of series %d in lots of %g", x, j, sr.Lot)
			}
			if x > 0 && x < sr.Least*(1-1e-9) {
				t.Fatalf("%g of series %d, which sells %g at least", x, j, sr.Least)
			}
		}
		cost += sr.Cost(x)
		for _, i := range sr.Pools {
			used[i] += x
		}
	}
	if cost > p.Budget*(1+1e-9)+1e-12 || math.Abs(cost-s.Cost) > 1e-9*cost {
		t.Fatalf("cost %g, said %g, budget %g", cost, s.Cost, p.Budget)
	}
	for i, u := range used {
		if u > p.Pools[i].Free*(1+1e-9) {
			t.Fatalf("%g of pool %d, which has %g", u, i, p.Pools[i].Free)
		}
	}
	d, err := loss.NewDistribution(p.Net(nil, s.Buy), p.Weight)
	if err != nil {
		t.Fatalf("%v", err)
	}
	tolerance := 0.
	for _, m := range s.Limits {
		tolerance = max(tolerance, 1e-8*max(math.Abs(m.Most), math.Abs(m.Before)))
	}
	for _, l := range p.Limits {
		es := d.EL()
		if l.Confidence > 0 {
			es, _ = d.ES(l.Confidence)
		}
		if s.Status == Met && es > l.Most+tolerance {
			t.Fatalf("shortfall %.12g beyond the limit of %.12g", es, l.Most)
		}
	}
}
