package evm

import (
	"bytes"
	"flag"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	gethstate "github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/holiman/uint256"
)

var (
	seed     = flag.Uint64("seed", 1, "seed of the random programs")
	programs = flag.Int("programs", 300, "how many random programs go-ethereum's own state judges")
)

// program is random code that calls itself and its siblings, stores, forgets, logs, creates, destroys and reverts.
func program(r *rand.Rand, people []common.Address) []byte {
	var code []byte
	op := func(o vm.OpCode) { code = append(code, byte(o)) }
	push := func(v byte) { code = append(code, byte(vm.PUSH1), v) }
	address := func() {
		code = append(code, byte(vm.PUSH20))
		code = append(code, people[r.IntN(len(people))].Bytes()...)
	}
	few := func() byte { return byte(r.IntN(3)) }
	for range 5 + r.IntN(30) {
		switch r.IntN(15) {
		case 0, 1, 2:
			push(few())
			push(few())
			op(vm.SSTORE)
		case 3:
			push(few())
			op(vm.SLOAD)
			push(few())
			op(vm.SSTORE)
		case 4:
			push(few())
			op(vm.TLOAD)
			push(few())
			op(vm.SSTORE)
		case 5:
			push(few())
			push(few())
			op(vm.TSTORE)
		case 6, 7: // a call with some value and 30,000 to 60,000 of gas, its success stored
			for range 4 {
				push(0)
			}
			push(few() / 2)
			address()
			code = append(code, byte(vm.PUSH2), byte(0x75+r.IntN(0x75)), 0)
			op(vm.CALL)
			push(few())
			op(vm.SSTORE)
		case 8:
			for range 4 {
				push(0)
			}
			address()
			code = append(code, byte(vm.PUSH2), 0x75, 0)
			op([]vm.OpCode{vm.DELEGATECALL, vm.STATICCALL}[r.IntN(2)])
			op(vm.POP)
		case 9:
			push(few())
			push(few())
			push(0)
			op(vm.LOG1)
		case 10:
			address()
			op([]vm.OpCode{vm.BALANCE, vm.EXTCODEHASH, vm.EXTCODESIZE}[r.IntN(3)])
			push(few())
			op(vm.SSTORE)
		case 11: // a new contract, which destroys itself at once
			code = append(code, byte(vm.PUSH4), byte(vm.PUSH1), few(), byte(vm.SELFDESTRUCT), 0)
			push(0)
			op(vm.MSTORE)
			push(4)
			push(28)
			push(few() / 2)
			op(vm.CREATE)
			op(vm.EXTCODEHASH)
			push(few())
			op(vm.SSTORE)
		case 12:
			op(vm.GAS)
			push(few())
			op(vm.SSTORE)
		case 13:
			if r.IntN(6) == 0 {
				push(0)
				push(0)
				op([]vm.OpCode{vm.REVERT, vm.RETURN, vm.INVALID}[r.IntN(3)])
			}
		case 14:
			if r.IntN(8) == 0 {
				address()
				op(vm.SELFDESTRUCT)
			}
		}
	}
	return code
}

// deployer is init code that returns the code behind it.
func deployer(code []byte) []byte {
	n := len(code)
	return append([]byte{
		byte(vm.PUSH2), byte(n >> 8), byte(n), byte(vm.DUP1), byte(vm.PUSH1), 12, byte(vm.PUSH1), 0,
		byte(vm.CODECOPY), byte(vm.PUSH1), 0, byte(vm.RETURN),
	}, code...)
}

