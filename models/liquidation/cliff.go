package liquidation

import "github.com/hedgerow-fi/hedgerow/models/book"

// Fall is the price factors of a crash: every asset that is not book.Pegged, or
// only those named, loses the share drop of its price, within [0, 1].
func Fall(b *book.Book, drop float64, assets ...int) []float64 {
	factor := make([]float64, len(b.Assets))
	for a := range factor {
		factor[a] = 1
		if len(assets) == 0 && b.Assets[a].Flags&book.Pegged == 0 {
			factor[a] = 1 - drop
		}
	}
	for _, a := range assets {
		factor[a] = 1 - drop
	}
	return factor
}

// Step is one price drop of a cliff.
type Step struct {
	Drop float64 `json:"drop"`
	Loss
}

// Cliff is the book's losses by price drop: how many loans a fall puts below 1,
// their debt, and the bad debt that late liquidators leave. assets as in Fall.
func Cliff(b *book.Book, rules Rules, drops []float64, assets ...int) []Step {
	l := Liquidator{Rules: rules}
	steps := make([]Step, len(drops))
	for i, d := range drops {
		steps[i] = Step{d, l.Run(b, Fall(b, d, assets...), nil)}
	}
	return steps
}
