package dependence

import (
	"errors"
	"math"
	"math/rand/v2"
	"testing"

	"gonum.org/v1/gonum/mat"

	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/published"
)

// returns are draws of three assets, by column.
func returns(t testing.TB, correlation mat.Matrix, nu float64, n int, seed uint64) [3][]float64 {
	x, err := copula(t, correlation, nu).Latent(nil, n, rand.NewPCG(seed, 2))
	if err != nil {
		t.Fatal(err)
	}
	var out [3][]float64
	for k, v := range x {
		out[k%3] = append(out[k%3], .03*v)
	}
	return out
}

func TestTruncatedNormalCorrelationIsThatOfQuadrature(t *testing.T) {
	for _, c := range []struct{ rho, h, want float64 }{
		{.5, 1.2, .1646616270909292}, {.8, 0, .596487394042872}, {-.4, .5, -.07589280994020339}, {0, 1, 0},
	} {
		published.Numbers(t, "SciPy 1.17.1, dblquad", 1e-9, published.Number{What: "correlation of normals above a threshold", Got: truncatedCorrelation(c.rho, c.h), Want: c.want})
	}
	for h := 0.0; h < 2.5; h += .2 {
		before := -1.0
		for rho := -.4; rho < 1; rho += .02 {
			v := truncatedCorrelation(rho, h)
			if v < before-1e-6 {
				t.Fatalf("at %v it falls with rho %v: %v < %v", h, rho, v, before)
			}
			before = v
		}
	}
}

func TestNormalReturnsShowTheCrashCorrelationThatNormalReturnsShow(t *testing.T) {
	const n = 200_000
	correlation := mat.NewSymDense(3, []float64{1, .5, .8, .5, 1, .3, .8, .3, 1})
	r := returns(t, correlation, 0, n, 5)
	for name, run := range map[string]func() (Crash, error){
		"a market":       func() (Crash, error) { return InCrash(r[0], r[1], r[2], .05) },
		"itself":         func() (Crash, error) { return InCrash(r[0], r[1], r[0], .05) },
		"a rise":         func() (Crash, error) { return InCrash(r[0], r[1], r[2], .95) },
		"both low":       func() (Crash, error) { return Exceedance(r[0], r[1], .1) },
		"both high":      func() (Crash, error) { return Exceedance(r[0], r[1], .9) },
		"both above mid": func() (Crash, error) { return Exceedance(r[0], r[1], .5) },
	} {
		c, err := run()
		if err != nil {
			t.Fatal(err)
		}
		se := (c.High - c.Low) / 2 / 1.96
		if math.Abs(c.Correlation-c.Gaussian) > 3*se || math.Abs(c.All-.5) > .01 {
			t.Errorf("%s: correlation %.4f, normal %.4f, se %.4f", name, c.Correlation, c.Gaussian, se)
		}
		if math.Abs(c.Adjusted-.5) > 3*se*3 { // the adjustment stretches the error
			t.Errorf("%s: adjusted %.4f", name, c.Adjusted)
		}
	}
	// Forbes and Rigobon's own formula, their equation 1, where the market is x.
	c, err := InCrash(r[0], r[1], r[0], .05)
	if err != nil {
		t.Fatal(err)
	}
	limit := floor(r[0], .05)
	var tail []float64
	for _, v := range r[0] {
		if v <= limit {
			tail = append(tail, v)
		}
	}
	delta := math.Pow(spread(tail)/spread(r[0]), 2) - 1
	want := c.Correlation / math.Sqrt(1+delta*(1-c.Correlation*c.Correlation))
	published.Numbers(t, "Forbes and Rigobon 2002, equation 1", 1e-12, published.Number{What: "adjusted correlation", Got: c.Adjusted, Want: want})
}

func TestReturnsOfATCopulaShowMoreThanNormalOnes(t *testing.T) {
	r := returns(t, mat.NewSymDense(3, []float64{1, .5, .5, .5, 1, .5, .5, .5, 1}), 3, 100_000, 7)
	c, err := Exceedance(r[0], r[1], .05)
	if err != nil {
		t.Fatal(err)
	}
	if c.Low < c.Gaussian {
		t.Errorf("exceedance correlation %.3f, from %.3f on; normal %.3f", c.Correlation, c.Low, c.Gaussian)
	}
}

func TestIntervalHoldsItsLevel(t *testing.T) {
	const trials = 400
	inside := 0
	for k := range trials {
		r := returns(t, three, 0, 1500, uint64(k)+100)
		c, err := InCrash(r[0], r[1], r[2], .1)
		if err != nil {
			t.Fatal(err)
		}
		// Correlations .5, .2 and −.3; the variance of the lowest tenth is .17 of all.
		rise := c10 - 1
		want := (.5 + rise*.2*-.3) / math.Sqrt((1+rise*.04)*(1+rise*.09))
		if c.Low <= want && want <= c.High {
			inside++
		}
	}
	if share := float64(inside) / trials; math.Abs(share-.95) > 3*math.Sqrt(.95*.05/trials)+.01 {
		t.Errorf("95%% intervals hold the truth in %.3f of samples", share)
	}
}

