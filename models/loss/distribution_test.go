package loss

import (
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"gonum.org/v1/gonum/stat/distuv"
	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/published"
)

func distributionOf(t testing.TB, loss, weight []float64) *Distribution {
	t.Helper()
	d, err := NewDistribution(loss, weight)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// must is the value of a call that cannot fail here.
func must[T any](t testing.TB) func(T, error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func TestClosedFormsOfExpectedShortfall(t *testing.T) {
	is := must[float64](t)
	published.Numbers(t, "models.md, ES closed forms", 1e-8,
		published.Number{What: "ES .99 of the standard normal", Got: is(NormalES(.99)), Want: 2.665214220},
		published.Number{What: "ES .99 of unit-variance t4", Got: is(StudentES(.99, 4)), Want: 3.691510486},
	)
	published.Numbers(t, "SciPy 1.17.1, stats.t", 1e-8,
		published.Number{What: "ES .0001 of a unit-variance t of 2.0001", Got: is(StudentES(.0001, 2.0001)), Want: 9.99794755e-05},
		published.Number{What: "ES .99 of a unit-variance t of 1e4", Got: is(StudentES(.99, 1e4)), Want: 2.665508233},
		published.Number{What: "ES .9999 of a unit-variance t of 1e6", Got: is(StudentES(.9999, 1e6)), Want: 3.958492366},
		published.Number{What: "ES .9999999 of a unit-variance t of 1e5", Got: is(StudentES(1-1e-7, 1e5)), Want: 5.379882618},
		published.Number{What: "ES of a unit-variance t of 500 but for 1e-9", Got: is(StudentES(1-1e-9, 500)), Want: 6.265776956},
		published.Number{What: "ES .9999 of a unit-variance t of 1e300: the normal's", Got: is(StudentES(.9999, 1e300)), Want: is(NormalES(.9999))},
	)
	// ES is the mean of the quantile function over the tail: with 1 − p = .025·u⁸, a
	// mid-point rule in u.
	for _, nu := range []float64{2.5, 3, 5, 30} {
		law, sum := distuv.StudentsT{Sigma: 1, Nu: nu}, 0.0
		const n = 4000
		for i := range n {
			u := (float64(i) + .5) / n
			sum -= law.Quantile(.025*math.Pow(u, 8)) * 8 * math.Pow(u, 7) / n
		}
		published.Number{What: "ES .975 of a unit-variance t by quadrature", Got: is(StudentES(.975, nu)), Want: sum * math.Sqrt((nu-2)/nu), Tolerance: 1e-6, Relative: true, Source: "mid-point rule here"}.Check(t)
	}
}

func TestValueAtRiskAndShortfallOfSmallSamples(t *testing.T) {
	for name, c := range map[string]struct {
		loss, weight []float64
		alpha        float64
		va, es       float64
	}{
		"one scenario":                           {[]float64{7}, nil, .95, 7, 7},
		"P(L ≤ l) reaches alpha exactly":         {[]float64{1, 2, 3, 4}, nil, .75, 3, 4},
		"between two scenarios":                  {[]float64{4, 2, 3, 1}, nil, .6, 3, (4*.25 + 3*.15) / .4},
		"an atom at the VaR":                     {[]float64{0, 0, 0, 10}, nil, .5, 0, 5},
		"a tail smaller than a scenario":         {[]float64{1, 2, 3, 4}, nil, .99, 4, 4},
		"a gain":                                 {[]float64{-1, -2, -3, -4}, nil, .5, -3, -1.5},
		"weights":                                {[]float64{1, 2, 3}, []float64{.5, .3, .2}, .8, 2, 3},
		"weights, part of the atom":              {[]float64{1, 2, 3}, []float64{.5, .3, .2}, .7, 2, (3*.2 + 2*.1) / .3},
		"a weight of 0 is no scenario":           {[]float64{1, 2, 100}, []float64{.5, .5, 0}, .5, 1, 2},
		"weights that round":                     {[]float64{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, slices.Repeat([]float64{.1}, 10), .3, 3, 7},
		"weights that fall short by a bit":       {[]float64{1, 2, 3}, []float64{.7, .1, .2}, .8, 2, 3},
		"alpha that rounds":                      {rise(100), nil, .55, 55, 78},
		"the same of weights":                    {rise(100), slices.Repeat([]float64{.01}, 100), .55, 55, 78},
		"a hundred at .95":                       {rise(100), nil, .95, 95, 98},
		"a thousand at .99":                      {rise(1000), nil, .99, 990, 995.5},
		"all alike":                              {[]float64{3, 3, 3}, nil, .9, 3, 3},
		"all of the weight on one":               {[]float64{1, 2, 3}, []float64{0, 1, 0}, .9, 2, 2},
		"a tiny alpha finds the first of weight": {[]float64{1, 2}, []float64{0, 1}, 1e-13, 2, 2},
		"the largest scenario without weight: 0": {[]float64{1, 5}, []float64{1, 0}, .999999999, 1, 1},
	} {
		t.Run(name, func(t *testing.T) {
			d := distributionOf(t, c.loss, c.weight)
			va, err := d.VaR(c.alpha)
			es, err2 := d.ES(c.alpha)
			tail, err3 := d.TailWeights(nil, c.alpha)
			again := 0.0
			for s, w := range tail {
				again += w * c.loss[s]
			}
			if err3 != nil || !(math.Abs(again-c.es) <= 1e-9*(1+math.Abs(c.es))) {
				t.Errorf("tail weights %v give %v, want %v; %v", tail, again, c.es, err3)
			}
			if err != nil || err2 != nil || va != c.va || math.Abs(es-c.es) > 1e-9*(1+math.Abs(c.es)) {
				t.Errorf("VaR %v, ES %v, want %v and %v; %v %v", va, es, c.va, c.es, err, err2)
			}
		})
	}
}

func rise(n int) []float64 {
	out := make([]float64, n)
	for i := range out {
		out[i] = float64(i + 1)
	}
	return out
}

// What every law obeys: EL ≤ ES, VaR ≤ ES, ES rises with alpha, it is the least of
// Rockafellar and Uryasev's function, and tail weights give it back.
func TestShortfallIsTheLeastOfItsFunction(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		n := rapid.IntRange(1, 60).Draw(rt, "scenarios")
		loss := make([]float64, n)
		var weight []float64
		for i := range loss {
			loss[i] = float64(rapid.IntRange(-20, 20).Draw(rt, "loss")) // atoms on purpose
		}
		if rapid.Bool().Draw(rt, "weighted") {
			weight = make([]float64, n)
			sum := 0.0
			for i := range weight {
				weight[i] = rapid.Float64Range(0, 1).Draw(rt, "weight") + 1e-3
				sum += weight[i]
			}
			for i := range weight {
				weight[i] /= sum
			}
		}
		alpha := rapid.Float64Range(.01, .999).Draw(rt, "alpha")
		d, err := NewDistribution(loss, weight)
		if err != nil {
			rt.Fatal(err)
		}
		q, _ := d.VaR(alpha)
		es, _ := d.ES(alpha)
		more, _ := d.ES(alpha + (1-alpha)/2)
		tail, err := d.TailWeights(nil, alpha)
		if err != nil {
			rt.Fatal(err)
		}
		least, sum, again := math.Inf(1), 0.0, 0.0
		for _, c := range loss {
			v := 0.0
			for s, l := range loss {
				v += d.probability(s) * max(0, l-c)
			}
			least = min(least, c+v/(1-alpha))
		}
		for s, w := range tail {
			if w < 0 || w > d.probability(s)/(1-alpha)+1e-12 {
				rt.Fatalf("tail weight %v of probability %v", w, d.probability(s))
			}
			sum += w
			again += w * loss[s]
		}
		const tiny = 1e-9
		if es < q-tiny || es < d.EL()-tiny || more < es-tiny || math.Abs(es-least) > tiny || math.Abs(sum-1) > tiny || math.Abs(again-es) > tiny {
			rt.Fatalf("VaR %v, EL %v, ES %v, deeper %v, least %v; tail weights sum to %v and give %v", q, d.EL(), es, more, least, sum, again)
		}
	})
}

func TestLargeSamplesMeetTheClosedForms(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	is := must[float64](t)
	const n, alpha = 400_000, .99
	for name, c := range map[string]struct {
		draw func() float64
		want float64
	}{
		"normal": {r.NormFloat64, is(NormalES(alpha))},
		"t4": {func() float64 {
			chi := 2 * (r.ExpFloat64() + r.ExpFloat64()) // four degrees
			return r.NormFloat64() / math.Sqrt(chi/4) / math.Sqrt2
		}, is(StudentES(alpha, 4))},
	} {
		loss := make([]float64, n)
		for i := range loss {
			loss[i] = c.draw()
		}
		d := distributionOf(t, loss, nil)
		i, err := d.ESInterval(alpha, .95)
		if err != nil {
			t.Fatal(err)
		}
		se := (i.High - i.Low) / 2 / 1.96
		published.Number{What: "ES .99 of 400,000 draws, " + name, Got: is(d.ES(alpha)), Want: c.want, Tolerance: 3 * se, Source: "closed form, 3 SE"}.Check(t)
	}
}

// halfTilted fills loss with normals, every other one by chance moved up by shift, and
// returns their likelihood ratios to a normal, which never exceed 2 (Hesterberg
// 1995): tilted scenarios alone leave the body's weight to a few.
func halfTilted(r *rand.Rand, loss []float64, shift float64) []float64 {
	weight, sum := make([]float64, len(loss)), 0.0
	for i := range loss {
		loss[i] = r.NormFloat64()
		if r.IntN(2) == 1 {
			loss[i] += shift
		}
		weight[i] = 2 / (1 + math.Exp(shift*(loss[i]-shift/2)))
		sum += weight[i]
	}
	for i := range weight {
		weight[i] /= sum
	}
	return weight
}

// The intervals cover what they promise, on laws whose truth is known.
func TestIntervalsCover(t *testing.T) {
	const runs, n, alpha, level = 600, 2000, .95, .95
	truth := must[float64](t)(NormalES(alpha))
	q := distuv.UnitNormal.Quantile(alpha)
	for name, shift := range map[string]float64{"independent": 0, "half of them tilted": 2} {
		r := rand.New(rand.NewPCG(7, 7))
		var el, va, es int
		loss := make([]float64, n)
		for range runs {
			weight := halfTilted(r, loss, shift)
			if shift == 0 {
				weight = nil
			}
			d := distributionOf(t, loss, weight)
			in := func(i Interval, err error, x float64) int {
				if err != nil {
					t.Fatal(err)
				}
				if i.Low <= x && x <= i.High {
					return 1
				}
				return 0
			}
			a, err := d.ELInterval(level)
			el += in(a, err, 0)
			a, err = d.VaRInterval(alpha, level)
			va += in(a, err, q)
			a, err = d.ESInterval(alpha, level)
			es += in(a, err, truth)
		}
		t.Logf("%s: %d, %d and %d of %d intervals of 95%% cover EL, VaR and ES", name, el, va, es, runs)
		for _, covered := range []int{el, va, es} { // three binomial SE are 2.7 points
			if c := float64(covered) / runs; math.Abs(c-level) > .027 {
				t.Errorf("%s: covers %v", name, c)
			}
		}
	}
}

func TestTiltedScenariosSeeTheTailMoreSharply(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 8))
	const n, alpha = 5000, .999
	plain, tilted := make([]float64, n), make([]float64, n)
	halfTilted(r, plain, 0)
	a, b := distributionOf(t, plain, nil), distributionOf(t, tilted, halfTilted(r, tilted, 3))
	i, j := must[Interval](t)(a.ESInterval(alpha, .95)), must[Interval](t)(b.ESInterval(alpha, .95))
	want := must[float64](t)(NormalES(alpha))
	t.Logf("ES .999 of a normal, %.4f: %.4f plain, %.4f tilted; effective sizes %.0f and %.0f", want, i, j, a.EffectiveSize(), b.EffectiveSize())
	if j.High-j.Low > (i.High-i.Low)/4 || want < j.Low || want > j.High {
		t.Errorf("plain %v, tilted %v, want %v inside and at most a quarter of the width", i, j, want)
	}
}

