package simulate

import (
	"errors"
	"math"
	"slices"
	"sync"
	"testing"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat"
	"gonum.org/v1/gonum/stat/distuv"
	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

const day = 1.0 / 365

// crypto is two volatile assets, a stable coin, and one that never moves.
func crypto() *mat.SymDense {
	sd, rho := []float64{.8, .65, .01, 0}, .8
	c := mat.NewSymDense(4, nil)
	for i := range sd {
		c.SetSym(i, i, sd[i]*sd[i])
	}
	c.SetSym(0, 1, rho*sd[0]*sd[1])
	c.SetSym(0, 2, -.1*sd[0]*sd[2])
	return c
}

// near fails when an average of n draws is more than 3 standard errors off.
func near(t testing.TB, what string, x []float64, want float64) {
	t.Helper()
	mean, se := stat.Mean(x, nil), stat.StdDev(x, nil)/math.Sqrt(float64(len(x)))
	if math.Abs(mean-want) > 3*se+1e-12 {
		t.Errorf("%s: %.6g ± %.2g, want %.6g", what, mean, se, want)
	}
}

// column is f of the log prices at a step, by scenario.
func column(p *Paths, step int, f func(log []float64) float64) []float64 {
	out, log := make([]float64, p.Scenarios), make([]float64, p.Assets)
	for s := range out {
		for i, x := range p.At(s, step) {
			log[i] = math.Log(x)
		}
		out[s] = f(log)
	}
	return out
}

func draw(t testing.TB, g GBM, d Draw) *Paths {
	t.Helper()
	p, err := g.Paths(nil, d)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestPathsHaveTheMomentsThatWereAskedFor(t *testing.T) {
	c, drift := crypto(), []float64{0, .5, 0, -.2}
	g := GBM{Covariance: c, Drift: drift, Steps: 5, StepYears: 6 * day}
	for name, d := range map[string]Draw{
		"independent": {Scenarios: 40_000, Seed: 1},
		"antithetic":  {Scenarios: 40_000, Seed: 2, Method: Antithetic},
		"Sobol":       {Scenarios: 1 << 15, Seed: 3, Method: Sobol},
	} {
		t.Run(name, func(t *testing.T) {
			p := draw(t, g, d)
			for _, step := range []int{0, 2, 4} {
				years := float64(step+1) * g.StepYears
				mean := func(i int) float64 { return (drift[i] - c.At(i, i)/2) * years }
				for i := range 4 {
					near(t, "mean factor", column(p, step, func(l []float64) float64 { return math.Exp(l[i]) }), math.Exp(drift[i]*years))
					near(t, "mean log", column(p, step, func(l []float64) float64 { return l[i] }), mean(i))
					for j := range i + 1 {
						near(t, "covariance", column(p, step, func(l []float64) float64 { return (l[i] - mean(i)) * (l[j] - mean(j)) }), c.At(i, j)*years)
					}
				}
				for _, q := range []float64{.001, .01, .5, .99} {
					at := mean(0) + distuv.UnitNormal.Quantile(q)*math.Sqrt(c.At(0, 0)*years)
					near(t, "quantile", column(p, step, func(l []float64) float64 { return below(l[0], at) }), q)
				}
			}
			// Steps are independent of what was before.
			increments := make([]float64, p.Scenarios)
			for s := range increments {
				a, b := math.Log(p.At(s, 1)[0]), math.Log(p.At(s, 3)[0]/p.At(s, 1)[0])
				m := -c.At(0, 0) / 2 * 2 * g.StepYears
				increments[s] = (a - m) * (b - m)
			}
			near(t, "covariance of increments", increments, 0)
		})
	}
}

func below(x, bound float64) float64 {
	if x < bound {
		return 1
	}
	return 0
}

func TestASemidefiniteCovarianceKeepsWhatIsCertain(t *testing.T) {
	one := mat.NewSymDense(3, []float64{.64, .64, .32, 0, .64, .32, 0, 0, .16}) // all are one: the third with half the volatility
	for _, method := range []Method{Independent, Antithetic, Sobol} {
		p := draw(t, GBM{Covariance: one, Steps: 3, StepYears: day}, Draw{Scenarios: 64, Method: method})
		for s := range p.Scenarios {
			f := p.At(s, 2)
			if math.Abs(f[0]/f[1]-1) > 1e-12 {
				t.Fatalf("twins at %v and %v", f[0], f[1])
			}
			if got, want := math.Log(f[2])+.08*3*day, (math.Log(f[0])+.32*3*day)/2; math.Abs(got-want) > 1e-12 {
				t.Fatalf("half the volatility moved %v, want %v", got, want)
			}
		}
		still := draw(t, GBM{Covariance: mat.NewSymDense(2, nil), Steps: 2, StepYears: 1, Drift: []float64{0, 1}}, Draw{Scenarios: 4, Method: method})
		for s := range 4 {
			if f := still.At(s, 1); f[0] != 1 || f[1] != math.Exp(2) {
				t.Fatalf("without variance the factors are %v", f)
			}
		}
	}
	p := draw(t, GBM{Covariance: crypto(), Steps: 3, StepYears: day}, Draw{Scenarios: 100})
	for s := range 100 {
		if f := p.At(s, 2)[3]; f != 1 {
			t.Fatalf("an asset without variance is at %v", f)
		}
	}
}

func TestRootGivesTheCovarianceBack(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		n, rank := rapid.IntRange(1, 8).Draw(rt, "assets"), rapid.IntRange(0, 8).Draw(rt, "rank")
		b := mat.NewDense(n, max(rank, 1), nil)
		for i := range n {
			scale := math.Pow(10, rapid.Float64Range(-3, 1).Draw(rt, "scale"))
			for k := range rank {
				b.Set(i, k, scale*rapid.Float64Range(-1, 1).Draw(rt, "b"))
			}
		}
		var c mat.SymDense
		c.SymOuterK(1, b)
		r, err := rootOf(&c)
		if err != nil {
			rt.Fatal(err)
		}
		if r.factors > rank {
			rt.Fatalf("%d factors for rank %d", r.factors, rank)
		}
		for i := range n {
			for j := range n {
				sum := 0.0
				for f := range r.factors {
					sum += r.r[i*r.factors+f] * r.r[j*r.factors+f]
				}
				if math.Abs(sum-c.At(i, j)) > 1e-7*math.Sqrt(c.At(i, i)*c.At(j, j))+1e-90 {
					rt.Fatalf("[%d,%d] is %g, want %g", i, j, sum, c.At(i, j))
				}
			}
		}
	})
}

