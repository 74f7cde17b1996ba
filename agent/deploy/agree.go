package deploy

import (
	"maps"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// agree holds the plan against itself and the chain, as far as views tell.
func (d *Deployment) agree() {
	at := d.predictedAfter(places{}, 0, 1)
	for _, s := range d.steps {
		if _, _, err := s.make(at); err != nil {
			d.problem("%s: %s", s.key, err)
		}
	}
	for _, v := range d.plan.Series {
		d.agreeSeries(v)
	}
	d.overlaps()
	d.standingOverlaps(at)
	d.taken()
	d.owners()
}

// agreeSeries looks at the terms of one series.
func (d *Deployment) agreeSeries(v Series) {
	who := "series " + v.Symbol
	p, known := d.pools[v.Pool.String()]
	g, measured := d.gauges[v.Gauge.String()]
	if !known || !measured {
		return // said already
	}
	if p.curator != d.from {
		d.problem("%s: only %s, the curator of pool %s, can create it, and the deployer is %s", who, config.Checksummed(p.curator), v.Pool, config.Checksummed(d.from))
	}
	if g.unit.kind == levelMoney && g.asset != p.asset.at {
		d.problem("%s: its gauge counts %s and its pool pays %s: a unit of loss could pay more than a unit", who, g.unit.symbol, p.asset.symbol)
	}
	now := uint64(d.head.Time.Unix())
	if v.Expiry.Unix() <= max(now, v.start(now))+seconds(v.WaitingPeriod) {
		d.problem("%s: it expires %s, before an order of now could be minted", who, v.Expiry.t.Format("2006-01-02 15:04:05Z"))
	}
	n, err := d.layer(v)
	if err != nil {
		return // a step has said so
	}
	switch {
	case n.exhaustion.Cmp(n.attachment) <= 0:
		d.problem("%s: exhaustion is not above attachment", who)
	case n.most.IsZero():
		d.problem("%s: maxSupply is 0: nothing could be sold", who)
	case g.unit.kind == levelMoney && n.most.Cmp(n.exhaustion.Minus(n.attachment)) > 0:
		d.problem("%s: maxSupply is above exhaustion less attachment: a unit of loss would pay more than a unit", who)
	}
	if n.start.Cmp(g.recorded) < 0 {
		d.problem("%s: startLoss is %s, and the gauge already records %s", who, g.unit.text(n.start.Big()), g.unit.text(g.recorded.Big()))
	}
	if g.unit.kind != levelMoney {
		d.note("%s: its gauge's loss is no money, so that only maxSupply bounds what a manufactured loss pays", who)
	}
}

// start is when sales of a series created now open.
func (s Series) start(now uint64) uint64 {
	if s.Start != nil {
		return s.Start.Unix()
	}
	return now
}

// overlaps finds series that pay for the same loss: of one gauge, at one time, in
// one layer. Each alone pays a unit for a unit of loss; two pay twice.
func (d *Deployment) overlaps() {
	now := uint64(d.head.Time.Unix())
	type placed struct {
		Series
		layer
	}
	var seen []placed
	for _, v := range d.plan.Series {
		n, err := d.layer(v)
		if err != nil {
			continue
		}
		for _, w := range seen {
			same := v.Gauge == w.Gauge && v.start(now) <= w.Expiry.Unix() && w.Series.start(now) <= v.Expiry.Unix()
			from, to := n.bounds()
			otherFrom, otherTo := w.bounds()
			if !same || from.Cmp(otherTo) >= 0 || otherFrom.Cmp(to) >= 0 {
				continue
			}
			say := d.problem
			if d.plan.Overlap != "" {
				say = d.note
			}
			say("series %s and %s of gauge %s pay for the same loss: who makes a unit of it may be paid two; separate their layers or times, or write overlap: accepted", w.Symbol, v.Symbol, v.Gauge)
		}
		seen = append(seen, placed{v, n})
	}
}

// standingOverlaps is overlaps with the series of the registry that is added to.
func (d *Deployment) standingOverlaps(at places) {
	if d.base == nil {
		return
	}
	now := uint64(d.head.Time.Unix())
	for _, v := range d.plan.Series {
		n, err := d.layer(v)
		gauge, unknown := d.at(at, "gauge", v.Gauge)
		if err != nil || unknown != nil {
			continue
		}
		for _, w := range d.base.Series {
			t := w.Terms
			from, to := n.bounds()
			if protection.Address(t.Gauge) != gauge || v.start(now) > t.Expiry || t.Start > v.Expiry.Unix() ||
				from.Cmp(t.StartLoss.Plus(t.Exhaustion)) >= 0 || t.StartLoss.Plus(t.Attachment).Cmp(to) >= 0 {
				continue
			}
			say := d.problem
			if d.plan.Overlap != "" {
				say = d.note
			}
			say("series %s pays for the same loss as %s of the registry: who makes a unit of it may be paid two; separate their layers or times, or write overlap: accepted", v.Symbol, w.Symbol)
		}
	}
}

// taken finds names of the plan that the registry has already.
func (d *Deployment) taken() {
	if d.base == nil {
		return
	}
	has := map[string]bool{"guard": d.base.Guard != nil, "market": true}
	for _, x := range d.base.Pools {
		has["pools."+string(x.Name)] = true
	}
	for _, x := range d.base.Models {
		has["models."+string(x.Name)] = true
	}
	for _, x := range d.base.Gauges {
		has["gauges."+string(x.Name)] = true
	}
	for _, x := range d.base.Resolvers {
		has["resolvers."+string(x.Name)] = true
	}
	for _, x := range d.base.Series {
		has["series."+x.Symbol] = true
	}
	for _, s := range d.steps {
		if (s.contract != "" || s.series) && has[s.key] {
			d.problem("%s: the registry has one of that name already: choose another", s.key)
		}
	}
}

// bounds are the readings of the gauge between which a series pays.
func (n layer) bounds() (from, to amount.Amount) {
	return n.start.Plus(n.attachment), n.start.Plus(n.exhaustion)
}

// owners says who has still to accept what.
func (d *Deployment) owners() {
	for _, v := range d.plan.Pools {
		if c := d.curator(v); c != d.from {
			d.note("pool %s is the deployer's until %s accepts it (acceptOwnership)", v.Name, config.Checksummed(c))
		}
	}
	if g := d.plan.Guard; g != nil {
		if o := d.guardOwner(); o != d.from {
			d.note("the guard is the deployer's until %s accepts it (acceptOwnership): send it no money before", config.Checksummed(o))
		}
		if g.Agent == d.guardOwner() {
			d.problem("guard.agent is the guard's owner: whoever has the agent's key could empty it; name another account")
		}
	}
}

// predictedAfter is where steps will put what they create when the account's next
// transaction has that nonce, the market has created so many contracts less one,
// and others stand already.
func (d *Deployment) predictedAfter(stand places, nonce, created uint64) places {
	at := maps.Clone(stand)
	for _, s := range d.steps {
		if s.contract != "" {
			at[s.key] = protection.Address(crypto.CreateAddress(common.Address(d.from), nonce))
		}
		nonce++
	}
	market, err := d.market(at)
	if err != nil {
		return at
	}
	for _, s := range d.steps {
		if s.series {
			at[s.key] = protection.Address(crypto.CreateAddress(common.Address(market), created))
			created++
		}
	}
	return at
}
