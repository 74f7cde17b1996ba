package tape

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// Options say which stretch of an archive is played, and what stands in for what
// it lacks.
type Options struct {
	Market   string // the data set of the books; "": the only one
	From, To time.Time
	Every    time.Duration // from one moment to the next
	// MaxBookAge is how old the newest book may be at a moment. Past it the tape
	// ends with an error, or, with HoldBooks, goes on with that book and says so.
	MaxBookAge time.Duration
	HoldBooks  bool
	// FeedOracle prices the books by the independent prices at each moment, and not
	// by those that they have. Then each asset that loans have needs one.
	FeedOracle bool
	Prices     []Quote
	Gas        *Measure // nil: the tape does not say what gas costs
	// Events and Parameters are the market's; zero: those of the books' data set.
	Events, Parameters Rows
	// Stranded counts as bad debt what loans without any collateral owe, as far as it
	// grew since the tape began, and not events of the kind bad debt.
	Stranded bool
	// Lookback is how much price history a moment has, and Resolution how far apart
	// its prices are at least; zero: none, and the smaller of Every and an hour.
	Lookback, Resolution time.Duration
	// Progress hears how many moments of all were played, now and then.
	Progress func(done, total int)
}

// Quote says where the prices of some assets are from.
type Quote struct {
	// Assets are the books', by symbol or address. An address that no book has is
	// priced too, as of a coin that nobody borrows.
	Assets []string
	// Legs are prices of the archive that are multiplied: ETH in USDT, USDT in USD.
	Legs []Leg
	// Fixed is an assumed price, USD; zero: the legs'.
	Fixed history.Fixed
	// Instead has it take the place of what other quotes say of the same assets.
	Instead bool
	Name    string // of the asset, for people; "": as in Assets
}

// Leg is one price of the archive, as agent/history/asof reads it.
type Leg struct {
	Asset, Quote      string // as the archive writes them; the first leg's asset may be "": the book's symbol
	Sources, Datasets []string
	MaxAge, Hold      time.Duration
	MinSources        int
	MaxSpread         float64
	MaxJump           float64
}

// Measure is a measure of the archive: the price of gas, in wei or gwei.
type Measure struct {
	Subject, Quantity string
	Source            string // "": the only one
	MaxAge            time.Duration
}

// Rows say which rows of the archive are the market's.
type Rows struct {
	Dataset string
	Market  string // as the rows name it; "": the only one in the data set
}

// What callers branch on.
var (
	// ErrWindow reports a stretch of time that holds no moment, or that an archive
	// has no books of.
	ErrWindow = errors.New("no such stretch of the past")
	// ErrPrice reports an asset whose price is wanted and not there.
	ErrPrice = errors.New("no price")
	// ErrRows reports rows that say what cannot be.
	ErrRows = errors.New("unusable rows")
)

func (o *Options) check() error {
	var wrong []error
	if o.Every <= 0 {
		wrong = append(wrong, fmt.Errorf("a step of %s: it must be above 0, such as 1h", o.Every))
	}
	if o.MaxBookAge <= 0 {
		wrong = append(wrong, fmt.Errorf("books of at most %s: give the greatest age that one may have, such as 6h", o.MaxBookAge))
	}
	if o.Lookback < 0 || o.Resolution < 0 {
		wrong = append(wrong, fmt.Errorf("a lookback of %s by %s: neither is below 0", o.Lookback, o.Resolution))
	}
	if !o.From.IsZero() && !o.To.IsZero() && o.To.Before(o.From) {
		wrong = append(wrong, fmt.Errorf("%w: it would begin at %s and end before, at %s: give a later end", ErrWindow, instant(o.From), instant(o.To)))
	}
	if g := o.Gas; g != nil && (g.Subject == "" || g.Quantity == "" || g.MaxAge <= 0) {
		wrong = append(wrong, fmt.Errorf("gas as %s of %s, at most %s old: a subject, a quantity and an age above 0 are wanted", g.Quantity, g.Subject, g.MaxAge))
	}
	var seen []string
	for _, q := range o.Prices {
		switch {
		case len(q.Assets) == 0:
			wrong = append(wrong, errors.New("a price without an asset: name it"))
		case (len(q.Legs) == 0) == (q.Fixed.Sign() == 0):
			wrong = append(wrong, fmt.Errorf("price of %v: either legs or a fixed price are wanted", q.Assets))
		case q.Fixed.Sign() < 0 || !q.Fixed.InRange():
			wrong = append(wrong, fmt.Errorf("price of %v: %s is no price: give one above 0", q.Assets, q.Fixed))
		}
		for _, a := range q.Assets {
			if q.Instead {
				continue
			}
			if slices.Contains(seen, a) {
				wrong = append(wrong, fmt.Errorf("price of %s: it is there twice: keep one", a))
			}
			seen = append(seen, a)
		}
	}
	return errors.Join(wrong...)
}

// resolution is how far apart the prices of a history are.
func (o *Options) resolution() time.Duration {
	if o.Resolution > 0 {
		return o.Resolution
	}
	return min(o.Every, time.Hour)
}

// span is a duration without the parts that are nothing: 1h, and not 1h0m0s.
func span(d time.Duration) string {
	s := d.String()
	if strings.HasSuffix(s, "m0s") {
		s = strings.TrimSuffix(s, "0s")
	}
	if strings.HasSuffix(s, "h0m") {
		s = strings.TrimSuffix(s, "0m")
	}
	return s
}

func instant(t time.Time) string { return t.UTC().Format(time.RFC3339) }