func TestProbabilitiesOfALossNameTheirEvent(t *testing.T) {
	d := distributionOf(t, []float64{0, 0, 1, 5}, []float64{.4, .3, .2, .1})
	if got := d.LossPD(); math.Abs(got-.3) > 1e-15 {
		t.Errorf("loss PD %v", got)
	}
	for l, want := range map[float64]float64{-1: 1, 0: .3, 1: .1, 4.9: .1, 5: 0, 9: 0} {
		if got := d.Exceedance(l); math.Abs(got-want) > 1e-15 {
			t.Errorf("P(L > %v) = %v, want %v", l, got, want)
		}
	}
	if got := d.Exceedance(math.NaN()); got == got {
		t.Errorf("P(L > NaN) = %v", got)
	}
	h, err := d.Histogram(nil, []float64{0, 1, 5})
	if err != nil || math.Abs(h[0]-.7) > 1e-15 || math.Abs(h[1]-.3) > 1e-15 {
		t.Errorf("%v, %v", h, err)
	}
	if h, err = d.Histogram(nil, []float64{.5, 2, 3}); err != nil || h[0] != .2 || h[1] != 0 {
		t.Errorf("%v, %v", h, err)
	}
	if d.Scenarios() != 4 || math.Abs(d.EL()-.7) > 1e-15 || math.Abs(d.SD()-math.Sqrt(.2+2.5-.49)) > 1e-15 {
		t.Error(d.Scenarios(), d.EL(), d.SD())
	}
}

