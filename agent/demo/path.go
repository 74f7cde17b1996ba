package demo

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
)

// Path is one day, played: what happened at each step and what it came to.
type Path struct {
	Seed    uint64
	Day     day.Day
	Moments []world.Moment
	Cycles  []Cycle
	Health  []Health
	Account world.Account
	Intents []trade.Standing
	Paper   []trade.PaperFill // what the paper venue made of the same orders
}

// Cycle is what the demo keeps of a cycle's record.
type Cycle struct {
	Mode     trade.Mode
	Open     bool // the gate let orders through
	Cut      bool // a limit lowered or refused something
	Intents  int
	Problems int
	Errors   []string
	Silent   int    // strategies that did not answer; their last targets stand
	At       string // the time of day
	Risks    []Risk // what the limits on losses measured
}

// Health is the health factors of all loans at one time.
type Health struct {
	Name string
	HF   []float64
}

// After the day open intents have so many blocks to end, and orders that wait
// for their mint so many more cycles, ten minutes apart.
const (
	mostTail       = 64
	mostTailCycles = 24
)

// ErrOpenIntents reports intents that the day's end did not bring to theirs.
var ErrOpenIntents = errors.New("intents are still open after the day")

// play runs one path in lockstep; watch sees each step.
func play(ctx context.Context, c world.Config, build Build, watch func(*Path)) (p *Path, err error) {
	seed, d := c.Seed, c.Day
	w, err := world.New(ctx, c)
	if err != nil {
		return nil, fmt.Errorf("build the world of seed %d: %w", seed, err)
	}
	defer func() { err = errors.Join(err, w.Close()) }()
	dir, err := os.MkdirTemp("", "hedgerow-demo-")
	if err != nil {
		return nil, fmt.Errorf("make a folder for the agent's files: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	a, err := build(ctx, w, dir)
	if err != nil {
		return nil, fmt.Errorf("build the agent: %w", err)
	}
	defer func() { err = errors.Join(err, a.Close()) }()

	p = &Path{Seed: seed, Day: d}
	p.look("00:00", w)
	for more := true; more; {
		var m world.Moment
		if m, more, err = w.Step(ctx); err != nil {
			return nil, fmt.Errorf("step %d of seed %d: %w", len(p.Moments), seed, err)
		}
		r, err := a.Cycle(ctx, m.Block)
		if err != nil {
			return nil, fmt.Errorf("cycle at %s of seed %d: %w", m.Block.Time.Format("15:04"), seed, err)
		}
		p.Moments, p.Cycles, p.Paper = append(p.Moments, m), append(p.Cycles, cycleOf(r)), append(p.Paper, r.Paper...)
		if i := len(p.Moments) - 1; d.Jump >= 0 && i == d.Jump+3 {
			p.look("after the jump", w)
		}
		watch(p)
	}
	p.look("24:00", w)
	if err := p.settle(ctx, w, a); err != nil {
		return nil, err
	}
	if p.Account, err = w.Account(ctx); err != nil {
		return nil, fmt.Errorf("account of seed %d: %w", seed, err)
	}
	return p, nil
}

func (p *Path) look(name string, w *world.World) {
	p.Health = append(p.Health, Health{name, w.Health()})
}

// settle lets the night go on, without events, until every intent has ended: by
// cycles while an order waits for its mint, which is the agent's own chore, and
// then by blocks until what was done is final.
func (p *Path) settle(ctx context.Context, w *world.World, a Agent) (err error) {
	for cycles, blocks := 0, 0; ; {
		if p.Intents, err = a.Intents(ctx); err != nil {
			return fmt.Errorf("read the journal: %w", err)
		}
		switch left := open(p.Intents); {
		case left == 0:
			return nil
		case waiting(p.Intents) && cycles < mostTailCycles:
			cycles++
			at, err := w.Wait(ctx, day.Step)
			if err != nil {
				return err
			}
			if _, err := a.Cycle(ctx, at); err != nil {
				return fmt.Errorf("cycle after the day: %w", err)
			}
		case blocks < mostTail:
			blocks++
			at, err := w.Tail(ctx)
			if err != nil {
				return err
			}
			if err := a.Advance(ctx, at); err != nil {
				return fmt.Errorf("follow open intents after the day: %w", err)
			}
		default:
			return fmt.Errorf("%w: %d after %d more cycles and %d more blocks, seed %d", ErrOpenIntents, left, cycles, blocks, p.Seed)
		}
	}
}

// waiting reports an order whose mint is pending.
func waiting(list []trade.Standing) bool {
	for _, s := range list {
		if s.State == trade.Accepted {
			return true
		}
	}
	return false
}

// open counts the intents that have not ended.
func open(list []trade.Standing) (n int) {
	for _, s := range list {
		if !s.State.Terminal() {
			n++
		}
	}
	return n
}

func cycleOf(r agent.Record) Cycle {
	c := Cycle{Mode: r.Budget.Mode, Open: r.Decision.Open, Intents: len(r.Decision.Intents), Errors: r.Errors, At: r.Block.Time.Format("15:04"), Risks: risksOf(r)}
	for _, v := range r.Decision.Verdicts {
		c.Cut = c.Cut || v.Outcome == trade.Cut || v.Outcome == trade.Refused
	}
	if r.Observation != nil {
		c.Problems = len(r.Observation.Problems)
	}
	for _, s := range r.Strategies {
		if !s.Spoke {
			c.Silent++
		}
	}
	return c
}
