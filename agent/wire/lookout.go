package wire

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/alert"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/venue/market"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// lookout raises what a person must know and no stage of the cycle says: money
// that runs out, claims that wait, modes, strategies that were put aside. It
// decides nothing.
type lookout struct {
	*Runtime
	control int64 // the last mode change that was told
	heart   *alert.Heartbeat
	gas     runway
	cash    runway
	balance amount.Amount // the signer's, in wei, when it was last asked for
	asked   time.Time
}

// modes tells of trips since the last look, and of the restraint that holds. It
// returns the mode.
func (w *lookout) modes(ctx context.Context) trade.Mode {
	now, err := w.Journal.Mode(ctx)
	if err != nil {
		w.alarms.Raise(ctx, "journal", "mode", err.Error())
		return now.Mode
	}
	if now.Seq != w.control {
		w.changes(ctx, now)
	}
	switch code := restraint(now.Mode); {
	case code == "":
	case now.Person:
		w.alarms.Raise(ctx, code, "portfolio", fmt.Sprintf("%s since %s, by %s: %s", now.Mode, stamp(now.At), now.Who, now.Reason))
	default:
		w.alarms.Raise(ctx, "trip", now.Who, tripText(now))
	}
	return now.Mode
}

// tripText is what the cycle says as it trips: one event is one alarm.
func tripText(c trade.Control) string {
	return fmt.Sprintf("it set the portfolio to %s: %s", c.Mode, c.Reason)
}

// stamp is an instant as alarms and commands show it.
func stamp(t time.Time) string { return t.UTC().Format("2006-01-02 15:04:05Z") }

// restraint is the alarm that a mode is; "" for none.
func restraint(m trade.Mode) string {
	switch m {
	case trade.ModeHalted:
		return "halt"
	case trade.ModeReduceOnly:
		return "reduce"
	}
	return ""
}

// changes tells of mode changes that nobody was told of. What tripped before a
// person's command is answered by it.
func (w *lookout) changes(ctx context.Context, now trade.Control) {
	all, err := w.Journal.Modes(ctx)
	if err != nil {
		w.alarms.Raise(ctx, "journal", "mode", err.Error())
		return
	}
	var tripped []string
	for _, c := range all {
		fresh := c.Seq > w.control
		if !c.Person {
			tripped = append(tripped, c.Who)
			if fresh {
				w.alarms.Raise(ctx, "trip", c.Who, tripText(c))
			}
			continue
		}
		if fresh {
			for _, who := range tripped {
				w.alarms.Over(ctx, "trip", who)
			}
		}
		if tripped = nil; fresh && c.Mode == trade.ModeActive {
			w.alarms.Raise(ctx, "resume", "portfolio", fmt.Sprintf("%s resumed: %s", c.Who, c.Reason))
		}
	}
	w.control = now.Seq
	for _, m := range []trade.Mode{trade.ModeHalted, trade.ModeReduceOnly} {
		if m != now.Mode {
			w.alarms.Over(ctx, restraint(m), "portfolio")
		}
	}
}

// look raises what a cycle's observation shows.
func (w *lookout) look(ctx context.Context, head trade.Block, x agent.Record) {
	o := x.Observation
	w.feeds(ctx, o, x.Decision.Verdicts)
	w.aside(ctx)
	w.lookAtGas(ctx)
	for _, p := range o.Problems {
		if p.Source == "venue" {
			return // holdings and cash were not read
		}
	}
	w.lookAtCash(ctx, o, x.Decision.Verdicts)
	w.claims(ctx, head, o)
}

// feeds tells which asset's second price cannot be used, unless the limit that
// stopped trading for it says so itself.
func (w *lookout) feeds(ctx context.Context, o *agent.Observation, verdicts []trade.Verdict) {
	for _, p := range o.Prices {
		told := slices.ContainsFunc(verdicts, func(v trade.Verdict) bool {
			return v.Limit == limits.FeedHeartbeat && v.Subject == p.Asset && v.Outcome != trade.Passed
		})
		if p.Problem != "" && !p.FeedAt.IsZero() && !told {
			w.alarms.Raise(ctx, "feed", p.Symbol, fmt.Sprintf("its feed was last updated at %s and is not used: %s", stamp(p.FeedAt), p.Problem))
		}
	}
}

// aside tells which strategies are not asked any more.
func (w *lookout) aside(ctx context.Context) {
	for _, s := range w.Agent.Strategies {
		if p, ok := s.Proposer.(*process); ok {
			if status := p.Status(); status.Aside {
				w.alarms.Raise(ctx, "aside", p.name, fmt.Sprintf("it failed %d times and is put aside until `hedgerow resume`: %s", status.Failures, status.LastFail))
			}
		}
	}
}

