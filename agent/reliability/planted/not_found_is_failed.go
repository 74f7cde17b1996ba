//go:build bug_not_found_is_failed

package planted

import (
	"context"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/reliability/actor"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// Bug takes a transaction that its node does not know for one that failed, as
// Hummingbot, freqtrade and Nautilus did.
var Bug = actor.Bug{Ports: func(p actor.Ports) actor.Ports {
	p.Ledger = &impatient{Ledger: p.Ledger, node: p.Node, missed: map[trade.Hash]int{}}
	return p
}}

type impatient struct {
	agent.Ledger
	node   agent.Node
	missed map[trade.Hash]int
}

func (i *impatient) Open(ctx context.Context) ([]trade.Standing, error) {
	open, err := i.Ledger.Open(ctx)
	if err != nil {
		return nil, err
	}
	var out []trade.Standing
	for _, s := range open {
		failed, err := i.givesUp(ctx, s)
		if err != nil {
			return nil, err
		}
		if !failed {
			out = append(out, s)
		}
	}
	return out, nil
}

// givesUp ends a submitted intent that was not found twice.
func (i *impatient) givesUp(ctx context.Context, s trade.Standing) (bool, error) {
	id := s.Intent.ID()
	if s.State != trade.Submitted {
		return false, nil
	}
	tried, err := i.Ledger.Attempts(ctx, id)
	if err != nil {
		return false, err
	}
	p := trade.Progress{Intent: id, Steps: []trade.Step{{Intent: id, To: trade.Failed, Detail: "not found"}}}
	for _, t := range tried {
		if r, err := i.node.Receipt(ctx, t.Attempt.Hash); err != nil || r != nil || t.State == trade.Mined {
			return false, err
		}
		p.Attempts = append(p.Attempts, trade.AttemptStep{Attempt: t.Attempt.Hash, To: trade.Replaced, Detail: "not found"})
	}
	if i.missed[id]++; i.missed[id] < 2 {
		return false, nil
	}
	return true, i.Ledger.Record(ctx, p)
}
