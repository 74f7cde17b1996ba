package calibration

import (
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/published"
)

func TestKupiecAgainstPublishedRatios(t *testing.T) {
	for _, c := range []struct {
		violations int
		lr, p      float64
	}{{0, 5.025167926750753, .02498150305344925}, {4, .769138, .380483738}, {7, 5.496990, .01904923}, {10, 12.955491, .000318984508}} {
		k := must[LRTest](t)(Kupiec(c.violations, 250, .01))
		published.Numbers(t, "models.md; SciPy 1.17.1", 1e-6,
			published.Number{What: "Kupiec LR", Got: k.Statistic, Want: c.lr},
			published.Number{What: "Kupiec P", Got: k.P, Want: c.p})
	}
	published.Numbers(t, "2·250·ln 100", 1e-9, published.Number{What: "Kupiec LR of violations only", Got: must[LRTest](t)(Kupiec(250, 250, .01)).Statistic, Want: 2302.5850929940457})
}

func TestKupiecsPowerIsExact(t *testing.T) {
	low, high, err := KupiecAccepts(250, .01, .05)
	if err != nil || low != 1 || high != 6 {
		t.Fatalf("accepts %d to %d, %v; SciPy 1 to 6", low, high, err)
	}
	for _, c := range []struct{ rate, power float64 }{{.005, .28591027809038105}, {.01, .09475996401738507}, {.02, .2427320370285022}, {.03, .6254682788199085}} {
		published.Numbers(t, "SciPy 1.17.1 binom", 1e-12, published.Number{What: "Kupiec's power, 250 days", Got: must[float64](t)(KupiecPower(250, .01, c.rate, .05)), Want: c.power})
	}
	for rate, want := range map[float64]float64{0: 1, 1: 1} {
		if got := must[float64](t)(KupiecPower(250, .01, rate, .05)); got != want {
			t.Errorf("power at rate %v is %v", rate, got)
		}
	}
	// Few days: nothing can be too few, and all sizes are attained somewhere.
	if got := must[float64](t)(KupiecPower(10, .01, 0, .05)); got != 0 {
		t.Errorf("of ten days without a violation %v are rejected", got)
	}
	if got := must[float64](t)(KupiecPower(1, .3, .3, .9999)); got != 1 {
		t.Errorf("a size that accepts nothing rejects %v", got)
	}
}

func TestKupiecAcceptsWhatHisTableAccepts(t *testing.T) {
	for _, c := range []struct {
		days      int
		tail      float64
		low, high int // that are rejected; his table says N < 7 for 255 days at .01, though no violation has an LR of 5.1
	}{
		{255, .01, 0, 7}, {510, .01, 1, 11}, {1000, .01, 4, 17},
		{255, .025, 2, 12}, {510, .025, 6, 21}, {1000, .025, 15, 36},
		{255, .05, 6, 21}, {510, .05, 16, 36}, {1000, .05, 37, 65},
		{255, .075, 11, 28}, {510, .075, 27, 51}, {1000, .075, 59, 92},
		{255, .1, 16, 36}, {510, .1, 38, 65}, {1000, .1, 81, 120},
	} {
		low, high, err := KupiecAccepts(c.days, c.tail, .05)
		if err != nil {
			t.Fatal(err)
		}
		published.Numbers(t, "Kupiec (1995), as quoted in Jorion, Value at Risk", .5,
			published.Number{What: "Kupiec rejects up to", Got: float64(low - 1), Want: float64(c.low)},
			published.Number{What: "Kupiec rejects from", Got: float64(high + 1), Want: float64(c.high)})
	}
}

func TestALossEqualToItsVaRIsNoViolation(t *testing.T) {
	got := must[[]bool](t)(Violations([]float64{1, 2, 3, -1}, []float64{2, 2, 2, -2}))
	if !slices.Equal(got, []bool{false, false, true, true}) {
		t.Errorf("violations %v", got)
	}
}

func hitsOn(n int, days ...int) []bool {
	out := make([]bool, n)
	for _, d := range days {
		out[d-1] = true // days count from 1
	}
	return out
}

func TestChristoffersenAgainstAPublishedRatio(t *testing.T) {
	c := must[Coverage](t)(Christoffersen(hitsOn(250, 10, 11, 50, 120, 121, 122, 200), .01))
	if c.Transitions != [2][2]int{{238, 4}, {4, 3}} {
		t.Errorf("transitions %v", c.Transitions)
	}
	published.Numbers(t, "models.md; SciPy 1.17.1", 1e-6,
		published.Number{What: "Christoffersen's independence", Got: c.Independence.Statistic, Want: 13.487564},
		published.Number{What: "conditional coverage", Got: c.Conditional.Statistic, Want: 13.487563523752 + 5.496990447793})
	if math.Abs(c.Conditional.P-math.Exp(-c.Conditional.Statistic/2)) > 1e-12 {
		t.Errorf("P of χ² of 2 degrees is %v", c.Conditional.P)
	}
}