func TestACovarianceThatIsOneToRoundingIsTakenAndNoOther(t *testing.T) {
	three := func(rho float64) *mat.SymDense { // the least eigenvalue is 1 + 2·rho
		return mat.NewSymDense(3, []float64{1, rho, rho, rho, 1, rho, rho, rho, 1})
	}
	if r, err := rootOf(three(-.5)); err != nil || r.factors != 2 {
		t.Errorf("as far apart as three can be: %+v, %v", r, err)
	}
	if _, err := rootOf(three(-.5 - 1e-8)); !errors.Is(err, domain.ErrNotPSD) {
		t.Errorf("an eigenvalue of −2·10⁻⁸: %v", err)
	}
	// One asset five times, two others, and 10⁻⁴² and less between: see correlation.
	m := mat.NewSymDense(7, nil)
	sign := []float64{1, 1, 0, 1, 0, -1, -1}
	for i := range 7 {
		for j := range i {
			m.SetSym(i, j, sign[i]*sign[j])
		}
		m.SetSym(i, i, 1)
	}
	for at, v := range map[[2]int]float64{
		{0, 2}: -6.228377153527308e-97, {1, 2}: 2.556313824025416e-122, {2, 3}: -5.993690067885815e-263, {0, 4}: -2.1621554961863353e-185,
		{2, 4}: 4.51708205793531e-249, {2, 5}: 4.791544487167648e-56, {4, 5}: 2.2384198597754743e-184, {4, 6}: 1.598598594086385e-42,
	} {
		m.SetSym(at[0], at[1], v)
	}
	if r, err := rootOf(m); err != nil || r.factors != 3 {
		t.Errorf("one asset five times, and two others: %+v, %v", r, err)
	}
}

func TestAScenarioDoesNotDependOnTheOthers(t *testing.T) {
	g := GBM{Covariance: crypto(), Steps: 4, StepYears: day}
	tilt := &Tilt{Direction: []float64{-1, 0, 0, 0}, Tail: .01}
	for _, d := range []Draw{{}, {Method: Antithetic}, {Method: Sobol}, {Tilt: tilt}, {Method: Sobol, Tilt: tilt}} {
		d.Scenarios, d.Seed = 1000, 7
		whole := draw(t, g, d)
		var wait sync.WaitGroup
		for first := 0; first < 1000; first += 125 { // tiles of their own, whoever comes first
			tile := d
			tile.First, tile.Scenarios = first, 125
			wait.Go(func() {
				p, err := g.Paths(nil, tile)
				if err != nil {
					t.Error(err)
					return
				}
				if size := g.Steps * 4; !slices.Equal(p.Factor, whole.Factor[first*size:][:125*size]) {
					t.Errorf("method %d: the tile from %d is not the whole's", d.Method, first)
				}
				if d.Tilt != nil && !slices.Equal(p.Likelihood, whole.Likelihood[first:][:125]) {
					t.Errorf("method %d: likelihoods from %d are not the whole's", d.Method, first)
				}
			})
		}
		wait.Wait()
		other := d
		other.Seed = 8
		if p := draw(t, g, other); slices.Equal(p.Factor, whole.Factor) {
			t.Errorf("method %d: another seed gives the same", d.Method)
		}
	}
}

