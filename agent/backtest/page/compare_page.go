package page

import (
	"fmt"
	"io"
	"strings"

	"github.com/hedgerow-fi/hedgerow/agent/report"
)

// Tables are the comparison for people.
func (c *Comparison) Tables() []report.Table {
	figures := report.Table{Title: "Hedged runs side by side", Columns: []report.Column{word("figure"), whole("unit")}, Note: "Differences are to " + c.Folders[0].Name + "."}
	for _, f := range c.Folders {
		figures.Columns = append(figures.Columns, figure(f.Name, ""))
	}
	for _, f := range c.Folders[1:] {
		name := "difference"
		if len(c.Folders) > 2 {
			name += " of " + f.Name
		}
		figures.Columns = append(figures.Columns, figure(name, ""))
	}
	figures.Columns = append(figures.Columns, whole("basis"))
	var n noted
	for _, r := range c.Rows {
		row, unit, basis := []string{r.Name, ""}, "", ""
		for _, f := range r.Figures {
			row = append(row, n.bare(f))
			if basis == "" || f.Has() && unit == "" {
				unit, basis = f.Unit, string(f.Basis)
			}
		}
		for _, f := range r.Less {
			row = append(row, bare(f))
		}
		if isMoney(unit) {
			row[1] = unit
		}
		row = append(row, basis)
		if r.total {
			figures.AddTotal(row...)
		} else {
			figures.Add(row...)
		}
	}
	n.on(&figures)
	out := []report.Table{figures}
	if len(c.Ranking) > 0 {
		t := report.Table{Title: "By what a unit of ES removed costs a year", Basis: derived(c.Folders[0].Basis), Columns: []report.Column{figure("place", ""), word("run"), figure("cost a year per unit", "")}}
		for i, r := range c.Ranking {
			t.Add(fmt.Sprint(i+1), r.Name, show(r.CostPerUnit))
		}
		if len(c.Differ) > 0 {
			t.Note = "Their inputs are not all equal: the difference is also that of what is listed as differing. "
		}
		if c.overlap() {
			t.Note += "Intervals overlap: the order of those may be chance."
		}
		t.Note = strings.TrimSpace(t.Note)
		out = append(out, t)
	}
	if len(c.Differ) > 0 {
		t := report.Table{Title: "Inputs that differ", Columns: []report.Column{word("input")}}
		for _, f := range c.Folders {
			t.Columns = append(t.Columns, word(f.Name))
		}
		for _, d := range c.Differ {
			row := []string{d.What}
			for _, v := range d.Values {
				row = append(row, clip(v, 200))
			}
			t.Add(row...)
		}
		out = append(out, t)
	}
	return out
}

// overlap reports neighbours in the ranking whose intervals do.
func (c *Comparison) overlap() bool {
	for i := 1; i < len(c.Ranking); i++ {
		high, err1 := c.Ranking[i-1].CostPerUnit.High.Float64()
		low, err2 := c.Ranking[i].CostPerUnit.Low.Float64()
		if err1 == nil && err2 == nil && low < high {
			return true
		}
	}
	return false
}

// verdict says in words what may be made of the comparison.
func (c *Comparison) verdict() []string {
	switch {
	case len(c.NotRanked) > 0:
		return []string{"Not ranked: " + strings.Join(c.NotRanked, "; ") + ". The figures stand side by side, and say nothing of which is better."}
	case len(c.Differ) == 0:
		return []string{"All inputs are equal: the same tape, fund, assumptions, seed, configuration and versions."}
	}
	return []string{"The tape, the fund and the horizon are equal. What else differs is listed: a ranking is of all of that together."}
}

// WriteText writes the comparison for a terminal.
func (c *Comparison) WriteText(w io.Writer) error {
	for _, line := range append([]string{NoHistory}, c.verdict()...) {
		if _, err := io.WriteString(w, line+"\n"); err != nil {
			return err
		}
	}
	for _, t := range c.Tables() {
		if _, err := io.WriteString(w, "\n"); err != nil {
			return err
		}
		if err := t.WriteText(w); err != nil {
			return err
		}
	}
	return nil
}

// mostCompared is how many runs a plot tells apart.
const mostCompared = 6

// Page is the comparison with plots.
func (c *Comparison) Page() (report.Report, error) {
	r := report.Report{Title: fmt.Sprintf("%d backtests side by side", len(c.Folders)), Subtitle: NoHistory, Lede: c.verdict(),
		Footer: "Each run's own page says what stands behind its figures."}
	seen := map[report.Basis]bool{}
	for _, f := range c.Folders {
		seen[basisOf(f.Basis)] = true
	}
	for _, b := range []report.Basis{report.Observed, report.Simulated, report.Modelled, report.Assumed} {
		if seen[b] || b == report.Modelled || b == report.Assumed {
			r.Basis = append(r.Basis, b)
		}
	}
	r.Sections = append(r.Sections, report.Section{Title: "Figures", Tables: c.Tables()})
	coin := c.folders[0].Run.Coin.Symbol
	axis := func(label string) report.Axis { return report.Axis{Label: label, Unit: coin} }
	nav := report.Points{XAxis: dateAxis, YAxis: axis("NAV")}
	fall := report.Points{XAxis: dateAxis, YAxis: axis("drawdown")}
	cover := report.Points{XAxis: dateAxis, YAxis: axis("cover held")}
	fall.YAxis.Zero, cover.YAxis.Zero = true, true
	for i, f := range c.folders {
		if i == mostCompared || f.Run.Coin.Symbol != coin {
			continue
		}
		e, err := curves(f.Dir, f.Run)
		if err != nil {
			return report.Report{}, err
		}
		if len(e.X) == 0 {
			continue
		}
		name := clip(c.Folders[i].Name, 18)
		nav.Clouds = append(nav.Clouds, report.Cloud{Name: name, Line: true, X: e.X, Y: e.NAV})
		fall.Clouds = append(fall.Clouds, report.Cloud{Name: name, Line: true, X: e.X, Y: e.Drawdown})
		cover.Clouds = append(cover.Clouds, report.Cloud{Name: name, Line: true, X: e.X, Y: e.Held})
	}
	if len(nav.Clouds) == 0 {
		return r, nil
	}
	note := ""
	if n := len(c.folders) - len(nav.Clouds); n > 0 {
		note = fmt.Sprintf("%d more are in the tables: a plot tells %d apart, of one coin.", n, mostCompared)
	}
	made := report.Modelled
	if seen[report.Simulated] {
		made = report.Simulated
		if len(seen) > 1 {
			note = strings.TrimSpace(note + " Runs of books with different bases stand beside each other: see the inputs that differ.")
		}
	}
	r.Sections = append(r.Sections, report.Section{Title: "Over time", Figures: []report.Figure{
		{Title: "NAV", Basis: made, Note: note, Plot: nav}, {Title: "Drawdown", Basis: made, Plot: fall}, {Title: "Cover held", Basis: made, Plot: cover}}})
	return r, nil
}
