package cli_test

import (
	"strings"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
)

// approvals has a person answer from another process: what is large waits, what
// is small goes by itself, and whatever is answered, unanswered or killed, each
// order is executed once or never.
func (h *house) approvals(t *testing.T) {
	t.Parallel()
	w := openTown(t, tomorrow(t, day.Calm))
	wish := h.wish(t, "5000")
	path := w.agentIn(t, append(h.puppeteer(wish, ""), "journal: journal.db\n", "approval: {coverAbove: 8000 USDC, expires: 30m}\njournal: journal.db\n")...)
	waiting := func() []wire.Held { t.Helper(); return decode[[]wire.Held](h.run(t, "approve", "--json", "-c", path)) }
	p := h.start(t, "run", "--json", "-c", path)

	// 5000 of each series goes by itself.
	for r := w.lead(p); !resting(r.Observation.Holdings, "5000000000"); {
		r = w.lead(p)
	}
	if list := waiting(); len(list) != 0 {
		t.Fatalf("small orders wait: %+v", list)
	}
	h.run(t, "approve", "-c", path).wants(done, "No order waits for a person.")
	small := w.executed()[0].IntentId

	// 15000 more of each waits: seen by status and as an alarm, and nothing is sent.
	wants(t, wish, "20000")
	w.lead(p)
	before := w.nonce()
	for range 2 {
		for _, in := range w.blink(p).Decision.Intents {
			if in.Identity.Action.Trades() {
				t.Errorf("while an order waits, another is promised: %s %s", in.Identity.Action, in.Symbol)
			}
		}
	}
	if n := w.nonce(); n != before {
		t.Errorf("%d transactions were sent while the orders wait", n-before)
	}
	list := waiting()
	if len(list) != 2 || list[0].Intent.Amount.String() != "15000000000" || list[0].State != trade.Proposed {
		t.Fatalf("these wait: %+v", list)
	}
	a, b := list[0].ID.Short(), list[1].ID.Short()
	h.run(t, "approve", "-c", path).wants(done, a, b, "buy", "15,000", "more than approval.coverAbove 8000")
	h.run(t, "status", "-c", path).wants(done, "Orders that wait for a person", a, b, "hedgerow approve "+a)
	h.run(t, "explain", a, "-c", path).wants(done, "waits for a person")

	// What is no answer is refused, and says why.
	h.run(t, "approve", "0x", "-c", path).wants(failed, "at least four")
	h.run(t, "approve", "0x0000000000", "-c", path).wants(failed, "not in the journal")
	h.run(t, "approve", a, b, "-c", path).wants(usage, "one INTENT")
	h.run(t, "approve", "--reject", "-c", path).wants(usage, "wants the INTENT")
	h.run(t, "approve", trade.Hash(small).String(), "-c", path).wants(failed, "it goes by itself")

	h.run(t, "approve", a, "--reason", "discussed with risk", "-c", path).wants(done, "Approved", a, "approved by")
	h.run(t, "approve", a, "-c", path).wants(failed, "answered already")
	h.run(t, "approve", "--reject", b, "-c", path).wants(done, "Rejected", b)
	w.blink(p)
	if s := state(t, path, list[1].ID); s.State != trade.Rejected || !strings.HasPrefix(s.Detail, "rejected by ") {
		t.Errorf("the rejected one is %s: %s", s.State, s.Detail)
	}
	w.settles(p, path, list[0].ID)
	h.run(t, "explain", a, "-c", path).wants(done, "approved by", "discussed with risk")

	// The rejected one is still wanted, and waits anew. The agent is killed while
	// it waits, and answered while it is gone.
	list = waiting()
	if len(list) != 1 || list[0].ID.Short() == b {
		t.Fatalf("these wait: %+v", list)
	}
	p.kill()
	h.run(t, "approve", list[0].ID.String(), "-c", path).wants(done, "Approved")
	w.step()
	p = h.start(t, "run", "--json", "-c", path)
	w.settles(p, path, list[0].ID)

	// Nobody answers: after half an hour it is cancelled, rung, and proposed anew.
	wants(t, wish, "35000")
	w.lead(p)
	old := waiting()
	if len(old) != 2 {
		t.Fatalf("these wait: %+v", old)
	}
	var last agent.Record
	for range 5 {
		last = w.lead(p)
	}
	if s := state(t, path, old[0].ID); s.State != trade.Cancelled || !strings.Contains(s.Detail, "nobody approved it until") {
		t.Errorf("unanswered, it is %s: %s", s.State, s.Detail)
	}
	h.run(t, "approve", old[0].ID.String(), "-c", path).wants(failed, "waits for nobody", "cancelled")
	if list = waiting(); len(list) != 2 || list[0].ID == old[0].ID {
		t.Errorf("after %s these wait: %+v", last.Slot.ID(), list)
	}
	h.run(t, "status", "--last", "50", "-c", path).wants(done, "nobody approved it until")
	h.run(t, "alerts", "-c", path).wants(done, "is cancelled: nobody", "over since")

	// A halt wins over an approval.
	h.run(t, "halt", "the feed looks wrong", "-c", path).wants(done)
	h.run(t, "approve", list[0].ID.String(), "-c", path).wants(done)
	w.blink(p)
	if s := state(t, path, list[0].ID); s.State != trade.Cancelled || !strings.Contains(s.Detail, "HALTED") {
		t.Errorf("approved and halted, it is %s: %s", s.State, s.Detail)
	}
	if code := p.stop(); code != done {
		p.fatalf("it exited with %d", code)
	}
	count := map[trade.Hash]int{}
	for _, e := range w.executed() {
		if count[e.IntentId]++; count[e.IntentId] > 1 {
			t.Errorf("intent %s was executed twice", trade.Hash(e.IntentId).Short())
		}
	}
	bought := 0
	for _, e := range w.executed() {
		if action(e) == "buy" {
			bought++
		}
	}
	if bought != 4 {
		t.Errorf("%d purchases were executed, want the two small ones and the two that were approved", bought)
	}
}

// state is where an intent stands.
func state(t *testing.T, config string, id trade.Hash) trade.Standing {
	t.Helper()
	s, err := wire.Explain(t.Context(), journalOf(config), id.String())
	if err != nil {
		t.Fatal(err)
	}
	return s.Standing
}

// settles leads the agent until an intent is settled.
func (w *town) settles(p *process, config string, id trade.Hash) {
	w.t.Helper()
	for range 30 {
		if state(w.t, config, id).State == trade.Settled {
			return
		}
		w.lead(p)
	}
	s := state(w.t, config, id)
	w.t.Fatalf("intent %s is %s: %s", id.Short(), s.State, s.Detail)
}
