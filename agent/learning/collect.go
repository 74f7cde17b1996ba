package learning

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/loanday"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/models/scoring"
)

// Options say what is sampled.
type Options struct {
	Horizon time.Duration // of the event; 0: a day
	// PerDay is how many loan-days of a day are kept at most beside those with an event,
	// drawn by a hash; they stand for all without one. 0: 200.
	PerDay int
	Seed   uint64
	Draws  int // of the bootstraps behind intervals; 0: 400
}

const (
	day           = 24 * time.Hour
	defaultPerDay = 200
	defaultDraws  = 400
)

func (o Options) filled() (Options, error) {
	if o.Horizon == 0 {
		o.Horizon = day
	}
	if o.PerDay == 0 {
		o.PerDay = defaultPerDay
	}
	if o.Draws == 0 {
		o.Draws = defaultDraws
	}
	if o.Horizon < time.Hour || o.Horizon > 31*day || o.PerDay < 1 {
		return o, fmt.Errorf("samples over %s, %d a day: a horizon from an hour to 31 days and at least one a day are wanted", o.Horizon, o.PerDay)
	}
	return o, nil
}

// Samples are loan-days with what became of them, by day and row of the book.
type Samples struct {
	Options
	Market   string
	Basis    history.Basis
	From, To time.Time // of the tape
	Days     int       // that were looked at and whose horizon ended
	Unended  int       // days whose horizon had not ended
	Unknown  int       // loan-days without features, for want of prices

	X        scoring.Features
	HF       []float64
	At       []time.Time // of the look
	Loan     []int       // numbers of borrowers, in the order in which they were met
	Happened []bool
	Known    []time.Time // when the label became known
	Weight   []float64
}

// Len is how many rows there are.
func (s *Samples) Len() int { return len(s.HF) }

// ErrMoments reports a tape that features cannot be made of.
var ErrMoments = errors.New("unusable moments")

// Collect plays a tape and samples it: the loan-days of the first moment of each day
// (UTC). A label is whether any later moment up to the horizon's end has the loan with
// a health factor below 1, or an event says that it was liquidated. Prices are the
// books' own, at the tape's moments; features begin when a week of them is there.
func Collect(ctx context.Context, t tape.Tape, o Options) (*Samples, error) {
	o, err := o.filled()
	if err != nil {
		return nil, err
	}
	about := t.About()
	if about.Every > o.Horizon || about.Every <= 0 {
		return nil, fmt.Errorf("%w: they are %s apart, and the horizon is %s: take a smaller step", ErrMoments, about.Every, o.Horizon)
	}
	s := &Samples{Options: o, Market: about.Market, Basis: about.Basis, From: about.From, To: about.To,
		X: scoring.Features{Names: loanday.Names(), Columns: make([][]float64, len(loanday.Names()))}}
	c := &collector{Samples: s, prices: map[protection.Address]*loanday.History{}, numbers: map[protection.Address]int{}}
	if err := t.Play(ctx, c.saw); err != nil {
		return nil, err
	}
	s.Unended = len(c.waiting)
	return s, nil
}

// collector looks at loans once a day, and waits to see what becomes of them.
type collector struct {
	*Samples
	memory  loanday.Memory
	prices  map[protection.Address]*loanday.History
	order   []protection.Address // of prices
	numbers map[protection.Address]int
	waiting []*cohort
	health  []float64
	looked  time.Time // the day of the last look
}

// cohort is the loan-days of one look.
type cohort struct {
	at       time.Time
	look     *loanday.Look
	borrower []protection.Address // by loan-day
	happened []time.Time          // by loan-day; zero: not yet
	by       map[protection.Address]int
}

func (c *collector) saw(m *tape.Moment) error {
	if m.Book == nil {
		return nil
	}
	at := m.Block.Time
	n := m.Book.Len()
	c.health = m.Book.HealthFactors(slices.Grow(c.health[:0], n)[:n])
	c.events(m)
	c.fallen(m)
	for len(c.waiting) > 0 && !c.waiting[0].at.Add(c.Horizon).After(at) {
		c.label(c.waiting[0])
		c.waiting = c.waiting[1:]
	}
	c.price(m.Book, at)
	if today := at.UTC().Truncate(day); today.After(c.looked) {
		c.looked = today
		return c.look(m.Book, at)
	}
	return nil
}

// events mark loan-days whose loan was liquidated.
func (c *collector) events(m *tape.Moment) {
	for i := range m.Events {
		e := &m.Events[i]
		if e.Kind != history.KindLiquidation {
			continue
		}
		who, ok := borrower(e.Account)
		if !ok {
			continue
		}
		for _, w := range c.waiting {
			if k, there := w.by[who]; there && e.Time.After(w.at) && !e.Time.After(w.at.Add(c.Horizon)) && w.happened[k].IsZero() {
				w.happened[k] = m.Block.Time // which is when this tape tells it
			}
		}
	}
}

