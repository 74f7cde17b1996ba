package volatility

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/models/cputime"
	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/published"
)

func mark(t testing.TB) []float64 {
	t.Helper()
	return published.Columns(t, "bench/dem2gbp.csv", ',', "DEM2GBP")[0]
}

// simulated are n returns of a GARCH, after 500 that are left out.
func simulated(g GARCH, n int, seed uint64) []float64 {
	r := rand.New(rand.NewPCG(seed, 11))
	out := make([]float64, 0, n)
	h := g.Omega / math.Max(.01, 1-g.Persistence())
	for t := range n + 500 {
		z := r.NormFloat64()
		if g.Nu > 0 {
			chi2 := 0.0
			for range int(g.Nu) {
				x := r.NormFloat64()
				chi2 += x * x
			}
			z *= math.Sqrt((g.Nu - 2) / chi2)
		}
		e := math.Sqrt(h) * z
		if t >= 500 {
			out = append(out, g.Mu+e)
		}
		h = g.Next(h, e)
	}
	return out
}

var specs = []Spec{{}, {Student: true}, {Leverage: true}, {Leverage: true, Student: true}}

func TestGARCHOfTheMarkAgainstThePoundIsThePublishedOne(t *testing.T) {
	fit, err := Spec{}.Fit(mark(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range []published.Number{
		{What: "mu", Got: fit.Mu, Want: -.00619041},
		{What: "omega", Got: fit.Omega, Want: .0107613},
		{What: "alpha", Got: fit.Alpha, Want: .153134},
		{What: "beta", Got: fit.Beta, Want: .805974},
		{What: "Hessian SE of mu", Got: fit.StdErr.Mu, Want: .00846212},
		{What: "Hessian SE of omega", Got: fit.StdErr.Omega, Want: .00285271},
		{What: "Hessian SE of alpha", Got: fit.StdErr.Alpha, Want: .0265228},
		{What: "Hessian SE of beta", Got: fit.StdErr.Beta, Want: .0335527},
		{What: "log-likelihood", Got: fit.LogLikelihood, Want: -1106.608},
	} {
		n.What = "GARCH(1,1) DEM/GBP, " + n.What
		n.Tolerance, n.Relative, n.Source = 1e-4, true, "Bollerslev and Ghysels 1996, Fiorentini et al. 1996, as rugarch benchmarks them"
		n.Check(t)
	}
}

func TestGARCHWithTAndLeverageAgreesWithOtherPrograms(t *testing.T) {
	returns := mark(t)
	fit := func(s Spec) *Fit {
		f, err := s.Fit(returns)
		if err != nil {
			t.Fatal(err)
		}
		return f
	}
	student := fit(Spec{Student: true})
	published.Numbers(t, "fGarch's garchFit(cond.dist = \"std\"), as its tests record it", 1e-7,
		published.Number{What: "GARCH-t DEM/GBP, mu", Got: student.Mu, Want: .002248651},
		published.Number{What: "GARCH-t DEM/GBP, omega", Got: student.Omega, Want: .002319034},
		published.Number{What: "GARCH-t DEM/GBP, alpha", Got: student.Alpha, Want: .124437901},
		published.Number{What: "GARCH-t DEM/GBP, beta", Got: student.Beta, Want: .884653280},
		published.Number{What: "GARCH-t DEM/GBP, nu", Got: student.Nu, Want: 4.118426541})
	// arch keeps the persistence at 1 or below, and holds the start's mean(e²)
	// fixed while it climbs: equal to its printed precision only.
	bounded := fit(Spec{Student: true, Stationary: true})
	published.Numbers(t, "arch 8.0.0, backcast mean(e²)", 2e-4,
		published.Number{What: "stationary GARCH-t DEM/GBP, omega", Got: bounded.Omega, Want: .002729},
		published.Number{What: "stationary GARCH-t DEM/GBP, alpha", Got: bounded.Alpha, Want: .117081},
		published.Number{What: "stationary GARCH-t DEM/GBP, beta", Got: bounded.Beta, Want: .882919},
		published.Number{What: "stationary GARCH-t DEM/GBP, log-likelihood", Got: bounded.LogLikelihood, Want: -989.7743695})
	if len(bounded.Bounds) != 1 || bounded.Bounds[0] != Integrated {
		t.Errorf("bounds %q, want %q", bounded.Bounds, Integrated)
	}
	leverage := fit(Spec{Leverage: true})
	published.Numbers(t, "arch 8.0.0, backcast mean(e²)", 2e-5,
		published.Number{What: "GJR DEM/GBP, omega", Got: leverage.Omega, Want: .01123322},
		published.Number{What: "GJR DEM/GBP, alpha", Got: leverage.Alpha, Want: .14050247},
		published.Number{What: "GJR DEM/GBP, gamma", Got: leverage.Gamma, Want: .02834166},
		published.Number{What: "GJR DEM/GBP, beta", Got: leverage.Beta, Want: .80144000},
		published.Number{What: "GJR DEM/GBP, log-likelihood", Got: leverage.LogLikelihood, Want: -1106.10234},
		published.Number{What: "GJR DEM/GBP, robust SE of gamma", Got: leverage.RobustStdErr.Gamma, Want: .0435056})
}

// The derivatives by differences of LogProb, which shares no code with them.
// called is a Spec's name.
func called(s Spec) string {
	name := "GARCH(1,1)"
	if s.Leverage {
		name = "GJR"
	}
	if s.Student {
		name += "-t"
	}
	return name
}

func TestFitIsAMaximumWhereverItStarts(t *testing.T) {
	for k, returns := range [][]float64{
		mark(t),
		simulated(GARCH{.05, .02, .04, .1, .88, 5}, 1500, 3),
		simulated(GARCH{0, .3, .2, 0, .5, 0}, 1000, 4),
	} {
		for _, s := range specs {
			t.Run(fmt.Sprintf("series %d, %+v", k, s), func(t *testing.T) {
				fit, err := s.Fit(returns)
				if err != nil {
					t.Fatal(err)
				}
				published.Number{What: fmt.Sprintf("largest gradient at the maximum, %s on series %d", called(s), k), Got: fit.Gradient, Want: 0, Tolerance: 1e-5, Source: "models.md: a maximum"}.Check(t)
				top, err := fit.LogProb(returns)
				if err != nil {
					t.Fatal(err)
				}
				if math.Abs(top-fit.LogLikelihood) > 1e-9*math.Abs(top) {
					t.Errorf("log-likelihood %v, by LogProb %v", fit.LogLikelihood, top)
				}
				r, best := rand.New(rand.NewPCG(9, uint64(k))), math.Inf(-1)
				for range 20 {
					g := GARCH{Mu: r.NormFloat64() * .1, Alpha: .4 * r.Float64(), Beta: .6 * r.Float64(), Omega: r.Float64()}
					if s.Leverage {
						g.Gamma = .2 * r.Float64()
					}
					if s.Student {
						g.Nu = 2.1 + 20*r.Float64()
					}
					if lp, err := g.LogProb(returns); err != nil || lp > top {
						t.Errorf("%+v is likelier: %v > %v (%v)", g, lp, top, err)
					}
					again := s
					again.Start = &g
					other, err := again.Fit(returns)
					if err != nil {
						t.Fatal(err)
					}
					if other.LogLikelihood > top+1e-7 {
						t.Errorf("from %+v log-likelihood %v, at first %v", g, other.LogLikelihood, top)
					}
					best = max(best, other.LogLikelihood)
				}
				published.Number{What: fmt.Sprintf("best log-likelihood from 20 random starts less the fit's, %s on series %d", called(s), k), Got: best - top, Want: 0, Tolerance: 1e-7, Source: "models.md: a maximum"}.Check(t)
				near := fit.GARCH
				for _, p := range []*float64{&near.Mu, &near.Omega, &near.Alpha, &near.Gamma, &near.Beta, &near.Nu} {
					was := *p
					if was == 0 || slices.Contains(fit.Bounds, NearNormal) && p == &near.Nu {
						continue
					}
					for _, by := range []float64{-1e-4, 1e-4} {
						*p = was * (1 + by)
						if lp, err := near.LogProb(returns); err == nil && lp > top+1e-9 {
							t.Errorf("%+v is likelier: %v > %v", near, lp, top)
						}
					}
					*p = was
				}
			})
		}
	}
}

func TestManyDegreesOfFreedomAreTheNormalLaw(t *testing.T) {
	returns := simulated(GARCH{.02, .05, .1, 0, .85, 0}, 500, 2)
	want, err := GARCH{Mu: .02, Omega: .05, Alpha: .1, Beta: .85}.LogProb(returns)
	if err != nil {
		t.Fatal(err)
	}
	for _, nu := range []float64{1e7, 1e8, 1e16, 1e100, math.MaxFloat64, math.Inf(1)} {
		if got, err := (GARCH{.02, .05, .1, 0, .85, nu}).LogProb(returns); err != nil || math.Abs(got-want) > 2e-5 {
			t.Errorf("nu %v: %v, want %v (%v)", nu, got, want, err)
		}
	}
}

func TestLikelihoodsDerivativesAreThoseByDifferences(t *testing.T) {
	returns := simulated(GARCH{.05, .02, .04, .1, .85, 5}, 200, 5)
	for _, student := range []bool{false, true} {
		v := vector{.03, .05, .07, .2, .7, 6.5}
		at := likelihood(returns, &v, student, false)
		for i := range coordinates {
			if i == atNu && !student {
				continue
			}
			up, down := v, v
			step := 1e-5 * math.Max(1e-2, math.Abs(v[i]))
			up[i] += step
			down[i] -= step
			high, low := likelihood(returns, &up, student, false), likelihood(returns, &down, student, false)
			want := (high.value - low.value) / (2 * step)
			if math.Abs(at.gradient[i]-want) > 1e-5*(1+math.Abs(want)) {
				t.Errorf("student %v: gradient %d is %v, by differences %v", student, i, at.gradient[i], want)
			}
			for j := range coordinates {
				want := (high.gradient[j] - low.gradient[j]) / (2 * step)
				if math.Abs(at.hessian[i][j]-want) > 1e-5*(1+math.Abs(want)) {
					t.Errorf("student %v: Hessian %d %d is %v, by differences %v", student, i, j, at.hessian[i][j], want)
				}
			}
		}
		g := v.garch()
		if !student {
			g.Nu = 0
		}
		if lp, err := g.LogProb(returns); err != nil || math.Abs(lp-at.value) > 1e-10*math.Abs(lp) {
			t.Errorf("student %v: value %v, by LogProb %v (%v)", student, at.value, lp, err)
		}
	}
}

func TestScaledReturnsHaveTheScaledFit(t *testing.T) {
	returns := mark(t)
	for _, s := range specs {
		fit, err := s.Fit(returns)
		if err != nil {
			t.Fatal(err)
		}
		for _, by := range []float64{100, .01, 1e-60} {
			scaled := make([]float64, len(returns))
			for k, r := range returns {
				scaled[k] = r * by
			}
			other, err := s.Fit(scaled)
			if err != nil {
				t.Fatal(err)
			}
			n, worst := float64(len(returns)), 0.0
			for what, c := range map[string][2]float64{
				"mu": {other.Mu / by, fit.Mu}, "omega": {other.Omega / by / by, fit.Omega}, "alpha": {other.Alpha, fit.Alpha},
				"gamma": {other.Gamma, fit.Gamma}, "beta": {other.Beta, fit.Beta}, "nu": {other.Nu, fit.Nu},
				"SE of omega": {other.StdErr.Omega / by / by, fit.StdErr.Omega}, "SE of beta": {other.RobustStdErr.Beta, fit.RobustStdErr.Beta},
				"log-likelihood": {other.LogLikelihood + n*math.Log(by), fit.LogLikelihood},
				"next variance":  {other.NextVariance / by / by, fit.NextVariance},
			} {
				if math.Abs(c[0]-c[1]) > 1e-7*math.Abs(c[1]) {
					t.Errorf("%+v times %v: %s %v, want %v", s, by, what, c[0], c[1])
				}
				if c[1] != 0 {
					worst = max(worst, math.Abs(c[0]/c[1]-1))
				}
			}
			published.Number{What: fmt.Sprintf("fit of returns × %g scaled back, largest relative difference, %s", by, called(s)), Got: worst, Want: 0, Tolerance: 1e-7, Source: "models.md: scale-equivariant"}.Check(t)
		}
	}
}

func TestFitFindsASimulatedGARCHWithinItsErrors(t *testing.T) {
	for _, c := range []struct {
		truth GARCH
		spec  Spec
	}{
		{GARCH{.02, .05, .1, 0, .85, 0}, Spec{}},
		{GARCH{0, .05, .05, .1, .85, 0}, Spec{Leverage: true, ZeroMean: true}},
		{GARCH{.02, .05, .1, 0, .85, 4}, Spec{Student: true}},
		{GARCH{.02, .02, .05, .08, .9, 5}, Spec{Leverage: true, Student: true}},
		{GARCH{.02, .01, .08, 0, .92, 6}, Spec{Student: true}}, // integrated
	} {
		fit, err := c.spec.Fit(simulated(c.truth, 6000, 21))
		if err != nil {
			t.Fatal(err)
		}
		for what, p := range map[string][3]float64{
			"mu": {fit.Mu, c.truth.Mu, fit.StdErr.Mu}, "omega": {fit.Omega, c.truth.Omega, fit.StdErr.Omega},
			"alpha": {fit.Alpha, c.truth.Alpha, fit.StdErr.Alpha}, "gamma": {fit.Gamma, c.truth.Gamma, fit.StdErr.Gamma},
			"beta": {fit.Beta, c.truth.Beta, fit.StdErr.Beta}, "nu": {fit.Nu, c.truth.Nu, fit.StdErr.Nu},
		} {
			if math.Abs(p[0]-p[1]) > 3*p[2] {
				t.Errorf("%+v: %s %v, want %v within 3 of %v", c.spec, what, p[0], p[1], p[2])
			}
		}
	}
}

func TestReturnsWithoutARCHStandOnABoundThatIsNamed(t *testing.T) {
	// Squares that alternate: a shock lowers the next variance.
	returns := make([]float64, 400)
	for k := range returns {
		returns[k] = float64(1+k%2) * float64(1-2*(k/2%2))
	}
	for _, s := range specs {
		fit, err := s.Fit(returns)
		if err != nil {
			t.Fatalf("%+v: %v", s, err)
		}
		if fit.Alpha != 0 || fit.Gamma != 0 || !slices.Contains(fit.Bounds, NoShock) {
			t.Errorf("%+v: %+v at %q, want no ARCH", s, fit.GARCH, fit.Bounds)
		}
		if !math.IsInf(fit.StdErr.Alpha, 1) || math.IsNaN(fit.StdErr.Beta) || math.IsInf(fit.StdErr.Omega, 1) {
			t.Errorf("%+v: standard errors %+v", s, fit.StdErr)
		}
	}
	// Normal returns, which have none either, but by luck some.
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 5))
		for k := range returns {
			returns[k] = r.NormFloat64()
		}
		for _, s := range specs {
			if fit, err := s.Fit(returns); err != nil {
				t.Errorf("seed %d, %+v: %v", seed, s, err)
			} else if v := fit.Omega + fit.Persistence(); math.IsNaN(v) || math.IsNaN(fit.StdErr.Beta) {
				t.Errorf("seed %d, %+v: %+v", seed, s, fit.GARCH)
			}
		}
	}
}

