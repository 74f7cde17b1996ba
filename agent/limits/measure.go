package limits

import (
	"cmp"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Measure is how much of one limit is used.
type Measure struct {
	Limit   string `json:"limit"`
	Subject string `json:"subject,omitempty"` // for people; "" is the portfolio
	// Key is the subject of the limit's verdicts, when they have the measure's.
	Key      protection.Address `json:"key"`
	Measured amount.Amount      `json:"measured"`
	Bound    amount.Amount      `json:"bound"`
	Unit     Unit               `json:"unit"`
	// Unknown says why there is no measure; "" when there is one.
	Unknown string `json:"unknown,omitempty"`
}

// Left is what the bound leaves, and the part of the bound that this is, in WAD;
// all of it for a bound of zero that nothing is measured against.
func (m Measure) Left() (left, part amount.Amount) {
	left = m.Bound.Minus(m.Measured)
	if m.Bound.IsZero() {
		return left, left
	}
	return left, left.MulDiv(protection.WAD, m.Bound)
}

// Over reports a bound that does not hold.
func (m Measure) Over() bool { return m.Unknown != "" || m.Measured.Cmp(m.Bound) > 0 }

// Unit is what a measure is stated in.
type Unit struct {
	Symbol   string `json:"symbol"` // "%", "s", "" for a count, or an asset's
	Decimals uint8  `json:"decimals"`
}

// Parts is the unit of fractions in WAD.
var Parts = Unit{Symbol: "%", Decimals: 16}

var (
	count   = Unit{}
	seconds = Unit{Symbol: "s", Decimals: 9}
	ether   = Unit{Symbol: "ETH", Decimals: 18}
)

// Format prints a number of the unit: to the second, to a basis point's
// hundredth, or exactly.
func (u Unit) Format(a amount.Amount) string {
	switch u {
	case count:
		return a.String()
	case seconds:
		if a.Cmp(nanoseconds(1<<62)) > 0 {
			return "for ever"
		}
		return time.Duration(a.Uint64()).Round(time.Second).String()
	case Parts:
		return trade.RoundedPercent(a)
	}
	return a.Format(u.Decimals) + " " + u.Symbol
}

// Measures are the limits that have a standing measure, order or no order, in
// the order in which they are configured; those of several subjects by subject.
func (b *Bounds) Measures(f *Facts, was State) []Measure {
	money := Unit{Symbol: b.Symbol, Decimals: b.Decimals}
	age := nanoseconds(f.age())
	out := []Measure{{Limit: PerDay, Measured: f.Spent, Bound: b.PremiumPerDay, Unit: money}}
	if b.PremiumPerYear != nil {
		out = append(out, Measure{Limit: PerYear, Measured: f.Yearly, Bound: *b.PremiumPerYear, Unit: money})
	}
	out = append(out, Measure{Limit: Lifetime, Measured: f.Lifetime, Bound: b.PremiumLifetime, Unit: money})
	out = append(out, b.coverMeasures(f, money)...)
	out = append(out, b.stakeMeasures(f, money)...)
	out = append(out, Measure{Limit: DataAge, Measured: age, Bound: nanoseconds(b.DataAge), Unit: seconds})
	out = append(out, b.priceMeasures(f)...)
	out = append(out, b.parMeasure(f.Settlement),
		Measure{Limit: GasPerDay, Measured: f.Gas, Bound: b.GasPerDay, Unit: ether},
		Measure{Limit: OrdersPerHour, Measured: amount.New(f.Orders), Bound: amount.New(b.OrdersPerHour), Unit: count},
		Measure{Limit: ConsecutiveFailures, Measured: amount.New(f.Failures), Bound: amount.New(b.ConsecutiveFailures), Unit: count})
	down := Measure{Limit: Drawdown, Bound: b.Drawdown, Unit: money}
	switch {
	case f.Account == nil:
		down.Unknown = "the cover's marks could not be read"
	case was.Started && was.Resumed == f.Resumed:
		down.Measured = f.Account.below(was.HighWater)
	}
	return append(out, down)
}

func (b *Bounds) coverMeasures(f *Facts, money Unit) (out []Measure) {
	var references []protection.Reference
	for _, e := range f.Exposures {
		if e.Reference.Asset == b.Asset && !slices.Contains(references, e.Reference) { // cover is bought in the asset that is lost; another's amounts are no money here
			references = append(references, e.Reference)
		}
	}
	for _, x := range f.Covered {
		if !slices.ContainsFunc(f.Exposures, func(e protection.Exposure) bool { return e.Reference == x.Key }) {
			references = append(references, x.Key)
		}
	}
	slices.SortFunc(references, func(a, b protection.Reference) int { return cmp.Compare(a.String(), b.String()) })
	for _, r := range references {
		out = append(out, Measure{Limit: CoverToExposure, Subject: r.Asset.String(), Measured: f.Counted(r),
			Bound: f.exposure(r).MulDiv(b.CoverToExposure, protection.WAD), Unit: money})
	}
	for _, r := range references {
		out = append(out, Measure{Limit: CoverPerAsset, Subject: r.Asset.String(), Measured: f.Covered.Of(r), Bound: b.CoverPerAsset, Unit: money})
	}
	return out
}

func (b *Bounds) priceMeasures(f *Facts) (out []Measure) {
	var ages []Measure
	without := Measure{Limit: WithoutFeed, Bound: b.WithoutFeed, Unit: Parts}
	for _, p := range f.Prices {
		if p.Unfed {
			without.Measured = without.Measured.Plus(p.Part)
			continue
		}
		out = append(out, Measure{Limit: PricesAgree, Subject: p.Symbol, Key: p.Asset, Measured: p.Deviation(), Bound: b.PriceDeviation, Unit: Parts, Unknown: p.Problem})
		ages = append(ages, Measure{Limit: FeedHeartbeat, Subject: p.Symbol, Key: p.Asset, Measured: nanoseconds(max(0, p.age(f.DataTime))),
			Bound: nanoseconds(p.Heartbeat), Unit: seconds, Unknown: p.Problem})
	}
	return append(append(out, ages...), without)
}

func (b *Bounds) parMeasure(p Price) Measure {
	m := Measure{Limit: SettlementPar, Subject: b.Symbol, Key: b.Asset, Measured: p.offPar(b.Par), Bound: b.SettlementDeviation, Unit: Parts, Unknown: p.Problem}
	if m.Unknown == "" && p.Feed.IsZero() {
		m.Unknown = "no price"
	}
	return m
}
