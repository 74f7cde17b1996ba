package book

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// ErrLoan reports a loan that cannot stand in the book.
var ErrLoan = errors.New("loan is impossible")

// Keeper owns a book's mutable rows and publishes snapshots. It is for one
// goroutine; its snapshots are for any.
type Keeper struct {
	market       protection.Address
	protocol     string
	baseDecimals uint8
	assets       []Asset
	chunks       []*Chunk
	shared       []bool // a snapshot has this chunk: copy before writing
	index        *rowIndex
	rows         int
}

// NewKeeper starts an empty book of a market.
func NewKeeper(market protection.Address, protocol string, baseDecimals uint8) *Keeper {
	return &Keeper{market: market, protocol: protocol, baseDecimals: baseDecimals, index: newRowIndex(0)}
}

// Restore goes back to a snapshot, as after a reorg, or starts from one. It
// shares the snapshot's chunks; the cost is that of indexing the borrowers.
func (k *Keeper) Restore(b *Book) {
	k.market, k.protocol, k.baseDecimals = b.Market, b.Protocol, b.BaseDecimals
	k.assets, k.chunks = slices.Clone(b.Assets), slices.Clone(b.Chunks)
	k.shared = make([]bool, len(k.chunks))
	for i := range k.shared {
		k.shared[i] = true
	}
	k.index, k.rows = newRowIndex(b.Len()), b.Len()
	for i := range k.rows {
		k.index.put(b.Borrower(i), i, b.Borrower)
	}
}

// SetAssets replaces the asset table: new prices, new indexes, further assets at
// its end. It fails when an asset that loans may name moved or vanished.
func (k *Keeper) SetAssets(assets []Asset) error {
	if len(assets) > math.MaxUint16 {
		return fmt.Errorf("asset table has %d rows, more than %d", len(assets), math.MaxUint16)
	}
	if len(assets) < len(k.assets) {
		return fmt.Errorf("asset table shrank from %d rows to %d: keep the rows of assets that were dropped", len(k.assets), len(assets))
	}
	for i := range k.assets {
		if k.assets[i].ID != assets[i].ID {
			return fmt.Errorf("asset %d was %s and became %s: append new assets, never move one", i, k.assets[i].ID, assets[i].ID)
		}
	}
	k.assets = slices.Clone(assets)
	return nil
}

// Assets is a copy of the asset table.
func (k *Keeper) Assets() []Asset { return slices.Clone(k.assets) }

// Len is how many loans there are.
func (k *Keeper) Len() int { return k.rows }

// Index is a borrower's row, or -1.
func (k *Keeper) Index(borrower protection.Address) int {
	_, row := k.index.find(borrower, k.borrower)
	return row
}

// Loan is a copy of row i, 0 ≤ i < Len.
func (k *Keeper) Loan(i int) Loan { return k.chunks[i/ChunkLoans].Loan(i % ChunkLoans) }

func (k *Keeper) borrower(i int) protection.Address {
	return k.chunks[i/ChunkLoans].Borrower[i%ChunkLoans]
}

// Upsert writes a loan over its borrower's row, or at the end, and returns the
// row. Entries may come in any order; those without shares are left out. It
// fails with ErrLoan on an unknown asset, an asset named twice, or a threshold
// out of range, and then changes nothing.
func (k *Keeper) Upsert(l Loan) (int, error) {
	collateral, err := k.entries(l.Collateral)
	if err != nil {
		return 0, fmt.Errorf("%w: collateral of %s: %w", ErrLoan, l.Borrower, err)
	}
	debt, err := k.entries(l.Debt)
	if err != nil {
		return 0, fmt.Errorf("%w: debt of %s: %w", ErrLoan, l.Borrower, err)
	}
	row := k.Index(l.Borrower)
	if row < 0 {
		row = k.rows
		if row == math.MaxUint32 {
			return 0, fmt.Errorf("%w: the book is full at %d loans", ErrLoan, row)
		}
		if row%ChunkLoans == 0 {
			k.chunks = append(k.chunks, newChunk(0))
			k.shared = append(k.shared, false)
		}
		c := k.own(row / ChunkLoans)
		c.Borrower = append(c.Borrower, l.Borrower)
		c.Flags = append(c.Flags, 0)
		c.EMode = append(c.EMode, 0)
		c.CollateralAt = append(c.CollateralAt, uint32(len(c.CollateralAsset)))
		c.DebtAt = append(c.DebtAt, uint32(len(c.DebtAsset)))
		k.rows++
		k.index.put(l.Borrower, row, k.borrower)
	}
	k.own(row/ChunkLoans).set(row%ChunkLoans, l, collateral, debt)
	return row, nil
}

