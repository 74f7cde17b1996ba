package aavetest

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// Configure calls a function of the configurator with reserve r's asset as its
// first argument: setReserveFactor, setReservePause and the like.
func (d *Deployment) Configure(method string, r int, args ...any) (trade.Hash, error) {
	return transact(d.chain, d.admin, d.Configurator, d.config, method, append([]any{d.Reserves[r].Token}, args...)...)
}

// AllowStable lets reserve r be borrowed at the stable rate.
func (d *Deployment) AllowStable(r int) (trade.Hash, error) {
	return d.Configure("setReserveStableRateBorrowing", r, true)
}

// PausePool pauses every reserve, or ends that.
func (d *Deployment) PausePool(paused bool) (trade.Hash, error) {
	return transact(d.chain, d.admin, d.Configurator, d.config, "setPoolPause", paused)
}

// SetCollateral changes reserve r's risk parameters, in basis points.
func (d *Deployment) SetCollateral(r int, ltv, threshold, bonus uint16) (trade.Hash, error) {
	return d.Configure("configureReserveAsCollateral", r, bps(ltv), bps(threshold), bps(bonus))
}

// SetCategory makes an eMode category or changes it. Its own price source is made
// or moved to PriceOf, and taken away where that is nil.
func (d *Deployment) SetCategory(c Category) (trade.Hash, error) {
	b := d.builder()
	b.category(d, c)
	return b.last, b.err
}

// SetCategoryPrice pushes a price to the feed that a category has of its own.
func (d *Deployment) SetCategoryPrice(id uint8, price *big.Int) (trade.Hash, error) {
	return d.push(d.priceOf[id], price)
}

// SetPrice pushes a price to reserve r's feed, in 1e8 of the base currency.
func (d *Deployment) SetPrice(r int, price *big.Int) (trade.Hash, error) {
	d.Reserves[r].Price = price
	return d.push(d.Reserves[r].Feed, price)
}

// LosePrice has reserve r's feed answer 0, so that the oracle reverts.
func (d *Deployment) LosePrice(r int) (trade.Hash, error) {
	return d.push(d.Reserves[r].Feed, new(big.Int))
}

func (d *Deployment) push(feed common.Address, price *big.Int) (trade.Hash, error) {
	return d.chain.Send(d.admin, feed, contracts.NewDevFeed().PackPush(price, uint64(d.chain.Head().Time.Unix())), callGas)
}

// ReplaceFeed gives reserve r a new feed at a price, as when a market changes its
// source.
func (d *Deployment) ReplaceFeed(r int, price *big.Int) (trade.Hash, error) {
	b := d.builder()
	feed := b.feed(d.Reserves[r].Symbol, price)
	b.call(d.Oracle, d.oracle, "setAssetSources", []common.Address{d.Reserves[r].Token}, []common.Address{feed})
	d.Reserves[r].Feed, d.Reserves[r].Price = feed, price
	return b.last, b.err
}

// ReplaceOracle gives the market a new oracle with the same sources.
func (d *Deployment) ReplaceOracle() (trade.Hash, error) {
	b := d.builder()
	var assets, feeds []common.Address
	for i := range d.Reserves {
		assets, feeds = append(assets, d.Reserves[i].Token), append(feeds, d.Reserves[i].Feed)
	}
	for id := range 256 {
		if feed, own := d.priceOf[uint8(id)]; own {
			assets, feeds = append(assets, categorySource(uint8(id))), append(feeds, feed)
		}
	}
	d.Oracle, d.oracle = b.newOracle(d.Provider, assets, feeds)
	b.call(d.Provider, d.provider, "setPriceOracle", d.Oracle)
	return b.last, b.err
}

// Drop takes reserve r, in which nobody may have anything, off the market. Its
// number is free for a later List.
func (d *Deployment) Drop(r int) (trade.Hash, error) { return d.Configure("dropReserve", r) }

// UpgradeTokens puts the package's next revisions behind the proxies of reserve
// r's supply and debt tokens, which can be done once.
func (d *Deployment) UpgradeTokens(r int) (trade.Hash, error) {
	type debtToken struct {
		Asset, IncentivesController common.Address
		Name, Symbol                string
		Implementation              common.Address
		Params                      []byte
	}
	type aToken struct {
		Asset, Treasury, IncentivesController common.Address
		Name, Symbol                          string
		Implementation                        common.Address
		Params                                []byte
	}
	b := d.builder()
	supply, _ := b.deploy("mocks/upgradeability/MockAToken", d.Pool)
	debt, _ := b.deploy("mocks/upgradeability/MockVariableDebtToken", d.Pool)
	s := &d.Reserves[r]
	b.call(d.Configurator, d.config, "updateAToken", aToken{Asset: s.Token, Treasury: common.Address(d.chain.Address(TreasuryName)),
		Name: "a" + s.Symbol + " 2", Symbol: "a" + s.Symbol, Implementation: supply})
	b.call(d.Configurator, d.config, "updateVariableDebtToken", debtToken{Asset: s.Token,
		Name: "v" + s.Symbol + " 3", Symbol: "v" + s.Symbol, Implementation: debt})
	return b.last, b.err
}

// UpgradePool puts the package's other pool behind the pool's proxy.
func (d *Deployment) UpgradePool() (trade.Hash, error) {
	b := d.builder()
	b.libs = d.libs
	code, _ := b.deploy("mocks/helpers/MockPool:MockPoolInherited", d.Provider)
	b.call(d.Provider, d.provider, "setPoolImpl", code)
	return b.last, b.err
}
