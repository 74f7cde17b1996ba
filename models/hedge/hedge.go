// Package hedge finds the cheapest cover: what to buy of each series on offer so
// that the tail of the net loss stays inside its limits.
//
// In: losses and payouts by scenario, price curves, capacities, limits. Out:
// amounts, what they cost, what is left of the loss, how far from the cheapest
// that can be, and shadow prices; or, when no purchase is enough, the least
// excess and what would be needed. It knows no venue and no chain: amounts are
// levels in float64, and whoever turns them into tokens rounds.
package hedge

import "math"

// Problem is what is to be covered, by what, and how well. Amounts are in units
// of each series (tokens), money in one currency. No number exceeds 1e30.
//
// The net loss of scenario s is
//
//	Loss[s] − Σ_j Payout[s, j]·(Held_j + bought_j)  (+ the cost, if PremiumCounts)
//
// A negative net loss, more paid than lost, counts as such: it lowers an average.
type Problem struct {
	// Loss is by scenario, before any protection, that Held included.
	Loss []float64
	// Payout of a unit, scenarios × series by rows; ≥ 0.
	Payout []float64
	// Weight is each scenario's probability, and sums to 1. Nil: all are alike.
	Weight []float64
	// Weights are single limits' own probabilities, by limit, in place of Weight; a
	// nil row has none. Limits at several horizons, or in single stresses, are one
	// problem when their scenarios follow each other and each limit weighs its own.
	Weights [][]float64
	Series  []Series
	Pools   []Pool
	// Limits on the net loss. All must hold. None: what Floor asks for is bought.
	Limits []Limit
	// Budget is the most that the purchases cost together; NoLimit: any cost. 0
	// buys nothing that has a price.
	Budget float64
	// PremiumCounts adds what the purchases cost to the net loss of every scenario:
	// limits then bound loss and premium together. Without it the premium is spent
	// either way, and is only what is minimised.
	PremiumCounts bool
}

// Series is one kind of protection that is on offer.
type Series struct {
	Name string // for people
	// Ask is the price curve: the first Size units at Price each, the next … at a
	// Price that is no lower. Nothing can be bought beyond its end.
	Ask []Piece
	// Held units cover already, at no further cost. They are never sold.
	Held float64
	// Floor is the least to hold in the end, Held included. 0: no floor.
	Floor float64
	// Least is the smallest purchase but none. 0: any.
	Least float64
	// Lot is what a purchase is a whole multiple of. 0: any amount.
	Lot float64
	// Pools whose capacity a purchase uses, unit by unit; their indexes. Nil: none.
	Pools []int
}

// Piece is a part of a price curve.
type Piece struct {
	Size  float64 // units, more than 0
	Price float64 // of a unit, ≥ 0
}

// Pool is capacity that several series share.
type Pool struct {
	Name string  // for people
	Free float64 // units that can still be bought
}

// Limit bounds the expected shortfall of the net loss: the average of the worst
// 1 − Confidence of probability. At confidence 0 that is the expected loss.
type Limit struct {
	Confidence float64 // in [0, 1)
	Most       float64
}

// NoLimit is a Budget that never binds.
var NoLimit = math.Inf(1)

// Capacity is the most that can be bought of the series, its pools aside.
func (s *Series) Capacity() float64 {
	sum := 0.
	for _, a := range s.Ask {
		sum += a.Size
	}
	return sum
}

// Cost is the price of buying units, which are at most Capacity.
func (s *Series) Cost(units float64) float64 {
	cost := 0.
	for _, a := range s.Ask {
		n := min(units, a.Size)
		if n <= 0 {
			break
		}
		cost += n * a.Price
		units -= n
	}
	return cost
}

// stepped says whether purchases are restricted to some amounts.
func (s *Series) stepped() bool { return s.Lot > 0 || s.Least > 0 }

// admit is the least purchase of units or more that Least, Lot and Capacity
// admit; false when there is none.
func (s *Series) admit(units float64) (float64, bool) {
	if units <= 0 {
		return 0, true
	}
	units = max(units, s.Least)
	if s.Lot > 0 {
		units = max(1, math.Ceil(units/s.Lot-nearly)) * s.Lot
	}
	c := s.Capacity()
	if units > c*(1+nearly) {
		return 0, false
	}
	return min(units, c), true
}

// below is the greatest purchase of units or less that Least and Lot admit.
func (s *Series) below(units float64) float64 {
	units = min(units, s.Capacity())
	if s.Lot > 0 {
		units = math.Floor(units/s.Lot+nearly) * s.Lot
	}
	if first, ok := s.admit(math.SmallestNonzeroFloat64); !ok || units < first*(1-nearly) {
		return 0
	}
	return units
}

// nearly is what a number of lots may be off by from a whole number.
const nearly = 1e-9
