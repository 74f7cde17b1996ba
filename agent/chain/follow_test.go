package chain_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// watcher follows a chain and keeps the branch that its heads describe.
type watcher struct {
	t      testing.TB
	heads  *chain.Heads
	branch []trade.Block
}

func follow(t testing.TB, c *chain.Client) *watcher {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	heads, err := c.Follow(ctx)
	if err != nil {
		cancel()
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cancel()
		heads.Wait()
	})
	w := &watcher{t: t, heads: heads}
	w.next()
	return w
}

// next takes one head and checks that it continues the branch.
func (w *watcher) next() chain.Head {
	w.t.Helper()
	select {
	case h, ok := <-w.heads.C:
		if !ok {
			w.t.Fatalf("the heads ended: %v", w.heads.Err())
		}
		if h.Reorg > 0 && len(w.branch) > h.Reorg {
			w.branch = w.branch[:len(w.branch)-h.Reorg]
			if last := w.branch[len(w.branch)-1]; last != h.CommonAncestor {
				w.t.Fatalf("after a reorg of %d the last block is %d, the common ancestor is given as %d", h.Reorg, last.Number, h.CommonAncestor.Number)
			}
		}
		if n := len(w.branch); n > 0 && h.Block.Number != w.branch[n-1].Number+1 {
			w.t.Fatalf("block %d came after block %d", h.Block.Number, w.branch[n-1].Number)
		}
		w.branch = append(w.branch, h.Block)
		return h
	case <-time.After(20 * time.Second):
		w.t.Fatal("no head came within 20 s")
		return chain.Head{}
	}
}

// until takes heads up to a block and returns the greatest Reorg and all Missed.
func (w *watcher) until(b trade.Block) (reorg int, missed uint64) {
	w.t.Helper()
	for len(w.branch) == 0 || w.branch[len(w.branch)-1] != b {
		h := w.next()
		reorg, missed = max(reorg, h.Reorg), missed+h.Missed
	}
	return reorg, missed
}

const fastPoll = 10 * time.Millisecond

func TestFollowDeliversEveryBlockOnceInOrder(t *testing.T) {
	d, ends := endpoints(t)
	for name, endpoint := range ends {
		t.Run(name, func(t *testing.T) {
			w := follow(t, dial(t, chain.Options{Endpoint: endpoint, PollInterval: fastPoll}))
			if w.branch[0] != d.Head() {
				t.Fatal("the first head is not the chain's")
			}
			w.until(mine(t, d, 25))
			if len(w.branch) != 26 {
				t.Fatalf("%d heads, want 26", len(w.branch))
			}
		})
	}
}

func TestReorgsAreAnnouncedWithTheirDepth(t *testing.T) {
	for _, transport := range []string{"ws", "http"} {
		for depth := 1; depth <= 8; depth++ {
			t.Run(fmt.Sprintf("%s, %d deep", transport, depth), func(t *testing.T) {
				d := startDevnet(t, devnet.Config{})
				endpoint := d.WSURL()
				if transport == "http" {
					endpoint = d.HTTPURL()
				}
				mine(t, d, 3)
				w := follow(t, dial(t, chain.Options{Endpoint: endpoint, PollInterval: fastPoll}))
				w.until(mine(t, d, 9))
				head, err := d.Fork(t.Context(), depth)
				if err != nil {
					t.Fatal(err)
				}
				if reorg, _ := w.until(head); reorg != depth {
					t.Fatalf("a reorg of %d was announced, want %d", reorg, depth)
				}
				if reorg, _ := w.until(mine(t, d, 2)); reorg != 0 {
					t.Fatalf("a reorg of %d was announced where there was none", reorg)
				}
			})
		}
	}
}

func TestAReorgBelowTheFirstHeadIsMeasuredToo(t *testing.T) {
	d := startDevnet(t, devnet.Config{})
	mine(t, d, 6)
	w := follow(t, dial(t, chain.Options{Endpoint: d.WSURL()}))
	if _, err := d.Fork(t.Context(), 4); err != nil {
		t.Fatal(err)
	}
	h := <-w.heads.C
	if h.Reorg != 4 || h.CommonAncestor.Number != 2 || h.Block.Number != 3 {
		t.Fatalf("got block %d, reorg %d after block %d; want 3, 4, 2", h.Block.Number, h.Reorg, h.CommonAncestor.Number)
	}
}

func TestADisconnectLosesNoBlock(t *testing.T) {
	d := startDevnet(t, devnet.Config{})
	for name, endpoint := range map[string]string{"ws": d.WSURL(), "http": d.HTTPURL()} {
		for _, blocks := range []int{1, 10, 100, 300} { // walked, walked, filled, filled in batches
			t.Run(fmt.Sprintf("%s, %d blocks", name, blocks), func(t *testing.T) {
				p, through := startProxy(t, endpoint)
				w := follow(t, dial(t, chain.Options{Endpoint: through, PollInterval: fastPoll}))
				w.until(mine(t, d, 2))

				p.set(true, -1)
				p.cut()
				trouble := <-w.heads.Trouble
				if trouble == nil {
					t.Fatal("the trouble is nil")
				}
				head := mine(t, d, blocks)
				p.set(false, -1)
				reorg, missed := w.until(head)
				if reorg != 0 || missed != uint64(blocks-1) {
					t.Fatalf("reorg %d and %d missed, want 0 and %d (trouble was %v)", reorg, missed, blocks-1, trouble)
				}
			})
		}
	}
}

