package aave_test

import (
	"errors"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/liar"
	"github.com/hedgerow-fi/hedgerow/agent/lending"
	"github.com/hedgerow-fi/hedgerow/agent/lending/aave"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// openAs opens a reader that the test closes.
func (w *world) openAs(c *chain.Client, o aave.Options) *aave.Reader {
	w.t.Helper()
	r, err := aave.Open(w.t.Context(), c, o)
	w.do(err)
	w.t.Cleanup(func() {
		if err := r.Close(); err != nil {
			w.t.Error(err)
		}
	})
	return r
}

// corrupt changes one kept debt, or collateral.
func corrupt(t *testing.T, r *aave.Reader, debt bool) {
	t.Helper()
	_, known := r.Kept()
	for row := range known {
		if r.Corrupt(row, debt) {
			return
		}
	}
	t.Fatal("nobody has any")
}

// again syncs block after block until a book is given away, and returns at which,
// and what was said before.
func (w *world) again(r *aave.Reader, most int) (at trade.Block, said []error) {
	w.t.Helper()
	for range most {
		at = w.mine(slot)
		_, _, err := r.Sync(w.t.Context(), at)
		if err == nil {
			return at, said
		}
		said = append(said, err)
		r.Rest()
	}
	w.t.Fatalf("no book in %d blocks: %v", most, said[len(said)-1])
	return at, said
}

func TestADebtThatIsNotTheChainsIsReadAnew(t *testing.T) {
	w := lived(t, 12, 4, 10)
	r := w.openAs(w.client, w.options())
	w.agree(r, w.chain.Head())
	corrupt(t, r, true)
	_, change, err := r.Sync(t.Context(), w.mine(slot))
	w.do(err)
	if _, known := r.Kept(); !change.Full || change.Read < known {
		t.Errorf("read %d of %d accounts anew (full: %v)", change.Read, known, change.Full)
	}
	w.agree(r, w.mine(slot))
}

func TestADriftedBookIsReadAnewBesideItsCallers(t *testing.T) {
	w := lived(t, 12, 4, 10)
	for _, c := range []struct {
		name string
		debt bool
	}{{"a debt, by the sums of its block", true}, {"a collateral, by comparing it", false}} {
		t.Run(c.name, func(t *testing.T) {
			o := w.options()
			o.Patience = time.Minute
			o.Checkpoint = filepath.Join(t.TempDir(), "book")
			r := w.openAs(w.client, o)
			w.agree(r, w.chain.Head())
			corrupt(t, r, c.debt)
			b, _, err := r.Sync(t.Context(), w.mine(slot))
			if c.debt {
				if !errors.Is(err, lending.ErrDrift) || !errors.Is(err, lending.ErrReading) || !strings.Contains(err.Error(), "add up to") {
					t.Fatalf("a debt of one unit too many: %v", err)
				}
			} else {
				w.do(err)
				differences, _, err := r.Reconcile(t.Context(), b, b.Len(), 1)
				w.do(err)
				if len(differences) == 0 {
					t.Fatal("a share too many makes no difference")
				}
			}
			at, said := w.again(r, 400)
			for _, err := range said {
				if !errors.Is(err, lending.ErrDrift) {
					t.Errorf("meanwhile it said %v", err)
				}
			}
			w.agree(r, at)
		})
	}
}

func TestALogThatIsMissedShowsInItsBlock(t *testing.T) {
	w := lived(t, 12, 6, 10)
	node, err := liar.Start(t.Context(), w.chain.WSURL(), 1)
	w.do(err)
	t.Cleanup(func() { _ = node.Close() })
	client, err := chain.Dial(t.Context(), chain.Options{Endpoint: node.WSURL(), ChainID: w.chain.ChainID()})
	w.do(err)
	t.Cleanup(client.Close)
	o := w.options()
	o.Patience = time.Minute
	r := w.openAs(client, o)
	w.agree(r, w.chain.Head())
	withheld, _ := liar.Find("logs and receipts withheld")
	w.do(node.Tell(t.Context(), withheld))
	var drifted error
	for n := 0; drifted == nil; n++ {
		w.act()
		_, _, err := r.Sync(t.Context(), w.mine(slot))
		if drifted = err; n > 100 {
			t.Fatal("nobody moved a debt in a hundred blocks")
		}
	}
	if !errors.Is(drifted, lending.ErrDrift) {
		t.Fatalf("a missed log: %v", drifted)
	}
	// While the node lies no book is given away, and reading anew slows down.
	for range 40 {
		if _, _, err := r.Sync(t.Context(), w.mine(slot)); err == nil {
			t.Fatal("a book of a node that withholds logs was given away")
		}
	}
	w.do(node.Tell(t.Context(), liar.Honest()))
	at, _ := w.again(r, 4000)
	w.agree(r, at)
}

func TestAMarketThatNeverAgreesIsReadMoreAndMoreSeldom(t *testing.T) {
	w := lived(t, 8, 2, 20)
	p := newTap(t, w.chain)
	o := w.options()
	o.FromBlock, o.Patience = w.chain.Head().Number, time.Minute // its borrowers came before
	r := w.openAs(p.client, o)
	for range 300 { // an hour of blocks
		at := w.mine(slot)
		_, _, err := r.Sync(t.Context(), at)
		if !errors.Is(err, lending.ErrDrift) {
			t.Fatalf("block %d: %v", at.Number, err)
		}
		r.Rest()
	}
	scans := p.count("eth_getLogs")
	t.Logf("%d requests for logs in an hour", scans)
	if scans > 60 {
		t.Errorf("%d requests for logs in an hour of disagreement", scans)
	}
}

func TestALongFirstReadingKeepsNobodyWaiting(t *testing.T) {
	w := lived(t, 12, 4, 10)
	p := newTap(t, w.chain)
	o := w.options()
	o.Patience = 20 * time.Millisecond
	gate := make(chan struct{})
	open := sync.OnceFunc(func() { close(gate) })
	o.Progress = func(p lending.Progress) {
		if p.Phase == lending.Accounts {
			<-gate // in the midst of it
		}
	}
	r := w.openAs(p.client, o)
	t.Cleanup(open) // before it is closed
	r.InSmallSteps()
	_, _, err := r.Sync(t.Context(), w.chain.Head())
	if !errors.Is(err, lending.ErrReading) || errors.Is(err, lending.ErrDrift) {
		t.Fatalf("a first reading that takes long: %v", err)
	}
	t.Log(err)
	if _, _, err := r.Sync(t.Context(), w.chain.Head()); !errors.Is(err, lending.ErrReading) {
		t.Fatalf("asked again: %v", err)
	}
	if r.Version().Revision == 0 && r.Pool() != w.pool {
		t.Error("what is known of the market waits for its loans")
	}
	open()
	at, _ := w.again(r, 400)
	w.agree(r, at)

	// Closed in the midst of it, nothing is left behind.
	stuck := w.openAs(p.client, o)
	forever := make(chan struct{})
	let := sync.OnceFunc(func() { close(forever) })
	t.Cleanup(let)
	p.on(func(int) { <-forever })
	if _, _, err := stuck.Sync(t.Context(), w.mine(slot)); !errors.Is(err, lending.ErrReading) {
		t.Fatal(err)
	}
	w.do(stuck.Close())
	let()
}
