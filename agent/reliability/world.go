package main

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/reliability/actor"
	"github.com/hedgerow-fi/hedgerow/agent/reliability/model"
	"github.com/hedgerow-fi/hedgerow/agent/reliability/stage"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// The points besides the trade stage's: the journal's on both sides of a commit,
// and two from outside, at whichever request comes: before the node hears it,
// and before its answer is heard.
var otherPoints = []string{
	"journal.open.commit", "journal.open.durable", "journal.slot.commit", "journal.slot.durable",
	"journal.propose.commit", "journal.propose.durable", "journal.move.commit", "journal.move.durable",
	"journal.attempt.commit", "journal.attempt.durable", "journal.record.commit", "journal.record.durable",
	"journal.final.commit", "journal.final.durable",
	beforeRequest, afterRequest,
}

const (
	beforeRequest = "request.before"
	afterRequest  = "request.after"
)

// points are all, in the order of the summary.
func points() []string { return slices.Concat(agent.Points, agent.RelayPoints, otherPoints) }

// relays reports a world whose actor sends its trades in private.
func relays(seed uint64) bool { return seed%2 == 1 }

// patience is how many heads may bring an actor to its point. After them it is
// killed all the same, and the point is not counted as hit.
const patience = 120

// World is one trial: a chain, a journal, and a kill at each point in turn.
type World struct {
	Seed       uint64          `json:"seed"`
	Kills      map[string]int  `json:"kills"`
	Unreached  map[string]int  `json:"unreached,omitempty"`
	Findings   []model.Finding `json:"findings,omitempty"`
	Tally      model.Tally     `json:"tally"`
	Sends      int             `json:"sends"`
	FoundAfter int             `json:"foundAfter,omitempty"` // kills until the first finding
}

// killed is how many kills the world had.
func (w *World) killed() (n int) {
	for _, k := range w.Kills {
		n += k
	}
	for _, k := range w.Unreached {
		n += k
	}
	return n
}

// trial is a world while it runs.
type trial struct {
	World
	*stage.Stage
	findings *model.Findings
	witness  *model.Witness
	door     *stage.Door
	weather  *stage.Weather
	random   *rand.Rand
	program  string
	config   actor.Config
	halted   int // heads until a person resumes; 0: not halted
}

// runWorld tries a victim in the world of a seed, with a kill at each of the
// points given. It ends early once something was found, when it is told to. Its
// error says that the trial could not be made.
func runWorld(ctx context.Context, program string, seed uint64, kills []string, first bool) (w World, err error) {
	err = inWorld(ctx, program, seed, func(t *trial) error {
		err := t.run(ctx, kills, first)
		t.Findings, t.Sends = t.findings.List(), t.witness.Sends()
		w = t.World
		return err
	})
	return w, err
}

// inWorld makes the world of a seed for f, and takes it down.
func inWorld(ctx context.Context, program string, seed uint64, f func(*trial) error) (err error) {
	t := &trial{World: World{Seed: seed, Kills: map[string]int{}, Unreached: map[string]int{}}, findings: &model.Findings{},
		random: rand.New(rand.NewPCG(seed, 1)), program: program}
	dir, err := os.MkdirTemp("", "hedgerow-trial-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	if t.Stage, err = stage.New(ctx, seed); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, t.Stage.Close()) }()
	path := filepath.Join(dir, "journal.db")
	t.witness = model.NewWitness(t.Stage, path, t.findings)
	if t.door, err = stage.OpenDoor(t.Dev.HTTPURL(), t.witness.Saw); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, t.door.Close()) }()
	t.weather = stage.NewWeather(t.Stage, t.door, t.random)
	t.config = actor.Config{URL: t.door.URL, Key: t.Key(), Journal: path, Addresses: t.Addresses, Relay: relays(seed)}
	if err := f(t); err != nil {
		return fmt.Errorf("world of seed %d: %w", seed, err)
	}
	return nil
}

func (t *trial) run(ctx context.Context, kills []string, first bool) error {
	for _, point := range kills {
		err := t.killAt(ctx, point)
		if errors.Is(err, errEnded) {
			t.findings.Add(model.GoesOn, "%v", err)
		} else if err != nil {
			return fmt.Errorf("kill at %s: %w", point, err)
		}
		found := len(t.findings.List()) > 0
		if found && t.FoundAfter == 0 {
			t.FoundAfter = t.killed()
		}
		if err != nil || found && first {
			return nil
		}
		if first && len(t.Unreached) > 1 {
			break // it does not get far any more: look why
		}
	}
	if err := t.rest(ctx); errors.Is(err, errEnded) {
		t.findings.Add(model.GoesOn, "%v", err)
	} else if err != nil {
		return fmt.Errorf("come to rest: %w", err)
	}
	tally, err := model.Audit(ctx, t.Stage, t.config.Journal, t.findings)
	t.Tally = tally
	if t.FoundAfter == 0 && len(t.findings.List()) > 0 {
		t.FoundAfter = t.killed()
	}
	return err
}

