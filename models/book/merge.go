package book

import (
	"fmt"

	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// change is that row row of a chunk becomes row from of another.
type change struct{ row, from int }

// merge is was, nil for none, cut or grown to size rows, with the changes, by
// rising row, taken from src. It fails with ErrInvalid when a row is in neither, or
// in the changes twice; first is the chunk's first loan, for the error.
//
// Changes are gathered before they are written, so that one pass copies the runs
// of rows that stay and the rows that changed, into columns of exactly the right
// length; writing row by row would move the rest of the columns for each.
func merge(was *Chunk, first, size int, changes []change, src *Chunk) (*Chunk, error) {
	if was == nil {
		was = &none
	}
	kept := min(was.Len(), size)
	collateral, debt, next := 0, 0, 0
	for _, x := range changes {
		switch {
		case x.row < next:
			return nil, fmt.Errorf("%w: loan %d is written after loan %d", ErrInvalid, first+x.row, first+next-1)
		case x.row > max(next, kept):
			return nil, fmt.Errorf("%w: loan %d is left out", ErrInvalid, first+max(next, kept))
		}
		collateral += entries(was.CollateralAt, next, min(x.row, kept)) + entries(src.CollateralAt, x.from, x.from+1)
		debt += entries(was.DebtAt, next, min(x.row, kept)) + entries(src.DebtAt, x.from, x.from+1)
		next = x.row + 1
	}
	if max(next, kept) < size {
		return nil, fmt.Errorf("%w: loan %d is left out", ErrInvalid, first+max(next, kept))
	}
	c := newChunk(size, collateral+entries(was.CollateralAt, next, kept), debt+entries(was.DebtAt, next, kept))
	next = 0
	for _, x := range changes {
		c.appendRows(was, next, min(x.row, kept))
		c.appendRows(src, x.from, x.from+1)
		next = x.row + 1
	}
	c.appendRows(was, next, kept)
	return c, nil
}

// none is a chunk without loans.
var none = Chunk{CollateralAt: []uint32{0}, DebtAt: []uint32{0}}

// entries is how many entries the rows [from, to) have; 0 when there are none.
func entries(at []uint32, from, to int) int {
	if from >= to {
		return 0
	}
	return int(at[to] - at[from])
}

// newChunk is empty, with room for so many loans and entries.
func newChunk(loans, collateral, debt int) *Chunk {
	return &Chunk{
		Borrower: make([]protection.Address, 0, loans), Flags: make([]LoanFlags, 0, loans), EMode: make([]uint8, 0, loans),
		CollateralAt: make([]uint32, 1, loans+1), CollateralAsset: make([]uint16, 0, collateral), CollateralShares: make([]U128, 0, collateral),
		CollateralThreshold: make([]uint16, 0, collateral), CollateralBonus: make([]uint16, 0, collateral),
		DebtAt: make([]uint32, 1, loans+1), DebtAsset: make([]uint16, 0, debt), DebtShares: make([]U128, 0, debt),
	}
}

// appendRows copies the rows [i, j) of src to c's end; none when j ≤ i.
func (c *Chunk) appendRows(src *Chunk, i, j int) {
	if j <= i {
		return
	}
	c.Borrower = append(c.Borrower, src.Borrower[i:j]...)
	c.Flags = append(c.Flags, src.Flags[i:j]...)
	c.EMode = append(c.EMode, src.EMode[i:j]...)
	from, to := src.CollateralAt[i], src.CollateralAt[j]
	c.CollateralAt = appendOffsets(c.CollateralAt, src.CollateralAt[i+1:j+1], uint32(len(c.CollateralAsset))-from)
	c.CollateralAsset = append(c.CollateralAsset, src.CollateralAsset[from:to]...)
	c.CollateralShares = append(c.CollateralShares, src.CollateralShares[from:to]...)
	c.CollateralThreshold = append(c.CollateralThreshold, src.CollateralThreshold[from:to]...)
	c.CollateralBonus = append(c.CollateralBonus, src.CollateralBonus[from:to]...)
	from, to = src.DebtAt[i], src.DebtAt[j]
	c.DebtAt = appendOffsets(c.DebtAt, src.DebtAt[i+1:j+1], uint32(len(c.DebtAsset))-from)
	c.DebtAsset = append(c.DebtAsset, src.DebtAsset[from:to]...)
	c.DebtShares = append(c.DebtShares, src.DebtShares[from:to]...)
}

// appendOffsets adds offsets moved by a distance, modulo 2^32.
func appendOffsets(dst, at []uint32, by uint32) []uint32 {
	for _, a := range at {
		dst = append(dst, a+by)
	}
	return dst
}
