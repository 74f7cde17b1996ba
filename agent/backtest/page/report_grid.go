package page

import (
	"cmp"
	"math"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/assumed"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/evaluate"
	"github.com/hedgerow-fi/hedgerow/agent/report"
)

// axisOf are the distinct values of one axis, rising.
func axisOf[T cmp.Ordered](cells []GridCell, of func(assumed.Cell) T) (out []T) {
	for _, c := range cells {
		if v := of(c.Cell); !slices.Contains(out, v) {
			out = append(out, v)
		}
	}
	slices.Sort(out)
	return out
}

func names[T any](list []T, of func(T) string) (out []string) {
	for _, v := range list {
		out = append(out, of(v))
	}
	return out
}

// gridMeasure is that of ES which the grid shows.
func (s *sheet) gridMeasure(c *GridCell) *evaluate.Shortfall {
	if s.measure() == evaluate.Realised {
		return &c.Realised
	}
	return &c.Modelled
}

func (s *sheet) gridSection() report.Section {
	out := report.Section{Title: "The grid of assumptions"}
	if len(s.grid) < 2 {
		out.Text = []string{"Only one cell was run: what other premiums, waiting periods, capacities and trigger failures would come to is not known."}
		return out
	}
	out.Text = []string{"Premium loading, waiting period, capacity and trigger failure are not known of any real market, so that results are a grid and not one figure. The cell that stands out is that of the rest of this page. grid.parquet has every figure of every cell."}
	if s.Outcome.Market.AtLeast > 0 {
		out.Text = append(out.Text, "In that cell: "+s.leastRate()+" Where cells of several loadings are alike, this is why.")
	}
	if !s.product() {
		out.Tables = []report.Table{s.cellsTable()}
		return out
	}
	for _, f := range s.gridFigures() {
		h, any := s.heat(f.unit, f.of)
		if !any {
			out.Text = append(out.Text, f.title+": no cell has a value.")
			continue
		}
		out.Figures = append(out.Figures, report.Figure{Title: f.title + " (" + f.unit + ")", Basis: derived(s.Run.Basis), Note: f.note, Plot: h})
	}
	return out
}

// product says that every combination of the axes' values was run, as a heat map has it.
func (s *sheet) product() bool {
	return len(s.grid) == len(axisOf(s.grid, func(c assumed.Cell) float64 { return c.Loading }))*len(axisOf(s.grid, func(c assumed.Cell) time.Duration { return c.Waiting }))*
		len(axisOf(s.grid, func(c assumed.Cell) float64 { return c.Capacity }))*len(axisOf(s.grid, func(c assumed.Cell) float64 { return c.Failure }))
}

// cellsTable has a row for each cell, where most combinations were not run.
func (s *sheet) cellsTable() report.Table {
	t := report.Table{Title: "Cells of the grid", Basis: derived(s.Run.Basis), Columns: []report.Column{figure("premium, × EL", ""), figure("waiting", ""), figure("capacity", ""), figure("failure", "")},
		Note: "Each axis by itself, from the cell of the figures above, which stands out: what other combinations come to is not known."}
	figures := s.gridFigures()
	for _, f := range figures {
		t.Columns = append(t.Columns, figure(f.title, f.unit))
	}
	var n noted
	for i := range s.grid {
		c := &s.grid[i]
		row := []string{significant(c.Cell.Loading, 3) + "×", span(c.Cell.Waiting), percentOf(c.Cell.Capacity), percentOf(c.Cell.Failure)}
		for _, f := range figures {
			row = append(row, n.bare(f.of(c)))
		}
		if c.Cell == s.Run.Cell {
			t.AddTotal(row...)
		} else {
			t.Add(row...)
		}
	}
	n.on(&t)
	return t
}

// gridFigure is one that is shown over the grid.
type gridFigure struct {
	title, unit, note string
	of                func(*GridCell) evaluate.Figure
}

func (s *sheet) gridFigures() []gridFigure {
	symbol := s.Run.Coin.Symbol
	return []gridFigure{
		{"Cost", symbol, "Premium less refunds and sales, and gas, over the whole run.", func(c *GridCell) evaluate.Figure { return c.Cost }},
		{"ES removed, " + s.measure(), symbol, "Over " + bare(s.Summary.Horizon) + ".", func(c *GridCell) evaluate.Figure { return s.gridMeasure(c).Removed }},
		{"Cost a year per unit of ES removed", symbol + " per " + symbol, "Lower is better; a dash is a cell without that figure.", func(c *GridCell) evaluate.Figure { return s.gridMeasure(c).CostPerUnit }},
		{"Loss left after payouts", symbol, "The net supplier loss, less what was paid or proven.", func(c *GridCell) evaluate.Figure { return c.Hedged }},
	}
}

// heat is one figure over the grid; false when no cell has it.
func (s *sheet) heat(unit string, of func(*GridCell) evaluate.Figure) (report.Heat, bool) {
	loading := axisOf(s.grid, func(c assumed.Cell) float64 { return c.Loading })
	waiting := axisOf(s.grid, func(c assumed.Cell) time.Duration { return c.Waiting })
	capacity := axisOf(s.grid, func(c assumed.Cell) float64 { return c.Capacity })
	failure := axisOf(s.grid, func(c assumed.Cell) float64 { return c.Failure })
	times := func(v float64) string { return significant(v, 3) + "×" }
	h := report.Heat{Unit: unit,
		Columns: report.Scheme{GroupLabel: "premium, × EL", Label: "capacity", Groups: names(loading, times), Names: names(capacity, percentOf)},
		Rows:    report.Scheme{GroupLabel: "waiting", Label: "failure", Groups: names(waiting, span), Names: names(failure, percentOf)}}
	h.Values, h.Texts = make([][]float64, len(waiting)*len(failure)), make([][]string, len(waiting)*len(failure))
	for i := range h.Values {
		h.Values[i], h.Texts[i] = make([]float64, len(loading)*len(capacity)), make([]string, len(loading)*len(capacity))
		for j := range h.Values[i] {
			h.Values[i][j], h.Texts[i][j] = math.NaN(), "not run"
		}
	}
	any := false
	for k := range s.grid {
		c := &s.grid[k]
		i := slices.Index(waiting, c.Cell.Waiting)*len(failure) + slices.Index(failure, c.Cell.Failure)
		j := slices.Index(loading, c.Cell.Loading)*len(capacity) + slices.Index(capacity, c.Cell.Capacity)
		f := of(c)
		h.Texts[i][j] = show(f)
		if f.Has() {
			any = true
			h.Values[i][j], h.Texts[i][j] = f.Float(), compact(f.Float())
		}
		if c.Cell == s.Run.Cell {
			h.Frame, h.FramedRow, h.FramedRight = true, i, j
		}
	}
	return h, any
}
