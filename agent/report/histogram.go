package report

import (
	"fmt"
	"math"
)

// Histogram draws how often values fall into equal bins, up to three samples
// over the same bins, side by side.
type Histogram struct {
	XAxis   Axis
	Samples []Sample
	Bins    int // 0 means 20
}

func (h Histogram) draw(id string) (string, error) {
	if len(h.Samples) == 0 || len(h.Samples) > 3 {
		return "", fmt.Errorf("a histogram takes 1 to 3 samples, not %d", len(h.Samples))
	}
	var columns [][]float64
	var names []string
	for _, s := range h.Samples {
		columns, names = append(columns, s.Values), append(names, s.Name)
	}
	lo, hi, err := bounds(columns...)
	if err != nil {
		return "", err
	}
	bins := h.Bins
	if bins == 0 {
		bins = 20
	}
	xs := fit(h.XAxis, lo, hi, padLeft, right, 8)
	count := make([][]float64, len(columns))
	var most float64
	for j, col := range columns {
		count[j] = make([]float64, bins)
		for _, v := range col {
			i := min(bins-1, int(math.Floor((v-xs.lo)/(xs.hi-xs.lo)*float64(bins))))
			count[j][i]++
			most = max(most, count[j][i])
		}
	}
	y := Axis{Label: "paths", Zero: true}
	ys := fit(y, 0, max(most, 5), foot, padHead, 5)
	var c canvas
	c.open(id, "how often "+h.XAxis.title())
	c.yAxis(y, ys)
	slot, k := (right-padLeft)/float64(bins), float64(len(columns))
	for i := range bins {
		from := xs.lo + (xs.hi-xs.lo)*float64(i)/float64(bins)
		to := xs.lo + (xs.hi-xs.lo)*float64(i+1)/float64(bins)
		for j := range columns {
			if count[j][i] == 0 {
				continue
			}
			top := ys.px(count[j][i])
			c.rect(padLeft+slot*float64(i)+1+(slot-2)*float64(j)/k, top, (slot-2)/k, foot-top, fmt.Sprintf("bar f%d", j),
				fmt.Sprintf("%s: %s paths from %s to %s", names[j], Number(count[j][i], 0), Number(from, 0), Number(to, 0)))
		}
	}
	c.xAxis(h.XAxis, xs)
	c.legend(names, func(i int, x, y float64) { c.rect(x+4, y-5, 12, 10, fmt.Sprintf("bar f%d", i), "") })
	return c.close(), nil
}
