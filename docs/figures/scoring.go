package main

import (
	"fmt"
	"image/color"
	"math"
	"math/rand/v2"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"

	"github.com/hedgerow-fi/hedgerow/models/scoring"
)

// scoredLoans are loans whose collateral moves by a day's normal return; PD is
// each one's true probability of liquidation.
func scoredLoans(rows int, seed uint64) (s scoring.Sample, pd []float64) {
	s = scoring.Sample{
		Event:    "liquidation within 24 h",
		Features: scoring.Features{Names: []string{"hf", "volatility"}, Columns: make([][]float64, 2)},
	}
	r := rand.New(rand.NewPCG(seed, 0))
	for range rows {
		hf, volatility := 1.005+.4*r.Float64(), .02+.08*r.Float64()
		p := truePD(hf, volatility)
		s.Columns[0], s.Columns[1] = append(s.Columns[0], hf), append(s.Columns[1], volatility)
		s.Happened = append(s.Happened, r.Float64() < p)
		pd = append(pd, p)
	}
	return s, pd
}

func truePD(hf, volatility float64) float64 {
	return math.Erfc(math.Log(hf)/volatility/math.Sqrt2) / 2
}

// scoringRounds is the log loss by round: free trees go on learning the training
// rows long after they have stopped to learn anything about others.
func scoringRounds() (*plot.Plot, error) {
	train, _ := scoredLoans(4000, 1)
	test, pd := scoredLoans(20_000, 2)
	free := scoring.DefaultTrees()
	free.Rounds, free.LearningRate = 150, .1
	bound := free
	bound.MaxDepth, bound.Monotone = 3, []int{-1, 1}

	p := plot.New()
	p.Title.Text = "Log loss by round: 4,000 loans to learn from, 20,000 others"
	p.X.Label.Text, p.Y.Label.Text = "round", "mean log loss"
	p.X.Min, p.X.Max, p.Y.Min, p.Y.Max = 0, 150, 0, .3
	p.Legend.Top = true
	p.Add(plotter.NewGrid())
	for k, c := range []struct {
		name    string
		options scoring.TreesOptions
	}{{"depth 6, free", free}, {"depth 3, monotone", bound}} {
		m, err := scoring.FitTrees(train, &test, c.options)
		if err != nil {
			return nil, err
		}
		var learned, others plotter.XYs
		for i, r := range m.History {
			learned = append(learned, plotter.XY{X: float64(i + 1), Y: r.Train})
			others = append(others, plotter.XY{X: float64(i + 1), Y: r.Validation})
		}
		if err := scoringCurve(p, c.name+": learned from", learned, scoringColours[k], true); err != nil {
			return nil, err
		}
		if err := scoringCurve(p, c.name+": others", others, scoringColours[k], false); err != nil {
			return nil, err
		}
	}
	floor := 0.0
	for i, q := range pd {
		if test.Happened[i] {
			floor -= math.Log(q) / float64(len(pd))
		} else {
			floor -= math.Log1p(-q) / float64(len(pd))
		}
	}
	return p, scoringCurve(p, "others, true PD", plotter.XYs{{X: 1, Y: floor}, {X: 150, Y: floor}}, scoringColours[2], false)
}

// scoringShape is the PD by health factor at two volatilities: the truth, a
// logistic regression, and monotone trees.
func scoringShape() (*plot.Plot, error) {
	train, _ := scoredLoans(4000, 1)
	o := scoring.DefaultTrees()
	o.LearningRate, o.MaxDepth, o.Monotone = .1, 3, []int{-1, 1}
	trees, err := scoring.FitTrees(train, nil, o)
	if err != nil {
		return nil, err
	}
	logistic, err := scoring.FitLogistic(train, scoring.LogisticOptions{})
	if err != nil {
		return nil, err
	}
	p := plot.New()
	p.Title.Text = "What each learns from 4,000 loans"
	p.X.Label.Text, p.Y.Label.Text = "health factor", "P(liquidation within 24 h)"
	p.X.Min, p.X.Max, p.Y.Min, p.Y.Max = 1, 1.3, 0, .8
	p.Legend.Top = true
	p.Add(plotter.NewGrid())
	for k, volatility := range []float64{.03, .09} {
		x := scoring.Features{Columns: make([][]float64, 2)}
		var truth plotter.XYs
		for hf := 1.005; hf < 1.3; hf += .0025 {
			x.Columns[0], x.Columns[1] = append(x.Columns[0], hf), append(x.Columns[1], volatility)
			truth = append(truth, plotter.XY{X: hf, Y: truePD(hf, volatility)})
		}
		for i, m := range []scoring.Scorer{trees, logistic} {
			q, err := m.Predict(nil, x)
			if err != nil {
				return nil, err
			}
			curve := make(plotter.XYs, len(q))
			for j := range q {
				curve[j] = plotter.XY{X: x.Columns[0][j], Y: q[j]}
			}
			name := []string{"trees", "logistic"}[i]
			if err := scoringCurve(p, fmt.Sprintf("%s, volatility %g%% a day", name, 100*volatility), curve, scoringColours[i], k == 0); err != nil {
				return nil, err
			}
		}
		if err := scoringCurve(p, fmt.Sprintf("truth, volatility %g%% a day", 100*volatility), truth, scoringColours[2], k == 0); err != nil {
			return nil, err
		}
	}
	return p, nil
}

var scoringColours = []color.Color{
	color.RGBA{R: 0x1f, G: 0x77, B: 0xb4, A: 0xff},
	color.RGBA{R: 0xd6, G: 0x5f, B: 0x0e, A: 0xff},
	color.RGBA{A: 0xff},
}

// scoringCurve adds a line with its name.
func scoringCurve(p *plot.Plot, name string, xy plotter.XYs, c color.Color, dashed bool) error {
	line, err := plotter.NewLine(xy)
	if err != nil {
		return err
	}
	line.Color, line.Width = c, vg.Points(1.2)
	if dashed {
		line.Dashes = []vg.Length{vg.Points(4), vg.Points(2)}
	}
	p.Add(line)
	p.Legend.Add(name, line)
	return nil
}
