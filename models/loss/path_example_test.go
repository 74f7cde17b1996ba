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

// The named stress scenarios over the same hundred loans of dollars against ETH:
// each strains the assumptions that calm days are run with. What the oracle says
// apart from the market is in them too.
func ExamplePathMode_stress() {
	calm := liquidation.Environment{
		Keeper: liquidation.Keeper{DelaySeconds: 600, GasUSD: 50},
		Depth:  []liquidation.Depth{{TwoPercentUSD: 50e6}, {TwoPercentUSD: 5e6, HalfLifeSeconds: 1800, Permanent: 0.1}},
	}
	all, err := simulate.Stresses()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range all {
		x, err := s.Apply([]simulate.Asset{{Symbol: "USDC", Class: simulate.Pegged, Of: "USD"}, {Symbol: "ETH", Class: simulate.Volatile}})
		if err != nil {
			fmt.Println(err)
			return
		}
		m := loss.PathMode{Rules: liquidation.AaveV33(), Environment: calm, Oracle: x.Oracle, Strain: []liquidation.Strain{x.Strain}}
		out, err := m.Run(ladder(), x.Market)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("%-28s repaid $%4.0fm, lost $%.1fm, and $%.1fm to come\n", s.Name, out.Tally[0].RepaidUSD/1e6, out.Realised[0]/1e6, out.Latent[0]/1e6)
	}
	// Output:
	// broken-correlation           repaid $  26m, lost $0.0m, and $0.0m to come
	// collapse-ust-2022-05         repaid $  20m, lost $0.2m, and $0.0m to come
	// crash-2020-03-12             repaid $  17m, lost $1.7m, and $3.2m to come
	// crash-2021-05-19             repaid $  26m, lost $0.0m, and $0.0m to come
	// depeg-usdc-2023-03-11        repaid $   0m, lost $0.0m, and $0.0m to come
	// discount-steth-2022-06       repaid $  68m, lost $1.5m, and $0.1m to come
	// gas-spike                    repaid $  18m, lost $0.0m, and $0.0m to come
	// liquidity-drought            repaid $   8m, lost $0.1m, and $0.4m to come
	// oracle-print-dai-2020-11-26  repaid $   0m, lost $0.0m, and $0.0m to come
	// squeeze-crv-2022-11-22       repaid $   0m, lost $0.0m, and $0.0m to come
}