// entries checks a loan's entries and gives them in canonical order.
func (k *Keeper) entries(in []Entry) ([]Entry, error) {
	out := slices.DeleteFunc(slices.Clone(in), func(e Entry) bool { return e.Shares.IsZero() })
	slices.SortFunc(out, func(a, b Entry) int { return int(a.Asset) - int(b.Asset) })
	for i, e := range out {
		switch {
		case int(e.Asset) >= len(k.assets):
			return nil, fmt.Errorf("asset %d of a table of %d: call SetAssets first", e.Asset, len(k.assets))
		case i > 0 && out[i-1].Asset == e.Asset:
			return nil, fmt.Errorf("asset %d (%s) twice", e.Asset, k.assets[e.Asset].Symbol)
		case !validRisk(e.Threshold, e.Bonus):
			return nil, fmt.Errorf("asset %d (%s): %w", e.Asset, k.assets[e.Asset].Symbol, riskError(e.Threshold, e.Bonus))
		}
	}
	return out, nil
}

// own is chunk i, copied first if a snapshot has it.
func (k *Keeper) own(i int) *Chunk {
	if k.shared[i] {
		k.chunks[i] = k.chunks[i].clone()
		k.shared[i] = false
	}
	return k.chunks[i]
}

// set overwrites row j.
func (c *Chunk) set(j int, l Loan, collateral, debt []Entry) {
	c.Flags[j], c.EMode[j] = l.Flags, l.EMode
	from, to := int(c.CollateralAt[j]), int(c.CollateralAt[j+1])
	c.CollateralAsset = splice(c.CollateralAsset, from, to, collateral, func(e *Entry) uint16 { return e.Asset })
	c.CollateralShares = splice(c.CollateralShares, from, to, collateral, func(e *Entry) U128 { return e.Shares })
	c.CollateralThreshold = splice(c.CollateralThreshold, from, to, collateral, func(e *Entry) uint16 { return e.Threshold })
	c.CollateralBonus = splice(c.CollateralBonus, from, to, collateral, func(e *Entry) uint16 { return e.Bonus })
	shift(c.CollateralAt[j+1:], len(collateral)-(to-from))
	from, to = int(c.DebtAt[j]), int(c.DebtAt[j+1])
	c.DebtAsset = splice(c.DebtAsset, from, to, debt, func(e *Entry) uint16 { return e.Asset })
	c.DebtShares = splice(c.DebtShares, from, to, debt, func(e *Entry) U128 { return e.Shares })
	shift(c.DebtAt[j+1:], len(debt)-(to-from))
}

// splice replaces column[from:to] by one field of the entries.
func splice[T any](column []T, from, to int, entries []Entry, field func(*Entry) T) []T {
	switch grow := len(entries) - (to - from); {
	case grow > 0:
		column = slices.Insert(column, to, make([]T, grow)...)
	case grow < 0:
		column = slices.Delete(column, to+grow, to)
	}
	for i := range entries {
		column[from+i] = field(&entries[i])
	}
	return column
}

func shift(at []uint32, by int) {
	if by == 0 {
		return
	}
	for i := range at {
		at[i] = uint32(int(at[i]) + by)
	}
}

// Snapshot publishes the book as it is at a block. The keeper copies a chunk
// before it next writes to it, so the snapshot never changes.
func (k *Keeper) Snapshot(block uint64, hash [32]byte, at time.Time) *Book {
	for i := range k.shared {
		if !k.shared[i] {
			k.chunks[i].clip()
			k.shared[i] = true
		}
	}
	return &Book{
		Market: k.market, Protocol: k.protocol, BaseDecimals: k.baseDecimals,
		Block: block, BlockHash: hash, Time: at.Round(0).UTC(), // without the monotonic reading
		Assets: slices.Clone(k.assets), Chunks: slices.Clone(k.chunks),
	}
}

// clip gives back the room that growing left behind, where that is worth a copy.
func (c *Chunk) clip() {
	if cap(c.CollateralShares) > len(c.CollateralShares)+len(c.CollateralShares)/16 ||
		cap(c.Borrower) > len(c.Borrower)+len(c.Borrower)/16 {
		d := c.clone()
		c.Borrower, c.Flags, c.EMode = d.Borrower, d.Flags, d.EMode
		c.CollateralAt, c.CollateralAsset, c.CollateralShares = d.CollateralAt, d.CollateralAsset, d.CollateralShares
		c.CollateralThreshold, c.CollateralBonus = d.CollateralThreshold, d.CollateralBonus
		c.DebtAt, c.DebtAsset, c.DebtShares = d.DebtAt, d.DebtAsset, d.DebtShares
	}
}
