package structural

import (
	"errors"
	"math"
	"testing"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

func TestMertonWithoutChanceOrTime(t *testing.T) {
	inf := math.Inf(1)
	for name, c := range map[string]struct {
		firm Firm
		want Debt
	}{
		"due now and covered":         {Firm{140, 100, 0, 0.05, 0.05, 0.2}, Debt{0, inf, 100, 0}},
		"due now and just covered":    {Firm{100, 100, 0, 0.05, 0.05, 0.2}, Debt{0, inf, 100, 0}},
		"due now and short":           {Firm{80, 100, 0, 0.05, 0.05, 0.2}, Debt{1, -inf, 80, inf}},
		"certain and covered":         {Firm{140, 100, 1, 0, 0, 0}, Debt{0, inf, 100, 0}},
		"certain and short":           {Firm{50, 100, 1, 0, 0, 0}, Debt{1, -inf, 50, math.Ln2}},
		"wild for ever":               {Firm{140, 100, 1e250, 0, 0, 1e200}, Debt{1, -5e49, 0, inf}},
		"certain, grows into solvent": {Firm{80, 100, 1, 0, 0.5, 0}, Debt{0, inf, 80, math.Log(1.25)}},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := Merton(c.firm)
			if err != nil {
				t.Fatal(err)
			}
			near := func(a, b float64) bool { return a == b || math.Abs(a-b) < 1e-12 }
			if !near(got.PD, c.want.PD) || !near(got.Distance, c.want.Distance) || !near(got.Value, c.want.Value) || !near(got.Spread, c.want.Spread) {
				t.Errorf("got %+v, want %+v", got, c.want)
			}
		})
	}
}

func TestMertonRefuses(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	for name, f := range map[string]Firm{
		"NaN assets":          {nan, 100, 1, 0, 0, 0.2},
		"no assets":           {0, 100, 1, 0, 0, 0.2},
		"no face":             {140, 0, 1, 0, 0, 0.2},
		"infinite face":       {140, inf, 1, 0, 0, 0.2},
		"negative years":      {140, 100, -1, 0, 0, 0.2},
		"NaN rate":            {140, 100, 1, nan, 0, 0.2},
		"NaN drift":           {140, 100, 1, 0, nan, 0.2},
		"negative volatility": {140, 100, 1, 0, 0, -0.2},
		"infinite volatility": {140, 100, 1, 0, 0, inf},
		"a discount past all": {140, 100, 1e9, 1, 0, 0.2},
		"a face past all":     {1e300, 1e308, 1, -100, 0, 0.2},
		"a face of nothing":   {1, 1e-308, 1, 100, 0, 0.5},
	} {
		var e *domain.Error
		if got, err := Merton(f); !errors.As(err, &e) || got != (Debt{}) {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
	}
}

// Assets are what debt and equity share, so no debt is worth more than either
// the assets or its discounted face, and the expected loss by the riskless rate
// is what the spread pays for.
func TestMertonHoldsTogether(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		f := Firm{
			Assets:     math.Exp(rapid.Float64Range(-8, 8).Draw(rt, "log assets")),
			Face:       1,
			Years:      rapid.Float64Range(0.01, 30).Draw(rt, "years"),
			Rate:       rapid.Float64Range(-0.1, 0.3).Draw(rt, "rate"),
			Drift:      rapid.Float64Range(-0.5, 0.5).Draw(rt, "drift"),
			Volatility: rapid.Float64Range(0.001, 3).Draw(rt, "volatility"),
		}
		d, err := Merton(f)
		if err != nil {
			rt.Fatal(err)
		}
		par := f.Face * math.Exp(-f.Rate*f.Years)
		if !(d.PD >= 0 && d.PD <= 1) || !(d.Value >= 0 && d.Value <= min(f.Assets, par)*(1+1e-12)) || !(d.Spread >= 0) {
			rt.Fatalf("%+v", d)
		}
		if priced := par * math.Exp(-d.Spread*f.Years); math.Abs(priced-d.Value) > 1e-9*d.Value {
			rt.Fatalf("at its spread the debt is worth %v, not %v", priced, d.Value)
		}
		f.Assets *= 1.1
		if more, _ := Merton(f); more.PD > d.PD+1e-12 || more.Value < d.Value*(1-1e-12) || more.Spread > d.Spread+1e-12 {
			rt.Fatalf("with more assets %+v, after %+v", more, d)
		}
	})
}
