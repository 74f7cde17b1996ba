package cli

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/models/contagion"
)

// shownSeries is how many assets a plot tells apart; the rest are summed or left out.
const shownSeries = 5

var fallAxis = report.Axis{Label: "fall of price", Unit: "%"}

// page is the reference with plots, and the tables that go with them.
func (v bookView) page() report.Report {
	return v.loansView.page(v.Reference, v.overview(), fmt.Sprintf("%d accounts compared with the protocol's own figures, %d differences", v.Compared, len(v.Differences)))
}

const modelledFall = "What a fall would do is modelled: liquidators come late and all at once, act at the fallen prices and take all that the rules allow; gas, market depth and borrowers who act are left out."

// page is a market's reference with plots. checked says what stands behind it.
func (v loansView) page(r referenceView, overview []report.Table, checked string) report.Report {
	tables := r.tables()
	for _, row := range tables[3].Rows { // the borrowers': JSON has them whole
		row[0] = short(row[0])
	}
	main := r.Cliffs[0]
	bad := func(d float64) string {
		if x := main.at(d).BadDebt; x >= 1000 {
			return compact(x) + " " + r.Symbol
		}
		return r.tokens(main.at(d).BadDebt) + " " + r.Symbol
	}
	out := report.Report{
		Title: fmt.Sprintf("%s on %s at block %d", r.Symbol, v.Market, v.Block.Number),
		Subtitle: fmt.Sprintf("%s, block hash %s. %s; liquidation rules %s. %s.",
			instant(v.Block.Time), v.Block.Hash, v.Protocol, v.Rules, checked),
		Basis: []report.Basis{report.Observed, report.Modelled},
		Facts: []report.Fact{
			{Name: "Debt", Value: compact(r.DebtUSD) + " USD", Note: fmt.Sprintf("of %s borrowers; the ten largest owe %s", count(r.Borrowers.Count), percent(r.Borrowers.Top10))},
			{Name: "Bad debt at −30%", Value: bad(.3), Note: "when " + main.Name + " fall" + verb(main)},
			{Name: "Bad debt at −50%", Value: bad(.5), Note: fmt.Sprintf("%s USD of collateral sold", compact(main.at(.5).SeizedUSD))},
			{Name: "Claims among the collateral", Value: percent(r.Collateral.Claims.Share), Note: "wrapped, staked, vaulted, bridged"},
		},
		Lede: []string{
			"Loans, prices and debts are observed at this block. " + modelledFall,
		},
		Footer: "Every table and plot says whether it is observed, modelled or assumed. docs/book.md has the formulas.",
	}
	if slices.ContainsFunc(r.Relations, func(x contagion.Relation) bool { return !x.Observed }) {
		out.Basis = append(out.Basis, report.Assumed)
		out.Lede = append(out.Lede, "That some assets are claims on others is read from their contracts where they say so; the rest is assumed, from the configuration or from symbols, and marked.")
	}
	out.Sections = []report.Section{
		{Title: "The cliff", Text: []string{"What falls: " + strings.Join(main.Falls, ", ") + "."},
			Figures: []report.Figure{r.badDebtPlot(), r.volumePlot(main), r.sellingPlot(main)}, Tables: tables[1:2]},
		{Title: "What stands behind it", Figures: r.behindPlots(), Tables: append(tables[2:3:3], r.relationsTable())},
		{Title: "Who owes it", Figures: r.ownersPlots(), Tables: []report.Table{tables[0], tables[3]}},
	}
	if len(r.Loops) > 0 {
		out.Sections = append(out.Sections, report.Section{Title: "Loops", Figures: []report.Figure{r.loopsPlot()}, Tables: tables[4:]})
	}
	out.Sections = append(out.Sections, report.Section{Title: "The whole market", Figures: []report.Figure{v.healthPlot()}, Tables: overview})
	return out
}

// clip keeps a name short enough for its place in a plot.
func clip(name string) string {
	if r := []rune(name); len(r) > 12 {
		return string(r[:11]) + "…"
	}
	return name
}

func percents(steps []contagion.Step) []float64 {
	return of(steps, func(s contagion.Step) float64 { return 100 * s.Drop })
}

