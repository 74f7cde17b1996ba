package market

import (
	"context"
	"fmt"
	"math/big"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
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
	Gauges []Gauge         // one for each distinct gauge, in the order of the series
	Orders []Order         // those asked for, in that order
	// Ignored are series of allowed pools that this version cannot use.
	Ignored []Ignored
}

// Gauge is one gauge's reading, and whether its source shows more.
type Gauge struct {
	ID        protection.Address
	Reference protection.Reference
	Loss      amount.Amount
	At        time.Time
	MaxAge    time.Duration
	// Behind says that the source stands elsewhere than at the last poke. A fall
	// counts as well as a rise: the gauge adds up rises from where it looked last,
	// so one from below a fall that it has not seen would be lost.
	Behind bool
	// Failing says that the source does not answer: a poke would record nothing.
	Failing bool
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
	gauges := v.gauges()
	for _, f := range gauges {
		calls = append(calls,
			chain.Call{To: f.Gauge, Data: v.gauge.PackReading()},
			chain.Call{To: f.Gauge, Data: v.gauge.PackLastDeficit()},
			chain.Call{To: f.deficitPool, Data: deficitPool.PackGetReserveDeficit(common.Address(f.Asset)), AllowFailure: true})
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
		s.Held = append(s.Held, d.balance(v))
	}
	for _, f := range gauges {
		s.Gauges = append(s.Gauges, d.gauge(v, f))
	}
	for _, id := range orders {
		s.Orders = append(s.Orders, d.order(v, id))
	}
	if d.err != nil {
		return State{}, fmt.Errorf("venue %s at block %d: %w", v.opts.Name, at.Number, d.err)
	}
	return s, nil
}

// deficitPool packs Aave v3.3's getReserveDeficit; the devnet's pool shares it.
var deficitPool = contracts.NewDevLendingPool()

// gauges is the first series of each distinct gauge.
func (v *Venue) gauges() (out []fixed) {
	seen := map[protection.Address]bool{}
	for _, f := range v.known {
		if !seen[f.Gauge] {
			seen[f.Gauge] = true
			out = append(out, f)
		}
	}
	return out
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

func (d *decoder) balance(v *Venue) amount.Amount {
	b, err := v.token.UnpackBalanceOf(d.next().Data)
	if d.keep(err); d.err != nil {
		return amount.Amount{}
	}
	return d.big(b)
}

func (d *decoder) gauge(v *Venue, f fixed) Gauge {
	reading, last, now := d.next(), d.next(), d.next()
	r, err := v.gauge.UnpackReading(reading.Data)
	d.keep(err)
	recorded, err := v.gauge.UnpackLastDeficit(last.Data)
	if d.keep(err); d.err != nil {
		return Gauge{}
	}
	g := Gauge{ID: f.Gauge, Reference: f.Reference, Loss: d.big(r.Loss), At: seconds(r.Time), MaxAge: span(f.maxAge)}
	deficit, err := deficitPool.UnpackGetReserveDeficit(now.Data)
	// The gauge's own rule of what is an answer: one word, below 2^128.
	g.Failing = now.Err != nil || err != nil || len(now.Data) != 32 || deficit.BitLen() > 128
	g.Behind = !g.Failing && deficit.Cmp(recorded) != 0
	return g
}

func (d *decoder) order(v *Venue, id uint64) Order {
	o, err := v.market.UnpackOrders(d.next().Data)
	if d.keep(err); d.err != nil {
		return Order{}
	}
	return Order{ID: id, Series: protection.Address(o.Series), Amount: d.big(o.Amount), Premium: d.big(o.Premium),
		MatureAt: seconds(o.MatureAt), State: trade.OrderState(o.Status)}
}
