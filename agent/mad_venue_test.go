package agent_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// fakeMarket stands for the market contracts in the mad-strategy test, which
// needs a million runs and not an EVM. Its price has the contracts' shape: the
// integral of a rate that rises with utilisation, over what an order moves,
// times the term that is left; a sale brings the same integral less a spread.
// tricks make it far too cheap, too dear, or stingy.
type fakeMarket struct {
	now    time.Time
	pools  [2]fakePool
	series [3]protection.Series
	in     [3]int // the pool of each series
	ask    uint64 // percent of the price that it asks
	bid    uint64 // percent of the price that it pays
	took   amount.Amount
	gave   amount.Amount
	voided int // executions that a reorg took back
}

type fakePool struct{ assets, taken amount.Amount }

func (m *fakeMarket) index(id protection.Address) int { return int(id[0]) - 100 }

// integral is ∫(2% + 60%·u)du over what moves of a pool, for a series' term.
func (m *fakeMarket) integral(i int, from, a amount.Amount) amount.Amount {
	p := m.pools[m.in[i]]
	flat := a.MulDiv(amount.New(2), amount.New(100))
	steep := a.MulDiv(amount.New(60), amount.New(100)).MulDiv(from.Plus(from).Plus(a), p.assets.Plus(p.assets))
	left := max(0, m.series[i].Expiry.Sub(m.now))
	return flat.Plus(steep).MulDiv(amount.New(uint64(left/time.Second)), amount.New(365*86400))
}

func (m *fakeMarket) cost(i int, a amount.Amount) amount.Amount {
	return m.integral(i, m.pools[m.in[i]].taken, a).MulDiv(amount.New(m.ask), amount.New(100)).Plus(amount.New(1))
}

func (m *fakeMarket) proceeds(i int, a amount.Amount) amount.Amount {
	taken := m.pools[m.in[i]].taken
	return m.integral(i, taken.Minus(a), amount.Min(a, taken)).MulDiv(amount.New(m.bid), amount.New(100))
}

func (m *fakeMarket) free(i int) amount.Amount {
	p := m.pools[m.in[i]]
	return p.assets.Minus(p.taken)
}

func (m *fakeMarket) Quote(_ context.Context, _ trade.Block, id protection.Address, action trade.Action, a amount.Amount) (amount.Amount, error) {
	i := m.index(id)
	if action == trade.Sell {
		if a.Cmp(m.pools[m.in[i]].taken) > 0 {
			return amount.Amount{}, fmt.Errorf("%w: more than was ever sold", trade.ErrRefused)
		}
		return m.proceeds(i, a), nil
	}
	if a.Cmp(m.free(i)) > 0 {
		return amount.Amount{}, fmt.Errorf("%w: the pool is full", trade.ErrRefused)
	}
	return m.cost(i, a), nil
}

// promise is an intent in the fake ledger, which stands for the journal.
type promise struct {
	trade.Intent
	at    time.Time
	state trade.State
	paid  amount.Amount // buy: executed and not refunded
	got   amount.Amount
	block time.Time // of its execution
	ended time.Time
}

func (p *promise) buys() bool { return p.Identity.Action == trade.Buy }

// open is promised and in no block.
func (p *promise) open() bool { return p.state == trade.Proposed || p.state == trade.Submitted }

// final is as old as a reorg reaches.
func final(p *promise, now time.Time) bool { return now.Sub(p.block) >= 15*time.Minute }

// worst is what an executed purchase may still come to cost.
func (p *promise) worst(now time.Time) amount.Amount {
	if !p.paid.IsZero() && !final(p, now) && p.Limit.Cmp(p.paid) > 0 {
		return p.Limit
	}
	return p.paid
}

// holdingsOf is what a ledger makes of what the guard was given at first.
func holdingsOf(m *fakeMarket, ledger []*promise, given [3]amount.Amount) [3]trade.Holding {
	var h [3]trade.Holding
	for i := range h {
		h[i].Series, h[i].Held = m.series[i].ID, given[i]
	}
	for _, p := range ledger { // what came before what went
		if p.buys() && p.state != trade.Proposed {
			x := &h[m.index(p.Series)]
			switch p.state {
			case trade.Accepted:
				x.Pending = x.Pending.Plus(p.Amount)
			case trade.Filled, trade.Settled:
				x.Held = x.Held.Plus(p.Amount)
			}
		}
	}
	for _, p := range ledger {
		x := &h[m.index(p.Series)]
		switch {
		case p.open() && p.buys():
			x.Buying = x.Buying.Plus(p.Amount)
		case p.open():
			x.Selling = x.Selling.Plus(p.Amount)
		case !p.buys() && (p.state == trade.Filled || p.state == trade.Settled):
			x.Held = x.Held.Minus(p.Amount)
		}
	}
	return h
}

