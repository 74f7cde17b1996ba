package coverage

import (
	"math"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/structural"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
)

// risks are figures by row of the book.
type risks struct {
	debt          []float64 // USD
	liquidationPD []float64
	lossPD        []float64
	counted       []bool // its liquidation PD is at least MinPD
	countedLoans  int
}

// risks scores every loan with debt. The liquidation PD is that of the health
// factor touching 1. The loss PD is that of the collateral, at what liquidators
// pay for it, touching the debt, as if no liquidator came before: an upper
// bound, since nothing is lost when they come in time.
func (s *session) risks(b *book.Book, moves []float64, in *room) risks {
	n := b.Len()
	in.fit(n)
	r := risks{debt: in.debt, liquidationPD: in.liquidationPD, lossPD: in.lossPD, counted: in.counted}
	w := b.Weights()
	hf := b.HealthFactorsAt(in.health, w)
	b.ValuesAt(in.spare, r.debt, w)
	assets := len(b.Assets)
	pairs := newPairSigmas(moves, assets)
	var collateral, debt structural.Basket
	row := 0
	for _, c := range b.Chunks {
		for j := range c.Len() {
			i := row
			row++
			if r.debt[i] == 0 {
				continue
			}
			bought, sigma, plain := simple(c, j, w, pairs)
			if !plain {
				bought = baskets(&collateral, &debt, c, j, w)
			}
			switch {
			case plain || len(collateral.Asset) == 0:
			case len(collateral.Asset) == 1 && len(debt.Asset) == 1:
				sigma = pairs.of(collateral.Asset[0], debt.Asset[0])
			default:
				sigma = math.Sqrt(structural.HealthFactorVariance(moves, assets, collateral, debt, s.years))
			}
			r.liquidationPD[i] = structural.FirstPassage(hf[i], 0, sigma, s.years)
			if r.liquidationPD[i] >= s.MinScorePD { // else nobody asks
				r.lossPD[i] = min(r.liquidationPD[i], structural.FirstPassage(bought/r.debt[i], 0, sigma, s.years))
			}
			if r.counted[i] = r.liquidationPD[i] >= s.MinPD; r.counted[i] {
				r.countedLoans++
			}
		}
	}
	return r
}

// simple is what baskets says of a chunk's row j with one collateral that counts and
// one debt, as most loans are, and the volatility of the pair; plain is false for any
// other.
func simple(c *book.Chunk, j int, w book.Weights, pairs pairSigmas) (bought, sigma float64, plain bool) {
	k, d := c.CollateralAt[j], c.DebtAt[j]
	if c.CollateralAt[j+1] != k+1 || c.DebtAt[j+1] != d+1 || c.CollateralThreshold[k] == 0 {
		return 0, 0, false
	}
	a := c.CollateralAsset[k]
	return c.CollateralShares[k].Float() * w.Supply[a] / max(1, float64(c.CollateralBonus[k])/1e4), pairs.of(a, c.DebtAsset[d]), true
}

// baskets fills the baskets of a chunk's row j and returns what liquidators pay for
// all of its collateral, in USD.
func baskets(collateral, debt *structural.Basket, c *book.Chunk, j int, w book.Weights) (bought float64) {
	collateral.Asset, collateral.Weight = collateral.Asset[:0], collateral.Weight[:0]
	debt.Asset, debt.Weight = debt.Asset[:0], debt.Weight[:0]
	for k := c.CollateralAt[j]; k < c.CollateralAt[j+1]; k++ {
		if c.CollateralThreshold[k] == 0 {
			continue
		}
		a := c.CollateralAsset[k]
		usd := c.CollateralShares[k].Float() * w.Supply[a]
		bought += usd / max(1, float64(c.CollateralBonus[k])/1e4)
		collateral.Asset = append(collateral.Asset, a)
		collateral.Weight = append(collateral.Weight, usd*float64(c.CollateralThreshold[k]))
	}
	for k := c.DebtAt[j]; k < c.DebtAt[j+1]; k++ {
		debt.Asset = append(debt.Asset, c.DebtAsset[k])
		debt.Weight = append(debt.Weight, c.DebtShares[k].Float()*w.Debt[c.DebtAsset[k]])
	}
	normalise(collateral.Weight)
	normalise(debt.Weight)
	return bought
}

func normalise(weights []float64) {
	total := 0.0
	for _, w := range weights {
		total += w
	}
	for i := range weights {
		if total > 0 {
			weights[i] /= total
		}
	}
}

// scores reports what stands out. EAD is today's debt. LGD is what the crash
// leaves of a loan's debt, weighted by how likely a loss is once the loan is
// liquidated: an upper bound as the loss PD is one.
func (s *session) scores(b *book.Book, r risks, drop, bad []float64, in *room) strategy.Scores {
	out := strategy.Scores{Horizon: time.Duration(s.HorizonDays * 24 * float64(time.Hour))}
	crashed := r.debt
	if w := b.WeightsAt(drop); !slices.Equal(w.Debt, b.Weights().Debt) { // else what is owed does not fall
		_, crashed = b.ValuesAt(in.spare, in.health, w)
	}
	for i, pd := range r.liquidationPD {
		if r.debt[i] == 0 || pd < s.MinScorePD {
			continue
		}
		lgd := 0.0
		if crashed[i] > 0 && pd > 0 {
			lgd = min(1, bad[i]/crashed[i]) * min(1, r.lossPD[i]/pd)
		}
		out.Add(i, pd, r.lossPD[i], r.debt[i], lgd)
	}
	return out
}
