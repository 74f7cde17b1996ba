package main

import (
	"image/color"
	"math"
	"math/rand/v2"
	"slices"

	"gonum.org/v1/gonum/stat/distuv"
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"github.com/hedgerow-fi/hedgerow/models/calibration"
	"github.com/hedgerow-fi/hedgerow/models/structural"
)

var (
	calibrationRed   = color.RGBA{R: 190, G: 60, B: 50, A: 255}
	calibrationGreen = color.RGBA{R: 40, G: 130, B: 80, A: 255}
	calibrationBlue  = color.RGBA{R: 50, G: 90, B: 170, A: 255}
	calibrationGrey  = color.Gray{Y: 150}
)

// calibrationReliability holds first-passage PDs of borrowers, of whom the nearer
// to liquidation act the oftener, against what came, before and after isotonic
// recalibration on other borrowers.
func calibrationReliability() (*plot.Plot, error) {
	r := rand.New(rand.NewPCG(7, 1))
	sample := func(n int) (pd, y []float64, liquidated []bool) {
		for range n {
			p := structural.FirstPassage(1.02+.6*r.ExpFloat64(), 0, .9, 7./365)
			hit := r.Float64() < p*(1-.75*math.Sqrt(p))
			pd, liquidated, y = append(pd, p), append(liquidated, hit), append(y, 0)
			if hit {
				y[len(y)-1] = 1
			}
		}
		return pd, y, liquidated
	}
	past, y, _ := sample(20_000)
	fit, err := calibration.FitIsotonic(past, y, nil, calibration.Rising)
	if err != nil {
		return nil, err
	}
	raw, _, liquidated := sample(20_000)
	mended, err := fit.Predict(nil, raw)
	if err != nil {
		return nil, err
	}
	p := plot.New()
	p.Title.Text = "Liquidation PD over 7 days, when borrowers act in time"
	p.X.Label.Text, p.Y.Label.Text = "forecast probability of liquidation", "share liquidated, 95% interval"
	p.X.Min, p.X.Max, p.Y.Min, p.Y.Max = 0, .9, 0, .5
	p.Legend.Top = true
	diagonal, err := plotter.NewLine(plotter.XYs{{X: 0, Y: 0}, {X: .5, Y: .5}})
	if err != nil {
		return nil, err
	}
	diagonal.Color, diagonal.Dashes = calibrationGrey, []vg.Length{vg.Points(3), vg.Points(3)}
	p.Add(diagonal)
	p.Legend.Add("as forecast", diagonal)
	for _, c := range []struct {
		name   string
		pd     []float64
		bins   int
		colour color.Color
	}{{"first passage, raw", raw, 10, calibrationRed}, {"after isotonic recalibration", mended, 25, calibrationGreen}} {
		bins, err := calibration.Reliability(c.pd, liquidated, nil, calibration.EqualWidth(c.bins), .95)
		if err != nil {
			return nil, err
		}
		points := struct {
			plotter.XYs
			plotter.YErrors
		}{}
		for _, b := range bins {
			if b.Rows < 100 { // their interval says nothing and fills the plot
				continue
			}
			points.XYs = append(points.XYs, plotter.XY{X: b.Forecast, Y: b.Observed})
			points.YErrors = append(points.YErrors, struct{ Low, High float64 }{b.Observed - b.ObservedLow, b.ObservedHigh - b.Observed})
		}
		line, dots, err := plotter.NewLinePoints(points.XYs)
		if err != nil {
			return nil, err
		}
		bars, err := plotter.NewYErrorBars(points)
		if err != nil {
			return nil, err
		}
		line.Color, dots.Color, dots.Shape, bars.Color = c.colour, c.colour, draw.CircleGlyph{}, c.colour
		p.Add(line, dots, bars)
		p.Legend.Add(c.name, line, dots)
	}
	return p, nil
}

// calibrationPower is how often a year of days finds out that losses are larger
// than forecast.
func calibrationPower() (*plot.Plot, error) {
	const days, size = 250, .05
	p := plot.New()
	p.Title.Text = "What one year of days finds out (normal losses, tests at 5%)"
	p.X.Label.Text, p.Y.Label.Text = "true volatility as a multiple of the forecast's", "probability of rejection"
	p.Y.Min, p.Y.Max = 0, 1
	p.Legend.YOffs = vg.Points(30) // above the stated size
	normal, err := calibration.NormalLaw(.025)
	if err != nil {
		return nil, err
	}
	z2 := calibration.ShortfallBacktest{
		VaR: slices.Repeat([]float64{normal.VaR}, days), ES: slices.Repeat([]float64{normal.ES}, days),
		Tail: .025, Model: normal.Draw(1), Replicates: 4000, Seed: 1,
	}
	kupiec := func(tail float64) func(scale float64) (float64, error) {
		z := -distuv.UnitNormal.Quantile(tail)
		return func(scale float64) (float64, error) {
			return calibration.KupiecPower(days, tail, distuv.UnitNormal.Survival(z/scale), size)
		}
	}
	for _, c := range []struct {
		name   string
		colour color.Color
		power  func(scale float64) (float64, error)
	}{
		{"Kupiec, VaR 99%", calibrationRed, kupiec(.01)},
		{"Kupiec, VaR 97.5%", calibrationBlue, kupiec(.025)},
		{"Acerbi-Szekely Z2, ES 97.5%", calibrationGreen, func(scale float64) (float64, error) {
			found, err := z2.Power(calibration.Z2, normal.Draw(scale), size)
			return found.Power, err
		}},
	} {
		var points plotter.XYs
		for k := range 37 {
			scale := .7 + float64(k)*.025
			power, err := c.power(scale)
			if err != nil {
				return nil, err
			}
			points = append(points, plotter.XY{X: scale, Y: power})
		}
		line, err := plotter.NewLine(points)
		if err != nil {
			return nil, err
		}
		line.Color, line.Width = c.colour, vg.Points(1.2)
		p.Add(line)
		p.Legend.Add(c.name, line)
	}
	level, err := plotter.NewLine(plotter.XYs{{X: .7, Y: size}, {X: 1.6, Y: size}})
	if err != nil {
		return nil, err
	}
	level.Color, level.Dashes = calibrationGrey, []vg.Length{vg.Points(3), vg.Points(3)}
	p.Add(level)
	p.Legend.Add("stated size", level)
	return p, nil
}
