package journal

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// ErrModeMoved reports that the mode changed after the change that the caller
// had seen: look at the reason, and decide again.
var ErrModeMoved = errors.New("mode changed meanwhile")

// Controller appends mode changes from another process than the writer's, for
// halt, reduce and resume. SQLite orders the two; the agent reads the mode at
// each cycle and before each signature.
type Controller struct {
	Reader
	write *sql.DB
	clock clock.Clock
	marks *marks
}

// OpenControl opens an existing journal for mode changes only; an agent may be
// writing it. It fails with ErrMissing, ErrVersion, ErrCorrupt or ErrLost.
func OpenControl(ctx context.Context, path string, c clock.Clock) (*Controller, error) {
	if c == nil {
		c = clock.System{}
	}
	w, err := openExisting(ctx, path, "rw")
	if err != nil {
		return nil, err
	}
	w.SetMaxOpenConns(1)
	m, err := openMarks(path)
	if err != nil {
		return nil, errors.Join(err, w.Close())
	}
	if err := m.check(ctx, w, path); err != nil {
		return nil, errors.Join(err, m.close(), w.Close())
	}
	return &Controller{Reader: Reader{db: newDatabase(w), path: path}, write: w, clock: c, marks: m}, nil
}

// Close ends it.
func (c *Controller) Close() error { return errors.Join(c.Reader.Close(), c.marks.close()) }

// finish ends a transaction as Journal's commit does.
func (c *Controller) finish(ctx context.Context, tx *sql.Tx, what string) error {
	return c.marks.finish(ctx, tx, stamp(c.clock.Now()), what)
}

// SetMode appends a change and returns what holds afterwards.
func (c *Controller) SetMode(ctx context.Context, change trade.Control) (trade.Control, error) {
	tx, err := c.write.BeginTx(ctx, nil)
	if err != nil {
		return trade.Control{}, fmt.Errorf("journal: mode: %w", explainSQLite(err))
	}
	defer tx.Rollback()
	now, err := setMode(ctx, tx, stamp(c.clock.Now()), change)
	if err != nil {
		return now, fmt.Errorf("journal: mode: %w", explainSQLite(err))
	}
	if err := c.finish(ctx, tx, "mode"); err != nil {
		return now, fmt.Errorf("journal: mode: %w", explainSQLite(err))
	}
	return now, nil
}

// SetMode appends a change and returns what holds afterwards. Restraint
// latches: a trip (Person false) that asks for no more restraint than holds is
// not recorded, and only a person's change lowers it.
func (j *Journal) SetMode(ctx context.Context, change trade.Control) (now trade.Control, err error) {
	err = j.commit(ctx, "mode", func(tx *sql.Tx) error {
		now, err = setMode(ctx, tx, j.now(), change)
		return err
	})
	return now, err
}

func setMode(ctx context.Context, tx *sql.Tx, at string, change trade.Control) (trade.Control, error) {
	if change.Mode < trade.ModeActive || change.Mode > trade.ModeHalted {
		return trade.Control{}, fmt.Errorf("%s is no mode", change.Mode)
	}
	now, err := lastControl(tx.QueryRowContext(ctx, controlColumns))
	if err != nil {
		return now, err
	}
	if change.Seen != 0 && change.Seen != now.Seq {
		return now, fmt.Errorf("%w: %s set %s: %s", ErrModeMoved, now.Who, now.Mode, now.Reason)
	}
	if !change.Person && change.Mode <= now.Mode {
		return now, nil
	}
	res, err := tx.ExecContext(ctx, `INSERT INTO control (at, mode, who, reason, person) VALUES (?, ?, ?, ?, ?)`, at, change.Mode.String(), change.Who, change.Reason, change.Person)
	if err != nil {
		return now, err
	}
	change.Seen = 0
	if change.Seq, err = res.LastInsertId(); err != nil {
		return now, err
	}
	change.At, err = instant(at)
	return change, err
}

const controlColumns = `SELECT seq, at, mode, who, reason, person FROM control ORDER BY seq DESC LIMIT 1`

func lastControl(r scanner) (trade.Control, error) {
	c, err := scanControl(r)
	if errors.Is(err, sql.ErrNoRows) {
		return trade.Control{Mode: trade.ModeActive, Who: "start", Reason: "no change was recorded"}, nil
	}
	return c, err
}

func scanControl(r scanner) (trade.Control, error) {
	var c trade.Control
	var at, mode string
	if err := r.Scan(&c.Seq, &at, &mode, &c.Who, &c.Reason, &c.Person); err != nil {
		return c, err
	}
	col := &column{}
	c.At = col.time(at)
	col.text(mode, &c.Mode)
	return c, col.wrap("read a mode change")
}

// Mode is the change that holds: the last one, or ACTIVE with Seq 0.
func (r *Reader) Mode(ctx context.Context) (trade.Control, error) {
	c, err := lastControl(r.db.QueryRowContext(ctx, controlColumns))
	if err != nil {
		return c, fmt.Errorf("journal: read the mode: %w", explainSQLite(err))
	}
	return c, nil
}

// Modes lists every change, oldest first.
func (r *Reader) Modes(ctx context.Context) ([]trade.Control, error) {
	return rows(ctx, r.db, "list mode changes", scanControl, `SELECT seq, at, mode, who, reason, person FROM control ORDER BY seq`)
}
