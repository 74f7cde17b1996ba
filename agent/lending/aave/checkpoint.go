package aave

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"log/slog"
	"slices"

	"github.com/gofrs/flock"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// checkpoint keeps the rows and the blocks at which they were read in a file, one
// transaction a chunk. It is a cache: what is wrong with it is told and discarded,
// and no error of it ends a reading. One process writes it; another beside it
// reads what is there at its start, and writes once the first has ended.
type checkpoint struct {
	path  string
	of    identity
	log   *slog.Logger
	lock  *flock.Flock // held by the one that writes; nil for others
	write *sql.DB      // nil for who does not write

	changed map[int]bool // rows that moved since the last save
	written int          // rows below it are in the file
	steps   int          // since the last save
	told    string       // why nothing is written, as it was told last
}

// identity is whose accounts they are, and from which block on they were sought.
type identity struct {
	chain    uint64
	provider protection.Address
	pool     protection.Address
	from     uint64
}

// formatVersion changes with the layout of the file or of a packed account.
const formatVersion = 1

// keptMarks is how many blocks are kept that a reorg may go back to.
const keptMarks = 64

// openCheckpoint takes the writer's place if it is free. It always returns one.
func openCheckpoint(ctx context.Context, path string, of identity, log *slog.Logger) *checkpoint {
	c := &checkpoint{path: path, of: of, log: log.With("checkpoint", path), changed: map[int]bool{}}
	c.take(ctx)
	return c
}

// take becomes the writer if nobody else is, and reports whether it is.
func (c *checkpoint) take(ctx context.Context) bool {
	if c.write != nil {
		return true
	}
	lock, err := takeCheckpoint(c.path)
	if err != nil {
		c.cannot(ctx, err)
		return false
	}
	db, err := openFile(ctx, c.path, c.log)
	if err != nil {
		c.cannot(ctx, err)
		_ = lock.Unlock()
		return false
	}
	c.lock, c.write, c.written, c.told = lock, db, 0, ""
	return true
}

// cannot tells why nothing is written, once while it stays so.
func (c *checkpoint) cannot(ctx context.Context, why error) {
	if c.told == why.Error() {
		return
	}
	c.told = why.Error()
	if errors.Is(why, errTaken) {
		c.log.InfoContext(ctx, "the checkpoint is not written", "reason", why)
		return
	}
	c.log.WarnContext(ctx, "the checkpoint cannot be written, and every start reads the market whole: correct lending.checkpoint", "error", why)
}

func (c *checkpoint) close() error {
	if c == nil || c.write == nil {
		return nil
	}
	err := errors.Join(c.write.Close(), c.lock.Unlock())
	c.write, c.lock = nil, nil
	return err
}

// touch notes rows that are not as the file has them.
func (c *checkpoint) touch(rows []int) {
	for _, row := range rows {
		c.changed[row] = true
	}
}

// cut notes that there are no rows from n on.
func (c *checkpoint) cut(n int) {
	c.written = min(c.written, n)
	for row := range c.changed {
		if row >= n {
			delete(c.changed, row)
		}
	}
}

// discard empties the file, or has the next writer do it.
func (c *checkpoint) discard(ctx context.Context, why error) {
	clear(c.changed)
	c.written, c.steps = 0, 0
	if c.write == nil {
		return
	}
	c.log.InfoContext(ctx, "the checkpoint is discarded", "reason", why)
	if err := c.begin(ctx, func(tx *sql.Tx) error { return empty(ctx, tx) }); err != nil {
		c.fail(ctx, err)
		c.take(ctx)
	}
}

// fail removes a file that cannot be written, since it must not be trusted later.
// The next save makes a new one, if it can.
func (c *checkpoint) fail(ctx context.Context, err error) {
	c.log.WarnContext(ctx, "the checkpoint cannot be written and is removed: a restart before it is written again reads the market anew", "error", err)
	_ = c.write.Close()
	removeFile(c.path)
	_ = c.lock.Unlock()
	c.write, c.lock = nil, nil
}

func (c *checkpoint) begin(ctx context.Context, do func(*sql.Tx) error) error {
	tx, err := c.write.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := do(tx); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}