// balanceEvery is how often the signer's balance is asked for.
const balanceEvery = time.Minute

// lookAtGas compares the signer's balance with what a day costs.
func (w *lookout) lookAtGas(ctx context.Context) {
	now := w.opts.Clock.Now()
	if w.asked.IsZero() || now.Sub(w.asked) >= balanceEvery {
		spent, err := w.Journal.GasSince(ctx, now.Add(-24*time.Hour))
		if err != nil {
			w.alarms.Raise(ctx, "journal", "gas", err.Error())
			return
		}
		signer := w.trader.Wallet.Address()
		if w.balance, err = w.Market.client.Balance(ctx, signer); err != nil {
			w.alarms.Raise(ctx, "observe", "signer", err.Error())
			return
		}
		w.asked = now
		w.gas.measure(w.balance, spent.Spent, w.Config.Wallet.GasReserve.Amount)
	}
	signer := config.Checksummed(w.trader.Wallet.Address())
	switch {
	case w.gas.out:
		w.alarms.Raise(ctx, "gas-out", "signer", fmt.Sprintf("the signer %s has %s ETH, and wallet.gasReserve is %s: send it ether", signer, w.balance.Format(18), w.Config.Wallet.GasReserve))
	case w.gas.short:
		w.alarms.Raise(ctx, "gas", "signer", fmt.Sprintf("the signer %s has %s ETH, which lasts %s days at %s ETH a day: send it ether", signer, w.balance.Format(18), w.gas.days(), w.gas.daily.Format(18)))
	}
}

// lookAtCash compares the guard's cash with what premium costs a day, and tells
// when an order was cut for want of it.
func (w *lookout) lookAtCash(ctx context.Context, o *agent.Observation, verdicts []trade.Verdict) {
	p := w.Market.premium
	free := o.Cash.Minus(o.Committed)
	w.cash.measure(free, o.Spent, amount.Amount{})
	guard := config.Checksummed(w.Market.venues.guard())
	for _, v := range verdicts {
		if v.Limit == limits.Cash && v.Outcome != trade.Passed {
			w.alarms.Raise(ctx, "cash-out", "guard", fmt.Sprintf("an order was cut, or not placed, since the guard %s has %s %s free: send it more", guard, free.Format(p.decimals), p.symbol))
			return
		}
	}
	if w.cash.short {
		w.alarms.Raise(ctx, "cash", "guard", fmt.Sprintf("the guard %s has %s %s free, which lasts %s days at %s a day: send it more", guard, free.Format(p.decimals), p.symbol, w.cash.days(), w.cash.daily.Format(p.decimals)))
	}
}

// claims tells of triggered cover that is not claimed while its window passes.
func (w *lookout) claims(ctx context.Context, head trade.Block, o *agent.Observation) {
	var held []protection.Series
	var ids []protection.Address
	for _, s := range o.Series {
		if h := holding(o.Holdings, s.ID); s.State == protection.Triggered && h != nil && !h.Held.IsZero() {
			held, ids = append(held, s), append(ids, s.ID)
		}
	}
	if len(ids) == 0 {
		return
	}
	windows, err := w.Market.venues.claimWindows(ctx, head, ids)
	if err != nil {
		w.alarms.Raise(ctx, "observe", "claim windows", err.Error())
		return
	}
	for i, s := range held {
		amt := holding(o.Holdings, s.ID).Held.Format(s.Decimals)
		if code, text := urgencyOf(windows[i], head.Time); code != "" {
			w.alarms.Raise(ctx, code, s.Symbol, fmt.Sprintf("%s of series %s, %s, are triggered and unclaimed: %s", amt, s.Symbol, config.Checksummed(s.ID), text))
		}
	}
}

// urgencyOf is the alarm of an unclaimed series at a block's time; "" for none.
func urgencyOf(c market.ClaimWindow, now time.Time) (code, text string) {
	left := c.Until.Sub(now)
	ends := "it ends at " + stamp(c.Until)
	switch {
	case c.Closed:
		return "claim-deadline", "the claim window is over: what is left may go back to the pool at any moment"
	case c.Until.IsZero() || left > c.Until.Sub(c.From)/2:
		return "", ""
	case left <= time.Hour:
		return "claim-deadline", "less than an hour of the claim window is left: " + ends
	case left <= 24*time.Hour:
		return "claim-deadline", "less than a day of the claim window is left: " + ends
	}
	return "claim", "half of the claim window is over: " + ends
}
