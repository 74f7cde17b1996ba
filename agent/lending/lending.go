// Package lending has the nouns that every lending protocol's adapter shares. An
// adapter, one folder below, turns a market into a book of loans and the fund's
// positions there into exposures; agent/wire has the table of adapters.
package lending

import (
	"fmt"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Contract is a contract that a market consists of, and the part it plays.
type Contract struct {
	Part    string
	Address protection.Address
}

// Difference is one figure in which the book and the protocol disagree.
type Difference struct {
	Row      int                `json:"row"`
	Borrower protection.Address `json:"borrower"`
	Figure   string             `json:"figure"` // as the protocol calls it: collateral, debt, threshold, health factor
	Book     amount.Amount      `json:"book"`
	Chain    amount.Amount      `json:"chain"`
}

// String says both figures.
func (d Difference) String() string {
	return fmt.Sprintf("loan %d (%s): %s is %s in the book and %s on chain", d.Row, d.Borrower, d.Figure, d.Book, d.Chain)
}
