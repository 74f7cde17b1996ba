package simulate_test

import (
	"fmt"
	"math"
	"math/rand/v2"

	"gonum.org/v1/gonum/mat"

	"github.com/hedgerow-fi/hedgerow/models/simulate"
	"github.com/hedgerow-fi/hedgerow/models/volatility"
)

// Ether and bitcoin over a day, by the hour: how often does ether lose 10% on the
// way, and how often is it 10% down at the end?
func ExampleGBM() {
	market := simulate.GBM{
		Covariance: mat.NewSymDense(2, []float64{.8 * .8, .8 * .8 * .65, .8 * .8 * .65, .65 * .65}), // a year
		Steps:      24,
		StepYears:  1. / 365 / 24,
	}
	p, err := market.Paths(nil, simulate.Draw{Scenarios: 1 << 14, Seed: 1, Method: simulate.Sobol})
	if err != nil {
		fmt.Println(err)
		return
	}
	way, end := 0, 0
	for s := range p.Scenarios {
		lowest := 1.
		for step := range p.Steps {
			lowest = min(lowest, p.At(s, step)[0])
		}
		if lowest < .9 {
			way++
		}
		if p.At(s, p.Steps-1)[0] < .9 {
			end++
		}
	}
	n := float64(p.Scenarios)
	fmt.Printf("P(10%% down at some hour of the day) = %.4f\n", float64(way)/n)
	fmt.Printf("P(10%% down at the end of the day)   = %.4f\n", float64(end)/n)
	// Output:
	// P(10% down at some hour of the day) = 0.0087
	// P(10% down at the end of the day)   = 0.0062
}