// of is one figure of each.
func of[T any](list []T, figure func(T) float64) []float64 {
	out := make([]float64, len(list))
	for i, x := range list {
		out[i] = figure(x)
	}
	return out
}

func badDebt(s contagion.Step) float64 { return s.BadDebt }

const onTheFoot = "In powers of ten: what is less than the lowest lies on it."

func (v referenceView) badDebtPlot() report.Figure {
	p := report.Lines{X: percents(v.Cliffs[0].Steps), XAxis: fallAxis, YAxis: report.Axis{Label: "bad debt", Unit: v.Symbol, Log: true}}
	for i, c := range v.Cliffs {
		p.Series = append(p.Series, report.Line{Name: c.Name, Y: of(c.Steps, badDebt), Area: i == 0})
	}
	return report.Figure{Title: "Bad debt by fall", Basis: report.Modelled, Note: onTheFoot, Plot: p}
}

func (v referenceView) volumePlot(c cliffView) report.Figure {
	line := func(name string, figure func(contagion.Step) float64) report.Line {
		return report.Line{Name: name, Y: of(c.Steps, figure)}
	}
	return report.Figure{Title: "Debt below a health factor of 1, and what becomes of it", Basis: report.Modelled,
		Note: "At the fallen prices. What is sold exceeds what is repaid by the liquidators' bonus; deep falls repay less, as the collateral buys less.",
		Plot: report.Lines{X: percents(c.Steps), XAxis: fallAxis, YAxis: report.Axis{Label: "amount", Unit: "USD", Zero: true}, Series: []report.Line{
			line("debt below 1", func(s contagion.Step) float64 { return s.DebtUSD }),
			line("repaid by liquidators", func(s contagion.Step) float64 { return s.RepaidUSD }),
			line("collateral sold", func(s contagion.Step) float64 { return s.SeizedUSD }),
			line("bad debt", func(s contagion.Step) float64 { return s.BadDebtUSD })}}}
}

// sellingPlot stacks what is sold, every ten percent.
func (v referenceView) sellingPlot(c cliffView) report.Figure {
	p := report.Bars{XAxis: report.Axis{Label: "fall of price"}, YAxis: report.Axis{Label: "collateral sold", Unit: "USD"}, Stacked: true}
	var at []int
	for i := 10; i < len(c.Steps); i += 10 {
		at = append(at, i)
		p.Categories = append(p.Categories, fall(c.Steps[i].Drop))
	}
	sold := slices.Clone(c.Sold)
	slices.SortStableFunc(sold, func(a, b soldView) int { return cmp.Compare(slices.Max(b.USD), slices.Max(a.USD)) })
	for n, s := range sold {
		values := of(at, func(i int) float64 { return s.USD[i] })
		if n < shownSeries {
			p.Series = append(p.Series, report.Sample{Name: clip(s.Symbol), Values: values})
			continue
		}
		if n == shownSeries {
			p.Series = append(p.Series, report.Sample{Name: "others", Values: make([]float64, len(at))})
		}
		for i, x := range values {
			p.Series[shownSeries].Values[i] += x
		}
	}
	if len(p.Series) == 0 {
		p.Series = []report.Sample{{Name: "nothing", Values: make([]float64, len(at))}}
	}
	return report.Figure{Title: "Forced selling by collateral", Basis: report.Modelled, Note: "To repay " + v.Symbol + " alone: other debts sell more of the same.", Plot: p}
}

