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
	factors := func(d float64) []float64 {
		if falls == nil {
			return Fall(b, d)
		}
		return Factors(falls, d)
	}
	l := Liquidator{Rules: rules, Only: make([]bool, b.Len())}
	loans := slopes(b, factors(1))
	steps := make([]Step, len(drops))
	for i, d := range drops {
		for row := range l.Only {
			l.Only[row] = !loans[row].safe(1 - d)
		}
		steps[i] = Step{d, l.Run(b, factors(d), nil)}
	}
	return steps
}

// slope is a loan's backing and debt as functions of the falling assets' price
// factor f, still + moving·f both. It spares the loans that a drop leaves healthy
// a look at their entries for each drop.
type slope struct{ still, moving, debtStill, debtMoving float64 }

// slopes are all loans' at the book's prices; rest[a] is 0 for an asset that
// falls, else 1.
func slopes(b *book.Book, rest []float64) []slope {
	w := b.Weights()
	out := make([]slope, 0, b.Len())
	for _, c := range b.Chunks {
		for j := range c.Len() {
			var s slope
			for k := c.CollateralAt[j]; k < c.CollateralAt[j+1]; k++ {
				a := c.CollateralAsset[k]
				v := c.CollateralShares[k].Float() * w.Supply[a] * (float64(c.CollateralThreshold[k]) / 1e4)
				s.still += v * rest[a]
				s.moving += v * (1 - rest[a])
			}
			for k := c.DebtAt[j]; k < c.DebtAt[j+1]; k++ {
				a := c.DebtAsset[k]
				v := c.DebtShares[k].Float() * w.Debt[a]
				s.debtStill += v * rest[a]
				s.debtMoving += v * (1 - rest[a])
			}
			out = append(out, s)
		}
	}
	return out
}

// safe reports a loan that is healthy at a factor by more than rounding, so that
// Run, which adds in another order, finds it healthy too.
func (s slope) safe(f float64) bool {
	return s.still+s.moving*f > (s.debtStill+s.debtMoving*f)*(1+1e-9)
}
