package limits

import (
	"bytes"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// crowd is how concentrated the debt behind the fund's claims is. No order moves it.
type crowd struct{ borrower, collateral largestPart }

// largestPart is who has most of something, and which part, in WAD rounded up.
type largestPart struct {
	who  string
	part amount.Amount
}

// crowdOf measures what limits ask for. Each reference's debt counts by the fund's
// share of the reference.
func crowdOf(r *Risk, b *book.Book, claims []protection.Exposure) (out crowd) {
	wants := func(measure string) bool {
		for _, l := range r.Limits {
			if l.Measure == measure {
				return true
			}
		}
		return false
	}
	borrowers, collaterals := wants(BorrowerShare), wants(CollateralShare)
	if !borrowers && !collaterals || len(claims) == 0 {
		return out
	}
	share := make([]float64, len(b.Assets))
	for _, e := range claims {
		if a := b.AssetIndex(e.Reference.Asset); a >= 0 {
			if share[a] = e.Share(); e.Supply.IsZero() { // what loans owe is all that anyone claims
				share[a] = 1
			}
		}
	}
	loans := liquidation.LoansOf(b)
	total, behind, by := 0., make([]float64, len(b.Assets)), map[protection.Address]float64{}
	i := 0
	for _, c := range b.Chunks {
		for j := range c.Len() {
			owes := 0.
			for k := loans.DebtAt[i]; k < loans.DebtAt[i+1]; k++ {
				owes += loans.DebtUSD[k] * share[loans.DebtAsset[k]]
			}
			if owes > 0 {
				total += owes
				if borrowers {
					by[c.Borrower[j]] += owes
				}
				spread(behind, loans, i, owes)
			}
			i++
		}
	}
	if !(total > 0) {
		return out
	}
	var most protection.Address
	for a, usd := range by { // the largest, and of equals the first by address
		if usd > by[most] || usd == by[most] && bytes.Compare(a[:], most[:]) < 0 || most == (protection.Address{}) {
			most = a
		}
	}
	if borrowers {
		out.borrower = largestPart{most.String(), partOf(by[most], total)}
	}
	row := 0
	for a := range behind {
		if behind[a] > behind[row] {
			row = a
		}
	}
	out.collateral = largestPart{b.Assets[row].Symbol, partOf(behind[row], total)}
	return out
}

// spread splits what loan i owes by the value of its collateral.
func spread(behind []float64, loans *liquidation.Loans, i int, owes float64) {
	all := 0.
	for k := loans.CollateralAt[i]; k < loans.CollateralAt[i+1]; k++ {
		all += loans.CollateralUSD[k]
	}
	if !(all > 0) {
		return
	}
	for k := loans.CollateralAt[i]; k < loans.CollateralAt[i+1]; k++ {
		behind[loans.CollateralAsset[k]] += owes * loans.CollateralUSD[k] / all
	}
}

// partOf is a of b in WAD, rounded up, at most all of it.
func partOf(a, b float64) amount.Amount { return amount.Min(upward(a/b, 18), protection.WAD) }

// upward is a number of units in base units, rounded up; nothing for a gain. What is
// no finite number is the maximum, which no bound allows.
func upward(units float64, decimals uint8) amount.Amount {
	if units <= 0 {
		return amount.Amount{}
	}
	out, err := amount.FromFloat(units, decimals)
	if err != nil {
		return amount.Max()
	}
	if out.Float(decimals) < units {
		out = out.Plus(amount.New(1))
	}
	return out
}
