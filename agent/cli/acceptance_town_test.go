package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
)

// town is the demo's world on a node of this process, which the test moves: no
// block comes that it does not ask for.
type town struct {
	*world.World
	t    *testing.T
	node *ethclient.Client
}

// tomorrow is a synthetic day whose blocks run ahead of the machine's clock, so
// that an agent never finds them stale.
func tomorrow(t *testing.T, kind day.Kind) day.Day {
	t.Helper()
	d, err := day.Synthetic(1, kind, time.Now().Add(24*time.Hour))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// openTown opens a town on a day.
func openTown(t *testing.T, d day.Day) *town {
	t.Helper()
	w, err := world.New(t.Context(), world.Config{Seed: 1, Day: d, Borrowers: 20})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := w.Close(); err != nil {
			t.Error(err)
		}
	})
	node, err := ethclient.DialContext(t.Context(), w.URL())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(node.Close)
	return &town{World: w, t: t, node: node}
}

// agentIn writes an agent's files into a folder of the test and returns the
// configuration's path. Each edit replaces a text that must be there.
func (w *town) agentIn(t *testing.T, edits ...string) string {
	t.Helper()
	path, err := wire.WriteAgent(w.World, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	rewrite(t, path, edits...)
	return path
}

// rewrite edits a file: pairs of what must be there and what comes instead.
func rewrite(t *testing.T, path string, edits ...string) {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	text := string(b)
	for i := 0; i+1 < len(edits); i += 2 {
		if !strings.Contains(text, edits[i]) {
			t.Fatalf("%s has no %q to replace:\n%s", filepath.Base(path), edits[i], text)
		}
		text = strings.ReplaceAll(text, edits[i], edits[i+1])
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// step plays ten minutes of the day.
func (w *town) step() world.Moment {
	w.t.Helper()
	m, _, err := w.Step(w.t.Context())
	if err != nil {
		w.t.Fatal(err)
	}
	return m
}

// lead plays ten minutes and waits until the agent has recorded a cycle on the
// block that they end with.
func (w *town) lead(p *process) agent.Record {
	w.t.Helper()
	w.step()
	return w.caughtUp(p)
}

// caughtUp waits for the agent's cycle on the newest block.
func (w *town) caughtUp(p *process) agent.Record {
	w.t.Helper()
	var last agent.Record
	p.eventually("a cycle on the newest block", func() bool {
		if all := p.records(); len(all) > 0 {
			last = all[len(all)-1]
		}
		return last.Block.Number == w.Head().Number
	})
	return last
}

// nonce is how many transactions the agent's key has sent, mined or waiting.
func (w *town) nonce() uint64 {
	w.t.Helper()
	n, err := w.node.PendingNonceAt(w.t.Context(), common.Address(w.Addresses().Agent))
	if err != nil {
		w.t.Fatal(err)
	}
	return n
}

// blink mines one block twelve seconds on, with what was sent and no other
// event, and waits for the agent's cycle on it.
func (w *town) blink(p *process) agent.Record {
	w.t.Helper()
	if _, err := w.Tail(w.t.Context()); err != nil {
		w.t.Fatal(err)
	}
	return w.caughtUp(p)
}
