package agent

import (
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Proposal is what a strategy answered, checked at the boundary.
type Proposal struct {
	Version string
	Scores  Scores
	Targets []trade.Target
	State   []byte
	Reasons []string
}

// Scores are a strategy's view of loans, in columns of equal length, by rising
// row of the book; loans may be left out. Probabilities are in [0, 1], EAD and
// EL in the book's price unit (USD).
type Scores struct {
	Horizon       time.Duration
	Loan          []int32
	LiquidationPD []float64
	LossPD        []float64
	EAD           []float64
	LGD           []float64
	EL            []float64
}

// ScoreSum is what a record keeps of scores.
type ScoreSum struct {
	Loans                int           `json:"loans"`
	Horizon              time.Duration `json:"horizonNanoseconds"`
	ExpectedLiquidations float64       `json:"expectedLiquidations"` // Σ liquidation PD
	ExpectedLossUSD      float64       `json:"expectedLossUSD"`      // Σ EL
	Top                  []LoanScore   `json:"top"`                  // by EL, then liquidation PD
}

// LoanScore is one loan's scores.
type LoanScore struct {
	Borrower      protection.Address `json:"borrower"`
	LiquidationPD float64            `json:"liquidationPD"`
	LossPD        float64            `json:"lossPD"`
	EAD           float64            `json:"eadUSD"`
	LGD           float64            `json:"lgd"`
	EL            float64            `json:"elUSD"`
}

// topScores is how many loans a record keeps of a strategy's scores.
const topScores = 5

// Sum adds the scores up in row order and picks the riskiest loans.
func (s Scores) Sum(b *book.Book) ScoreSum {
	sum := ScoreSum{Loans: len(s.Loan), Horizon: s.Horizon}
	top := make([]int, 0, topScores+1)
	for i := range s.Loan {
		sum.ExpectedLiquidations += s.LiquidationPD[i]
		sum.ExpectedLossUSD += s.EL[i]
		at := len(top)
		for at > 0 && s.riskier(i, top[at-1]) {
			at--
		}
		if at == topScores {
			continue // as almost all are
		}
		if top = slices.Insert(top, at, i); len(top) > topScores {
			top = top[:topScores]
		}
	}
	if len(top) > 0 {
		sum.Top = make([]LoanScore, 0, len(top))
	}
	for _, i := range top {
		sum.Top = append(sum.Top, LoanScore{Borrower: b.Borrower(int(s.Loan[i])), LiquidationPD: s.LiquidationPD[i], LossPD: s.LossPD[i],
			EAD: s.EAD[i], LGD: s.LGD[i], EL: s.EL[i]})
	}
	return sum
}

// riskier ranks one loan above another: by EL, then liquidation PD. Of equals the
// earlier row comes first.
func (s *Scores) riskier(i, than int) bool {
	return s.EL[i] > s.EL[than] || s.EL[i] == s.EL[than] && s.LiquidationPD[i] > s.LiquidationPD[than]
}
