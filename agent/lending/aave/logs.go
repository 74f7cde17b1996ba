package aave

import (
	"context"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// discover lists the market's borrowers in the order in which they first owed,
// by block and log index, over blocks from..to.
func (r *Reader) discover(ctx context.Context, p *params, from, to uint64) ([]protection.Address, error) {
	if from > to {
		return nil, fmt.Errorf("market %s: block %d to start from is past block %d: lower it to the market's first block", r.name, from, to)
	}
	borrows, err := r.client.Logs(ctx, from, to, []protection.Address{p.pool}, [][]common.Hash{{topics[borrowed]}})
	if err != nil {
		return nil, fmt.Errorf("find the borrowers of market %s: %w", r.name, err)
	}
	mints, err := r.client.Logs(ctx, from, to, p.debtTokens(), [][]common.Hash{{topics[transferred]}, {common.Hash{}}})
	if err != nil {
		return nil, fmt.Errorf("find the borrowers of market %s: %w", r.name, err)
	}
	logs := append(borrows, mints...)
	slices.SortFunc(logs, func(a, b types.Log) int {
		if a.BlockNumber != b.BlockNumber {
			return int(int64(a.BlockNumber) - int64(b.BlockNumber))
		}
		return int(a.Index) - int(b.Index)
	})
	events, err := decodeLogs(nil, logs)
	if err != nil {
		return nil, fmt.Errorf("find the borrowers of market %s: %w", r.name, err)
	}
	return newcomers(events, func(protection.Address) bool { return true }, func(protection.Address) bool { return false }), nil
}

// newcomers are the accounts that events in order gave debt and that are not known.
func newcomers(events []event, isDebtToken func(protection.Address) bool, known func(protection.Address) bool) []protection.Address {
	var out, who []protection.Address
	seen := map[protection.Address]bool{}
	for i := range events {
		var owes bool
		who, owes = events[i].mentions(who[:0], isDebtToken(events[i].Address))
		if !owes {
			continue
		}
		if a := who[len(who)-1]; !seen[a] && !known(a) {
			seen[a] = true
			out = append(out, a)
		}
	}
	return out
}

// movesBetween are the events of blocks after last up to at, in order. One block is
// asked for by its hash; a longer range by numbers.
func (r *Reader) movesBetween(ctx context.Context, p *params, last, at trade.Block) ([]event, error) {
	if at.Number == last.Number {
		return nil, nil
	}
	addresses := append([]protection.Address{p.pool}, p.debtTokens()...)
	for i := range p.reserves {
		addresses = append(addresses, p.reserves[i].aToken)
	}
	var logs []types.Log
	var err error
	if at.Number == last.Number+1 {
		logs, err = r.client.LogsOf(ctx, at.Hash, addresses, [][]common.Hash{moves})
	} else {
		logs, err = r.client.Logs(ctx, last.Number+1, at.Number, addresses, [][]common.Hash{moves})
	}
	if err != nil {
		return nil, err
	}
	return decodeLogs(nil, logs)
}

func (p *params) debtTokens() []protection.Address {
	out := make([]protection.Address, len(p.reserves))
	for i := range p.reserves {
		out[i] = p.reserves[i].debtToken
	}
	return out
}
