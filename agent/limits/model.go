package limits

import (
	"time"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/models/structural"
)

// drops are the falls that Model looks at: from 20%, where overcollateralised
// loans begin to lose, to 80%.
var drops = []float64{.2, .3, .4, .5, .65, .8}

// Payout is what a series is expected to pay, by the agent's own model.
type Payout struct {
	Series protection.Address `json:"series"`
	// Expected is P-weighted payout for a unit of cover, WAD, rounded up: a floor under prices
	// then lets less through.
	Expected amount.Amount `json:"expected"`
}

// Payouts are what Model said: an Expecter.
type Payouts []Payout

// Expected looks a series up; of several the last counts.
func (p Payouts) Expected(series protection.Address) (wad amount.Amount, known bool) {
	for i := range p {
		if p[i].Series == series {
			wad, known = p[i].Expected, true
		}
	}
	return wad, known
}

// Model is the expected payout of each series that is not resolved and whose
// reference is in the book: the agent's own second opinion on a price, for a
// floor and not for a fair price. Modelled:
//
//   - All assets that are not pegged fall together, as a driftless geometric
//     Brownian motion of the stated volatility (annual), from the block's prices.
//     A fall of d within the term is a first passage (Black and Cox 1976).
//   - Liquidators come late and leave bad debt as liquidation.Liquidator says.
//   - A fall between two of the looked-at drops counts as the smaller of them, so
//     the result is a lower bound of this model's own expectation; recorded loss
//     counts in full.
//
// Left out: what tokens say that they are claims on, which no limit believes (a
// claim on a pegged asset falls here), single assets that fall alone, pegs that
// break, borrowers who act, loans that are made later. It is zero for a volatility
// of zero without loss.
func Model(b *book.Book, series []protection.Series, now time.Time, volatility amount.Amount) []Payout {
	wanted := false
	for _, s := range series {
		wanted = wanted || !s.State.Resolved() && b.AssetIndex(s.Reference.Asset) >= 0
	}
	if !wanted {
		return nil
	}
	steps := liquidation.Cliff(b, liquidation.AaveV33(), drops, nil)
	sigma := volatility.Float(18)
	var out []Payout
	for _, s := range series {
		asset := b.AssetIndex(s.Reference.Asset)
		if s.State.Resolved() || asset < 0 {
			continue
		}
		years := max(0, s.Expiry.Sub(now).Hours()) / year.Hours()
		pays := func(more float64) float64 {
			loss := s.Loss.Float(s.Decimals) + more
			from, to := s.Attachment.Float(s.Decimals), s.Exhaustion.Float(s.Decimals)
			return min(1, max(0, (loss-from)/(to-from)))
		}
		// E = f₀ + Σ P(drop k is reached)·(f_k − f_{k−1}), the payout rising with the drop.
		at := pays(0)
		expected := at
		for _, k := range steps {
			if f := pays(k.BadDebt[asset]); f > at {
				expected += structural.FirstPassage(1/(1-k.Drop), 0, sigma, years) * (f - at)
				at = f
			}
		}
		wad, err := amount.FromFloat(expected, 18)
		if err != nil {
			continue // terms that no series has: without a model nothing of it is traded
		}
		if expected > 0 {
			wad = amount.Min(protection.WAD, wad.Plus(amount.New(1)))
		}
		out = append(out, Payout{Series: s.ID, Expected: wad})
	}
	return out
}
