package config

import "github.com/hedgerow-fi/hedgerow/models/protection"

// The kinds of venues.
const (
	KindMarket = "market" // the reference market, through the fund's guard
)

// Guard is the fund's contract, one for all venues; zero without one.
func (c *Config) Guard() protection.Address {
	for _, v := range c.Venues {
		if v.Kind == KindMarket {
			return v.Guard
		}
	}
	return protection.Address{}
}
