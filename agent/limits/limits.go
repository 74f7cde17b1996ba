// Package limits is how much, never: the bounds that win over every strategy.
//
// In: targets, orders and facts of one observation. Out: the same, cut, with a
// typed Verdict for every bound that was measured. It is pure: no I/O, no clock.
// Money is base units, fractions are WAD, and zero always means nothing allowed.
package limits

import (
	"fmt"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// The names of the limits, as verdicts and configuration show them.
const (
	Mode            = "mode"
	DataAge         = "dataAge"
	PricesAgree     = "priceDeviation"
	CoverToExposure = "coverToExposure"
	SeriesState     = "seriesState"
	PremiumAsset    = "premiumAsset"
	PoolShare       = "poolSharePerCycle"
	PerOrder        = "perOrderPremium"
	PerDay          = "premiumPerDay"
	Cash            = "cash"
	PoolFree        = "poolFree"
	Bid             = "bid"
	GasPerDay       = "gasPerDay"
)

// Bounds are the configured limits. Every field is a bound; a zero one allows
// nothing.
type Bounds struct {
	Asset             protection.Address `json:"asset"` // the asset that premiums are paid in
	Symbol            string             `json:"symbol"`
	Decimals          uint8              `json:"decimals"`
	PerOrderPremium   amount.Amount      `json:"perOrderPremium"`   // base units of Asset
	PremiumPerDay     amount.Amount      `json:"premiumPerDay"`     // base units of Asset, rolling 24 hours
	CoverToExposure   amount.Amount      `json:"coverToExposure"`   // WAD: Σ cover of a reference / exposure to it
	PoolSharePerCycle amount.Amount      `json:"poolSharePerCycle"` // WAD of a pool's total assets
	DataAge           time.Duration      `json:"dataAgeNanoseconds"`
	PriceDeviation    amount.Amount      `json:"priceDeviation"` // WAD of the independent price
	GasPerDay         amount.Amount      `json:"gasPerDayWei"`   // wei, rolling 24 hours
}

// Price is one asset's price from the protocol's own oracle and from an
// independent feed. Problem says why the feed cannot be used; "" means it can.
type Price struct {
	Asset          protection.Address `json:"asset"`
	Symbol         string             `json:"symbol"`
	Oracle         amount.Amount      `json:"oracle"`
	OracleDecimals uint8              `json:"oracleDecimals"`
	Feed           amount.Amount      `json:"feed"`
	FeedDecimals   uint8              `json:"feedDecimals"`
	FeedAt         time.Time          `json:"feedAt"`
	Problem        string             `json:"problem,omitempty"`
}

// Deviation is |oracle − feed| / feed in WAD; the maximum when the feed is zero.
func (p Price) Deviation() amount.Amount {
	o, f := p.Oracle, p.Feed
	for d := p.OracleDecimals; d < p.FeedDecimals; d++ {
		o = o.MulDiv(amount.New(10), amount.New(1))
	}
	for d := p.FeedDecimals; d < p.OracleDecimals; d++ {
		f = f.MulDiv(amount.New(10), amount.New(1))
	}
	return o.Minus(f).Plus(f.Minus(o)).MulDiv(protection.WAD, f)
}

// Facts are what the limits measure in one cycle. Spent and Gas take the worst
// case of every open intent.
type Facts struct {
	Now      time.Time
	DataTime time.Time // of the block that was observed
	Mode     trade.Mode
	Prices   []Price
	Spent    amount.Amount // premium of the last 24 hours, reserved included
	Gas      amount.Amount // wei of the last 24 hours, reserved included
	Cash     amount.Amount // the guard's balance of Asset, less what open orders may take
	OrderGas amount.Amount // wei, the worst that one order costs now
	Room     map[protection.Reference]amount.Amount
}

// Room is how much more cover of each reference may be bought: its share of the
// exposure, less everything that is held, waits for its mint or is promised, of
// whatever series, wanted or not. A promised sale frees nothing until it is done.
// Resolved series cover nothing any more.
func (b Bounds) Room(series []protection.Series, holdings []trade.Holding, exposures []protection.Exposure) map[protection.Reference]amount.Amount {
	room := map[protection.Reference]amount.Amount{}
	for _, e := range exposures {
		room[e.Reference] = e.Amount.MulDiv(b.CoverToExposure, protection.WAD)
	}
	for _, h := range holdings {
		if s, ok := find(series, h.Series); ok && !s.State.Resolved() {
			room[s.Reference] = room[s.Reference].Minus(h.Held.Plus(h.Pending).Plus(h.Buying))
		}
	}
	return room
}

// later is the later of the two clocks: a series that is over by either is over.
func (f Facts) later() time.Time {
	if f.DataTime.After(f.Now) {
		return f.DataTime
	}
	return f.Now
}

// Gate decides whether anything may be traded at all: the mode, the age of the
// data, and two price sources that agree. Chores do not ask it.
func (b Bounds) Gate(f Facts) (open bool, verdicts []trade.Verdict) {
	open = true
	add := func(limit, measured, bound string, ok bool, reason string) {
		v := trade.Verdict{Limit: limit, Measured: measured, Bound: bound, Outcome: trade.Passed}
		if !ok {
			v.Outcome, v.Reason, open = trade.Refused, reason, false
		}
		verdicts = append(verdicts, v)
	}
	add(Mode, f.Mode.String(), "not HALTED", f.Mode == trade.ModeActive || f.Mode == trade.ModeReduceOnly,
		"the portfolio is halted: claims and pokes only, until a person runs `hedgerow resume`")
	age := max(0, f.Now.Sub(f.DataTime)) // a chain may be ahead of this machine's clock
	add(DataAge, age.Round(time.Second).String(), b.DataAge.String(), age <= b.DataAge,
		"the observed block is too old: check the node, nothing is traded on stale data")
	if len(f.Prices) == 0 {
		add(PricesAgree, "no second source", Percent(b.PriceDeviation), false, "no asset has an independent price feed: add lending.feeds")
	}
	for _, p := range f.Prices {
		switch {
		case p.Problem != "":
			add(PricesAgree, p.Symbol+": "+p.Problem, Percent(b.PriceDeviation), false, "the independent feed is unusable: nothing is traded on one source")
		default:
			d := p.Deviation()
			add(PricesAgree, p.Symbol+" "+Percent(d), Percent(b.PriceDeviation), d.Cmp(b.PriceDeviation) <= 0,
				fmt.Sprintf("oracle says %s, feed %s: nothing is traded until they agree", p.Oracle.Format(p.OracleDecimals), p.Feed.Format(p.FeedDecimals)))
		}
	}
	return open, verdicts
}

// Levels cuts targets so that the cover of each reference stays within its
// share of the exposure to it: all targets of a reference in the same proportion,
// rounded down; to zero without exposure. Targets come and go in the order given.
// A resolved series covers nothing: its target takes no room from the others.
func (b Bounds) Levels(targets []trade.Target, series []protection.Series, exposures []protection.Exposure) ([]trade.Target, []trade.Verdict) {
	bound, wanted := map[protection.Reference]amount.Amount{}, map[protection.Reference]amount.Amount{}
	for _, e := range exposures {
		bound[e.Reference] = e.Amount.MulDiv(b.CoverToExposure, protection.WAD)
	}
	for _, t := range targets {
		if s, ok := find(series, t.Series); ok && !s.State.Resolved() {
			wanted[s.Reference] = wanted[s.Reference].Plus(t.Level)
		}
	}
	out := make([]trade.Target, 0, len(targets))
	var verdicts []trade.Verdict
	for _, t := range targets {
		s, ok := find(series, t.Series)
		if !ok {
			verdicts = append(verdicts, trade.Verdict{Limit: SeriesState, Subject: t.Series, Measured: "unknown", Bound: "a series of a configured venue",
				Outcome: trade.Refused, From: t.Level, Reason: "the series is not quoted by any configured venue"})
			continue
		}
		if s.State.Resolved() {
			out = append(out, t)
			continue
		}
		most, all := bound[s.Reference], wanted[s.Reference]
		v := trade.Verdict{Limit: CoverToExposure, Subject: t.Series, Measured: all.Format(s.Decimals), Bound: most.Format(s.Decimals),
			Outcome: trade.Passed, From: t.Level, To: t.Level}
		if all.Cmp(most) > 0 && !t.Level.IsZero() {
			v.To = t.Level.MulDiv(most, all)
			v.Outcome = cutOrRefused(v.To)
			v.Reason = fmt.Sprintf("cover may be at most %s of the exposure to %s; the series share it in proportion", Percent(b.CoverToExposure), s.Reference)
			t.Level = v.To
			t.Reasons = append(t.Reasons[:len(t.Reasons):len(t.Reasons)], reason(v, s))
		}
		verdicts = append(verdicts, v)
		out = append(out, t)
	}
	return out, verdicts
}

// Usage is what earlier orders of the same cycle already took.
type Usage struct {
	premium amount.Amount
	gas     amount.Amount
	pool    map[protection.Address]amount.Amount
	cover   map[protection.Reference]amount.Amount
}

// Quote prices an amount of a series at the observed block: the cost of buying
// it, or the proceeds of selling; worst is the most cost or the least proceeds
// that the order will accept.
type Quote func(amount.Amount) (quoted, worst amount.Amount, err error)

// Order cuts one order to what the bounds allow and prices it. The result's
// Amount is zero when nothing is left. An error is the quote's.
//
// Budgets bind the worst cost that the order accepts. One over budget is cut in
// proportion, which is safe: the cost of cover is convex in its amount, so a part
// of the amount costs at most that part.
func (b Bounds) Order(o trade.Order, s protection.Series, f Facts, used *Usage, quote Quote) (trade.Order, []trade.Verdict, error) {
	c := cutter{order: o, series: s}
	c.require(SeriesState, s.State.String(), protection.Active.String(), s.State == protection.Active, "only an ACTIVE series is traded")
	c.require(PremiumAsset, s.Asset.String(), b.Asset.String()+" ("+b.Symbol+")", s.Asset == b.Asset, "limits are stated in another asset than this series is paid in")
	gas := f.Gas.Plus(used.gas).Plus(f.OrderGas)
	c.require(GasPerDay, gas.Format(18)+" ETH", b.GasPerDay.Format(18)+" ETH", gas.Cmp(b.GasPerDay) <= 0, "gas of the last 24 hours and this order")
	if o.Action == trade.Sell {
		c.require(Mode, f.Mode.String(), "ACTIVE", f.Mode == trade.ModeActive, "selling cover raises the fund's expected shortfall: not while reducing")
	} else {
		c.require(SeriesState, f.later().Add(s.Waiting).Format(time.RFC3339), s.Expiry.Format(time.RFC3339), f.later().Add(s.Waiting).Before(s.Expiry),
			"cover bought now would start after the series expires: choose a later series")
		c.atMost(CoverToExposure, f.Room[s.Reference].Minus(used.cover[s.Reference]),
			fmt.Sprintf("what is held and promised already counts: cover may be at most %s of the exposure to %s", Percent(b.CoverToExposure), s.Reference))
		room := s.PoolAssets.MulDiv(b.PoolSharePerCycle, protection.WAD).Minus(used.pool[s.Pool])
		c.atMost(PoolShare, room, fmt.Sprintf("one cycle takes at most %s of a pool", Percent(b.PoolSharePerCycle)))
		c.atMost(PoolFree, s.Free.Minus(used.pool[s.Pool]), "the pool has no more free capital for this series")
	}
	if c.order.Amount.IsZero() {
		return c.order, c.verdicts, nil
	}
	var err error
	if c.order.Quote, c.order.Limit, err = quote(c.order.Amount); err != nil {
		return c.order, c.verdicts, err
	}
	if o.Action == trade.Sell {
		c.require(Bid, c.order.Quote.Format(b.Decimals)+" "+b.Symbol, "more than 0", !c.order.Quote.IsZero(), "the venue gives nothing for it: kept, it still covers")
	}
	if o.Action == trade.Buy {
		day := b.PremiumPerDay.Minus(f.Spent.Plus(used.premium))
		for _, x := range []struct {
			limit  string
			budget amount.Amount
			why    string
		}{
			{PerOrder, b.PerOrderPremium, "premium of one order"},
			{PerDay, day, "premium of the last 24 hours, open orders at their worst"},
			{Cash, f.Cash.Minus(used.premium), "the guard's balance"},
		} {
			if err := c.budget(x.limit, x.budget, x.why, b, quote); err != nil {
				return c.order, c.verdicts, err
			}
		}
	}
	if !c.order.Amount.IsZero() {
		used.gas = used.gas.Plus(f.OrderGas)
		if o.Action == trade.Buy {
			used.premium = used.premium.Plus(c.order.Limit)
			if used.pool == nil {
				used.pool, used.cover = map[protection.Address]amount.Amount{}, map[protection.Reference]amount.Amount{}
			}
			used.pool[s.Pool] = used.pool[s.Pool].Plus(c.order.Amount)
			used.cover[s.Reference] = used.cover[s.Reference].Plus(c.order.Amount)
		}
	}
	return c.order, c.verdicts, nil
}

// cutter lowers one order and keeps the verdicts.
type cutter struct {
	order    trade.Order
	series   protection.Series
	verdicts []trade.Verdict
}

func (c *cutter) record(v trade.Verdict) {
	c.verdicts = append(c.verdicts, v)
	if v.Outcome != trade.Passed {
		c.order.Amount = v.To
		c.order.Reasons = append(c.order.Reasons[:len(c.order.Reasons):len(c.order.Reasons)], reason(v, c.series))
	}
}

func (c *cutter) require(limit, measured, bound string, ok bool, why string) {
	if c.order.Amount.IsZero() {
		return
	}
	v := trade.Verdict{Limit: limit, Subject: c.order.Series, Measured: measured, Bound: bound, Outcome: trade.Passed, From: c.order.Amount, To: c.order.Amount}
	if !ok {
		v.Outcome, v.To, v.Reason = trade.Refused, amount.Amount{}, why
	}
	c.record(v)
}

func (c *cutter) atMost(limit string, room amount.Amount, why string) {
	if c.order.Amount.IsZero() {
		return
	}
	d := c.series.Decimals
	v := trade.Verdict{Limit: limit, Subject: c.order.Series, Measured: c.order.Amount.Format(d), Bound: room.Format(d),
		Outcome: trade.Passed, From: c.order.Amount, To: c.order.Amount}
	if c.order.Amount.Cmp(room) > 0 {
		v.Outcome, v.To, v.Reason = cutOrRefused(room), room, why
	}
	c.record(v)
}

// budget cuts the amount until its quoted premium is within money.
func (c *cutter) budget(limit string, money amount.Amount, why string, b Bounds, quote Quote) error {
	if c.order.Amount.IsZero() {
		return nil
	}
	v := trade.Verdict{Limit: limit, Subject: c.order.Series, Measured: c.order.Limit.Format(b.Decimals) + " " + b.Symbol,
		Bound: money.Format(b.Decimals) + " " + b.Symbol, Outcome: trade.Passed, From: c.order.Amount, To: c.order.Amount}
	if c.order.Limit.Cmp(money) <= 0 {
		c.record(v)
		return nil
	}
	to := c.order.Amount.MulDiv(money, c.order.Limit)
	c.order.Quote, c.order.Limit = amount.Amount{}, amount.Amount{}
	if !to.IsZero() {
		var err error
		if c.order.Quote, c.order.Limit, err = quote(to); err != nil {
			return err
		}
		if c.order.Limit.Cmp(money) > 0 { // not convex after all: refuse rather than guess
			to = amount.Amount{}
		}
	}
	v.Outcome, v.To, v.Reason = cutOrRefused(to), to, why
	c.record(v)
	return nil
}

func cutOrRefused(to amount.Amount) trade.Outcome {
	if to.IsZero() {
		return trade.Refused
	}
	return trade.Cut
}

func reason(v trade.Verdict, s protection.Series) trade.Reason {
	return trade.Reason{Stage: "restrain", Who: v.Limit,
		Text: fmt.Sprintf("%s from %s to %s: measured %s, bound %s: %s", v.Outcome, v.From.Format(s.Decimals), v.To.Format(s.Decimals), v.Measured, v.Bound, v.Reason)}
}

// Percent prints a WAD fraction.
func Percent(wad amount.Amount) string { return wad.Format(16) + "%" }

func find(series []protection.Series, id protection.Address) (protection.Series, bool) {
	for _, s := range series {
		if s.ID == id {
			return s, true
		}
	}
	return protection.Series{}, false
}
