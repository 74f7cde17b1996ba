package journal

import (
	"context"
	"fmt"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// PremiumSince is the premium in one asset's base units: Spent by buys that
// executed in blocks at or after t (refunded ones not counted), and Reserved by
// buys of any age that are not known to have executed, each at the most it may
// cost, and by executed ones whose block is not final, at what they may cost more
// if it is taken back. One that is only proposed counts: its limits were measured before it was
// written, and are not measured again before it is signed.
func (r *Reader) PremiumSince(ctx context.Context, asset protection.Address, t time.Time) (trade.Budget, error) {
	var b trade.Budget
	spent, err := rows(ctx, r.db, "premium spent", scanAmount, `SELECT f.paid FROM fill f JOIN intent i ON i.id = f.intent
		WHERE f.block_time >= ? AND i.asset = ? AND i.action = 'buy'
		AND NOT EXISTS (SELECT 1 FROM fill_void WHERE fill = f.seq)
		AND NOT EXISTS (SELECT 1 FROM intent_event WHERE intent = i.id AND state = 'refunded')`, stamp(t), asset.String())
	if err != nil {
		return b, err
	}
	for _, v := range spent {
		b.Spent = b.Spent.Plus(v)
	}
	open, err := r.Open(ctx)
	if err != nil {
		return b, err
	}
	tried, err := r.attemptsOf(ctx, open)
	if err != nil {
		return b, err
	}
	for _, s := range open {
		if s.Intent.Identity.Action != trade.Buy || s.Intent.Asset != asset {
			continue
		}
		switch s.State {
		case trade.Proposed, trade.Approved, trade.Submitted:
			b.Reserved = b.Reserved.Plus(s.Intent.Limit)
		case trade.Accepted, trade.Filled:
			b.Reserved = b.Reserved.Plus(mayRise(s, tried[s.Intent.ID()]))
		}
	}
	return b, nil
}

// mayRise is what an executed purchase may cost more if a reorg takes its block
// and it executes again: nothing once its block is final.
func mayRise(s trade.Standing, tried []trade.Tried) amount.Amount {
	for _, a := range tried {
		if a.State == trade.Final {
			return amount.Amount{}
		}
	}
	var paid amount.Amount
	for _, f := range s.Fills {
		paid = paid.Plus(f.Paid)
	}
	return s.Intent.Limit.Minus(paid)
}

// GasSince is gas in wei: Spent by transactions in blocks at or after t, and
// Reserved by every nonce of which no block is final, at the dearest of its
// transactions, and by every trade that no block has at no less than it was
// reckoned with: it may still be bumped. A call that reverted and a no-op cost gas
// too.
func (r *Reader) GasSince(ctx context.Context, t time.Time) (trade.Budget, error) {
	var b trade.Budget
	spent, err := rows(ctx, r.db, "gas spent", scanAmount, `SELECT e.gas_wei FROM attempt_event e
		WHERE e.block_time >= ? AND e.state IN ('mined', 'final')
		AND e.seq = (SELECT MAX(seq) FROM attempt_event WHERE attempt = e.attempt)`, stamp(t))
	if err != nil {
		return b, err
	}
	for _, v := range spent {
		b.Spent = b.Spent.Plus(v)
	}
	open, err := r.Open(ctx)
	if err != nil {
		return b, err
	}
	tried, err := r.attemptsOf(ctx, open)
	if err != nil {
		return b, err
	}
	for _, s := range open {
		b.Reserved = b.Reserved.Plus(trade.ReservedWei(s.Intent, tried[s.Intent.ID()]))
	}
	return b, nil
}

func scanAmount(r scanner) (amount.Amount, error) {
	var a amount.Amount
	var s string
	if err := r.Scan(&s); err != nil {
		return a, err
	}
	if err := a.UnmarshalText([]byte(s)); err != nil {
		return a, fmt.Errorf("%w: amount %q: %w", ErrCorrupt, s, err)
	}
	return a, nil
}
