package paths

import (
	"context"
	"encoding/binary"
	"fmt"
	"math"
	"math/rand/v2"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/models/simulate/population"
)

// Begin is when every path begins: a date that no data is of.
var Begin = time.Date(2022, 1, 1, 0, 0, 0, 0, time.UTC)

// marketID is where the loans of every path are.
var marketID = func() (a protection.Address) {
	copy(a[:], "simulated path")
	return a
}()

// World is one simulated market, as a tape. It is made whole, and may be played many
// times.
type World struct {
	Seed    uint64
	Opens   int // the moment from which losses count
	Closes  int // the moment after which none does
	Crashes int // hours, of those that count
	Away    int // hours without keepers, of those that count

	about   tape.About
	moments []*tape.Moment
}

// About says what is on the tape.
func (w *World) About() tape.About { return w.about }

// Play gives each moment to see.
func (w *World) Play(ctx context.Context, see func(*tape.Moment) error) error {
	for i, m := range w.moments {
		if i%64 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if err := see(m); err != nil {
			return err
		}
	}
	return nil
}

// SeedOf is a path's seed: the same whatever else is run.
func SeedOf(seed uint64, path int) uint64 {
	return rand.New(rand.NewPCG(seed, uint64(path))).Uint64() //nolint:gosec // at least 0
}

// World makes the market of a seed.
func (s *Spec) World(seed uint64) (*World, error) {
	m := &making{Spec: s, out: &World{Seed: seed}, random: rand.New(rand.NewPCG(seed, 0xaca7)), hour: -1}
	if err := m.make(); err != nil {
		return nil, fmt.Errorf("simulated market of seed %d: %w", seed, err)
	}
	return m.out, nil
}

// making is a world in the making.
type making struct {
	*Spec
	out    *World
	sim    *population.Simulation
	books  *population.Books
	walk   *walk
	random *rand.Rand // of keepers
	away   int        // hours for which keepers stay away
	hour   int        // of the simulation, 0 its first

	moving []int       // by asset of the fit the place among the prices that move, or -1
	now    []float64   // prices by asset of the fit
	times  []time.Time // of all hours from the past's first
	past   [][]float64 // by asset of the fit

	counting bool
	bad      []int64 // of the step, in Units before interest, by asset of the fit
	lost     []amount.Amount
}

func hours(l Lasting) int { return int(l.of() / time.Hour) }

func (m *making) make() error {
	p := m.Span
	settle, every := hours(p.Settle), hours(p.Moments)
	build, window, rest := hours(p.Build)/every, hours(p.Window)/every, hours(p.Rest)/every
	if err := m.begin(settle); err != nil {
		return err
	}
	for range settle {
		if err := m.step(); err != nil {
			return err
		}
	}
	m.out.Opens, m.out.Closes = build, build+window
	for i := 0; i <= build+window+rest; i++ {
		switch {
		case i > build+window:
			if err := m.still(time.Duration(i) * p.Moments.of()); err != nil {
				return err
			}
			continue
		case i == 0:
			if err := m.step(); err != nil {
				return err
			}
		default:
			m.counting = i > build
			for range every {
				if err := m.step(); err != nil {
					return err
				}
			}
		}
		b, err := m.books.Take()
		if err != nil {
			return err
		}
		m.look(b)
	}
	m.tell()
	return nil
}

// begin sets out: prices walk through the past first.
func (m *making) begin(settle int) error {
	var err error
	start := Begin.Add(-m.Span.Settle.of())
	if m.sim, err = population.New(m.fit, population.Draw{Start: start, Borrowers: int(m.Market.Borrowers.Value), Seed: m.out.Seed}); err != nil {
		return err
	}
	if m.books, err = m.sim.Books(marketID); err != nil {
		return err
	}
	symbols := m.fit.Symbols()
	m.moving, m.now = make([]int, len(symbols)), make([]float64, len(symbols))
	m.bad, m.lost, m.past = make([]int64, len(symbols)), make([]amount.Amount, len(symbols)), make([][]float64, len(symbols))
	var first []float64
	for _, a := range m.Prices.Assets {
		first = append(first, float64(a.Start.Value))
	}
	for i, name := range symbols {
		m.moving[i] = -1
		for k, a := range m.Prices.Assets {
			if string(a.Symbol) == name {
				m.moving[i] = k
			}
		}
	}
	m.sim.Watch = func(e *population.Event) error {
		if e.Kind == population.BadDebt && m.counting {
			_, debts := m.sim.Sides(e.Basket)
			for k, a := range debts {
				m.bad[a] -= e.Debt[k]
			}
		}
		return nil
	}
	m.walk = m.law.walk(first, rand.New(rand.NewPCG(m.out.Seed, 0x9a1c)))
	before := hours(m.Span.Past) - settle
	all := before + settle + 1 + hours(m.Span.Build) + hours(m.Span.Window)
	m.times = make([]time.Time, 0, all)
	for i := range m.past {
		m.past[i] = make([]float64, 0, all)
	}
	for i := range max(0, before) {
		m.price(start.Add(time.Duration(i-before) * time.Hour))
	}
	return nil
}

