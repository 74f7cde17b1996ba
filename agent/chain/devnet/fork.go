package devnet

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// Plan is a reorg to make.
type Plan struct {
	// Depth is how many blocks are replaced, at least 1; the last final block
	// stays.
	Depth int
	// At is the time of the one block by which the new branch is longer; zero =
	// a second after the head. Replacing blocks take the times of those replaced.
	At time.Time
	// Keep says which transactions the new branch has, in the places they had;
	// nil = none. The others return to the pool, as on a real node.
	Keep func(trade.Hash) bool
}

// Fork replaces the last depth blocks by a branch one block longer, without their
// transactions, which return to the pool. Clients see the blocks change and the
// old blocks' logs removed.
func (d *Devnet) Fork(ctx context.Context, depth int) (trade.Block, error) {
	return d.ForkAs(ctx, Plan{Depth: depth})
}

// ForkAs is Fork with a plan. It gives the new head.
func (d *Devnet) ForkAs(ctx context.Context, p Plan) (trade.Block, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	head, err := d.fork(ctx, p)
	if err != nil {
		return trade.Block{}, fmt.Errorf("fork %d blocks deep: %w", p.Depth, err)
	}
	return blockOf(head.Header()), nil
}

func (d *Devnet) fork(ctx context.Context, p Plan) (*types.Block, error) {
	chain := d.eth.BlockChain()
	head, final := chain.CurrentBlock(), chain.CurrentFinalBlock()
	if p.Depth < 1 || uint64(p.Depth) > head.Number.Uint64()-final.Number.Uint64() {
		return nil, fmt.Errorf("the depth must be 1 to %d: the head is block %s and block %s is final", head.Number.Uint64()-final.Number.Uint64(), head.Number, final.Number)
	}
	if p.At.IsZero() {
		p.At = time.Unix(int64(head.Time)+1, 0)
	}
	if err := after(head, p.At); err != nil {
		return nil, err
	}
	d.salt++ // so that even an empty block differs from the one it replaces
	first := head.Number.Uint64() - uint64(p.Depth) + 1
	parent := chain.GetHeaderByNumber(first - 1)
	var replaced []*types.Block
	for n := first; n <= head.Number.Uint64(); n++ {
		old := chain.GetBlockByNumber(n)
		replaced = append(replaced, old)
		sibling, err := d.build(ctx, parent, old.Time(), d.kept(old, p.Keep))
		if err != nil {
			return nil, err
		}
		parent = sibling.Header()
	}
	tip, err := d.build(ctx, parent, uint64(p.At.Unix()), &queue{})
	if err != nil {
		return nil, err
	}
	d.sendMu.Lock()
	for _, old := range replaced {
		d.sent.unmined(old)
	}
	d.sendMu.Unlock()
	if err := d.adopt(tip); err != nil {
		return nil, err
	}
	d.sendMu.Lock()
	defer d.sendMu.Unlock()
	for n := first; n < tip.NumberU64(); n++ {
		sibling := chain.GetBlockByNumber(n)
		d.sent.mined(sibling, chain.GetReceiptsByHash(sibling.Hash()))
	}
	return tip, nil
}

// Adopt makes a block that was canonical once the head again, with the branch
// that leads to it, also when that is the shorter one: a node that changed its
// mind twice. The transactions of the other branch return to the pool.
func (d *Devnet) Adopt(ctx context.Context, b trade.Block) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	chain := d.eth.BlockChain()
	head, tip := chain.CurrentBlock(), chain.GetBlockByHash(common.Hash(b.Hash))
	if tip == nil {
		return fmt.Errorf("adopt block %d %s: it is none of this chain's", b.Number, b.Hash.Short())
	}
	d.sendMu.Lock()
	for n := head.Number.Uint64(); n > 0 && n > chain.CurrentFinalBlock().Number.Uint64(); n-- {
		d.sent.unmined(chain.GetBlockByNumber(n))
	}
	d.sendMu.Unlock()
	if err := d.adopt(tip); err != nil {
		return fmt.Errorf("adopt block %d %s: %w", b.Number, b.Hash.Short(), err)
	}
	d.sendMu.Lock()
	defer d.sendMu.Unlock()
	for n := chain.CurrentFinalBlock().Number.Uint64() + 1; n < tip.NumberU64(); n++ {
		block := chain.GetBlockByNumber(n)
		d.sent.mined(block, chain.GetReceiptsByHash(block.Hash()))
	}
	return ctx.Err()
}

// kept is a queue of those of a block's transactions that keep wants, in the
// block's order.
func (d *Devnet) kept(block *types.Block, keep func(trade.Hash) bool) *queue {
	q := &queue{}
	byAccount := map[common.Address]*line{}
	for i, tx := range block.Transactions() {
		from, err := types.Sender(d.traffic.signer, tx)
		if err != nil || from == d.traffic.address { // the new block has traffic of its own
			continue
		}
		if keep == nil || !keep(trade.Hash(tx.Hash())) {
			continue
		}
		l := byAccount[from]
		if l == nil {
			l = &line{from: from}
			byAccount[from] = l
			q.lines = append(q.lines, l)
		}
		l.txs, l.seq = append(l.txs, tx), append(l.seq, uint64(i))
	}
	return q
}

// Forget empties the pool: what was sent and not mined is lost, as when every
// node has dropped it. Senders count on from the chain's nonces.
func (d *Devnet) Forget() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.eth.TxPool().Clear()
	d.sendMu.Lock()
	d.sent.forgetWaiting()
	senders := slices.Collect(maps.Values(d.senders)) // in any order: each is set alone
	d.sendMu.Unlock()
	for _, s := range senders {
		s.mu.Lock()
		s.nonce = d.eth.TxPool().PoolNonce(s.account.address)
		s.mu.Unlock()
	}
}
