package liquidation

import "math"

// Auction is how Maker sells the collateral of a vault: the price begins above
// the market's and falls until somebody takes it (dss: dog.sol, clip.sol,
// abaci.sol; the contracts' names in brackets). The zero value is no auction.
type Auction struct {
	Buffer  float64 // the first price over the oracle's [buf]; > 0, Maker's are 1.1 to 1.3
	Decline Decline // of the price with time [calc]
	// TailSeconds [tail] and Cusp [cusp] end an auction that nobody wanted: after
	// so long, at most 30 days, or below that share of its first price. It can then
	// begin anew.
	TailSeconds, Cusp float64
	// TipUSD [tip] and Chip [chip], a share of the debt with penalty, are what the
	// protocol pays for beginning an auction; anew only while both the debt with
	// penalty and the lot are worth DustUSD with penalty [chost].
	TipUSD, Chip float64
	// HoleUSD bounds the debt with penalty that is in auctions at once [hole]; +Inf
	// for no bound.
	HoleUSD float64
	// DustUSD is the least debt that a vault, or an auction sold in part, may keep
	// [dust].
	DustUSD float64
}

// Shape is the curve of an auction's price.
type Shape uint8

// The shapes of abaci.sol.
const (
	Stairstep   Shape = iota // falls to Cut of itself every Seconds (StairstepExponentialDecrease)
	Exponential              // falls to Cut of itself every second (ExponentialDecrease)
	Linear                   // falls to 0 in Seconds (LinearDecrease)
)

// Decline is an auction's price over time.
type Decline struct {
	Shape   Shape
	Seconds float64 // > 0; not used by Exponential
	Cut     float64 // what is left, within (0, 1); not used by Linear
}

// At is the share of the first price that is left after so many seconds, ≥ 0.
func (d Decline) At(seconds float64) float64 {
	switch d.Shape {
	case Exponential:
		return math.Pow(d.Cut, seconds)
	case Linear:
		return max(0, 1-seconds/d.Seconds)
	default:
		return math.Pow(d.Cut, math.Floor(seconds/d.Seconds))
	}
}

// look is how often a buyer has a new price to think about: each stair, or each
// block of 12 s.
func (d Decline) look() float64 {
	if d.Shape == Stairstep {
		return d.Seconds
	}
	return 12
}

// Done reports an auction that must begin anew before anybody takes from it.
func (a Auction) Done(seconds float64) bool {
	return seconds > a.TailSeconds || a.Decline.At(seconds) < a.Cusp
}

// MakerETHB is ETH-B at the end of 2021, as data/loans/maker_ethb_parameters.csv
// and the executive vote of 18 June 2021 (the 60 s stair) have it: penalty 13%;
// auctions from 1.2 of the price, 1% off every minute, at most 140 minutes or
// down to .4; debt of at least 40,000. Its loans have a Threshold of 1/1.3. Their
// Bonus is what buyers want: 1.02 takes collateral at a price 2% off the market.
func MakerETHB() Rules {
	return Rules{Name: "maker-eth-b", CloseFactor: 1, Penalty: 0.13, Auction: Auction{
		Buffer: 1.2, Decline: Decline{Stairstep, 60, 0.99}, TailSeconds: 8400, Cusp: 0.4, TipUSD: 300, Chip: 0.001, HoleUSD: 30e6, DustUSD: 40_000}}
}

// Sale is one auction. Lot is in the unit of the caller, prices are per unit of
// it, and debts in USD.
type Sale struct {
	Lot    float64 // collateral still for sale
	Tab    float64 // to be raised yet, penalty included
	Debt   float64 // of the borrower, without penalty, when it began
	Raised float64
	Top    float64 // the first price
}

// BadDebt is the debt that has not been raised, without the penalty: lost once
// the lot is gone. The penalty that has not been raised was never anybody's claim.
func (s *Sale) BadDebt() float64 { return max(0, s.Debt-s.Raised) }

// Bark takes a vault that is below 1 to auction: the whole of it or, where fewer
// than debt · (1 + Penalty) are left of the hole, a part that leaves no dust. It
// reports false, and no Sale, for a healthy vault, when the hole is full, and for
// a part that would itself be dust. debt is art·rate, backing is ink·spot
// (collateral · price · Threshold), price the oracle's. (Dog.bark, Clipper.kick.)
func (r Rules) Bark(collateral, debt, backing, price, roomUSD float64) (Sale, bool) {
	if !(backing < debt) || !(roomUSD > 0) || !(collateral > 0) || !(price > 0) {
		return Sale{}, false
	}
	part := min(debt, roomUSD/(1+r.Penalty))
	if part < debt {
		switch {
		case debt-part < r.Auction.DustUSD:
			part = debt
		case part < r.Auction.DustUSD:
			return Sale{}, false
		}
	}
	lot := collateral
	if part < debt {
		lot = collateral * part / debt
	}
	return Sale{Lot: lot, Tab: part * (1 + r.Penalty), Debt: part, Top: price * r.Auction.Buffer}, true
}

// Take sells at most amount at a price and returns what was sold and what it
// raised: no more than the tab, and never so that less than DustUSD with penalty
// stays to be raised while part of the lot is left. It is 0, 0 when only the whole
// may be bought. (Clipper.take.)
func (r Rules) Take(s *Sale, amount, price float64) (slice, paid float64) {
	slice = min(s.Lot, amount)
	if !(slice > 0) || !(price > 0) || !(s.Tab > 0) {
		return 0, 0
	}
	least := r.Auction.DustUSD * (1 + r.Penalty) // chost
	switch paid = slice * price; {
	case paid > s.Tab:
		paid = s.Tab
		slice = paid / price
	case paid < s.Tab && slice < s.Lot && s.Tab-paid < least:
		if s.Tab <= least {
			return 0, 0
		}
		paid = s.Tab - least
		slice = paid / price
	}
	s.Tab -= paid
	s.Lot -= slice
	s.Raised += paid
	return slice, paid
}
