package simulate

import (
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat"

	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/published"
	"github.com/hedgerow-fi/hedgerow/models/volatility"
)

var (
	calm = volatility.GARCH{Omega: 2e-5, Alpha: .08, Beta: .9, Nu: 5}
	wild = volatility.GARCH{Omega: 5e-5, Alpha: .05, Gamma: .08, Beta: .88, Nu: 4}
)

// lived is a history of two assets that crash together: t shocks with one
// mixing variable for both.
func lived(seed uint64, periods int) [][]float64 {
	r := rand.New(rand.NewPCG(seed, 3))
	out := [][]float64{make([]float64, periods), make([]float64, periods)}
	h := []float64{calm.Variance(), wild.Variance()}
	for t := range periods {
		x, y := r.NormFloat64(), r.NormFloat64()
		chi := 0.0
		for range 5 {
			z := r.NormFloat64()
			chi += z * z
		}
		scale := math.Sqrt(3 / chi) // t of 5 degrees of freedom, variance 1
		for i, z := range []float64{x * scale, (.7*x + math.Sqrt(1-.49)*y) * scale} {
			e := math.Sqrt(h[i]) * z
			out[i][t] = e
			h[i] = []volatility.GARCH{calm, wild}[i].Next(h[i], e)
		}
	}
	return out
}

