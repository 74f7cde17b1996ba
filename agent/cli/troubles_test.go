package cli

import (
	"slices"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

func TestAnHourOfTheSameTroubleIsSaidOnceAndThenNamed(t *testing.T) {
	cycle := func(age string) agent.Record {
		return agent.Record{
			Strategies: []agent.StrategyRecord{{Strategy: "mine", Fault: "aside", Error: "aside: strategy mine: strategy is put aside after 5 failures"}, {Strategy: "other"}},
			Decision:   agent.Decision{Verdicts: []trade.Verdict{{Limit: "dataAge", Outcome: trade.Refused, Measured: trade.Plain(age), Bound: trade.Plain("5m0s"), Reason: trade.Plain("too old")}, {Limit: "mode", Outcome: trade.Passed}}},
		}
	}
	var said troubles
	for i, c := range []struct {
		cycle agent.Record
		want  []string
	}{
		{cycle("6m0s"), []string{"strategy mine: strategy is put aside after 5 failures", "limit dataAge refused: 6m against 5m: too old"}},
		{cycle("7m0s"), []string{"still: strategy mine, limit dataAge refused"}},
		{agent.Record{}, nil},
		{cycle("6m0s"), []string{"strategy mine: strategy is put aside after 5 failures", "limit dataAge refused: 6m against 5m: too old"}},
		{agent.Record{Errors: []string{"journal: locked"}}, []string{"error: journal: locked"}},
	} {
		if got := said.next(troublesOf(c.cycle)); !slices.Equal(got, c.want) {
			t.Errorf("cycle %d prints %q, want %q", i, got, c.want)
		}
	}
}
