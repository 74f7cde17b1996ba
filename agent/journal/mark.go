package journal

import (
	"bytes"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"sync"

	"github.com/gofrs/flock"

	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// ErrLost: rows that were acknowledged are not in the journal any more.
var ErrLost = errors.New("journal has lost acknowledged rows")

// SQLite's log proves that what it gives back was written whole; it cannot tell
// that nothing is missing at its end: a lost -wal file, or one damaged byte in
// its middle, drops every commit behind it without a word. So the number of the
// last acknowledged commit is kept in a file beside the journal, FILE.mark, and
// compared when it is opened. A person's halt is not forgotten unnoticed.

// mark is one commit: its number from 1, and its random token.
type mark struct {
	seq   uint64
	token [16]byte
}

// The file has two places, so that one torn write leaves the mark before it. A
// place is magic, number, token, and SHA-256 of these three.
const (
	markMagic = "hgmark1\n"
	markSize  = len(markMagic) + 8 + 16 + sha256.Size
	markPlace = 512 // apart: no disk tears two sectors in one write of one of them
)

func (m mark) encode() []byte {
	b := binary.BigEndian.AppendUint64([]byte(markMagic), m.seq)
	b = append(b, m.token[:]...)
	sum := sha256.Sum256(b)
	return append(b, sum[:]...)
}

// decodeMark reads one place; false when it holds none that is whole.
func decodeMark(b []byte) (m mark, ok bool) {
	if len(b) < markSize || string(b[:len(markMagic)]) != markMagic {
		return m, false
	}
	m.seq = binary.BigEndian.Uint64(b[len(markMagic):])
	copy(m.token[:], b[len(markMagic)+8:])
	return m, bytes.Equal(m.encode(), b[:markSize])
}

// marks is a journal's mark file. Several processes write it: the agent, and a
// person's commands beside it.
type marks struct {
	file *os.File
	mu   sync.Mutex   // within this process, which the lock does not keep apart
	lock *flock.Flock // among processes
}

func markPath(journal string) string { return journal + ".mark" }

// openMarks opens a mark file, or makes an empty one.
func openMarks(journal string) (*marks, error) {
	path := markPath(journal)
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, fmt.Errorf("journal %s: %w", journal, err)
	}
	if err := f.Truncate(2 * markPlace); err != nil {
		return nil, errors.Join(fmt.Errorf("journal %s: make room in %s: %w", journal, path, err), f.Close())
	}
	return &marks{file: f, lock: flock.New(path, flock.SetFlag(os.O_RDWR))}, nil
}

func (m *marks) close() error { return errors.Join(m.lock.Close(), m.file.Close()) }

// last is the newest mark; false when the file holds none.
func (m *marks) last() (last mark, found bool, err error) {
	b := make([]byte, 2*markPlace)
	if _, err := m.file.ReadAt(b, 0); err != nil && !errors.Is(err, io.EOF) {
		return last, false, err
	}
	for place := range 2 {
		if x, ok := decodeMark(b[place*markPlace:]); ok && (!found || x.seq > last.seq) {
			last, found = x, true
		}
	}
	return last, found, nil
}

// keep makes a mark durable, unless another process has marked a later commit.
func (m *marks) keep(x mark) (err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if err := m.lock.Lock(); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, m.lock.Unlock()) }()
	if last, found, err := m.last(); err != nil || found && last.seq >= x.seq {
		return err
	}
	return m.put(x)
}

func (m *marks) put(x mark) error {
	if _, err := m.file.WriteAt(x.encode(), int64(x.seq%2)*markPlace); err != nil {
		return err
	}
	return m.file.Sync()
}

// finish ends a transaction: it counts the commit, makes it durable, and marks it
// as acknowledged. An error after the commit itself leaves rows that nobody was
// told of, which reading finds.
func (m *marks) finish(ctx context.Context, tx *sql.Tx, at, what string) error {
	var x mark
	if _, err := rand.Read(x.token[:]); err != nil {
		return err
	}
	r, err := tx.ExecContext(ctx, `INSERT INTO mark (token, what, at) VALUES (?, ?, ?)`, x.token[:], what, at)
	if err != nil {
		return err
	}
	seq, err := r.LastInsertId()
	if err != nil {
		return err
	}
	x.seq = uint64(seq)
	if err := tx.Commit(); err != nil {
		return err
	}
	if err := m.keep(x); err != nil {
		return fmt.Errorf("%w: mark the commit as acknowledged in %s: %w: nothing is signed until it can be", ErrStorage, m.file.Name(), err)
	}
	return nil
}

