package chain

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// growAfter is how many ranges in a row must succeed before wider ones are tried.
const growAfter = 4

// Logs returns the logs of the blocks from..to, both included, ordered by block
// and index, of any of the addresses (none = all), with topics matched position
// by position (an empty position matches all).
//
// A range that the node refuses is halved until it is one block. Completeness is
// checked as far as JSON-RPC lets one: the node must have block to (ErrNotFound),
// that block must be the same before and after (ErrReorged: read again), every
// log must be in range, match the filter and stand in strictly rising order.
func (c *Client) Logs(ctx context.Context, from, to uint64, addresses []protection.Address, topics [][]common.Hash) ([]types.Log, error) {
	what := fmt.Sprintf("read logs of blocks %d..%d", from, to)
	if from > to {
		return nil, fmt.Errorf("%s: the range is empty: from must not exceed to", what)
	}
	before, err := c.Block(ctx, to)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", what, err)
	}
	var all []types.Log
	inRow := 0
	for next := from; next <= to; {
		span := c.logSpan(to - next + 1)
		end := next + span - 1
		logs, err := c.logsBetween(ctx, next, end, addresses, topics)
		if err != nil {
			if span > 1 && tooMuch(ctx, err) {
				c.limitSpan(span / 2)
				inRow = 0
				c.log.Debug("node refused a range of logs; halving it", "node", c.where, "from", next, "to", end, "error", hideURL(err))
				continue
			}
			return nil, c.explain(fmt.Sprintf("read logs of blocks %d..%d", next, end), err)
		}
		all = append(all, logs...)
		if inRow++; inRow >= growAfter {
			c.growSpan()
			inRow = 0
		}
		next = end + 1
	}
	after, err := c.Block(ctx, to)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", what, err)
	}
	if after.Hash != before.Hash {
		return nil, fmt.Errorf("%s: %w: %s became %s meanwhile: read again", what, ErrReorged, name(before), name(after))
	}
	return all, checkLogs(all, from, to, addresses, topics, before)
}

// LogsOf returns the logs of one block, named by its hash, in order.
func (c *Client) LogsOf(ctx context.Context, blockHash trade.Hash, addresses []protection.Address, topics [][]common.Hash) ([]types.Log, error) {
	what := "read logs of block " + blockHash.String()
	q := newFilter(addresses, topics)
	hash := common.Hash(blockHash)
	q.BlockHash = &hash
	var logs []types.Log
	if err := c.call(ctx, &logs, "eth_getLogs", q); err != nil {
		return nil, c.explain(what, err)
	}
	for i := range logs {
		if logs[i].BlockHash != hash {
			return nil, fmt.Errorf("%s: %w: a log names block %s", what, ErrInconsistent, logs[i].BlockHash)
		}
	}
	if len(logs) == 0 {
		return nil, nil
	}
	number := logs[0].BlockNumber
	if err := checkLogs(logs, number, number, addresses, topics, trade.Block{Number: number, Hash: blockHash}); err != nil {
		return nil, fmt.Errorf("%s: %w", what, err)
	}
	return logs, nil
}

type filter struct {
	From      string           `json:"fromBlock,omitempty"`
	To        string           `json:"toBlock,omitempty"`
	BlockHash *common.Hash     `json:"blockHash,omitempty"`
	Addresses []common.Address `json:"address,omitempty"`
	Topics    [][]common.Hash  `json:"topics,omitempty"`
}

func newFilter(addresses []protection.Address, topics [][]common.Hash) filter {
	q := filter{Topics: make([][]common.Hash, len(topics)), Addresses: make([]common.Address, len(addresses))}
	for i, a := range addresses {
		q.Addresses[i] = common.Address(a)
	}
	for i, t := range topics {
		if len(t) > 0 { // an empty list would match nothing on some nodes; null matches all
			q.Topics[i] = t
		}
	}
	return q
}

func (c *Client) logsBetween(ctx context.Context, from, to uint64, addresses []protection.Address, topics [][]common.Hash) ([]types.Log, error) {
	q := newFilter(addresses, topics)
	q.From, q.To = hexutil.Uint64(from).String(), hexutil.Uint64(to).String()
	var logs []types.Log
	err := c.call(ctx, &logs, "eth_getLogs", q)
	return logs, err
}

// checkLogs finds what contradicts the question: a log out of range, out of
// order, of another address or topic, marked removed, or of two blocks with one
// number.
func checkLogs(logs []types.Log, from, to uint64, addresses []protection.Address, topics [][]common.Hash, last trade.Block) error {
	wanted := make(map[common.Address]bool, len(addresses))
	for _, a := range addresses {
		wanted[common.Address(a)] = true
	}
	for i := range logs {
		l := &logs[i]
		fault := ""
		switch {
		case l.BlockNumber < from || l.BlockNumber > to:
			fault = "is out of range"
		case l.Removed:
			fault = "is marked removed"
		case len(wanted) > 0 && !wanted[l.Address]:
			fault = "is of another address"
		case !matches(l.Topics, topics):
			fault = "has other topics"
		case l.BlockNumber == last.Number && l.BlockHash != common.Hash(last.Hash):
			return fmt.Errorf("%w: a log of block %d names %s, the block is %s: read again", ErrReorged, l.BlockNumber, l.BlockHash, last.Hash)
		case i == 0:
		case l.BlockNumber < logs[i-1].BlockNumber, l.BlockNumber == logs[i-1].BlockNumber && l.Index <= logs[i-1].Index:
			fault = "is out of order or given twice"
		case l.BlockNumber == logs[i-1].BlockNumber && l.BlockHash != logs[i-1].BlockHash:
			return fmt.Errorf("%w: block %d has two hashes in one answer: read again", ErrReorged, l.BlockNumber)
		}
		if fault != "" {
			return fmt.Errorf("%w: log %d of block %d %s: use another node", ErrInconsistent, l.Index, l.BlockNumber, fault)
		}
	}
	return nil
}

func matches(have []common.Hash, want [][]common.Hash) bool {
	for i, any := range want {
		if len(any) == 0 {
			continue
		}
		if i >= len(have) {
			return false
		}
		found := false
		for _, t := range any {
			found = found || t == have[i]
		}
		if !found {
			return false
		}
	}
	return true
}

// logSpan is how many of the blocks left one request may cover.
func (c *Client) logSpan(left uint64) uint64 {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.span == 0 {
		return left
	}
	return min(left, c.span)
}

func (c *Client) limitSpan(n uint64) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.span == 0 || n < c.span {
		c.span = max(1, n)
	}
}

func (c *Client) growSpan() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.span > 0 {
		c.span *= 2
	}
}
