package book

import (
	"iter"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// ChunkLoans is how many loans a chunk holds; only a book's last holds fewer. A
// hundred loans that change are mostly in as many chunks, each of which is copied,
// hashed and compared: smaller chunks cost less, and a little memory.
const ChunkLoans = 256

// Book is every loan on one market at one block. It is immutable once
// published, and so are its chunks, which other snapshots share.
//
// Rows are in the order of each borrower's first loan and are never removed: a
// repaid loan stays, without debt. A row's number therefore names the loan for
// as long as the chain does not reorganise below its first block.
type Book struct {
	Market       protection.Address
	Protocol     string // "aave-v3"
	Block        uint64
	BlockHash    [32]byte
	Time         time.Time // the block's, UTC
	BaseDecimals uint8     // of prices: 8 for an Aave market in USD
	Assets       []Asset
	Chunks       []*Chunk
}

// Chunk is up to ChunkLoans loans in columns. Collateral and debt are
// compressed sparse rows: loan i's entries are [At[i], At[i+1]), by rising asset.
type Chunk struct {
	Borrower []protection.Address
	Flags    []LoanFlags
	EMode    []uint8 // the protocol's category; 0 is none

	CollateralAt        []uint32 // one more than loans
	CollateralAsset     []uint16
	CollateralShares    []U128
	CollateralThreshold []uint16
	CollateralBonus     []uint16

	DebtAt     []uint32 // one more than loans
	DebtAsset  []uint16
	DebtShares []U128

	sum chunkSum
}

// LoanFlags are facts of one loan.
type LoanFlags uint8

// Unreconciled marks a loan whose figures differed from the protocol's own when
// they were last compared.
const Unreconciled LoanFlags = 1

// Entry is one collateral or debt of a loan.
type Entry struct {
	Asset  uint16 // position in the book's asset table
	Shares U128   // more than 0
	// Threshold is the liquidation threshold that applies to this collateral
	// (its eMode's or its reserve's), in basis points of its value, 0 to 10,000.
	// Bonus is what a liquidator receives for each 10,000 of debt repaid:
	// 10,500 pays 5% on top. Both are 0 for a debt, and for collateral that
	// counts for nothing and cannot be seized.
	Threshold uint16
	Bonus     uint16
}

// Loan is one row of a book.
type Loan struct {
	Borrower   protection.Address
	Flags      LoanFlags
	EMode      uint8
	Collateral []Entry // only what is enabled as collateral
	Debt       []Entry
}

// Len is how many loans the book has.
func (b *Book) Len() int {
	if len(b.Chunks) == 0 {
		return 0
	}
	return (len(b.Chunks)-1)*ChunkLoans + b.Chunks[len(b.Chunks)-1].Len()
}

// Entries is how many collaterals and debts the book's loans have in all.
func (b *Book) Entries() (collateral, debt int) {
	for _, c := range b.Chunks {
		collateral += len(c.CollateralAsset)
		debt += len(c.DebtAsset)
	}
	return collateral, debt
}

// Loan is a copy of row i, 0 ≤ i < Len.
func (b *Book) Loan(i int) Loan { return b.Chunks[i/ChunkLoans].Loan(i % ChunkLoans) }

// Borrower is row i's, 0 ≤ i < Len.
func (b *Book) Borrower(i int) protection.Address {
	return b.Chunks[i/ChunkLoans].Borrower[i%ChunkLoans]
}

// Loans goes over all rows in order. The loans are copies.
func (b *Book) Loans() iter.Seq2[int, Loan] {
	return func(yield func(int, Loan) bool) {
		i := 0
		for _, c := range b.Chunks {
			for j := range c.Len() {
				if !yield(i, c.Loan(j)) {
					return
				}
				i++
			}
		}
	}
}

// AssetIndex is the position of an asset, or -1.
func (b *Book) AssetIndex(id protection.Address) int {
	return slices.IndexFunc(b.Assets, func(a Asset) bool { return a.ID == id })
}

// Len is how many loans the chunk has.
func (c *Chunk) Len() int { return len(c.Borrower) }

// Loan is a copy of the chunk's row j, 0 ≤ j < Len.
func (c *Chunk) Loan(j int) Loan {
	l := Loan{Borrower: c.Borrower[j], Flags: c.Flags[j], EMode: c.EMode[j]}
	if from, to := c.CollateralAt[j], c.CollateralAt[j+1]; from < to {
		l.Collateral = make([]Entry, 0, to-from)
		for k := from; k < to; k++ {
			l.Collateral = append(l.Collateral, Entry{c.CollateralAsset[k], c.CollateralShares[k], c.CollateralThreshold[k], c.CollateralBonus[k]})
		}
	}
	if from, to := c.DebtAt[j], c.DebtAt[j+1]; from < to {
		l.Debt = make([]Entry, 0, to-from)
		for k := from; k < to; k++ {
			l.Debt = append(l.Debt, Entry{Asset: c.DebtAsset[k], Shares: c.DebtShares[k]})
		}
	}
	return l
}

// sameRow reports that row j of c equals row k of d.
func (c *Chunk) sameRow(j int, d *Chunk, k int) bool {
	a, b := c.CollateralAt[j], c.CollateralAt[j+1]
	e, f := d.CollateralAt[k], d.CollateralAt[k+1]
	p, q := c.DebtAt[j], c.DebtAt[j+1]
	r, s := d.DebtAt[k], d.DebtAt[k+1]
	return c.Borrower[j] == d.Borrower[k] && c.Flags[j] == d.Flags[k] && c.EMode[j] == d.EMode[k] &&
		slices.Equal(c.CollateralAsset[a:b], d.CollateralAsset[e:f]) &&
		slices.Equal(c.CollateralShares[a:b], d.CollateralShares[e:f]) &&
		slices.Equal(c.CollateralThreshold[a:b], d.CollateralThreshold[e:f]) &&
		slices.Equal(c.CollateralBonus[a:b], d.CollateralBonus[e:f]) &&
		slices.Equal(c.DebtAsset[p:q], d.DebtAsset[r:s]) &&
		slices.Equal(c.DebtShares[p:q], d.DebtShares[r:s])
}
