package backtest_test

import (
	"context"
	"reflect"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// restless wants a sixteenth in even hours and nothing in odd ones.
type restless struct{ *steady }

func (s restless) Propose(ctx context.Context, o *agent.Observation, state []byte) (*agent.Proposal, error) {
	p, err := s.steady.Propose(ctx, o, state)
	for i := range p.Targets {
		if o.Now.Hour()%8 >= 4 {
			p.Targets[i].Level = p.Targets[i].Level.MulDiv(percent(50), protection.WAD)
		}
	}
	return p, err
}

// run plays a made tape through strategies, and tells what was traded and came of it.
func run(t *testing.T, x backtest.Terms, list ...agent.Strategy) (backtest.Outcome, *diary, []agent.StrategyRecord) {
	t.Helper()
	made, d, seen := tape.Make(tape.Making{Seed: 1, Moments: 300, Loans: 300, Volatility: .5, GasPrice: 30e9}), &diary{}, &witness{}
	r, err := backtest.New(made.About(), x, list, d, seen)
	if err != nil {
		t.Fatal(err)
	}
	if err := backtest.Play(t.Context(), made, []*backtest.Run{r}, 1); err != nil {
		t.Fatal(err)
	}
	o, err := r.End()
	if err != nil {
		t.Fatal(err)
	}
	return o, d, seen.last
}

// witness keeps what the last cycle's shadows did.
type witness struct{ last []agent.StrategyRecord }

func (w *witness) Saw(s *backtest.Step) error {
	if s.Record != nil {
		w.last = append([]agent.StrategyRecord(nil), s.Record.Shadows...)
	}
	return nil
}

func TestABacktestComesToTheSameWithAShadow(t *testing.T) {
	live := agent.Strategy{Proposer: sixteenth(), Weight: protection.WAD}
	alone, traded, _ := run(t, terms(), live)
	for name, shadow := range map[string]agent.Proposer{"that wants more": &steady{name: "shade", part: percent(50)}, "that dies": &steady{name: "shade", fails: time.Unix(1, 0)}} {
		with, same, left := run(t, terms(), live, agent.Strategy{Proposer: shadow, Weight: protection.WAD, Deadline: time.Minute, Shadow: true})
		with.Alarms, alone.Alarms = nil, nil
		if !reflect.DeepEqual(with, alone) || !reflect.DeepEqual(same.fills, traded.fills) || len(traded.fills) == 0 {
			t.Errorf("%s: it comes to %+v, without one to %+v", name, with, alone)
		}
		if len(left) != 1 || (left[0].Fault != "") != (name == "that dies") || name == "that wants more" && (left[0].Trial == nil || left[0].Trial.Fills == 0) {
			t.Errorf("%s: it leaves %+v", name, left)
		}
	}
}

func TestACooldownHoldsInABacktest(t *testing.T) {
	live := agent.Strategy{Proposer: restless{sixteenth()}, Weight: protection.WAD}
	_, free, _ := run(t, terms(), live)
	x := terms()
	x.Policy.Several.Terms = []desk.Terms{{Strategy: "steady", Cooldown: 100 * time.Hour}}
	_, held, _ := run(t, x, live)
	if len(free.of(trade.Sell)) == 0 || len(free.of(trade.Buy)) < 2 {
		t.Fatalf("without a cooldown it buys %d times and sells %d times: the test proves nothing", len(free.of(trade.Buy)), len(free.of(trade.Sell)))
	}
	last := map[protection.Address]backtest.Fill{}
	for _, f := range held.fills {
		if f.Failed != "" || f.Action != trade.Buy && f.Action != trade.Sell {
			continue
		}
		if was, ok := last[f.Series]; ok && was.Action != f.Action && f.At.Sub(was.At) < 100*time.Hour {
			t.Errorf("%s at %s came %s after the opposite", f.Action, f.At, f.At.Sub(was.At))
		}
		last[f.Series] = f
	}
	if len(held.of(trade.Buy)) == 0 || len(held.of(trade.Sell)) >= len(free.of(trade.Sell)) {
		t.Errorf("with a cooldown it sells %d times, without one %d times", len(held.of(trade.Sell)), len(free.of(trade.Sell)))
	}
}
