package cli_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
)

// nobody is an address without code on any devnet.
const nobody = "0x5FbDB2315678afecb367f032d93F642f64180aa3"

// badInput starts an agent on each mistake: it must end by itself, with the
// code, and say what is wrong, where, and what to do.
func (h *house) badInput(t *testing.T) {
	t.Parallel()
	w := openTown(t, tomorrow(t, day.Calm))
	at := w.Addresses()
	market, guard, provider := config.Checksummed(at.Market), config.Checksummed(at.Guard), config.Checksummed(at.Provider)
	for _, c := range []struct {
		name  string
		edits []string
		code  int
		says  []string
	}{
		{"an unreachable node over websocket", []string{w.URL(), "ws://127.0.0.1:1"}, failed,
			[]string{"ws://127.0.0.1:1", "node is not reachable", "start the node, or correct the endpoint"}},
		{"an unreachable node over http", []string{w.URL(), "http://127.0.0.1:1"}, failed,
			[]string{"http://127.0.0.1:1", "node is not reachable", "start the node, or correct the endpoint"}},
		{"a wrong chain id", []string{"id: 31337", "id: 1"}, failed,
			[]string{"node serves another chain", "it has chain id 31337, configured is 1", "correct the endpoint or the chain id"}},
		{"no protection market", []string{market, nobody}, failed, []string{"venues.market", "no contract", strings.ToLower(nobody), "correct the address"}},
		{"no guard", []string{guard, nobody}, failed, []string{"venues.guard", "no contract", strings.ToLower(nobody), "correct the address"}},
		{"another contract as the guard", []string{guard, market}, failed, []string{"venues.guard does not answer as a HedgeGuard"}},
		{"no pool provider", []string{provider, nobody}, failed, []string{"devnet-market", "correct lending.provider", "no contract", strings.ToLower(nobody)}},
		{"another contract as the pool provider", []string{provider, market}, failed, []string{"devnet-market", "correct lending.provider"}},
		{"no batch reader", []string{config.Checksummed(at.BatchReader), nobody}, failed, []string{"batch reader", strings.ToLower(nobody), "correct its address"}},
		{"a feed that is none", []string{config.Checksummed(at.Second[day.ETH]), nobody}, failed, []string{"lending.feeds", nobody, "correct its address"}},
		{"a series that the market does not have", listed(w, nobody), failed, []string{"venues.series", nobody, "the market does not know it"}},
		{"a wrong keystore password", []string{"passwordFile: agent.password", "passwordFile: wrong.password"}, failed,
			[]string{"wrong keystore password", "agent.keystore.json", "check the password file"}},
		{"no keystore", []string{"agent.keystore.json", "none.json"}, failed, []string{"none.json does not exist", "correct the path"}},
		{"a plugin with another checksum", h.puppeteer("", strings.Repeat("0", 64)), failed,
			[]string{"strategy puppet", "checksum does not match", h.puppet, "verify it and configure its new checksum"}},
		{"unknown keys, all at once with their lines", []string{"band: 5%", "bnad: 5%", "gasPerDay: 2 ETH", "gasPerDay: 2", "weight: 60%", "wieght: 60%"}, usage,
			[]string{`strategies[0].wieght: unknown key: did you mean "weight"?`, `desk.bnad: unknown key: did you mean "band"?`, "desk.band: missing",
				`limits.gasPerDay: "2" has no unit`}},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := w.agentIn(t, c.edits...)
			if err := os.WriteFile(filepath.Join(filepath.Dir(path), "wrong.password"), []byte("guessed\n"), 0o600); err != nil {
				t.Fatal(err)
			}
			h.run(t, "run", "--cycles", "1", "-c", path).wants(c.code, c.says...)
			if n := w.nonce(); n != 0 {
				t.Errorf("the agent's key has sent %d transactions", n)
			}
			if c.code != usage {
				return
			}
			said := h.run(t, "check-config", "-c", path).wants(usage, c.says...).err.String()
			for _, key := range []string{"wieght", "bnad", "gasPerDay: 2"} {
				if at := fmt.Sprintf("%s:%d: ", path, lineOf(t, path, key)); !strings.Contains(said, at) {
					t.Errorf("no problem is said to be at %s:\n%s", at, said)
				}
			}
		})
	}
}

// listed are the edits that list series instead of finding them.
func listed(w *town, series ...string) []string {
	return []string{fmt.Sprintf("    fromBlock: %d\nwallet", w.Addresses().FromBlock), "    series: [\"" + strings.Join(series, `", "`) + "\"]\nwallet"}
}

// lineOf is the number of the first line that has a text.
func lineOf(t *testing.T, path, text string) int {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	before, _, found := strings.Cut(string(b), text)
	if !found {
		t.Fatalf("%s has no %q", path, text)
	}
	return 1 + strings.Count(before, "\n")
}

// pastExpiry lists two series that are over: nothing is bought, and a message
// says what to do.
func (h *house) pastExpiry(t *testing.T) {
	t.Parallel()
	d := tomorrow(t, day.Calm)
	d.Twist = day.AfterExpiry // of the morning
	d.Ticks = []day.Tick{d.Ticks[11], d.Ticks[29], d.Ticks[47], d.Ticks[65], d.Ticks[71]}
	w := openTown(t, d)
	for range d.Ticks {
		w.step()
	}
	at, wish := w.Addresses(), h.wish(t, "20000")
	series := []string{config.Checksummed(at.Series[0]), config.Checksummed(at.Series[1])}
	path := w.agentIn(t, append(listed(w, series...), h.puppeteer(wish, "")...)...)
	p := h.start(t, "run", "--json", "-c", path)
	for range 6 { // it pokes the gauge first, which decides what the series pay
		w.blink(p)
	}
	p.stop()
	for _, r := range p.records() {
		for _, in := range r.Decision.Intents {
			if in.Identity.Action != trade.Poke {
				t.Errorf("%s %s in %s", in.Identity.Action, in.Symbol, r.Slot.ID())
			}
		}
	}
	says := []string{at.Symbols[0], at.Symbols[1], series[0], series[1], "expired at " + d.Start.Format("2006-01-02") + " 10:00:00Z", "venues.series"}
	for _, text := range says {
		if !strings.Contains(p.err.String(), text) {
			p.fatalf("it does not say %q", text)
		}
	}
	h.run(t, "run", "--dry-run", "--cycles", "1", "-c", path).wants(done, says...)
	h.run(t, "status", "-c", path).wants(done, says[:2]...)
	h.run(t, "positions", "-c", path).wants(done, "EXPIRED", at.Symbols[0], at.Symbols[1])
}
