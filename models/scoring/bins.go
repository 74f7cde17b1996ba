package scoring

import "slices"

// bins are a feature's values by rank: bin b holds the values from low[b] to
// high[b]. With a bin for each distinct value, splits between bins are the
// splits of the exact algorithm.
type bins struct {
	low, high []float64
	small     []uint8  // each row's bin, when there are at most 256
	large     []uint16 // or else here
}

// newBins ranks the rows of weight above 0 and gives every row a bin. When there
// are more distinct values than most, a bin ends when it has its share of the
// rows that are left: a value of many rows has a bin of its own.
func newBins(column, weight []float64, most int) bins {
	sorted := make([]float64, 0, len(column))
	for i, x := range column {
		if weight[i] > 0 {
			sorted = append(sorted, x)
		}
	}
	slices.Sort(sorted)
	distinct := 0
	for from := 0; from < len(sorted); from = run(sorted, from) {
		distinct++
	}
	var b bins
	for from := 0; from < len(sorted); {
		share := 1
		if distinct > most {
			share = (len(sorted) - from) / (most - len(b.low))
		}
		to := run(sorted, from)
		for to < len(sorted) && to-from < share {
			next := run(sorted, to)
			if next-to >= share {
				break
			}
			to = next
		}
		b.low, b.high = append(b.low, sorted[from]), append(b.high, sorted[to-1])
		from = to
	}
	if len(b.low) <= 256 {
		b.small = make([]uint8, len(column))
		for i, x := range column {
			b.small[i] = uint8(b.of(x))
		}
		return b
	}
	b.large = make([]uint16, len(column))
	for i, x := range column {
		b.large[i] = uint16(b.of(x))
	}
	return b
}

// run is where the values equal to the one at from end.
func run(sorted []float64, from int) int {
	to := from + 1
	for to < len(sorted) && sorted[to] == sorted[from] {
		to++
	}
	return to
}

// of is the bin of a value: the first that ends at or above it, or the last.
func (b bins) of(x float64) int {
	k, _ := slices.BinarySearch(b.high, x)
	return min(k, len(b.high)-1)
}

// between is a threshold that is above every value of bin a and not above any of
// bin c: the middle, as XGBoost's exact algorithm takes it.
func (b bins) between(a, c int) float64 {
	if m := b.high[a]/2 + b.low[c]/2; m > b.high[a] {
		return m
	}
	return b.low[c]
}
