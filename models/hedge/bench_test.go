package hedge

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/cputime"
)

// market draws losses on 20 references with t-like tails that fall together, and
// series in layers on each: most payouts are 0 in most scenarios. Ten pools back
// the series.
func market(scenarios, series int, seed uint64) *Problem {
	rng := rand.New(rand.NewPCG(seed, 1))
	const references, pools = 20, 10
	var exposure, fall [references]float64
	for m := range exposure {
		exposure[m] = 1e6 * math.Exp(rng.NormFloat64())
	}
	attach := make([]float64, series)
	for j := range attach {
		attach[j] = .5 * rng.Float64()
	}
	p := &Problem{Loss: make([]float64, scenarios), Payout: make([]float64, scenarios*series), Budget: NoLimit}
	mean := make([]float64, series)
	for s := range p.Loss {
		common := rng.NormFloat64()
		fat := 1 / math.Sqrt((rng.ExpFloat64()+rng.ExpFloat64())/2) // t with 4 degrees of freedom
		for m := range fall {
			fall[m] = max(0, ((.6*common+.8*rng.NormFloat64())*fat-1.5)/3)
			p.Loss[s] += exposure[m] * min(1, fall[m])
		}
		for j := range attach {
			width := .05 + .5*float64(j%7)/7
			pays := min(1, max(0, (fall[j%references]-attach[j])/width))
			p.Payout[s*series+j] = pays
			mean[j] += pays / float64(scenarios)
		}
	}
	price(p, rng, mean, pools)
	return p
}

// dense draws payouts that are uniform and losses that are a noisy sum of them:
// no structure helps, and many series are bought in part.
func dense(scenarios, series int, seed uint64) *Problem {
	rng := rand.New(rand.NewPCG(seed, 2))
	p := &Problem{Loss: make([]float64, scenarios), Payout: make([]float64, scenarios*series), Budget: NoLimit}
	mean := make([]float64, series)
	for s := range p.Loss {
		for j := range series {
			pays := rng.Float64()
			p.Payout[s*series+j] = pays
			p.Loss[s] += pays * (1 + rng.NormFloat64()) * 1e5
			mean[j] += pays / float64(scenarios)
		}
	}
	price(p, rng, mean, 10)
	return p
}

// price puts series on offer above what they pay on average, in four pieces, and
// asks for half of what buying 60% of everything would do for the shortfall.
func price(p *Problem, rng *rand.Rand, mean []float64, pools int) {
	p.Pools = make([]Pool, pools)
	some := make([]float64, len(mean))
	for j, m := range mean {
		price, size := (m+.001)*(1.2+rng.Float64()), 2e5*math.Exp(rng.NormFloat64())
		s := Series{Pools: []int{j % pools}}
		for range 4 {
			s.Ask = append(s.Ask, Piece{size / 4, price})
			price *= 1.1
		}
		p.Pools[j%pools].Free += .6 * size
		some[j] = .6 * size
		p.Series = append(p.Series, s)
	}
	var t tail
	before := t.average(p.Net(nil, make([]float64, len(mean))), .95)
	after := t.average(p.Net(nil, some), .95)
	p.Limits = []Limit{{.95, (before + after) / 2}}
}

func benchmark(b *testing.B, p *Problem) {
	var s *Solution
	var err error
	defer cputime.Report(b)()
	for b.Loop() {
		if s, err = Cheapest(p, Options{}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(s.Gap*1e9, "gap-1e-9") // a smaller unit: what is printed has seven places
	b.ReportMetric(float64(s.Rounds), "rounds")
	b.ReportMetric(float64(s.Cuts), "cuts")
	b.ReportMetric(float64(s.Pivots), "pivots")
}

func BenchmarkCheapest200x1000(b *testing.B)       { benchmark(b, market(1000, 200, 7)) }
func BenchmarkCheapest200x10000(b *testing.B)      { benchmark(b, market(10000, 200, 7)) }
func BenchmarkCheapestDense200x1000(b *testing.B)  { benchmark(b, dense(1000, 200, 7)) }
func BenchmarkCheapestDense200x10000(b *testing.B) { benchmark(b, dense(10000, 200, 7)) }

// several is market with limits on the expected loss and at two confidences, a
// budget, and the premium in the net loss.
func several(scenarios int) *Problem {
	p := market(scenarios, 200, 11)
	var t tail
	none := make([]float64, len(p.Series))
	p.PremiumCounts = true
	p.Limits = []Limit{{0, 1.22 * t.average(p.Loss, 0)}, {.9, .7 * t.average(p.Net(nil, none), .9)}, {.95, .65 * t.average(p.Net(nil, none), .95)}}
	p.Budget = 7e5
	return p
}
