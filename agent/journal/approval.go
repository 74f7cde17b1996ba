package journal

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// What Answer refuses.
var (
	// ErrAnswered: a person answered before, and the first answer stands.
	ErrAnswered = errors.New("it is answered already")
	// ErrNotHeld: the intent waits for no person, or does so no longer.
	ErrNotHeld = errors.New("it waits for nobody")
)

// Answer records a person's answer to an intent that waits for one, from another
// process than the writer's; the agent heeds it at its next head. It fails with
// ErrUnknown, ErrAnswered or ErrNotHeld, and then writes nothing.
func (c *Controller) Answer(ctx context.Context, a trade.Approval) (_ trade.Approval, err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("journal: answer: %w", explainSQLite(err))
		}
	}()
	tx, err := c.write.BeginTx(ctx, nil)
	if err != nil {
		return a, err
	}
	defer tx.Rollback()
	now := c.clock.Now()
	if err := mayAnswer(ctx, tx, a.Intent, now); err != nil {
		return a, err
	}
	res, err := tx.ExecContext(ctx, `INSERT INTO approval (intent, at, granted, who, reason) VALUES (?, ?, ?, ?, ?)`,
		a.Intent.String(), stamp(now), a.Granted, a.Who, a.Reason)
	if err != nil {
		return a, err
	}
	if a.Seq, err = res.LastInsertId(); err != nil {
		return a, err
	}
	a.At = now.UTC()
	return a, c.finish(ctx, tx, "answer")
}

// mayAnswer says why an intent takes no answer at now.
func mayAnswer(ctx context.Context, tx *sql.Tx, id trade.Hash, now time.Time) error {
	s, err := scanStanding(tx.QueryRowContext(ctx, standingColumns+`WHERE i.id = ?`, id.String()))
	if errors.Is(err, sql.ErrNoRows) {
		return fmt.Errorf("intent %s: %w", id, ErrUnknown)
	}
	if err != nil {
		return err
	}
	before, err := lastApproval(tx.QueryRowContext(ctx, approvalOf, id.String()))
	if err != nil {
		return err
	}
	switch hold := s.Intent.Hold; {
	case hold == nil:
		return fmt.Errorf("intent %s: %w: it goes by itself, and is %s since %s", id.Short(), ErrNotHeld, s.State, second(s.Moved))
	case before.Seq != 0:
		word := "rejected"
		if before.Granted {
			word = "approved"
		}
		return fmt.Errorf("intent %s: %w: %s %s it at %s, and it is %s now", id.Short(), ErrAnswered, before.Who, word, second(before.At), s.State)
	case s.State != trade.Proposed:
		return fmt.Errorf("intent %s: %w: it is %s since %s: %s", id.Short(), ErrNotHeld, s.State, second(s.Moved), s.Detail)
	case now.After(hold.Until):
		return fmt.Errorf("intent %s: %w: its time to be answered ended at %s; if the order is still wanted, the next cycle proposes it anew", id.Short(), ErrNotHeld, second(hold.Until))
	}
	return nil
}

func second(t time.Time) string { return t.UTC().Format("2006-01-02 15:04:05Z") }

const approvalOf = `SELECT seq, intent, at, granted, who, reason FROM approval WHERE intent = ?`

// lastApproval is the row, or the zero value when there is none.
func lastApproval(r scanner) (trade.Approval, error) {
	var a trade.Approval
	var id, at string
	err := r.Scan(&a.Seq, &id, &at, &a.Granted, &a.Who, &a.Reason)
	if errors.Is(err, sql.ErrNoRows) {
		return trade.Approval{}, nil
	}
	if err != nil {
		return a, err
	}
	c := &column{}
	c.text(id, &a.Intent)
	a.At = c.time(at)
	return a, c.wrap("read an approval")
}

// Approval is a person's answer to an intent; Seq is 0 while there is none.
func (r *Reader) Approval(ctx context.Context, intent trade.Hash) (trade.Approval, error) {
	a, err := lastApproval(r.db.QueryRowContext(ctx, approvalOf, intent.String()))
	if err != nil {
		return a, fmt.Errorf("journal: read the answer to intent %s: %w", intent, explainSQLite(err))
	}
	return a, nil
}

// Held is an intent that waits for a person, and the answer that the agent has
// yet to heed, if there is one.
type Held struct {
	trade.Standing
	Answer trade.Approval // Seq is 0 while there is none
}

// Held lists the intents that wait for a person, oldest first.
func (r *Reader) Held(ctx context.Context) ([]Held, error) {
	open, err := r.Open(ctx)
	if err != nil {
		return nil, err
	}
	var out []Held
	for _, s := range open {
		if s.Intent.Hold == nil || s.State != trade.Proposed {
			continue
		}
		a, err := r.Approval(ctx, s.Intent.ID())
		if err != nil {
			return nil, err
		}
		out = append(out, Held{Standing: s, Answer: a})
	}
	return out, nil
}

// Lapse cancels a proposed intent that nobody answered. It reports false, and
// writes nothing, when an answer came in first.
func (j *Journal) Lapse(ctx context.Context, intent trade.Hash, why string) (lapsed bool, err error) {
	err = j.commit(ctx, "lapse", func(tx *sql.Tx) error {
		a, err := lastApproval(tx.QueryRowContext(ctx, approvalOf, intent.String()))
		if err != nil || a.Seq != 0 {
			return err
		}
		lapsed = true
		return j.move(ctx, tx, []trade.Step{{Intent: intent, To: trade.Cancelled, Detail: why}})
	})
	return lapsed && err == nil, err
}
