package aave

import (
	"context"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
)

// Describe names the deployment as it was probed.
func (r *Reader) Describe() string { return r.Version().String() }

// Rules are the liquidation rules of the version that was probed.
func (r *Reader) Rules() liquidation.Rules {
	if r.Version().Deficit {
		return liquidation.AaveV33()
	}
	return liquidation.AaveV30()
}

// Book is what Sync publishes.
func (r *Reader) Book(ctx context.Context, at trade.Block) (*book.Book, error) {
	b, _, err := r.Sync(ctx, at)
	return b, err
}
