package index

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// eventBlocks are the blocks of the archive's events, as often as they are there.
func eventBlocks(t *testing.T, a *history.Archive) map[uint64]int {
	t.Helper()
	out := map[uint64]int{}
	err := history.Scan(t.Context(), snapshot(t, a), history.Query{}, func(_ history.Part, rows []history.Event) error {
		for i := range rows {
			out[rows[i].Block]++
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// Two processes that index one market at once: the second to commit is refused,
// also where no book shows that both have the same blocks.
func TestOfTwoAtOnceOneIsRefused(t *testing.T) {
	t.Parallel()
	for _, books := range []bool{true, false} {
		t.Run(fmt.Sprintf("books %v", books), func(t *testing.T) {
			t.Parallel()
			one, other := grown(1900, 1), grown(1900, 1)
			o := one.options(shelf(t), "1")
			o.To = upTo(999)
			run(t, o)
			valued := func(trade.Block) error {
				if !books {
					return fmt.Errorf("%w: no price", ErrNoBook)
				}
				return nil
			}
			o.To, one.before = upTo(1500), valued
			p := other.options(o.Archive, "1")
			p.To = upTo(1800)
			began := false
			other.before = func(at trade.Block) error {
				if at.Number == 1700 && !began {
					began = true
					run(t, o)
				}
				return valued(at)
			}
			sum, err := Run(t.Context(), p)
			if !errors.Is(err, history.ErrConflict) || !strings.Contains(err.Error(), "the same command goes on") || sum.Commits != 0 {
				t.Errorf("%+v, %v", sum, err)
			}
			if sum := run(t, p); sum.Blocks != 300 {
				t.Errorf("again: %+v", sum)
			}
			for n, k := range eventBlocks(t, o.Archive) {
				if k != 1 {
					t.Fatalf("the event of block %d is there %d times", n, k)
				}
			}
		})
	}
}

// Blocks of one second, as some chains have them: the archive has one price of it,
// however many runs made it.
func TestBlocksOfOneSecondHaveOnePrice(t *testing.T) {
	t.Parallel()
	w := grown(600, 20)
	for i := range w.blocks {
		w.blocks[i].Time = genesis.Add(time.Duration(i/5) * time.Second)
	}
	once := w.options(shelf(t), "1")
	run(t, once)
	o := w.options(shelf(t), "1")
	for to := uint64(3); to < 599; to += 97 {
		o.To = &to
		run(t, o)
	}
	o.To = nil
	run(t, o)
	if fingerprint(t, o.Archive) != fingerprint(t, once.Archive) {
		t.Error("fingerprints differ")
	}
	type answer struct {
		asset, source string
		at            time.Time
	}
	seen := map[answer]string{}
	err := history.Scan(t.Context(), snapshot(t, o.Archive), history.Query{}, func(_ history.Part, rows []history.Price) error {
		for _, p := range rows {
			k := answer{p.Asset, p.Source, p.Time}
			if seen[k] != "" {
				return fmt.Errorf("%+v has two prices, %s and %s", k, seen[k], p.Value)
			}
			seen[k] = p.Value.String()
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range []uint64{4, 304, 599} {
		if got := seen[answer{"WETH", "oracle:made-up", w.blocks[n].Time}]; got != fmt.Sprint(3000+n/3) {
			t.Errorf("the price at the end of block %d's second is %s", n, got)
		}
	}
}
