package dependence

import (
	"errors"
	"math"
	"math/rand/v2"
	"testing"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat/distuv"
	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/published"
)

func pair(rho float64) *mat.SymDense { return mat.NewSymDense(2, []float64{1, rho, rho, 1}) }

var three = mat.NewSymDense(3, []float64{1, .5, .2, .5, 1, -.3, .2, -.3, 1})

func copula(t testing.TB, correlation mat.Matrix, nu float64) *Copula {
	t.Helper()
	c, err := NewCopula(correlation, nu)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestTailDependenceOfTheTCopulaIsThePublishedOne(t *testing.T) {
	for _, c := range []struct{ rho, nu, want float64 }{
		{0, 4, .0755868}, {.5, 4, .2531700}, {.9, 4, .6298119},
		{0, 2.5, .14483976}, {.5, 10, .08186423}, {-.5, 2.5, .03838513},
	} {
		got, err := TailDependence(c.rho, c.nu)
		if err != nil {
			t.Fatal(err)
		}
		published.Numbers(t, "McNeil, Frey and Embrechts, table 7.1; SciPy 1.17.1", 1e-6,
			published.Number{What: "tail dependence of the t copula", Got: got, Want: c.want})
	}
	for _, c := range []struct{ rho, nu, want float64 }{{1, 4, 1}, {-1, 4, 0}, {.9, 0, 0}, {.9, math.Inf(1), 0}, {1, 0, 1}} {
		if got, err := TailDependence(c.rho, c.nu); err != nil || got != c.want {
			t.Errorf("rho %v, nu %v: %v, %v, want %v", c.rho, c.nu, got, err, c.want)
		}
	}
}

func TestDensityIsSciPys(t *testing.T) {
	for _, c := range []struct {
		what string
		nu   float64
		u    []float64
		want float64
	}{
		{"t, nu 4", 4, []float64{.1, .4, .7}, -.5721754790128575},
		{"t, nu 2.5", 2.5, []float64{.1, .4, .7}, -.7302704822322799},
		{"t, nu 30", 30, []float64{.1, .4, .7}, -.333418213875869},
		{"Gaussian", 0, []float64{.1, .4, .7}, -.29336185406215654},
		{"t in the corner, nu 3.3", 3.3, []float64{.001, .02, .0003}, 5.842583465400994},
	} {
		got, err := copula(t, three, c.nu).LogProb(c.u)
		if err != nil {
			t.Fatal(err)
		}
		published.Numbers(t, "SciPy 1.17.1, multivariate_t and t", 1e-9, published.Number{What: "copula's log-density, " + c.what, Got: got, Want: c.want})
	}
}

func TestManyDegreesOfFreedomAreTheGaussianCopula(t *testing.T) {
	u := []float64{.1, .4, .7}
	want, err := copula(t, three, 0).LogProb(u)
	if err != nil {
		t.Fatal(err)
	}
	for _, nu := range []float64{1e7, 1e8, 1e12, 1e16, 1e100, math.MaxFloat64, math.Inf(1)} {
		c := copula(t, three, nu)
		got, err := c.LogProb(u)
		q, err2 := c.Quantile(.001)
		if err != nil || err2 != nil || math.Abs(got-want) > 1e-7 || math.Abs(q+3.090232306) > 1e-5 {
			t.Errorf("nu %v: log-density %v, want %v; quantile %v (%v, %v)", nu, got, want, q, err, err2)
		}
	}
}

// A twin of the columns below is in the script that made the numbers.
func columns() *mat.Dense {
	u := mat.NewDense(60, 2, nil)
	for k := range 60 {
		i := k + 1
		a, b := float64(i*37%61)/61, float64(i*23%61)/61
		u.Set(k, 0, a)
		u.Set(k, 1, .8*a+.2*b)
		if i%3 == 0 {
			u.Set(k, 1, .8*(1-a)+.2*b)
		}
	}
	return u
}

func TestFitsAreWhatSciPyFinds(t *testing.T) {
	student, err := FitT(columns())
	if err != nil {
		t.Fatal(err)
	}
	gaussian, err := FitGaussian(columns())
	if err != nil {
		t.Fatal(err)
	}
	published.Numbers(t, "SciPy 1.17.1: kendalltau, minimize_scalar over multivariate_t", 1e-6,
		published.Number{What: "t copula fitted, rho", Got: student.Correlation().At(0, 1), Want: 0.5015363297210673},
		published.Number{What: "t copula fitted, log-likelihood", Got: student.LogLikelihood, Want: 17.14254375603423},
		published.Number{What: "Gaussian copula fitted, rho", Got: gaussian.Correlation().At(0, 1), Want: 0.3506396373177821},
		published.Number{What: "Gaussian copula fitted, log-likelihood", Got: gaussian.LogLikelihood, Want: 3.5947148473421238})
	published.Number{What: "t copula fitted, nu", Got: student.Nu(), Want: 0.6991081703806306, Tolerance: 1e-4, Relative: true, Source: "SciPy 1.17.1"}.Check(t)
	if student.NuAtBound || student.Repaired != 0 || !math.IsInf(gaussian.Nu(), 1) {
		t.Errorf("%+v, %+v", student, gaussian)
	}
}

func TestKendallsTauAndRanksAreSciPysWithTies(t *testing.T) {
	x := []float64{2.1, 3.4, -1, .5, 2.1, 7.7, -3.2, 1.1, .5, 4.4, 2.9, -.7}
	y := []float64{1, 2.2, -.3, .5, .9, 3.1, -2.2, 1.4, .5, 1, 4.2, -1.1}
	tau, err := KendallTau(x, y)
	if err != nil {
		t.Fatal(err)
	}
	published.Numbers(t, "SciPy 1.17.1, kendalltau", 1e-14, published.Number{What: "Kendall's tau-b with ties", Got: tau, Want: .734375})
	u, err := Ranks(nil, x)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []float64{7.5, 10, 2, 4.5, 7.5, 12, 1, 6, 4.5, 11, 9, 3} {
		if u[i] != want/13 {
			t.Errorf("rank of %v is %v/13, want %v", x[i], u[i]*13, want)
		}
	}
	rapid.Check(t, func(rt *rapid.T) {
		n := rapid.IntRange(2, 40).Draw(rt, "n")
		x := rapid.SliceOfN(rapid.Map(rapid.IntRange(0, 9), func(i int) float64 { return float64(i) }), n, n).Draw(rt, "x")
		y := rapid.SliceOfN(rapid.Map(rapid.IntRange(0, 9), func(i int) float64 { return float64(i) }), n, n).Draw(rt, "y")
		got, err := KendallTau(x, y)
		if err != nil {
			return
		}
		sign := func(v float64) float64 {
			if v == 0 {
				return 0
			}
			return math.Copysign(1, v)
		}
		sum, a, b := 0.0, 0.0, 0.0
		for i := range n {
			for j := range i {
				sx, sy := sign(x[i]-x[j]), sign(y[i]-y[j])
				sum, a, b = sum+sx*sy, a+sx*sx, b+sy*sy
			}
		}
		if math.Abs(got-sum/math.Sqrt(a*b)) > 1e-12 {
			rt.Fatalf("tau %v, by all pairs %v", got, sum/math.Sqrt(a*b))
		}
	})
}

func TestFitFindsTheCopulaThatWasSampled(t *testing.T) {
	const n = 4000
	for _, nu := range []float64{3, 8} {
		u, err := copula(t, three, nu).Sample(nil, n, rand.NewPCG(3, 3))
		if err != nil {
			t.Fatal(err)
		}
		fit, err := FitT(mat.NewDense(n, 3, u))
		if err != nil {
			t.Fatal(err)
		}
		r := fit.Correlation()
		for i := range 3 {
			for j := range i { // the standard error of a tau-based rho is near this
				if se := 1.2 * (1 - three.At(i, j)*three.At(i, j)) / math.Sqrt(n); math.Abs(r.At(i, j)-three.At(i, j)) > 3*se {
					t.Errorf("nu %v: rho %v, sampled %v ± %v", nu, r.At(i, j), three.At(i, j), se)
				}
			}
		}
		if math.Abs(fit.Nu()/nu-1) > .25 {
			t.Errorf("nu %v, sampled %v", fit.Nu(), nu)
		}
	}
	u, err := copula(t, three, 0).Sample(nil, n, rand.NewPCG(4, 4))
	if err != nil {
		t.Fatal(err)
	}
	fit, err := FitGaussian(mat.NewDense(n, 3, u))
	if err != nil {
		t.Fatal(err)
	}
	for i := range 3 {
		for j := range i {
			if se := (1 - three.At(i, j)*three.At(i, j)) / math.Sqrt(n); math.Abs(fit.Correlation().At(i, j)-three.At(i, j)) > 3*se {
				t.Errorf("Gaussian rho %v, sampled %v", fit.Correlation().At(i, j), three.At(i, j))
			}
		}
	}
	if heavy, err := FitT(mat.NewDense(n, 3, u)); err != nil || heavy.Nu() < 30 {
		t.Errorf("a Gaussian sample fits nu %v (%v)", heavy.Nu(), err)
	}
}

func TestSamplesAreUniformAndEventsAreThoseOfTheLatentVariables(t *testing.T) {
	const n = 20_000
	for _, nu := range []float64{0, 4, .7} {
		c := copula(t, three, nu)
		u, err := c.Sample(nil, n, rand.NewPCG(1, 2))
		if err != nil {
			t.Fatal(err)
		}
		mean, square := 0.0, 0.0
		for _, v := range u {
			mean += v / float64(len(u))
			square += v * v / float64(len(u))
		}
		if se := math.Sqrt(1./12/n) * 1.5; math.Abs(mean-.5) > 3*se || math.Abs(square-1./3) > 3*se {
			t.Errorf("nu %v: moments %v, %v", nu, mean, square)
		}
		pd := []float64{.05, .01, 1}
		events, err := c.Events(nil, pd, n, rand.NewPCG(1, 2))
		if err != nil {
			t.Fatal(err)
		}
		for k, e := range events {
			if e != (u[k] < pd[k%3]) && math.Abs(u[k]-pd[k%3]) > 1e-12 {
				t.Fatalf("nu %v, draw %d: event %v at uniform %v", nu, k, e, u[k])
			}
		}
		again, err := c.Events(make([]bool, 3*n), pd, n, rand.NewPCG(1, 2))
		if err != nil {
			t.Fatal(err)
		}
		for k := range events {
			if events[k] != again[k] {
				t.Fatal("equal sources gave different draws")
			}
		}
	}
	joint := func(nu float64) float64 {
		events, err := copula(t, pair(.5), nu).Events(nil, []float64{.01, .01}, 200_000, rand.NewPCG(9, 9))
		if err != nil {
			t.Fatal(err)
		}
		both := 0.0
		for k := 0; k < len(events); k += 2 {
			if events[k] && events[k+1] {
				both++
			}
		}
		return both / 200_000
	}
	// SciPy 1.17.1, multivariate_t.cdf and multivariate_normal.cdf.
	for nu, want := range map[float64]float64{0: .0012939244, 4: .0029115} {
		if got := joint(nu); math.Abs(got-want) > 3*math.Sqrt(want/200_000) {
			t.Errorf("nu %v: both events %v, want %v", nu, got, want)
		}
	}
}

func TestSingularCopulaSamplesButHasNoDensity(t *testing.T) {
	c := copula(t, pair(1), 4)
	u, err := c.Sample(nil, 100, rand.NewPCG(1, 1))
	if err != nil {
		t.Fatal(err)
	}
	for k := 0; k < len(u); k += 2 {
		if math.Abs(u[k]-u[k+1]) > 1e-12 {
			t.Fatalf("uniforms %v and %v of correlation 1", u[k], u[k+1])
		}
	}
	if _, err := c.LogProb([]float64{.5, .5}); !errors.Is(err, ErrSingular) {
		t.Errorf("density: %v", err)
	}
	// Two columns alike: fitted, with the floor.
	twin := mat.NewDense(60, 2, nil)
	for k := range 60 {
		twin.Set(k, 0, (float64(k)+.5)/60)
		twin.Set(k, 1, (float64(k)+.5)/60)
	}
	for what, fit := range map[string]func(mat.Matrix) (*Fit, error){"t": FitT, "Gaussian": FitGaussian} {
		f, err := fit(twin)
		if err != nil || f.Repaired == 0 || math.IsNaN(f.LogLikelihood) {
			t.Errorf("%s: %+v, %v", what, f, err)
		}
	}
}

func TestQuantileInvertsTheLawDeepIntoItsTails(t *testing.T) {
	for _, nu := range []float64{1, 2.5, 4, 30, 200} {
		c := copula(t, pair(0), nu)
		law := distuv.StudentsT{Mu: 0, Sigma: 1, Nu: nu}
		for _, p := range []float64{1e-12, 1e-6, .001, .3, .5, .9, .999} {
			q, err := c.Quantile(p)
			if err != nil || math.Abs(law.CDF(q)/p-1) > 1e-4 {
				t.Errorf("nu %v, p %v: quantile %v of probability %v (%v)", nu, p, q, law.CDF(q), err)
			}
		}
	}
}

func TestInterpolatedScoresAreTheQuantiles(t *testing.T) {
	u := mat.NewDense(2000, 1, nil)
	for k := range 2000 {
		u.Set(k, 0, (float64(k)+.5)/2000)
	}
	u.Set(0, 0, 1e-9)
	s := newScores(u)
	for _, nu := range []float64{.5, 1, 2.5, 4, 30, 200} {
		exact, near := s.at(nu), s.near(nu)
		for i := range exact {
			if math.Abs(near[i]-exact[i]) > 1e-6*(1e-3+math.Abs(exact[i])) {
				t.Fatalf("nu %v, uniform %v: %v, exactly %v", nu, u.At(i, 0), near[i], exact[i])
			}
		}
	}
}

func TestCopulaRefusesByKind(t *testing.T) {
	nan := math.NaN()
	src := rand.NewPCG(1, 1)
	c := copula(t, pair(.5), 4)
	no := func(_ any, err error) error { return err }
	u := columns()
	bad := mat.DenseCopyOf(u)
	bad.Set(3, 1, 1)
	flat := mat.DenseCopyOf(u)
	for k := range 60 {
		flat.Set(k, 0, .5)
	}
	for name, c := range map[string]struct {
		got  error
		want error
	}{
		"no matrix":               {no(NewCopula(nil, 4)), domain.ErrEmpty},
		"an empty matrix":         {no(NewCopula(&mat.Dense{}, 4)), domain.ErrEmpty},
		"a matrix not square":     {no(NewCopula(mat.NewDense(1, 2, nil), 4)), domain.ErrLength},
		"a matrix with NaN":       {no(NewCopula(pair(nan), 4)), domain.ErrNotFinite},
		"an asymmetric matrix":    {no(NewCopula(mat.NewDense(2, 2, []float64{1, .1, .2, 1}), 4)), domain.ErrRange},
		"a covariance":            {no(NewCopula(mat.NewSymDense(1, []float64{2}), 4)), domain.ErrRange},
		"a correlation of 1.1":    {no(NewCopula(pair(1.1), 4)), domain.ErrNotPSD},
		"nu below 0":              {no(NewCopula(pair(.5), -1)), domain.ErrRange},
		"nu of NaN":               {no(NewCopula(pair(.5), nan)), domain.ErrNotFinite},
		"no scenarios":            {no(c.Sample(nil, 0, src)), domain.ErrEmpty},
		"scenarios below 0":       {no(c.Latent(nil, -1, src)), domain.ErrTooFew},
		"no source":               {no(c.Sample(nil, 1, nil)), domain.ErrEmpty},
		"another destination":     {no(c.Latent(make([]float64, 3), 1, src)), domain.ErrLength},
		"probabilities missing":   {no(c.Events(nil, []float64{.5}, 1, src)), domain.ErrLength},
		"a probability of 2":      {no(c.Events(nil, []float64{.5, 2}, 1, src)), domain.ErrRange},
		"events' destination":     {no(c.Events(make([]bool, 1), []float64{.5, .5}, 1, src)), domain.ErrLength},
		"a density at the end":    {no(c.LogProb([]float64{0, .5})), domain.ErrRange},
		"a density elsewhere":     {no(c.LogProb([]float64{.5})), domain.ErrLength},
		"a likelihood of nothing": {no(c.LogLikelihood(&mat.Dense{})), domain.ErrEmpty},
		"a quantile at NaN":       {no(c.Quantile(nan)), domain.ErrNotFinite},
		"tails beyond 1":          {no(TailDependence(2, 4)), domain.ErrRange},
		"tails of nu NaN":         {no(TailDependence(0, nan)), domain.ErrNotFinite},
		"ranks of nothing":        {no(Ranks(nil, nil)), domain.ErrEmpty},
		"ranks of NaN":            {no(Ranks(nil, []float64{nan})), domain.ErrNotFinite},
		"ranks' destination":      {no(Ranks(make([]float64, 2), []float64{1})), domain.ErrLength},
		"tau of one":              {no(KendallTau([]float64{1}, []float64{1})), domain.ErrTooFew},
		"tau of two lengths":      {no(KendallTau([]float64{1, 2}, []float64{1})), domain.ErrLength},
		"tau of a constant":       {no(KendallTau([]float64{1, 2}, []float64{1, 1})), domain.ErrConstant},
		"tau of NaN":              {no(KendallTau([]float64{1, 2}, []float64{1, nan})), domain.ErrNotFinite},
		"a fit to 9 rows":         {no(FitT(u.Slice(0, 9, 0, 2))), domain.ErrTooFew},
		"a fit to a uniform of 1": {no(FitGaussian(bad)), domain.ErrRange},
		"a fit to a constant":     {no(FitT(flat)), domain.ErrConstant},
		"a fit to nothing":        {no(FitT(nil)), domain.ErrEmpty},
	} {
		if !errors.Is(c.got, c.want) {
			t.Errorf("%s: got %v, want %v", name, c.got, c.want)
		}
	}
}
