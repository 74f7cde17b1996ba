// Package evm is an Ethereum virtual machine without a chain: go-ethereum's own interpreter and its own rules of a
// transaction over a state in memory. There are no blocks to seal, no signatures, no trie and no pool, so a campaign of
// a million calls is a matter of minutes; each call still is a transaction of its own, with its intrinsic gas, its cold
// and warm accesses, its refunds and its transient storage.
//
// What a chain enforces of a transaction holds: the sender's ether, the nonce, the sizes of code and init code (EIP-170,
// EIP-3860), the gas that it costs, may have and gets back. What is of blocks is not there: gas is free and there is no base
// or blob fee, no limit of a block's gas, no coinbase and no randomness (all are zero), the hash of a block is its number,
// and no system contract is called. Anybody sends, contracts too (EIP-3607 is off), and nobody delegates (EIP-7702).
//
// In come bytecode and calls; out come what they returned, logged and cost. It knows no contract of ours.
package evm

import (
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
	"github.com/holiman/uint256"
)

// GasLimit is a call's gas when it names none: the most that Osaka allows a transaction (EIP-7825).
const GasLimit = params.MaxTxGas

// Chain is a state and the block in which the next call runs. It is not safe for concurrent use; campaigns run one each.
type Chain struct {
	state  *state
	config *params.ChainConfig
	hooks  *tracing.Hooks
	block  block
	blocks []block // by snapshot

	evm      *vm.EVM // of the current block; nil until the first call in it
	analyses analyses
}

type block struct{ number, time uint64 }

// Msg is a call. The zero To deploys Data as a contract.
type Msg struct {
	From  common.Address // anybody, a contract too; needs no ether for gas
	To    common.Address
	Data  []byte
	Value *uint256.Int // wei; nil is none
	Gas   uint64       // limit; 0 is GasLimit
}

// Result is what a call came to.
type Result struct {
	OK      bool
	Out     []byte         // what it returned; when it reverted, the revert's data
	Logs    []*types.Log   // empty unless OK
	Gas     uint64         // what the transaction is charged: intrinsic gas included, refunds taken off
	Err     error          // why it is not OK: vm.ErrExecutionReverted, vm.ErrOutOfGas, …
	Address common.Address // of the contract that it deployed
}

// New is an empty chain whose first block is at the given second. Rules are those of Osaka, chain id 1337.
func New(at uint64) *Chain {
	config := *params.AllDevChainProtocolChanges
	config.BogotaTime = nil // a future fork with other gas prices
	return &Chain{state: newState(), config: &config, block: block{number: 1, time: at}, analyses: analyses{}}
}

// Time is the current block's, in seconds since the epoch.
func (c *Chain) Time() uint64 { return c.block.time }

// Number is the current block's.
func (c *Chain) Number() uint64 { return c.block.number }

// SetTime begins a block at the given second. Time does not go back: that is the caller's mistake, and panics.
func (c *Chain) SetTime(at uint64) {
	if at < c.block.time {
		panic(fmt.Sprintf("evm: a block at %d would be before the one at %d", at, c.block.time))
	}
	c.block = block{number: c.block.number + 1, time: at}
	c.endBlock()
}

// Pass begins a block so many seconds later. Until then all calls are of one block.
func (c *Chain) Pass(seconds uint64) { c.SetTime(c.block.time + seconds) }

// NextBlock begins a block one second later.
func (c *Chain) NextBlock() { c.Pass(1) }

// Trace has the hooks told of every call from now on; nil ends that.
func (c *Chain) Trace(hooks *tracing.Hooks) {
	c.hooks = hooks
	c.endBlock()
}

// Fund gives somebody wei.
func (c *Chain) Fund(who common.Address, wei *uint256.Int) {
	c.state.AddBalance(who, wei, tracing.BalanceChangeUnspecified)
	c.state.Finalise(params.Rules{})
}

// Balance is somebody's wei.
func (c *Chain) Balance(who common.Address) *uint256.Int { return c.state.GetBalance(who).Clone() }

// Code is a contract's code as deployed.
func (c *Chain) Code(of common.Address) []byte { return c.state.GetCode(of) }

// Storage is a word of a contract's storage.
func (c *Chain) Storage(of common.Address, slot common.Hash) common.Hash {
	return c.state.GetState(of, slot)
}

