package aave_test

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/lending"
	"github.com/hedgerow-fi/hedgerow/agent/lending/aave"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// A node that does not know a block yet proves nothing about it.
func TestANodeThatLagsCostsNoBook(t *testing.T) {
	w := lived(t, 12, 4, 10)
	p := newTap(t, w.chain)
	o := w.options()
	o.Checkpoint = filepath.Join(t.TempDir(), "book")
	for range 40 {
		w.mine(slot)
	}
	r := w.openAs(p.client, o)
	_, change, err := r.Sync(t.Context(), w.chain.Head())
	w.do(err)
	if change.Read == 0 {
		t.Fatal("nobody to read")
	}
	_, known := r.Kept()
	at := w.mine(slot)
	old, err := p.client.Block(t.Context(), at.Number-38) // before everything that was read
	w.do(err)
	p.knows(old.Number)
	if _, _, err := r.Sync(t.Context(), at); !errors.Is(err, chain.ErrNotFound) {
		t.Errorf("a block past the node's head: %v", err)
	}
	_, _, err = r.Sync(t.Context(), old)
	if !errors.Is(err, chain.ErrNotFound) || !strings.Contains(err.Error(), "wait until the node has caught up") {
		t.Errorf("the node's own head, long before what was read: %v", err)
	}
	if read, now := r.Kept(); read != known || now != known {
		t.Fatalf("%d of %d accounts are left, of %d", read, now, known)
	}
	w.do(r.Close())

	// Nor does it when the agent starts.
	again := w.openAs(p.client, o)
	if _, _, err := again.Sync(t.Context(), old); !errors.Is(err, chain.ErrNotFound) {
		t.Errorf("started on a node that lags: %v", err)
	}
	p.knows(0)
	_, change, err = again.Sync(t.Context(), at)
	w.do(err)
	if change.Read > 0 {
		t.Errorf("%d accounts were read again for a node that lagged", change.Read)
	}
	w.agree(again, at)
}

// A node that is slow to say what the market is keeps nobody waiting either.
func TestANodeThatHangsKeepsNobodyWaiting(t *testing.T) {
	w := lived(t, 6, 4, 3)
	p := newTap(t, w.chain)
	o := w.options()
	o.Patience = time.Millisecond
	r := w.openAs(p.client, o)
	let, asked := make(chan struct{}), make(chan struct{}, 100)
	t.Cleanup(func() { close(let) })
	p.hang(func(method string) {
		if method == "eth_call" {
			asked <- struct{}{}
			<-let
		}
	})
	at := w.chain.Head()
	if _, _, err := r.Sync(t.Context(), at); !errors.Is(err, lending.ErrReading) {
		t.Fatal(err)
	}
	<-asked // the parameters, in the midst of the reading
	done := make(chan error, 2)
	for range 2 {
		go func() { _, _, err := r.Sync(t.Context(), at); done <- err }()
	}
	for range 2 {
		select {
		case err := <-done:
			if !errors.Is(err, lending.ErrReading) {
				t.Error(err)
			}
		case <-time.After(20 * time.Second):
			t.Fatal("it waits for the node")
		}
	}
}

func TestASyncAfterTheEndIsRefused(t *testing.T) {
	w := lived(t, 4, 4, 3)
	for _, patience := range []time.Duration{0, time.Minute} {
		o := w.options()
		o.Patience = patience
		r, err := aave.Open(t.Context(), w.client, o)
		w.do(err)
		w.do(r.Close())
		w.do(r.Close())
		if _, _, err := r.Sync(t.Context(), w.chain.Head()); err == nil || !strings.Contains(err.Error(), "closed") {
			t.Errorf("patience %v: %v", patience, err)
		}
	}
}

// Which assets are pegged is the same for whoever reads a block, whenever it began.
func TestABrokenPegIsTheSameToAnAgentThatStartedAfterIt(t *testing.T) {
	w := newWorld(t, 2, 4)
	usdc, weth := w.reserves[0], w.reserves[2]
	guessing := w.open(w.client)
	o := w.options()
	o.Pegged = []protection.Address{weth.token}
	stating := w.openAs(w.client, o)
	for n, c := range []struct {
		factor float64
		guess  bool
	}{{1, true}, {0.94, false}, {1.05, true}} {
		w.price(usdc, c.factor)
		at := w.mine(slot)
		b := w.agree(guessing, at)
		if got := b.Assets[0].Flags&book.Pegged != 0; got != c.guess {
			t.Errorf("look %d: USDC at %v is pegged: %v", n, usdc.price, got)
		}
		b, _, err := stating.Sync(t.Context(), at)
		w.do(err)
		if b.Assets[0].Flags&book.Pegged != 0 || b.Assets[2].Flags&book.Pegged == 0 {
			t.Errorf("look %d: WETH was said to be pegged, and nothing else", n)
		}
	}
}
