package cli_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// hostKilled kills the agent as it runs: its strategies go with it.
func (h *house) hostKilled(t *testing.T) {
	needsProc(t)
	t.Parallel()
	w := openTown(t, tomorrow(t, day.Calm))
	p := h.start(t, "run", "--json", "-c", w.agentIn(t))
	w.lead(p)
	left := p.plugins(2)
	for _, m := range left {
		if !strings.Contains(m.command, "strategy serve coverage") {
			t.Errorf("a child is %s", m)
		}
	}
	p.kill()
	for _, m := range left {
		if err := until(t.Context(), nil, func() bool { return !m.lives() }); err != nil {
			t.Errorf("strategy process %s outlives its host: %v", m, err)
		}
	}
}

// pluginKilled kills a strategy between two cycles and in the middle of one.
func (h *house) pluginKilled(t *testing.T) {
	needsProc(t)
	t.Parallel()
	w := openTown(t, tomorrow(t, day.Calm))
	wish := h.wish(t, "5000")
	path := w.agentIn(t, h.puppeteer(wish, "")...)
	p := h.start(t, "run", "--json", "-c", path)
	first := w.lead(p)
	victim := p.plugins(1)[0]

	// Asked and without an answer, it dies in the middle of a cycle.
	wants(t, wish, "hang")
	if _, err := w.Tail(t.Context()); err != nil {
		t.Fatal(err)
	}
	p.eventually("a cycle that waits for its strategy", func() bool {
		_, err := os.Stat(fmt.Sprintf("/proc/%d/cwd/asked", victim.pid)) // it may write nowhere else
		return err == nil
	})
	wants(t, wish, "5000")
	signal(t, victim, syscall.SIGKILL)
	mid := w.caughtUp(p)
	s := mid.Strategies[0]
	if s.Spoke || s.Error == "" || s.Slot != first.Strategies[0].Slot || !stands(mid, "5000000000") {
		t.Errorf("killed in mid-cycle, the strategy is recorded as %+v", s)
	}
	if len(mid.Errors) != 0 || !mid.Decision.Open {
		t.Errorf("the cycle did not go on: open %v, errors %q", mid.Decision.Open, mid.Errors)
	}

	next := w.blink(p)
	second := p.plugins(1)[0]
	if !next.Strategies[0].Spoke || second.pid == victim.pid {
		t.Errorf("the strategy was not started again: %+v, process %s", next.Strategies[0], second)
	}

	// Between two cycles nobody misses it.
	signal(t, second, syscall.SIGKILL)
	for range 100 { // the second failure in a row waits a second
		if next = w.blink(p); next.Strategies[0].Spoke {
			break
		}
	}
	third := p.plugins(1)[0]
	if !next.Strategies[0].Spoke || third.pid == second.pid || !stands(next, "5000000000") {
		t.Errorf("the strategy was not started again: %+v, process %s", next.Strategies[0], third)
	}
	if code := p.stop(); code != done {
		p.fatalf("it exited with %d", code)
	}
	if third.lives() {
		t.Errorf("strategy process %s outlives its host", third)
	}
}

func signal(t *testing.T, m mortal, s syscall.Signal) {
	t.Helper()
	if err := syscall.Kill(m.pid, s); err != nil {
		t.Fatalf("%v to %s: %v", s, m, err)
	}
}

func journalOf(config string) string { return filepath.Join(filepath.Dir(config), "journal.db") }

// number reads a count or a seed that a person chose, from the environment.
func number(t *testing.T, variable string, otherwise uint64) uint64 {
	t.Helper()
	text := os.Getenv(variable)
	if text == "" {
		return otherwise
	}
	n, err := strconv.ParseUint(text, 10, 64)
	if err != nil {
		t.Fatalf("%s: %v", variable, err)
	}
	return n
}

// killsPerTown is how often an agent is killed before its journal is compared
// with the chain: a town's day, and the day's premium, have an end.
const killsPerTown = 10

// agentKilled kills the agent at random moments while the world goes on, starts
// it again each time, and then compares journal and chain: nothing is lost,
// stuck or done twice. HEDGEROW_HOST_KILLS says how often, HEDGEROW_SEED repeats
// the moments.
func (h *house) agentKilled(t *testing.T) {
	if testing.Short() {
		t.Skip("not tested in short mode: five kills of a trading agent take about 15 s")
	}
	t.Parallel()
	kills := number(t, "HEDGEROW_HOST_KILLS", 5)
	seed := number(t, "HEDGEROW_SEED", uint64(time.Now().UnixNano()))
	t.Logf("seed of the moments: %d (HEDGEROW_SEED repeats it)", seed)
	random := rand.New(rand.NewPCG(seed, 0))
	dead, begun := 0, 0
	for towns := (int(kills) + killsPerTown - 1) / killsPerTown; towns > 0; towns-- {
		n := (int(kills) - dead) / towns
		begun += h.killedInTown(t, random, n)
		dead += n
	}
	t.Logf("%d kills of a whole agent, %d of them after its first cycle", dead, begun)
}

