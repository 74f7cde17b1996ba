package journal

import (
	"context"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// SlotsBetween lists the slots whose cycle ran on a block after one instant and not
// after the other, oldest first; of a slot without a recorded block it is when it
// began. A zero until has no end.
func (r *Reader) SlotsBetween(ctx context.Context, after, until time.Time) ([]SlotRow, error) {
	return rows(ctx, r.db, "list slots", scanSlot, slotColumns+`WHERE COALESCE(b.block_time, s.began_at) > ?1 AND (?2 = '' OR COALESCE(b.block_time, s.began_at) <= ?2) ORDER BY s.seq`,
		stamp(after), stampOrNone(until))
}

// SlotsUntil lists the last n slots whose cycle ran on a block not after an instant,
// newest first.
func (r *Reader) SlotsUntil(ctx context.Context, until time.Time, n int) ([]SlotRow, error) {
	return rows(ctx, r.db, "list slots", scanSlot, slotColumns+`WHERE b.block_time <= ? ORDER BY s.seq DESC LIMIT ?`, stamp(until), n)
}

func stampOrNone(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return stamp(t)
}

// IntentsBetween lists the intents that were promised after one instant and not after
// the other, or did something in a block of that time, in the order of their proposal.
func (r *Reader) IntentsBetween(ctx context.Context, after, until time.Time) ([]trade.Standing, error) {
	return r.standings(ctx, "list intents of a time", `WHERE i.at > ?1 AND i.at <= ?2 OR EXISTS (SELECT 1 FROM fill f WHERE f.intent = i.id
		AND f.block_time > ?1 AND f.block_time <= ?2 AND NOT EXISTS (SELECT 1 FROM fill_void WHERE fill = f.seq)) ORDER BY i.seq`, stamp(after), stamp(until))
}

// Filled lists the intents with a fill that no reorg voided, in the order of their
// proposal.
func (r *Reader) Filled(ctx context.Context) ([]trade.Standing, error) {
	return r.standings(ctx, "list filled intents", `WHERE EXISTS (SELECT 1 FROM fill f WHERE f.intent = i.id
		AND NOT EXISTS (SELECT 1 FROM fill_void WHERE fill = f.seq)) ORDER BY i.seq`)
}

// GasPaid is what one transaction's gas cost.
type GasPaid struct {
	Intent trade.Hash
	Block  uint64
	At     time.Time // of the block
	Wei    amount.Amount
}

// GasPayments lists what every transaction that a block has cost, reverts and no-ops
// too, in the order of their blocks.
func (r *Reader) GasPayments(ctx context.Context) ([]GasPaid, error) {
	return rows(ctx, r.db, "list gas payments", func(s scanner) (g GasPaid, err error) {
		var id, at, wei string
		if err := s.Scan(&id, &g.Block, &at, &wei); err != nil {
			return g, err
		}
		c := &column{}
		c.text(id, &g.Intent)
		g.At = c.time(at)
		c.text(wei, &g.Wei)
		return g, c.wrap("read a gas payment")
	}, `SELECT a.intent, e.block_number, e.block_time, e.gas_wei FROM attempt_event e JOIN attempt a ON a.hash = e.attempt
		WHERE e.state IN ('mined', 'final') AND e.seq = (SELECT MAX(seq) FROM attempt_event WHERE attempt = e.attempt) ORDER BY e.block_number, e.seq`)
}
