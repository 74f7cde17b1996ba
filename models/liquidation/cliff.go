package liquidation

import "github.com/hedgerow-fi/hedgerow/models/book"

// Fall is the price factors of a crash: every asset that is not book.Pegged, or
// only those named, loses the share drop of its price, within [0, 1].
func Fall(b *book.Book, drop float64, assets ...int) []float64 {
	falls := make([]bool, len(b.Assets))
	for a := range falls {
		falls[a] = len(assets) == 0 && b.Assets[a].Flags&book.Pegged == 0
	}
	for _, a := range assets {
		falls[a] = true
	}
	return Factors(falls, drop)
}

// Factors are 1 − drop for the assets that fall and 1 for the others, by row.
func Factors(falls []bool, drop float64) []float64 {
	factor := make([]float64, len(falls))
	for a := range factor {
		factor[a] = 1
		if falls[a] {
			factor[a] = 1 - drop
		}
	}
	return factor
}

// Step is one price drop of a cliff.
type Step struct {
	Drop float64 `json:"drop"`
	Loss
}

// Cliff is the book's losses by price drop: how many loans a fall puts below 1,
// their debt, and the bad debt that late liquidators leave. The assets that fall
// are by row; nil are all that are not book.Pegged.
func Cliff(b *book.Book, rules Rules, drops []float64, falls []bool) []Step {
	l := Liquidator{Rules: rules}
	steps := make([]Step, len(drops))
	for i, d := range drops {
		factor := Fall(b, d)
		if falls != nil {
			factor = Factors(falls, d)
		}
		steps[i] = Step{d, l.Run(b, factor, nil)}
	}
	return steps
}
