package main

import (
	"image/color"
	"math"
	"math/rand/v2"
	"time"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"

	"github.com/hedgerow-fi/hedgerow/models/volatility"
)

// volatilityForecast is a volatility that clusters, what GARCH-t and EWMA see of it
// by the day, and what they expect of the days to come.
func volatilityForecast() (*plot.Plot, error) {
	const seen, shown, ahead, burn = 1500, 240, 90, 200
	truth := volatility.GARCH{Omega: 6e-5, Alpha: .1, Beta: .86, Nu: 5}
	r := rand.New(rand.NewPCG(44, 1))
	returns, variances := make([]float64, 0, seen), make([]float64, 0, seen)
	h := truth.Variance()
	for t := range burn + seen {
		chi2 := 0.0
		for range 5 {
			x := r.NormFloat64()
			chi2 += x * x
		}
		e := math.Sqrt(h) * r.NormFloat64() * math.Sqrt(3/chi2)
		if t >= burn {
			returns, variances = append(returns, e), append(variances, h)
		}
		h = truth.Next(h, e)
	}
	fit, err := volatility.Spec{Student: true, Stationary: true}.Fit(returns)
	if err != nil {
		return nil, err
	}
	forecast, err := fit.Forecast(nil, fit.NextVariance, ahead)
	if err != nil {
		return nil, err
	}
	ewma, flat, err := volatility.EWMA{Lambda: .94, Step: 24 * time.Hour}.Filter(nil, returns)
	if err != nil {
		return nil, err
	}
	expected, err := truth.Forecast(nil, h, ahead)
	if err != nil {
		return nil, err
	}
	daily := func(v float64) float64 { return 100 * math.Sqrt(v) }
	line := func(past, future []float64) plotter.XYs {
		var out plotter.XYs
		for t := seen - shown; t < seen; t++ {
			out = append(out, plotter.XY{X: float64(t - seen), Y: daily(past[t])})
		}
		for k, v := range future {
			out = append(out, plotter.XY{X: float64(k), Y: daily(v)})
		}
		return out
	}
	stay := make([]float64, ahead)
	for k := range stay {
		stay[k] = flat
	}

	p := plot.New()
	p.X.Label.Text, p.Y.Label.Text = "days from now", "daily volatility, %"
	p.Y.Min, p.Y.Max = 0, 11
	p.Legend.Top, p.Legend.Left = true, true
	p.Add(plotter.NewGrid())
	for _, c := range []struct {
		name  string
		xys   plotter.XYs
		color color.Color
		dash  []vg.Length
	}{
		{"simulated, as it was and is to be expected", line(variances, expected), color.Gray{150}, nil},
		{"GARCH-t fitted to 1,500 days", line(fit.Variances, forecast), color.RGBA{0x1f, 0x77, 0xb4, 0xff}, nil},
		{"EWMA, lambda .94", line(ewma, stay), color.RGBA{0xd6, 0x27, 0x28, 0xff}, []vg.Length{vg.Points(3), vg.Points(2)}},
	} {
		l, err := plotter.NewLine(c.xys)
		if err != nil {
			return nil, err
		}
		l.Color, l.Dashes, l.Width = c.color, c.dash, vg.Points(1.2)
		p.Add(l)
		p.Legend.Add(c.name, l)
	}
	return p, nil
}

// volatilityRanges is the error of each estimator by the days that it looks at,
// for a market that trades around the clock with 60% volatility and no drift.
func volatilityRanges() (*plot.Plot, error) {
	const sigma, trials, dense, most = .6, 300, 1000, 30
	r := rand.New(rand.NewPCG(3, 1))
	sizes := []int{3, 5, 7, 10, 14, 20, most}
	squares := map[volatility.Range][]float64{}
	estimators := []volatility.Range{volatility.CloseToClose, volatility.Parkinson, volatility.GarmanKlass, volatility.RogersSatchell, volatility.YangZhang}
	for _, e := range estimators {
		squares[e] = make([]float64, len(sizes))
	}
	for range trials {
		var all volatility.OHLC
		x, step := 0.0, sigma*math.Sqrt(1./365/dense)
		for range most + 1 {
			open, high, low := x, x, x
			for range dense {
				x += step * r.NormFloat64()
				high, low = math.Max(high, x), math.Min(low, x)
			}
			all.Open, all.High = append(all.Open, math.Exp(open)), append(all.High, math.Exp(high))
			all.Low, all.Close = append(all.Low, math.Exp(low)), append(all.Close, math.Exp(x))
		}
		for k, n := range sizes {
			for _, e := range estimators {
				m := n
				if e == volatility.CloseToClose || e == volatility.YangZhang {
					m++ // the close before the window
				}
				v, err := e.Volatility(volatility.OHLC{Open: all.Open[:m], High: all.High[:m], Low: all.Low[:m], Close: all.Close[:m]}, 365)
				if err != nil {
					return nil, err
				}
				squares[e][k] += (v - sigma) * (v - sigma) / trials
			}
		}
	}
	p := plot.New()
	p.X.Label.Text, p.Y.Label.Text = "days", "RMS error, % of the volatility"
	p.Y.Min, p.Y.Max = 0, 50
	p.Legend.Top = true
	p.Add(plotter.NewGrid())
	colors := []color.Color{color.Gray{110}, color.RGBA{0xff, 0x7f, 0x0e, 0xff}, color.RGBA{0x2c, 0xa0, 0x2c, 0xff}, color.RGBA{0xd6, 0x27, 0x28, 0xff}, color.RGBA{0x1f, 0x77, 0xb4, 0xff}}
	for i, e := range estimators {
		var xys plotter.XYs
		for k, n := range sizes {
			xys = append(xys, plotter.XY{X: float64(n), Y: 100 / sigma * math.Sqrt(squares[e][k])})
		}
		l, err := plotter.NewLine(xys)
		if err != nil {
			return nil, err
		}
		l.Color, l.Width = colors[i], vg.Points(1.2)
		p.Add(l)
		p.Legend.Add(e.String(), l)
	}
	return p, nil
}
