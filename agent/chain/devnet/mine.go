package devnet

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// ErrTime reports a block time that is not after the head's.
var ErrTime = errors.New("block time does not move forward")

// Mine makes one block at exactly that time, a whole second after the head's,
// with what is pooled, best tip first, then in the order in which Senders sent
// it. What does not fit, or pays less than the base fee, stays: see Pooled.
func (d *Devnet) Mine(ctx context.Context, at time.Time) (trade.Block, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	block, err := d.mine(ctx, at)
	if err != nil {
		return trade.Block{}, fmt.Errorf("mine a block at %s: %w", at.UTC().Format(time.RFC3339), err)
	}
	return blockOf(block.Header()), nil
}

func (d *Devnet) mine(ctx context.Context, at time.Time) (*types.Block, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	parent := d.eth.BlockChain().CurrentBlock()
	if err := after(parent, at); err != nil {
		return nil, err
	}
	queue, err := d.pooled()
	if err != nil {
		return nil, err
	}
	block, err := d.build(ctx, parent, uint64(at.Unix()), queue)
	if err != nil {
		return nil, err
	}
	return block, d.adopt(block)
}

// after reports ErrTime unless at is a whole second past the parent's time.
func after(parent *types.Header, at time.Time) error {
	if at.Nanosecond() != 0 || at.Unix() <= int64(parent.Time) {
		return fmt.Errorf("%w: %s is not a whole second after %s", ErrTime, at.UTC().Format(time.RFC3339Nano), time.Unix(int64(parent.Time), 0).UTC().Format(time.RFC3339))
	}
	return nil
}

// build fills a block from the queue, adds traffic, and stores it without making
// it the head. The chain executes it once more, and so proves it.
func (d *Devnet) build(ctx context.Context, parent *types.Header, at uint64, queue *queue) (*types.Block, error) {
	b, err := d.newDraft(ctx, parent, at)
	if err != nil {
		return nil, err
	}
	for tx := queue.next(b.header.BaseFee); tx != nil; tx = queue.next(b.header.BaseFee) {
		if err := b.add(ctx, tx); err != nil {
			queue.drop() // and with it what the account sent later
			continue
		}
		queue.take(b.header.BaseFee)
	}
	if err := d.addTraffic(ctx, b); err != nil {
		return nil, fmt.Errorf("add traffic: %w", err)
	}
	block, err := b.seal(ctx, d)
	if err != nil {
		return nil, err
	}
	if _, err := d.eth.BlockChain().InsertBlockWithoutSetHead(ctx, block, false); err != nil {
		return nil, err
	}
	return block, nil
}

// adopt makes a stored block the head and waits until the pool has seen it.
func (d *Devnet) adopt(block *types.Block) error {
	if _, err := d.eth.BlockChain().SetCanonical(block); err != nil {
		return err
	}
	d.markFinal(block.Header())
	d.sendMu.Lock()
	d.sent.mined(block, d.eth.BlockChain().GetReceiptsByHash(block.Hash()))
	d.sendMu.Unlock()
	return d.eth.TxPool().Sync()
}

// markFinal moves "safe" and "finalized"; they never go back.
func (d *Devnet) markFinal(head *types.Header) {
	chain := d.eth.BlockChain()
	number := head.Number.Uint64()
	final := chain.GetHeaderByNumber(number - min(number, d.cfg.Finality))
	if old := chain.CurrentFinalBlock(); old == nil || old.Number.Cmp(final.Number) < 0 {
		chain.SetFinalized(final)
		chain.SetSafe(final)
	}
}

// Waiting are the transactions in the node's pool, in no particular order: those
// that could be mined, and those that wait for an earlier nonce.
func (d *Devnet) Waiting() (out []*types.Transaction) {
	d.mu.Lock()
	defer d.mu.Unlock()
	pending, queued := d.eth.TxPool().Content()
	for _, txs := range pending {
		out = append(out, txs...)
	}
	for _, txs := range queued {
		out = append(out, txs...)
	}
	return out
}

// Pooled is how many transactions could be mined and are not: those that did not
// fit the last blocks, or pay too little.
func (d *Devnet) Pooled() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	q, err := d.pooled()
	if err != nil {
		return 0 // the head's state is always there until Close
	}
	n := 0
	for _, l := range q.lines {
		n += len(l.txs)
	}
	return n
}

// SetBaseFee sets the base fee, in wei, that traffic steers toward from the next
// block on. Zero ends the traffic: base fees then fall as on an idle chain.
func (d *Devnet) SetBaseFee(goal amount.Amount) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.goal = goal.Big()
}

// addTraffic burns gas so that the next block's base fee comes as near the goal
// as EIP-1559 lets it.
func (d *Devnet) addTraffic(ctx context.Context, b *draft) error {
	if d.goal.Sign() == 0 {
		return nil
	}
	want := gasFor(d.goal, b.header.BaseFee, b.header.GasLimit)
	if want <= b.header.GasUsed {
		return nil
	}
	burn := want - b.header.GasUsed
	pieces := (burn + params.MaxTxGas - 1) / params.MaxTxGas
	for ; pieces > 0; pieces-- {
		gas := burn / pieces
		burn -= gas
		if gas < params.TxGas {
			return nil
		}
		nonce := b.state.GetNonce(d.traffic.address)
		tx, err := d.traffic.sign(nonce, &furnace, nil, nil, gas, new(big.Int), b.header.BaseFee)
		if err != nil {
			return err
		}
		if err := b.add(ctx, tx); err != nil {
			return err
		}
	}
	return nil
}

// gasFor inverts EIP-1559: the gas that a block with this base fee and limit must
// use so that the next base fee is goal, or as near as an eighth reaches.
func gasFor(goal, baseFee *big.Int, limit uint64) uint64 {
	target := new(big.Int).SetUint64(limit / params.DefaultElasticityMultiplier)
	if baseFee.Sign() == 0 {
		return limit
	}
	gas := new(big.Int).Sub(goal, baseFee)
	gas.Mul(gas, target)
	gas.Mul(gas, big.NewInt(params.DefaultBaseFeeChangeDenominator))
	gas.Quo(gas, baseFee)
	gas.Add(gas, target)
	switch {
	case gas.Sign() < 0:
		return 0
	case gas.Cmp(new(big.Int).SetUint64(limit)) > 0:
		return limit
	}
	return gas.Uint64()
}
