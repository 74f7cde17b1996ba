package book

import (
	"hash/maphash"

	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// rowIndex finds a borrower's row: an open-addressing table of row numbers that
// compares against the rows themselves, at 8 bytes a loan at most where a Go map
// takes five times that. The seed differs by table, so nobody can mine addresses
// that collide.
type rowIndex struct {
	seed  maphash.Seed
	slots []uint32 // row + 1; 0 is free; a power of two long
	n     int
}

func newRowIndex(room int) *rowIndex {
	size := 16
	for size < room*3/2 {
		size *= 2
	}
	return &rowIndex{seed: maphash.MakeSeed(), slots: make([]uint32, size)}
}

// find returns the slot of a, and its row or -1. at tells the borrower of a row.
func (x *rowIndex) find(a protection.Address, at func(int) protection.Address) (slot, row int) {
	mask := len(x.slots) - 1
	slot = int(maphash.Bytes(x.seed, a[:])) & mask
	for x.slots[slot] != 0 {
		if row = int(x.slots[slot] - 1); at(row) == a {
			return slot, row
		}
		slot = (slot + 1) & mask
	}
	return slot, -1
}

// put adds a borrower that find did not find.
func (x *rowIndex) put(a protection.Address, row int, at func(int) protection.Address) {
	if (x.n+1)*4 > len(x.slots)*3 {
		old := x.slots
		x.slots = make([]uint32, 2*len(old))
		for _, s := range old {
			if s != 0 {
				slot, _ := x.find(at(int(s-1)), at)
				x.slots[slot] = s
			}
		}
	}
	slot, _ := x.find(a, at)
	x.slots[slot] = uint32(row + 1)
	x.n++
}

// Index finds the rows of borrowers for somebody who keeps the rows, in the order
// of their numbers, and can tell the borrower of each.
type Index struct {
	table *rowIndex
	at    func(row int) protection.Address
}

// NewIndex is an index without rows, with room for some.
func NewIndex(room int, at func(row int) protection.Address) *Index {
	return &Index{table: newRowIndex(room), at: at}
}

// Find is a borrower's row, or -1.
func (x *Index) Find(a protection.Address) int {
	_, row := x.table.find(a, x.at)
	return row
}

// Add puts in a borrower that Find did not find, whose row is kept already.
func (x *Index) Add(a protection.Address, row int) { x.table.put(a, row, x.at) }
