package journal

import (
	"context"
	"strconv"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// EndedChore is a poke, mint or claim that came to its end.
type EndedChore struct {
	Action  trade.Action
	Subject protection.Address // a series; for Poke the gauge
	OrderID uint64
	State   trade.State
	Detail  string // why it ended so
	At      time.Time
}

// recentIntents is how far back EndedChores looks.
const recentIntents = 1000

// EndedChores lists the chores among the last thousand intents that ended at or
// after since, newest proposal first.
func (r *Reader) EndedChores(ctx context.Context, since time.Time) ([]EndedChore, error) {
	return rows(ctx, r.db, "list ended chores", func(s scanner) (EndedChore, error) {
		var e EndedChore
		var action, subject, order, state, at string
		if err := s.Scan(&action, &subject, &order, &state, &e.Detail, &at); err != nil {
			return e, err
		}
		c := &column{}
		e.Action, e.Subject, e.OrderID, e.At = trade.Action(action), c.address(subject), c.uint(order), c.time(at)
		c.text(state, &e.State)
		return e, c.wrap("read an ended chore")
	}, `SELECT i.action, i.subject, i.order_id, e.state, e.detail, e.at FROM intent i JOIN intent_event e ON e.intent = i.id AND e.terminal = 1
		WHERE i.action IN (?, ?, ?) AND i.seq > (SELECT COALESCE(MAX(seq), 0) FROM intent) - ? AND e.at >= ? ORDER BY i.seq DESC`,
		string(trade.Poke), string(trade.Activate), string(trade.Claim), strconv.Itoa(recentIntents), stamp(since))
}
