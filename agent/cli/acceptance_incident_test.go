package cli_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/chain/liar"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
)

// incident is a crash in which one of two nodes lies about a balance: a real
// agent, started from the command line, refuses, alarms and recovers. With
// HEDGEROW_INCIDENT its transcript is written to that file: docs/incidents.md.
func (h *house) incident(t *testing.T) {
	t.Parallel()
	d := tomorrow(t, day.Crash)
	w := openTown(t, d)
	nodeA, err := liar.Start(t.Context(), w.URL(), 1)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = nodeA.Close() })
	path := w.agentIn(t, "endpoint: "+w.URL(), "endpoint: "+nodeA.WSURL()+"\n  witnesses: ["+w.URL()+"]", "timeout: 30s", "timeout: 20s", "priceDeviation: 2%", "priceDeviation: 40%")
	for range d.Jump - 2 {
		w.step()
	}
	host, err := os.Hostname()
	if err != nil {
		t.Fatal(err)
	}
	x := &drama{t: t, town: w, house: h, config: path, hide: strings.NewReplacer(nodeA.WSURL(), "ws://node-a", w.URL(), "ws://node-b", path, "hedgerow.yaml", filepath.Dir(path), ".", " on "+host+",", " on a machine,")}
	x.write("$ hedgerow run --config hedgerow.yaml")
	x.agent = h.start(t, "run", "-c", path)
	x.play("Both nodes are honest; the agent hedges.", "gate open")
	x.play("", "gate open")

	tell := func(lie liar.Lie) {
		if err := nodeA.Tell(t.Context(), lie); err != nil {
			t.Fatal(err)
		}
	}
	lie, ok := liar.Find("balance too high")
	if !ok {
		t.Fatal("there is no such lie")
	}
	tell(lie)
	x.play("**The crash begins, and node A begins to lie: every balance is ten times what it is.** The agent refuses to trade on it, and says why.",
		"gate closed", "nodes disagree", "ws://node-a", "0 intents")
	x.play("It goes on lying while prices fall.", "gate closed", "0 intents")
	x.command("What a person sees from another terminal:", "alerts")
	if nodeA.Told() == 0 {
		t.Error("the lie was never told")
	}
	tell(liar.Honest())
	x.play("**Node A tells the truth again.** The next cycle may trade: its gate is open, and nobody had to do anything.", "gate open")
	x.play("", "gate open")
	x.command("", "status")
	if code := x.agent.stop(); code != done {
		x.agent.fatalf("it exited with %d", code)
	}
	if file := os.Getenv("HEDGEROW_INCIDENT"); file != "" && !t.Failed() {
		if err := os.WriteFile(file, []byte(incidentHead+x.text.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

const incidentHead = "# Incidents\n\n" +
	"## A node lies about a balance during a crash\n\n" +
	"A scripted incident. The agent reads two nodes: `chain.endpoint` is node A, `chain.witnesses` names node B. Both serve the\n" +
	"demo's world on a crash day. Node A is a proxy of our own (`agent/chain/liar`) that multiplies every balance by ten, when\n" +
	"told to. The agent is the built program with the configuration that `hedgerow devnet --play` writes, but for the limit on\n" +
	"how far oracle and feeds may differ: wide enough here that the crash alone stops nothing, so that what is seen is the lie.\n\n" +
	"What follows is what the programs printed. Dates, process ids, the machine's name, endpoints and paths are replaced, nothing else. To make it again:\n\n" +
	"    HEDGEROW_INCIDENT=$PWD/docs/incidents.md go test ./agent/cli -run 'TestAcceptance/a_node_lies'\n\n"

// drama plays the day to an agent and keeps what is printed.
type drama struct {
	t      *testing.T
	town   *town
	house  *house
	agent  *process
	config string
	hide   *strings.Replacer // endpoints and paths
	text   strings.Builder
	out    int // bytes of the agent's output that are in text
	err    int
}

// play goes ten minutes on and keeps the agent's cycle at their end, which must
// say each of the texts.
func (x *drama) play(note string, says ...string) {
	x.t.Helper()
	m := x.town.step()
	if note != "" {
		x.write("")
		x.text.WriteString(note + "\n\n")
	}
	mark := fmt.Sprintf("block %d  ", m.Block.Number)
	x.agent.eventually("a cycle on the newest block", func() bool { return strings.Contains(x.agent.out.String(), mark) })
	out, err := x.agent.out.String(), x.agent.err.String()
	x.write(fmt.Sprintf("[world] %s  ETH %.2f  %d of %d loans below HF 1", m.Block.Time.Format("15:04"), float64(m.Tick.Price[day.ETH])/1e8, m.Liquidable, m.Loans))
	said := x.tidy(err[x.err:] + out[x.out:])
	x.out, x.err = len(out), len(err)
	x.write(strings.TrimRight(said, "\n"))
	for _, text := range says {
		if !strings.Contains(said, text) {
			x.t.Errorf("at block %d the agent does not say %q:\n%s", m.Block.Number, text, said)
		}
	}
}

// command runs one of the program's commands beside the agent.
func (x *drama) command(note string, args ...string) {
	x.t.Helper()
	if note != "" {
		x.write("")
		x.text.WriteString(note + "\n\n")
	}
	p := x.house.run(x.t, append(args, "-c", x.config)...).wants(done)
	x.write("$ hedgerow " + strings.Join(args, " ") + " --config hedgerow.yaml\n" + strings.TrimRight(x.tidy(p.out.String()), "\n"))
}

var (
	dates     = regexp.MustCompile(`\d{4}-\d{2}-\d{2}`)
	processes = regexp.MustCompile(`\b(pid|process) \d+`)
)

func (x *drama) tidy(s string) string {
	return processes.ReplaceAllString(dates.ReplaceAllString(x.hide.Replace(s), "DAY"), "$1 N")
}

// write adds lines as they were printed; an empty text only ends a paragraph.
func (x *drama) write(s string) {
	if s == "" {
		x.text.WriteString("\n")
		return
	}
	for _, line := range strings.Split(s, "\n") {
		x.text.WriteString("    " + strings.TrimRight(line, " ") + "\n")
	}
}
