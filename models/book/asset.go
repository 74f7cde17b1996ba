package book

import (
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
