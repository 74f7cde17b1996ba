package agent_test

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
)

// Cycles of worlds that have nothing to do with each other lie in one memory: each
// record is what it is with memory of its own, and what has intents stays so.
func TestARecordOfAnyWorldIsTheSameInMemoryThatIsUsedAgain(t *testing.T) {
	var used agent.Memory
	type kept struct {
		seed   uint64
		record agent.Record
		text   json.RawMessage
	}
	var all []kept
	quiet := 0
	for seed := range uint64(400) {
		alone, again := world(seed), world(seed)
		again.memory = &used
		if seed%2 == 0 { // without chores most worlds promise nothing
			for _, c := range []*chance{alone, again} {
				c.seen.Gauges, c.seen.Orders, c.seen.Stakes = nil, nil, nil
			}
		}
		deadline := time.Duration(seed/2%2) * time.Minute
		alone.cycle(t, deadline)
		again.cycle(t, deadline)
		if fmt.Sprintf("%s %q %q", alone.records, alone.alarms, alone.errs) != fmt.Sprintf("%s %q %q", again.records, again.alarms, again.errs) {
			t.Fatalf("seed %d: alone\n%s %q\nin memory that was used\n%s %q", seed, alone.records, alone.alarms, again.records, again.alarms)
		}
		for i, r := range again.made {
			if len(r.Decision.Intents) > 0 {
				all = append(all, kept{seed, r, again.records[i]})
			} else {
				quiet++
			}
		}
	}
	for _, k := range all {
		if text, err := json.Marshal(k.record); err != nil || string(text) != string(k.text) {
			t.Errorf("seed %d: %v: after other cycles\n%s\nwhen it was made\n%s", k.seed, err, text, k.text)
		}
	}
	if len(all) < 100 || quiet < 100 {
		t.Errorf("%d records with intents and %d without: the worlds are too much alike", len(all), quiet)
	}
}

// What the record of a cycle lies in is there once.
func TestAQuietCycleInMemoryThatIsUsedAgainAllocatesNextToNothing(t *testing.T) {
	a, s := quiet(t, 10, money(5000))
	a.Memory = new(agent.Memory)
	n := 0
	// The observation's own copy, the slot's name, the riskiest loans, and the context of
	// the record.
	if got := testing.AllocsPerRun(200, func() { n++; s.step(t, a, n) }); got > 4 {
		t.Errorf("%v allocations", got)
	}
}
