package books

import (
	"context"
	"fmt"
	"iter"

	"github.com/apache/arrow-go/v18/arrow/array"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/models/book"
)

// Compacted is what a compaction of one market does.
type Compacted struct {
	Dataset string `json:"dataset"`
	Books   int    `json:"books"`  // that were written anew
	Before  int    `json:"before"` // segments
	After   int    `json:"after"`
}

// Compact puts a market's short segments together, as if their books had been
// written at once: from the first that ended before its time, all up to the end of
// the year. No book changes: each is compared with its version on the way. A market
// without short segments is left alone, so that a second compaction does nothing.
// step, if not nil, hears of each book that was written, of those of its year.
func Compact(ctx context.Context, s *history.Snapshot, tx *history.Tx, dataset string, step func(done, total int)) (c Compacted, err error) {
	c.Dataset = dataset
	segments, err := segmentsOf(s, dataset)
	if err != nil {
		return c, err
	}
	c.Before, c.After = len(segments), len(segments)
	r := &Reader{snapshot: s, market: Market{Label: history.Label{Dataset: dataset}}}
	for len(segments) > 0 {
		run := together(segments)
		segments = segments[len(run):]
		for len(run) > 1 {
			ended, err := r.ended(ctx, &run[0])
			if err != nil {
				return c, err
			}
			if !ended {
				break
			}
			run = run[1:]
		}
		if len(run) < 2 {
			continue
		}
		n, err := r.rewrite(ctx, tx, run, step)
		if err != nil {
			return c, err
		}
		c.Books, c.After = c.Books+n.books, c.After-len(run)+n.segments
	}
	return c, nil
}

// together are the first of the segments that may be one: of one year, with one note.
func together(segments []segment) []segment {
	n := 1
	for n < len(segments) && segments[n].label == segments[0].label && segments[n].from.UTC().Year() == segments[0].from.UTC().Year() {
		n++
	}
	return segments[:n]
}

// ended reports that a writer would have begun another segment after this one.
func (r *Reader) ended(ctx context.Context, s *segment) (bool, error) {
	if err := s.whole(); err != nil {
		return false, err
	}
	for batch, err := range r.snapshot.Records(ctx, s.parts[book.HeadRecords], book.RecordsVersion, "assets", "loans") {
		if err != nil {
			return false, err
		}
		a, hasAssets := batch.Column(0).(*array.Uint16)
		l, hasLoans := batch.Column(1).(*array.Uint32)
		if !hasAssets || !hasLoans || batch.NumRows() == 0 {
			break
		}
		assets, loans := int64(a.Value(0)), int64(l.Value(0))
		load := s.parts[book.HeadRecords].Rows - 1 + s.parts[book.AssetRecords].Rows - assets + s.parts[book.LoanRecords].Rows - loans
		return load >= mostWeight(loans), nil
	}
	return false, fmt.Errorf("%w: the books of %s, blocks %d to %d, have no readable head: restore them from a copy, or take them away and index that span again", history.ErrDamaged, s.label.Dataset, s.first, s.last)
}

type written struct{ books, segments int }

// rewrite writes the books of segments anew and takes the segments away.
func (r *Reader) rewrite(ctx context.Context, tx *history.Tx, run []segment, step func(done, total int)) (n written, err error) {
	var total int64
	for i := range run {
		total += run[i].parts[book.HeadRecords].Rows
		for _, p := range run[i].parts {
			tx.Remove(p)
		}
	}
	w := NewWriter(run[0].label)
	for b, err := range r.all(ctx, run) {
		if err == nil {
			err = w.Add(b)
		}
		if err != nil {
			return n, fmt.Errorf("compact: %w", err)
		}
		n.books++
		if step != nil {
			step(n.books, int(total))
		}
		n.segments += len(w.done)
		if err := w.FlushEnded(ctx, tx); err != nil {
			return n, err
		}
	}
	n.segments++
	return n, w.Flush(ctx, tx)
}

// all are the books of segments, each with the version that it must have.
func (r *Reader) all(ctx context.Context, run []segment) iter.Seq2[*book.Book, error] {
	return func(yield func(*book.Book, error) bool) {
		for i := range run {
			stopped := false
			err := r.follow(ctx, &run[i], func(x *book.Replica, _ *book.Head) (bool, error) {
				b, err := x.Book()
				if err == nil {
					h := x.Head()
					err = h.Verify(b)
				}
				if err != nil {
					return false, err
				}
				stopped = !yield(b, nil)
				return !stopped, nil
			})
			if stopped {
				return
			}
			if err != nil {
				yield(nil, err)
				return
			}
		}
	}
}
