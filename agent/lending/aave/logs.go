package aave

import "github.com/hedgerow-fi/hedgerow/models/protection"

// debtTokens are the contracts whose logs say who owes.
func (p *params) debtTokens() []protection.Address {
	out := make([]protection.Address, len(p.reserves))
	for i := range p.reserves {
		out[i] = p.reserves[i].debtToken
	}
	return out
}