func TestAReorgDuringADisconnectIsNoticed(t *testing.T) {
	for _, blocks := range []int{0, 5, 120} {
		t.Run(fmt.Sprintf("and %d blocks more", blocks), func(t *testing.T) {
			d := startDevnet(t, devnet.Config{})
			p, through := startProxy(t, d.WSURL())
			w := follow(t, dial(t, chain.Options{Endpoint: through}))
			w.until(mine(t, d, 10))
			p.set(true, -1)
			p.cut()
			<-w.heads.Trouble
			head, err := d.Fork(t.Context(), 3)
			if err != nil {
				t.Fatal(err)
			}
			if blocks > 0 {
				head = mine(t, d, blocks)
			}
			p.set(false, -1)
			reorg, missed := w.until(head)
			if reorg != 3 || missed != uint64(blocks+3) {
				t.Fatalf("reorg %d and %d missed, want 3 and %d", reorg, missed, blocks+3)
			}
		})
	}
}

func TestAnotherChainBehindTheEndpointIsTroubleAndNeverDelivered(t *testing.T) {
	d, other := startDevnet(t, devnet.Config{}), startDevnet(t, devnet.Config{ChainID: 999})
	mine(t, other, 50)
	p, through := startProxy(t, d.WSURL())
	w := follow(t, dial(t, chain.Options{Endpoint: through}))
	w.until(mine(t, d, 1))
	p.redirect(t, other.WSURL())
	p.cut()
	eventually(t, "trouble about the chain id", func(ctx context.Context) bool {
		select {
		case err := <-w.heads.Trouble:
			return errors.Is(err, chain.ErrWrongChain)
		case <-ctx.Done():
			return false
		}
	})
	p.redirect(t, d.WSURL())
	p.cut()
	w.until(mine(t, d, 1))
}

func TestAChainWithoutACommonPastEndsTheHeads(t *testing.T) {
	d, twin := startDevnet(t, devnet.Config{Seed: 1}), startDevnet(t, devnet.Config{Seed: 2})
	mine(t, twin, 5)
	p, through := startProxy(t, d.WSURL())
	w := follow(t, dial(t, chain.Options{Endpoint: through}))
	w.until(mine(t, d, 3))
	p.redirect(t, twin.WSURL())
	p.cut()
	for range w.heads.C {
		t.Error("a block of the other chain was delivered")
	}
	wantError(t, w.heads.Err(), chain.ErrDeepReorg, "block 3 (", "find out which is right")
}

func TestASlowReaderLosesNothing(t *testing.T) {
	d := startDevnet(t, devnet.Config{})
	w := follow(t, dial(t, chain.Options{Endpoint: d.WSURL()}))
	head := mine(t, d, 500) // before the first is taken
	w.until(head)
	if len(w.branch) != 501 {
		t.Fatalf("%d heads, want 501", len(w.branch))
	}
}

func TestFollowEndsWithItsContext(t *testing.T) {
	d := startDevnet(t, devnet.Config{})
	for name, endpoint := range map[string]string{"ws": d.WSURL(), "http": d.HTTPURL()} {
		t.Run(name, func(t *testing.T) {
			ctx, cancel := context.WithCancel(t.Context())
			heads, err := dial(t, chain.Options{Endpoint: endpoint}).Follow(ctx)
			if err != nil {
				t.Fatal(err)
			}
			cancel() // while the first head waits to be taken
			if err := heads.Err(); !errors.Is(err, context.Canceled) {
				t.Fatalf("it ended with %v", err)
			}
			for range heads.C {
				t.Error("a head came after the end")
			}
		})
	}
}

func TestFinalFollowsTagOrDepthAndNeverGoesBack(t *testing.T) {
	d := startDevnet(t, devnet.Config{Finality: 6})
	head := mine(t, d, 20)
	for name, c := range map[string]struct {
		o    chain.Options
		want uint64
	}{
		"by tag":           {chain.Options{FinalityTag: "finalized"}, head.Number - 6},
		"by the safe tag":  {chain.Options{FinalityTag: "safe"}, head.Number - 6},
		"by depth":         {chain.Options{FinalityDepth: 3}, head.Number - 3},
		"by default depth": {chain.Options{}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			c.o.Endpoint = d.HTTPURL()
			b, err := dial(t, c.o).Final(t.Context())
			if err != nil || b.Number != c.want {
				t.Fatalf("final is block %d, %v; want %d", b.Number, err, c.want)
			}
		})
	}
	// A depth that is too small for the chain: a reorg goes below it.
	brave := dial(t, chain.Options{Endpoint: d.HTTPURL(), FinalityDepth: 1})
	if _, err := brave.Final(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Fork(t.Context(), 4); err != nil {
		t.Fatal(err)
	}
	_, err := brave.Final(t.Context())
	wantError(t, err, chain.ErrReceded, "block 19 (", "halt")
}
