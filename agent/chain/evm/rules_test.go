package evm

import (
	"bytes"
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/params"
	"github.com/holiman/uint256"
)

var someone = common.Address{0xf0}

// sized is init code that deploys n zero bytes.
func sized(n int) []byte {
	return []byte{byte(vm.PUSH3), byte(n >> 16), byte(n >> 8), byte(n), byte(vm.PUSH0), byte(vm.RETURN)}
}

// What a chain refuses is refused here, though no chain is there to do it.
func TestALimitOfAChainIsALimitHere(t *testing.T) {
	for _, tc := range []struct {
		name string
		m    Msg
		want error
		none bool // not even a transaction
	}{
		{"code of the greatest size (EIP-170)", Msg{Data: sized(params.MaxCodeSize)}, nil, false},
		{"code a byte larger", Msg{Data: sized(params.MaxCodeSize + 1)}, vm.ErrMaxCodeSizeExceeded, false},
		{"init code of the greatest size (EIP-3860)", Msg{Data: make([]byte, params.MaxInitCodeSize)}, nil, false},
		{"init code a byte larger", Msg{Data: make([]byte, params.MaxInitCodeSize+1)}, vm.ErrMaxInitCodeSizeExceeded, true},
		{"code that begins with 0xef (EIP-3541)", Msg{Data: []byte{byte(vm.PUSH1), 0xef, byte(vm.PUSH0), byte(vm.MSTORE8), byte(vm.PUSH1), 1, byte(vm.PUSH0), byte(vm.RETURN)}}, vm.ErrInvalidCode, false},
		{"more value than there is", Msg{To: common.Address{1}, Value: uint256.NewInt(11)}, core.ErrInsufficientFunds, true},
		{"more gas than a transaction may have (EIP-7825)", Msg{To: common.Address{1}, Gas: GasLimit + 1}, core.ErrGasLimitTooHigh, true},
		{"less gas than a transaction costs", Msg{To: common.Address{1}, Gas: params.TxGas - 1}, core.ErrIntrinsicGas, true},
		{"less gas than its data's floor (EIP-7623)", Msg{To: common.Address{1}, Data: bytes.Repeat([]byte{0xff}, 32), Gas: params.TxGas + 32*16}, core.ErrFloorDataGas, true},
		{"an instruction of no fork", Msg{Data: []byte{0x0c}}, &vm.ErrInvalidOpCode{}, false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			c := New(4_000_000_000)
			c.Fund(someone, uint256.NewInt(10))
			tc.m.From = someone
			r := c.Send(tc.m)
			var invalid *vm.ErrInvalidOpCode
			same := errors.Is(r.Err, tc.want) || errors.As(tc.want, &invalid) && errors.As(r.Err, &invalid)
			if !same || r.OK != (tc.want == nil) || (r.Gas == 0) != tc.none {
				t.Errorf("came to %v, gas %d; want %v", r.Err, r.Gas, tc.want)
			}
			nonce := uint64(1)
			if tc.none {
				nonce = 0
			}
			if got := c.state.GetNonce(someone); got != nonce {
				t.Errorf("the sender's nonce is %d, want %d", got, nonce)
			}
		})
	}
}

// Transient storage, warmth and refunds are a transaction's own; two in one block share none.
func TestATransactionLeavesNoTraceOfItsOwnToTheNext(t *testing.T) {
	c := New(4_000_000_000)
	// Answers what transient slot 0 held, then sets it, and reads a slot.
	code := []byte{byte(vm.PUSH0), byte(vm.TLOAD), byte(vm.PUSH0), byte(vm.MSTORE), byte(vm.PUSH1), 1, byte(vm.PUSH0), byte(vm.TSTORE),
		byte(vm.PUSH0), byte(vm.SLOAD), byte(vm.POP), byte(vm.PUSH1), 32, byte(vm.PUSH0), byte(vm.RETURN)}
	at := c.Deploy(someone, deployer(code)).Address
	first, second := c.Call(someone, at, nil), c.Call(someone, at, nil)
	if !first.OK || !second.OK || second.Out[31] != 0 {
		t.Errorf("the second finds %x in transient storage", second.Out)
	}
	if first.Gas != second.Gas || first.Gas < params.TxGas+params.ColdSloadCostEIP2929 {
		t.Errorf("the same call costs %d and then %d", first.Gas, second.Gas)
	}
}

// Ether that reaches a contract which destroyed itself earlier in the transaction that made it is gone with it.
func TestEtherSentToADestroyedContractIsGone(t *testing.T) {
	c := New(4_000_000_000)
	c.Fund(someone, uint256.NewInt(10))
	// CREATE a contract whose init code destroys it, then send it 3 wei.
	code := []byte{byte(vm.PUSH2), byte(vm.CALLER), byte(vm.SELFDESTRUCT), byte(vm.PUSH0), byte(vm.MSTORE),
		byte(vm.PUSH1), 2, byte(vm.PUSH1), 30, byte(vm.PUSH0), byte(vm.CREATE)}
	code = append(code, byte(vm.PUSH0), byte(vm.PUSH0), byte(vm.PUSH0), byte(vm.PUSH0), byte(vm.PUSH1), 3, byte(vm.DUP6), byte(vm.GAS), byte(vm.CALL), byte(vm.POP),
		byte(vm.DUP1), byte(vm.BALANCE), byte(vm.PUSH1), 32, byte(vm.MSTORE), byte(vm.PUSH0), byte(vm.MSTORE), byte(vm.PUSH1), 64, byte(vm.PUSH0), byte(vm.RETURN))
	at := c.Deploy(someone, deployer(code)).Address
	id := c.Snapshot()
	r := c.Send(Msg{From: someone, To: at, Value: uint256.NewInt(3)})
	if !r.OK || r.Out[63] != 3 {
		t.Fatalf("the contract did not get the ether: %x, %v", r.Out, r.Err)
	}
	made := common.BytesToAddress(r.Out[:32])
	if b := c.Balance(made); !b.IsZero() {
		t.Errorf("a contract that is gone holds %s wei", b)
	}
	c.Revert(id)
	if b := c.Balance(someone); b.Uint64() != 10 {
		t.Errorf("the sender has %s wei once all is undone, want 10", b)
	}
}
