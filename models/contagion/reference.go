package contagion

import (
	"fmt"

	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Reference is one debt asset of a book, ready to be asked. It is for one
// goroutine; the book stays as it is.
type Reference struct {
	Book      *book.Book
	Rules     liquidation.Rules
	Relations Relations
	Asset     int     // its row in the asset table
	DebtUSD   float64 // what all loans owe of it
	Loans     int     // that owe any of it

	rows   []bool // of the asset table that are this asset
	w      book.Weights
	price  []float64 // by asset
	debt   []float64 // by loan, in the reference
	owes   []bool    // by loan
	others []float64 // by loan, debt in everything
	counts []float64 // by loan, collateral with a threshold
}

// Of is the reference that an asset of the book is. It fails when the book has no
// such asset.
func Of(b *book.Book, rules liquidation.Rules, r Relations, id protection.Address) (*Reference, error) {
	row := b.AssetIndex(id)
	if row < 0 {
		return nil, fmt.Errorf("asset %s is not in the book of market %s: choose one that it lists", id, b.Market)
	}
	n := b.Len()
	x := &Reference{
		Book: b, Rules: rules, Relations: r, Asset: row, rows: r.reserve(b, id), w: b.Weights(),
		debt: make([]float64, n), owes: make([]bool, n), others: make([]float64, n), counts: make([]float64, n),
	}
	for a := range b.Assets {
		x.price = append(x.price, b.PriceUSD(a))
	}
	x.each(func(i int, c *book.Chunk, j int) {
		for k := c.DebtAt[j]; k < c.DebtAt[j+1]; k++ {
			a := c.DebtAsset[k]
			usd := c.DebtShares[k].Float() * x.w.Debt[a]
			x.others[i] += usd
			if x.rows[a] {
				x.debt[i] += usd
			}
		}
		if x.debt[i] == 0 {
			return
		}
		x.owes[i] = true
		x.Loans++
		x.DebtUSD += x.debt[i]
		for k := c.CollateralAt[j]; k < c.CollateralAt[j+1]; k++ {
			if c.CollateralThreshold[k] > 0 {
				x.counts[i] += c.CollateralShares[k].Float() * x.w.Supply[c.CollateralAsset[k]]
			}
		}
	})
	return x, nil
}

// each goes over all loans: loan i is row j of c.
func (r *Reference) each(f func(i int, c *book.Chunk, j int)) {
	for n, c := range r.Book.Chunks {
		for j := range c.Len() {
			f(n*book.ChunkLoans+j, c, j)
		}
	}
}

// eachOwing goes over the loans that owe the reference.
func (r *Reference) eachOwing(f func(i int, c *book.Chunk, j int)) {
	r.each(func(i int, c *book.Chunk, j int) {
		if r.owes[i] {
			f(i, c, j)
		}
	})
}

// touched are the loans that owe the reference and have an asset that falls, and
// those that owe it and have none.
func (r *Reference) touched(f Fall) (touched, rest []bool) {
	touched, rest = make([]bool, len(r.owes)), make([]bool, len(r.owes))
	r.eachOwing(func(i int, c *book.Chunk, j int) {
		touched[i] = falls(f, c.CollateralAsset[c.CollateralAt[j]:c.CollateralAt[j+1]]) || falls(f, c.DebtAsset[c.DebtAt[j]:c.DebtAt[j+1]])
		rest[i] = !touched[i]
	})
	return touched, rest
}

func falls(f Fall, assets []uint16) bool {
	for _, a := range assets {
		if f.Rows[a] {
			return true
		}
	}
	return false
}

// herfindahl is Σ(x/Σx)²: 1 when one has all, 1/n when n have equal parts, 0 of
// nothing.
func herfindahl(parts []float64) float64 {
	total, squares := 0.0, 0.0
	for _, x := range parts {
		total += x
		squares += x * x
	}
	if total == 0 {
		return 0
	}
	return squares / (total * total)
}

// share is part/whole, 0 of nothing.
func share(part, whole float64) float64 {
	if whole == 0 {
		return 0
	}
	return part / whole
}
