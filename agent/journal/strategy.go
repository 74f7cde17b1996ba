package journal

import (
	"context"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// Fault is what kept a strategy from being heard in a slot.
type Fault struct {
	Strategy string
	Fault    string
	Error    string
}

// FaultCount is how often a strategy was not heard for one fault, and when at last.
type FaultCount struct {
	Strategy string
	Fault    string
	Times    uint64
	Last     time.Time
	Error    string // of the last time
}

// FaultsBetween counts what kept strategies from being heard after one instant and not
// after the other, by strategy, then fault. A zero until has no end.
func (r *Reader) FaultsBetween(ctx context.Context, after, until time.Time) ([]FaultCount, error) {
	return rows(ctx, r.db, "count faults of strategies", func(s scanner) (f FaultCount, err error) {
		var last string
		var seq int64
		if err := s.Scan(&f.Strategy, &f.Fault, &f.Times, &last, &f.Error, &seq); err != nil {
			return f, err
		}
		c := &column{}
		f.Last = c.time(last)
		return f, c.wrap("read a fault of a strategy")
	}, `SELECT strategy, fault, COUNT(*), at, error, MAX(seq) FROM strategy_fault
		WHERE at > ?1 AND (?2 = '' OR at <= ?2) GROUP BY strategy, fault ORDER BY strategy, fault`, stamp(after), stampOrNone(until))
}

// IntentsAfter lists the intents that were proposed after one of them, by its Seq, in
// the order of their proposal.
func (r *Reader) IntentsAfter(ctx context.Context, seq int64) ([]trade.Standing, error) {
	return r.standings(ctx, "list later intents", `WHERE i.seq > ? ORDER BY i.seq`, seq)
}
