package backtest_test

import (
	"context"
	"encoding/binary"
	"fmt"
	"runtime"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/assumed"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/cputime"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// holder is a strategy that looks at every loan's health factor and holds its cover:
// what a step costs beside a strategy's own models.
type holder struct {
	health []float64
	weak   int
	made   agent.Proposal
}

func (*holder) Name() string { return "holder" }

func (h *holder) Propose(_ context.Context, o *agent.Observation, _ []byte) (*agent.Proposal, error) {
	if len(h.health) != o.Book.Len() {
		h.health = make([]float64, o.Book.Len())
	}
	h.weak = 0
	for _, hf := range o.Book.HealthFactors(h.health) {
		if hf < 1.05 {
			h.weak++
		}
	}
	h.made.Targets = h.made.Targets[:0]
	for i := range o.Series {
		if s := &o.Series[i]; s.State == protection.Active {
			h.made.Targets = append(h.made.Targets, trade.Target{Series: s.ID, Level: s.MaxSupply.MulDiv(sixteen, protection.WAD), Until: o.Now.Add(2 * time.Hour)})
		}
	}
	return &h.made, nil
}

var sixteen = percent(6)

// ledger is a witness that appends a row of each step to a page of memory, and begins
// the page anew where a file would take it: the time, the account, and how many
// verdicts passed, cut, refused and tripped, how many intents there are and what is
// wanted of cover.
type ledger struct {
	steps int
	page  []byte
}

const pageBytes = 1 << 16

func (l *ledger) Saw(s *backtest.Step) error {
	l.steps++
	if len(l.page) > pageBytes-512 {
		l.page = l.page[:0]
	}
	if l.page == nil {
		l.page = make([]byte, 0, pageBytes)
	}
	b, d := binary.LittleEndian, &s.Record.Decision
	row := b.AppendUint64(l.page, uint64(s.Moment.Block.Time.Unix()))
	a := &s.Account
	for _, x := range [...]*amount.Amount{&a.Cash, &a.Claims, &a.Cover, &a.Waiting, &a.Proven, &a.Staked, &a.Premium, &a.Refunded, &a.Sold, &a.Paid, &a.Gas, &a.Loss, &a.Gross, &a.Net} {
		row = b.AppendUint64(b.AppendUint64(row, x.Int[0]), x.Int[1])
	}
	var by [trade.Tripped + 1]uint32
	for i := range d.Verdicts {
		by[d.Verdicts[i].Outcome]++
	}
	for _, n := range by[1:] {
		row = b.AppendUint32(row, n)
	}
	row = b.AppendUint32(row, uint32(len(d.Intents)))
	for i := range d.Targets {
		row = b.AppendUint64(row, d.Targets[i].Level.Uint64())
	}
	l.page = row
	return nil
}

// quiet are terms with one series on sale at a time, whose prices the strategy does
// not ask for.
func quiet() backtest.Terms {
	x := terms()
	x.Unquoted, x.Assumptions = true, assumed.Default()
	x.Assumptions.Series.Layers = x.Assumptions.Series.Layers[1:]
	x.Assumptions.Series.Term.Value = x.Assumptions.Series.Every.Value
	return x
}

// BenchmarkStep is a step of a backtest: price change applied, health factors, the
// agent's whole cycle with limits, a mark of what is held, the account checked against
// the replica, a record appended. Moments of a minute, so that 10⁶ of them are about
// two years; one reference with one layer, whose generations follow each other.
//
// Short runs follow each other until there are 100,000 steps. What it costs to make a
// run is stated by itself, and that of measuring memory is not counted.
func BenchmarkStep(b *testing.B) {
	for _, loans := range []int{10, 100_000} {
		for _, steps := range []int{1_000, 10_000, 100_000, 1_000_000} {
			if loans > 10 && steps > 1_000 {
				continue
			}
			b.Run(fmt.Sprintf("loans=%d/steps=%d", loans, steps), func(b *testing.B) {
				made := tape.Make(tape.Making{Seed: 1, Moments: steps, Loans: loans, Every: time.Minute, Volatility: .1, Health: 3, GasPrice: 30e9})
				var live uint64 // bytes that a run holds at its end
				heap := func() uint64 {
					var m runtime.MemStats
					runtime.GC()
					runtime.ReadMemStats(&m)
					return m.HeapAlloc
				}
				before := heap()
				b.ReportAllocs()
				runs := 1
				if loans == 10 {
					runs = max(1, 100_000/steps)
				}
				var making, playing time.Duration
				n := 0
				for b.Loop() {
					for i := range runs {
						start := cputime.Now()
						l := &ledger{}
						r, err := backtest.New(made.About(), quiet(), []agent.Strategy{{Proposer: &holder{}, Weight: protection.WAD}}, l)
						if err != nil {
							b.Fatal(err)
						}
						begun := cputime.Now()
						if err := backtest.Play(b.Context(), made, []*backtest.Run{r}, 1); err != nil {
							b.Fatal(err)
						}
						making, playing, n = making+begun-start, playing+cputime.Now()-begun, n+1
						if l.steps != steps {
							b.Fatalf("%d steps of %d", l.steps, steps)
						}
						if i == runs-1 {
							b.StopTimer()
							live = heap() - min(before, heap())
							runtime.KeepAlive(r)
							b.StartTimer()
						}
					}
				}
				b.ReportMetric(float64(n)*float64(steps)/playing.Seconds(), "steps/CPU-s")
				b.ReportMetric(making.Seconds()*1e6/float64(n), "new-CPU-µs")
				b.ReportMetric(float64(live)/1e6, "live-MB")
			})
		}
	}
}
