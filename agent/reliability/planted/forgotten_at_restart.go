//go:build bug_forgotten_at_restart

package planted

import (
	"context"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/reliability/actor"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// Bug follows the intents that this process proposed and leaves those of its
// predecessors alone.
var Bug = actor.Bug{Ports: func(p actor.Ports) actor.Ports {
	p.Ledger = fresh{p.Ledger, time.Now()}
	return p
}}

type fresh struct {
	agent.Ledger
	born time.Time
}

func (f fresh) Open(ctx context.Context) ([]trade.Standing, error) {
	all, err := f.Ledger.Open(ctx)
	var out []trade.Standing
	for _, s := range all {
		if s.Proposed.After(f.born) {
			out = append(out, s)
		}
	}
	return out, err
}
