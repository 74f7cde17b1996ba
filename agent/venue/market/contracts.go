package market

import (
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Contract is a contract that the venue consists of, and the part it plays.
type Contract struct {
	Part    string
	Address protection.Address
}

// Contracts are those whose code decides what a purchase is worth: market, guard,
// and of each series known its token, gauge, pool and premium model.
func (v *Venue) Contracts() []Contract {
	out := []Contract{{"market", v.opts.Market}, {"guard", v.opts.Guard}}
	for _, f := range v.known {
		of := " of series " + f.ID.String()
		out = append(out, Contract{"token" + of, f.ID}, Contract{"gauge" + of, f.Gauge}, Contract{"pool" + of, f.Pool}, Contract{"premium model" + of, f.model})
	}
	return out
}
