package deploy

import (
	"fmt"
	"math/big"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// step is one transaction of a deployment.
type step struct {
	key  string // unique: what it makes or does, such as pools.usdc or guard.allow.market
	what string // for people
	// contract is what it creates; "" is a call.
	contract string
	series   bool // the call creates a series
	// make is where the call goes and its data, or the constructor's arguments. It
	// sees the places of all steps before it.
	make func(p places) (protection.Address, []byte, error)
}

// places are where steps have put what they created, by key.
type places map[string]protection.Address

// creations are the contracts that steps create, by name.
var creations = map[string]*bind.MetaData{
	"Market":           &contracts.MarketMetaData,
	"RiskPool":         &contracts.RiskPoolMetaData,
	"PremiumModel":     &contracts.PremiumModelMetaData,
	"Resolver":         &contracts.ResolverMetaData,
	"HedgeGuard":       &contracts.HedgeGuardMetaData,
	"SeriesToken":      &contracts.SeriesTokenMetaData,
	"AaveDeficitGauge": &contracts.AaveDeficitGaugeMetaData,
	"MakerIlkGauge":    &contracts.MakerIlkGaugeMetaData,
	"DepegGauge":       &contracts.DepegGaugeMetaData,
	"FreezeGauge":      &contracts.FreezeGaugeMetaData,
	"IndexGauge":       &contracts.IndexGaugeMetaData,
}

// creation is a contract's creation code with the constructor's arguments.
func creation(contract string, arguments []byte) ([]byte, error) {
	meta, ok := creations[contract]
	if !ok {
		return nil, fmt.Errorf("contract %q is not one that is deployed", contract)
	}
	return append(common.FromHex(meta.Bin), arguments...), nil
}

var (
	markets   = contracts.NewMarket()
	models    = contracts.NewPremiumModel()
	resolvers = contracts.NewResolver()
	guards    = contracts.NewHedgeGuard()
)

// at is where something stands or, in the steps before it is known, will.
func (l *look) at(p places, kind string, r Ref) (protection.Address, error) {
	if r.name != "" {
		if a, ok := p[kind+"s."+string(r.name)]; ok {
			return a, nil
		}
		if a, ok := p[string(r.name)]; ok && kind == "market" {
			return a, nil
		}
	}
	if a, ok := l.standing(kind, r); ok {
		return a, nil
	}
	return protection.Address{}, fmt.Errorf("there is no %s %q", kind, r)
}

// market is the plan's market, or that of the registry.
func (l *look) market(p places) (protection.Address, error) {
	return l.at(p, "market", Named("market"))
}

// steps are the plan's transactions in order: each needs only what is before it.
func (l *look) steps() []step {
	var out []step
	if m := l.plan.Market; m != nil {
		out = append(out, step{key: "market", what: fmt.Sprintf("market, spread %s", m.Spread), contract: "Market",
			make: func(places) (protection.Address, []byte, error) {
				return protection.Address{}, markets.PackConstructor(m.Spread.WAD().Big()), nil
			}})
	}
	for _, v := range l.plan.Pools {
		out = append(out, l.createPool(v))
	}
	for _, v := range l.plan.Models {
		out = append(out, l.createModel(v))
	}
	for _, v := range l.plan.Gauges {
		out = append(out, l.createGauge(v))
	}
	for _, v := range l.plan.Resolve {
		out = append(out, l.createResolver(v))
	}
	if l.plan.Guard != nil {
		out = append(out, l.createGuard())
	}
	for _, v := range l.plan.Series {
		out = append(out, l.createSeries(v))
	}
	if l.plan.Guard != nil {
		out = append(out, l.setUpGuard()...)
	}
	for _, v := range l.plan.Pools {
		if v.Curator != nil && *v.Curator != l.from {
			key := "pools." + string(v.Name)
			out = append(out, step{key: key + ".owner", what: fmt.Sprintf("offer pool %s to its curator %s", v.Name, config.Checksummed(*v.Curator)),
				make: func(p places) (protection.Address, []byte, error) {
					return p[key], pools.PackTransferOwnership(common.Address(*v.Curator)), nil
				}})
		}
	}
	return out
}

func (l *look) createPool(v Pool) step {
	return step{key: "pools." + string(v.Name), what: fmt.Sprintf("pool %s (%s) of %s", v.Name, v.Symbol, l.assets[v.Asset].symbol), contract: "RiskPool",
		make: func(p places) (protection.Address, []byte, error) {
			market, err := l.market(p)
			return protection.Address{}, pools.PackConstructor(common.Address(v.Asset), v.Title, v.Symbol, common.Address(l.from), common.Address(market)), err
		}}
}

func (l *look) createModel(v Model) step {
	return step{key: "models." + string(v.Name), what: fmt.Sprintf("premium model %s of pool %s, from %s a year", v.Name, v.Pool, v.Level), contract: "PremiumModel",
		make: func(p places) (protection.Address, []byte, error) {
			pool, err := l.at(p, "pool", v.Pool)
			var feed common.Address
			if v.Feed != nil {
				feed = common.Address(*v.Feed)
			}
			return protection.Address{}, models.PackConstructor(common.Address(pool), feed, v.Level.WAD().Big(), v.parameters(), common.Address(l.modelOwner(v)), seconds(v.Delay)), err
		}}
}

// parameters are the model's, as the contract has them.
func (v Model) parameters() contracts.Parameters {
	return contracts.Parameters{
		Curve: contracts.Curve{Kink: v.Curve.Kink.WAD().Big(), Slope1: v.Curve.Slope1.WAD().Big(), Slope2: v.Curve.Slope2.WAD().Big()},
		Drift: contracts.Drift{Target: v.Drift.Target.WAD().Big(), Speed: v.Drift.Speed.WAD().Big(), Least: v.Drift.Least.WAD().Big(), Most: v.Drift.Most.WAD().Big()},
		Floor: contracts.Floor{Base: v.Floor.Base.WAD().Big(), Loading: v.Floor.Loading.WAD().Big(), Most: v.Floor.Most.WAD().Big(), PerHour: v.Floor.PerHour.WAD().Big(),
			HalfLife: new(big.Int).SetUint64(seconds(v.Floor.HalfLife))},
	}
}

// modelOwner is who the plan says, or the curator of the model's pool.
func (l *look) modelOwner(v Model) protection.Address {
	if v.Owner != nil {
		return *v.Owner
	}
	for _, p := range l.plan.Pools {
		if p.Name == v.Pool.name && v.Pool.name != "" {
			return l.curator(p)
		}
	}
	return l.pools[v.Pool.String()].curator
}

// curator is who has a pool of the plan in the end.
func (l *look) curator(v Pool) protection.Address {
	if v.Curator != nil {
		return *v.Curator
	}
	return l.from
}

func (l *look) createGauge(v Gauge) step {
	return step{key: "gauges." + string(v.Name), what: fmt.Sprintf("gauge %s, %s", v.Name, v.Kind), contract: contractOf(v),
		make: func(p places) (protection.Address, []byte, error) {
			arguments, err := l.gaugeArguments(p, v)
			return protection.Address{}, arguments, err
		}}
}

func (l *look) createResolver(v Resolver) step {
	token := l.pools[v.Pool.String()].asset
	return step{key: "resolvers." + string(v.Name), what: fmt.Sprintf("resolver %s, bond %s", v.Name, v.Bond), contract: "Resolver",
		make: func(p places) (protection.Address, []byte, error) {
			market, err := l.market(p)
			if err != nil {
				return protection.Address{}, nil, err
			}
			bond, err := v.Bond.In(token.symbol, token.decimals)
			if err != nil {
				return protection.Address{}, nil, fmt.Errorf("bond: %w", err)
			}
			return protection.Address{}, resolvers.PackConstructor(common.Address(market), contracts.BondedAssertionsBondTerms{
				Token: common.Address(token.at), Amount: bond.Big(), Liveness: seconds(v.Liveness), AnswerWithin: seconds(v.AnswerWithin), Arbiter: common.Address(v.Arbiter),
			}, seconds(v.Grace)), nil
		}}
}

// guardOwner is who has the guard in the end.
func (l *look) guardOwner() protection.Address {
	if o := l.plan.Guard.Owner; o != nil {
		return *o
	}
	return l.from
}

func (l *look) createGuard() step {
	g := l.plan.Guard
	return step{key: "guard", what: fmt.Sprintf("guard for %s, agent %s", config.Checksummed(l.guardOwner()), config.Checksummed(g.Agent)), contract: "HedgeGuard",
		make: func(places) (protection.Address, []byte, error) {
			token, caps, err := l.caps(g.Caps[0])
			if err != nil {
				return protection.Address{}, nil, err
			}
			return protection.Address{}, guards.PackConstructor(common.Address(l.from), common.Address(g.Agent), common.Address(token), caps), nil
		}}
}

func (l *look) caps(c Cap) (protection.Address, contracts.Caps, error) {
	token := l.pools[c.Pool.String()].asset
	call, err := c.PerCall.In(token.symbol, token.decimals)
	if err != nil {
		return token.at, contracts.Caps{}, err
	}
	day, err := c.PerDay.In(token.symbol, token.decimals)
	return token.at, contracts.Caps{PerCall: call.Big(), PerDay: day.Big()}, err
}

// setUpGuard are the calls that make a new guard what the plan says, and offer it
// to its owner.
func (l *look) setUpGuard() []step {
	g := l.plan.Guard
	var out []step
	call := func(key, what string, data func(p places) ([]byte, error)) {
		out = append(out, step{key: key, what: what, make: func(p places) (protection.Address, []byte, error) {
			b, err := data(p)
			return p["guard"], b, err
		}})
	}
	for _, c := range g.Caps[1:] {
		call("guard.caps."+c.Pool.String(), fmt.Sprintf("cap the guard at %s a call and %s a day", c.PerCall, c.PerDay), func(places) ([]byte, error) {
			token, caps, err := l.caps(c)
			if err != nil {
				return nil, err
			}
			return guards.PackSetCaps(common.Address(token), caps), nil
		})
	}
	if f := g.SaleFloor; f != nil {
		call("guard.saleFloor", fmt.Sprintf("sell for %s of the ask at least", f), func(places) ([]byte, error) {
			return guards.PackSetSaleFloor(f.WAD().Big()), nil
		})
	}
	for _, t := range l.targets() {
		call("guard.allow."+t.ref.String(), fmt.Sprintf("allow the guard %s %s", t.kind, t.ref), func(p places) ([]byte, error) {
			at, err := l.at(p, t.kind, t.ref)
			return guards.PackAllow(common.Address(at), true), err
		})
	}
	if owner := l.guardOwner(); owner != l.from {
		call("guard.owner", "offer the guard to its owner "+config.Checksummed(owner), func(places) ([]byte, error) {
			return guards.PackTransferOwnership(common.Address(owner)), nil
		})
	}
	return out
}

// target is what a guard may call.
type target struct {
	kind string
	ref  Ref
}

// targets are what the plan allows the guard: its list, or the market with all
// pools and gauges of the plan.
func (l *look) targets() (out []target) {
	kindOf := func(r Ref) string {
		switch {
		case r.name == "market":
			return "market"
		case slices.ContainsFunc(l.plan.Gauges, func(g Gauge) bool { return g.Name == r.name }):
			return "gauge"
		}
		if _, ok := l.standing("gauge", r); ok && r.name != "" {
			return "gauge"
		}
		return "pool"
	}
	if g := l.plan.Guard; len(g.Allow) > 0 {
		for _, r := range g.Allow {
			out = append(out, target{kindOf(r), r})
		}
		return out
	}
	out = append(out, target{"market", Named("market")})
	for _, v := range l.plan.Pools {
		out = append(out, target{"pool", Named(v.Name)})
	}
	for _, v := range l.plan.Gauges {
		out = append(out, target{"gauge", Named(v.Name)})
	}
	return out
}

func (l *look) createSeries(v Series) step {
	return step{key: "series." + v.Symbol, what: fmt.Sprintf("series %s, to %s", v.Symbol, v.Expiry.t.Format("2006-01-02 15:04Z")), series: true,
		make: func(p places) (protection.Address, []byte, error) {
			market, err := l.market(p)
			if err != nil {
				return market, nil, err
			}
			t, err := l.terms(p, v)
			if err != nil {
				return market, nil, err
			}
			return market, markets.PackCreateSeries(t, v.Title, v.Symbol), nil
		}}
}

// terms are a series' as the contract has them.
func (l *look) terms(p places, v Series) (t contracts.Terms, err error) {
	put := func(to *common.Address, kind string, r Ref) {
		a, e := l.at(p, kind, r)
		if *to = common.Address(a); err == nil {
			err = e
		}
	}
	put(&t.Pool, "pool", v.Pool)
	put(&t.Gauge, "gauge", v.Gauge)
	put(&t.PremiumModel, "model", v.Model)
	put(&t.Resolver, "resolver", v.Resolver)
	if err != nil {
		return t, err
	}
	n, err := l.layer(v)
	if err != nil {
		return t, err
	}
	t.StartLoss, t.Attachment, t.Exhaustion, t.MaxSupply = n.start.Big(), n.attachment.Big(), n.exhaustion.Big(), n.most.Big()
	t.Start, t.Expiry = uint64(l.head.Time.Unix()), v.Expiry.Unix()
	if v.Start != nil {
		t.Start = v.Start.Unix()
	}
	t.WaitingPeriod, t.ClaimWindow = seconds(v.WaitingPeriod), seconds(v.ClaimWindow)
	return t, nil
}

// layer is what a series pays for, in the gauge's unit, and how much of it.
type layer struct {
	start, attachment, exhaustion amount.Amount
	most                          amount.Amount // base units of the pool's asset
}

func (l *look) layer(v Series) (n layer, err error) {
	g, token := l.gauges[v.Gauge.String()], l.pools[v.Pool.String()].asset
	if n.attachment, err = v.Attachment.in(g.unit); err != nil {
		return n, fmt.Errorf("attachment: %w", err)
	}
	if n.exhaustion, err = v.Exhaustion.in(g.unit); err != nil {
		return n, fmt.Errorf("exhaustion: %w", err)
	}
	if v.StartLoss != nil {
		if n.start, err = v.StartLoss.in(g.unit); err != nil {
			return n, fmt.Errorf("startLoss: %w", err)
		}
	} else {
		n.start = g.recorded
	}
	switch money := g.asset == token.at && g.unit.kind == levelMoney; {
	case v.MaxSupply != nil:
		n.most, err = v.MaxSupply.In(token.symbol, token.decimals)
		if err != nil {
			err = fmt.Errorf("maxSupply: %w", err)
		}
	case money:
		n.most = n.exhaustion.Minus(n.attachment)
	default:
		err = fmt.Errorf("maxSupply: missing: the gauge's loss is no %s, so that nothing else bounds what is sold", token.symbol)
	}
	return n, err
}

func seconds(d time.Duration) uint64 { return uint64(d / time.Second) }
