package tape

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/history/books"
	"github.com/hedgerow-fi/hedgerow/models/book"
)

// archived is a tape from an archive. It does not change, and may be played by
// several goroutines at once.
type archived struct {
	snapshot   *history.Snapshot
	reader     *books.Reader
	options    Options
	about      About
	prices     []priced
	gas        *gas
	events     rowsOf
	parameters rowsOf
	twist      *twist // nil: the past as it was
}

// Open is the tape of a snapshot. What cannot be played is told at once, as far as
// it can be known before: it fails with books.ErrNoMarket, with ErrWindow, and with
// ErrPrice for an asset whose price is not there.
func Open(ctx context.Context, s *history.Snapshot, o Options) (Tape, error) {
	return open(ctx, s, o, nil)
}

func open(ctx context.Context, s *history.Snapshot, o Options, w *twist) (*archived, error) {
	if err := o.check(); err != nil {
		return nil, fmt.Errorf("open tape: %w", err)
	}
	r, err := books.Open(s, o.Market)
	if err != nil {
		return nil, fmt.Errorf("open tape: %w", err)
	}
	t := &archived{snapshot: s, reader: r, options: o, twist: w}
	if err := t.window(); err != nil {
		return nil, fmt.Errorf("open tape: %w", err)
	}
	first, err := r.At(ctx, t.about.From, 0)
	if err != nil {
		return nil, fmt.Errorf("open tape: %w", err)
	}
	last, err := r.At(ctx, t.about.To, 0)
	if err != nil {
		return nil, fmt.Errorf("open tape: %w", err)
	}
	t.about.Protocol, t.about.Lending, t.about.Assets = first.Protocol, first.Market, first.Assets
	t.policies()
	if err := errors.Join(t.openPrices(ctx, first, last), t.openGas(ctx), t.openRows(ctx)); err != nil {
		return nil, fmt.Errorf("open tape: %w", err)
	}
	t.about.Losses = t.complete()
	return t, nil
}

// complete is the basis of bad debt that the tape has all of: a simulation tells every
// event, and a loan without collateral is in the book.
func (t *archived) complete() history.Basis {
	switch {
	case t.options.Stranded:
		return t.about.Basis
	case t.about.Basis == history.Simulated && len(t.events.parts) > 0:
		return t.events.basis
	}
	return ""
}

// window is the first moment and the last.
func (t *archived) window() error {
	m, o := t.reader.Market(), &t.options
	from, to := o.From.UTC(), o.To.UTC()
	if o.From.IsZero() {
		if from = m.From.UTC().Truncate(o.Every); from.Before(m.From) {
			from = from.Add(o.Every) // whole hours, by the hour
		}
	}
	if o.To.IsZero() {
		to = m.To.UTC()
	}
	switch {
	case from.Before(m.From):
		return fmt.Errorf("%w: it begins at %s, and before %s the archive has no books: it has %s", ErrWindow, instant(from), instant(m.From), m)
	case to.After(m.To.Add(o.MaxBookAge)):
		return fmt.Errorf("%w: it ends at %s, and the last book is of %s: the archive has %s", ErrWindow, instant(to), instant(m.To), m)
	case to.Before(from):
		return fmt.Errorf("%w: from %s to %s there is no moment: the archive has %s, and the step is %s", ErrWindow, instant(from), instant(to), m, span(o.Every))
	}
	n := int(to.Sub(from)/o.Every) + 1
	t.about = About{Market: m.Dataset, Basis: m.Basis, From: from, To: from.Add(time.Duration(n-1) * o.Every), Every: o.Every, Moments: n,
		Sources: []Source{{What: "books", From: m.Dataset, Basis: m.Basis, Note: m.Note}}}
	return nil
}

// policies says what is done about gaps.
func (t *archived) policies() {
	o := &t.options
	if o.HoldBooks {
		t.policy("A book older than %s is held, and the moment says so.", span(o.MaxBookAge))
	} else {
		t.policy("A book older than %s ends the run.", span(o.MaxBookAge))
	}
	t.policy("Between two books the older one stands as it is: its debts do not accrue.")
	if o.FeedOracle {
		t.policy("Loans are priced by the independent prices; where one is refused, the run ends.")
	} else {
		t.policy("Loans are priced as their books are.")
	}
	if o.Stranded {
		t.policy("Bad debt is what loans without any collateral owe, as far as it grew since the first moment.")
	} else {
		t.policy("Bad debt is what events of that kind say.")
	}
}

func (t *archived) policy(format string, args ...any) {
	t.about.Policies = append(t.about.Policies, fmt.Sprintf(format, args...))
}

func (t *archived) source(what, from string, basis history.Basis, note string) {
	t.about.Sources = append(t.about.Sources, Source{What: what, From: from, Basis: basis, Note: note})
}

// About says what is on the tape.
func (t *archived) About() About {
	a := t.about
	a.Assets, a.Sources, a.Policies = slices.Clone(a.Assets), slices.Clone(a.Sources), slices.Clone(a.Policies)
	return a
}

// forever is an age that no book has: a player judges ages itself.
const forever = 1 << 62

// Play gives each moment to see, in one pass over the archive.
func (t *archived) Play(ctx context.Context, see func(*Moment) error) error {
	p := t.player(ctx)
	defer p.close()
	var stopped error
	err := t.reader.Each(ctx, books.Walk{From: t.about.From, To: t.about.To, Every: t.options.Every, MaxAge: forever}, func(at time.Time, b *book.Book) error {
		m, err := p.moment(at, b)
		if err == nil {
			err = m.Check()
		}
		if err != nil {
			return fmt.Errorf("tape of %s at %s: %w", t.about.Market, instant(at), err)
		}
		if n := m.Number + 1; t.options.Progress != nil && (n%progressEvery == 0 || n == t.about.Moments) {
			t.options.Progress(n, t.about.Moments)
		}
		stopped = see(m)
		return stopped
	})
	if stopped != nil {
		return stopped
	}
	return err
}

// progressEvery is how many moments lie between two words of progress.
const progressEvery = 64
