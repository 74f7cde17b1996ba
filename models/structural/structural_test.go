package structural

import (
	"math"
	"math/rand/v2"
	"testing"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/models/published"
)

// A Brownian bridge between the two ends gives the exact probability of a touch
// in between, so the simulation has no discretisation error.
func TestFirstPassageAgreesWithBrownianBridgeMonteCarlo(t *testing.T) {
	for name, c := range map[string]struct{ hf, mu, sigma, years float64 }{
		"driftless":    {1.2, 0, 0.8, 30.0 / 365},
		"drifting up":  {1.1, 1.5, 0.6, 0.25},
		"falling":      {1.5, -1, 0.4, 0.5},
		"a safe loan":  {2, 0, 0.5, 0.5},
		"a risky loan": {1.01, 0.2, 1.2, 1.0 / 365},
	} {
		t.Run(name, func(t *testing.T) {
			const n = 200_000
			r := rand.New(rand.NewPCG(11, 12))
			h, nu, v := math.Log(c.hf), c.mu-c.sigma*c.sigma/2, c.sigma*c.sigma*c.years
			var sum, squares float64
			for range n {
				p, end := 1.0, h+nu*c.years+math.Sqrt(v)*r.NormFloat64()
				if end > 0 {
					p = math.Exp(-2 * h * end / v)
				}
				sum, squares = sum+p, squares+p*p
			}
			mean := sum / n
			se := math.Sqrt((squares/n - mean*mean) / n)
			published.Number{What: "liquidation PD, " + name, Got: FirstPassage(c.hf, c.mu, c.sigma, c.years), Want: mean, Tolerance: 3 * se, Source: "Brownian-bridge Monte Carlo, 3 SE of 200,000"}.Check(t)
		})
	}
}

func TestEdges(t *testing.T) {
	inf := math.Inf(1)
	for name, c := range map[string]struct{ got, want float64 }{
		"at one":                      {FirstPassage(1, 0, 0.5, 1), 1},
		"below one":                   {FirstPassage(0.9, 0, 0.5, 1), 1},
		"no collateral":               {FirstPassage(0, 0, 0.5, 1), 1},
		"no debt":                     {FirstPassage(inf, 0, 0.5, 1), 0},
		"no volatility":               {FirstPassage(1.1, 0, 0, 1), 0},
		"no volatility but falling":   {FirstPassage(1.1, -1, 0, 1), 1},
		"no time":                     {FirstPassage(1.1, -1, 0.5, 0), 0},
		"a strong fall is certain":    {FirstPassage(2, -1000, 0.5, 1), 1},
		"terminal without debt":       {Terminal(inf, 0, 0.5, 1), 0},
		"terminal without volatility": {Terminal(1.1, -1, 0, 1), 1},
		"monitored below one":         {Monitored(1, 0, 0.5, 1, 0), 1},
		"monitored without debt":      {Monitored(inf, 0, 0.5, 1, 30), 0},
		"monitored and past all":      {Monitored(1.2, 0, 2000, 1, 1), 1},
		"monitored for ever":          {Monitored(1.2, 0, 1e200, 1e300, 30), 1},
		"terminal without collateral": {Terminal(0, 0, 1e200, 1e300), 1},
	} {
		t.Run(name, func(t *testing.T) {
			if c.got != c.want {
				t.Errorf("got %v, want %v", c.got, c.want)
			}
		})
	}
	nan := math.NaN()
	for name, x := range map[string]struct{ hf, mu, sigma, years float64 }{
		"NaN": {nan, 0, 0.5, 1}, "a negative health factor": {-1, 0, 0.5, 1}, "NaN drift": {1.5, nan, 0.5, 1}, "infinite drift": {1.5, inf, 0.5, 1},
		"NaN volatility": {1.5, 0, nan, 1}, "negative volatility": {1.5, 0, -1, 1}, "infinite volatility": {0.5, 0, inf, 1}, "negative years": {0.5, 0, 0.5, -1}, "infinite years": {inf, 0, 0.5, inf},
	} {
		a, b, c := FirstPassage(x.hf, x.mu, x.sigma, x.years), Terminal(x.hf, x.mu, x.sigma, x.years), Monitored(x.hf, x.mu, x.sigma, x.years, 30)
		if !math.IsNaN(a) || !math.IsNaN(b) || !math.IsNaN(c) {
			t.Errorf("%s gave %v, %v, %v", name, a, b, c)
		}
	}
}

func TestReflectionIsSmoothWhereExpEnds(t *testing.T) {
	// exp(−2νh/σ²) passes exp(700) between these two drifts.
	const hf, sigma, years = 1.5, 0.2, 0.03
	h := math.Log(hf)
	drift := func(a float64) float64 { return sigma*sigma/2 - a*sigma*sigma/(2*h) }
	below, above := FirstPassage(hf, drift(699.9999), sigma, years), FirstPassage(hf, drift(700.0001), sigma, years)
	if math.Abs(below-above) > 1e-5*above || !(above > 0 && above <= 1) {
		t.Errorf("%v below the switch, %v above", below, above)
	}
}

