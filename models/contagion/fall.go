package contagion

import (
	"slices"

	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
)

// Fall is a set of assets that lose the same share of their price at once, while
// all others keep theirs.
type Fall struct {
	Name string // for people: "all volatile assets", "WETH"
	Rows []bool // by asset of the book
}

// Factors are the prices after a fall by drop, within [0, 1], for a Liquidator.
func (f Fall) Factors(drop float64) []float64 { return liquidation.Factors(f.Rows, drop) }

// Assets are the rows that fall.
func (f Fall) Assets() []int {
	var out []int
	for a, falls := range f.Rows {
		if falls {
			out = append(out, a)
		}
	}
	return out
}

// VolatileFall is every asset that is not pegged, nor a claim on one that is.
func VolatileFall(b *book.Book, r Relations) Fall {
	f := Fall{Name: "all volatile assets", Rows: make([]bool, len(b.Assets))}
	for a := range b.Assets {
		f.Rows[a] = !Pegged(b, r, a)
	}
	return f
}

// Pegged reports that an asset follows a currency: by its own flag, or because it
// is a claim on an asset of the book that does.
func Pegged(b *book.Book, r Relations, asset int) bool {
	if b.Assets[asset].Flags&book.Pegged != 0 {
		return true
	}
	for _, id := range r.Underneath(b.Assets[asset].ID) {
		if i := b.AssetIndex(id); i >= 0 && b.Assets[i].Flags&book.Pegged != 0 {
			return true
		}
	}
	return false
}

// AssetsFall is some assets, each with everything that is a claim on it. For an
// asset that is itself a claim this is its wrapper breaking: what it is a claim
// on keeps its price. An asset that falls takes its prices in eMode along.
func AssetsFall(b *book.Book, r Relations, name string, assets ...int) Fall {
	f := Fall{Name: name, Rows: make([]bool, len(b.Assets))}
	for a := range b.Assets {
		under := r.Underneath(b.Assets[a].ID)
		f.Rows[a] = slices.ContainsFunc(assets, func(x int) bool {
			return x == a || slices.Contains(under, b.Assets[x].ID)
		})
	}
	return f
}

// OthersFall is everything but an asset and the claims on it: what a rise of that
// asset by d/(1−d) against all others is to loans that owe it.
func OthersFall(b *book.Book, r Relations, asset int) Fall {
	f := AssetsFall(b, r, "everything but "+b.Assets[asset].Symbol, asset)
	for a := range f.Rows {
		f.Rows[a] = !f.Rows[a]
	}
	return f
}
