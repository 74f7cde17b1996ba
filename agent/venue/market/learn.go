package market

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// fixed is what never changes about a series.
type fixed struct {
	protection.Series
	model    protection.Address // that prices it
	resolver protection.Address // that decides what no reading decided
	block    uint64             // in or before which it was created

	feed        protection.Address // of the model; zero for none
	resolves    bool               // the resolver is a contract
	claimWindow time.Duration
}

// learn makes series known, each created in its block or before it, with their
// gauges and pools. wrong has, for each, why it cannot be used, an ErrSeries, or
// nil. It asks in rounds, not series by series.
func (v *Venue) learn(ctx context.Context, at trade.Block, fresh []created) (wrong []error, err error) {
	if len(fresh) == 0 {
		return nil, nil
	}
	list, wrong, err := v.readTerms(ctx, at, fresh)
	if err != nil {
		return nil, fmt.Errorf("venue %s: %w", v.opts.Name, err)
	}
	var gauges, pools []protection.Address
	since := map[protection.Address]uint64{} // the first series that names each
	for i, f := range list {
		if wrong[i] != nil {
			continue
		}
		gauges, pools = append(gauges, f.Gauge), append(pools, f.Pool)
		for _, id := range []protection.Address{f.Gauge, f.Pool} {
			if b, named := since[id]; !named || f.block < b {
				since[id] = f.block
			}
		}
	}
	bad, err := v.learnGauges(ctx, at, gauges, since)
	if err != nil {
		return nil, fmt.Errorf("venue %s: %w", v.opts.Name, err)
	}
	if err := v.learnPools(ctx, at, pools, since); err != nil {
		return nil, err
	}
	if err := v.partsOf(ctx, at, list); err != nil {
		return nil, fmt.Errorf("venue %s: %w", v.opts.Name, err)
	}
	for i, f := range list {
		if wrong[i] == nil {
			wrong[i] = v.adopt(f, bad)
		}
		if wrong[i] != nil {
			wrong[i] = fmt.Errorf("venue %s: %w: %s: %w", v.opts.Name, ErrSeries, common.Address(fresh[i].series).Hex(), wrong[i])
		}
	}
	return wrong, nil
}

// adopt puts a series among the known, if its gauge and terms can be used.
func (v *Venue) adopt(f fixed, bad map[protection.Address]error) error {
	if err := bad[f.Gauge]; err != nil {
		return err
	}
	g, p := v.gaugeOf(f.Gauge), v.poolOf(f.Pool)
	f.Reference, f.Asset = g.reference, p.asset
	if g.asset != p.asset && g.asset != (protection.Address{}) {
		return fmt.Errorf("its gauge counts %s and its pool pays in %s", g.asset, p.asset)
	}
	if p.decimals != f.Decimals {
		return fmt.Errorf("its token has %d decimals and its pool's asset %d", f.Decimals, p.decimals)
	}
	if err := f.Check(); err != nil {
		return err
	}
	i, found := v.position(f.ID)
	if !found {
		v.known = slices.Insert(v.known, i, f)
	}
	return nil
}

// readTerms reads series' terms and their tokens' names.
func (v *Venue) readTerms(ctx context.Context, at trade.Block, fresh []created) ([]fixed, []error, error) {
	const each = 3
	var calls []chain.Call
	for _, c := range fresh {
		calls = append(calls,
			chain.Call{To: v.opts.Market, Data: v.market.PackTerms(common.Address(c.series)), AllowFailure: true},
			chain.Call{To: c.series, Data: v.token.PackSymbol(), AllowFailure: true},
			chain.Call{To: c.series, Data: v.token.PackDecimals(), AllowFailure: true})
	}
	r, err := v.chain.Read(ctx, at, calls)
	if err != nil {
		return nil, nil, fmt.Errorf("terms of %d series: %w", len(fresh), err)
	}
	list, wrong := make([]fixed, len(fresh)), make([]error, len(fresh))
	for i, c := range fresh {
		list[i], wrong[i] = v.fixedOf(c, r[each*i:each*(i+1)])
	}
	return list, wrong, nil
}

func (v *Venue) fixedOf(c created, r []chain.Result) (fixed, error) {
	for _, x := range r {
		if x.Err != nil {
			return fixed{}, fmt.Errorf("the market does not know it: correct venues.series or venues.market, or use fromBlock: %w", named(x.Err))
		}
	}
	t, err := v.market.UnpackTerms(r[0].Data)
	if err != nil {
		return fixed{}, fmt.Errorf("its terms are not those of this version's market: %w", err)
	}
	name, err1 := v.token.UnpackSymbol(r[1].Data)
	decimals, err2 := v.token.UnpackDecimals(r[2].Data)
	if err := errors.Join(err1, err2); err != nil {
		return fixed{}, err
	}
	f := fixed{model: protection.Address(t.PremiumModel), resolver: protection.Address(t.Resolver), claimWindow: span(t.ClaimWindow), block: c.block}
	f.Series = protection.Series{ID: c.series, Symbol: symbol(name), Venue: v.opts.Name, Gauge: protection.Address(t.Gauge), Pool: protection.Address(t.Pool),
		Decimals: decimals, Start: seconds(t.Start), Expiry: seconds(t.Expiry), Waiting: span(t.WaitingPeriod)}
	for _, x := range []struct {
		to   *amount.Amount
		from *big.Int
	}{{&f.StartLoss, t.StartLoss}, {&f.Attachment, t.Attachment}, {&f.Exhaustion, t.Exhaustion}, {&f.MaxSupply, t.MaxSupply}} {
		if *x.to, err = amount.FromBig(x.from); err != nil {
			return fixed{}, err
		}
	}
	return f, nil
}
