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
//
// Each step is what a Liquidator's Run comes to at the drop, to the bit. Loans are
// gone over once for all drops, and those that a drop leaves healthy are not loaded
// for it.
func Cliff(b *book.Book, rules Rules, drops []float64, falls []bool) []Step {
	factors := func(d float64) []float64 {
		if falls == nil {
			return Fall(b, d)
		}
		return Factors(falls, d)
	}
	steps := make([]Step, len(drops))
	states := make([]fallen, len(drops))
	for i, d := range drops {
		f := &states[i]
		f.factor = factors(d)
		f.weights, f.left = b.WeightsAt(f.factor), 1-d
		steps[i] = Step{d, Loss{BadDebt: make([]float64, len(b.Assets))}}
	}
	l, paused := Liquidator{Rules: rules}, pausedOf(b)
	w, rest := b.Weights(), factors(1)
	for n, c := range b.Chunks {
		for j := range c.Len() {
			s := slopeOf(c, j, w, rest)
			for i := range states {
				f := &states[i]
				if s.safe(f.left) {
					continue
				}
				l.done = f.done
				l.loan(c, n*book.ChunkLoans, j, f.weights, paused, &steps[i].Loss)
				f.done = l.done
			}
		}
	}
	for i := range steps {
		steps[i].close(b, states[i].factor, states[i].done)
	}
	return steps
}

// fallen are prices after one drop, and what calls have done there.
type fallen struct {
	factor  []float64
	weights book.Weights
	left    float64 // of a falling asset's price
	done    done
}

// slope is a loan's backing and debt as functions of the falling assets' price
// factor f, still + moving·f both. It spares the loans that a drop leaves healthy
// a look at their entries for each drop.
type slope struct{ still, moving, debtStill, debtMoving float64 }

// slopeOf is row j's at the weights of the book's prices; rest[a] is 0 for an asset
// that falls, else 1.
func slopeOf(c *book.Chunk, j int, w book.Weights, rest []float64) (s slope) {
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
	return s
}

// safe reports a loan that is healthy at a factor by more than rounding, so that
// Run, which adds in another order, finds it healthy too.
func (s slope) safe(f float64) bool {
	return s.still+s.moving*f > (s.debtStill+s.debtMoving*f)*(1+1e-9)
}
