package tape

import (
	"math/rand/v2"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/history/books"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/cputime"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// pass plays a tape once, and reports CPU time and the most memory that is live.
func pass(b *testing.B, s *history.Snapshot, o Options) {
	b.Helper()
	var opened, total time.Duration
	var peak uint64
	moments := 0
	for b.Loop() {
		began := cputime.Now()
		x, err := Open(ctx, s, o)
		if err != nil {
			b.Fatal(err)
		}
		opened += cputime.Now() - began
		if err := x.Play(ctx, func(m *Moment) error {
			if moments++; m.Number%1000 == 400 {
				aside := cputime.Now()
				var mem runtime.MemStats
				runtime.GC()
				runtime.ReadMemStats(&mem)
				peak = max(peak, mem.HeapAlloc)
				began += cputime.Now() - aside
			}
			return nil
		}); err != nil {
			b.Fatal(err)
		}
		total += cputime.Now() - began
	}
	b.ReportMetric(total.Seconds()/float64(b.N), "cpu-s")
	b.ReportMetric(opened.Seconds()/float64(b.N), "open-cpu-s")
	b.ReportMetric(float64(moments)/float64(b.N), "moments")
	b.ReportMetric(float64(peak)/1e6, "live-MB")
}

// BenchmarkETHB is Maker's ETH-B by the hour, all of its span, with prices, events,
// parameters and thirty days of history at each moment.
func BenchmarkETHB(b *testing.B) {
	s := ethB(b, time.Date(2020, 10, 19, 21, 0, 0, 0, time.UTC), time.Date(2021, 12, 31, 23, 0, 0, 0, time.UTC))
	pass(b, s, ethBOptions())
}

// BenchmarkTown is a market of 100,000 loans by the hour, a hundred of which change in
// each; of one length and of four times that. A year has 8,760 hours.
func BenchmarkTown(b *testing.B) {
	for _, c := range []struct {
		name  string
		hours int
	}{{"hours=500", 500}, {"hours=2000", 2000}} {
		b.Run(c.name, func(b *testing.B) {
			place := filepath.Join(b.TempDir(), "archive")
			s := town(b, place, c.hours)
			pass(b, s, Options{Every: time.Hour, MaxBookAge: time.Hour, Lookback: 30 * 24 * time.Hour, FeedOracle: true, Stranded: true,
				Prices: []Quote{
					{Assets: []string{"A", "B", "C", "D"}, Legs: []Leg{{Asset: "ETH", Quote: "USD", MaxAge: 2 * time.Hour}}},
					{Assets: []string{"USD"}, Fixed: history.Of(1)},
				}})
		})
	}
}

func town(b *testing.B, place string, hours int) *history.Snapshot {
	const loans = 100_000
	start := time.Date(2021, 1, 1, 0, 0, 0, 0, time.UTC)
	fatal := func(err error) {
		b.Helper()
		if err != nil {
			b.Fatal(err)
		}
	}
	r := rand.New(rand.NewPCG(1, 1))
	k := book.NewKeeper(protection.Address{1}, "aave-v3", 8)
	var assets []book.Asset
	for i, symbol := range []string{"A", "B", "C", "D", "USD"} {
		assets = append(assets, book.Asset{ID: protection.Address{byte(i + 1)}, Symbol: symbol, Decimals: 18, Price: amount.New(1e8), SupplyIndex: book.RAY, DebtIndex: book.RAY, Threshold: 8000, Bonus: 10500})
	}
	fatal(k.SetAssets(assets))
	write := func(i uint64) {
		_, err := k.Upsert(book.Loan{Borrower: protection.Address{17: byte(i >> 16), 18: byte(i >> 8), 19: byte(i)},
			Collateral: []book.Entry{{Asset: uint16(r.IntN(4)), Shares: book.U128{Lo: r.Uint64() | 1}, Threshold: 8000, Bonus: 10500}}, Debt: []book.Entry{{Asset: 4, Shares: book.U128{Lo: r.Uint64() | 1}}}})
		fatal(err)
	}
	for i := range uint64(loans) {
		write(i)
	}
	a, err := history.Create(ctx, place)
	fatal(err)
	b.Cleanup(func() { a.Close() })
	s, err := a.Snapshot(ctx)
	fatal(err)
	tx := s.Begin("bench", nil)
	var prices []history.Price
	_, err = books.Put(ctx, tx, history.Label{Dataset: "town", Basis: history.Simulated}, func(yield func(*book.Book, error) bool) {
		for h := range hours {
			at := start.Add(time.Duration(h) * time.Hour)
			prices = append(prices, history.Price{Asset: "ETH", Quote: "USD", Source: "x", Time: at.Add(-time.Hour), Known: at, Value: history.Of(1000 + r.Int64N(100))})
			for i := range assets {
				assets[i].DebtIndex = assets[i].DebtIndex.Plus(amount.New(1 << 50))
			}
			fatal(k.SetAssets(assets))
			for range 100 {
				write(r.Uint64N(loans))
			}
			if !yield(k.Snapshot(uint64(h)+1, [32]byte{}, at), nil) {
				return
			}
		}
	})
	fatal(err)
	fatal(history.Put(ctx, tx, history.Label{Dataset: "prices", Basis: history.Simulated}, prices))
	s, err = tx.Commit(ctx)
	fatal(err)
	return s
}
