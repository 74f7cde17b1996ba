package loss_test

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/mat"

	"github.com/hedgerow-fi/hedgerow/models/liquidation"
	"github.com/hedgerow-fi/hedgerow/models/loss"
	"github.com/hedgerow-fi/hedgerow/models/simulate"
)

// ladder is a hundred loans of $1m against ETH, with health factors from 1.05 up.
func ladder() *liquidation.Loans {
	l := &liquidation.Loans{CollateralAt: []uint32{0}, DebtAt: []uint32{0}}
	for i := range uint32(100) {
		l.CollateralAsset = append(l.CollateralAsset, 1)
		l.CollateralUSD = append(l.CollateralUSD, 1e6/0.825*(1.05+0.01*float64(i)))
		l.Threshold = append(l.Threshold, 0.825)
		l.Bonus = append(l.Bonus, 1.05)
		l.DebtAsset = append(l.DebtAsset, 0)
		l.DebtUSD = append(l.DebtUSD, 1e6)
		l.CollateralAt, l.DebtAt = append(l.CollateralAt, i+1), append(l.DebtAt, i+1)
	}
	return l
}

// A day in hours, at the volatility of a crash: what suppliers lose when keepers
// are quick, when they are late, and when markets are thin; and how far the kernel,
// in which nobody comes before the horizon, is from each.
func ExamplePathMode() {
	sigma := 2.5 // a year: 13% a day
	paths, err := simulate.GBM{Covariance: mat.NewSymDense(2, []float64{0, 0, 0, sigma * sigma}), Steps: 24, StepYears: 1. / 8760}.
		Paths(nil, simulate.Draw{Scenarios: 4000, Seed: 1})
	if err != nil {
		fmt.Println(err)
		return
	}
	thin := []liquidation.Depth{{}, {TwoPercentUSD: 500_000, HalfLifeSeconds: 3600}}
	for _, c := range []struct {
		name string
		env  liquidation.Environment
	}{
		{"quick keepers", liquidation.Environment{}},
		{"six hours late", liquidation.Environment{Keeper: liquidation.Keeper{DelaySeconds: 6 * 3600}}},
		{"thin markets", liquidation.Environment{Keeper: liquidation.Keeper{GasUSD: 100}, Depth: thin}},
		{"nobody comes", liquidation.Environment{Keeper: liquidation.Keeper{DelaySeconds: 48 * 3600}}},
	} {
		e, err := loss.KernelError(ladder(), paths, loss.PathMode{Rules: liquidation.AaveV33(), Environment: c.env}, .99, .95)
		if err != nil {
			fmt.Println(err)
			return
		}
		million := func(usd float64) float64 { return math.Round(usd/1e4)/100 + 0 } // never −0
		fmt.Printf("%-15s ES99 $%.2fm; the kernel is $%.2fm above it, within $%.2fm to $%.2fm\n",
			c.name, million(e.Path), million(e.Difference), million(e.Interval.Low), million(e.Interval.High))
	}
	// Output:
	// quick keepers   ES99 $0.00m; the kernel is $1.51m above it, within $1.19m to $1.82m
	// six hours late  ES99 $0.34m; the kernel is $1.17m above it, within $0.89m to $1.45m
	// thin markets    ES99 $0.39m; the kernel is $1.12m above it, within $0.94m to $1.29m
	// nobody comes    ES99 $1.51m; the kernel is $0.00m above it, within $0.00m to $0.00m
}
