//go:build bug_send_before_journal

package planted

import (
	"context"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/reliability/actor"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// Bug sends what it signed, and then writes it down: whoever dies between the two
// does not know what it sent.
var Bug = actor.Bug{Ports: func(p actor.Ports) actor.Ports {
	p.Ledger = hasty{p.Ledger, p.Node}
	return p
}}

type hasty struct {
	agent.Ledger
	node agent.Node
}

func (h hasty) AddAttempts(ctx context.Context, attempts ...trade.Attempt) error {
	for _, a := range attempts {
		_ = h.node.Send(ctx, a.Raw) // it is sent again anyway
	}
	return h.Ledger.AddAttempts(ctx, attempts...)
}
