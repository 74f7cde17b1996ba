package devnet_test

import (
	"context"
	"errors"
	"testing"
	"time"

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
	run := func(seed uint64) []trade.Hash {
		d := start(t, devnet.Config{Seed: seed, Fund: []string{"a", "b", "c"}})
		senders := []*devnet.Sender{d.Sender("a"), d.Sender("b"), d.Sender("c")}
		var hashes []trade.Hash
		at := genesis
		for block := range 50 {
			for i := range block % 7 {
				pay(t, senders[(block+i)%3], senders[i%3].Address(), uint64(block+i))
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
	first, again, other := run(7), run(7), run(8)
	for i := range first {
		if first[i] != again[i] {
			t.Fatalf("block %d differs between two runs of one seed", i+1)
		}
	}
	if first[49] == other[49] {
		t.Fatal("two seeds gave the same chain")
	}
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
