package wallet

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Rollup is how a chain charges for putting a transaction's data on the chain
// under it.
type Rollup string

// The kinds of chain.
const (
	NoRollup Rollup = "none"     // its gas is all that there is to pay
	OPStack  Rollup = "op-stack" // a fee beside the gas, which no cap of the transaction's binds
	Arbitrum Rollup = "arbitrum" // within the gas: estimates have it, and the no-op's limit needs it
)

// Where the two kinds tell what they charge.
var (
	// GasPriceOracle is the OP stack's predeploy; getL1FeeUpperBound is its since
	// the Fjord upgrade.
	GasPriceOracle = protection.Address(common.HexToAddress("0x420000000000000000000000000000000000000F"))
	// NodeInterface is Arbitrum's, which only eth_call reaches.
	NodeInterface = protection.Address(common.HexToAddress("0x00000000000000000000000000000000000000C8"))
)

var (
	upperBound  = newMethod("getL1FeeUpperBound", []string{"uint256"}, []string{"uint256"})
	l1Component = newMethod("gasEstimateL1Component", []string{"address", "bool", "bytes"}, []string{"uint64", "uint256", "uint256"})
)

// unsignedOverhead is what an unsigned EIP-1559 transaction takes beside its call
// data, in bytes, at most: chain id, nonce, two fees, gas, recipient and the
// lengths of all.
const unsignedOverhead = 128

// dataMargin is by how much the chain under it may get dearer until the block:
// its base fee doubles in six full blocks of its own.
const dataMargin = 2

// DataFee is the most that the chain charges for a call's data beside its gas or,
// on Arbitrum, the gas that a transfer needs above its own for that data.
func (n Node) DataFee(ctx context.Context, call trade.Call) (trade.DataFee, error) {
	var at protection.Address
	var m abi.Method
	var args []any
	switch n.Rollup {
	case "", NoRollup:
		return trade.DataFee{}, nil
	case OPStack:
		at, m, args = GasPriceOracle, upperBound, []any{big.NewInt(int64(len(call.Data) + unsignedOverhead))}
	case Arbitrum:
		at, m, args = NodeInterface, l1Component, []any{common.Address(call.To), false, call.Data}
	default:
		return trade.DataFee{}, fmt.Errorf("rollup %q is not known", n.Rollup)
	}
	if n.FeeOracle != (protection.Address{}) {
		at = n.FeeOracle
	}
	out, err := n.ask(ctx, at, m, args)
	if err != nil {
		return trade.DataFee{}, fmt.Errorf("%s of %s: %w: is wallet.l1Fee right for this chain?", m.Name, at, err)
	}
	if n.Rollup == Arbitrum {
		return trade.DataFee{Gas: out[0].(uint64) * dataMargin}, nil
	}
	fee, err := amount.FromBig(out[0].(*big.Int))
	return trade.DataFee{Wei: fee.MulDiv(amount.New(dataMargin), amount.New(1))}, err
}

// ask calls a view at the head.
func (n Node) ask(ctx context.Context, at protection.Address, m abi.Method, args []any) ([]any, error) {
	data, err := m.Inputs.Pack(args...)
	if err != nil {
		return nil, err
	}
	head, err := n.Head(ctx)
	if err != nil {
		return nil, err
	}
	r, err := n.Read(ctx, head, []chain.Call{{To: at, Data: append(m.ID[:len(m.ID):len(m.ID)], data...)}})
	if err != nil {
		return nil, err
	}
	if len(r[0].Data) == 0 {
		return nil, errors.New("there is no such contract")
	}
	return m.Outputs.Unpack(r[0].Data)
}

// newMethod is a function by the names of its types, which are all known to abi.
func newMethod(name string, in, out []string) abi.Method {
	list := func(names []string) (args abi.Arguments) {
		for _, n := range names {
			t, _ := abi.NewType(n, "", nil)
			args = append(args, abi.Argument{Type: t})
		}
		return args
	}
	m := abi.NewMethod(name, name, abi.Function, "view", false, false, list(in), list(out))
	m.ID = crypto.Keccak256([]byte(m.Sig))[:4]
	return m
}
