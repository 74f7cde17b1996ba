package structural

import (
	"errors"
	"math"
	"math/rand/v2"
	"testing"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// Paths in fine steps with a Brownian bridge in between decide when HF touches 1;
// from there one draw over the delay. The protocols' rule, max(0, debt −
// collateral/bonus), then says what is lost.
func TestLateLossAgreesWithMonteCarlo(t *testing.T) {
	for name, c := range map[string]struct {
		hf, threshold, bonus, mu, sigma, years, delay float64
	}{
		"an hour late":          {1.1, 0.93, 1.05, 0, 1.2, 7.0 / 365, 1.0 / 365 / 24},
		"a day late":            {1.1, 0.85, 1.05, 0, 0.8, 30.0 / 365, 1.0 / 365},
		"three days, falling":   {1.2, 0.8, 1.1, -1, 1.5, 14.0 / 365, 3.0 / 365},
		"no cushion at all":     {1.1, 1, 1, 0.5, 0.6, 30.0 / 365, 1.0 / 365},
		"below one already":     {0.9, 0.85, 1.05, 0, 0.9, 1.0 / 365, 2.0 / 365},
		"under water already":   {0.7, 0.85, 1.05, 0, 0.9, 1.0 / 365, 2.0 / 365},
		"a month late and wild": {1.5, 0.7, 1.08, 0.2, 2, 0.25, 1.0 / 12},
	} {
		t.Run(name, func(t *testing.T) {
			cushion, err := Cushion(c.threshold, c.bonus)
			if err != nil {
				t.Fatal(err)
			}
			got, err := LateLoss(c.hf, cushion, c.mu, c.sigma, c.years, c.delay)
			if err != nil {
				t.Fatal(err)
			}
			const paths, steps = 60_000, 8
			r := rand.New(rand.NewPCG(31, 32))
			dt := c.years / steps
			nu, v := c.mu-c.sigma*c.sigma/2, c.sigma*c.sigma*dt
			var liquidated, lost, sum, squares float64
			for range paths {
				x := math.Log(c.hf)
				touched := x <= 0
				for k := 0; k < steps && !touched; k++ {
					next := x + nu*dt + math.Sqrt(v)*r.NormFloat64()
					touched = next <= 0 || r.Float64() < math.Exp(-2*x*next/v)
					x = next
				}
				if !touched {
					continue
				}
				liquidated++
				const debt = 1000.0
				collateral := min(1, c.hf) * debt / c.threshold // at HF = 1, or today
				collateral *= math.Exp(nu*c.delay + c.sigma*math.Sqrt(c.delay)*r.NormFloat64())
				bad := max(0, debt-collateral/c.bonus) / debt
				if bad > 0 {
					lost++
				}
				sum, squares = sum+bad, squares+bad*bad
			}
			within := func(what string, got, mean, variance, n float64) {
				if se := math.Sqrt(max(0, variance) / n); math.Abs(got-mean) > 3*se+1e-12 {
					t.Errorf("%s: %.6f, simulated %.6f ± %.6f", what, got, mean, se)
				}
			}
			pd, loss, lgd := liquidated/paths, lost/paths, sum/liquidated
			within("liquidation PD", got.LiquidationPD, pd, got.LiquidationPD*(1-got.LiquidationPD), paths)
			within("loss PD", got.LossPD, loss, got.LossPD*(1-got.LossPD), paths)
			within("LGD", got.LGD, lgd, squares/liquidated-lgd*lgd, liquidated)
			el := sum / paths
			within("EL of an EAD of 1", got.Expected(1), el, squares/paths-el*el, paths)
		})
	}
}

func TestLateLossLimits(t *testing.T) {
	inf := math.Inf(1)
	pd := FirstPassage(1.1, 0, 0.5, 0.1)
	for name, c := range map[string]struct {
		hf, cushion, mu, sigma, years, delay float64
		want                                 Loss
	}{
		"in time":                    {1.1, 1.1, 0, 0.5, 0.1, 0, Loss{pd, 0, 0}},
		"in time, no cushion":        {1.1, 1, 0, 0.5, 0.1, 0, Loss{pd, 0, 0}},
		"in time, cushion below one": {1.1, 0.9, 0, 0.5, 0.1, 0, Loss{pd, pd, 0.1}},
		"no debt":                    {inf, 1.1, 0, 0, 0.1, 0.1, Loss{0, 0, 0}},
		"no collateral":              {0, 1.1, 0, 0.5, 0.1, 0.1, Loss{1, 1, 1}},
		"no collateral, in time":     {0, 1.1, 0, 0.5, 0.1, 0, Loss{1, 1, 1}},
		"under water, in time":       {0.5, 1.1, 0, 0.5, 0.1, 0, Loss{1, 1, 0.45}},
		"no volatility":              {0.99, 1.1, 0, 0, 0.1, 1, Loss{1, 0, 0}},
		"certain fall":               {0.99, 1, -1, 0, 0.1, 1, Loss{1, 1, 1 - 0.99/math.E}},
		"nothing survives":           {0.99, 1, -1e9, 1, 0.1, 1, Loss{1, 1, 1}},
	} {
		got, err := LateLoss(c.hf, c.cushion, c.mu, c.sigma, c.years, c.delay)
		if err != nil || math.Abs(got.LiquidationPD-c.want.LiquidationPD) > 1e-15 || math.Abs(got.LossPD-c.want.LossPD) > 1e-15 || math.Abs(got.LGD-c.want.LGD) > 1e-15 {
			t.Errorf("%s: %+v, %v, want %+v", name, got, err, c.want)
		}
	}
}

func TestALongerDelayOrAThinnerCushionLosesMore(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		hf := rapid.Float64Range(0, 3).Draw(rt, "hf")
		cushion := rapid.Float64Range(1, 2).Draw(rt, "cushion")
		sigma := rapid.Float64Range(0, 4).Draw(rt, "sigma")
		delay := rapid.Float64Range(0, 0.5).Draw(rt, "delay")
		a, err := LateLoss(hf, cushion, 0, sigma, 0.1, delay)
		if err != nil {
			rt.Fatal(err)
		}
		if !(a.LossPD >= 0 && a.LossPD <= a.LiquidationPD && a.LiquidationPD <= 1 && a.LGD >= 0 && a.LGD <= 1) {
			rt.Fatalf("%+v", a)
		}
		const slack = 1e-12
		if b, _ := LateLoss(hf, cushion, 0, sigma, 0.1, delay*1.1); b.LGD < a.LGD-slack {
			rt.Fatalf("later: %+v after %+v", b, a)
		}
		if b, _ := LateLoss(hf, cushion*0.99, 0, sigma, 0.1, delay); b.LGD < a.LGD-slack || b.LossPD < a.LossPD-slack {
			rt.Fatalf("thinner: %+v after %+v", b, a)
		}
	})
}

