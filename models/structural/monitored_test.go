package structural

import (
	"errors"
	"math"
	"math/rand/v2"
	"testing"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/published"
)

func TestMonitoredExactAgreesWithSimulatedDates(t *testing.T) {
	for name, c := range map[string]struct {
		hf, mu, sigma, years float64
		dates                int
	}{
		"one date":          {1.2, 0, 0.8, 30.0 / 365, 1},
		"two dates":         {1.2, 0, 0.8, 30.0 / 365, 2},
		"falling fast":      {1.5, -3, 0.3, 0.3, 12},
		"rising fast":       {1.05, 4, 0.5, 0.5, 20},
		"dates far between": {1.1, 0.5, 2, 2, 6},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := MonitoredExact(c.hf, c.mu, c.sigma, c.years, c.dates)
			if err != nil {
				t.Fatal(err)
			}
			const paths = 100_000
			r := rand.New(rand.NewPCG(21, 22))
			step := c.years / float64(c.dates)
			drift, sd := (c.mu-c.sigma*c.sigma/2)*step, c.sigma*math.Sqrt(step)
			found := 0
			for range paths {
				x := math.Log(c.hf)
				for range c.dates {
					if x += drift + sd*r.NormFloat64(); x <= 0 {
						found++
						break
					}
				}
			}
			mean := float64(found) / paths
			if se := math.Sqrt(mean * (1 - mean) / paths); math.Abs(got-mean) > 3*se {
				t.Errorf("got %.6f, simulated %.6f ± %.6f", got, mean, se)
			}
		})
	}
}

// Two dates are a bivariate normal: 1 − multivariate_normal.cdf of SciPy 1.17.1
// with abseps 1e-14; mpmath's quadrature at 30 digits agrees.
func TestTwoDatesAreABivariateNormal(t *testing.T) {
	const hf, mu, sigma, years = 1.3, 0.2, 0.6, 0.5
	got, err := MonitoredExact(hf, mu, sigma, years, 2)
	if err != nil {
		t.Fatal(err)
	}
	published.Number{What: "liquidation PD, two dates", Got: got, Want: .3197488416225895, Tolerance: 1e-12, Source: "SciPy 1.17.1, bivariate normal"}.Check(t)
}

func TestMonitoredExactLiesBetweenTerminalAndContinuous(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		hf := rapid.Float64Range(1.0001, 5).Draw(rt, "hf")
		mu := rapid.Float64Range(-5, 5).Draw(rt, "mu")
		sigma := rapid.Float64Range(0.02, 3).Draw(rt, "sigma")
		years := rapid.Float64Range(1e-3, 2).Draw(rt, "years")
		dates := rapid.IntRange(1, 20).Draw(rt, "dates")
		p, err := MonitoredExact(hf, mu, sigma, years, dates)
		if err != nil {
			rt.Fatal(err)
		}
		const slack = 1e-11
		if low, high := Terminal(hf, mu, sigma, years), FirstPassage(hf, mu, sigma, years); !(p >= low-slack && p <= high+slack) {
			rt.Fatalf("%v is not between %v and %v", p, low, high)
		}
		more, err := MonitoredExact(hf, mu, sigma, years, 2*dates)
		if err != nil {
			rt.Fatal(err)
		}
		if more < p-slack {
			rt.Fatalf("%d dates find %v, half as many %v", 2*dates, more, p)
		}
	})
}

func TestTheShiftClosesInOnTheExactFigure(t *testing.T) {
	const hf, sigma, years = 1.2, 0.8, 30.0 / 365
	last := 1.0
	for _, dates := range []int{5, 20, 80, 320} {
		p, err := MonitoredExact(hf, 0, sigma, years, dates)
		if err != nil {
			t.Fatal(err)
		}
		off := math.Abs(p - Monitored(hf, 0, sigma, years, dates))
		if off > last/3 {
			t.Errorf("%d dates: off %.2e after %.2e with a quarter of them", dates, off, last)
		}
		last = off
	}
}

