package contracts_test

import (
	"crypto/ecdsa"
	"errors"
	"maps"
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/eth/ethconfig"
	"github.com/ethereum/go-ethereum/ethclient/simulated"
	"github.com/ethereum/go-ethereum/node"
	"github.com/ethereum/go-ethereum/params"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
)

const (
	hour = uint64(3600)
	day  = 24 * hour
	year = 365 * day
	// genesisTime lies ahead of the machine's clock, so that every block comes
	// one second after its parent and nothing depends on when the test runs.
	genesisTime = 4_000_000_000
	gasLimit    = 8_000_000
)

var (
	wad    = exp10(18)
	maxU   = new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 256), big.NewInt(1))
	gwei   = big.NewInt(params.GWei)
	zeroAd common.Address
)

// account is a key with its next nonce.
type account struct {
	key   *ecdsa.PrivateKey
	addr  common.Address
	nonce uint64
}

// chain is a simulated chain with funded accounts. Tests that share one deploy
// contracts of their own on it; time only moves forward.
type chain struct {
	sim    *simulated.Backend
	client simulated.Client
	signer types.Signer
	people []*account
}

func newChain(t testing.TB, people int) *chain {
	t.Helper()
	c := &chain{signer: types.LatestSignerForChainID(big.NewInt(1337))}
	alloc := types.GenesisAlloc{}
	for i := range people {
		key, err := crypto.ToECDSA(crypto.Keccak256([]byte{'h', 'g', byte(i)}))
		if err != nil {
			t.Fatal(err)
		}
		a := &account{key: key, addr: crypto.PubkeyToAddress(key.PublicKey)}
		c.people = append(c.people, a)
		alloc[a.addr] = types.Account{Balance: new(big.Int).Mul(big.NewInt(1e9), wad)}
	}
	c.sim = simulated.NewBackend(alloc, func(_ *node.Config, eth *ethconfig.Config) {
		config := *eth.Genesis.Config
		config.BogotaTime = nil // a future fork with other gas prices
		eth.Genesis.Config = &config
		eth.Genesis.Timestamp = genesisTime
		eth.Genesis.Alloc = maps.Clone(eth.Genesis.Alloc)
	})
	c.client = c.sim.Client()
	t.Cleanup(func() {
		if err := c.sim.Close(); err != nil {
			t.Error(err)
		}
	})
	return c
}

// send mines a transaction in a block of its own and returns its receipt,
// whether it succeeded or reverted. A nil to creates a contract.
func (c *chain) send(t testing.TB, from *account, to *common.Address, data []byte) *types.Receipt {
	t.Helper()
	tx := types.MustSignNewTx(from.key, c.signer, &types.DynamicFeeTx{
		ChainID: c.signer.ChainID(), Nonce: from.nonce, GasTipCap: gwei, GasFeeCap: new(big.Int).Mul(gwei, big.NewInt(10)),
		Gas: gasLimit, To: to, Data: data,
	})
	if err := c.client.SendTransaction(t.Context(), tx); err != nil {
		t.Fatalf("send: %v", err)
	}
	from.nonce++
	// One commit need not mine everything that was sent.
	for range 100 {
		c.sim.Commit()
		receipt, err := c.client.TransactionReceipt(t.Context(), tx.Hash())
		if err == nil {
			return receipt
		}
		if !errors.Is(err, ethereum.NotFound) && !strings.Contains(err.Error(), "indexing") {
			t.Fatalf("receipt: %v", err)
		}
	}
	t.Fatal("the transaction was not mined in 100 blocks")
	return nil
}

// do mines a transaction that must succeed.
func (c *chain) do(t testing.TB, from *account, to common.Address, data []byte) *types.Receipt {
	t.Helper()
	receipt := c.send(t, from, &to, data)
	if receipt.Status != types.ReceiptStatusSuccessful {
		_, err := c.client.CallContract(t.Context(), ethereum.CallMsg{From: from.addr, To: &to, Data: data}, nil)
		t.Fatalf("transaction reverted: %s", reason(err))
	}
	return receipt
}

// deploy creates a contract and returns its address.
func (c *chain) deploy(t testing.TB, from *account, meta *bind.MetaData, constructor []byte) common.Address {
	t.Helper()
	code := append(common.FromHex(meta.Bin), constructor...)
	receipt := c.send(t, from, nil, code)
	if receipt.Status != types.ReceiptStatusSuccessful {
		_, err := c.client.CallContract(t.Context(), ethereum.CallMsg{From: from.addr, Data: code}, nil)
		t.Fatalf("deploy %s: %s", meta.ID, reason(err))
	}
	return receipt.ContractAddress
}

// refuses checks that a call reverts with the named custom error.
func (c *chain) refuses(t testing.TB, from *account, to common.Address, data []byte, wantError string) {
	t.Helper()
	_, err := c.client.CallContract(t.Context(), ethereum.CallMsg{From: from.addr, To: &to, Data: data}, nil)
	if err == nil {
		t.Fatalf("call succeeded, want %s", wantError)
	}
	if got := reason(err); !strings.HasPrefix(got, wantError) {
		t.Fatalf("call reverted with %s, want %s", got, wantError)
	}
}

// callAs makes a read and fails the test when it reverts.
func (c *chain) callAs(t testing.TB, from, to common.Address, data []byte) []byte {
	t.Helper()
	out, err := c.client.CallContract(t.Context(), ethereum.CallMsg{From: from, To: &to, Data: data}, nil)
	if err != nil {
		t.Fatalf("call: %s", reason(err))
	}
	return out
}

// now is the latest block's time.
func (c *chain) now(t testing.TB) uint64 {
	t.Helper()
	h, err := c.client.HeaderByNumber(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return h.Time
}

// passTo mines an empty block so that the next transaction runs at the given time.
func (c *chain) passTo(t testing.TB, at uint64) {
	t.Helper()
	now := c.now(t)
	if at < now+2 {
		t.Fatalf("cannot pass to %d: it is %d", at, now)
	}
	// The pool forgets mined transactions in the background, and time cannot be adjusted before it has.
	err := errors.New("no time to try")
	for deadline := time.Now().Add(10 * time.Second); err != nil && time.Now().Before(deadline); {
		err = c.sim.AdjustTime(seconds(at - 1 - now))
	}
	if err != nil {
		t.Fatal(err)
	}
}

func (c *chain) pass(t testing.TB, secs uint64) { t.Helper(); c.passTo(t, c.now(t)+secs+1) }

// timeOf is when a receipt's block was.
func (c *chain) timeOf(t *testing.T, r *types.Receipt) uint64 {
	t.Helper()
	h, err := c.client.HeaderByNumber(t.Context(), r.BlockNumber)
	if err != nil {
		t.Fatal(err)
	}
	return h.Time
}

// balanceOf is what somebody holds of a token.
func (c *chain) balanceOf(t *testing.T, asset common.Address, who *account) *big.Int {
	t.Helper()
	return read(t, c, asset, token.PackBalanceOf(who.addr), token.UnpackBalanceOf)
}

// reason is the custom error, the revert's text, or the error as it stands.
func reason(err error) string {
	var withData interface{ ErrorData() any }
	if errors.As(err, &withData) {
		if text, ok := withData.ErrorData().(string); ok {
			if data, decodeErr := hexutil.Decode(text); decodeErr == nil {
				if described, ok := contracts.DescribeError(data); ok {
					return described
				}
			}
		}
	}
	if err == nil {
		return "nothing"
	}
	return err.Error()
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

func seconds(n uint64) time.Duration { return time.Duration(n) * time.Second }

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
