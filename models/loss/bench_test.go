package loss

import (
	"fmt"
	"math"
	"math/rand/v2"
	"sync"
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/cputime"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
)

// city is a million loans in 200 pairs: 20 collaterals against 10 debts.
var city = sync.OnceValue(func() *liquidation.Loans {
	r := rand.New(rand.NewPCG(1, 2))
	var b loanBuilder
	for i := range 1_000_000 {
		c := side{10 + i%20, 0, .6 + .3*float64(i%20)/20, 1.05}
		usd := math.Exp(8 + 2*r.NormFloat64())
		c.usd = usd * (1.02 + r.ExpFloat64()*.6) / c.threshold
		b.add([]side{c}, []side{{asset: i / 20 % 10, usd: usd}})
	}
	return &b.Loans
})

func BenchmarkKernelBuild1M(b *testing.B) {
	l := city()
	b.ReportAllocs()
	defer cputime.Report(b)()
	for b.Loop() {
		kernelOf(b, l, 30)
	}
}

// The whole: a million loans prepared, and run over 100,000 scenarios.
func BenchmarkKernel100kx1M(b *testing.B) {
	l, f, dst := city(), storms(3, 100_000, 30, .3), make([]float64, 100_000)
	if k := kernelOf(b, l, 30); k.Groups() != 200 || k.MultiAsset() != 0 {
		b.Fatal(k.Groups(), k.MultiAsset())
	}
	defer cputime.Report(b)()
	for b.Loop() {
		if _, err := kernelOf(b, l, 30).Losses(dst, f); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N)*200*1e5/b.Elapsed().Seconds()/1e6, "Mlookups/s")
}

// crash takes every asset from the tenth on, the collateral of city and most of
// town's, to a fifth, so that nearly all scenarios lose, and lookups are all over
// the tables.
func crash(f []float64) []float64 {
	for i := range f {
		if i%30 >= 10 {
			f[i] *= .2
		}
	}
	return f
}

// The same of scenarios that leave no loan in peace.
func BenchmarkKernelCrash100kx1M(b *testing.B) {
	l, f, dst := city(), crash(storms(3, 100_000, 30, .8)), make([]float64, 100_000)
	defer cputime.Report(b)()
	for b.Loop() {
		if _, err := kernelOf(b, l, 30).Losses(dst, f); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkTiles10kx100k(b *testing.B) {
	l, f, dst := town(4, 100_000, 30, 10, 1), storms(5, 10_000, 30, .3), make([]float64, 10_000)
	if k := kernelOf(b, l, 30); k.MultiAsset() != 100_000 {
		b.Fatal(k.MultiAsset())
	}
	defer cputime.Report(b)()
	for b.Loop() {
		if _, err := kernelOf(b, l, 30).Losses(dst, f); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N)*1e9/b.Elapsed().Seconds()/1e6, "Mloans/s")
}

// By reference, two thirds of the loans of two debts: as scenarios are, and in a crash.
func BenchmarkReferences10kx100k(b *testing.B) {
	l := town(4, 100_000, 30, 10, 1)
	for i, name := range []string{"usual", "crash"} {
		b.Run(name, func(b *testing.B) {
			f, dst := storms(5, 10_000, 30, .3+.5*float64(i)), make([]float64, 100_000)
			if name == "crash" {
				f = crash(f)
			}
			defer cputime.Report(b)()
			for b.Loop() {
				if _, err := kernelOf(b, l, 30).ByReference(dst, f); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// Euler contributions of a million loans to ES .99 over 100,000 scenarios.
func BenchmarkContributions1M(b *testing.B) {
	f := storms(3, 100_000, 30, .3)
	k := kernelOf(b, city(), 30)
	losses := must[[]float64](b)(k.Losses(nil, f))
	tail := must[[]float64](b)(distributionOf(b, losses, nil).TailWeights(nil, .99))
	dst := make([]float64, k.Loans())
	defer cputime.Report(b)()
	for b.Loop() {
		if _, err := k.ByLoan(dst, f, tail); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDistribution100k(b *testing.B) {
	losses := must[[]float64](b)(kernelOf(b, city(), 30).Losses(nil, storms(3, 100_000, 30, .3)))
	defer cputime.Report(b)()
	for b.Loop() {
		must[float64](b)(distributionOf(b, losses, nil).ES(.99))
	}
}

func BenchmarkProtect200x10k(b *testing.B) {
	o := flood(1, 10_000)
	series := make([]Series, 200)
	for j := range series {
		series[j] = Series{ID: uint64(j), AttachmentUSD: float64(j), ExhaustionUSD: float64(j + 50), Pool: j % 10, SupplyUSD: 1, Assumed: SeriesAssumptions{Chance{.05, .5}, Delay{3, .5, .5}}}
	}
	pools := make([]Pool, 10)
	for i := range pools {
		pools[i] = Pool{ID: uint64(i), AssetsUSD: 15, Assumed: PoolAssumptions{Chance{.02, .5}, .5}}
	}
	defer cputime.Report(b)()
	for b.Loop() {
		must[*Payouts](b)(o.Protect(series, pools, Terms{WithinDays: 7}))
	}
}

// Cost against the number of loans: prepared, and run over 10,000 scenarios.
func BenchmarkKernelLoans(b *testing.B) {
	f, dst := storms(3, 10_000, 30, .3), make([]float64, 10_000)
	for _, n := range []int{1000, 10_000, 100_000, 1_000_000} {
		l := *city()
		l.CollateralAt, l.DebtAt = l.CollateralAt[:n+1], l.DebtAt[:n+1]
		l.CollateralAsset, l.CollateralUSD, l.Threshold, l.Bonus = l.CollateralAsset[:n], l.CollateralUSD[:n], l.Threshold[:n], l.Bonus[:n]
		l.DebtAsset, l.DebtUSD = l.DebtAsset[:n], l.DebtUSD[:n]
		b.Run(fmt.Sprint("n=", n), func(b *testing.B) {
			defer cputime.Report(b)()
			for b.Loop() {
				if _, err := kernelOf(b, &l, 30).Losses(dst, f); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// The same of loans of several assets.
func BenchmarkTilesLoans(b *testing.B) {
	f, dst := storms(5, 1000, 30, .3), make([]float64, 1000)
	for _, n := range []int{1000, 10_000, 100_000, 1_000_000} {
		l := town(4, n, 30, 10, 1)
		b.Run(fmt.Sprint("n=", n), func(b *testing.B) {
			defer cputime.Report(b)()
			for b.Loop() {
				if _, err := kernelOf(b, l, 30).Losses(dst, f); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
