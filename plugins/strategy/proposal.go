package strategy

import (
	"time"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// What a proposal may at most hold; the host refuses more.
const (
	MaxStateBytes    = 1 << 20
	MaxReasons       = 64
	MaxReasonBytes   = 1024
	MaxProposalBytes = 64 << 20  // of one proposal on the wire
	MaxObservation   = 512 << 20 // bytes of one observation on the wire
)

// Proposal is the answer to an observation. Its zero value says nothing and is
// a valid answer.
type Proposal struct {
	Scores  Scores
	Targets []Target // at most one a series or pool
	State   []byte   // for the next observation, at most MaxStateBytes
	Reasons []string // for people; plain text
}

// Target is how much of a series should be held, or how much capital be in a risk
// pool: a level, never a trade. A series or pool that no target names is not the strategy's concern: its last target
// stands until its time to live ends, and nothing is sold on its account then.
type Target struct {
	Series protection.Address // or the pool's id
	// Level of a series in whole tokens, one unit of maximum payout each; from 0 to
	// the series' exhaustion − attachment. Of a pool in whole units of its asset, from
	// 0 on.
	Level   float64
	TTL     time.Duration // for how long it stands if nothing replaces it; > 0
	Reasons []string      // for people; plain text
	// Amount is Level in base units, rounded down. The host sets it when it
	// accepts the proposal; a strategy leaves it alone.
	Amount amount.Amount
}

// Scores are the statistics of loans, in columns of equal length, one entry a
// scored loan, by rising loan. Loans may be left out.
type Scores struct {
	Horizon       time.Duration // of all columns; > 0 if there are any
	Loan          []int32       // row in the book
	LiquidationPD []float64     // P(HF < 1 within the horizon), 0 to 1
	LossPD        []float64     // P(bad debt > 0 within the horizon), 0 to 1
	EAD           []float64     // debt at liquidation with interest, USD, ≥ 0
	LGD           []float64     // E[bad debt given liquidation]/EAD, 0 to 1
	EL            []float64     // LiquidationPD·EAD·LGD, USD
}

// Len is the number of scored loans.
func (s Scores) Len() int { return len(s.Loan) }

// Add appends a loan's scores; EL follows from the others. Loans are added by
// rising row.
func (s *Scores) Add(loan int, liquidationPD, lossPD, ead, lgd float64) {
	s.Loan = append(s.Loan, int32(loan))
	s.LiquidationPD = append(s.LiquidationPD, liquidationPD)
	s.LossPD = append(s.LossPD, lossPD)
	s.EAD = append(s.EAD, ead)
	s.LGD = append(s.LGD, lgd)
	s.EL = append(s.EL, liquidationPD*ead*lgd)
}
