package calibration

import (
	"errors"
	"math"
	"math/rand/v2"
	"testing"

	"gonum.org/v1/gonum/stat"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// autoregressive is x_t = φ·x_{t−1} + e_t, from its stationary law.
func autoregressive(r *rand.Rand, n int, phi float64) []float64 {
	x := make([]float64, n)
	last := r.NormFloat64() / math.Sqrt(1-phi*phi)
	for t := range x {
		last = phi*last + r.NormFloat64()
		x[t] = last
	}
	return x
}

// The variance of a mean under the stationary bootstrap has a closed form (Politis
// and Romano 1994, lemma 1): (R(0) + 2·Σ b(i)·R(i))/n with R the sample's
// autocovariances, p = 1/block, and b(i) = (1 − i/n)(1 − p)ⁱ + (i/n)(1 − p)ⁿ⁻ⁱ.
func TestTheStationaryBootstrapHasTheVarianceOfItsClosedForm(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, c := range []struct {
		n     int
		block float64
	}{{40, 1}, {60, 4}, {200, 12.5}, {50, 25}} {
		x := autoregressive(r, c.n, .7)
		mean, n, p := stat.Mean(x, nil), float64(c.n), 1/c.block
		cov := func(i int) (s float64) {
			for t := range c.n - i {
				s += (x[t] - mean) * (x[t+i] - mean) / n
			}
			return s
		}
		want := cov(0)
		for i := 1; i < c.n; i++ {
			k := float64(i)
			want += 2 * ((1-k/n)*math.Pow(1-p, k) + k/n*math.Pow(1-p, n-k)) * cov(i)
		}
		want = math.Sqrt(want / n)
		got := must[Resampled](t)(Bootstrap{Block: c.block, Replicates: 20_000, Level: .9, Seed: 5}.Run(c.n, meanOf(x)))
		if math.Abs(got.SE/want-1) > .02 || got.Value != must[Resampled](t)(Bootstrap{Replicates: 40, Level: .9}.Run(c.n, meanOf(x))).Value {
			t.Errorf("%+v: standard error %v, want %v", c, got.SE, want)
		}
		if got.Clusters != int(n/c.block) || got.Failed != 0 {
			t.Errorf("%+v: %+v", c, got)
		}
	}
}

// Rows that hang together as x_t = .6·x_{t−1} + e_t: intervals at 90% of rows by
// themselves cover the mean in some 58 of 100 samples, of blocks in most.
func TestIntervalsOfBlocksCoverWhereThoseOfRowsDoNot(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	const samples = 200
	covered := map[float64]int{}
	for k := range samples {
		x := autoregressive(r, 250, .6)
		for _, block := range []float64{1, 15} {
			e := must[Resampled](t)(Bootstrap{Block: block, Replicates: 200, Level: .9, Seed: uint64(k)}.Run(len(x), meanOf(x)))
			if e.Low <= 0 && 0 <= e.High {
				covered[block]++
			}
		}
	}
	if covered[1] > 140 || covered[15] < 164 {
		t.Errorf("of %d samples, rows cover in %d, blocks in %d", samples, covered[1], covered[15])
	}
}

func TestBlocksThatCannotBeAreRefused(t *testing.T) {
	x := []float64{1, 2, 3, 4}
	for name, b := range map[string]Bootstrap{
		"longer than half the rows": {Block: 2.5, Replicates: 40, Level: .9},
		"shorter than a row":        {Block: .5, Replicates: 40, Level: .9},
		"NaN":                       {Block: math.NaN(), Replicates: 40, Level: .9},
		"beside clusters":           {Block: 2, Clusters: [][]int{{1, 1, 2, 2}}, Replicates: 40, Level: .9},
		"with BCa":                  {Block: 2, Method: BCa, Replicates: 40, Level: .9},
	} {
		if _, err := b.Run(len(x), meanOf(x)); !errors.Is(err, domain.ErrRange) && !errors.Is(err, domain.ErrNotFinite) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