// price is an hour of prices.
func (m *making) price(at time.Time) {
	m.walk.step()
	m.times = append(m.times, at)
	for i, k := range m.moving {
		if m.now[i] = 1; k >= 0 {
			m.now[i] = m.walk.price[k]
		}
		m.past[i] = append(m.past[i], m.now[i])
	}
}

// step is an hour of the market.
func (m *making) step() error {
	m.hour++
	before := 0.0
	for i, k := range m.moving {
		if k >= 0 && m.now[i] > 0 {
			before += math.Log(m.now[i])
		}
	}
	m.price(Begin.Add(-m.Span.Settle.of()).Add(time.Duration(m.hour) * time.Hour))
	m.keepers(before)
	if err := m.sim.Step(m.now); err != nil {
		return err
	}
	if !m.counting {
		return nil
	}
	if m.walk.crashed > 0 {
		m.out.Crashes++
	}
	if m.sim.Away {
		m.out.Away++
	}
	_, debt := m.sim.Indexes()
	for i, n := range m.bad {
		if n <= 0 {
			continue
		}
		index, err := amount.FromFloat(debt[i], 27)
		if err != nil {
			return err
		}
		m.lost[i] = m.lost[i].Plus(amount.New(uint64(n)).MulDiv(index, book.RAY))
		m.bad[i] = 0
	}
	return nil
}

// keepers decides whether they come: before is the sum of the logarithms of the prices
// that move, an hour ago.
func (m *making) keepers(before float64) {
	sum, n := 0.0, 0.0
	for i, k := range m.moving {
		if k >= 0 {
			sum += math.Log(m.now[i])
			n++
		}
	}
	m.away--
	if fall := -math.Expm1((sum - before) / n); fall >= float64(m.Market.Fall.Value) && m.random.Float64() < float64(m.Market.Chance.Value) {
		m.away = max(m.away, int(math.Max(1, math.Round(m.random.ExpFloat64()*float64(m.Market.Hours.Value)))))
	}
	m.sim.Away = m.away > 0
}

// look adds the moment of a book.
func (m *making) look(b *book.Book) {
	at := b.Time
	n := len(m.out.moments)
	x := &tape.Moment{Number: n, Known: at, Book: b, Block: trade.Block{Number: uint64(n) + 1, Time: at}} //nolint:gosec // a count
	copy(x.Block.Hash[:], "simulated path")
	binary.BigEndian.PutUint64(x.Block.Hash[16:], m.out.Seed)
	binary.BigEndian.PutUint64(x.Block.Hash[24:], x.Block.Number)
	from := max(0, len(m.times)-hours(m.Span.Past))
	to := len(m.times)
	for i := range b.Assets {
		a := &b.Assets[i]
		feed, err := history.FixedOfAmount(a.Price, b.BaseDecimals)
		p := tape.Price{Asset: a.ID, Feed: feed, FeedAt: at, Basis: history.Simulated}
		if err != nil {
			p.Problem = err.Error()
		}
		x.Prices = append(x.Prices, p)
		x.History = append(x.History, tape.History{Asset: a.ID, Times: m.times[from:to:to], Prices: m.past[i][from:to:to]})
		if !m.lost[i].IsZero() {
			x.Losses = append(x.Losses, tape.Loss{Asset: a.ID, Gross: m.lost[i], Basis: history.Simulated})
		}
	}
	m.out.moments = append(m.out.moments, x)
}

// still adds a moment at which nothing has moved.
func (m *making) still(after time.Duration) error {
	last := m.out.moments[len(m.out.moments)-1].Book
	b, err := last.WithAssets(last.Block+1, last.BlockHash, Begin.Add(after), last.Assets)
	if err != nil {
		return err
	}
	m.look(b)
	return nil
}

// tell says what is on the tape.
func (m *making) tell() {
	w := m.out
	first := w.moments[0]
	w.about = tape.About{Market: "simulated path", Protocol: first.Book.Protocol, Lending: first.Book.Market, Basis: history.Simulated, From: first.Block.Time,
		To: w.moments[len(w.moments)-1].Block.Time, Every: m.Span.Moments.of(), Moments: len(w.moments), Assets: first.Book.Assets, Losses: history.Simulated,
		Sources: []tape.Source{{What: "books, prices and bad debt", From: fmt.Sprintf("seed %d", w.Seed), Basis: history.Simulated, Note: "a path of a law of prices and a fit of borrowers"}}}
}