// Where there is little ARCH or none, hills are low and many.
func TestNoiseHasNoBetterMaximumFromRandomStarts(t *testing.T) {
	for seed := range uint64(4) {
		const n = 300
		r := rand.New(rand.NewPCG(seed, 77))
		normal, heavy, round := make([]float64, n), make([]float64, n), make([]float64, n)
		for k := range normal {
			normal[k] = r.NormFloat64()
			heavy[k] = r.NormFloat64() / math.Sqrt((r.ExpFloat64()+r.ExpFloat64())/2) // t of 4
			round[k] = math.Round(2 * heavy[k])
		}
		for what, returns := range map[string][]float64{
			"normal": normal, "t": heavy, "rounded t": round,
			"weak shocks": simulated(GARCH{0, .1, .02, 0, .9, 0}, n, seed),
			"falls alone": simulated(GARCH{0, .1, 0, .1, .85, 5}, n, seed),
		} {
			for _, s := range specs {
				fit, err := s.Fit(returns)
				if err != nil {
					t.Fatalf("%s %d, %+v: %v", what, seed, s, err)
				}
				for range 5 {
					g := GARCH{Alpha: math.Exp(-5 * r.Float64()), Beta: r.Float64(), Omega: r.Float64(), Nu: 2.1 + 20*r.Float64()}
					s.Start = &g
					if other, err := s.Fit(returns); err != nil || other.LogLikelihood > fit.LogLikelihood+1e-4 {
						t.Errorf("%s %d, %+v: from %+v log-likelihood %v, at first %v (%v)", what, seed, s, g, other.LogLikelihood, fit.LogLikelihood, err)
					}
				}
			}
		}
	}
}

