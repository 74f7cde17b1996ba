package calibration

import (
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/published"
)

// A small history with ties, and how often each row counts.
var (
	somePD       = []float64{.02, .05, .05, .1, .1, .1, .15, .2, .2, .25, .3, .3, .35, .4, .45, .5, .5, .55, .6, .65, .7, .8, .9, .95}
	someHappened = bools(0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0, 0, 1, 0, 0, 1, 1, 0, 1, 1, 1, 0, 1)
	someWeight   = []float64{1, 2, 1, 1, 3, 1, .5, 1, 1, 2, 1, 1, 1, 1, 1, 2, 1, 1, 1, .5, 1, 1, 1, 2}
)

func bools(v ...int) []bool {
	out := make([]bool, len(v))
	for i, x := range v {
		out[i] = x != 0
	}
	return out
}

// must is a figure whose error ends the test.
func must[T any](t testing.TB) func(v T, err error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func TestAUCAgainstScikitLearnsManual(t *testing.T) {
	published.Numbers(t, "models.md; scikit-learn roc_auc_score", 1e-12,
		published.Number{What: "AUC of .1 .4 .35 .8", Got: must[float64](t)(AUC([]float64{.1, .4, .35, .8}, bools(0, 0, 1, 1), nil)), Want: .75},
		published.Number{What: "AUC with ties ½", Got: must[float64](t)(AUC([]float64{.5, .5, .2, .8, .5, .5}, bools(0, 1, 0, 1, 1, 0), nil)), Want: 7. / 9},
		published.Number{What: "average precision of .1 .4 .35 .8", Got: must[float64](t)(AveragePrecision([]float64{.1, .4, .35, .8}, bools(0, 0, 1, 1), nil)), Want: .8333333333333333})
}

func TestScoresOfTheSpectorLogit(t *testing.T) {
	c := published.Columns(t, "bench/spector.csv", ' ', "'GPA'", "'TUCE'", "'PSI'", "'GRADE'")
	p, happened := make([]float64, len(c[0])), make([]bool, len(c[0]))
	for i := range p {
		p[i] = logistic(2.826112595*c[0][i] + .095157661*c[1][i] + 2.378687655*c[2][i] - 13.021346858)
		happened[i] = c[3][i] == 1
	}
	published.Numbers(t, "models.md; statsmodels logit, scikit-learn", 1e-8,
		published.Number{What: "Spector AUC", Got: must[float64](t)(AUC(p, happened, nil)), Want: .883116883},
		published.Number{What: "Spector Brier", Got: must[float64](t)(Brier(p, happened, nil)), Want: .1295053381},
		published.Number{What: "Spector log likelihood from log loss", Got: -32 * must[float64](t)(LogLoss(p, happened, nil)), Want: -12.889634222})
	s := must[Slope](t)(FitSlope(p, happened, nil))
	published.Numbers(t, "a logit is calibrated on its own rows", 1e-7,
		published.Number{What: "Spector calibration slope", Got: s.Slope, Want: 1},
		published.Number{What: "Spector calibration intercept", Got: s.Intercept, Want: 0},
		published.Number{What: "Spector calibration in the large", Got: s.InTheLarge, Want: 0})
}

func TestScoresAgainstScikitLearn(t *testing.T) {
	for _, c := range []struct {
		what               string
		weight             []float64
		auc, ap, brier, ll float64
		ks                 float64
	}{
		{"", nil, .7535714285714286, .6811013496307613, .2080375, .6120557573151558, .4142857142857143},
		{", weighted", someWeight, .6945454545454546, .6757630756340434, .23647931034482758, .6924576993290877, .3187878787878788},
	} {
		a := must[Assessment](t)(Assess(somePD, someHappened, c.weight))
		published.Numbers(t, "scikit-learn 1.9.1, SciPy 1.17.1", 1e-13,
			published.Number{What: "AUC" + c.what, Got: a.AUC, Want: c.auc},
			published.Number{What: "average precision" + c.what, Got: a.AP, Want: c.ap},
			published.Number{What: "Brier" + c.what, Got: a.Brier, Want: c.brier},
			published.Number{What: "log loss" + c.what, Got: a.LogLoss, Want: c.ll},
			published.Number{What: "KS" + c.what, Got: a.KS, Want: c.ks})
	}
}

func TestPlattAgainstScikitLearn(t *testing.T) {
	plain := must[Platt](t)(FitPlatt(somePD, someHappened, nil))
	weighted := must[Platt](t)(FitPlatt(somePD, someHappened, someWeight))
	published.Numbers(t, "scikit-learn 1.9.1, _sigmoid_calibration", 1e-5,
		published.Number{What: "Platt A", Got: plain.A, Want: -2.790283145138329},
		published.Number{What: "Platt B", Got: plain.B, Want: 1.425010297667629},
		published.Number{What: "Platt A, weighted", Got: weighted.A, Want: -2.1523974114848414},
		published.Number{What: "Platt B, weighted", Got: weighted.B, Want: 1.0825871667164753})
}

func TestSlopeAgainstStatsmodels(t *testing.T) {
	s := must[Slope](t)(FitSlope(somePD, someHappened, nil))
	w := must[Slope](t)(FitSlope(somePD, someHappened, someWeight))
	published.Numbers(t, "statsmodels 0.15, GLM binomial; SciPy 1.17.1 chi2", 1e-8,
		published.Number{What: "calibration intercept", Got: s.Intercept, Want: .02284667},
		published.Number{What: "calibration slope", Got: s.Slope, Want: .61913856},
		published.Number{What: "its standard errors, intercept", Got: s.InterceptSE, Want: .48716129},
		published.Number{What: "its standard errors, slope", Got: s.SlopeSE, Want: .33290526},
		published.Number{What: "calibration in the large", Got: s.InTheLarge, Want: .21110827},
		published.Number{What: "its standard error", Got: s.InTheLargeSE, Want: .50121928},
		published.Number{What: "LR of intercept 0, slope 1", Got: s.LR, Want: 1.2698056261279973},
		published.Number{What: "P of it", Got: s.P, Want: .5299869936267374},
		published.Number{What: "weighted slope", Got: w.Slope, Want: .45451248},
		published.Number{What: "weighted intercept", Got: w.Intercept, Want: .03057938},
		published.Number{What: "weighted slope's standard error", Got: w.SlopeSE, Want: .25723385})
}

func TestDeLongAgainstItsDefinition(t *testing.T) {
	e := must[Estimate](t)(AUCInterval(somePD, someHappened, nil, .95))
	published.Numbers(t, "NumPy over all pairs, DeLong et al. 1988 equations 4 to 6", 1e-14,
		published.Number{What: "DeLong's standard error of the AUC", Got: e.SE, Want: .10245014273309601})
	d, p, err := AUCDifference(somePD, someWeight, someHappened, nil, .95) // the weights as a poor score
	if err != nil {
		t.Fatal(err)
	}
	published.Numbers(t, "NumPy over all pairs, DeLong et al. 1988 equations 4 to 6", 1e-14,
		published.Number{What: "difference of two AUCs", Got: d.Value, Want: .2607142857142857},
		published.Number{What: "its standard error, paired", Got: d.SE, Want: .16036014434374685},
		published.Number{What: "its P", Got: p, Want: .10399119581267253})
	if !(e.Low > 0 && e.Low < e.Value && e.Value < e.High && e.High < 1) {
		t.Errorf("interval %+v", e)
	}
}

// Coverage of DeLong's interval, and of the test of a difference that is none:
// binormal scores, 400 samples; three standard errors of a share of .95 are .033.
func TestDeLongCoversAsOftenAsItSays(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 1))
	const truth, samples = .76024993890652326, 400 // Φ(1/√2)
	covered, rejected := 0, 0
	for range samples {
		a, b, happened := make([]float64, 150), make([]float64, 150), make([]bool, 150)
		for i := range a {
			happened[i] = i%3 == 0
			common := r.NormFloat64()
			a[i], b[i] = (common+r.NormFloat64())/math.Sqrt2, (common+r.NormFloat64())/math.Sqrt2
			if happened[i] {
				a[i], b[i] = a[i]+1, b[i]+1
			}
		}
		e := must[Estimate](t)(AUCInterval(a, happened, nil, .95))
		if e.Low <= truth && truth <= e.High {
			covered++
		}
		_, p, err := AUCDifference(a, b, happened, nil, .95)
		if err != nil {
			t.Fatal(err)
		}
		if p < .05 {
			rejected++
		}
	}
	t.Logf("of %d: %d intervals cover, %d equal scores are told apart", samples, covered, rejected)
	if math.Abs(float64(covered)/samples-.95) > .033 || math.Abs(float64(rejected)/samples-.05) > .033 {
		t.Errorf("%d of %d intervals cover, %d differences found where there is none", covered, samples, rejected)
	}
}

func TestAUCIsTheShareOfPairsInOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, 40).Draw(t, "n")
		score, weight, happened := make([]float64, n), make([]float64, n), make([]bool, n)
		minus := make([]float64, n)
		for i := range score {
			score[i] = float64(rapid.IntRange(0, 9).Draw(t, "score"))
			weight[i] = float64(rapid.IntRange(0, 3).Draw(t, "weight"))
			happened[i] = rapid.Bool().Draw(t, "happened")
			minus[i] = -score[i]
		}
		happened[0], happened[1], weight[0], weight[1] = true, false, 1, 1
		u, pairs := 0.0, 0.0
		for i := range score {
			for k := range score {
				if happened[i] && !happened[k] {
					w := weight[i] * weight[k]
					pairs += w
					if score[i] > score[k] {
						u += w
					} else if score[i] == score[k] {
						u += w / 2
					}
				}
			}
		}
		got, err := AUC(score, happened, weight)
		if err != nil || math.Abs(got-u/pairs) > 1e-14 {
			t.Fatalf("AUC %v, %v, want %v", got, err, u/pairs)
		}
		mirrored, _ := AUC(minus, happened, weight)
		if math.Abs(got+mirrored-1) > 1e-14 {
			t.Fatalf("AUC %v and upside down %v", got, mirrored)
		}
	})
}

