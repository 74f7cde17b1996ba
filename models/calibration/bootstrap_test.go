package calibration

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

// meanOf is the weighted mean as a statistic.
func meanOf(x []float64) Statistic {
	return func(w []float64) (float64, error) {
		sum, total := 0.0, 0.0
		for i, v := range x {
			sum, total = sum+w[i]*v, total+w[i]
		}
		return sum / total, nil
	}
}

// of is rows whose clusters, of ten rows, move together: value 2·(cluster) + row.
func ofClusters(r *rand.Rand, clusters int) (x []float64, cluster []int) {
	for c := range clusters {
		common := 2 * r.NormFloat64()
		for range 10 {
			x, cluster = append(x, common+r.NormFloat64()), append(cluster, 100-c)
		}
	}
	return x, cluster
}

// The mean's standard error is √(σ²c/clusters + σ²/rows) = .371 here; rows taken
// one by one claim .13.
func TestClusteredIntervalsCoverAndRowsByThemselvesDoNot(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 1))
	const samples = 300
	covered := map[Interval]int{}
	alone := 0
	for k := range samples {
		x, cluster := ofClusters(r, 30)
		for _, method := range []Interval{Percentile, Basic, BCa} {
			e := must[Resampled](t)(Bootstrap{Clusters: [][]int{cluster}, Replicates: 200, Level: .9, Method: method, Seed: uint64(k)}.Run(len(x), meanOf(x)))
			if e.Low <= 0 && 0 <= e.High {
				covered[method]++
			}
			if e.Clusters != 30 || e.Used != 200 {
				t.Fatalf("%+v", e)
			}
		}
		e := must[Resampled](t)(Bootstrap{Replicates: 200, Level: .9, Seed: uint64(k)}.Run(len(x), meanOf(x)))
		if e.Low <= 0 && 0 <= e.High {
			alone++
		}
	}
	t.Logf("of %d 90%% intervals cover: percentile %d, basic %d, BCa %d; rows by themselves %d", samples, covered[Percentile], covered[Basic], covered[BCa], alone)
	for method, n := range covered { // 30 clusters cost some two points
		if share := float64(n) / samples; math.Abs(share-.88) > 3*math.Sqrt(.9*.1/samples) {
			t.Errorf("method %d covers %v", method, share)
		}
	}
	if float64(alone)/samples > .6 {
		t.Errorf("rows by themselves cover %d of %d", alone, samples)
	}
}

// Rows that share a row effect and a column effect: value a(i) + b(k) + noise on
// a grid. One way of clusters misses the other; two ways cover, on the wide side.
func TestTwoWaysOfClustersCoverWhatOneDoesNot(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 1))
	const samples, days, vaults = 200, 25, 25
	both, one := 0, 0
	for k := range samples {
		var x []float64
		var day, vault []int
		a, b := make([]float64, days), make([]float64, vaults)
		for i := range a {
			a[i] = r.NormFloat64()
		}
		for i := range b {
			b[i] = r.NormFloat64()
		}
		for i := range days {
			for j := range vaults {
				x, day, vault = append(x, a[i]+b[j]+r.NormFloat64()), append(day, i), append(vault, j)
			}
		}
		for n, clusters := range [][][]int{{day, vault}, {day}} {
			e := must[Resampled](t)(Bootstrap{Clusters: clusters, Replicates: 200, Level: .9, Seed: uint64(k)}.Run(len(x), meanOf(x)))
			if e.Low <= 0 && 0 <= e.High {
				if n == 0 {
					both++
				} else {
					one++
				}
			}
		}
	}
	t.Logf("of %d 90%% intervals cover: two ways %d, one way %d", samples, both, one)
	if share := float64(both) / samples; share < .83 {
		t.Errorf("two ways cover %v", share)
	}
	if float64(one)/samples > .8 {
		t.Errorf("one way covers %d of %d", one, samples)
	}
}

