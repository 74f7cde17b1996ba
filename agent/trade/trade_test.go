package trade_test

import (
	"encoding/json"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func drawIdentity(t *rapid.T, name string) trade.Identity {
	word := rapid.StringMatching(`[a-c]{0,2}`)
	return trade.Identity{
		ChainID: rapid.Uint64Range(0, 1).Draw(t, name+" chain"), Guard: protection.Address{byte(rapid.IntRange(0, 1).Draw(t, name+" guard"))},
		Portfolio: word.Draw(t, name+" portfolio"), Slot: word.Draw(t, name+" slot"), Venue: word.Draw(t, name+" venue"),
		Subject: protection.Address{byte(rapid.IntRange(0, 1).Draw(t, name+" subject"))}, Action: trade.Action(word.Draw(t, name+" action")),
		Number: rapid.Uint32Range(0, 1).Draw(t, name+" number"),
	}
}

func TestIntentsShareAnIDOnlyWhenTheyAreTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawIdentity(t, "a"), drawIdentity(t, "b")
		if (a.ID() == b.ID()) != (a == b) {
			t.Fatalf("%+v and %+v: ids %s and %s", a, b, a.ID(), b.ID())
		}
	})
}

// The id is in journals and on chains: it must never change.
func TestTheIDOfAnIntentIsFixed(t *testing.T) {
	id := trade.Identity{ChainID: 1, Guard: protection.Address{2}, Portfolio: "main", Slot: "blocks@5", Venue: "reference", Subject: protection.Address{3}, Action: trade.Buy, Number: 1}.ID()
	if want := "0xb0cbeb64274de57cc172339ef9995671dd21ce9abeeb8ee20dfc2addda3ba01e"; id.String() != want {
		t.Errorf("id = %s, want %s", id, want)
	}
}

func TestIntentsMoveForwardAndFallBackOnlyByAReorg(t *testing.T) {
	states := []trade.State{trade.Proposed, trade.Approved, trade.Submitted, trade.Accepted, trade.Filled, trade.Settled,
		trade.Rejected, trade.Failed, trade.Refunded, trade.Cancelled, trade.Expired}
	back := map[[2]trade.State]bool{{trade.Accepted, trade.Submitted}: true, {trade.Filled, trade.Submitted}: true, {trade.Filled, trade.Accepted}: true}
	for _, from := range states {
		for _, to := range states {
			switch can := trade.CanMove(from, to); {
			case from.Terminal() && can:
				t.Errorf("%s is the end, and may become %s", from, to)
			case can && to <= from && !back[[2]trade.State{from, to}]:
				t.Errorf("%s may fall back to %s", from, to)
			case back[[2]trade.State{from, to}] && !can:
				t.Errorf("a reorg cannot take %s back to %s", from, to)
			}
		}
	}
	if trade.CanMove(trade.Proposed, trade.Submitted) {
		t.Error("what nobody approved may be submitted")
	}
}

func TestNamesReadBackAndUnknownOnesAreRefused(t *testing.T) {
	type all struct {
		State   trade.State
		Outcome trade.Outcome
		Mode    trade.Mode
		Hash    trade.Hash
	}
	want := all{trade.Refunded, trade.Cut, trade.ModeReduceOnly, trade.Hash{1, 2}}
	b, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	var got all
	if err := json.Unmarshal(b, &got); err != nil || got != want {
		t.Errorf("%s reads back as %+v, %v", b, got, err)
	}
	for _, bad := range []string{`{"State":"done"}`, `{"Outcome":"ok"}`, `{"Mode":"active"}`, `{"Hash":"0x12"}`, `{"State":""}`} {
		if err := json.Unmarshal([]byte(bad), &got); err == nil {
			t.Errorf("%s was accepted", bad)
		}
	}
}

func TestASlotIsNamedByItsBlockOrItsInstant(t *testing.T) {
	at := time.Date(2026, 3, 1, 12, 0, 0, 0, time.FixedZone("CET", 3600))
	if id := (trade.Slot{Schedule: "a", At: at, Block: 7}).ID(); id != "a@7" {
		t.Error(id)
	}
	if id := (trade.Slot{Schedule: "a", At: at}).ID(); id != "a@2026-03-01T11:00:00Z" {
		t.Error(id)
	}
}
