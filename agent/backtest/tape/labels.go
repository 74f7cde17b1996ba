package tape

import (
	"cmp"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Label is what became of a loan: what a scorer may be trained on, once it is known.
type Label struct {
	Borrower protection.Address
	Row      int       // of the book of the instant
	At       time.Time // of the book that the loan was looked at in
	Horizon  time.Duration
	Happened bool
	// Known is when anybody could know it: the time of the event, or without one the
	// end of the horizon.
	Known time.Time
}

// Check fails with ErrLookAhead when the label is not known at an instant.
func (l *Label) Check(now time.Time) error {
	if l.Known.After(now) {
		return &LookAhead{What: fmt.Sprintf("what became of %s within %s of %s", l.Borrower, l.Horizon, instant(l.At)), Known: l.Known, At: now}
	}
	return nil
}

// CheckTraining fails with ErrLookAhead when a model that is trained at an instant is
// handed a label that is not known by then.
func CheckTraining(labels []Label, now time.Time) error {
	for i := range labels {
		if err := labels[i].Check(now); err != nil {
			return fmt.Errorf("label %d of %d: %w", i, len(labels), err)
		}
	}
	return nil
}

// Labelling says what is labelled.
type Labelling struct {
	Kind    string // of event: history.KindLiquidation
	Horizon time.Duration
	// Every is the time between the instants at which loans are looked at; 0: each
	// moment.
	Every time.Duration
}

// Labels are what became of all loans with debt, in the order in which it became
// known; of what became known at once, by instant and row. What is not known by the
// tape's end has no label.
func Labels(ctx context.Context, t Tape, o Labelling) iter.Seq2[Label, error] {
	return func(yield func(Label, error) bool) {
		if o.Kind == "" || o.Horizon <= 0 || o.Every < 0 {
			yield(Label{}, fmt.Errorf("labels of %q within %s, every %s: a kind of event and a horizon above 0 are wanted", o.Kind, o.Horizon, o.Every))
			return
		}
		l := &labeller{Labelling: o}
		err := t.Play(ctx, func(m *Moment) error {
			for _, x := range l.saw(m) {
				if !yield(x, nil) {
					return errEnough
				}
			}
			return nil
		})
		if err != nil && !errors.Is(err, errEnough) {
			yield(Label{}, err)
		}
	}
}

var errEnough = errors.New("enough")

// Until are the labels of a sequence up to the last that is known at an instant.
func Until(labels iter.Seq2[Label, error], now time.Time) (out []Label, err error) {
	for l, err := range labels {
		if err != nil {
			return nil, err
		}
		if l.Known.After(now) {
			break
		}
		out = append(out, l)
	}
	return out, CheckTraining(out, now)
}

// labeller looks at loans, and waits to see what becomes of them.
type labeller struct {
	Labelling
	waiting []*cohort // by instant
	rows    *book.Index
	newest  *book.Book // that rows are of
	known   int        // rows that are in the index
	out     []Label
}

// cohort is the loans of one instant.
type cohort struct {
	at   time.Time
	book *book.Book
	gone map[int]bool // rows whose label is out
}

// saw are the labels that became known with a moment.
func (l *labeller) saw(m *Moment) []Label {
	l.out = l.out[:0]
	for i := range m.Events {
		e := &m.Events[i]
		if e.Kind != l.Kind {
			continue
		}
		who, ok := borrower(e.Account)
		if !ok {
			continue
		}
		for _, c := range l.waiting {
			if !e.Time.After(c.at.Add(l.Horizon)) { // and after its instant, as the moment is
				l.happened(c, who, e.Time)
			}
		}
	}
	for len(l.waiting) > 0 && !l.waiting[0].at.Add(l.Horizon).After(m.Block.Time) {
		l.ended(l.waiting[0])
		l.waiting = l.waiting[1:]
	}
	if n := len(l.waiting); m.Book != nil && (n == 0 || !m.Block.Time.Before(l.waiting[n-1].at.Add(l.Every))) {
		l.waiting = append(l.waiting, &cohort{at: m.Block.Time, book: m.Book, gone: map[int]bool{}})
		l.learn(m.Book)
	}
	slices.SortStableFunc(l.out, func(a, b Label) int {
		return cmp.Or(a.Known.Compare(b.Known), a.At.Compare(b.At), cmp.Compare(a.Row, b.Row))
	})
	return l.out
}

// learn adds a book's new rows to the index.
func (l *labeller) learn(b *book.Book) {
	l.newest = b
	if l.rows == nil {
		l.rows = book.NewIndex(b.Len(), func(row int) protection.Address { return l.newest.Borrower(row) })
	}
	for ; l.known < b.Len(); l.known++ {
		l.rows.Add(b.Borrower(l.known), l.known)
	}
}

// happened labels a loan of a cohort, once.
func (l *labeller) happened(c *cohort, who protection.Address, at time.Time) {
	row := l.rows.Find(who)
	if row < 0 || row >= c.book.Len() || c.book.Borrower(row) != who || !owes(c.book, row) || c.gone[row] {
		return
	}
	c.gone[row] = true
	l.out = append(l.out, Label{Borrower: who, Row: row, At: c.at, Horizon: l.Horizon, Happened: true, Known: at})
}

// ended labels the loans of a cohort to which nothing happened.
func (l *labeller) ended(c *cohort) {
	for row := range c.book.Len() {
		if owes(c.book, row) && !c.gone[row] {
			l.out = append(l.out, Label{Borrower: c.book.Borrower(row), Row: row, At: c.at, Horizon: l.Horizon, Known: c.at.Add(l.Horizon)})
		}
	}
}

func owes(b *book.Book, row int) bool {
	c, j := b.Chunks[row/book.ChunkLoans], row%book.ChunkLoans
	return c.DebtAt[j] < c.DebtAt[j+1]
}

// borrower is the address of an event's account: one, or a vault's number in its last
// eight bytes, as books that are rebuilt from events have it.
func borrower(account string) (a protection.Address, ok bool) {
	if n, err := strconv.ParseUint(account, 10, 64); err == nil {
		binary.BigEndian.PutUint64(a[12:], n)
		return a, true
	}
	a, err := protection.ParseAddress(account)
	return a, err == nil
}
