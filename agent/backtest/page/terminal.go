package page

import (
	"io"

	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/evaluate"
	"github.com/hedgerow-fi/hedgerow/agent/report"
)

// View is a run for a terminal: its tables for people, itself as JSON for programs.
type View struct {
	Folder  string           `json:"folder,omitempty"` // "" when nothing was left
	Run     Run              `json:"run"`
	Outcome backtest.Outcome `json:"outcome"`
	Summary evaluate.Summary `json:"summary"`
	Grid    []GridCell       `json:"grid"`
}

// Tables are the figures of the view that people look at first.
func (v *View) Tables() []report.Table {
	s := &v.Summary
	out := []report.Table{runsTable(s), shortfallTable(s)}
	if len(v.Grid) > 1 {
		if hedged := runOf(s, Hedged); hedged != nil {
			sh := &sheet{Folder: &Folder{Run: v.Run, Summary: v.Summary}, grid: v.Grid, hedged: hedged}
			if !sh.product() {
				out = append(out, sh.cellsTable())
			} else {
				out = append(out, sh.heatTables()...)
			}
		}
	}
	out = append(append(out, limitsTables(s)...), missedTable(s))
	if len(s.Scores) > 0 {
		out = append(out, scoresTable(s))
	}
	if len(s.VaR) > 0 {
		out = append(out, varTables(s)...)
	}
	if hedged := runOf(s, Hedged); hedged != nil && len(hedged.Windows) > 0 {
		out = append(out, windowsTable("Crisis windows", s.Coin.Symbol, hedged.Windows))
	}
	return out
}

// WriteText writes the view for a terminal: first how far it is to be believed.
func (v *View) WriteText(w io.Writer) error {
	text := NoHistory + "\n"
	for _, n := range v.Summary.Notes {
		text += sentence(n) + "\n"
	}
	if _, err := io.WriteString(w, text); err != nil {
		return err
	}
	for _, t := range v.Tables() {
		if _, err := io.WriteString(w, "\n"); err != nil {
			return err
		}
		if err := t.WriteText(w); err != nil {
			return err
		}
	}
	return nil
}

// heatTables are the grid's figures, a table each.
func (s *sheet) heatTables() (out []report.Table) {
	for _, g := range s.gridFigures() {
		if h, any := s.heat(g.unit, g.of); any {
			out = append(out, textHeat(g.title+" ("+g.unit+")", derived(s.Run.Basis), h))
		}
	}
	return out
}

// textHeat is a heat map as a table.
func textHeat(title string, basis report.Basis, h report.Heat) report.Table {
	t := report.Table{Title: title, Basis: basis, Columns: []report.Column{word(h.Rows.GroupLabel), figure(h.Rows.Label, "")},
		Note: "Columns are " + h.Columns.GroupLabel + ", and " + h.Columns.Label + " as a part of full cover."}
	for _, g := range h.Columns.Groups {
		for _, n := range h.Columns.Names {
			t.Columns = append(t.Columns, figure(g+" "+n, ""))
		}
	}
	for i, texts := range h.Texts {
		t.Add(append([]string{h.Rows.Groups[i/len(h.Rows.Names)], h.Rows.Names[i%len(h.Rows.Names)]}, texts...)...)
	}
	return t
}
