//go:build bug_reorg_forgotten

package planted

import (
	"context"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/reliability/actor"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// Bug reads a receipt once and believes it for ever: a block that a reorg took
// is never unwound.
var Bug = actor.Bug{Ports: func(p actor.Ports) actor.Ports {
	p.Node = &trusting{Node: p.Node, ledger: p.Ledger, known: map[trade.Hash]*trade.Receipt{}}
	return p
}}

type trusting struct {
	agent.Node
	ledger agent.Ledger
	known  map[trade.Hash]*trade.Receipt
}

func (t *trusting) Receipt(ctx context.Context, tx trade.Hash) (*trade.Receipt, error) {
	if r := t.known[tx]; r != nil {
		return r, nil
	}
	r, err := t.Node.Receipt(ctx, tx)
	if r != nil {
		t.known[tx] = r
	}
	return r, err
}
