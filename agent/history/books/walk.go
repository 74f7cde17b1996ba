package books

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/models/book"
)

// Walk says over which books to go.
type Walk struct {
	// From and To are instants, both included. Zero: the first book's, the last's.
	From, To time.Time
	// Every is the step: at From and each multiple of it from there, the newest book
	// then. 0: every book that there is, at its own time.
	Every time.Duration
	// MaxAge is how much older than its step a book may be, or, without a step, than
	// the next book. With a step it must be set: there is no right one for all
	// archives, and a gap is not to pass for a quiet market.
	MaxAge time.Duration
	// Thorough compares every book with its version, and not only the last that is
	// taken of each segment.
	Thorough bool
}

// Each calls fn with the books of a walk in order, in one pass that costs what
// changed. Books share what did not change, and stay good. It fails with ErrOutside
// when the first step is before the first book, with ErrGap, with
// history.ErrConflict when the data set has the books of two markets, and with fn's
// error as it is.
func (r *Reader) Each(ctx context.Context, w Walk, fn func(at time.Time, b *book.Book) error) error {
	if w.From.IsZero() {
		w.From = r.market.From
	}
	if w.To.IsZero() {
		w.To = r.market.To
	}
	switch {
	case w.Every < 0 || w.MaxAge < 0:
		return fmt.Errorf("a walk's step %s and greatest age %s are at least 0", w.Every, w.MaxAge)
	case w.Every > 0 && w.MaxAge == 0:
		return errors.New("a walk by steps needs the greatest age that a book may have")
	case w.Every > 0 && w.From.Before(r.market.From):
		return fmt.Errorf("%w: there is no book at %s: the archive has %s", ErrOutside, instant(w.From), r.market)
	}
	s := &stepper{Walk: w, reader: r, fn: fn, at: w.From}
	for i := range r.segments {
		var end *time.Time // what is from here on is the next segment's
		if i+1 < len(r.segments) {
			end = &r.segments[i+1].from
		}
		if s.at.After(w.To) || r.segments[i].from.After(w.To) {
			break
		}
		if w.Every == 0 && r.segments[i].to.Before(w.From) || w.Every > 0 && end != nil && !s.at.Before(*end) {
			continue
		}
		s.last = nil
		err := r.follow(ctx, &r.segments[i], func(x *book.Replica, next *book.Head) (bool, error) { return s.take(x, next, end) })
		var mine own
		if errors.As(err, &mine) {
			return mine.error
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// stepper is a walk under way.
type stepper struct {
	Walk
	reader *Reader
	fn     func(time.Time, *book.Book) error
	at     time.Time  // the next step
	before *book.Head // the book before that fn had, of whichever segment; without a step only
	of     *book.Head // the walk's first
	last   *book.Book // of this segment that fn had
	head   book.Head  // and its head
}

// take has fn called with the book at hand for each step that is its. It reports
// whether the segment has more that is wanted.
func (s *stepper) take(x *book.Replica, next *book.Head, end *time.Time) (bool, error) {
	h := x.Head()
	if s.of == nil {
		s.of = &h
	}
	if h.Market != s.of.Market {
		return false, fmt.Errorf("%w: block %d is of market %s and block %d of %s: give each market a data set of its own", history.ErrConflict, s.of.Block, s.of.Market, h.Block, h.Market)
	}
	var err error
	if s.Every == 0 {
		err = s.each(x)
	} else {
		err = s.steps(x, next, end)
	}
	if err != nil {
		return false, err
	}
	done := next == nil || next.Time.After(s.To) || s.Every > 0 && (s.at.After(s.To) || end != nil && !s.at.Before(*end))
	if done && s.last != nil && !s.Thorough {
		return false, s.head.Verify(s.last)
	}
	return !done, nil
}

// each gives the book at hand, where there is no step.
func (s *stepper) each(x *book.Replica) error {
	h := x.Head()
	if h.Time.Before(s.From) || h.Time.After(s.To) {
		return nil
	}
	if s.before != nil && s.MaxAge > 0 && h.Time.Sub(s.before.Time) > s.MaxAge {
		return own{fmt.Errorf("%w: after block %d, %s, the next book of %s is of block %d, %s later and not at most %s: index that span, or allow the age", ErrGap,
			s.before.Block, instant(s.before.Time), s.reader.market.Dataset, h.Block, h.Time.Sub(s.before.Time), s.MaxAge)}
	}
	s.before = &h
	b, err := s.publish(x)
	if err != nil {
		return err
	}
	return s.give(h.Time, b)
}

// steps gives the book at hand at each step before the next one.
func (s *stepper) steps(x *book.Replica, next *book.Head, end *time.Time) error {
	var b *book.Book
	for !s.at.After(s.To) {
		if next != nil && !s.at.Before(next.Time) || next == nil && end != nil && !s.at.Before(*end) {
			return nil
		}
		if b == nil {
			var err error
			if b, err = s.publish(x); err != nil {
				return err
			}
		}
		if s.at.Sub(b.Time) > s.MaxAge {
			return own{s.reader.gap(b, s.at, s.MaxAge)}
		}
		if err := s.give(s.at, b); err != nil {
			return err
		}
		s.at = s.at.Add(s.Every)
	}
	return nil
}

func (s *stepper) publish(x *book.Replica) (*book.Book, error) {
	b, err := x.Book()
	if err != nil {
		return nil, err
	}
	s.last, s.head = b, x.Head()
	if s.Thorough {
		return b, s.head.Verify(b)
	}
	return b, nil
}

func (s *stepper) give(at time.Time, b *book.Book) error {
	if err := s.fn(at, b); err != nil {
		return own{err}
	}
	return nil
}