// save brings the file up to date with the rows as they are at a block.
func (c *checkpoint) save(ctx context.Context, r *rows, at trade.Block) {
	ctx = context.WithoutCancel(ctx) // a few milliseconds, and half of it is worth nothing
	if at.Hash.IsZero() || !c.take(ctx) {
		return
	}
	err := c.begin(ctx, func(tx *sql.Tx) error {
		if c.written == 0 {
			if err := c.found(ctx, tx); err != nil {
				return err
			}
		}
		if _, err := tx.ExecContext(ctx, `DELETE FROM accounts WHERE row >= ?`, c.written); err != nil {
			return err
		}
		put, err := tx.PrepareContext(ctx, `INSERT OR REPLACE INTO accounts (row, borrower, born, read, data, sum) VALUES (?, ?, ?, ?, ?, ?)`)
		if err != nil {
			return err
		}
		defer put.Close()
		for _, row := range c.stale(r) {
			a := stored{row: row, borrower: r.borrowers[row], born: r.born[row], read: at.Number, data: []byte(r.packed[row])}
			if _, err := put.ExecContext(ctx, a.row, a.borrower[:], int64(a.born), int64(a.read), a.data, int64(a.sum())); err != nil {
				return err
			}
		}
		return mark(ctx, tx, at)
	})
	if err != nil {
		c.fail(ctx, err)
		return
	}
	clear(c.changed)
	c.written, c.steps = r.len(), 0
}

// stale are the rows that the file lacks or has otherwise, rising.
func (c *checkpoint) stale(r *rows) []int {
	out := make([]int, 0, len(c.changed)+r.len()-c.written)
	for row := range c.changed {
		if row < c.written {
			out = append(out, row)
		}
	}
	slices.Sort(out)
	for row := c.written; row < r.len(); row++ {
		out = append(out, row)
	}
	return out
}

// stored is an account in the file.
type stored struct {
	row      int
	borrower protection.Address
	born     uint64
	read     uint64 // it is right at this block, and at later ones while nothing says otherwise
	data     []byte // packed; empty = to be read
}

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// sum finds bits that the disk turned, which SQLite does not.
func (a *stored) sum() uint32 {
	b := make([]byte, 0, 3*8+len(a.borrower)+len(a.data))
	b = binary.BigEndian.AppendUint64(b, uint64(a.row))
	b = binary.BigEndian.AppendUint64(b, a.born)
	b = binary.BigEndian.AppendUint64(b, a.read)
	b = append(append(b, a.borrower[:]...), a.data...)
	return crc32.Checksum(b, castagnoli)
}

// load reads the file: its rows, and by row at which block each was read, and the
// blocks that are known, rising. Without a file, or one of somebody else, there
// are none.
func (c *checkpoint) load(ctx context.Context) (r *rows, read []uint64, marks []trade.Block, err error) {
	db := c.write
	if db == nil {
		if db, err = openBeside(ctx, c.path); err != nil || db == nil {
			return nil, nil, nil, err
		}
		defer db.Close()
	}
	tx, err := db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true}) // one state of the file, while another writes
	if err != nil {
		return nil, nil, nil, err
	}
	defer func() { _ = tx.Rollback() }()
	if found, err := c.check(ctx, tx); err != nil || !found {
		return nil, nil, nil, err
	}
	if marks, err = loadMarks(ctx, tx); err != nil || len(marks) == 0 {
		return nil, nil, nil, err
	}
	lines, err := tx.QueryContext(ctx, `SELECT row, borrower, born, read, data, sum FROM accounts ORDER BY row`)
	if err != nil {
		return nil, nil, nil, err
	}
	defer lines.Close()
	r = newRows()
	var a stored
	var borrower sql.RawBytes
	var data sql.RawBytes
	for lines.Next() {
		var born, when, sum int64
		if err := lines.Scan(&a.row, &borrower, &born, &when, &data, &sum); err != nil {
			return nil, nil, nil, err
		}
		if len(borrower) != len(a.borrower) {
			return nil, nil, nil, fmt.Errorf("row %d: a borrower of %d bytes", a.row, len(borrower))
		}
		a.borrower, a.born, a.read, a.data = protection.Address(borrower), uint64(born), uint64(when), data
		if uint32(sum) != a.sum() || a.row != r.len() || r.find(a.borrower) >= 0 || a.row > 0 && a.born < r.born[a.row-1] {
			return nil, nil, nil, fmt.Errorf("row %d is damaged or out of place", a.row)
		}
		r.add(a.borrower, a.born)
		if len(a.data) > 0 {
			if err := r.load(a.row, string(a.data)); err != nil {
				return nil, nil, nil, fmt.Errorf("row %d: %w", a.row, err)
			}
		}
		read = append(read, a.read)
	}
	c.written = r.len()
	return r, read, marks, lines.Err()
}
