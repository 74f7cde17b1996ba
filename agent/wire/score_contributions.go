package wire

import (
	"fmt"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/liquidation"
	"github.com/hedgerow-fi/hedgerow/models/loss"
	"github.com/hedgerow-fi/hedgerow/models/portfolio"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// contributions are the loans' to the fund's ES, in the coin, by row of the book.
//
// The fund's loss from one claim is its part of the reference's bad debt after what
// covers that first. Each scenario's part is spread over the loans whose bad debt it
// is, in proportion: the Euler allocation where the cover is used up or not touched,
// and the average within it. Weighed with ES' own weights (Tasche 1999) the loans of
// all claims add up to the ES.
func (x *scoring) contributions() ([]float64, error) {
	s, b := x.at, x.at.Book()
	out := make([]float64, x.loans.Len())
	until := s.Seen().Block.Time.Add(time.Duration(x.drawn.Days) * 24 * time.Hour)
	for _, e := range s.Seen().Exposures {
		reference := b.AssetIndex(e.Reference.Asset)
		if reference < 0 {
			continue
		}
		m, err := x.model.For(portfolio.Fund{Coin: s.Fund().Coin, Claims: []protection.Exposure{e}})
		if err != nil {
			return nil, err
		}
		l, err := m.Of(x.losses.Outcome, until, x.drawn.Seed)
		if err != nil {
			return nil, err
		}
		weight := x.perBadDebt(l, reference)
		if err := x.spread(out, uint16(reference), weight); err != nil { //nolint:gosec // an asset's row
			return nil, fmt.Errorf("contributions to ES by %s: %w", e.Symbol, err)
		}
	}
	return out, nil
}

// perBadDebt is by scenario what a USD of bad debt in a reference adds to ES.
func (x *scoring) perBadDebt(l *portfolio.Losses, reference int) []float64 {
	o := l.Outcome
	weight := make([]float64, l.Scenarios)
	for k, a := range o.Reference {
		if a != reference {
			continue
		}
		for s := range weight {
			if bad := o.BadDebt[s*len(o.Reference)+k]; bad > 0 {
				weight[s] = x.tail[s] * l.Loss[s] / bad
			}
		}
	}
	return weight
}

// spread adds to dst Σ weight·bad debt in a reference of each loan. A loan that owes
// nothing else loses all that it loses there; one that owes more is looked at by
// itself, in the scenarios that weigh anything.
func (x *scoring) spread(dst []float64, reference uint16, weight []float64) error {
	assets := len(x.at.Book().Assets)
	only, rows := &liquidation.Loans{CollateralAt: []uint32{0}, DebtAt: []uint32{0}}, []int{}
	var factor, weights []float64
	for s, w := range weight {
		if w > 0 {
			factor, weights = append(factor, x.drawn.factor[s*assets:(s+1)*assets]...), append(weights, w)
		}
	}
	if len(weights) == 0 {
		return nil
	}
	for i := range x.loans.Len() {
		switch owes, more := x.owes(i, reference); {
		case !owes:
		case !more:
			only, rows = with(only, x.loans, i), append(rows, i)
		default:
			k, err := loss.NewKernel(with(&liquidation.Loans{CollateralAt: []uint32{0}, DebtAt: []uint32{0}}, x.loans, i), assets)
			if err != nil {
				return err
			}
			by, err := k.ByReference(nil, factor)
			if err != nil {
				return err
			}
			for c, a := range k.References() {
				for s := range weights {
					if a == int(reference) {
						dst[i] += weights[s] * by[s*len(k.References())+c]
					}
				}
			}
		}
	}
	k, err := loss.NewKernel(only, assets)
	if err != nil {
		return err
	}
	by, err := k.ByLoan(nil, factor, weights)
	if err != nil {
		return err
	}
	for j, i := range rows {
		dst[i] += by[j]
	}
	return nil
}

// owes says whether a loan owes an asset, and anything more.
func (x *scoring) owes(i int, asset uint16) (owes, more bool) {
	for d := x.loans.DebtAt[i]; d < x.loans.DebtAt[i+1]; d++ {
		if x.loans.DebtUSD[d] > 0 {
			owes, more = owes || x.loans.DebtAsset[d] == asset, more || x.loans.DebtAsset[d] != asset
		}
	}
	return owes, more
}

// with adds a loan of others.
func with(to, from *liquidation.Loans, i int) *liquidation.Loans {
	c0, c1, d0, d1 := from.CollateralAt[i], from.CollateralAt[i+1], from.DebtAt[i], from.DebtAt[i+1]
	to.CollateralAsset, to.CollateralUSD = append(to.CollateralAsset, from.CollateralAsset[c0:c1]...), append(to.CollateralUSD, from.CollateralUSD[c0:c1]...)
	to.Threshold, to.Bonus = append(to.Threshold, from.Threshold[c0:c1]...), append(to.Bonus, from.Bonus[c0:c1]...)
	to.DebtAsset, to.DebtUSD = append(to.DebtAsset, from.DebtAsset[d0:d1]...), append(to.DebtUSD, from.DebtUSD[d0:d1]...)
	to.CollateralAt, to.DebtAt = append(to.CollateralAt, uint32(len(to.CollateralUSD))), append(to.DebtAt, uint32(len(to.DebtUSD))) //nolint:gosec // not more than there were
	return to
}
