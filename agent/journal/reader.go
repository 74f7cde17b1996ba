package journal

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strconv"
	"sync"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Reader reads a journal, also while an agent writes it. It sees what was
// committed before each call.
type Reader struct {
	db   *database
	path string

	intents intents // that were read

	mu sync.Mutex
	// ended is a sequence number below the oldest intent that has not ended. An
	// ended intent never opens again, so a scan may start after it.
	ended int64
}

// OpenReader opens an existing journal for reading only. It fails with
// ErrMissing, ErrVersion or ErrCorrupt.
func OpenReader(ctx context.Context, path string) (*Reader, error) {
	db, err := openExisting(ctx, path, "ro")
	if err != nil {
		return nil, err
	}
	return &Reader{db: newDatabase(db), path: path}, nil
}

func openExisting(ctx context.Context, path, mode string) (*sql.DB, error) {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%w: %s: start the agent once, or name the journal of the configuration", ErrMissing, path)
	}
	db, err := openFile(path, mode)
	if err != nil {
		return nil, err
	}
	if err := checkFormat(ctx, db, path); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

// Close ends reading.
func (r *Reader) Close() error {
	if r.db == nil {
		return nil
	}
	err := r.db.Close()
	r.db = nil
	return err
}

// Meta is whose journal it is and who wrote it last.
type Meta struct {
	Identity
	Created time.Time
	Epoch   uint64    // the last writer's
	Started time.Time // when it started
	PID     int
	Host    string
	Version string
}

// Meta reads the journal's identity and its last writer.
func (r *Reader) Meta(ctx context.Context) (Meta, error) {
	var m Meta
	var chain, guard, signer, created, started string
	err := r.db.QueryRowContext(ctx, `SELECT chain_id, guard, portfolio, created_at, epoch, at, signer, pid, host, version
		FROM meta, writer ORDER BY epoch DESC LIMIT 1`).
		Scan(&chain, &guard, &m.Portfolio, &created, &m.Epoch, &started, &signer, &m.PID, &m.Host, &m.Version)
	if err != nil {
		return m, fmt.Errorf("journal: read its identity: %w", explainSQLite(err))
	}
	c := &column{}
	m.ChainID = c.uint(chain)
	m.Guard, m.Signer = c.address(guard), c.address(signer)
	m.Created, m.Started = c.time(created), c.time(started)
	return m, c.wrap("read its identity")
}

// column turns stored text back into values; the first failure sticks. A row
// that does not read back is damage, never a zero.
type column struct{ err error }

func (c *column) keep(err error) {
	if c.err == nil {
		c.err = err
	}
}

func (c *column) wrap(what string) error {
	if c.err == nil {
		return nil
	}
	return fmt.Errorf("journal: %s: %w: a row does not read back: %w", what, ErrCorrupt, c.err)
}

func (c *column) time(s string) time.Time {
	t, err := instant(s)
	c.keep(err)
	return t
}

func (c *column) uint(s string) uint64 {
	v, err := strconv.ParseUint(s, 10, 64)
	c.keep(err)
	return v
}

func (c *column) address(s string) protection.Address {
	a, err := protection.ParseAddress(s)
	c.keep(err)
	return a
}

// text reads s into a value by its own UnmarshalText.
func (c *column) text(s string, v interface{ UnmarshalText([]byte) error }) {
	c.keep(v.UnmarshalText([]byte(s)))
}

// rows reads every row of a query through scan.
func rows[T any](ctx context.Context, db *database, what string, scan func(scanner) (T, error), query string, args ...any) ([]T, error) {
	rs, err := db.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, fmt.Errorf("journal: %s: %w", what, explainSQLite(err))
	}
	defer rs.Close()
	var out []T
	for rs.Next() {
		v, err := scan(rs)
		if err != nil {
			return nil, fmt.Errorf("journal: %s: %w", what, err)
		}
		out = append(out, v)
	}
	if err := rs.Err(); err != nil {
		return nil, fmt.Errorf("journal: %s: %w", what, explainSQLite(err))
	}
	return out, nil
}

// scanner is a row.
type scanner interface{ Scan(...any) error }
