package backtest

import (
	"fmt"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// sight is what a run makes of a moment before its market comes in: the same for
// all runs with the same lens. It is not changed afterwards.
type sight struct {
	*tape.Moment
	prices     []limits.Price
	settlement limits.Price
	history    []agent.PriceHistory
	debt       []amount.Amount // by asset of the book: what all loans owe, base units
	stranded   []amount.Amount // of it, by loans without any collateral
	gas, coin  amount.Amount   // prices of what gas is paid in and of the coin, 18 decimals; zero: none

	checks     []limits.Check // of the prices; the last is the settlement's
	deviations []amount.Amount
}

// lens turns moments into sights. It is for one pass over a tape, and for one
// goroutine. A sight is good until as many others were looked at as there are in the
// ring: twice as many as wait to be stepped over at once.
type lens struct {
	lensTerms
	owner *Run
	ring  []sight
	next  int
	loans tally
	// What the moment before came to, kept while it stays so.
	debt, stranded []amount.Amount
	indexes        []amount.Amount
}

// lensTerms are the terms that a lens depends on.
type lensTerms struct {
	coin       Coin
	gas        protection.Address
	every      time.Duration
	heartbeats []Heartbeat
	lookback   time.Duration
}

// alike reports terms to which every moment looks the same.
func (t lensTerms) alike(o lensTerms) bool {
	return t.coin == o.coin && t.gas == o.gas && t.every == o.every && t.lookback == o.lookback && slices.Equal(t.heartbeats, o.heartbeats)
}

// oldest is an asset's heartbeat.
func (t lensTerms) oldest(asset protection.Address) time.Duration {
	for _, h := range t.heartbeats {
		if h.Asset == asset {
			return h.Oldest
		}
	}
	return 2 * t.every
}

// recent is as much of an asset's past as the strategies asked for: who measures may
// want more of a tape.
func (t lensTerms) recent(now time.Time, h tape.History) agent.PriceHistory {
	from := 0
	if t.lookback > 0 {
		from, _ = slices.BinarySearchFunc(h.Times, now.Add(-t.lookback), time.Time.Compare)
	}
	return agent.PriceHistory{Asset: h.Asset, Times: h.Times[from:], Prices: h.Prices[from:]}
}

func (l *lens) look(m *tape.Moment) (*sight, error) {
	if err := m.Check(); err != nil {
		return nil, err
	}
	if l.ring == nil {
		l.ring = make([]sight, 2*batch)
	}
	s := &l.ring[l.next]
	l.next = (l.next + 1) % len(l.ring)
	s.reset(m)
	fed := false // nothing is ever traded in a coin that nobody prices
	for i := range m.Prices {
		p := &m.Prices[i]
		if p.Asset != l.coin.Asset && p.Asset != l.gas {
			continue
		}
		x := limits.Price{Asset: p.Asset, Symbol: l.coin.Symbol}
		if err := l.feed(&x, p); err != nil {
			return nil, err
		}
		if p.Asset == l.coin.Asset {
			s.settlement, s.coin, fed = s.checked(x, len(s.checks)-1), x.Feed, true
		}
		if p.Asset == l.gas {
			s.gas = x.Feed
		}
	}
	if !fed {
		return nil, fmt.Errorf("%w: the tape has no independent price of %s, in which premiums are paid: bring a source of it, or state one", ErrTerms, l.coin.Symbol)
	}
	if m.Book == nil {
		return s, nil
	}
	if err := l.book(s); err != nil {
		return nil, err
	}
	for i := range m.History {
		h := &m.History[i]
		s.history = append(s.history, l.recent(m.Block.Time, *h))
	}
	return s, nil
}

// reset takes a sight for another moment.
func (s *sight) reset(m *tape.Moment) {
	n := len(m.Prices) + 1
	if m.Book != nil {
		n = max(n, len(m.Book.Assets)+1)
	}
	if len(s.checks) < n {
		s.checks, s.deviations = make([]limits.Check, n), make([]amount.Amount, n)
	}
	*s = sight{Moment: m, prices: s.prices[:0], history: s.history[:0], checks: s.checks, deviations: s.deviations}
}

// checked is limits.Price.Checked at the moment, in the sight's own memory.
func (s *sight) checked(p limits.Price, i int) limits.Price {
	if p.FeedAt.IsZero() {
		return p
	}
	c := &s.checks[i]
	*c = limits.Check{AgeSeconds: int64(s.Block.Time.Sub(p.FeedAt) / time.Second)}
	if !p.Oracle.IsZero() && !p.Feed.IsZero() {
		s.deviations[i] = p.Deviation()
		c.Deviation = &s.deviations[i]
	}
	p.Check = c
	return p
}

// book adds what the loans and their assets show.
func (l *lens) book(s *sight) error {
	b := s.Book
	changed := l.loans.count(b)
	l.owed(b, changed)
	s.debt, s.stranded = l.debt, l.stranded
	var parts []amount.Amount // made when an asset without a feed needs one
	for i := range b.Assets {
		a := &b.Assets[i]
		if l.loans.entries[i] == 0 {
			continue
		}
		x := limits.Price{Asset: a.ID, Symbol: a.Symbol, Oracle: a.Price, OracleDecimals: b.BaseDecimals}
		p := priceOf(s.Prices, i, a.ID)
		if p == nil {
			if parts == nil {
				parts = l.loans.parts(b)
			}
			x.Unfed, x.Part = true, parts[i]
		} else if err := l.feed(&x, p); err != nil {
			return err
		}
		s.prices = append(s.prices, s.checked(x, i))
		// The oracle's own price does where no feed has the price of gas.
		if a.ID == l.gas && s.gas.IsZero() {
			s.gas = scaled(a.Price, b.BaseDecimals, history.Places)
		}
		if a.ID == l.coin.Asset && s.coin.IsZero() {
			s.coin = scaled(a.Price, b.BaseDecimals, history.Places)
		}
	}
	return nil
}

// feed fills in an independent price.
func (l *lens) feed(x *limits.Price, p *tape.Price) (err error) {
	x.Problem, x.FeedDecimals, x.FeedAt, x.Heartbeat = p.Problem, history.Places, p.FeedAt, l.oldest(p.Asset)
	if p.Problem == "" && p.Feed.Sign() <= 0 {
		x.Problem = "its price is not above zero"
	}
	if x.Problem != "" {
		return nil
	}
	if x.Feed, err = p.Feed.Amount(history.Places); err != nil {
		return fmt.Errorf("price of %s: %w", p.Asset, err)
	}
	return nil
}

// owed brings what loans owe up to date with shares and indexes.
func (l *lens) owed(b *book.Book, changed bool) {
	same := !changed && len(l.indexes) == len(b.Assets)
	for i := 0; same && i < len(b.Assets); i++ {
		same = l.indexes[i] == b.Assets[i].DebtIndex
	}
	if same {
		return
	}
	l.indexes, l.debt, l.stranded = make([]amount.Amount, len(b.Assets)), make([]amount.Amount, len(b.Assets)), make([]amount.Amount, len(b.Assets))
	for i := range b.Assets {
		l.indexes[i] = b.Assets[i].DebtIndex
		l.debt[i] = l.loans.debt[i].MulDiv(l.indexes[i], book.RAY)
		l.stranded[i] = l.loans.stranded[i].MulDiv(l.indexes[i], book.RAY)
	}
}

// priceOf is the price of an asset; most tapes have them in the order of the book.
func priceOf(prices []tape.Price, i int, id protection.Address) *tape.Price {
	if i < len(prices) && prices[i].Asset == id {
		return &prices[i]
	}
	for k := range prices {
		if prices[k].Asset == id {
			return &prices[k]
		}
	}
	return nil
}

// scaled states a number with other decimals, toward zero.
func scaled(a amount.Amount, from, to uint8) amount.Amount {
	if from == to {
		return a
	}
	if from < to {
		return a.MulDiv(ten(to-from), amount.New(1))
	}
	return a.MulDiv(amount.New(1), ten(from-to))
}

// ten is 10^n.
func ten(n uint8) amount.Amount {
	out := amount.New(1)
	for range n {
		out = out.MulDiv(amount.New(10), amount.New(1))
	}
	return out
}