// For the mean of rows by themselves the bootstrap's standard error is s/√n with
// the divisor n (Efron and Tibshirani 1993, equation 5.12).
func TestTheBootstrapOfAMeanHasItsKnownError(t *testing.T) {
	x := make([]float64, 80)
	r := rand.New(rand.NewPCG(4, 1))
	sum, square := 0.0, 0.0
	for i := range x {
		x[i] = r.ExpFloat64()
		sum, square = sum+x[i], square+x[i]*x[i]
	}
	n := float64(len(x))
	want := math.Sqrt((square/n - sum*sum/n/n) / n)
	got := must[Resampled](t)(Bootstrap{Replicates: 4000, Level: .95, Seed: 1}.Run(len(x), meanOf(x)))
	published.Number{What: "bootstrap SE of a mean", Got: got.SE, Want: want, Tolerance: 3 / math.Sqrt(2*4000), Relative: true, Source: "s/√n, Efron and Tibshirani 1993"}.Check(t)
	again := must[Resampled](t)(Bootstrap{Replicates: 4000, Level: .95, Seed: 1}.Run(len(x), meanOf(x)))
	if got != again {
		t.Errorf("the same seed gives %+v and %+v", got, again)
	}
}

// Skewed data: BCa reaches further to the long side than the percentiles do.
// SciPy 1.17.1's bootstrap of the variance of these ten, 200,000 replicates.
func TestBCaAgainstSciPy(t *testing.T) {
	x := []float64{1, 2, 2, 3, 3, 4, 5, 8, 13, 30}
	variance := func(w []float64) (float64, error) {
		_, sd, _ := moments(x, w)
		return sd * sd, nil
	}
	for method, want := range scipyVariance {
		e := must[Resampled](t)(Bootstrap{Replicates: 20_000, Level: .9, Method: method, Seed: 2}.Run(len(x), variance))
		published.Number{What: fmt.Sprintf("bootstrap of a variance, method %d, low", method), Got: e.Low, Want: want[0], Tolerance: .06, Relative: true, Source: "SciPy 1.17.1 bootstrap"}.Check(t)
		published.Number{What: fmt.Sprintf("bootstrap of a variance, method %d, high", method), Got: e.High, Want: want[1], Tolerance: .03, Relative: true, Source: "SciPy 1.17.1 bootstrap"}.Check(t)
	}
}

var scipyVariance = map[Interval][2]float64{Percentile: {3.64, 141.05}, Basic: {-1.67, 135.74}, BCa: {11.41, 175.56}}

func TestRareEventsAreLeftOutAndCounted(t *testing.T) {
	score, happened := make([]float64, 40), make([]bool, 40)
	for i := range score {
		score[i] = float64(i)
	}
	happened[30], happened[12] = true, true
	auc := func(w []float64) (float64, error) { return AUC(score, happened, w) }
	e := must[Resampled](t)(Bootstrap{Replicates: 1000, Level: .95, Seed: 3}.Run(40, auc))
	// (1 − 2/40)⁴⁰ = .1285 of the replicates have no event.
	if share := float64(e.Failed) / 1000; math.Abs(share-.1285) > .035 || e.Used+e.Failed != 1000 {
		t.Errorf("%+v", e)
	}
	// One event in a cluster that is drawn one time in three, of 3.
	b := Bootstrap{Clusters: [][]int{make([]int, 40)}, Replicates: 100, Level: .95}
	for i := range b.Clusters[0] {
		b.Clusters[0][i] = i / 14
	}
	alone := bools(1)
	alone = append(alone, make([]bool, 39)...)
	none := func(w []float64) (float64, error) {
		if w[0] != 1 || w[20] != 1 || w[39] != 1 {
			return 0, ErrOneClass
		}
		return AUC(score, alone, w)
	}
	if _, err := b.Run(40, none); !errors.Is(err, domain.ErrTooFew) {
		t.Errorf("most replicates without a value: %v", err)
	}
}

func TestABootstrapIsTheSameWhateverClustersAreCalled(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(4, 30).Draw(t, "n")
		x, a, b := make([]float64, n), make([]int, n), make([]int, n)
		for i := range x {
			x[i] = rapid.Float64Range(-1, 1).Draw(t, "x")
			a[i] = rapid.IntRange(0, 5).Draw(t, "cluster")
			b[i] = 1000 - 7*a[i]
		}
		a[0], a[1], b[0], b[1] = 0, 1, 1000, 993
		run := func(c []int) Resampled {
			e, err := Bootstrap{Clusters: [][]int{c}, Replicates: 40, Level: .9, Seed: 6}.Run(n, meanOf(x))
			if err != nil {
				t.Fatal(err)
			}
			return e
		}
		if run(a) != run(b) {
			t.Fatalf("%+v, renamed %+v", run(a), run(b))
		}
	})
}

