package wire_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func TestEveryCycleCanBeReplayedFromItsEvidence(t *testing.T) {
	p := newPlay(t, 1, day.Crash)
	var slots []trade.Slot
	for more := true; more; {
		var r agent.Record
		if r, _, more = p.step(t); r.Observation != nil {
			slots = append(slots, r.Slot)
		}
	}
	actions := map[trade.Action]int{}
	for _, s := range slots {
		got, err := wire.Replay(t.Context(), &p.agent.Journal.Reader, s.ID())
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range got.Differences {
			t.Errorf("slot %s: %s", s.ID(), d)
		}
		if got.Record.Observation.Book == nil || got.Record.Observation.Book.Block != got.Record.Block.Number {
			t.Errorf("slot %s: its book is not the one that it saw", s.ID())
		}
		for _, i := range got.Decision.Intents {
			actions[i.Identity.Action]++
		}
	}
	for _, a := range []trade.Action{trade.Buy, trade.Poke, trade.Activate, trade.Claim} {
		if actions[a] == 0 {
			t.Errorf("the day had no %s to replay: %v", a, actions)
		}
	}
	if _, err := wire.Replay(t.Context(), &p.agent.Journal.Reader, "blocks@999999"); !errors.Is(err, journal.ErrUnknown) {
		t.Errorf("a slot that never was gave %v", err)
	}
}

func TestAReplayFindsADecisionThatItsRecordDoesNotGive(t *testing.T) {
	p := newPlay(t, 1, day.Calm)
	r, _, _ := p.step(t)
	if len(r.Decision.Orders) == 0 {
		t.Fatalf("no order in the first cycle: %+v", r.Decision)
	}
	slot := trade.Slot{Schedule: "forged", At: r.Slot.At}
	forge := func(change func(*agent.Record)) []string {
		t.Helper()
		body, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		var forged agent.Record
		if err := json.Unmarshal(body, &forged); err != nil {
			t.Fatal(err)
		}
		slot.At = slot.At.Add(1e9)
		change(&forged)
		if body, err = json.Marshal(forged); err != nil {
			t.Fatal(err)
		}
		if _, err := p.agent.Journal.BeginSlot(t.Context(), slot); err != nil {
			t.Fatal(err)
		}
		if _, err := p.agent.Journal.SaveEvidence(t.Context(), slot.ID(), "record", body); err != nil {
			t.Fatal(err)
		}
		kept, err := p.agent.Journal.SlotEvidence(t.Context(), r.Slot.ID())
		if err != nil {
			t.Fatal(err)
		}
		for _, k := range kept { // the book, in which risk is measured
			if !strings.HasPrefix(k.Kind, "book.") {
				continue
			}
			if body, err = p.agent.Journal.LoadEvidence(t.Context(), k.Hash); err == nil {
				_, err = p.agent.Journal.SaveEvidence(t.Context(), slot.ID(), k.Kind, body)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		got, err := wire.Replay(t.Context(), &p.agent.Journal.Reader, slot.ID())
		if err != nil {
			t.Fatal(err)
		}
		return got.Differences
	}
	if got := forge(func(*agent.Record) {}); len(got) != 0 {
		t.Errorf("the true record differs: %q", got)
	}
	if got := forge(func(r *agent.Record) { r.Decision.Advice = nil }); len(r.Decision.Advice) == 0 || len(got) != 0 {
		t.Errorf("a record of before there was advice differs: %q", got)
	}
	for name, change := range map[string]func(*agent.Record){
		"a breach that was none":   func(r *agent.Record) { r.Decision.Limits.Risk = []limits.Breach{{Limit: "risk.stressLoss fall-35"}} },
		"another advice":           func(r *agent.Record) { r.Decision.Advice[0].Counsel = agent.Withdraw },
		"a rate that was not seen": func(r *agent.Record) { r.Observation.Exposures[0].SupplyRate = protection.RAY },
		"a dearer order":           func(r *agent.Record) { r.Decision.Orders[0].Limit = r.Observation.Cash },
		"an intent left out":       func(r *agent.Record) { r.Decision.Intents = r.Decision.Intents[1:] },
		"another mode":             func(r *agent.Record) { r.Budget.Mode = trade.ModeHalted },
		"cash that was not there":  func(r *agent.Record) { r.Observation.Cash = r.Decision.Orders[0].Limit },
		"a limit set to something": func(r *agent.Record) { r.Policy.Bounds.GasPerDay = r.Observation.OrderGas },
	} {
		if got := forge(change); len(got) == 0 {
			t.Errorf("%s goes unnoticed", name)
		}
	}
}

func TestEvidencePastItsRetentionIsDroppedAndWhatIsYoungerReplays(t *testing.T) {
	p := newPlay(t, 1, day.Calm)
	first, _, _ := p.step(t)
	if len(first.Decision.Intents) == 0 {
		t.Fatalf("nothing was promised: %+v", first.Decision)
	}
	if err := p.agent.Close(); err != nil {
		t.Fatal(err)
	}
	p.open(t)
	p.agent.Config.Retention = time.Minute // a block of this world is ten
	second, _, _ := p.step(t)
	if _, err := wire.Replay(t.Context(), &p.agent.Journal.Reader, first.Slot.ID()); !errors.Is(err, journal.ErrPruned) {
		t.Errorf("the first slot: %v", err)
	}
	if got, err := wire.Replay(t.Context(), &p.agent.Journal.Reader, second.Slot.ID()); err != nil || len(got.Differences) != 0 {
		t.Errorf("the second slot: %q, %v", got.Differences, err)
	}
	if list, err := p.agent.Journal.SlotIntents(t.Context(), first.Slot.ID()); err != nil || len(list) != len(first.Decision.Intents) {
		t.Errorf("promises went with the evidence: %d left, %v", len(list), err)
	}
}
