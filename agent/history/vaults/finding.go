package vaults

import (
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// Kind says what in the data cannot be as it stands.
type Kind string

// The kinds.
const (
	// MissingRepayment: a vault without collateral, or below the dust limit, or one
	// that the Dog emptied, owed something by the data. The Vat allows none of it, so
	// a repayment is not in the data. It was made in this block or before.
	MissingRepayment Kind = "missing repayment"
	// PaidBeyond: more was paid than the vault can have owed. The rest lies in the
	// Vat, to the vault's owner.
	PaidBeyond Kind = "paid beyond the debt"
	// TakenBack: a borrowing that is such a rest taken out again, and no debt.
	TakenBack Kind = "taken back"
	// SeizedBeyond: a liquidation took more debt than the vault can have had, so a
	// borrowing is not in the data.
	SeizedBeyond Kind = "seized beyond the debt"
	// SeizedOtherwise: the collateral that the source says a liquidation took cannot
	// be what it takes of the vault.
	SeizedOtherwise Kind = "seized otherwise"
	// LessSeized: a withdrawal shows that earlier liquidations took less collateral
	// than the model has.
	LessSeized Kind = "less was seized"
	// WithdrawnBeyond: more was withdrawn than the vault can have had.
	WithdrawnBeyond Kind = "withdrawn beyond the collateral"
)

// Finding is a place where data and the Vat's rules do not fit, and how much of
// what the model put in to make them.
type Finding struct {
	Time   time.Time `json:"time"`
	Block  uint64    `json:"block"`
	Vault  uint64    `json:"vault"`
	Kind   Kind      `json:"kind"`
	Of     string    `json:"of"` // DAI, or the collateral
	Amount Figure    `json:"amount"`
}

// Liquidation is one seizure.
type Liquidation struct {
	Time  time.Time `json:"time"`
	Block uint64    `json:"block"`
	Vault uint64    `json:"vault"`
	Debt  Figure    `json:"debt"` // DAI without the penalty, observed; the bounds are its rounding
	// Written is the collateral as the source has it; Seized what the rules take.
	Written Figure        `json:"written"`
	Seized  Figure        `json:"seized"`
	Whole   bool          `json:"whole"` // the vault was emptied
	Mat     history.Fixed `json:"mat"`   // the least ratio of collateral to debt then
}
