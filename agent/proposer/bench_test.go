package proposer_test

import (
	"context"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/proposer"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/cputime"
	"github.com/hedgerow-fi/hedgerow/plugins/host"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
)

// trivial looks at the book's size and wants one level.
var trivial = strategy.Definition{
	Name: "trivial", Version: "1", About: "Wants a level.", Tables: []strategy.Table{strategy.TableBook, strategy.TableSeries},
	Open: func([]byte, uint64) (strategy.Strategy, error) { return constant{}, nil },
}

type constant struct{}

var why = []string{"because it is stated"}

func (constant) Evaluate(_ context.Context, o *strategy.Observation) (*strategy.Proposal, error) {
	return &strategy.Proposal{Targets: []strategy.Target{{Series: o.Series[0].ID, Level: float64(100 + o.Book.Len()), TTL: time.Hour, Reasons: why}}}, nil
}

// BenchmarkInProcess is what a step of a backtest costs between the cycle and a
// strategy in this process, when nothing but prices changes: what the strategy sees
// is made, it answers, and its answer is checked.
func BenchmarkInProcess(b *testing.B) {
	for _, name := range []string{"trivial", "levels", "coverage"} {
		b.Run(name, func(b *testing.B) {
			def := trivial
			if name != "trivial" {
				var err error
				if def, err = find(name); err != nil {
					b.Fatal(err)
				}
			}
			p, err := proposer.InProcess(def, bounds, host.Options{Name: name, Parameters: []byte(configured[name])})
			if err != nil {
				b.Fatal(err)
			}
			w := newWorld(b, 10)
			for range 720 {
				w.reprice(2000)
				w.next()
			}
			ctx := context.Background()
			books := make([]*book.Book, 1000)
			for i := range books {
				next := *w.o.Book
				next.Assets = append([]book.Asset{}, next.Assets...)
				next.Assets[0].Price = amount.New(uint64(2000e8 + 1e6*i))
				books[i] = &next
			}
			b.ReportAllocs()
			defer cputime.Report(b)()
			for i := 0; b.Loop(); i++ {
				w.o.Book = books[i%len(books)]
				w.o.Seed = uint64(i)
				if _, err := p.Propose(ctx, &w.o, nil); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
