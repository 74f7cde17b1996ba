package limits

import (
	"slices"
	"strings"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// The names of the limits on stakes.
const (
	StakePerOrder    = "stakes.perOrder"
	StakePerPool     = "stakes.perPool"
	StakeTotal       = "stakes.total"
	StakeShareOfPool = "stakes.shareOfPool"
	StakeQueued      = "stakes.queued"
	StakeOwnRisk     = "stakes.ownRisk"
	PoolState        = "poolState"
	GuardCaps        = "guardCaps"
)

// Stakes bound the capital that underwrites: what is in risk pools. The zero value
// allows nothing.
type Stakes struct {
	PerOrder    amount.Amount `json:"perOrder"`    // base units of Bounds.Asset: of one deposit
	PerPool     amount.Amount `json:"perPool"`     // base units of Bounds.Asset, see Facts.Staked
	Total       amount.Amount `json:"total"`       // base units of Bounds.Asset, of all pools
	ShareOfPool amount.Amount `json:"shareOfPool"` // WAD of a pool's assets, the deposit included
	// Queued is the part of a pool's shares, in WAD, that may wait to be redeemed:
	// more is a run, into which nothing is deposited.
	Queued amount.Amount `json:"queued"`
	// OwnRisk lets a pool be underwritten that covers what the fund is exposed to:
	// the loss then comes twice.
	OwnRisk bool `json:"ownRisk,omitempty"`
}

// Caps are what the fund's guard lets through now, in base units of Bounds.Asset.
type Caps struct {
	PerCall amount.Amount `json:"perCall"`
	// Left is what is left of a day, open intents taken off at their worst.
	Left amount.Amount `json:"left"`
}

// Stake cuts one order on a pool to what the bounds allow and prices what is left.
// The result's Amount is zero when nothing is.
//
// A deposit is new underwriting: it asks for an ACTIVE portfolio, a pool without
// trouble and without a run, and no wrong-way risk. Leaving lowers the risk and is
// held to the guard's caps and the pace of orders alone; what it will bring is known
// when the queue is processed, so it has no worst price.
func (b *Bounds) Stake(o trade.Order, p protection.Pool, series []protection.Series, f *Facts, used *Usage, price func(trade.Order) trade.Order) (trade.Order, []trade.Verdict) {
	c := cutter{order: o, series: &protection.Series{Decimals: p.Decimals}, bounds: b, facts: f, words: f.Words, used: used}
	c.require(PremiumAsset, c.asset(p.Asset), c.words.Say("%s (%s)", trade.Word(b.Asset.String()), trade.Word(b.Symbol)), p.Asset == b.Asset, "limits are stated in another asset than this pool's")
	c.pace()
	if o.Action == trade.Leave {
		c.leave(p)
	} else {
		c.deposit(p, series)
	}
	if c.order.Amount.IsZero() {
		return c.order, c.verdicts
	}
	c.order = price(c.order)
	used.stake(c.order, f.OrderGas)
	return c.order, c.verdicts
}

func (c *cutter) deposit(p protection.Pool, series []protection.Series) {
	b, f, used := c.bounds.Stakes, c.facts, c.used
	c.require(Mode, trade.Plain(f.Mode.String()), trade.Plain("ACTIVE"), f.Mode == trade.ModeActive, "no new underwriting while reducing")
	c.unbreached()
	c.calm(p, "a series of the pool waits for its gauge or a decision: the pool takes no deposit")
	why := wrongWay(p, series, f.Exposures)
	measured := why
	if why == "" {
		measured = "none"
	}
	c.require(StakeOwnRisk, trade.Plain(measured), trade.Plain("none"), why == "" || b.OwnRisk, "the pool pays for what the fund itself would lose: staked there, it loses twice; limits.stakes.ownRisk: allow, if that is meant")
	queued := part(p.Queued, p.Supply)
	c.require(StakeQueued, c.words.Say("%s of the pool's shares", trade.Rounded(queued)), c.words.Say("%s", trade.Rounded(b.Queued)), queued.Cmp(b.Queued) <= 0,
		"others are leaving: what comes in now would pay them out and stay with the loss")
	c.atMost(StakePerOrder, b.PerOrder, trade.Plain("capital that one order stakes"))
	c.atMost(StakePerPool, b.PerPool.Minus(f.Staked.Of(p.ID)).Minus(used.staked[p.ID]),
		trade.Plain("what is staked and promised already counts, at what was put in if it is worth less: a loss makes no room"))
	total := amount.Amount{}
	for _, x := range f.Staked {
		total = total.Plus(x.Value)
	}
	for _, v := range used.staked {
		total = total.Plus(v)
	}
	c.atMost(StakeTotal, b.Total.Minus(total), trade.Plain("what is staked and promised already counts, in all pools"))
	c.atMost(StakeShareOfPool, b.roomInPool(p, f.Staked.Of(p.ID).Plus(used.staked[p.ID])),
		c.words.Say("the fund may be at most %s of a pool, this deposit included", trade.Percent(b.ShareOfPool)))
	c.atMost(Cash, f.Cash.Minus(used.premium).Minus(used.deposited()), trade.Plain("the guard's balance"))
	if most, known := c.capsLeft(); known {
		c.atMost(GuardCaps, most, trade.Plain("what the guard lets through in one call, and has left of a day: staked capital counts in full"))
	}
}

// unbreached asks for hard risk limits that hold: capital that underwrites may be
// lost, and the worse when the fund loses too.
func (c *cutter) unbreached() {
	r := c.facts.Risk
	if r == nil {
		return
	}
	names := make([]string, 0, len(r.Breached))
	for _, x := range r.Breached {
		names = append(names, x.Limit)
	}
	measured := "none is breached"
	if len(names) > 0 {
		measured = strings.Join(names, ", ")
	}
	c.require(RiskBreach, trade.Plain(measured), trade.Plain("no breached hard limit"), len(names) == 0, "nothing is staked while a hard risk limit is breached, or not yet calm")
}

// calm asks for a pool none of whose series is pending.
func (c *cutter) calm(p protection.Pool, why string) {
	state := protection.Active
	if p.Pending {
		state = protection.Pending
	}
	c.require(PoolState, trade.Plain(state.String()), trade.Plain(protection.Active.String()), !p.Pending, why)
}

// roomInPool is the largest deposit d with staked + d ≤ ShareOfPool × (assets + d).
func (s Stakes) roomInPool(p protection.Pool, staked amount.Amount) amount.Amount {
	if s.ShareOfPool.Cmp(protection.WAD) >= 0 {
		return amount.Max()
	}
	room := p.Assets.MulDiv(s.ShareOfPool, protection.WAD).Minus(staked)
	return room.MulDiv(protection.WAD, protection.WAD.Minus(s.ShareOfPool))
}

func (c *cutter) leave(p protection.Pool) {
	c.calm(p, "a series of the pool waits for its gauge or a decision: shares priced meanwhile are paid as if it paid in full, and there is no way back out of the queue")
	if most, known := c.capsLeft(); known {
		// The worth may rise until the call is mined by what the pool earns: a
		// thousandth is more than it does in the time that an order has.
		most = most.MulDiv(amount.New(999), amount.New(1000)).Minus(amount.New(1))
		shares := p.SharesOf(most)
		if most.Cmp(p.Worth(c.order.Amount)) >= 0 {
			shares = amount.Max()
		}
		c.atMost(GuardCaps, shares, trade.Plain("what the guard lets through in one call, and has left of a day: shares that leave count at their worth"))
	}
}

// capsLeft is what the guard lets through for one more call of the cycle.
func (c *cutter) capsLeft() (most amount.Amount, known bool) {
	if c.facts.Caps == nil {
		return most, false
	}
	return amount.Min(c.facts.Caps.PerCall, c.facts.Caps.Left.Minus(c.used.premium).Minus(c.used.deposited()).Minus(c.used.left).Minus(c.used.given)), true
}

// pace asks for gas and for the number of orders.
func (c *cutter) pace() {
	b, f, used := c.bounds, c.facts, c.used
	gas := f.Gas.Plus(used.gas).Plus(f.OrderGas)
	c.require(GasPerDay, c.words.Say("%s", trade.QuantityOf(gas, 18, "ETH")), c.words.Say("%s", trade.QuantityOf(b.GasPerDay, 18, "ETH")), gas.Cmp(b.GasPerDay) <= 0, "gas of the last 24 hours and this order")
	orders := f.Orders + used.orders + 1
	c.require(OrdersPerHour, c.words.Say("%s", trade.Count(orders)), c.words.Say("%s", trade.Count(b.OrdersPerHour)), orders <= b.OrdersPerHour, "orders of the last hour and this one: the rest waits")
}

// stake takes an order on a pool off what later ones may have.
func (u *Usage) stake(o trade.Order, gas amount.Amount) {
	u.orders++
	u.gas = u.gas.Plus(gas)
	if o.Action == trade.Leave {
		u.left = u.left.Plus(o.Quote)
		return
	}
	if u.staked == nil {
		u.staked = map[protection.Address]amount.Amount{}
	}
	u.staked[o.Series] = u.staked[o.Series].Plus(o.Amount)
}

// deposited is what earlier orders of the cycle stake.
func (u *Usage) deposited() (sum amount.Amount) {
	for _, v := range u.staked {
		sum = sum.Plus(v)
	}
	return sum
}

// wrongWay says what a pool covers that the fund is exposed to, or may be; "" when
// there is no such thing.
func wrongWay(p protection.Pool, series []protection.Series, exposures []protection.Exposure) string {
	if !slices.ContainsFunc(exposures, func(e protection.Exposure) bool { return !exposed(exposures, e.Reference).IsZero() }) {
		return ""
	}
	for _, id := range p.Series {
		if find(series, id) == nil {
			return "series " + id.String() + ", which is not observed"
		}
	}
	for i := range series {
		s := &series[i]
		if s.Pool != p.ID || s.State.Resolved() && !slices.Contains(p.Series, s.ID) {
			continue
		}
		for _, e := range exposures {
			if !exposed(exposures, e.Reference).IsZero() && sameFate(s.Reference, e.Reference) {
				return s.Symbol + ": " + s.Reference.String()
			}
		}
	}
	return ""
}

// sameFate reports a reference whose loss goes with that of a claim on another: it
// is the same one; it is the claim's asset that may lose its peg, or what stands
// behind that asset; it is the claim's market that may freeze; or it is an index,
// whose parts are not known here.
func sameFate(r, claim protection.Reference) bool {
	switch r.Kind {
	case protection.Index:
		return true
	case protection.Depeg, protection.MakerIlk:
		return r.Asset == claim.Asset
	case protection.Freeze:
		return r.Market == claim.Market && r.Asset == claim.Asset
	}
	return r == claim
}

// part is a of b in WAD, rounded up; all of it when b is nothing and a is not.
func part(a, b amount.Amount) amount.Amount {
	switch {
	case a.IsZero():
		return a
	case b.IsZero():
		return protection.WAD
	}
	out := a.MulDiv(protection.WAD, b)
	if out.MulDiv(b, protection.WAD).Cmp(a) < 0 {
		out = out.Plus(amount.New(1))
	}
	return out
}

// stakeMeasures are those of the pools that hold capital of the fund, by pool, and
// of all; none where nothing may be staked and nothing is.
func (b *Bounds) stakeMeasures(f *Facts, money Unit) (out []Measure) {
	pools := slices.Clone(f.Staked)
	if len(pools) == 0 && b.Stakes == (Stakes{}) {
		return nil
	}
	slices.SortFunc(pools, func(a, b Entry[protection.Address, amount.Amount]) int { return a.Key.Compare(b.Key) })
	var total amount.Amount
	for _, p := range pools {
		total = total.Plus(p.Value)
		out = append(out, Measure{Limit: StakePerPool, Subject: p.Key.String(), Key: p.Key, Measured: p.Value, Bound: b.Stakes.PerPool, Unit: money})
	}
	return append(out, Measure{Limit: StakeTotal, Measured: total, Bound: b.Stakes.Total, Unit: money})
}