// killedInTown is agentKilled in one world. It returns how many kills came after
// the agent's first cycle.
func (h *house) killedInTown(t *testing.T, random *rand.Rand, kills int) (begun int) {
	t.Helper()
	w := openTown(t, tomorrow(t, day.Calm))
	wish := h.wish(t, "5000")
	// What it wants is arbitrary, and prices are what they are.
	path := w.agentIn(t, append(h.puppeteer(wish, ""), "minimumPremium: 1%", "minimumPremium: 0.0001%", "saleFloor: 10%", "saleFloor: 0.0001%")...)
	levels := []string{"5000", "12000", "4000", "16000", "9000"}
	for round := range kills {
		wants(t, wish, levels[round%len(levels)])
		w.step() // a block on which nobody ran a cycle yet
		p := h.start(t, "run", "--json", "-c", path)
		if round%2 == 0 {
			w.caughtUp(p) // so that it is killed at its start, too
		}
		victim := time.AfterFunc(time.Duration(random.Int64N(int64(1200*time.Millisecond))), func() { _ = p.cmd.Process.Kill() })
		pace := time.NewTicker(100 * time.Millisecond) // of the world, which waits for nobody
		for blocks, alive := 0, true; alive; blocks++ {
			select {
			case <-p.gone:
				alive = false
			case <-pace.C:
				if blocks < 4 {
					w.step()
				} else if _, err := w.Tail(t.Context()); err != nil {
					t.Fatal(err)
				}
			}
		}
		pace.Stop()
		victim.Stop()
		if p.cmd.ProcessState.ExitCode() != -1 {
			p.fatalf("it ended by itself")
		}
		if len(p.records()) > 0 {
			begun++
		}
	}

	// In peace it must come to rest at what is wanted, up and down.
	p := h.start(t, "run", "--json", "-c", path)
	for _, level := range []string{"7000", "3000"} {
		wants(t, wish, level)
		rests := false
		for leads := 0; leads < 40 && !rests; leads++ {
			r := w.lead(p)
			rests = resting(r.Observation.Holdings, level+"000000") && len(openIntents(t, path)) == 0
		}
		if !rests {
			r := p.records()
			last := r[len(r)-1]
			t.Errorf("it does not come to rest at %s: holdings %+v, verdicts %+v, errors %q", level, last.Observation.Holdings, last.Decision.Verdicts, last.Errors)
		}
	}
	for range 3 {
		w.blink(p)
	}
	if code := p.stop(); code != done {
		p.fatalf("it exited with %d", code)
	}
	w.compare(path, 16_000_000_000)
	return begun
}

// resting reports that all holdings are a level, and nothing is on its way.
func resting(list []trade.Holding, level string) bool {
	for _, x := range list {
		if x.Held.String() != level || !x.Pending.IsZero() || !x.Buying.IsZero() || !x.Selling.IsZero() {
			return false
		}
	}
	return len(list) == 2
}

func openIntents(t *testing.T, config string) []wire.Standing {
	t.Helper()
	s, err := wire.ReadStatus(t.Context(), journalOf(config), time.Now(), 1)
	if err != nil {
		t.Fatal(err)
	}
	return s.Open
}

// executed are the guard's Executed events, in order.
func (w *town) executed() (out []*contracts.HedgeGuardExecuted) {
	w.t.Helper()
	guard := contracts.NewHedgeGuard()
	logs, err := w.node.FilterLogs(w.t.Context(), ethereum.FilterQuery{Addresses: []common.Address{common.Address(w.Addresses().Guard)},
		Topics: [][]common.Hash{{guard.GetABI().Events["Executed"].ID}}})
	if err != nil {
		w.t.Fatal(err)
	}
	for i := range logs {
		e, err := guard.UnpackExecutedEvent(&logs[i])
		if err != nil {
			w.t.Fatal(err)
		}
		out = append(out, e)
	}
	return out
}

// action is an event's, as text.
func action(e *contracts.HedgeGuardExecuted) string {
	return strings.TrimRight(string(e.Action[:]), "\x00")
}

// compare puts the journal and the chain side by side.
func (w *town) compare(config string, most int64) {
	t := w.t
	t.Helper()
	r, err := journal.OpenReader(t.Context(), journalOf(config))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = r.Close() }()
	list, err := r.Intents(t.Context(), 1_000_000)
	if err != nil {
		t.Fatal(err)
	}
	count := map[trade.Hash]int{}
	bought, sold := map[protection.Address]int64{}, map[protection.Address]int64{}
	for _, e := range w.executed() {
		count[e.IntentId]++
		series := protection.Address(e.Subject)
		switch action(e) {
		case "buy":
			bought[series] += e.Amount.Int64()
		case "sellBack":
			sold[series] += e.Amount.Int64()
		}
		if net := bought[series] - sold[series]; net > most {
			t.Errorf("at one time %d of %s was bought and not sold, and never more than %d was wanted", net, series, most)
		}
	}
	done := 0
	for _, s := range list {
		id := s.Intent.ID()
		n := count[id]
		delete(count, id)
		want := 0
		if s.State == trade.Settled || s.State == trade.Refunded {
			want = 1
			done++
		}
		if !s.State.Terminal() {
			t.Errorf("intent %s (%s %s) is still %s: %s", id.Short(), s.Intent.Identity.Action, s.Intent.Symbol, s.State, s.Detail)
		} else if n != want {
			t.Errorf("intent %s is %s in the journal and executed %d times on chain", id.Short(), s.State, n)
		}
	}
	for id, n := range count {
		t.Errorf("intent %s was executed %d times on chain and is not in the journal", id.Short(), n)
	}
	if len(bought) != 2 || len(sold) != 2 {
		t.Errorf("the agent bought %d series and sold %d: too little happened for this test", len(bought), len(sold))
	}
	t.Logf("%d intents in the journal, %d executed on chain, each once; bought %v, sold %v", len(list), done, bought, sold)
}
