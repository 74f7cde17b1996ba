// Package liquidation is what the lending protocols' liquidation rules do to
// loans: how much of a debt one call may repay, what it seizes, and the bad debt
// that is left when liquidators have done all they can.
//
// In: a book or columns of loans, prices, a protocol version's rules and, where
// time matters, who liquidates and what the market takes. Out: bad debt by
// reference. Everything is pure, in USD as float64; the chain's own integers
// round within 1e-9 of it. One copy serves strategies, the cliff of `hedgerow
// book`, the limits, and loss over paths.
package liquidation

import "math"

// Rules are one protocol version's. The zero value of a USD bound means that the
// version has no such rule.
type Rules struct {
	Name string
	// CloseFactor is the share of debt that one call may repay while the health
	// factor is above FullBelow, within [.01, 1].
	CloseFactor float64
	// OfTotal applies CloseFactor to the loan's whole debt rather than to the
	// debt asset that the call repays.
	OfTotal bool
	// FullBelow is the health factor at or below which a call may repay all.
	FullBelow float64
	// FullUnderUSD lets a call repay all of a debt when the collateral or the
	// debt that it touches is worth less.
	FullUnderUSD float64
	// LeftoverUSD is the least that a call may leave of both the collateral and
	// the debt that it touches, unless it takes one of them whole.
	LeftoverUSD float64
	// Penalty is what the borrower pays to the protocol on top, as a share of
	// what is repaid; ≥ 0. Maker's is .13; Aave's penalty goes to liquidators, as
	// the bonus. Debt comes first: a penalty that the collateral does not cover is
	// nobody's bad debt.
	Penalty float64
	// BonusFee is the share of the bonus, within [0, 1), that the protocol keeps of
	// it: Aave's liquidation protocol fee, .1 for most reserves. It changes what
	// liquidators earn, and neither figure of a call.
	BonusFee float64
	// Auction, unless zero, sells what is seized to whoever takes it first while
	// its price falls, in place of a bonus: Maker's.
	Auction Auction
}

// AaveV33 is Aave v3.3 and later: 50% of total debt; all of it at a health
// factor of .95 or below, or when the collateral or the debt is under $2,000; at
// least $1,000 left of both. (aave-v3-origin, LiquidationLogic.sol. The
// protocol's fee is part of the bonus and changes neither figure. v3.5 and v3.7
// round by a base unit otherwise, and v3.7 takes a last few base units of
// collateral for none: both below what floats tell.)
func AaveV33() Rules {
	return Rules{Name: "aave-v3.3", CloseFactor: 0.5, OfTotal: true, FullBelow: 0.95, FullUnderUSD: 2000, LeftoverUSD: 1000}
}

// AaveV30 is Aave v3.0 to v3.2: 50% of the reserve's debt, all of it at a health
// factor of .95 or below, and no rule on what is left. Debt without collateral stays with its borrower there
// and no deficit is recorded; it is bad debt all the same.
func AaveV30() Rules { return Rules{Name: "aave-v3.0", CloseFactor: 0.5, FullBelow: 0.95} }

// AaveV2 is Aave v2: 50% of the reserve's debt in a call, however low the health
// factor, and no rule on what is left. As in v3.0, debt without collateral stays.
func AaveV2() Rules { return Rules{Name: "aave-v2", CloseFactor: 0.5} }

// Call is a liquidation of one debt for one collateral, before it happens.
type Call struct {
	HealthFactor  float64 // of the loan; a call is allowed below 1
	TotalDebtUSD  float64 // of the loan
	DebtUSD       float64 // of the asset that is repaid
	CollateralUSD float64 // of the asset that is seized
	Bonus         float64 // seized per repaid: 1.05 pays 5% on top; ≥ 1
}

// Largest is the most that a liquidator may do in one call: the debt repaid and
// the collateral seized, in USD. What is taken whole equals the Call's figure
// exactly. Both are 0 for a healthy loan, and for a Call of NaN or out of its
// ranges. Under a Penalty, seized is more than repaid · Bonus by it.
//
// Under an Auction it is what the auction comes to with buyers who pay 1/Bonus of
// the collateral's price.
func (r Rules) Largest(c Call) (repaid, seized float64) {
	if !(c.HealthFactor < 1 && c.TotalDebtUSD >= 0 && c.DebtUSD > 0 && c.CollateralUSD > 0 && c.Bonus >= 1) {
		return 0, 0
	}
	repaid = c.DebtUSD
	if c.HealthFactor > r.FullBelow && c.CollateralUSD >= r.FullUnderUSD && c.DebtUSD >= r.FullUnderUSD {
		whole := c.DebtUSD
		if r.OfTotal {
			whole = c.TotalDebtUSD
		}
		repaid = min(repaid, whole*r.CloseFactor)
	}
	if seized = repaid * r.perRepaid(c.Bonus); seized >= c.CollateralUSD {
		return min(repaid, c.CollateralUSD/c.Bonus), c.CollateralUSD
	}
	if repaid == c.DebtUSD {
		return repaid, seized
	}
	return r.part(c, repaid)
}

// AtMost is the call that seizes at most so much, in USD, within what Largest
// allows. It is 0, 0 where so little would leave dust, and for nothing or NaN.
func (r Rules) AtMost(c Call, seizeUSD float64) (repaid, seized float64) {
	if !(seizeUSD > 0) {
		return 0, 0
	}
	if repaid, seized = r.Largest(c); seized <= seizeUSD {
		return repaid, seized
	}
	return r.part(c, min(repaid, seizeUSD/r.perRepaid(c.Bonus)))
}

// part is a call that takes neither side whole: as asked or, where that would
// leave dust, which reverts, just so much less.
func (r Rules) part(c Call, repaid float64) (_, seized float64) {
	per := r.perRepaid(c.Bonus)
	if c.DebtUSD-repaid < r.LeftoverUSD || c.CollateralUSD-repaid*per < r.LeftoverUSD {
		repaid = math.Max(0, min(repaid, c.DebtUSD-r.LeftoverUSD, (c.CollateralUSD-r.LeftoverUSD)/per))
	}
	return repaid, repaid * per
}

// Received is what of a call's seized collateral the liquidator gets: all but
// BonusFee of the bonus.
func (r Rules) Received(c Call, seized float64) float64 {
	return seized * (1 - r.BonusFee*(1-1/c.Bonus))
}

// perRepaid is the collateral that leaves the borrower for each USD repaid.
func (r Rules) perRepaid(bonus float64) float64 { return bonus * (1 + r.Penalty) }
