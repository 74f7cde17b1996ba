// Package firstpassage scores the loans of an observation: liquidation PD as the
// chance that a health factor touches 1 within a horizon, a geometric Brownian motion
// with the EWMA volatility of the loan's own pair or basket of assets.
//
// In: an observation's book and prices. Out: figures by row of the book.
package firstpassage

import (
	"math"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/structural"
	"github.com/hedgerow-fi/hedgerow/models/volatility"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
)

// Lookback is how much price history volatilities come of. At RiskMetrics' decay an
// older return weighs less than a sixth of its first weight.
const Lookback = 30 * 24 * time.Hour

// Model is how loans are scored.
type Model struct {
	EWMA       volatility.EWMA
	Unknown    float64 // annual volatility of an asset without usable history; of pegged ones 0
	Years      float64 // the horizon
	MinPD      float64 // from which a loan is counted
	MinScorePD float64 // below which the loss PD is of no interest
}

// Room is memory for figures of every loan, to be used again.
type Room struct {
	Health, Debt, Spare, Bad              []float64
	liquidationPD, lossPD, sigma, cushion []float64
	counted                               []bool
}

// fit makes it that of so many loans, with zeros where figures may be left out.
func (in *Room) fit(n int) {
	for _, x := range []*[]float64{&in.Health, &in.Debt, &in.Spare, &in.Bad, &in.liquidationPD, &in.lossPD, &in.sigma, &in.cushion} {
		if cap(*x) < n {
			*x = make([]float64, n, n+n/8)
		}
		*x = (*x)[:n]
	}
	if cap(in.counted) < n {
		in.counted = make([]bool, n, n+n/8)
	}
	in.counted = in.counted[:n]
	clear(in.liquidationPD)
	clear(in.lossPD)
	clear(in.Bad)
	clear(in.counted)
}

// Risks are figures by row of the book. They lie in the room.
type Risks struct {
	Debt          []float64 // USD
	LiquidationPD []float64
	LossPD        []float64
	// Sigma is the annual volatility of the collateral in units of the debt, and Cushion
	// what liquidators pay for all collateral over the debt. They say nothing of a loan
	// without debt.
	Sigma, Cushion []float64
	Counted        []bool // its liquidation PD is at least MinPD
	CountedLoans   int
}

// Risks scores every loan with debt, and says of which assets it knows too little. The
// liquidation PD is that of the health factor touching 1. The loss PD is that of the
// collateral, at what liquidators pay for it, touching the debt, as if no liquidator
// came before: an upper bound, since nothing is lost when they come in time.
func (m Model) Risks(o *strategy.Observation, in *Room) (Risks, []string) {
	moves, notes := m.covariances(o)
	b := o.Book
	n := b.Len()
	in.fit(n)
	r := Risks{Debt: in.Debt, LiquidationPD: in.liquidationPD, LossPD: in.lossPD, Sigma: in.sigma, Cushion: in.cushion, Counted: in.counted}
	w := b.Weights()
	hf := b.HealthFactorsAt(in.Health, w)
	b.ValuesAt(in.Spare, r.Debt, w)
	assets := len(b.Assets)
	pairs := newPairSigmas(moves, assets)
	var collateral, debt structural.Basket
	row := 0
	for _, c := range b.Chunks {
		for j := range c.Len() {
			i := row
			row++
			if r.Debt[i] == 0 {
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
				sigma = math.Sqrt(structural.HealthFactorVariance(moves, assets, collateral, debt, m.Years))
			}
			r.Sigma[i], r.Cushion[i] = sigma, bought/r.Debt[i]
			r.LiquidationPD[i] = structural.FirstPassage(hf[i], 0, sigma, m.Years)
			if r.LiquidationPD[i] >= m.MinScorePD { // else nobody asks
				r.LossPD[i] = min(r.LiquidationPD[i], structural.FirstPassage(r.Cushion[i], 0, sigma, m.Years))
			}
			if r.Counted[i] = r.LiquidationPD[i] >= m.MinPD; r.Counted[i] {
				r.CountedLoans++
			}
		}
	}
	return r, notes
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
