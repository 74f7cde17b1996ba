package loss

import (
	"fmt"

	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
)

// most bounds USD, bonuses and price factors, so that no sum of products can
// overflow.
const most = 1e30

// checkLoans refuses columns that a kernel cannot run over.
func checkLoans(l *liquidation.Loans, assets int) error {
	if l == nil {
		return domain.AtLeast("loans", 0, 1)
	}
	if err := domain.Within("assets", float64(assets), 1, 1<<16); err != nil {
		return err
	}
	n := len(l.CollateralAsset)
	for _, err := range []error{
		domain.Length("loans.CollateralUSD", len(l.CollateralUSD), n),
		domain.Length("loans.Threshold", len(l.Threshold), n),
		domain.Length("loans.Bonus", len(l.Bonus), n),
		domain.Length("loans.DebtUSD", len(l.DebtUSD), len(l.DebtAsset)),
		checkStarts("loans.DebtAt", l.DebtAt, l.Len(), len(l.DebtAsset)),
		checkStarts("loans.CollateralAt", l.CollateralAt, l.Len(), n),
		checkAssets("loans.CollateralAsset", l.CollateralAsset, assets),
		checkAssets("loans.DebtAsset", l.DebtAsset, assets),
		domain.Each("loans.CollateralUSD", l.CollateralUSD, 0, most),
		domain.Each("loans.DebtUSD", l.DebtUSD, 0, most),
		domain.Positive("loans.Threshold", l.Threshold),
		domain.Each("loans.Threshold", l.Threshold, 0, 1),
		domain.Each("loans.Bonus", l.Bonus, 1, most),
	} {
		if err != nil {
			return err
		}
	}
	return nil
}

// checkStarts wants a compressed column's starts: one more than rows, from 0, not
// falling, to the end. Without rows none at all will do.
func checkStarts(what string, at []uint32, rows, end int) error {
	if len(at) == 0 && rows == 0 && end == 0 {
		return nil
	}
	if err := domain.Length(what, len(at), rows+1); err != nil {
		return err
	}
	last := uint32(0)
	for i, v := range at {
		if v < last || i == 0 && v != 0 {
			return &domain.Error{What: what, At: i, Got: sprint(v), Want: "a start that is 0 at first and never falls", Kind: domain.ErrRange}
		}
		last = v
	}
	if int(last) != end {
		return &domain.Error{What: what, At: rows, Got: sprint(last), Want: sprint(end) + ", the number of entries", Kind: domain.ErrRange}
	}
	return nil
}

func checkAssets(what string, asset []uint16, assets int) error {
	for i, a := range asset {
		if int(a) >= assets {
			return &domain.Error{What: what, At: i, Got: sprint(a), Want: "a row of the asset table, below " + sprint(assets), Kind: domain.ErrRange}
		}
	}
	return nil
}

// entries are where loan i's collateral and debt begin and end.
func entries(l *liquidation.Loans, i int) (c0, c1, d0, d1 uint32) {
	return l.CollateralAt[i], l.CollateralAt[i+1], l.DebtAt[i], l.DebtAt[i+1]
}

func sprint(v any) string { return fmt.Sprint(v) }
