package liquidation

import (
	"math"

	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// Loans are loans in columns, valued in USD at the prices now: what simulations
// run over, whether they come from a book or were made up. Loan i's collateral is
// [CollateralAt[i], CollateralAt[i+1]) and its debt likewise, by rising asset.
type Loans struct {
	CollateralAt    []uint32 // one more than loans
	CollateralAsset []uint16
	CollateralUSD   []float64 // ≥ 0
	Threshold       []float64 // of each collateral, within (0, 1]
	Bonus           []float64 // of each collateral, ≥ 1: 1.05 pays a liquidator 5% on top

	DebtAt    []uint32 // one more than loans
	DebtAsset []uint16
	DebtUSD   []float64 // ≥ 0
}

// Len is how many loans there are.
func (l *Loans) Len() int { return max(0, len(l.DebtAt)-1) }

// HealthFactors are Σ collateral·threshold / Σ debt of every loan at prices now,
// +Inf without debt. The result is stored in dst, which is made when nil and must
// otherwise have a place for each loan. It fails as Check, for any table of assets.
func (l *Loans) HealthFactors(dst []float64) ([]float64, error) {
	if err := l.Check(mostAssets); err != nil {
		return nil, err
	}
	if dst == nil {
		dst = make([]float64, l.Len())
	}
	if err := domain.Length("dst", len(dst), l.Len()); err != nil {
		return nil, err
	}
	for i := range dst {
		backing, debt := 0.0, 0.0
		for k := l.CollateralAt[i]; k < l.CollateralAt[i+1]; k++ {
			backing += l.CollateralUSD[k] * l.Threshold[k]
		}
		for k := l.DebtAt[i]; k < l.DebtAt[i+1]; k++ {
			debt += l.DebtUSD[k]
		}
		if dst[i] = math.Inf(1); debt > 0 {
			dst[i] = backing / debt
		}
	}
	return dst, nil
}

// LoansOf are a book's, row by row, at its own prices. Collateral whose threshold
// is 0 is left out, as it backs nothing.
func LoansOf(b *book.Book) *Loans {
	collateral, debt := b.Entries()
	l := &Loans{
		CollateralAt: make([]uint32, 1, b.Len()+1), CollateralAsset: make([]uint16, 0, collateral), CollateralUSD: make([]float64, 0, collateral),
		Threshold: make([]float64, 0, collateral), Bonus: make([]float64, 0, collateral),
		DebtAt: make([]uint32, 1, b.Len()+1), DebtAsset: make([]uint16, 0, debt), DebtUSD: make([]float64, 0, debt),
	}
	w := b.Weights()
	for _, c := range b.Chunks {
		for j := range c.Len() {
			for k := c.CollateralAt[j]; k < c.CollateralAt[j+1]; k++ {
				if c.CollateralThreshold[k] == 0 {
					continue
				}
				a := c.CollateralAsset[k]
				l.CollateralAsset = append(l.CollateralAsset, a)
				l.CollateralUSD = append(l.CollateralUSD, c.CollateralShares[k].Float()*w.Supply[a])
				l.Threshold = append(l.Threshold, float64(c.CollateralThreshold[k])/1e4)
				l.Bonus = append(l.Bonus, max(1, float64(c.CollateralBonus[k])/1e4))
			}
			for k := c.DebtAt[j]; k < c.DebtAt[j+1]; k++ {
				a := c.DebtAsset[k]
				l.DebtAsset = append(l.DebtAsset, a)
				l.DebtUSD = append(l.DebtUSD, c.DebtShares[k].Float()*w.Debt[a])
			}
			l.CollateralAt = append(l.CollateralAt, uint32(len(l.CollateralAsset)))
			l.DebtAt = append(l.DebtAt, uint32(len(l.DebtAsset)))
		}
	}
	return l
}
