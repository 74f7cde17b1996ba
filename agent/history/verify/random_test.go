package verify

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// seeds is how many random worlds must have no finding.
const seeds = 2000

// TestMarketsAsTheyAreHaveNoFinding draws prices with jumps and fat tails, of every
// volatility from a stablecoin's to a meme's, a half of them as instants and a half
// as candles, and expects silence.
func TestMarketsAsTheyAreHaveNoFinding(t *testing.T) {
	p := newPlot(t)
	var all []history.Price
	for seed := range seeds {
		r := rand.New(rand.NewPCG(uint64(seed), 2021))
		all = append(all, market(r, fmt.Sprintf("A%04d", seed), 60, seed%2 == 0)...)
	}
	p.prices("random", all)
	for _, f := range look(t, p.snapshot(), Options{}) {
		t.Error(f)
	}
}

// market is a price with fat tails (Student's t with 4 degrees of freedom), calm and
// stormy times, and jumps (one in 200 hours, of ten times the usual move).
func market(r *rand.Rand, asset string, n int, candles bool) []history.Price {
	const steps = 6
	vol := 0.0005 * math.Pow(100, r.Float64()) // 0.05% to 5% an hour
	x := math.Log(math.Pow(10, 6*r.Float64()-2))
	storm := 1.0
	out := make([]history.Price, n)
	for i := range out {
		storm = math.Exp(0.95*math.Log(storm) + 0.15*r.NormFloat64())
		open, high, low := x, x, x
		for range steps {
			x += vol * storm / math.Sqrt(2*steps) * student(r)
			if r.Float64() < 1.0/(200*steps) {
				x += 10 * vol * r.NormFloat64()
			}
			high, low = max(high, x), min(low, x)
		}
		out[i] = candleOf(asset, "random", i, math.Exp(open), math.Exp(high), math.Exp(low), math.Exp(x))
		if !candles {
			p := &out[i]
			p.Open, p.High, p.Low, p.Volume = history.Optional{}, history.Optional{}, history.Optional{}, history.Optional{}
			p.Known = p.Time
		}
	}
	return out
}

// student is t with 4 degrees of freedom.
func student(r *rand.Rand) float64 {
	chi := 0.0
	for range 4 {
		z := r.NormFloat64()
		chi += z * z
	}
	return r.NormFloat64() / math.Sqrt(chi/4)
}
