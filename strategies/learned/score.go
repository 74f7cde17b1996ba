package learned

import (
	"math"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
	"github.com/hedgerow-fi/hedgerow/models/loanday"
	"github.com/hedgerow-fi/hedgerow/models/structural"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
	"github.com/hedgerow-fi/hedgerow/strategies/internal/firstpassage"
)

// merged are structural PDs by row, with the model's in their place where it has one.
func merged(structural []float64, l *loanday.Look, pd []float64) []float64 {
	out := slices.Clone(structural)
	for k, row := range l.Row {
		out[row] = pd[k]
	}
	return out
}

// weigh scales loans by how much likelier their liquidation is by the model than by the
// structure, and says of how many that changes anything. What a loan loses is in
// proportion to its size, so that a loan twice as likely to be liquidated counts as two.
func (s *settings) weigh(loans *liquidation.Loans, l *loanday.Look, pd []float64) (n int) {
	for k, row := range l.Row {
		by := s.ratio(pd[k], l.Structural[row])
		if by == 1 {
			continue
		}
		n++
		for i := loans.CollateralAt[row]; i < loans.CollateralAt[row+1]; i++ {
			loans.CollateralUSD[i] *= by
		}
		for i := loans.DebtAt[row]; i < loans.DebtAt[row+1]; i++ {
			loans.DebtUSD[i] *= by
		}
	}
	return n
}

// ratio is how many times a loan counts.
func (s *settings) ratio(pd, structural float64) float64 {
	if max(pd, structural) < s.LeastPD {
		return 1
	}
	if structural == 0 {
		return s.Cap
	}
	return min(s.Cap, max(1/s.Cap, pd/structural))
}

// saleDelay is how late liquidators sell in an LGD: assumed.
const saleDelay = 1. / 365

// scores reports what stands out. EAD is today's debt. The LGD is that of collateral
// sold a day after the health factor touched 1 (structural.LateLoss).
func (s *settings) scores(b *book.Book, hf []float64, r firstpassage.Risks, pd []float64) strategy.Scores {
	out := strategy.Scores{Horizon: time.Duration(math.Round(s.scorer.Years*365*24)) * time.Hour}
	for i := range b.Len() {
		if r.Debt[i] == 0 || pd[i] < s.MinScorePD || math.IsInf(hf[i], 1) {
			continue
		}
		lossPD, lgd := pd[i], 1.
		if r.Cushion[i] > 0 && hf[i] > 0 {
			x, err := structural.LateLoss(hf[i], r.Cushion[i]/hf[i], 0, r.Sigma[i], s.scorer.Years, saleDelay)
			if err != nil {
				continue // of figures that no model takes
			}
			lossPD, lgd = 0, min(1, max(0, x.LGD))
			if x.LiquidationPD > 0 {
				lossPD = min(pd[i], pd[i]*x.LossPD/x.LiquidationPD)
			}
		}
		out.Add(i, pd[i], lossPD, r.Debt[i], lgd)
	}
	return out
}
