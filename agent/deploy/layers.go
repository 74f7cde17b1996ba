package deploy

import (
	"context"
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// maxLayers is the market's MAX_LAYERS.
const maxLayers = 32

// one is a unit paid for a unit, in the market's decimals of parts.
var one = new(big.Int).Exp(big.NewInt(10), big.NewInt(36), nil)

// sold is what a series sells of its gauge's loss, as the market reckons it.
type sold struct {
	who      string
	from, to *big.Int // cumulative loss of the gauge
	part     *big.Int // paid for a unit, 36 decimals, rounded up
}

// holding is what the market says of a gauge that stands.
type holding struct {
	layers   []sold
	host     protection.Address // zero: no pool has a series of it yet
	owner    protection.Address // the host's
	admitted map[protection.Address]bool
}

func soldBy(who string, start, attachment, exhaustion, most *big.Int) sold {
	width := new(big.Int).Sub(exhaustion, attachment)
	part, rest := new(big.Int).QuoRem(new(big.Int).Mul(most, one), width, new(big.Int))
	if rest.Sign() > 0 {
		part.Add(part, big.NewInt(1))
	}
	return sold{who, new(big.Int).Add(start, attachment), new(big.Int).Add(start, exhaustion), part}
}

// holdings asks the market, where it stands, about the gauges of the plan's series.
func (l *look) holdings(ctx context.Context) error {
	l.held = map[protection.Address]holding{}
	market, err := l.market(l.stand)
	if err != nil {
		return nil // it is new: nothing is sold there
	}
	for _, v := range l.plan.Series {
		gauge, err := l.at(l.stand, "gauge", v.Gauge)
		if err != nil {
			continue // new too, or said already
		}
		h, ok := l.held[gauge]
		if !ok {
			if h, err = l.holding(ctx, market, gauge); err != nil {
				return err
			}
			l.held[gauge] = h
		}
		pool, err := l.at(l.stand, "pool", v.Pool)
		if err != nil {
			continue
		}
		out, ok, err := l.view(ctx, market, markets.PackAdmitted(common.Address(gauge), common.Address(pool)))
		if err != nil {
			return err
		}
		h.admitted[pool] = ok && !zero(out)
	}
	return nil
}

func (l *look) holding(ctx context.Context, market, gauge protection.Address) (holding, error) {
	h := holding{admitted: map[protection.Address]bool{}}
	odd := func() (holding, error) {
		if l.plan.Market != nil {
			return h, nil // a reorg took it back: it is new again
		}
		l.problem("market %s does not answer as a Market of this version: verify the registry", config.Checksummed(market))
		return h, nil
	}
	out, ok, err := l.view(ctx, market, markets.PackHostOf(common.Address(gauge)))
	if err != nil {
		return h, err
	}
	host, bad := markets.UnpackHostOf(out)
	if !ok || bad != nil {
		return odd()
	}
	if h.host = protection.Address(host); h.host != (protection.Address{}) {
		owner, ok, err := l.view(ctx, h.host, pools.PackOwner())
		if err != nil {
			return h, err
		}
		if !ok || len(owner) != 32 {
			return odd()
		}
		h.owner = protection.Address(common.BytesToAddress(owner))
	}
	if out, ok, err = l.view(ctx, market, markets.PackLayersOf(common.Address(gauge))); err != nil {
		return h, err
	}
	series, bad := markets.UnpackLayersOf(out)
	if !ok || bad != nil {
		return odd()
	}
	for _, s := range series {
		if out, ok, err = l.view(ctx, market, markets.PackTerms(s)); err != nil {
			return h, err
		}
		t, bad := markets.UnpackTerms(out)
		if !ok || bad != nil || t.Exhaustion.Cmp(t.Attachment) <= 0 {
			return odd()
		}
		h.layers = append(h.layers, soldBy(l.nameOf(protection.Address(s)), t.StartLoss, t.Attachment, t.Exhaustion, t.MaxSupply))
	}
	return h, nil
}

// nameOf is a series' symbol in the registry, or its address.
func (l *look) nameOf(series protection.Address) string {
	if l.base != nil {
		for _, s := range l.base.Series {
			if protection.Address(s.Address) == series {
				return s.Symbol
			}
		}
	}
	return config.Checksummed(series)
}

// layers holds the plan's series against the market's rule, one after another as
// they would be created: over all unresolved series of a gauge whose loss is money,
// of any pool and time, no loss is paid for more than once; and series of a pool
// other than the gauge's host need the host's owner.
func (d *Deployment) layers(at places) {
	held := map[protection.Address]holding{}
	for _, v := range d.plan.Series {
		if d.done("series." + v.Symbol) {
			continue // the chain has it
		}
		g := d.gauges[v.Gauge.String()]
		n, err := d.layer(v)
		gauge, nowhere := d.at(at, "gauge", v.Gauge)
		pool, nopool := d.at(at, "pool", v.Pool)
		if err != nil || nowhere != nil || nopool != nil || g.unit.kind != levelMoney || n.exhaustion.Cmp(n.attachment) <= 0 {
			continue
		}
		h, ok := held[gauge]
		if !ok {
			h = d.held[gauge]
		}
		switch {
		case h.host == (protection.Address{}):
			h.host, h.owner = pool, d.from // who creates a series has its pool
		case h.host != pool && h.owner != d.from && !h.admitted[pool]:
			d.problem("series %s: pool %s opened gauge %s, and its owner %s has not admitted pool %s: create the pool alone, let them admit it (admit of the market), and then the series; or have a gauge of its own",
				v.Symbol, config.Checksummed(h.host), v.Gauge, config.Checksummed(h.owner), v.Pool)
		}
		own := soldBy(v.Symbol, n.start.Big(), n.attachment.Big(), n.exhaustion.Big(), n.most.Big())
		if len(h.layers) >= maxLayers {
			d.problem("series %s: gauge %s has %d unresolved series, the most that the market has of one: wait until some are resolved", v.Symbol, v.Gauge, len(h.layers))
		} else if loss, sum, others := oversold(own, h.layers); loss != nil {
			d.problem("series %s: at a loss of %s of gauge %s it and %s would pay %s for a unit of loss, and the market sells at most 1 until they are resolved, whatever their times and pools: lower maxSupply, or separate their layers",
				v.Symbol, g.unit.text(loss), v.Gauge, strings.Join(others, ", "), paid(sum))
		} else {
			h.layers = append(h.layers[:len(h.layers):len(h.layers)], own)
		}
		held[gauge] = h
	}
}

// oversold is the first loss at which a new layer with those there are would pay
// more than a unit, what it would, and with which; nil when there is none. The sum
// rises only where a layer begins.
func oversold(own sold, others []sold) (loss, sum *big.Int, with []string) {
	starts := []*big.Int{own.from}
	for _, o := range others {
		if o.from.Cmp(own.from) > 0 && o.from.Cmp(own.to) < 0 {
			starts = append(starts, o.from)
		}
	}
	for _, loss := range starts {
		sum, with := new(big.Int).Set(own.part), []string(nil)
		for _, o := range others {
			if o.from.Cmp(loss) <= 0 && loss.Cmp(o.to) < 0 {
				sum.Add(sum, o.part)
				with = append(with, o.who)
			}
		}
		if sum.Cmp(one) > 0 && len(with) > 0 { // one alone is said of its terms
			return loss, sum, with
		}
	}
	return nil, nil, nil
}

// paid is a part for people: three digits, or all when these would look like 1.
func paid(part *big.Int) string {
	v, err := amount.FromBig(part)
	if err != nil {
		return fmt.Sprintf("%s/1e36", part)
	}
	if s := fmt.Sprintf("%.3f", v.Float(36)); s != "1.000" {
		return s
	}
	return v.Format(36)
}

// done says whether a former run has done a step.
func (l *look) done(key string) bool {
	t := l.former.begun(key)
	return t != nil && t.Done != nil
}
