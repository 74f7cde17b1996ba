package assumed

import (
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/models/cputime"
)

// BenchmarkAdvance is a step on which nothing falls due, and one of a year of hours
// with all that does.
func BenchmarkAdvance(b *testing.B) {
	b.Run("quiet", func(b *testing.B) {
		_, step := quiet(b)
		b.ReportAllocs()
		defer cputime.Report(b)()
		for b.Loop() {
			step()
		}
	})
	b.Run("year", func(b *testing.B) {
		a := Default()
		how := tape.Making{Seed: 1, Moments: 8760, Loans: 1000, Volatility: .8, Lookback: 720}
		first := set(b, a, a.Cell(), how, lent(1e6, 4e6))
		b.ReportAllocs()
		defer cputime.Report(b)()
		for b.Loop() {
			m, err := New(a, a.Cell(), 7, first.about, coin, lent(1e6, 4e6))
			if err != nil {
				b.Fatal(err)
			}
			for _, at := range first.moments {
				if err := m.Advance(at); err != nil {
					b.Fatal(err)
				}
			}
		}
	})
	b.Run("series", func(b *testing.B) {
		s := set(b, Default(), base, daily(2), lent(1e6, 4e6)).to(1)
		list := s.Series()
		b.ReportAllocs()
		defer cputime.Report(b)()
		for b.Loop() {
			list = s.AppendSeries(list[:0])
		}
	})
}
