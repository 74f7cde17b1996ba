package aave

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"net/url"
	"os"
	"path/filepath"

	"github.com/gofrs/flock"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// application marks our files among SQLite's: "hgck".
const application = 0x6867636b

// layout is the file's. A mark is a block at which the accounts were right that
// were read by then.
const layout = `
CREATE TABLE market (format INTEGER, chain INTEGER, provider BLOB, pool BLOB, born INTEGER);
CREATE TABLE marks (number INTEGER PRIMARY KEY, hash BLOB NOT NULL);
CREATE TABLE accounts (row INTEGER PRIMARY KEY, borrower BLOB NOT NULL, born INTEGER NOT NULL, read INTEGER NOT NULL, data BLOB, sum INTEGER NOT NULL);
`

// errTaken: there is one writer.
var errTaken = errors.New("another process writes it")

// takeCheckpoint takes the writer's lock. The system frees it when the process
// ends, however it ends.
func takeCheckpoint(path string) (*flock.Flock, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, err
	}
	l := flock.New(path+".lock", flock.SetFlag(os.O_CREATE|os.O_RDWR), flock.SetPermissions(0o600))
	got, err := l.TryLock()
	if err == nil && !got {
		err = errTaken
	}
	if err != nil {
		return nil, err
	}
	return l, nil
}

// openFile opens the file for its writer, and makes it if there is none. One that
// is no database is put aside, under another name; one of something else is left
// alone.
func openFile(ctx context.Context, path string, log *slog.Logger) (*sql.DB, error) {
	db, err := openOurs(ctx, path)
	if err == nil || !damaged(err) {
		return db, err
	}
	log.WarnContext(ctx, "the checkpoint is damaged: it is put aside and the market read anew", "aside", path+".damaged", "error", err)
	if err := os.Rename(path, path+".damaged"); err != nil {
		return nil, err
	}
	removeFile(path)
	return openOurs(ctx, path)
}

func openOurs(ctx context.Context, path string) (*sql.DB, error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, err
	}
	if err := f.Close(); err != nil {
		return nil, err
	}
	db, err := openSQLite(path, "rw")
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	if err := adopt(ctx, db, path); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

// adopt marks an empty file as ours, and refuses one that is not.
func adopt(ctx context.Context, db *sql.DB, path string) error {
	ours, empty, err := whose(ctx, db)
	if err != nil || ours {
		return err
	}
	if !empty {
		return fmt.Errorf("%s is a database of something else", path)
	}
	// The mark first, in the file itself: the log beside it would keep it until later.
	for _, s := range []string{fmt.Sprintf(`PRAGMA application_id = %d`, application), `PRAGMA journal_mode = WAL`, layout} {
		if _, err := db.ExecContext(ctx, s); err != nil {
			return err
		}
	}
	return nil
}

// whose reads what marks a file.
func whose(ctx context.Context, db *sql.DB) (ours, empty bool, err error) {
	var id, tables int
	if err := db.QueryRowContext(ctx, `PRAGMA application_id`).Scan(&id); err != nil {
		return false, false, err
	}
	if err := db.QueryRowContext(ctx, `SELECT count(*) FROM sqlite_master`).Scan(&tables); err != nil {
		return false, false, err
	}
	return id == application && tables > 0, tables == 0, nil
}

// openSQLite opens a file that is there. A crash of the machine may lose the last
// transactions, and no more.
func openSQLite(path, mode string) (*sql.DB, error) {
	q := url.Values{"mode": {mode}, "_pragma": {"busy_timeout(2000)", "synchronous(NORMAL)"}}
	u := url.URL{Scheme: "file", Opaque: (&url.URL{Path: path}).EscapedPath(), RawQuery: q.Encode()}
	return sql.Open("sqlite", u.String())
}

// openBeside opens the file to read while another process writes it; nil if there
// is none of ours.
func openBeside(ctx context.Context, path string) (*sql.DB, error) {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	db, err := openSQLite(path, "ro")
	if err != nil {
		return nil, err
	}
	if ours, _, err := whose(ctx, db); err != nil || !ours {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

// damaged reports that a file is no database, or a broken one.
func damaged(err error) bool {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return false
	}
	code := e.Code() & 0xff
	return code == sqlite3.SQLITE_CORRUPT || code == sqlite3.SQLITE_NOTADB
}

// removeFile removes the file and what SQLite keeps beside it.
func removeFile(path string) {
	for _, end := range []string{"", "-wal", "-shm"} {
		_ = os.Remove(path + end) // what is not there need not be removed, what cannot be is seen when it is opened
	}
}

// found makes the file this market's, without rows.
func (c *checkpoint) found(ctx context.Context, tx *sql.Tx) error {
	if err := empty(ctx, tx); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO market (format, chain, provider, pool, born) VALUES (?, ?, ?, ?, ?)`,
		formatVersion, int64(c.of.chain), c.of.provider[:], c.of.pool[:], int64(c.of.from))
	return err
}

// errOther reports a checkpoint of another market, or of another program.
var errOther = errors.New("it is of another market, chain, first block or format")

// check reports whether the file has anything, and that it is of this market.
func (c *checkpoint) check(ctx context.Context, tx *sql.Tx) (found bool, err error) {
	var format, chain, from int64
	var provider, pool []byte
	err = tx.QueryRowContext(ctx, `SELECT format, chain, provider, pool, born FROM market`).Scan(&format, &chain, &provider, &pool, &from)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	if format != formatVersion || len(provider) != 20 || len(pool) != 20 ||
		(identity{uint64(chain), protection.Address(provider), protection.Address(pool), uint64(from)}) != c.of {
		return false, errOther
	}
	return true, nil
}

func empty(ctx context.Context, tx *sql.Tx) error {
	_, err := tx.ExecContext(ctx, `DELETE FROM market; DELETE FROM marks; DELETE FROM accounts`)
	return err
}

// mark notes that the rows are right at a block.
func mark(ctx context.Context, tx *sql.Tx, at trade.Block) error {
	if _, err := tx.ExecContext(ctx, `DELETE FROM marks WHERE number > ?`, int64(at.Number)); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, `INSERT OR REPLACE INTO marks (number, hash) VALUES (?, ?)`, int64(at.Number), at.Hash[:]); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, `DELETE FROM marks WHERE number NOT IN (SELECT number FROM marks ORDER BY number DESC LIMIT ?)`, keptMarks)
	return err
}

// loadMarks are the blocks that are known, rising.
func loadMarks(ctx context.Context, tx *sql.Tx) (out []trade.Block, err error) {
	lines, err := tx.QueryContext(ctx, `SELECT number, hash FROM marks ORDER BY number`)
	if err != nil {
		return nil, err
	}
	defer lines.Close()
	for lines.Next() {
		var number int64
		var hash []byte
		if err := lines.Scan(&number, &hash); err != nil {
			return nil, err
		}
		if len(hash) != len(trade.Hash{}) {
			return nil, fmt.Errorf("block %d has a hash of %d bytes", number, len(hash))
		}
		out = append(out, trade.Block{Number: uint64(number), Hash: trade.Hash(hash)})
	}
	return out, lines.Err()
}