// Random programs cost, return, log and store here what they do over go-ethereum's own state.
func TestAlikeGoEthereumsOwnState(t *testing.T) {
	t.Logf("-seed=%d -programs=%d", *seed, *programs)
	r := rand.New(rand.NewPCG(*seed, 0))
	c := New(4_000_000_000)
	theirs, err := gethstate.New(types.EmptyRootHash, gethstate.NewDatabaseForTesting())
	if err != nil {
		t.Fatal(err)
	}
	from := common.Address{0xf0}
	ether := uint256.NewInt(1e18)
	c.Fund(from, ether)
	theirs.AddBalance(from, ether, 0)
	rules := c.config.Rules(new(big.Int), true, c.Time())
	theirs.Finalise(rules)

	people := []common.Address{from, {0xee}, common.BytesToAddress([]byte{4})}
	for i := range 8 {
		people = append(people, crypto.CreateAddress(from, uint64(i)))
	}
	refunds, failures, unwound := 0, 0, 0
	for i := range *programs * 4 {
		m := Msg{From: from, To: people[3+r.IntN(8)], Value: uint256.NewInt(r.Uint64N(4))}
		if i < 8 || i%4 == 0 {
			m.To, m.Data = common.Address{}, deployer(program(r, people))
			if i >= 8 {
				people[3+r.IntN(8)] = crypto.CreateAddress(from, c.state.GetNonce(from))
			}
		}
		if r.IntN(10) == 0 {
			m.Gas = 60_000 + r.Uint64N(100_000)
		}
		// A call tried, and several undone, leave nothing behind.
		if r.IntN(4) == 0 {
			unwound++
			id := c.Snapshot()
			for range r.IntN(4) {
				c.Send(Msg{From: from, To: people[3+r.IntN(8)], Value: uint256.NewInt(r.Uint64N(4))})
				c.Pass(r.Uint64N(3))
			}
			c.Revert(id)
			if r.IntN(2) == 0 {
				c.Discard(id)
			}
		}
		mine := c.Send(m)

		e := vm.NewEVM(c.newEVM().Context, theirs, c.config, vm.Config{NoBaseFee: true})
		theirs.SetTxContext(common.BigToHash(big.NewInt(int64(i))), i, 0)
		gas := m.Gas
		if gas == 0 {
			gas = GasLimit
		}
		msg := &core.Message{From: from, To: &m.To, Nonce: theirs.GetNonce(from), Value: m.Value, GasLimit: gas, Data: m.Data,
			GasPrice: new(uint256.Int), GasFeeCap: new(uint256.Int), GasTipCap: new(uint256.Int)}
		if m.To == (common.Address{}) {
			msg.To = nil
		}
		before := len(theirs.Logs())
		want, err := core.ApplyMessage(e, msg, nil)
		if (err != nil) != (mine.Gas == 0) {
			t.Fatalf("call %d: is no transaction: %v; theirs: %v", i, mine.Err, err)
		}
		if err != nil {
			continue
		}
		if want.MaxUsedGas != want.UsedGas {
			refunds++
		}
		theirs.Finalise(rules)
		if mine.OK != (want.Err == nil) || mine.Gas != want.UsedGas || !bytes.Equal(mine.Out, want.ReturnData) {
			t.Fatalf("call %d: ok %v, gas %d, out %x, %v; theirs: gas %d, out %x, %v", i, mine.OK, mine.Gas, mine.Out, mine.Err, want.UsedGas, want.ReturnData, want.Err)
		}
		if !mine.OK {
			failures++
		}
		if mine.OK && len(mine.Logs) != len(theirs.Logs())-before {
			t.Fatalf("call %d: %d logs; theirs: %d", i, len(mine.Logs), len(theirs.Logs())-before)
		}
		for _, who := range people {
			if !c.Balance(who).Eq(theirs.GetBalance(who)) || c.state.GetNonce(who) != theirs.GetNonce(who) || !bytes.Equal(c.Code(who), theirs.GetCode(who)) {
				t.Fatalf("call %d: account %s differs", i, who)
			}
			for k := range byte(3) {
				key := common.BytesToHash([]byte{k})
				if got, want := c.Storage(who, key), theirs.GetState(who, key); got != want {
					t.Fatalf("call %d: slot %d of %s is %x; theirs %x", i, k, who, got, want)
				}
			}
		}
	}
	t.Logf("%d calls: %d failed, %d had refunds, %d came after others undone", *programs*4, failures, refunds, unwound)
	if failures == 0 || refunds == 0 || unwound == 0 {
		t.Error("the programs are too tame to tell")
	}
}
