package loss

import (
	"math"

	"github.com/hedgerow-fi/hedgerow/models/liquidation"
)

// tile is how many scenarios a loan is evaluated over at once: as many as leave
// the columns of a few assets in the first cache.
const tile = 512

// tiles are the loans that depend on more than one price ratio. Where
// threshold·bonus ≤ 1 for all collateral of a loan, a loan that cannot pay is
// below 1 anyway, and what it loses is the positive part of one dot product.
type tiles struct {
	loan   []int32 // among all
	column []int   // its only reference's, or −1 for several
	jumps  []bool  // has a collateral with threshold·bonus > 1

	weightAt     []uint32 // one more than loans
	weights      []weight // by loan and asset
	collateralAt []uint32
	collateral   []pledge
	debtAt       []uint32
	debts        []weight
}

// weight is what a unit of an asset's price factor adds to a loan's loss.
type weight struct {
	asset int32
	usd   float64
}

// pledge is a collateral with what it backs, and its share of what the loan's
// collateral pays at prices now.
type pledge struct {
	asset                        int32
	usd, threshold, bonus, share float64
}

func (t *tiles) add(l *liquidation.Loans, i int, column []int) {
	if t.weightAt == nil {
		t.weightAt, t.collateralAt, t.debtAt = []uint32{0}, []uint32{0}, []uint32{0}
	}
	c0, c1, d0, d1 := entries(l, i)
	from, only, jumps, pays := len(t.weights), -2, false, 0.0
	for k := d0; k < d1; k++ {
		a := l.DebtAsset[k]
		t.weigh(from, a, l.DebtUSD[k])
		t.debts = append(t.debts, weight{int32(a), l.DebtUSD[k]})
		if at := column[a]; only == -2 || only == at {
			only = at
		} else {
			only = -1
		}
	}
	for k := c0; k < c1; k++ {
		pays += l.CollateralUSD[k] / l.Bonus[k]
	}
	for k := c0; k < c1; k++ {
		a, cover, share := l.CollateralAsset[k], l.CollateralUSD[k]/l.Bonus[k], 1/float64(c1-c0)
		t.weigh(from, a, -cover)
		jumps = jumps || l.Threshold[k]*l.Bonus[k] > 1
		if pays > 0 {
			share = cover / pays
		}
		t.collateral = append(t.collateral, pledge{int32(a), l.CollateralUSD[k], l.Threshold[k], l.Bonus[k], share})
	}
	t.loan, t.column, t.jumps = append(t.loan, int32(i)), append(t.column, only), append(t.jumps, jumps)
	t.weightAt = append(t.weightAt, uint32(len(t.weights)))
	t.collateralAt = append(t.collateralAt, uint32(len(t.collateral)))
	t.debtAt = append(t.debtAt, uint32(len(t.debts)))
}

// weigh adds usd to the asset's weight of the loan that begins at from.
func (t *tiles) weigh(from int, asset uint16, usd float64) {
	for k := from; k < len(t.weights); k++ {
		if t.weights[k].asset == int32(asset) {
			t.weights[k].usd += usd
			return
		}
	}
	t.weights = append(t.weights, weight{int32(asset), usd})
}

// window is a tile of scenarios: price columns, their bounds, and room to work.
type window struct {
	price        [][]float64 // by asset
	low, high    []float64   // of each asset in the window
	loss, backed []float64   // by scenario
	owed         []float64   // by debt
	pledged      []float64   // by collateral
	column       []int       // by asset: its reference's
}

func newWindow(column []int) *window {
	assets := len(column)
	return &window{column: column, price: make([][]float64, assets), low: make([]float64, assets), high: make([]float64, assets), loss: make([]float64, tile), backed: make([]float64, tile)}
}

// look moves the window to scenarios from … to of price.
func (w *window) look(price [][]float64, from, to int) {
	for a, column := range price {
		w.price[a] = column[from:to]
		low, high := math.Inf(1), 0.0
		for _, f := range w.price[a] {
			low, high = min(low, f), max(high, f)
		}
		w.low[a], w.high[a] = low, high
	}
	w.loss, w.backed = w.loss[:to-from], w.backed[:to-from]
}

// losses adds each loan's bad debt in the window to lost, whose columns are by
// reference. Of loans with several references it goes to the last column, unless
// split asks for it by reference.
func (t *tiles) losses(lost [][]float64, w *window, from int, split bool) {
	for i, column := range t.column {
		if !t.evaluate(i, w) {
			continue
		}
		if column < 0 && split {
			t.split(i, lost, w, from)
			continue
		}
		if column < 0 {
			column = len(lost) - 1
		}
		to := lost[column][from : from+len(w.loss)]
		for s, v := range w.loss {
			to[s] += v
		}
	}
}

