package aave

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"

	"github.com/holiman/uint256"

	"github.com/hedgerow-fi/hedgerow/agent/lending"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
)

// Data is one account's figures as getUserAccountData gives them: exact integers.
type Data struct {
	Collateral amount.Amount // base currency, with the book's BaseDecimals
	Debt       amount.Amount // base currency
	Threshold  amount.Amount // average liquidation threshold, whole basis points, cut
	HF         amount.Amount // WAD; 2^256-1 without debt
}

// Account is row i's data from the book alone, rounded as the deployment rounds.
// It fails only on figures for which the contract itself would revert: a value
// past 256 bits.
func Account(b *book.Book, i int, law Rounding) (Data, error) {
	loan := b.Loan(i)
	var collateral, debt, weighted, balance, value uint256.Int
	for _, e := range loan.Collateral {
		a, shares := &b.Assets[e.Asset], e.Shares.Amount()
		law.balance(&balance, &shares.Int, &a.SupplyIndex.Int, false)
		if _, ok := law.value(&value, &balance, &a.Price.Int, unit(a.Decimals), false); !ok {
			return Data{}, fmt.Errorf("account %s: value of its %s does not fit 256 bits", loan.Borrower, a.Symbol)
		}
		collateral.Add(&collateral, &value)
		weighted.Add(&weighted, value.Mul(&value, uint256.NewInt(uint64(e.Threshold))))
	}
	for _, e := range loan.Debt {
		a, shares := &b.Assets[e.Asset], e.Shares.Amount()
		law.balance(&balance, &shares.Int, &a.DebtIndex.Int, true)
		if _, ok := law.value(&value, &balance, &a.Price.Int, unit(a.Decimals), true); !ok {
			return Data{}, fmt.Errorf("account %s: value of its %s does not fit 256 bits", loan.Borrower, a.Symbol)
		}
		debt.Add(&debt, &value)
	}
	var average, hf uint256.Int
	averageThreshold(&average, &collateral, &weighted)
	law.healthFactor(&hf, &collateral, &weighted, &debt)
	return Data{
		Collateral: amount.Amount{Int: collateral}, Debt: amount.Amount{Int: debt},
		Threshold: amount.Amount{Int: average}, HF: amount.Amount{Int: hf},
	}, nil
}

func unit(decimals uint8) *uint256.Int {
	return new(uint256.Int).Exp(uint256.NewInt(10), uint256.NewInt(uint64(decimals)))
}

// Reconcile compares a sample of the book's loans with getUserAccountData at the
// book's block, to the unit: loans with debt, drawn by seed without repetition.
// A sample of at least the book's length compares every row, repaid ones too. It
// returns the differences by rising row and how many loans it compared.
func (r *Reader) Reconcile(ctx context.Context, b *book.Book, sample int, seed uint64) ([]lending.Difference, int, error) {
	r.mu.Lock()
	pool, law := r.scope.pool, r.scope.version.Rounding
	r.mu.Unlock()
	if b.Market != pool {
		return nil, 0, fmt.Errorf("reconcile market %s: the book is of pool %s, not %s", r.name, b.Market, pool)
	}
	at := trade.Block{Number: b.Block, Hash: trade.Hash(b.BlockHash), Time: b.Time}
	rows := drawn(b, sample, seed)
	var q query
	for _, row := range rows {
		q.must(pool, selUserAccountData.ofAddress(b.Borrower(row)))
	}
	if err := q.run(ctx, r.client, at); err != nil {
		return nil, 0, fmt.Errorf("reconcile market %s: %w", r.name, err)
	}
	var out []lending.Difference
	for n, row := range rows {
		ours, err := Account(b, row, law)
		if err != nil {
			return nil, 0, fmt.Errorf("reconcile market %s: %w", r.name, err)
		}
		// collateral, debt, available, threshold, ltv, health factor
		w := q.words(n, 6)
		theirs := Data{
			Collateral: amount.Amount{Int: w.uint(0)}, Debt: amount.Amount{Int: w.uint(1)},
			Threshold: amount.Amount{Int: w.uint(3)}, HF: amount.Amount{Int: w.uint(5)},
		}
		for _, f := range [4]struct {
			name         string
			book, actual amount.Amount
		}{
			{"collateral", ours.Collateral, theirs.Collateral}, {"debt", ours.Debt, theirs.Debt},
			{"threshold", ours.Threshold, theirs.Threshold}, {"health factor", ours.HF, theirs.HF},
		} {
			if f.book.Cmp(f.actual) != 0 {
				out = append(out, lending.Difference{Row: row, Borrower: b.Borrower(row), Figure: f.name, Book: f.book, Chain: f.actual})
			}
		}
	}
	if q.err != nil {
		return nil, 0, fmt.Errorf("reconcile market %s: %w", r.name, q.err)
	}
	if len(out) > 0 {
		r.differs(b, out[0])
	}
	return out, len(rows), nil
}

// differs has the market read anew if it is the newest book that differs.
func (r *Reader) differs(b *book.Book, first lending.Difference) {
	r.mu.Lock()
	newest := r.published == b
	r.mu.Unlock()
	if newest {
		r.distrust(fmt.Errorf("%w: at block %d %s", lending.ErrDrift, b.Block, first), b.Time)
	}
}

// drawn is which rows to compare, rising. Its cost is that of the sample while at
// least some of the loans have debt.
func drawn(b *book.Book, sample int, seed uint64) []int {
	if sample >= b.Len() {
		return all(b.Len())
	}
	random := rand.New(rand.NewPCG(seed, b.Block))
	var rows []int
	taken := map[int]bool{}
	for tries := 64 * sample; tries > 0 && len(rows) < sample; tries-- {
		if row := random.IntN(b.Len()); !taken[row] {
			taken[row] = true
			if len(b.Loan(row).Debt) > 0 {
				rows = append(rows, row)
			}
		}
	}
	for row := 0; row < b.Len() && len(rows) < sample; row++ { // few have debt
		if !taken[row] && len(b.Loan(row).Debt) > 0 {
			rows = append(rows, row)
		}
	}
	slices.Sort(rows)
	return rows
}
