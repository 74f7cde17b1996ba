package main

import (
	"image/color"
	"math/rand/v2"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"

	"github.com/hedgerow-fi/hedgerow/models/dependence"
)

// dependenceTails is how often a second event happens with a first, by how rare
// both are: copulas of one correlation, simulated, and their limits.
func dependenceTails() (*plot.Plot, error) {
	const rho, scenarios = .5, 1_000_000
	p := plot.New()
	p.X.Label.Text, p.Y.Label.Text = "probability of each event, %", "probability of the other given one, %"
	p.X.Scale, p.X.Tick.Marker = plot.LogScale{}, plot.LogTicks{Prec: -1}
	p.Y.Min, p.Y.Max = 0, 60
	p.Legend.Top, p.Legend.Left = true, true
	p.Add(plotter.NewGrid())
	for _, c := range []struct {
		name  string
		nu    float64
		color color.Color
	}{
		{"t, nu 2.5", 2.5, color.RGBA{0xd6, 0x27, 0x28, 0xff}},
		{"t, nu 4", 4, color.RGBA{0xff, 0x7f, 0x0e, 0xff}},
		{"t, nu 10", 10, color.RGBA{0x2c, 0xa0, 0x2c, 0xff}},
		{"Gaussian", 0, color.RGBA{0x1f, 0x77, 0xb4, 0xff}},
	} {
		copula, err := dependence.NewCopula(mat.NewSymDense(2, []float64{1, rho, rho, 1}), c.nu)
		if err != nil {
			return nil, err
		}
		x, err := copula.Latent(nil, scenarios, rand.NewPCG(5, 5))
		if err != nil {
			return nil, err
		}
		limit, err := dependence.TailDependence(rho, c.nu)
		if err != nil {
			return nil, err
		}
		var xys, limits plotter.XYs
		for percent := .1; percent < 50; percent *= 1.35 {
			q, err := copula.Quantile(percent / 100)
			if err != nil {
				return nil, err
			}
			both := 0
			for k := 0; k < len(x); k += 2 {
				if x[k] < q && x[k+1] < q {
					both++
				}
			}
			xys = append(xys, plotter.XY{X: percent, Y: 100 * float64(both) / (scenarios * percent / 100)})
			limits = append(limits, plotter.XY{X: percent, Y: 100 * limit})
		}
		l, err := plotter.NewLine(xys)
		if err != nil {
			return nil, err
		}
		dashed, err := plotter.NewLine(limits)
		if err != nil {
			return nil, err
		}
		l.Color, dashed.Color, l.Width = c.color, c.color, vg.Points(1.2)
		dashed.Dashes = []vg.Length{vg.Points(2), vg.Points(3)}
		p.Add(l, dashed)
		p.Legend.Add(c.name, l)
	}
	return p, nil
}

// dependencePool is the law of the number of liquidations among 1,000 loans of PD
// 1%, by what they have in common.
func dependencePool() (*plot.Plot, error) {
	p := plot.New()
	p.X.Label.Text, p.Y.Label.Text = "liquidations among 1,000 loans of liquidation PD 1%", "probability of so many or more"
	p.Y.Scale, p.Y.Tick.Marker = plot.LogScale{}, plot.LogTicks{Prec: -1}
	p.Y.Min, p.Y.Max = 1e-4, 1
	p.Legend.Top = true
	p.Add(plotter.NewGrid())
	for _, c := range []struct {
		name  string
		rho   float64
		color color.Color
	}{
		{"rho 0", 0, color.Gray{110}},
		{"rho .05", .05, color.RGBA{0x2c, 0xa0, 0x2c, 0xff}},
		{"rho .2", .2, color.RGBA{0x1f, 0x77, 0xb4, 0xff}},
		{"rho .5", .5, color.RGBA{0xd6, 0x27, 0x28, 0xff}},
	} {
		law, err := dependence.OneFactor{PD: .01, Rho: c.rho}.Counts(nil, 1000)
		if err != nil {
			return nil, err
		}
		var xys plotter.XYs
		for k := 1; k <= 200; k++ {
			if v := dependence.AtLeast(law, k); v >= 1e-4 {
				xys = append(xys, plotter.XY{X: float64(k), Y: v})
			}
		}
		l, err := plotter.NewLine(xys)
		if err != nil {
			return nil, err
		}
		l.Color, l.Width = c.color, vg.Points(1.2)
		p.Add(l)
		p.Legend.Add(c.name, l)
	}
	return p, nil
}
