package cli

import (
	"fmt"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/report"
)

// page is the ilk with plots.
func (v rebuiltView) page() report.Report {
	last := v.Days[len(v.Days)-1]
	r := report.Report{
		Title:    "Maker " + v.Market[len("maker:"):] + ", rebuilt",
		Subtitle: fmt.Sprintf("%s to %s, from %s rows of events.", v.From.Format(time.DateOnly), v.To.Format(time.DateOnly), count(v.Events)),
		Basis:    []report.Basis{report.Observed, report.Modelled},
		Facts: []report.Fact{
			{Name: "Vaults", Value: count(v.Summary.Vaults), Note: fmt.Sprintf("%d borrowed, %d were liquidated", v.Borrowed, v.Liquidated)},
			{Name: "Net minted", Value: compact(v.Net.Float()) + " DAI", Note: "borrowed less repaid, as written"},
			{Name: "Debt at the end", Value: compact(last.Debt.Value.Float()) + " DAI", Note: "with fees; between " + within(last.Debt.Low, last.Debt.High, 0)},
			{Name: "Off the ceiling", Value: share(v.Checks.Median), Note: fmt.Sprintf("in the middle of %d comparisons", len(v.Checks.List))},
		},
		Lede:   []string{"What was moved is observed. What a vault owes is modelled: fees are compounded from the changes of the ilk's parameters, and nobody wrote down each drip. Bounds hold whatever drips there were, if no row is missing; what must be missing is listed."},
		Footer: "docs/data.md says what is known of the data, and how each figure is made.",
	}
	some := func(list ...report.Table) (out []report.Table) {
		for _, t := range list {
			if len(t.Rows) > 0 {
				out = append(out, t)
			}
		}
		return out
	}
	at := report.Section{Title: "At " + instant(v.At.Time), Tables: some(v.atTable())}
	if len(v.At.Ratios) > 0 {
		at.Figures, at.Tables = []report.Figure{v.ratioPlot()}, append(at.Tables, v.ratios())
	}
	whole := []report.Figure{v.debtPlot()}
	if len(v.Checks.List) > 1 {
		whole = append(whole, v.offPlot())
	}
	r.Sections = append(r.Sections,
		report.Section{Title: "The whole span", Figures: whole, Tables: some(v.overview(), v.ceilings(), v.ends(), v.findings())}, at)
	liquidations := report.Section{Title: "Liquidations", Figures: []report.Figure{v.seizurePlot(false), v.seizurePlot(true)}}
	if v.Seizure != nil {
		liquidations.Tables = some(v.seized())
	}
	r.Sections = append(r.Sections, liquidations)
	if v.Vault != nil {
		r.Sections = append(r.Sections, report.Section{Title: fmt.Sprintf("Vault %d", v.Vault.Number), Tables: some(v.vault())})
	}
	return r
}

// daysAxis counts days since the first.
func (v rebuiltView) daysAxis() report.Axis {
	return report.Axis{Label: "days since " + v.Days[0].Day.Format(time.DateOnly)}
}

func (v rebuiltView) days() (x []float64) {
	for _, d := range v.Days {
		x = append(x, d.Day.Sub(v.Days[0].Day).Hours()/24)
	}
	return x
}

// debtPlot is the debt by day, with fees and without.
func (v rebuiltView) debtPlot() report.Figure {
	p := report.Lines{X: v.days(), XAxis: v.daysAxis(), YAxis: report.Axis{Label: "DAI", Unit: "million", Zero: true}}
	var debt, flows []float64
	sum := 0.
	for _, d := range v.Days {
		sum += d.Net.Float() - d.Liquidated.Float()
		debt, flows = append(debt, d.Debt.Value.Float()/1e6), append(flows, sum/1e6)
	}
	p.Series = []report.Line{{Name: "debt with fees", Y: debt}, {Name: "borrowed less repaid and liquidated", Y: flows}}
	return report.Figure{Title: "Debt of all vaults", Basis: report.Modelled, Plot: p,
		Note: "What the source writes (observed) adds up to less: repayments have fees in them, and borrowings have none."}
}

// offPlot is how far the debt is off what ceilings tell.
func (v rebuiltView) offPlot() report.Figure {
	p := report.Lines{XAxis: v.daysAxis(), YAxis: report.Axis{Label: "rebuilt less told", Unit: "% of the debt", Zero: true}, Level: &report.Level{Y: 0, Label: "as told"}}
	var off []float64
	for _, c := range v.Checks.List {
		p.X = append(p.X, c.Time.Sub(v.Days[0].Day).Hours()/24)
		off = append(off, 100*c.Off().Float()/c.Debt.Float())
	}
	p.Series = []report.Line{{Name: "rebuilt at the last known drip", Y: off, Step: true}}
	return report.Figure{Title: "Rebuilt debt against what the debt ceiling tells", Basis: report.Modelled, Plot: p,
		Note: "A ceiling that is set to the debt plus a gap tells the debt (observed). What is above was repaid without a row, until the Vat's rules show it; what is below was borrowed without one."}
}

// widestRatio is where the plot of ratios ends.
const widestRatio = 6.

// ratioPlot is the share of vaults, and of debt, below each ratio.
func (v rebuiltView) ratioPlot() report.Figure {
	all := 0.
	for _, r := range v.At.Ratios {
		all += r.Debt.Float()
	}
	p := report.Lines{XAxis: report.Axis{Label: "collateral over debt, at the price in force"}, YAxis: report.Axis{Label: "below it", Unit: "%", Zero: true},
		Marks: []report.Mark{{X: v.At.Mat.Float(), Label: "least ratio"}}}
	const points = 250
	var vaults, debt []float64
	below, owed := 0, 0.
	for i := range points + 1 {
		x := 1 + (widestRatio-1)*float64(i)/points
		for below < len(v.At.Ratios) && v.At.Ratios[below].Ratio < x {
			owed += v.At.Ratios[below].Debt.Float()
			below++
		}
		p.X = append(p.X, x)
		vaults, debt = append(vaults, 100*float64(below)/float64(len(v.At.Ratios))), append(debt, 100*owed/all)
	}
	p.Series = []report.Line{{Name: "of the vaults", Y: vaults, Step: true}, {Name: "of their debt", Y: debt, Step: true}}
	return report.Figure{Title: "Collateral over debt", Basis: report.Modelled, Plot: p,
		Note: fmt.Sprintf("Below %s a vault may be liquidated. %d of %d vaults are above %g.", v.At.Mat, len(v.At.Ratios)-below, len(v.At.Ratios), widestRatio)}
}

// seizurePlot is the liquidated debt by day, without the largest vault-day or with it.
func (v rebuiltView) seizurePlot(all bool) report.Figure {
	p := report.Lines{X: v.days(), XAxis: v.daysAxis(), YAxis: report.Axis{Label: "debt liquidated", Unit: "million DAI", Zero: true}}
	var y []float64
	rows := 0
	for _, d := range v.Days {
		x, n := d.Liquidated.Float(), d.Seizures
		if !all && d.Day.Equal(v.Largest.Day) {
			x, n = x-v.Largest.Debt.Float(), n-v.Largest.Rows
		}
		y, rows = append(y, x/1e6), rows+n
	}
	p.Series = []report.Line{{Name: "debt liquidated", Y: y, Step: true, Area: true}}
	title := fmt.Sprintf("Liquidations by day, %d rows", rows)
	if !all && v.Largest.Rows > 0 {
		title += fmt.Sprintf(": without vault %d on %s", v.Largest.Vault, v.Largest.Day.Format(time.DateOnly))
	}
	return report.Figure{Title: title, Basis: report.Observed, Plot: p}
}
