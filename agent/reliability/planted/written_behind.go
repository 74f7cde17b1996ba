//go:build bug_written_behind

package planted

import (
	"context"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/reliability/actor"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// Bug says that rows are durable before they are: it writes attempts at the next
// occasion, as a journal does that does not sync.
var Bug = actor.Bug{Ports: func(p actor.Ports) actor.Ports {
	p.Ledger = &behind{Ledger: p.Ledger}
	return p
}}

type behind struct {
	agent.Ledger
	buffer []trade.Attempt
}

func (b *behind) AddAttempts(_ context.Context, attempts ...trade.Attempt) error {
	b.buffer = append(b.buffer, attempts...)
	return nil
}

func (b *behind) Record(ctx context.Context, p trade.Progress) error {
	if len(b.buffer) > 0 {
		if err := b.Ledger.AddAttempts(ctx, b.buffer...); err != nil {
			return err
		}
		b.buffer = nil
	}
	return b.Ledger.Record(ctx, p)
}
