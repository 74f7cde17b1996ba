//go:build bug_halt_ignored

package planted

import (
	"context"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/reliability/actor"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// Bug read the mode once, when nothing was wrong.
var Bug = actor.Bug{Ports: func(p actor.Ports) actor.Ports {
	p.Ledger = deaf{p.Ledger}
	return p
}}

type deaf struct{ agent.Ledger }

func (deaf) Mode(context.Context) (trade.Control, error) {
	return trade.Control{Mode: trade.ModeActive}, nil
}
