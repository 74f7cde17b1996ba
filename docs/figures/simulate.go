package main

import (
	"image/color"
	"math"
	"math/rand/v2"
	"slices"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat"
	"gonum.org/v1/gonum/stat/distuv"
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"

	"github.com/hedgerow-fi/hedgerow/models/simulate"
	"github.com/hedgerow-fi/hedgerow/models/volatility"
)

const simulateDay = 1. / 365

var (
	simulateBlue   = color.RGBA{0x1f, 0x77, 0xb4, 0xff}
	simulateRed    = color.RGBA{0xd6, 0x27, 0x28, 0xff}
	simulateGreen  = color.RGBA{0x2c, 0xa0, 0x2c, 0xff}
	simulateGrey   = color.RGBA{0x88, 0x88, 0x88, 0xff}
	simulateOrange = color.RGBA{0xff, 0x7f, 0x0e, 0xff}
)

// simulateTails is the probability of a fall in a day, by Brownian motion and by
// filtered history of the same volatility, each drawn plainly and tilted.
func simulateTails() (*plot.Plot, error) {
	law := volatility.GARCH{Omega: 4e-5, Alpha: .09, Beta: .88}
	r := rand.New(rand.NewPCG(2026, 7))
	t4 := distuv.StudentsT{Sigma: math.Sqrt(.5), Nu: 4, Src: r} // variance 1
	returns, h := make([]float64, 1500), law.Variance()
	for k := range returns {
		returns[k] = math.Sqrt(h) * t4.Rand()
		h = law.Next(h, returns[k])
	}
	history, err := simulate.NewHistory([][]float64{returns}, []volatility.GARCH{law})
	if err != nil {
		return nil, err
	}
	history.NextVariance[0] = .04 * .04
	brownian := simulate.GBM{Covariance: mat.NewSymDense(1, []float64{.04 * .04 / simulateDay}), Steps: 1, StepYears: simulateDay}
	filtered := simulate.FHS{History: history, Steps: 3, StepYears: simulateDay / 3}
	history.NextVariance[0] /= 3 // three periods make the day
	for i := range history.Models {
		history.Models[i].Omega /= 3
	}
	plain := simulate.Draw{Scenarios: 10_000, Seed: 1}
	tilted := plain
	tilted.Tilt = &simulate.Tilt{Direction: []float64{-1}, Tail: 1e-4}

	p := plot.New()
	p.X.Label.Text, p.Y.Label.Text = "fall within a day, %", "probability of a larger fall"
	p.Y.Scale, p.Y.Tick.Marker = plot.LogScale{}, plot.LogTicks{Prec: 0}
	p.Legend.Top = true
	exact := plotter.NewFunction(func(fall float64) float64 {
		return distuv.UnitNormal.CDF((math.Log1p(-fall/100) + .0008) / .04)
	})
	exact.Color = simulateGrey
	p.Add(plotter.NewGrid(), exact)
	p.Legend.Add("Brownian motion, exactly", exact)
	for _, c := range []struct {
		name  string
		paths func(*simulate.Paths, simulate.Draw) (*simulate.Paths, error)
		draw  simulate.Draw
		color color.Color
		dash  []vg.Length
	}{
		{"10,000 plain scenarios", brownian.Paths, plain, simulateBlue, []vg.Length{vg.Points(2), vg.Points(2)}},
		{"10,000 tilted ones", brownian.Paths, tilted, simulateBlue, nil},
		{"filtered history, plain", filtered.Paths, plain, simulateRed, []vg.Length{vg.Points(2), vg.Points(2)}},
		{"filtered history, tilted", filtered.Paths, tilted, simulateRed, nil},
	} {
		paths, err := c.paths(nil, c.draw)
		if err != nil {
			return nil, err
		}
		line, err := plotter.NewLine(simulateSurvival(paths))
		if err != nil {
			return nil, err
		}
		line.Color, line.Dashes = c.color, c.dash
		p.Add(line)
		p.Legend.Add(c.name, line)
	}
	p.X.Min, p.X.Max, p.Y.Min, p.Y.Max = 0, 40, 1e-6, 1
	return p, nil
}

// simulateSurvival is, at each percent and half percent of a fall, the
// probability of a larger one, as far as there are scenarios.
func simulateSurvival(p *simulate.Paths) plotter.XYs {
	var out plotter.XYs
	ends := p.Ends(nil)
	for fall := 0.; fall <= 40; fall += .5 {
		sum := 0.
		for s, x := range ends {
			w := 1 / float64(p.Scenarios)
			if p.Weight != nil {
				w = p.Weight[s]
			}
			if x < 1-fall/100 {
				sum += w
			}
		}
		if sum < 1e-6 {
			break
		}
		out = append(out, plotter.XY{X: fall, Y: sum})
	}
	return out
}

