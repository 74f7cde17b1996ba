package limits

import (
	"errors"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Usage is what earlier orders of the same cycle already took.
type Usage struct {
	premium amount.Amount
	gas     amount.Amount
	orders  uint64
	bought  map[protection.Address]amount.Amount // by pool
	sold    map[protection.Address]amount.Amount // by pool
	cover   map[protection.Reference]amount.Amount
	counted map[protection.Reference]amount.Amount // of cover, what is a hedge
	staked  map[protection.Address]amount.Amount   // by pool
	left    amount.Amount                          // worth of shares that go into a queue
	given   amount.Amount                          // what the guard counts of sales
	trades  []taken                                // kept where risk is measured
}

// Before is how much cover of a pool earlier orders of the cycle buy, or sell. A
// later one moves the price from where they leave it.
func (u *Usage) Before(pool protection.Address, action trade.Action) amount.Amount {
	if action == trade.Sell {
		return u.sold[pool]
	}
	return u.bought[pool]
}

func (u *Usage) take(o trade.Order, s *protection.Series, credit Credit, gas, given amount.Amount) {
	if u.bought == nil {
		u.bought, u.sold = map[protection.Address]amount.Amount{}, map[protection.Address]amount.Amount{}
		u.cover, u.counted = map[protection.Reference]amount.Amount{}, map[protection.Reference]amount.Amount{}
	}
	u.orders++
	u.gas = u.gas.Plus(gas)
	if o.Action == trade.Sell {
		u.sold[s.Pool] = u.sold[s.Pool].Plus(o.Amount)
		u.given = u.given.Plus(given)
		return
	}
	u.premium = u.premium.Plus(o.Limit)
	u.bought[s.Pool] = u.bought[s.Pool].Plus(o.Amount)
	u.cover[s.Reference] = u.cover[s.Reference].Plus(o.Amount)
	u.counted[s.Reference] = u.counted[s.Reference].Plus(credit.counts(o.Amount))
}

// Quote prices an amount of a series at the observed block: the cost of buying
// it, or the proceeds of selling; worst is the most cost or the least proceeds
// that the order will accept.
type Quote func(amount.Amount) (quoted, worst amount.Amount, err error)

// Again is what buying an amount of a sold series would cost. It fails with
// trade.ErrRefused where nothing is asked.
type Again func(amount.Amount) (amount.Amount, error)

// Order cuts one order to what the bounds allow and prices it. The result's
// Amount is zero when nothing is left. An error is the quote's.
//
// Budgets bind the worst cost that the order accepts. One over budget is cut in
// proportion, which is safe: the cost of cover is convex in its amount, so a part
// of the amount costs at most that part.
//
// A price is held against two things that the agent knows by itself: the model's
// expected payout (see Model), and what was paid for the cover. A purchase below
// MinimumPremium of the former is too good to be true, one above MaximumPremium
// a year too dear, and a sale must bring SaleFloor of the former or of the
// unearned premium, whichever is more.
//
// What a sale gives up counts against the guard's caps, as the contract counts it.
// Of a purchase again is not asked.
func (b *Bounds) Order(o trade.Order, s protection.Series, f *Facts, used *Usage, quote Quote, again Again) (trade.Order, []trade.Verdict, error) {
	c := cutter{order: o, series: &s, bounds: b, facts: f, words: f.Words, used: used, quote: quote, again: again}
	c.require(SeriesState, trade.Plain(s.State.String()), trade.Plain(protection.Active.String()), s.State == protection.Active, "only an ACTIVE series is traded")
	c.require(PremiumAsset, c.asset(s.Asset), c.words.Say("%s (%s)", trade.Word(b.Asset.String()), trade.Word(b.Symbol)), s.Asset == b.Asset, "limits are stated in another asset than this series is paid in")
	c.pace()
	var err error
	if o.Action == trade.Sell {
		err = c.sell()
	} else {
		err = c.buy()
	}
	if err == nil && !c.order.Amount.IsZero() {
		used.take(c.order, &s, f.credit(s.ID), f.OrderGas, c.given)
		if f.Risk != nil {
			used.trades = append(used.trades, taken{s.ID, o.Action, c.order.Amount})
		}
	}
	return c.order, c.verdicts, err
}

// cutter lowers one order and keeps the verdicts.
type cutter struct {
	order    trade.Order
	series   *protection.Series
	bounds   *Bounds
	facts    *Facts
	words    *trade.Words
	used     *Usage
	quote    Quote
	again    Again
	given    amount.Amount // by a sale, as the guard counts it
	verdicts []trade.Verdict
}

func (c *cutter) buy() error {
	b, f, s, used := c.bounds, c.facts, c.series, c.used
	begins := f.later().Add(s.Waiting)
	c.require(SeriesState, trade.Plain(instant(begins)), trade.Plain(instant(s.Expiry)), begins.Before(s.Expiry),
		"cover bought now would start after the series expires: choose a later series")
	c.shared()
	c.atMost(CoverToExposure, c.room(),
		c.words.Say("what is held and promised already counts: cover may be at most %s of the exposure to %s", trade.Percent(b.CoverToExposure), trade.Word(s.Reference.String())))
	c.atMost(CoverPerAsset, b.CoverPerAsset.Minus(f.Covered.Of(s.Reference)).Minus(used.cover[s.Reference]),
		trade.Plain("what is held and promised already counts: cover of one lent asset"))
	c.atMost(PoolShare, s.PoolAssets.MulDiv(b.PoolSharePerCycle, protection.WAD).Minus(used.bought[s.Pool]),
		c.words.Say("one cycle takes at most %s of a pool", trade.Percent(b.PoolSharePerCycle)))
	c.atMost(PoolFree, s.Free.Minus(used.bought[s.Pool]), trade.Plain("the pool has no more free capital for this series"))
	c.risk()
	if err := c.price(); err != nil {
		return err
	}
	if b.PremiumPerYear != nil {
		if err := c.budget(PerYear, b.PremiumPerYear.Minus(f.Yearly.Plus(used.premium)), "premium of the last 365 days, open orders at their worst"); err != nil {
			return err
		}
	}
	for _, x := range []struct {
		limit  string
		budget amount.Amount
		why    string
	}{
		{PerOrder, b.PerOrderPremium, "premium of one order"},
		{PerDay, b.PremiumPerDay.Minus(f.Spent.Plus(used.premium)), "premium of the last 24 hours, open orders at their worst"},
		{Lifetime, b.PremiumLifetime.Minus(f.Lifetime.Plus(used.premium)), "premium since the journal began, open orders at their worst"},
		{Cash, f.Cash.Minus(used.premium), "the guard's balance"},
	} {
		if err := c.budget(x.limit, x.budget, x.why); err != nil {
			return err
		}
	}
	if most, known := c.capsLeft(); known {
		if err := c.budget(GuardCaps, most, "what the guard lets through in one call, and has left of a day"); err != nil {
			return err
		}
	}
	c.collar()
	return nil
}

// collar holds a purchase's price between the model and a rate. It comes after
// the cuts, as the price of less is another.
func (c *cutter) collar() {
	if c.order.Amount.IsZero() {
		return
	}
	b := c.bounds
	payout, known := c.facts.expected(c.series.ID)
	fair := c.order.Amount.MulDiv(payout, protection.WAD)
	least := fair.MulDiv(b.MinimumPremium, protection.WAD)
	bound := c.words.Say("%s of %s", trade.Percent(b.MinimumPremium), c.part(fair))
	switch {
	case !known:
		c.require(MinimumPremium, c.money(c.order.Quote), trade.Plain("a modelled payout"), false, "the model says nothing of this series: it has no book of what the series covers")
	default:
		c.require(MinimumPremium, c.money(c.order.Quote), bound, !b.MinimumPremium.IsZero() && c.order.Quote.Cmp(least) >= 0,
			"the price is far below what the model expects the cover to pay: a price too good to be true is not taken")
	}
	if c.order.Amount.IsZero() {
		return
	}
	left := max(0, c.series.Expiry.Sub(c.facts.later()))
	most := c.order.Amount.MulDiv(b.MaximumPremium, protection.WAD).MulDiv(nanoseconds(left), nanoseconds(year))
	c.require(MaximumPremium, c.money(c.order.Limit), c.words.Say("%s (%s a year for %s)", c.part(most), trade.Percent(b.MaximumPremium), trade.Duration(left.Round(time.Minute))),
		c.order.Limit.Cmp(most) <= 0, "the cover is too dear for the time that is left")
}

// year is that of rates.
const year = 365 * 24 * time.Hour

func (c *cutter) sell() error {
	mode := c.facts.Mode
	c.require(Mode, trade.Plain(mode.String()), trade.Plain("ACTIVE"), mode == trade.ModeActive, "selling cover raises the fund's expected shortfall: not while reducing")
	c.risk()
	if err := c.price(); err != nil {
		return err
	}
	if err := c.givenUp(); err != nil {
		return err
	}
	c.fetches()
	return nil
}

// fetches holds a sale to what the cover is worth. It comes after the cut, as the
// bid for less is another.
func (c *cutter) fetches() {
	b, f, s := c.bounds, c.facts, c.series
	c.require(Bid, c.money(c.order.Quote), trade.Plain("more than 0"), !c.order.Limit.IsZero(), "the venue gives nothing for it: kept, it still covers")
	if c.order.Amount.IsZero() {
		return
	}
	payout, known := f.expected(s.ID)
	if !known {
		c.require(SaleFloor, c.money(c.order.Limit), trade.Plain("a modelled payout"), false, "the model says nothing of this series: kept, it still covers")
		return
	}
	fair := c.order.Amount.MulDiv(payout, protection.WAD)
	worth := fair
	if w := f.Worth.Of(s.ID); !w.Cover.IsZero() {
		worth = larger(fair, amount.Min(w.Unearned.MulDiv(c.order.Amount, w.Cover), w.Unearned))
	}
	c.require(SaleFloor, c.money(c.order.Limit), c.words.Say("%s of %s", trade.Percent(b.SaleFloor), c.part(worth)),
		!b.SaleFloor.IsZero() && c.order.Limit.Cmp(worth.MulDiv(b.SaleFloor, protection.WAD)) >= 0,
		"the bid is too far below what the cover is worth, by the model or by what was paid for it: kept, it still covers")
}

// givenUp holds a sale to the guard's caps, of which it takes by how much its
// proceeds stay behind what the cover was bought for at the dearest, or would cost
// to buy again. The guard asks for the latter once it has sold, when that is less,
// and there may be a price where there is none now.
//
// More is cut in proportion: the price of cover is convex in its amount, so a part
// gives up at most that part.
func (c *cutter) givenUp() error {
	most, known := c.capsLeft()
	if !known || c.order.Amount.IsZero() {
		return nil
	}
	worth := c.facts.Worth.Of(c.series.ID).paid(c.order.Amount)
	switch again, err := c.again(c.order.Amount); {
	case err == nil:
		worth = larger(worth, again)
	case !errors.Is(err, trade.ErrRefused):
		return err
	}
	c.given = worth.Minus(c.order.Limit)
	v := trade.Verdict{Limit: GuardCaps, Subject: c.order.Series, Measured: c.money(c.given), Bound: c.money(most),
		Outcome: trade.Passed, From: c.order.Amount, To: c.order.Amount}
	if c.given.Cmp(most) <= 0 {
		c.record(v)
		return nil
	}
	v.To = c.order.Amount.MulDiv(most, c.given)
	v.Outcome, v.Reason = cutOrRefused(v.To), trade.Plain("what the guard lets through in one call, and has left of a day: the value that a sale gives up counts")
	c.record(v)
	c.given = most
	return c.price()
}

// price asks for what is left of the order.
func (c *cutter) price() (err error) {
	if c.order.Amount.IsZero() {
		return nil
	}
	c.order.Quote, c.order.Limit, err = c.quote(c.order.Amount)
	return err
}

// part is an amount of money in a text.
func (c *cutter) part(a amount.Amount) trade.Part {
	return trade.QuantityOf(a, c.bounds.Decimals, c.bounds.Symbol)
}

func (c *cutter) money(a amount.Amount) trade.Text { return c.words.Say("%s", c.part(a)) }

func (c *cutter) asset(a protection.Address) trade.Text {
	return c.words.Say("%s", trade.Word(a.String()))
}

func (c *cutter) record(v trade.Verdict) {
	c.verdicts = append(c.verdicts, v)
	if v.Outcome != trade.Passed {
		c.order.Amount = v.To
		c.order.Reasons = append(c.order.Reasons[:len(c.order.Reasons):len(c.order.Reasons)], reason(c.words, v, c.series.Decimals))
	}
}

func (c *cutter) require(limit string, measured, bound trade.Text, ok bool, why string) {
	if c.order.Amount.IsZero() {
		return
	}
	v := trade.Verdict{Limit: limit, Subject: c.order.Series, Measured: measured, Bound: bound, Outcome: trade.Passed, From: c.order.Amount, To: c.order.Amount}
	if !ok {
		v.Outcome, v.To, v.Reason = trade.Refused, amount.Amount{}, trade.Plain(why)
	}
	c.record(v)
}

func (c *cutter) atMost(limit string, room amount.Amount, why trade.Text) {
	if c.order.Amount.IsZero() {
		return
	}
	d := c.series.Decimals
	v := trade.Verdict{Limit: limit, Subject: c.order.Series, Measured: c.words.Say("%s", trade.Quantity(c.order.Amount, d)), Bound: c.words.Say("%s", trade.Quantity(room, d)),
		Outcome: trade.Passed, From: c.order.Amount, To: c.order.Amount}
	if c.order.Amount.Cmp(room) > 0 {
		v.Outcome, v.To, v.Reason = cutOrRefused(room), room, why
	}
	c.record(v)
}

// budget cuts the amount until its quoted premium is within money.
func (c *cutter) budget(limit string, money amount.Amount, why string) error {
	if c.order.Amount.IsZero() {
		return nil
	}
	v := trade.Verdict{Limit: limit, Subject: c.order.Series, Measured: c.money(c.order.Limit),
		Bound: c.money(money), Outcome: trade.Passed, From: c.order.Amount, To: c.order.Amount}
	if c.order.Limit.Cmp(money) <= 0 {
		c.record(v)
		return nil
	}
	to := c.order.Amount.MulDiv(money, c.order.Limit)
	c.order.Quote, c.order.Limit = amount.Amount{}, amount.Amount{}
	if !to.IsZero() {
		var err error
		if c.order.Quote, c.order.Limit, err = c.quote(to); err != nil {
			return err
		}
		if c.order.Limit.Cmp(money) > 0 { // not convex after all: refuse rather than guess
			to = amount.Amount{}
		}
	}
	v.Outcome, v.To, v.Reason = cutOrRefused(to), to, trade.Plain(why)
	c.record(v)
	return nil
}

func larger(a, b amount.Amount) amount.Amount {
	if a.Cmp(b) < 0 {
		return b
	}
	return a
}
