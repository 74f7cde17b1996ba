package devnet_test

import (
	"context"
	"errors"
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

var genesis = time.Date(2020, 3, 12, 0, 0, 0, 0, time.UTC)

func start(t testing.TB, cfg devnet.Config) *devnet.Devnet {
	t.Helper()
	if cfg.Genesis.IsZero() {
		cfg.Genesis = genesis
	}
	d, err := devnet.Start(t.Context(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := d.Close(); err != nil {
			t.Error(err)
		}
	})
	return d
}

func pay(t testing.TB, s *devnet.Sender, to protection.Address, wei uint64) trade.Hash {
	t.Helper()
	h, err := s.Send(devnet.Tx{To: &to, Value: amount.New(wei), Gas: 21_000})
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func TestSameSeedAndSequenceGiveTheSameHashes(t *testing.T) {
	// Senders, a client over a websocket, moving base fees and a reorg.
	run := func(seed uint64) []trade.Hash {
		d := start(t, devnet.Config{Seed: seed, Fund: []string{"a", "b", "c", "far"}})
		far, err := ethclient.DialContext(t.Context(), d.WSURL())
		if err != nil {
			t.Fatal(err)
		}
		defer far.Close()
		signer := types.LatestSignerForChainID(new(big.Int).SetUint64(d.ChainID()))
		senders := []*devnet.Sender{d.Sender("a"), d.Sender("b"), d.Sender("c")}
		var hashes []trade.Hash
		at := genesis
		for block := range uint64(50) {
			for i := range block % 7 {
				pay(t, senders[(block+i)%3], senders[i%3].Address(), block+i)
				to := common.Address(d.Address("c"))
				tx := types.MustSignNewTx(d.Key("far"), signer, &types.DynamicFeeTx{
					ChainID: signer.ChainID(), Nonce: farNonce(t, far, d), To: &to, Gas: 21_000, GasTipCap: big.NewInt(gwei), GasFeeCap: big.NewInt(100 * gwei),
				})
				if err := far.SendTransaction(t.Context(), tx); err != nil {
					t.Fatal(err)
				}
			}
			switch block {
			case 20:
				d.SetBaseFee(amount.New(3 * gwei))
			case 35:
				if _, err := d.Fork(t.Context(), 3); err != nil {
					t.Fatal(err)
				}
			}
			at = at.Add(12 * time.Second)
			b, err := d.Mine(t.Context(), at)
			if err != nil {
				t.Fatal(err)
			}
			if !b.Time.Equal(at) {
				t.Fatalf("block %d has time %s, want %s", b.Number, b.Time, at)
			}
			hashes = append(hashes, b.Hash)
		}
		if err := d.Check(t.Context()); err != nil {
			t.Fatal(err)
		}
		return hashes
	}
	first, other := run(7), run(8)
	for range 3 {
		for i, hash := range run(7) {
			if first[i] != hash {
				t.Fatalf("block %d differs between two runs of one seed", i+1)
			}
		}
	}
	if first[49] == other[49] {
		t.Fatal("two seeds gave the same chain")
	}
}

// farNonce counts what an account has in the pool and the chain: the pool's own
// number is late by a moment.
func farNonce(t testing.TB, c *ethclient.Client, d *devnet.Devnet) uint64 {
	t.Helper()
	var content struct {
		Pending, Queued map[string]any
	}
	who := common.Address(d.Address("far"))
	if err := c.Client().CallContext(t.Context(), &content, "txpool_contentFrom", who); err != nil {
		t.Fatal(err)
	}
	mined, err := c.NonceAt(t.Context(), who, nil)
	if err != nil {
		t.Fatal(err)
	}
	return mined + uint64(len(content.Pending)+len(content.Queued))
}

func TestConfirmMinesThousandsOfTransactionsInSeconds(t *testing.T) {
	const n = 3000
	d := start(t, devnet.Config{Fund: []string{"rich"}})
	s := d.Sender("rich")
	began := time.Now()
	for range n {
		pay(t, s, d.Address("poor"), 1)
	}
	if _, err := d.Confirm(t.Context(), genesis.Add(12*time.Second), 12*time.Second); err != nil {
		t.Fatal(err)
	}
	t.Logf("%.0f transactions a second, %d blocks", n/time.Since(began).Seconds(), d.Head().Number)
	if d.Pooled() != 0 {
		t.Fatalf("%d stayed pooled", d.Pooled())
	}
	if b, _ := d.Client().BalanceAt(context.Background(), [20]byte(d.Address("poor")), nil); b.Uint64() != n {
		t.Fatalf("balance is %s, want %d", b, n)
	}
}

func TestTimeMustMoveForwardInWholeSeconds(t *testing.T) {
	d := start(t, devnet.Config{})
	for name, at := range map[string]time.Time{
		"the head's own time": genesis,
		"before the head":     genesis.Add(-time.Second),
		"half a second":       genesis.Add(1500 * time.Millisecond),
	} {
		if _, err := d.Mine(t.Context(), at); !errors.Is(err, devnet.ErrTime) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

func BenchmarkContractCalls(b *testing.B) {
	d := start(b, devnet.Config{Fund: []string{"owner"}})
	owner := d.Sender("owner")
	token := contracts.NewDevToken()
	at, err := owner.Deploy(append(common.FromHex(contracts.DevTokenMetaData.Bin), token.PackConstructor("Dev", "DEV", 18, common.Address(owner.Address()))...))
	if err != nil {
		b.Fatal(err)
	}
	slot := 12 * time.Second
	if _, err := d.Confirm(b.Context(), d.Head().Time.Add(slot), slot); err != nil {
		b.Fatal(err)
	}
	n := 0
	for b.Loop() {
		for range 1000 {
			n++
			if _, err := owner.Call(at, token.PackMint(common.BigToAddress(big.NewInt(int64(n))), big.NewInt(1))); err != nil {
				b.Fatal(err)
			}
		}
		if _, err := d.Confirm(b.Context(), d.Head().Time.Add(slot), slot); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "tx/s")
}
