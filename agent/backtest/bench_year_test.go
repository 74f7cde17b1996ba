package backtest_test

import (
	"context"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/agent/proposer"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/cputime"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/plugins/host"
	"github.com/hedgerow-fi/hedgerow/strategies/coverage"
)

// busy is a tape whose borrowers act: at each moment so many loans, in their turn,
// owe a little more.
type busy struct {
	*tape.Made
	loans int
}

func (t busy) Play(ctx context.Context, each func(*tape.Moment) error) error {
	var k *book.Keeper
	row := 0
	return t.Made.Play(ctx, func(m *tape.Moment) error {
		if k == nil {
			k = book.NewKeeper(m.Book.Market, m.Book.Protocol, m.Book.BaseDecimals)
			k.Restore(m.Book)
		}
		for range t.loans {
			loan := k.Loan(row)
			more, err := book.SharesOf(loan.Debt[0].Shares.Amount().MulDiv(amount.New(100_001), amount.New(100_000)))
			if err != nil {
				return err
			}
			loan.Debt[0].Shares = more
			if _, err := k.Upsert(loan); err != nil {
				return err
			}
			row = (row + 1) % m.Book.Len()
		}
		b, seen := *m.Book, *m
		b.Chunks = k.Snapshot(b.Block, b.BlockHash, b.Time).Chunks
		seen.Book = &b
		return each(&seen)
	})
}

// BenchmarkYear is hourly cycles over 100,000 loans, of which 500 change each hour,
// with the coverage strategy in process: structural scores of every loan each step,
// from a month of hourly prices. A year is 8,760 of them.
func BenchmarkYear(b *testing.B) {
	const hours = 200
	made := busy{tape.Make(tape.Making{Seed: 1, Moments: hours, Loans: 100_000, Volatility: .1, Health: 1.3, Lookback: 720, GasPrice: 30e9}), 500}
	var spent time.Duration
	for b.Loop() {
		start := cputime.Now()
		x := quiet()
		x.Unquoted = false
		by, err := proposer.InProcess(coverage.Definition(), x.Policy.Bounds, host.Options{Name: "coverage", Deadline: time.Minute})
		if err != nil {
			b.Fatal(err)
		}
		l := &ledger{}
		r, err := backtest.New(made.About(), x, []agent.Strategy{{Proposer: by, Weight: protection.WAD}}, l)
		if err != nil {
			b.Fatal(err)
		}
		if err := backtest.Play(b.Context(), made, []*backtest.Run{r}, 1); err != nil {
			b.Fatal(err)
		}
		if l.steps != hours {
			b.Fatalf("%d steps of %d", l.steps, hours)
		}
		spent += cputime.Now() - start
	}
	step := spent.Seconds() / float64(b.N*hours)
	b.ReportMetric(step*1e3, "CPU-ms/step")
	b.ReportMetric(step*365*24, "CPU-s/year")
}
