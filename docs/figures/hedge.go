package main

import (
	"image/color"
	"math"
	"math/rand/v2"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"

	"github.com/hedgerow-fi/hedgerow/models/hedge"
)

// hedgeMarket is 40 series in layers on ten references that fall together, with
// t-like tails; four to a pool, in four pieces of rising price.
func hedgeMarket() *hedge.Problem {
	const scenarios, references, series = 4000, 10, 40
	r := rand.New(rand.NewPCG(5, 0))
	p := &hedge.Problem{Budget: hedge.NoLimit, Pools: make([]hedge.Pool, references)}
	mean := make([]float64, series)
	for range scenarios {
		common, fat, lost := r.NormFloat64(), 1/math.Sqrt((r.ExpFloat64()+r.ExpFloat64())/2), 0.
		var fall [references]float64
		for m := range fall {
			fall[m] = min(1, max(0, ((.6*common+.8*r.NormFloat64())*fat-1.5)/3))
			lost += fall[m]
		}
		p.Loss = append(p.Loss, lost)
		for j := range series {
			pays := min(1, max(0, (fall[j%references]-.1*float64(j/references))/.3))
			p.Payout = append(p.Payout, pays)
			mean[j] += pays / scenarios
		}
	}
	for j, m := range mean {
		s := hedge.Series{Pools: []int{j % references}}
		for k := range 4 {
			s.Ask = append(s.Ask, hedge.Piece{Size: .06, Price: (m + .001) * (1.3 + .2*float64(k) + .02*float64(j%7))})
		}
		p.Pools[j%references].Free += .15
		p.Series = append(p.Series, s)
	}
	return p
}

// hedgeFrontier is what cover costs by how low the shortfall is to be, of any size
// and in lots, with the shadow price as the slope at one limit.
func hedgeFrontier() (*plot.Plot, error) {
	p := hedgeMarket()
	p.Limits = []hedge.Limit{{Confidence: .95, Most: 0}}
	lowest, err := hedge.Cheapest(p, hedge.Options{})
	if err != nil {
		return nil, err
	}
	before, least := lowest.Limits[0].Before, lowest.Limits[0].After
	var anySize, inLots plotter.XYs
	var tangent plotter.XYs
	for i := range 41 {
		limit := least + (before-least)*(1e-4+float64(i)/40)
		p.Limits[0].Most = limit
		s, err := hedge.Cheapest(p, hedge.Options{})
		if err != nil {
			return nil, err
		}
		anySize = append(anySize, plotter.XY{X: limit, Y: s.Cost})
		if i == 8 {
			for _, d := range []float64{-.45, .6} {
				tangent = append(tangent, plotter.XY{X: limit + d, Y: s.Cost - d*s.Limits[0].Price})
			}
		}
		if i%2 == 0 {
			q := *p
			q.Series = append([]hedge.Series(nil), p.Series...)
			for j := range q.Series {
				q.Series[j].Lot, q.Series[j].Least = .075, .15
			}
			if s, err = hedge.Cheapest(&q, hedge.Options{}); err != nil {
				return nil, err
			}
			if s.Status == hedge.Met {
				inLots = append(inLots, plotter.XY{X: limit, Y: s.Cost})
			}
		}
	}
	f := plot.New()
	f.Title.Text = "What cover costs: 40 series, 10 pools, 4,000 scenarios"
	f.X.Label.Text = "limit on the ES of the net loss at 95%, $M"
	f.Y.Label.Text = "premium, $M"
	line, err := plotter.NewLine(anySize)
	if err != nil {
		return nil, err
	}
	line.Width, line.Color = vg.Points(1.5), color.RGBA{R: 0x1f, G: 0x77, B: 0xb4, A: 0xff}
	slope, err := plotter.NewLine(tangent)
	if err != nil {
		return nil, err
	}
	slope.Dashes, slope.Color = []vg.Length{vg.Points(4), vg.Points(3)}, color.RGBA{R: 0x44, G: 0x44, B: 0x44, A: 0xff}
	lots, err := plotter.NewScatter(inLots)
	if err != nil {
		return nil, err
	}
	lots.Radius, lots.Color = vg.Points(2.5), color.RGBA{R: 0xd6, G: 0x27, B: 0x28, A: 0xff}
	bottom := anySize[0]
	edge, err := plotter.NewLine(plotter.XYs{{X: least, Y: 0}, bottom})
	if err != nil {
		return nil, err
	}
	edge.Dashes, edge.Color = []vg.Length{vg.Points(1), vg.Points(3)}, color.RGBA{R: 0x80, G: 0x80, B: 0x80, A: 0xff}
	f.Add(plotter.NewGrid(), edge, slope, line, lots)
	f.Legend.Top = true
	f.Legend.Add("any size", line)
	f.Legend.Add("lots of 75,000, at least 150,000", lots)
	f.Legend.Add("slope: the limit's shadow price", slope)
	f.Legend.Add("no purchase gets below", edge)
	f.X.Min, f.Y.Min = 0, 0
	return f, nil
}
