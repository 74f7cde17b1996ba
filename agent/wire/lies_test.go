package wire_test

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"text/tabwriter"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/chain/liar"
	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
	"github.com/hedgerow-fi/hedgerow/models/book"
)

// deceived is an agent that runs on two nodes, of which one lies when told to,
// and an honest view of the same chain to compare with.
type deceived struct {
	t       *testing.T
	world   *world.World
	liar    *liar.Proxy
	clock   *clock.Manual
	honest  *config.Config
	records chan agent.Record
	said    atomic.Int64 // what was logged against a node
	block   trade.Block
	jump    int // the step of the crash
}

func newDeceived(t *testing.T, seed uint64) *deceived {
	t.Helper()
	d, err := day.Synthetic(seed, day.Crash, time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	w, err := world.New(t.Context(), world.Config{Seed: seed, Day: d, Borrowers: 12})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = w.Close() })
	x := &deceived{t: t, world: w, clock: clock.NewManual(w.Head().Time), records: make(chan agent.Record, 1024), jump: d.Jump}
	if x.liar, err = liar.Start(t.Context(), w.URL(), seed); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = x.liar.Close() })
	dir := t.TempDir()
	path, err := wire.WriteAgent(w, dir)
	if err != nil {
		t.Fatal(err)
	}
	known, err := wire.Known()
	if err != nil {
		t.Fatal(err)
	}
	if x.honest, err = config.Load(path, known); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	first, second := x.liar.WSURL(), w.URL() // the liar is the endpoint or its witness
	if seed%2 == 0 {
		first, second = w.URL(), x.liar.HTTPURL()
	}
	changed := strings.Replace(string(text), "endpoint: "+w.URL(), "endpoint: "+first+"\n  witnesses: ["+second+"]", 1)
	changed = strings.Replace(changed, "timeout: 30s", "timeout: 3s", 1)
	deceivedPath := filepath.Join(dir, "deceived.yaml")
	if err := os.WriteFile(deceivedPath, []byte(changed), 0o600); err != nil {
		t.Fatal(err)
	}
	c, err := config.Load(deceivedPath, known)
	if err != nil {
		t.Fatal(err)
	}
	r, err := wire.Open(t.Context(), c, wire.Options{Clock: x.clock, Seed: 1, Log: slog.New(ear{&x.said})})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	var wait sync.WaitGroup
	wait.Go(func() {
		if err := r.Run(ctx, func(r agent.Record) { x.records <- r }); err != nil {
			t.Errorf("the agent ends: %v", err)
		}
	})
	t.Cleanup(func() {
		cancel()
		wait.Wait()
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	})
	return x
}

// ear counts the warnings that are logged: everything that a node is accused of
// is among them, and goes to the alarms as well.
type ear struct{ said *atomic.Int64 }

func (e ear) Enabled(_ context.Context, l slog.Level) bool { return l >= slog.LevelWarn }
func (e ear) Handle(context.Context, slog.Record) error    { e.said.Add(1); return nil }
func (e ear) WithAttrs([]slog.Attr) slog.Handler           { return e }
func (e ear) WithGroup(string) slog.Handler                { return e }

// step plays ten minutes and waits for the agent's cycle on the block that ends
// them; nil when it has none within the time.
func (x *deceived) step(most time.Duration) *agent.Record {
	x.t.Helper()
	m, more, err := x.world.Step(x.t.Context())
	if err != nil {
		x.t.Fatal(err)
	}
	if !more {
		x.t.Fatal("the day is over before the lies are told")
	}
	x.block = m.Block
	x.clock.Set(m.Block.Time)
	return x.cycle(most)
}

// until plays the day's first steps; the agent's cycles are on the newest of
// them.
func (x *deceived) until(steps int) {
	x.t.Helper()
	for range steps {
		m, _, err := x.world.Step(x.t.Context())
		if err != nil {
			x.t.Fatal(err)
		}
		x.clock.Set(m.Block.Time)
	}
}

// cycle is the next cycle on the newest block.
func (x *deceived) cycle(most time.Duration) *agent.Record {
	over := time.NewTimer(most)
	defer over.Stop()
	for {
		select {
		case r := <-x.records:
			if r.Block == x.block {
				return &r
			}
		case <-over.C:
			return nil
		}
	}
}

// compare fails when what the agent took for true differs from what an honest
// node says at the same block.
func (x *deceived) compare(lie string, r *agent.Record) {
	x.t.Helper()
	o := r.Observation
	if o == nil {
		return
	}
	truth, err := wire.Look(x.t.Context(), x.honest, slog.New(slog.DiscardHandler))
	if err != nil {
		x.t.Fatal(err)
	}
	if truth.Block != o.Block {
		x.t.Fatalf("the world moved on: %d, not %d", truth.Block.Number, o.Block.Number)
	}
	failed := map[string]bool{}
	for _, p := range o.Problems {
		failed[p.Source] = true
	}
	same := func(source, what string, got, want any) {
		if failed[source] {
			return
		}
		a, _ := json.Marshal(got)
		b, _ := json.Marshal(want)
		if string(a) != string(b) {
			x.t.Errorf("lie %q at block %d: the agent believes %s to be %s, it is %s", lie, o.Block.Number, what, a, b)
		}
	}
	same("lending", "the loans", loans(o.Book), loans(truth.Book))
	same("lending", "the claims", o.Exposures, truth.Exposures)
	same("venue", "the series", o.Series, truth.Series)
	same("venue", "the quotes", o.Quotes, truth.Quotes)
	same("cash", "the cash", o.Cash, truth.Cash)
	same("fees", "the base fee", o.BaseFee, truth.BaseFee)
	if !failed["lending"] && !failed["prices"] {
		same("prices", "the prices", o.Prices, truth.Prices)
	}
	for _, h := range o.Holdings {
		for _, w := range truth.Holdings {
			if h.Series == w.Series {
				same("venue", "the holding", h.Held, w.Held)
			}
		}
	}
	for _, in := range r.Decision.Intents {
		if a := in.Identity.Action; len(o.Problems) > 0 && (a == trade.Buy || a == trade.Sell) {
			x.t.Errorf("lie %q at block %d: a %s in spite of %v", lie, o.Block.Number, a, o.Problems)
		}
	}
}

