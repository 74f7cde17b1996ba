package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// signed is how long it takes from a head to the signed transaction at the node.
type signed struct {
	Accounts int           `json:"accounts"`
	Trades   int           `json:"trades"`
	P50      time.Duration `json:"p50"`
	P99      time.Duration `json:"p99"`
	Most     time.Duration `json:"most"`
	CPU      time.Duration `json:"cpu"` // p50, of the agent's process, without the strategy's
	// Parts of the whole, each its own median: open orders brought up to date,
	// everything that is observed (the changed accounts among it), what the strategy
	// takes, and signature and broadcast.
	Follow  time.Duration `json:"follow"`
	Observe time.Duration `json:"observe"`
	Propose time.Duration `json:"propose"`
	Trade   time.Duration `json:"trade"`
}

// changedABlock is how many accounts change with each head of the cycles.
const changedABlock = 100

// headToSigned runs an agent over the whole book, with one strategy in a process
// of its own and limits on, until so many of its cycles have traded: each a
// little, toward a target that is far away.
func headToSigned(ctx context.Context, t *town, dir string, trades int) (s signed, err error) {
	r, err := openAgent(ctx, t, dir)
	if err != nil {
		return s, err
	}
	defer func() { err = errors.Join(err, r.Close()) }()
	w := watch(r.Agent)
	var all, spent, follow, observe, propose, submit []time.Duration
	for idle := 0; len(all) < trades; {
		a, err := t.call("stir", changedABlock)
		if err != nil {
			return s, err
		}
		w.forget()
		began, used := time.Now(), cpu()
		record, err := r.Cycle(ctx, a.Head)
		if err == nil && len(record.Errors) > 0 {
			err = errors.New(strings.Join(record.Errors, "; "))
		}
		if err != nil {
			return s, err
		}
		if s.Accounts == 0 { // the first book is read while cycles go on, and sent to the strategy whole
			if b := record.Observation.Book; b != nil {
				s.Accounts = b.Len()
			}
			continue
		}
		if w.signed.IsZero() {
			if idle++; idle > trades+10 {
				return s, fmt.Errorf("%d cycles traded and %d did not: %v %v", len(all), idle, record.Observation.Problems, record.Decision.Verdicts)
			}
			continue
		}
		all, spent = append(all, w.signed.Sub(began)), append(spent, w.used-used)
		follow, observe, propose, submit = append(follow, w.followed), append(observe, w.observed), append(propose, w.proposed), append(submit, w.submitted)
	}
	s.Trades = len(all)
	for _, list := range [][]time.Duration{all, spent, follow, observe, propose, submit} {
		slices.Sort(list)
	}
	s.P50, s.P99, s.Most = all[len(all)/2], all[len(all)*99/100], all[len(all)-1]
	half := len(all) / 2
	s.CPU, s.Follow, s.Observe, s.Propose, s.Trade = spent[half], follow[half], observe[half], propose[half], submit[half]
	return s, nil
}

// openAgent puts the town's agent together with a journal of its own. Its orders
// cost two cents, so that it goes on trading.
func openAgent(ctx context.Context, t *town, dir string) (*wire.Runtime, error) {
	if err := copyFiles(dir, filepath.Dir(t.config)); err != nil {
		return nil, err
	}
	known, err := wire.Known()
	if err != nil {
		return nil, err
	}
	c, err := config.Load(filepath.Join(dir, filepath.Base(t.config)), known)
	if err != nil {
		return nil, err
	}
	c.Strategies = c.Strategies[:1]
	a, err := t.call("asked", 0)
	if err != nil {
		return nil, err
	}
	r, err := wire.Open(ctx, c, wire.Options{Clock: clock.NewManual(a.Head.Time), Seed: 1})
	if err != nil {
		return nil, err
	}
	r.Agent.Policy.Desk.Minimum, r.Agent.Policy.Desk.Band = amount.Amount{}, amount.Amount{}
	r.Agent.Policy.Bounds.PerOrderPremium, r.Agent.Policy.Bounds.GasPerDay = amount.New(2e4), amount.New(1e19)
	return r, nil
}

// copyFiles copies a folder of secrets.
func copyFiles(to, from string) error {
	if err := os.Mkdir(to, 0o700); err != nil {
		return err
	}
	list, err := os.ReadDir(from)
	if err != nil {
		return err
	}
	for _, f := range list {
		b, err := os.ReadFile(filepath.Join(from, f.Name()))
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(to, f.Name()), b, 0o600); err != nil {
			return err
		}
	}
	return nil
}

// stopwatch stands before the ports of an agent.
type stopwatch struct {
	agent.Observer
	agent.Submitter
	agent.Proposer
	followed, observed, proposed, submitted time.Duration
	signed                                  time.Time     // when a purchase was handed over
	used                                    time.Duration // of the CPU by then
}

func watch(a *agent.Agent) *stopwatch {
	w := &stopwatch{Observer: a.Observe, Submitter: a.Trade, Proposer: a.Strategies[0].Proposer}
	a.Observe, a.Trade, a.Strategies[0].Proposer = w, w, w
	return w
}

func (w *stopwatch) forget() {
	w.followed, w.observed, w.proposed, w.submitted, w.signed = 0, 0, 0, 0, time.Time{}
}

func (w *stopwatch) Advance(ctx context.Context, head trade.Block) error {
	defer add(&w.followed, time.Now())
	return w.Submitter.Advance(ctx, head)
}

func (w *stopwatch) Observe(ctx context.Context, slot trade.Slot, at trade.Block) (*agent.Observation, error) {
	defer add(&w.observed, time.Now())
	return w.Observer.Observe(ctx, slot, at)
}

func (w *stopwatch) Propose(ctx context.Context, o *agent.Observation, state []byte) (*agent.Proposal, error) {
	defer add(&w.proposed, time.Now())
	return w.Proposer.Propose(ctx, o, state)
}

func (w *stopwatch) Submit(ctx context.Context, intents []trade.Intent) error {
	defer add(&w.submitted, time.Now())
	err := w.Submitter.Submit(ctx, intents)
	if slices.ContainsFunc(intents, func(i trade.Intent) bool { return i.Identity.Action == trade.Buy }) {
		w.signed, w.used = time.Now(), cpu()
	}
	return err
}

func add(to *time.Duration, began time.Time) { *to += time.Since(began) }
