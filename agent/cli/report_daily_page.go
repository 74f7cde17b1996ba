package cli

import (
	"fmt"
	"slices"

	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

// dailyPage is the day as a page: the tables, and plots of the NAV, of its causes and
// of the limits.
func dailyPage(d wire.Daily) report.Report {
	change := d.CloseNAV.Minus(d.OpenNAV)
	r := report.Report{
		Title:    "Daily report of " + d.Portfolio + ", " + d.Date,
		Subtitle: fmt.Sprintf("Chain %d, blocks %d to %d, %s to %s. From the journal alone.", d.ChainID, d.Open.Block.Number, d.Close.Block.Number, instant(d.Open.Block.Time), instant(d.Close.Block.Time)),
		Basis:    []report.Basis{report.Observed, report.Modelled},
		Facts: []report.Fact{
			{Name: "NAV", Value: inCents(d.CloseNAV) + " USD", Note: "at the begin " + inCents(d.OpenNAV)},
			{Name: "Profit and loss", Value: inCents(d.Profit) + " USD", Note: "change " + inCents(change) + ", put in or taken out " + inCents(d.Moved)},
			{Name: "Residual", Value: micros(d.Residual) + " USD", Note: "what no line explains; rounding " + micros(d.Rounding)},
			{Name: "Mode", Value: d.ModeClose, Note: fmt.Sprintf("%d changes, %d alarms", len(d.Modes), len(d.Alarms))},
		},
		Footer: "docs/daily.md says what each line means. hedgerow report daily --json has every figure to the unit.",
	}
	if slices.ContainsFunc(d.NAV, func(l wire.NAVLine) bool { return l.Basis == string(report.Assumed) }) {
		r.Basis = append(r.Basis, report.Assumed)
	}
	section := func(title string, figures []report.Figure, tables ...report.Table) {
		tables = slices.DeleteFunc(tables, func(t report.Table) bool { return len(t.Rows) == 0 })
		if len(tables)+len(figures) > 0 {
			r.Sections = append(r.Sections, report.Section{Title: title, Figures: figures, Tables: tables})
		}
	}
	r.Sections = append(r.Sections, report.Section{Title: "What the journal cannot tell", Text: d.Unknown})
	nav, result, days, accounts := navTable(d), resultTable(d), calendarTable(d), accountTable(d)
	section("Net asset value", navPlot(d), inUnits(nav), dollarsOnly(nav), sources(nav, "part", "Where each part is from", "basis", "source", "price"))
	section("Profit and loss", causePlot(d), pick(result, "cause", "of", "amount", "USD"), checkTable(d), sources(result, "cause", "Where each cause is from", "basis", "source"),
		pick(accounts, "on account of", "premium", "refunded", "sold", "paid out", "profit"), bare(pick(accounts, "on account of", "mark at begin", "mark at end", "gas (ETH)", "fills"), "Marks and gas by strategy"))
	limits := limitsSection("Limits", d.Limits, false)
	limits.Tables = slices.DeleteFunc(append([]report.Table{latchTable(d), refusalTable(d)}, limits.Tables...), func(t report.Table) bool { return len(t.Rows) == 0 })
	r.Sections = append(r.Sections, limits)
	trades := tradesTable(d)
	section("Trades", nil, pick(trades, "intent", "promised", "action", "of", "amount", "paid", "received", "state"), bare(pick(trades, "intent", "quote", "limit", "gas (ETH)", "block", "asked by"), "What each asked for, what its gas cost, and who asked"))
	section("Claims calendar", nil, pick(days, "expires", "series", "state", "held", "waits for mint", "waiting period", "note"), bare(pick(days, "series", "pays from a loss of", "in full at", "loss so far", "gauge read", "stale at"), "What each pays for"), waitingTable(d))
	section("Runway", nil, runwayTable(d))
	section("Alarms and modes", nil, dayAlarmsTable(d), modesTable(d))
	section("The day", nil, dayTable(d))
	return r
}

// bare is a table under another title, without its note.
func bare(t report.Table, title string) report.Table {
	t.Title, t.Note = title, ""
	return t
}

// inUnits is the NAV in units of each asset, which have no sum.
func inUnits(t report.Table) report.Table {
	out := pick(t, "part", "of", "begin", "end")
	out.Rows, out.Emphasis = out.Rows[:len(out.Rows)-1], nil
	return out
}

// dollarsOnly is the NAV in USD alone.
func dollarsOnly(t report.Table) report.Table {
	return bare(pick(t, "part", "begin (USD)", "end (USD)", "change (USD)"), "The same in USD")
}

// sources are what stands behind the lines of a table, without its sums.
func sources(t report.Table, first, title string, columns ...string) report.Table {
	out := bare(pick(t, append([]string{first}, columns...)...), title)
	out.Emphasis = nil
	out.Rows = slices.DeleteFunc(out.Rows, func(r []string) bool { return r[1] == "" })
	return out
}

// inCents are millionths of a dollar in whole cents, toward zero.
func inCents(s wire.Signed) string {
	return report.Number(s.Float(wire.USDDecimals), 2)
}

func navPlot(d wire.Daily) []report.Figure {
	if len(d.Hours) < 2 {
		return nil
	}
	p := report.Lines{XAxis: report.Axis{Label: "time", Dates: true}, YAxis: report.Axis{Label: "NAV", Unit: "USD"}, Series: []report.Line{{Name: "NAV", Step: true}}}
	for _, x := range d.Hours {
		p.X = append(p.X, report.Day(x.At))
		p.Series[0].Y = append(p.Series[0].Y, x.NAV.Float(wire.USDDecimals))
	}
	for _, m := range d.Modes {
		if at := report.Day(m.At); at >= p.X[0] && at <= p.X[len(p.X)-1] {
			p.Marks = append(p.Marks, report.Mark{X: at, Label: m.Mode.String()})
		}
	}
	return []report.Figure{{Title: "NAV at each recorded cycle", Basis: report.Observed, Note: "At each cycle's own prices. The axis does not begin at zero.", Plot: p}}
}

// mostCauses is how many causes the plot has.
const mostCauses = 12

func causePlot(d wire.Daily) []report.Figure {
	p := report.Bars{XAxis: report.Axis{Label: "cause"}, YAxis: report.Axis{Label: "change of NAV", Unit: "USD"}, Series: []report.Sample{{Name: "USD"}}}
	for _, l := range d.Result {
		if l.USD.Sign() == 0 || len(p.Categories) == mostCauses {
			continue
		}
		p.Categories = append(p.Categories, clipTo(l.Line, 13))
		p.Series[0].Values = append(p.Series[0].Values, l.USD.Float(wire.USDDecimals))
	}
	if len(p.Categories) == 0 {
		return nil
	}
	return []report.Figure{{Title: "What changed the NAV", Basis: report.Observed, Note: "The lines of the table that are not zero.", Plot: p}}
}
