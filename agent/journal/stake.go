package journal

import (
	"context"
	"fmt"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// move is an executed deposit, departure or redemption.
type move struct {
	pool, asset protection.Address
	action      trade.Action
	symbol      string
	decimals    uint8
	shares      amount.Amount
	paid, got   amount.Amount
	at          time.Time // of its block
}

// moves lists what executed on risk pools and no reorg took back, oldest first.
func (r *Reader) moves(ctx context.Context) ([]move, error) {
	return rows(ctx, r.db, "list what was staked", func(s scanner) (move, error) {
		var m move
		var pool, asset, action, shares, paid, got, at string
		if err := s.Scan(&pool, &asset, &action, &m.symbol, &m.decimals, &shares, &paid, &got, &at); err != nil {
			return m, err
		}
		c := &column{}
		m.pool, m.asset, m.action, m.at = c.address(pool), c.address(asset), trade.Action(action), c.time(at)
		c.text(shares, &m.shares)
		c.text(paid, &m.paid)
		c.text(got, &m.got)
		return m, c.wrap("read what was staked")
	}, `SELECT i.subject, i.asset, i.action, json_extract(i.contents, '$.symbol'), json_extract(i.contents, '$.decimals'), f.amount, f.paid, f.received, f.block_time
		FROM fill f JOIN intent i ON i.id = f.intent WHERE i.action IN (?, ?, ?)
		AND NOT EXISTS (SELECT 1 FROM fill_void WHERE fill = f.seq) ORDER BY f.seq`, string(trade.Deposit), string(trade.Leave), string(trade.Redeem))
}

// StakeFlows are what ever went into risk pools and came out of them, in the order
// in which pools were first dealt with. Shares that wait in a queue have not come
// out.
func (r *Reader) StakeFlows(ctx context.Context) (out []trade.StakeFlow, err error) {
	list, err := r.moves(ctx)
	at := map[protection.Address]int{}
	for _, m := range list {
		i, known := at[m.pool]
		if !known {
			i = len(out)
			at[m.pool] = i
			out = append(out, trade.StakeFlow{Pool: m.pool, Asset: m.asset, Symbol: m.symbol, Decimals: m.decimals})
		}
		f := &out[i]
		switch m.action {
		case trade.Deposit:
			f.In, f.SharesIn = f.In.Plus(m.paid), f.SharesIn.Plus(m.shares)
		case trade.Redeem:
			f.Out, f.SharesOut = f.Out.Plus(m.got), f.SharesOut.Plus(m.shares)
		}
	}
	return out, err
}

// QueuedSince is when the oldest of the shares went into a pool's redemption queue
// that wait there now, by what the journal knows: the queue is first in, first out.
// The zero time when it knows of none.
func (r *Reader) QueuedSince(ctx context.Context, pool protection.Address, waiting amount.Amount) (time.Time, error) {
	list, err := r.moves(ctx)
	if err != nil || waiting.IsZero() {
		return time.Time{}, err
	}
	for i := len(list) - 1; i >= 0; i-- {
		m := list[i]
		if m.pool != pool || m.action != trade.Leave {
			continue
		}
		if waiting.Cmp(m.shares) <= 0 {
			return m.at, nil
		}
		waiting = waiting.Minus(m.shares)
	}
	return time.Time{}, nil
}

// Refusal is an order that the venue refused before it was signed.
type Refusal struct {
	Action trade.Action
	Series protection.Address // or the risk pool
	State  trade.State        // Rejected, or what a later one like it came to
	Detail string             // why
	At     time.Time
}

// Refusals lists the orders that were refused at or after since, and those like
// them that went through, newest first. What a person rejected is not among them.
func (r *Reader) Refusals(ctx context.Context, since time.Time) ([]Refusal, error) {
	return rows(ctx, r.db, "list refused orders", func(s scanner) (Refusal, error) {
		var x Refusal
		var action, series, state, at string
		if err := s.Scan(&action, &series, &state, &x.Detail, &at); err != nil {
			return x, err
		}
		c := &column{}
		x.Action, x.Series, x.At = trade.Action(action), c.address(series), c.time(at)
		c.text(state, &x.State)
		return x, c.wrap("read a refused order")
	}, `SELECT i.action, i.series, e.state, e.detail, e.at FROM intent i JOIN intent_event e ON e.seq = (SELECT MAX(seq) FROM intent_event WHERE intent = i.id)
		WHERE i.action IN (`+trades+`) AND i.seq > (SELECT COALESCE(MAX(seq), 0) FROM intent) - ?
		AND e.at >= ? AND e.state IN ('rejected', 'accepted', 'filled', 'settled')
		AND NOT EXISTS (SELECT 1 FROM approval WHERE intent = i.id AND granted = 0) ORDER BY i.seq DESC`, recentIntents, stamp(since))
}

// trades are the actions that trade.Action.Trades reports, for queries.
const trades = `'buy', 'sell', 'deposit', 'requestRedeem'`

// PromisedSince adds up, by action, series or pool, and target, the orders that were
// promised at or after t by the agent alone and that went through or still may: what
// a person was asked about is not among them. It is ordered by action, series, target.
func (r *Reader) PromisedSince(ctx context.Context, t time.Time) (out []trade.Promised, err error) {
	list, err := rows(ctx, r.db, "add up promised orders", func(s scanner) (trade.Promised, error) {
		var p trade.Promised
		var action, series, target, amt, quote, bound string
		if err := s.Scan(&action, &series, &target, &amt, &quote, &bound); err != nil {
			return p, err
		}
		c := &column{}
		p.Action, p.Series = trade.Action(action), c.address(series)
		if target != series {
			p.For = c.address(target)
		}
		c.text(amt, &p.Amount)
		c.text(quote, &p.Quote)
		c.text(bound, &p.Limit)
		return p, c.wrap("read a promised order")
	}, `SELECT i.action, i.series, COALESCE(json_extract(i.contents, '$.route.for'), i.series) AS target, i.amount, i.quote, i.bound FROM intent i JOIN intent_event e ON e.seq = (SELECT MAX(seq) FROM intent_event WHERE intent = i.id)
		WHERE i.action IN (`+trades+`) AND i.at >= ? AND i.seq > (SELECT COALESCE(MAX(seq), 0) FROM intent) - ?
		AND e.state NOT IN ('rejected', 'failed', 'refunded', 'cancelled', 'expired')
		AND json_extract(i.contents, '$.hold') IS NULL ORDER BY i.action, i.series, target, i.seq`, stamp(t), countedOrders)
	if err != nil {
		return nil, fmt.Errorf("what was promised since %s: %w", stamp(t), err)
	}
	for _, p := range list {
		if n := len(out) - 1; n >= 0 && out[n].Action == p.Action && out[n].Series == p.Series && out[n].For == p.For {
			out[n].Amount, out[n].Quote, out[n].Limit = out[n].Amount.Plus(p.Amount), out[n].Quote.Plus(p.Quote), out[n].Limit.Plus(p.Limit)
			continue
		}
		out = append(out, p)
	}
	return out, nil
}
