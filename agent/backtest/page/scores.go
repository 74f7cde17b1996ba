package page

import (
	"encoding/binary"
	"hash/fnv"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// scoreRow is what one strategy said of one loan.
type scoreRow struct {
	at           time.Time
	strategy     string
	borrower     protection.Address
	row          int64
	healthFactor float64
	horizon      time.Duration
	liquidation  float64
	loss         float64
	ead, lgd, el float64
}

func scoreColumns(run Run) []column[scoreRow] {
	p := said{"probability within the horizon", history.Modelled}
	usd := said{"USD", history.Modelled}
	return []column[scoreRow]{
		instant("time", func(r *scoreRow) time.Time { return r.at }),
		text("strategy", said{}, func(r *scoreRow) string { return r.strategy }),
		text("borrower", said{}, func(r *scoreRow) string { return r.borrower.String() }),
		number("row", said{"of the book", ""}, func(r *scoreRow) int64 { return r.row }),
		real64("health_factor", said{"ratio", run.Basis}, func(r *scoreRow) float64 { return r.healthFactor }),
		number("horizon", said{"seconds", ""}, func(r *scoreRow) int64 { return int64(r.horizon / time.Second) }),
		real64("liquidation_pd", p, func(r *scoreRow) float64 { return r.liquidation }),
		real64("loss_pd", p, func(r *scoreRow) float64 { return r.loss }),
		real64("ead", usd, func(r *scoreRow) float64 { return r.ead }),
		real64("lgd", said{"part of ead", history.Modelled}, func(r *scoreRow) float64 { return r.lgd }),
		real64("el", usd, func(r *scoreRow) float64 { return r.el }),
	}
}

// panel is how many loans of a book are sampled, about, where the run does not say;
// all of a smaller one.
const panel = 256

// chosen reports whether a loan is in the sample: the same loans at each instant,
// whatever their scores, as far as they can be told from a digest.
func chosen(seed, most uint64, borrower protection.Address, loans int) bool {
	if uint64(loans) <= most { //nolint:gosec // a count
		return true
	}
	h := fnv.New64a()
	var b [8]byte
	binary.BigEndian.PutUint64(b[:], seed)
	_, _ = h.Write(b[:])
	_, _ = h.Write(borrower[:])
	return h.Sum64()%uint64(loans) < most //nolint:gosec // a count
}

// sampled are the rows of one strategy's scores at a moment.
func sampled(at trade.Block, b *book.Book, hf []float64, strategy string, seed, most uint64, s agent.Scores, see func(*scoreRow) error) error {
	for i, loan := range s.Loan {
		if loan < 0 || int(loan) >= b.Len() {
			continue // the book of another moment
		}
		who := b.Borrower(int(loan))
		if !chosen(seed, most, who, b.Len()) {
			continue
		}
		r := scoreRow{at: at.Time, strategy: strategy, borrower: who, row: int64(loan), healthFactor: hf[loan], horizon: s.Horizon,
			liquidation: s.LiquidationPD[i], loss: s.LossPD[i], ead: s.EAD[i], lgd: s.LGD[i], el: s.EL[i]}
		if err := see(&r); err != nil {
			return err
		}
	}
	return nil
}
