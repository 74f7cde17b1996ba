//go:build bug_nonce_from_node

package planted

import (
	"context"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/reliability/actor"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Bug takes its nonces from the node's head, as op-txmgr did at each restart:
// what waits in a pool, or was forgotten by it, is not counted.
var Bug = actor.Bug{Ports: func(p actor.Ports) actor.Ports {
	p.Ledger = forgetful{p.Ledger, p.Node}
	return p
}}

type forgetful struct {
	agent.Ledger
	node agent.Node
}

func (f forgetful) NextNonce(ctx context.Context, signer protection.Address) (uint64, bool, error) {
	nonce, known, err := f.Ledger.NextNonce(ctx, signer)
	if err != nil || !known {
		return nonce, known, err
	}
	n, err := f.node.Nonces(ctx, signer)
	return n.Latest, true, err
}
