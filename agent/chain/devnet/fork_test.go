package devnet_test

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

func mine(t testing.TB, d *devnet.Devnet, n int) trade.Block {
	t.Helper()
	b := d.Head()
	for range n {
		var err error
		if b, err = d.Mine(t.Context(), b.Time.Add(12*time.Second)); err != nil {
			t.Fatal(err)
		}
	}
	return b
}

// shouter is a contract that emits one log without topics whenever it is called:
// PUSH0 PUSH0 LOG0 STOP, with the code that returns it.
var shouter = []byte{0x63, 0x5f, 0x5f, 0xa0, 0x00, 0x5f, 0x52, 0x60, 0x04, 0x60, 0x1c, 0xf3}

func TestForkReplacesBlocksAndReturnsTransactionsToThePool(t *testing.T) {
	d := start(t, devnet.Config{Fund: []string{"a", "b"}})
	a, b := d.Sender("a"), d.Sender("b")
	mine(t, d, 3)
	kept := pay(t, a, b.Address(), 1)
	dropped := pay(t, b, a.Address(), 1)
	old := mine(t, d, 2)

	head, err := d.ForkAs(t.Context(), devnet.Plan{Depth: 2, Keep: func(h trade.Hash) bool { return h == kept }})
	if err != nil {
		t.Fatal(err)
	}
	if head.Number != old.Number+1 || !head.Time.After(old.Time) {
		t.Fatalf("new head is %d at %s, the old one was %d at %s", head.Number, head.Time, old.Number, old.Time)
	}
	if d.Pooled() != 1 {
		t.Fatalf("%d transactions are pooled, want the one that was dropped", d.Pooled())
	}
	if r, err := d.Client().TransactionReceipt(t.Context(), common.Hash(kept)); err != nil || r.BlockNumber.Uint64() != 4 {
		t.Fatalf("kept transaction: receipt %v, %v", r, err)
	}
	if _, err := d.Confirm(t.Context(), head.Time.Add(time.Second), time.Second); err != nil {
		t.Fatal(err)
	}
	if r, err := d.Client().TransactionReceipt(t.Context(), common.Hash(dropped)); err != nil || r.BlockNumber.Uint64() != 7 {
		t.Fatalf("dropped transaction: receipt %v, %v", r, err)
	}
}

func TestForkAnnouncesRemovedLogs(t *testing.T) {
	d := start(t, devnet.Config{Fund: []string{"a"}})
	s := d.Sender("a")
	at, err := s.Deploy(shouter)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.Confirm(t.Context(), genesis.Add(time.Second), time.Second); err != nil {
		t.Fatal(err)
	}
	logs := make(chan types.Log, 4)
	sub, err := d.Client().SubscribeFilterLogs(t.Context(), ethereum.FilterQuery{Addresses: []common.Address{common.Address(at)}}, logs)
	if err != nil {
		t.Fatal(err)
	}
	defer sub.Unsubscribe()
	if _, err := s.Call(at, nil); err != nil {
		t.Fatal(err)
	}
	mine(t, d, 1)
	if _, err := d.Fork(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	for _, removed := range []bool{false, true} {
		select {
		case l := <-logs:
			if l.Removed != removed {
				t.Fatalf("log has removed = %v, want %v", l.Removed, removed)
			}
		case <-time.After(5 * time.Second):
			t.Fatalf("no log with removed = %v came", removed)
		}
	}
}

func TestForkStopsAtTheFinalBlock(t *testing.T) {
	d := start(t, devnet.Config{Finality: 4})
	mine(t, d, 10)
	for _, depth := range []int{-1, 0, 5, 100} {
		if _, err := d.Fork(t.Context(), depth); err == nil || !strings.Contains(err.Error(), "1 to 4") {
			t.Errorf("depth %d: got %v", depth, err)
		}
	}
	if _, err := d.Fork(t.Context(), 4); err != nil {
		t.Fatal(err)
	}
}

func TestForgottenTransactionsNeverCome(t *testing.T) {
	d := start(t, devnet.Config{Fund: []string{"a"}})
	a := d.Sender("a")
	for i := range 3 {
		pay(t, a, d.Address(strconv.Itoa(i)), 1)
	}
	d.Forget()
	if d.Pooled() != 0 {
		t.Fatalf("%d stay pooled", d.Pooled())
	}
	pay(t, a, d.Address("b"), 1) // its nonce is 0 again
	if _, err := d.Confirm(t.Context(), genesis.Add(time.Second), time.Second); err != nil {
		t.Fatal(err)
	}
}
