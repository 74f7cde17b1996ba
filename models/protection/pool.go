package protection

import "github.com/hedgerow-fi/hedgerow/models/amount"

// Pool is the other side of protection at one block: the underwriters' capital
// that stands behind the series of one venue. Amounts are base units of Asset;
// shares have a unit of their own, which need not be worth one of Asset.
type Pool struct {
	ID       Address `json:"id"` // the share token
	Symbol   string  `json:"symbol"`
	Venue    string  `json:"venue"`
	Asset    Address `json:"asset"`
	Decimals uint8   `json:"decimals"` // of Asset and of shares

	Assets   amount.Amount `json:"assets"`   // capital: cash less unearned premium and payouts owed
	Reserved amount.Amount `json:"reserved"` // the most that its unresolved series can still cost
	Supply   amount.Amount `json:"supply"`   // shares
	Queued   amount.Amount `json:"queued"`   // shares that wait to be redeemed and still bear loss
	// Pending says that a series of it waits for its gauge or a decision: no
	// deposit is taken, and redemptions are priced as if it paid in full.
	Pending bool `json:"pending,omitempty"`
	// Series are the unresolved series that its capital stands behind, by its own
	// books: also those that are not observed.
	Series []Address `json:"series,omitempty"`
}

// Free is the capital that no unresolved series can claim.
func (p Pool) Free() amount.Amount { return p.Assets.Minus(p.Reserved) }

// Worth is what shares are worth now, rounded down; it is not what redeeming them
// will bring, as that is priced when it is processed.
func (p Pool) Worth(shares amount.Amount) amount.Amount {
	if p.Supply.IsZero() {
		return amount.Amount{}
	}
	return p.Assets.MulDiv(shares, p.Supply)
}

// Shares is what a deposit of assets brings now, rounded down: one to one for the
// first, else with ERC-4626's virtual share, as the reference pool counts.
func (p Pool) Shares(assets amount.Amount) amount.Amount {
	if p.Supply.IsZero() {
		return assets
	}
	one := amount.New(1)
	return assets.MulDiv(p.Supply.Plus(one), p.Assets.Plus(one))
}

// SharesOf is how many shares are worth an amount of assets now, rounded down;
// none of a pool without assets.
func (p Pool) SharesOf(assets amount.Amount) amount.Amount {
	if p.Assets.IsZero() {
		return amount.Amount{}
	}
	return assets.MulDiv(p.Supply, p.Assets)
}
