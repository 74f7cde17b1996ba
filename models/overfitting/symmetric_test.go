package overfitting

import (
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"gonum.org/v1/gonum/stat"

	"github.com/hedgerow-fi/hedgerow/models/cputime"
	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// noise is trials of independent normal figures.
func noise(r *rand.Rand, periods, trials int) [][]float64 {
	m := make([][]float64, periods)
	for t := range m {
		m[t] = make([]float64, trials)
		for n := range m[t] {
			m[t][n] = r.NormFloat64()
		}
	}
	return m
}

func run(t testing.TB, m [][]float64, blocks int, loss float64) Result {
	t.Helper()
	score, err := Matrix(m, blocks)
	if err != nil {
		t.Fatal(err)
	}
	r, err := Validation{Trials: len(m[0]), Blocks: blocks, Loss: loss}.Run(score)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// brute goes through the halves by recursion over periods, without sums of blocks,
// and ranks by sorting.
func brute(m [][]float64, blocks int) (pbo float64, logits []float64) {
	trials := len(m[0])
	mean := func(in []bool, want bool) []float64 {
		out, n := make([]float64, trials), 0.0
		for t, row := range m {
			if in[t*blocks/len(m)] != want {
				continue
			}
			n++
			for k, v := range row {
				out[k] += v
			}
		}
		for k := range out {
			out[k] /= n
		}
		return out
	}
	var walk func(in []bool, left int)
	walk = func(in []bool, left int) {
		if left == 0 || len(in) == blocks {
			if left == 0 {
				full := append(slices.Clone(in), make([]bool, blocks-len(in))...)
				inside, outside := mean(full, true), mean(full, false)
				best := 0
				for k, v := range inside {
					if v > inside[best] {
						best = k
					}
				}
				order := slices.Clone(outside)
				slices.Sort(order)
				omega := float64(slices.Index(order, outside[best])+1) / float64(trials+1)
				logit := math.Log(omega / (1 - omega))
				if logits = append(logits, logit); logit <= 0 {
					pbo++
				}
			}
			return
		}
		walk(append(slices.Clone(in), true), left-1)
		walk(append(slices.Clone(in), false), left)
	}
	walk(nil, blocks/2)
	slices.Sort(logits)
	return pbo / float64(len(logits)), logits
}

func TestTheSplitsAreThoseOfBruteForce(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, c := range []struct{ periods, trials, blocks int }{{48, 7, 6}, {80, 20, 8}, {30, 2, 10}, {10, 5, 2}} {
		m := noise(r, c.periods, c.trials)
		got := run(t, m, c.blocks, 0)
		pbo, logits := brute(m, c.blocks)
		sorted := slices.Clone(got.Logits)
		slices.Sort(sorted)
		if got.Splits != len(logits) || got.PBO != pbo {
			t.Fatalf("%+v: %d splits and %v, brute force says %d and %v", c, got.Splits, got.PBO, len(logits), pbo)
		}
		for i := range logits {
			if math.Abs(sorted[i]-logits[i]) > 1e-12 {
				t.Fatalf("%+v: logit %d is %v, want %v", c, i, sorted[i], logits[i])
			}
		}
		intercept, slope := stat.LinearRegression(got.Inside, got.Outside, nil, false)
		if d := got.Degradation; math.Abs(d.Slope-slope) > 1e-9 || math.Abs(d.Intercept-intercept) > 1e-9 || math.Abs(d.R2-stat.RSquared(got.Inside, got.Outside, nil, intercept, slope)) > 1e-9 {
			t.Errorf("%+v: %+v, gonum says %v and %v", c, d, intercept, slope)
		}
		if chosen := sum(got.Chosen); math.Abs(chosen-float64(got.Splits)) > 1e-9 {
			t.Errorf("%+v: %v were chosen in %d splits", c, chosen, got.Splits)
		}
	}
}

func sum(x []float64) (s float64) {
	for _, v := range x {
		s += v
	}
	return s
}

// Halves of noise say nothing of each other: the expected share is one half. Over
// 200 sets of 20 trials its standard error is some .02.
func TestOfNoiseTheBestIsAsOftenBelowTheMedianAsAbove(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	var pbo, lost []float64
	for range 200 {
		got := run(t, noise(r, 80, 20), 8, 0)
		pbo, lost = append(pbo, got.PBO), append(lost, got.LossProbability)
	}
	for name, x := range map[string][]float64{"PBO": pbo, "probability of loss": lost} {
		mean, sd := stat.MeanStdDev(x, nil)
		if se := sd / math.Sqrt(float64(len(x))); math.Abs(mean-.5) > 3*se || se > .03 {
			t.Errorf("%s is %.3f ± %.3f on average, want 0.5", name, mean, se)
		}
	}
}

func TestATrialThatIsBetterIsFound(t *testing.T) {
	m := noise(rand.New(rand.NewPCG(5, 6)), 160, 20)
	for _, row := range m {
		row[13] += 1.5
	}
	got := run(t, m, 16, 0)
	if got.Splits != 12870 || got.PBO != 0 || got.LossProbability != 0 || got.Chosen[13] != 12870 {
		t.Errorf("PBO %v, loss %v, chosen %v", got.PBO, got.LossProbability, got.Chosen)
	}
	if d := got.Dominance; d == nil || !d.First || !d.Second || d.Worst != 0 {
		t.Errorf("dominance %+v", d)
	}
}

// Every trial comes to nothing in the end, so that the best half of one is as much
// below in the other: the slope is −1.
func TestWhatIsBestByAnAmountThatItGivesBackIsOverfitted(t *testing.T) {
	m := noise(rand.New(rand.NewPCG(7, 8)), 80, 10)
	for n := range m[0] {
		mean := 0.0
		for t := range m {
			mean += m[t][n] / float64(len(m))
		}
		for t := range m {
			m[t][n] -= mean
		}
	}
	got := run(t, m, 8, 0)
	if got.PBO != 1 || got.LossProbability != 1 || math.Abs(got.Degradation.Slope+1) > 1e-9 || math.Abs(got.Degradation.R2-1) > 1e-9 {
		t.Errorf("%v, %v, %+v", got.PBO, got.LossProbability, got.Degradation)
	}
	if d := got.Dominance; d == nil || d.First || d.Second || d.Worst >= 0 {
		t.Errorf("dominance %+v", d)
	}
}

func TestTrialsThatAreAlikeAreAtTheMedian(t *testing.T) {
	m := noise(rand.New(rand.NewPCG(9, 10)), 40, 4)
	for _, row := range m {
		row[1], row[2], row[3] = row[0], row[0], row[0]
	}
	got := run(t, m, 4, 0)
	if got.PBO != 1 || !slices.Equal(got.Chosen, []float64{1.5, 1.5, 1.5, 1.5}) || slices.ContainsFunc(got.Logits, func(l float64) bool { return l != 0 }) {
		t.Errorf("%+v", got)
	}
	flat := make([][]float64, 40)
	for i := range flat {
		flat[i] = []float64{1, 1}
	}
	if got := run(t, flat, 4, 2); !math.IsNaN(got.Degradation.Slope) || got.Degradation.Intercept != 1 || got.LossProbability != 1 {
		t.Errorf("figures that do not vary: %+v", got)
	}
}

// A performance that is no mean: the worst period of each half.
func TestACallersOwnScoreIsAskedForHalvesAndTheirComplements(t *testing.T) {
	m := noise(rand.New(rand.NewPCG(11, 12)), 12, 6)
	asked := map[[3]int]int{}
	got, err := Validation{Trials: 6, Blocks: 6}.Run(func(dst []float64, blocks []int) error {
		asked[[3]int(blocks)]++
		for n := range dst {
			dst[n] = math.Inf(1)
			for _, b := range blocks {
				for from, to := Block(12, 6, b); from < to; from++ {
					dst[n] = min(dst[n], m[from][n])
				}
			}
		}
		return nil
	})
	if err != nil || len(asked) != 20 || got.Splits != 20 {
		t.Fatalf("%d halves asked, %d splits, %v", len(asked), got.Splits, err)
	}
	for half, n := range asked {
		if n != 1 || !slices.IsSorted(half[:]) {
			t.Errorf("%v was asked for %d times", half, n)
		}
	}
}

func TestOverfittingRefusesWhatItCannotJudge(t *testing.T) {
	fine := noise(rand.New(rand.NewPCG(1, 1)), 8, 3)
	score, err := Matrix(fine, 4)
	if err != nil {
		t.Fatal(err)
	}
	broken := errors.New("broken")
	for name, c := range map[string]struct {
		v     Validation
		score Scorer
		want  error
	}{
		"one trial":          {Validation{Trials: 1, Blocks: 4}, score, domain.ErrTooFew},
		"odd blocks":         {Validation{Trials: 3, Blocks: 5}, score, domain.ErrRange},
		"too many blocks":    {Validation{Trials: 3, Blocks: 26}, score, domain.ErrRange},
		"no score":           {Validation{Trials: 3, Blocks: 4}, nil, domain.ErrEmpty},
		"a NaN bound":        {Validation{Trials: 3, Blocks: 4, Loss: math.NaN()}, score, domain.ErrNotFinite},
		"other trials":       {Validation{Trials: 4, Blocks: 4}, score, domain.ErrLength},
		"a score that fails": {Validation{Trials: 3, Blocks: 4}, func([]float64, []int) error { return broken }, broken},
		"a score of NaN": {Validation{Trials: 3, Blocks: 4}, func(dst []float64, _ []int) error {
			dst[1] = math.NaN()
			return nil
		}, domain.ErrNotFinite},
	} {
		if _, err := c.v.Run(c.score); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
	ragged, infinite := noise(rand.New(rand.NewPCG(1, 1)), 8, 3), noise(rand.New(rand.NewPCG(1, 1)), 8, 3)
	ragged[3], infinite[5][1] = ragged[3][:2], math.Inf(1)
	for name, c := range map[string]struct {
		m      [][]float64
		blocks int
		want   error
	}{
		"fewer periods than blocks": {fine, 10, domain.ErrTooFew},
		"no periods":                {nil, 4, domain.ErrEmpty},
		"ragged rows":               {ragged, 4, domain.ErrLength},
		"an infinite figure":        {infinite, 4, domain.ErrNotFinite},
	} {
		if _, err := Matrix(c.m, c.blocks); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
}

// The first order holds where every quantile is above; the second where a law is
// the other drawn together; neither for one that is spread wider.
func TestDominanceOfKnownLaws(t *testing.T) {
	var base, above, narrow, wide []float64
	for i := range 101 {
		x := float64(i-50) / 50
		base, above, narrow, wide = append(base, x), append(above, x+.1), append(narrow, x/2), append(wide, 2*x)
	}
	for name, c := range map[string]struct {
		chosen []float64
		want   [2]bool
	}{"above": {above, [2]bool{true, true}}, "narrow": {narrow, [2]bool{false, true}}, "wide": {wide, [2]bool{false, false}}, "the same": {base, [2]bool{false, false}}} {
		if d := dominance(c.chosen, slices.Clone(base)); [2]bool{d.First, d.Second} != c.want || (d.Worst < 0) != (name == "wide") {
			t.Errorf("%s: %+v, want %v", name, d, c.want)
		}
	}
}

// BenchmarkSymmetric16x100 is the paper's 16 blocks over 100 trials of a year of days.
func BenchmarkSymmetric16x100(b *testing.B) {
	score, err := Matrix(noise(rand.New(rand.NewPCG(1, 2)), 365, 100), 16)
	if err != nil {
		b.Fatal(err)
	}
	defer cputime.Report(b)()
	for b.Loop() {
		if _, err := (Validation{Trials: 100, Blocks: 16}).Run(score); err != nil {
			b.Fatal(err)
		}
	}
}