// The median of ten lies between the second and the ninth with probability 1 −
// 22/1024 = .979, between the third and the eighth with .891.
func TestAnIntervalOfTheMedianIsTheTextbooks(t *testing.T) {
	d := distributionOf(t, rise(10), nil)
	for level, want := range map[float64]Interval{.95: {2, 9}, .97: {2, 9}, .89: {3, 8}, .98: {1, 10}} {
		if got := must[Interval](t)(d.VaRInterval(.5, level)); got != want {
			t.Errorf("at %v: %v, want %v", level, got, want)
		}
	}
}

func TestTooFewScenariosSaySo(t *testing.T) {
	d := distributionOf(t, rise(20), nil)
	if i, err := d.VaRInterval(.99, .95); err != nil || !math.IsInf(i.High, 1) || i.Low > 20 {
		t.Errorf("%v, %v: 20 scenarios do not bound a VaR at .99", i, err)
	}
	if _, err := d.ESInterval(.99, .95); !errors.Is(err, domain.ErrTooFew) {
		t.Error(err)
	}
	one := distributionOf(t, []float64{1, 2}, []float64{0, 1})
	if _, err := one.ELInterval(.95); !errors.Is(err, domain.ErrTooFew) {
		t.Error(err)
	}
	if _, err := one.VaRInterval(.5, .95); !errors.Is(err, domain.ErrTooFew) {
		t.Error(err)
	}
	if i, err := distributionOf(t, []float64{4, 4, 4}, nil).ESInterval(.9, .95); err != nil || i != (Interval{4, 4}) {
		t.Errorf("%v, %v", i, err)
	}
}

