package wire_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"syscall"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
	"github.com/hedgerow-fi/hedgerow/strategies"
)

// TestMain also is the strategy processes that the tests launch: host.Builtin
// starts this very binary with the arguments of `hedgerow strategy serve NAME`.
func TestMain(m *testing.M) {
	if len(os.Args) == 4 && os.Args[1] == "strategy" && os.Args[2] == "serve" {
		d, err := strategies.Find(os.Args[3])
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		strategy.Serve(d)
		return
	}
	if len(os.Args) == 3 && os.Args[1] == "rogue" {
		serveRogue(os.Args[2])
		return
	}
	if job := os.Getenv(wire.AsIndex); job != "" {
		if err := wire.IndexAsProcess(job); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

// play is a world and the agent in it.
type play struct {
	*world.World
	agent *wire.Runtime
	dir   string
}

func newPlay(t *testing.T, seed uint64, kind day.Kind) *play {
	t.Helper()
	d, err := day.Synthetic(seed, kind, time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	w, err := world.New(t.Context(), world.Config{Seed: seed, Day: d, Borrowers: 30})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := w.Close(); err != nil {
			t.Error(err)
		}
	})
	p := &play{World: w, dir: t.TempDir()}
	p.open(t)
	return p
}

// open starts the agent, or starts it again after close.
func (p *play) open(t *testing.T) {
	t.Helper()
	r, err := wire.InWorld(t.Context(), p.World, p.dir, 1, nil)
	if err != nil {
		t.Fatal(err)
	}
	p.agent = r
	t.Cleanup(func() {
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	})
}

// step plays ten minutes of the day and the agent's cycle after them.
func (p *play) step(t *testing.T) (agent.Record, world.Moment, bool) {
	t.Helper()
	m, more, err := p.Step(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	r, err := p.agent.Cycle(t.Context(), m.Block)
	if err != nil {
		t.Fatal(err)
	}
	return r, m, more
}

func (p *play) intents(t *testing.T) []trade.Standing {
	t.Helper()
	list, err := p.agent.Intents(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func TestAnAgentHedgesThroughACrash(t *testing.T) {
	p := newPlay(t, 1, day.Crash)
	var most int64
	for more := true; more; {
		var m world.Moment
		if _, m, more = p.step(t); more {
			held, _ := m.Cover()
			most = max(most, held)
		}
	}
	for range 8 {
		at, err := p.Tail(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if err := p.agent.Advance(t.Context(), at); err != nil {
			t.Fatal(err)
		}
	}
	a, err := p.Account(context.Background()) // fails unless P&L is the change of NAV
	if err != nil {
		t.Fatal(err)
	}
	if most == 0 || a.Flows.Premium == 0 || a.SupplierLoss == 0 || a.Flows.Payouts == 0 {
		t.Errorf("most cover held %d, account %+v", most, a)
	}
	var claims int
	for _, s := range p.intents(t) {
		if !s.State.Terminal() {
			t.Errorf("intent %s (%s) ends as %s", s.Intent.ID().Short(), s.Intent.Identity.Action, s.State)
		}
		if s.Intent.Identity.Action == trade.Claim && s.State == trade.Settled {
			claims++
		}
		if !s.Intent.Identity.Action.Trades() {
			continue
		}
		tried, err := p.agent.Journal.Attempts(t.Context(), s.Intent.ID())
		if err != nil {
			t.Fatal(err)
		}
		dearest := p.agent.Config.Wallet.FeeCap.MulDiv(amount.New(tried[0].Attempt.GasLimit), amount.New(1))
		if s.Intent.GasWei.Cmp(dearest) < 0 {
			t.Errorf("a %s of %d gas may cost %s wei at the cap, and limits reckon with %s: it could not be bumped that far",
				s.Intent.Identity.Action, tried[0].Attempt.GasLimit, dearest, s.Intent.GasWei)
		}
	}
	if claims == 0 {
		t.Error("nothing was claimed")
	}
}

func TestTheSameSeedGivesTheSameIntents(t *testing.T) {
	run := func() (ids []trade.Hash, blocks []trade.Hash) {
		p := newPlay(t, 5, day.Crash)
		for range 12 {
			_, m, _ := p.step(t)
			blocks = append(blocks, m.Block.Hash)
		}
		for _, s := range p.intents(t) {
			ids = append(ids, s.Intent.ID())
		}
		return ids, blocks
	}
	ids, blocks := run()
	again, blocksAgain := run()
	if len(ids) == 0 || !slices.Equal(ids, again) {
		t.Errorf("intents %v, then %v", ids, again)
	}
	if !slices.Equal(blocks, blocksAgain) {
		t.Error("the same seed gives other blocks")
	}
}

func TestAStrategyKilledInMidCycleKeepsItsLastTargetAndComesBack(t *testing.T) {
	p := newPlay(t, 1, day.Calm)
	first, _, _ := p.step(t)
	if !first.Strategies[0].Spoke || len(first.Strategies[0].Targets) == 0 {
		t.Fatalf("strategies = %+v", first.Strategies)
	}
	name := first.Strategies[0].Strategy
	pid := p.agent.StrategyStatus()[name].PID
	// The kill falls into the answer: stopped, the process takes the question and
	// is silent; once the other strategy has answered, it dies.
	other := p.agent.Agent.Strategies[1].Proposer
	if err := syscall.Kill(pid, syscall.SIGSTOP); err != nil {
		t.Fatal(err)
	}
	p.agent.Agent.Strategies[1].Proposer = proposerFunc{other, func() {
		if err := syscall.Kill(pid, syscall.SIGKILL); err != nil {
			t.Error(err)
		}
	}}
	killed, _, _ := p.step(t)
	p.agent.Agent.Strategies[1].Proposer = other
	s := killed.Strategies[0]
	if s.Spoke || s.Error == "" || s.Slot != first.Slot.ID() || len(s.Targets) != len(first.Strategies[0].Targets) {
		t.Errorf("after the kill = %+v", s)
	}
	if !killed.Strategies[1].Spoke || !killed.Decision.Open {
		t.Errorf("the other strategy and the gate suffered: %+v", killed.Strategies[1])
	}
	back, _, _ := p.step(t)
	if !back.Strategies[0].Spoke {
		t.Errorf("not restarted: %s", back.Strategies[0].Error)
	}
	if now := p.agent.StrategyStatus()[name].PID; now == pid || now == 0 {
		t.Errorf("process %d after %d", now, pid)
	}
}

// proposerFunc calls a function after each answer of a proposer.
type proposerFunc struct {
	agent.Proposer
	then func()
}

func (p proposerFunc) Propose(ctx context.Context, o *agent.Observation, state []byte) (*agent.Proposal, error) {
	defer p.then()
	return p.Proposer.Propose(ctx, o, state)
}

func TestARestartedAgentGoesOnWhereItWas(t *testing.T) {
	p := newPlay(t, 1, day.Calm)
	first, _, _ := p.step(t)
	if len(first.Decision.Orders) == 0 {
		t.Fatalf("no order in the first cycle: %+v", first.Decision)
	}
	if err := p.agent.Close(); err != nil {
		t.Fatal(err)
	}
	p.open(t)
	if again, err := p.agent.Step(t.Context(), first.Block); err != nil || len(again) != 0 {
		t.Fatalf("the slot ran twice: %+v, %v", again, err)
	}
	if r, err := p.agent.Agent.Cycle(t.Context(), first.Slot, first.Block); err != nil || !r.Resumed {
		t.Fatalf("the slot was computed again: %+v, %v", r, err)
	}
	next, _, _ := p.step(t)
	for _, o := range next.Decision.Orders {
		if o.Amount.Cmp(first.Decision.Orders[0].Amount) >= 0 {
			t.Errorf("the hedge was doubled: %+v", o)
		}
	}
}

func TestASlotThatPromisedNothingRunsAgainAfterAKill(t *testing.T) {
	p := newPlay(t, 1, day.Calm)
	m, _, err := p.Step(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	slot := trade.Slot{Schedule: "blocks", At: m.Block.Time, Block: m.Block.Number}
	if _, err := p.agent.Journal.BeginSlot(t.Context(), slot); err != nil { // and then it was killed
		t.Fatal(err)
	}
	if r, err := p.agent.Agent.Cycle(t.Context(), slot, m.Block); err != nil || r.Resumed || len(r.Decision.Orders) == 0 {
		t.Errorf("record = %+v, %v", r, err)
	}
}

// unrecorded is a diary whose disk fails when the cycle's record is to be kept.
type unrecorded struct{ agent.Diary }

func (unrecorded) Record(context.Context, agent.Record) error { return errors.New("disk full") }

func TestASlotCutOffAfterItPromisedEndsAsInterrupted(t *testing.T) {
	p := newPlay(t, 1, day.Calm)
	m, _, err := p.Step(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	p.agent.Agent.Diary = unrecorded{p.agent.Agent.Diary}
	if _, err := p.agent.Cycle(t.Context(), m.Block); err == nil {
		t.Fatal("the cycle went on without its record")
	}
	if err := p.agent.Close(); err != nil {
		t.Fatal(err)
	}
	p.open(t)
	slot, err := p.agent.Journal.SlotOf(t.Context(), fmt.Sprintf("blocks@%d", m.Block.Number))
	if err != nil || slot.Intents == 0 || slot.Outcome != "interrupted" {
		t.Errorf("slot = %+v, %v", slot, err)
	}
}