// borrower is the address of an event's account: one, or a vault's number, which the
// books that are rebuilt from events have in the last eight bytes.
func borrower(account string) (a protection.Address, ok bool) {
	if n, err := strconv.ParseUint(account, 10, 64); err == nil {
		binary.BigEndian.PutUint64(a[12:], n)
		return a, true
	}
	a, err := protection.ParseAddress(account)
	return a, err == nil
}

// fallen marks loan-days whose loan has a health factor below 1.
func (c *collector) fallen(m *tape.Moment) {
	at := m.Block.Time
	for _, w := range c.waiting {
		if at.After(w.at.Add(c.Horizon)) {
			continue
		}
		for k, row := range w.look.Row {
			if i := int(row); i < len(c.health) && c.health[i] < 1 && w.happened[k].IsZero() && m.Book.Borrower(i) == w.borrower[k] {
				w.happened[k] = at
			}
		}
	}
}

// price adds the book's prices to the histories.
func (c *collector) price(b *book.Book, at time.Time) {
	for i := range b.Assets {
		id := b.Assets[i].ID
		p := b.PriceUSD(i)
		h := c.prices[id]
		if h == nil {
			h = &loanday.History{Asset: id}
			c.prices[id] = h
			c.order = append(c.order, id)
		}
		if !(p > 0) {
			continue
		}
		h.Times, h.Prices = append(h.Times, at), append(h.Prices, p)
		gone := 0
		for gone < len(h.Times) && at.Sub(h.Times[gone]) > loanday.Lookback {
			gone++
		}
		h.Times, h.Prices = h.Times[gone:], h.Prices[gone:]
	}
}

// look begins a cohort.
func (c *collector) look(b *book.Book, at time.Time) error {
	c.memory.See(at, b, c.health)
	known := loanday.Known{Book: b, At: at, Memory: &c.memory}
	for _, id := range c.order {
		known.Prices = append(known.Prices, *c.prices[id])
	}
	l, err := loanday.At(known, c.Horizon)
	if err != nil {
		return err
	}
	c.Unknown += l.Unknown
	w := &cohort{at: at, look: l, happened: make([]time.Time, len(l.Row)), by: make(map[protection.Address]int, len(l.Row))}
	for k, row := range l.Row {
		who := b.Borrower(int(row))
		w.borrower = append(w.borrower, who)
		w.by[who] = k
	}
	c.waiting = append(c.waiting, w)
	return nil
}

// label turns a cohort into rows: all with an event, and of the others a sample.
func (c *collector) label(w *cohort) {
	c.Days++
	var quiet []int
	for k := range w.happened {
		if w.happened[k].IsZero() {
			quiet = append(quiet, k)
		}
	}
	kept := thin(quiet, c.PerDay, func(k int) uint64 {
		who := w.borrower[k]
		return mixed(c.Seed ^ mixed(binary.BigEndian.Uint64(who[12:])) ^ uint64(w.at.Unix())) //nolint:gosec // bits are meant
	})
	weight := 1.
	if len(kept) > 0 {
		weight = float64(len(quiet)) / float64(len(kept))
	}
	for k := range w.happened {
		happened := !w.happened[k].IsZero()
		if !happened {
			if len(kept) == 0 || kept[0] != k {
				continue
			}
			kept = kept[1:]
		}
		c.add(w, k, happened, weight)
	}
}

func (c *collector) add(w *cohort, k int, happened bool, weight float64) {
	number, met := c.numbers[w.borrower[k]]
	if !met {
		number = len(c.numbers)
		c.numbers[w.borrower[k]] = number
	}
	known := w.at.Add(c.Horizon)
	if happened {
		known, weight = w.happened[k], 1
	}
	for f := range c.X.Columns {
		c.X.Columns[f] = append(c.X.Columns[f], w.look.Features.Columns[f][k])
	}
	c.HF, c.At, c.Loan = append(c.HF, w.look.Health[w.look.Row[k]]), append(c.At, w.at), append(c.Loan, number)
	c.Happened, c.Known, c.Weight = append(c.Happened, happened), append(c.Known, known), append(c.Weight, weight)
}

// thin is at most so many of a list, those with the least hash, in the list's order.
func thin(list []int, most int, hash func(int) uint64) []int {
	if len(list) <= most {
		return list
	}
	h := make([]uint64, len(list))
	for k, i := range list {
		h[k] = hash(i)
	}
	sorted := slices.Clone(h)
	slices.Sort(sorted)
	var out []int
	for k, i := range list {
		if h[k] <= sorted[most-1] && len(out) < most {
			out = append(out, i)
		}
	}
	return out
}

// mixed is the finaliser of SplitMix64 (Steele, Lea and Flood 2014).
func mixed(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}
