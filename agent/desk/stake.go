package desk

import (
	"slices"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// PlanStakes is the orders that would bring the capital in pools to the targets,
// in the order of the targets. A pool without a target gives no order.
//
// The level of a pool is held against what the shares there are worth now, in its
// asset: those held, less those that open orders put into the queue, and what
// open orders deposit. Queued shares are on their way out, though they still bear
// loss. Deposits and departures round down, but a level of zero leaves with every
// share.
func PlanStakes(r Rules, targets []trade.Target, pools []protection.Pool, stakes []trade.Stake) []trade.Order {
	var out []trade.Order
	for _, t := range targets {
		i := slices.IndexFunc(pools, func(p protection.Pool) bool { return p.ID == t.Series })
		if i < 0 {
			continue
		}
		p := pools[i]
		var s trade.Stake
		if j := slices.IndexFunc(stakes, func(s trade.Stake) bool { return s.Pool == t.Series }); j >= 0 {
			s = stakes[j]
		}
		free := s.Shares.Minus(s.Leaving)
		have := p.Worth(free).Plus(s.Depositing)
		action, assets := trade.Deposit, t.Level.Minus(have)
		if t.Level.Cmp(have) < 0 {
			if t.NoSell {
				continue
			}
			// What is still on its way in cannot leave yet.
			action, assets = trade.Leave, amount.Min(have.Minus(t.Level), p.Worth(free))
		}
		if assets.IsZero() || assets.Cmp(r.Minimum) < 0 || assets.Cmp(t.Level.MulDiv(r.Band, protection.WAD)) < 0 {
			continue
		}
		o := trade.Order{Venue: p.Venue, Series: p.ID, Symbol: p.Symbol, Decimals: p.Decimals, Action: action, Amount: assets}
		if action == trade.Leave {
			o.Amount = amount.Min(free, p.SharesOf(assets))
			if t.Level.IsZero() {
				o.Amount = free
			}
		}
		if o = r.Price(o, p); o.Amount.IsZero() {
			continue
		}
		units := func(a amount.Amount) trade.Part { return trade.Quantity(a, p.Decimals) }
		o.Reasons = append(t.Reasons[:len(t.Reasons):len(t.Reasons)], trade.Reason{Stage: "plan", Who: "desk",
			Text: trade.Say("%s %s: wanted %s, staked %s in %s shares, queued %s, in flight +%s −%s shares", trade.Word(string(action)), units(o.Amount), units(t.Level),
				units(p.Worth(s.Shares)), units(s.Shares), units(s.Queued), units(s.Depositing), units(s.Leaving))})
		out = append(out, o)
	}
	return out
}

// Price states what an order on a pool should bring, and the worst that it accepts:
// the shares of a deposit; of a departure what its shares are worth now, without
// a worst, as they are priced when the queue is processed.
func (r Rules) Price(o trade.Order, p protection.Pool) trade.Order {
	if o.Action == trade.Leave {
		o.Quote, o.Limit = p.Worth(o.Amount), amount.Amount{}
		return o
	}
	o.Quote = p.Shares(o.Amount)
	o.Limit = r.LimitPrice(o.Action, o.Quote)
	return o
}