func TestADestinationIsUsedAgain(t *testing.T) {
	g, d := GBM{Covariance: crypto(), Steps: 4, StepYears: day}, Draw{Scenarios: 100, Tilt: &Tilt{Direction: []float64{-1, 0, 0, 0}, Tail: .01}}
	p := draw(t, g, d)
	memory := &p.Factor[0]
	d.Scenarios, d.Tilt = 50, nil
	again, err := g.Paths(p, d)
	if err != nil || again != p || &p.Factor[0] != memory || len(p.Factor) != 50*4*4 || p.Weight != nil || p.Likelihood != nil || p.Scenarios != 50 {
		t.Errorf("got %+v, %v", again, err)
	}
	if fresh := draw(t, g, d); !slices.Equal(fresh.Factor, p.Factor) {
		t.Error("what was there before shows")
	}
	if e := p.Effective(); e != 50 {
		t.Errorf("%v effective scenarios", e)
	}
	ends := p.Ends(nil)
	for _, size := range []int{0, 1, 200, 300} {
		if got := p.Ends(make([]float64, size)); !slices.Equal(got, ends) {
			t.Errorf("a destination of %d gives %d prices, not the ends", size, len(got))
		}
	}
}

func TestAntitheticPairsMirrorEachOther(t *testing.T) {
	g := GBM{Covariance: mat.NewSymDense(1, []float64{.64}), Steps: 2, StepYears: .5}
	p := draw(t, g, Draw{First: 10, Scenarios: 20, Method: Antithetic})
	for s := 0; s < 20; s += 2 {
		if sum := math.Log(p.At(s, 1)[0]) + math.Log(p.At(s+1, 1)[0]); math.Abs(sum+.64) > 1e-12 {
			t.Errorf("logs of a pair sum to %v, want twice the mean", sum)
		}
	}
}

