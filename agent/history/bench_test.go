package history

import (
	"context"
	"fmt"
	"testing"
	"time"

	"gocloud.dev/blob/memblob"

	"github.com/hedgerow-fi/hedgerow/models/cputime"
)

// hours are prices of some assets by the hour, as an exchange publishes them.
func hours(assets, n int) []Price {
	start := time.Date(2021, 1, 1, 0, 0, 0, 0, time.UTC)
	out := make([]Price, 0, assets*n)
	for a := range assets {
		name := fmt.Sprintf("ASSET%02d", a)
		x := uint64(a + 1)
		for i := range n {
			x = x*6364136223846793005 + 1442695040888963407
			at := start.Add(time.Duration(i) * time.Minute)
			cents := int64(200000 + x>>50)
			v := func(d int64) Fixed {
				f := Of(cents + d)
				return f
			}
			out = append(out, Price{Asset: name, Quote: "USDT", Source: "binance-spot", Time: at, Known: at.Add(time.Minute),
				Value: v(0), Open: Some(v(-5)), High: Some(v(20)), Low: Some(v(-20)), Volume: Some(v(int64(x >> 45)))})
		}
	}
	return out
}

func inMemory(tb testing.TB) *Archive {
	tb.Helper()
	a := &Archive{name: "mem://", store: &bucket{Bucket: memblob.OpenBucket(&memblob.Options{NoMD5: true}), patience: patience}}
	if err := a.check(context.Background(), true); err != nil {
		tb.Fatal(err)
	}
	return a
}

func BenchmarkWritePrices(b *testing.B) {
	ctx := context.Background()
	rows := hours(2, 250_000)
	b.ReportAllocs()
	var bytes int64
	cpu := cputime.Now()
	for b.Loop() {
		a := inMemory(b)
		s, err := a.Snapshot(ctx)
		if err != nil {
			b.Fatal(err)
		}
		tx := s.Begin("import", nil)
		if err := Put(ctx, tx, Label{Dataset: "minutes", Basis: Observed}, rows); err != nil {
			b.Fatal(err)
		}
		if s, err = tx.Commit(ctx); err != nil {
			b.Fatal(err)
		}
		bytes = s.Parts[0].Bytes
	}
	b.ReportMetric(float64(len(rows))*float64(b.N)/(cputime.Now()-cpu).Seconds(), "rows/cpu-s")
	b.ReportMetric(float64(bytes)/float64(len(rows)), "bytes/row")
}

func BenchmarkScanPrices(b *testing.B) {
	ctx := context.Background()
	a := inMemory(b)
	s, err := a.Snapshot(ctx)
	if err != nil {
		b.Fatal(err)
	}
	tx := s.Begin("import", nil)
	rows := hours(8, 125_000)
	if err := Put(ctx, tx, Label{Dataset: "minutes", Basis: Observed}, rows); err != nil {
		b.Fatal(err)
	}
	if s, err = tx.Commit(ctx); err != nil {
		b.Fatal(err)
	}
	for _, q := range []struct {
		name string
		Query
		want int
	}{{"all", Query{}, len(rows)}, {"one-of-eight", Query{Names: []string{"ASSET03"}}, len(rows) / 8}} {
		b.Run(q.name, func(b *testing.B) {
			b.ReportAllocs()
			cpu := cputime.Now()
			for b.Loop() {
				n := 0
				if err := Scan(ctx, s, q.Query, func(_ Part, rows []Price) error { n += len(rows); return nil }); err != nil || n != q.want {
					b.Fatal(n, err)
				}
			}
			b.ReportMetric(float64(len(rows))*float64(b.N)/(cputime.Now()-cpu).Seconds(), "rows/cpu-s")
		})
	}
}