func TestChristoffersenWithoutTransitionsOfAKind(t *testing.T) {
	for name, hits := range map[string][]bool{
		"no violation":             make([]bool, 100),
		"one on the last day":      hitsOn(100, 100),
		"violations only":          {true, true, true},
		"two days":                 {false, false},
		"one on the first day":     hitsOn(100, 1),
		"one in the middle":        hitsOn(100, 50),
		"each other day":           {true, false, true, false, true},
		"first violation, then no": {true, false},
	} {
		c, err := Christoffersen(hits, .01)
		if err != nil || math.IsNaN(c.Conditional.P) || !(c.Independence.P >= 0 && c.Independence.P <= 1) {
			t.Errorf("%s: %+v, %v", name, c, err)
		}
		if quiet := name != "one in the middle" && name != "each other day"; quiet && math.Abs(c.Independence.Statistic) > 1e-9 {
			t.Errorf("%s: independence %v", name, c.Independence.Statistic)
		}
	}
}

// Independent violations at the stated rate: of three tests at 5% each rejects
// about 5%, over enough days for χ² to hold.
func TestCoverageTestsRejectWhatIsRightAsOftenAsTheySay(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 1))
	var rejected [3]float64
	const series = 2000
	hits := make([]bool, 1500)
	for range series {
		for i := range hits {
			hits[i] = r.Float64() < .1
		}
		c := must[Coverage](t)(Christoffersen(hits, .1))
		for k, test := range []LRTest{c.Unconditional, c.Independence, c.Conditional} {
			if test.P < .05 {
				rejected[k] += 1. / series
			}
		}
	}
	t.Logf("rejected: %.4f", rejected)
	for _, share := range rejected {
		if math.Abs(share-.05) > 3*math.Sqrt(.05*.95/series) {
			t.Errorf("rejected %v of right forecasts", rejected)
		}
	}
}

func TestLawsAgainstClosedForms(t *testing.T) {
	normal := must[Law](t)(NormalLaw(.01))
	t4 := must[Law](t)(StudentLaw(4, .01))
	t3 := must[Law](t)(StudentLaw(3, .025))
	t85 := must[Law](t)(StudentLaw(8.5, .05))
	published.Numbers(t, "models.md; SciPy 1.17.1", 1e-9,
		published.Number{What: "normal ES .99", Got: normal.ES, Want: 2.665214220},
		published.Number{What: "t4 ES .99, unit variance", Got: t4.ES, Want: 3.691510485680761},
		published.Number{What: "t4 VaR .99, unit variance", Got: t4.VaR, Want: 2.6494919067893115},
		published.Number{What: "t3 ES .975", Got: t3.ES, Want: 2.909604636937344},
		published.Number{What: "t8.5 VaR .95", Got: t85.VaR, Want: 1.613813284431116},
		published.Number{What: "t8.5 ES .95", Got: t85.ES, Want: 2.170372922302859})
	r, sum, square, n := rand.New(rand.NewPCG(2, 1)), 0.0, 0.0, 200_000
	draw := t85.Draw(2)
	for range n {
		v := draw(r, 0)
		sum, square = sum+v/float64(n), square+v*v/float64(n)
	}
	if math.Abs(sum) > 3*2/math.Sqrt(float64(n)) || math.Abs(square-4) > .06 {
		t.Errorf("drawn mean %v, variance %v, want 0 and 4", sum, square)
	}
}

// days of one law's forecasts.
func forecasts(law Law, days int, tail float64, replicates int) ShortfallBacktest {
	return ShortfallBacktest{
		VaR: slices.Repeat([]float64{law.VaR}, days), ES: slices.Repeat([]float64{law.ES}, days),
		Tail: tail, Model: law.Draw(1), Replicates: replicates, Seed: 1,
	}
}

