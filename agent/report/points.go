package report

import (
	"fmt"
	"math"
)

// Points draws clouds of points, each with an x column of its own, up to six.
type Points struct {
	XAxis  Axis
	YAxis  Axis
	Clouds []Cloud
	// Diagonal draws where y is x, as where forecasts are right.
	Diagonal bool
}

// Cloud is points of one kind. Low and High are intervals of Y, or nil. Line joins
// the points in place of dots. Labels, when set, stand beside the points.
type Cloud struct {
	Name      string
	X, Y      []float64
	Low, High []float64
	Line      bool
	Labels    []string
}

func (p Points) draw(id string) (string, error) {
	if len(p.Clouds) == 0 || len(p.Clouds) > maxSeries {
		return "", fmt.Errorf("a plot of points takes 1 to %d clouds, not %d", maxSeries, len(p.Clouds))
	}
	var all, ups [][]float64
	var names []string
	for _, k := range p.Clouds {
		if len(k.X) != len(k.Y) || len(k.Low) != len(k.High) || k.Low != nil && len(k.Low) != len(k.Y) || k.Labels != nil && len(k.Labels) != len(k.Y) {
			return "", fmt.Errorf("cloud %q has columns of different lengths", k.Name)
		}
		all, ups, names = append(all, k.X), append(ups, k.Y, k.Low, k.High), append(names, k.Name)
	}
	xlo, xhi, err := bounds(all...)
	if err != nil {
		return "", err
	}
	ylo, yhi, err := bounds(ups...)
	if err != nil {
		return "", err
	}
	if p.Diagonal {
		xlo, ylo, xhi, yhi = min(xlo, ylo), min(xlo, ylo), max(xhi, yhi), max(xhi, yhi)
	}
	xs, ys := fit(p.XAxis, xlo, xhi, padLeft, right, 8), fit(p.YAxis, ylo, yhi, foot, padHead, 5)
	if p.XAxis.Dates {
		xs.hi = max(xs.hi, xs.lo+1e-9)
	}
	var c canvas
	c.open(id, p.YAxis.title()+" by "+p.XAxis.title())
	c.yAxis(p.YAxis, ys)
	c.xAxis(p.XAxis, xs)
	if p.Diagonal {
		lo, hi := max(xs.least(), ys.least()), min(xs.most(), ys.most())
		c.line(xs.px(lo), ys.px(lo), xs.px(hi), ys.px(hi), "mark")
	}
	for i, k := range p.Clouds {
		c.cloud(i, k, xs, ys)
	}
	c.legend(names, func(i int, x, y float64) {
		if p.Clouds[i].Line {
			c.line(x, y, x+20, y, fmt.Sprintf("line s%d", i))
		} else {
			c.dot(i, x+10, y, "")
		}
	})
	return c.close(), nil
}

func (c *canvas) cloud(i int, k Cloud, xs, ys scale) {
	if k.Line {
		fmt.Fprintf(c, `<path d="%s" class="line s%d"/>`, Lines{X: k.X}.path(Line{Y: k.Y}, xs, ys), i)
		return
	}
	for j := range k.X {
		x, y := xs.px(k.X[j]), ys.px(k.Y[j])
		if k.Low != nil {
			c.line(x, ys.px(k.Low[j]), x, ys.px(k.High[j]), fmt.Sprintf("whisker s%d", i))
		}
		hint := ""
		if k.Labels != nil {
			hint = k.Labels[j]
			if x > (padLeft+right)*.72 {
				c.text(x-8, y+4, "note", "end", hint)
			} else {
				c.text(x+8, y+4, "note", "start", hint)
			}
		}
		c.dot(i, x, y, hint)
	}
}

// dot draws a point; kinds differ in shape as in colour.
func (c *canvas) dot(i int, x, y float64, hint string) {
	class := fmt.Sprintf("dot f%d", i)
	switch i % 3 {
	case 0:
		fmt.Fprintf(c, `<circle cx="%s" cy="%s" r="4" class="%s">`, px(x), px(y), class)
	case 1:
		fmt.Fprintf(c, `<path d="M%s %sh8v8h-8Z" class="%s">`, px(x-4), px(y-4), class)
	default:
		fmt.Fprintf(c, `<path d="M%s %sl5 9h-10Z" class="%s">`, px(x), px(y-5.5), class)
	}
	if hint != "" {
		fmt.Fprintf(c, `<title>%s</title>`, escape(hint))
	}
	if i%3 == 0 {
		c.WriteString("</circle>")
	} else {
		c.WriteString("</path>")
	}
}

// least and most are the values at a scale's ends.
func (s scale) least() float64 {
	if s.log {
		return math.Pow(10, s.lo)
	}
	return s.lo
}

func (s scale) most() float64 {
	if s.log {
		return math.Pow(10, s.hi)
	}
	return s.hi
}