// loans are a book's loans by borrower, in an order of their own.
func loans(b *book.Book) []string {
	if b == nil {
		return nil
	}
	var out []string
	i := 0
	for _, l := range b.Loans() {
		out = append(out, fmt.Sprint(b.Borrower(i), l))
		i++
	}
	slices.Sort(out)
	return out
}

// told is what became of one lie on a running agent.
type told struct {
	lie     liar.Lie
	cycles  int // on blocks of the lie
	refused int // of those, without a trade allowed; blocks without a cycle count
	noticed int // block of the lie in which something was said; 0 = never
	back    time.Duration
}

// lieBlocks is how many steps a lie lasts.
const lieBlocks = 2

// tell lies for two steps and then stops.
func (x *deceived) tell(lie liar.Lie) told {
	x.t.Helper()
	out := told{lie: lie}
	before := x.said.Load()
	if err := x.liar.Tell(x.t.Context(), lie); err != nil {
		x.t.Fatal(err)
	}
	for n := 1; n <= lieBlocks; n++ {
		r := x.step(5 * time.Second)
		switch {
		case r == nil:
			out.refused++
		default:
			out.cycles++
			if x.compare(lie.Name, r); r.Observation == nil || len(r.Observation.Problems) > 0 || len(r.Errors) > 0 {
				out.refused++
			}
		}
		if out.noticed == 0 && (x.said.Load() > before || r != nil && (len(r.Errors) > 0 || r.Observation != nil && len(r.Observation.Problems) > 0)) {
			out.noticed = n
		}
	}
	// Blocks come faster here than a node is given to be in step.
	for over := time.Now().Add(5 * time.Second); out.noticed == 0 && slices.Contains(mustBeNoticed, lie.Name) && time.Now().Before(over); time.Sleep(20 * time.Millisecond) {
		if x.said.Load() > before {
			out.noticed = lieBlocks
		}
	}
	if err := x.liar.Tell(x.t.Context(), liar.Honest()); err != nil {
		x.t.Fatal(err)
	}
	// Back is a cycle that found nothing wrong, on a block after the lie.
	start := time.Now()
	r := x.step(30 * time.Second)
	if r == nil {
		x.t.Errorf("after lie %q: no cycle within 30 s", lie.Name)
		return out
	}
	if r.Observation == nil || len(r.Observation.Problems) > 0 {
		x.t.Errorf("after lie %q at block %d: still %+v %v", lie.Name, r.Block.Number, r.Observation.Problems, r.Errors)
	}
	x.compare("none", r)
	out.back = time.Since(start)
	return out
}

// mustBeNoticed are the lies that two nodes cannot tell without contradicting
// each other on something that every cycle asks.
var mustBeNoticed = []string{"balance too high", "price doubled", "one call altered", "calls empty", "calls revert", "state denied", "block denied", "wrong chain id", "stale head", "lags by three",
	"head runs ahead", "wrong time", "429", "503", "hangs", "drips", "half answers", "garbage", "disconnects"}

// TestAnAgentBehindALiarSeesTheTruthOrNothing plays a crash day to an agent of
// two nodes, of which one tells a lie for two steps at a time: a few lies around
// the crash, or all of them, HEDGEROW_SEEDS days long.
func TestAnAgentBehindALiarSeesTheTruthOrNothing(t *testing.T) {
	names := []string{"balance too high", "price doubled", "logs withheld", "stale head", "receipts withheld", "transactions swallowed", "hangs"}
	days := uint64(1)
	if text := os.Getenv("HEDGEROW_SEEDS"); text != "" {
		n, err := strconv.ParseUint(text, 10, 32)
		if err != nil {
			t.Fatal(err)
		}
		names, days = nil, n
		for _, l := range liar.Lies() {
			names = append(names, l.Name)
		}
	}
	for seed := uint64(1); seed <= days; seed++ {
		t.Run(fmt.Sprintf("seed %d", seed), func(t *testing.T) {
			x := newDeceived(t, seed)
			if days == 1 && len(names) < x.jump {
				x.until(x.jump - len(names)) // the lies are told around the crash
			}
			x.step(time.Minute)
			var list []told
			for i := range names {
				lie, _ := liar.Find(names[(i+11*int(seed))%len(names)]) // at another hour each day
				list = append(list, x.tell(lie))
			}
			report(t, list)
		})
	}
}

func report(t *testing.T, list []told) {
	t.Helper()
	var text strings.Builder
	w := tabwriter.NewWriter(&text, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "lie\tcycles\trefused\tnoticed in block\tback after")
	for _, x := range list {
		noticed := "-"
		if x.noticed > 0 {
			noticed = strconv.Itoa(x.noticed)
		}
		fmt.Fprintf(w, "%s\t%d\t%d of %d\t%s\t%s\n", x.lie.Name, x.cycles, x.refused, lieBlocks, noticed, x.back.Round(10*time.Millisecond))
		if x.noticed == 0 && slices.Contains(mustBeNoticed, x.lie.Name) {
			t.Errorf("lie %q was noticed by nobody within %d blocks", x.lie.Name, lieBlocks)
		}
	}
	_ = w.Flush()
	t.Logf("One liar of two nodes, on a running agent\n%s", text.String())
}
