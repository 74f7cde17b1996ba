package main

import (
	"image/color"
	"path/filepath"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
)

var (
	grey   = color.RGBA{0x66, 0x66, 0x66, 0xff}
	blue   = color.RGBA{0x1f, 0x77, 0xb4, 0xff}
	orange = color.RGBA{0xff, 0x7f, 0x0e, 0xff}
)

// floor is where volumes end on a logarithm: days without any are there.
const floor = 100

func line(p *plot.Plot, name string, c color.Color, xy plotter.XYs) error {
	l, err := plotter.NewLine(xy)
	if err != nil {
		return err
	}
	l.Color, l.Width = c, vg.Points(1)
	p.Add(l)
	p.Legend.Add(name, l)
	return nil
}

// weekly draws volumes by week, real and simulated.
func weekly(folder string, real, before, after []float64) error {
	p := plot.New()
	p.Title.Text = "Aave v2, 2021: debt repaid in liquidations, by week"
	p.X.Label.Text, p.Y.Label.Text = "week of 2021", "USD"
	p.Y.Scale, p.Y.Tick.Marker = plot.LogScale{}, plot.LogTicks{Prec: -1}
	p.Legend.Top = true
	p.Legend.Left = true
	p.Add(plotter.NewGrid())
	for _, s := range []struct {
		name string
		c    color.Color
		v    []float64
	}{{"observed", grey, real}, {"simulated, fitted before 2021", blue, before}, {"simulated, hindsight", orange, after}} {
		var xy plotter.XYs
		for w := 0; w*7+7 <= len(s.v); w++ {
			xy = append(xy, plotter.XY{X: float64(w + 1), Y: max(floor, sum(s.v[w*7:w*7+7]))})
		}
		if err := line(p, s.name, s.c, xy); err != nil {
			return err
		}
	}
	p.Y.Max = 5e9
	return p.Save(16*vg.Centimeter, 9*vg.Centimeter, filepath.Join(folder, "population-weekly.svg"))
}

// quantilePlot draws quantiles of simulated days against observed ones.
func quantilePlot(folder string, real, before, after []float64) error {
	p := plot.New()
	p.Title.Text = "Daily volume of 2021: quantiles"
	p.X.Label.Text, p.Y.Label.Text = "observed, USD a day", "simulated, USD a day"
	p.X.Scale, p.X.Tick.Marker = plot.LogScale{}, plot.LogTicks{Prec: -1}
	p.Y.Scale, p.Y.Tick.Marker = plot.LogScale{}, plot.LogTicks{Prec: -1}
	p.Legend.Top = true
	p.Legend.Left = true
	p.Add(plotter.NewGrid())
	for _, s := range []struct {
		name string
		c    color.Color
		v    []float64
	}{{"simulated, fitted before 2021", blue, before}, {"simulated, hindsight", orange, after}} {
		x, y := quantiles(real, s.v)
		var xy plotter.XYs
		for i := range x {
			xy = append(xy, plotter.XY{X: max(floor, x[i]), Y: max(floor, y[i])})
		}
		dots, err := plotter.NewScatter(xy)
		if err != nil {
			return err
		}
		dots.Color, dots.Radius = s.c, vg.Points(1.5)
		p.Add(dots)
		p.Legend.Add(s.name, dots)
	}
	same := plotter.XYs{{X: floor, Y: floor}, {X: 1e9, Y: 1e9}}
	l, err := plotter.NewLine(same)
	if err != nil {
		return err
	}
	l.Color, l.Dashes = grey, []vg.Length{vg.Points(3), vg.Points(3)}
	p.Add(l)
	p.Legend.Add("equal", l)
	p.X.Min, p.X.Max, p.Y.Min, p.Y.Max = floor, 1e9, floor, 1e9
	return p.Save(12*vg.Centimeter, 12*vg.Centimeter, filepath.Join(folder, "population-quantiles.svg"))
}
