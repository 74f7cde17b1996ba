package wire

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/proposer"
	"github.com/hedgerow-fi/hedgerow/plugins/host"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
	"github.com/hedgerow-fi/hedgerow/strategies"
)

// program is a configured strategy: one process that all runs share, or a built-in
// one in this process.
type program struct {
	of       config.Strategy
	manifest strategy.Manifest
	shared   *host.Shared // nil: in process
	builtin  strategy.Definition
}

// openPrograms starts each configured strategy once.
func (w *pastWorld) openPrograms(ctx context.Context) error {
	for _, s := range w.c.Strategies {
		p := &program{of: s}
		if w.o.InProcess {
			if s.Builtin == "" {
				return fmt.Errorf("strategy %s is a program of its own and cannot run in process: leave out --in-process", s.Name)
			}
			var err error
			if p.builtin, err = strategies.Find(s.Builtin); err != nil {
				return err
			}
			if p.manifest, err = p.builtin.Manifest(); err != nil {
				return err
			}
		} else {
			o, err := launchOptions(w.c, s)
			if err != nil {
				return fmt.Errorf("strategy %s: %w", s.Name, err)
			}
			o.Clock, o.Log, o.Deadline, o.StartTimeout = clock.System{}, w.o.Log, s.Deadline, startTimeout
			if p.shared, err = host.OpenMany(ctx, o); err != nil {
				return fmt.Errorf("strategy %s: %w", s.Name, err)
			}
			w.onClose(func() error { p.shared.Close(); return nil })
			p.manifest = p.shared.Manifest()
		}
		w.programs = append(w.programs, p)
	}
	if len(w.programs) == 0 {
		return errors.New("strategies: none is configured: name one")
	}
	return nil
}

// lookback is how much price history the strategies want to see.
func (w *pastWorld) lookback() (out time.Duration) {
	for _, p := range w.programs {
		out = max(out, p.manifest.Lookback)
	}
	return out
}

// wants says whether some strategy asked for a table.
func (w *pastWorld) wants(t strategy.Table) bool {
	return slices.ContainsFunc(w.programs, func(p *program) bool { return p.manifest.Wants(t) })
}

// strategies open a session of each program for one run. done ends them, when the run
// has: a process keeps a book for each.
func (w *pastWorld) strategies(ctx context.Context, parameters map[string][]byte) (out []agent.Strategy, done func(), err error) {
	var open []*host.Session
	end := func() {
		for _, s := range open {
			s.Close()
		}
	}
	defer func() {
		if err != nil {
			end()
		}
	}()
	for _, p := range w.programs {
		with := []byte(p.of.Parameters)
		if own, stated := parameters[string(p.of.Name)]; stated {
			with = own
		}
		asked, session, err := p.open(ctx, w, with)
		if err != nil {
			return nil, nil, fmt.Errorf("strategy %s: %w", p.of.Name, err)
		}
		if session != nil {
			open = append(open, session)
		}
		out = append(out, agent.Strategy{Proposer: asked, Weight: p.of.Weight.WAD(), Shadow: p.of.Shadow})
	}
	return out, end, nil
}

// open is the program for one run, with its session: nil in process.
func (p *program) open(ctx context.Context, w *pastWorld, parameters []byte) (agent.Proposer, *host.Session, error) {
	if p.shared == nil {
		local, err := proposer.InProcess(p.builtin, w.policy.Bounds, host.Options{Name: string(p.of.Name), Parameters: parameters, Seed: w.o.Seed, Deadline: p.of.Deadline})
		return local, nil, err
	}
	s, err := p.shared.Session(ctx, parameters, w.o.Seed)
	if err != nil {
		return nil, nil, err
	}
	return proposer.Over(s, string(p.of.Name), p.manifest, w.policy.Bounds), s, nil
}