func TestTheDecompositionSumsToTheBrierScoreWhateverTheBins(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 60).Draw(t, "n")
		p, weight, happened := make([]float64, n), make([]float64, n), make([]bool, n)
		for i := range p {
			p[i] = float64(rapid.IntRange(0, 50).Draw(t, "p")) / 50
			weight[i] = rapid.Float64Range(.1, 4).Draw(t, "weight")
			happened[i] = rapid.Bool().Draw(t, "happened")
		}
		want, err := Brier(p, happened, weight)
		if err != nil {
			t.Fatal(err)
		}
		for what, bins := range map[string]Bins{"values": ByValue(), "width": EqualWidth(7), "count": EqualCount(5), "edges": AtEdges(.02, .3, .9)} {
			d, err := Decompose(p, happened, weight, bins)
			if err != nil || math.Abs(d.Brier()-want) > 1e-13 {
				t.Fatalf("by %s: %+v sums to %v, Brier %v, %v", what, d, d.Brier(), want, err)
			}
			if what == "values" && (d.WithinVariance != 0 || math.Abs(d.WithinCovariance) > 1e-15) {
				t.Fatalf("by value: %+v has terms within bins", d)
			}
		}
	})
}

func TestReliabilityAgainstScikitLearn(t *testing.T) {
	bins := must[[]Bin](t)(Reliability(somePD, someHappened, nil, EqualWidth(5), .95))
	for k, want := range []struct{ forecast, observed float64 }{{.10777777777777778, 2. / 9}, {.32, .4}, {.52, .4}, {.7166666666666667, 1}, {.925, .5}} {
		published.Numbers(t, "scikit-learn 1.9.1 calibration_curve", 1e-12,
			published.Number{What: "reliability curve, forecast", Got: bins[k].Forecast, Want: want.forecast},
			published.Number{What: "reliability curve, observed", Got: bins[k].Observed, Want: want.observed})
	}
	sum := 0.0
	for _, b := range bins {
		sum += b.Rows * math.Abs(b.Forecast-b.Observed) / 24
		if math.Abs(b.Expected-b.Rows*b.Forecast) > 1e-12 || b.ObservedLow > b.Observed || b.ObservedHigh < b.Observed {
			t.Errorf("bin %+v", b)
		}
	}
	if got := must[float64](t)(ECE(somePD, someHappened, nil, EqualWidth(5))); math.Abs(got-sum) > 1e-15 {
		t.Errorf("ECE %v, by hand %v", got, sum)
	}
}