// evaluate puts loan i's bad debt by scenario into w.loss. It reports false, and
// leaves w.loss as it was, where the loan can pay whatever the window's prices do:
// rounding is monotone, so the bound holds for floats too.
func (t *tiles) evaluate(i int, w *window) bool {
	row := t.weights[t.weightAt[i]:t.weightAt[i+1]]
	bound := 0.0
	for _, e := range row {
		if e.usd > 0 {
			bound += e.usd * w.high[e.asset]
		} else {
			bound += e.usd * w.low[e.asset]
		}
	}
	if bound <= 0 {
		return false
	}
	w.dot(row)
	if t.jumps[i] {
		t.spare(i, w)
	}
	return true
}

// dot sets w.loss to the positive part of the row's dot product by scenario, added
// in the row's order.
func (w *window) dot(row []weight) {
	dst := w.loss
	column := func(k int) ([]float64, float64) { return w.price[row[k].asset][:len(dst)], row[k].usd }
	a, wa := column(0)
	switch len(row) {
	case 1:
		for s := range dst {
			dst[s] = positive(wa * a[s])
		}
		return
	case 2:
		b, wb := column(1)
		for s := range dst {
			dst[s] = positive(wa*a[s] + wb*b[s])
		}
		return
	case 3:
		b, wb := column(1)
		c, wc := column(2)
		for s := range dst {
			dst[s] = positive(wa*a[s] + wb*b[s] + wc*c[s])
		}
		return
	}
	b, wb := column(1)
	c, wc := column(2)
	d, wd := column(3)
	for s := range dst {
		dst[s] = wa*a[s] + wb*b[s] + wc*c[s] + wd*d[s]
	}
	for k := 4; k < len(row); k++ {
		e, we := column(k)
		for s := range dst {
			dst[s] += we * e[s]
		}
	}
	for s, v := range dst {
		dst[s] = positive(v)
	}
}

// positive is max(0, v), exactly and without a branch.
func positive(v float64) float64 { return 0.5 * (v + math.Abs(v)) }

// spare clears the scenarios in which loan i is not below 1.
func (t *tiles) spare(i int, w *window) {
	clear(w.backed)
	for _, c := range t.collateral[t.collateralAt[i]:t.collateralAt[i+1]] {
		for s, f := range w.price[c.asset] {
			w.backed[s] += c.usd * f * c.threshold
		}
	}
	debts := t.debts[t.debtAt[i]:t.debtAt[i+1]]
	for s, backed := range w.backed {
		owed := 0.0
		for _, d := range debts {
			owed += d.usd * w.price[d.asset][s]
		}
		if backed >= owed {
			w.loss[s] = 0
		}
	}
}

// split adds loan i's bad debt to its references, scenario by scenario: the largest
// collateral pays of the largest debt all that it can, until no collateral is left.
func (t *tiles) split(i int, lost [][]float64, w *window, from int) {
	debts, collateral := t.debts[t.debtAt[i]:t.debtAt[i+1]], t.collateral[t.collateralAt[i]:t.collateralAt[i+1]]
	for s, bad := range w.loss {
		if bad == 0 {
			continue
		}
		w.owed, w.pledged = w.owed[:0], w.pledged[:0]
		for _, d := range debts {
			w.owed = append(w.owed, d.usd*w.price[d.asset][s])
		}
		for _, c := range collateral {
			w.pledged = append(w.pledged, c.usd*w.price[c.asset][s])
		}
		for range len(debts) + len(collateral) { // each call ends a debt or a collateral
			x, y := largest(w.pledged), largest(w.owed)
			pays := w.pledged[x] / collateral[x].bonus
			if pays <= 0 || w.owed[y] <= 0 {
				break
			}
			if pays > w.owed[y] {
				w.pledged[x] -= w.owed[y] * collateral[x].bonus
				w.owed[y] = 0
				continue
			}
			w.owed[y] -= pays
			w.pledged[x] = 0
		}
		for j, left := range w.owed {
			lost[w.column[debts[j].asset]][from+s] += left
		}
	}
}

// largest is the first place of the largest of v, which is not empty.
func largest(v []float64) int {
	at := 0
	for j, x := range v {
		if x > v[at] {
			at = j
		}
	}
	return at
}
