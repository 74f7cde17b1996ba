package structural

import (
	"fmt"

	"gonum.org/v1/gonum/mat"

	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
)

// MatchLoans is MatchBaskets for every loan: what to give to FirstPassage beside
// its health factor. covariance is the annual one of log prices, over the loans'
// asset table; drift the annual one of prices, nil for none. A loan without debt,
// or without collateral of any value, has the zero Match: its health factor does
// not move.
//
// The result is stored in dst, which is made when nil and must otherwise have a
// place for each loan. It fails as liquidation.Loans.Check and MatchBaskets.
func MatchLoans(dst []Match, loans *liquidation.Loans, covariance mat.Symmetric, drift []float64, years float64) ([]Match, error) {
	if covariance == nil {
		return nil, &domain.Error{What: "covariance", At: -1, Want: "one of all assets", Kind: domain.ErrEmpty}
	}
	assets := covariance.SymmetricDim()
	if err := loans.Check(assets); err != nil {
		return nil, err
	}
	if dst == nil {
		dst = make([]Match, loans.Len())
	}
	if err := domain.Length("dst", len(dst), loans.Len()); err != nil {
		return nil, err
	}
	rows := mat.DenseCopyOf(covariance).RawMatrix().Data
	var collateral, debt Basket
	for i := range dst {
		collateral.fill(loans.CollateralAsset, loans.CollateralUSD, loans.Threshold, loans.CollateralAt[i], loans.CollateralAt[i+1])
		debt.fill(loans.DebtAsset, loans.DebtUSD, nil, loans.DebtAt[i], loans.DebtAt[i+1])
		if len(collateral.Asset) == 0 || len(debt.Asset) == 0 {
			dst[i] = Match{}
			continue
		}
		m, err := MatchBaskets(rows, drift, assets, collateral, debt, years)
		if err != nil {
			return nil, fmt.Errorf("loan %d: %w", i, err)
		}
		dst[i] = m
	}
	return dst, nil
}

// fill makes the basket of one loan's entries, threshold nil for debt. It is empty
// when they are worth nothing.
func (b *Basket) fill(asset []uint16, usd, threshold []float64, from, to uint32) {
	b.Asset, b.Weight = b.Asset[:0], b.Weight[:0]
	sum := 0.0
	for k := from; k < to; k++ {
		w := usd[k]
		if threshold != nil {
			w *= threshold[k]
		}
		if w > 0 {
			b.Asset, b.Weight = append(b.Asset, asset[k]), append(b.Weight, w)
			sum += w
		}
	}
	for k := range b.Weight {
		b.Weight[k] /= sum
	}
}
