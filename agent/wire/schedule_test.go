package wire_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
)

// timed is a world and an agent of it under a schedule of the test's own, with a
// clock that the test sets.
type timed struct {
	*world.World
	agent *wire.Runtime
	clock *clock.Manual
	path  string // of the configuration
}

// newTimed opens a world some steps before its crash. The lines stand for the
// schedule's; WETH in them becomes the token's address.
func newTimed(t *testing.T, before int, lines string) *timed {
	t.Helper()
	d, err := day.Synthetic(1, day.Crash, time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	late := append([]day.Tick(nil), d.Ticks[d.Jump-before:]...)
	for i := range late {
		late[i].At = d.Ticks[i].At
	}
	d.Ticks, d.Jump = late, before
	w, err := world.New(t.Context(), world.Config{Seed: 1, Day: d, Borrowers: 30})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := w.Close(); err != nil {
			t.Error(err)
		}
	})
	x := &timed{World: w, clock: clock.NewManual(w.Head().Time)}
	if x.path, err = wire.WriteAgent(w, t.TempDir()); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(x.path)
	if err != nil {
		t.Fatal(err)
	}
	const every = "  - {name: blocks, everyBlocks: 1}\n"
	if !strings.Contains(string(text), every) {
		t.Fatalf("the agent's configuration has no %q", every)
	}
	lines = strings.ReplaceAll(lines, "WETH", config.Checksummed(w.Addresses().Token[day.ETH]))
	if err := os.WriteFile(x.path, []byte(strings.Replace(string(text), every, lines, 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	x.open(t)
	return x
}

func (x *timed) open(t *testing.T) {
	t.Helper()
	known, err := wire.Known()
	if err != nil {
		t.Fatal(err)
	}
	c, err := config.Load(x.path, known)
	if err != nil {
		t.Fatal(err)
	}
	if x.agent, err = wire.Open(t.Context(), c, wire.Options{Clock: x.clock, Seed: 1}); err != nil {
		t.Fatal(err)
	}
	r := x.agent
	t.Cleanup(func() {
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	})
}

// look has the agent look at the newest block.
func (x *timed) look(t *testing.T) []agent.Record {
	t.Helper()
	records, err := x.agent.Step(t.Context(), x.Head())
	if err != nil {
		t.Fatal(err)
	}
	return records
}

// step plays ten minutes, with the clock, and has the agent look.
func (x *timed) step(t *testing.T) (records []agent.Record, more bool) {
	t.Helper()
	m, more, err := x.Step(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	x.clock.Set(m.Block.Time)
	return x.look(t), more
}

// alarms are the journal's, oldest first, as code subject: text.
func (x *timed) alarms(t *testing.T) (out []string) {
	t.Helper()
	s, err := wire.ReadStatus(t.Context(), filepath.Join(filepath.Dir(x.path), "journal.db"), time.Now(), 1000)
	if err != nil {
		t.Fatal(err)
	}
	for i := len(s.Alarms) - 1; i >= 0; i-- {
		a := s.Alarms[i]
		out = append(out, fmt.Sprintf("%s %s: %s", a.Source, a.Subject, a.Text))
	}
	return out
}

func (x *timed) wantsAlarm(t *testing.T, n int, start string, says ...string) {
	t.Helper()
	found := 0
	for _, a := range x.alarms(t) {
		if strings.HasPrefix(a, start) {
			if found++; !strings.Contains(a, says[min(found, len(says))-1]) {
				t.Errorf("alarm %d is %q, and says nothing of %q", found, a, says[min(found, len(says))-1])
			}
		}
	}
	if found != n {
		t.Errorf("%d alarms begin with %q, want %d: %q", found, start, n, x.alarms(t))
	}
}

// A day under alarms alone: nothing runs while it is calm, and then each alarm
// runs its cycle once, for a reason that the journal keeps, restarts or not.
func TestAlarmsRunCyclesThroughACrash(t *testing.T) {
	x := newTimed(t, 12, `  - {name: loan, on: {loan: {below: 1.0, debt: 1000 USD}}, cooldown: 1s}
  - {name: gauge, on: {gauge: {change: any}}, cooldown: 1s}
  - {name: ether, on: {price: {asset: "WETH", by: 5%, within: 30m}}, cooldown: 40m}
`)
	why := map[string][]string{}
	ran := map[string]bool{}
	var lastEther time.Time
	steps, cycles := 0, 0
	for more := true; more && steps < 60; steps++ {
		var records []agent.Record
		records, more = x.step(t)
		cycles += len(records)
		for _, r := range records {
			id, name := r.Slot.ID(), r.Slot.Schedule
			if ran[id] || id != fmt.Sprintf("%s@%d", name, r.Block.Number) || r.Slot.Why == "" {
				t.Errorf("slot %s on block %d because %q", id, r.Block.Number, r.Slot.Why)
			}
			if name == "ether" {
				if r.Slot.At.Sub(lastEther) < 40*time.Minute {
					t.Errorf("%s came %s after the one before", id, r.Slot.At.Sub(lastEther))
				}
				lastEther = r.Slot.At
			}
			ran[id] = true
			why[name] = append(why[name], r.Slot.Why)
			row, err := x.agent.Journal.SlotOf(t.Context(), id)
			if err != nil || row.Slot.Why != r.Slot.Why || row.Ended.IsZero() {
				t.Errorf("the journal has %+v, %v", row, err)
			}
		}
		if steps == 5 && cycles != 0 {
			t.Errorf("%d cycles ran while it was calm: %v", cycles, why)
		}
		if steps%7 == 6 { // and again in the thick of it
			if err := x.agent.Close(); err != nil {
				t.Fatal(err)
			}
			x.open(t)
			if again := x.look(t); len(again) != 0 {
				for _, r := range again {
					if ran[r.Slot.ID()] {
						t.Errorf("slot %s ran again after a restart", r.Slot.ID())
					}
					ran[r.Slot.ID()] = true
				}
			}
		}
	}
	for name, says := range map[string]string{"ether": "the price of WETH moved −", "loan": "below 1", "gauge": "recorded a loss: "} {
		if !strings.Contains(strings.Join(why[name], "\n"), says) {
			t.Errorf("%s never ran because %q: %q", name, says, why[name])
		}
	}
	if cycles*2 > steps*3 {
		t.Errorf("%d cycles on %d blocks", cycles, steps)
	}
	t.Logf("%d cycles on %d blocks: %d ether, %d loan, %d gauge", cycles, steps, len(why["ether"]), len(why["loan"]), len(why["gauge"]))
}

func TestACycleThatOverrunsDelaysTheNextAndIsRecordedAsLate(t *testing.T) {
	x := newTimed(t, 40, "  - {name: ten, cron: \"*/10 * * * *\"}\n") // skip
	at := x.Head().Time.Truncate(10 * time.Minute).Add(10 * time.Minute)
	under := 0
	x.agent.Agent.Strategies[0].Proposer = proposerFunc{x.agent.Agent.Strategies[0].Proposer, func() {
		if under++; under == 1 {
			x.clock.Set(at.Add(23 * time.Minute)) // the first cycle takes that long
		}
	}}
	x.clock.Set(at)
	first := x.look(t)
	if len(first) != 1 || first[0].Slot.ID() != "ten@"+at.Format(time.RFC3339) || first[0].Slot.Why != "" {
		t.Fatalf("first %+v", first)
	}
	second := x.look(t)
	if len(second) != 1 || second[0].Slot.ID() != "ten@"+at.Add(20*time.Minute).Format(time.RFC3339) {
		t.Fatalf("after the overrun: %+v", second)
	}
	if why := second[0].Slot.Why; why != "delayed by 3m0s: the cycle before it took 23m0s" {
		t.Errorf("it ran because %q", why)
	}
	row, err := x.agent.Journal.SlotOf(context.Background(), second[0].Slot.ID())
	if err != nil || row.Slot.Why != second[0].Slot.Why || row.Began.Sub(row.Slot.At) != 3*time.Minute {
		t.Errorf("the journal has %+v, %v", row, err)
	}
	x.wantsAlarm(t, 1, "missed ten", "slot ten@"+at.Add(10*time.Minute).Format(time.RFC3339)+" was missed")
	if again := x.look(t); len(again) != 0 {
		t.Errorf("it ran again: %+v", again)
	}
}

// slow is a proposer that answers when it is let, and counts how many are asked
// at once.
type slow struct {
	agent.Proposer
	asked chan struct{}
	let   chan struct{}
	now   *atomic.Int32
	most  *atomic.Int32
}

func (s slow) Propose(ctx context.Context, o *agent.Observation, state []byte) (*agent.Proposal, error) {
	s.most.Store(max(s.most.Load(), s.now.Add(1)))
	defer s.now.Add(-1)
	select {
	case s.asked <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	<-s.let
	return s.Proposer.Propose(ctx, o, state)
}

func TestCyclesNeverOverlapAndTheNextRunsOnTheNewestBlock(t *testing.T) {
	x := newTimed(t, 40, "  - {name: blocks, everyBlocks: 1}\n")
	s := slow{Proposer: x.agent.Agent.Strategies[0].Proposer, asked: make(chan struct{}), let: make(chan struct{}), now: new(atomic.Int32), most: new(atomic.Int32)}
	x.agent.Agent.Strategies[0].Proposer = s
	x.agent.Agent.Strategies[0].Deadline = time.Hour
	ctx, stop := context.WithCancel(t.Context())
	records := make(chan agent.Record, 16)
	ended := make(chan error, 1)
	go func() { ended <- x.agent.Run(ctx, func(r agent.Record) { records <- r }) }()
	<-s.asked // the first cycle is under way
	for range 5 {
		if _, err := x.Tail(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	s.let <- struct{}{}
	first := <-records
	<-s.asked
	s.let <- struct{}{}
	second := <-records
	if second.Block.Number <= first.Block.Number || second.Slot.Block != second.Block.Number || second.Block.Number > x.Head().Number {
		t.Errorf("cycles on blocks %d and %d of %d", first.Block.Number, second.Block.Number, x.Head().Number)
	}
	stop()
	for waiting := true; waiting; {
		select {
		case err := <-ended:
			if err != nil {
				t.Error(err)
			}
			waiting = false
		case <-s.asked:
			s.let <- struct{}{}
		}
	}
	if most := s.most.Load(); most != 1 {
		t.Errorf("%d cycles at once", most)
	}
}

func TestAClockThatIsSetRunsNoSlotTwiceAndRingsAnAlarm(t *testing.T) {
	x := newTimed(t, 40, "  - {name: ten, cron: \"*/10 * * * *\"}\n  - {name: hourly, cron: \"0 * * * *\", catchUp: once}\n")
	at := x.Head().Time.Truncate(time.Hour).Add(2 * time.Hour)
	ids := func(list []agent.Record) string {
		var out []string
		for _, r := range list {
			out = append(out, r.Slot.Schedule+" "+r.Slot.At.Sub(at).String())
		}
		return strings.Join(out, ", ")
	}
	x.look(t) // hourly catches its last slot up
	x.clock.Set(at)
	if got := ids(x.look(t)); got != "ten 0s, hourly 0s" {
		t.Fatalf("at the hour: %s", got)
	}
	x.clock.Jump(at.Add(-25 * time.Minute)) // a time server puts it back
	for _, step := range []struct {
		to   time.Duration
		want string
	}{{-25 * time.Minute, ""}, {-20 * time.Minute, "ten -20m0s"}, {-10 * time.Minute, "ten -10m0s"}, {0, ""}, {10 * time.Minute, "ten 10m0s"}} {
		if step.to != -25*time.Minute {
			x.clock.Set(at.Add(step.to))
		}
		if got := ids(x.look(t)); got != step.want {
			t.Errorf("put back, at %s: ran %q, want %q", step.to, got, step.want)
		}
	}
	x.clock.Jump(at.Add(3*time.Hour + 5*time.Minute)) // the machine slept
	if got := ids(x.look(t)); got != "hourly 3h0m0s" {
		t.Errorf("after the sleep: ran %q", got)
	}
	x.wantsAlarm(t, 2, "clock machine", "went back by 25m0s", "went forward by 2h55m0s")
	x.wantsAlarm(t, 2, "missed hourly", "slot hourly@", "2 slots of hourly")
}

func TestAClockThatIsFarFromTheChainsRingsAnAlarm(t *testing.T) {
	x := newTimed(t, 40, "  - {name: ten, cron: \"*/10 * * * *\"}\n")
	next := func() {
		t.Helper()
		if _, err := x.Tail(t.Context()); err != nil {
			t.Fatal(err)
		}
		x.look(t)
	}
	next()
	x.wantsAlarm(t, 0, "clock", "")
	x.clock.Set(x.Head().Time.Add(9 * time.Minute))
	next()
	x.wantsAlarm(t, 0, "clock", "")
	x.clock.Set(x.Head().Time.Add(20 * time.Minute))
	next()
	x.wantsAlarm(t, 1, "clock chain", "before the machine's clock, more than limits.dataAge")
	x.clock.Jump(x.Head().Time.Add(-time.Hour))
	next()
	x.wantsAlarm(t, 2, "clock chain", "before the machine's clock", "after the machine's clock: the clock is slow")
}
