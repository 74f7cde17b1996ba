package limits

import (
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// Account is the hedge's P&L at one instant, Up − Down, in base units of the
// premium asset. Up is what sales and claims brought, and what is held now at
// its mark; Down is the premium paid. Deposits into the guard and withdrawals
// from it are in neither, so they look like no gain and no loss.
type Account struct {
	Up   amount.Amount `json:"up"`
	Down amount.Amount `json:"down"`
}

// below is how far a stands below b: max(0, b − a).
func (a Account) below(b Account) amount.Amount {
	return b.Up.Plus(a.Down).Minus(a.Up.Plus(b.Down))
}

// breakers are the limits that trip: they halt the portfolio, and it stays so
// until a person resumes. A resumption starts both counts afresh, failures at
// none and the high-water mark where the account stands then, so that the same
// loss does not trip twice.
func (g *gate) breakers() {
	b, f := g.bounds, g.facts
	g.breaker(ConsecutiveFailures, f.Failures > b.ConsecutiveFailures, trade.Count(f.Failures), trade.Count(b.ConsecutiveFailures),
		"purchases or sales failed one after another: find out why before `hedgerow resume`")
	if f.Account == nil {
		return // what could not be read has closed the gate already
	}
	if !g.State.Started || g.State.Resumed != f.Resumed {
		g.State.HighWater, g.State.Resumed, g.State.Started = *f.Account, f.Resumed, true
	}
	down := f.Account.below(g.State.HighWater)
	if down.IsZero() {
		g.State.HighWater = *f.Account
	}
	measured, bound := trade.QuantityOf(down, b.Decimals, b.Symbol), trade.QuantityOf(b.Drawdown, b.Decimals, b.Symbol)
	if down.Cmp(b.Drawdown) > 0 && down.Minus(f.Doubt).Cmp(b.Drawdown) <= 0 {
		g.refuse(Drawdown, f.Words.Say("%s", measured), f.Words.Say("%s", bound),
			f.Words.Say("nothing is traded, but nothing trips: %s of it may only look lost, as a series has no bid now or a sale is on its way", trade.QuantityOf(f.Doubt, b.Decimals, b.Symbol)))
		return
	}
	g.breaker(Drawdown, down.Cmp(b.Drawdown) > 0, measured, bound,
		"the hedge's account fell too far below its best: look at `hedgerow positions` before `hedgerow resume`")
}

func (g *gate) breaker(limit string, tripped bool, measured, bound trade.Part, reason string) {
	w := g.facts.Words
	v := g.add(limit, w.Say("%s", measured), w.Say("%s", bound), trade.Passed)
	if tripped {
		g.Open = false
		v.Outcome, v.Reason = trade.Tripped, trade.Plain(reason)
		g.Trips = append(g.Trips, Trip{Limit: limit, Mode: trade.ModeHalted, Reason: trade.Say("measured %s, bound %s: %s", measured, bound, trade.Word(reason)).String()})
	}
}