// lastMark is the journal's own last commit; the zero mark when it has none.
func lastMark(ctx context.Context, db *sql.DB) (mark, error) {
	return markOf(db.QueryRowContext(ctx, `SELECT seq, token FROM mark ORDER BY seq DESC LIMIT 1`))
}

func markOf(r scanner) (x mark, err error) {
	var token []byte
	if err := r.Scan(&x.seq, &token); errors.Is(err, sql.ErrNoRows) {
		return mark{}, nil
	} else if err != nil {
		return x, err
	}
	if copy(x.token[:], token) != len(x.token) || len(token) != len(x.token) {
		return x, fmt.Errorf("%w: the token of commit %d has %d bytes", ErrCorrupt, x.seq, len(token))
	}
	return x, nil
}

// check compares the journal with what was acknowledged.
func (m *marks) check(ctx context.Context, db *sql.DB, path string) error {
	told, found, err := m.last() // first: an agent may be committing, and marks afterwards
	if err != nil {
		return fmt.Errorf("journal %s: read %s: %w", path, markPath(path), err)
	}
	have, err := lastMark(ctx, db)
	if err != nil {
		return fmt.Errorf("journal %s: read its last commit: %w", path, explainSQLite(err))
	}
	const remedy = "restore the newest whole copy (the journal, its -wal and its .mark together); or look at the chain, and accept the loss with `hedgerow journal accept-loss`, which halts the portfolio until a person resumes it"
	switch {
	case !found && have.seq == 0:
		return nil // new, or of a format without marks
	case !found:
		return fmt.Errorf("%w, or may have: %s has %d commits, and %s, which names the last acknowledged one, is missing or damaged: %s", ErrLost, path, have.seq, markPath(path), remedy)
	case told.seq > have.seq:
		return fmt.Errorf("%w: %s ends with commit %d, and commit %d was acknowledged: the last %d are gone, a person's halt may be among them: %s", ErrLost, path, have.seq, told.seq, told.seq-have.seq, remedy)
	}
	same, err := markOf(db.QueryRowContext(ctx, `SELECT seq, token FROM mark WHERE seq = ?`, told.seq))
	if err != nil {
		return fmt.Errorf("journal %s: read commit %d: %w", path, told.seq, explainSQLite(err))
	}
	if same != told {
		return fmt.Errorf("%w: commit %d of %s is another one than that which was acknowledged: the file was replaced by a copy that went on by itself: %s", ErrLost, told.seq, path, remedy)
	}
	return nil
}

// AcceptLoss takes a journal as it is, after Open has refused it with ErrLost:
// it halts the portfolio, since a halt may be among what was lost, and marks what
// is there as all that was ever acknowledged. Why is the person's reason. The
// agent must not run.
func AcceptLoss(ctx context.Context, path string, c clock.Clock, who, why string) (now trade.Control, err error) {
	if c == nil {
		c = clock.System{}
	}
	lock, err := takeLock(path)
	if err != nil {
		return now, err
	}
	defer func() { err = errors.Join(err, lock.Unlock()) }()
	db, err := openExisting(ctx, path, "rw")
	if err != nil {
		return now, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	db.SetMaxOpenConns(1)
	m, err := openMarks(path)
	if err != nil {
		return now, err
	}
	defer func() { err = errors.Join(err, m.close()) }()
	lost := m.check(ctx, db, path)
	if !errors.Is(lost, ErrLost) {
		if lost == nil {
			lost = fmt.Errorf("journal %s has lost nothing: there is nothing to accept", path)
		}
		return now, lost
	}
	have, err := lastMark(ctx, db)
	if err != nil {
		return now, fmt.Errorf("journal %s: read its last commit: %w", path, explainSQLite(err))
	}
	// From here on the file says what the journal has; both places are new.
	if err := m.restart(have); err != nil {
		return now, fmt.Errorf("journal %s: write %s: %w", path, markPath(path), err)
	}
	control := &Controller{Reader: Reader{db: newDatabase(db), path: path}, write: db, clock: c, marks: m}
	return control.SetMode(ctx, trade.Control{Mode: trade.ModeHalted, Who: who, Person: true, Reason: fmt.Sprintf("acknowledged rows were lost, and the loss accepted: %s", why)})
}

// restart forgets what was marked and takes x for the last.
func (m *marks) restart(x mark) error {
	if _, err := m.file.WriteAt(make([]byte, 2*markPlace), 0); err != nil {
		return err
	}
	return m.put(x)
}
