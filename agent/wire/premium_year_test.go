package wire

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// A promised purchase counts in the premium of a year where that is bounded: for the agent,
// its dry run and whoever asks.
func TestAllWhoReadABudgetCountTheSamePremiumOfAYear(t *testing.T) {
	begun, usdc := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC), protection.Address{1}
	now := clock.NewManual(begun)
	path := filepath.Join(t.TempDir(), "j.db")
	j, err := journal.Open(t.Context(), path, journal.Identity{ChainID: 1, Portfolio: "test"}, journal.Options{Clock: now})
	if err != nil {
		t.Fatal(err)
	}
	defer j.Close()
	slot := trade.Slot{Schedule: "s", At: begun}
	if _, err := j.BeginSlot(t.Context(), slot); err != nil {
		t.Fatal(err)
	}
	in := trade.Intent{Identity: trade.Identity{ChainID: 1, Portfolio: "test", Slot: slot.ID(), Venue: "v", Subject: protection.Address{7}, Action: trade.Buy},
		Series: protection.Address{7}, Symbol: "S", Asset: usdc, Decimals: 6, Amount: amount.New(1000), Quote: amount.New(90), Limit: amount.New(100), Deadline: begun.Add(time.Hour), Config: "v"}
	year := amount.New(1000)
	record := agent.Record{Slot: slot, At: begun, Observation: &agent.Observation{Now: begun}, Budget: agent.Budget{Mode: trade.ModeActive},
		Policy: agent.Policy{Bounds: limits.Bounds{Asset: usdc, Symbol: "USDC", Decimals: 6, PremiumPerYear: &year}}}
	body, err := json.Marshal(record)
	if err != nil {
		t.Fatal(err)
	}
	if err := j.Propose(t.Context(), in); err != nil {
		t.Fatal(err)
	}
	if _, err := j.SaveEvidence(t.Context(), slot.ID(), evidenceRecord, body); err != nil {
		t.Fatal(err)
	}
	for _, yearly := range []bool{true, false} {
		d, want := &diary{Journal: j, asset: usdc, yearly: yearly}, amount.Amount{}
		if yearly {
			want = amount.New(100)
		}
		for name, of := range map[string]agent.Diary{"the agent": d, "its dry run": rehearsal{d, &j.Reader}} {
			if b, err := of.Budget(t.Context(), begun); err != nil || b.Yearly != want {
				t.Errorf("%s, a year bounded %v: %s, want %s, %v", name, yearly, b.Yearly, want, err)
			}
		}
	}
	h, err := ReadLimits(t.Context(), path, begun)
	if err != nil {
		t.Fatal(err)
	}
	if k := slices.IndexFunc(h.Limits, func(l Limit) bool { return l.Limit == limits.PerYear }); k < 0 || h.Limits[k].Measured != "0.0001 USDC" {
		t.Errorf("limits show %+v", h.Limits)
	}
}
