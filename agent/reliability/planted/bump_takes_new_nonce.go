//go:build bug_bump_takes_new_nonce

package planted

import (
	"context"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/reliability/actor"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// Bug gives the transaction that should replace another a nonce of its own, so
// that both may be mined.
var Bug = actor.Bug{Ports: func(p actor.Ports) actor.Ports {
	p.Wallet = beside{p.Wallet, p.Ledger}
	return p
}}

type beside struct {
	agent.Wallet
	ledger agent.Ledger
}

func (b beside) SignNoOp(ctx context.Context, intent trade.Hash, _, gas uint64, fees trade.Fees) (trade.Attempt, error) {
	next, _, err := b.ledger.NextNonce(ctx, b.Address())
	if err != nil {
		return trade.Attempt{}, err
	}
	return b.Wallet.SignNoOp(ctx, intent, next, gas, fees)
}

func (b beside) Reprice(ctx context.Context, last trade.Attempt, fees trade.Fees) (trade.Attempt, error) {
	next, _, err := b.ledger.NextNonce(ctx, b.Address())
	if err != nil {
		return trade.Attempt{}, err
	}
	last.Nonce = next
	return b.Wallet.Reprice(ctx, last, fees)
}
