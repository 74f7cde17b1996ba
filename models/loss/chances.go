package loss

import (
	"fmt"
	"math"
	"slices"

	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
)

// Chances are, loan by loan, in which part of scenarios it is below a health factor of
// 1, and in which it leaves bad debt: what the Kernel evaluates, counted. The
// scenarios are equally likely; factor is as for Kernel.Losses, with at least one row.
//
// A loan without debt has neither. One with debt and no collateral at all has both
// for certain. Loans of one collateral and one debt cost one lookup in their pair's
// sorted price ratios; the others are looked at scenario by scenario.
//
// It fails on what liquidation.Loans.Check and Kernel.Losses refuse.
func Chances(loans *liquidation.Loans, assets int, factor []float64) (liquidated, lost []float64, err error) {
	if err := loans.Check(assets); err != nil {
		return nil, nil, err
	}
	if err := domain.AtLeast("price factors", len(factor), assets); err != nil {
		return nil, nil, err
	}
	if err := domain.Length("price factors", len(factor)%assets, 0); err != nil {
		return nil, nil, err
	}
	for i, f := range factor {
		if !(f >= 0) || math.IsInf(f, 0) {
			return nil, nil, &domain.Error{What: "price factor", At: i, Got: fmt.Sprint(f), Want: "0 or more, and finite", Kind: domain.ErrRange}
		}
	}
	n := loans.Len()
	liquidated, lost = make([]float64, n), make([]float64, n)
	ratios := map[[2]uint16][]float64{}
	scenarios := len(factor) / assets
	for i := range n {
		c0, c1, d0, d1 := loans.CollateralAt[i], loans.CollateralAt[i+1], loans.DebtAt[i], loans.DebtAt[i+1]
		owed := 0.
		for d := d0; d < d1; d++ {
			owed += loans.DebtUSD[d]
		}
		switch {
		case owed == 0:
		case c0 == c1:
			liquidated[i], lost[i] = 1, 1
		case c1-c0 == 1 && d1-d0 == 1:
			pair := [2]uint16{loans.CollateralAsset[c0], loans.DebtAsset[d0]}
			sorted, ok := ratios[pair]
			if !ok {
				sorted = ratiosOf(factor, assets, pair)
				ratios[pair] = sorted
			}
			debt, collateral := loans.DebtUSD[d0], loans.CollateralUSD[c0]
			below := debt / (collateral * loans.Threshold[c0]) // +Inf where the collateral is worth nothing
			bad := min(below, debt*loans.Bonus[c0]/collateral)
			liquidated[i], lost[i] = part(sorted, below), part(sorted, bad)
		default:
			var a, b int
			for s := range scenarios {
				f := factor[s*assets : (s+1)*assets]
				var back, pays, owes float64
				for c := c0; c < c1; c++ {
					v := loans.CollateralUSD[c] * f[loans.CollateralAsset[c]]
					back += v * loans.Threshold[c]
					pays += v / loans.Bonus[c]
				}
				for d := d0; d < d1; d++ {
					owes += loans.DebtUSD[d] * f[loans.DebtAsset[d]]
				}
				if back < owes {
					if a++; pays < owes {
						b++
					}
				}
			}
			liquidated[i], lost[i] = float64(a)/float64(scenarios), float64(b)/float64(scenarios)
		}
	}
	return liquidated, lost, nil
}

// ratiosOf are a collateral's price factors in units of a debt's, rising; +Inf where
// the debt is worth nothing.
func ratiosOf(factor []float64, assets int, pair [2]uint16) []float64 {
	out := make([]float64, 0, len(factor)/assets)
	for s := 0; s < len(factor); s += assets {
		c, d := factor[s+int(pair[0])], factor[s+int(pair[1])]
		if d == 0 {
			out = append(out, math.Inf(1))
			continue
		}
		out = append(out, c/d)
	}
	slices.Sort(out)
	return out
}

// part is which part of sorted values is below a bound.
func part(sorted []float64, bound float64) float64 {
	i, _ := slices.BinarySearch(sorted, bound)
	return float64(i) / float64(len(sorted))
}