func TestLateLossRefuses(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	for name, c := range map[string]struct {
		hf, cushion, mu, sigma, years, delay float64
		kind                                 error
	}{
		"NaN health factor":   {nan, 1.1, 0, 0.5, 1, 0.1, domain.ErrNotFinite},
		"no cushion":          {1.1, 0, 0, 0.5, 1, 0.1, domain.ErrRange},
		"NaN cushion":         {1.1, nan, 0, 0.5, 1, 0.1, domain.ErrNotFinite},
		"negative volatility": {1.1, 1.1, 0, -0.5, 1, 0.1, domain.ErrRange},
		"negative delay":      {1.1, 1.1, 0, 0.5, 1, -0.1, domain.ErrRange},
		"endless delay":       {1.1, 1.1, 0, 0.5, 1, inf, domain.ErrNotFinite},
		"negative years":      {1.1, 1.1, 0, 0.5, -1, 0.1, domain.ErrRange},
		"NaN drift":           {1.1, 1.1, nan, 0.5, 1, 0.1, domain.ErrNotFinite},
	} {
		if got, err := LateLoss(c.hf, c.cushion, c.mu, c.sigma, c.years, c.delay); !errors.Is(err, c.kind) || got != (Loss{}) {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
	}
	for name, c := range map[string]struct{ threshold, bonus float64 }{
		"no threshold": {0, 1.05}, "hardly a threshold": {5e-324, 1}, "threshold above 1": {1.01, 1.05}, "NaN": {nan, 1.05}, "bonus below 1": {0.8, 0.05}, "infinite bonus": {0.8, inf}, "NaN bonus": {0.8, nan},
	} {
		var e *domain.Error
		if got, err := Cushion(c.threshold, c.bonus); !errors.As(err, &e) || got != 0 {
			t.Errorf("%s: %v, %v", name, got, err)
		}
	}
	if _, err := LateLosses(nil, []float64{1.1}, nil, []float64{1}, 0, 1, 0); !errors.Is(err, domain.ErrLength) {
		t.Errorf("no cushions: %v", err)
	}
}
