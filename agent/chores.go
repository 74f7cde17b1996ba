package agent

import (
	"fmt"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// chores are the intents that no limit stops: gauges poked before they go stale
// or as soon as their source shows a loss, orders minted (or refunded) once
// their waiting period is over, and triggered cover claimed.
func chores(p Policy, o *Observation) []trade.Intent {
	var out []trade.Intent
	for _, g := range o.Gauges {
		age := o.Block.Time.Sub(g.At)
		why := ""
		switch {
		case g.InFlight:
			continue
		case g.Behind:
			why = "the reference shows a loss that the gauge has not recorded"
		case age*2 >= g.MaxAge:
			why = fmt.Sprintf("its reading is %s old and turns stale at %s", age, g.MaxAge)
		default:
			continue
		}
		out = append(out, p.intent(o, g.Venue, trade.Poke, g.ID, 0, trade.Intent{
			Symbol: "gauge", Reasons: []trade.Reason{{Stage: "plan", Who: "chores", Text: "poke: " + why}}}))
	}
	for i, order := range o.Orders {
		s, _ := o.series(order.Series)
		refund := s.State != protection.Active
		if order.InFlight || !refund && o.Block.Time.Before(order.MatureAt) {
			continue
		}
		why := "its waiting period ended: mint it"
		if refund {
			why = fmt.Sprintf("the series is %s before the mint: take the premium back", s.State)
		}
		out = append(out, p.intent(o, order.Venue, trade.Activate, order.Series, uint32(i), trade.Intent{
			Series: s.ID, Symbol: s.Symbol, Asset: s.Asset, Decimals: s.Decimals, Amount: order.Amount, OrderID: order.ID,
			Reasons: []trade.Reason{{Stage: "plan", Who: "chores", Text: fmt.Sprintf("order %d: %s", order.ID, why)}}}))
	}
	for _, h := range o.Holdings {
		s, ok := o.series(h.Series)
		if !ok || s.State != protection.Triggered || h.Held.Minus(h.Selling).IsZero() {
			continue
		}
		held := h.Held.Minus(h.Selling)
		out = append(out, p.intent(o, s.Venue, trade.Claim, s.ID, 0, trade.Intent{
			Series: s.ID, Symbol: s.Symbol, Asset: s.Asset, Decimals: s.Decimals, Amount: held, Quote: protection.Payout(held, s.Fraction),
			Reasons: []trade.Reason{{Stage: "plan", Who: "chores", Text: fmt.Sprintf("triggered at a fraction of %s: claim %s", s.Fraction.Format(18), held.Format(s.Decimals))}}}))
	}
	return out
}
