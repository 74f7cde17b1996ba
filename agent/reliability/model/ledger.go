package model

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"

	_ "modernc.org/sqlite" // the journal's driver

	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// ledger reads the rows of a journal's file, beside whoever writes it. It does
// not go through the journal's own reader: what that makes of the rows is on
// trial too.
type ledger struct{ db *sql.DB }

func openLedger(path string) (*ledger, error) {
	u := url.URL{Scheme: "file", Opaque: (&url.URL{Path: path}).EscapedPath(), RawQuery: url.Values{"mode": {"ro"}, "_pragma": {"busy_timeout(10000)"}}.Encode()}
	db, err := sql.Open("sqlite", u.String())
	if err != nil {
		return nil, fmt.Errorf("read journal %s: %w", path, err)
	}
	return &ledger{db}, nil
}

func (l *ledger) Close() error { return l.db.Close() }

// signed is one row of attempt.
type signed struct {
	Hash, Intent, Signer string
	Nonce                uint64
	NoOp                 bool
	Raw                  []byte
	// Epoch is that of the newest writer when the intent's first row was made: a
	// dearer transaction repeats the call.
	Epoch uint64
}

// attempt is the row of a transaction; false when there is none.
func (l *ledger) attempt(ctx context.Context, hash trade.Hash) (s signed, found bool, err error) {
	err = l.db.QueryRowContext(ctx, `SELECT a.hash, a.intent, a.signer, a.nonce, a.no_op, a.raw,
		(SELECT MAX(epoch) FROM writer WHERE at <= (SELECT MIN(at) FROM attempt WHERE intent = a.intent)) FROM attempt a WHERE a.hash = ?`, hash.String()).
		Scan(&s.Hash, &s.Intent, &s.Signer, &s.Nonce, &s.NoOp, &s.Raw, &s.Epoch)
	if errors.Is(err, sql.ErrNoRows) {
		return s, false, nil
	}
	return s, err == nil, err
}

// mode is the portfolio's mode, and whether its newest change is older than an
// attempt's row.
func (l *ledger) mode(ctx context.Context, hash string) (mode string, before bool, err error) {
	err = l.db.QueryRowContext(ctx, `SELECT mode, at < (SELECT at FROM attempt WHERE hash = ?) FROM control ORDER BY seq DESC LIMIT 1`, hash).Scan(&mode, &before)
	if errors.Is(err, sql.ErrNoRows) {
		return "", false, nil
	}
	return mode, before, err
}

// twins lists the slots that have two intents of one kind.
func (l *ledger) twins(ctx context.Context) (out []string, err error) {
	return l.texts(ctx, `SELECT slot || ' ' || action || ' ' || order_id || ': ' || COUNT(*) FROM intent
		GROUP BY slot, action, subject, order_id HAVING COUNT(*) > 1 ORDER BY 1`)
}

// attempts lists the hashes of all attempts, oldest first.
func (l *ledger) attempts(ctx context.Context) ([]string, error) {
	return l.texts(ctx, `SELECT hash FROM attempt ORDER BY seq`)
}

func (l *ledger) texts(ctx context.Context, query string) (out []string, err error) {
	rows, err := l.db.QueryContext(ctx, query)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var s string
		if err := rows.Scan(&s); err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	return out, rows.Err()
}

// Signed lists the hashes of a journal's attempts, oldest first.
func Signed(ctx context.Context, path string) (out []string, err error) {
	l, err := openLedger(path)
	if err != nil {
		return nil, err
	}
	defer l.Close()
	return l.attempts(ctx)
}

// LastEpoch is the epoch of a journal's newest writer.
func LastEpoch(ctx context.Context, path string) (epoch uint64, err error) {
	l, err := openLedger(path)
	if err != nil {
		return 0, err
	}
	defer l.Close()
	err = l.db.QueryRowContext(ctx, `SELECT MAX(epoch) FROM writer`).Scan(&epoch)
	return epoch, err
}
