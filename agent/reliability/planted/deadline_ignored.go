//go:build bug_deadline_ignored

package planted

import (
	"context"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/reliability/actor"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// Bug lets a promise stand for a day longer than it was given for, on chain and
// off it.
var Bug = actor.Bug{Ports: func(p actor.Ports) actor.Ports {
	p.Ledger = lenient{p.Ledger}
	return p
}}

type lenient struct{ agent.Ledger }

func later(all []trade.Standing, err error) ([]trade.Standing, error) {
	for i := range all {
		all[i].Intent.Deadline = all[i].Intent.Deadline.Add(24 * time.Hour)
	}
	return all, err
}

func (l lenient) Open(ctx context.Context) ([]trade.Standing, error) {
	return later(l.Ledger.Open(ctx))
}

func (l lenient) SlotIntents(ctx context.Context, slot string) ([]trade.Standing, error) {
	return later(l.Ledger.SlotIntents(ctx, slot))
}

func (l lenient) Intent(ctx context.Context, id trade.Hash) (trade.Standing, error) {
	s, err := l.Ledger.Intent(ctx, id)
	s.Intent.Deadline = s.Intent.Deadline.Add(24 * time.Hour)
	return s, err
}
