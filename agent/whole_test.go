package agent_test

import (
	"encoding/json"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

func TestWhatACycleLeavesOutIsInTheRecordThatIsRead(t *testing.T) {
	a, s := quiet(t, 10, money(5000))
	r := s.step(t, a, 0)
	if len(r.Observation.Payouts) != 0 || !r.Observation.HistoryHash.IsZero() || len(r.Decision.Advice) != 0 {
		t.Fatalf("a quiet cycle works out what nobody asked for: %+v", r.Observation)
	}
	text, err := json.Marshal(r)
	must(t, err)
	var read agent.Record
	must(t, json.Unmarshal(text, &read))
	if len(read.Observation.Payouts) != 1 || read.Observation.HistoryHash != agent.Digest(s.seen.History) || len(read.Decision.Advice) != 1 {
		t.Errorf("payouts %+v, digest %s, advice %+v", read.Observation.Payouts, read.Observation.HistoryHash, read.Decision.Advice)
	}
	if again, _ := json.Marshal(r.Whole()); string(again) != string(text) {
		t.Errorf("whole\n%s\nencoded\n%s", again, text)
	}
	if len(r.Observation.Payouts) != 0 || !r.Observation.HistoryHash.IsZero() {
		t.Error("to read a record changed what the cycle had seen")
	}
}

func TestADigestThatTheObserverKnowsIsKept(t *testing.T) {
	a, s := quiet(t, 10, amount.Amount{})
	s.seen.HistoryHash = trade.Hash{1}
	if r := s.step(t, a, 0).Whole(); r.Observation.HistoryHash != (trade.Hash{1}) {
		t.Errorf("digest %s", r.Observation.HistoryHash)
	}
}

// A backtest runs a million of them: the observation's own copy is one of these.
func TestAQuietCycleAllocatesLittle(t *testing.T) {
	a, s := quiet(t, 10, money(5000))
	n := 0
	if got := testing.AllocsPerRun(200, func() { n++; s.step(t, a, n) }); got > 14 {
		t.Errorf("%v allocations", got)
	}
}
