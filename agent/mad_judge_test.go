package agent_test

import (
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// judge holds a decision against what must hold, worked out from the ledger and
// from what the world did.
func (r *run) judge(o *agent.Observation, bad, low map[string]bool, b agent.Budget, d agent.Decision) {
	r.judgeBreakers(o, b, d)
	closed := ""
	for _, g := range madGates {
		if r.gateClosed(g, bad[g], low[g]) {
			closed = g
		}
	}
	if r.risk != nil {
		r.judgeRisk(o, d)
	}
	if len(d.Intents) == 0 {
		return
	}
	if closed != "" {
		r.broke(closed, "traded while %s", closed)
	}
	if r.mode == trade.ModeHalted || r.latched {
		r.broke(limits.Mode, "traded while %s", r.mode)
	}
	if slices.ContainsFunc(d.Trips, func(x limits.Trip) bool { return x.Mode == trade.ModeHalted }) {
		r.broke(limits.Mode, "traded while tripping")
	}
	r.judgeOrders(o, b, d)
	r.judgeSums(o, b, d)
}

// gateClosed follows one gate's hysteresis by itself.
func (r *run) gateClosed(gate string, bad, low bool) bool {
	switch gate {
	case limits.WithoutFeed, "observation":
		return bad
	}
	calm, known := r.calm[gate]
	switch {
	case bad:
		r.calm[gate] = time.Time{}
		return true
	case !known:
		return false
	case !low:
		r.calm[gate] = time.Time{}
		return true
	case calm.IsZero():
		r.calm[gate], calm = r.now, r.now
	}
	if r.now.Sub(calm) < r.truth.ReopenAfter {
		return true
	}
	delete(r.calm, gate)
	return false
}

func (r *run) judgeBreakers(o *agent.Observation, b agent.Budget, d agent.Decision) {
	tripped := map[string]bool{}
	for _, x := range d.Trips {
		tripped[x.Limit] = true
	}
	if (b.Failures > r.truth.ConsecutiveFailures) != tripped[limits.ConsecutiveFailures] {
		r.broke(limits.ConsecutiveFailures, "%d failures in a row, tripped %v", b.Failures, tripped[limits.ConsecutiveFailures])
	}
	if len(o.Problems) > 0 {
		return
	}
	now := limits.Account{Up: b.Received.Plus(o.Escrow), Down: b.Paid}
	var maybe amount.Amount // that only looks lost: cover without a bid, and what is being sold
	for i, h := range o.Holdings {
		bid, unearned, bought := false, amount.Amount{}, amount.Amount{}
		for _, q := range o.Quotes {
			if q.Series == o.Series[i].ID {
				now.Up, bid = now.Up.Plus(q.Total), true
			}
		}
		for _, w := range o.Worth {
			if w.Series == o.Series[i].ID {
				unearned, bought = w.Unearned, w.Cover
			}
		}
		if !h.Held.IsZero() && !bid {
			maybe = maybe.Plus(unearned).Plus(h.Held.Minus(bought))
		}
		maybe = maybe.Plus(h.Selling)
	}
	behind := func(a, b limits.Account) amount.Amount { return b.Up.Plus(a.Down).Minus(a.Up.Plus(b.Down)) }
	if !r.marked || behind(now, r.best).IsZero() {
		r.best, r.marked = now, true
	}
	down := behind(now, r.best)
	if sure := down.Minus(maybe); (sure.Cmp(r.truth.Drawdown) > 0) != tripped[limits.Drawdown] {
		r.broke(limits.Drawdown, "%s below the best, %s of it in doubt, tripped %v", down.Format(6), maybe.Format(6), tripped[limits.Drawdown])
	}
	if down.Cmp(r.truth.Drawdown) > 0 && len(d.Intents) > 0 {
		r.broke(limits.Drawdown, "traded %s below the best", down.Format(6))
	}
}

func (r *run) judgeOrders(o *agent.Observation, b agent.Budget, d agent.Decision) {
	t := r.truth
	pools := map[protection.Address]amount.Amount{}
	at := r.market // a copy: what the venue does when all fill, in order
	for n, in := range d.Intents {
		i := at.index(in.Series)
		s := o.Series[i]
		if s.State != protection.Active {
			r.broke(limits.SeriesState, "%s of a %s series", in.Identity.Action, s.State)
		}
		if b.Orders+uint64(n)+1 > t.OrdersPerHour {
			r.broke(limits.OrdersPerHour, "%d orders in an hour", b.Orders+uint64(n)+1)
		}
		fair := r.fair[i]
		unknown := fair == amount.Max()
		payout := in.Amount.MulDiv(fair, protection.WAD)
		pool := &at.pools[at.in[i]]
		if in.Identity.Action == trade.Sell {
			r.judgeSale(o, in, i, unknown, payout)
			pool.taken = pool.taken.Minus(in.Amount)
			continue
		}
		if !r.now.Add(s.Waiting).Before(s.Expiry) {
			r.broke(limits.SeriesState, "bought cover that starts at %s and ends at %s", r.now.Add(s.Waiting), s.Expiry)
		}
		if in.Limit.Cmp(t.PerOrderPremium) > 0 {
			r.broke(limits.PerOrder, "an order may cost %s", in.Limit.Format(6))
		}
		if unknown || in.Quote.Cmp(payout.MulDiv(t.MinimumPremium, protection.WAD)) < 0 {
			r.broke(limits.MinimumPremium, "bought at %s what pays %s", in.Quote.Format(6), payout.Format(6))
		}
		left := s.Expiry.Sub(r.now)
		if most := in.Amount.MulDiv(t.MaximumPremium, protection.WAD).MulDiv(amount.New(uint64(left)), amount.New(uint64(365*24*time.Hour))); in.Limit.Cmp(most) > 0 {
			r.broke(limits.MaximumPremium, "bought at %s, at most %s", in.Limit.Format(6), most.Format(6))
		}
		pools[s.Pool] = pools[s.Pool].Plus(in.Amount)
		if share := s.PoolAssets.MulDiv(t.PoolSharePerCycle, protection.WAD); pools[s.Pool].Cmp(share) > 0 {
			r.broke(limits.PoolShare, "took %s of a pool, at most %s", pools[s.Pool].Format(6), share.Format(6))
		}
		if pools[s.Pool].Cmp(r.market.free(i)) > 0 {
			r.broke(limits.PoolFree, "took %s of a pool that has %s free", pools[s.Pool].Format(6), r.market.free(i).Format(6))
		}
		// In turn, each finds the pool as the ones before it left it.
		if cost := at.cost(i, in.Amount); cost.Cmp(in.Quote.Plus(amount.New(3))) > 0 {
			r.broke("a price in turn", "quoted %s, costs %s behind the others", in.Quote.Format(6), cost.Format(6))
		}
		pool.taken = pool.taken.Plus(in.Amount)
	}
}

func (r *run) judgeSale(o *agent.Observation, in trade.Intent, i int, unknown bool, payout amount.Amount) {
	if r.mode != trade.ModeActive {
		r.broke(limits.Mode, "sold while %s", r.mode)
	}
	worth := payout
	for _, w := range o.Worth {
		if w.Series == in.Series {
			if part := w.Unearned.MulDiv(amount.Min(in.Amount, w.Cover), w.Cover); part.Cmp(worth) > 0 {
				worth = part
			}
		}
	}
	if unknown || in.Limit.IsZero() || in.Limit.Cmp(worth.MulDiv(r.truth.SaleFloor, protection.WAD)) < 0 {
		r.broke(limits.SaleFloor, "sold at %s what is worth %s", in.Limit.Format(6), worth.Format(6))
	}
	if h := o.Holdings[i]; in.Amount.Cmp(h.Held.Minus(h.Selling)) > 0 {
		r.broke("holdings", "sold %s of %s", in.Amount.Format(6), h.Held.Minus(h.Selling).Format(6))
	}
	for _, b := range r.books { // absence is never a target of zero
		spoke := false
		for _, t := range b.Targets {
			spoke = spoke || t.Series == in.Series && !r.now.After(t.Until)
		}
		if !spoke {
			r.broke("silence", "sold though %s says nothing of it now", b.Strategy)
		}
	}
}

// judgeSums holds budgets and cover with this slot's orders against their caps.
func (r *run) judgeSums(o *agent.Observation, b agent.Budget, d agent.Decision) {
	t := r.truth
	spent, life, cash, gas := b.Spent, b.Lifetime, o.Committed, b.Gas
	var covered amount.Amount
	for i, h := range o.Holdings {
		if !o.Series[i].State.Resolved() {
			covered = covered.Plus(h.Held).Plus(h.Pending).Plus(h.Buying)
		}
	}
	bought := false
	for _, in := range d.Intents {
		gas = gas.Plus(in.GasWei)
		if in.Identity.Action == trade.Buy {
			bought = true
			spent, life, cash, covered = spent.Plus(in.Limit), life.Plus(in.Limit), cash.Plus(in.Limit), covered.Plus(in.Amount)
		}
	}
	if gas.Cmp(t.GasPerDay) > 0 {
		r.broke(limits.GasPerDay, "%s ETH of gas", gas.Format(18))
	}
	if !bought {
		return
	}
	for _, x := range []struct {
		limit    string
		sum, cap amount.Amount
	}{{limits.PerDay, spent, t.PremiumPerDay}, {limits.Lifetime, life, t.PremiumLifetime}, {limits.Cash, cash, r.cash},
		{limits.CoverToExposure, covered, o.Exposures[0].Amount}, {limits.CoverPerAsset, covered, t.CoverPerAsset}} {
		if x.sum.Cmp(x.cap) > 0 {
			r.broke(x.limit, "%s of at most %s", x.sum.Format(6), x.cap.Format(6))
		}
	}
}

// account adds the ledger up: what it says was paid and received is what the
// venue took and gave, and what the cash changed by, and no day cost more than
// its cap.
func (r *run) account() {
	var paid, got, day amount.Amount
	for _, p := range r.ledger {
		paid, got = paid.Plus(p.paid), got.Plus(p.got)
		if !p.paid.IsZero() && !p.block.Before(r.now.Add(-24*time.Hour)) {
			day = day.Plus(p.paid)
		}
	}
	if paid != r.market.took || got != r.market.gave || r.cash.Plus(paid) != r.opened.Plus(got) {
		r.broke("the account", "ledger %s paid and %s received, venue %s and %s, cash %s after %s", paid, got, r.market.took, r.market.gave, r.cash, r.opened)
	}
	if day.Cmp(r.truth.PremiumPerDay) > 0 {
		r.broke(limits.PerDay, "%s was paid in a day", day.Format(6))
	}
	if paid.Cmp(r.truth.PremiumLifetime) > 0 {
		r.broke(limits.Lifetime, "%s was paid", paid.Format(6))
	}
}
