package chain

import (
	"context"
	"encoding/json"
	"fmt"
	"strconv"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// header is the part of a block that we use.
type header struct {
	Number  *hexutil.Uint64 `json:"number"`
	Hash    *common.Hash    `json:"hash"`
	Parent  common.Hash     `json:"parentHash"`
	Time    hexutil.Uint64  `json:"timestamp"`
	BaseFee *hexutil.Big    `json:"baseFeePerGas"`

	// sealed: the whole header hashes to Hash, so that every field of it is the
	// block's own, whoever delivered it. Rollups and forks to come have fields
	// that we do not know: their headers are not sealed, and not wrong.
	sealed   bool
	evidence evidence // of its logs
}

// UnmarshalJSON reads the fields, and looks whether they hash to the hash.
func (h *header) UnmarshalJSON(b []byte) error {
	type plain header
	if err := json.Unmarshal(b, (*plain)(h)); err != nil {
		return err
	}
	var whole types.Header
	h.sealed = h.Hash != nil && json.Unmarshal(b, &whole) == nil && whole.Hash() == *h.Hash
	if h.Hash != nil && h.Number != nil {
		h.evidence = evidence{hash: *h.Hash, number: uint64(*h.Number), sealed: h.sealed}
	}
	if h.sealed {
		h.evidence.bloom, h.evidence.receipts = whole.Bloom, whole.ReceiptHash
	}
	return nil
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
	return h, c.check(h, which)
}

// check finds what is wrong with a header by itself. Once one header of the chain
// was seen to hash to its hash, all must; two nodes that give one header are
// believed all the same, since a fork may have added a field.
func (c *Client) check(h *header, which string) error {
	if h == nil {
		return fmt.Errorf("block %s: %w", which, ErrNotFound)
	}
	if h.Number == nil || h.Hash == nil {
		return fmt.Errorf("block %s: %w: it has no number or no hash", which, ErrInconsistent)
	}
	c.evidences.keep(h.evidence)
	if h.sealed {
		c.sealed.Store(true)
	} else if len(c.nodes) == 1 && c.sealed.Load() {
		return fmt.Errorf("block %s: %w: its fields do not hash to %s: use another node; if the chain has just forked, add a second one or update", which, ErrInconsistent, h.Hash)
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
