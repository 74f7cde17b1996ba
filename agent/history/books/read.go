package books

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"sort"
	"strings"
	"time"

	"github.com/apache/arrow-go/v18/arrow"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/models/book"
)

// Reader reads a market's books from a snapshot. It may be used by several
// goroutines.
type Reader struct {
	snapshot *history.Snapshot
	market   Market
	segments []segment
	progress func(done, total int64)
}

// Open reads a market, by its data set; "" is the only one there is. It fails with
// ErrNoMarket, and says which there are; and when segments overlap.
func Open(s *history.Snapshot, dataset string) (*Reader, error) {
	all := Markets(s)
	var names []string
	for _, m := range all {
		if m.Dataset == dataset || dataset == "" && len(all) == 1 {
			segments, err := segmentsOf(s, m.Dataset)
			return &Reader{snapshot: s, market: m, segments: segments}, err
		}
		names = append(names, m.String())
	}
	switch {
	case len(all) == 0:
		return nil, fmt.Errorf("%w: it has no books at all: `hedgerow history index` reads some from a node, `hedgerow history maker --books` and `hedgerow history simulate --books 24h` make some", ErrNoMarket)
	case dataset == "":
		return nil, fmt.Errorf("%w: none is named, and it has books of %d: %s", ErrNoMarket, len(all), strings.Join(names, "; "))
	}
	return nil, fmt.Errorf("%w: it has no books of %q, but of %s", ErrNoMarket, dataset, strings.Join(names, "; "))
}

// Market is the one that is read.
func (r *Reader) Market() Market { return r.market }

// Watched is a reader that says how far it is: over how many of a segment's books
// it went, 0 before it fetches the segment, from the goroutine that reads.
func (r *Reader) Watched(progress func(done, total int64)) *Reader {
	w := *r
	w.progress = progress
	return &w
}

// At is the newest book at or before an instant, which may be older than that by
// maxAge; 0 is any age. It fails with ErrOutside before the first book, and with
// ErrGap.
func (r *Reader) At(ctx context.Context, t time.Time, maxAge time.Duration) (*book.Book, error) {
	b, err := r.newest(ctx, "of "+instant(t), func(h *book.Head) bool { return !h.Time.After(t) }, func(s *segment) bool { return !s.from.After(t) })
	if err == nil && maxAge > 0 && t.Sub(b.Time) > maxAge {
		return nil, r.gap(b, t, maxAge)
	}
	return b, err
}

// AtBlock is the newest book at or before a block. It fails with ErrOutside before
// the first.
func (r *Reader) AtBlock(ctx context.Context, number uint64) (*book.Book, error) {
	return r.newest(ctx, fmt.Sprintf("of block %d", number), func(h *book.Head) bool { return h.Block <= number }, func(s *segment) bool { return s.first <= number })
}

func (r *Reader) gap(b *book.Book, t time.Time, maxAge time.Duration) error {
	return fmt.Errorf("%w: the newest book of %s at %s is of block %d, %s, %s old and not at most %s: index that span, or allow the age", ErrGap,
		r.market.Dataset, instant(t), b.Block, instant(b.Time), t.Sub(b.Time).Round(time.Second), maxAge)
}

// newest is the last book that is within, of the last segment that has one.
func (r *Reader) newest(ctx context.Context, asked string, within func(*book.Head) bool, begins func(*segment) bool) (b *book.Book, err error) {
	n := sort.Search(len(r.segments), func(i int) bool { return !begins(&r.segments[i]) })
	if n == 0 {
		return nil, fmt.Errorf("%w: there is no book %s: the archive has %s", ErrOutside, asked, r.market)
	}
	err = r.follow(ctx, &r.segments[n-1], func(x *book.Replica, next *book.Head) (bool, error) {
		if next != nil && within(next) {
			return true, nil
		}
		if b, err = x.Book(); err == nil {
			h := x.Head()
			err = h.Verify(b)
		}
		return false, err
	})
	return b, err
}

// follow goes over a segment's books. fn has each before it and what comes after it,
// nil at the end, and says whether to go on.
func (r *Reader) follow(ctx context.Context, s *segment, fn func(x *book.Replica, next *book.Head) (bool, error)) error {
	err := r.read(ctx, s, fn)
	if errors.Is(err, book.ErrDecode) || errors.Is(err, book.ErrInvalid) || errors.Is(err, book.ErrBase) {
		err = fmt.Errorf("%w: %w: restore group %s from a copy, or take it away and index that span again", history.ErrDamaged, err, s.group)
	}
	if err != nil {
		return fmt.Errorf("books of %s, blocks %d to %d: %w", r.market.Dataset, s.first, s.last, err)
	}
	return nil
}

// own is an error of a caller's, which is handed back as it is.
type own struct{ error }

func (r *Reader) read(ctx context.Context, s *segment, fn func(*book.Replica, *book.Head) (bool, error)) error {
	if err := s.whole(); err != nil {
		return err
	}
	rows := book.NewRecordReader(func(table string) iter.Seq2[arrow.RecordBatch, error] {
		return r.snapshot.Records(ctx, s.parts[table], book.RecordsVersion)
	})
	defer rows.Close()
	done := int64(0)
	went := func() {
		if r.progress != nil {
			r.progress(done, s.parts[book.HeadRecords].Rows)
		}
		done++
	}
	went()
	var x book.Replica
	c, err := rows.Next()
	if err == nil && (c.Block != s.first || !c.Time.Equal(s.from)) {
		err = fmt.Errorf("%w: it begins with block %d, %s", book.ErrDecode, c.Block, instant(c.Time))
	}
	for err == nil {
		if err = ctx.Err(); err != nil {
			return err
		}
		if err = x.Apply(c); err != nil {
			return err
		}
		var next *book.Change
		var head *book.Head
		switch next, err = rows.Next(); {
		case err == nil:
			head = &next.Head
		case !errors.Is(err, io.EOF):
			return err
		case c.Block != s.last || !c.Time.Equal(s.to):
			return fmt.Errorf("%w: it ends with block %d, %s", book.ErrDecode, c.Block, instant(c.Time))
		}
		if more, bad := fn(&x, head); bad != nil || !more {
			return bad
		}
		went()
		c = next
	}
	if errors.Is(err, io.EOF) && x.Head().Version.IsZero() {
		return fmt.Errorf("%w: it is empty", book.ErrDecode)
	}
	if errors.Is(err, io.EOF) {
		return nil
	}
	return err
}
