package asof

import (
	"errors"
	"fmt"
	"math"
	"math/bits"
	"slices"
	"sort"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// Why a reading is refused.
var (
	// ErrNotYet reports that nothing was known at the instant.
	ErrNotYet = errors.New("no price was known yet")
	// ErrStale reports a gap: what was known was too old.
	ErrStale = errors.New("the price known was too old")
	// ErrTooFew reports that some sources had a fresh price, and fewer than wanted.
	ErrTooFew = errors.New("too few sources had a fresh price")
	// ErrDisagree reports sources that were too far apart.
	ErrDisagree = errors.New("the sources disagreed")
	// ErrBackwards reports a cursor that is asked for an instant before its last.
	ErrBackwards = errors.New("a cursor only moves forward")
)

// state is what a step has to say.
type state uint8

const (
	notYet state = iota
	stale
	tooFew
	disagree
	good
	held
)

var refusals = [...]error{notYet: ErrNotYet, stale: ErrStale, tooFew: ErrTooFew, disagree: ErrDisagree}

// Refusal is the error of a reading. It unwraps to one of the errors above.
type Refusal struct {
	Feed    string
	At      time.Time
	Reason  error
	Sources int       // with a fresh price
	Want    int       // of them
	Known   time.Time // when the last price became known; zero before the first
	MaxAge  time.Duration
}

func (r *Refusal) Error() string {
	text := fmt.Sprintf("%s at %s: %v", r.Feed, instant(r.At), r.Reason)
	if !r.Known.IsZero() {
		text += fmt.Sprintf(": the last is of %s, %s before", instant(r.Known), r.At.Sub(r.Known))
	}
	switch {
	case errors.Is(r.Reason, ErrTooFew):
		return text + fmt.Sprintf("; %d of %d sources: ask for fewer, add a source, or allow an age above %s", r.Sources, r.Want, r.MaxAge)
	case errors.Is(r.Reason, ErrStale):
		return text + fmt.Sprintf(": fill the gap, or allow an age above %s or a hold", r.MaxAge)
	case errors.Is(r.Reason, ErrNotYet):
		return text + ": begin later, or import earlier prices"
	}
	return text + ": leave one out, or allow a wider spread"
}

func (r *Refusal) Unwrap() error { return r.Reason }

// Set is which of a feed's sources entered an answer, by their places in
// Feed.Sources.
type Set uint64

// Len is how many.
func (s Set) Len() int { return bits.OnesCount64(uint64(s)) }

// Answer is what was known at an instant.
type Answer struct {
	Value history.Fixed
	// Time is the earliest time that an entered value is of: of a candle its begin.
	Time time.Time
	// Known is when the answer became what it is: the latest that an entered value
	// became known.
	Known time.Time
	// Age is how long ago the first of the entered values became known.
	Age     time.Duration
	Sources Set
	// Held says that by the policy for gaps the last answer is given again, which no
	// longer is what the sources say: it is assumed.
	Held bool
}

// Feed is a price as it was known, instant by instant. It does not change, and may
// be read by several goroutines.
type Feed struct {
	name    string
	basis   history.Basis
	sources []string
	want    int
	maxAge  time.Duration

	from  []int64 // µs, rising: a step is good up to the next one's
	steps []step
}

type step struct {
	value               history.Fixed
	time, known, oldest int64 // µs; oldest is the earliest known of the entered values
	sources             Set
	fresh               int32 // sources with a fresh price
	state               state
}

// push appends a step, unless it says what the last one says.
func (f *Feed) push(from int64, s step) {
	if n := len(f.steps); n > 0 {
		if f.steps[n-1] == s {
			return
		}
		if f.from[n-1] == from {
			f.steps[n-1] = s
			return
		}
	}
	f.from, f.steps = append(f.from, from), append(f.steps, s)
}

// end is when step i ends. The last one is a refusal, and has no end.
func (f *Feed) end(i int) int64 {
	if i+1 < len(f.from) {
		return f.from[i+1]
	}
	return math.MaxInt64
}

// Name is what it is of.
func (f *Feed) Name() string { return f.name }

// Basis is what stands behind its values.
func (f *Feed) Basis() history.Basis { return f.basis }

// Sources are the names of its sources. An answer's set is of places in them.
func (f *Feed) Sources() []string { return slices.Clone(f.sources) }

// Names are the sources of a set.
func (f *Feed) Names(s Set) []string {
	out := make([]string, 0, s.Len())
	for i, name := range f.sources {
		if s&(1<<i) != 0 {
			out = append(out, name)
		}
	}
	return out
}

// Span is the time between the first instant that has an answer and the last
// change; zero of a feed without any.
func (f *Feed) Span() (from, to time.Time) {
	for i := range f.steps {
		if f.steps[i].state >= good {
			if from.IsZero() {
				from = micro(f.from[i])
			}
			to = micro(f.from[i])
		}
	}
	return from, to
}

// At is what was known at an instant. It fails with a *Refusal.
func (f *Feed) At(t time.Time) (Answer, error) {
	at := t.UnixMicro()
	return f.read(sort.Search(len(f.from), func(i int) bool { return f.from[i] > at })-1, at)
}

// read answers from step i, or from before the first.
func (f *Feed) read(i int, at int64) (Answer, error) {
	if i < 0 {
		return Answer{}, f.refuse(&step{}, at)
	}
	s := &f.steps[i]
	if s.state < good {
		return Answer{}, f.refuse(s, at)
	}
	return Answer{Value: s.value, Time: micro(s.time), Known: micro(s.known), Age: time.Duration(at-s.oldest) * time.Microsecond, Sources: s.sources, Held: s.state == held}, nil
}

func (f *Feed) refuse(s *step, at int64) error {
	r := &Refusal{Feed: f.name, At: micro(at), Reason: refusals[s.state], Sources: int(s.fresh), Want: f.want, MaxAge: f.maxAge}
	if s.state != notYet {
		r.Known = micro(s.known)
	}
	return r
}

func micro(us int64) time.Time { return time.UnixMicro(us).UTC() }

// Cursor reads a feed at instants that do not fall. A step costs what lies between
// them, and nothing is allocated but refusals.
type Cursor struct {
	feed *Feed
	i    int
	at   int64
	read bool
}

// Cursor begins before the first step.
func (f *Feed) Cursor() *Cursor { return &Cursor{feed: f, i: -1} }

// At is what was known at an instant, not before the last one asked for, or it
// fails with ErrBackwards and stays where it is. It fails with a *Refusal.
func (c *Cursor) At(t time.Time) (Answer, error) {
	at := t.UnixMicro()
	if c.read && at < c.at {
		return Answer{}, fmt.Errorf("%s: %w: it was at %s and is asked for %s", c.feed.name, ErrBackwards, instant(micro(c.at)), instant(t))
	}
	c.at, c.read = at, true
	from := c.feed.from
	for c.i+1 < len(from) && from[c.i+1] <= at {
		c.i++
	}
	return c.feed.read(c.i, at)
}

// mixed is the basis of what two bases enter: the further from observed.
func mixed(a, b history.Basis) history.Basis {
	for _, x := range []history.Basis{history.Simulated, history.Assumed, history.Modelled} {
		if a == x || b == x {
			return x
		}
	}
	return a
}
