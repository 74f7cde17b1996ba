package volatility

import (
	"errors"
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"gonum.org/v1/gonum/mat"
	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/published"
)

func TestShrinkageOfIrisesIsScikitLearns(t *testing.T) {
	for _, c := range []struct {
		what    string
		rows    int
		centred bool
		want    float64
		upper   []float64 // the matrix, by rows from the diagonal on
	}{
		{"first 10 rows, columns not centred beforehand", 10, true, .344405850908, []float64{
			.0653617924784136, .0415646690524625, .0111451005345719, .0051136343629212, .0709343427456995,
			.0101617093109332, .0097027934065685, .0221581380532200, .0026223765963699, .0189457267226669}},
		{"all rows", 150, true, .007578801454, []float64{
			.684566752957450, -.041831656208931, 1.256226601543398, .508942260560084, .195889292195585,
			-.324976922447583, -.119912709653995, 3.080649087378840, 1.277218294735041, .581365534134792}},
		{"first 10 rows about 0", 10, false, .0023928664469098, []float64{
			23.66137522251322, 16.11135520688240, 7.047096791419027, 1.074422882836678, 11.03665694739886,
			4.803478348058128, .7412221002299458, 2.130020459036870, .3222271041376481, .0759473710510571}},
		{"all rows about 0", 150, false, .0019241996300700, nil},
		{"3 rows", 3, true, .396438250096790, nil},
	} {
		covariance, shrinkage, err := LedoitWolf(nil, irises(c.rows), c.centred)
		if err != nil {
			t.Fatal(err)
		}
		published.Numbers(t, "scikit-learn 1.9.1, ledoit_wolf", 1e-10,
			published.Number{What: "Ledoit-Wolf shrinkage of iris, " + c.what, Got: shrinkage, Want: c.want})
		for k, i, j := 0, 0, 0; k < len(c.upper); k++ {
			if math.Abs(covariance.At(i, j)-c.upper[k]) > 1e-12 {
				t.Errorf("%s: covariance %d %d is %.15f, want %.15f", c.what, i, j, covariance.At(i, j), c.upper[k])
			}
			if j++; j == 4 {
				i++
				j = i
			}
		}
	}
}

func TestShrunkCovarianceIsPositiveDefiniteHoweverFewTheRows(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		n, p := rapid.IntRange(2, 6).Draw(rt, "rows"), rapid.IntRange(1, 12).Draw(rt, "columns")
		x := mat.NewDense(n, p, rapid.SliceOfN(rapid.Float64Range(-1, 1), n*p, n*p).Draw(rt, "returns"))
		scale := rapid.SampledFrom([]float64{1, 1e-80, 1e80}).Draw(rt, "scale")
		covariance, shrinkage, err := LedoitWolf(nil, x, true)
		if err != nil {
			rt.Fatal(err)
		}
		if !(shrinkage >= 0 && shrinkage <= 1) {
			rt.Fatalf("shrinkage %v", shrinkage)
		}
		var chol mat.Cholesky
		if shrinkage > 1e-6 && !chol.Factorize(covariance) {
			rt.Fatalf("not positive definite: %v", mat.Formatted(covariance))
		}
		var scaled mat.Dense
		scaled.Scale(scale, x)
		_, other, err := LedoitWolf(nil, &scaled, true)
		if err != nil || math.Abs(other-shrinkage) > 1e-9 {
			rt.Fatalf("shrinkage %v, of scaled returns %v, %v", shrinkage, other, err)
		}
	})
}

func TestEWMAOfReturnsIsIGARCHWithoutConstant(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	returns := make([]float64, 700)
	for k := range returns {
		returns[k] = .04 * r.NormFloat64()
	}
	for _, lambda := range []float64{.94, .97, .5} {
		variances, next, err := EWMA{lambda, day}.Filter(nil, returns)
		if err != nil {
			t.Fatal(err)
		}
		igarch, err := GARCH{Alpha: 1 - lambda, Beta: lambda}.Filter(nil, returns)
		if err != nil {
			t.Fatal(err)
		}
		worst := math.Abs(next/igarch.NextVariance - 1)
		for k, v := range variances {
			worst = math.Max(worst, math.Abs(v/igarch.Variances[k]-1))
		}
		published.Number{What: "EWMA against IGARCH with omega 0, largest relative difference", Got: worst, Want: 0, Tolerance: 1e-12, Source: "identity"}.Check(t)
		c, err := EWMA{lambda, day}.ReturnCovariance(nil, mat.NewDense(len(returns), 1, returns))
		if err != nil || math.Abs(c.At(0, 0)/(365*next)-1) > 1e-12 {
			t.Errorf("annualised variance %v, want %v (%v)", c.At(0, 0), 365*next, err)
		}
	}
}

func TestReturnCovarianceIsThatOfPricesSampledTogether(t *testing.T) {
	const n = 200
	a, b := walk(1, n, time.Hour, .8), walk(2, n, time.Hour, .5)
	returns := mat.NewDense(n-1, 2, nil)
	for k := 1; k < n; k++ {
		returns.Set(k-1, 0, math.Log(a[k].Price/a[k-1].Price))
		returns.Set(k-1, 1, math.Log(b[k].Price/b[k-1].Price))
	}
	e := EWMA{.98, time.Hour}
	want, err := e.Covariance(nil, a, b)
	if err != nil {
		t.Fatal(err)
	}
	got, err := e.ReturnCovariance(nil, returns)
	if err != nil {
		t.Fatal(err)
	}
	if !mat.EqualApprox(got, want, 1e-10) {
		t.Errorf("got %v, want %v", mat.Formatted(got), mat.Formatted(want))
	}
}

