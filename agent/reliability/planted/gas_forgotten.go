//go:build bug_gas_forgotten

package planted

import (
	"context"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/reliability/actor"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// Bug does not account for the gas of what reverted or did nothing.
var Bug = actor.Bug{Ports: func(p actor.Ports) actor.Ports {
	p.Ledger = gasless{p.Ledger}
	return p
}}

type gasless struct{ agent.Ledger }

func (g gasless) Record(ctx context.Context, p trade.Progress) error {
	steps := make([]trade.AttemptStep, len(p.Attempts))
	for i, s := range p.Attempts {
		if p.Fill == nil {
			s.GasWei = amount.Amount{}
		}
		steps[i] = s
	}
	p.Attempts = steps
	return g.Ledger.Record(ctx, p)
}
