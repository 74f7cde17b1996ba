// Package journal is the agent's memory: an append-only SQLite file in which a
// row is durable before the side effect that it promises.
//
// In: slots, intents, attempts, fills, verdicts, evidence, strategy states, mode
// changes and alarms, each as one appended row; triggers refuse UPDATE and
// DELETE. Out: where everything stands, worked out from those rows. A commit has
// reached the disk (write-ahead log, synchronous=FULL) when its method returns.
//
// One process at a time writes (Open takes a lock on FILE.lock); any number read
// beside it (OpenReader), and a person's halt, reduce and resume append mode
// changes from another process (OpenControl). The journal knows no chain, no
// venue and no strategy: only the nouns of agent/trade.
package journal

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/gofrs/flock"

	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// What callers branch on.
var (
	// ErrLocked: another process writes this journal.
	ErrLocked = errors.New("journal is in use")
	// ErrIdentity: the journal belongs to another chain, guard or portfolio.
	ErrIdentity = errors.New("journal belongs to another portfolio")
	// ErrCorrupt: the file is no journal, or damaged.
	ErrCorrupt = errors.New("journal is damaged")
	// ErrMissing: there is no journal at the path.
	ErrMissing = errors.New("journal does not exist")
	// ErrVersion: the journal's format is not this program's.
	ErrVersion = errors.New("journal has another format version")
	// ErrExists: the row is there already; nothing was written.
	ErrExists = errors.New("already in the journal")
	// ErrUnknown: no such row.
	ErrUnknown = errors.New("not in the journal")
	// ErrStorage: the disk or the file underneath fails, or is full.
	ErrStorage = errors.New("journal cannot be used")
	// ErrMove: the state machine does not allow the move; nothing was written.
	ErrMove = errors.New("impossible move")
)

// Identity is whose journal it is. Signer may change over a journal's life (a
// key is rotated); the other three may not.
type Identity struct {
	ChainID   uint64
	Guard     protection.Address
	Portfolio string
	Signer    protection.Address
}

// Options tune a journal. The zero value is the live one.
type Options struct {
	Clock   clock.Clock        // nil: the machine's
	Version string             // of the program, recorded at each start
	Trip    func(point string) // nil: none. Called at named points, for kill tests
}

// Journal is the one writer. Its methods are safe for concurrent use; writes
// happen one at a time. It reads what it wrote.
type Journal struct {
	Reader
	write *sql.DB
	lock  *flock.Flock
	marks *marks
	clock clock.Clock
	trip  func(string)
	epoch uint64
}

// Open opens the journal at path, makes it when there is none, and takes the
// writer's place. It checks the whole file first: a torn tail of the log (a
// commit that was never acknowledged) is dropped by SQLite, other damage is
// refused with ErrCorrupt, and a journal without all that was acknowledged with
// ErrLost. ErrLocked names the process that writes already.
func Open(ctx context.Context, path string, id Identity, opt Options) (_ *Journal, err error) {
	if opt.Clock == nil {
		opt.Clock = clock.System{}
	}
	if opt.Trip == nil {
		opt.Trip = func(string) {}
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, fmt.Errorf("journal %s: make its folder: %w", path, err)
	}
	j := &Journal{clock: opt.Clock, trip: opt.Trip}
	if j.lock, err = takeLock(path); err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, j.Close())
		}
	}()
	if j.write, err = openFile(path, "rwc"); err != nil {
		return nil, err
	}
	j.write.SetMaxOpenConns(1)
	if err := checkFile(ctx, j.write, path); err != nil {
		return nil, err
	}
	if err := migrate(ctx, j.write, path); err != nil {
		return nil, err
	}
	if j.marks, err = openMarks(path); err != nil {
		return nil, err
	}
	if err := j.marks.check(ctx, j.write, path); err != nil {
		return nil, err
	}
	if err := j.adopt(ctx, path, id, opt.Version); err != nil {
		return nil, err
	}
	if err := syncFolder(filepath.Dir(path)); err != nil {
		return nil, fmt.Errorf("journal %s: %w", path, err)
	}
	read, err := openFile(path, "ro")
	if err != nil {
		return nil, err
	}
	j.db = newDatabase(read)
	j.path = path
	return j, nil
}

