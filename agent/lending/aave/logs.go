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

// moves are the events after which an account may read differently.
var moves = []common.Hash{
	topicTransfer, topicBalanceTransfer, topicMint, topicBurn,
	topicBorrow, topicRepay, topicSupply, topicWithdraw, topicLiquidated,
	topicEnabled, topicDisabled, topicEMode, topicDeficit,
}

// mentions appends the accounts that a log may have moved. owes reports that the
// log gave the last of them debt: only such accounts enter the book. debtToken
// says that the log is of a debt token.
func mentions(dst []protection.Address, l *types.Log, debtToken bool) (who []protection.Address, owes bool) {
	topic := func(i int) protection.Address {
		if i >= len(l.Topics) {
			return protection.Address{}
		}
		return protection.Address(l.Topics[i][12:])
	}
	switch l.Topics[0] {
	case topicTransfer, topicBalanceTransfer:
		// From and to; debt tokens only come from nowhere or go there.
		return append(dst, topic(1), topic(2)), debtToken && topic(2) != protection.Address{}
	case topicMint: // caller, onBehalfOf
		return append(dst, topic(2)), debtToken
	case topicBorrow: // reserve, onBehalfOf
		return append(dst, topic(2)), true
	case topicBurn, topicEMode, topicDeficit: // the account first
		return append(dst, topic(1)), false
	case topicRepay, topicSupply, topicWithdraw, topicEnabled, topicDisabled: // reserve, account
		return append(dst, topic(2)), false
	case topicLiquidated: // collateral, debt, account
		return append(dst, topic(3)), false
	}
	return dst, false
}

// discover lists the market's borrowers in the order in which they first owed,
// by block and log index, over blocks from..to.
func (r *Reader) discover(ctx context.Context, p *params, from, to uint64) ([]protection.Address, error) {
	if from > to {
		return nil, fmt.Errorf("market %s: block %d to start from is past block %d: lower it to the market's first block", r.name, from, to)
	}
	borrows, err := r.client.Logs(ctx, from, to, []protection.Address{p.pool}, [][]common.Hash{{topicBorrow}})
	if err != nil {
		return nil, fmt.Errorf("find the borrowers of market %s: %w", r.name, err)
	}
	mints, err := r.client.Logs(ctx, from, to, p.debtTokens(), [][]common.Hash{{topicTransfer}, {common.Hash{}}})
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
	return newcomers(logs, func(protection.Address) bool { return true }, func(protection.Address) bool { return false }), nil
}

// newcomers are the accounts that logs in order gave debt and that are not known.
func newcomers(logs []types.Log, isDebtToken func(protection.Address) bool, known func(protection.Address) bool) []protection.Address {
	var out, who []protection.Address
	seen := map[protection.Address]bool{}
	for i := range logs {
		var owes bool
		who, owes = mentions(who[:0], &logs[i], isDebtToken(protection.Address(logs[i].Address)))
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

// movesBetween are the logs of blocks after last up to at, in order. One block is
// asked for by its hash; a longer range by numbers.
func (r *Reader) movesBetween(ctx context.Context, p *params, last, at trade.Block) ([]types.Log, error) {
	if at.Number == last.Number {
		return nil, nil
	}
	addresses := append([]protection.Address{p.pool}, p.debtTokens()...)
	for i := range p.reserves {
		addresses = append(addresses, p.reserves[i].aToken)
	}
	if at.Number == last.Number+1 {
		return r.client.LogsOf(ctx, at.Hash, addresses, [][]common.Hash{moves})
	}
	return r.client.Logs(ctx, last.Number+1, at.Number, addresses, [][]common.Hash{moves})
}

func (p *params) debtTokens() []protection.Address {
	out := make([]protection.Address, len(p.reserves))
	for i := range p.reserves {
		out[i] = p.reserves[i].debtToken
	}
	return out
}
