package market

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math"
	"math/big"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// farthest is the last instant that is told apart, in the year 6325: gauges and
// terms may name any, JSON has none past the year 9999, and a few spans are added.
const farthest = 1 << 37

func seconds(t uint64) time.Time { return time.Unix(int64(min(t, farthest)), 0).UTC() }

// span is a duration of seconds, at most the longest that there is: 292 years.
func span(s uint64) time.Duration {
	return time.Duration(min(s, math.MaxInt64/uint64(time.Second))) * time.Second
}

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
	// Ignored are series of allowed pools that this version cannot use, and those
	// that cannot be read at this block: a gauge of theirs reverts, say. What is held
	// of these is among Series, PENDING unless they were settled before.
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
			chain.Call{To: v.opts.Market, Data: v.market.PackViewSeries(common.Address(f.ID)), AllowFailure: true},
			chain.Call{To: f.ID, Data: v.token.PackBalanceOf(guard)})
	}
	for _, g := range v.gauges {
		calls = append(calls, gaugeCalls(g)...)
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
	broken := map[int]error{} // by place among the series: why it cannot be read
	for i, f := range v.known {
		x, err := v.seriesFrom(f, d.next())
		if err != nil {
			broken[i] = err
		}
		s.Series = append(s.Series, x)
		s.Held = append(s.Held, d.word())
	}
	for _, g := range v.gauges {
		x, _ := d.gauge(g, at.Time) // why it fails is said of its series
		s.Gauges = append(s.Gauges, x)
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
	return s, v.settledOf(ctx, at, broken, &s)
}

// settledOf asks what the market has on its own books of series that cannot be
// read through their gauges: one that was settled is what it was settled as, and
// can be claimed. Any other is PENDING: it is not traded, and no cover.
func (v *Venue) settledOf(ctx context.Context, at trade.Block, broken map[int]error, s *State) error {
	places := slices.Sorted(maps.Keys(broken))
	var calls []chain.Call
	for _, i := range places {
		id := common.Address(s.Series[i].ID)
		calls = append(calls, chain.Call{To: v.opts.Market, Data: v.market.PackStateOf(id), AllowFailure: true},
			chain.Call{To: v.opts.Market, Data: v.market.PackSupplyOf(id), AllowFailure: true})
	}
	r, err := v.chain.Read(ctx, at, calls)
	if err != nil {
		return fmt.Errorf("venue %s: series that cannot be read: %w", v.opts.Name, err)
	}
	for n, i := range places {
		x := &s.Series[i]
		state, err := v.market.UnpackStateOf(r[2*n].Data)
		x.State = protection.Pending
		if r[2*n].Err == nil && err == nil {
			if x.State = protection.State(state.State); x.State == protection.Active {
				x.State = protection.Pending // whatever else fails, it is not to be bought
			}
			if x.Fraction, err = amount.FromBig(state.FractionWad); err != nil {
				return fmt.Errorf("venue %s: fraction of series %s: %w", v.opts.Name, x.ID, err)
			}
		}
		if supply, err := v.market.UnpackSupplyOf(r[2*n+1].Data); r[2*n+1].Err == nil && err == nil {
			minted, err1 := amount.FromBig(supply.Minted)
			pending, err2 := amount.FromBig(supply.PendingMint)
			if err := errors.Join(err1, err2); err != nil {
				return fmt.Errorf("venue %s: supply of series %s: %w", v.opts.Name, x.ID, err)
			}
			x.Supply = minted.Plus(pending)
		}
		for _, p := range s.Pools {
			if p.ID == x.Pool {
				x.PoolAssets = p.Assets
			}
		}
		s.Ignored = append(s.Ignored, Ignored{Series: x.ID, Err: fmt.Errorf("venue %s: %w: %s (%s) cannot be read, look at its gauge %s: it counts as %s: %w",
			v.opts.Name, ErrSeries, x.ID, x.Symbol, x.Gauge, x.State, broken[i])})
	}
	return nil
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

// seriesFrom reads the market's view of a series. It fails when there is none: the
// series then is only what never changes about it.
func (v *Venue) seriesFrom(f fixed, r chain.Result) (protection.Series, error) {
	if r.Err != nil {
		return f.Series, named(r.Err)
	}
	view, err := v.market.UnpackViewSeries(r.Data)
	if err != nil {
		return f.Series, err
	}
	s, w, d := f.Series, view.SeriesView, decoder{}
	s.State = protection.State(w.State)
	s.Fraction, s.Loss, s.GaugeAt = d.big(w.Fraction), d.big(w.Loss), seconds(w.GaugeAt)
	s.Supply = d.big(w.Minted).Plus(d.big(w.PendingMint))
	s.PoolAssets, s.Free = d.big(w.PoolAssets), d.big(w.AskCapacity)
	if slices.Contains(v.opts.Held, s.ID) {
		s.Free = amount.Amount{}
	}
	if d.err != nil {
		return f.Series, d.err
	}
	return s, nil
}

func (d *decoder) order(v *Venue, id uint64) Order {
	o, err := v.market.UnpackOrders(d.next().Data)
	if d.keep(err); d.err != nil {
		return Order{}
	}
	return Order{ID: id, Series: protection.Address(o.Series), Amount: d.big(o.Amount), Premium: d.big(o.Premium),
		MatureAt: seconds(o.MatureAt), State: trade.OrderState(o.Status)}
}
