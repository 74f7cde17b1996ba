package book

import (
	"fmt"
	"math/big"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Asset is one row of the asset table. Loans name it by its position.
type Asset struct {
	ID       protection.Address `json:"id"`
	Symbol   string             `json:"symbol"` // for people
	Decimals uint8              `json:"decimals"`
	Flags    AssetFlags         `json:"flags"`
	// Price of one whole token in the protocol's base currency, as the
	// protocol's own oracle says, with the book's BaseDecimals.
	Price amount.Amount `json:"price"`
	// SupplyIndex and DebtIndex turn shares into base units, in RAY. A protocol
	// whose balances do not accrue has RAY itself.
	SupplyIndex amount.Amount `json:"supplyIndex"`
	DebtIndex   amount.Amount `json:"debtIndex"`
	// Threshold and Bonus are the reserve's own, in basis points as an Entry's.
	// What applies to one loan stands in its entries.
	Threshold uint16 `json:"threshold"`
	Bonus     uint16 `json:"bonus"`
}

// AssetFlags are facts of an asset that risk figures need.
type AssetFlags uint8

const (
	// Pegged assets follow a currency by design: a market-wide crash of
	// volatile collateral leaves their price alone. Whoever reads the book says
	// which they are; LooksPegged is a start.
	Pegged AssetFlags = 1 << iota
	// Paused assets can be neither repaid nor seized.
	Paused
)

// RAY is 1e27, the unit of indexes.
var RAY = amount.New(1e9).MulDiv(amount.New(1e18), amount.New(1))

// LooksPegged reports a price within 5% of one unit of the base currency. It is
// a guess for books whose adapter knows nothing better: it misses pegs to other
// currencies and one that is broken already.
func (b *Book) LooksPegged(asset int) bool {
	p := b.Assets[asset].Price.Float(b.BaseDecimals)
	return p > 0.95 && p < 1.05
}

// PriceUSD is the asset's price in whole units of the base currency, which this
// project calls USD throughout.
func (b *Book) PriceUSD(asset int) float64 {
	return b.Assets[asset].Price.Float(b.BaseDecimals)
}

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
	if factor != nil && len(factor) != len(b.Assets) {
		panic(fmt.Sprintf("book: %d price factors for %d assets", len(factor), len(b.Assets)))
	}
	w := Weights{Supply: make([]float64, len(b.Assets)), Debt: make([]float64, len(b.Assets))}
	for i := range b.Assets {
		f := 1.0
		if factor != nil {
			f = factor[i]
		}
		w.Supply[i] = b.Assets[i].usdPerShare(b.Assets[i].SupplyIndex, b.BaseDecimals) * f
		w.Debt[i] = b.Assets[i].usdPerShare(b.Assets[i].DebtIndex, b.BaseDecimals) * f
	}
	return w
}

// usdPerShare is price·index/(RAY·10^decimals·10^baseDecimals), rounded once.
func (a *Asset) usdPerShare(index amount.Amount, baseDecimals uint8) float64 {
	num := new(big.Int).Mul(a.Price.Big(), index.Big())
	exp := big.NewInt(27 + int64(a.Decimals) + int64(baseDecimals))
	den := new(big.Int).Exp(big.NewInt(10), exp, nil)
	f, _ := new(big.Rat).SetFrac(num, den).Float64()
	return f
}