func history(t testing.TB) *History {
	t.Helper()
	h, err := NewHistory(lived(1, 1500), []volatility.GARCH{calm, wild})
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func rolled(t testing.TB, f FHS, d Draw) *Paths {
	t.Helper()
	p, err := f.Paths(nil, d)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestHistorysShocksAreStandardAndTheVarianceIsTodays(t *testing.T) {
	h, returns := history(t), lived(1, 1500)
	for i, m := range h.Models {
		z := make([]float64, h.periods())
		for k := range z {
			z[k] = h.Standardised[k*2+i]
		}
		if mean, sd := stat.PopMeanStdDev(z, nil); math.Abs(mean) > 1e-12 || math.Abs(sd-1) > 1e-12 {
			t.Errorf("asset %d: shocks have mean %g, deviation %g", i, mean, sd)
		}
		filtered, err := m.Filter(nil, returns[i])
		if err != nil || h.NextVariance[i] != filtered.NextVariance {
			t.Errorf("asset %d: next variance %g, %v", i, h.NextVariance[i], err)
		}
	}
}

// Over many scenarios the first step's law is the shocks' own, and later steps
// have the variance that the model forecasts.
func TestFilteredHistoryHasTheLawOfItsShocksAndTheForecastsVariance(t *testing.T) {
	h := history(t)
	for name, f := range map[string]FHS{
		"a period at a time": {History: h, Steps: 10, StepYears: day},
		"without drift":      {History: h, Steps: 10, StepYears: day, Mean: true}, // the models' means are 0
	} {
		t.Run(name, func(t *testing.T) {
			p := rolled(t, f, Draw{Scenarios: 60_000, Seed: 2})
			for i, m := range h.Models {
				v := h.NextVariance[i]
				drift := 0.0
				if !f.Mean {
					drift = -v / 2
					near(t, "mean factor", column(p, 9, func(l []float64) float64 { return math.Exp(l[i]) }), 1)
				}
				shocks := make([]float64, h.periods())
				for k := range shocks {
					shocks[k] = h.Standardised[k*2+i]
				}
				slices.Sort(shocks)
				for _, q := range []float64{.01, .05, .5, .99} {
					at := stat.Quantile(q, stat.Empirical, shocks, nil) + 1e-9
					share := float64(sortedBelow(shocks, at)) / float64(len(shocks))
					near(t, "quantile", column(p, 0, func(l []float64) float64 { return below((l[i]-drift)/math.Sqrt(v), at) }), share)
				}
				fourth := 0.0
				for _, z := range shocks {
					fourth += z * z * z * z / float64(len(shocks))
				}
				if fourth < 4 {
					t.Fatalf("shocks have kurtosis %.1f: no fat tails to keep", fourth)
				}
				near(t, "kurtosis", column(p, 0, func(l []float64) float64 { return math.Pow((l[i]-drift)/math.Sqrt(v), 4) }), fourth)
				if !f.Mean {
					continue
				}
				forecast, err := m.Forecast(nil, v, 10)
				if err != nil {
					t.Fatal(err)
				}
				if i == 1 { // what falls weigh more is the shocks' own, not half of it
					forecast = leveraged(m, shocks, v, 10)
				}
				for _, step := range []int{0, 4, 9} {
					squares := make([]float64, p.Scenarios)
					for s := range squares {
						before := 1.0
						if step > 0 {
							before = p.At(s, step-1)[i]
						}
						x := math.Log(p.At(s, step)[i] / before)
						squares[s] = x * x
					}
					near(t, "variance", squares, forecast[step])
				}
			}
			rho := 0.0
			for k := range h.periods() {
				rho += h.Standardised[2*k] * h.Standardised[2*k+1] / float64(h.periods())
			}
			a, b := h.NextVariance[0], h.NextVariance[1]
			da, db := -a/2, -b/2
			if f.Mean {
				da, db = 0, 0
			}
			near(t, "covariance", column(p, 0, func(l []float64) float64 { return (l[0] - da) * (l[1] - db) }), rho*math.Sqrt(a*b))
		})
	}
}

// Two shocks of ±1 at a variance of .04 are all that there is to draw.
func TestAFilteredStepIsTheShockLessHalfTheVariance(t *testing.T) {
	h := &History{Models: []volatility.GARCH{{Mu: .03, Omega: .01}}, Standardised: []float64{1, -1}, NextVariance: []float64{.04}}
	for _, c := range []struct {
		mean  bool
		drift float64
	}{{false, -.02}, {true, .03}} {
		p := rolled(t, FHS{History: h, Steps: 2, StepYears: day, Mean: c.mean}, Draw{Scenarios: 20, Seed: 1})
		for s := range p.Scenarios {
			first, second := math.Log(p.At(s, 0)[0]), math.Log(p.At(s, 1)[0]/p.At(s, 0)[0])
			next := c.drift // the variance is .01 then
			if !c.mean {
				next = -.005
			}
			if math.Abs(math.Abs(first-c.drift)-.2) > 1e-14 || math.Abs(math.Abs(second-next)-.1) > 1e-14 {
				t.Fatalf("scenario %d, mean %v: %v, then %v", s, c.mean, first, second)
			}
		}
	}
}

func sortedBelow(x []float64, bound float64) int {
	n, _ := slices.BinarySearch(x, bound)
	return n
}

// leveraged is the forecast with the shocks' own mean of z²·1{z < 0}.
func leveraged(m volatility.GARCH, shocks []float64, v float64, steps int) []float64 {
	fell := 0.0
	for _, z := range shocks {
		if z < 0 {
			fell += z * z / float64(len(shocks))
		}
	}
	out := make([]float64, steps)
	for k := range out {
		out[k] = v
		v = m.Omega + (m.Alpha+m.Gamma*fell+m.Beta)*v
	}
	return out
}

// A fall today raises tomorrow's variance along the path: squares of successive
// returns are correlated, which those of geometric Brownian motion are not.
func TestFilteredHistoryClusters(t *testing.T) {
	f := FHS{History: history(t), Steps: 2, StepYears: day, Mean: true}
	p := rolled(t, f, Draw{Scenarios: 40_000, Seed: 5})
	small, large := 0.0, 0.0
	for s := range p.Scenarios {
		a, b := math.Abs(math.Log(p.At(s, 0)[1])), math.Abs(math.Log(p.At(s, 1)[1]/p.At(s, 0)[1]))
		if a < .01 {
			small = max(small, b)
		} else if a > .1 {
			large = max(large, b)
		}
	}
	if large < 1.2*small {
		t.Errorf("after a large move the largest is %.3f, after a small one %.3f", large, small)
	}
}

func TestBlocksAreSuccessivePeriodsAndEachPeriodIsAsLikely(t *testing.T) {
	const periods = 40
	h := &History{Models: []volatility.GARCH{{Omega: 1e-4}}, Standardised: make([]float64, periods), NextVariance: []float64{1e-4}}
	for k := range h.Standardised { // no memory: a period is read off its shock
		h.Standardised[k] = float64(k) / 10
	}
	f := FHS{History: h, Steps: 7, StepYears: day, Block: 3, Mean: true}
	p := rolled(t, f, Draw{Scenarios: 20_000, Seed: 9})
	seen := make([][]float64, periods)
	for k := range seen {
		seen[k] = make([]float64, p.Scenarios)
	}
	for s := range p.Scenarios {
		last := 0
		for step := range f.Steps {
			x := math.Log(p.At(s, step)[0])
			if step > 0 {
				x -= math.Log(p.At(s, step-1)[0])
			}
			k := int(math.Round(x * 1000))
			if step%3 > 0 && k != (last+1)%periods {
				t.Fatalf("scenario %d, step %d: period %d after %d", s, step, k, last)
			}
			if step == 2 {
				seen[k][s] = 1
			}
			last = k
		}
	}
	off := 0
	for k := range seen {
		mean, sd := stat.MeanStdDev(seen[k], nil)
		if math.Abs(mean-1.0/periods) > 3*sd/math.Sqrt(float64(p.Scenarios)) {
			off++
		}
	}
	if off > 1 {
		t.Errorf("%d of %d periods are not as likely as the others", off, periods)
	}
}

func TestAFilteredScenarioDoesNotDependOnTheOthers(t *testing.T) {
	for _, tilt := range []*Tilt{nil, {Direction: []float64{-1, -1}, Tail: .01}} {
		f := FHS{History: history(t), Steps: 6, StepYears: day, Block: 2}
		whole := rolled(t, f, Draw{Scenarios: 300, Seed: 4, Tilt: tilt})
		var p *Paths
		var err error
		for _, first := range []int{200, 0, 100} {
			if p, err = f.Paths(p, Draw{Scenarios: 100, First: first, Seed: 4, Tilt: tilt}); err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(p.Factor, whole.Factor[first*12:][:1200]) || tilt != nil && !slices.Equal(p.Likelihood, whole.Likelihood[first:][:100]) {
				t.Errorf("the tile from %d is not the whole's", first)
			}
		}
	}
}

func TestATiltOfHistoryFindsARareFall(t *testing.T) {
	for name, f := range map[string]FHS{
		"a step":   {History: history(t), Steps: 1, StepYears: day},
		"five":     {History: history(t), Steps: 5, StepYears: day},
		"a block":  {History: history(t), Steps: 5, StepYears: day, Block: 5},
		"part too": {History: history(t), Steps: 5, StepYears: day, Block: 3},
	} {
		t.Run(name, func(t *testing.T) {
			plain := rolled(t, f, Draw{Scenarios: 200_000, Seed: 1})
			falls := column(plain, f.Steps-1, func(l []float64) float64 { return l[0] + l[1] })
			sorted := slices.Clone(falls)
			slices.Sort(sorted)
			level := sorted[len(sorted)/1000]
			for k, x := range falls {
				falls[k] = below(x, level)
			}
			p := rolled(t, f, Draw{Scenarios: 20_000, Seed: 2, Tilt: &Tilt{Direction: []float64{-1, -1}, Tail: .002}})
			terms := tilted(p, func(l []float64) float64 { return below(l[0]+l[1], level) })
			mean, sd := stat.MeanStdDev(terms, nil)
			want, plainSD := stat.MeanStdDev(falls, nil)
			se := math.Hypot(sd/math.Sqrt(20_000), plainSD/math.Sqrt(200_000))
			if math.Abs(mean-want) > 3*se {
				t.Errorf("tail probability %.3g, plain %.3g ± %.2g", mean, want, se)
			}
			gain := plainSD * plainSD / (sd * sd)
			if gain < 10 {
				t.Errorf("variance is %.1f times less, want at least 10", gain)
			} else {
				t.Logf("P = %.3g (plain %.3g); variance is %.0f times less, %.0f effective of 20,000", mean, want, gain, p.Effective())
			}
			near(t, "mean likelihood", p.Likelihood, 1)
			if slices.Max(p.Likelihood) > 10 {
				t.Errorf("likelihood %v, bounded by 10", slices.Max(p.Likelihood))
			}
			near(t, "mean factor", tilted(p, func(l []float64) float64 { return math.Exp(l[0]) }), stat.Mean(column(plain, f.Steps-1, func(l []float64) float64 { return math.Exp(l[0]) }), nil))
		})
	}
}

func TestOnlyProportionsOfADirectionMatter(t *testing.T) {
	f := FHS{History: history(t), Steps: 2, StepYears: day}
	g := GBM{Covariance: mat.NewSymDense(2, []float64{.64, .3, .3, .5}), Steps: 2, StepYears: day}
	likelihood := func(paths func(*Paths, Draw) (*Paths, error), scale float64) []float64 {
		p, err := paths(nil, Draw{Scenarios: 50, Tilt: &Tilt{Direction: []float64{-scale, -scale / 2}, Tail: .01}})
		if err != nil {
			t.Fatal(err)
		}
		return p.Likelihood
	}
	for name, paths := range map[string]func(*Paths, Draw) (*Paths, error){"FHS": f.Paths, "GBM": g.Paths} {
		want := likelihood(paths, 1)
		for _, scale := range []float64{0x1p1023, 0x1p-1000} {
			if got := likelihood(paths, scale); !slices.Equal(got, want) {
				t.Errorf("%s: a direction times %g has other likelihoods", name, scale)
			}
		}
	}
}

// Two periods cannot give a shift of five deviations: the tilt is what they give.
func TestATiltPastHistorysWorstIsCutThere(t *testing.T) {
	h := &History{Models: []volatility.GARCH{{Omega: 1e-4}}, Standardised: []float64{1, -1}, NextVariance: []float64{1e-4}}
	for _, steps := range []int{1, 8} {
		p := rolled(t, FHS{History: h, Steps: steps, StepYears: day, Mean: true}, Draw{Scenarios: 20_000, Seed: 1, Tilt: &Tilt{Direction: []float64{-1}, Tail: 1e-7}})
		near(t, "mean likelihood", p.Likelihood, 1)
		near(t, "P(all falls)", tilted(p, func(l []float64) float64 { return below(l[0], -.01*(float64(steps)-.5)) }), math.Pow(.5, float64(steps)))
	}
}

func TestAFittedHistoryFindsTheModelThatMadeIt(t *testing.T) {
	h, err := FitHistory(lived(6, 1500), volatility.Spec{Student: true, Leverage: true, ZeroMean: true, Stationary: true})
	if err != nil {
		t.Fatal(err)
	}
	for i, m := range []volatility.GARCH{calm, wild} {
		if got := h.Models[i].Persistence(); math.Abs(got-m.Persistence()) > .06 {
			t.Errorf("asset %d: persistence %.3f, made with %.3f", i, got, m.Persistence())
		}
	}
	p := rolled(t, FHS{History: h, Steps: 30, StepYears: day}, Draw{Scenarios: 2000, Seed: 1})
	if err := domain.Positive("factor", p.Factor); err != nil {
		t.Error(err)
	}
}

// On the evening of 11 March 2020, from what bitcoin and ether had done until
// then: filtered history expects falls that Brownian motion of the same
// volatility does not. The next day's −44.6% it does not reach either: that is
// what stress scenarios are for.
func TestFilteredHistoryExpectsFallsThatBrownianMotionDoesNot(t *testing.T) {
	closes := map[string][]float64{}
	for _, row := range published.Rows(t, "prices/binance_spot_daily.csv.gz")[1:] {
		if date, symbol := row[0], row[1]; date <= "2020-03-12" && (symbol == "BTC" || symbol == "ETH") {
			price, err := strconv.ParseFloat(row[5], 64)
			if err != nil {
				t.Fatal(err)
			}
			closes[symbol] = append(closes[symbol], math.Log(price))
		}
	}
	returns := make([][]float64, 2)
	var crash float64
	for i, symbol := range []string{"BTC", "ETH"} {
		c := closes[symbol]
		for k := 1; k < len(c)-1; k++ {
			returns[i] = append(returns[i], c[k]-c[k-1])
		}
		crash = c[len(c)-1] - c[len(c)-2] // ether's, last
	}
	h, err := FitHistory(returns, volatility.Spec{Student: true, Stationary: true})
	if err != nil {
		t.Fatal(err)
	}
	const n = 50_000
	v := h.NextVariance[1]
	f := rolled(t, FHS{History: h, Steps: 1, StepYears: day}, Draw{Scenarios: n, Seed: 3})
	g := draw(t, GBM{Covariance: mat.NewSymDense(1, []float64{v * 365}), Steps: 1, StepYears: day}, Draw{Scenarios: n, Seed: 3})
	falls := func(p *Paths, asset int) float64 {
		return stat.Mean(column(p, 0, func(l []float64) float64 { return below(l[asset], -4*math.Sqrt(v)) }), nil)
	}
	fat, thin := falls(f, 1), falls(g, 0)
	worst := slices.Min(column(f, 0, func(l []float64) float64 { return l[1] }))
	if fat < 10*thin || fat == 0 || worst < crash {
		t.Errorf("a fall of four deviations: filtered history %.5f, Brownian motion %.5f; worst %.3f, crash %.3f", fat, thin, worst, crash)
	} else {
		t.Logf("%d days; volatility %.1f%% a day; P(a fall of four deviations): filtered history %.5f, Brownian motion %.5f; the worst of %d draws is %.1f%%, the next day was %.1f%%",
			len(returns[0]), 100*math.Sqrt(v), fat, thin, n, 100*math.Expm1(worst), 100*math.Expm1(crash))
	}
}

func TestWhatIsNoHistoryIsRefusedByKind(t *testing.T) {
	nan := math.NaN()
	good := history(t)
	edit := func(f func(*History)) *History {
		h := &History{slices.Clone(good.Models), slices.Clone(good.Standardised), slices.Clone(good.NextVariance)}
		f(h)
		return h
	}
	run := func(f FHS, d Draw) error { _, err := f.Paths(nil, d); return err }
	with := func(h *History) error { return run(FHS{History: h, Steps: 2, StepYears: day}, Draw{Scenarios: 2}) }
	made := func(returns [][]float64, models ...volatility.GARCH) error {
		_, err := NewHistory(returns, models)
		return err
	}
	fitted := func(returns [][]float64) error { _, err := FitHistory(returns, volatility.Spec{}); return err }
	ok := FHS{History: good, Steps: 2, StepYears: day}
	for name, c := range map[string]struct{ got, want error }{
		"no history":                   {with(nil), domain.ErrEmpty},
		"no models":                    {with(&History{}), domain.ErrEmpty},
		"no shocks":                    {with(edit(func(h *History) { h.Standardised = nil })), domain.ErrEmpty},
		"half a row":                   {with(edit(func(h *History) { h.Standardised = h.Standardised[:5] })), domain.ErrLength},
		"a shock of NaN":               {with(edit(func(h *History) { h.Standardised[3] = nan })), domain.ErrNotFinite},
		"a variance of 0":              {with(edit(func(h *History) { h.NextVariance[1] = 0 })), domain.ErrRange},
		"a variance too few":           {with(edit(func(h *History) { h.NextVariance = h.NextVariance[:1] })), domain.ErrLength},
		"a model out of range":         {with(edit(func(h *History) { h.Models[0].Alpha = -1 })), domain.ErrRange},
		"a variance that explodes":     {run(FHS{History: edit(func(h *History) { h.Models[0].Alpha = 50 }), Steps: 500, StepYears: day}, Draw{Scenarios: 2}), domain.ErrRange},
		"no scenarios":                 {run(ok, Draw{}), domain.ErrEmpty},
		"a method that it has not":     {run(ok, Draw{Scenarios: 1, Method: Sobol}), ErrMethod},
		"no steps":                     {run(FHS{History: good, StepYears: day}, Draw{Scenarios: 1}), domain.ErrEmpty},
		"no time":                      {run(FHS{History: good, Steps: 1}, Draw{Scenarios: 1}), domain.ErrRange},
		"steps past memory":            {run(FHS{History: good, Steps: 1 << 62, StepYears: 1}, Draw{Scenarios: 1}), domain.ErrRange},
		"a block before 0":             {run(FHS{History: good, Steps: 1, StepYears: 1, Block: -1}, Draw{Scenarios: 1}), domain.ErrRange},
		"a block longer than history":  {run(FHS{History: good, Steps: 1, StepYears: 1, Block: 1501}, Draw{Scenarios: 1}), domain.ErrRange},
		"a tilt of too few":            {run(ok, Draw{Scenarios: 1, Tilt: &Tilt{Direction: []float64{1}, Tail: .1}}), domain.ErrLength},
		"a tilt of nothing":            {run(ok, Draw{Scenarios: 1, Tilt: &Tilt{Direction: []float64{0, 0}, Tail: .1}}), domain.ErrConstant},
		"a tilt of blocks all alike":   {run(FHS{History: good, Steps: 1, StepYears: 1, Block: 1500}, Draw{Scenarios: 1, Tilt: &Tilt{Direction: []float64{1, 1}, Tail: .1}}), domain.ErrConstant},
		"no returns":                   {made(nil), domain.ErrEmpty},
		"no periods":                   {made([][]float64{{}}, calm), domain.ErrEmpty},
		"one period":                   {made([][]float64{{.1}}, calm), domain.ErrTooFew},
		"columns that differ":          {made([][]float64{{.1, .2, .3}, {.1, .2}}, calm, wild), domain.ErrLength},
		"a model too few":              {made([][]float64{{.1, .2, .3}}), domain.ErrLength},
		"a return of NaN":              {made([][]float64{{.1, nan, .3}}, calm), domain.ErrNotFinite},
		"returns that never move":      {made([][]float64{{0, 0, 0}}, calm), domain.ErrConstant},
		"nothing to fit":               {fitted(nil), domain.ErrEmpty},
		"too few to fit":               {fitted([][]float64{{.1, .2, .3}}), domain.ErrTooFew},
		"columns that differ, to fit":  {fitted([][]float64{{.1, .2, .3}, {.1}}), domain.ErrLength},
		"constant returns, to fit":     {fitted([][]float64{make([]float64, 100)}), domain.ErrConstant},
		"a direction that is infinite": {run(ok, Draw{Scenarios: 1, Tilt: &Tilt{Direction: []float64{math.Inf(1), 0}, Tail: .1}}), domain.ErrNotFinite},
	} {
		t.Run(name, func(t *testing.T) {
			var e *domain.Error
			if !errors.Is(c.got, c.want) || !errors.As(c.got, &e) {
				t.Errorf("got %v, want %v", c.got, c.want)
			}
		})
	}
}

func BenchmarkFHS(b *testing.B) {
	f := FHS{History: history(b), Steps: 24, StepYears: day / 24}
	d := Draw{Scenarios: 4096}
	var p *Paths
	var err error
	for b.Loop() {
		if p, err = f.Paths(p, d); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(p.Factor))*float64(b.N)/b.Elapsed().Seconds()/1e6, "Mprices/s")
}
