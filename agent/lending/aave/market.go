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

// Assets are what the market lists at a block, those under the price of an eMode
// category included.
func (r *Reader) Assets(ctx context.Context, at trade.Block) ([]book.Asset, error) {
	out, _, err := r.PricedAssets(ctx, at)
	return out, err
}

// PricedAssets are the Assets, and the decimals of their prices.
func (r *Reader) PricedAssets(ctx context.Context, at trade.Block) ([]book.Asset, uint8, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	p, err := r.paramsOf(ctx, at)
	if err != nil {
		return nil, 0, err
	}
	var own [categoryIDs]bool
	for id, c := range p.categories {
		own[id] = !c.price.IsZero()
	}
	out, _ := p.table(own)
	return out, p.baseDecimals, nil
}

// Book is what Sync publishes.
func (r *Reader) Book(ctx context.Context, at trade.Block) (*book.Book, error) {
	b, _, err := r.Sync(ctx, at)
	return b, err
}
