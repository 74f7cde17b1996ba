//go:build bug_signed_again

package planted

import (
	"context"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/reliability/actor"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// Bug takes what an earlier process signed and did not send for never signed,
// and signs the intent anew at the next nonce.
var Bug = actor.Bug{Ports: func(p actor.Ports) actor.Ports {
	p.Ledger = &amnesiac{Ledger: p.Ledger, mine: map[trade.Hash]bool{}}
	return p
}}

type amnesiac struct {
	agent.Ledger
	mine map[trade.Hash]bool // attempts of this process
}

func (a *amnesiac) AddAttempts(ctx context.Context, attempts ...trade.Attempt) error {
	for _, t := range attempts {
		a.mine[t.Hash] = true
	}
	return a.Ledger.AddAttempts(ctx, attempts...)
}

func (a *amnesiac) Attempts(ctx context.Context, intent trade.Hash) ([]trade.Tried, error) {
	all, err := a.Ledger.Attempts(ctx, intent)
	if err != nil || len(all) != 1 || all[0].State != trade.Signed || a.mine[all[0].Attempt.Hash] {
		return all, err
	}
	return nil, nil
}
