package book

import (
	"fmt"
	"math/big"

	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// Weights turn shares into USD: one multiplication a share column entry.
type Weights struct {
	Supply []float64 // USD of one collateral share, by asset
	Debt   []float64 // USD of one debt share, by asset
}

// Weights are the book's at its own prices. They cost one pass over the assets,
// none over the loans.
func (b *Book) Weights() Weights { return b.WeightsAt(nil) }

// WeightsAt are the weights when asset a's price is multiplied by factor[a]. A
// nil factor leaves every price alone. It panics when the length is neither 0
// nor that of the asset table.
func (b *Book) WeightsAt(factor []float64) Weights {
	return b.WeightsInto(Weights{}, factor)
}

// WeightsInto is WeightsAt in the memory of weights that are not needed any more.
func (b *Book) WeightsInto(w Weights, factor []float64) Weights {
	n := len(b.Assets)
	if factor != nil && len(factor) != n {
		panic(fmt.Sprintf("book: %d price factors for %d assets", len(factor), n))
	}
	if cap(w.Supply) < n || cap(w.Debt) < n {
		w = Weights{Supply: make([]float64, n), Debt: make([]float64, n)}
	}
	w.Supply, w.Debt = w.Supply[:n], w.Debt[:n]
	for i := range b.Assets {
		f := 1.0
		if factor != nil {
			f = factor[i]
		}
		a := &b.Assets[i]
		supply := a.usdPerShare(&a.SupplyIndex, b.BaseDecimals)
		debt := supply
		if a.DebtIndex != a.SupplyIndex {
			debt = a.usdPerShare(&a.DebtIndex, b.BaseDecimals)
		}
		w.Supply[i], w.Debt[i] = supply*f, debt*f
	}
	return w
}

// few is how many assets a book has at most for its weights to be no allocation
// when they are only looked at once.
const few = 32

// passing are the weights for a look, in the room given where they fit.
func (b *Book) passing(room *[2 * few]float64) Weights {
	if len(b.Assets) > few {
		return b.WeightsAt(nil)
	}
	return b.WeightsInto(Weights{Supply: room[:0:few], Debt: room[few:few]}, nil)
}

// usdPerShare is price·index/(RAY·10^decimals·10^baseDecimals), rounded once.
func (a *Asset) usdPerShare(index *amount.Amount, baseDecimals uint8) float64 {
	power := 27 + a.Decimals + baseDecimals
	var product amount.Amount
	if amount.Product(&product, &a.Price, index) {
		ten := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(power)), nil)
		f, _ := new(big.Rat).SetFrac(new(big.Int).Mul(a.Price.Big(), index.Big()), ten).Float64()
		return f
	}
	return product.Float(power)
}
