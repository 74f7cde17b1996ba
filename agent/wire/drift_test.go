package wire_test

import (
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/chain/liar"
	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
)

// A node that withholds logs makes the kept book drift as soon as somebody's debt
// moves. The agent says so, trades nothing, goes on with its cycles, and trades
// again after the book was read anew and agrees.
func TestAnAgentTradesOnNoBookThatHasDrifted(t *testing.T) {
	d, err := day.Synthetic(3, day.Crash, time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	w, err := world.New(t.Context(), world.Config{Seed: 3, Day: d, Borrowers: 12})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = w.Close() })
	node, err := liar.Start(t.Context(), w.URL(), 3)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = node.Close() })
	path, err := wire.WriteAgent(w, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Replace(read(t, path), "endpoint: "+w.URL(), "endpoint: "+node.WSURL(), 1)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	known, err := wire.Known()
	if err != nil {
		t.Fatal(err)
	}
	c, err := config.Load(path, known)
	if err != nil {
		t.Fatal(err)
	}
	now := clock.NewManual(w.Head().Time)
	r, err := wire.Open(t.Context(), c, wire.Options{Clock: now, Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	})
	step := func() agent.Record {
		t.Helper()
		m, more, err := w.Step(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if !more {
			t.Fatal("the day is over")
		}
		now.Set(m.Block.Time)
		x, err := r.Cycle(t.Context(), m.Block)
		if err != nil {
			t.Fatal(err)
		}
		return x
	}
	drifted := func(x agent.Record) bool {
		return slices.ContainsFunc(x.Observation.Problems, func(p agent.Problem) bool { return p.Source == "lending" && p.Code() == "drift" })
	}
	if x := step(); x.Observation.Book == nil {
		t.Fatalf("no book at the start: %v", x.Observation.Problems)
	}
	withheld, _ := liar.Find("logs and receipts withheld")
	if err := node.Tell(t.Context(), withheld); err != nil {
		t.Fatal(err)
	}
	for x := step(); !drifted(x); x = step() { // the day is over if it never shows
	}
	for range 3 {
		x := step()
		if x.Observation.Book != nil || x.Decision.Open || !drifted(x) {
			t.Fatalf("a cycle on a drifted market: book %v, gate open %v, problems %v", x.Observation.Book != nil, x.Decision.Open, x.Observation.Problems)
		}
		for _, in := range x.Decision.Intents {
			if in.Identity.Action.Trades() {
				t.Errorf("it trades: %+v", in.Identity)
			}
		}
	}
	if err := node.Tell(t.Context(), liar.Honest()); err != nil {
		t.Fatal(err)
	}
	cycles := 0
	for x := step(); x.Observation.Book == nil; x = step() { // the day is over if it never comes back
		if cycles++; !drifted(x) {
			t.Errorf("it is read anew, and no alarm says why: %v", x.Observation.Problems)
		}
		time.Sleep(20 * time.Millisecond) // the reading is beside, and the clock is ours
	}
	t.Logf("a book again after %d cycles", cycles)
}
