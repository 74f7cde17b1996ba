package backtest

import (
	"math"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
)

// tally adds up the loans of books that follow each other. Snapshots share the
// chunks that did not change, and only those that did are counted anew.
type tally struct {
	chunks []*book.Chunk
	sums   []chunkTally
	// Over all chunks, by asset.
	entries  []int           // loans that have it as either
	debt     []amount.Amount // shares
	stranded []amount.Amount // shares of loans without any collateral
}

// chunkTally is one chunk's, by asset.
type chunkTally struct {
	entries        []int
	collateral     []float64 // shares
	owed           []float64
	debt, stranded []amount.Amount
}

// count takes over a book, and reports whether anything of its loans is another.
func (t *tally) count(b *book.Book) (changed bool) {
	n := len(b.Assets)
	if len(t.chunks) == len(b.Chunks) && len(t.entries) == n && (len(b.Chunks) == 0 || &t.chunks[0] == &b.Chunks[0]) {
		return false
	}
	all := len(t.entries) != n
	if all || len(b.Chunks) < len(t.chunks) {
		t.sums, t.chunks, all = nil, nil, true
	}
	for i, c := range b.Chunks {
		if !all && i < len(t.chunks) && t.chunks[i] == c {
			continue
		}
		changed = true
		if i < len(t.sums) {
			t.sums[i] = countChunk(c, n)
		} else {
			t.sums = append(t.sums, countChunk(c, n))
		}
	}
	t.chunks = b.Chunks
	if changed || all {
		t.add(n)
	}
	return changed || all
}

// add adds the chunks up.
func (t *tally) add(n int) {
	t.entries, t.debt, t.stranded = make([]int, n), make([]amount.Amount, n), make([]amount.Amount, n)
	for i := range t.sums {
		for a := range n {
			s := &t.sums[i]
			t.entries[a] += s.entries[a]
			t.debt[a] = t.debt[a].Plus(s.debt[a])
			t.stranded[a] = t.stranded[a].Plus(s.stranded[a])
		}
	}
}

func countChunk(c *book.Chunk, n int) chunkTally {
	s := chunkTally{entries: make([]int, n), collateral: make([]float64, n), owed: make([]float64, n), debt: make([]amount.Amount, n), stranded: make([]amount.Amount, n)}
	for j := range c.Len() {
		bare := c.CollateralAt[j] == c.CollateralAt[j+1]
		for k := c.CollateralAt[j]; k < c.CollateralAt[j+1]; k++ {
			a := c.CollateralAsset[k]
			s.entries[a]++
			s.collateral[a] += c.CollateralShares[k].Float()
		}
		for k := c.DebtAt[j]; k < c.DebtAt[j+1]; k++ {
			a := c.DebtAsset[k]
			s.entries[a]++
			s.owed[a] += c.DebtShares[k].Float()
			s.debt[a] = s.debt[a].Plus(c.DebtShares[k].Amount())
			if bare {
				s.stranded[a] = s.stranded[a].Plus(c.DebtShares[k].Amount())
			}
		}
	}
	return s
}

// parts is what each asset makes up of the book's collateral or of its debt,
// whichever is more, by the book's own prices, in WAD rounded up; the maximum when
// it is no number.
func (t *tally) parts(b *book.Book) []amount.Amount {
	w := b.Weights()
	n := len(b.Assets)
	collateral, debt := make([]float64, n), make([]float64, n)
	var backing, owed float64
	for i := range t.sums {
		for a := range n {
			collateral[a] += t.sums[i].collateral[a] * w.Supply[a]
			debt[a] += t.sums[i].owed[a] * w.Debt[a]
		}
	}
	for a := range n {
		backing += collateral[a]
		owed += debt[a]
	}
	out := make([]amount.Amount, n)
	for a := range n {
		part := max(share(collateral[a], backing), share(debt[a], owed))
		v, err := amount.FromFloat(part, 18)
		if err != nil {
			out[a] = amount.Max()
			continue
		}
		out[a] = v.Plus(amount.New(1))
	}
	return out
}

func share(part, whole float64) float64 {
	if whole > 0 {
		return part / whole
	}
	if part > 0 || math.IsNaN(part) {
		return math.NaN()
	}
	return 0
}