// Deploy creates a contract from its init code, constructor arguments appended.
func (c *Chain) Deploy(from common.Address, code []byte) Result {
	return c.Send(Msg{From: from, Data: code})
}

// Call makes a transaction. It changes state only when it is OK, but for its sender's nonce.
func (c *Chain) Call(from, to common.Address, data []byte) Result {
	return c.Send(Msg{From: from, To: to, Data: data})
}

// View makes a call and takes back all it did, as eth_call does.
func (c *Chain) View(from, to common.Address, data []byte) Result {
	return c.Try(Msg{From: from, To: to, Data: data})
}

// Try is Send, taken back: what would the message come to now?
func (c *Chain) Try(m Msg) Result {
	id := c.Snapshot()
	defer c.Discard(id)
	r := c.Send(m)
	c.Revert(id)
	return r
}

// Send makes a transaction.
func (c *Chain) Send(m Msg) Result {
	if c.evm == nil {
		c.evm = c.newEVM()
	}
	value, gas := m.Value, m.Gas
	if value == nil {
		value = new(uint256.Int)
	}
	if gas == 0 {
		gas = GasLimit
	}
	nonce := c.state.GetNonce(m.From)
	msg := &core.Message{
		From: m.From, To: &m.To, Nonce: nonce, Value: value, GasLimit: gas, Data: m.Data,
		GasPrice: new(uint256.Int), GasFeeCap: new(uint256.Int), GasTipCap: new(uint256.Int),
	}
	var created common.Address
	if m.To == (common.Address{}) {
		msg.To, created = nil, crypto.CreateAddress(m.From, nonce)
	}
	done, err := core.ApplyMessage(c.evm, msg.SkipEOACheck(), nil)
	logs := c.state.logs
	c.state.Finalise(params.Rules{})
	if err != nil { // no transaction at all: not enough gas for its data, not enough ether for its value
		return Result{Err: err}
	}
	r := Result{OK: done.Err == nil, Out: done.ReturnData, Gas: done.UsedGas, Err: done.Err}
	if !r.OK {
		return r
	}
	r.Address, r.Logs = created, logs
	for i, l := range logs {
		l.Index, l.BlockNumber, l.BlockTimestamp = uint(i), c.block.number, c.block.time
	}
	return r
}

// Snapshot marks the present. While one stands, every change since is remembered: Discard it when it is of no more use.
func (c *Chain) Snapshot() int {
	c.blocks = append(c.blocks, c.block)
	return c.state.mark()
}

// Revert goes back to a snapshot, in state and time; the snapshot stands, later ones do not.
func (c *Chain) Revert(id int) {
	c.state.back(id)
	c.blocks = c.blocks[:id+1]
	if c.block != c.blocks[id] {
		c.block = c.blocks[id]
		c.endBlock()
	}
}

// Discard forgets a snapshot and the later ones, and changes nothing.
func (c *Chain) Discard(id int) {
	c.state.unmark(id)
	c.blocks = c.blocks[:id]
}

func (c *Chain) endBlock() {
	if c.evm != nil {
		c.evm.Release()
		c.evm = nil
	}
}

func (c *Chain) newEVM() *vm.EVM {
	e := vm.NewEVM(vm.BlockContext{
		CanTransfer: core.CanTransfer,
		Transfer:    core.Transfer,
		GetHash:     func(n uint64) common.Hash { return common.BigToHash(new(big.Int).SetUint64(n)) },
		Coinbase:    common.Address{},
		GasLimit:    params.MaxGasLimit,
		BlockNumber: new(big.Int).SetUint64(c.block.number),
		Time:        c.block.time,
		Difficulty:  new(big.Int),
		BaseFee:     new(big.Int),
		BlobBaseFee: new(big.Int),
		Random:      &common.Hash{},
	}, c.state, c.config, vm.Config{Tracer: c.hooks, NoBaseFee: true})
	e.SetJumpDestCache(c.analyses)
	return e
}

// analyses remember where each code may be jumped to, over all calls.
type analyses map[common.Hash]vm.BitVec

func (a analyses) Load(code common.Hash) (vm.BitVec, bool) { v, ok := a[code]; return v, ok }
func (a analyses) Store(code common.Hash, v vm.BitVec)     { a[code] = v }

// Reverted says whether a call was refused by a contract, as opposed to out of gas or impossible.
func (r Result) Reverted() bool { return errors.Is(r.Err, vm.ErrExecutionReverted) }
