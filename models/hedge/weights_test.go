package hedge

import (
	"errors"
	"math"
	"slices"
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// stacked is plain at two horizons and in a stress: at the second horizon twice as
// much is lost, and the stress loses 9.
func stacked() *Problem {
	none, all := []float64{0, 0, 0, 0}, []float64{.25, .25, .25, .25}
	return &Problem{
		Loss:    []float64{0, 0, 2, 4, 0, 0, 4, 8, 9},
		Payout:  []float64{0, 0, .5, 1, 0, 0, .5, 1, 1},
		Series:  []Series{{Name: "A", Ask: []Piece{{4, .1}, {6, .2}}}},
		Limits:  []Limit{{.5, 1.5}, {.5, 3}, {0, 4}},
		Weights: [][]float64{slices.Concat(all, none, []float64{0}), slices.Concat(none, all, []float64{0}), slices.Concat(none, none, []float64{1})},
		Budget:  NoLimit,
	}
}

func TestLimitsOfSeveralHorizonsAndStressesAreOneProblem(t *testing.T) {
	// Of the first 2 units are enough, as in plain. The second: (4+8)/2 − .75·x ≤ 3
	// asks for 4. The stress: 9 − x ≤ 4 for 5.
	for n, want := range []float64{2, 4, 5} {
		p := stacked()
		p.Limits, p.Weights = p.Limits[:n+1], p.Weights[:n+1]
		s := cheapest(t, p)
		near(t, "buy", s.Buy[0], want, 1e-7)
		near(t, "what binds", s.Limits[n].After, p.Limits[n].Most, 1e-7)
		for k := range n {
			near(t, "price of what does not bind", s.Limits[k].Price, 0, 1e-9)
		}
	}
	p := stacked()
	p.Series[0].Lot = 2
	s := cheapest(t, p)
	near(t, "whole lots", s.Buy[0], 6, 1e-9)
	near(t, "before", s.Limits[1].Before, 6, 1e-12)
	p = stacked()
	p.Limits[2].Most = -5 // 14 units of 10
	if s = cheapest(t, p); s.Status != Short || s.Need.Lacks != LacksCapacity {
		t.Errorf("%v, %v", s.Status, s.Need)
	}
	near(t, "what is missing", s.Need.Excess, 4, 1e-6)
	near(t, "of units", s.Need.Series[0], 4, .05)
}

func TestLimitsAreRecheckedByTheirOwnWeights(t *testing.T) {
	p := stacked()
	many := &Problem{Series: p.Series, Limits: []Limit{{0, 1.9}, {0, 1.1}}, Budget: NoLimit, Weights: [][]float64{make([]float64, 2000), make([]float64, 2000)}}
	for s := range 2000 {
		many.Loss, many.Payout = append(many.Loss, 1+float64(s/1000)+.1*math.Sin(float64(s))), append(many.Payout, 0)
		many.Weights[s/1000][s] = 1e-3
	}
	v, err := Recheck(many, []float64{0})
	if err != nil {
		t.Fatal(err)
	}
	if v[0].Holds != true || v[1].Holds != false || math.Abs(v[0].Measured-1) > .01 || math.Abs(v[1].Measured-2) > .01 {
		t.Errorf("%+v", v)
	}
}

func TestWeightsOfLimitsAreChecked(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*Problem)
		kind   error
	}{
		"not one a limit":   {func(p *Problem) { p.Weights = p.Weights[:1] }, domain.ErrLength},
		"not as many":       {func(p *Problem) { p.Weights[1] = p.Weights[1][:3] }, domain.ErrLength},
		"not a probability": {func(p *Problem) { p.Weights[0][0] = math.NaN() }, domain.ErrNotFinite},
		"not summing to 1":  {func(p *Problem) { p.Weights[2][8] = .5 }, domain.ErrRange},
	} {
		p := stacked()
		c.change(p)
		if _, err := Cheapest(p, Options{}); !errors.Is(err, c.kind) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
