package coverage

import (
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
	"github.com/hedgerow-fi/hedgerow/strategies/internal/firstpassage"
)

// scores reports what stands out. EAD is today's debt. LGD is what the crash
// leaves of a loan's debt, weighted by how likely a loss is once the loan is
// liquidated: an upper bound as the loss PD is one.
func (s *session) scores(b *book.Book, r firstpassage.Risks, drop []float64, in *firstpassage.Room) strategy.Scores {
	out := strategy.Scores{Horizon: time.Duration(s.HorizonDays * 24 * float64(time.Hour))}
	crashed := r.Debt
	if w := b.WeightsAt(drop); !slices.Equal(w.Debt, b.Weights().Debt) { // else what is owed does not fall
		_, crashed = b.ValuesAt(in.Spare, in.Health, w)
	}
	for i, pd := range r.LiquidationPD {
		if r.Debt[i] == 0 || pd < s.MinScorePD {
			continue
		}
		lgd := 0.0
		if crashed[i] > 0 && pd > 0 {
			lgd = min(1, in.Bad[i]/crashed[i]) * min(1, r.LossPD[i]/pd)
		}
		out.Add(i, pd, r.LossPD[i], r.Debt[i], lgd)
	}
	return out
}
