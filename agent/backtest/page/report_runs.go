package page

import (
	"strings"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/evaluate"
	"github.com/hedgerow-fi/hedgerow/agent/report"
)

// line is one figure of a period, for tables of several.
type line struct {
	name  string
	of    func(*evaluate.Period) evaluate.Figure
	total bool
}

var lines = []line{
	{"bad debt of the reference", func(p *evaluate.Period) evaluate.Figure { return p.Reference }, false},
	{"supplier loss, gross", func(p *evaluate.Period) evaluate.Figure { return p.Gross }, false},
	{"supplier loss, net of first-loss cover", func(p *evaluate.Period) evaluate.Figure { return p.Net }, false},
	{"payouts", func(p *evaluate.Period) evaluate.Figure { return p.Payouts }, false},
	{"loss left", func(p *evaluate.Period) evaluate.Figure { return p.Hedged }, true},
	{"premium", func(p *evaluate.Period) evaluate.Figure { return p.Premium }, false},
	{"refunds", func(p *evaluate.Period) evaluate.Figure { return p.Refunds }, false},
	{"sales", func(p *evaluate.Period) evaluate.Figure { return p.Sales }, false},
	{"gas", func(p *evaluate.Period) evaluate.Figure { return p.Gas }, false},
	{"cost", func(p *evaluate.Period) evaluate.Figure { return p.Cost }, true},
	{"change of NAV", func(p *evaluate.Period) evaluate.Figure { return p.NAVChange }, true},
	{"largest drawdown", func(p *evaluate.Period) evaluate.Figure { return p.Drawdown }, false},
	{"average cover held", func(p *evaluate.Period) evaluate.Figure { return p.Cover }, false},
	{"cover bought", func(p *evaluate.Period) evaluate.Figure { return p.Bought }, false},
	{"cover sold", func(p *evaluate.Period) evaluate.Figure { return p.Sold }, false},
	{"turnover a year", func(p *evaluate.Period) evaluate.Figure { return p.Turnover }, false},
	{"fills", func(p *evaluate.Period) evaluate.Figure { return p.Fills }, false},
	{"fills that failed", func(p *evaluate.Period) evaluate.Figure { return p.Failed }, false},
	{"breaches of limits", func(p *evaluate.Period) evaluate.Figure { return p.Breaches }, false},
	{"time in breach", func(p *evaluate.Period) evaluate.Figure { return p.Over }, false},
}

// runsTable is what each run came to, side by side.
func runsTable(s *evaluate.Summary) report.Table {
	t := report.Table{Title: "What it came to, in " + s.Coin.Symbol, Columns: []report.Column{word("figure")},
		Note: "All runs see the same history, limits and venue. Change of NAV equals the profit by flows to the unit, or the run fails."}
	for _, r := range s.Runs {
		t.Columns = append(t.Columns, figure(r.Name, ""))
	}
	t.Columns = append(t.Columns, whole("basis"))
	var n noted
	for _, l := range lines {
		var row []string
		basis := ""
		for i := range s.Runs {
			f := l.of(&s.Runs[i].Whole)
			row = append(row, n.show(f))
			if basis == "" {
				basis = string(f.Basis)
			}
		}
		row = append(append([]string{l.name}, row...), basis)
		if l.total {
			t.AddTotal(row...)
		} else {
			t.Add(row...)
		}
	}
	n.on(&t)
	return t
}

// shortfallTable is every ES that there is.
func shortfallTable(s *evaluate.Summary) report.Table {
	t := report.Table{Title: "Expected shortfall over " + bare(s.Horizon) + ", in " + s.Coin.Symbol, Basis: derived(s.Tape.Basis), Columns: []report.Column{word("run"), whole("measure"), figure("samples", ""),
		figure("without cover", ""), figure("with it", ""), figure("interval", ""), figure("removed", ""), figure("interval", ""), figure("cost a year per unit removed", "")},
		Note: "Realised: over the losses that came, period by period. Modelled: over scenarios from sampled instants, averaged; its interval is that of the average over other instants of the same past. They answer different questions and are never mixed."}
	var n noted
	for _, r := range s.Runs {
		for _, x := range r.Shortfalls {
			few := ""
			if x.Blocks > 0 && x.Blocks < evaluate.FewBlocks {
				few = n.because(fewBlocks(x.Blocks))
			}
			drawn := func(f evaluate.Figure) string {
				if i := interval(f); i != "–" {
					return i + few
				}
				return "–"
			}
			t.Add(r.Name, x.Measure+" "+percentOf(x.Confidence), report.Number(float64(x.Samples), 0), n.bare(x.Unhedged), n.bare(x.Hedged), drawn(x.Hedged), n.bare(x.Removed), drawn(x.Removed), n.bare(x.CostPerUnit))
		}
	}
	n.on(&t)
	return t
}

