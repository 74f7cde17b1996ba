//go:build bug_decided_twice

package planted

import (
	"context"
	"fmt"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/reliability/actor"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// Bug computes a slot again that has intents already, and gives the new ones
// other numbers: a hedge is doubled, each half of it executed once.
var Bug = actor.Bug{Ports: func(p actor.Ports) actor.Ports {
	p.Ledger = &repeating{Ledger: p.Ledger, mine: map[string]bool{}}
	return p
}}

type repeating struct {
	agent.Ledger
	mine map[string]bool // slots that this process proposed intents of
	done uint32          // numbers used
}

func (r *repeating) SlotIntents(ctx context.Context, slot string) ([]trade.Standing, error) {
	all, err := r.Ledger.SlotIntents(ctx, slot)
	if err != nil || r.mine[slot] {
		return all, err
	}
	r.mine[slot] = true
	r.done = uint32(len(all))
	return nil, nil
}

func (r *repeating) Propose(ctx context.Context, intents ...trade.Intent) error {
	if r.done == 0 {
		return r.Ledger.Propose(ctx, intents...)
	}
	again := make([]trade.Intent, len(intents))
	for i, in := range intents {
		in.Identity.Number += 1000 * r.done
		again[i] = in
	}
	if err := r.Ledger.Propose(ctx, again...); err != nil {
		return fmt.Errorf("propose again: %w", err)
	}
	return nil
}
