package book

import (
	"fmt"
	"math"
	"math/big"
	"math/bits"

	"github.com/holiman/uint256"

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
	var product amount.Amount
	power := 27 + int(a.Decimals) + int(baseDecimals)
	if power >= len(fives) || amount.Product(&product, &a.Price, index) {
		return ratio(a.Price.Big(), index.Big(), power)
	}
	return overTen(&product.Int, power)
}

// ratio is a·b/10^power, rounded once, whatever the operands.
func ratio(a, b *big.Int, power int) float64 {
	ten := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(power)), nil)
	f, _ := new(big.Rat).SetFrac(a.Mul(a, b), ten).Float64()
	return f
}

// fives are the powers of five that leave a quotient of 66 bits room in 256.
var fives = func() (of [81]uint256.Int) {
	of[0].SetOne()
	for i := 1; i < len(of); i++ {
		of[i].Mul(&of[i-1], uint256.NewInt(5))
	}
	return of
}()

// overTen is v/10^power, rounded once, to the nearest and to even: what is divided
// is moved up so far that the quotient has 65 bits or more, of which those below
// the upper 64, and a rest, only matter by being there.
func overTen(v *uint256.Int, power int) float64 {
	if v.IsZero() {
		return 0
	}
	d := &fives[power]
	up := max(0, 66+d.BitLen()-v.BitLen())
	var q, rest uint256.Int
	q.Lsh(v, uint(up))
	q.DivMod(&q, d, &rest)
	down := q.BitLen() - 64 // at least 1
	var top uint256.Int
	top.Rsh(&q, uint(down))
	mantissa := top[0]
	if !rest.IsZero() || trailingZeros(&q) < down {
		mantissa |= 1
	}
	return math.Ldexp(float64(mantissa), down-up-power)
}

func trailingZeros(v *uint256.Int) int {
	for i, w := range v {
		if w != 0 {
			return 64*i + bits.TrailingZeros64(w)
		}
	}
	return 256
}