func TestAnyFiniteReturnsGiveAFitOrATypedError(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		n := rapid.IntRange(45, 120).Draw(rt, "n")
		unit := rapid.SampledFrom([]float64{1e-200, 1e-9, 1, 1e90, 1e200}).Draw(rt, "unit")
		values := rapid.SliceOfN(rapid.OneOf(rapid.Just(0.0), rapid.Float64Range(-1, 1), rapid.Float64Range(-1e6, 1e6)), n, n).Draw(rt, "returns")
		for k := range values {
			values[k] *= unit
		}
		s := Spec{Leverage: rapid.Bool().Draw(rt, "leverage"), Student: rapid.Bool().Draw(rt, "student"), ZeroMean: rapid.Bool().Draw(rt, "zero mean"), Stationary: rapid.Bool().Draw(rt, "stationary")}
		fit, err := s.Fit(values)
		var bad *domain.Error
		if err != nil {
			if !errors.As(err, &bad) && !errors.Is(err, ErrNotConverged) {
				rt.Fatalf("an error without a type: %v", err)
			}
			return
		}
		for _, v := range []float64{fit.Mu, fit.Omega, fit.Alpha, fit.Gamma, fit.Beta, fit.Nu, fit.LogLikelihood, fit.NextVariance} {
			if math.IsNaN(v) || math.IsInf(v, 0) {
				rt.Fatalf("%+v: %+v", s, fit)
			}
		}
		if err := fit.Check(); err != nil {
			rt.Fatal(err)
		}
	})
}