func (v referenceView) behindPlots() []report.Figure {
	var out []report.Figure
	assets := v.Collateral.Assets[:min(8, len(v.Collateral.Assets))]
	if len(assets) > 0 {
		bars := report.Bars{XAxis: report.Axis{Label: "asset"}, YAxis: report.Axis{Label: "amount", Unit: "USD"}}
		for _, x := range assets {
			bars.Categories = append(bars.Categories, clip(x.Symbol))
		}
		bars.Series = []report.Sample{
			{Name: "collateral", Values: of(assets, func(x contagion.Backing) float64 { return x.CollateralUSD })},
			{Name: "debt that stands on it", Values: of(assets, func(x contagion.Backing) float64 { return x.DebtUSD })}}
		out = append(out, report.Figure{Title: "Collateral behind the debt", Basis: report.Modelled,
			Note: "A loan's collateral stands behind its debts in proportion to their value, and each debt on the collateral in proportion to its.", Plot: bars})
	}
	var claims, plain []cliffView
	for _, c := range v.Alone {
		i := slices.IndexFunc(v.Collateral.Assets, func(x contagion.Backing) bool { return x.Asset == c.asset })
		if i >= 0 && len(v.Collateral.Assets[i].Relations) > 0 {
			claims = append(claims, c)
		} else {
			plain = append(plain, c)
		}
	}
	out = append(out, v.alonePlot("One asset falls, and the claims on it", onTheFoot, plain)...)
	return append(out, v.alonePlot("A wrapper breaks: a claim falls against what it is a claim on", "What it is a claim on keeps its price. "+onTheFoot, claims)...)
}

// alonePlot draws the first cliffs that leave bad debt at all.
func (v referenceView) alonePlot(title, note string, list []cliffView) []report.Figure {
	p := report.Lines{XAxis: fallAxis, YAxis: report.Axis{Label: "bad debt", Unit: v.Symbol, Log: true}}
	for _, c := range list {
		if y := of(c.Steps, badDebt); len(p.Series) < shownSeries && slices.Max(y) > 0 {
			p.X = percents(c.Steps)
			p.Series = append(p.Series, report.Line{Name: clip(c.Name), Y: y})
		}
	}
	if len(p.Series) == 0 {
		return nil
	}
	return []report.Figure{{Title: title, Basis: report.Modelled, Note: note, Plot: p}}
}

func (v referenceView) relationsTable() report.Table {
	t := report.Table{Title: "What is a claim on what", Columns: columns("asset", "is a claim on", "as", "says who")}
	for _, x := range v.Collateral.Assets {
		for _, y := range x.Relations {
			of, as := claimOf(contagion.Relations{y})
			t.Add(x.Symbol, of, as, y.Source)
		}
	}
	if len(t.Rows) == 0 {
		t.Note = "No collateral behind " + v.Symbol + " is known to be one."
	}
	return t
}

func (v referenceView) ownersPlots() []report.Figure {
	if v.Borrowers.Count == 0 {
		return nil
	}
	x, y := []float64{0}, []float64{0}
	for i, share := range v.Borrowers.Cumulated {
		x, y = append(x, float64(i+1)), append(y, 100*share)
	}
	return []report.Figure{{Title: "Share of the debt that the largest borrowers owe", Basis: report.Observed,
		Plot: report.Lines{X: x, XAxis: report.Axis{Label: "largest borrowers"}, YAxis: report.Axis{Label: "share of the debt", Unit: "%", Zero: true}, Series: []report.Line{{Name: "cumulated", Y: y, Area: true}}}}}
}

func (v referenceView) loopsPlot() report.Figure {
	p := report.Lines{XAxis: report.Axis{Label: "fall of the collateral against the debt", Unit: "%"}, YAxis: report.Axis{Label: "debt below 1", Unit: "USD", Zero: true}}
	for _, l := range v.Loops[:min(shownSeries, len(v.Loops))] {
		p.X = of(l.Steps, func(m contagion.Move) float64 { return 100 * m.Drop })
		p.Series = append(p.Series, report.Line{Name: l.Name, Y: of(l.Steps, func(m contagion.Move) float64 { return m.DebtUSD }), Step: true})
	}
	return report.Figure{Title: "Loops that break by a relative move", Basis: report.Modelled, Plot: p}
}

func (v loansView) healthPlot() report.Figure {
	p := report.Bars{XAxis: report.Axis{Label: "health factor"}, YAxis: report.Axis{Label: "debt", Unit: "USD"}, Series: []report.Sample{{Name: "debt of all references"}}}
	for _, x := range v.Histogram {
		edge := fmt.Sprintf("≥ %g", x.From)
		if x.To != nil {
			edge = fmt.Sprintf("%g–%g", x.From, *x.To)
		}
		p.Categories, p.Series[0].Values = append(p.Categories, edge), append(p.Series[0].Values, x.DebtUSD)
	}
	return report.Figure{Title: "Debt by health factor", Basis: report.Observed, Plot: p}
}
