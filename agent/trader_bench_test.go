package agent_test

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// BenchmarkHeadToSent is the trade stage's part of the way from a head to a
// transaction in a node's pool: follow what is open, then one buy from proposed
// to sent, over a websocket, with a journal that syncs. The head's block and the
// cycle's other stages are not in it.
func BenchmarkHeadToSent(b *testing.B) {
	ctx := context.Background()
	d := newStage(b, 10*year).open(b, journalPath(b))
	var took []time.Duration
	for n := 0; b.Loop(); n++ {
		b.StopTimer()
		head := d.mine(b, 10*time.Second)
		slot := trade.Slot{Schedule: "bench", At: head.Time, Block: head.Number}
		_, err := d.journal.BeginSlot(ctx, slot)
		must(b, err)
		in := d.intent(slot.ID(), trade.Poke, amount.Amount{}, amount.Amount{}, head.Time.Add(ttl*time.Second))
		if n%8 == 0 { // orders wait for their mint: keep some open
			in = d.intent(slot.ID(), trade.Buy, amount.New(1e6), amount.New(1e6), head.Time.Add(ttl*time.Second))
		}
		b.StartTimer()
		start := time.Now()
		must(b, d.Advance(ctx, head))
		must(b, d.Submit(ctx, []trade.Intent{in}))
		took = append(took, time.Since(start))
		b.StopTimer()
		if s := d.state(b, in); s.State != trade.Submitted {
			b.Fatal(fmt.Sprint(s.State, ": ", s.Detail))
		}
		b.StartTimer()
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "p50-ms")
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1000, "p99-ms")
}
