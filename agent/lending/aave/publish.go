package aave

import (
	"slices"

	"github.com/hedgerow-fi/hedgerow/models/book"
)

// What a block costs after the chain has answered is the accounts that moved. Only
// a change of the market's risk parameters, or of its list of assets, turns every
// account into its loan again.

// publish writes the rows that changed into the keeper, or all of them into a new
// one when the asset table cannot simply grow. After an error everything is
// written the next time.
func (r *Reader) publish(p *params) (full bool, rows []int, err error) {
	assets, priced := p.table(r.categoriesInUse(p))
	full = r.rebuild || !extends(assets, r.keeper.Assets())
	dirty := r.unpublished
	switch {
	case full:
		r.keeper = book.NewKeeper(p.pool, Protocol, p.baseDecimals)
		dirty = all(r.rows.len())
	case p.risk() != r.params.risk():
		dirty = all(r.rows.len())
	default:
		slices.Sort(dirty)
		dirty = slices.Compact(dirty)
	}
	r.rebuild = true // until every row is written
	if err := r.keeper.SetAssets(assets); err != nil {
		return full, nil, err
	}
	var a account
	for _, row := range dirty {
		r.rows.get(row, &a)
		l := a.loan(p, priced)
		if row < r.keeper.Len() && equal(l, r.keeper.Loan(row)) {
			continue
		}
		if _, err := r.keeper.Upsert(l); err != nil {
			return full, nil, err
		}
		rows = append(rows, row)
	}
	r.rebuild, r.unpublished = false, r.unpublished[:0]
	return full, rows, nil
}

// categoriesInUse are those of the accounts, as far as the asset table needs them:
// none unless one has a price of its own.
func (r *Reader) categoriesInUse(p *params) (used [categoryIDs]bool) {
	for id, c := range p.categories {
		used[id] = !c.price.IsZero() && r.rows.members[id] > 0
	}
	return used
}

// extends reports that a table is an old one with rows added at its end.
func extends(assets, old []book.Asset) bool {
	if len(assets) < len(old) {
		return false
	}
	for i := range old {
		if assets[i].ID != old[i].ID {
			return false
		}
	}
	return true
}

func equal(a, b book.Loan) bool {
	return a.Borrower == b.Borrower && a.EMode == b.EMode && a.Flags == b.Flags &&
		slices.Equal(a.Collateral, b.Collateral) && slices.Equal(a.Debt, b.Debt)
}

func all(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}
