package history

import (
	"cmp"
	"container/heap"
	"context"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"
)

// Merged is what merging did to the parts of one table, data set and year.
type Merged struct {
	Table       Table  `json:"table"`
	Dataset     string `json:"dataset"`
	Basis       Basis  `json:"basis"`
	Note        string `json:"note,omitempty"`
	Year        int    `json:"year"`
	Before      int    `json:"before"` // parts
	After       int    `json:"after"`
	Rows        int64  `json:"rows"`       // that there are now
	Duplicates  int64  `json:"duplicates"` // that were dropped
	BytesBefore int64  `json:"bytesBefore"`
	BytesAfter  int64  `json:"bytesAfter"`
}

// Merge puts the parts of each table of rows, data set and year together, if they
// are of one basis and note, and drops rows that are there twice in every column.
// Rows that contradict each other stay, in the order in which they were appended.
// It leaves alone what ties parts of several tables together, which is books, and
// the newest span of a data set that follows a chain, which may be replaced yet. It
// returns what changed; step, if not nil, hears of each part that was read.
func Merge(ctx context.Context, s *Snapshot, tx *Tx, step func(done, total int)) ([]Merged, error) {
	groups := s.mergeable()
	total, done := 0, 0
	for _, g := range groups {
		total += len(g)
	}
	read := func() {
		done++
		if step != nil {
			step(min(done, total), total)
		}
	}
	var out []Merged
	for _, g := range groups {
		m, changed, err := mergers[g[0].Table](ctx, s, tx, g, read)
		if err != nil {
			return nil, fmt.Errorf("merge %s %s of %d: %w", g[0].Table, g[0].Dataset, g[0].From.Year(), err)
		}
		if changed {
			out = append(out, m)
		}
	}
	return out, nil
}

// mergers are the tables whose parts are sorted rows.
var mergers = map[Table]func(context.Context, *Snapshot, *Tx, []Part, func()) (Merged, bool, error){
	Prices:     mergeRows[Price],
	Events:     mergeRows[Event],
	Parameters: mergeRows[Parameter],
	Measures:   mergeRows[Measure],
	Accounts:   mergeRows[Account],
}

// mergeable are the parts that may become one, in the order in which they were
// appended, by groups in a fixed order.
func (s *Snapshot) mergeable() [][]Part {
	appended := map[string]int{}
	newest := map[string][]Part{} // by data set, of what follows a chain
	for i := range s.Commits {
		c := &s.Commits[i]
		for _, p := range c.Add {
			appended[p.Key] = len(appended)
		}
		if c.Source != nil && c.Source.Span != nil {
			newest[c.Source.Span.Dataset] = c.Add
		}
	}
	type kind struct {
		table         Table
		dataset, note string
		basis         Basis
		year          int
	}
	groups := map[kind][]Part{}
	for _, p := range s.Parts {
		replaced := slices.ContainsFunc(newest[p.Dataset], func(n Part) bool { return n.Key == p.Key })
		if mergers[p.Table] == nil || p.Group != "" || replaced {
			continue
		}
		k := kind{p.Table, p.Dataset, p.Note, p.Basis, p.From.UTC().Year()}
		groups[k] = append(groups[k], p)
	}
	kinds := slices.SortedFunc(maps.Keys(groups), func(a, b kind) int {
		return cmp.Or(strings.Compare(string(a.table), string(b.table)), strings.Compare(a.dataset, b.dataset), cmp.Compare(a.year, b.year), strings.Compare(string(a.basis), string(b.basis)), strings.Compare(a.note, b.note))
	})
	var out [][]Part
	for _, k := range kinds {
		slices.SortFunc(groups[k], func(a, b Part) int { return cmp.Compare(appended[a.Key], appended[b.Key]) })
		out = append(out, groups[k])
	}
	return out
}

// distinct are rows that can be told apart.
type distinct interface {
	Row
	comparable
}

