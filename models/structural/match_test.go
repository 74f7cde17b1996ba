package structural

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/published"
)

// market is n assets with their volatilities and one correlation for all pairs.
func market(rho float64, volatility ...float64) (covariance []float64, n int) {
	n = len(volatility)
	covariance = make([]float64, n*n)
	for i, v := range volatility {
		for j, w := range volatility {
			if covariance[i*n+j] = rho * v * w; i == j {
				covariance[i*n+j] = v * w
			}
		}
	}
	return covariance, n
}

func basket(weight ...float64) (b Basket) {
	for a, w := range weight {
		if w > 0 {
			b.Asset, b.Weight = append(b.Asset, uint16(a)), append(b.Weight, w)
		}
	}
	return b
}

// simulated is the liquidation PD of the true baskets and its standard error:
// fine steps of every price, and between two of them a Brownian bridge of ln HF
// with its variance at the first.
func simulated(covariance []float64, n int, rho float64, c, d Basket, hf, years float64) (mean, se float64) {
	const paths, steps = 40_000, 32
	r := rand.New(rand.NewPCG(41, 42))
	dt := years / steps
	vol := make([]float64, n)
	for i := range vol {
		vol[i] = math.Sqrt(covariance[i*n+i] * dt)
	}
	side := make([]float64, n)
	price := make([]float64, n)
	value := func(b Basket) float64 {
		sum := 0.0
		for k, a := range b.Asset {
			sum += b.Weight[k] * price[a]
		}
		return sum
	}
	var sum, squares float64
	for range paths {
		for i := range price {
			price[i] = 1
		}
		was, alive := math.Log(hf), 1.0
		for range steps {
			vc, vd := value(c), value(d)
			for i := range side {
				side[i] = 0
			}
			for k, a := range c.Asset {
				side[a] += c.Weight[k] * price[a] / vc
			}
			for k, a := range d.Asset {
				side[a] -= d.Weight[k] * price[a] / vd
			}
			local := 0.0
			for i, x := range side {
				for j, y := range side {
					local += x * y * covariance[i*n+j] * dt
				}
			}
			common := math.Sqrt(rho) * r.NormFloat64()
			for i := range price {
				z := common + math.Sqrt(1-rho)*r.NormFloat64()
				price[i] *= math.Exp(vol[i]*z - vol[i]*vol[i]/2)
			}
			now := math.Log(hf * value(c) / value(d))
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
	mean = sum / paths
	return mean, math.Sqrt((squares/paths - mean*mean) / paths)
}

func TestMatchedPDsAgreeWithMonteCarloWhereTheyClaimTo(t *testing.T) {
	const day = 1.0 / 365
	for name, x := range map[string]struct {
		rho, years       float64
		volatility       []float64
		collateral, debt Basket
		far              float64 // ln HF in standard deviations
		verdict          Verdict
	}{
		"one against a stable":            {0, 30 * day, []float64{0.8, 0}, basket(1), basket(0, 1), 1, Exact},
		"one against another":             {0.6, 30 * day, []float64{0.8, 0.5}, basket(1), basket(0, 1), 1, Exact},
		"two that move as one":            {1, 90 * day, []float64{0.8, 0.8, 0}, basket(0.3, 0.7), basket(0, 0, 1), 1.5, Exact},
		"ether and bitcoin, a day":        {0.7, day, []float64{0.8, 0.6, 0}, basket(0.5, 0.5), basket(0, 0, 1), 0.8, Near},
		"the same, safer":                 {0.7, day, []float64{0.8, 0.6, 0}, basket(0.5, 0.5), basket(0, 0, 1), 2, Near},
		"three, a day":                    {0.5, day, []float64{0.9, 0.8, 0.7, 0}, basket(0.3, 0.3, 0.4), basket(0, 0, 0, 1), 1.5, Near},
		"alike and correlated, a month":   {0.9, 30 * day, []float64{0.8, 0.7, 0}, basket(0.4, 0.6), basket(0, 0, 1), 1.5, Near},
		"alike and independent, a month":  {0, 30 * day, []float64{0.8, 0.8, 0}, basket(0.5, 0.5), basket(0, 0, 1), 1.5, Near},
		"volatile debts, a week":          {0.8, 7 * day, []float64{0.8, 0.6, 0.7}, basket(1), basket(0, 0.5, 0.5), 1.5, Near},
		"baskets on both sides, two days": {0.6, 2 * day, []float64{0.8, 0.7, 0.7, 0.6}, basket(0.5, 0.5), basket(0, 0, 0.5, 0.5), 1.2, Near},
		"an asset on both sides, a day":   {0.6, day, []float64{0.8, 0.7, 0}, basket(0.5, 0.5), basket(0.6, 0, 0.4), 1.2, Near},
	} {
		t.Run(name, func(t *testing.T) {
			covariance, n := market(x.rho, x.volatility...)
			m, err := MatchBaskets(covariance, nil, n, x.collateral, x.debt, x.years)
			if err != nil || m.Verdict != x.verdict {
				t.Fatalf("%+v, %v, want %s", m, err, x.verdict)
			}
			hf := math.Exp(x.far * m.Sigma * math.Sqrt(x.years))
			got := FirstPassage(hf, m.Mu, m.Sigma, x.years)
			mean, se := simulated(covariance, n, x.rho, x.collateral, x.debt, hf, x.years)
			published.Number{What: fmt.Sprintf("liquidation PD of a basket, %s, doubt %.0e", name, m.Doubt), Got: got, Want: mean, Tolerance: 3 * se, Source: "Monte Carlo, 3 SE"}.Check(t)
		})
	}
}

// Drifts that differ within a side bend the mean of ln HF: first down, then up.
// Without a word about that the verdict would be Exact.
func TestDriftsApartAreNoStraightLine(t *testing.T) {
	const years = 1.0
	covariance, n := market(1, 0.8, 0.8, 0)
	halves, stable := basket(0.5, 0.5), basket(0, 0, 1)
	for name, x := range map[string]struct {
		drift   []float64
		verdict Verdict
	}{
		"none":           {nil, Exact},
		"equal":          {[]float64{1, 1, 0}, Exact},
		"hardly apart":   {[]float64{0.04, -0.04, 0}, Near},
		"far apart":      {[]float64{1, -1, 0}, Outside},
		"the debt falls": {[]float64{0, 0, -1}, Exact},
	} {
		if m, err := MatchBaskets(covariance, x.drift, n, halves, stable, years); err != nil || m.Verdict != x.verdict {
			t.Errorf("%s: %+v, %v, want %s", name, m, err, x.verdict)
		}
	}

	// One Brownian motion moves both: ln C = W·sigma − sigma²t/2 + ln cosh t.
	m, err := MatchBaskets(covariance, []float64{1, -1, 0}, n, halves, stable, years)
	if err != nil {
		t.Fatal(err)
	}
	const hf, sigma, paths, steps = 1.5, 0.8, 20_000, 64
	r := rand.New(rand.NewPCG(51, 52))
	dt, v := years/steps, sigma*sigma*years/steps
	var sum, squares float64
	for range paths {
		was, alive := math.Log(hf), 1.0
		for k := range steps {
			at := float64(k) * dt
			now := was + sigma*math.Sqrt(dt)*r.NormFloat64() - v/2 + math.Log(math.Cosh(at+dt)/math.Cosh(at))
			if now <= 0 {
				alive = 0
				break
			}
			alive *= 1 - math.Exp(-2*was*now/v)
			was = now
		}
		sum, squares = sum+1-alive, squares+(1-alive)*(1-alive)
	}
	mean := sum / paths
	se := math.Sqrt((squares/paths - mean*mean) / paths)
	off := math.Abs(FirstPassage(hf, m.Mu, m.Sigma, years) - mean)
	t.Logf("off by %.4f ± %.4f, doubt %.4f", off, se, m.Doubt)
	if off < 5*se || off > m.Doubt {
		t.Errorf("off by %.4f ± %.4f, doubt %.4f", off, se, m.Doubt)
	}

	// Without volatility the sum of one that falls and one that rises goes through a low.
	m, err = MatchBaskets(make([]float64, 9), []float64{2, -2, 0}, n, basket(0.3, 0.7), stable, years)
	if err != nil || m.Verdict != Outside {
		t.Errorf("through a low: %+v, %v", m, err)
	}
}

func TestOneAssetASideIsExactHoweverCloseTheyMove(t *testing.T) {
	for _, apart := range []float64{1e-3, 1e-5, 1e-7, 1e-9} {
		covariance := []float64{0.64, 0.64 - apart, 0.64 - apart, 0.64}
		m, err := MatchBaskets(covariance, []float64{0.5, -0.5}, 2, basket(1), basket(0, 1), 1.0/365)
		if err != nil || m.Verdict != Exact || m.Doubt != 0 || math.Abs(m.Sigma*m.Sigma/(2*apart)-1) > 1e-6 {
			t.Errorf("%g apart: %+v, %v", apart, m, err)
		}
	}
}

// Where the verdict is Outside it does fail, and by about the doubt.
func TestMatchedPDsFailWhereTheySayTheyDo(t *testing.T) {
	for name, x := range map[string]struct {
		rho, years       float64
		volatility       []float64
		collateral, debt Basket
		far              float64
	}{
		"half stable":            {0, 90.0 / 365, []float64{0.9, 0.02, 0}, basket(0.5, 0.5), basket(0, 0, 1), 1.5},
		"unlike, half a year":    {0.2, 0.5, []float64{1, 0.3, 0}, basket(0.4, 0.6), basket(0, 0, 1), 2},
		"half of the debt moves": {0, 0.5, []float64{0.05, 1, 0}, basket(1), basket(0, 0.3, 0.7), 1.5},
	} {
		t.Run(name, func(t *testing.T) {
			covariance, n := market(x.rho, x.volatility...)
			m, err := MatchBaskets(covariance, nil, n, x.collateral, x.debt, x.years)
			if err != nil || m.Verdict != Outside {
				t.Fatalf("%+v, %v", m, err)
			}
			hf := math.Exp(x.far * m.Sigma * math.Sqrt(x.years))
			got := FirstPassage(hf, m.Mu, m.Sigma, x.years)
			mean, se := simulated(covariance, n, x.rho, x.collateral, x.debt, hf, x.years)
			t.Logf("matched %.5f, simulated %.5f ± %.5f, doubt %.1e", got, mean, se, m.Doubt)
			if off := math.Abs(got - mean); off < 5*se || off > 2*m.Doubt {
				t.Errorf("matched %.5f, simulated %.5f ± %.5f, doubt %.4f", got, mean, se, m.Doubt)
			}
		})
	}
}

func TestMatchIsTheVarianceOfTheHealthFactorAndItsDrift(t *testing.T) {
	covariance, n := market(0.6, 0.8, 0.5, 0)
	for name, x := range map[string]struct {
		collateral, debt Basket
		drift            []float64
		mu               float64
	}{
		"against a stable":        {basket(1), basket(0, 0, 1), nil, 0},
		"against another":         {basket(1), basket(0, 1), nil, 0.25 - 0.6*0.4},
		"with drifts":             {basket(1), basket(0, 1), []float64{0.3, 0.1, 0}, 0.2 + 0.25 - 0.6*0.4},
		"against itself":          {basket(1), basket(1), []float64{0.3, 0, 0}, 0},
		"a basket against itself": {basket(0.5, 0.5), basket(0.5, 0.5), []float64{0.3, 0, 0}, 0},
	} {
		for _, years := range []float64{0, 1e-4, 0.1} {
			m, err := MatchBaskets(covariance, x.drift, n, x.collateral, x.debt, years)
			if err != nil || m.Verdict != Exact || math.Abs(m.Mu-x.mu) > 1e-7 {
				t.Errorf("%s over %v years: %+v, %v, want mu %v", name, years, m, err, x.mu)
			}
			if years == 0 {
				continue
			}
			if want := HealthFactorVariance(covariance, n, x.collateral, x.debt, years); math.Abs(m.Sigma*m.Sigma-want) > 1e-10 {
				t.Errorf("%s: variance %v, want %v", name, m.Sigma*m.Sigma, want)
			}
		}
	}
	c, d := basket(0.4, 0.6), basket(0, 0.2, 0.8)
	m, err := MatchBaskets(covariance, nil, n, c, d, 0.2)
	if want := HealthFactorVariance(covariance, n, c, d, 0.2); err != nil || math.Abs(m.Sigma*m.Sigma-want) > 1e-12 {
		t.Errorf("variance %v, want %v (%v)", m.Sigma*m.Sigma, want, err)
	}
}

func TestMatchRefuses(t *testing.T) {
	nan := math.NaN()
	good, n := market(0.5, 0.8, 0.5, 0)
	with := func(at int, v float64) []float64 {
		c := append([]float64(nil), good...)
		c[at] = v
		return c
	}
	one, stable := basket(0.5, 0.5), basket(0, 0, 1)
	for name, x := range map[string]struct {
		covariance, drift []float64
		n                 int
		collateral, debt  Basket
		years             float64
		kind              error
	}{
		"no assets":              {good, nil, 0, one, stable, 1, domain.ErrRange},
		"another size":           {good[:4], nil, n, one, stable, 1, domain.ErrLength},
		"NaN covariance":         {with(0, nan), nil, n, one, stable, 1, domain.ErrNotFinite},
		"lopsided covariance":    {with(1, 0.3), nil, n, one, stable, 1, domain.ErrRange},
		"negative variance":      {with(0, -0.1), nil, n, one, stable, 1, domain.ErrNotPSD},
		"correlation above 1":    {[]float64{0.64, 0.5, 0, 0.5, 0.25, 0, 0, 0, 0}, nil, n, one, stable, 1, domain.ErrNotPSD},
		"drifts too few":         {good, []float64{0}, n, one, stable, 1, domain.ErrLength},
		"NaN drift":              {good, []float64{nan, 0, 0}, n, one, stable, 1, domain.ErrNotFinite},
		"no collateral":          {good, nil, n, Basket{}, stable, 1, domain.ErrEmpty},
		"no debt":                {good, nil, n, one, Basket{}, 1, domain.ErrEmpty},
		"unknown asset":          {good, nil, n, Basket{[]uint16{3}, []float64{1}}, stable, 1, domain.ErrRange},
		"weights too few":        {good, nil, n, Basket{[]uint16{0, 1}, []float64{1}}, stable, 1, domain.ErrLength},
		"weights of more than 1": {good, nil, n, basket(0.9, 0.9), stable, 1, domain.ErrRange},
		"NaN weight":             {good, nil, n, Basket{[]uint16{0}, []float64{nan}}, stable, 1, domain.ErrNotFinite},
		"negative years":         {good, nil, n, one, stable, -1, domain.ErrRange},
		"a horizon past all":     {good, nil, n, one, stable, 1e5, domain.ErrRange},
	} {
		if got, err := MatchBaskets(x.covariance, x.drift, x.n, x.collateral, x.debt, x.years); !errors.Is(err, x.kind) || got != (Match{}) {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
	}
}