func TestWhatIsNoModelIsRefusedByKind(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	ok := GBM{Covariance: crypto(), Steps: 2, StepYears: day}
	with := func(f func(*GBM)) GBM { g := ok; f(&g); return g }
	covariance := func(x ...float64) GBM {
		n := int(math.Sqrt(float64(len(x))))
		return with(func(g *GBM) { g.Covariance = mat.NewSymDense(n, x) })
	}
	ten, a := Draw{Scenarios: 10}, []float64{-1, 0, 0, 0}
	tilted := func(t Tilt) Draw { return Draw{Scenarios: 10, Tilt: &t} }
	for name, c := range map[string]struct {
		g    GBM
		d    Draw
		want error
	}{
		"no scenarios":                   {ok, Draw{}, domain.ErrEmpty},
		"fewer than none":                {ok, Draw{Scenarios: -5}, domain.ErrEmpty},
		"a first before the first":       {ok, Draw{Scenarios: 1, First: -1}, domain.ErrRange},
		"more than Sobol has":            {ok, Draw{Scenarios: 2, First: 1<<32 - 1}, domain.ErrRange},
		"more than memory has":           {ok, Draw{Scenarios: 1 << 31}, domain.ErrRange},
		"more than can be counted":       {ok, Draw{Scenarios: 1 << 62}, domain.ErrRange},
		"steps past memory":              {with(func(g *GBM) { g.Steps = 1 << 62 }), Draw{Scenarios: 1, Method: Sobol}, domain.ErrRange},
		"a method that is none":          {ok, Draw{Scenarios: 1, Method: 9}, ErrMethod},
		"no steps":                       {with(func(g *GBM) { g.Steps = 0 }), ten, domain.ErrEmpty},
		"no time":                        {with(func(g *GBM) { g.StepYears = 0 }), ten, domain.ErrRange},
		"time that is no number":         {with(func(g *GBM) { g.StepYears = nan }), ten, domain.ErrNotFinite},
		"endless time":                   {with(func(g *GBM) { g.StepYears = inf }), ten, domain.ErrNotFinite},
		"no covariance":                  {with(func(g *GBM) { g.Covariance = nil }), ten, domain.ErrEmpty},
		"a covariance that is nil":       {with(func(g *GBM) { g.Covariance = (*mat.SymDense)(nil) }), ten, domain.ErrEmpty},
		"an empty covariance":            {with(func(g *GBM) { g.Covariance = &mat.SymDense{} }), ten, domain.ErrEmpty},
		"a negative variance":            {covariance(-1), ten, domain.ErrRange},
		"a variance of NaN":              {covariance(nan), ten, domain.ErrNotFinite},
		"a covariance of NaN":            {covariance(1, nan, nan, 1), ten, domain.ErrNotFinite},
		"an infinite covariance":         {covariance(1, inf, inf, 1), ten, domain.ErrNotFinite},
		"a correlation above 1":          {covariance(1, 1.01, 1.01, 1), ten, domain.ErrNotPSD},
		"correlations that contradict":   {covariance(1, .9, .9, .9, 1, -.9, .9, -.9, 1), ten, domain.ErrNotPSD},
		"covariance without variance":    {covariance(1, .1, .1, 0), ten, domain.ErrNotPSD},
		"a variance past float64":        {covariance(1e5), ten, domain.ErrRange},
		"a drift too few":                {with(func(g *GBM) { g.Drift = a[:3] }), ten, domain.ErrLength},
		"a drift of NaN":                 {with(func(g *GBM) { g.Drift = []float64{0, 0, nan, 0} }), ten, domain.ErrNotFinite},
		"a drift past float64":           {with(func(g *GBM) { g.Drift = []float64{1e9, 0, 0, 0} }), ten, domain.ErrRange},
		"a direction too few":            {ok, tilted(Tilt{Direction: a[:1], Tail: .01}), domain.ErrLength},
		"a direction of NaN":             {ok, tilted(Tilt{Direction: []float64{nan, 0, 0, 0}, Tail: .01}), domain.ErrNotFinite},
		"no direction":                   {ok, tilted(Tilt{Direction: make([]float64, 4), Tail: .01}), domain.ErrConstant},
		"a direction in which all rests": {ok, tilted(Tilt{Direction: []float64{0, 0, 0, 1}, Tail: .01}), domain.ErrConstant},
		"no tail":                        {ok, tilted(Tilt{Direction: a}), domain.ErrRange},
		"more than half":                 {ok, tilted(Tilt{Direction: a, Tail: .6}), domain.ErrRange},
		"a share above 1":                {ok, tilted(Tilt{Direction: a, Tail: .1, Plain: 2}), domain.ErrRange},
		"a share of NaN":                 {ok, tilted(Tilt{Direction: a, Tail: .1, Plain: nan}), domain.ErrNotFinite},
	} {
		t.Run(name, func(t *testing.T) {
			var e *domain.Error
			if p, err := c.g.Paths(nil, c.d); p != nil || !errors.Is(err, c.want) || !errors.As(err, &e) {
				t.Errorf("got %v, want %v", err, c.want)
			}
		})
	}
}

func TestNoPriceLeavesTheRangeOfAFloatAtTheWidest(t *testing.T) {
	g := GBM{Covariance: mat.NewSymDense(1, []float64{widest}), Drift: []float64{-widest}, Steps: 2, StepYears: .5}
	for _, method := range []Method{Independent, Antithetic, Sobol} {
		for _, a := range []float64{-1, 1} {
			d := Draw{Scenarios: 2000, Method: method, Tilt: &Tilt{Direction: []float64{a}, Tail: leastTail}}
			p := draw(t, g, d)
			if err := domain.Positive("factor", p.Factor); err != nil {
				t.Error(err)
			}
			if err := domain.Finite("weight", p.Weight); err != nil {
				t.Error(err)
			}
		}
	}
}

func BenchmarkGBM(b *testing.B) {
	for _, method := range []Method{Independent, Antithetic, Sobol} {
		b.Run(method.String(), func(b *testing.B) {
			n := 10
			c := mat.NewSymDense(n, nil)
			for i := range n {
				for j := range i + 1 {
					c.SetSym(i, j, .64*.7)
				}
				c.SetSym(i, i, .64)
			}
			g, d := GBM{Covariance: c, Steps: 24, StepYears: day / 24}, Draw{Scenarios: 4096, Method: method}
			var p *Paths
			var err error
			for b.Loop() {
				if p, err = g.Paths(p, d); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(len(p.Factor))*float64(b.N)/b.Elapsed().Seconds()/1e6, "Mprices/s")
		})
	}
}
