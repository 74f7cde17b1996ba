package cli

import (
	"github.com/hedgerow-fi/hedgerow/agent/report"
)

// page is the what-if with its limits drawn.
func (v whatifView) page() report.Report {
	tables := v.tables()
	s := report.Section{Title: "Before and after"}
	if f, ok := v.limitsFigure(); ok {
		s.Figures = append(s.Figures, f)
	}
	for _, t := range tables {
		switch t.Title {
		case ordersTitle + v.Coin:
			orders := only(t, t.Title, 0, 1, 3, 4, 5, 6, 7)
			would := only(t, "What the agent would order", 0, 1, 8, 9, 10, 11, 12)
			would.Note = ""
			s.Tables = append(s.Tables, orders, would)
		case limitsTitle:
			s.Tables = append(s.Tables, only(t, t.Title, 0, 1, 3, 4, 6, 7, 8))
		default:
			s.Tables = append(s.Tables, t)
		}
	}
	return report.Report{Title: "What an order would do to the limits", Subtitle: v.Source.String() + ", " + instant(v.Source.Block.Time) + ". Nothing was sent.",
		Basis: basesOf(v.Source), Sections: []report.Section{s}, Footer: "docs/asking.md says what each figure is."}
}

// limitsFigure is each limit as a part of its bound; false where none can be drawn.
func (v whatifView) limitsFigure() (report.Figure, bool) {
	p := report.Bars{XAxis: report.Axis{Label: "limit"}, YAxis: report.Axis{Label: "of its bound", Unit: "%"},
		Series: []report.Sample{{Name: "before"}, {Name: "as asked for"}, {Name: "as the agent would"}}}
	left := 0
	for _, l := range v.Limits {
		if len(l.Parts) != len(p.Series) || len(p.Categories) == mostBars || l.Parts[1] > drawnPart {
			left++
			continue
		}
		p.Categories = append(p.Categories, oneLine(l.Limit, 14))
		for i := range p.Series {
			p.Series[i].Values = append(p.Series[i].Values, 100*l.Parts[i])
		}
	}
	note := "100% is the bound, of the claims as they then are."
	if left > 0 {
		note += " The table has " + count(left) + " more " + plural("limit", left) + ": unknown, without a bound above zero, far beyond theirs, or too many to draw."
	}
	return report.Figure{Title: "Limits as parts of their bounds", Basis: report.Modelled, Note: note, Plot: p}, len(p.Categories) > 0
}

// drawnPart is how far beyond its bound a limit is still drawn beside others.
const drawnPart = 20
