package books

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/cputime"
)

// The market of the benchmarks: as large as Aave's on Ethereum, and in an hour 500
// loans change and every price and index moves. Of four that change, three move a
// balance and one has other assets afterwards.
const (
	benchLoans   = 100_000
	benchChanges = 500
)

// hour is the book after an hour.
func (w *town) hour() *book.Book {
	for range benchChanges * 3 / 4 {
		l := w.k.Loan(w.r.IntN(w.k.Len()))
		l.Debt[0].Shares.Lo = w.r.Uint64() | 1
		if _, err := w.k.Upsert(l); err != nil {
			w.t.Fatal(err)
		}
	}
	return w.step(benchChanges/4, time.Hour)
}

// benchArchive holds so many hourly books.
func benchArchive(b *testing.B, hours int) *history.Snapshot {
	b.Helper()
	a, err := history.Create(ctx, filepath.Join(b.TempDir(), "archive"))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { a.Close() })
	w := newTown(b, benchLoans, 1)
	tx := snapshot(b, a).Begin("bench", nil)
	if _, err := Put(ctx, tx, observed, func(yield func(*book.Book, error) bool) {
		for range hours {
			if !yield(w.hour(), nil) {
				return
			}
		}
	}); err != nil {
		b.Fatal(err)
	}
	s, err := tx.Commit(ctx)
	if err != nil {
		b.Fatal(err)
	}
	return s
}

// BenchmarkWriteHour is an hourly book added and written, without what makes it.
func BenchmarkWriteHour(b *testing.B) {
	const batch = 250
	b.ReportAllocs()
	var bytes, n int64
	var cpu time.Duration
	for b.Loop() {
		b.StopTimer()
		a, err := history.Create(ctx, filepath.Join(b.TempDir(), "archive"))
		if err != nil {
			b.Fatal(err)
		}
		w := newTown(b, benchLoans, 1)
		tx := snapshot(b, a).Begin("bench", nil)
		x := NewWriter(observed)
		for range batch {
			next := w.hour()
			b.StartTimer()
			began := cputime.Now()
			if err := x.Add(next); err != nil {
				b.Fatal(err)
			}
			if err := x.FlushEnded(ctx, tx); err != nil {
				b.Fatal(err)
			}
			cpu += cputime.Now() - began
			b.StopTimer()
		}
		b.StartTimer()
		began := cputime.Now()
		if err := x.Flush(ctx, tx); err != nil {
			b.Fatal(err)
		}
		cpu += cputime.Now() - began
		b.StopTimer()
		s, err := tx.Commit(ctx)
		if err != nil {
			b.Fatal(err)
		}
		for _, p := range s.Parts {
			bytes += p.Bytes
		}
		n += batch
		a.Close()
		b.StartTimer()
	}
	b.ReportMetric(float64(cpu)/float64(n), "cpu-ns/book")
	b.ReportMetric(float64(bytes)/float64(n), "bytes/book")
}

// BenchmarkHours is a walk over hourly books, and the same with every health factor.
func BenchmarkHours(b *testing.B) {
	const hours = 1000
	s := benchArchive(b, hours)
	r, err := Open(s, "")
	if err != nil {
		b.Fatal(err)
	}
	for _, kind := range []string{"books", "health"} {
		b.Run(kind, func(b *testing.B) {
			b.ReportAllocs()
			hf := make([]float64, benchLoans)
			n, began := 0, cputime.Now()
			for b.Loop() {
				if err := r.Each(ctx, Walk{Every: time.Hour, MaxAge: time.Hour}, func(_ time.Time, x *book.Book) error {
					n++
					if kind == "health" {
						x.HealthFactors(hf)
					}
					return nil
				}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(cputime.Now()-began)/float64(n), "cpu-ns/book")
		})
	}
}

// BenchmarkYear is a year of hourly books, written in one append and walked over with
// every health factor. It takes minutes: -bench Year -benchtime 1x.
func BenchmarkYear(b *testing.B) {
	hf := make([]float64, benchLoans)
	var write, walk time.Duration
	var bytes int64
	n := 0
	for b.Loop() {
		began, made := cputime.Now(), time.Duration(0)
		a, err := history.Create(ctx, filepath.Join(b.TempDir(), "archive"))
		if err != nil {
			b.Fatal(err)
		}
		w := newTown(b, benchLoans, 1)
		w.at = time.Date(2021, 1, 1, 0, 0, 0, 0, time.UTC).Add(-time.Hour)
		tx := snapshot(b, a).Begin("bench", nil)
		if _, err := Put(ctx, tx, observed, func(yield func(*book.Book, error) bool) {
			for range 365 * 24 {
				from := cputime.Now()
				x := w.hour()
				made += cputime.Now() - from
				if !yield(x, nil) {
					return
				}
			}
		}); err != nil {
			b.Fatal(err)
		}
		s, err := tx.Commit(ctx)
		if err != nil {
			b.Fatal(err)
		}
		for _, p := range s.Parts {
			bytes += p.Bytes
		}
		write += cputime.Now() - began - made
		began = cputime.Now()
		if err := open(b, s).Each(ctx, Walk{Every: time.Hour, MaxAge: time.Hour}, func(_ time.Time, x *book.Book) error {
			n++
			x.HealthFactors(hf)
			return nil
		}); err != nil {
			b.Fatal(err)
		}
		walk += cputime.Now() - began
		a.Close()
	}
	b.ReportMetric(write.Seconds()/float64(b.N), "write-cpu-s")
	b.ReportMetric(walk.Seconds()/float64(b.N), "walk-cpu-s")
	b.ReportMetric(float64(bytes)/1e6/float64(b.N), "MB")
	b.ReportMetric(float64(n)/float64(b.N), "books")
	if status, err := os.ReadFile("/proc/self/status"); err == nil { // where there is one
		var kB float64
		if _, peak, found := strings.Cut(string(status), "VmHWM:"); found {
			if _, err := fmt.Sscan(peak, &kB); err == nil {
				b.ReportMetric(kB*1024/1e6, "peak-MB")
			}
		}
	}
}

// BenchmarkAt is one book of an archive of many, at random.
func BenchmarkAt(b *testing.B) {
	const hours = 300
	r, err := Open(benchArchive(b, hours), "")
	if err != nil {
		b.Fatal(err)
	}
	n := 0
	defer cputime.Report(b)()
	for b.Loop() {
		n++
		if _, err := r.At(context.Background(), start.Add(time.Duration(1+n*97%hours)*time.Hour), 0); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkWalkMemory is the most that a walk holds beside its books, of one length
// and of four times that.
func BenchmarkWalkMemory(b *testing.B) {
	for _, c := range []struct {
		name  string
		hours int
	}{{"hours=250", 250}, {"hours=1000", 1000}} {
		b.Run(c.name, func(b *testing.B) {
			s := benchArchive(b, c.hours)
			r, err := Open(s, "")
			if err != nil {
				b.Fatal(err)
			}
			var peak uint64
			for b.Loop() {
				runtime.GC()
				n := 0
				if err := r.Each(ctx, Walk{Every: time.Hour, MaxAge: time.Hour}, func(time.Time, *book.Book) error {
					if n++; n%50 == 0 {
						var m runtime.MemStats
						runtime.GC()
						runtime.ReadMemStats(&m)
						peak = max(peak, m.HeapAlloc)
					}
					return nil
				}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(peak)/1e6, "live-MB")
		})
	}
}
