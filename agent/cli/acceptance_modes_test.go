package cli_test

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
)

// dryRun shows what would be traded and leaves no trace but what it has read of
// the lending market, alone and beside an agent that holds the journal.
func (h *house) dryRun(t *testing.T) {
	t.Parallel()
	w := openTown(t, tomorrow(t, day.Calm))
	wish := h.wish(t, "5000")
	path := w.agentIn(t, h.puppeteer(wish, "")...)
	dir := filepath.Dir(path)
	before := files(t, dir)
	p := h.run(t, "run", "--dry-run", "--cycles", "1", "-c", path).wants(done, "nothing is signed or sent", "buy", "HG-USDC-A", "HG-USDC-B", "5000")
	if n := w.nonce(); n != 0 {
		t.Errorf("a dry run sent %d transactions", n)
	}
	if after := strings.Fields(files(t, dir)); !slices.Equal(slices.DeleteFunc(after, isCheckpoint), strings.Fields(before)) {
		t.Errorf("a dry run left files behind: %s, before %s", after, before)
	}
	if left := files(t, p.temp); left != "" {
		t.Errorf("a dry run left temporary files behind: %s", left)
	}

	live := h.start(t, "run", "--json", "-c", path)
	w.lead(live)
	nonce, cycles := w.nonce(), len(live.records())
	wants(t, wish, "9000")
	h.run(t, "run", "--dry-run", "--cycles", "1", "-c", path).wants(done, "buy", "4000") // to the 5000 that wait for their mint
	if n := w.nonce(); n != nonce || len(live.records()) != cycles {
		t.Errorf("beside an agent, a dry run sent %d transactions", n-nonce)
	}

	// It goes by the portfolio's own mode.
	h.run(t, "halt", "-c", path, "to try it").wants(done)
	halted := h.run(t, "run", "--dry-run", "--cycles", "1", "-c", path).wants(done, "HALTED")
	if strings.Contains(halted.out.String(), "buy") {
		halted.fatalf("it would buy while trading is halted")
	}

	// A second agent that would trade is refused, and names the first.
	h.run(t, "run", "-c", path).wants(failed, "process "+strconv.Itoa(live.pid()), "journal.db", "a journal of its own")
	if code := live.stop(); code != done {
		live.fatalf("it exited with %d", code)
	}
}

// files are the names in a folder and below it.
func files(t *testing.T, dir string) string {
	t.Helper()
	var names []string
	err := filepath.WalkDir(dir, func(path string, e os.DirEntry, err error) error {
		if err == nil && path != dir {
			names = append(names, strings.TrimPrefix(path, dir+"/"))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(names, " ")
}

// isCheckpoint reports a file that keeps what was read of a lending market.
func isCheckpoint(name string) bool { return strings.Contains(name, ".book") }

// crashSoon is a crash day whose first hours are left out: the jump comes some
// steps after midnight.
func crashSoon(t *testing.T, steps int) day.Day {
	t.Helper()
	d := tomorrow(t, day.Crash)
	late := slices.Clone(d.Ticks[d.Jump-steps:])
	for i := range late {
		late[i].At = d.Ticks[i].At
	}
	d.Ticks, d.Jump = late, steps
	return d
}

// modes walks an agent through the modes: what each forbids, and what goes on.
func (h *house) modes(t *testing.T) {
	if testing.Short() {
		t.Skip("not tested in short mode: a day with a crash takes about 10 s")
	}
	t.Parallel()
	w := openTown(t, crashSoon(t, 24))
	wish := h.wish(t, "20000")
	path := w.agentIn(t, h.puppeteer(wish, "")...)
	set := func(mode, reason string, says ...string) {
		t.Helper()
		h.run(t, mode, "-c", path, reason).wants(done, append(says, reason)...)
	}
	p := h.start(t, "run", "--json", "-c", path)
	for r := w.lead(p); !resting(r.Observation.Holdings, "20000000000"); {
		r = w.lead(p)
	}

	set("halt", "the feed looks wrong", "HALTED", "hedgerow resume")
	wants(t, wish, "25000")
	w.quiet(p, 3, trade.ModeHalted)
	if code := p.stop(); code != done {
		p.fatalf("it exited with %d", code)
	}
	p = h.start(t, "run", "--json", "-c", path) // a restart does not resume
	w.quiet(p, 2, trade.ModeHalted)

	h.run(t, "resume", "-c", path).wants(usage, "REASON")
	h.run(t, "resume", "-c", path, " ").wants(usage, "wants a reason")
	w.quiet(p, 1, trade.ModeHalted)
	set("resume", "it was right", "ACTIVE")
	for r := w.lead(p); !resting(r.Observation.Holdings, "25000000000"); {
		r = w.lead(p)
	}

	set("reduce", "the desk is on leave", "REDUCE_ONLY")
	wants(t, wish, "1000")
	w.quiet(p, 3, trade.ModeReduceOnly)

	set("halt", "over the weekend", "HALTED")
	var r agent.Record
	for claims := 0; claims == 0; {
		r = w.lead(p)
		for _, e := range w.executed() {
			if action(e) == "claim" {
				claims++
			}
		}
	}
	if r.Budget.Mode != trade.ModeHalted {
		t.Errorf("the last cycle ran %s", r.Budget.Mode)
	}
	got := map[string]int{}
	for _, e := range w.executed() {
		got[action(e)]++
	}
	if got["buy"] != 4 || got["activate"] != 4 || got["sellBack"] != 0 || got["poke"] == 0 || got["claim"] == 0 {
		t.Errorf("the guard executed %v: want 4 buys, their mints, no sale, pokes and claims", got)
	}
	h.run(t, "status", "-c", path).wants(done, "HALTED since", "over the weekend", "claim")
	if code := p.stop(); code != done {
		p.fatalf("it exited with %d", code)
	}
}

// quiet leads the agent through steps in which it may not trade, though its
// strategy wants it to.
func (w *town) quiet(p *process, steps int, mode trade.Mode) {
	w.t.Helper()
	for range steps {
		r := w.lead(p)
		if r.Budget.Mode != mode || !r.Strategies[0].Spoke {
			w.t.Errorf("slot %s ran %s, the strategy spoke: %v", r.Slot.ID(), r.Budget.Mode, r.Strategies[0].Spoke)
		}
		for _, in := range r.Decision.Intents {
			if in.Identity.Action.Trades() {
				w.t.Errorf("%s in slot %s: %s %s", mode, r.Slot.ID(), in.Identity.Action, in.Symbol)
			}
		}
	}
}