// once are the points that a process passes once at most.
var once = []string{"recover.begin", "adopt.durable", "recover.end", "journal.open.commit", "journal.open.durable"}

// killAt starts an actor, drives it through the weather until it dies at the
// point, and collects it.
func (t *trial) killAt(ctx context.Context, point string) error {
	c := t.config
	c.Point, c.After = point, 1+t.random.IntN(3)
	if slices.Contains(once, point) {
		c.After = 1
	}
	p, err := startVictim(t.program, c)
	if err != nil {
		return err
	}
	defer p.abandon()
	if point == beforeRequest || point == afterRequest {
		t.door.Lie(&stage.Ambush{After: 1 + t.random.IntN(60), Heard: point == afterRequest, Kill: p.kill})
		defer t.door.Lie(nil)
	}
	alive, err := p.says(actor.Ready)
	// A real agent begins with the head that is, which it may have been driven to
	// before it died.
	again := t.random.IntN(2) == 0
	for heads := 0; alive && err == nil; heads++ {
		if heads == patience {
			p.kill()
			t.Unreached[point]++
			return nil
		}
		head := t.Dev.Head()
		if !again {
			if head, err = t.next(ctx, point); err != nil {
				return err
			}
		}
		again = false
		alive, err = p.drive(head, true)
	}
	if err != nil {
		return err
	}
	t.Kills[point]++
	return nil
}

// next is the next head, and now and then a person who halts the portfolio or
// lets it go on.
func (t *trial) next(ctx context.Context, point string) (trade.Block, error) {
	switch {
	case t.halted > 1:
		t.halted--
	case t.halted == 1:
		t.halted = 0
		if err := t.setMode(ctx, trade.ModeActive); err != nil {
			return trade.Block{}, err
		}
	case t.random.IntN(40) == 0:
		t.halted = 2 + t.random.IntN(4)
		if err := t.setMode(ctx, trade.ModeHalted); err != nil {
			return trade.Block{}, err
		}
	}
	return t.weather.Next(ctx, point)
}

func (t *trial) setMode(ctx context.Context, m trade.Mode) error {
	c, err := journal.OpenControl(ctx, t.config.Journal, clock.System{})
	if err != nil {
		return err
	}
	defer c.Close()
	_, err = c.SetMode(ctx, trade.Control{Mode: m, Who: "ann", Reason: "a trial", Person: true})
	return err
}

// restHeads bounds how long a world takes to come to rest in calm weather.
const restHeads = 100

// rest lets an unkilled actor end what is open. In some worlds gas stays dearer
// than trades may pay, and in some the reference loses and orders are given back.
func (t *trial) rest(ctx context.Context) error {
	fee := actor.Gwei([]uint64{1, 1, 150}[t.Seed%3])
	if err := t.weather.Calm(fee); err != nil {
		return err
	}
	if t.halted > 0 {
		if err := t.setMode(ctx, trade.ModeActive); err != nil {
			return err
		}
	}
	c := t.config
	c.Point = ""
	p, err := startVictim(t.program, c)
	if err != nil {
		return err
	}
	defer p.abandon()
	if alive, err := p.says(actor.Ready); err != nil || !alive {
		return errors.Join(err, errors.New("nobody killed it and it is dead"))
	}
	suffers := t.Seed%4 == 0
	for heads := range restHeads {
		open, err := t.open(ctx)
		if err != nil {
			return err
		}
		if len(open) == 0 && heads >= 6 {
			break // what is left open is found by the audit
		}
		if heads == 6 && suffers {
			if err := t.Suffer(); err != nil {
				return err
			}
		}
		// Orders of intents that settle need their mint: cycles go on for a
		// while, and then passers-by do it.
		head, err := t.Mine(ctx, stage.BlockTime)
		if err != nil {
			return err
		}
		if alive, err := p.drive(head, heads < 6); err != nil || !alive {
			return err
		}
		if heads >= 6 {
			if err := t.mint(open); err != nil {
				return err
			}
		}
	}
	return p.stop()
}

// open are the intents that have not ended.
func (t *trial) open(ctx context.Context) ([]trade.Standing, error) {
	r, err := journal.OpenReader(ctx, t.config.Journal)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return r.Open(ctx)
}

// mint has a passer-by mint the orders that matured.
func (t *trial) mint(open []trade.Standing) error {
	for _, in := range open {
		if in.State != trade.Accepted || t.Dev.Head().Time.Sub(in.Fills[0].Block.Time) < stage.Waiting+time.Second {
			continue
		}
		if err := t.Activate(in.Fills[0].OrderID); err != nil {
			return err
		}
	}
	return nil
}
