package journal

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"sync"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// Propose records intents of begun slots as proposed, all in one commit. Their
// contents never change afterwards. It fails with ErrExists, and writes none,
// when one of the ids is in the journal.
func (j *Journal) Propose(ctx context.Context, intents ...trade.Intent) error {
	return j.commit(ctx, "propose", func(tx *sql.Tx) error { return propose(ctx, tx, j.now(), intents) })
}

func propose(ctx context.Context, tx *sql.Tx, at string, intents []trade.Intent) error {
	for _, in := range intents {
		id := in.ID().String()
		var n int
		if err := tx.QueryRowContext(ctx, `SELECT COUNT(*) FROM intent WHERE id = ?`, id).Scan(&n); err != nil {
			return err
		}
		if n > 0 {
			return fmt.Errorf("intent %s: %w", id, ErrExists)
		}
		contents, err := json.Marshal(in)
		if err != nil {
			return fmt.Errorf("intent %s: %w", id, err)
		}
		if _, err := tx.ExecContext(ctx, `INSERT INTO intent (id, slot, venue, subject, action, number, series, asset, amount, quote, bound, order_id, deadline, config, contents, at)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			id, in.Identity.Slot, in.Identity.Venue, in.Identity.Subject.String(), string(in.Identity.Action), in.Identity.Number,
			in.Series.String(), in.Asset.String(), in.Amount.String(), in.Quote.String(), in.Limit.String(),
			strconv.FormatUint(in.OrderID, 10), stamp(in.Deadline), in.Config, string(contents), at); err != nil {
			return fmt.Errorf("intent %s of slot %s: %w", id, in.Identity.Slot, err)
		}
		if err := insertIntentEvent(ctx, tx, at, trade.Step{Intent: in.ID(), To: trade.Proposed}); err != nil {
			return err
		}
	}
	return nil
}

// Move moves intents, in order, in one commit. It fails with ErrMove, and moves
// none, when trade.CanMove does not allow one.
func (j *Journal) Move(ctx context.Context, steps ...trade.Step) error {
	return j.commit(ctx, "move", func(tx *sql.Tx) error { return j.move(ctx, tx, steps) })
}

func (j *Journal) move(ctx context.Context, tx *sql.Tx, steps []trade.Step) error {
	for _, s := range steps {
		var name string
		err := tx.QueryRowContext(ctx, `SELECT state FROM intent_event WHERE intent = ? ORDER BY seq DESC LIMIT 1`, s.Intent.String()).Scan(&name)
		if errors.Is(err, sql.ErrNoRows) {
			return fmt.Errorf("intent %s: %w", s.Intent, ErrUnknown)
		}
		if err != nil {
			return err
		}
		var from trade.State
		if err := from.UnmarshalText([]byte(name)); err != nil {
			return err
		}
		if !trade.CanMove(from, s.To) {
			return fmt.Errorf("intent %s: %w from %s to %s", s.Intent, ErrMove, from, s.To)
		}
		if err := insertIntentEvent(ctx, tx, j.now(), s); err != nil {
			return err
		}
	}
	return nil
}

func insertIntentEvent(ctx context.Context, tx *sql.Tx, at string, s trade.Step) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO intent_event (intent, at, state, terminal, detail) VALUES (?, ?, ?, ?, ?)`,
		s.Intent.String(), at, s.To.String(), s.To.Terminal(), s.Detail)
	return err
}

const standingColumns = `SELECT i.seq, i.id, i.contents, i.at, e.state, e.at, e.detail FROM intent i
	JOIN intent_event e ON e.seq = (SELECT MAX(seq) FROM intent_event WHERE intent = i.id) `

func scanStanding(r scanner) (trade.Standing, error) { return (*intents)(nil).scan(r) }

// intents are contents that were read before, by the intent's id. They never change, so
// those of an open intent, which is read again at each block, are decoded once. What
// the file has is compared all the same. nil remembers nothing.
type intents struct {
	mu   sync.Mutex
	read map[string]contents
}

// contents are an intent's as the journal has them, and as they were decoded.
type contents struct {
	text   string
	intent trade.Intent
}

// mostRead is how many intents are remembered: more than are ever open.
const mostRead = 4096

// decode reads an intent back from its contents, which must be those of its id.
func (m *intents) decode(id, text string) (trade.Intent, error) {
	if m != nil {
		m.mu.Lock()
		was, ok := m.read[id]
		m.mu.Unlock()
		if ok && was.text == text {
			return was.intent, nil
		}
	}
	var in trade.Intent
	if err := json.Unmarshal([]byte(text), &in); err != nil {
		return in, err
	}
	if in.ID().String() != id {
		return in, fmt.Errorf("contents hash to %s", in.ID())
	}
	if m != nil {
		m.mu.Lock()
		defer m.mu.Unlock()
		if m.read == nil || len(m.read) >= mostRead {
			m.read = map[string]contents{}
		}
		m.read[id] = contents{text, in}
	}
	return in, nil
}

// scan reads a row of standingColumns.
func (m *intents) scan(r scanner) (trade.Standing, error) {
	var s trade.Standing
	var id, text, at, state, moved string
	if err := r.Scan(&s.Seq, &id, &text, &at, &state, &moved, &s.Detail); err != nil {
		return s, err
	}
	c := &column{}
	var err error
	s.Intent, err = m.decode(id, text)
	c.keep(err)
	c.text(state, &s.State)
	s.Proposed, s.Moved = c.time(at), c.time(moved)
	return s, c.wrap("read intent " + id)
}

// standings adds their fills to the intents of a query: by one query more,
// however many there are.
func (r *Reader) standings(ctx context.Context, what, where string, args ...any) ([]trade.Standing, error) {
	out, err := rows(ctx, r.db, what, r.intents.scan, standingColumns+where, args...)
	if err != nil {
		return nil, err
	}
	at := map[string]int{}
	var filled []string
	for i := range out {
		if out[i].State >= trade.Accepted {
			id := out[i].Intent.ID().String()
			at[id], filled = i, append(filled, id)
		}
	}
	if len(filled) == 0 {
		return out, nil
	}
	ids, err := json.Marshal(filled)
	if err != nil {
		return nil, err
	}
	fills, err := rows(ctx, r.db, what, scanFillOf, fillColumns+`WHERE f.intent IN (SELECT value FROM json_each(?)) AND v.fill IS NULL ORDER BY f.seq`, string(ids))
	if err != nil {
		return nil, err
	}
	for _, f := range fills {
		s := &out[at[f.intent]]
		s.Fills = append(s.Fills, f.Fill)
	}
	return out, nil
}

// Open lists the intents that have not ended, in the order of their proposal.
// However long the journal is, a call after the first takes the same time.
func (r *Reader) Open(ctx context.Context) ([]trade.Standing, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	var last int64
	if err := r.db.QueryRowContext(ctx, `SELECT COALESCE(MAX(seq), 0) FROM intent`).Scan(&last); err != nil {
		return nil, fmt.Errorf("journal: list open intents: %w", explainSQLite(err))
	}
	out, err := r.standings(ctx, "list open intents", `WHERE i.seq > ?
		AND NOT EXISTS (SELECT 1 FROM intent_event WHERE intent = i.id AND terminal = 1) ORDER BY i.seq`, r.ended)
	if err != nil {
		return nil, err
	}
	if r.ended = last; len(out) > 0 {
		r.ended = min(last, out[0].Seq-1)
	}
	return out, nil
}

// SlotIntents lists the intents of a slot, in the order of their proposal.
func (r *Reader) SlotIntents(ctx context.Context, slot string) ([]trade.Standing, error) {
	return r.standings(ctx, "list a slot's intents", `WHERE i.slot = ? ORDER BY i.seq`, slot)
}

// Intents lists the last n intents, newest first.
func (r *Reader) Intents(ctx context.Context, n int) ([]trade.Standing, error) {
	return r.standings(ctx, "list intents", `ORDER BY i.seq DESC LIMIT ?`, n)
}

// Intent reads one intent; ErrUnknown when the journal has none of that id.
func (r *Reader) Intent(ctx context.Context, id trade.Hash) (trade.Standing, error) {
	out, err := r.standings(ctx, "read an intent", `WHERE i.id = ?`, id.String())
	if err != nil {
		return trade.Standing{}, err
	}
	if len(out) == 0 {
		return trade.Standing{}, fmt.Errorf("intent %s: %w", id, ErrUnknown)
	}
	return out[0], nil
}
