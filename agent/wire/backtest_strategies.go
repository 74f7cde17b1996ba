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

// strategies open a session of each program for one run.
func (w *pastWorld) strategies(ctx context.Context, parameters map[string][]byte) ([]agent.Strategy, error) {
	var out []agent.Strategy
	for _, p := range w.programs {
		with := []byte(p.of.Parameters)
		if own, stated := parameters[string(p.of.Name)]; stated {
			with = own
		}
		asked, err := p.open(ctx, w, with)
		if err != nil {
			return nil, fmt.Errorf("strategy %s: %w", p.of.Name, err)
		}
		out = append(out, agent.Strategy{Proposer: asked, Weight: p.of.Weight.WAD()})
	}
	return out, nil
}

func (p *program) open(ctx context.Context, w *pastWorld, parameters []byte) (agent.Proposer, error) {
	if p.shared == nil {
		return proposer.InProcess(p.builtin, w.policy.Bounds, host.Options{Name: string(p.of.Name), Parameters: parameters, Seed: w.o.Seed, Deadline: p.of.Deadline})
	}
	s, err := p.shared.Session(ctx, parameters, w.o.Seed)
	if err != nil {
		return nil, err
	}
	w.onClose(func() error { s.Close(); return nil })
	return proposer.Over(s, string(p.of.Name), p.manifest, w.policy.Bounds), nil
}
