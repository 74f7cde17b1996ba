package cli_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
)

// builtins is the part of a town's configuration that names its strategies.
const builtins = `  - name: crash-35
    builtin: coverage
    weight: 60%
    deadline: 10s
    parameters: {crashDrop: 0.35}
  - name: crash-50
    builtin: coverage
    weight: 40%
    deadline: 10s
    parameters: {crashDrop: 0.5}
`

// puppeteer are the edits that put the puppet in the place of the built-in
// strategies; a sum of "" is the right one.
func (h *house) puppeteer(wish, sum string) []string {
	if wish == "" {
		wish = "/nowhere"
	}
	if sum == "" {
		sum = h.puppetSum
	}
	return []string{builtins, fmt.Sprintf("  - name: puppet\n    path: %s\n    sha256: %s\n    weight: 100%%\n    deadline: 10s\n    parameters: {file: %s}\n", h.puppet, sum, wish)}
}

// wish is a file that tells a puppet what to want.
func (h *house) wish(t *testing.T, level string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "wish")
	wants(t, path, level)
	return path
}

// wants changes a wish.
func wants(t *testing.T, wish, level string) {
	t.Helper()
	next := wish + ".next" // renamed, so that nobody reads half of it
	if err := os.WriteFile(next, []byte(level), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(next, wish); err != nil {
		t.Fatal(err)
	}
}

// nanProposal lets a strategy want NaN after it wanted something: the proposal is
// refused whole and recorded with its reason, the last target stands, an alarm
// rings, and the strategy is started again.
func (h *house) nanProposal(t *testing.T) {
	t.Parallel()
	w := openTown(t, tomorrow(t, day.Calm))
	wish := h.wish(t, "5000")
	path := w.agentIn(t, h.puppeteer(wish, "")...)
	p := h.start(t, "run", "--json", "-c", path)
	good := w.lead(p)
	if !stands(good, "5000000000") || !good.Strategies[0].Spoke {
		t.Fatalf("the puppet does not want 5000: %+v", good.Strategies)
	}
	spoken := good.Strategies[0].Slot

	wants(t, wish, "NaN")
	bad := w.blink(p)
	s := bad.Strategies[0]
	if s.Spoke || !strings.Contains(s.Error, "NaN") || !strings.Contains(s.Error, "refused") || !strings.Contains(s.Error, "level of HG-USDC-") {
		t.Errorf("a proposal of NaN is recorded as spoke %v, %q", s.Spoke, s.Error)
	}
	if !stands(bad, "5000000000") || s.Slot != spoken {
		t.Errorf("after a refusal the target of slot %s stands: %+v", s.Slot, s.Targets)
	}
	if len(bad.Errors) != 0 {
		t.Errorf("the cycle has errors: %q", bad.Errors)
	}
	status := decode[wire.Status](h.run(t, "status", "--json", "-c", path))
	if len(status.Alarms) == 0 || status.Alarms[0].Source != "strategy" || !strings.Contains(status.Alarms[0].Text, "NaN") {
		t.Errorf("the journal's alarms do not tell: %+v", status.Alarms)
	}

	wants(t, wish, "6000")
	var again agent.Record
	for range 100 { // it may have to wait a second
		if again = w.blink(p); again.Strategies[0].Spoke {
			break
		}
	}
	if !stands(again, "6000000000") {
		t.Errorf("the strategy did not come back: %+v", again.Strategies)
	}
	if code := p.stop(); code != done {
		p.fatalf("it exited with %d", code)
	}
}

// stands reports that every target of a record's first strategy has a level.
func stands(r agent.Record, level string) bool {
	for _, x := range r.Strategies[0].Targets {
		if x.Level.String() != level {
			return false
		}
	}
	return len(r.Strategies[0].Targets) == 2
}

// example takes the example strategy from its source to a proposal, with the
// lines of configuration that verify prints.
func (h *house) example(t *testing.T) {
	t.Parallel()
	program := build(t, "threshold", "../../plugins/strategy/example", ".")
	verified := h.run(t, "strategy", "verify", program).wants(done, "threshold 0.1.0", "passed")
	_, lines, found := strings.Cut(verified.out.String(), "strategies:\n")
	if !found {
		verified.fatalf("it prints no lines for the configuration")
	}
	w := openTown(t, tomorrow(t, day.Calm))
	path := w.agentIn(t, builtins, lines)
	h.run(t, "check-config", "-c", path).wants(done, "is in order", "threshold")
	p := h.start(t, "run", "--json", "-c", path)
	r := w.lead(p)
	s := r.Strategies[0]
	if !s.Spoke || s.Strategy != "threshold" || s.Version != "threshold 0.1.0" || len(s.Targets) != 2 || !strings.Contains(strings.Join(s.Reasons, " "), "health factor below 1.1") {
		t.Errorf("the example proposed %+v", s)
	}
	p.stop()
}
