// Package limits is how much, never: the bounds that win over every strategy.
//
// In: targets, orders and facts of one observation. Out: the same, cut, with a
// typed Verdict for every bound that was measured. It is pure: no I/O, no clock.
// Money is base units, fractions are WAD, and zero always means nothing allowed.
package limits

import (
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// The names of the limits, as verdicts and configuration show them.
const (
	Mode                = "mode"
	DataAge             = "dataAge"
	PricesAgree         = "priceDeviation"
	FeedHeartbeat       = "feedHeartbeat"
	WithoutFeed         = "withoutFeed"
	SettlementPar       = "settlementDeviation"
	ConsecutiveFailures = "consecutiveFailures"
	Drawdown            = "drawdown"

	CoverToExposure = "coverToExposure"
	CoverPerAsset   = "coverPerAsset"
	SeriesState     = "seriesState"
	PremiumAsset    = "premiumAsset"
	PoolShare       = "poolSharePerCycle"
	PoolFree        = "poolFree"
	PerOrder        = "perOrderPremium"
	PerDay          = "premiumPerDay"
	PerYear         = "premiumPerYear"
	Lifetime        = "premiumLifetime"
	MinimumPremium  = "minimumPremium"
	MaximumPremium  = "maximumPremium"
	SaleFloor       = "saleFloor"
	Cash            = "cash"
	Bid             = "bid"
	GasPerDay       = "gasPerDay"
	OrdersPerHour   = "ordersPerHour"
)

// Bounds are the configured limits. Every field is a bound; a zero one allows
// nothing. Hysteresis and ReopenAfter alone are not bounds: they say how a
// closed gate opens again.
type Bounds struct {
	Asset             protection.Address `json:"asset"` // the asset that premiums are paid in
	Symbol            string             `json:"symbol"`
	Decimals          uint8              `json:"decimals"`
	PerOrderPremium   amount.Amount      `json:"perOrderPremium"`          // base units of Asset
	PremiumPerDay     amount.Amount      `json:"premiumPerDay"`            // base units of Asset, rolling 24 hours
	PremiumPerYear    *amount.Amount     `json:"premiumPerYear,omitempty"` // base units of Asset, rolling 365 days; nil: there is no such bound
	PremiumLifetime   amount.Amount      `json:"premiumLifetime"`          // base units of Asset, since the journal began
	CoverToExposure   amount.Amount      `json:"coverToExposure"`          // WAD: Σ cover of a reference / exposure to it
	CoverPerAsset     amount.Amount      `json:"coverPerAsset"`            // base units of Asset: Σ cover of one reference
	PoolSharePerCycle amount.Amount      `json:"poolSharePerCycle"`        // WAD of a pool's total assets
	DataAge           time.Duration      `json:"dataAgeNanoseconds"`
	PriceDeviation    amount.Amount      `json:"priceDeviation"` // WAD of the independent price
	WithoutFeed       amount.Amount      `json:"withoutFeed"`    // WAD of the book's collateral, or of its debt
	GasPerDay         amount.Amount      `json:"gasPerDayWei"`   // wei, rolling 24 hours

	// Par is what one unit of Asset is meant to be worth, in USD with ParDecimals.
	Par                 amount.Amount `json:"settlementPar"`
	SettlementDeviation amount.Amount `json:"settlementDeviation"` // WAD of Par

	// MinimumPremium and SaleFloor are floors, and a floor of zero is none: it
	// refuses every order that it is asked about.
	MinimumPremium amount.Amount `json:"minimumPremium"` // WAD of the model's expected payout
	MaximumPremium amount.Amount `json:"maximumPremium"` // WAD a year of cover
	SaleFloor      amount.Amount `json:"saleFloor"`      // WAD of what the cover is worth, see Order
	// ModelVolatility is the annual volatility, in WAD, that expected payouts are
	// modelled with. It is stated, not estimated: a quiet week does not move it.
	ModelVolatility amount.Amount `json:"modelVolatility"`

	OrdersPerHour       uint64        `json:"ordersPerHour"`
	ConsecutiveFailures uint64        `json:"consecutiveFailures"`
	Drawdown            amount.Amount `json:"drawdown"` // base units of Asset

	Hysteresis  amount.Amount `json:"hysteresis"` // WAD of a gate's bound
	ReopenAfter time.Duration `json:"reopenAfterNanoseconds"`

	Stakes Stakes `json:"stakes,omitzero"`

	// SharedFacts is Refuse, which "" is too, or Zero.
	SharedFacts string `json:"sharedFacts,omitempty"`
	// TriggerFailure are the probabilities that the fund states.
	TriggerFailure []protection.TriggerFailure `json:"triggerFailure,omitempty"`

	// Risk bounds what the fund could lose; nil: nothing does.
	Risk *Risk `json:"risk,omitempty"`
}

// ParDecimals is the precision of Bounds.Par.
const ParDecimals = 18

// Facts are what the limits measure in one cycle. Spent, Lifetime, Gas and
// Orders take the worst case of every open intent.
type Facts struct {
	Now        time.Time
	DataTime   time.Time // of the block that was observed
	BookTime   time.Time // of its loans, where they may be of an earlier one; zero: the block's
	Mode       trade.Mode
	Prices     []Price
	Settlement Price         // of Asset
	Spent      amount.Amount // premium of the last 24 hours, reserved included
	Yearly     amount.Amount // premium of the last 365 days, reserved included; only where it is bounded
	Lifetime   amount.Amount // premium since the journal began, reserved included
	Gas        amount.Amount // wei of the last 24 hours, reserved included
	Cash       amount.Amount // the guard's balance of Asset, less what open orders may take
	OrderGas   amount.Amount // wei, the worst that one order costs now
	Orders     uint64        // purchases and sales promised in the last hour
	Failures   uint64        // purchases and sales that failed in a row, since a person resumed
	// Account is the hedge's; nil when it could not be measured.
	Account *Account
	// Doubt is how much better the hedge may stand than Account says: a fall that
	// it explains closes the gate and trips nothing.
	Doubt amount.Amount
	// Resumed names the last time that a person resumed; 0 is never.
	Resumed int64
	Covered Few[protection.Reference, amount.Amount] // held, waiting and promised
	// Uncounted is the part of Covered that is no hedge, and Credits say why, by
	// series; what is in neither is one.
	Uncounted Few[protection.Reference, amount.Amount]
	Credits   Few[protection.Address, Credit]
	Exposures []protection.Exposure          // of several to one reference the last counts
	Payouts   Expecter                       // nil: the model knows nothing
	Worth     Few[protection.Address, Worth] // by series: what was paid for it
	// Staked is the capital in each pool: what its shares are worth, queued ones
	// too, or what was put in and did not come back, whichever is more, and what
	// open orders deposit.
	Staked Few[protection.Address, amount.Amount]
	// Caps are the guard's; nil when they are not known, and the guard alone decides.
	Caps *Caps
	// Risk is what the risk limits measured before any order; nil: there are none.
	Risk *RiskRun
	// Words is where the verdicts' texts lie; nil: each by itself.
	Words *trade.Words
	// Verdicts is where the gate's lie, over what is there; nil: by themselves.
	Verdicts []trade.Verdict
}

// Expecter is the agent's own model of what series pay, asked for a series only
// when an order of it is held against that: see Model.
type Expecter interface {
	// Expected is the expected payout, WAD of cover; known is false for a series
	// that the model says nothing of.
	Expected(series protection.Address) (wad amount.Amount, known bool)
}

// exposure is the fund's to a reference.
func (f *Facts) exposure(r protection.Reference) amount.Amount { return exposed(f.Exposures, r) }

// expected is Payouts', or nothing without any.
func (f *Facts) expected(series protection.Address) (amount.Amount, bool) {
	if f.Payouts == nil {
		return amount.Amount{}, false
	}
	return f.Payouts.Expected(series)
}

// exposed is the exposure to a reference: the last that is stated.
func exposed(all []protection.Exposure, r protection.Reference) (out amount.Amount) {
	for i := range all {
		if all[i].Reference == r {
			out = all[i].Amount
		}
	}
	return out
}

// Worth is what is known of cover that was bought: so much of it, and the part
// of its premium that is not earned yet, pro rata of its time.
type Worth struct {
	Cover    amount.Amount `json:"cover"`
	Unearned amount.Amount `json:"unearned"`
	// Dearest is the highest premium that was paid for a unit of it, WAD, for the
	// part of the term that is left.
	Dearest amount.Amount `json:"dearestWad,omitzero"`
}

// paid is what an amount cost at the dearest, rounded up.
func (w Worth) paid(a amount.Amount) amount.Amount {
	out := a.MulDiv(w.Dearest, protection.WAD)
	if !w.Dearest.IsZero() {
		out = out.Plus(amount.New(1))
	}
	return out
}

// GivenUp is the least that the guard counts of a sale that brings so much.
func (w Worth) GivenUp(sold, brings amount.Amount) amount.Amount { return w.paid(sold).Minus(brings) }

// Covered is all cover of each reference that may still pay: what is held, waits
// for its mint or is promised, of whatever series, wanted or not. A promised
// sale frees nothing until it is done. Resolved series cover nothing any more. It is
// added up over what dst has.
func Covered(dst Few[protection.Reference, amount.Amount], series []protection.Series, holdings []trade.Holding) Few[protection.Reference, amount.Amount] {
	dst = dst[:0]
	for i := range holdings {
		h := &holdings[i]
		if s := find(series, h.Series); s != nil && !s.State.Resolved() {
			sum := dst.at(&s.Reference)
			*sum = sum.Plus(h.Held.Plus(h.Pending).Plus(h.Buying))
		}
	}
	return dst
}

// Room is how much more cover of a reference its share of the exposure leaves.
func (b *Bounds) Room(f *Facts, r protection.Reference) amount.Amount {
	return f.exposure(r).MulDiv(b.CoverToExposure, protection.WAD).Minus(f.Counted(r))
}

// age is how old the data are: the block, or its loans where they are older.
func (f *Facts) age() time.Duration {
	at := f.DataTime
	if !f.BookTime.IsZero() && f.BookTime.Before(at) {
		at = f.BookTime
	}
	return max(0, f.Now.Sub(at)) // a chain may be ahead of this machine's clock
}

// later is the later of the two clocks: a series that is over by either is over.
func (f *Facts) later() time.Time {
	if f.DataTime.After(f.Now) {
		return f.DataTime
	}
	return f.Now
}

// Levels cuts targets so that the cover of each reference stays within its
// share of the exposure to it: all targets of a reference in the same proportion,
// rounded down; to zero without exposure. Targets come and go in the order given.
// A resolved series covers nothing: its target takes no room from the others, and
// one that is no hedge only as much as it counts.
// The verdicts are added to those that are given.
func (b *Bounds) Levels(targets []trade.Target, series []protection.Series, f *Facts, verdicts []trade.Verdict) ([]trade.Target, []trade.Verdict) {
	out := f.Words.Targets(len(targets))
	type share struct{ bound, wanted amount.Amount }
	var room [4]Entry[protection.Reference, share]
	shares := Few[protection.Reference, share](room[:0])
	for i := range targets {
		t := &targets[i]
		s := find(series, t.Series)
		if s == nil || s.State.Resolved() {
			continue
		}
		x, known := shares.Get(s.Reference)
		if !known {
			x.bound = f.exposure(s.Reference).MulDiv(b.CoverToExposure, protection.WAD)
		}
		x.wanted = x.wanted.Plus(f.credit(s.ID).counts(t.Level))
		shares = shares.With(s.Reference, x)
	}
	for _, t := range targets {
		s := find(series, t.Series)
		if s == nil {
			verdicts = append(verdicts, trade.Verdict{Limit: SeriesState, Subject: t.Series, Measured: trade.Plain("unknown"), Bound: trade.Plain("a series of a configured venue"),
				Outcome: trade.Refused, From: t.Level, Reason: trade.Plain("the series is not quoted by any configured venue")})
			continue
		}
		if s.State.Resolved() {
			out = append(out, t)
			continue
		}
		x := shares.Of(s.Reference)
		most, all := x.bound, x.wanted
		if f.credit(s.ID).Part().IsZero() {
			all = t.Level // by itself: nothing of it counts
		}
		v := trade.Verdict{Limit: CoverToExposure, Subject: t.Series, Measured: f.Words.Say("%s", trade.Quantity(all, s.Decimals)), Bound: f.Words.Say("%s", trade.Quantity(most, s.Decimals)),
			Outcome: trade.Passed, From: t.Level, To: t.Level}
		if all.Cmp(most) > 0 && !t.Level.IsZero() {
			v.To = t.Level.MulDiv(most, all)
			v.Outcome = cutOrRefused(v.To)
			v.Reason = f.Words.Say("cover may be at most %s of the exposure to %s; the series share it in proportion", trade.Percent(b.CoverToExposure), trade.Word(s.Reference.String()))
			t.Level = v.To
			t.Reasons = append(t.Reasons[:len(t.Reasons):len(t.Reasons)], reason(f.Words, v, s.Decimals))
		}
		verdicts = append(verdicts, v)
		out = append(out, t)
	}
	return out, verdicts
}

func cutOrRefused(to amount.Amount) trade.Outcome {
	if to.IsZero() {
		return trade.Refused
	}
	return trade.Cut
}

// reason is a verdict that cut, as a step of the story.
func reason(w *trade.Words, v trade.Verdict, decimals uint8) trade.Reason {
	var room [24]trade.Part
	parts := append(room[:0], trade.Word(v.Outcome.String()), trade.Quantity(v.From, decimals), trade.Quantity(v.To, decimals))
	for _, t := range [...]trade.Text{v.Measured, v.Bound, v.Reason} {
		parts = trade.Quote(parts, t)
	}
	return trade.Reason{Stage: "restrain", Who: v.Limit, Text: w.Say("%s from %s to %s: measured %s, bound %s: %s", parts...)}
}

// Percent prints a WAD fraction.
func Percent(wad amount.Amount) string { return wad.Format(16) + "%" }

// find is the series of an id; nil when there is none.
func find(series []protection.Series, id protection.Address) *protection.Series {
	for i := range series {
		if series[i].ID == id {
			return &series[i]
		}
	}
	return nil
}
