package verify

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/cputime"
)

// BenchmarkPrices verifies ten assets' candles of two years, by one source and
// half of them by another.
func BenchmarkPrices(b *testing.B) {
	p := newPlot(b)
	r := rand.New(rand.NewPCG(1, 2))
	total := 0
	for i := range 10 {
		rows := walk(r, fmt.Sprint("A", i), "a", 100, 0.01, 17_520)
		if i%2 == 0 {
			rows = append(rows, seen(r, rows, "b")...)
		}
		total += len(rows)
		p.prices(fmt.Sprint("x", i), rows)
	}
	s := p.snapshot()
	began := cputime.Now()
	for b.Loop() {
		if _, err := Run(context.Background(), s, Options{}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(total*b.N)/(cputime.Now()-began).Seconds(), "rows/cpu-s")
}
