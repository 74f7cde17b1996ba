package aave

import (
	"context"
	"fmt"
	"slices"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Exposures reads the fund's claims at a block: for each asset, in the order
// asked, the holders' aTokens and what part of all aTokens they are. No assets
// means every reserve in which a holder has any. Withdrawable is 0 in a reserve
// that is paused or not active, and never more than the liquidity that the
// market has idle. Deficit is 0 before v3.3, where bad debt stays with its
// borrowers.
func (r *Reader) Exposures(ctx context.Context, at trade.Block, holders, assets []protection.Address) ([]protection.Exposure, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	out, err := r.exposures(ctx, at, holders, assets)
	if err != nil {
		return nil, fmt.Errorf("read exposures to market %s at block %d: %w", r.name, at.Number, err)
	}
	return out, nil
}

func (r *Reader) exposures(ctx context.Context, at trade.Block, holders, assets []protection.Address) ([]protection.Exposure, error) {
	p, err := r.paramsOf(ctx, at)
	if err != nil {
		return nil, err
	}
	which, err := p.positions(assets)
	if err != nil {
		return nil, err
	}
	holders = slices.CompactFunc(slices.SortedFunc(slices.Values(holders), protection.Address.Compare), func(a, b protection.Address) bool { return a == b })

	type asked struct{ supply, idle, virtual, deficit, holders int }
	var q query
	at0 := make([]asked, len(which))
	for n, i := range which {
		s := &p.reserves[i]
		a := asked{supply: q.must(s.aToken, selTotalSupply.call0()), idle: q.must(s.asset, selBalanceOf.ofAddress(s.aToken)), virtual: -1, deficit: -1}
		if p.version.Virtual {
			a.virtual = q.must(p.pool, selVirtualBalance.ofAddress(s.asset))
		}
		if p.version.Deficit {
			a.deficit = q.must(p.pool, selReserveDeficit.ofAddress(s.asset))
		}
		a.holders = len(q.calls)
		for _, h := range holders {
			q.must(s.aToken, selBalanceOf.ofAddress(h))
		}
		at0[n] = a
	}
	if err := q.run(ctx, r.client, at); err != nil {
		return nil, err
	}
	var out []protection.Exposure
	for n, i := range which {
		s := &p.reserves[i]
		e := protection.Exposure{
			Reference: protection.Reference{Kind: protection.AaveReserve, Market: p.pool, Asset: s.asset},
			Symbol:    s.symbol, Decimals: s.decimals(), Supply: q.amount(at0[n].supply),
		}
		for j, h := range holders {
			c := protection.Claim{Holder: h, Amount: q.amount(at0[n].holders + j)}
			e.Holders = append(e.Holders, c)
			e.Amount = e.Amount.Plus(c.Amount)
		}
		idle := q.amount(at0[n].idle)
		if at0[n].virtual >= 0 {
			idle = amount.Min(idle, q.amount(at0[n].virtual))
		}
		if s.active() && !s.paused() {
			e.Withdrawable = amount.Min(e.Amount, idle)
		}
		if at0[n].deficit >= 0 {
			e.Deficit = q.amount(at0[n].deficit)
		}
		if len(assets) == 0 && e.Amount.IsZero() {
			continue
		}
		out = append(out, e)
	}
	return out, q.err
}

// paramsOf is the market at a block, from the last sync if that was there.
func (r *Reader) paramsOf(ctx context.Context, at trade.Block) (*params, error) {
	if r.params != nil && r.paramsAt == at.Hash {
		return r.params, nil
	}
	return r.readParams(ctx, at)
}

// positions finds assets among the reserves.
func (p *params) positions(assets []protection.Address) ([]int, error) {
	if len(assets) == 0 {
		return all(len(p.reserves)), nil
	}
	out := make([]int, len(assets))
	for n, a := range assets {
		out[n] = slices.IndexFunc(p.reserves, func(s reserve) bool { return s.asset == a })
		if out[n] < 0 {
			return nil, fmt.Errorf("%w: %s: list only assets that pool %s has", ErrNotReserve, a, p.pool)
		}
	}
	return out, nil
}
