package report

import (
	"fmt"
	"math"
)

// Heat is a table of numbers in which colour says how large each is. Its columns
// and rows come in groups, such as one for each waiting period.
type Heat struct {
	Columns, Rows Scheme
	// Values are by row, then column; NaN is a cell without a value, which Texts says
	// why.
	Values [][]float64
	Texts  [][]string
	Unit   string
	// Framed is the cell that is marked, by row and column; none unless Frame is set.
	Frame       bool
	FramedRow   int
	FramedRight int
}

// Scheme is one side of a Heat: the groups, and within each the same names.
type Scheme struct {
	GroupLabel, Label string
	Groups, Names     []string
}

func (s Scheme) len() int { return max(1, len(s.Groups)) * len(s.Names) }

const (
	heatLeft, heatHead = 150.0, 52.0
	heatRow, heatGap   = 22.0, 6.0
)

func (h Heat) draw(id string) (string, error) {
	rows, columns := h.Rows.len(), h.Columns.len()
	if rows == 0 || columns == 0 || len(h.Values) != rows || len(h.Texts) != rows {
		return "", fmt.Errorf("a heat map of %d rows and %d columns has %d rows of values and %d of texts", rows, columns, len(h.Values), len(h.Texts))
	}
	lo, hi := math.Inf(1), math.Inf(-1)
	for i, row := range h.Values {
		if len(row) != columns || len(h.Texts[i]) != columns {
			return "", fmt.Errorf("row %d of a heat map has %d values and %d texts for %d columns", i, len(row), len(h.Texts[i]), columns)
		}
		for _, v := range row {
			if math.IsInf(v, 0) {
				return "", fmt.Errorf("%w: a cell is %v", ErrSample, v)
			}
			if !math.IsNaN(v) {
				lo, hi = math.Min(lo, v), math.Max(hi, v)
			}
		}
	}
	groups := max(1, len(h.Columns.Groups))
	cell := (width - padRight - heatLeft - heatGap*float64(groups-1)) / float64(columns)
	x := func(j int) float64 { return heatLeft + cell*float64(j) + heatGap*float64(j/len(h.Columns.Names)) }
	y := func(i int) float64 { return heatHead + heatRow*float64(i) + heatGap*float64(i/len(h.Rows.Names)) }
	var c canvas
	c.openTall(id, h.Unit+" by "+h.Columns.GroupLabel+", "+h.Columns.Label+", "+h.Rows.GroupLabel+" and "+h.Rows.Label, y(rows-1)+heatRow+6)
	c.text(heatLeft-10, 14, "label", "end", h.Columns.GroupLabel)
	c.text(heatLeft-10, 31, "label", "end", h.Columns.Label)
	c.text(8, 47, "label", "start", h.Rows.GroupLabel)
	c.text(heatLeft-10, 47, "label", "end", h.Rows.Label)
	for j := range columns {
		if n := len(h.Columns.Names); j%n == 0 && len(h.Columns.Groups) > 0 {
			c.text(x(j)+cell*float64(n)/2, 14, "legend", "middle", h.Columns.Groups[j/n])
		}
		c.text(x(j)+cell/2, 31, "tick", "middle", h.Columns.Names[j%len(h.Columns.Names)])
	}
	for i := range rows {
		if n := len(h.Rows.Names); i%n == 0 && len(h.Rows.Groups) > 0 {
			c.text(8, y(i)+heatRow*float64(n)/2+4, "legend", "start", h.Rows.Groups[i/n])
		}
		c.text(heatLeft-10, y(i)+heatRow/2+4, "tick", "end", h.Rows.Names[i%len(h.Rows.Names)])
		for j := range columns {
			v := h.Values[i][j]
			if math.IsNaN(v) {
				c.rect(x(j)+1, y(i)+1, cell-2, heatRow-2, "gone", h.Texts[i][j])
				c.text(x(j)+cell/2, y(i)+heatRow/2+4, "tick", "middle", "–")
				continue
			}
			part := .4 // all are alike
			if hi > lo {
				part = (v - lo) / (hi - lo)
			}
			fmt.Fprintf(&c, `<rect x="%s" y="%s" width="%s" height="%s" class="heat" fill-opacity="%s"/>`, px(x(j)+.5), px(y(i)+.5), px(cell-1), px(heatRow-1), px(.06+.5*part))
			c.text(x(j)+cell/2, y(i)+heatRow/2+4, "value", "middle", h.Texts[i][j])
		}
	}
	if h.Frame {
		c.rect(x(h.FramedRight), y(h.FramedRow), cell, heatRow, "frame", "the cell of the figures above")
	}
	return c.close(), nil
}
