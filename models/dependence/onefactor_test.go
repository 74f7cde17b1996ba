package dependence

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/published"
)

func TestPoolOfOneFactorIsVasiceks(t *testing.T) {
	f := OneFactor{.01, .2}
	q, err := f.Quantile(.999)
	if err != nil {
		t.Fatal(err)
	}
	published.Numbers(t, "Vasicek's formula; Basel's IRB at rho .2", 1e-10, published.Number{What: "one-factor pool, share at .999", Got: q, Want: .14552526613})
	law, err := f.Counts(nil, 1000)
	if err != nil {
		t.Fatal(err)
	}
	const scenarios = 4000
	draws, err := f.Simulate(nil, 1000, scenarios, rand.NewPCG(6, 6))
	if err != nil {
		t.Fatal(err)
	}
	for k, want := range map[int]float64{20: .14492003, 50: .02958621, 100: .00441527} {
		published.Numbers(t, "reference table, finite pool", 1e-8, published.Number{What: fmt.Sprintf("P(events among 1,000 at least %d)", k), Got: AtLeast(law, k), Want: want})
		drawn := 0.0
		for _, d := range draws {
			if d >= k {
				drawn += 1. / scenarios
			}
		}
		published.Number{What: fmt.Sprintf("P(events among 1,000 at least %d), drawn", k), Got: drawn, Want: want, Tolerance: 3 * math.Sqrt(want*(1-want)/scenarios), Source: "reference table, 3 SE of 4,000"}.Check(t)
	}
	if p, err := f.CDF(q); err != nil || math.Abs(p-.999) > 1e-12 {
		t.Errorf("the quantile's probability is %v (%v)", p, err)
	}
}

func TestCountsSumToOneAndHaveThePoolsMean(t *testing.T) {
	for _, rho := range []float64{0, 1e-6, .01, .2, .9, .999, .99999} {
		for _, n := range []int{1, 10, 1000, 50_000} {
			for _, pd := range []float64{1e-9, .03, .5, .999} {
				law, err := OneFactor{pd, rho}.Counts(nil, n)
				if err != nil {
					t.Fatal(err)
				}
				sum, mean := 0.0, 0.0
				for k, p := range law {
					sum += p
					mean += p * float64(k)
				}
				if math.Abs(sum-1) > 1e-11 || math.Abs(mean/float64(n)/pd-1) > 1e-9 {
					t.Errorf("rho %v, %d names, PD %v: sum %v, mean %v", rho, n, pd, sum, mean)
				}
			}
		}
	}
}

func TestNamesThatDifferHaveTheLawOfNamesAlikeWhereTheyAre(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		n := rapid.IntRange(1, 20).Draw(rt, "names")
		pd, rho := rapid.Float64Range(0, 1).Draw(rt, "pd"), rapid.Float64Range(0, .95).Draw(rt, "rho")
		want, err := OneFactor{pd, rho}.Counts(nil, n)
		if err != nil {
			rt.Fatal(err)
		}
		pds, rhos := make([]float64, n), make([]float64, n)
		for i := range n {
			pds[i], rhos[i] = pd, rho
		}
		got, err := Counts(nil, pds, rhos)
		if err != nil {
			rt.Fatal(err)
		}
		for k := range want {
			if math.Abs(got[k]-want[k]) > 1e-12 {
				rt.Fatalf("P(%d): %v, alike %v", k, got[k], want[k])
			}
		}
	})
	law, err := Counts(nil, []float64{.02, .1, .3, .5, .05}, []float64{.1, .5, .3, 0, .9})
	if err != nil {
		t.Fatal(err)
	}
	for k, want := range []float64{.32042373, .45720545, .16774878, .04199287, .01182749, .00080169} {
		published.Numbers(t, "NumPy, Gauss-Hermite of 200 nodes and convolution", 1e-7, published.Number{What: "P(events = k), five names that differ", Got: law[k], Want: want})
	}
}

func TestOneFactorsLimitsAreDocumentedOnes(t *testing.T) {
	for _, c := range []struct {
		f          OneFactor
		m, want    float64
		share, cdf float64
	}{
		{OneFactor{0, .5}, -3, 0, 0, 1}, {OneFactor{1, .5}, 3, 1, .5, 0}, {OneFactor{.3, 0}, -9, .3, .29, 0},
		{OneFactor{.3, 0}, math.Inf(-1), .3, .3, 1}, {OneFactor{.3, .2}, math.Inf(-1), 1, -1, 0}, {OneFactor{.3, .2}, math.Inf(1), 0, 2, 1},
	} {
		p, err := c.f.Conditional(c.m)
		if err != nil || math.Abs(p-c.want) > 1e-15 {
			t.Errorf("%+v at %v: %v (%v), want %v", c.f, c.m, p, err, c.want)
		}
		if d, err := c.f.CDF(c.share); err != nil || d != c.cdf {
			t.Errorf("%+v share %v: %v (%v), want %v", c.f, c.share, d, err, c.cdf)
		}
	}
	for k, want := range map[int]float64{-1: 1, 0: 1, 1: .75, 2: .5, 3: 0} {
		if got := AtLeast([]float64{.25, .25, .5}, k); got != want {
			t.Errorf("at least %d: %v, want %v", k, got, want)
		}
	}
}

func TestOneFactorRefusesByKind(t *testing.T) {
	nan, src, f := math.NaN(), rand.NewPCG(1, 1), OneFactor{.1, .2}
	no := func(_ any, err error) error { return err }
	for name, c := range map[string]struct{ got, want error }{
		"PD of NaN":            {no(OneFactor{nan, .2}.Counts(nil, 5)), domain.ErrNotFinite},
		"PD above 1":           {no(OneFactor{1.1, .2}.Quantile(.9)), domain.ErrRange},
		"rho of 1":             {no(OneFactor{.1, 1}.CDF(.5)), domain.ErrRange},
		"rho below 0":          {no(OneFactor{.1, -.1}.Simulate(nil, 5, 5, src)), domain.ErrRange},
		"confidence of 1":      {no(f.Quantile(1)), domain.ErrRange},
		"a factor of NaN":      {no(f.Conditional(nan)), domain.ErrNotFinite},
		"a share of NaN":       {no(f.CDF(nan)), domain.ErrNotFinite},
		"no names":             {no(f.Counts(nil, 0)), domain.ErrRange},
		"too many names":       {no(f.Counts(nil, 2_000_000)), domain.ErrRange},
		"another destination":  {no(f.Counts(make([]float64, 5), 5)), domain.ErrLength},
		"no source":            {no(f.Simulate(nil, 5, 5, nil)), domain.ErrEmpty},
		"no names to draw":     {no(f.Simulate(nil, 0, 5, src)), domain.ErrEmpty},
		"draws' destination":   {no(f.Simulate(make([]int, 2), 5, 5, src)), domain.ErrLength},
		"no names that differ": {no(Counts(nil, nil, nil)), domain.ErrEmpty},
		"rho missing":          {no(Counts(nil, []float64{.1}, nil)), domain.ErrLength},
		"a PD of NaN":          {no(Counts(nil, []float64{nan}, []float64{.1})), domain.ErrNotFinite},
		"a rho of 1":           {no(Counts(nil, []float64{.1}, []float64{1})), domain.ErrRange},
	} {
		if !errors.Is(c.got, c.want) {
			t.Errorf("%s: got %v, want %v", name, c.got, c.want)
		}
	}
}
