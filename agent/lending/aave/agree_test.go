package aave_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/lending/aave"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/book"
)

// startDevnet is a chain that ends with the test.
func startDevnet(t testing.TB, cfg devnet.Config) *devnet.Devnet {
	t.Helper()
	d, err := devnet.Start(context.Background(), cfg)
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

// dial is a client of a devnet, over a socket as any node's.
func dial(t testing.TB, d *devnet.Devnet) *chain.Client {
	t.Helper()
	c, err := chain.Dial(t.Context(), chain.Options{Endpoint: d.WSURL(), ChainID: d.ChainID()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	return c
}

// agree checks that a kept book equals a new reader's at a block, and every
// loan's figures the pool's own.
func agree(t testing.TB, client *chain.Client, r *aave.Reader, o aave.Options, at trade.Block) *book.Book {
	t.Helper()
	kept, _, err := r.Sync(t.Context(), at)
	if err != nil {
		t.Fatal(err)
	}
	fresh, err := aave.Open(t.Context(), client, o)
	if err != nil {
		t.Fatal(err)
	}
	whole, change, err := fresh.Sync(t.Context(), at)
	if err != nil {
		t.Fatal(err)
	}
	if !change.Full {
		t.Fatal("a first sync was not full")
	}
	if kept.Version() != whole.Version() {
		t.Fatalf("block %d: the kept book differs from a new one:\n%s", at.Number, unlike(kept, whole))
	}
	if err := kept.Validate(); err != nil {
		t.Fatal(err)
	}
	differences, n, err := r.Reconcile(t.Context(), kept, kept.Len(), 1)
	if err != nil {
		t.Fatal(err)
	}
	if n != kept.Len() {
		t.Fatalf("block %d: %d of %d loans compared", at.Number, n, kept.Len())
	}
	for _, d := range differences {
		t.Errorf("block %d: %s", at.Number, d)
	}
	if len(differences) > 0 {
		t.FailNow()
	}
	return kept
}

// unlike is the first loans in which two books differ.
func unlike(a, b *book.Book) string {
	if a.Len() != b.Len() || len(a.Assets) != len(b.Assets) {
		return fmt.Sprintf("%d and %d loans, %d and %d assets", a.Len(), b.Len(), len(a.Assets), len(b.Assets))
	}
	for i := range a.Assets {
		if a.Assets[i] != b.Assets[i] {
			return fmt.Sprintf("asset %d: %+v and %+v", i, a.Assets[i], b.Assets[i])
		}
	}
	for i := range a.Len() {
		if x, y := fmt.Sprintf("%+v", a.Loan(i)), fmt.Sprintf("%+v", b.Loan(i)); x != y {
			return fmt.Sprintf("loan %d: %s and %s", i, x, y)
		}
	}
	return "equal rows, unequal versions"
}

func below(b *book.Book, hf float64) (n int) {
	for _, h := range b.HealthFactors(nil) {
		if h < hf {
			n++
		}
	}
	return n
}
