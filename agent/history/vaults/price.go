package vaults

import (
	"cmp"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// oracleDelay is how long the OSM holds a price back before the Vat sees it. It
// takes a new one each whole hour.
const oracleDelay = time.Hour

// oldest is how old a price may be that the OSM is thought to have read.
const oldest = 2 * time.Hour

// Prices are what one token of the collateral was worth, by one source.
type Prices struct {
	rows []history.Price // by Known
}

// NewPrices sorts the prices of one source.
func NewPrices(rows []history.Price) *Prices {
	rows = slices.Clone(rows)
	slices.SortStableFunc(rows, func(a, b history.Price) int { return cmp.Or(a.Known.Compare(b.Known), a.Time.Compare(b.Time)) })
	return &Prices{rows}
}

// Known is the newest price that was known at an instant; false where none of the
// two hours before it was.
func (p *Prices) Known(at time.Time) (history.Price, bool) {
	i, _ := slices.BinarySearchFunc(p.rows, at, func(r history.Price, t time.Time) int {
		if r.Known.After(t) {
			return 1
		}
		return -1
	})
	if i == 0 || at.Sub(p.rows[i-1].Known) > oldest {
		return history.Price{}, false
	}
	return p.rows[i-1], true
}

// InForce is the price by which the Vat judges at an instant, as a model: what was
// known an hour before the last whole hour. The OSM was fed by Maker's own medianizer,
// whose values the archive does not have.
func (p *Prices) InForce(at time.Time) (history.Price, bool) {
	return p.Known(at.UTC().Truncate(time.Hour).Add(-oracleDelay))
}
