package wire

import (
	"errors"
	"fmt"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/history/index"
	"github.com/hedgerow-fi/hedgerow/agent/lending/aave"
	"github.com/hedgerow-fi/hedgerow/agent/lending/maker"
)

func TestAnIndexTellsWhatAnAdaptersErrorMeans(t *testing.T) {
	for _, c := range []struct{ said, means error }{
		{chain.ErrReorged, index.ErrReplaced}, {aave.ErrNoPrice, index.ErrNoBook}, {maker.ErrNoPrice, index.ErrNoBook},
		{aave.ErrNoMarket, index.ErrNotYet}, {maker.ErrNotYet, index.ErrNotYet}, {chain.ErrPruned, chain.ErrPruned},
	} {
		err := indexError(fmt.Errorf("block 7: %w", c.said))
		if !errors.Is(err, c.means) || !errors.Is(err, c.said) {
			t.Errorf("%v is not %v", err, c.means)
		}
	}
	if err := indexError(fmt.Errorf("%w: look at a later block", aave.ErrNoMarket)); err.Error() != "the market is not there yet: look at a later block" {
		t.Errorf("it says %q", err)
	}
	if err := indexError(nil); err != nil {
		t.Error(err)
	}
}
