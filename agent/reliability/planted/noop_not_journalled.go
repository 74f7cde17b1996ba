//go:build bug_noop_not_journalled

package planted

import (
	"context"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/reliability/actor"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// Bug does not write no-ops down: they do nothing, so why should it.
var Bug = actor.Bug{Ports: func(p actor.Ports) actor.Ports {
	p.Ledger = careless{p.Ledger}
	return p
}}

type careless struct{ agent.Ledger }

func (c careless) AddAttempts(ctx context.Context, attempts ...trade.Attempt) error {
	var keep []trade.Attempt
	for _, a := range attempts {
		if !a.NoOp {
			keep = append(keep, a)
		}
	}
	if len(keep) == 0 {
		return nil
	}
	return c.Ledger.AddAttempts(ctx, keep...)
}
