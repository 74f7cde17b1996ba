package devnet

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// sentLog follows what Senders sent until somebody has checked it.
type sentLog struct {
	byHash    map[common.Hash]*sentTx
	unchecked []*sentTx // in order of sending
}

type sentTx struct {
	seq    uint64
	name   string
	tx     *types.Transaction
	block  common.Hash // zero until mined
	index  int         // in the block
	failed bool
}

func newSentLog() sentLog { return sentLog{byHash: map[common.Hash]*sentTx{}} }

func (l *sentLog) add(name string, tx *types.Transaction) {
	t := &sentTx{seq: uint64(len(l.byHash)), name: name, tx: tx}
	l.byHash[tx.Hash()] = t
	l.unchecked = append(l.unchecked, t)
}

// mined marks what a new canonical block has.
func (l *sentLog) mined(block *types.Block, receipts types.Receipts) {
	for i, tx := range block.Transactions() {
		if t, ok := l.byHash[tx.Hash()]; ok {
			t.block, t.index, t.failed = block.Hash(), i, receipts[i].Status == types.ReceiptStatusFailed
		}
	}
}

// unmined takes back what a block had that a fork removed.
func (l *sentLog) unmined(block *types.Block) {
	for _, tx := range block.Transactions() {
		if t, ok := l.byHash[tx.Hash()]; ok && t.block == block.Hash() {
			t.block = common.Hash{}
		}
	}
}

// waiting are the unchecked that no block has.
func (l *sentLog) waiting() (left []*sentTx) {
	for _, t := range l.unchecked {
		if t.block == (common.Hash{}) {
			left = append(left, t)
		}
	}
	return left
}

// forgetWaiting leaves only what is mined to be checked.
func (l *sentLog) forgetWaiting() {
	l.unchecked = slices.DeleteFunc(l.unchecked, func(t *sentTx) bool { return t.block == (common.Hash{}) })
}

// ErrStuck reports a Sender's transaction that no block takes.
var ErrStuck = errors.New("transaction is not mined")

// ErrFailed reports a Sender's transaction that was mined and failed.
var ErrFailed = errors.New("transaction failed")

// Confirm mines blocks, the first at the given time and each a slot after the
// one before, until all that Senders sent is in one, and then checks that all of
// it succeeded, as Check does. It mines at least one block.
func (d *Devnet) Confirm(ctx context.Context, at time.Time, slot time.Duration) (trade.Block, error) {
	before := -1
	for {
		head, err := d.Mine(ctx, at)
		if err != nil {
			return d.Head(), err
		}
		d.sendMu.Lock()
		left := d.sent.waiting()
		d.sendMu.Unlock()
		switch {
		case len(left) == 0:
			return head, d.Check(ctx)
		case len(left) == before:
			t := left[0]
			return head, fmt.Errorf("%w: %d stay; the first is %s of %s, nonce %d, fee cap %s wei at base fee %s: raise its fee cap, lower its gas, or fund the account",
				ErrStuck, len(left), t.tx.Hash(), t.name, t.tx.Nonce(), t.tx.GasFeeCap(), d.BaseFee())
		}
		before, at = len(left), at.Add(slot)
	}
}

// Check looks at what Senders sent and Mine mined since the last Check. Its
// error (ErrFailed) names the first transaction that failed and why.
func (d *Devnet) Check(ctx context.Context) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.sendMu.Lock()
	defer d.sendMu.Unlock()
	var first *sentTx
	failed := 0
	for _, t := range d.sent.unchecked {
		if t.failed && t.block != (common.Hash{}) {
			if failed++; first == nil {
				first = t
			}
		}
	}
	d.sent.unchecked = d.sent.waiting()
	if first == nil {
		return nil
	}
	reason := d.reasonOf(ctx, first)
	return fmt.Errorf("%w: %s of %s, nonce %d (%d failed in all): %w", ErrFailed, first.tx.Hash(), first.name, first.tx.Nonce(), failed, reason)
}

// reasonOf executes the block up to the transaction again, on the parent's state,
// and gives what it returned: receipts do not say.
func (d *Devnet) reasonOf(ctx context.Context, t *sentTx) error {
	blocks := d.eth.BlockChain()
	block := blocks.GetBlockByHash(t.block)
	header := block.Header()
	header.GasUsed = 0
	b, err := open(ctx, blocks, blocks.GetHeaderByHash(block.ParentHash()), header)
	if err != nil {
		return err
	}
	defer b.evm.Release()
	for _, tx := range block.Transactions()[:t.index] {
		if err := b.add(ctx, tx); err != nil {
			return err
		}
	}
	msg, err := core.TransactionToMessage(t.tx, types.MakeSigner(blocks.Config(), header.Number, header.Time), header.BaseFee)
	if err != nil {
		return err
	}
	b.state.SetTxContext(t.tx.Hash(), t.index, uint32(t.index+1))
	result, err := core.ApplyMessage(b.evm, msg, b.gas)
	if err != nil {
		return err
	}
	if errors.Is(result.Err, vm.ErrExecutionReverted) {
		return chain.Revert(result.Revert())
	}
	return result.Err
}
