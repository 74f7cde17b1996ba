package aave

import (
	"context"
	"fmt"

	"github.com/hedgerow-fi/hedgerow/agent/lending"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

var selSourceOfAsset = sel("getSourceOfAsset(address)")

// Contracts are those whose code decides what the hedged reserves' claims are
// worth at a block: provider, pool and oracle; of each reserve its tokens and its
// price's source, where the oracle names one; and the vaults through which there
// are claims. Umbrella is not among them: no trade rests on what it says.
func (r *Reader) Contracts(ctx context.Context, at trade.Block, reserves []protection.Address) ([]lending.Contract, error) {
	q := &query{}
	pool, oracle := q.must(r.provider, selGetPool.call0()), q.must(r.provider, selGetPriceOracle.call0())
	if err := q.run(ctx, r.client, at); err != nil {
		return nil, fmt.Errorf("contracts of market %s: %w", r.name, err)
	}
	out := []lending.Contract{{Part: "provider", Address: r.provider}, {Part: "pool", Address: q.words(pool, 1).address(0)},
		{Part: "oracle", Address: q.words(oracle, 1).address(0)}}
	if q.err != nil {
		return nil, fmt.Errorf("contracts of market %s: %w", r.name, q.err)
	}
	r.mu.Lock()
	data := r.scope.data
	r.mu.Unlock()
	sources := &query{}
	for _, asset := range reserves {
		sources.may(out[2].Address, selSourceOfAsset.ofAddress(asset))
	}
	if err := sources.run(ctx, r.client, at); err != nil {
		return nil, fmt.Errorf("contracts of market %s: %w", r.name, err)
	}
	for i, asset := range reserves {
		of := " of reserve " + asset.String()
		for _, s := range data {
			if s.asset == asset {
				out = append(out, lending.Contract{Part: "supply token" + of, Address: s.aToken}, lending.Contract{Part: "debt token" + of, Address: s.debtToken})
			}
		}
		if w, ok := sources.given(i, 1); ok && w.address(0) != (protection.Address{}) {
			out = append(out, lending.Contract{Part: "price source" + of, Address: w.address(0)})
		}
	}
	for _, v := range distinct(r.vaults) {
		out = append(out, lending.Contract{Part: "vault", Address: v})
	}
	return out, nil
}
