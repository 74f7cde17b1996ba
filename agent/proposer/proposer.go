// Package proposer is a strategy as the cycle sees it, wherever it runs: in a process
// of its own, in one that many runs share, or in this one.
//
// In: what a cycle observes. Out: what the strategy, which sees of that what its
// manifest asks for, proposes; it was checked at the boundary of plugins/host. Live
// runs and backtests put their observations to strategies here and nowhere else.
package proposer

import (
	"context"
	"sync"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/plugins/host"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
)

// Session is one conversation with a strategy: *host.Process, *host.Session or
// *host.Local.
type Session interface {
	Evaluate(ctx context.Context, obs *strategy.Observation) (*strategy.Proposal, error)
}

// Proposer is an agent.Proposer over a session. It answers one question at a time.
type Proposer struct {
	name    string
	version string
	session Session

	mu    sync.Mutex
	sight sight
}

// Over puts a session to a cycle under the strategy's configured name. The bounds are
// those whose headroom it may see.
func Over(session Session, name string, m strategy.Manifest, b limits.Bounds) *Proposer {
	return &Proposer{name: name, version: m.Name + " " + m.Version, session: session, sight: newSight(m, b)}
}

// InProcess opens a strategy of this program in this process. Of the options it heeds
// name, parameters, seed, deadline and longest time to live.
func InProcess(def strategy.Definition, b limits.Bounds, opts host.Options) (*Proposer, error) {
	l, err := host.OpenLocal(def, opts)
	if err != nil {
		return nil, Faulty(err)
	}
	return Over(l, opts.Name, l.Manifest(), b), nil
}

// Name is the configured one.
func (p *Proposer) Name() string { return p.name }

// Propose asks the strategy. Its errors are *agent.StrategyError. The scores are good
// until it is asked again.
func (p *Proposer) Propose(ctx context.Context, o *agent.Observation, state []byte) (*agent.Proposal, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	answer, err := p.session.Evaluate(ctx, p.sight.see(o, state))
	if err != nil {
		return nil, Faulty(err)
	}
	out := &agent.Proposal{Version: p.version, State: answer.State, Reasons: answer.Reasons, Scores: agent.Scores{
		Horizon: answer.Scores.Horizon, Loan: answer.Scores.Loan, LiquidationPD: answer.Scores.LiquidationPD, LossPD: answer.Scores.LossPD,
		EAD: answer.Scores.EAD, LGD: answer.Scores.LGD, EL: answer.Scores.EL}}
	if len(answer.Targets) == 0 {
		return out, nil
	}
	said := 0
	for i := range answer.Targets {
		said += len(answer.Targets[i].Reasons)
	}
	reasons := make([]trade.Reason, 0, said)
	out.Targets = make([]trade.Target, len(answer.Targets))
	for i := range answer.Targets {
		t := &answer.Targets[i]
		out.Targets[i] = trade.Target{Series: t.Series, Level: t.Amount, Until: o.Now.Add(t.TTL)}
		from := len(reasons)
		for _, r := range t.Reasons {
			reasons = append(reasons, trade.Reason{Stage: "propose", Who: p.name, Text: trade.Plain(r)})
		}
		if len(reasons) > from {
			out.Targets[i].Reasons = reasons[from:len(reasons):len(reasons)]
		}
	}
	return out, nil
}

// Faulty is a host's error as the cycle knows it; nil stays nil.
func Faulty(err error) error {
	if err == nil {
		return nil
	}
	return &agent.StrategyError{Fault: agent.Fault(host.FaultOf(err)), Err: err}
}
