package aave

import (
	"fmt"
	"slices"

	"github.com/holiman/uint256"

	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// possible is a price that fits 128 bits, or zero: 2^128 units of a base currency
// with 18 decimals are 3·10^20 whole ones a token. A source that says more lies,
// and the pool's own sums overflow at not much more.
func possible(price uint256.Int) amount.Amount {
	if price[2]|price[3] != 0 {
		return amount.Amount{}
	}
	return amount.Amount{Int: price}
}

// checkPrices reports ErrNoPrice when the pool cannot value an account.
func (r *Reader) checkPrices(p *params) error {
	complete := true
	for i := range p.reserves {
		s := &p.reserves[i]
		complete = complete && (!s.price.IsZero() || s.id >= reserveIDs || r.rows.holders[s.id] == 0)
	}
	for id, c := range p.categories {
		complete = complete && (!c.priceless || r.rows.members[id] == 0)
	}
	if complete {
		return nil
	}
	var a account
	for row := range r.rows.len() {
		r.rows.get(row, &a)
		if err := p.unvalued(&a); err != nil {
			return err
		}
	}
	return nil
}

// unvalued reports what of an account has no price. An account in a category
// whose price source has none cannot be valued whatever it has (v3.0–3.1).
func (p *params) unvalued(a *account) error {
	c := p.categories[a.eMode]
	if a.eMode != 0 && c.priceless && len(a.sides) > 0 {
		return fmt.Errorf("%w: oracle %s, price source %s of eMode category %d, in which account %s and perhaps others are: nothing can be valued until it answers again with a price below 2^128",
			ErrNoPrice, p.oracle, c.source, a.eMode, a.borrower)
	}
	for _, s := range a.sides {
		i, listed := p.byID[s.reserve]
		if !listed || !p.reserves[i].price.IsZero() {
			continue
		}
		if !p.version.BitmapEMode && a.eMode != 0 && p.reserves[i].category() == a.eMode && !c.price.IsZero() {
			continue // the category's price applies
		}
		return fmt.Errorf("%w: oracle %s, asset %s (%s), which account %s and perhaps others have: nothing can be valued until its source answers again with a price below 2^128",
			ErrNoPrice, p.oracle, p.reserves[i].symbol, p.reserves[i].asset, a.borrower)
	}
	return nil
}

// isPegged says what Options.Pegged says, or guesses from the price of the block:
// whoever reads that block guesses the same.
func (r *Reader) isPegged(s *reserve, baseDecimals uint8) bool {
	if r.pegged != nil {
		return slices.Contains(r.pegged, s.asset)
	}
	p := s.price.Float(baseDecimals)
	return p > 0.95 && p < 1.05
}
