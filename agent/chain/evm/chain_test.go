package evm_test

import (
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/vm"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/evm"
)

var (
	token = contracts.NewDevToken()
	alice = common.Address{0xa1}
	bob   = common.Address{0xb0}
)

func newToken(t *testing.T, c *evm.Chain) common.Address {
	t.Helper()
	r := c.Deploy(alice, append(common.FromHex(contracts.DevTokenMetaData.Bin), token.PackConstructor("Dollar", "USD", 6, alice)...))
	if !r.OK {
		t.Fatal(r.Err)
	}
	if r := c.Call(alice, r.Address, token.PackMint(alice, big.NewInt(1000))); !r.OK {
		t.Fatal(r.Err)
	}
	return r.Address
}

func held(t *testing.T, c *evm.Chain, asset, who common.Address) int64 {
	t.Helper()
	n, err := token.UnpackBalanceOf(c.View(who, asset, token.PackBalanceOf(who)).Out)
	if err != nil {
		t.Fatal(err)
	}
	return n.Int64()
}

func TestACallTriedLeavesNothingAndOneMadeStays(t *testing.T) {
	c := evm.New(4_000_000_000)
	usd := newToken(t, c)
	pay := token.PackTransfer(bob, big.NewInt(300))
	if r := c.View(alice, usd, pay); !r.OK || held(t, c, usd, bob) != 0 {
		t.Fatalf("a view moved tokens, or could not: %v", r.Err)
	}
	r := c.Call(alice, usd, pay)
	if !r.OK || held(t, c, usd, bob) != 300 || len(r.Logs) != 1 || r.Logs[0].BlockTimestamp != c.Time() {
		t.Fatalf("the transfer did not happen: %+v", r)
	}
	if e, err := token.UnpackTransferEvent(r.Logs[0]); err != nil || e.To != bob {
		t.Errorf("its log is %+v, %v", e, err)
	}
	r = c.Call(bob, usd, token.PackTransfer(alice, big.NewInt(301)))
	if r.OK || !r.Reverted() || len(r.Logs) != 0 || len(r.Out) < 4 {
		t.Errorf("a transfer of more than there is came to %+v", r)
	}
	if r := c.Send(evm.Msg{From: alice, To: usd, Data: pay, Gas: 30_000}); !errors.Is(r.Err, vm.ErrOutOfGas) || r.Gas != 30_000 {
		t.Errorf("a call with too little gas came to %+v", r)
	}
	if r := c.Send(evm.Msg{From: alice, To: usd, Data: pay, Gas: 20_000}); r.Err == nil || r.Gas != 0 {
		t.Errorf("a call that cannot be a transaction came to %+v", r)
	}
}

func TestASnapshotBringsBackStateAndTime(t *testing.T) {
	c := evm.New(100)
	usd := newToken(t, c)
	outer := c.Snapshot()
	c.Pass(50)
	c.Call(alice, usd, token.PackTransfer(bob, big.NewInt(1)))
	inner := c.Snapshot()
	for range 3 { // a snapshot serves as often as one likes
		c.Call(alice, usd, token.PackTransfer(bob, big.NewInt(10)))
		c.Pass(7)
		c.Revert(inner)
		if got := held(t, c, usd, bob); got != 1 || c.Time() != 150 {
			t.Fatalf("bob holds %d at %d, want 1 at 150", got, c.Time())
		}
	}
	c.Revert(outer)
	c.Discard(outer)
	if got := held(t, c, usd, bob); got != 0 || c.Time() != 100 {
		t.Fatalf("bob holds %d at %d, want 0 at 100", got, c.Time())
	}
	if first, again := c.Deploy(alice, nil).Address, newToken(t, c); first == again {
		t.Error("two contracts have one address")
	}
}

func TestTimeDoesNotGoBack(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a block before the current one was begun")
		}
	}()
	evm.New(100).SetTime(99)
}

func BenchmarkTransfer(b *testing.B) {
	c := evm.New(100)
	r := c.Deploy(alice, append(common.FromHex(contracts.DevTokenMetaData.Bin), token.PackConstructor("Dollar", "USD", 6, alice)...))
	c.Call(alice, r.Address, token.PackMint(alice, big.NewInt(1e18)))
	pay := token.PackTransfer(bob, big.NewInt(1))
	for b.Loop() {
		if !c.Call(alice, r.Address, pay).OK {
			b.Fatal("refused")
		}
	}
}
