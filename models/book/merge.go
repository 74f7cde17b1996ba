package book

import (
	"fmt"
	"slices"

	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// change is that row row of a chunk becomes row from of another.
type change struct{ row, from int }

// merge is was, nil for none, cut or grown to size rows, with the changes, by
// rising row, taken from src, nil where there are none. It fails with ErrInvalid when a row is in neither, or
// in the changes twice; first is the chunk's first loan, for the error.
//
// It works column by column, and shares those of was in which nothing changed:
// the borrowers mostly, and where only balances moved all but the shares. Others
// are copied in runs of rows that stay, into exactly the room that they need.
func merge(was *Chunk, first, size int, changes []change, src *Chunk) (*Chunk, error) {
	if was == nil {
		was = &none
	}
	if src == nil {
		src = &none
	}
	kept := min(was.Len(), size)
	next := 0
	for _, x := range changes {
		switch {
		case x.row < next:
			return nil, fmt.Errorf("%w: loan %d is written after loan %d", ErrInvalid, first+x.row, first+next-1)
		case x.row > max(next, kept):
			return nil, fmt.Errorf("%w: loan %d is left out", ErrInvalid, first+max(next, kept))
		}
		next = x.row + 1
	}
	if max(next, kept) < size {
		return nil, fmt.Errorf("%w: loan %d is left out", ErrInvalid, first+max(next, kept))
	}
	m := merger{kept: kept, size: size, same: was.Len() == size, changes: changes}
	c := &Chunk{
		Borrower: mergeRows(&m, was.Borrower, src.Borrower), Flags: mergeRows(&m, was.Flags, src.Flags), EMode: mergeRows(&m, was.EMode, src.EMode),
	}
	e := m.entries(was.CollateralAt, was.CollateralAsset, src.CollateralAt, src.CollateralAsset)
	c.CollateralAt, c.CollateralAsset = e.at, mergeEntries(&e, was.CollateralAsset, src.CollateralAsset)
	c.CollateralShares = mergeEntries(&e, was.CollateralShares, src.CollateralShares)
	c.CollateralThreshold = mergeEntries(&e, was.CollateralThreshold, src.CollateralThreshold)
	c.CollateralBonus = mergeEntries(&e, was.CollateralBonus, src.CollateralBonus)
	e = m.entries(was.DebtAt, was.DebtAsset, src.DebtAt, src.DebtAsset)
	c.DebtAt, c.DebtAsset = e.at, mergeEntries(&e, was.DebtAsset, src.DebtAsset)
	c.DebtShares = mergeEntries(&e, was.DebtShares, src.DebtShares)
	return c, nil
}

// none is a chunk without loans.
var none = Chunk{CollateralAt: []uint32{0}, DebtAt: []uint32{0}}

// merger is what a merge's columns share.
type merger struct {
	kept, size int  // rows of was that may stay, and rows of the result
	same       bool // was has as many rows as the result
	changes    []change
}

// mergeRows merges a column of one value a loan.
func mergeRows[T comparable](m *merger, was, src []T) []T {
	if m.same {
		out, shared := was, true
		for _, x := range m.changes {
			if v := src[x.from]; out[x.row] != v {
				if shared {
					out, shared = slices.Clone(was), false
				}
				out[x.row] = v
			}
		}
		return out
	}
	out := make([]T, 0, m.size)
	next := 0
	for _, x := range m.changes {
		if end := min(x.row, m.kept); next < end {
			out = append(out, was[next:end]...)
		}
		out = append(out, src[x.from])
		next = x.row + 1
	}
	if next < m.kept {
		out = append(out, was[next:m.kept]...)
	}
	return out
}

// entryMerger is what the columns of a side share.
type entryMerger struct {
	*merger
	wasAt, srcAt []uint32
	at           []uint32 // the result's offsets: was's own where each loan keeps its assets
	inPlace      bool     // each does
}

// entries finds where the entries of a side will stand.
func (m *merger) entries(wasAt []uint32, wasAsset []uint16, srcAt []uint32, srcAsset []uint16) entryMerger {
	e := entryMerger{merger: m, wasAt: wasAt, srcAt: srcAt, at: wasAt}
	e.inPlace = m.same && !slices.ContainsFunc(m.changes, func(x change) bool {
		return !slices.Equal(wasAsset[wasAt[x.row]:wasAt[x.row+1]], srcAsset[srcAt[x.from]:srcAt[x.from+1]])
	})
	if e.inPlace {
		return e
	}
	e.at = make([]uint32, 1, m.size+1)
	next, end := 0, uint32(0)
	keep := func(to int) {
		if next < to {
			e.at = appendOffsets(e.at, wasAt[next+1:to+1], end-wasAt[next])
			end += wasAt[to] - wasAt[next]
		}
	}
	for _, x := range m.changes {
		keep(min(x.row, m.kept))
		end += srcAt[x.from+1] - srcAt[x.from]
		e.at = append(e.at, end)
		next = x.row + 1
	}
	keep(m.kept)
	return e
}

// mergeEntries merges a column of one value an entry.
func mergeEntries[T comparable](e *entryMerger, was, src []T) []T {
	if e.inPlace {
		out, shared := was, true
		for _, x := range e.changes {
			at, v := e.wasAt[x.row], src[e.srcAt[x.from]:e.srcAt[x.from+1]]
			if slices.Equal(out[at:int(at)+len(v)], v) {
				continue
			}
			if shared {
				out, shared = slices.Clone(was), false
			}
			copy(out[at:], v)
		}
		return out
	}
	out := make([]T, 0, e.at[len(e.at)-1])
	next := 0
	for _, x := range e.changes {
		if end := min(x.row, e.kept); next < end {
			out = append(out, was[e.wasAt[next]:e.wasAt[end]]...)
		}
		out = append(out, src[e.srcAt[x.from]:e.srcAt[x.from+1]]...)
		next = x.row + 1
	}
	if next < e.kept {
		out = append(out, was[e.wasAt[next]:e.wasAt[e.kept]]...)
	}
	return out
}

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
