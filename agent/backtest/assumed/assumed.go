// Package assumed is the protection market that the past does not have. There is
// no history of protection prices or of underwriters: what is here is stated in a
// named, versioned file, and printed in every report.
//
// In: assumptions, one cell of their grid, and the moments of a tape. Out: a
// market that a cycle can trade on, which is models/market's replica of the real
// contracts: series that come and go, premiums, underwriters who come and flee,
// gauges that record loss, or fail to.
package assumed

import "time"

// Cell is one point of the grid over which results are stated.
type Cell struct {
	// Loading is the premium asked at target utilisation, as a multiple of the
	// series' expected loss by the market's own model.
	Loading float64 `json:"loading"`
	// Waiting is how long after a purchase cover begins.
	Waiting time.Duration `json:"waitingNanoseconds"`
	// Capacity is the underwriters' capital, as a part of what the fund would have
	// to buy to be covered in full.
	Capacity float64 `json:"capacity"`
	// Failure is the probability that a covered loss of a series does not trigger it.
	Failure float64 `json:"failure"`
}

// Grid is a list for each axis; its cells are their product.
type Grid struct {
	Loading  []float64       `json:"loading"`
	Waiting  []time.Duration `json:"waitingNanoseconds"`
	Capacity []float64       `json:"capacity"`
	Failure  []float64       `json:"failure"`
}

// Cells are all points of the grid: failure runs fastest, loading slowest.
func (g Grid) Cells() (out []Cell) {
	for _, l := range g.Loading {
		for _, w := range g.Waiting {
			for _, c := range g.Capacity {
				for _, f := range g.Failure {
					out = append(out, Cell{l, w, c, f})
				}
			}
		}
	}
	return out
}

// DefaultGrid is what a report shows unless its configuration says otherwise.
func DefaultGrid() Grid {
	day := 24 * time.Hour
	return Grid{Loading: []float64{1, 2, 3, 5}, Waiting: []time.Duration{0, 3 * day, 7 * day}, Capacity: []float64{.1, .5, 1}, Failure: []float64{0, .1, .3}}
}
