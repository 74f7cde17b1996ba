package book

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// ErrInvalid wraps everything that Validate finds.
var ErrInvalid = errors.New("book is invalid")

// maxFindings is how many findings are spelled out; the rest are counted.
const maxFindings = 50

// findings gathers errors without letting a broken book fill the memory.
type findings struct {
	list []error
	more int
}

func (f *findings) add(format string, args ...any) {
	if len(f.list) >= maxFindings {
		f.more++
		return
	}
	f.list = append(f.list, fmt.Errorf(format, args...))
}

func (f *findings) err() error {
	if len(f.list) == 0 {
		return nil
	}
	if f.more > 0 {
		f.list = append(f.list, fmt.Errorf("and %d more", f.more))
	}
	return fmt.Errorf("%w: %w", ErrInvalid, errors.Join(f.list...))
}

func validRisk(threshold, bonus uint16) bool {
	return threshold <= 10_000 && (bonus == 0 || bonus >= 10_000 && bonus <= 20_000)
}

func riskError(threshold, bonus uint16) error {
	return fmt.Errorf("threshold %d and bonus %d basis points are not within 0..10000 and 10000..20000 (or 0)", threshold, bonus)
}

// Validate reports everything that is wrong with the book, wrapped in
// ErrInvalid (beyond 50 findings, their number): columns of unequal length,
// offsets that fall, unknown or unsorted assets, shares of zero, figures out of
// range, borrowers named twice, an asset in use without a price or an index.
// Decode calls it; a keeper's snapshots need it only for their prices.
func (b *Book) Validate() error {
	var f findings
	b.validateRows(&f)
	if len(f.list) == 0 { // rows are addressable
		b.validateBorrowers(&f)
	}
	return f.err()
}

// validateBorrowers looks for borrowers named twice.
func (b *Book) validateBorrowers(f *findings) {
	x := newRowIndex(b.Len())
	for i := range b.Len() {
		if _, first := x.find(b.Borrower(i), b.Borrower); first >= 0 {
			f.add("loans %d and %d have the same borrower %s", first, i, b.Borrower(i))
			continue
		}
		x.put(b.Borrower(i), i, b.Borrower)
	}
}

// validateRows is everything but the borrowers.
func (b *Book) validateRows(f *findings) {
	b.validateAssets(f)
	used := make([]uint8, len(b.Assets))
	for i, c := range b.Chunks {
		if c == nil {
			f.add("chunk %d is missing", i)
			continue
		}
		if n := c.Len(); n == 0 || n > ChunkLoans || n < ChunkLoans && i+1 < len(b.Chunks) {
			f.add("chunk %d has %d loans; all but the last have %d", i, n, ChunkLoans)
		}
		c.validate(i*ChunkLoans, used, f)
	}
	for a, u := range used {
		if s := &b.Assets[a]; s.unvalued(u) {
			f.add("asset %d (%s) is in use but its price %s, supply index %s or debt index %s is zero", a, s.Symbol, s.Price, s.SupplyIndex, s.DebtIndex)
		}
	}
}

// What an asset is used for, as bits.
const (
	inCollateral = 1
	inDebt       = 2
)

// unvalued reports an asset that is used so and lacks a price or an index for it.
func (a *Asset) unvalued(use uint8) bool {
	return use != 0 && a.Price.IsZero() || use&inCollateral != 0 && a.SupplyIndex.IsZero() || use&inDebt != 0 && a.DebtIndex.IsZero()
}

// unvalued reports any such asset.
func (b *Book) unvalued(used []uint8) bool {
	for i, u := range used {
		if b.Assets[i].unvalued(u) {
			return true
		}
	}
	return false
}

