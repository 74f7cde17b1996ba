package page

import "math"

// Most points that a curve of a page has, and how many stretches a longer one is cut
// into: two points each, its least and its highest, in the order in which they came.
const (
	mostPoints = 1300
	stretches  = 640
)

// thinner thins columns of so many rows for a plot, so that none of their peaks is
// lost. It sees each row once.
type thinner struct {
	rows, seen int
	bucket     int
	open       bool
	from, to   float64
	low, high  []extreme
	X          []float64
	Y          [][]float64
}

type extreme struct {
	value float64
	row   int
}

func newThinner(rows, columns int) *thinner {
	return &thinner{rows: rows, low: make([]extreme, columns), high: make([]extreme, columns), Y: make([][]float64, columns)}
}

// add sees a row; values are numbers, not NaN.
func (t *thinner) add(x float64, values ...float64) {
	row := t.seen
	t.seen++
	if t.rows <= mostPoints {
		t.X = append(t.X, x)
		for i, v := range values {
			t.Y[i] = append(t.Y[i], v)
		}
		return
	}
	if b := int(int64(row) * stretches / int64(t.rows)); !t.open || b != t.bucket {
		t.flush()
		t.open, t.bucket, t.from = true, b, x
		for i := range values {
			t.low[i], t.high[i] = extreme{math.Inf(1), row}, extreme{math.Inf(-1), row}
		}
	}
	t.to = x
	for i, v := range values {
		if v < t.low[i].value {
			t.low[i] = extreme{v, row}
		}
		if v > t.high[i].value {
			t.high[i] = extreme{v, row}
		}
	}
}

// flush ends the last stretch.
func (t *thinner) flush() {
	if !t.open {
		return
	}
	t.open = false
	t.X = append(t.X, t.from, t.to)
	for i := range t.Y {
		a, b := t.low[i], t.high[i]
		if b.row < a.row {
			a, b = b, a
		}
		t.Y[i] = append(t.Y[i], a.value, b.value)
	}
}
