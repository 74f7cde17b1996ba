package backtest

import (
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/assumed"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Coin is what premiums are paid in and accounts are kept in.
type Coin struct {
	Asset    protection.Address `json:"asset"`
	Symbol   string             `json:"symbol"`
	Decimals uint8              `json:"decimals"`
}

// Claim is what the fund has lent, which no archive knows: it is stated.
type Claim struct {
	Reference protection.Reference `json:"reference"`
	Symbol    string               `json:"symbol"`
	Decimals  uint8                `json:"decimals"`
	Amount    amount.Amount        `json:"amount"`
	// Supply is all suppliers' claims; zero: the book's debt in the asset, of which
	// Amount then is a part.
	Supply amount.Amount `json:"supply"`
	// FirstLoss stands before the suppliers.
	FirstLoss amount.Amount `json:"firstLoss"`
}

// Account is the fund at an instant, in base units of the coin. All of it is
// integers, and nothing of it is rounded twice.
type Account struct {
	// What there is.
	Cash    amount.Amount `json:"cash"`
	Claims  amount.Amount `json:"claims"`  // at redeemable value: less what suppliers lost
	Cover   amount.Amount `json:"cover"`   // held, at the executable bid for its size; zero without one
	Waiting amount.Amount `json:"waiting"` // premium of orders whose mint is pending
	Proven  amount.Amount `json:"proven"`  // triggered and not yet claimed
	Staked  amount.Amount `json:"staked"`  // capital in risk pools, at what it is worth
	// How it came about, since the run began.
	Premium  amount.Amount `json:"premium"` // paid
	Refunded amount.Amount `json:"refunded"`
	Sold     amount.Amount `json:"sold"` // proceeds
	Paid     amount.Amount `json:"paid"` // claims paid out to the fund
	// Deposited in risk pools and Redeemed from them.
	Deposited amount.Amount `json:"deposited"`
	Redeemed  amount.Amount `json:"redeemed"`
	// Gas is paid by the agent's own key, not out of Cash: in the coin, at the prices
	// of its instant, rounded up.
	Gas    amount.Amount `json:"gas"`
	GasWei amount.Amount `json:"gasWei"`
	// Reference loss, and the fund's part of it before and after first-loss cover.
	Loss  amount.Amount `json:"loss"`
	Gross amount.Amount `json:"gross"`
	Net   amount.Amount `json:"net"`
}

// Up is all that counts for the fund, less the gas that its key has paid: its NAV.
func (a Account) Up() amount.Amount {
	return a.Cash.Plus(a.Claims).Plus(a.Cover).Plus(a.Waiting).Plus(a.Proven).Plus(a.Staked).Minus(a.Gas)
}

// Fill is what became of an intent, or of an order's mint.
type Fill struct {
	At     time.Time          `json:"at"`
	Intent trade.Hash         `json:"intent"`
	Action trade.Action       `json:"action"`
	Series protection.Address `json:"series"`
	Symbol string             `json:"symbol"`
	Amount amount.Amount      `json:"amount"`
	Paid   amount.Amount      `json:"paid"`
	Got    amount.Amount      `json:"got"`
	GasWei amount.Amount      `json:"gasWei"`
	// Failed is why it did not execute; "" when it did.
	Failed string `json:"failed,omitempty"`
}

// Step is one moment with what the cycle made of it. It is good during Saw only.
type Step struct {
	Cell      assumed.Cell
	Moment    *tape.Moment
	Record    *agent.Record     // nil: no slot fell due
	Proposals []*agent.Proposal // by strategy; nil where it was silent
	Fills     []Fill            // since the step before
	Account   Account           // after it
}

// Witness is told of every step once it is over: what writes files, samples
// scores, measures. Its error ends the run.
type Witness interface {
	Saw(s *Step) error
}
