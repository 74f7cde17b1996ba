package limits

import (
	"fmt"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/portfolio"
)

// Risk are the limits on what the fund could lose. It is measured by the agent, in
// scenarios of its own, before and after every order. Nil bounds nothing.
type Risk struct {
	Scenarios int    `json:"scenarios"`
	Seed      uint64 `json:"seed"` // of the scenarios: the same in every cycle, so that a measure moves because the world did
	// Partial is BuyPartial or NoPartial: what the last resort buys when no hedge
	// brings the portfolio back within its limits.
	Partial  string             `json:"partial"`
	Limits   []RiskLimit        `json:"limits"`
	Stresses []portfolio.Stress `json:"stresses,omitempty"`
}

// What the last resort does about a limit that it cannot hold.
const (
	BuyPartial = "buy"  // the best partial hedge
	NoPartial  = "none" // nothing
)

// RiskLimit is one bound.
type RiskLimit struct {
	// Name is what verdicts and alarms call it, see NameOf; unique.
	Name    string `json:"name"`
	Measure string `json:"measure"` // one of RiskMeasures
	// Days is the horizon of a measure that has one, see Horizon.
	Days int `json:"days,omitempty"`
	// Confidence is that of ValueAtRisk and ExpectedShortfall, WAD within (0, 1).
	Confidence amount.Amount `json:"confidence,omitzero"`
	Scenario   string        `json:"scenario,omitempty"` // of StressLoss, one of Risk.Stresses
	// Most is the bound in base units of Unit: of Bounds.Asset, or WAD for Parts.
	Most amount.Amount `json:"most"`
	Unit Unit          `json:"unit"`
	// Hard is never traded into, and always out of; a soft one is an alarm.
	Hard bool `json:"hard"`
}

// The measures. Losses are the fund's over the horizon, in the coin that premiums
// are paid in: what its claims lose after first-loss cover, less what protection pays
// that is effective now. Premium is not counted.
const (
	// ExpectedLoss is the mean loss.
	ExpectedLoss = "expectedLoss"
	// ValueAtRisk is the smallest loss that is not exceeded with the confidence.
	ValueAtRisk = "valueAtRisk"
	// ExpectedShortfall is the mean of the worst 1 − confidence.
	ExpectedShortfall = "expectedShortfall"
	// StressLoss is the loss when prices move as a named scenario says, at once.
	StressLoss = "stressLoss"
	// BorrowerShare is the largest part that one borrower has of the debt behind the
	// fund's claims: each reference's debt by the fund's share of it.
	BorrowerShare = "borrowerShare"
	// CollateralShare is the largest part of that debt that one asset stands behind,
	// a loan's debt split by the value of its collateral.
	CollateralShare = "collateralShare"
	// ProtocolShare is the largest part of the claims that one protocol holds.
	ProtocolShare = "protocolShare"
	// VenueShare is the most cover that one venue would pay, as a part of the claims:
	// held, waiting and promised.
	VenueShare = "venueShare"
	// Uncovered is what of the claims no effective cover of the same reference counts for.
	Uncovered = "uncovered"
	// NotWithdrawable is what of the claims cannot be withdrawn now.
	NotWithdrawable = "notWithdrawable"
	// WrongWay is the part of all cover that shares a fact with its reference, or is
	// paid in a coin that falls with the loss: one that is neither pegged nor what is lost.
	WrongWay = "wrongWay"
	// Basis is the part of all cover that may not pay although the fund loses: of
	// another reference than a claim, paid in another coin than the claim's, or by the
	// stated probability of trigger failure.
	Basis = "basis"
)

// RiskMeasures are all measures, in the order in which they are documented.
var RiskMeasures = []string{ExpectedLoss, ValueAtRisk, ExpectedShortfall, StressLoss, BorrowerShare, CollateralShare, ProtocolShare, VenueShare, Uncovered, NotWithdrawable, WrongWay, Basis}

// Horizon reports a measure that has one.
func (l RiskLimit) Horizon() bool {
	return l.Measure == ExpectedLoss || l.Measure == ValueAtRisk || l.Measure == ExpectedShortfall
}

// Modelled reports a measure that rests on the model of losses. The others are read
// off what is observed.
func (l RiskLimit) Modelled() bool { return l.Horizon() || l.Measure == StressLoss }

// Coverable reports a measure that buying cover lowers: that a last resort can do
// something about. The others need a withdrawal, or time.
func (l RiskLimit) Coverable() bool { return l.Modelled() || l.Measure == Uncovered }

// RiskPrefix is what the names of risk limits begin with.
const RiskPrefix = "risk."

// NameOf is what a limit is called, by what it measures and its kind, such as
// "risk.expectedShortfall 30d 99%" and "risk.stressLoss crash soft".
func NameOf(l RiskLimit) string {
	name := RiskPrefix + l.Measure
	if l.Horizon() {
		name += fmt.Sprintf(" %dd", l.Days)
	}
	if !l.Confidence.IsZero() {
		name += " " + Percent(l.Confidence)
	}
	if l.Scenario != "" {
		name += " " + l.Scenario
	}
	if !l.Hard {
		name += " soft"
	}
	return name
}

// Cover is how many tokens of each series count, in the order of the series that a
// RiskModel was made of.
type Cover struct {
	// Effective would pay now: held, and not being sold. Losses and Uncovered count it.
	Effective []amount.Amount
	// All may come to pay: held, waiting for its mint and promised, what is being sold
	// too. VenueShare, WrongWay and Basis count it.
	All []amount.Amount
	// Selling is what of All is being sold, which may come to nothing or not: WrongWay
	// and Basis are the larger of with it and without. Nil: nothing is.
	Selling []amount.Amount
}

// Measured is what one limit measures of a portfolio.
type Measured struct {
	Limit RiskLimit `json:"limit"`
	// Value is in base units of the limit's unit, rounded up. Low and High are the
	// ends of its 95% interval, which is the scenarios' error alone: Value itself for
	// what is observed.
	Value amount.Amount `json:"value"`
	Low   amount.Amount `json:"low"`
	High  amount.Amount `json:"high"`
	// Subject is whom a concentration is about, for people; "" for the portfolio.
	Subject string `json:"subject,omitempty"`
}

// Over reports a bound that does not hold.
func (x *Measured) Over() bool { return x.Value.Cmp(x.Limit.Most) > 0 }

// Breach is a hard limit that is breached, or not yet calm: nothing that raises its
// measure is traded, until it has measured at most (1 − Bounds.Hysteresis) of its
// bound for Bounds.ReopenAfter.
type Breach struct {
	Limit string    `json:"limit"` // its name
	Since time.Time `json:"since"`
	Calm  time.Time `json:"calm,omitzero"` // since when the measure is low; zero: it is not
}
