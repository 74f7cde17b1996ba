package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/reliability/model"
)

// passes is how often a world kills at each point. A journal is new with each
// world, so that what a journal does once is tried often, too.
const passes = 2

// options are what a person chose.
type options struct {
	Seed   uint64
	Kills  int
	Floor  int // fewest kills at a point; 0 = as many as so few kills can promise, at most 50
	Lanes  int // worlds at a time
	Pauses int
	Bugs   bool
	Only   string // one bug
	Dir    string // of the programs
	Log    io.Writer
}

// plan is the kills of one world: every point, passes times, in an order that its
// seed decides. A signer is adopted before everything else.
func plan(seed uint64) []string {
	var out []string
	for range passes {
		for _, p := range points() {
			if p != "adopt.durable" && (relays(seed) || !slices.Contains(agent.RelayPoints, p)) {
				out = append(out, p)
			}
		}
	}
	r := rand.New(rand.NewPCG(seed, 2))
	r.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return append([]string{"adopt.durable"}, out...)
}

// build compiles a victim, with a planted bug or without, and returns its path.
func build(ctx context.Context, dir, bug string) (string, error) {
	path := filepath.Join(dir, "victim")
	args := []string{"build"}
	if bug != "" {
		path += "-" + bug
		args = append(args, "-tags", "planted,bug_"+bug)
	}
	args = append(args, "-o", path, "github.com/hedgerow-fi/hedgerow/agent/reliability/victim")
	cmd := exec.CommandContext(ctx, "go", args...)
	if out, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("build the victim %s: %w: %s", bug, err, tail(string(out)))
	}
	return path, nil
}

// campaign kills the sound victim in as many worlds as the kills need.
func campaign(ctx context.Context, o options, program string) (_ []World, err error) {
	var plans [][]string
	for left, seed := o.Kills, o.Seed; left > 0; seed++ {
		p := plan(seed)
		p = p[:min(len(p), left)]
		left -= len(p)
		plans = append(plans, p)
	}
	out := make([]World, len(plans))
	kills, worlds := 0, 0
	err = lanes(ctx, o.Lanes, len(plans), func(ctx context.Context, i int) error {
		var err error
		out[i], err = runWorld(ctx, program, o.Seed+uint64(i), plans[i], false)
		return err
	}, func(i int) {
		kills += out[i].killed()
		worlds++
		fmt.Fprintf(o.Log, "\r%d of %d kills, %d of %d worlds", kills, o.Kills, worlds, len(plans))
	})
	fmt.Fprintln(o.Log)
	return out, err
}

// lanes calls f for 0 to n−1, at most wide at a time, and after each one's end,
// one at a time, told. All that were begun end before it returns.
func lanes(ctx context.Context, wide, n int, f func(context.Context, int) error, told func(int)) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	var mu sync.Mutex
	var errs []error
	next := 0
	var wait sync.WaitGroup
	for range min(wide, n) {
		wait.Go(func() {
			for {
				mu.Lock()
				i := next
				next++
				mu.Unlock()
				if i >= n || ctx.Err() != nil {
					return
				}
				err := f(ctx, i)
				mu.Lock()
				if err != nil {
					errs = append(errs, err)
					cancel()
				}
				told(i)
				mu.Unlock()
			}
		})
	}
	wait.Wait()
	return errors.Join(errs...)
}

// caught is what became of one planted bug.
type caught struct {
	Bug   string        `json:"bug"`
	What  string        `json:"what"`
	Check model.Check   `json:"check"` // the expected check that found it; "" = none did
	Text  string        `json:"text"`
	Other []model.Check `json:"other,omitempty"` // what else was found
	Kills int           `json:"kills"`           // until it was found
	Seed  uint64        `json:"seed"`
}

// bugWorlds is how many worlds a planted bug may survive.
const bugWorlds = 8

// hunt lets the harness find one planted bug.
func hunt(ctx context.Context, o options, b bug) (caught, error) {
	out := caught{Bug: b.Name, What: b.What}
	program, err := build(ctx, o.Dir, b.Name)
	if err != nil {
		return out, err
	}
	defer os.Remove(program)
	for n := range uint64(bugWorlds) {
		out.Seed = o.Seed + n
		w, err := runWorld(ctx, program, out.Seed, plan(out.Seed), true)
		if err != nil {
			return out, fmt.Errorf("bug %s: %w", b.Name, err)
		}
		if len(w.Findings) == 0 {
			out.Kills += w.killed()
			continue
		}
		out.Kills += w.FoundAfter
		for _, f := range w.Findings {
			if out.Check == "" && b.foundBy(f.Check) {
				out.Check, out.Text = f.Check, f.Text
			} else if f.Check != out.Check {
				out.Other = append(out.Other, f.Check)
			}
			if out.Text == "" {
				out.Text = f.Text
			}
		}
		return out, nil
	}
	return out, nil
}

// hunts goes after all planted bugs.
func hunts(ctx context.Context, o options) ([]caught, error) {
	list := bugs
	if o.Only != "" {
		list = nil
		for _, b := range bugs {
			if b.Name == o.Only {
				list = []bug{b}
			}
		}
		if len(list) == 0 {
			return nil, fmt.Errorf("there is no planted bug %q", o.Only)
		}
	}
	out := make([]caught, len(list))
	began, done := time.Now(), 0
	err := lanes(ctx, o.Lanes, len(list), func(ctx context.Context, i int) error {
		var err error
		out[i], err = hunt(ctx, o, list[i])
		return err
	}, func(int) {
		done++
		fmt.Fprintf(o.Log, "\r%d of %d planted bugs hunted, %v", done, len(list), time.Since(began).Round(time.Second))
	})
	fmt.Fprintln(o.Log)
	return out, err
}
