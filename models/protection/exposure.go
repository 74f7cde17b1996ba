package protection

import "github.com/hedgerow-fi/hedgerow/models/amount"

// Exposure is the fund's claim on one reference, in base units of its asset.
// What it loses, what of that is covered, and what cannot be withdrawn are three
// numbers.
type Exposure struct {
	Reference Reference `json:"reference"`
	Symbol    string    `json:"symbol"`
	Decimals  uint8     `json:"decimals"`
	// Amount is Σ over Holders, those through vaults included, and gross of Debt: a
	// loss of the reference falls on the claim, whatever its holder owes.
	Amount amount.Amount `json:"amount"`
	Supply amount.Amount `json:"supply"` // all suppliers' claims
	// Withdrawable is what all claims together could be taken out for at this block:
	// at most Σ over Holders, and at most Idle.
	Withdrawable amount.Amount `json:"withdrawable"`
	Deficit      amount.Amount `json:"deficit"` // bad debt outstanding, as the protocol reports it
	Holders      []Claim       `json:"holders"`

	// Debt is Σ over Holders: what the fund itself owes to this reference. It is
	// never taken off Amount.
	Debt amount.Amount `json:"debt,omitzero"`
	// Idle is the reference's liquidity that nobody has borrowed; 0 while nothing
	// can be withdrawn.
	Idle amount.Amount `json:"idle,omitzero"`
	// SupplyRate is what a claim earns now: RAY a year, without compounding.
	SupplyRate amount.Amount `json:"supplyRate,omitzero"`
	// Stranded is debt of loans without any collateral, which a protocol that burns
	// no bad debt leaves with its borrowers. It is lost, and nothing pays for it.
	Stranded amount.Amount `json:"stranded,omitzero"`
	// Cover is what stands before the suppliers when bad debt arises, in the order
	// in which it pays.
	Cover []FirstLoss `json:"cover,omitempty"`
}

// Claim is one holder's part of an Exposure, held directly or through one vault.
type Claim struct {
	Holder Address       `json:"holder"`
	Amount amount.Amount `json:"amount"`
	// Via is the vault whose Shares the holder owns; zero: the holder owns the
	// protocol's own tokens.
	Via    Address       `json:"via,omitzero"`
	Shares amount.Amount `json:"shares,omitzero"`
	// Outside is what the vault says the shares are worth beyond Amount: its cash
	// and other markets, which this reference does not touch.
	Outside amount.Amount `json:"outside,omitzero"`
	// Withdrawable is what this claim alone could be taken out for at this block.
	Withdrawable amount.Amount `json:"withdrawable,omitzero"`
	// Debt is what the account that has the protocol's tokens, the holder or the
	// vault, owes to the reference; a vault's in proportion to the shares.
	Debt amount.Amount `json:"debt,omitzero"`
	// HealthFactor is that account's, over all it owes on the market, in WAD: below 1
	// its collateral, this claim too, can be seized. 0: it owes nothing.
	HealthFactor amount.Amount `json:"healthFactor,omitzero"`
	// Problem is what keeps the claim from being withdrawn, or its withdrawal from
	// being known; "" is nothing.
	Problem string `json:"problem,omitempty"`
}

// FirstLoss is one layer before the suppliers: of bad debt beyond After it pays
// up to Amount.
type FirstLoss struct {
	Amount amount.Amount `json:"amount"`
	After  amount.Amount `json:"after,omitzero"`
	Basis  Basis         `json:"basis"`
	Source string        `json:"source"` // who says so, for people
}

// Basis says whether a figure was read or chosen.
type Basis string

// The bases of first-loss cover.
const (
	Observed Basis = "observed" // read from a chain
	Assumed  Basis = "assumed"  // stated in the configuration
)

// RAY is 1e27, the unit of SupplyRate.
var RAY = WAD.MulDiv(amount.New(1e9), amount.New(1))

// Share is Amount/Supply in [0, 1]; 0 when nothing is supplied.
func (e Exposure) Share() float64 {
	if e.Supply.IsZero() {
		return 0
	}
	return min(1, e.Amount.Float(e.Decimals)/e.Supply.Float(e.Decimals))
}

// SupplierLoss is floor(loss × Amount / Supply): what the fund's claim loses of
// a reference loss, before any first-loss cover.
func (e Exposure) SupplierLoss(loss amount.Amount) amount.Amount {
	if e.Supply.IsZero() {
		return amount.Amount{}
	}
	return loss.MulDiv(e.Amount, e.Supply)
}
