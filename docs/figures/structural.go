package main

import (
	"fmt"
	"image/color"
	"math"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"

	"github.com/hedgerow-fi/hedgerow/models/structural"
)

var (
	structuralRed   = color.RGBA{R: 190, G: 60, B: 50, A: 255}
	structuralGreen = color.RGBA{R: 40, G: 130, B: 80, A: 255}
	structuralBlue  = color.RGBA{R: 50, G: 90, B: 170, A: 255}
)

// structuralLine adds a curve of some points to a plot, with its name.
func structuralLine(p *plot.Plot, name string, colour color.Color, dashes []vg.Length, points int, at func(i int) (x, y float64, err error)) error {
	xy := make(plotter.XYs, points)
	for i := range xy {
		var err error
		if xy[i].X, xy[i].Y, err = at(i); err != nil {
			return err
		}
	}
	line, err := plotter.NewLine(xy)
	if err != nil {
		return err
	}
	line.Color, line.Dashes, line.Width = colour, dashes, vg.Points(1.5)
	p.Add(line)
	p.Legend.Add(name, line)
	return nil
}

// structuralPassage is one loan's liquidation PD by three ways of looking at it.
func structuralPassage() (*plot.Plot, error) {
	const sigma, years, points = 0.8, 30.0 / 365, 101
	p := plot.New()
	p.Title.Text = "Liquidation PD over 30 days, volatility 80%"
	p.X.Label.Text, p.Y.Label.Text = "health factor today", "probability"
	p.X.Min, p.X.Max, p.Y.Min, p.Y.Max = 1, 2, 0, 1
	p.Legend.Top = true
	p.Legend.Padding = vg.Points(3)
	p.Add(plotter.NewGrid())
	hf := func(i int) float64 { return 1 + float64(max(i, 1)-1)/(points-2) }
	for _, c := range []struct {
		name   string
		colour color.Color
		of     func(hf float64) (float64, error)
	}{
		{"touches 1 at some instant", structuralRed, func(hf float64) (float64, error) {
			return structural.FirstPassage(hf, 0, sigma, years), nil
		}},
		{"below 1 on one of 30 daily dates", structuralBlue, func(hf float64) (float64, error) {
			return structural.MonitoredExact(math.Max(hf, 1+1e-9), 0, sigma, years, 30)
		}},
		{"below 1 on the last day", structuralGreen, func(hf float64) (float64, error) {
			return structural.Terminal(hf, 0, sigma, years), nil
		}},
	} {
		err := structuralLine(p, c.name, c.colour, nil, points, func(i int) (float64, float64, error) {
			y, err := c.of(hf(i))
			return hf(i), y, err
		})
		if err != nil {
			return nil, err
		}
	}
	return p, nil
}

// structuralDelay is what liquidators who come late cost, by how late they are.
func structuralDelay() (*plot.Plot, error) {
	const threshold, bonus, points = 0.83, 1.05, 120
	cushion, err := structural.Cushion(threshold, bonus)
	if err != nil {
		return nil, err
	}
	p := plot.New()
	p.Title.Text = "Late liquidation: threshold 83%, bonus 5%"
	p.X.Label.Text, p.Y.Label.Text = "delay after HF touched 1, hours", "given liquidation"
	p.X.Scale, p.Y.Scale = plot.LogScale{}, plot.LogScale{}
	p.X.Tick.Marker, p.Y.Tick.Marker = plot.LogTicks{Prec: 3}, plot.LogTicks{Prec: 1}
	p.X.Min, p.X.Max, p.Y.Min, p.Y.Max = 0.01, 100, 1e-6, 1
	p.Legend.Left, p.Legend.Top = true, true
	p.Legend.Padding = vg.Points(3)
	p.Add(plotter.NewGrid())
	for _, c := range []struct {
		sigma  float64
		colour color.Color
	}{{3, structuralRed}, {1.5, structuralBlue}, {0.8, structuralGreen}} {
		for _, what := range []string{"P(loss)", "LGD"} {
			var dashes []vg.Length
			if what == "LGD" {
				dashes = []vg.Length{vg.Points(4), vg.Points(3)}
			}
			// The delays from where the figure reaches the plot's floor.
			figure := func(hours float64) (float64, error) {
				loss, err := structural.LateLoss(1, cushion, 0, c.sigma, 0, hours/24/365)
				if what == "LGD" {
					return loss.LGD, err
				}
				return loss.LossPD, err // hf is 1: liquidation is certain
			}
			from := 0.5
			for y, err := figure(from); y < 1e-6 && from < 100; y, err = figure(from) {
				if err != nil {
					return nil, err
				}
				from *= 1.02
			}
			err := structuralLine(p, fmt.Sprintf("%s, volatility %.0f%%", what, 100*c.sigma), c.colour, dashes, points, func(i int) (float64, float64, error) {
				hours := from * math.Pow(100/from, float64(i)/(points-1))
				y, err := figure(hours)
				return hours, y, err
			})
			if err != nil {
				return nil, err
			}
		}
	}
	return p, nil
}
