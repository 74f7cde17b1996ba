//go:build bug_lost_answer_is_failed

package planted

import (
	"context"
	"slices"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/reliability/actor"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// Bug takes a broadcast without an answer for one that did not arrive, and gives
// the intent up.
var Bug = actor.Bug{Ports: func(p actor.Ports) actor.Ports {
	l := &believer{Ledger: p.Ledger}
	p.Ledger, p.Node = l, believing{p.Node, l}
	return p
}}

type believer struct {
	agent.Ledger
	dead []trade.Hash // attempts that were not answered
}

type believing struct {
	agent.Node
	ledger *believer
}

func (b believing) Send(ctx context.Context, raw []byte) error {
	err := b.Node.Send(ctx, raw)
	if err != nil {
		b.ledger.dead = append(b.ledger.dead, trade.Hash(crypto.Keccak256Hash(raw)))
	}
	return err
}

func (b *believer) Open(ctx context.Context) ([]trade.Standing, error) {
	open, err := b.Ledger.Open(ctx)
	if err != nil {
		return nil, err
	}
	var out []trade.Standing
	for _, s := range open {
		tried, err := b.Attempts(ctx, s.Intent.ID())
		if err != nil {
			return nil, err
		}
		if s.State != trade.Submitted || len(tried) == 0 || !slices.Contains(b.dead, tried[0].Attempt.Hash) || tried[0].State != trade.Sent {
			out = append(out, s)
			continue
		}
		id := s.Intent.ID()
		p := trade.Progress{Intent: id, Steps: []trade.Step{{Intent: id, To: trade.Failed, Detail: "the node did not answer"}}}
		for _, t := range tried {
			p.Attempts = append(p.Attempts, trade.AttemptStep{Attempt: t.Attempt.Hash, To: trade.Replaced, Detail: "the node did not answer"})
		}
		if err := b.Record(ctx, p); err != nil {
			return nil, err
		}
	}
	return out, nil
}
