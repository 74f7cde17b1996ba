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
	chunks       []*Chunk   // as last merged, never written to again
	patches      []*patch   // by chunk: what was written since; nil for nothing
	touched      []int      // the chunks that have a patch
	spare        []*patch   // small ones, to use again
	changes      []change   // scratch
	sides        [2][]Entry // scratch: collateral and debt of a loan
	index        *rowIndex
	rows         int
}

// patch is the rows of one chunk that were written since it was last merged.
type patch struct {
	rows *Chunk
	at   [ChunkLoans]uint16 // the row's place in rows, plus 1; 0 is none
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
	k.patches, k.touched = make([]*patch, len(k.chunks)), nil
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
func (k *Keeper) Loan(i int) Loan {
	c, j := k.row(i)
	return c.Loan(j)
}

func (k *Keeper) borrower(i int) protection.Address {
	c, j := k.row(i)
	return c.Borrower[j]
}

// row finds row i: among what was written since the last merge, or where it was.
func (k *Keeper) row(i int) (*Chunk, int) {
	n, j := i/ChunkLoans, i%ChunkLoans
	if p := k.patches[n]; p != nil && p.at[j] != 0 {
		return p.rows, int(p.at[j]) - 1
	}
	return k.chunks[n], j
}

// Upsert writes a loan over its borrower's row, or at the end, and returns the
// row. Entries may come in any order; those without shares are left out. It
// fails with ErrLoan on an unknown asset, an asset named twice, or a threshold
// out of range, and then changes nothing.
func (k *Keeper) Upsert(l Loan) (int, error) {
	collateral, err := k.entries(0, l.Collateral)
	if err != nil {
		return 0, fmt.Errorf("%w: collateral of %s: %w", ErrLoan, l.Borrower, err)
	}
	debt, err := k.entries(1, l.Debt)
	if err != nil {
		return 0, fmt.Errorf("%w: debt of %s: %w", ErrLoan, l.Borrower, err)
	}
	row := k.Index(l.Borrower)
	if row < 0 {
		row = k.rows
		if row == math.MaxUint32 {
			return 0, fmt.Errorf("%w: the book is full at %d loans", ErrLoan, row)
		}
		k.index.put(l.Borrower, row, k.borrower)
		k.rows++
	}
	k.write(row, l, collateral, debt)
	return row, nil
}

// entries checks one side of a loan and gives it in canonical order, until it is
// called again for that side.
func (k *Keeper) entries(side int, in []Entry) ([]Entry, error) {
	out := slices.DeleteFunc(append(k.sides[side][:0], in...), func(e Entry) bool { return e.Shares.IsZero() })
	k.sides[side] = out
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

// write notes a row of its chunk, to be merged into it. A chunk that is all written
// is merged at once, so that building a book needs no second copy of it.
func (k *Keeper) write(row int, l Loan, collateral, debt []Entry) {
	n, j := row/ChunkLoans, row%ChunkLoans
	if n == len(k.chunks) {
		k.chunks, k.patches = append(k.chunks, nil), append(k.patches, nil)
	}
	p := k.patches[n]
	if p == nil {
		if last := len(k.spare) - 1; last >= 0 {
			p, k.spare = k.spare[last], k.spare[:last]
		} else {
			p = &patch{rows: newChunk(0, 0, 0)}
		}
		k.patches[n], k.touched = p, append(k.touched, n)
	}
	p.rows.appendLoan(l, collateral, debt)
	p.at[j] = uint16(p.rows.Len())
	if p.rows.Len() == ChunkLoans {
		k.merge(n)
		k.touched = slices.DeleteFunc(k.touched, func(t int) bool { return t == n })
	}
}

// merge makes a chunk of what there was and its patch. Snapshots keep the chunk
// that there was.
func (k *Keeper) merge(n int) {
	p := k.patches[n]
	size := min(ChunkLoans, k.rows-n*ChunkLoans)
	k.changes = k.changes[:0]
	for j, at := range p.at[:size] {
		if at != 0 {
			k.changes = append(k.changes, change{j, int(at) - 1})
		}
	}
	k.chunks[n], _ = merge(k.chunks[n], n*ChunkLoans, size, k.changes, p.rows) // no row is left out: each was written once
	k.patches[n] = nil
	if len(k.spare) < spareMost && p.rows.Len() <= spareRows {
		p.at = [ChunkLoans]uint16{}
		p.rows.clear()
		k.spare = append(k.spare, p)
	}
}

// How many patches of how many rows are kept for the next block: they cost half a
// kilobyte and 100 bytes a row.
const (
	spareMost = 1024
	spareRows = 32
)

// Snapshot publishes the book as it is at a block. It costs a copy of each chunk
// in which a row changed, however many did, and of the list of chunks.
func (k *Keeper) Snapshot(block uint64, hash [32]byte, at time.Time) *Book {
	for _, n := range k.touched {
		k.merge(n)
	}
	k.touched = k.touched[:0]
	return &Book{
		Market: k.market, Protocol: k.protocol, BaseDecimals: k.baseDecimals,
		Block: block, BlockHash: hash, Time: at.Round(0).UTC(), // without the monotonic reading
		Assets: slices.Clone(k.assets), Chunks: slices.Clone(k.chunks),
	}
}

// appendLoan writes a loan at c's end.
func (c *Chunk) appendLoan(l Loan, collateral, debt []Entry) {
	c.Borrower = append(c.Borrower, l.Borrower)
	c.Flags = append(c.Flags, l.Flags)
	c.EMode = append(c.EMode, l.EMode)
	for i := range collateral {
		e := &collateral[i]
		c.CollateralAsset = append(c.CollateralAsset, e.Asset)
		c.CollateralShares = append(c.CollateralShares, e.Shares)
		c.CollateralThreshold = append(c.CollateralThreshold, e.Threshold)
		c.CollateralBonus = append(c.CollateralBonus, e.Bonus)
	}
	c.CollateralAt = append(c.CollateralAt, uint32(len(c.CollateralAsset)))
	for i := range debt {
		c.DebtAsset = append(c.DebtAsset, debt[i].Asset)
		c.DebtShares = append(c.DebtShares, debt[i].Shares)
	}
	c.DebtAt = append(c.DebtAt, uint32(len(c.DebtAsset)))
}

// clear drops all loans and keeps the room.
func (c *Chunk) clear() {
	c.Borrower, c.Flags, c.EMode = c.Borrower[:0], c.Flags[:0], c.EMode[:0]
	c.CollateralAt, c.CollateralAsset, c.CollateralShares = c.CollateralAt[:1], c.CollateralAsset[:0], c.CollateralShares[:0]
	c.CollateralThreshold, c.CollateralBonus = c.CollateralThreshold[:0], c.CollateralBonus[:0]
	c.DebtAt, c.DebtAsset, c.DebtShares = c.DebtAt[:1], c.DebtAsset[:0], c.DebtShares[:0]
}
