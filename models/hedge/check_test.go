package hedge

import (
	"errors"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

func TestEachMistakeSaysWhatAndWhere(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	for name, c := range map[string]struct {
		change func(*Problem)
		kind   error
		text   string
	}{
		"no scenarios":            {func(p *Problem) { p.Loss, p.Payout = nil, nil }, domain.ErrEmpty, "Loss is empty"},
		"NaN loss":                {func(p *Problem) { p.Loss[2] = nan }, domain.ErrNotFinite, "Loss[2]"},
		"infinite loss":           {func(p *Problem) { p.Loss[2] = inf }, domain.ErrNotFinite, "Loss[2]"},
		"a loss beyond all":       {func(p *Problem) { p.Loss[2] = 1e300 }, domain.ErrRange, "Loss[2]"},
		"payouts too short":       {func(p *Problem) { p.Payout = p.Payout[1:] }, domain.ErrLength, "Payout has the wrong length: 3: want 4"},
		"a negative payout":       {func(p *Problem) { p.Payout[1] = -1 }, domain.ErrRange, "Payout[1]"},
		"NaN payout":              {func(p *Problem) { p.Payout[1] = nan }, domain.ErrNotFinite, "Payout[1]"},
		"weights too short":       {func(p *Problem) { p.Weight = []float64{1} }, domain.ErrLength, "Weight"},
		"weights that sum to 2":   {func(p *Problem) { p.Weight = []float64{.5, .5, .5, .5} }, domain.ErrRange, "the sum of Weight is out of range: 2"},
		"a negative weight":       {func(p *Problem) { p.Weight = []float64{-.5, .5, .5, .5} }, domain.ErrRange, "Weight[0]"},
		"confidence 1":            {func(p *Problem) { p.Limits[0].Confidence = 1 }, domain.ErrRange, "Limits[0].Confidence is out of range: 1: want 0 or more, less than 1"},
		"NaN confidence":          {func(p *Problem) { p.Limits[0].Confidence = nan }, domain.ErrNotFinite, "Limits[0].Confidence"},
		"an infinite limit":       {func(p *Problem) { p.Limits[0].Most = inf }, domain.ErrNotFinite, "Limits[0].Most"},
		"a negative budget":       {func(p *Problem) { p.Budget = -1 }, domain.ErrRange, "Budget"},
		"NaN budget":              {func(p *Problem) { p.Budget = nan }, domain.ErrNotFinite, "Budget"},
		"a falling price":         {func(p *Problem) { p.Series[0].Ask[1].Price = .05 }, ErrFalling, "Series[0].Ask[1].Price falls: 0.05 after 0.1: want prices that rise with size"},
		"a negative price":        {func(p *Problem) { p.Series[0].Ask[0].Price = -.1 }, domain.ErrRange, "Series[0].Ask[0].Price"},
		"NaN price":               {func(p *Problem) { p.Series[0].Ask[0].Price = nan }, domain.ErrNotFinite, "Series[0].Ask[0].Price"},
		"no size":                 {func(p *Problem) { p.Series[0].Ask[0].Size = 0 }, domain.ErrRange, "Series[0].Ask[0].Size"},
		"an infinite size":        {func(p *Problem) { p.Series[0].Ask[1].Size = inf }, domain.ErrNotFinite, "Series[0].Ask[1].Size"},
		"a negative lot":          {func(p *Problem) { p.Series[0].Lot = -1 }, domain.ErrRange, "Series[0].Lot"},
		"NaN held":                {func(p *Problem) { p.Series[0].Held = nan }, domain.ErrNotFinite, "Series[0].Held"},
		"minimum above capacity":  {func(p *Problem) { p.Series[0].Least = 11 }, ErrContradiction, "Series[0].Least contradicts another bound: 11 of a capacity of 10"},
		"floor above capacity":    {func(p *Problem) { p.Series[0].Floor = 11 }, ErrContradiction, "Series[0].Floor contradicts"},
		"floor between lots":      {func(p *Problem) { p.Series[0].Floor, p.Series[0].Lot = 9.5, 3 }, ErrContradiction, "Series[0].Floor contradicts"},
		"floors above the budget": {func(p *Problem) { p.Series[0].Floor, p.Budget = 5, .1 }, ErrContradiction, "Budget contradicts another bound: 0.1 where the floors cost 0.6"},
		"floors above a pool":     {func(p *Problem) { p.Series[0].Floor, p.Series[0].Pools, p.Pools = 5, []int{0}, []Pool{{"", 4}} }, ErrContradiction, "Pools[0].Free contradicts"},
		"no such pool":            {func(p *Problem) { p.Series[0].Pools = []int{0} }, domain.ErrRange, "Series[0].Pools[0]"},
		"a negative pool":         {func(p *Problem) { p.Pools = []Pool{{"", -1}} }, domain.ErrRange, "Pools[0].Free"},
	} {
		t.Run(name, func(t *testing.T) {
			p := plain()
			c.change(p)
			s, err := Cheapest(p, Options{})
			var e *domain.Error
			if s != nil || !errors.As(err, &e) || !errors.Is(err, c.kind) || !strings.HasPrefix(err.Error(), c.text) {
				t.Errorf("got %v, want %q", err, c.text)
			}
		})
	}
}

func TestAnEmptyProblemIsRefused(t *testing.T) {
	if _, err := Cheapest(&Problem{}, Options{}); !errors.Is(err, domain.ErrEmpty) {
		t.Error(err)
	}
}

// Whatever the numbers are, the answer is finite, an error, or both.
func TestNoNumbersMakeItPanicOrNaN(t *testing.T) {
	odd := []float64{0, 0, 1, 2, 3, 1e-12, 1e-6, 1e6, 1e12, 1e29, -1, -1e12, math.NaN(), math.Inf(1)}
	rapid.Check(t, func(rt *rapid.T) {
		rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(rt, "seed"), 11))
		some := 2 + rng.IntN(len(odd)-1)
		value := func() float64 { return odd[rng.IntN(some)] }
		p := &Problem{Budget: value()}
		n := rng.IntN(4)
		for range 1 + rng.IntN(5) {
			p.Loss = append(p.Loss, value())
			for range n {
				p.Payout = append(p.Payout, value())
			}
		}
		for range rng.IntN(3) {
			p.Pools = append(p.Pools, Pool{Free: value()})
		}
		for range n {
			s := Series{Held: float64(rng.IntN(2)), Lot: value(), Least: float64(rng.IntN(2)) * value()}
			for k := range rng.IntN(3) {
				s.Ask = append(s.Ask, Piece{value() + 1, value() + float64(k)})
			}
			for i := range p.Pools {
				s.Pools = append(s.Pools, i)
			}
			p.Series = append(p.Series, s)
		}
		for range rng.IntN(3) {
			p.Limits = append(p.Limits, Limit{rng.Float64(), value()})
		}
		p.PremiumCounts = rng.IntN(2) == 0
		s, err := Cheapest(p, Options{Rounds: 300, Nodes: 20})
		if s == nil {
			if err == nil {
				rt.Fatal("no answer and no error")
			}
			return
		}
		for _, x := range append([]float64{s.Cost, s.Convex, s.Gap, s.RoundingGap, s.BudgetPrice}, s.Buy...) {
			if math.IsNaN(x) || math.IsInf(x, 0) || x < 0 {
				rt.Fatalf("%+v, %v", s, err)
			}
		}
		if err == nil {
			within(rt, p, s)
		}
	})
}
