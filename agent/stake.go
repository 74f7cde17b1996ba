package agent

import (
	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// stakes are the intents that bring the capital in pools to their targets, as far
// as the limits let them. They come after the orders on series: cover first, and
// what cash and caps it leaves.
func (d *planning) stakes(targets []trade.Target) {
	p, o, made := d.policy, d.seen, &d.made
	for _, order := range desk.PlanStakes(p.Desk, targets, o.Pools, o.Stakes) {
		pool, _ := o.pool(order.Series)
		if s, _ := o.stake(pool.ID); s.Waiting {
			made.Verdicts = append(made.Verdicts, oneAtATime(order))
			continue
		}
		if v, cools := o.refusedLately(order); cools {
			made.Verdicts = append(made.Verdicts, v)
			continue
		}
		if p.accounts() {
			if order = d.rest(d.account(order)); order.Amount.IsZero() {
				continue
			}
			order = p.Desk.Price(order, pool)
		}
		order, said := p.Bounds.Stake(order, pool, o.Series, d.facts, &d.used, func(order trade.Order) trade.Order { return p.Desk.Price(order, pool) })
		made.Verdicts = append(made.Verdicts, said...)
		if order.Amount.IsZero() {
			continue
		}
		worth := order.Amount
		if order.Action == trade.Leave {
			worth = order.Quote
		}
		if worth.Cmp(p.Desk.Minimum) < 0 {
			made.Verdicts = append(made.Verdicts, d.tooLittle(order, worth))
			continue
		}
		order.Reasons = append(order.Reasons, trade.Reason{Stage: "plan", Who: order.Venue, Text: terms(order)})
		made.Orders = append(made.Orders, order)
		in := p.intent(o, order.Venue, order.Action, order.Series, 0, trade.Intent{Series: order.Series, Symbol: order.Symbol, Asset: pool.Asset, Decimals: order.Decimals,
			Amount: order.Amount, Quote: order.Quote, Limit: order.Limit, GasWei: o.OrderGas, For: order.For, Reasons: order.Reasons})
		made.Intents = append(made.Intents, p.Approval.holdStake(in, o.Block, d.budget.promised(in)))
	}
}

// terms is what an order on a pool is expected to do, in words.
func terms(o trade.Order) trade.Text {
	units := func(a amount.Amount) trade.Part { return trade.Quantity(a, o.Decimals) }
	if o.Action == trade.Leave {
		return trade.Say("%s shares are worth %s now; they are priced when the queue is processed, and bear loss until then", units(o.Amount), units(o.Quote))
	}
	return trade.Say("gives %s shares for %s; at least %s are accepted", units(o.Quote), units(o.Amount), units(o.Limit))
}

// redemptions are the chores that take out what the queue has processed.
func (p *Policy) redemptions(o *Observation) (out []trade.Intent) {
	for _, s := range o.Stakes {
		pool, ok := o.pool(s.Pool)
		shares := s.Claimable.Minus(s.Redeeming)
		if !ok || shares.IsZero() || o.waits(trade.Redeem, s.Pool, 0) {
			continue
		}
		pays := s.Pays.MulDiv(shares, s.Claimable)
		out = append(out, p.intent(o, pool.Venue, trade.Redeem, pool.ID, 0, trade.Intent{
			Series: pool.ID, Symbol: pool.Symbol, Asset: pool.Asset, Decimals: pool.Decimals, Amount: shares, Quote: pays,
			Reasons: []trade.Reason{{Stage: "plan", Who: "chores",
				Text: trade.Say("the queue has processed %s shares: redeem %s", trade.Quantity(shares, pool.Decimals), trade.Quantity(pays, pool.Decimals))}}}))
	}
	return out
}

// apart tells the targets of pools from those of series, each in their order. One
// that names neither stays with the series, whose limits refuse it.
func (o *Observation) apart(targets []trade.Target, words *trade.Words) (series, pools []trade.Target) {
	if len(o.Pools) == 0 {
		return targets, nil
	}
	n := 0 // of pools
	for i := range targets {
		if o.findPool(targets[i].Series) != nil {
			n++
		}
	}
	if n == 0 {
		return targets, nil
	}
	series, pools = words.Targets(len(targets)-n), words.Targets(n)
	for i := range targets {
		if o.findPool(targets[i].Series) != nil {
			pools = append(pools, targets[i])
		} else {
			series = append(series, targets[i])
		}
	}
	return series, pools
}

// findPool is a pool by its id; nil when there is none.
func (o *Observation) findPool(id protection.Address) *protection.Pool {
	for i := range o.Pools {
		if o.Pools[i].ID == id {
			return &o.Pools[i]
		}
	}
	return nil
}

func (o *Observation) pool(id protection.Address) (protection.Pool, bool) {
	if p := o.findPool(id); p != nil {
		return *p, true
	}
	return protection.Pool{}, false
}

func (o *Observation) stake(pool protection.Address) (trade.Stake, bool) {
	for _, s := range o.Stakes {
		if s.Pool == pool {
			return s, true
		}
	}
	return trade.Stake{Pool: pool}, false
}

// staked is the capital in each pool, as limits count it: what the shares are
// worth that bear loss, queued ones too, or what was put in and neither came back
// nor waits to be redeemed, whichever is more, and open deposits. So a loss makes
// no room for more.
func (o *Observation) staked(dst limits.Few[protection.Address, amount.Amount], flows []trade.StakeFlow) limits.Few[protection.Address, amount.Amount] {
	out := dst[:0]
	for i := range flows {
		f := &flows[i]
		s, _ := o.stake(f.Pool)
		if in := f.In.Minus(f.Out.Plus(s.Pays)); !in.IsZero() {
			out = out.With(f.Pool, in)
		}
	}
	for i := range o.Stakes {
		s := &o.Stakes[i]
		if pool := o.findPool(s.Pool); pool != nil {
			was := out.Of(s.Pool)
			out = out.With(s.Pool, was.Plus(pool.Worth(s.Shares.Plus(s.Queued)).Minus(was)).Plus(s.Depositing))
		}
	}
	return out
}

// stakeMarks is what the stakes are worth in the books: processed shares at what
// they pay, the others at their part of the pool's capital, less all that its
// pending series can cost, as redemptions are priced then. Only shares that the
// journal knows of count: those that somebody sent are no gain.
//
// Doubt is what a pending series may give back, if it pays nothing in the end;
// what an open redemption may have taken out of the pool without the journal
// knowing it yet; and what went into a pool that is not observed.
func (o *Observation) stakeMarks(flows []trade.StakeFlow) (total, doubt amount.Amount) {
	for _, f := range flows {
		s, _ := o.stake(f.Pool)
		pool, ok := o.pool(f.Pool)
		if !ok {
			doubt = doubt.Plus(f.In.Minus(f.Out))
			continue
		}
		known := f.SharesIn.Minus(f.SharesOut)
		ready := amount.Min(s.Claimable, known)
		pays := amount.Amount{}
		if !s.Claimable.IsZero() {
			pays = s.Pays.MulDiv(ready, s.Claimable)
		}
		shares := amount.Min(s.Shares.Plus(s.Queued), known.Minus(ready))
		if gone := amount.Min(s.Redeeming, known.Minus(ready).Minus(shares)); !gone.IsZero() {
			// At which price is not known here: at most at today's, or at cost.
			brought := pool.Worth(gone)
			if cost := f.In.MulDiv(gone, f.SharesIn); cost.Cmp(brought) > 0 {
				brought = cost
			}
			doubt = doubt.Plus(brought)
		}
		booked := pool.Worth(shares)
		pool.Assets = pool.Assets.Minus(o.pendingCost(pool))
		worth := pool.Worth(shares)
		total = total.Plus(pays).Plus(worth)
		doubt = doubt.Plus(booked.Minus(worth))
	}
	return total, doubt
}

// pendingCost is the most that a pool's pending series can still cost it, and what
// triggered ones will that its books do not have yet. If the pool is pending for a
// series that is not observed, that is all of its reserve.
func (o *Observation) pendingCost(pool protection.Pool) (cost amount.Amount) {
	seen := false
	for _, id := range pool.Series {
		s, ok := o.series(id)
		switch {
		case !ok && pool.Pending:
			return pool.Reserved
		case s.State == protection.Pending:
			seen = true
			cost = cost.Plus(s.Supply)
		case s.State == protection.Triggered:
			seen = true
			cost = cost.Plus(protection.Payout(s.Supply, s.Fraction))
		}
	}
	if pool.Pending && !seen {
		return pool.Reserved
	}
	return cost
}
