package tape

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/history/books"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

var (
	ctx   = context.Background()
	start = time.Date(2021, 12, 30, 0, 0, 0, 0, time.UTC) // so that a year ends in it
	ether = protection.Address{0xee}
	usdc  = protection.Address{0xcc}
	gold  = protection.Address{0x99}
)

// world is a small market, and what an archive has of it.
type world struct {
	t          testing.TB
	r          *rand.Rand
	books      []*book.Book
	prices     []history.Price
	events     []history.Event
	parameters []history.Parameter
	gas        []history.Measure
	snapshot   *history.Snapshot
}

const worldHours = 96

// newWorld is four days of a market of a few hundred loans: a book an hour, but for
// a gap of seven hours from the 40th on; prices of ETH by the hour from two exchanges,
// but for five hours from the 60th on; of USDT by the day; of gas by ten minutes in the
// first two days; some events an hour, bad debt among them.
func newWorld(t testing.TB, seed uint64) *world {
	w := &world{t: t, r: rand.New(rand.NewPCG(seed, 3))}
	k := book.NewKeeper(protection.Address{1}, "aave-v3", 8)
	assets := []book.Asset{
		{ID: ether, Symbol: "ETH", Decimals: 18, Price: amount.New(4000e8), SupplyIndex: book.RAY, DebtIndex: book.RAY, Threshold: 8000, Bonus: 10500},
		{ID: usdc, Symbol: "USDC", Decimals: 6, Price: amount.New(1e8), SupplyIndex: book.RAY, DebtIndex: book.RAY, Threshold: 8500, Bonus: 10400},
	}
	for h := range worldHours {
		at := start.Add(time.Duration(h) * time.Hour)
		assets[0].Price = amount.New(uint64(4000e8 + w.r.Float64()*100e8))
		assets[1].DebtIndex = assets[1].DebtIndex.Plus(amount.New(w.r.Uint64N(1e18)))
		must(k.SetAssets(assets))
		for range 3 + 300/(h+1) {
			l := book.Loan{Borrower: protection.Address{19: byte(w.r.IntN(256)), 18: byte(w.r.IntN(2))}, Debt: []book.Entry{{Asset: 1, Shares: book.U128{Lo: 1e6 + w.r.Uint64N(1e12)}}}}
			if w.r.IntN(5) > 0 {
				l.Collateral = []book.Entry{{Asset: 0, Shares: book.U128{Lo: 1e18 + w.r.Uint64N(1e18)}, Threshold: 8000, Bonus: 10500}}
			}
			if w.r.IntN(5) == 0 {
				l.Debt = nil
			}
			_, err := k.Upsert(l)
			must(err)
		}
		if h < 40 || h >= 47 {
			w.books = append(w.books, k.Snapshot(1000+uint64(h)*10, [32]byte{byte(h + 1)}, at))
		}
		w.hour(h, at)
	}
	w.put()
	return w
}

func (w *world) hour(h int, at time.Time) {
	if h < 60 || h >= 65 {
		for i, source := range []string{"exchange", "other"} {
			w.price("ETH", "USDT", source, at, time.Hour, 4000+float64(h)+10*w.r.Float64()+float64(i))
		}
	}
	if h%24 == 0 {
		w.price("USDT", "USD", "aggregator", at.Add(-24*time.Hour), 24*time.Hour, 1+.001*w.r.Float64())
		w.price("USDC", "USD", "aggregator", at.Add(-24*time.Hour), 24*time.Hour, 1+.001*w.r.Float64())
	}
	for i := range 6 {
		if h < 48 {
			t := at.Add(time.Duration(i) * 10 * time.Minute)
			w.gas = append(w.gas, history.Measure{Subject: "ethereum", Quantity: "gas_price", Unit: "gwei", Source: "meter", Time: t, Known: t.Add(10 * time.Minute), Value: history.Of(50 + w.r.Int64N(100))})
		}
	}
	kinds := []string{history.KindBorrow, history.KindRepay, history.KindLiquidation, history.KindBadDebt}
	for i := range w.r.IntN(6) {
		kind := kinds[w.r.IntN(len(kinds))]
		delta := -history.Of(1 + w.r.Int64N(1e6)).Float()
		if kind == history.KindBorrow {
			delta = -delta
		}
		e := history.Event{Time: at.Add(time.Duration(i) * 7 * time.Minute), Block: 1000 + uint64(h)*10 + uint64(i), Index: uint32(i), Market: "small:1", Kind: kind,
			Account: protection.Address{19: byte(w.r.IntN(40))}.String(), Debt: "USDC", DebtDelta: history.Some(fixed(delta))}
		if kind == history.KindLiquidation {
			e.Collateral, e.CollateralDelta, e.CollateralUSD = "ETH", history.Some(fixed(-1.5)), history.Some(fixed(4000))
		}
		w.events = append(w.events, e)
	}
	if h%9 == 0 {
		w.parameters = append(w.parameters, history.Parameter{Time: at.Add(time.Minute), Block: 1000 + uint64(h)*10, Market: "small:1", Subject: "ETH", Name: "threshold", Before: "8000", After: fmt.Sprint(8000 + h)})
	}
}

