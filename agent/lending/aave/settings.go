package aave

import (
	"context"
	"errors"
	"fmt"
	"sort"
	"strconv"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Setting is one of a market's parameters, for an archive.
type Setting struct {
	// Subject is the reserve's asset, or nothing for one of an eMode category.
	Subject  protection.Address
	Category uint8
	Name     string // as Aave calls it: liquidationThreshold
	Value    string // in decimal; basis points and whole tokens as on chain
}

// settingFields are the fields of a reserve's configuration that say how it is
// lent (ReserveConfiguration.sol), of v3.0 to v3.7. A release that dropped one
// leaves its bits zero.
var settingFields = []struct {
	name        string
	first, bits uint
}{
	{"ltv", 0, 16}, {"liquidationThreshold", 16, 16}, {"liquidationBonus", 32, 16}, {"decimals", 48, 8},
	{"active", 56, 1}, {"frozen", 57, 1}, {"borrowingEnabled", 58, 1}, {"paused", 60, 1}, {"borrowableInIsolation", 61, 1},
	{"siloedBorrowing", 62, 1}, {"flashLoanEnabled", 63, 1}, {"reserveFactor", 64, 16}, {"borrowCap", 80, 36}, {"supplyCap", 116, 36},
	{"liquidationProtocolFee", 152, 16}, {"eModeCategory", 168, 8}, {"debtCeiling", 212, 40},
}

// Settings are the market's parameters at the block of the last Sync, in a fixed
// order: of every reserve, then of the eMode categories that an account is in.
func (r *Reader) Settings() []Setting {
	r.kept.Lock()
	defer r.kept.Unlock()
	r.mu.Lock()
	defer r.mu.Unlock()
	p := r.params
	if p == nil {
		return nil
	}
	var out []Setting
	for i := range p.reserves {
		s := &p.reserves[i]
		for _, f := range settingFields {
			out = append(out, Setting{Subject: s.asset, Name: f.name, Value: strconv.FormatUint(field(&s.config, f.first, f.bits), 10)})
		}
		out = append(out, Setting{Subject: s.asset, Name: "interestRateStrategy", Value: s.strategy.String()})
	}
	for id := 1; id < categoryIDs; id++ {
		c, known := p.categories[uint8(id)]
		if !known || r.rows.members[id] == 0 { // of others a new reader would not know
			continue
		}
		of := func(name, value string) {
			out = append(out, Setting{Category: uint8(id), Name: name, Value: value})
		}
		of("eMode.liquidationThreshold", strconv.Itoa(int(c.threshold)))
		of("eMode.liquidationBonus", strconv.Itoa(int(c.bonus)))
		if p.version.BitmapEMode {
			of("eMode.collateralBitmap", c.collateral.Hex())
		} else {
			of("eMode.priceSource", c.source.String())
		}
	}
	return out
}

// ErrNoMarket reports that a market is not there at a block.
var ErrNoMarket = errors.New("the market is not there yet")

// Begins is the first block from from to to at which the provider names a pool and
// an oracle: ErrNoMarket when there is none, and chain.ErrPruned on a node that
// does not keep the states that have to be looked at.
func Begins(ctx context.Context, client *chain.Client, provider protection.Address, from, to uint64) (uint64, error) {
	there := func(n uint64) (bool, error) {
		at, err := client.Block(ctx, n)
		if err != nil {
			return false, err
		}
		var q query
		pool, oracle := q.may(provider, selGetPool.call0()), q.may(provider, selGetPriceOracle.call0())
		if err := q.run(ctx, client, at); err != nil {
			return false, err
		}
		for _, i := range []int{pool, oracle} {
			if w, ok := q.given(i, 1); !ok || w.address(0) == (protection.Address{}) {
				return false, nil
			}
		}
		return true, nil
	}
	if yes, err := there(from); err != nil || yes {
		return from, err
	}
	yes, err := there(to)
	if err != nil {
		return 0, err
	}
	if !yes {
		return 0, fmt.Errorf("%w: %s is no PoolAddressesProvider at block %d: check the address and the chain, or index to a later block", ErrNoMarket, provider, to)
	}
	n := sort.Search(int(to-from), func(i int) bool {
		if err != nil {
			return true
		}
		var yes bool
		yes, err = there(from + uint64(i))
		return yes
	})
	return from + uint64(n), err
}