// frontier draws cost against what is left of ES.
func (s *sheet) frontier() []report.Figure {
	measure := s.measure()
	p := report.Points{XAxis: report.Axis{Label: "ES left, " + measure, Unit: s.Run.Coin.Symbol, Zero: true}, YAxis: report.Axis{Label: "cost", Unit: s.Run.Coin.Symbol, Zero: true}}
	basis := report.Modelled
	for i := range s.Summary.Runs {
		r := &s.Summary.Runs[i]
		es := shortfallOf(r, measure)
		if es.Hedged.Has() && r.Whole.Cost.Has() && len(p.Clouds) < 6 {
			p.Clouds = append(p.Clouds, report.Cloud{Name: r.Name, X: []float64{es.Hedged.Float()}, Y: []float64{r.Whole.Cost.Float()}})
			basis = basisOf(es.Hedged.Basis)
		}
	}
	if len(p.Clouds) < 2 {
		return nil
	}
	return []report.Figure{{Title: "Cost against the expected shortfall that is left", Basis: basis, Note: "Down and to the left is better. Constant cover has, as near as it gets, the hedged run's ES at the confidence that the table of runs states: what it costs more is what the strategy's timing is worth.", Plot: p}}
}

func (s *sheet) compared() report.Section {
	what := report.Table{Title: "The runs", Columns: []report.Column{word("run"), word("what it is")}}
	for _, r := range s.Summary.Runs {
		what.Add(r.Name, r.What)
	}
	return report.Section{Title: "Cost and risk, beside doing otherwise", Figures: s.frontier(), Tables: []report.Table{what, runsTable(&s.Summary), shortfallTable(&s.Summary)}}
}

// windowsTable is what came of stretches that are named.
func windowsTable(title string, symbol string, periods []evaluate.Period) report.Table {
	t := report.Table{Title: title, Columns: []report.Column{word("stretch"), whole("from"), whole("to"), figure("of it on the tape", ""), figure("net loss", symbol), figure("payouts", symbol), figure("loss left", symbol),
		figure("cost", symbol), figure("change of NAV", symbol), figure("drawdown", symbol), figure("breaches", ""), whole("basis")}}
	var n noted
	for _, p := range periods {
		if !p.Covered {
			t.Add(p.Name, day(p.From), day(p.To), evaluate.NotCovered, "–", "–", "–", "–", "–", "–", "–", "–")
			continue
		}
		t.Add(p.Name, day(p.From), day(p.To), n.show(p.Partly), n.show(p.Net), n.show(p.Payouts), n.show(p.Hedged), n.show(p.Cost), n.show(p.NAVChange), n.show(p.Drawdown), n.show(p.Breaches), string(p.NAVChange.Basis))
	}
	n.on(&t)
	return t
}

func (s *sheet) windows() report.Section {
	out := report.Section{Title: "Crises, and month by month"}
	symbol := s.Run.Coin.Symbol
	if len(s.hedged.Windows) > 0 {
		t := windowsTable("Crisis windows", symbol, s.hedged.Windows)
		t.Note = strings.TrimSpace("A window of which the tape has nothing is " + evaluate.NotCovered + ": nothing is said of it. " + t.Note)
		out.Tables = append(out.Tables, t)
	}
	if len(s.hedged.Periods) > 0 {
		out.Tables = append(out.Tables, windowsTable("Periods", symbol, s.hedged.Periods))
	}
	return out
}