// reversible reports an execution that nothing later stands on.
func (m *fakeMarket) reversible(p *promise, i int, ledger []*promise, given [3]amount.Amount, cash amount.Amount) bool {
	if p.buys() {
		h := holdingsOf(m, ledger, given)[i]
		return p.state == trade.Accepted || h.Held.Minus(h.Selling).Cmp(p.Amount) >= 0
	}
	return cash.Cmp(p.got) >= 0
}

// budgetOf is what the journal tells the limits of a ledger.
func budgetOf(ledger []*promise, now time.Time, mode trade.Mode, resumed int64, resumedAt time.Time, state limits.State) agent.Budget {
	b := agent.Budget{Mode: mode, Resumed: resumed, State: state}
	counting := true
	for k := len(ledger) - 1; k >= 0; k-- {
		p := ledger[k]
		if p.open() && p.buys() {
			b.Spent, b.Lifetime = b.Spent.Plus(p.Limit), b.Lifetime.Plus(p.Limit)
		}
		if !p.paid.IsZero() {
			b.Lifetime, b.Paid = b.Lifetime.Plus(p.worst(now)), b.Paid.Plus(p.paid)
			if !p.block.Before(now.Add(-24 * time.Hour)) {
				b.Spent = b.Spent.Plus(p.worst(now))
			}
		}
		b.Received = b.Received.Plus(p.got)
		if p.open() || !p.at.Before(now.Add(-24*time.Hour)) {
			b.Gas = b.Gas.Plus(p.GasWei)
		}
		if !p.at.Before(now.Add(-time.Hour)) {
			b.Orders++
		}
		switch p.state {
		case trade.Failed, trade.Rejected:
			if counting && !p.ended.Before(resumedAt) {
				b.Failures++
			}
		case trade.Accepted, trade.Filled, trade.Settled, trade.Refunded:
			counting = false
		}
	}
	return b
}

// play lets the chain do something with each promise: take it at some price
// within its limit, revert it, refuse it, let it expire, mint, refund, or take
// its block away again.
func (m *fakeMarket) play(r *rand.Rand, ledger []*promise, given [3]amount.Amount, cash *amount.Amount) {
	for _, p := range ledger {
		i := m.index(p.Series)
		switch p.state {
		case trade.Proposed, trade.Submitted:
			m.try(r, p, i, cash)
		case trade.Accepted, trade.Filled:
			young := !final(p, m.now)
			switch x := r.IntN(10); {
			case x == 0 && young && m.reversible(p, i, ledger, given, *cash): // a reorg takes its block away
				m.reverse(p, i, cash)
				p.state, m.voided = trade.Submitted, m.voided+1
			case x == 1 && p.state == trade.Accepted:
				m.reverse(p, i, cash)
				p.state, p.ended = trade.Refunded, m.now
			case x < 7 && p.state == trade.Accepted:
				p.state = trade.Filled
			case p.state == trade.Filled && !young:
				p.state, p.ended = trade.Settled, m.now
			}
		}
	}
}

func (m *fakeMarket) try(r *rand.Rand, p *promise, i int, cash *amount.Amount) {
	switch x := r.IntN(12); {
	case x < 2:
		p.state, p.ended = trade.Failed, m.now
	case x == 2 && p.state == trade.Proposed:
		p.state, p.ended = trade.Rejected, m.now
	case x == 3:
		p.state, p.ended = trade.Expired, m.now
	case x == 4:
		p.state = trade.Submitted
	case p.buys():
		price := m.cost(i, p.Amount)
		if price.Cmp(p.Limit) > 0 || p.Amount.Cmp(m.free(i)) > 0 || price.Cmp(*cash) > 0 {
			p.state, p.ended = trade.Failed, m.now
			return
		}
		p.state, p.paid, p.block = trade.Accepted, price, m.now
		m.took, *cash = m.took.Plus(price), cash.Minus(price)
		pool := &m.pools[m.in[i]]
		pool.taken = pool.taken.Plus(p.Amount)
	default:
		price := m.proceeds(i, p.Amount)
		if price.Cmp(p.Limit) < 0 || p.Amount.Cmp(m.pools[m.in[i]].taken) > 0 {
			p.state, p.ended = trade.Failed, m.now
			return
		}
		p.state, p.got, p.block = trade.Filled, price, m.now
		m.gave, *cash = m.gave.Plus(price), cash.Plus(price)
		pool := &m.pools[m.in[i]]
		pool.taken = pool.taken.Minus(p.Amount)
	}
}

// reverse takes an execution back: a refund, or a reorg.
func (m *fakeMarket) reverse(p *promise, i int, cash *amount.Amount) {
	pool := &m.pools[m.in[i]]
	if p.buys() {
		m.took, *cash = m.took.Minus(p.paid), cash.Plus(p.paid)
		pool.taken = pool.taken.Minus(p.Amount)
	} else {
		m.gave, *cash = m.gave.Minus(p.got), cash.Minus(p.got)
		pool.taken = pool.taken.Plus(p.Amount)
	}
	p.paid, p.got = amount.Amount{}, amount.Amount{}
}