func (w *world) price(asset, quote, source string, at time.Time, long time.Duration, v float64) {
	w.prices = append(w.prices, history.Price{Asset: asset, Quote: quote, Source: source, Time: at, Known: at.Add(long), Value: fixed(v)})
}

func fixed(v float64) history.Fixed {
	f, err := history.ParseFixed(fmt.Sprintf("%.9f", v))
	must(err)
	return f
}

// put brings all of it into an archive in memory, events in two overlapping commits.
func (w *world) put() {
	a, err := history.Create(ctx, "mem://")
	must(err)
	w.t.Cleanup(func() { must(a.Close()) })
	w.snapshot, err = a.Snapshot(ctx)
	must(err)
	w.fill()
}

func (w *world) fill() {
	w.add(func(tx *history.Tx) error {
		_, err := books.Put(ctx, tx, history.Label{Dataset: "small", Basis: history.Modelled, Note: "a test's"}, func(yield func(*book.Book, error) bool) {
			for _, b := range w.books {
				if !yield(b, nil) {
					return
				}
			}
		})
		return err
	})
	putRows(w, "small-prices", w.prices)
	putRows(w, "small-gas", w.gas)
	putRows(w, "small-parameters", w.parameters)
	var even, odd []history.Event
	for i, e := range w.events {
		if i%2 == 0 {
			even = append(even, e)
		} else {
			odd = append(odd, e)
		}
	}
	putRows(w, "small-events", even)
	putRows(w, "small-events", odd)
}

func (w *world) add(put func(*history.Tx) error) {
	tx := w.snapshot.Begin("test", nil)
	must(put(tx))
	s, err := tx.Commit(ctx)
	must(err)
	w.snapshot = s
}

func putRows[R history.Row](w *world, dataset string, rows []R) {
	w.add(func(tx *history.Tx) error {
		return history.Put(ctx, tx, history.Label{Dataset: dataset, Basis: history.Observed}, append([]R(nil), rows...))
	})
}

// options play all of it; change them, if at all, before they are used.
func (w *world) options(change ...func(*Options)) Options {
	o := Options{
		Every: time.Hour, MaxBookAge: 12 * time.Hour, Lookback: 10 * time.Hour,
		Prices: []Quote{
			{Assets: []string{"ETH"}, Legs: []Leg{{Quote: "USDT", MaxAge: 2 * time.Hour}, {Asset: "USDT", Quote: "USD", MaxAge: 25 * time.Hour}}},
			{Assets: []string{usdc.String()}, Legs: []Leg{{Quote: "USD", MaxAge: 25 * time.Hour}}},
			{Assets: []string{gold.String()}, Fixed: history.Of(1800)},
		},
		Gas:    &Measure{Subject: "ethereum", Quantity: "gas_price", MaxAge: time.Hour},
		Events: Rows{Dataset: "small-events"}, Parameters: Rows{Dataset: "small-parameters", Market: "small:1"},
	}
	for _, f := range change {
		f(&o)
	}
	return o
}

func (w *world) open(change ...func(*Options)) Tape {
	w.t.Helper()
	x, err := Open(ctx, w.snapshot, w.options(change...))
	if err != nil {
		w.t.Fatal(err)
	}
	return x
}

func played(t testing.TB, x Tape) []*Moment {
	t.Helper()
	var out []*Moment
	if err := x.Play(ctx, func(m *Moment) error { out = append(out, m); return nil }); err != nil {
		t.Fatal(err)
	}
	return out
}

// text is all of a moment: its book by its version, which is a hash of all of it.
func text(t testing.TB, m *Moment) string {
	t.Helper()
	b, err := json.Marshal(struct {
		Moment
		Book    any
		Version string
	}{*m, nil, m.Book.Version().String()})
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