func mergeRows[R distinct](ctx context.Context, s *Snapshot, tx *Tx, parts []Part, read func()) (m Merged, changed bool, err error) {
	defer func() { tx.fail(err) }()
	l := layoutOf[R]()
	m = Merged{Table: l.table, Dataset: parts[0].Dataset, Basis: parts[0].Basis, Note: parts[0].Note, Year: parts[0].From.UTC().Year(), Before: len(parts)}
	var rows int64
	for _, p := range parts {
		rows, m.BytesBefore = rows+p.Rows, m.BytesBefore+p.Bytes
	}
	if int64(len(parts)) <= (rows+partRows-1)/partRows { // no fewer would do: only for duplicates
		kept := int64(0)
		for _, err := range merged(ctx, s, l, parts, read) {
			if err != nil {
				return m, false, err
			}
			kept++
		}
		if kept == rows {
			return m, false, nil
		}
		read = func() {}
	}
	before := len(tx.commit.Add)
	var part []R
	flush := func() error {
		if len(part) == 0 {
			return nil
		}
		m.Rows += int64(len(part))
		err := tx.putRows(ctx, Label{m.Dataset, m.Basis, m.Note}, l.whole(part), m.Year)
		part = part[:0]
		return err
	}
	for r, err := range merged(ctx, s, l, parts, read) {
		if err == nil && len(part) == partRows {
			err = flush()
		}
		if err != nil {
			return m, false, err
		}
		part = append(part, *r)
	}
	if err := flush(); err != nil {
		return m, false, err
	}
	for _, p := range tx.commit.Add[before:] {
		m.After, m.BytesAfter = m.After+1, m.BytesAfter+p.Bytes
	}
	m.Duplicates = rows - m.Rows
	for _, p := range parts {
		tx.Remove(p)
	}
	return m, true, nil
}

// cursor is where a part is read.
type cursor[R Row] struct {
	part int // its place in the order of appending
	rows []R
	next func() ([]R, error, bool)
}

// cursors are parts by the row that comes next.
type cursors[R Row] struct {
	l  layout[R]
	at []*cursor[R]
}

func (c *cursors[R]) Len() int { return len(c.at) }
func (c *cursors[R]) Less(i, j int) bool {
	return cmp.Or(c.l.less(&c.at[i].rows[0], &c.at[j].rows[0]), cmp.Compare(c.at[i].part, c.at[j].part)) < 0
}
func (c *cursors[R]) Swap(i, j int) { c.at[i], c.at[j] = c.at[j], c.at[i] }
func (c *cursors[R]) Push(x any)    { c.at = append(c.at, x.(*cursor[R])) }
func (c *cursors[R]) Pop() any {
	last := c.at[len(c.at)-1]
	c.at = c.at[:len(c.at)-1]
	return last
}

// merged goes over the rows of sorted parts in their order, each row once.
func merged[R distinct](ctx context.Context, s *Snapshot, l layout[R], parts []Part, read func()) iter.Seq2[*R, error] {
	return func(yield func(*R, error) bool) {
		queue := &cursors[R]{l: l}
		for i, p := range parts {
			next, stop := iter.Pull2(rowsOf(ctx, s, p, l, Query{}))
			defer stop()
			c := &cursor[R]{part: i, next: next}
			rows, err, more := next()
			if err != nil {
				yield(nil, err)
				return
			}
			read()
			if more {
				c.rows = rows
				queue.at = append(queue.at, c)
			}
		}
		heap.Init(queue)
		var alike []R // the rows so far that sort like the last
		for queue.Len() > 0 {
			c := queue.at[0]
			row := &c.rows[0]
			if len(alike) > 0 {
				switch order := l.less(&alike[0], row); {
				case order > 0:
					yield(nil, fmt.Errorf("%w: %s is not sorted", ErrDamaged, parts[c.part].Key))
					return
				case order < 0:
					alike = alike[:0]
				}
			}
			if !slices.ContainsFunc(alike, func(r R) bool { return r == *row }) {
				alike = append(alike, *row)
				if !yield(row, nil) {
					return
				}
			}
			if c.rows = c.rows[1:]; len(c.rows) == 0 {
				rows, err, more := c.next()
				if err != nil {
					yield(nil, err)
					return
				}
				if !more {
					heap.Pop(queue)
					continue
				}
				c.rows = rows
			}
			heap.Fix(queue, 0)
		}
	}
}