func TestMonitoredExactLimits(t *testing.T) {
	inf := math.Inf(1)
	for name, c := range map[string]struct {
		hf, mu, sigma, years float64
		dates                int
		want                 float64
	}{
		"at one":                    {1, 0, 0.5, 1, 10, 1},
		"no collateral":             {0, 0, 0.5, 1, 10, 1},
		"no debt":                   {inf, 0, 0.5, 1, 10, 0},
		"no time":                   {1.1, -3, 0.5, 0, 10, 0},
		"no volatility":             {1.1, 0, 0, 1, 10, 0},
		"no volatility but falling": {1.1, -1, 0, 1, 10, 1},
		"hardly any volatility":     {1.1, -1, 1e-9, 1, 10, 1},
		"out of sight":              {1e6, 0, 0.01, 1, 10, 0},
		"carried off at once":       {1.0001, 1e5, 0.5, 1, 10, 0},
	} {
		if got, err := MonitoredExact(c.hf, c.mu, c.sigma, c.years, c.dates); err != nil || got != c.want {
			t.Errorf("%s: %v, %v, want %v", name, got, err, c.want)
		}
	}
	nan := math.NaN()
	for name, c := range map[string]struct {
		hf, mu, sigma, years float64
		dates                int
		kind                 error
	}{
		"NaN health factor":   {nan, 0, 1, 1, 10, domain.ErrNotFinite},
		"negative":            {-1, 0, 1, 1, 10, domain.ErrRange},
		"NaN drift":           {1.1, nan, 1, 1, 10, domain.ErrNotFinite},
		"negative volatility": {1.1, 0, -1, 1, 10, domain.ErrRange},
		"infinite volatility": {1.1, 0, inf, 1, 10, domain.ErrNotFinite},
		"negative years":      {1.1, 0, 1, -1, 10, domain.ErrRange},
		"no dates":            {1.1, 0, 1, 1, 0, domain.ErrRange},
		"too many dates":      {1.1, 0, 1, 1, math.MaxInt, domain.ErrRange},
		"too fine a grid":     {2, -math.Ln2, 2e-4, 1, 10_000, domain.ErrRange},
	} {
		if got, err := MonitoredExact(c.hf, c.mu, c.sigma, c.years, c.dates); !errors.Is(err, c.kind) || got != 0 {
			t.Errorf("%s: %v, %v, want %v", name, got, err, c.kind)
		}
	}
}

func BenchmarkMonitoredExact(b *testing.B) {
	for b.Loop() {
		if _, err := MonitoredExact(1.2, 0, 0.8, 30.0/365, 30); err != nil {
			b.Fatal(err)
		}
	}
}

// The bounds that Monitored's documentation gives.
func TestTheShiftIsOffByWhatItSays(t *testing.T) {
	for _, dates := range []int{5, 30, 120} {
		for _, sigma := range []float64{0.02, 0.2, 0.8} {
			for _, mu := range []float64{-sigma, 0, sigma} {
				for _, k := range []float64{1e-6, 0.25, 0.5, 1, 1.5, 2, 4, 6, 10} { // ln hf in a date's standard deviations
					n := float64(dates)
					hf := math.Exp(k * sigma / math.Sqrt(n))
					p, err := MonitoredExact(hf, mu, sigma, 1, dates)
					if err != nil {
						t.Fatal(err)
					}
					off, bound := math.Abs(Monitored(hf, mu, sigma, 1, dates)-p), 0.2/n
					if k < 1 {
						bound = 0.3 / math.Sqrt(n)
					}
					if mu == 0 && k < 1 {
						bound /= 3
					} else if mu == 0 {
						bound /= 2
					}
					if off > bound {
						t.Errorf("%d dates, sigma %v, mu %v, %v deviations: off by %.4f", dates, sigma, mu, k, off)
					}
				}
			}
		}
	}
}
