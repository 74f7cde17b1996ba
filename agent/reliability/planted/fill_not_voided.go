//go:build bug_fill_not_voided

package planted

import (
	"context"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/reliability/actor"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// Bug unwinds a reorg's states and leaves the fill standing that went with the
// block: the fund is told that it paid twice.
var Bug = actor.Bug{Ports: func(p actor.Ports) actor.Ports {
	p.Ledger = keeping{p.Ledger}
	return p
}}

type keeping struct{ agent.Ledger }

func (k keeping) Record(ctx context.Context, p trade.Progress) error {
	p.Void = false
	return k.Ledger.Record(ctx, p)
}
