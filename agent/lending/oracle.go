package lending

import (
	"time"

	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Oracle is what a protocol takes its prices from at a block, as far as its
// contracts tell.
type Oracle struct {
	Address protection.Address
	Sources []PriceSource // by asset, in the protocol's order
	// Barred says why nothing is liquidated now, whatever the prices: a rollup whose
	// sequencer is down. "" is no such thing.
	Barred string
}

// PriceSource is where an oracle has one asset's price from.
type PriceSource struct {
	Asset   protection.Address
	Address protection.Address // zero: the oracle names none
	// Parts are the feeds that it computes its price from; none: it is one itself.
	Parts []protection.Address
	// At is when its price was written, the oldest of its parts; zero when it does
	// not say. Note is what else there is to know, or why it does not.
	At   time.Time
	Note string
}
