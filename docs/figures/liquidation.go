package main

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/plotutil"
	"gonum.org/v1/plot/vg"

	"github.com/hedgerow-fi/hedgerow/models/liquidation"
	"github.com/hedgerow-fi/hedgerow/models/loss"
	"github.com/hedgerow-fi/hedgerow/models/simulate"
)

// borrowers are 200 loans of $1m each against asset 1, with health factors from
// 1.02 in steps of 1%.
func borrowers() *liquidation.Loans {
	l := &liquidation.Loans{CollateralAt: []uint32{0}, DebtAt: []uint32{0}}
	for i := range uint32(200) {
		l.CollateralAsset, l.DebtAsset = append(l.CollateralAsset, 1), append(l.DebtAsset, 0)
		l.CollateralUSD = append(l.CollateralUSD, 1e6/0.825*(1.02+0.01*float64(i)))
		l.DebtUSD = append(l.DebtUSD, 1e6)
		l.Threshold, l.Bonus = append(l.Threshold, 0.825), append(l.Bonus, 1.05)
		l.CollateralAt, l.DebtAt = append(l.CollateralAt, i+1), append(l.DebtAt, i+1)
	}
	return l
}

// liquidationDelay is the expected shortfall of a crash day by how late keepers
// come and how deep the market is that they sell in; and the kernel's, for whom
// nobody comes before the day is over.
func liquidationDelay() (*plot.Plot, error) {
	const sigma = 2.5
	paths, err := simulate.GBM{Covariance: mat.NewSymDense(2, []float64{0, 0, 0, sigma * sigma}), Steps: 96, StepYears: 1. / 8760 / 4}.
		Paths(nil, simulate.Draw{Scenarios: 2000, Seed: 1})
	if err != nil {
		return nil, err
	}
	loans := borrowers()
	p := plot.New()
	p.Title.Text = "A crash day (volatility 250%), 200 loans of $1m"
	p.X.Label.Text, p.Y.Label.Text = "keepers' delay, hours", "ES at 95%, % of debt"
	p.Add(plotter.NewGrid())
	var kernel float64
	for i, depth := range []struct {
		name string
		usd  float64
	}{{"$50,000 sold takes 2% off the price", 5e4}, {"$200,000", 2e5}, {"$500,000", 5e5}, {"deep", math.Inf(1)}} {
		var xy plotter.XYs
		for _, hours := range []float64{0, 0.25, 0.5, 1, 2, 3, 4, 6, 8, 10, 12, 15, 18, 21, 24} {
			m := loss.PathMode{Rules: liquidation.AaveV33(), Environment: liquidation.Environment{
				Keeper: liquidation.Keeper{DelaySeconds: hours * 3600, GasUSD: 50},
				Depth:  []liquidation.Depth{{}, {TwoPercentUSD: depth.usd, HalfLifeSeconds: 1800}},
			}}
			e, err := loss.KernelError(loans, paths, m, 0.95, 0.95)
			if err != nil {
				return nil, err
			}
			kernel = e.Kernel
			xy = append(xy, plotter.XY{X: hours, Y: e.Path / 200e6 * 100})
		}
		line, err := plotter.NewLine(xy)
		if err != nil {
			return nil, err
		}
		line.Color, line.Width = plotutil.Color(i), vg.Points(1.5)
		p.Add(line)
		p.Legend.Add(depth.name, line)
	}
	at := plotter.NewFunction(func(float64) float64 { return kernel / 200e6 * 100 })
	at.Dashes, at.Width = plotutil.Dashes(1), vg.Points(1.5)
	p.Add(at)
	p.Legend.Add("kernel: at the day's end", at)
	p.X.Min, p.X.Max, p.Y.Min, p.Y.Max = 0, 24, 0, 0.5
	return p, nil
}

// liquidationCall is what one call earns by its size, at a bonus of 5% and gas of
// $2,000: the market gives way until the last unit breaks even.
func liquidationCall() (*plot.Plot, error) {
	const bonus, gas = 1.05, 2000
	p := plot.New()
	p.Title.Text = "What a call earns: bonus 5%, gas $2,000"
	p.X.Label.Text, p.Y.Label.Text = "collateral seized and sold, $m", "profit, $ thousand"
	p.Legend.Top = true
	p.Add(plotter.NewGrid())
	for i, depth := range []float64{2.5e5, 5e5, 1e6} {
		bottom := depth / -math.Log(0.98)
		f := plotter.NewFunction(func(x float64) float64 {
			usd := x * 1e6
			return (bottom*-math.Expm1(-usd/bottom) - usd/bonus - gas) / 1e3
		})
		f.Color, f.Width, f.Samples = plotutil.Color(i), vg.Points(1.5), 200
		p.Add(f)
		p.Legend.Add(fmt.Sprintf("$%.2gm takes 2%% off the price", depth/1e6), f)
		best := bottom * math.Log(bonus)
		top, err := plotter.NewScatter(plotter.XYs{{X: best / 1e6, Y: (bottom*(1-1/bonus) - best/bonus - gas) / 1e3}})
		if err != nil {
			return nil, err
		}
		top.Color = plotutil.Color(i)
		p.Add(top)
	}
	p.X.Min, p.X.Max, p.Y.Min, p.Y.Max = 0, 6, -60, 100
	return p, nil
}
