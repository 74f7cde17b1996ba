package market

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// fixedGauge is what never changes about a gauge.
type fixedGauge struct {
	id        protection.Address
	reference protection.Reference
	asset     protection.Address // in whose base units it counts; zero when loss is no money
	maxAge    time.Duration
	block     uint64 // in or before which it was made
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

// gaugeOf is a gauge that is known; the zero value otherwise.
func (v *Venue) gaugeOf(id protection.Address) fixedGauge {
	if i, found := slices.BinarySearchFunc(v.gauges, id, func(g fixedGauge, id protection.Address) int { return g.id.Compare(id) }); found {
		return v.gauges[i]
	}
	return fixedGauge{}
}

// learnGauges makes gauges known, each there since a block; bad has why one cannot
// be used.
func (v *Venue) learnGauges(ctx context.Context, at trade.Block, ids []protection.Address, since map[protection.Address]uint64) (bad map[protection.Address]error, err error) {
	const each = 3
	ids = slices.DeleteFunc(distinct(ids), func(id protection.Address) bool { return v.gaugeOf(id).id == id })
	var calls []chain.Call
	for _, id := range ids {
		calls = append(calls,
			chain.Call{To: id, Data: v.gauge.PackAsset(), AllowFailure: true},
			chain.Call{To: id, Data: v.gauge.PackPool(), AllowFailure: true},
			chain.Call{To: id, Data: v.gauge.PackMaxAge(), AllowFailure: true})
	}
	r, err := v.chain.Read(ctx, at, calls)
	if err != nil {
		return nil, fmt.Errorf("gauges: %w", err)
	}
	bad = map[protection.Address]error{}
	for i, id := range ids {
		r := r[each*i:]
		asset, err1 := v.gauge.UnpackAsset(r[0].Data)
		pool, err2 := v.gauge.UnpackPool(r[1].Data)
		maxAge, err3 := v.gauge.UnpackMaxAge(r[2].Data)
		if err := errors.Join(r[0].Err, r[1].Err, r[2].Err, err1, err2, err3); err != nil {
			bad[id] = fmt.Errorf("its gauge %s is none that this version reads: %w", id, err)
			continue
		}
		g := fixedGauge{id: id, asset: protection.Address(asset), maxAge: span(maxAge), block: since[id],
			reference: protection.Reference{Kind: protection.AaveReserve, Market: protection.Address(pool), Asset: protection.Address(asset)}}
		n, _ := slices.BinarySearchFunc(v.gauges, id, func(g fixedGauge, id protection.Address) int { return g.id.Compare(id) })
		v.gauges = slices.Insert(v.gauges, n, g)
	}
	return bad, nil
}

// gaugeCalls read a gauge as it stands; decoder.gauge reads their answers.
func (v *Venue) gaugeCalls(g fixedGauge) []chain.Call {
	return []chain.Call{
		{To: g.id, Data: v.gauge.PackReading()},
		{To: g.id, Data: v.gauge.PackLastDeficit()},
		{To: g.reference.Market, Data: deficitPool.PackGetReserveDeficit(common.Address(g.asset)), AllowFailure: true}}
}

func (d *decoder) gauge(v *Venue, f fixedGauge) Gauge {
	reading, last, now := d.next(), d.next(), d.next()
	r, err := v.gauge.UnpackReading(reading.Data)
	d.keep(err)
	recorded, err := v.gauge.UnpackLastDeficit(last.Data)
	if d.keep(err); d.err != nil {
		return Gauge{}
	}
	g := Gauge{ID: f.id, Reference: f.reference, Loss: d.big(r.Loss), At: seconds(r.Time), MaxAge: f.maxAge}
	deficit, err := deficitPool.UnpackGetReserveDeficit(now.Data)
	// The gauge's own rule of what is an answer: one word, below 2^128.
	g.Failing = now.Err != nil || err != nil || len(now.Data) != 32 || deficit.BitLen() > 128
	g.Behind = !g.Failing && deficit.Cmp(recorded) != 0
	return g
}

// distinct is ids, each once, sorted.
func distinct(ids []protection.Address) []protection.Address {
	out := slices.Clone(ids)
	slices.SortFunc(out, protection.Address.Compare)
	return slices.Compact(out)
}
