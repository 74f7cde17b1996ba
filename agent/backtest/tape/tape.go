// Package tape is the past as a run sees it: moment by moment, each with what was
// known then and nothing later.
//
// In: an archive's books, prices, events and parameters. Out: a Tape, which plays
// the same moments each time that it is asked. It knows no agent and no strategy.
package tape

import (
	"context"
	"errors"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// ErrLookAhead reports something on a tape that was not known yet at its moment:
// an error of the harness, whose run is worth nothing.
var ErrLookAhead = errors.New("a moment holds what was not known yet")

// Tape is a stretch of history that can be played again and again.
type Tape interface {
	// About says what is on it, before it is played.
	About() About
	// Play gives each moment to see, in order, from the first. A moment and all it
	// points to is never changed afterwards, so that it may be kept and shared by
	// runs; see must not change it. It ends with see's error.
	Play(ctx context.Context, see func(*Moment) error) error
}

// About is what a tape has, for people and for checks.
type About struct {
	Market   string             // the archive's data set of the books
	Protocol string             // whose rules liquidate
	Lending  protection.Address // the lending market, as the first book names it
	Basis    history.Basis      // of the books
	From, To time.Time          // first and last moment
	Every    time.Duration      // from one moment to the next
	Moments  int
	Assets   []book.Asset // of the first book
	// Losses is the basis of bad debt when the tape has all of it, so that none is a
	// known zero. "": it has what it is told, and none says nothing.
	Losses   history.Basis
	Sources  []Source
	Policies []string // what is done about gaps, in words
}

// Source is where one part of a tape is from.
type Source struct {
	What  string // books, price of ETH, gas, bad debt
	From  string // data sets, sources
	Basis history.Basis
	Note  string
}

// Moment is one instant of the past, as it was known then.
type Moment struct {
	Number int         // of the tape's moments, from 0
	Block  trade.Block // its time is the instant
	Book   *book.Book  // the newest loans then, at the prices of the market's own oracle then
	// Prices are independent ones: by asset of the book, in its order, of those that
	// the tape was told where to find one, and then of assets that are not in it. What
	// the market's own oracle says is the book's.
	Prices []Price
	// History is of each asset of the book, oldest first, up to the instant. The
	// columns of two moments may share memory.
	History []History
	// Losses are by debt asset: bad debt since the tape began, gross.
	Losses []Loss
	// Events became known after the moment before, up to this one. They are for who
	// evaluates: no cycle sees them.
	Events []history.Event
	// Parameters that changed became known likewise.
	Parameters []history.Parameter
	// GasPrice is wei for a unit of gas; zero: the archive does not say.
	GasPrice amount.Amount
	// Gaps are where a policy stood in for what the archive lacks; nil: nowhere.
	Gaps []Gap
	// Known is when the latest of all that is above became known. It is never after
	// the instant.
	Known time.Time
}

// Price is an asset's price at a moment, USD for one token.
type Price struct {
	Asset protection.Address
	// Feed is the independent price; zero, with Problem, when there is none.
	Feed    history.Fixed
	FeedAt  time.Time // when it became known
	Problem string
	Basis   history.Basis
}

// History is an asset's past prices in USD, by an independent feed.
type History struct {
	Asset  protection.Address
	Times  []time.Time
	Prices []float64
}

// Loss is the bad debt that was left in one asset.
type Loss struct {
	Asset protection.Address
	Gross amount.Amount // base units, since the tape began
	Basis history.Basis
}

// Gap is a policy at work.
type Gap struct {
	What   string // price of ETH, books
	Policy string // what stood in
	Age    time.Duration
}

// Check fails with ErrLookAhead when anything of the moment is later than it.
func (m *Moment) Check() error {
	late := func(what string, known time.Time) error {
		if known.After(m.Block.Time) {
			return &LookAhead{What: what, Known: known, At: m.Block.Time}
		}
		return nil
	}
	if err := late("a part", m.Known); err != nil {
		return err
	}
	if m.Book != nil {
		if err := late("the book", m.Book.Time); err != nil {
			return err
		}
	}
	for i := range m.Prices {
		if p := &m.Prices[i]; p.FeedAt.After(m.Block.Time) {
			return late("the price of "+p.Asset.String(), p.FeedAt)
		}
	}
	for i := range m.History {
		h := &m.History[i]
		if n := len(h.Times); n > 0 && h.Times[n-1].After(m.Block.Time) {
			return late("the price history of "+h.Asset.String(), h.Times[n-1])
		}
	}
	for i := range m.Events {
		if e := &m.Events[i]; e.Time.After(m.Block.Time) {
			return late("an event of "+e.Account, e.Time)
		}
	}
	for i := range m.Parameters {
		if p := &m.Parameters[i]; p.Time.After(m.Block.Time) {
			return late("a change of "+p.Subject+" "+p.Name, p.Time)
		}
	}
	return nil
}

// LookAhead is ErrLookAhead with what it was.
type LookAhead struct {
	What      string
	Known, At time.Time
}

func (e *LookAhead) Error() string {
	return ErrLookAhead.Error() + ": " + e.What + " became known at " + e.Known.Format(time.RFC3339) + ", the moment is " + e.At.Format(time.RFC3339)
}

// Unwrap is ErrLookAhead.
func (e *LookAhead) Unwrap() error { return ErrLookAhead }
