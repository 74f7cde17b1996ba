package cli_test

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

// twoTerminals is what the README shows: a world in one process, an agent in
// another, and the commands that look at them from a third. Then the node dies.
func (h *house) twoTerminals(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "world")
	net := h.start(t, "devnet", "--play", "crash", "--agent-dir", dir, "--borrowers", "20", "--every", "300ms", "--json")
	var world wire.WorldInfo
	net.eventually("the endpoint of the world", func() bool {
		return json.NewDecoder(strings.NewReader(net.out.String())).Decode(&world) == nil
	})
	agent := h.start(t, "run", "--config", world.Config)
	var bought string
	agent.eventually("a purchase that is minted and final", func() bool {
		s, err := wire.ReadStatus(t.Context(), journalOf(world.Config), time.Now(), 1)
		if err != nil {
			return false // it has not begun
		}
		for _, c := range s.Counts {
			if c.State.String() == "settled" && c.Count > 2 {
				return true
			}
		}
		return false
	})
	for line := range strings.Lines(agent.out.String()) {
		if f := strings.Fields(line); len(f) > 2 && f[1] == "buy" {
			bought = f[0]
		}
	}
	if bought == "" {
		agent.fatalf("it prints no purchase")
	}
	for _, c := range []struct {
		args []string
		says []string
	}{
		{[]string{"status"}, []string{"Portfolio demo", "ACTIVE", "settled", "premium, last 24 h"}},
		{[]string{"positions"}, []string{"The fund's claims", "USDC", "Protection", "HG-USDC-A"}},
		{[]string{"book", "--top", "3"}, []string{"Loans by risk", "The cliff", "−50%"}},
		{[]string{"explain", bought}, []string{"Buy", "1. Slot and book", "2. What each strategy said", "crash-35", "crash-50", "5. The order", "7. Transactions", "8. Fill and settlement"}},
		{[]string{"run", "--dry-run", "--cycles", "1"}, []string{"a dry run"}},
	} {
		t.Run(c.args[0], func(t *testing.T) { h.run(t, append(c.args, "--config", world.Config)...).wants(done, c.says...) })
	}

	// A dead node is an alarm, not the end, and no reason to wait for a second ^C.
	net.kill()
	agent.eventually("an alarm that the node is gone", func() bool {
		s, err := wire.ReadStatus(t.Context(), journalOf(world.Config), time.Now(), 10)
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range s.Alarms {
			if a.Source == "endpoint" {
				return true
			}
		}
		return false
	})
	if err := agent.cmd.Process.Signal(syscall.Signal(0)); err != nil {
		agent.fatalf("it ended with its node: %v", err)
	}
	if code := agent.stop(); code != done {
		agent.fatalf("it exited with %d", code)
	}
}
