package report

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// The size of a plot, in the SVG's own units; the page scales it.
const (
	width, height              = 720.0, 300.0
	padLeft, padRight, padFoot = 66.0, 16.0, 44.0
	padHead                    = 34.0 // the legend and the y axis's title
	right, foot                = width - padRight, height - padFoot
)

// canvas collects an SVG element. Colours, fonts and line widths are classes
// of the page's style sheet, so that light and dark both read.
type canvas struct{ strings.Builder }

func (c *canvas) open(id, title string) { c.openTall(id, title, height) }

// openTall is open for a plot of another height.
func (c *canvas) openTall(id, title string, height float64) {
	fmt.Fprintf(c, `<svg class="plot" viewBox="0 0 %s %s" role="img" aria-labelledby="%s"><title id="%s">%s</title>`,
		px(width), px(height), id, id, escape(title))
}

func (c *canvas) close() string {
	c.WriteString("</svg>")
	return c.String()
}

func (c *canvas) text(x, y float64, class, anchor, s string) {
	fmt.Fprintf(c, `<text x="%s" y="%s" class="%s" text-anchor="%s">%s</text>`, px(x), px(y), class, anchor, escape(s))
}

func (c *canvas) line(x1, y1, x2, y2 float64, class string) {
	fmt.Fprintf(c, `<line x1="%s" y1="%s" x2="%s" y2="%s" class="%s"/>`, px(x1), px(y1), px(x2), px(y2), class)
}

func (c *canvas) rect(x, y, w, h float64, class, hint string) {
	fmt.Fprintf(c, `<rect x="%s" y="%s" width="%s" height="%s" class="%s">`, px(x), px(y), px(w), px(h), class)
	if hint != "" {
		fmt.Fprintf(c, `<title>%s</title>`, escape(hint))
	}
	c.WriteString("</rect>")
}

// yAxis draws the grid, tick labels and title.
func (c *canvas) yAxis(a Axis, s scale) {
	for _, t := range s.ticks {
		y := s.px(t)
		c.line(padLeft, y, right, y, "grid")
		c.text(padLeft-8, y+4, "tick", "end", s.label(t))
	}
	fmt.Fprintf(c, `<text transform="translate(14 %s) rotate(-90)" class="label" text-anchor="middle">%s</text>`,
		px((padHead+foot)/2), escape(a.title()))
}

// xAxis draws the base line, ticks and title.
func (c *canvas) xAxis(a Axis, s scale) {
	c.line(padLeft, foot, right, foot, "axis")
	for _, t := range s.ticks {
		x := s.px(t)
		c.line(x, foot, x, foot+4, "axis")
		if s.dates != "" && x > right-6 { // its half would be cut off
			c.text(width, foot+17, "tick", "end", s.label(t))
			continue
		}
		c.text(x, foot+17, "tick", "middle", s.label(t))
	}
	c.text((padLeft+right)/2, height-6, "label", "middle", a.title())
}

// legend names the series along the top: a swatch, then the name.
func (c *canvas) legend(names []string, swatch func(i int, x, y float64)) {
	x := padLeft
	for i, n := range names {
		swatch(i, x, 14)
		c.text(x+24, 18, "legend", "start", n)
		x += 24 + 7.0*float64(utf8.RuneCountInString(n)) + 18
	}
}