func TestEqualForecastsAreNeverParted(t *testing.T) {
	p := []float64{.1, .1, .1, .1, .1, .1, .2, .3}
	happened := make([]bool, len(p))
	var rows []float64
	for _, b := range must[[]Bin](t)(Reliability(p, happened, nil, EqualCount(4), .95)) {
		rows = append(rows, b.Rows)
	}
	if !slices.Equal(rows, []float64{6, 2}) {
		t.Errorf("rows by bin %v", rows)
	}
	// Five equal ones straddle the middle and go where their own middle is.
	rows = rows[:0]
	for _, b := range must[[]Bin](t)(Reliability([]float64{.1, .1, .2, .2, .2, .2, .2, .3}, happened, nil, EqualCount(2), .95)) {
		rows = append(rows, b.Rows)
	}
	if !slices.Equal(rows, []float64{2, 6}) {
		t.Errorf("rows by bin %v", rows)
	}
	for n := 1; n <= 200; n++ { // an edge k/n belongs below, however its product is rounded
		for k := 1; k <= n; k++ {
			if got := EqualWidth(n).of(float64(k)/float64(n), 0, 0); got != k-1 {
				t.Fatalf("%d/%d is in bin %d", k, n, got)
			}
			if got := EqualWidth(n).of(math.Nextafter(float64(k)/float64(n), 2), 0, 0); k < n && got != k {
				t.Fatalf("just above %d/%d is in bin %d", k, n, got)
			}
		}
	}
	// A thousand distinct forecasts part evenly; those on an edge go below it.
	even := make([]float64, 1000)
	for i := range even {
		even[i] = float64(i+1) / 1000
	}
	for what, bins := range map[string]Bins{"count": EqualCount(10), "width": EqualWidth(10), "edges": AtEdges(.1, .2, .3, .4, .5, .6, .7, .8, .9)} {
		for k, b := range must[[]Bin](t)(Reliability(even, make([]bool, 1000), nil, bins, .95)) {
			if b.Rows != 100 || b.High != float64(k+1)/10 {
				t.Errorf("by %s: bin %d is %+v", what, k, b)
			}
		}
	}
}

func TestIntervalsOfAFrequencyAgainstStatsmodels(t *testing.T) {
	for _, c := range []struct{ k, n, wLow, wHigh, cLow, cHigh float64 }{
		{0, 10, 0, .27753279986288926, 0, .30849710781876083},
		{3, 49, .02104014667296747, .16520487835726405, .012808421318278853, .16865890070230116},
		{10, 10, .7224672001371106, 1, .6915028921812392, 1},
		{7, 250, .01362805860083922, .056657776122860465, .011330013795658532, .05683724527305362},
	} {
		wl, wh, err := Wilson(c.k, c.n, .95)
		if err != nil {
			t.Fatal(err)
		}
		cl, ch, err := ClopperPearson(c.k, c.n, .95)
		if err != nil {
			t.Fatal(err)
		}
		published.Numbers(t, "statsmodels 0.15 proportion_confint", 1e-9,
			published.Number{What: "Wilson low", Got: wl, Want: c.wLow}, published.Number{What: "Wilson high", Got: wh, Want: c.wHigh},
			published.Number{What: "Clopper-Pearson low", Got: cl, Want: c.cLow}, published.Number{What: "Clopper-Pearson high", Got: ch, Want: c.cHigh})
	}
}

