package calibration

import (
	"cmp"
	"math"
	"slices"
)

// row is a score, what came of it, and how much it counts.
type row struct{ x, y, weight float64 }

// sorted are the rows that count, by rising x, in time that is linear in their
// number. Those of one x come in an order that depends on the input alone.
func sorted(x []float64, y func(i int) float64, weight []float64) []row {
	rows := make([]row, 0, len(x))
	for i, v := range x {
		if w := at(weight, i); w > 0 {
			rows = append(rows, row{v, y(i), w})
		}
	}
	rise := func(a, b row) int { return cmp.Compare(a.x, b.x) }
	switch {
	case slices.IsSortedFunc(rows, rise):
		return rows
	case len(rows) < 1<<digitBits: // counting costs more than comparing
		slices.SortFunc(rows, rise)
		return rows
	}
	return radix(rows)
}

// A key has so many digits of so many bits: 2048 counters stay in the first cache.
const digitBits, digits = 11, 6

// radix sorts by the digits of x, the lowest first (Knuth, TAOCP 3, algorithm
// 5.2.5 R). It writes over rows.
func radix(rows []row) []row {
	var counts [digits][1 << digitBits]int
	for _, r := range rows {
		k := key(r.x)
		for d := range counts {
			counts[d][digit(k, d)]++
		}
	}
	from, to := rows, make([]row, len(rows))
	for d := range counts {
		next := &counts[d]
		if next[digit(key(from[0].x), d)] == len(from) { // one digit for all
			continue
		}
		sum := 0
		for v, n := range next {
			next[v], sum = sum, sum+n
		}
		for _, r := range from {
			v := digit(key(r.x), d)
			to[next[v]] = r
			next[v]++
		}
		from, to = to, from
	}
	return from
}

// key is a number of the order of x, which is not NaN; −0 is 0.
func key(x float64) uint64 {
	b := math.Float64bits(x + 0)
	return b ^ (uint64(int64(b)>>63) | 1<<63)
}

func digit(key uint64, d int) uint64 { return key >> (d * digitBits) & (1<<digitBits - 1) }
