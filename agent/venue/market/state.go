package market

import (
	"context"
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

func seconds(t uint64) time.Time { return time.Unix(int64(t), 0).UTC() }

func span(s uint64) time.Duration { return time.Duration(s) * time.Second }

// State is everything about the venue at one block. Slices run by series id.
type State struct {
	Series []protection.Series
	Held   []amount.Amount // minted tokens of the guard, by series
	Gauges []Gauge         // one for each distinct gauge, by id
	Orders []Order         // those asked for, in that order
	// Pools are those of the series and the configured, by id; Stakes what the guard
	// has in each, one a pool in the same order, zero where it has nothing.
	Pools  []protection.Pool
	Stakes []trade.Stake
	// Ignored are series of allowed pools that this version cannot use.
	Ignored []Ignored
}

// Order is an accepted buy.
type Order struct {
	ID       uint64
	Series   protection.Address
	Amount   amount.Amount
	Premium  amount.Amount
	MatureAt time.Time
	State    trade.OrderState
}

// Observe reads the venue at a block, and the orders with the given ids.
func (v *Venue) Observe(ctx context.Context, at trade.Block, orders []uint64) (State, error) {
	if err := v.find(ctx, at); err != nil {
		return State{}, err
	}
	var calls []chain.Call
	guard := common.Address(v.opts.Guard)
	for _, f := range v.known {
		calls = append(calls,
			chain.Call{To: v.opts.Market, Data: v.market.PackViewSeries(common.Address(f.ID))},
			chain.Call{To: f.ID, Data: v.token.PackBalanceOf(guard)})
	}
	for _, g := range v.gauges {
		calls = append(calls, gaugeCalls(g.id)...)
	}
	for _, p := range v.pools {
		calls = append(append(calls, v.poolCalls(p)...), v.placeCalls(p.id, v.queues.open(p.id))...)
	}
	for _, id := range orders {
		calls = append(calls, chain.Call{To: v.opts.Market, Data: v.market.PackOrders(new(big.Int).SetUint64(id))})
	}
	results, err := v.chain.Read(ctx, at, calls)
	if err != nil {
		return State{}, fmt.Errorf("venue %s: %w", v.opts.Name, err)
	}
	d := decoder{results: results}
	s := State{Ignored: slices.Clone(v.ignored)}
	for _, f := range v.known {
		s.Series = append(s.Series, d.series(v, f))
		s.Held = append(s.Held, d.word())
	}
	for _, g := range v.gauges {
		s.Gauges = append(s.Gauges, d.gauge(g, at.Time))
	}
	var looks []look
	var held [][]place
	for _, f := range v.pools {
		looks = append(looks, d.poolState(v, f))
		held = append(held, d.places(len(v.queues.open(f.id))))
	}
	for _, id := range orders {
		s.Orders = append(s.Orders, d.order(v, id))
	}
	if d.err != nil {
		return State{}, fmt.Errorf("venue %s at block %d: %w", v.opts.Name, at.Number, d.err)
	}
	if err := v.complete(ctx, at, looks, held); err != nil {
		return State{}, err
	}
	for _, l := range looks {
		s.Pools, s.Stakes = append(s.Pools, l.pool), append(s.Stakes, l.stake)
	}
	return s, nil
}

// decoder takes results in the order of the calls and keeps the first error.
type decoder struct {
	results []chain.Result
	err     error
}

func (d *decoder) next() chain.Result {
	r := d.results[0]
	d.results = d.results[1:]
	return r
}

func (d *decoder) keep(err error) {
	if d.err == nil {
		d.err = err
	}
}

func (d *decoder) big(b *big.Int) amount.Amount {
	if d.err != nil {
		return amount.Amount{}
	}
	a, err := amount.FromBig(b)
	d.keep(err)
	return a
}

// word is an answer of one unsigned integer.
func (d *decoder) word() amount.Amount {
	r := d.next()
	if len(r.Data) != 32 {
		d.keep(fmt.Errorf("a view answered %d bytes where one word was due: is the address right?", len(r.Data)))
		return amount.Amount{}
	}
	return d.big(new(big.Int).SetBytes(r.Data))
}

func (d *decoder) series(v *Venue, f fixed) protection.Series {
	view, err := v.market.UnpackViewSeries(d.next().Data)
	if d.keep(err); d.err != nil {
		return f.Series
	}
	s, w := f.Series, view.SeriesView
	s.State = protection.State(w.State)
	s.Fraction, s.Loss, s.GaugeAt = d.big(w.Fraction), d.big(w.Loss), seconds(w.GaugeAt)
	s.Supply = d.big(w.Minted).Plus(d.big(w.PendingMint))
	s.PoolAssets, s.Free = d.big(w.PoolAssets), d.big(w.AskCapacity)
	if slices.Contains(v.opts.Held, s.ID) {
		s.Free = amount.Amount{}
	}
	return s
}

func (d *decoder) order(v *Venue, id uint64) Order {
	o, err := v.market.UnpackOrders(d.next().Data)
	if d.keep(err); d.err != nil {
		return Order{}
	}
	return Order{ID: id, Series: protection.Address(o.Series), Amount: d.big(o.Amount), Premium: d.big(o.Premium),
		MatureAt: seconds(o.MatureAt), State: trade.OrderState(o.Status)}
}
