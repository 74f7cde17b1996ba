package limits

import (
	"crypto/sha256"
	"encoding/binary"
	"hash"
	"math"
	"slices"
	"sort"
	"sync"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/loss"
	"github.com/hedgerow-fi/hedgerow/models/portfolio"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// DailyPrices are one asset's prices at the ends of days, oldest first: what risk's
// scenarios are drawn from, and all of a price history that they need.
type DailyPrices struct {
	Asset  protection.Address `json:"asset"`
	At     time.Time          `json:"at"`     // of the last; the others are whole days before it
	Prices []float64          `json:"prices"` // USD
}

const (
	day        = 24 * time.Hour
	dailyDays  = 500 // that are looked back on
	dailyStale = 3 * day
)

// RiskLookback is how much price history risk limits want to see.
const RiskLookback = dailyDays*day + dailyStale + time.Hour

// DailyOf takes a history's prices at the ends of days, the last one at the full hour
// before an instant: so that all cycles of an hour draw the same scenarios. It ends
// where the history says nothing for more than three days.
func DailyOf(h portfolio.History, at time.Time) DailyPrices {
	out := DailyPrices{Asset: h.Asset, At: at.UTC().Truncate(time.Hour)}
	for k := range dailyDays + 1 {
		end := out.At.Add(-time.Duration(k) * day)
		i := sort.Search(len(h.Times), func(i int) bool { return h.Times[i].After(end) }) - 1
		if i < 0 || end.Sub(h.Times[i]) > dailyStale || !(h.Prices[i] > 0) || math.IsInf(h.Prices[i], 0) {
			break
		}
		out.Prices = append(out.Prices, h.Prices[i])
	}
	slices.Reverse(out.Prices)
	return out
}

// history is the daily prices as scenarios are drawn from them.
func (d DailyPrices) history() portfolio.History {
	h := portfolio.History{Asset: d.Asset, Prices: d.Prices, Times: make([]time.Time, len(d.Prices))}
	for i := range h.Times {
		h.Times[i] = d.At.Add(-time.Duration(len(d.Prices)-1-i) * day)
	}
	return h
}

// RiskCache keeps what several cycles, or several agents that look at the same books,
// have in common: scenarios, which change with the hour, and what they do to a book.
// The zero value is ready; many goroutines may use it, one at a time prepares. What
// comes out is the same with and without one.
type RiskCache struct {
	mu    sync.Mutex
	draws []*scenarios // newest last
	books []*suffered
}

// kept is how many of each a cache keeps.
const kept = 4

// scenarios are drawn prices.
type scenarios struct {
	key [sha256.Size]byte
	*portfolio.Prices
}

// suffered is what scenarios and stresses do to a book, whoever has claims on it.
type suffered struct {
	book   *book.Book
	coin   portfolio.Coin
	key    [sha256.Size]byte // of the scenarios and the stresses
	base   *portfolio.Model
	draws  *scenarios
	at     []*loss.Outcome // by horizon
	early  []early
	stress *loss.Outcome // a scenario a stress; nil: there is none
}

// early is what a horizon's scenarios did until an earlier day, at which series expire.
type early struct {
	horizon, days int
	*loss.Outcome
}

// prepare is what a book suffers, as the cache has it or made anew.
func (c *RiskCache) prepare(r *Risk, s *RiskSight, coin portfolio.Coin) (*suffered, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	key := r.keyOf(s)
	for _, x := range c.books {
		if x.book == s.Book && x.coin == coin && x.key == key {
			return x, nil
		}
	}
	x := &suffered{book: s.Book, coin: coin, key: key}
	var err error
	if x.base, err = portfolio.New(s.Book, portfolio.Fund{Coin: coin}); err != nil {
		return nil, err
	}
	if len(r.days()) > 0 {
		if x.draws, err = c.draw(r, s, key); err != nil {
			return nil, err
		}
		for k := range x.draws.Days {
			o, err := x.base.Suffer(x.draws.Factor(k))
			if err != nil {
				return nil, err
			}
			x.at = append(x.at, o)
		}
	}
	if x.stress, err = r.stress(x.base); err != nil {
		return nil, err
	}
	c.books = newest(c.books, x)
	return x, nil
}

// until is what a book has suffered when series expire, at whole days from now before a
// horizon: see portfolio.Model.At.
func (c *RiskCache) until(x *suffered, k int, s *RiskSight) (out []portfolio.Early, err error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	var days []int
	for i := range s.Series {
		y := &s.Series[i]
		if d := int(y.Expiry.Sub(s.At) / day); d >= 1 && d < x.draws.Days[k] && !y.State.Resolved() && y.Asset == x.coin.Asset {
			days = append(days, d)
		}
	}
	slices.Sort(days)
	for _, d := range slices.Compact(days) {
		j := slices.IndexFunc(x.early, func(e early) bool { return e.horizon == k && e.days == d })
		if j < 0 {
			o, err := x.base.Suffer(x.draws.Before(k, d))
			if err != nil {
				return nil, err
			}
			j, x.early = len(x.early), append(x.early, early{k, d, o})
		}
		out = append(out, portfolio.Early{At: s.At.Add(time.Duration(d) * day), Outcome: x.early[j].Outcome})
	}
	return out, nil
}

// newest adds to what is kept and forgets the oldest.
func newest[T any](all []T, x T) []T {
	if len(all) >= kept {
		all = append(all[:0:0], all[1:]...)
	}
	return append(all, x)
}

func (c *RiskCache) draw(r *Risk, s *RiskSight, key [sha256.Size]byte) (*scenarios, error) {
	for _, x := range c.draws {
		if x.key == key {
			return x, nil
		}
	}
	known := make([]portfolio.History, len(s.Daily))
	for i, d := range s.Daily {
		known[i] = d.history()
	}
	drawn, err := portfolio.Draw(s.Book, s.At.UTC().Truncate(time.Hour), known, portfolio.Options{Scenarios: r.Scenarios, Days: r.days(), Seed: r.Seed, WorstFirst: true})
	if err != nil {
		return nil, err
	}
	x := &scenarios{key, drawn}
	c.draws = newest(c.draws, x)
	return x, nil
}

// stress runs the stresses that limits name; nil when none does.
func (r *Risk) stress(m *portfolio.Model) (*loss.Outcome, error) {
	var rows []float64
	for _, s := range r.Stresses {
		row, err := m.Factor(s)
		if err != nil {
			return nil, err
		}
		rows = append(rows, row...)
	}
	if len(rows) == 0 {
		return nil, nil
	}
	return m.Suffer(rows)
}

// days are the horizons that limits have, rising.
func (r *Risk) days() (out []int) {
	for _, l := range r.Limits {
		if l.Horizon() && !slices.Contains(out, l.Days) {
			out = append(out, l.Days)
		}
	}
	slices.Sort(out)
	return out
}

// keyOf is a digest of all that scenarios and stresses come of, the book's loans left
// out: those matter only where an asset moves as the largest collateral does.
func (r *Risk) keyOf(s *RiskSight) (out [sha256.Size]byte) {
	w := words{h: sha256.New()}
	w.number(uint64(r.Scenarios), r.Seed, uint64(s.At.UTC().Truncate(time.Hour).Unix()))
	for _, d := range r.days() {
		w.number(uint64(d))
	}
	follows := false
	for i := range s.Book.Assets {
		a := &s.Book.Assets[i]
		w.h.Write(a.ID[:])
		pegged := a.Flags&book.Pegged != 0 || s.Book.LooksPegged(i)
		w.number(uint64(a.Flags), choose(s.Book.LooksPegged(i)))
		known := slices.ContainsFunc(s.Daily, func(d DailyPrices) bool {
			return d.Asset == a.ID && len(d.Prices) > dailyDays/4 && slices.ContainsFunc(d.Prices, func(p float64) bool { return p != d.Prices[0] })
		})
		follows = follows || !known && !pegged
	}
	for _, d := range s.Daily {
		w.h.Write(d.Asset[:])
		w.number(uint64(d.At.Unix()), uint64(len(d.Prices)))
		for _, p := range d.Prices {
			w.number(math.Float64bits(p))
		}
	}
	for _, x := range r.Stresses {
		w.h.Write([]byte(x.Name))
		w.number(math.Float64bits(x.All), uint64(len(x.Moves)))
		for _, m := range x.Moves {
			w.h.Write(m.Asset[:])
			w.number(math.Float64bits(m.Factor))
		}
	}
	if follows {
		collateral, _ := s.Book.Totals(s.Book.Weights())
		for _, usd := range collateral {
			w.number(math.Float64bits(usd))
		}
	}
	w.h.Sum(out[:0])
	return out
}

func choose(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

// words writes numbers into a digest.
type words struct{ h hash.Hash }

func (w words) number(v ...uint64) {
	var b [8]byte
	for _, x := range v {
		binary.BigEndian.PutUint64(b[:], x)
		w.h.Write(b[:])
	}
}