func TestFirstPassageIsAProbabilityThatOrders(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		hf := rapid.Float64Range(1.0001, 20).Draw(rt, "hf")
		mu := rapid.Float64Range(-3, 3).Draw(rt, "mu")
		sigma := rapid.Float64Range(0.01, 4).Draw(rt, "sigma")
		years := rapid.Float64Range(1e-4, 5).Draw(rt, "years")
		p := FirstPassage(hf, mu, sigma, years)
		if !(p >= 0 && p <= 1) {
			rt.Fatalf("probability %v", p)
		}
		const slack = 1e-12
		if q := FirstPassage(hf*1.01, mu, sigma, years); q > p+slack {
			rt.Fatalf("a safer loan has %v, more than %v", q, p)
		}
		if q := FirstPassage(hf, mu, sigma, years*1.01); q < p-slack {
			rt.Fatalf("a longer horizon has %v, less than %v", q, p)
		}
		if q := Terminal(hf, mu, sigma, years); q > p+slack {
			rt.Fatalf("terminal %v exceeds first passage %v", q, p)
		}
		if q := Monitored(hf, mu, sigma, years, 12); q > p+slack {
			rt.Fatalf("monitored %v exceeds first passage %v", q, p)
		}
	})
}

// covariance of two volatile assets and a stable one.
func covariance(v1, v2, rho float64) []float64 {
	c := rho * v1 * v2
	return []float64{v1 * v1, c, 0, c, v2 * v2, 0, 0, 0, 0}
}

func TestBasketVarianceIsExactForOneAssetASideOrPerfectCorrelation(t *testing.T) {
	c := covariance(0.8, 0.5, 0.6)
	pair := 0.64 + 0.25 - 2*0.6*0.4
	for name, x := range map[string]struct {
		covariance       []float64
		collateral, debt Basket
		want             float64
	}{
		"one against a stable":     {c, Basket{[]uint16{0}, []float64{1}}, Basket{[]uint16{2}, []float64{1}}, 0.64},
		"one against one":          {c, Basket{[]uint16{0}, []float64{1}}, Basket{[]uint16{1}, []float64{1}}, pair},
		"one against itself":       {c, Basket{[]uint16{0}, []float64{1}}, Basket{[]uint16{0}, []float64{1}}, 0},
		"two that move as one":     {covariance(0.8, 0.8, 1), Basket{[]uint16{0, 1}, []float64{0.3, 0.7}}, Basket{[]uint16{2}, []float64{1}}, 0.64},
		"a basket against its own": {c, Basket{[]uint16{0, 1}, []float64{0.3, 0.7}}, Basket{[]uint16{0, 1}, []float64{0.3, 0.7}}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			if got := HealthFactorVariance(x.covariance, 3, x.collateral, x.debt, 30.0/365); math.Abs(got-x.want) > 1e-12 {
				t.Errorf("variance %v, want %v", got, x.want)
			}
		})
	}
}

// Where the docstring claims it and where assets correlate, the matched PD is within .01 of daily-bridge
// Monte Carlo of the true basket.
func TestBasketPDIsNearMonteCarloInItsRange(t *testing.T) {
	for name, x := range map[string]struct{ v1, v2, rho, weight, hf, years float64 }{
		"half and half, correlated":   {0.8, 0.6, 0.7, 0.5, 1.2, 30.0 / 365},
		"half and half, independent":  {0.8, 0.8, 0, 0.5, 1.2, 30.0 / 365},
		"mostly one":                  {0.9, 0.6, 0.5, 0.8, 1.15, 14.0 / 365},
		"the edge of what is claimed": {0.8, 0.65, 0, 0.6, 1.25, 0.14},
		"a quarter of a year, strong": {0.8, 0.7, 0.8, 0.6, 1.3, 90.0 / 365},
	} {
		t.Run(name, func(t *testing.T) {
			c := covariance(x.v1, x.v2, x.rho)
			b := Basket{[]uint16{0, 1}, []float64{x.weight, 1 - x.weight}}
			sigma := math.Sqrt(HealthFactorVariance(c, 3, b, Basket{[]uint16{2}, []float64{1}}, x.years))
			got := FirstPassage(x.hf, 0, sigma, x.years)

			const n, steps = 20_000, 60
			r := rand.New(rand.NewPCG(5, 6))
			dt := x.years / steps
			var sum, squares float64
			for range n {
				s1, s2, alive := 1.0, 1.0, 1.0
				was := math.Log(x.hf)
				for range steps {
					z1 := r.NormFloat64()
					z2 := x.rho*z1 + math.Sqrt(1-x.rho*x.rho)*r.NormFloat64()
					w1, w2 := b.Weight[0]*s1, b.Weight[1]*s2
					w1, w2 = w1/(w1+w2), w2/(w1+w2)
					local := (w1*w1*c[0] + w2*w2*c[4] + 2*w1*w2*c[1]) * dt
					s1 *= math.Exp(x.v1*math.Sqrt(dt)*z1 - x.v1*x.v1*dt/2)
					s2 *= math.Exp(x.v2*math.Sqrt(dt)*z2 - x.v2*x.v2*dt/2)
					now := math.Log(x.hf * (b.Weight[0]*s1 + b.Weight[1]*s2))
					if now <= 0 {
						alive = 0
						break
					}
					alive *= 1 - math.Exp(-2*was*now/local)
					was = now
				}
				p := 1 - alive
				sum, squares = sum+p, squares+p*p
			}
			mean := sum / n
			se := math.Sqrt((squares/n - mean*mean) / n)
			if math.Abs(got-mean) > 0.01+3*se {
				t.Errorf("matched %.5f, simulated %.5f ± %.5f", got, mean, se)
			}
		})
	}
}
