package market

import (
	"context"
	"fmt"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// queues remembers which requests of each pool's redemption queue are the guard's
// and not over. A request's controller never changes and one that is paid stays
// paid: each is looked at until then, and never again. A reorg forgets them all.
type queues map[protection.Address]*places

type places struct {
	seen uint64   // requests looked at, from the first
	open []uint64 // ids of the guard's that wait or have not been redeemed
}

// place is what a request holds for the guard.
type place struct {
	queued amount.Amount // shares
	pays   amount.Amount // assets, of its processed shares
}

func (v *Venue) placeCalls(pool protection.Address, ids []uint64) (out []chain.Call) {
	guard := common.Address(v.opts.Guard)
	for _, id := range ids {
		n := new(big.Int).SetUint64(id)
		out = append(out,
			chain.Call{To: pool, Data: v.pool.PackPendingRedeemRequest(n, guard)},
			chain.Call{To: pool, Data: v.pool.PackClaimableRedeemAssets(n, guard)})
	}
	return out
}

func (d *decoder) places(n int) []place {
	out := make([]place, n)
	for i := range out {
		out[i] = place{queued: d.word(), pays: d.word()}
	}
	return out
}

// open are the guard's requests in a pool that were not over at the last look.
func (q queues) open(pool protection.Address) []uint64 {
	if p := q[pool]; p != nil {
		return p.open
	}
	return nil
}

// complete asks what the first look at the pools did not: requests made since the
// last one, and series opened since. held has, by pool, what the requests hold
// that were open then. Nothing is asked when nothing is new.
func (v *Venue) complete(ctx context.Context, at trade.Block, looks []look, held [][]place) error {
	fresh := make([][]uint64, len(looks)) // requests
	var calls []chain.Call
	for i, l := range looks {
		id := l.pool.ID
		if v.queues[id] == nil {
			v.queues[id] = &places{}
		}
		for n := v.queues[id].seen + 1; n <= l.requests; n++ {
			fresh[i] = append(fresh[i], n)
		}
		calls = append(append(calls, v.placeCalls(id, fresh[i])...), v.openCalls(id, v.pools[i].open, l.series)...)
	}
	results, err := v.chain.Read(ctx, at, calls)
	if err != nil {
		return fmt.Errorf("venue %s: pools: %w", v.opts.Name, err)
	}
	d := decoder{results: results}
	for i := range looks {
		p, s, q := &looks[i].pool, &looks[i].stake, v.queues[looks[i].pool.ID]
		ids, found := slices.Concat(q.open, fresh[i]), slices.Concat(held[i], d.places(len(fresh[i])))
		var open []uint64
		for n, x := range found {
			s.Queued, s.Pays = s.Queued.Plus(x.queued), s.Pays.Plus(x.pays)
			if !x.queued.IsZero() || !x.pays.IsZero() {
				open = append(open, ids[n])
			}
		}
		for range max(0, looks[i].series-v.pools[i].open) {
			p.Series = append(p.Series, d.address(d.next()))
		}
		slices.SortFunc(p.Series, protection.Address.Compare)
		if len(p.Series) != looks[i].series {
			d.keep(fmt.Errorf("%w: %s counts %d open series and names %d", ErrPool, p.ID, looks[i].series, len(p.Series)))
		}
		if d.err == nil {
			q.seen, q.open, v.pools[i].open = max(q.seen, looks[i].requests), open, looks[i].series
		}
	}
	if d.err != nil {
		return fmt.Errorf("venue %s: pools at block %d: %w", v.opts.Name, at.Number, d.err)
	}
	return nil
}