func TestDistributionsRefuseWhatIsNoLaw(t *testing.T) {
	nan := math.NaN()
	for name, c := range map[string]struct {
		loss, weight []float64
		kind         error
	}{
		"no scenario":        {nil, nil, domain.ErrEmpty},
		"a loss NaN":         {[]float64{1, nan}, nil, domain.ErrNotFinite},
		"a loss infinite":    {[]float64{1, math.Inf(-1)}, nil, domain.ErrNotFinite},
		"too few weights":    {[]float64{1, 2}, []float64{1}, domain.ErrLength},
		"a weight below 0":   {[]float64{1, 2}, []float64{1.5, -.5}, domain.ErrRange},
		"a weight NaN":       {[]float64{1, 2}, []float64{1, nan}, domain.ErrNotFinite},
		"weights of .9":      {[]float64{1, 2}, []float64{.5, .4}, domain.ErrRange},
		"weights without 1":  {[]float64{1, 2}, []float64{0, 0}, domain.ErrRange},
		"a loss beyond sums": {[]float64{1e200}, nil, domain.ErrRange},
	} {
		if _, err := NewDistribution(c.loss, c.weight); !errors.Is(err, c.kind) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := new(Distribution).VaR(.9); !errors.Is(err, domain.ErrEmpty) {
		t.Error(err)
	}
	if _, err := new(Kernel).Losses(nil, nil); !errors.Is(err, domain.ErrEmpty) {
		t.Error(err)
	}
	if _, err := Contributions(nil, nil, nil, math.MaxInt32); !errors.Is(err, domain.ErrEmpty) {
		t.Error(err)
	}
	d := distributionOf(t, rise(100), nil)
	for _, alpha := range []float64{0, 1, -1, 2, nan} {
		_, a := d.VaR(alpha)
		_, b := d.ES(alpha)
		_, c := d.TailWeights(nil, alpha)
		_, e := d.VaRInterval(alpha, .95)
		_, f := d.ESInterval(alpha, .95)
		_, g := d.ELInterval(alpha)
		_, h := d.ESInterval(.9, alpha)
		_, i := d.VaRInterval(.9, alpha)
		_, j := NormalES(alpha)
		_, k := StudentES(alpha, 4)
		for n, err := range []error{a, b, c, e, f, g, h, i, j, k} {
			var typed *domain.Error
			if !errors.As(err, &typed) {
				t.Errorf("alpha %v, call %d: %v", alpha, n, err)
			}
		}
	}
	for _, nu := range []float64{2, 1, nan, math.Inf(1)} {
		if _, err := StudentES(.99, nu); err == nil {
			t.Errorf("nu %v", nu)
		}
	}
	for _, edge := range [][]float64{nil, {1}, {1, 1}, {2, 1}, {nan, 1}, {0, nan}} {
		if _, err := d.Histogram(nil, edge); err == nil {
			t.Errorf("edges %v", edge)
		}
	}
	if _, err := d.TailWeights(make([]float64, 3), .9); !errors.Is(err, domain.ErrLength) {
		t.Error(err)
	}
	if _, err := d.Histogram(make([]float64, 3), []float64{0, 1}); !errors.Is(err, domain.ErrLength) {
		t.Error(err)
	}
}

// Half-widths by NumPy and SciPy: z·s/√n, and t of 3 degrees for four losses beyond
// the VaR.
func TestIntervalsOfSmallSamplesByHand(t *testing.T) {
	el := must[Interval](t)(distributionOf(t, []float64{1, 2, 3, 6}, nil).ELInterval(.9))
	es := must[Interval](t)(distributionOf(t, rise(20), nil).ESInterval(.8, .9))
	for _, x := range []struct {
		got        Interval
		mean, half float64
	}{{el, 3, 1.7766449738513646}, {es, 18.5, 3.018124923369291}} {
		if math.Abs(x.got.Low-x.mean+x.half) > 1e-9 || math.Abs(x.got.High-x.mean-x.half) > 1e-9 {
			t.Errorf("%v, want %v ± %v", x.got, x.mean, x.half)
		}
	}
}
