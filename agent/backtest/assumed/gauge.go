package assumed

import (
	"time"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Gauge is one gauge's reading, and whether its source shows more: what the live
// adapter shows of one. A reference has one.
type Gauge struct {
	ID        protection.Address
	Reference protection.Reference
	Asset     protection.Address // in whose base units Loss counts
	Loss      amount.Amount      // on record, cumulative
	At        time.Time          // up to which the source was seen
	MaxAge    time.Duration
	Next      amount.Amount // what would be on record after a poke now
	Behind    bool          // the source stands elsewhere than at the last reading
	Failing   bool          // the source does not answer: a poke would record nothing
}

// Tally is what has happened on a market since it began.
type Tally struct {
	Opened    int `json:"opened"`    // series
	Triggered int `json:"triggered"` // of them
	Expired   int `json:"expired"`
	Drawn     int `json:"drawn"`     // series whose trigger was drawn to fail
	Failed    int `json:"failed"`    // of them, those that would have paid
	Priced    int `json:"priced"`    // times that a series was priced
	AtLeast   int `json:"atLeast"`   // of them, at the minimum rate: the model's loss was below it
	NoHistory int `json:"noHistory"` // of them, without history: at the stated volatility
	Pokes     int `json:"pokes"`     // by keepers
	Flights   int `json:"flights"`
	Returns   int `json:"returns"`
	// Refused are acts of others that the market refused, such as a deposit while a
	// series is PENDING.
	Refused int `json:"refused"`
}
