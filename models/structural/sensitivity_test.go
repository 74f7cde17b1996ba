package structural

import (
	"errors"
	"math"
	"testing"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

func TestSensitivitiesAreFiniteDifferences(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		h := rapid.Float64Range(0.01, 1.5).Draw(rt, "ln hf")
		mu := rapid.Float64Range(-3, 3).Draw(rt, "mu")
		sigma := rapid.Float64Range(0.2, 2).Draw(rt, "sigma")
		years := rapid.Float64Range(0.02, 2).Draw(rt, "years")
		got, err := FirstPassageSensitivity(math.Exp(h), mu, sigma, years)
		if err != nil {
			rt.Fatal(err)
		}
		for _, c := range []struct {
			what string
			got  float64
			at   func(d float64) float64
			step float64
		}{
			{"ln hf", got.LogHF, func(d float64) float64 { return FirstPassage(math.Exp(h+d), mu, sigma, years) }, 1e-3 * h},
			{"mu", got.Mu, func(d float64) float64 { return FirstPassage(math.Exp(h), mu+d, sigma, years) }, 1e-4},
			{"sigma", got.Sigma, func(d float64) float64 { return FirstPassage(math.Exp(h), mu, sigma+d, years) }, 1e-3 * sigma},
			{"years", got.Years, func(d float64) float64 { return FirstPassage(math.Exp(h), mu, sigma, years+d) }, 1e-3 * years},
		} {
			// Richardson's extrapolation of central differences: error O(step⁴).
			central := func(d float64) float64 { return (c.at(d) - c.at(-d)) / (2 * d) }
			want := (4*central(c.step/2) - central(c.step)) / 3
			if math.Abs(c.got-want) > 1e-7*(1+math.Abs(want)) {
				rt.Fatalf("by %s: %v, by differences %v", c.what, c.got, want)
			}
		}
	})
}

func TestSensitivitiesAtTheLimits(t *testing.T) {
	inf := math.Inf(1)
	for name, c := range map[string]struct{ hf, mu, sigma, years float64 }{
		"below one":         {0.9, 0.1, 0.5, 1},
		"at one":            {1, 0.1, 0.5, 1},
		"no collateral":     {0, 0.1, 0.5, 1},
		"no debt":           {inf, 0.1, 0.5, 1},
		"no volatility":     {1.1, 0.1, 0, 1},
		"no time":           {1.1, 0.1, 0.5, 0},
		"out of sight":      {1e300, 0.1, 0.01, 1},
		"falling for sure":  {2, -1e6, 0.5, 1},
		"rising for sure":   {2, 1e6, 0.5, 1},
		"hardly volatility": {2, 1, 1e-30, 1},
	} {
		if got, err := FirstPassageSensitivity(c.hf, c.mu, c.sigma, c.years); err != nil || got != (Sensitivity{}) {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
	}
	// Just above 1 the derivative from above.
	const sigma, years = 0.5, 1.0
	got, err := FirstPassageSensitivity(math.Nextafter(1, 2), 0, sigma, years)
	want := -2*density(sigma/2)/sigma + math.Erfc(sigma/2/math.Sqrt2)/2 // −2φ(d₁)/sd + G, d₁ = −d₂ = sd/2
	if err != nil || math.Abs(got.LogHF-want) > 1e-9 {
		t.Errorf("just above 1: %v, %v, want %v", got.LogHF, err, want)
	}
}

func TestSensitivitiesInBulkEqualOneByOneAndRefuse(t *testing.T) {
	hf, sigma := plain(100, 6)
	all, err := FirstPassageSensitivities(nil, hf, sigma, 0.2, 0.3)
	if err != nil {
		t.Fatal(err)
	}
	for i, got := range all {
		if want, err := FirstPassageSensitivity(hf[i], 0.2, sigma[i], 0.3); err != nil || got != want {
			t.Fatalf("loan %d: %+v, want %+v (%v)", i, got, want, err)
		}
	}
	for name, c := range map[string]struct {
		dst       []Sensitivity
		hf, sigma []float64
		mu, years float64
		kind      error
	}{
		"NaN":              {nil, []float64{math.NaN()}, []float64{1}, 0, 1, domain.ErrNotFinite},
		"negative":         {nil, []float64{1}, []float64{-1}, 0, 1, domain.ErrRange},
		"NaN drift":        {nil, []float64{1}, []float64{1}, math.NaN(), 1, domain.ErrNotFinite},
		"negative years":   {nil, []float64{1}, []float64{1}, 0, -1, domain.ErrRange},
		"lengths":          {nil, []float64{1}, nil, 0, 1, domain.ErrLength},
		"length of result": {make([]Sensitivity, 2), []float64{1}, []float64{1}, 0, 1, domain.ErrLength},
	} {
		if got, err := FirstPassageSensitivities(c.dst, c.hf, c.sigma, c.mu, c.years); got != nil || !errors.Is(err, c.kind) {
			t.Errorf("%s: %v, %v", name, got, err)
		}
	}
}