func TestSkillIsMeasuredAgainstTheBaselineThatIsGiven(t *testing.T) {
	same := must[float64](t)(BrierSkill(somePD, somePD, someHappened, nil))
	worse := must[float64](t)(LogLossSkill(slices.Repeat([]float64{.01}, 24), nil, someHappened, nil))
	// f(1−f) with f = 10/24 is 35/144; .2080375 from scikit-learn above.
	climate := must[float64](t)(BrierSkill(somePD, nil, someHappened, nil))
	if same != 0 || worse >= 0 || math.Abs(climate-(1-.2080375*144/35)) > 1e-14 {
		t.Errorf("against itself %v, of a bad forecast %v, against the frequency %v", same, worse, climate)
	}
	sure := []float64{0, 1}
	if v := must[float64](t)(LogLoss(sure, bools(1, 1), nil)); !math.IsInf(v, 1) {
		t.Errorf("log loss of a wrong certainty is %v", v)
	}
	if v := must[float64](t)(LogLoss(sure, bools(0, 1), nil)); v != 0 {
		t.Errorf("log loss of right certainties is %v", v)
	}
	if v := must[float64](t)(LogLossSkill(sure, nil, bools(1, 0), nil)); !math.IsInf(v, -1) {
		t.Errorf("log loss skill of wrong certainties is %v", v)
	}
	clipped := must[[]float64](t)(Clip(nil, sure, 1e-6))
	if !slices.Equal(clipped, []float64{1e-6, 1 - 1e-6}) {
		t.Errorf("clipped to %v", clipped)
	}
}

// Only the direction of a recalibrated forecast may change, never its ranking.
func TestARecalibratedForecastHasSlopeOne(t *testing.T) {
	s := must[Slope](t)(FitSlope(somePD, someHappened, someWeight))
	again := must[[]float64](t)(s.Predict(nil, somePD))
	n := must[Slope](t)(FitSlope(again, someHappened, someWeight))
	if math.Abs(n.Slope-1) > 1e-9 || math.Abs(n.Intercept) > 1e-9 || math.Abs(n.InTheLarge) > 1e-9 || n.LR > 1e-12 || n.P < .999 {
		t.Errorf("recalibrated: %+v", n)
	}
	if s.At(0) != 0 || s.At(1) != 1 || !math.IsNaN(s.At(math.NaN())) || (Slope{}).At(0) != .5 {
		t.Errorf("at the ends: %v, %v", s.At(0), s.At(1))
	}
}

