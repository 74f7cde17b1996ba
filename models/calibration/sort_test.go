package calibration

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// Few rows and many, of all sizes and signs, zeros of both signs among them, that
// tie or lie sorted already: rows rise, ties keep their order when there are
// many, and none is lost.
func TestRowsAreSortedWhateverTheyAre(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
		n := rapid.SampledFrom([]int{1, 2, 40, 2047, 2048, 5000}).Draw(t, "n")
		draw := rapid.SampledFrom([]func() float64{
			r.Float64,
			r.NormFloat64,
			func() float64 { return float64(r.IntN(5)) - 2 },
			func() float64 { return math.Copysign(float64(r.IntN(2)), r.Float64()-.5) },
			func() float64 { return math.Copysign(math.Pow(10, 620*r.Float64()-310), r.Float64()-.5) },
			func() float64 {
				return []float64{math.Inf(-1), -math.MaxFloat64, -5e-324, 0, 5e-324, math.Inf(1)}[r.IntN(6)]
			},
		}).Draw(t, "draw")
		x, weight := make([]float64, n), make([]float64, n)
		var want []row
		for i := range x {
			if x[i] = draw(); n < 5000 || r.IntN(4) > 0 {
				weight[i] = 1 + r.Float64()
				want = append(want, row{x[i], float64(i), weight[i]})
			}
		}
		slices.SortStableFunc(want, func(a, b row) int { return cmp.Compare(a.x, b.x) })
		got := sorted(x, func(i int) float64 { return float64(i) }, weight)
		for i := 1; i < len(got); i++ {
			if got[i].x < got[i-1].x {
				t.Fatalf("%v comes after %v", got[i].x, got[i-1].x)
			}
		}
		if len(got) < 1<<digitBits { // ties are in any order
			for _, rows := range [][]row{got, want} {
				slices.SortFunc(rows, func(a, b row) int { return int(a.y - b.y) })
			}
		}
		if !slices.Equal(got, want) {
			t.Fatal("rows are lost, or ties have changed places")
		}
	})
}
