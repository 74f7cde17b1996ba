package books

import (
	"context"
	"fmt"
	"iter"
	"strconv"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/models/book"
)

// leastWeight is how much a segment may change, however small its first book is.
const leastWeight = 1 << 14

// weigh is what a book after the first adds to a segment: rows of heads, assets
// and loans.
func weigh(c *book.Change) int64 { return 1 + int64(len(c.Asset)) + int64(c.Len()) }

// mostWeight is the weight of changes at which a segment ends, by the loans of its
// first book.
func mostWeight(loans int64) int64 { return max(leastWeight, loans) }

// Writer puts books into segments. It holds what it was given until that is
// flushed, the changes alone of all but each segment's first. It is for one
// goroutine.
type Writer struct {
	of   history.Label
	last *book.Book
	done [][]*book.Change // segments that have ended
	open []*book.Change   // the segment that has not
	load int64            // weight of its changes
	tx   *history.Tx      // that holds to the writer's rule
}

// NewWriter writes books of one market. The label's data set is the market's, and
// holds books of no other.
func NewWriter(of history.Label) *Writer { return &Writer{of: of} }

// Add takes the next book. It fails, and takes nothing, when the book is invalid,
// or does not follow the one before: another market, no higher block, an earlier
// time.
func (w *Writer) Add(b *book.Book) error {
	if err := w.follows(b); err != nil {
		return fmt.Errorf("books of %s: %w", w.of.Dataset, err)
	}
	ends := len(w.open) == 0 || w.load >= mostWeight(int64(w.open[0].Loans)) || b.Time.UTC().Year() != w.last.Time.UTC().Year()
	var c *book.Change
	var err error
	if ends {
		c = book.ChangeOf(nil, b)
		err = b.Validate()
	} else {
		c = book.ChangeOf(w.last, b)
		err = b.ValidateChange(c)
	}
	if err != nil {
		return fmt.Errorf("books of %s: book of block %d: %w", w.of.Dataset, b.Block, err)
	}
	if ends && len(w.open) > 0 {
		w.done, w.open = append(w.done, w.open), nil
	}
	if w.open = append(w.open, c); ends {
		w.load = 0
	} else {
		w.load += weigh(c)
	}
	w.last = b
	return nil
}

func (w *Writer) follows(b *book.Book) error {
	switch {
	case !time.Unix(0, b.Time.UnixNano()).Equal(b.Time):
		return fmt.Errorf("block %d is of %s, and an archive holds the years 1678 to 2261", b.Block, b.Time)
	case w.last == nil:
		return nil
	case b.Market != w.last.Market:
		return fmt.Errorf("block %d is of market %s, after one of %s: give each market a data set of its own", b.Block, b.Market, w.last.Market)
	case b.Block <= w.last.Block:
		return fmt.Errorf("block %d comes after block %d: books go in by rising block", b.Block, w.last.Block)
	case b.Time.Before(w.last.Time):
		return fmt.Errorf("block %d is of %s, before block %d of %s", b.Block, instant(b.Time), w.last.Block, instant(w.last.Time))
	}
	return nil
}

// Pending is how many books are not flushed.
func (w *Writer) Pending() int {
	n := len(w.open)
	for _, s := range w.done {
		n += len(s)
	}
	return n
}

// FlushEnded writes the segments that have ended. They show when the transaction
// commits, which fails with history.ErrConflict when the archive then had books of
// the same blocks twice. After an error the writer and the transaction are of no
// more use.
func (w *Writer) FlushEnded(ctx context.Context, tx *history.Tx) error {
	if w.tx != tx {
		tx.Require(func(after *history.Snapshot) error {
			_, err := segmentsOf(after, w.of.Dataset)
			return err
		})
		w.tx = tx
	}
	for ; len(w.done) > 0; w.done = w.done[1:] {
		if err := put(ctx, tx, w.of, w.done[0]); err != nil {
			return err
		}
	}
	return nil
}

// Flush writes all that was added, as FlushEnded does. The next book begins another
// segment.
func (w *Writer) Flush(ctx context.Context, tx *history.Tx) error {
	if len(w.open) > 0 {
		w.done, w.open = append(w.done, w.open), nil
	}
	return w.FlushEnded(ctx, tx)
}

// put writes one segment.
func put(ctx context.Context, tx *history.Tx, of history.Label, s []*book.Change) error {
	first, last := s[0], s[len(s)-1]
	p := history.Part{Dataset: of.Dataset, Basis: of.Basis, Note: of.Note, From: first.Time, To: last.Time, FirstBlock: first.Block, LastBlock: last.Block,
		Group: fmt.Sprintf("%d-%d-%s", first.Block, last.Block, last.Version.String()[:16])}
	for _, table := range book.RecordTables {
		p.Table = history.Table(table)
		schema := book.RecordSchema(table, "segment", p.Group) // so that no two parts are the same, empty ones included
		if err := tx.PutRecords(ctx, p, strconv.Itoa(first.Time.UTC().Year()), schema, book.Records(table, schema, s)); err != nil {
			return err
		}
	}
	return nil
}

// Put writes books one after the other into a transaction, and returns how many. It
// holds a segment at a time.
func Put(ctx context.Context, tx *history.Tx, of history.Label, books iter.Seq2[*book.Book, error]) (n int, err error) {
	w := NewWriter(of)
	for b, err := range books {
		if err == nil {
			err = w.Add(b)
		}
		if err == nil {
			err = w.FlushEnded(ctx, tx)
		}
		if err != nil {
			return n, err
		}
		n++
	}
	return n, w.Flush(ctx, tx)
}

// instant prints a time.
func instant(t time.Time) string { return t.UTC().Format(time.RFC3339) }
