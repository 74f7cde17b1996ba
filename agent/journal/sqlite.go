package journal

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"strings"
	"time"

	"github.com/pressly/goose/v3"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

//go:embed migrations/*.sql
var migrations embed.FS

// openFile opens path with mode rwc (make it), rw or ro. WAL with
// synchronous=FULL is what makes a returned commit durable; recursive triggers
// close the way around the append-only ones that REPLACE would be.
func openFile(path, mode string) (*sql.DB, error) {
	q := url.Values{"mode": {mode}, "_pragma": {"busy_timeout(10000)", "foreign_keys(1)", "recursive_triggers(1)"}}
	if mode == "ro" {
		q.Add("_pragma", "query_only(1)")
	} else {
		q.Add("_pragma", "journal_mode(WAL)")
		q.Add("_pragma", "synchronous(FULL)")
		q.Set("_txlock", "immediate")
	}
	u := url.URL{Scheme: "file", Opaque: (&url.URL{Path: path}).EscapedPath(), RawQuery: q.Encode()}
	db, err := sql.Open("sqlite", u.String())
	if err != nil {
		return nil, fmt.Errorf("journal %s: %w", path, err)
	}
	return db, nil
}

// checkFile reads every page of the database.
func checkFile(ctx context.Context, db *sql.DB, path string) error {
	rows, err := db.QueryContext(ctx, `PRAGMA integrity_check(5)`)
	if err != nil {
		return damaged(path, err)
	}
	defer rows.Close()
	var found []string
	for rows.Next() {
		var s string
		if err := rows.Scan(&s); err != nil {
			return damaged(path, err)
		}
		if s != "ok" {
			found = append(found, s)
		}
	}
	if err := rows.Err(); err != nil {
		return damaged(path, err)
	}
	if len(found) > 0 {
		return damaged(path, errors.New(strings.Join(found, "; ")))
	}
	return nil
}

func damaged(path string, err error) error {
	if code := sqliteCode(err); code != 0 && code != sqlite3.SQLITE_CORRUPT && code != sqlite3.SQLITE_NOTADB {
		return fmt.Errorf("journal %s: %w", path, explainSQLite(err))
	}
	return fmt.Errorf("%w: %s: %w: keep the file and its -wal, restore a copy, and compare it with the chain before trading again", ErrCorrupt, path, err)
}

func newMigrator(db *sql.DB) (*goose.Provider, error) {
	dir, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return nil, err
	}
	return goose.NewProvider(goose.DialectSQLite3, db, dir, goose.WithDisableGlobalRegistry(true))
}

// latestFormat is the newest format that this program writes.
func latestFormat(p *goose.Provider) int64 {
	s := p.ListSources()
	return s[len(s)-1].Version
}

// migrate brings the file to this program's format.
func migrate(ctx context.Context, db *sql.DB, path string) error {
	p, err := newMigrator(db)
	if err != nil {
		return fmt.Errorf("journal %s: %w", path, err)
	}
	have, err := p.GetDBVersion(ctx)
	if err != nil {
		return fmt.Errorf("journal %s: read its format: %w", path, explainSQLite(err))
	}
	if latest := latestFormat(p); have > latest {
		return fmt.Errorf("%w: %s has format %d and this program writes %d: use the newer hedgerow that wrote it", ErrVersion, path, have, latest)
	}
	if _, err := p.Up(ctx); err != nil {
		return fmt.Errorf("journal %s: bring it to the current format: %w", path, explainSQLite(err))
	}
	return nil
}

// checkFormat refuses a file that this program would misread. It writes nothing.
func checkFormat(ctx context.Context, db *sql.DB, path string) error {
	p, err := newMigrator(db)
	if err != nil {
		return fmt.Errorf("journal %s: %w", path, err)
	}
	var have int64
	err = db.QueryRowContext(ctx, `SELECT COALESCE(MAX(version_id), 0) FROM goose_db_version WHERE is_applied = 1`).Scan(&have)
	if code := sqliteCode(err); code == sqlite3.SQLITE_CORRUPT || code == sqlite3.SQLITE_NOTADB {
		return damaged(path, err)
	}
	if err != nil {
		return fmt.Errorf("journal %s: read its format: %w: is it a hedgerow journal?", path, explainSQLite(err))
	}
	if latest := latestFormat(p); have != latest {
		return fmt.Errorf("%w: %s has format %d and this program reads %d: start the agent with this program once, or use the one that wrote it", ErrVersion, path, have, latest)
	}
	return nil
}

// sqliteCode is SQLite's primary result code, or 0.
func sqliteCode(err error) int {
	var e *sqlite.Error
	if errors.As(err, &e) {
		return e.Code() & 0xff
	}
	return 0
}

// explainSQLite adds what to do to the errors that a person can act upon, and
// marks those of the disk or file as ErrStorage.
func explainSQLite(err error) error {
	what := ""
	switch sqliteCode(err) {
	case sqlite3.SQLITE_FULL:
		what = "the disk is full: nothing is signed until there is room"
	case sqlite3.SQLITE_IOERR:
		what = "the disk does not take or give the data: nothing is signed until it does; look at the system's log"
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN:
		what = "check that the file and its folder may be written by this user"
	case sqlite3.SQLITE_BUSY:
		what = "another process held the file for ten seconds: try again"
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB:
		what = "the file is damaged: stop the agent, keep the file and its -wal, and restore a copy"
	default:
		return err
	}
	return fmt.Errorf("%w: %w: %s", ErrStorage, err, what)
}

// syncFolder makes new names in a folder durable.
func syncFolder(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer d.Close()
	return d.Sync()
}

// layout has a fixed width, so that text order is time order.
const layout = "2006-01-02T15:04:05.000000000Z"

func stamp(t time.Time) string { return t.UTC().Format(layout) }

// instant reads what stamp wrote; "" is the zero time.
func instant(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	return time.Parse(layout, s)
}