func TestGARCHRefusesByKind(t *testing.T) {
	nan := math.NaN()
	good := simulated(GARCH{0, .1, .1, 0, .8, 0}, 100, 1)
	with := func(v float64) []float64 { return append(append([]float64{}, good...), v) }
	for name, c := range map[string]struct {
		returns []float64
		want    error
	}{
		"none":        {nil, domain.ErrEmpty},
		"too few":     {good[:49], domain.ErrTooFew},
		"NaN":         {with(nan), domain.ErrNotFinite},
		"infinity":    {with(math.Inf(-1)), domain.ErrNotFinite},
		"constant":    {make([]float64, 60), domain.ErrConstant},
		"out of size": {with(1e300), domain.ErrRange},
	} {
		for _, s := range specs {
			if _, err := s.Fit(c.returns); !errors.Is(err, c.want) {
				t.Errorf("%s: got %v, want %v", name, err, c.want)
			}
		}
	}
	for name, c := range map[string]struct {
		g    GARCH
		want error
	}{
		"a mean of NaN":      {GARCH{Mu: nan}, domain.ErrNotFinite},
		"omega below 0":      {GARCH{Omega: -1}, domain.ErrRange},
		"gamma below −alpha": {GARCH{Omega: 1, Alpha: .1, Gamma: -.2}, domain.ErrRange},
		"infinite beta":      {GARCH{Omega: 1, Beta: math.Inf(1)}, domain.ErrNotFinite},
		"nu of 2":            {GARCH{Omega: 1, Nu: 2}, domain.ErrRange},
		"nu of NaN":          {GARCH{Omega: 1, Nu: nan}, domain.ErrNotFinite},
		"no variance":        {GARCH{}, domain.ErrRange},
	} {
		if _, err := c.g.LogProb(good); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", name, err, c.want)
		}
	}
	g := GARCH{Omega: 1}
	for name, c := range map[string]struct {
		next  float64
		steps int
		dst   []float64
		want  error
	}{
		"NaN":               {nan, 1, nil, domain.ErrNotFinite},
		"no steps":          {1, 0, nil, domain.ErrEmpty},
		"another length":    {1, 2, make([]float64, 3), domain.ErrLength},
		"variance below 0":  {-1, 2, nil, domain.ErrRange},
		"infinite variance": {math.Inf(1), 2, nil, domain.ErrNotFinite},
	} {
		if _, err := g.Forecast(c.dst, c.next, c.steps); !errors.Is(err, c.want) {
			t.Errorf("forecast, %s: got %v, want %v", name, err, c.want)
		}
	}
}

