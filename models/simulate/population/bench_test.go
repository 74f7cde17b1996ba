package population

import (
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/cputime"
)

// BenchmarkYear is 1,000,000 borrowers and those who come later over 8,760 hours,
// with a jump of prices every few days.
func BenchmarkYear1M(b *testing.B) {
	prices := walk(8760, 5)
	defer cputime.Report(b)()
	for b.Loop() {
		s := begin(b, small(), 1_000_000, 1)
		for _, p := range prices {
			step(b, s, p)
		}
		t := s.Totals()
		events := int64(0)
		for _, n := range t.Events {
			events += n
		}
		b.ReportMetric(float64(events), "events")
		b.ReportMetric(float64(t.Loans), "loans")
	}
}
