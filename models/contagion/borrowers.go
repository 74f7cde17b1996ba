package contagion

import (
	"cmp"
	"math"
	"slices"

	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Borrowers are who owes a reference, and how few they are.
type Borrowers struct {
	Count int `json:"count"`
	// Top1, Top10 and Top100 are the shares of the reference's debt that its
	// largest borrowers owe.
	Top1   float64 `json:"top1"`
	Top10  float64 `json:"top10"`
	Top100 float64 `json:"top100"`
	// Cumulated is the share that the 1, 2, … largest owe together, up to a hundred.
	Cumulated []float64 `json:"cumulated"`
	// Herfindahl of the borrowers' shares: 1/n for n borrowers alike.
	Herfindahl float64 `json:"herfindahl"`
	// Drop is what BadDebtUSD below is at.
	Drop float64    `json:"drop"`
	Top  []Borrower `json:"top"`
}

// Borrower is one that owes a reference.
type Borrower struct {
	Address       protection.Address `json:"borrower"`
	Row           int                `json:"row"`
	DebtUSD       float64            `json:"debtUsd"` // in the reference
	Share         float64            `json:"share"`   // of the reference's debt
	OtherDebtUSD  float64            `json:"otherDebtUsd"`
	HF            float64            `json:"healthFactor"`
	CollateralUSD float64            `json:"collateralUsd"` // what counts, behind all its debts
	Mix           []Part             `json:"mix"`           // of that, largest first
	BadDebtUSD    float64            `json:"badDebtUsd"`    // in the reference, after the fall
}

// Part is one asset's share of a whole.
type Part struct {
	Asset  int     `json:"-"`
	Symbol string  `json:"symbol"`
	Share  float64 `json:"share"`
}

// Borrowers are the top largest by debt in the reference, equal ones by row, with
// the bad debt that each leaves in it after a fall.
func (r *Reference) Borrowers(top int, f Fall, drop float64) Borrowers {
	rows := make([]int, 0, r.Loans)
	parts := make([]float64, 0, r.Loans)
	for i, owes := range r.owes {
		if owes {
			rows = append(rows, i)
			parts = append(parts, r.debt[i])
		}
	}
	slices.SortStableFunc(rows, func(a, b int) int { return cmp.Compare(r.debt[b], r.debt[a]) })
	out := Borrowers{Count: len(rows), Drop: drop, Herfindahl: herfindahl(parts), Cumulated: []float64{}, Top: []Borrower{}}
	sum := 0.0
	for i, row := range rows[:min(100, len(rows))] {
		sum += r.debt[row]
		s := share(sum, r.DebtUSD)
		out.Cumulated = append(out.Cumulated, s)
		if out.Top100 = s; i < 10 {
			out.Top10 = s
		}
		if i < 1 {
			out.Top1 = s
		}
	}
	for _, row := range rows[:min(top, len(rows))] {
		out.Top = append(out.Top, r.borrower(row, f, drop))
	}
	return out
}

func (r *Reference) borrower(row int, f Fall, drop float64) Borrower {
	b := Borrower{Address: r.Book.Borrower(row), Row: row, DebtUSD: r.debt[row], Share: share(r.debt[row], r.DebtUSD),
		OtherDebtUSD: math.Max(0, r.others[row]-r.debt[row]), CollateralUSD: r.counts[row], Mix: []Part{}}
	c, j := r.Book.Chunks[row/book.ChunkLoans], row%book.ChunkLoans
	backing := 0.0
	for k := c.CollateralAt[j]; k < c.CollateralAt[j+1]; k++ {
		a := int(c.CollateralAsset[k])
		usd := c.CollateralShares[k].Float() * r.w.Supply[a]
		if t := c.CollateralThreshold[k]; t > 0 {
			backing += usd * float64(t)
			b.Mix = append(b.Mix, Part{a, r.Book.Assets[a].Symbol, share(usd, r.counts[row])})
		}
	}
	b.HF = backing / (r.others[row] * 1e4)
	slices.SortStableFunc(b.Mix, func(x, y Part) int { return cmp.Compare(y.Share, x.Share) })
	only := make([]bool, len(r.owes))
	only[row] = true
	b.BadDebtUSD = r.run(only, f.Factors(drop)).BadDebtUSD
	return b
}