// c10 is the variance of a standard normal below its .1-quantile.
var c10 = func() float64 {
	const h = 1.2815515655446004
	mills := math.Exp(-h*h/2) / math.Sqrt(2*math.Pi) / .1
	return 1 + h*mills - mills*mills
}()

func TestCrashMatrixIsTheCrashCorrelationsOfAllPairs(t *testing.T) {
	r := returns(t, three, 4, 2000, 3)
	x := mat.NewDense(2000, 3, nil)
	for j := range r {
		x.SetCol(j, r[j])
	}
	got, count, err := CrashMatrix(nil, x, r[2], .05)
	if err != nil {
		t.Fatal(err)
	}
	if err := Check(got); err != nil || count != 100 {
		t.Errorf("%d periods, %v", count, err)
	}
	one, err := InCrash(r[0], r[1], r[2], .05)
	if err != nil || math.Abs(got.At(0, 1)-one.Correlation) > 1e-12 {
		t.Errorf("matrix %v, pair %v (%v)", got.At(0, 1), one.Correlation, err)
	}
}

func TestCrashRefusesByKind(t *testing.T) {
	r := returns(t, three, 0, 300, 1)
	nan := append([]float64{math.NaN()}, r[0][1:]...)
	flat := make([]float64, 300)
	no := func(_ any, err error) error { return err }
	three := func(_ any, _ int, err error) error { return err }
	x := mat.NewDense(300, 1, r[0])
	steps := append([]float64{}, r[0]...)
	for i := range steps {
		steps[i] = math.Max(0, steps[i]) // all of its tail is 0
	}
	for name, c := range map[string]struct{ got, want error }{
		"a tail of 6":            {no(InCrash(r[0], r[1], r[2], .02)), domain.ErrTooFew},
		"a corner of few":        {no(Exceedance(r[0], r[1], .02)), domain.ErrTooFew},
		"q of 0":                 {no(InCrash(r[0], r[1], r[2], 0)), domain.ErrRange},
		"q of NaN":               {no(Exceedance(r[0], r[1], math.NaN())), domain.ErrNotFinite},
		"NaN":                    {no(InCrash(nan, r[1], r[2], .1)), domain.ErrNotFinite},
		"a constant":             {no(Exceedance(r[0], flat, .1)), domain.ErrConstant},
		"constant in the tail":   {no(InCrash(steps, r[1], r[0], .1)), domain.ErrConstant},
		"two lengths":            {no(Exceedance(r[0], r[1][1:], .1)), domain.ErrLength},
		"no returns":             {no(Exceedance(nil, nil, .1)), domain.ErrEmpty},
		"no matrix":              {three(CrashMatrix(nil, nil, r[0], .1)), domain.ErrEmpty},
		"a market of other days": {three(CrashMatrix(nil, x, r[0][1:], .1)), domain.ErrLength},
		"another destination":    {three(CrashMatrix(mat.NewSymDense(2, nil), x, r[0], .1)), domain.ErrLength},
		"few days":               {three(CrashMatrix(nil, x, r[0], .01)), domain.ErrTooFew},
	} {
		if !errors.Is(c.got, c.want) {
			t.Errorf("%s: got %v, want %v", name, c.got, c.want)
		}
	}
	// The worst that is allowed still has an answer.
	if c, err := InCrash(r[0], r[0], r[0], .5); err != nil || c.Correlation < 1-1e-12 || math.IsNaN(c.Adjusted) || math.IsNaN(c.Low) {
		t.Errorf("a series with itself: %+v, %v", c, err)
	}
}

func TestCrashOfReturnsOfAnySizeIsANumber(t *testing.T) {
	sizes := []float64{0, 5e-324, 1e-150, 1e-9, 1, -1, 1e9, -1e149}
	r := rand.New(rand.NewPCG(1, 1))
	for range 3000 {
		x, y := make([]float64, 60), make([]float64, 60)
		for i := range x {
			x[i], y[i] = r.NormFloat64()*sizes[r.IntN(len(sizes))], r.NormFloat64()*sizes[r.IntN(len(sizes))]
		}
		c, err := InCrash(x, y, y, .1+.8*r.Float64())
		if err != nil {
			continue
		}
		for _, v := range []float64{c.All, c.Correlation, c.Low, c.High, c.Gaussian, c.Adjusted} {
			if !(math.Abs(v) <= 1) {
				t.Fatalf("%+v", c)
			}
		}
	}
}
