package chain

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Logs returns the logs of the blocks from..to, both included, ordered by block
// and index, of any of the addresses (none = all), with topics matched position
// by position (an empty position matches all). It holds all of them: EachLogs
// does not.
//
// A range that a node refuses is cut until it is one block; see scan.go.
// Completeness is checked as far as JSON-RPC lets one: the node must have block to
// (ErrNotFound), that block must be the same before and after (ErrReorged: read
// again), every log must be in range, match the filter and stand in strictly
// rising order (ErrInconsistent), and a node that has dropped the blocks' logs and
// says so is no answer (ErrPruned).
//
// What stays undetected with one node alone: logs that it leaves out of a range
// without a word. Two nodes that must agree do not both; LogsOf proves single
// blocks; and whoever keeps a book from logs compares its sums with the chain's.
func (c *Client) Logs(ctx context.Context, from, to uint64, addresses []protection.Address, topics [][]common.Hash) ([]types.Log, error) {
	var all []types.Log
	err := c.EachLogs(ctx, from, to, addresses, topics, func(_ uint64, logs []types.Log) error {
		all = append(all, logs...)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return all, nil
}

// LogsOf returns the logs of one block, named by its hash, in order. What one node
// alone gives is held against the block's header, and repaired from its receipts
// where they prove that logs are missing; see proof.go.
func (c *Client) LogsOf(ctx context.Context, blockHash trade.Hash, addresses []protection.Address, topics [][]common.Hash) ([]types.Log, error) {
	q := newQuestion(addresses, topics)
	hash := common.Hash(blockHash)
	q.BlockHash = &hash
	logs, err := c.askLogs(ctx, q.filter, func(logs []types.Log) error {
		if len(logs) == 0 {
			return nil
		}
		for i := range logs {
			if logs[i].BlockHash != hash {
				return fmt.Errorf("%w: log %d names block %s: use another node", ErrInconsistent, logs[i].Index, logs[i].BlockHash)
			}
		}
		number := logs[0].BlockNumber
		return q.check(logs, blocks{number, number}, trade.Block{Number: number, Hash: blockHash})
	})
	if err == nil && len(c.nodes) == 1 {
		logs, err = c.hold(ctx, &q, hash, logs)
	}
	return logs, c.explain("read logs of block "+blockHash.String(), err)
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

// answer is a list of logs as a node gives it.
type answer []types.Log

// UnmarshalJSON reads the list. What is no list of whole logs, null among it, is
// no answer: a node that has none says [].
func (a *answer) UnmarshalJSON(b []byte) error {
	var logs []types.Log
	if err := json.Unmarshal(b, &logs); err != nil {
		return fmt.Errorf("%w: a list of logs is not one: %w: use another node", ErrInconsistent, err)
	}
	if logs == nil {
		return fmt.Errorf("%w: null in place of a list of logs: use another node", ErrInconsistent)
	}
	*a = logs
	return nil
}

// askLogs makes one request for logs. An answer that cannot be one is asked for
// once more: behind one endpoint there may be many nodes.
func (c *Client) askLogs(ctx context.Context, q filter, check func([]types.Log) error) ([]types.Log, error) {
	for try := 1; ; try++ {
		var logs answer
		err := c.call(ctx, &logs, "eth_getLogs", q)
		if err == nil {
			err = check(logs)
		}
		if err == nil {
			return logs, nil
		}
		if !errors.Is(err, ErrInconsistent) || try == 2 || !sleep(ctx, again) {
			return nil, err
		}
	}
}

// question is what logs are asked for.
type question struct {
	filter
	wanted map[common.Address]bool // empty = all
}

func newQuestion(addresses []protection.Address, topics [][]common.Hash) question {
	q := question{newFilter(addresses, topics), make(map[common.Address]bool, len(addresses))}
	for _, a := range q.Addresses {
		q.wanted[a] = true
	}
	return q
}

// check finds what contradicts the question: a log out of range, out of order, of
// another address or topic, of no block, marked removed, or of two blocks with one
// number. last is a block whose hash is known.
func (q *question) check(logs []types.Log, in blocks, last trade.Block) error {
	for i := range logs {
		l := &logs[i]
		fault := ""
		switch {
		case l.BlockNumber < in.from || l.BlockNumber > in.to:
			fault = "is out of range"
		case l.BlockHash == common.Hash{}:
			fault = "is of no block"
		case l.Removed:
			fault = "is marked removed"
		case len(q.wanted) > 0 && !q.wanted[l.Address]:
			fault = "is of another address"
		case !matches(l.Topics, q.Topics):
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
