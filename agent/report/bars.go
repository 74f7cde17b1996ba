package report

import "fmt"

// Bars draws a column for each category, with one bar a series beside the
// others, or on top of each other when Stacked. Values are not negative when
// stacked.
type Bars struct {
	Categories []string
	XAxis      Axis // only its label and unit are used
	YAxis      Axis // always from zero
	Series     []Sample
	Stacked    bool
}

func (b Bars) draw(id string) (string, error) {
	n, k := len(b.Categories), len(b.Series)
	if n == 0 || k == 0 || k > maxSeries {
		return "", fmt.Errorf("a bar plot takes categories and 1 to %d series, not %d and %d", maxSeries, n, k)
	}
	var columns [][]float64
	var names []string
	sums := make([]float64, n)
	for _, s := range b.Series {
		if len(s.Values) != n {
			return "", fmt.Errorf("series %q has %d values for %d categories", s.Name, len(s.Values), n)
		}
		for i, v := range s.Values {
			if b.Stacked && v < 0 {
				return "", fmt.Errorf("series %q is negative at %q: a stack takes no negative value", s.Name, b.Categories[i])
			}
			sums[i] += v
		}
		columns, names = append(columns, s.Values), append(names, s.Name)
	}
	if b.Stacked {
		columns = append(columns, sums)
	}
	lo, hi, err := bounds(columns...)
	if err != nil {
		return "", err
	}
	axis := b.YAxis
	axis.Zero = true
	ys := fit(axis, lo, hi, foot, padHead, 5)
	var c canvas
	c.open(id, b.YAxis.title()+" by "+b.XAxis.title())
	c.yAxis(axis, ys)
	slot := (right - padLeft) / float64(n)
	every := 1 + (n-1)/16 // at most sixteen labels
	for i, name := range b.Categories {
		left, below := padLeft+slot*float64(i), 0.0
		for j, s := range b.Series {
			v := s.Values[i]
			x, w := left+slot*.12+slot*.76*float64(j)/float64(k), slot*.76/float64(k)
			from, to := 0.0, v
			if b.Stacked {
				x, w, from, to = left+slot*.12, slot*.76, below, below+v
				below = to
			}
			top, bottom := ys.px(max(from, to)), ys.px(min(from, to))
			c.rect(x, top, w, bottom-top, fmt.Sprintf("bar f%d", j), fmt.Sprintf("%s, %s: %s", name, s.Name, Number(v, 2)))
		}
		if i%every == 0 {
			c.text(left+slot/2, foot+17, "tick", "middle", name)
		}
	}
	c.line(padLeft, ys.px(0), right, ys.px(0), "axis")
	c.text((padLeft+right)/2, height-6, "label", "middle", b.XAxis.title())
	if k > 1 || names[0] != "" {
		c.legend(names, func(i int, x, y float64) { c.rect(x+4, y-5, 12, 10, fmt.Sprintf("bar f%d", i), "") })
	}
	return c.close(), nil
}
