package wire

import (
	"context"
	"fmt"
	"log/slog"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/proposer"
	"github.com/hedgerow-fi/hedgerow/plugins/host"
)

// process is a strategy process as the cycle sees it.
type process struct {
	*host.Process
	name   string
	bounds limits.Bounds
	over   *proposer.Proposer       // nil until it was met
	look   func(back time.Duration) // is told how much history it wants to see
}

// startTimeout is how long a strategy may take to come up.
const startTimeout = 10 * time.Second

// launchOptions say which program a configured strategy is.
func launchOptions(c *config.Config, s config.Strategy) (host.Options, error) {
	o := host.Options{Path: c.Path(s.Path), SHA256: string(s.SHA256)}
	if s.Builtin != "" {
		var err error
		if o, err = host.Builtin(s.Builtin); err != nil {
			return o, err
		}
	}
	o.Name, o.Memory, o.Processes = string(s.Name), s.Memory.Count(), s.Processes
	return o, nil
}

// newProposer starts nothing yet: the process is launched when it is first asked.
func newProposer(c *config.Config, s config.Strategy, b limits.Bounds, seed uint64, clk clock.Clock, log *slog.Logger) (*process, error) {
	o, err := launchOptions(c, s)
	if err != nil {
		return nil, fmt.Errorf("strategy %s: %w", s.Name, err)
	}
	o.Parameters, o.Seed, o.Clock, o.Log = s.Parameters, seed, clk, log
	o.Deadline, o.StartTimeout = s.Deadline, startTimeout
	return &process{Process: host.New(o), name: string(s.Name), bounds: b, look: func(time.Duration) {}}, nil
}

// patience is how long the cycle waits for a strategy with that deadline. The
// host keeps the deadlines, and counts who misses one: its own must end first.
func patience(deadline time.Duration) time.Duration { return startTimeout + deadline + 2*time.Second }

// meet asks the strategy what it is, once.
func (p *process) meet(ctx context.Context) error {
	if p.over != nil {
		return nil
	}
	m, err := p.Describe(ctx)
	if err != nil {
		return proposer.Faulty(err)
	}
	p.over = proposer.Over(p.Process, p.name, m, p.bounds)
	p.look(m.Lookback)
	return nil
}

// misconfigured tells a strategy that a person has to mend before the agent runs
// from one that fails: that one must not keep claims and the others waiting.
func misconfigured(err error) bool {
	return slices.Contains([]host.Fault{host.FaultChecksum, host.FaultManifest, host.FaultParameters}, host.FaultOf(err))
}

func (p *process) Name() string { return p.name }

// Propose asks the process; what comes back was checked at the boundary.
func (p *process) Propose(ctx context.Context, o *agent.Observation, state []byte) (*agent.Proposal, error) {
	if err := p.meet(ctx); err != nil {
		return nil, err
	}
	return p.over.Propose(ctx, o, state)
}

// StrategyStatus says how each strategy process fares, by configured name.
func (r *Runtime) StrategyStatus() map[string]host.Status {
	out := map[string]host.Status{}
	for _, s := range r.Agent.Strategies {
		if p, ok := s.Proposer.(*process); ok {
			out[p.name] = p.Status()
		}
	}
	return out
}
