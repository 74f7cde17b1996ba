package chain

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// header is the part of a block that we use. The hash is the node's word: to
// compute it here would need every fork's and every rollup's header fields.
type header struct {
	Number  *hexutil.Uint64 `json:"number"`
	Hash    *common.Hash    `json:"hash"`
	Parent  common.Hash     `json:"parentHash"`
	Time    hexutil.Uint64  `json:"timestamp"`
	BaseFee *hexutil.Big    `json:"baseFeePerGas"`
}

func (h *header) block() trade.Block {
	return trade.Block{Number: uint64(*h.Number), Hash: trade.Hash(*h.Hash), Time: time.Unix(int64(h.Time), 0).UTC()}
}

// name is a block for error texts.
func name(b trade.Block) string {
	return "block " + strconv.FormatUint(b.Number, 10) + " (" + b.Hash.Short() + "…)"
}

// Head is the node's newest block.
func (c *Client) Head(ctx context.Context) (trade.Block, error) {
	h, err := c.headerBy(ctx, "eth_getBlockByNumber", "latest")
	if err != nil {
		return trade.Block{}, c.explain("read the head", err)
	}
	return h.block(), nil
}

// Block is the canonical block of a number; ErrNotFound past the head.
func (c *Client) Block(ctx context.Context, number uint64) (trade.Block, error) {
	h, err := c.headerBy(ctx, "eth_getBlockByNumber", hexutil.Uint64(number).String())
	if err != nil {
		return trade.Block{}, c.explain("read block "+strconv.FormatUint(number, 10), err)
	}
	return h.block(), nil
}

// BlockByHash is the block of a hash, canonical or not, or ErrNotFound.
func (c *Client) BlockByHash(ctx context.Context, hash trade.Hash) (trade.Block, error) {
	h, err := c.headerBy(ctx, "eth_getBlockByHash", hash.String())
	if err != nil {
		return trade.Block{}, c.explain("read block "+hash.String(), err)
	}
	return h.block(), nil
}

// headerBy asks for one block without its transactions.
func (c *Client) headerBy(ctx context.Context, method, which string) (*header, error) {
	var h *header
	if err := c.call(ctx, &h, method, which, false); err != nil {
		return nil, err
	}
	return h, h.check(which)
}

func (h *header) check(which string) error {
	if h == nil {
		return fmt.Errorf("block %s: %w", which, ErrNotFound)
	}
	if h.Number == nil || h.Hash == nil {
		return fmt.Errorf("block %s: %w: it has no number or no hash", which, ErrInconsistent)
	}
	return nil
}

// Final is the newest block that counts as final, by tag or by depth as the
// options say. It never goes back: a node that lags gives the block seen before;
// one on which that block is no longer canonical gives ErrReceded, after which
// nothing should be traded until a person has looked.
func (c *Client) Final(ctx context.Context) (trade.Block, error) {
	now, err := c.finalNow(ctx)
	if err != nil {
		return trade.Block{}, err
	}
	c.mu.Lock()
	seen := c.final
	c.mu.Unlock()
	switch {
	case seen.Hash.IsZero():
	case now.Hash == seen.Hash:
		return now, nil
	default:
		still, err := c.Block(ctx, seen.Number)
		if err != nil {
			return trade.Block{}, fmt.Errorf("check that final %s stands: %w", name(seen), err)
		}
		if still.Hash != seen.Hash {
			return trade.Block{}, fmt.Errorf("%w: %s was final, the node now has %s: halt, and find out which chain is right", ErrReceded, name(seen), name(still))
		}
		if now.Number < seen.Number {
			return seen, nil
		}
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if now.Number >= c.final.Number {
		c.final = now
	}
	return now, nil
}

func (c *Client) finalNow(ctx context.Context) (trade.Block, error) {
	if tag := c.opts.FinalityTag; tag != "" {
		h, err := c.headerBy(ctx, "eth_getBlockByNumber", tag)
		if err != nil {
			return trade.Block{}, c.explain("read the "+tag+" block (a chain without that tag needs a finality depth instead)", err)
		}
		return h.block(), nil
	}
	head, err := c.Head(ctx)
	if err != nil {
		return trade.Block{}, err
	}
	return c.Block(ctx, head.Number-min(head.Number, c.opts.FinalityDepth))
}
