package verify

import (
	"context"
	"fmt"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/history/books"
	"github.com/hedgerow-fi/hedgerow/models/book"
)

// books goes over the books of every market: segments that overlap, a book that
// has not the version that its writer gave it, and books that are missing between
// others.
func (v *run) books(ctx context.Context) error {
	for _, m := range books.Markets(v.snapshot) {
		at := place{history.Heads, m.Dataset, m.Basis, m.Dataset}
		if !v.wants(history.Part{Dataset: m.Dataset}) {
			continue
		}
		s := &series{at: at}
		var blocks blockClock
		r, err := books.Open(v.snapshot, m.Dataset)
		if err == nil {
			err = r.Each(ctx, books.Walk{Thorough: true}, func(when time.Time, b *book.Book) error {
				v.stepped()
				text := fmt.Sprintf("book of block %d, %s", b.Block, when.Format(time.RFC3339))
				v.instants(at, when, when, text)
				blocks.see(&v.notes, at, when, b.Block, text)
				s.time, s.value = append(s.time, when.UnixMicro()), append(s.value, 0)
				return ctx.Err()
			})
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil {
			v.notes.add(Error, BooksBroken, at, row{when: m.From, until: m.To, count: m.Books, measured: err.Error()})
			continue
		}
		s.measure(v.options.every(s))
		s.gaps(&v.notes)
	}
	return nil
}
