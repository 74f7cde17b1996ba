package report

import (
	"fmt"
	"math"
	"strings"
)

// Strips draws one flat band a subject over the same x: how much of its bound is
// used, in parts of it. What lies above the bound is set off.
type Strips struct {
	XAxis Axis
	Rows  []Strip
	From  float64 // of the x axis
	To    float64
}

// Strip is one band. Y is in parts of the bound; NaN where it is unknown. Each
// value holds until the next x. Note stands at its right end.
type Strip struct {
	Name, Note string
	X, Y       []float64
}

const stripLeft, stripRight, stripRow, stripTall = 190.0, 96.0, 34.0, 24.0

// stripTop is the part of its bound at which a strip is full: what is above is cut.
const stripTop = 1.5

func (s Strips) draw(id string) (string, error) {
	if len(s.Rows) == 0 {
		return "", fmt.Errorf("%w: no strips", ErrSample)
	}
	if !(s.From <= s.To) || math.IsInf(s.From, 0) || math.IsInf(s.To, 0) {
		return "", fmt.Errorf("%w: strips from %v to %v", ErrSample, s.From, s.To)
	}
	bottom := 8 + stripRow*float64(len(s.Rows))
	xs := fit(s.XAxis, s.From, s.To, stripLeft, width-stripRight, 7)
	xs.lo, xs.hi = s.From, max(s.To, s.From+1e-9)
	xs.ticks = within(xs.ticks, s.From, s.To)
	var c canvas
	c.openTall(id, "use of bounds over "+s.XAxis.title(), bottom+46)
	for i, r := range s.Rows {
		if len(r.X) != len(r.Y) {
			return "", fmt.Errorf("strip %q has %d values for %d points", r.Name, len(r.Y), len(r.X))
		}
		base := 8 + stripRow*float64(i) + stripTall
		ys := scale{lo: 0, hi: stripTop, from: base, to: base - stripTall}
		c.line(stripLeft, base, width-stripRight, base, "grid")
		c.text(stripLeft-10, base-stripTall/2+4, "tick", "end", r.Name)
		c.text(width-stripRight+8, base-stripTall/2+4, "tick", "start", r.Note)
		c.strip(r, xs, ys, base, s.To)
		c.line(stripLeft, ys.px(1), width-stripRight, ys.px(1), "level")
	}
	c.line(stripLeft, bottom, width-stripRight, bottom, "axis")
	for _, t := range xs.ticks {
		x := xs.px(t)
		c.line(x, bottom, x, bottom+4, "axis")
		c.text(x, bottom+17, "tick", "middle", xs.label(t))
	}
	c.text((stripLeft+width-stripRight)/2, bottom+38, "label", "middle", s.XAxis.title())
	return c.close(), nil
}

// strip fills up to the bound and beyond it apart.
func (c *canvas) strip(r Strip, xs, ys scale, base, to float64) {
	var under, over, unknown strings.Builder
	box := func(b *strings.Builder, x0, x1, y0, y1 float64) {
		fmt.Fprintf(b, "M%s %sH%sV%sH%sZ", px(x0), px(y0), px(x1), px(y1), px(x0))
	}
	for i := range r.X {
		end := to
		if i+1 < len(r.X) {
			end = r.X[i+1]
		}
		x0, x1, v := xs.px(r.X[i]), max(xs.px(end), xs.px(r.X[i])+.6), r.Y[i]
		switch {
		case math.IsNaN(v):
			box(&unknown, x0, x1, base, ys.px(stripTop))
		case v > 1:
			box(&under, x0, x1, base, ys.px(1))
			box(&over, x0, x1, ys.px(1), ys.px(min(stripTop, max(v, 1.1))))
		case v > 0:
			box(&under, x0, x1, base, ys.px(v))
		}
	}
	for _, p := range []struct{ class, d string }{{"unknown", unknown.String()}, {"used f0", under.String()}, {"over", over.String()}} {
		if p.d != "" {
			fmt.Fprintf(c, `<path d="%s" class="%s"/>`, p.d, p.class)
		}
	}
}
