package loss

import (
	"math"

	"github.com/hedgerow-fi/hedgerow/models/liquidation"
)

// tile is how many scenarios a loan is evaluated over at once: as many as leave
// the columns of a few assets in the first cache.
const tile = 512

// tiles are the loans that depend on more than one price ratio. Where
// threshold·bonus < 1 for all collateral of a loan, a loan that cannot pay is
// below 1 anyway, and what it loses is the positive part of one dot product.
type tiles struct {
	loan   []int32 // among all
	column []int   // its only reference's, or −1 for several
	jumps  []bool  // has a collateral with threshold·bonus ≥ 1: at 1 rounding decides

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
		jumps = jumps || l.Threshold[k]*l.Bonus[k] >= 1
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
	tally        []tally     // by reference, and one for loans of several
}

func newWindow(column []int, tallies int) *window {
	assets := len(column)
	w := &window{column: column, price: make([][]float64, assets), low: make([]float64, assets), high: make([]float64, assets), loss: make([]float64, tile), backed: make([]float64, tile)}
	w.tally = make([]tally, tallies)
	for c := range w.tally {
		w.tally[c] = tally{batch: make([]float64, tile), sum: make([]float64, tile), rest: make([]float64, tile)}
	}
	return w
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

// tally adds up loans by scenario: in batches, and the batches as summation does,
// so that the error of 100,000 loans stays that of a few.
type tally struct {
	batch, sum, rest []float64
	dirty, used      bool // batch is not all 0; nor are sum and rest
}

// batch is how many loans, those that lose nothing included, are added as they
// come. Where batches end does not hang on what a window's other scenarios lose.
const batch = 64

// at is where the next loan is added.
func (t *tally) at(n int) []float64 {
	t.dirty, t.used = true, true
	return t.batch[:n]
}

// flush ends a batch (the sum's error is Knuth's, 1969).
func (t *tally) flush() {
	if !t.dirty {
		return
	}
	sum, rest := t.sum[:len(t.batch)], t.rest[:len(t.batch)]
	for s, v := range t.batch {
		old := sum[s]
		all := old + v
		part := all - old
		sum[s], rest[s], t.batch[s] = all, rest[s]+(old-(all-part))+(v-part), 0
	}
	t.dirty = false
}

// take adds all batches to dst and clears them.
func (t *tally) take(dst []float64) {
	if !t.used {
		return
	}
	t.flush()
	for s := range dst {
		dst[s] += t.sum[s] + t.rest[s]
	}
	clear(t.sum)
	clear(t.rest)
	t.used = false
}

// losses adds each loan's bad debt in the window to lost, from scenario from on:
// to the last column, or by reference if split asks for it.
func (t *tiles) losses(lost [][]float64, w *window, from int, split bool) {
	for i, column := range t.column {
		if i%batch == 0 {
			for c := range w.tally {
				w.tally[c].flush()
			}
		}
		if !t.evaluate(i, w) {
			continue
		}
		switch debts := t.debtAt[i+1] - t.debtAt[i]; {
		case !split:
			column = len(lost) - 1
		case column < 0 && debts == 2:
			t.splitTwo(i, w)
			continue
		case column < 0:
			t.split(i, w)
			continue
		}
		to := w.tally[column].at(len(w.loss))
		for s, v := range w.loss {
			to[s] += v
		}
	}
	for c := range w.tally {
		w.tally[c].take(lost[c][from : from+len(w.loss)])
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

// split adds loan i's bad debt to its references' tallies, scenario by scenario: the largest
// collateral pays of the largest debt all that it can, until no collateral is left.
func (t *tiles) split(i int, w *window) {
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
			w.tally[w.column[debts[j].asset]].at(len(w.loss))[s] += left
		}
	}
}

// splitTwo is split of two debts. As soon as one of them is paid, all that is left
// is the other: until then each collateral is sold whole.
func (t *tiles) splitTwo(i int, w *window) {
	debts, collateral := t.debts[t.debtAt[i]:t.debtAt[i+1]], t.collateral[t.collateralAt[i]:t.collateralAt[i+1]]
	first, second := w.tally[w.column[debts[0].asset]].at(len(w.loss)), w.tally[w.column[debts[1].asset]].at(len(w.loss))
	a, b := w.price[debts[0].asset], w.price[debts[1].asset]
	for s, bad := range w.loss {
		if bad == 0 {
			continue
		}
		w.pledged = w.pledged[:0]
		for _, c := range collateral {
			w.pledged = append(w.pledged, c.usd*w.price[c.asset][s])
		}
		x, y := debts[0].usd*a[s], debts[1].usd*b[s]
		for range collateral {
			k := largest(w.pledged)
			pays := w.pledged[k] / collateral[k].bonus
			w.pledged[k] = -1
			if x >= y && pays >= x {
				x, y = 0, bad
				break
			}
			if y > x && pays >= y {
				x, y = bad, 0
				break
			}
			if x >= y {
				x -= pays
			} else {
				y -= pays
			}
		}
		first[s] += x
		second[s] += y
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
