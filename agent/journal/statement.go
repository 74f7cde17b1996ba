package journal

import (
	"context"
	"database/sql"
	"errors"
	"sync"
)

// database is a file that is read by the same few queries again and again: each
// is parsed once. It is safe for concurrent use.
type database struct {
	*sql.DB

	mu     sync.Mutex
	parsed map[string]*sql.Stmt
}

func newDatabase(db *sql.DB) *database { return &database{DB: db, parsed: map[string]*sql.Stmt{}} }

// QueryContext is that of the database.
func (d *database) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	s, err := d.statement(ctx, query)
	if err != nil {
		return nil, err
	}
	return s.QueryContext(ctx, args...)
}

// QueryRowContext is that of the database.
func (d *database) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row {
	s, err := d.statement(ctx, query)
	if err != nil {
		return d.DB.QueryRowContext(ctx, query, args...) // fails alike, in the row
	}
	return s.QueryRowContext(ctx, args...)
}

func (d *database) statement(ctx context.Context, query string) (*sql.Stmt, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if s := d.parsed[query]; s != nil {
		return s, nil
	}
	s, err := d.PrepareContext(ctx, query)
	if err == nil {
		d.parsed[query] = s
	}
	return s, err
}

// Close ends reading.
func (d *database) Close() error {
	d.mu.Lock()
	defer d.mu.Unlock()
	var errs []error
	for _, s := range d.parsed {
		errs = append(errs, s.Close())
	}
	d.parsed = nil
	return errors.Join(append(errs, d.DB.Close())...)
}
