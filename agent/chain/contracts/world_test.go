package contracts_test

import (
	"fmt"
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/evm"
)

const (
	hour        = uint64(3600)
	day         = 24 * hour
	year        = 365 * day
	genesisTime = 4_000_000_000
	gasLimit    = 8_000_000
)

var (
	wad    = exp10(18)
	maxU   = new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 256), big.NewInt(1))
	zeroAd common.Address
)

// account is somebody who calls.
type account struct{ addr common.Address }

// chain is the bare EVM with a block a transaction, one second after the one
// before, and people. Tests that share one deploy contracts of their own on it;
// time only moves forward.
type chain struct {
	*evm.Chain
	people []*account
	times  []uint64 // of the transactions sent
}

func newChain(t testing.TB, people int) *chain {
	t.Helper()
	c := &chain{Chain: evm.New(genesisTime)}
	watch(c.Chain)
	for i := range people {
		c.people = append(c.people, &account{common.BytesToAddress(crypto.Keccak256([]byte{'h', 'g', byte(i)}))})
	}
	return c
}

// send makes a transaction in a block of its own and returns its receipt,
// whether it succeeded or reverted. A nil to creates a contract.
func (c *chain) send(t testing.TB, from *account, to *common.Address, data []byte) *types.Receipt {
	t.Helper()
	receipt, _ := c.transact(t, from, to, data)
	return receipt
}

func (c *chain) transact(t testing.TB, from *account, to *common.Address, data []byte) (*types.Receipt, evm.Result) {
	t.Helper()
	c.NextBlock()
	m := evm.Msg{From: from.addr, Data: data, Gas: gasLimit}
	if to != nil {
		m.To = *to
	}
	r := c.Send(m)
	if r.Gas == 0 {
		t.Fatalf("send: %v", r.Err)
	}
	receipt := &types.Receipt{Logs: r.Logs, GasUsed: r.Gas, ContractAddress: r.Address, BlockNumber: big64(c.Number())}
	if r.OK {
		receipt.Status = types.ReceiptStatusSuccessful
	}
	c.times = append(c.times, c.Time())
	receipt.TransactionIndex = uint(len(c.times) - 1)
	return receipt, r
}

// do makes a transaction that must succeed.
func (c *chain) do(t testing.TB, from *account, to common.Address, data []byte) *types.Receipt {
	t.Helper()
	receipt, r := c.transact(t, from, &to, data)
	if !r.OK {
		t.Fatalf("transaction reverted: %s", why(r))
	}
	return receipt
}

// deploy creates a contract and returns its address.
func (c *chain) deploy(t testing.TB, from *account, meta *bind.MetaData, constructor []byte) common.Address {
	t.Helper()
	_, r := c.transact(t, from, nil, append(common.FromHex(meta.Bin), constructor...))
	if !r.OK {
		t.Fatalf("deploy %s: %s", meta.ID, why(r))
	}
	return r.Address
}

// refuses checks that a call reverts with the named custom error.
func (c *chain) refuses(t testing.TB, from *account, to common.Address, data []byte, wantError string) {
	t.Helper()
	wantReason(t, c.View(from.addr, to, data), wantError)
}

// refusesCreation checks that a contract's creation reverts with the named custom error.
func (c *chain) refusesCreation(t testing.TB, from *account, code []byte, wantError string) {
	t.Helper()
	wantReason(t, c.Try(evm.Msg{From: from.addr, Data: code}), wantError)
}

func wantReason(t testing.TB, r evm.Result, wantError string) {
	t.Helper()
	if r.OK {
		t.Fatalf("call succeeded, want %s", wantError)
	}
	if got := why(r); !strings.HasPrefix(got, wantError) {
		t.Fatalf("call reverted with %s, want %s", got, wantError)
	}
}

// callAs makes a read and fails the test when it reverts.
func (c *chain) callAs(t testing.TB, from, to common.Address, data []byte) []byte {
	t.Helper()
	r := c.View(from, to, data)
	if !r.OK {
		t.Fatalf("call: %s", why(r))
	}
	return r.Out
}

// now is the latest block's time.
func (c *chain) now(testing.TB) uint64 { return c.Time() }

// passTo lets time pass so that the next transaction runs at the given time.
func (c *chain) passTo(t testing.TB, at uint64) {
	t.Helper()
	if now := c.Time(); at < now+2 {
		t.Fatalf("cannot pass to %d: it is %d", at, now)
	}
	c.SetTime(at - 1)
}

func (c *chain) pass(t testing.TB, secs uint64) { t.Helper(); c.passTo(t, c.Time()+secs+1) }

// timeOf is when a receipt's block was.
func (c *chain) timeOf(t testing.TB, r *types.Receipt) uint64 {
	t.Helper()
	return c.times[r.TransactionIndex]
}

// balanceOf is what somebody holds of a token.
func (c *chain) balanceOf(t *testing.T, asset common.Address, who *account) *big.Int {
	t.Helper()
	return read(t, c, asset, token.PackBalanceOf(who.addr), token.UnpackBalanceOf)
}

// why is the custom error that a call reverted with, or the error as it stands.
func why(r evm.Result) string {
	if r.OK {
		return "nothing"
	}
	if described, ok := contracts.DescribeError(r.Out); ok {
		return described
	}
	return fmt.Sprintf("%v %x", r.Err, r.Out)
}

// read calls a view and unpacks what it answers.
func read[T any](t testing.TB, c *chain, to common.Address, data []byte, unpack func([]byte) (T, error)) T {
	t.Helper()
	v, err := unpack(c.callAs(t, zeroAd, to, data))
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// events unpacks the logs of one kind that a contract emitted in a receipt.
func events[T any](receipt *types.Receipt, from common.Address, unpack func(*types.Log) (*T, error)) []*T {
	var out []*T
	for _, l := range receipt.Logs {
		if l.Address != from {
			continue
		}
		if e, err := unpack(l); err == nil {
			out = append(out, e)
		}
	}
	return out
}

// one is events where exactly one is expected.
func one[T any](t testing.TB, receipt *types.Receipt, from common.Address, unpack func(*types.Log) (*T, error)) *T {
	t.Helper()
	found := events(receipt, from, unpack)
	if len(found) != 1 {
		t.Fatalf("found %d events of %T, want 1", len(found), *new(T))
	}
	return found[0]
}

func big64(v uint64) *big.Int { return new(big.Int).SetUint64(v) }

func exp10(n int64) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(n), nil) }

// usd is whole units of a six-decimal token.
func usd(v uint64) *big.Int { return new(big.Int).Mul(big64(v), big.NewInt(1e6)) }

// wads is thousandths of a WAD: wads(50) is 0.05.
func wads(thousandths uint64) *big.Int {
	return new(big.Int).Mul(big64(thousandths), exp10(15))
}

func equal(t testing.TB, what string, got, want *big.Int) {
	t.Helper()
	if got.Cmp(want) != 0 {
		t.Fatalf("%s is %s, want %s", what, got, want)
	}
}

func id(name string) [32]byte { return crypto.Keccak256Hash([]byte(name)) }