// Epoch is this writer's: one more than that of the writer before it, from 1.
// It goes into every guarded call, so that an earlier writer's are refused.
func (j *Journal) Epoch() uint64 { return j.epoch }

// Close gives the writer's place up.
func (j *Journal) Close() error {
	errs := []error{j.Reader.Close()}
	if j.write != nil {
		errs = append(errs, j.write.Close())
		j.write = nil
	}
	if j.marks != nil {
		errs = append(errs, j.marks.close())
		j.marks = nil
	}
	if j.lock != nil {
		errs = append(errs, j.lock.Unlock())
		j.lock = nil
	}
	return errors.Join(errs...)
}

// adopt checks whose journal it is, or makes it ours, and records this writer.
func (j *Journal) adopt(ctx context.Context, path string, id Identity, version string) error {
	return j.commit(ctx, "open", func(tx *sql.Tx) error {
		var chain, guard, portfolio string
		err := tx.QueryRowContext(ctx, `SELECT chain_id, guard, portfolio FROM meta`).Scan(&chain, &guard, &portfolio)
		switch want := fmt.Sprint(id.ChainID); {
		case errors.Is(err, sql.ErrNoRows):
			if _, err := tx.ExecContext(ctx, `INSERT INTO meta VALUES (1, ?, ?, ?, ?)`, want, id.Guard.String(), id.Portfolio, j.now()); err != nil {
				return err
			}
		case err != nil:
			return err
		case chain != want || guard != id.Guard.String() || portfolio != id.Portfolio:
			return fmt.Errorf("%w: %s is of portfolio %q, chain %s, guard %s, and this is portfolio %q, chain %s, guard %s: give this portfolio a journal path of its own, or correct the configuration",
				ErrIdentity, path, portfolio, chain, guard, id.Portfolio, want, id.Guard)
		}
		if err := tx.QueryRowContext(ctx, `SELECT COALESCE(MAX(epoch), 0) + 1 FROM writer`).Scan(&j.epoch); err != nil {
			return err
		}
		host, err := os.Hostname()
		if err != nil {
			host = "unknown"
		}
		_, err = tx.ExecContext(ctx, `INSERT INTO writer VALUES (?, ?, ?, ?, ?, ?)`, j.epoch, j.now(), id.Signer.String(), os.Getpid(), host, version)
		return err
	})
}

// commit runs f in a transaction that holds the write lock from its start, and
// returns when it is on disk and marked as acknowledged. Any error means that
// nothing of it was written, unless the commit itself or its mark failed: then
// reading tells.
func (j *Journal) commit(ctx context.Context, what string, f func(tx *sql.Tx) error) error {
	tx, err := j.write.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("journal: %s: %w", what, explainSQLite(err))
	}
	defer tx.Rollback()
	if err := f(tx); err != nil {
		return fmt.Errorf("journal: %s: %w", what, explainSQLite(err))
	}
	j.trip("journal." + what + ".commit")
	if err := j.marks.finish(ctx, tx, j.now(), what); err != nil {
		return fmt.Errorf("journal: %s: %w", what, explainSQLite(err))
	}
	j.trip("journal." + what + ".durable")
	return nil
}

func (j *Journal) now() string { return stamp(j.clock.Now()) }

// probeBytes is how much room the disk must have for the journal to be of use:
// a cycle's rows and evidence, many times over.
const probeBytes = 512 << 10

// Probe tries whether the journal takes writes: there is room for some cycles,
// and a commit reaches the disk. It fails with ErrStorage.
func (j *Journal) Probe(ctx context.Context) error {
	if err := j.tryRoom(); err != nil {
		return fmt.Errorf("journal: probe: %w: %w: make room on its disk", ErrStorage, err)
	}
	return j.commit(ctx, "probe", func(*sql.Tx) error { return nil })
}

// tryRoom writes a file beside the journal and removes it.
func (j *Journal) tryRoom() (err error) {
	f, err := os.OpenFile(j.path+".probe", os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close(), os.Remove(f.Name())) }()
	if _, err := f.Write(make([]byte, probeBytes)); err != nil {
		return err
	}
	return f.Sync()
}