func TestBadForecastsAreRefusedByKind(t *testing.T) {
	nan := math.NaN()
	one := func(_ float64, err error) error { return err }
	slope := func(p []float64, h []bool) error { _, err := FitSlope(p, h, nil); return err }
	bins := func(b Bins) error { _, err := Reliability(somePD, someHappened, nil, b, .95); return err }
	share := func(k, n, level float64) error { _, _, err := ClopperPearson(k, n, level); return err }
	interval := func(s []float64, h []bool) error { _, err := AUCInterval(s, h, nil, .95); return err }
	yn := bools(1, 0)
	_, vanishing := FitSlope([]float64{.26, .17, .73, .85}, bools(1, 1, 0, 1), []float64{1e-150, 1e-150, 1e-150, 3})
	for name, c := range map[string]struct{ got, want error }{
		"empty":                 {one(AUC(nil, nil, nil)), domain.ErrEmpty},
		"lengths":               {one(AUC([]float64{1}, yn, nil)), domain.ErrLength},
		"NaN score":             {one(KS([]float64{1, nan}, yn, nil)), domain.ErrNotFinite},
		"one class":             {one(AUC([]float64{1, 2}, bools(0, 0), nil)), ErrOneClass},
		"one class, precision":  {one(AveragePrecision([]float64{1, 2}, bools(1, 1), nil)), ErrOneClass},
		"one class by weight":   {one(KS([]float64{1, 2}, yn, []float64{0, 1})), ErrOneClass},
		"one class, skill":      {one(BrierSkill([]float64{.1, .2}, nil, bools(0, 0), nil)), ErrOneClass},
		"a perfect baseline":    {one(BrierSkill([]float64{.1, .2}, []float64{1, 0}, yn, nil)), domain.ErrRange},
		"two wrong certainties": {one(LogLossSkill([]float64{0, 0}, []float64{0, 0}, yn, nil)), domain.ErrRange},
		"baseline's length":     {one(BrierSkill([]float64{.1, .2}, []float64{1}, yn, nil)), domain.ErrLength},
		"above 1":               {one(Brier([]float64{.1, 1.1}, yn, nil)), domain.ErrRange},
		"NaN probability":       {one(LogLoss([]float64{.1, nan}, yn, nil)), domain.ErrNotFinite},
		"NaN in ECE":            {one(ECE([]float64{.1, nan}, yn, nil, ByValue())), domain.ErrNotFinite},
		"a certainty's slope":   {slope([]float64{0, .5}, yn), domain.ErrRange},
		"separable":             {slope([]float64{.9, .1}, yn), ErrSeparable},
		"touching classes":      {slope([]float64{.9, .5, .5, .1}, bools(1, 1, 0, 0)), ErrSeparable},
		"upside down":           {slope([]float64{.1, .9}, yn), ErrSeparable},
		"a constant's slope":    {slope([]float64{.1, .1}, yn), domain.ErrConstant},
		"a weight's slope":      {vanishing, ErrNotConverged},
		"one class's slope":     {slope([]float64{.1, .2}, bools(1, 1)), ErrOneClass},
		"no bins":               {bins(EqualWidth(0)), domain.ErrRange},
		"an edge outside":       {bins(AtEdges(0, .5)), domain.ErrRange},
		"edges that fall":       {bins(AtEdges(.5, .4)), domain.ErrRange},
		"a NaN edge":            {bins(AtEdges(nan)), domain.ErrRange},
		"more than all":         {share(3, 2, .95), domain.ErrRange},
		"of nothing":            {share(0, 0, .95), domain.ErrRange},
		"level 1":               {share(1, 2, 1), domain.ErrRange},
		"one that happened":     {interval([]float64{.1, .2, .3}, bools(1, 0, 0)), domain.ErrTooFew},
	} {
		if !errors.Is(c.got, c.want) {
			t.Errorf("%s: got %v, want %v", name, c.got, c.want)
		}
	}
}

func TestInfiniteScoresRank(t *testing.T) {
	inf := math.Inf(1)
	if got := must[float64](t)(AUC([]float64{-inf, -inf, 0, inf}, bools(0, 1, 0, 1), nil)); got != .625 {
		t.Errorf("AUC %v", got)
	}
	equal, p, err := AUCDifference(somePD, somePD, someHappened, nil, 1-1e-16)
	if err != nil || equal != (Estimate{}) || p != 1 {
		t.Errorf("no difference: %+v, P %v, %v", equal, p, err)
	}
	sure := must[Estimate](t)(AUCInterval([]float64{1, 2, 3, 4}, bools(0, 1, 0, 1), []float64{1e149, 1e149, 1e149, 1e149}, .95))
	if !(sure.Low <= sure.Value && sure.Value <= sure.High) {
		t.Errorf("an interval beside its value: %+v", sure)
	}
	perfect := must[Estimate](t)(AUCInterval([]float64{1, 2, 3, 4}, bools(0, 0, 1, 1), nil, .95))
	if perfect != (Estimate{1, 0, 1, 1}) {
		t.Errorf("perfect ranking: %+v", perfect)
	}
}
