package cli

import (
	"fmt"
	"math"
	"slices"

	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

// What a plot of loans shows at most.
const (
	drawnLoans = 4000
	drawnBars  = 15
	drawnHF    = 4. // health factors above are left out
)

// page is the scores with plots.
func (v scoreView) page(s wire.Scored) report.Report {
	x := v.Totals
	es := report.Fact{Name: "ES " + v.level(), Value: compact(x.ES) + " " + v.Coin, Note: "no scenario loses anything"}
	if x.LossPD > 0 {
		es.Note = "too few scenarios for an interval; net of protection " + compact(x.Net)
	}
	if in := x.ESInterval; in != nil {
		es.Note = fmt.Sprintf("95%% interval %s to %s; net of protection %s", compact(in.Low), compact(in.High), compact(x.Net))
	}
	figures := []report.Figure{v.chancesFigure(s)}
	if x.ES > 0 {
		figures = append(figures, v.contributionsFigure(s), concentrationFigure(s, v.Basis))
	}
	bases := basesOf(v.Source)
	if !slices.Contains(bases, v.Basis) {
		bases = append(bases, v.Basis)
	}
	compactCoin := func(f float64) string { return compact(f) + " " + v.Coin }
	return report.Report{
		Title:    fmt.Sprintf("What %s loans may cost within %s", count(x.Loans), v.horizon()),
		Subtitle: v.Source.String() + ", " + instant(v.Source.Block.Time) + ".",
		Basis:    bases,
		Facts: []report.Fact{
			es,
			{Name: "Expected loss", Value: compactCoin(x.EL), Note: "of the fund, before protection"},
			{Name: "Loss PD", Value: chance(x.LossPD), Note: "that the fund loses anything at all"},
			{Name: "Ten loans", Value: percent(firstShare(s, 10)), Note: "of the ES are those that contribute most"},
		},
		Lede:   []string{v.totalsTable().Note},
		Footer: "Every table and plot says whether it is observed, modelled or assumed. docs/asking.md has the formulas.",
		Sections: []report.Section{
			{Title: "Loans", Figures: figures, Tables: v.tables(false)},
		},
	}
}

// firstShare is what the first contributors make up.
func firstShare(s wire.Scored, n int) (out float64) {
	for _, y := range s.Top(wire.ByES, n) {
		out += y.Share
	}
	return out
}

// chancesFigure is liquidation and loss PD against the health factor.
func (v scoreView) chancesFigure(s wire.Scored) report.Figure {
	liquidation, lost := report.Cloud{Name: "liquidation PD"}, report.Cloud{Name: "loss PD"}
	step := max(1, (len(s.Loans)+drawnLoans-1)/drawnLoans)
	left := 0
	for i := 0; i < len(s.Loans); i += step {
		y := &s.Loans[i]
		if y.HF > drawnHF || math.IsInf(y.HF, 1) {
			left++
			continue
		}
		liquidation.X, liquidation.Y = append(liquidation.X, y.HF), append(liquidation.Y, 100*y.LiquidationPD)
		lost.X, lost.Y = append(lost.X, y.HF), append(lost.Y, 100*y.LossPD)
	}
	note := fmt.Sprintf("Health factors above %g are left out.", drawnHF)
	if step > 1 {
		note += fmt.Sprintf(" Every %dth loan is drawn.", step)
	}
	return report.Figure{Title: "Probability within " + v.horizon() + " by health factor", Basis: v.Basis, Note: note,
		Plot: report.Points{XAxis: report.Axis{Label: "health factor"}, YAxis: report.Axis{Label: "probability", Unit: "%", Zero: true}, Clouds: []report.Cloud{liquidation, lost}}}
}

func (v scoreView) contributionsFigure(s wire.Scored) report.Figure {
	p := report.Bars{XAxis: report.Axis{Label: "borrower"}, YAxis: report.Axis{Label: "of ES", Unit: v.Coin}}
	var values []float64
	for _, y := range s.Top(wire.ByES, drawnBars) {
		p.Categories, values = append(p.Categories, "…"+y.Borrower.String()[38:]), append(values, max(0, y.ES))
	}
	p.Series = []report.Sample{{Name: "contribution", Values: values}}
	return report.Figure{Title: "Who contributes most to the fund's ES", Basis: v.Basis, Note: "Euler contributions: they add up to the ES before protection.", Plot: p}
}

// concentrationFigure is the share of the first so many contributors.
func concentrationFigure(s wire.Scored, basis report.Basis) report.Figure {
	x, y, sum := []float64{0}, []float64{0}, 0.
	top := s.Top(wire.ByES, len(s.Loans))
	for i, l := range top {
		if sum += 100 * l.Share; l.Share > 0 || i == 0 {
			x, y = append(x, float64(i+1)), append(y, sum)
		}
	}
	if step := len(x)/drawnLoans + 1; step > 1 {
		var fx, fy []float64
		for i := 0; i < len(x); i += step {
			fx, fy = append(fx, x[i]), append(fy, y[i])
		}
		x, y = append(fx, x[len(x)-1]), append(fy, y[len(y)-1])
	}
	return report.Figure{Title: "How concentrated the ES is", Basis: basis, Note: "Loans that contribute anything, the largest contribution first.",
		Plot: report.Lines{X: x, XAxis: report.Axis{Label: "loans"}, YAxis: report.Axis{Label: "share of ES", Unit: "%", Zero: true}, Series: []report.Line{{Name: "cumulated", Y: y, Area: true}}}}
}
