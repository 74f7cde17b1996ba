package market

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// ErrPool reports a pool that is none of this market, or cannot be used.
var ErrPool = errors.New("pool cannot be used")

// fixedPool is what never changes about a risk pool.
type fixedPool struct {
	id       protection.Address
	symbol   string
	asset    protection.Address
	decimals uint8
	block    uint64 // in or before which it was made
	open     int    // unresolved series at the last look
}

// poolOf is a pool that is known; the zero value otherwise.
func (v *Venue) poolOf(id protection.Address) fixedPool {
	if i, found := v.placeOf(id); found {
		return v.pools[i]
	}
	return fixedPool{}
}

func (v *Venue) placeOf(pool protection.Address) (int, bool) {
	return slices.BinarySearchFunc(v.pools, pool, func(p fixedPool, id protection.Address) int { return p.id.Compare(id) })
}

// learnPools makes pools known, each there since a block or this one. One that is no pool of this market is an ErrPool:
// those of its series are, by the market's own rule, so it was named by a person.
func (v *Venue) learnPools(ctx context.Context, at trade.Block, ids []protection.Address, since map[protection.Address]uint64) error {
	ids = slices.DeleteFunc(distinct(ids), func(id protection.Address) bool { return v.poolOf(id).id == id })
	list, wrong, err := readPools(ctx, v.chain, at, v.opts.Market, ids)
	if err != nil {
		return fmt.Errorf("venue %s: %w", v.opts.Name, err)
	}
	for i, p := range list {
		if wrong[i] != nil {
			return fmt.Errorf("venue %s: %w", v.opts.Name, wrong[i])
		}
		p.block = at.Number
		if b, named := since[p.id]; named {
			p.block = b
		}
		n, _ := v.placeOf(p.id)
		v.pools = slices.Insert(v.pools, n, p)
	}
	return nil
}

// readPools asks pools what never changes about them. wrong has, for each, why it is
// none of the market, an ErrPool, or nil.
func readPools(ctx context.Context, c *chain.Client, at trade.Block, market protection.Address, ids []protection.Address) ([]fixedPool, []error, error) {
	const each = 4
	abi := contracts.NewRiskPool()
	var calls []chain.Call
	for _, id := range ids {
		for _, data := range [][]byte{abi.PackMarket(), abi.PackAsset(), abi.PackSymbol(), abi.PackDecimals()} {
			calls = append(calls, chain.Call{To: id, Data: data, AllowFailure: true})
		}
	}
	r, err := c.Read(ctx, at, calls)
	if err != nil {
		return nil, nil, fmt.Errorf("pools: %w", err)
	}
	list, wrong := make([]fixedPool, len(ids)), make([]error, len(ids))
	for i, id := range ids {
		list[i], wrong[i] = poolTerms(abi, id, market, r[each*i:each*(i+1)])
	}
	return list, wrong, nil
}

// poolTerms reads the answers of a pool's market, asset, symbol and decimals.
func poolTerms(abi *contracts.RiskPool, id, market protection.Address, r []chain.Result) (fixedPool, error) {
	for _, x := range r {
		if x.Err != nil || len(x.Data) == 0 {
			return fixedPool{}, fmt.Errorf("%w: %s is no risk pool: correct its address", ErrPool, id)
		}
	}
	of, err1 := abi.UnpackMarket(r[0].Data)
	asset, err2 := abi.UnpackAsset(r[1].Data)
	name, err3 := abi.UnpackSymbol(r[2].Data)
	decimals, err4 := abi.UnpackDecimals(r[3].Data)
	if err := errors.Join(err1, err2, err3, err4); err != nil {
		return fixedPool{}, fmt.Errorf("%w: %s does not answer as a risk pool: %w", ErrPool, id, err)
	}
	if protection.Address(of) != market {
		return fixedPool{}, fmt.Errorf("%w: %s belongs to the market %s and not to %s", ErrPool, id, protection.Address(of), market)
	}
	return fixedPool{id: id, symbol: symbol(name), asset: protection.Address(asset), decimals: decimals}, nil
}

// poolCalls read a pool and the guard's stake in it; decoder.poolState reads
// their answers.
func (v *Venue) poolCalls(p fixedPool) []chain.Call {
	guard, id := common.Address(v.opts.Guard), p.id
	out := v.openCalls(id, 0, p.open)
	for _, data := range [][]byte{v.pool.PackTotalAssets(), v.pool.PackReserved(), v.pool.PackTotalSupply(), v.pool.PackQueuedShares(),
		v.pool.PackBalanceOf(guard), v.pool.PackMaxRedeem(guard), v.pool.PackRequestCount(), v.pool.PackSeriesCount()} {
		out = append(out, chain.Call{To: id, Data: data})
	}
	// It asks the gauges: one that reverts is no reason to know nothing of the pool.
	return append(out, chain.Call{To: id, Data: v.pool.PackMaxDeposit(guard), AllowFailure: true})
}

// openCalls read the places from..to of a pool's list of unresolved series. One
// past its end fails: the list may have become shorter.
func (v *Venue) openCalls(pool protection.Address, from, to int) (out []chain.Call) {
	for i := from; i < to; i++ {
		out = append(out, chain.Call{To: pool, Data: v.pool.PackSeriesAt(big.NewInt(int64(i))), AllowFailure: true})
	}
	return out
}

// look is what one look at a pool shows, and what is left to ask.
type look struct {
	pool     protection.Pool
	stake    trade.Stake
	requests uint64 // ever made for redemption
	series   int    // unresolved
}

func (d *decoder) poolState(v *Venue, f fixedPool) look {
	var open []protection.Address
	for range f.open {
		if r := d.next(); r.Err == nil {
			open = append(open, d.address(r))
		}
	}
	p := protection.Pool{ID: f.id, Symbol: f.symbol, Venue: v.opts.Name, Asset: f.asset, Decimals: f.decimals,
		Assets: d.word(), Reserved: d.word(), Supply: d.word(), Queued: d.word(), Series: open}
	out := look{pool: p, stake: trade.Stake{Pool: f.id, Shares: d.word(), Claimable: d.word()}}
	requests, series := d.word(), d.word()
	most := d.next()
	out.pool.Pending = most.Err != nil || len(most.Data) != 32 || [32]byte(most.Data) == [32]byte{} // it takes no deposit
	if !requests.IsUint64() || series.Cmp(amount.New(mostSeries)) > 0 {
		d.keep(fmt.Errorf("%w: %s counts %s redemption requests and %s open series", ErrPool, f.id, requests, series))
		return out
	}
	out.requests, out.series = requests.Uint64(), int(series.Uint64())
	return out
}

// mostSeries is how many unresolved series a pool has at most.
const mostSeries = 16

// address is an answer of one address.
func (d *decoder) address(r chain.Result) (a protection.Address) {
	if len(r.Data) != 32 {
		d.keep(fmt.Errorf("a view answered %d bytes where an address was due: is the address right?", len(r.Data)))
		return a
	}
	copy(a[:], r.Data[12:])
	return a
}
