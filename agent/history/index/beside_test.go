package index

import (
	"errors"
	"fmt"
	"strings"
	"testing"

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
