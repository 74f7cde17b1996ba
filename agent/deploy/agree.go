package deploy

import (
	"maps"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// nonceOfNobody is one that no account has reached, so that addresses made of it
// are none of what stands.
const nonceOfNobody = 1 << 40

// agree holds the plan against itself and the chain, as far as views tell.
func (d *Deployment) agree() {
	at := d.predictedAfter(places{}, nonceOfNobody, 1)
	maps.Copy(at, d.stand)
	for _, s := range d.steps {
		if _, _, err := s.make(at); err != nil {
			d.problem("%s: %s", s.key, err)
		}
	}
	for _, v := range d.plan.Series {
		if !d.done("series." + v.Symbol) {
			d.agreeSeries(v)
		}
	}
	d.layers(at)
	d.taken()
	d.owners()
}

// seriesNotice is the market's SERIES_NOTICE.
const seriesNotice = 2 * 24 * 60 * 60

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
	if open := now + seriesNotice; p.others && v.start(now) < open {
		d.problem("%s: pool %s has other underwriters, who have two days to leave before a series opens: write start, some hours after %s", who, v.Pool,
			time.Unix(int64(open), 0).UTC().Format(time.RFC3339))
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

// taken finds names of the plan that the registry has already, of something else.
func (d *Deployment) taken() {
	if d.base == nil {
		return
	}
	has := places{"market": protection.Address(d.base.Market.Address)}
	if g := d.base.Guard; g != nil {
		has["guard"] = protection.Address(g.Address)
	}
	for _, x := range d.base.Pools {
		has["pools."+string(x.Name)] = protection.Address(x.Address)
	}
	for _, x := range d.base.Models {
		has["models."+string(x.Name)] = protection.Address(x.Address)
	}
	for _, x := range d.base.Gauges {
		has["gauges."+string(x.Name)] = protection.Address(x.Address)
	}
	for _, x := range d.base.Resolvers {
		has["resolvers."+string(x.Name)] = protection.Address(x.Address)
	}
	for _, x := range d.base.Series {
		has["series."+x.Symbol] = protection.Address(x.Address)
	}
	for _, s := range d.steps {
		if x, ok := has[s.key]; ok && (s.contract != "" || s.series) && x != d.stand[s.key] {
			d.problem("%s: the registry has one of that name already: choose another", s.key)
		}
	}
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
