package structural

import (
	"math"
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/published"
)

func TestReferenceNumbers(t *testing.T) {
	const hf, sigma, years = 1.2, 0.8, 30.0 / 365
	exact := func(dates int) float64 {
		p, err := MonitoredExact(hf, 0, sigma, years, dates)
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	published.Numbers(t, "Black-Cox: HF 1.2, sigma .8, 30 days, no drift", 1e-8,
		published.Number{What: "liquidation PD, continuous", Got: FirstPassage(hf, 0, sigma, years), Want: .465984285382},
		published.Number{What: "liquidation PD, terminal", Got: Terminal(hf, 0, sigma, years), Want: .248169092082},
		published.Number{What: "liquidation PD, 30 daily dates, exact", Got: exact(30), Want: .4082917378},
		published.Number{What: "liquidation PD, 30 daily dates, Broadie-Glasserman-Kou", Got: Monitored(hf, 0, sigma, years, 30), Want: .406119889},
		published.Number{What: "liquidation PD, 120 dates, exact", Got: exact(120), Want: .4360385677},
		published.Number{What: "liquidation PD, 120 dates, Broadie-Glasserman-Kou", Got: Monitored(hf, 0, sigma, years, 120), Want: .435503716},
	)

	debt, err := Merton(Firm{Assets: 140, Face: 100, Years: 1, Rate: .05, Drift: .05, Volatility: .2})
	if err != nil {
		t.Fatal(err)
	}
	published.Numbers(t, "Merton: V 140, F 100, T 1, r = mu = .05, sigma .2", 1e-4,
		published.Number{What: "default PD", Got: debt.PD, Want: .0334},
		published.Number{What: "distance to default", Got: debt.Distance, Want: 1.8324},
		published.Number{What: "debt", Got: debt.Value, Want: 94.8894},
		published.Number{What: "spread, bp", Got: debt.Spread * 1e4, Want: 24.5833, Relative: true},
	)
}

// Drift and rate apart; the formulas of Merton with 40 digits by mpmath 1.3.
func TestMertonWithADriftOfItsOwn(t *testing.T) {
	for name, c := range map[string]struct {
		firm Firm
		want Debt
	}{
		"three years":         {Firm{120, 100, 3, .03, .08, .35}, Debt{.346959971376505, .393541007245651, 78.1161583771363, .0523244190362344}},
		"under water":         {Firm{60, 100, 2.5, .04, -.1, .5}, Debt{.912714433864683, -1.35766145684859, 49.266512452408, .243170238536678}},
		"a spread of nothing": {Firm{500, 100, 1, .02, .1, .3}, Debt{1.44373572208993e-8, 5.54812637478033, 98.0198670123354, 3.24771008616227e-9}},
	} {
		got, err := Merton(c.firm)
		if err != nil {
			t.Fatal(err)
		}
		published.Numbers(t, "Merton, "+name+", mpmath 1.3", 1e-11,
			published.Number{What: "default PD", Got: got.PD, Want: c.want.PD, Relative: true},
			published.Number{What: "distance to default", Got: got.Distance, Want: c.want.Distance, Relative: true},
			published.Number{What: "debt", Got: got.Value, Want: c.want.Value, Relative: true},
			published.Number{What: "spread", Got: got.Spread, Want: c.want.Spread, Relative: true},
		)
	}
}

// The formula of FirstPassage with 50 digits by mpmath 1.3.
func TestFarTailsKeepTheirDigits(t *testing.T) {
	for _, c := range []struct{ hf, mu, sigma, years, want float64 }{
		{1.2, 0.0, 0.8, 0.0821917808219178, 0.46598428538170287},
		{2.0, 0.0, 0.5, 0.0821917808219178, 1.8737753882881545e-6},
		{3.0, 0.0, 0.5, 0.0821917808219178, 3.1118814854235178e-14},
		{10.0, 0.0, 0.3, 0.25, 1.1071917056330639e-52},
		{1.5, 1.0, 0.2, 0.03, 4.0973213028510981e-36},
		{1.0001, 0.0, 0.01, 0.0027397260273972603, 0.84853653340890836},
		{1.5, 3.0, 0.5, 1.0, 8.9104779859994416e-5},
		{1.2, -2.0, 0.5, 0.5, 0.99837541163176519},
		{1.05, 8.0, 0.4, 2.0, 0.007984714497767156},
		{100.0, -0.5, 0.9, 5.0, 0.56821486654584713},
		{1.5, -4.0, 0.01, 0.1, 0.042469125998412666},
	} {
		for name, of := range kernels() {
			dst := make([]float64, 1)
			of(dst, []float64{c.hf}, []float64{c.sigma}, drift(c.mu, c.years), math.Sqrt(c.years))
			if off := math.Abs(dst[0]/c.want - 1); off > 2e-12 {
				t.Errorf("%s: hf %v, mu %v, sigma %v, years %v: %v, want %v (off %.1e)", name, c.hf, c.mu, c.sigma, c.years, dst[0], c.want, off)
			}
		}
		if got := FirstPassage(c.hf, c.mu, c.sigma, c.years); math.Abs(got/c.want-1) > 2e-12 {
			t.Errorf("hf %v: %v, want %v", c.hf, got, c.want)
		}
	}
	if got := FirstPassage(20, 0, 0.05, 1.0/365); got != 0 {
		t.Errorf("1.8e-284523 is 0 to double precision, got %v", got)
	}
}