// A fall that one day in 100,000 brings: 20,000 plain scenarios see it once in five
// times. Tilted ones see it in nearly half of all, and say how likely it is.
func ExampleTilt() {
	market := simulate.GBM{Covariance: mat.NewSymDense(1, []float64{.8 * .8}), Steps: 1, StepYears: 1. / 365}
	p, err := market.Paths(nil, simulate.Draw{
		Scenarios: 20_000, Seed: 1,
		Tilt: &simulate.Tilt{Direction: []float64{-1}, Tail: 1e-5}, // it hurts when the price falls
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	const level = .836
	seen, likelihood := 0, 0.
	for s, x := range p.Ends(nil) {
		if x < level {
			seen++
			likelihood += p.Weight[s]
		}
	}
	fmt.Printf("seen %d times, P = %.2g; worth %.0f scenarios for an average over all\n", seen, likelihood, p.Effective())
	// Output:
	// seen 9004 times, P = 1e-05; worth 2153 scenarios for an average over all
}

// Returns of the past with their volatility filtered out meet the volatility of
// today.
func ExampleFHS() {
	r := rand.New(rand.NewPCG(1, 1)) // a year of returns: calm, then wild for a month
	returns := make([]float64, 365)
	for k := range returns {
		returns[k] = .02 * r.NormFloat64()
		if k > 335 {
			returns[k] *= 3
		}
	}
	history, err := simulate.NewHistory([][]float64{returns}, []volatility.GARCH{{Omega: 1e-5, Alpha: .1, Beta: .88}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("volatility tomorrow: %.1f%%\n", 100*math.Sqrt(history.NextVariance[0]))
	p, err := simulate.FHS{History: history, Steps: 5, StepYears: 1. / 365}.Paths(nil, simulate.Draw{Scenarios: 10_000, Seed: 1})
	if err != nil {
		fmt.Println(err)
		return
	}
	fallen := 0
	for _, x := range p.Ends(nil) {
		if x < .8 {
			fallen++
		}
	}
	fmt.Printf("P(20%% down after five days) = %.3f\n", float64(fallen)/10_000)
	// Output:
	// volatility tomorrow: 7.8%
	// P(20% down after five days) = 0.100
}

// Scenarios of a market in which what always went together no longer does: the
// nearest that there is to correlations of −.80 and .50.
func ExampleStress_Covariance() {
	all, err := simulate.Stresses()
	if err != nil {
		fmt.Println(err)
		return
	}
	assets := []simulate.Asset{
		{Symbol: "ETH", Class: simulate.Volatile},
		{Symbol: "BTC", Class: simulate.Volatile},
		{Symbol: "stETH", Class: simulate.Derivative, Of: "ETH"},
	}
	calm := mat.NewSymDense(3, []float64{.64, .416, .634, 0, .4225, .412, 0, 0, .64}) // correlations .8, .99, .79
	for _, s := range all {
		if s.Name != "broken-correlation" {
			continue
		}
		broken, err := s.Covariance(nil, calm, assets)
		if err != nil {
			fmt.Println(err)
			return
		}
		for _, pair := range [][2]int{{0, 1}, {0, 2}} {
			i, j := pair[0], pair[1]
			fmt.Printf("%s and %s: %.2f\n", assets[i].Symbol, assets[j].Symbol, broken.At(i, j)/math.Sqrt(broken.At(i, i)*broken.At(j, j)))
		}
		p, err := simulate.GBM{Covariance: broken, Steps: 1, StepYears: 7. / 365}.Paths(nil, simulate.Draw{Scenarios: 1 << 12, Seed: 1, Method: simulate.Sobol})
		if err != nil {
			fmt.Println(err)
			return
		}
		apart := 0
		for k := range p.Scenarios {
			if f := p.At(k, 0); f[2]/f[0] < .9 {
				apart++
			}
		}
		fmt.Printf("P(stETH loses 10%% against ETH in a week) = %.2f\n", float64(apart)/float64(p.Scenarios))
	}
	// Output:
	// ETH and BTC: -0.71
	// ETH and stETH: 0.43
	// P(stETH loses 10% against ETH in a week) = 0.19
}

// What the named scenarios do to three assets, by the time that they are over.
func ExampleStress_Apply() {
	all, err := simulate.Stresses()
	if err != nil {
		fmt.Println(err)
		return
	}
	assets := []simulate.Asset{
		{Symbol: "ETH", Class: simulate.Volatile},
		{Symbol: "wstETH", Class: simulate.Derivative, Of: "ETH"},
		{Symbol: "DAI", Class: simulate.Pegged, Of: "USD"},
	}
	for _, s := range all {
		x, err := s.Apply(assets)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("%-28s ETH %.2f  wstETH %.2f  DAI %.2f  delay × %g, gas × %g, depth × %g\n", s.Name,
			x.Market.Ends(nil)[0], x.Market.Ends(nil)[1], x.Market.Ends(nil)[2], x.Strain.Delay, x.Strain.Gas, x.Strain.Depth)
	}
	// Output:
	// broken-correlation           ETH 0.70  wstETH 0.63  DAI 1.00  delay × 1, gas × 1, depth × 1
	// collapse-ust-2022-05         ETH 0.82  wstETH 0.81  DAI 1.00  delay × 2, gas × 3, depth × 0.2
	// crash-2020-03-12             ETH 0.60  wstETH 0.60  DAI 1.00  delay × 4, gas × 8, depth × 0.1
	// crash-2021-05-19             ETH 0.72  wstETH 0.72  DAI 1.00  delay × 3, gas × 7, depth × 0.2
	// depeg-usdc-2023-03-11        ETH 1.08  wstETH 1.08  DAI 0.97  delay × 1, gas × 3, depth × 0.3
	// discount-steth-2022-06       ETH 0.56  wstETH 0.52  DAI 1.00  delay × 1, gas × 1, depth × 0.2
	// gas-spike                    ETH 0.80  wstETH 0.78  DAI 1.00  delay × 12, gas × 20, depth × 0.7
	// liquidity-drought            ETH 0.75  wstETH 0.70  DAI 1.00  delay × 2, gas × 1, depth × 0.05
	// oracle-print-dai-2020-11-26  ETH 1.00  wstETH 1.00  DAI 1.01  delay × 1, gas × 1, depth × 1
	// squeeze-crv-2022-11-22       ETH 1.08  wstETH 1.08  DAI 1.00  delay × 1, gas × 1, depth × 0.2
}
