package aave

import (
	"slices"

	"github.com/holiman/uint256"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// reserves and categories are how many of each a user's configuration can name.
const (
	reserveIDs  = 128
	categoryIDs = 256
)

// rows are a market's accounts in the order in which they first owed, each packed
// into some thirty bytes, with the sums over them that every block is checked
// against. A row's number is its loan's in the book.
type rows struct {
	borrowers []protection.Address
	born      []uint64 // by row, the block in which it first owed; never falls
	packed    []string // by row, as pack made it; "" = not read yet
	index     *book.Index

	unread  int                       // rows that are not read
	debts   [reserveIDs]uint256.Int   // Σ scaled debt, by reserve id
	holders [reserveIDs]int           // accounts with collateral or debt in it
	members [categoryIDs]int          // accounts in the eMode category
	scratch account                   // of put and forget
	buffer  [2 + reserveIDs*2*18]byte // of pack
}

func newRows() *rows {
	r := &rows{}
	r.index = book.NewIndex(0, r.borrower)
	return r
}

func (r *rows) borrower(i int) protection.Address { return r.borrowers[i] }

func (r *rows) len() int { return len(r.borrowers) }

// find is an account's row, or -1.
func (r *rows) find(a protection.Address) int { return r.index.Find(a) }

// add appends an account that find did not find, to be read.
func (r *rows) add(a protection.Address, born uint64) int {
	row := len(r.borrowers)
	r.borrowers, r.born, r.packed = append(r.borrowers, a), append(r.born, born), append(r.packed, "")
	r.index.Add(a, row)
	r.unread++
	return row
}

// bornBy is how many rows there were after a block.
func (r *rows) bornBy(block uint64) int {
	n, _ := slices.BinarySearch(r.born, block+1)
	return n
}

// put writes what was read of a row.
func (r *rows) put(row int, a *account) {
	r.forget(row)
	r.packed[row] = r.pack(a)
	r.unread--
	r.count(a, 1)
}

// load is put of a row that was packed before and is not read.
func (r *rows) load(row int, packed string) error {
	if err := unpackAccount(packed, &r.scratch); err != nil {
		return err
	}
	r.packed[row] = packed
	r.unread--
	r.count(&r.scratch, 1)
	return nil
}

// get is what was read of a row, into a, whose room is used again.
func (r *rows) get(row int, a *account) {
	a.borrower = r.borrowers[row]
	if err := unpackAccount(r.packed[row], a); err != nil {
		panic("aave: a packed row does not unpack: " + err.Error()) // pack and load checked it
	}
}

// forget has a row read again.
func (r *rows) forget(row int) {
	if r.packed[row] == "" {
		return
	}
	r.get(row, &r.scratch)
	r.count(&r.scratch, -1)
	r.packed[row] = ""
	r.unread++
}

// truncate drops the rows from n on.
func (r *rows) truncate(n int) {
	if n >= len(r.borrowers) {
		return
	}
	for row := n; row < len(r.borrowers); row++ {
		r.forget(row)
	}
	r.unread -= len(r.borrowers) - n
	r.borrowers, r.born, r.packed = r.borrowers[:n], r.born[:n], r.packed[:n]
	r.index = book.NewIndex(n, r.borrower)
	for row, a := range r.borrowers {
		r.index.Add(a, row)
	}
}

// count adds an account to the sums, or with -1 takes it off.
func (r *rows) count(a *account, by int) {
	r.members[a.eMode] += by
	for i, s := range a.sides {
		if i == 0 || a.sides[i-1].reserve != s.reserve {
			r.holders[s.reserve] += by
		}
		if !s.debt {
			continue
		}
		sum, shares := &r.debts[s.reserve], s.shares.Amount()
		if by > 0 {
			sum.Add(sum, &shares.Int)
		} else {
			sum.Sub(sum, &shares.Int)
		}
	}
}

// debt is the scaled debt of all rows in a reserve.
func (r *rows) debt(id uint16) amount.Amount { return amount.Amount{Int: r.debts[id]} }

// pending appends the rows that are to be read, from row first on and below end,
// at most most of them.
func (r *rows) pending(dst []int, first, end, most int) []int {
	for row := first; row < end && len(dst) < most; row++ {
		if r.packed[row] == "" {
			dst = append(dst, row)
		}
	}
	return dst
}
