package verify

import (
	"container/heap"
	"context"
	"iter"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// cursor is at a row of one part.
type cursor[R history.Row] struct {
	part  history.Part
	place int // of the part among the others: of equal rows the earlier part's come first
	rows  []R
	at    int
	next  func() ([]R, error, bool)
	stop  func()
}

// advance steps to the next row and reports whether there is one.
func (c *cursor[R]) advance() (bool, error) {
	c.at++
	for c.at >= len(c.rows) {
		rows, err, ok := c.next()
		if err != nil || !ok {
			return false, err
		}
		c.rows, c.at = rows, 0
	}
	return true, nil
}

type cursors[R history.Row] struct {
	all     []*cursor[R]
	compare func(a, b *R) int
}

func (h *cursors[R]) Len() int { return len(h.all) }
func (h *cursors[R]) Less(i, j int) bool {
	a, b := h.all[i], h.all[j]
	if c := h.compare(&a.rows[a.at], &b.rows[b.at]); c != 0 {
		return c < 0
	}
	return a.place < b.place
}
func (h *cursors[R]) Swap(i, j int) { h.all[i], h.all[j] = h.all[j], h.all[i] }
func (h *cursors[R]) Push(x any)    { h.all = append(h.all, x.(*cursor[R])) }
func (h *cursors[R]) Pop() any {
	last := h.all[len(h.all)-1]
	h.all = h.all[:len(h.all)-1]
	return last
}

// merged goes over the rows of parts in one order, which each part has for itself;
// late is told of a row that comes before its part's last one. A row is good
// during the call.
func merged[R history.Row](ctx context.Context, s *history.Snapshot, parts []history.Part, compare func(a, b *R) int, late func(*history.Part, *R), each func(*history.Part, *R)) error {
	h := &cursors[R]{compare: compare}
	defer func() {
		for _, c := range h.all {
			c.stop()
		}
	}()
	for i, p := range parts {
		next, stop := iter.Pull2(history.Rows[R](ctx, s, p))
		c := &cursor[R]{part: p, place: i, at: -1, next: next, stop: stop}
		if ok, err := c.advance(); err != nil || !ok {
			stop()
			if err != nil {
				return err
			}
			continue
		}
		h.all = append(h.all, c)
	}
	heap.Init(h)
	for n := 0; len(h.all) > 0; n++ {
		if n%4096 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		c := h.all[0]
		each(&c.part, &c.rows[c.at])
		last := c.rows[c.at]
		ok, err := c.advance()
		if err != nil {
			return err
		}
		if !ok {
			c.stop()
			heap.Pop(h)
			continue
		}
		if compare(&last, &c.rows[c.at]) > 0 {
			late(&c.part, &c.rows[c.at])
		}
		if len(h.all) > 1 {
			heap.Fix(h, 0)
		}
	}
	return nil
}
