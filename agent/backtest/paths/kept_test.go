package paths

import (
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// kept runs a watch over cycles twelve hours apart: . is within, w over and waiting for a
// mint, s over for want of capacity, o over and nothing said.
func kept(cycles string, waiting time.Duration) *Kept {
	w := &watch{opens: 0, closes: len(cycles), waiting: waiting}
	for i, c := range cycles {
		m := limits.Measured{Limit: limits.RiskLimit{Measure: limits.ExpectedShortfall, Most: amount.New(10), Hard: true}, Value: amount.New(5)}
		r := &agent.Record{}
		if c != '.' {
			m.Value = amount.New(11)
		}
		switch c {
		case 'w':
			r.Decision.Verdicts = []trade.Verdict{{Limit: agent.LastResort, Outcome: trade.Passed}}
		case 's':
			r.Decision.Verdicts = []trade.Verdict{{Limit: agent.LastResort, Outcome: trade.Tripped}}
		}
		r.Decision.Risk = []limits.Measured{m}
		w.saw(&backtest.Step{Moment: &tape.Moment{Number: i, Block: trade.Block{Time: Begin.Add(time.Duration(i) * 12 * time.Hour)}}, Record: r})
	}
	return w.kept
}

func TestACycleOverALimitIsCountedForWhatItWaitsFor(t *testing.T) {
	for _, x := range []struct {
		name, cycles string
		want         Kept
	}{
		{"always within", "......", Kept{Cycles: 6}},
		{"back with the mint", ".www..", Kept{Cycles: 6, Over: 3, Waiting: 3, Spells: 1, Longest: 36 * time.Hour}},
		{"back late", ".wwww.", Kept{Cycles: 6, Over: 4, Waiting: 4, Spells: 1, Late: 1, Longest: 48 * time.Hour}},
		{"want of capacity is no lateness", ".wsssssw.", Kept{Cycles: 9, Over: 7, Waiting: 2, Short: 5}},
		{"nothing was done", ".oo.o.", Kept{Cycles: 6, Over: 3, Spells: 2, Longest: 24 * time.Hour}},
		{"open at the end", "..ww", Kept{Cycles: 4, Over: 2, Waiting: 2}},
	} {
		if got := kept(x.cycles, 24*time.Hour); *got != x.want {
			t.Errorf("%s: %+v, want %+v", x.name, *got, x.want)
		}
	}
	if s := kept(".wsssssw.", 24*time.Hour).summary(); s.Holds.Float() != .5 || s.HoldsWaiting.Float() != 1 {
		t.Errorf("of four cycles with capacity two hold and two wait: %s, %s", s.Holds.Value, s.HoldsWaiting.Value)
	}
}
