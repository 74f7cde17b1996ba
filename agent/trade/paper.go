package trade

import "github.com/hedgerow-fi/hedgerow/models/amount"

// PaperFill is what an order would have done on a paper venue. It is no Fill: it
// has no transaction, moves no money, is no cover and takes no budget; records
// keep it apart from all that does.
type PaperFill struct {
	Venue string        `json:"venue"` // the paper venue
	Of    string        `json:"of"`    // the venue that it shadows
	Block Block         `json:"block"`
	Order Order         `json:"order"` // as it went to the other venue
	Price amount.Amount `json:"price"` // the replica's: paid for a purchase, got for a sale
	// Refused says why the replica does not fill it; "" when it does.
	Refused string `json:"refused,omitempty"`
}