func TestForecastIsTheMeanOfSimulatedVariances(t *testing.T) {
	g := GARCH{0, .05, .05, .1, .8, 5}
	const paths, steps, next = 40_000, 10, 2.0
	want, err := g.Forecast(nil, next, steps)
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(8, 8))
	var sum, squares [steps]float64
	for range paths {
		h := next
		for k := range steps {
			sum[k] += h
			squares[k] += h * h
			chi2 := 0.0
			for range 5 {
				x := r.NormFloat64()
				chi2 += x * x
			}
			h = g.Next(h, math.Sqrt(h)*r.NormFloat64()*math.Sqrt(3/chi2))
		}
	}
	for k := range steps {
		mean := sum[k] / paths
		se := math.Sqrt((squares[k]/paths - mean*mean) / paths)
		if math.Abs(mean-want[k]) > 3*se+1e-12 {
			t.Errorf("step %d: %v, simulated %v ± %v", k, want[k], mean, se)
		}
	}
	total := 0.0
	for _, h := range want {
		total += h
	}
	if sum, err := g.HorizonVariance(next, steps); err != nil || math.Abs(sum-total) > 1e-12 {
		t.Errorf("variance over the horizon %v, the forecasts' sum %v (%v)", sum, total, err)
	}
	if p := g.Persistence(); math.Abs(want[steps-1]-(g.Variance()+math.Pow(p, steps-1)*(next-g.Variance()))) > 1e-12 {
		t.Errorf("forecast %v is not what the closed form says", want[steps-1])
	}
}

func BenchmarkGARCHT2000(b *testing.B) {
	returns := simulated(GARCH{.02, .05, .1, 0, .85, 5}, 2000, 33)
	b.ReportAllocs()
	defer cputime.Report(b)()
	for b.Loop() {
		if _, err := (Spec{Student: true}).Fit(returns); err != nil {
			b.Fatal(err)
		}
	}
}