func TestRealisedCovarianceFindsTheOneSimulatedWithinThreeErrors(t *testing.T) {
	const n, years, s1, s2, rho = 50_000, .5, .8, .6, .7
	r := rand.New(rand.NewPCG(5, 5))
	returns := mat.NewDense(n, 2, nil)
	for k := range n {
		x, y := r.NormFloat64(), r.NormFloat64()
		step := math.Sqrt(years / n)
		returns.Set(k, 0, s1*step*x)
		returns.Set(k, 1, s2*step*(rho*x+math.Sqrt(1-rho*rho)*y))
	}
	c, err := RealisedCovariance(nil, returns, years)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range []struct{ got, want, se float64 }{
		{c.At(0, 0), s1 * s1, s1 * s1 * math.Sqrt(2./n)}, {c.At(1, 1), s2 * s2, s2 * s2 * math.Sqrt(2./n)},
		{c.At(0, 1), s1 * s2 * rho, s1 * s2 * math.Sqrt((1+rho*rho)/n)},
	} {
		if math.Abs(p.got-p.want) > 3*p.se {
			t.Errorf("covariance %v, want %v within 3 of %v", p.got, p.want, p.se)
		}
	}
}

func TestMomentsLoseNoDigits(t *testing.T) {
	for _, c := range []struct {
		name     string
		relative float64
		want     Moments
	}{
		{"Lew", 1e-9, Moments{-177.435, 277.332168044316, -.307304800605679}},
		{"Michelso", 1e-9, Moments{299.8524, .0790105478190518, .535199668621283}},
		{"NumAcc1", 1e-9, Moments{10000002, 1, -.5}},
		{"NumAcc2", 1e-9, Moments{1.2, .1, -.999}},
		{"NumAcc3", 1e-9, Moments{1000000.2, .1, -.999}},
		{"NumAcc4", 1e-8, Moments{10000000.2, .1, -.999}},
	} {
		m, err := Describe(nist(t, c.name))
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range []published.Number{
			{What: "mean", Got: m.Mean, Want: c.want.Mean},
			{What: "standard deviation", Got: m.SD, Want: c.want.SD},
			{What: "lag-1 autocorrelation", Got: m.Autocorrelation, Want: c.want.Autocorrelation},
		} {
			n.What, n.Tolerance, n.Relative, n.Source = "NIST StRD "+c.name+", "+n.What, c.relative, true, "NIST, certified"
			n.Check(t)
		}
	}
}

func TestCovariancesRefuseByKind(t *testing.T) {
	nan := math.NaN()
	good := mat.NewDense(3, 2, []float64{1, 2, 3, 4, 5, 7})
	bad := mat.NewDense(2, 2, []float64{1, 2, 3, nan})
	e := EWMA{.9, day}
	for name, c := range map[string]struct {
		run  func() error
		want error
	}{
		"NaN to Ledoit-Wolf":       {func() error { _, _, err := LedoitWolf(nil, bad, true); return err }, domain.ErrNotFinite},
		"one row to centre":        {func() error { _, _, err := LedoitWolf(nil, good.Slice(0, 1, 0, 2), true); return err }, domain.ErrTooFew},
		"nothing":                  {func() error { _, _, err := LedoitWolf(nil, &mat.Dense{}, false); return err }, domain.ErrEmpty},
		"nil":                      {func() error { _, err := RealisedCovariance(nil, nil, 1); return err }, domain.ErrEmpty},
		"another destination":      {func() error { _, err := RealisedCovariance(mat.NewSymDense(3, nil), good, 1); return err }, domain.ErrLength},
		"no time":                  {func() error { _, err := RealisedCovariance(nil, good, 0); return err }, domain.ErrRange},
		"NaN to realised":          {func() error { _, err := RealisedCovariance(nil, bad, 1); return err }, domain.ErrNotFinite},
		"a return without squares": {func() error { _, err := e.ReturnCovariance(nil, mat.NewDense(1, 1, []float64{1e200})); return err }, domain.ErrRange},
		"next to no time": {func() error {
			_, err := RealisedCovariance(nil, mat.NewDense(1, 1, []float64{1e140}), 1e-300)
			return err
		}, domain.ErrRange},
		"a step of a nanosecond": {func() error {
			_, err := EWMA{.9, 1}.ReturnCovariance(nil, mat.NewDense(1, 1, []float64{1e149}))
			return err
		}, domain.ErrRange},
		"no lambda":               {func() error { _, err := EWMA{0, day}.ReturnCovariance(nil, good); return err }, ErrLambda},
		"infinity to the filter":  {func() error { _, _, err := e.Filter(nil, []float64{math.Inf(1)}); return err }, domain.ErrNotFinite},
		"no returns":              {func() error { _, _, err := e.Filter(nil, nil); return err }, domain.ErrEmpty},
		"a filter's other length": {func() error { _, _, err := e.Filter(make([]float64, 1), []float64{1, 2}); return err }, domain.ErrLength},
		"one value to describe":   {func() error { _, err := Describe([]float64{1}); return err }, domain.ErrTooFew},
		"a constant to describe":  {func() error { _, err := Describe([]float64{1, 1, 1}); return err }, domain.ErrConstant},
		"NaN to describe":         {func() error { _, err := Describe([]float64{1, nan}); return err }, domain.ErrNotFinite},
	} {
		if err := c.run(); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", name, err, c.want)
		}
	}
	var where *domain.Error
	if _, _, err := LedoitWolf(nil, bad, true); !errors.As(err, &where) || where.At != 3 {
		t.Errorf("got %v, want the fourth value named", err)
	}
	if c, s, err := LedoitWolf(nil, mat.NewDense(4, 2, nil), true); err != nil || s != 0 || c.At(0, 0) != 0 {
		t.Errorf("returns of 0: %v %v %v", c, s, err)
	}
}
