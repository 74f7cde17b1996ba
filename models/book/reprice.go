package book

import (
	"errors"
	"fmt"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// ErrOtherAssets reports prices or assets that are not those of a book's table.
var ErrOtherAssets = errors.New("they are not the assets of the book")

// Repriced is the book with the same loans at another block, of other prices, one
// an asset. It shares all chunks, and costs the assets, not the loans. The book has
// been validated; it fails with ErrOtherAssets on another number of prices, and
// with ErrInvalid where a price is zero that was not, or absurd.
func (b *Book) Repriced(block uint64, hash [32]byte, at time.Time, prices []amount.Amount) (*Book, error) {
	out := new(Book)
	if err := b.RepriceInto(out, block, hash, at, prices); err != nil {
		return nil, err
	}
	return out, nil
}

// RepriceInto is Repriced in the memory of a book that nobody looks at any more and
// that is not b, or of a zero one. On an error it is without meaning.
func (b *Book) RepriceInto(out *Book, block uint64, hash [32]byte, at time.Time, prices []amount.Amount) error {
	if len(prices) != len(b.Assets) {
		return fmt.Errorf("%w: %d prices for %d assets: give one an asset, in the table's order", ErrOtherAssets, len(prices), len(b.Assets))
	}
	assets := append(out.Assets[:0], b.Assets...)
	for i := range assets {
		assets[i].Price = prices[i]
	}
	return b.become(out, block, hash, at, assets)
}

// WithAssets is Repriced with whole rows, in the table's order: prices, indexes,
// flags and a reserve's own thresholds may be others. The slice becomes the book's.
// What applies to a loan already there stands in its entries and stays.
func (b *Book) WithAssets(block uint64, hash [32]byte, at time.Time, assets []Asset) (*Book, error) {
	out := new(Book)
	if err := b.become(out, block, hash, at, assets); err != nil {
		return nil, err
	}
	return out, nil
}

func (b *Book) become(out *Book, block uint64, hash [32]byte, at time.Time, assets []Asset) error {
	if len(assets) != len(b.Assets) {
		return fmt.Errorf("%w: %d rows for %d assets", ErrOtherAssets, len(assets), len(b.Assets))
	}
	*out = *b
	out.Block, out.BlockHash, out.Time, out.Assets = block, hash, at, assets
	odd := false
	for i := range assets {
		was, now := &b.Assets[i], &assets[i]
		if was.ID != now.ID || was.Decimals != now.Decimals {
			return fmt.Errorf("%w: row %d is %s of %d decimals, the book's %s of %d", ErrOtherAssets, i, now.ID, now.Decimals, was.ID, was.Decimals)
		}
		if lost(was, now) || !plain(now) || !validRisk(now.Threshold, now.Bonus) {
			odd = true
		}
	}
	if odd {
		return out.oddities(b)
	}
	return nil
}

// lost reports a price or an index that is gone: what had one may be in use, what
// had none is in no loan.
func lost(was, now *Asset) bool {
	return now.Price.IsZero() && !was.Price.IsZero() || now.SupplyIndex.IsZero() && !was.SupplyIndex.IsZero() || now.DebtIndex.IsZero() && !was.DebtIndex.IsZero()
}

// plain reports a price and indexes of 128 bits, whose weights cannot be absurd.
func plain(a *Asset) bool {
	return a.Price.Int[2]|a.Price.Int[3]|a.SupplyIndex.Int[2]|a.SupplyIndex.Int[3]|a.DebtIndex.Int[2]|a.DebtIndex.Int[3] == 0
}

// oddities are what is wrong with the assets of a book that was another.
func (b *Book) oddities(was *Book) error {
	var f findings
	b.validateAssets(&f)
	for i := range b.Assets {
		if a := &b.Assets[i]; lost(&was.Assets[i], a) {
			f.add("asset %d (%s): its price %s, supply index %s or debt index %s is zero, and was not", i, a.Symbol, a.Price, a.SupplyIndex, a.DebtIndex)
		}
	}
	return f.err()
}
