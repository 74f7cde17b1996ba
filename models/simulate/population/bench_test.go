package population

import (
	"fmt"
	"runtime"
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/cputime"
)

// BenchmarkYear is a population over 8,760 hours, whose volatility is 85% a year and
// which have a crash of 10% on average every three weeks; in markets that grow with it.
func BenchmarkYear(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000, 1_000_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			prices := walkJumping(8760, 5, 500)
			f := small()
			for i := range f.Assets {
				f.Assets[i].TwoPercentUSD.Value = 100 * float64(n)
			}
			defer cputime.Report(b)()
			for b.Loop() {
				s := begin(b, f, n, 1)
				for _, p := range prices {
					step(b, s, p)
				}
				t := s.Totals()
				events := int64(0)
				for _, k := range t.Events {
					events += k
				}
				b.ReportMetric(float64(events), "events")
				b.ReportMetric(float64(t.Loans), "loans")
				b.ReportMetric(live(), "live-MB")
				runtime.KeepAlive(s)
			}
		})
	}
}

// live is the heap that is in use, in MB.
func live() float64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc) / 1e6
}