func TestShortfallCriticalValuesAgainstOtherSimulations(t *testing.T) {
	normal, t3, t5 := must[Law](t)(NormalLaw(.025)), must[Law](t)(StudentLaw(3, .025)), must[Law](t)(StudentLaw(5, .025))
	for _, c := range []struct {
		what           string
		law            Law
		days           int
		size, critical float64
		tolerance      float64
		source         string
	}{
		{"normal, 250 days, 5%", normal, 250, .05, -.7016, .025, "models.md: −.70; NumPy, 300,000 series"},
		{"t5, 250 days, 5%", t5, 250, .05, -.7378, .035, "NumPy, 300,000 series"},
		{"t3, 250 days, 5%", t3, 250, .05, -.8199, .045, "NumPy, 300,000 series"},
		{"normal, 1,966 days, 1%", normal, 1966, .01, -.34639, .02, "MATLAB R2024 esbacktest.unconditionalNormal, manual's example"},
	} {
		b := forecasts(c.law, c.days, .025, 5_000_000/c.days)
		test := must[ShortfallTest](t)(b.Test(Z2, make([]float64, c.days), c.size))
		published.Number{What: "Z2 critical, " + c.what, Got: test.Critical, Want: c.critical, Tolerance: c.tolerance, Source: c.source}.Check(t)
		if test.Statistic != 1 || test.Violations != 0 || test.P != 1 {
			t.Errorf("without a loss: %+v", test)
		}
	}
}

func TestUnderTheModelItselfPowerIsTheSize(t *testing.T) {
	law := must[Law](t)(StudentLaw(5, .025))
	for _, which := range []ShortfallStatistic{Z1, Z2} {
		p := must[ShortfallPower](t)(forecasts(law, 250, .025, 5000).Power(which, law.Draw(1), .05))
		if math.Abs(p.Power-.05) > 3*math.Sqrt(2*.05*.95/5000) { // critical value and power are both simulated
			t.Errorf("statistic %d rejects %v", which, p.Power)
		}
		if math.Abs(p.SE-math.Sqrt(p.Power*(1-p.Power)/5000)) > 1e-5 { // a series or two has no Z1
			t.Errorf("standard error %v", p.SE)
		}
	}
}

// E Z1 = E Z2 = 0 under the model (their propositions 1 and 2).
func TestShortfallStatisticsAreNothingOnAverageUnderTheModel(t *testing.T) {
	law := must[Law](t)(StudentLaw(6, .025))
	b := forecasts(law, 250, .025, 4000)
	for _, which := range []ShortfallStatistic{Z1, Z2} {
		z := must[[]float64](t)(b.simulate(which, b.Model, 7))
		mean, square := 0.0, 0.0
		for _, v := range z {
			mean, square = mean+v/float64(len(z)), square+v*v/float64(len(z))
		}
		if se := math.Sqrt((square - mean*mean) / float64(len(z))); math.Abs(mean) > 3*se {
			t.Errorf("statistic %d: mean %v, standard error %v", which, mean, se)
		}
	}
}

func TestShortfallByHand(t *testing.T) {
	b := ShortfallBacktest{
		VaR: []float64{2, 2, 2, 2}, ES: []float64{4, 4, 4, 2}, Tail: .25,
		Model: func(r *rand.Rand, _ int) float64 { return 8 * r.Float64() }, Replicates: 200,
	}
	// Violations: 6/4 and 3/2; a loss equal to the VaR is none.
	loss := []float64{6, 2, 0, 3}
	z1 := must[ShortfallTest](t)(b.Test(Z1, loss, .05))
	z2 := must[ShortfallTest](t)(b.Test(Z2, loss, .05))
	if z1.Statistic != -.5 || z2.Statistic != -2 || z1.Violations != 2 {
		t.Errorf("Z1 %+v, Z2 %+v", z1, z2)
	}
	again := must[ShortfallTest](t)(b.Test(Z2, loss, .05))
	if again != z2 {
		t.Errorf("the same seed gives %+v and %+v", z2, again)
	}
}

// Twice the volatility is found; so are fat tails of the same VaR by Z1.
func TestShortfallTestsHavePower(t *testing.T) {
	normal := must[Law](t)(NormalLaw(.025))
	b := forecasts(normal, 250, .025, 3000)
	double := must[ShortfallPower](t)(b.Power(Z2, normal.Draw(2), .05))
	t3 := must[Law](t)(StudentLaw(3, .025))
	fat := must[ShortfallPower](t)(b.Power(Z1, t3.Draw(normal.VaR/t3.VaR), .05))
	mild := must[ShortfallPower](t)(b.Power(Z2, normal.Draw(1.1), .05))
	t.Logf("power: σ×2 %.3f, σ×1.1 %.3f, t3 of equal VaR by Z1 %.3f", double.Power, mild.Power, fat.Power)
	if double.Power < .99 || fat.Power < .5 || mild.Power < .08 || mild.Power > double.Power {
		t.Errorf("σ×2 %+v, σ×1.1 %+v, t3 %+v", double, mild, fat)
	}
}

