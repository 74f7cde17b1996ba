package devnet

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/consensus/misc/eip1559"
	"github.com/ethereum/go-ethereum/consensus/misc/eip4844"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
)

// draft is a block being filled. It mirrors what go-ethereum's miner does, which
// takes its order of transactions from arrival times and stops after two seconds;
// here both are ours.
type draft struct {
	chain    *core.BlockChain
	header   *types.Header
	state    *state.StateDB
	evm      *vm.EVM
	gas      *core.GasPool
	size     uint64
	txs      []*types.Transaction
	receipts []*types.Receipt
}

// beaconRoot stands for the consensus layer's block, which does not exist here.
var beaconRoot common.Hash

// newDraft starts a block on parent at a time in seconds.
func (d *Devnet) newDraft(ctx context.Context, parent *types.Header, at uint64) (*draft, error) {
	chain := d.eth.BlockChain()
	number := new(big.Int).Add(parent.Number, common.Big1)
	excess := eip4844.CalcExcessBlobGas(chain.Config(), parent, at)
	header := &types.Header{
		ParentHash:       parent.Hash(),
		Number:           number,
		GasLimit:         core.CalcGasLimit(parent.GasLimit, d.cfg.GasLimit),
		Time:             at,
		Coinbase:         crypto.PubkeyToAddress(d.Key("builder").PublicKey),
		MixDigest:        digest("randomness", d.cfg.Seed, number.Uint64(), fmt.Sprint(d.salt)),
		BaseFee:          eip1559.CalcBaseFee(chain.Config(), parent),
		BlobGasUsed:      new(uint64),
		ExcessBlobGas:    &excess,
		ParentBeaconRoot: &beaconRoot,
	}
	if err := d.eth.Engine().Prepare(chain, header); err != nil {
		return nil, err
	}
	return open(ctx, chain, parent, header)
}

// open is a draft of a header on its parent's state, with no transaction yet.
func open(ctx context.Context, chain *core.BlockChain, parent, header *types.Header) (*draft, error) {
	statedb, err := chain.StateAtForkBoundary(parent, header)
	if err != nil {
		return nil, err
	}
	b := &draft{
		chain:  chain,
		header: header,
		state:  statedb,
		evm:    vm.NewEVM(core.NewEVMBlockContext(header, chain, &header.Coinbase), statedb, chain.Config(), vm.Config{}),
		gas:    core.NewGasPool(header.GasLimit),
		size:   uint64(header.Size()),
	}
	core.PreExecution(ctx, header.ParentBeaconRoot, parent, chain.Config(), b.evm, header.Number, header.Time)
	return b, nil
}

// errFull reports that a transaction has no room left in the block.
var errFull = errors.New("block is full")

// blockSizeReserve is kept free below the protocol's limit on a block's bytes.
const blockSizeReserve = 1 << 20

// add executes one transaction. On an error the draft is as before.
func (b *draft) add(ctx context.Context, tx *types.Transaction) error {
	if tx.Gas() > b.room() || b.size+tx.Size() > params.MaxBlockSize-blockSizeReserve {
		return errFull
	}
	b.state.SetTxContext(tx.Hash(), len(b.txs), uint32(len(b.txs)+1))
	snapshot, gas := b.state.Snapshot(), b.gas.Snapshot()
	receipt, _, err := core.ApplyTransaction(ctx, b.evm, b.gas, b.state, b.header, tx)
	if err != nil {
		b.state.RevertToSnapshot(snapshot)
		b.gas.Set(gas)
		return err
	}
	b.header.GasUsed = b.gas.Used()
	b.size += tx.Size()
	b.txs = append(b.txs, tx)
	b.receipts = append(b.receipts, receipt)
	return nil
}

// room is the gas that is left.
func (b *draft) room() uint64 { return b.header.GasLimit - b.gas.Used() }

// seal finishes the block.
func (b *draft) seal(ctx context.Context, d *Devnet) (*types.Block, error) {
	defer b.evm.Release()
	var logs []*types.Log
	for _, r := range b.receipts {
		logs = append(logs, r.Logs...)
	}
	config := b.chain.Config()
	body := &types.Body{Transactions: b.txs, Withdrawals: []*types.Withdrawal{}}
	requests, _, err := core.PostExecution(ctx, config, b.header.Number, b.header.Time, logs, body.Withdrawals, b.evm, uint32(len(b.txs)+1))
	if err != nil {
		return nil, err
	}
	if requests != nil {
		hash := types.CalcRequestsHash(requests)
		b.header.RequestsHash = &hash
	}
	d.eth.Engine().Finalize(b.chain, b.header, b.state, body)
	block := core.AssembleBlock(b.chain, b.header, b.state, body, b.receipts, nil)
	return block, b.state.Error()
}