// simulateError is the standard error of E[max(0, 1 − mean price over the day)]
// against the number of scenarios, by method.
func simulateError() (*plot.Plot, error) {
	c := mat.NewSymDense(2, []float64{.64, .416, .416, .4225})
	market := simulate.GBM{Covariance: c, Steps: 24, StepYears: simulateDay / 24}
	p := plot.New()
	p.X.Label.Text, p.Y.Label.Text = "scenarios", "standard error, relative"
	p.X.Scale, p.Y.Scale = plot.LogScale{}, plot.LogScale{}
	p.X.Tick.Marker, p.Y.Tick.Marker = plot.LogTicks{Prec: 0}, plot.LogTicks{Prec: 0}
	p.Legend.Top = true
	p.Add(plotter.NewGrid())
	for _, m := range []struct {
		name   string
		method simulate.Method
		color  color.Color
	}{{"independent", simulate.Independent, simulateBlue}, {"antithetic", simulate.Antithetic, simulateOrange}, {"Sobol, with a bridge", simulate.Sobol, simulateGreen}} {
		var line plotter.XYs
		var paths *simulate.Paths
		for n := 64; n <= 1<<14; n *= 2 {
			const seeds = 24
			x := make([]float64, seeds)
			for k := range x {
				var err error
				if paths, err = market.Paths(paths, simulate.Draw{Scenarios: n, Seed: uint64(k), Method: m.method}); err != nil {
					return nil, err
				}
				x[k] = simulateShortfall(paths)
			}
			mean, sd := stat.MeanStdDev(x, nil)
			line = append(line, plotter.XY{X: float64(n), Y: sd / mean})
		}
		l, points, err := plotter.NewLinePoints(line)
		if err != nil {
			return nil, err
		}
		l.Color, points.Color = m.color, m.color
		p.Add(l, points)
		p.Legend.Add(m.name, l)
	}
	root := plotter.NewFunction(func(n float64) float64 { return .8 / math.Sqrt(n) })
	root.Color, root.Dashes, root.XMin, root.XMax = simulateGrey, []vg.Length{vg.Points(2), vg.Points(2)}, 64, 1<<14
	p.Add(root)
	p.Legend.Add("∝ 1/√scenarios", root)
	return p, nil
}

func simulateShortfall(p *simulate.Paths) float64 {
	sum := 0.
	for s := range p.Scenarios {
		mean := 0.
		for step := range p.Steps {
			f := p.At(s, step)
			mean += (f[0] + f[1]) / 2 / float64(p.Steps)
		}
		sum += max(0, 1-mean)
	}
	return sum / float64(p.Scenarios)
}

// simulateStress is what three of the named scenarios do to ether, and to what is
// a claim on it.
func simulateStress() (*plot.Plot, error) {
	all, err := simulate.Stresses()
	if err != nil {
		return nil, err
	}
	p := plot.New()
	p.X.Label.Text, p.Y.Label.Text = "share of the scenario's time", "price relative to its start"
	p.Legend.Left, p.Legend.Top = true, true
	p.Add(plotter.NewGrid())
	assets := []simulate.Asset{
		{Symbol: "ETH", Class: simulate.Volatile}, {Symbol: "CRV", Class: simulate.Volatile}, {Symbol: "USDC", Class: simulate.Pegged, Of: "USD"}, {Symbol: "UST", Class: simulate.Pegged, Of: "USD"},
	}
	for _, c := range []struct {
		stress, asset string
		at            int
		color         color.Color
	}{
		{"squeeze-crv-2022-11-22", "CRV, one day", 1, simulateGreen},
		{"crash-2021-05-19", "ETH, one day", 0, simulateBlue},
		{"crash-2020-03-12", "ETH, one day", 0, simulateOrange},
		{"depeg-usdc-2023-03-11", "USDC, two days", 2, simulateGrey},
		{"collapse-ust-2022-05", "UST, six days", 3, simulateRed},
	} {
		k := slices.IndexFunc(all, func(s *simulate.Stress) bool { return s.Name == c.stress })
		x, err := all[k].Apply(assets)
		if err != nil {
			return nil, err
		}
		line := plotter.XYs{{X: 0, Y: 1}}
		for step := range x.Market.Steps {
			line = append(line, plotter.XY{X: float64(step+1) / float64(x.Market.Steps), Y: x.Market.At(0, step)[c.at]})
		}
		l, err := plotter.NewLine(line)
		if err != nil {
			return nil, err
		}
		l.Color = c.color
		p.Add(l)
		p.Legend.Add(c.stress+": "+c.asset, l)
	}
	p.X.Max, p.Y.Min, p.Y.Max = 1, 0, 2.7
	p.Y.Tick.Marker = plot.ConstantTicks{{Value: 0, Label: "0"}, {Value: .5, Label: ".5"}, {Value: 1, Label: "1"}, {Value: 1.5, Label: "1.5"}}
	return p, nil
}