// Standard error and interval go with the statistic's unit, down and up to where
// its cube is no number.
func TestTheUnitOfAStatisticIsOfNoMatter(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	x := make([]float64, 25)
	for i := range x {
		x[i] = r.ExpFloat64()
	}
	for _, method := range []Interval{Percentile, Basic, BCa} {
		b := Bootstrap{Replicates: 100, Level: .9, Method: method}
		one := must[Resampled](t)(b.Run(len(x), meanOf(x)))
		for _, unit := range []float64{1e-145, 1e-110, 1e110, 1e149} {
			e := must[Resampled](t)(b.Run(len(x), func(w []float64) (float64, error) {
				v, err := meanOf(x)(w)
				return unit * v, err
			}))
			for _, pair := range [][2]float64{{e.SE, one.SE}, {e.Low, one.Low}, {e.High, one.High}} {
				if !(math.Abs(pair[0]/unit-pair[1]) < 1e-12) {
					t.Errorf("method %d in units of %g: %+v, in units of 1 %+v", method, unit, e, one)
				}
			}
		}
	}
}

func TestBadBootstrapsAreRefusedByKind(t *testing.T) {
	x := []float64{1, 2, 3, 4}
	run := func(b Bootstrap, of Statistic) error { _, err := b.Run(4, of); return err }
	good := Bootstrap{Clusters: [][]int{{1, 1, 2, 2}}, Replicates: 40, Level: .95}
	change := func(f func(*Bootstrap)) error { b := good; f(&b); return run(b, meanOf(x)) }
	broken := errors.New("broken")
	some := 0
	once := func([]float64) (float64, error) { // of all rows and of one replicate
		if some++; some > 2 {
			return 0, ErrOneClass
		}
		return 1, nil
	}
	calls := 0
	late := func([]float64) (float64, error) {
		if calls++; calls > 5 {
			return 0, broken
		}
		return 1, nil
	}
	_, none := good.Run(0, meanOf(nil))
	for name, c := range map[string]struct{ got, want error }{
		"no rows":        {none, domain.ErrEmpty},
		"one cluster":    {change(func(b *Bootstrap) { b.Clusters = [][]int{{7, 7, 7, 7}} }), ErrOneCluster},
		"one of two":     {change(func(b *Bootstrap) { b.Clusters = [][]int{{1, 1, 2, 2}, {7, 7, 7, 7}} }), ErrOneCluster},
		"lengths":        {change(func(b *Bootstrap) { b.Clusters = [][]int{{1, 2}} }), domain.ErrLength},
		"few replicates": {change(func(b *Bootstrap) { b.Replicates = 39 }), domain.ErrTooFew},
		"level":          {change(func(b *Bootstrap) { b.Level = 1 }), domain.ErrRange},
		"NaN level":      {change(func(b *Bootstrap) { b.Level = math.NaN() }), domain.ErrNotFinite},
		"method":         {change(func(b *Bootstrap) { b.Method = 9 }), domain.ErrRange},
		"BCa, two ways":  {change(func(b *Bootstrap) { b.Method, b.Clusters = BCa, [][]int{{1, 1, 2, 2}, {1, 2, 1, 2}} }), domain.ErrRange},
		"a NaN":          {run(good, func([]float64) (float64, error) { return math.NaN(), nil }), domain.ErrNotFinite},
		"one replicate":  {run(Bootstrap{Replicates: 2, Level: 1e-12}, once), domain.ErrTooFew},
		"too large":      {run(good, func([]float64) (float64, error) { return 1e151, nil }), domain.ErrRange},
		"no statistic":   {run(good, nil), domain.ErrEmpty},
		"no end":         {change(func(b *Bootstrap) { b.Replicates = math.MaxInt }), domain.ErrRange},
		"no value":       {run(good, func([]float64) (float64, error) { return 0, ErrOneClass }), ErrOneClass},
		"a broken one":   {run(good, late), broken},
	} {
		if !errors.Is(c.got, c.want) {
			t.Errorf("%s: got %v, want %v", name, c.got, c.want)
		}
	}
}
