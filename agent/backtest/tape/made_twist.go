package tape

import (
	"context"
	"fmt"
	"math/big"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// Perturbed is the same tape with other prices after an instant, and so with other
// liquidations and bad debt.
func (t *Made) Perturbed(_ context.Context, after time.Time, seed uint64) (Tape, error) {
	w := &twist{after: after, seed: seed}
	out := *t
	out.prices, out.feeds = slices.Clone(t.prices), slices.Clone(t.feeds)
	for i := range out.prices {
		if at := t.at(i); at.After(after) {
			out.prices[i] = times(t.prices[i], ratio(w.draw("price", uint64(at.UnixMicro())), mostPrice))
			feed, err := history.FixedOfBig(new(big.Int).Mul(out.prices[i].Big(), amount.New(1e10).Big()))
			if err != nil {
				return nil, fmt.Errorf("a price of %s: %w", out.prices[i], err)
			}
			out.feeds[i] = feed
		}
	}
	return &out, nil
}
