package books

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/models/book"
)

// What callers branch on.
var (
	// ErrNoMarket reports that an archive has no books of a market, or of several
	// where none was named.
	ErrNoMarket = errors.New("no such market in the archive")
	// ErrOutside reports that no book is at or before what was asked for.
	ErrOutside = errors.New("before the archive's first book")
	// ErrGap reports that the newest book is older than it may be.
	ErrGap = errors.New("the archive has a gap")
)

// segment is a group of parts.
type segment struct {
	group       string
	label       history.Label
	from, to    time.Time
	first, last uint64
	parts       map[string]history.Part // by table
}

// whole fails when a part is missing.
func (s *segment) whole() error {
	for _, table := range book.RecordTables {
		if _, ok := s.parts[table]; !ok {
			return fmt.Errorf("%w: the books of %s, blocks %d to %d, lack their part of table %s: take the others of group %s away and index that span again", history.ErrDamaged, s.label.Dataset, s.first, s.last, table, s.group)
		}
	}
	return nil
}

// segmentsOf are a market's by rising block. It fails on those that overlap, and on
// parts of a data set that say different things of it.
func segmentsOf(s *history.Snapshot, dataset string) ([]segment, error) {
	var out []segment
	at := map[string]int{}
	for _, p := range s.Parts {
		if p.Dataset != dataset || !slices.Contains(book.RecordTables[:], string(p.Table)) {
			continue
		}
		i, ok := at[p.Group]
		if !ok {
			i = len(out)
			at[p.Group] = i
			out = append(out, segment{p.Group, history.Label{Dataset: p.Dataset, Basis: p.Basis, Note: p.Note}, p.From, p.To, p.FirstBlock, p.LastBlock, map[string]history.Part{}})
		}
		x := &out[i]
		if _, twice := x.parts[string(p.Table)]; twice || x.label.Basis != p.Basis || x.first != p.FirstBlock || x.last != p.LastBlock || !x.from.Equal(p.From) || !x.to.Equal(p.To) {
			return nil, fmt.Errorf("%w: the parts of group %s of %s do not belong together, %s among them", history.ErrDamaged, p.Group, dataset, p.Key)
		}
		x.parts[string(p.Table)] = p
	}
	slices.SortFunc(out, func(a, b segment) int {
		return cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(a.last, b.last), strings.Compare(a.group, b.group))
	})
	for i := 1; i < len(out); i++ {
		a, b := &out[i-1], &out[i]
		switch {
		case b.first <= a.last:
			return nil, fmt.Errorf("%w: %s has the books of blocks %d to %d and of blocks %d to %d, which overlap: take one of them away before the other goes in", history.ErrConflict, dataset, a.first, a.last, b.first, b.last)
		case b.from.Before(a.to):
			return nil, fmt.Errorf("%w: %s has block %d of %s, and before it block %d of %s", history.ErrConflict, dataset, b.first, instant(b.from), a.last, instant(a.to))
		case a.label.Basis != b.label.Basis:
			return nil, fmt.Errorf("%w: %s has books that are %s and books that are %s: give them data sets of their own", history.ErrConflict, dataset, a.label.Basis, b.label.Basis)
		}
	}
	return out, nil
}

// Market is one of which an archive has books.
type Market struct {
	history.Label
	// From and To are the times of the first book and of the last.
	From, To              time.Time
	FirstBlock, LastBlock uint64
	Books                 int64
	Segments              int
}

// String names it with what there is.
func (m Market) String() string {
	return fmt.Sprintf("%s (%d %s books, %s to %s, blocks %d to %d)", m.Dataset, m.Books, m.Basis, instant(m.From), instant(m.To), m.FirstBlock, m.LastBlock)
}

// Markets are those of which a snapshot has books, by name.
func Markets(s *history.Snapshot) []Market {
	var out []Market
	for _, p := range s.Parts { // by data set, then from
		if p.Table != history.Heads {
			continue
		}
		n := len(out)
		if n == 0 || out[n-1].Dataset != p.Dataset {
			out = append(out, Market{Label: history.Label{Dataset: p.Dataset, Basis: p.Basis, Note: p.Note}, From: p.From, FirstBlock: p.FirstBlock})
			n++
		}
		m := &out[n-1]
		if p.FirstBlock < m.FirstBlock { // of one time with the one before it
			m.FirstBlock = p.FirstBlock
		}
		if p.LastBlock > m.LastBlock {
			m.To, m.LastBlock, m.Note = p.To, p.LastBlock, p.Note
		}
		m.Books, m.Segments = m.Books+p.Rows, m.Segments+1
	}
	return out
}
