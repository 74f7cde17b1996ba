//go:build bug_finality_ignored

package planted

import (
	"context"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/reliability/actor"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// Bug settles at depth 0: the head is final to it.
var Bug = actor.Bug{Ports: func(p actor.Ports) actor.Ports {
	p.Node = hurried{p.Node}
	return p
}}

type hurried struct{ agent.Node }

func (h hurried) Final(ctx context.Context) (trade.Block, error) { return h.Head(ctx) }
