package agent

import (
	"fmt"
	"slices"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// chores are the intents that no limit stops: gauges poked before they go stale
// or as soon as their source moves, orders minted (or refunded) once their
// waiting period is over, triggered cover claimed, and what a pool's queue has processed
// taken out. What bounds them is that
// each is for something: a gauge that no open series looks at, or whose source
// does not answer or has said nothing new, is left alone, and a setback is waited out.
func chores(p *Policy, o *Observation) []trade.Intent {
	var out []trade.Intent
	for i := range o.Gauges {
		g := &o.Gauges[i]
		age := o.Block.Time.Sub(g.At)
		why := ""
		switch {
		case g.InFlight || g.Failing || g.Idle || !o.watched(g.ID) || o.waits(trade.Poke, g.ID, 0):
			continue
		case g.Behind:
			why = "its source has moved since the last reading"
		case age*2 >= g.MaxAge:
			why = fmt.Sprintf("its reading is %s old and turns stale at %s", age, g.MaxAge)
		default:
			continue
		}
		out = append(out, p.intent(o, g.Venue, trade.Poke, g.ID, 0, trade.Intent{
			Symbol: "gauge", Reasons: []trade.Reason{{Stage: "plan", Who: "chores", Text: trade.Plain("poke: " + why)}}}))
	}
	for i, order := range o.Orders {
		s, known := o.series(order.Series)
		refund := known && s.State != protection.Active
		if order.InFlight || !refund && o.Block.Time.Before(order.MatureAt) || o.waits(trade.Activate, order.Series, order.ID) {
			continue
		}
		why := "its waiting period ended: mint it"
		if refund {
			why = fmt.Sprintf("the series is %s before the mint: end the order", s.State)
		}
		out = append(out, p.intent(o, order.Venue, trade.Activate, order.Series, uint32(i), trade.Intent{
			Series: order.Series, Symbol: s.Symbol, Asset: s.Asset, Decimals: s.Decimals, Amount: order.Amount, OrderID: order.ID,
			Reasons: []trade.Reason{{Stage: "plan", Who: "chores", Text: trade.Say("order %s: %s", trade.Count(order.ID), trade.Word(why))}}}))
	}
	for i := range o.Holdings {
		h := &o.Holdings[i]
		s := o.find(h.Series)
		if s == nil || s.State != protection.Triggered || h.Held.Minus(h.Selling).IsZero() || o.waits(trade.Claim, s.ID, 0) {
			continue
		}
		held := h.Held.Minus(h.Selling)
		out = append(out, p.intent(o, s.Venue, trade.Claim, s.ID, 0, trade.Intent{
			Series: s.ID, Symbol: s.Symbol, Asset: s.Asset, Decimals: s.Decimals, Amount: held, Quote: protection.Payout(held, s.Fraction),
			Reasons: []trade.Reason{{Stage: "plan", Who: "chores", Text: trade.Say("triggered at a fraction of %s: claim %s", trade.Quantity(s.Fraction, 18), trade.Quantity(held, s.Decimals))}}}))
	}
	return append(out, p.redemptions(o)...)
}

// watched reports a gauge that some unresolved series depends on.
func (o *Observation) watched(gauge protection.Address) bool {
	for i := range o.Series {
		if o.Series[i].Gauge == gauge && !o.Series[i].State.Resolved() {
			return true
		}
	}
	return false
}

// waits reports a chore with a setback that has not passed.
func (o *Observation) waits(action trade.Action, subject protection.Address, order uint64) bool {
	return slices.ContainsFunc(o.Setbacks, func(s Setback) bool {
		return s.Action == action && s.Subject == subject && s.OrderID == order && o.Now.Before(s.Until)
	})
}