func (b *Book) validateAssets(f *findings) {
	if len(b.Assets) > math.MaxUint16 {
		f.add("asset table has %d rows, more than %d", len(b.Assets), math.MaxUint16)
	}
	if b.BaseDecimals > 36 {
		f.add("base decimals %d are more than 36", b.BaseDecimals)
	}
	for i := range b.Assets {
		a := &b.Assets[i]
		if a.Decimals > 36 {
			f.add("asset %d (%s): decimals %d are more than 36", i, a.Symbol, a.Decimals)
		}
		if !validRisk(a.Threshold, a.Bonus) {
			f.add("asset %d (%s): %w", i, a.Symbol, riskError(a.Threshold, a.Bonus))
		}
		// 2^128 shares at these weights must stay finite, so that sums do.
		for _, w := range [2]float64{a.usdPerShare(&a.SupplyIndex, b.BaseDecimals), a.usdPerShare(&a.DebtIndex, b.BaseDecimals)} {
			if w > 1e200 {
				f.add("asset %d (%s): %g USD a share is absurd: price %s, supply index %s, debt index %s", i, a.Symbol, w, a.Price, a.SupplyIndex, a.DebtIndex)
			}
		}
	}
	b.validateAssetIDs(f)
}

// validateAssetIDs looks for assets named twice. A table of a few it compares with
// itself, as each book of a sequence is looked at.
func (b *Book) validateAssetIDs(f *findings) {
	first := map[protection.Address]int{}
	for i := range b.Assets {
		id := b.Assets[i].ID
		j := -1
		if len(b.Assets) <= 2*few {
			j = slices.IndexFunc(b.Assets[:i], func(a Asset) bool { return a.ID == id })
		} else if at, known := first[id]; known {
			j = at
		} else {
			first[id] = i
		}
		if j >= 0 {
			f.add("assets %d and %d are both %s", j, i, id)
		}
	}
}

// validate checks a chunk whose first loan is row first, and marks used assets.
func (c *Chunk) validate(first int, used []uint8, f *findings) {
	n := c.Len()
	if len(c.Flags) != n || len(c.EMode) != n || len(c.CollateralAt) != n+1 || len(c.DebtAt) != n+1 {
		f.add("loans from %d: columns of %d borrowers, %d flags, %d eModes, %d and %d offsets", first, n, len(c.Flags), len(c.EMode), len(c.CollateralAt), len(c.DebtAt))
		return
	}
	if e := len(c.CollateralAsset); len(c.CollateralShares) != e || len(c.CollateralThreshold) != e || len(c.CollateralBonus) != e {
		f.add("loans from %d: collateral columns of unequal length", first)
		return
	}
	if len(c.DebtShares) != len(c.DebtAsset) {
		f.add("loans from %d: debt columns of unequal length", first)
		return
	}
	if !monotone(c.CollateralAt, len(c.CollateralAsset)) || !monotone(c.DebtAt, len(c.DebtAsset)) {
		f.add("loans from %d: offsets do not rise from 0 to the number of entries", first)
		return
	}
	side(first, "collateral", c.CollateralAt, c.CollateralAsset, c.CollateralShares, inCollateral, used, f)
	side(first, "debt", c.DebtAt, c.DebtAsset, c.DebtShares, inDebt, used, f)
	for k := range c.CollateralThreshold {
		if !validRisk(c.CollateralThreshold[k], c.CollateralBonus[k]) {
			f.add("loans from %d: collateral entry %d: %w", first, k, riskError(c.CollateralThreshold[k], c.CollateralBonus[k]))
		}
	}
}

func monotone(at []uint32, entries int) bool {
	for i := 1; i < len(at); i++ {
		if at[i] < at[i-1] {
			return false
		}
	}
	return at[0] == 0 && int(at[len(at)-1]) == entries
}

func side(first int, name string, at []uint32, asset []uint16, shares []U128, mark uint8, used []uint8, f *findings) {
	for i := range len(at) - 1 {
		for k := at[i]; k < at[i+1]; k++ {
			switch a := asset[k]; {
			case int(a) >= len(used):
				f.add("loan %d: %s names asset %d of %d", first+i, name, a, len(used))
			case k > at[i] && asset[k-1] >= a:
				f.add("loan %d: %s assets %d, %d are not rising", first+i, name, asset[k-1], a)
			case shares[k].IsZero():
				f.add("loan %d: %s asset %d has no shares", first+i, name, a)
			default:
				used[a] |= mark
			}
		}
	}
}
