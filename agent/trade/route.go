package trade

import (
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Route says where an order could have been done, and why it is done where it is.
type Route struct {
	For        protection.Address `json:"for"`    // the series that the target names
	Amount     amount.Amount      `json:"amount"` // wanted of it, all parts together
	Candidates []Candidate        `json:"candidates"`
	Why        string             `json:"why"`
}

// Candidate is one place for an order. Money is base units of the series' asset.
type Candidate struct {
	Venue  string             `json:"venue"`
	Series protection.Address `json:"series"`
	Symbol string             `json:"symbol"`
	// Out says why it is none; "" when it is one, and the figures are for Amount.
	Out    string        `json:"out,omitempty"`
	Amount amount.Amount `json:"amount"`
	Quote  amount.Amount `json:"quote"`  // what it asks, of a sale what it bids
	Gas    amount.Amount `json:"gas"`    // of one order; 0 when nothing prices it
	Resale amount.Amount `json:"resale"` // what it bids now for what is bought
	// NoBid says that it bids nothing yet, as not so much is minted, and that Resale
	// is reckoned with the loss where most is lost.
	NoBid bool          `json:"noBid,omitempty"`
	Basis amount.Amount `json:"basis"` // what is expected to be paid, and not to trigger
	// Total is Quote + Gas + (Quote − Resale) + Basis, of a sale Quote − Gas.
	Total amount.Amount `json:"total"`
	// Failure is the probability of trigger failure that Basis is reckoned with, and
	// who says so.
	Failure string        `json:"failure,omitempty"`
	Takes   amount.Amount `json:"takes"` // what the route gives it
}
