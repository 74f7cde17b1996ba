package deploy

import (
	"fmt"
	"math/big"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Gauge is a gauge of one kind; which of the keys it has depends on that.
type Gauge struct {
	Name   config.Name         `json:"name" jsonschema:"Its name in this plan."`
	Kind   string              `json:"kind" jsonschema:"What it records: aave-reserve, maker-ilk, depeg, freeze or index."`
	MaxAge time.Duration       `json:"maxAge,omitempty" jsonschema:"After which a reading is stale, and its series are not traded. An index has the least of its parts'."`
	Market *protection.Address `json:"market,omitempty" jsonschema:"aave-reserve and freeze: the lending pool; maker-ilk: the Dog."`
	Asset  *protection.Address `json:"asset,omitempty" jsonschema:"aave-reserve and freeze: the reserve's asset; maker-ilk: DAI; depeg: the token; index: what it counts in."`

	Ilk          string              `json:"ilk,omitempty" jsonschema:"maker-ilk: its name, such as ETH-A."`
	Bond         *config.Money       `json:"bond,omitempty" jsonschema:"maker-ilk: what whoever asserts or disputes puts down, in DAI."`
	Liveness     time.Duration       `json:"liveness,omitempty" jsonschema:"maker-ilk: how long an assertion may be disputed; below maxAge."`
	AnswerWithin time.Duration       `json:"answerWithin,omitempty" jsonschema:"maker-ilk: how long the arbiter has for its answer."`
	Arbiter      *protection.Address `json:"arbiter,omitempty" jsonschema:"maker-ilk: who decides what is disputed."`

	Feed *protection.Address `json:"feed,omitempty" jsonschema:"depeg: the price feed, which has to keep its rounds."`
	Par  *Number             `json:"par,omitempty" jsonschema:"depeg: the price below which a shortfall counts, in the feed's currency, such as 1."`

	MaxGap       time.Duration `json:"maxGap,omitempty" jsonschema:"depeg: the longest time that one round stands for; freeze: the longest time between two pokes of one run, at most grace."`
	MinLiquidity *config.Money `json:"minLiquidity,omitempty" jsonschema:"freeze: less than this counts as frozen; 0 of the asset: only a pause does."`
	Grace        time.Duration `json:"grace,omitempty" jsonschema:"freeze: so much of each run does not count."`

	Parts []Part `json:"parts,omitempty" jsonschema:"index: the gauges that it adds up."`
}

// Part is a gauge in an index.
type Part struct {
	Gauge  Ref             `json:"gauge" jsonschema:"A gauge whose loss is money, and no index."`
	Weight config.Fraction `json:"weight" jsonschema:"Of its loss; at most 100% when it counts the index's own asset, else at most its asset's price in that."`
}

// kind is how gauges of a kind are made: by which contract, from which keys, and
// in what they count.
type kind struct {
	name     string
	contract string
	keys     []string
	unit     levelKind
}

var kindList = []kind{
	{protection.AaveReserve, "AaveDeficitGauge", []string{"maxAge", "market", "asset"}, levelMoney},
	{protection.MakerIlk, "MakerIlkGauge", []string{"maxAge", "market", "asset", "ilk", "bond", "liveness", "answerWithin", "arbiter"}, levelMoney},
	{protection.Depeg, "DepegGauge", []string{"maxAge", "feed", "asset", "par", "maxGap"}, levelShortfall},
	{protection.Freeze, "FreezeGauge", []string{"maxAge", "market", "asset", "minLiquidity", "maxGap", "grace"}, levelTime},
	{protection.Index, "IndexGauge", []string{"asset", "parts"}, levelMoney},
}

// kindOf is the kind with that name.
func kindOf(name string) (kind, bool) {
	i := slices.IndexFunc(kindList, func(k kind) bool { return k.name == name })
	if i < 0 {
		return kind{}, false
	}
	return kindList[i], true
}

// gauges looks at what each gauge of the plan is made of.
func (x finder) gauges() {
	var names, keys []string
	for _, k := range kindList {
		names = append(names, k.name)
		keys = append(keys, k.keys...)
	}
	slices.Sort(keys)
	keys = slices.Compact(keys)
	for i, g := range x.p.Gauges {
		at := fmt.Sprintf("gauges[%d]", i)
		x.OneOf(at+".kind", g.Kind, names)
		k, ok := kindOf(g.Kind)
		if !ok {
			continue
		}
		for _, key := range keys {
			switch wanted, written := slices.Contains(k.keys, key), x.Written(at+"."+key); {
			case wanted && !written:
				x.Near(at+"."+key, "missing: a gauge of kind %s needs it", g.Kind)
			case written && !wanted:
				x.At(at+"."+key, "has no meaning for kind %s: leave it out", g.Kind)
			}
		}
		for key, d := range map[string]time.Duration{"maxAge": g.MaxAge, "liveness": g.Liveness, "answerWithin": g.AnswerWithin, "maxGap": g.MaxGap, "grace": g.Grace} {
			if x.Written(at + "." + key) {
				x.seconds(at+"."+key, d)
			}
		}
		x.gauge(i, g, at)
	}
}

func (x finder) gauge(i int, g Gauge, at string) {
	switch g.Kind {
	case protection.MakerIlk:
		if g.MaxAge <= g.Liveness {
			x.At(at+".maxAge", "%s is not above liveness, %s: every reading would be stale", g.MaxAge, g.Liveness)
		}
		if len(g.Ilk) > 32 {
			x.At(at+".ilk", "%q is longer than 32 bytes", g.Ilk)
		}
	case protection.Freeze:
		if g.MaxGap > g.Grace {
			x.At(at+".maxGap", "%s is above grace, %s: a run could count before anybody saw it twice", g.MaxGap, g.Grace)
		}
	case protection.Index:
		if x.Written(at+".parts") && len(g.Parts) == 0 {
			x.At(at+".parts", "the list is empty: name at least one gauge")
		}
		seen := map[string]string{}
		for j, p := range g.Parts {
			path := fmt.Sprintf("%s.parts[%d]", at, j)
			x.refers(path+".gauge", p.Gauge, "gauge")
			x.Unique(seen, path+".gauge", p.Gauge.String())
			for n, other := range x.p.Gauges {
				switch {
				case other.Name != p.Gauge.name || p.Gauge.name == "":
				case n >= i:
					x.At(path+".gauge", "%s stands behind the index in the list: write it first", other.Name)
				case !x.money(other):
					x.At(path+".gauge", "%s is of kind %s: its loss is no money, or it is an index itself", other.Name, other.Kind)
				}
			}
			if p.Weight.WAD().IsZero() {
				x.At(path+".weight", "0%% counts nothing: leave the part out")
			}
		}
	}
}

// money says whether a gauge may be part of an index.
func (x finder) money(g Gauge) bool {
	k, ok := kindOf(g.Kind)
	return !ok || k.unit == levelMoney && g.Kind != protection.Index
}

// gaugeArguments are the constructor's.
func (l *look) gaugeArguments(p places, g Gauge) ([]byte, error) {
	age, has := seconds(g.MaxAge), l.gauges[string(g.Name)]
	switch g.Kind {
	case protection.AaveReserve:
		return contracts.NewAaveDeficitGauge().PackConstructor(common.Address(*g.Market), common.Address(*g.Asset), age), nil
	case protection.MakerIlk:
		bond, err := g.Bond.In(has.unit.symbol, has.unit.decimals)
		if err != nil {
			return nil, fmt.Errorf("bond: %w", err)
		}
		var ilk [32]byte
		copy(ilk[:], g.Ilk)
		return contracts.NewMakerIlkGauge().PackConstructor(common.Address(*g.Market), ilk, common.Address(*g.Asset), age, contracts.BondedAssertionsBondTerms{
			Token: common.Address(*g.Asset), Amount: bond.Big(), Liveness: seconds(g.Liveness), AnswerWithin: seconds(g.AnswerWithin), Arbiter: common.Address(*g.Arbiter)}), nil
	case protection.Depeg:
		par := g.Par.WAD().MulDiv(power(has.feedDecimals), power(18))
		if par.IsZero() {
			return nil, fmt.Errorf("par: %s is nothing in the feed's %d decimals", g.Par.wad.Format(18), has.feedDecimals)
		}
		return contracts.NewDepegGauge().PackConstructor(common.Address(*g.Feed), common.Address(*g.Asset), par.Big(), seconds(g.MaxGap), age), nil
	case protection.Freeze:
		a := l.assets[*g.Asset]
		least, err := g.MinLiquidity.In(a.symbol, a.decimals)
		if err != nil {
			return nil, fmt.Errorf("minLiquidity: %w", err)
		}
		return contracts.NewFreezeGauge().PackConstructor(common.Address(*g.Market), common.Address(*g.Asset), least.Big(), seconds(g.MaxGap), seconds(g.Grace), age), nil
	case protection.Index:
		var parts []common.Address
		var weights []*big.Int
		for _, x := range g.Parts {
			at, err := l.at(p, "gauge", x.Gauge)
			if err != nil {
				return nil, err
			}
			parts, weights = append(parts, common.Address(at)), append(weights, x.Weight.WAD().Big())
		}
		return contracts.NewIndexGauge().PackConstructor(common.Address(*g.Asset), parts, weights), nil
	}
	return nil, fmt.Errorf("gauge %s: kind %q is not known", g.Name, g.Kind)
}

// power is 10^n.
func power(n uint8) amount.Amount {
	v, _ := amount.FromBig(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil)) // at most 10^255 of a feed that lies: saturates below
	return v
}

// contractOf is the contract that a gauge is.
func contractOf(g Gauge) string {
	k, _ := kindOf(g.Kind)
	return k.contract
}
