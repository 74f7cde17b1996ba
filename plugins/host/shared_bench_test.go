package host

import (
	"context"
	"fmt"
	"os"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/cputime"
)

// processCPU is what another process has used so far, of both kinds.
func processCPU(b *testing.B, pid int) time.Duration {
	b.Helper()
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		b.Skip("the strategy's own CPU time cannot be told here:", err)
	}
	_, rest, _ := strings.Cut(string(text), ") ")
	ticks := 0
	for _, field := range strings.Fields(rest)[11:13] { // utime and stime, of which Linux counts 100 a second
		n, err := strconv.Atoi(field)
		if err != nil {
			b.Fatal(err)
		}
		ticks += n
	}
	return time.Duration(ticks) * 10 * time.Millisecond
}

// BenchmarkShared is what steps of backtests cost through one plugin process: at
// each the prices of a small book change, and nothing else. cpu-ns/step is of host
// and strategy together.
func BenchmarkShared(b *testing.B) {
	for _, n := range []int{1, 64} {
		b.Run(fmt.Sprintf("sessions=%d", n), func(b *testing.B) {
			s, err := OpenMany(context.Background(), rogueOptions(b, "watches"))
			if err != nil {
				b.Fatal(err)
			}
			defer s.Close()
			sessions := make([]*Session, n)
			for i := range sessions {
				if sessions[i], err = s.Session(context.Background(), nil, uint64(i)); err != nil {
					b.Fatal(err)
				}
			}
			w := newWorld(b, 10)
			first := w.observe(nil)
			step := func(x *Session, i int) {
				o := *first
				o.Time = first.Time.Add(time.Duration(i) * time.Hour)
				next := *first.Book
				next.Block, next.Time = first.Book.Block+uint64(i), o.Time
				next.Assets = append([]book.Asset{}, first.Book.Assets...)
				next.Assets[0].Price = amount.New(uint64(2000e8 + 1e6*(i%1000)))
				o.Book = &next
				if _, err := x.Evaluate(context.Background(), &o); err != nil {
					b.Error(err)
				}
			}
			var all sync.WaitGroup
			for _, x := range sessions { // whole
				step(x, 0)
			}
			host, plugin := cputime.Now(), processCPU(b, s.PID())
			b.ResetTimer()
			for k, x := range sessions {
				all.Go(func() {
					for i := k; i < b.N; i += n {
						step(x, i/n)
					}
				})
			}
			all.Wait()
			b.StopTimer()
			used := cputime.Now() - host
			theirs := processCPU(b, s.PID()) - plugin
			b.ReportMetric(float64(used)/float64(b.N), "host-ns/step")
			b.ReportMetric(float64(theirs)/float64(b.N), "plugin-ns/step")
			b.ReportMetric(float64(used+theirs)/float64(b.N), "cpu-ns/step")
		})
	}
}
