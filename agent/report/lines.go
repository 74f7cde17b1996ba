package report

import (
	"fmt"
	"strings"
)

// Lines draws columns over one x column: up to six, told apart by colour and
// by dash pattern.
type Lines struct {
	X      []float64
	XAxis  Axis
	YAxis  Axis
	Series []Line
	Marks  []Mark // vertical lines at events
	Level  *Level // a horizontal line at a bound, when set
}

// Line is one column. Step holds a value until the next x; Area fills below.
type Line struct {
	Name string
	Y    []float64
	Step bool
	Area bool
}

// Mark is an event on the x axis.
type Mark struct {
	X     float64
	Label string
}

// Level is a bound on the y axis.
type Level struct {
	Y     float64
	Label string
}

const maxSeries = 6

func (l Lines) draw(id string) (string, error) {
	if len(l.Series) == 0 || len(l.Series) > maxSeries {
		return "", fmt.Errorf("a line plot takes 1 to %d series, not %d", maxSeries, len(l.Series))
	}
	xlo, xhi, err := bounds(l.X)
	if err != nil {
		return "", err
	}
	var columns [][]float64
	var names []string
	for _, s := range l.Series {
		if len(s.Y) != len(l.X) {
			return "", fmt.Errorf("series %q has %d values for %d points", s.Name, len(s.Y), len(l.X))
		}
		columns, names = append(columns, s.Y), append(names, s.Name)
	}
	if l.Level != nil {
		columns = append(columns, []float64{l.Level.Y, l.Level.Y * 1.05}) // room for its label
	}
	ylo, yhi, err := bounds(columns...)
	if err != nil {
		return "", err
	}
	xs := fit(l.XAxis, xlo, xhi, padLeft, right, 8)
	if !l.XAxis.Hours {
		xs.lo, xs.hi = xlo, max(xhi, xlo+1e-9) // a line fills the width; outer ticks fall away
		xs.ticks = within(xs.ticks, xlo, xhi)
	}
	ys := fit(l.YAxis, ylo, yhi, foot, padHead, 5)

	var c canvas
	c.open(id, l.YAxis.title()+" over "+l.XAxis.title())
	c.yAxis(l.YAxis, ys)
	c.xAxis(l.XAxis, xs)
	for i, m := range l.Marks {
		x := xs.px(m.X)
		c.line(x, padHead, x, foot, "mark")
		y := padHead + 10 + 13*float64(i%3)
		if x > (padLeft+right)*.72 {
			c.text(x-4, y, "note", "end", m.Label)
		} else {
			c.text(x+4, y, "note", "start", m.Label)
		}
	}
	if l.Level != nil {
		y := ys.px(l.Level.Y)
		c.line(padLeft, y, right, y, "level")
		c.text(right-4, y-4, "note", "end", l.Level.Label)
	}
	for i, s := range l.Series { // areas first, so that they hide no line
		if s.Area {
			base := ys.px(max(ys.lo, min(0, ys.hi)))
			fmt.Fprintf(&c, `<path d="%s L%s %s L%s %s Z" class="area f%d"/>`, l.path(s, xs, ys),
				px(xs.px(l.X[len(l.X)-1])), px(base), px(xs.px(l.X[0])), px(base), i)
		}
	}
	for i, s := range l.Series {
		fmt.Fprintf(&c, `<path d="%s" class="line s%d"/>`, l.path(s, xs, ys), i)
	}
	c.legend(names, func(i int, x, y float64) { c.line(x, y, x+20, y, fmt.Sprintf("line s%d", i)) })
	return c.close(), nil
}

func (l Lines) path(s Line, xs, ys scale) string {
	var b strings.Builder
	for i, v := range s.Y {
		x, y := px(xs.px(l.X[i])), px(ys.px(v))
		switch {
		case i == 0:
			b.WriteString("M" + x + " " + y)
		case s.Step:
			b.WriteString("H" + x + "V" + y)
		default:
			b.WriteString("L" + x + " " + y)
		}
	}
	return b.String()
}

func within(ticks []float64, lo, hi float64) []float64 {
	var out []float64
	for _, t := range ticks {
		if t >= lo-1e-9 && t <= hi+1e-9 {
			out = append(out, t)
		}
	}
	return out
}