func TestBadBacktestsAreRefusedByKind(t *testing.T) {
	kupiec := func(x, n int, tail float64) error { _, err := Kupiec(x, n, tail); return err }
	power := func(rate, size float64) error { _, err := KupiecPower(250, .01, rate, size); return err }
	chain := func(h []bool) error { _, err := Christoffersen(h, .01); return err }
	hits := func(l, v []float64) error { _, err := Violations(l, v); return err }
	law := func(nu, tail float64) error { _, err := StudentLaw(nu, tail); return err }
	normal, _ := NormalLaw(.025)
	good := forecasts(normal, 5, .025, 100)
	test := func(which ShortfallStatistic, change func(*ShortfallBacktest), loss ...float64) error {
		b := good
		b.VaR, b.ES = slices.Clone(b.VaR), slices.Clone(b.ES)
		change(&b)
		_, err := b.Test(which, loss, .05)
		return err
	}
	same := func(*ShortfallBacktest) {}
	nan := math.NaN()
	for name, c := range map[string]struct{ got, want error }{
		"no days":             {kupiec(0, 0, .01), domain.ErrEmpty},
		"fewer than none":     {kupiec(-1, 10, .01), domain.ErrRange},
		"more than days":      {kupiec(11, 10, .01), domain.ErrRange},
		"too many days":       {kupiec(11, 1e9, .01), domain.ErrRange},
		"tail 0":              {kupiec(1, 10, 0), domain.ErrRange},
		"tail NaN":            {kupiec(1, 10, nan), domain.ErrNotFinite},
		"rate":                {power(2, .05), domain.ErrRange},
		"size":                {power(.01, 1), domain.ErrRange},
		"one day":             {chain([]bool{true}), domain.ErrTooFew},
		"no loss":             {hits(nil, nil), domain.ErrEmpty},
		"NaN loss":            {hits([]float64{nan}, []float64{1}), domain.ErrNotFinite},
		"NaN VaR":             {hits([]float64{1}, []float64{nan}), domain.ErrNotFinite},
		"lengths":             {hits([]float64{1}, []float64{1, 2}), domain.ErrLength},
		"t2":                  {law(2, .01), domain.ErrRange},
		"t of no quantile":    {law(1e6, 1e-8), domain.ErrRange},
		"t of a thin tail":    {law(1e4, 1e-16), domain.ErrRange},
		"a tail too thin":     {kupiec(3, 250, 5e-324), domain.ErrRange},
		"t of NaN":            {law(nan, .01), domain.ErrNotFinite},
		"losses' length":      {test(Z2, same, 1), domain.ErrLength},
		"a NaN loss":          {test(Z2, same, 1, 2, nan, 0, 0), domain.ErrNotFinite},
		"Z1 of quiet days":    {test(Z1, same, 0, 0, 0, 0, 0), ErrNoViolation},
		"Z1 of quiet worlds":  {test(Z1, same, 9, 9, 9, 9, 9), ErrNoViolation},
		"no statistic":        {test(9, same, 0, 0, 0, 0, 0), domain.ErrRange},
		"ES below VaR":        {test(Z2, func(b *ShortfallBacktest) { b.ES[3] = .1 }, 0, 0, 0, 0, 0), domain.ErrRange},
		"ES 0":                {test(Z2, func(b *ShortfallBacktest) { b.VaR[3], b.ES[3] = 0, 0 }, 0, 0, 0, 0, 0), domain.ErrRange},
		"few replicates":      {test(Z2, func(b *ShortfallBacktest) { b.Replicates = 9 }, 0, 0, 0, 0, 0), domain.ErrTooFew},
		"replicates no end":   {test(Z2, func(b *ShortfallBacktest) { b.Replicates = math.MaxInt }, 0, 0, 0, 0, 0), domain.ErrRange},
		"no model":            {test(Z2, func(b *ShortfallBacktest) { b.Model = nil }, 0, 0, 0, 0, 0), domain.ErrEmpty},
		"a model that is NaN": {test(Z2, func(b *ShortfallBacktest) { b.Model = func(*rand.Rand, int) float64 { return nan } }, 0, 0, 0, 0, 0), domain.ErrNotFinite},
		"a loss beyond":       {test(Z2, func(b *ShortfallBacktest) { b.ES[0], b.VaR[0] = 1e-300, 0 }, math.MaxFloat64, 0, 0, 0, 0), domain.ErrNotFinite},
	} {
		if !errors.Is(c.got, c.want) {
			t.Errorf("%s: got %v, want %v", name, c.got, c.want)
		}
	}
	if _, err := good.Power(Z2, nil, .05); !errors.Is(err, domain.ErrEmpty) {
		t.Errorf("power against nothing: %v", err)
	}
}
