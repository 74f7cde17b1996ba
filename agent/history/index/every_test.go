package index

import (
	"context"
	"errors"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// heard is a chain that tells which blocks it was asked for.
type heard struct {
	*world
	asked chan uint64
}

func (h heard) Block(ctx context.Context, n uint64) (trade.Block, error) {
	h.asked <- n
	return h.world.Block(ctx, n)
}

func TestSamplesAreLookedForWhileTheMarketIsRead(t *testing.T) {
	t.Parallel()
	w := grown(100, 1)
	h := heard{w, make(chan uint64, 1000)}
	o := w.options(shelf(t), "1")
	o.Chain = h
	w.before = func(at trade.Block) error {
		if at.Number != 0 {
			return nil
		}
		for {
			select {
			case n := <-h.asked:
				if n == ahead {
					return nil
				}
			case <-time.After(time.Minute):
				return errors.New("nobody looks for the next samples")
			}
		}
	}
	run(t, o)
	w.same(t, o, 0, 99)
}

func TestLookingForSamplesEndsWithTheRun(t *testing.T) {
	t.Parallel()
	w := grown(300, 2)
	s := sampler{every("1"), w}
	for at, err := range s.each(t.Context(), w.blocks[0], w.blocks[299]) {
		if err != nil || at.Number > 20 {
			t.Fatal(at, err)
		}
		if at.Number == 20 {
			break // goleak hears if anybody goes on
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	n := 0
	var last error
	for at, err := range s.each(ctx, w.blocks[0], w.blocks[299]) {
		if last = err; err == nil {
			n++
		}
		if at.Number == 20 {
			cancel()
		}
	}
	if !errors.Is(last, context.Canceled) || n > 20+ahead+3 {
		t.Errorf("%d samples, then %v", n, last)
	}
}
