package aave_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/lending"
	"github.com/hedgerow-fi/hedgerow/agent/lending/aave"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// errKilled is what a reading ends with that a test kills.
var errKilled = errors.New("killed")

// lived is a world with some blocks of history.
func lived(t testing.TB, people int, seed uint64, blocks int) *world {
	t.Helper()
	w := newWorld(t, people, seed)
	w.settle()
	for range blocks {
		for range 2 + w.random.IntN(4) {
			w.act()
		}
		w.mine(slot)
	}
	return w
}

// after forks, nonces start again from the chain's.
func (w *world) newcomers() {
	w.chain.Forget()
	for i := range w.people {
		w.people[i] = w.chain.Sender(fmt.Sprint("person-", i))
	}
	w.owner = w.chain.Sender("owner")
}

// TestAReadingSurvivesWhateverHappensMeanwhile reads a market in many small steps
// while the chain goes on, reorganises and loses its old state, and while the
// process is killed and started again. In the end the book is that of a new reader.
func TestAReadingSurvivesWhateverHappensMeanwhile(t *testing.T) {
	t.Parallel()
	total := map[string]int{}
	seeds := runs(t, 3)
	for seed := uint64(1); seed <= uint64(seeds); seed++ {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			w := lived(t, 24, seed, 30)
			p := newTap(t, w.chain)
			p.keep = 14
			chance := rand.New(rand.NewPCG(seed, 7))
			o := w.options()
			o.Checkpoint = filepath.Join(t.TempDir(), "book")
			var kill context.CancelCauseFunc
			next := 1
			p.on(func(n int) {
				if n < next {
					return
				}
				next = n + 1 + chance.IntN(25)
				switch chance.IntN(6) {
				case 0, 1:
					for range 1 + chance.IntN(5) {
						w.act()
					}
					w.mine(slot)
					total["blocks"]++
				case 2:
					for range 3 + chance.IntN(14) {
						w.mine(slot)
					}
					total["gaps"]++
				case 3:
					if _, err := w.chain.ForkAs(t.Context(), devnet.Plan{Depth: 1 + chance.IntN(9), Keep: func(h trade.Hash) bool { return h[0]%3 == 0 }}); err != nil {
						t.Error(err)
					}
					w.newcomers()
					total["reorgs"]++
				case 4, 5:
					if total["kills"] < 12*int(seed) {
						kill(errKilled)
						total["kills"]++
					}
				}
			})
			ctx, k := context.WithCancelCause(t.Context())
			kill = k
			defer func() { kill(nil) }()
			var r *aave.Reader
			for deadline := time.Now().Add(2 * time.Minute); ; {
				if time.Now().After(deadline) {
					t.Fatal("the reading does not come to its end")
				}
				var err error
				if r == nil {
					if r, err = aave.Open(ctx, p.client, o); err == nil {
						r.InSmallSteps()
					}
				}
				if err == nil {
					_, _, err = r.Sync(ctx, w.chain.Head())
				}
				switch {
				case err == nil:
				case errors.Is(context.Cause(ctx), errKilled):
					if r != nil {
						r.Abandon()
						r = nil
					}
					ctx, k = context.WithCancelCause(t.Context())
					kill = k
					total["starts"]++
					continue
				case errors.Is(err, chain.ErrReorged), errors.Is(err, chain.ErrPruned), errors.Is(err, chain.ErrNotFound):
					total["lost blocks"]++
					continue
				default:
					t.Fatal(err)
				}
				break
			}
			p.on(nil)
			agree(t, w.client, r, w.options(), w.chain.Head())
			for range 5 {
				w.act()
				agree(t, w.client, r, w.options(), w.mine(slot))
			}
			if err := r.Close(); err != nil {
				t.Fatal(err)
			}
			// A later start reads the accounts that moved, and a few to try the others.
			w.act()
			at := w.mine(slot)
			again, err := aave.Open(t.Context(), p.client, o)
			w.do(err)
			_, change, err := again.Sync(t.Context(), at)
			w.do(err)
			if _, known := again.Kept(); change.Read > known/2 {
				t.Errorf("a start from a whole checkpoint read %d of %d accounts", change.Read, known)
			}
			agree(t, w.client, again, w.options(), at)
			w.do(again.Close())
		})
	}
	t.Log(total)
	for _, what := range []string{"blocks", "gaps", "reorgs", "kills", "lost blocks"} {
		if total[what] < seeds {
			t.Errorf("too few %s for the test to mean anything: %v", what, total)
		}
	}
}

func TestAKillCostsAChunk(t *testing.T) {
	w := lived(t, 24, 3, 20)
	p := newTap(t, w.chain)
	o := w.options()
	o.Checkpoint = filepath.Join(t.TempDir(), "book")
	most, starts, last := 0, 0, 0
	for done := false; !done; starts++ {
		ctx, kill := context.WithCancelCause(t.Context())
		defer kill(nil)
		p.on(func(n int) {
			if n == 38+starts {
				kill(errKilled)
			}
		})
		r, err := aave.Open(ctx, p.client, o)
		w.do(err)
		r.InSmallSteps()
		before, _ := r.Kept()
		if starts > 0 {
			most = max(most, last-before)
		}
		_, _, err = r.Sync(ctx, w.chain.Head())
		last, _ = r.Kept()
		done = err == nil
		if starts > 200 {
			t.Fatal("no start gets further than the one before it")
		}
		if done {
			agree(t, w.client, r, w.options(), w.chain.Head())
		}
		r.Abandon()
	}
	t.Logf("%d starts; a kill cost at most %d accounts", starts, most)
	if most > 4 || starts < 3 {
		t.Errorf("a kill cost %d accounts of a chunk of 4, in %d starts", most, starts)
	}
}

func TestABorrowerBeforeTheFirstBlockIsMissed(t *testing.T) {
	w := lived(t, 8, 2, 20)
	o := w.options()
	o.FromBlock = w.chain.Head().Number
	w.act()
	r, err := aave.Open(t.Context(), w.client, o)
	w.do(err)
	_, _, err = r.Sync(t.Context(), w.mine(slot))
	if !errors.Is(err, lending.ErrDrift) {
		t.Fatalf("a first block past the first borrower: %v", err)
	}
}
