package journal

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// Story is everything that the journal knows about one intent, for explain.
type Story struct {
	Standing trade.Standing
	Slot     SlotRow
	Events   []IntentEvent // its moves, oldest first
	Attempts []AttemptStory
	Fills    []FillStory
	Verdicts []trade.Verdict // the limits' on its slot
	Evidence []Evidence      // its slot's: observation and record
}

// IntentEvent is one move of an intent.
type IntentEvent struct {
	At     time.Time
	State  trade.State
	Detail string
}

// AttemptStory is one signed transaction and its moves.
type AttemptStory struct {
	trade.Tried
	Events []AttemptEvent
}

// AttemptEvent is one move of an attempt.
type AttemptEvent struct {
	At     time.Time
	State  trade.AttemptState
	Block  trade.Block // zero unless mined or final
	Detail string
}

// FillStory is a fill, and whether a reorg took it back.
type FillStory struct {
	trade.Fill
	Voided bool
}

// FindIntent resolves an id, or its first digits (four or more after 0x), to
// the one intent that it names. ErrUnknown when none or several match.
func (r *Reader) FindIntent(ctx context.Context, prefix string) (trade.Hash, error) {
	var h trade.Hash
	p := strings.ToLower(prefix)
	if len(p) < 6 || len(p) > 66 || p[:2] != "0x" || strings.Trim(p[2:], "0123456789abcdef") != "" {
		return h, fmt.Errorf("intent %q: give 0x and at least four of its digits", prefix)
	}
	ids, err := rows(ctx, r.db, "find an intent", func(s scanner) (string, error) {
		var id string
		err := s.Scan(&id)
		return id, err
	}, `SELECT id FROM intent WHERE id >= ? AND id < ? ORDER BY id LIMIT 2`, p, p+"g")
	if err != nil {
		return h, err
	}
	switch len(ids) {
	case 0:
		return h, fmt.Errorf("intent %s: %w: hedgerow status lists them", prefix, ErrUnknown)
	case 2:
		return h, fmt.Errorf("intent %s: %w as one: several begin so, give more digits", prefix, ErrUnknown)
	}
	c := &column{}
	c.text(ids[0], &h)
	return h, c.wrap("find an intent")
}

// IntentStory reads everything about one intent.
func (r *Reader) IntentStory(ctx context.Context, id trade.Hash) (s Story, err error) {
	if s.Standing, err = r.Intent(ctx, id); err != nil {
		return s, err
	}
	slot := s.Standing.Intent.Identity.Slot
	if s.Slot, err = r.SlotOf(ctx, slot); err != nil {
		return s, err
	}
	if s.Events, err = r.IntentEvents(ctx, id); err != nil {
		return s, err
	}
	tried, err := r.Attempts(ctx, id)
	if err != nil {
		return s, err
	}
	for _, t := range tried {
		events, err := r.attemptEvents(ctx, t.Attempt.Hash)
		if err != nil {
			return s, err
		}
		s.Attempts = append(s.Attempts, AttemptStory{Tried: t, Events: events})
	}
	if s.Fills, err = r.allFills(ctx, id); err != nil {
		return s, err
	}
	if s.Verdicts, err = r.Verdicts(ctx, slot); err != nil {
		return s, err
	}
	s.Evidence, err = r.SlotEvidence(ctx, slot)
	return s, err
}

// IntentEvents lists an intent's moves, oldest first.
func (r *Reader) IntentEvents(ctx context.Context, id trade.Hash) ([]IntentEvent, error) {
	return rows(ctx, r.db, "list an intent's moves", func(s scanner) (IntentEvent, error) {
		var e IntentEvent
		var at, state string
		if err := s.Scan(&at, &state, &e.Detail); err != nil {
			return e, err
		}
		c := &column{}
		e.At = c.time(at)
		c.text(state, &e.State)
		return e, c.wrap("read an intent's move")
	}, `SELECT at, state, detail FROM intent_event WHERE intent = ? ORDER BY seq`, id.String())
}

func (r *Reader) attemptEvents(ctx context.Context, hash trade.Hash) ([]AttemptEvent, error) {
	return rows(ctx, r.db, "list an attempt's moves", func(s scanner) (AttemptEvent, error) {
		var e AttemptEvent
		var at, state, blockHash, blockTime string
		if err := s.Scan(&at, &state, &e.Block.Number, &blockHash, &blockTime, &e.Detail); err != nil {
			return e, err
		}
		c := &column{}
		e.At, e.State, e.Block.Time = c.time(at), trade.AttemptState(state), c.time(blockTime)
		if blockHash != "" {
			c.text(blockHash, &e.Block.Hash)
		}
		return e, c.wrap("read an attempt's move")
	}, `SELECT at, state, block_number, block_hash, block_time, detail FROM (
			SELECT at, state, block_number, block_hash, block_time, detail, seq FROM attempt_event WHERE attempt = ?1
			UNION ALL SELECT l.at, 'leaked', 0, '', '', l.reason, 0 FROM leak l JOIN attempt a ON a.intent = l.intent WHERE a.hash = ?1 AND a.private = 1)
		ORDER BY at, seq`, hash.String())
}

func (r *Reader) allFills(ctx context.Context, id trade.Hash) ([]FillStory, error) {
	fills, err := rows(ctx, r.db, "list fills", scanFillOf, fillColumns+`WHERE f.intent = ? ORDER BY f.seq`, id.String())
	if err != nil {
		return nil, err
	}
	void, err := rows(ctx, r.db, "list voided fills", func(s scanner) (sql.NullInt64, error) {
		var v sql.NullInt64
		err := s.Scan(&v)
		return v, err
	}, `SELECT v.fill FROM fill f LEFT JOIN fill_void v ON v.fill = f.seq WHERE f.intent = ? ORDER BY f.seq`, id.String())
	if err != nil {
		return nil, err
	}
	out := make([]FillStory, len(fills))
	for i := range fills {
		out[i] = FillStory{Fill: fills[i].Fill, Voided: void[i].Valid}
	}
	return out, nil
}

// Counts is how many intents stand in each state, in the order of their life;
// states without any are left out.
func (r *Reader) Counts(ctx context.Context) ([]StateCount, error) {
	found, err := rows(ctx, r.db, "count intents", func(s scanner) (StateCount, error) {
		var c StateCount
		var state string
		if err := s.Scan(&state, &c.Count); err != nil {
			return c, err
		}
		col := &column{}
		col.text(state, &c.State)
		return c, col.wrap("count intents")
	}, `SELECT e.state, COUNT(*) FROM intent i JOIN intent_event e ON e.seq = (SELECT MAX(seq) FROM intent_event WHERE intent = i.id) GROUP BY e.state`)
	if err != nil {
		return nil, err
	}
	var out []StateCount
	for s := trade.Proposed; s <= trade.Expired; s++ {
		for _, c := range found {
			if c.State == s {
				out = append(out, c)
			}
		}
	}
	return out, nil
}

// StateCount is how many intents stand in one state.
type StateCount struct {
	State trade.State
	Count int
}
