package journal

import (
	"context"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// EndedChore is a poke, mint, claim or redemption that came to its end: for good, or so far,
// in a block that is not final yet.
type EndedChore struct {
	Intent  trade.Hash
	Action  trade.Action
	Subject protection.Address // a series; for Poke the gauge, for Redeem the pool
	OrderID uint64
	State   trade.State
	Detail  string // why it ended so
	At      time.Time
}

// recentIntents is how far back EndedChores looks.
const recentIntents = 1000

// EndedChores lists the chores among the last thousand intents that ended at or
// after since, newest proposal first. One that reverted, or whose nonce a no-op
// took, counts from the first block on: it is done again sooner than that is
// final, and should a reorg let it execute all the same, that harms nobody.
func (r *Reader) EndedChores(ctx context.Context, since time.Time) ([]EndedChore, error) {
	return rows(ctx, r.db, "list ended chores", func(s scanner) (EndedChore, error) {
		var e EndedChore
		var id, action, subject, order, state, at string
		if err := s.Scan(&id, &action, &subject, &order, &state, &e.Detail, &at); err != nil {
			return e, err
		}
		c := &column{}
		c.text(id, &e.Intent)
		e.Action, e.Subject, e.OrderID, e.At = trade.Action(action), c.address(subject), c.uint(order), c.time(at)
		c.text(state, &e.State)
		return e, c.wrap("read an ended chore")
	}, `WITH chore AS (SELECT * FROM intent WHERE action IN (?1, ?2, ?3, ?8) AND seq > (SELECT COALESCE(MAX(seq), 0) FROM intent) - ?4)
		SELECT id, action, subject, order_id, state, detail, ended FROM (
			SELECT i.seq, i.id, i.action, i.subject, i.order_id, e.state, e.detail, e.at AS ended FROM chore i JOIN intent_event e ON e.intent = i.id AND e.terminal = 1
			UNION ALL
			SELECT i.seq, i.id, i.action, i.subject, i.order_id, CASE a.no_op WHEN 1 THEN ?6 ELSE ?7 END, m.detail, m.at FROM chore i JOIN attempt a ON a.intent = i.id
				JOIN attempt_event m ON m.seq = (SELECT MAX(seq) FROM attempt_event WHERE attempt = a.hash) AND m.state = 'mined' AND (m.ok = 0 OR a.no_op = 1)
				WHERE NOT EXISTS (SELECT 1 FROM intent_event WHERE intent = i.id AND terminal = 1))
		WHERE ended >= ?5 ORDER BY seq DESC`,
		string(trade.Poke), string(trade.Activate), string(trade.Claim), recentIntents, stamp(since), trade.Expired.String(), trade.Failed.String(), string(trade.Redeem))
}
