package main

import (
	"fmt"
	"image/color"
	"math"
	"math/rand/v2"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"

	"github.com/hedgerow-fi/hedgerow/models/liquidation"
	"github.com/hedgerow-fi/hedgerow/models/loss"
)

// lentDollars are 20,000 loans of dollars, asset 0, against ether, asset 1, with
// health factors from 1.02 up.
func lentDollars() *liquidation.Loans {
	r := rand.New(rand.NewPCG(1, 0))
	l := &liquidation.Loans{CollateralAt: []uint32{0}, DebtAt: []uint32{0}}
	for i := range 20_000 {
		usd := math.Exp(8 + 2*r.NormFloat64())
		l.CollateralAsset, l.CollateralUSD = append(l.CollateralAsset, 1), append(l.CollateralUSD, usd*(1.02+.6*r.ExpFloat64())/.83)
		l.Threshold, l.Bonus = append(l.Threshold, .83), append(l.Bonus, 1.05)
		l.DebtAsset, l.DebtUSD = append(l.DebtAsset, 0), append(l.DebtUSD, usd)
		l.CollateralAt, l.DebtAt = append(l.CollateralAt, uint32(i+1)), append(l.DebtAt, uint32(i+1))
	}
	return l
}

// lossCovered is the law of a supplier's loss, gross and net: failures that come
// with the stress leave the tail where a haircut of the same mean would have taken
// it away.
func lossCovered() (*plot.Plot, error) {
	const scenarios = 400_000
	loans, lent := lentDollars(), 0.0
	for _, usd := range loans.DebtUSD {
		lent += usd
	}
	kernel, err := loss.NewKernel(loans, 2)
	if err != nil {
		return nil, err
	}
	r := rand.New(rand.NewPCG(2, 0))
	factor := make([]float64, 0, 2*scenarios)
	for range scenarios { // a day's Student t of four degrees, 8% a day
		t := r.NormFloat64() / math.Sqrt((r.ExpFloat64()+r.ExpFloat64())/2) / math.Sqrt2
		factor = append(factor, 1, math.Exp(.08*t))
	}
	outcome, err := kernel.Outcome(factor, nil)
	if err != nil {
		return nil, err
	}
	gross, err := outcome.Losses(nil)
	if err != nil {
		return nil, err
	}
	series := loss.Series{ID: 1, Reference: 0, AttachmentUSD: 2e6, ExhaustionUSD: 100e6, SupplyUSD: 98e6}
	pool, held := []loss.Pool{{Asset: 0, AssetsUSD: 100e6}}, []float64{98e6}
	net := func() ([]float64, error) {
		p, err := outcome.Protect([]loss.Series{series}, pool, loss.Terms{Seed: 3})
		if err != nil {
			return nil, err
		}
		return p.Net(nil, gross, held)
	}
	sure, err := net()
	if err != nil {
		return nil, err
	}
	series.Assumed.Failure = loss.Chance{Probability: .01, Correlation: .5}
	drawn, err := net()
	if err != nil {
		return nil, err
	}
	paid, all := 0.0, 0.0
	for s, g := range gross {
		paid += g - drawn[s]
		all += g - sure[s]
	}
	cut := make([]float64, scenarios)
	for s, g := range gross {
		cut[s] = g - paid/all*(g-sure[s])
	}

	p := plot.New()
	p.Title.Text = fmt.Sprintf("Supplier loss in a day: bad debt on $%.0fM lent against ether", lent/1e6)
	p.X.Label.Text, p.Y.Label.Text = "loss, million USD", "P(loss is more)"
	p.X.Min, p.X.Max, p.Y.Min, p.Y.Max = 0, 120, 1e-4, .03
	p.Y.Scale, p.Y.Tick.Marker = plot.LogScale{}, plot.LogTicks{Prec: -1}
	p.Legend.Top = true
	p.Add(plotter.NewGrid())
	for _, c := range []struct {
		name   string
		loss   []float64
		colour color.RGBA
		dashes []vg.Length
	}{
		{"gross", gross, color.RGBA{90, 90, 90, 255}, nil},
		{"net, failures drawn", drawn, color.RGBA{200, 60, 40, 255}, nil},
		{fmt.Sprintf("net, %.0f%% haircut", 100*(1-paid/all)), cut, color.RGBA{40, 100, 180, 255}, []vg.Length{vg.Points(4), vg.Points(3)}},
	} {
		if err := addExceedance(p, c.name, c.loss, c.colour, c.dashes); err != nil {
			return nil, err
		}
	}
	return p, nil
}

// addExceedance draws one law's P(L > l), with its VaR and ES at .999 in the legend.
func addExceedance(p *plot.Plot, name string, losses []float64, c color.RGBA, dashes []vg.Length) error {
	d, err := loss.NewDistribution(losses, nil)
	if err != nil {
		return err
	}
	va, err := d.VaR(.999)
	if err != nil {
		return err
	}
	es, err := d.ES(.999)
	if err != nil {
		return err
	}
	var points plotter.XYs
	for x := p.X.Min; x <= p.X.Max; x += .5 {
		if y := d.Exceedance(1e6 * x); y >= p.Y.Min {
			points = append(points, plotter.XY{X: x, Y: min(y, p.Y.Max)})
		}
	}
	line, err := plotter.NewLine(points)
	if err != nil {
		return err
	}
	line.Color, line.Width, line.Dashes = c, vg.Points(1.5), dashes
	p.Add(line)
	p.Legend.Add(fmt.Sprintf("%s: VaR .999 $%.1fM, ES $%.1fM", name, va/1e6, es/1e6), line)
	return nil
}
