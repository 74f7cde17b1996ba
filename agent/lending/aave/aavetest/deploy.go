// Package aavetest deploys the real Aave v3.0 from the npm package
// @aave/core-v3 onto a devnet, and drives it. Only tests import it: the bytecode
// is read from node_modules and never becomes part of the program.
//
// Actions are pooled, as a Sender's are, in the name of devnet accounts;
// Deployment.Mine makes them happen.
package aavetest

import (
	"context"
	"fmt"
	"math/big"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Asset is one reserve to list.
type Asset struct {
	Symbol    string
	Decimals  uint8
	Price     *big.Int // in 1e8 of the base currency
	LTV       uint16   // basis points; 0 lists it as no collateral
	Threshold uint16   // basis points
	Bonus     uint16   // basis points, 10500 for 5%
	EMode     uint8    // category, 0 for none
}

// Category is one eMode category.
type Category struct {
	ID                    uint8
	LTV, Threshold, Bonus uint16
	PriceOf               *big.Int // if set, the category has a price source of its own with this price
	Label                 string
}

// Options says what to deploy and from where.
type Options struct {
	Artifacts  Artifacts
	Admin      string // the devnet account that pays, and holds every role
	Assets     []Asset
	Categories []Category
}

// Reserve is one listed asset.
type Reserve struct {
	Asset
	Token  common.Address
	AToken common.Address
	Feed   common.Address // DevFeed, which the oracle reads
}

// Deployment is Aave v3.0 on a test chain.
type Deployment struct {
	Provider     common.Address // PoolAddressesProvider
	Pool         common.Address
	Configurator common.Address
	Oracle       common.Address
	Treasury     common.Address
	BatchReader  common.Address // ours, not Aave's: for chain.Options
	Reserves     []Reserve

	chain  *devnet.Devnet
	admin  string
	files  Artifacts
	pool   abi.ABI
	token  abi.ABI
	oracle abi.ABI
	config abi.ABI
}

// Slot is the time between the blocks that this package mines.
const Slot = 12 * time.Second

// builder deploys step by step and keeps the first error.
type builder struct {
	ctx   context.Context
	chain *devnet.Devnet
	files Artifacts
	from  *devnet.Sender
	libs  map[string]common.Address
	err   error
}

func newBuilder(ctx context.Context, chain *devnet.Devnet, files Artifacts, admin string) *builder {
	return &builder{ctx: ctx, chain: chain, files: files, from: chain.Sender(admin), libs: map[string]common.Address{}}
}

// Deploy puts Aave v3.0 onto the chain, in the order that its contracts need, and
// mines it.
func Deploy(ctx context.Context, chain *devnet.Devnet, o Options) (*Deployment, error) {
	b := newBuilder(ctx, chain, o.Artifacts, o.Admin)
	d := &Deployment{chain: chain, admin: o.Admin, files: o.Artifacts}
	admin := common.Address(b.from.Address())

	feeds := make([]common.Address, len(o.Assets))
	tokens := make([]common.Address, len(o.Assets))
	for i, a := range o.Assets {
		tokens[i], _ = b.deploy("mocks/tokens/MintableERC20", a.Symbol, a.Symbol, a.Decimals)
		feeds[i] = b.feed(a.Symbol, a.Price)
		d.Reserves = append(d.Reserves, Reserve{Asset: a, Token: tokens[i], Feed: feeds[i]})
	}

	provider, providerABI := b.deploy("protocol/configuration/PoolAddressesProvider", "test market", admin)
	for _, lib := range []string{"SupplyLogic", "BorrowLogic", "LiquidationLogic", "EModeLogic", "BridgeLogic", "PoolLogic",
		"ConfiguratorLogic", "FlashLoanLogic"} {
		b.libs[lib], _ = b.deploy("protocol/libraries/logic/" + lib)
	}

	// The access-control list reads its admin from the provider as it is made.
	b.call(provider, providerABI, "setACLAdmin", admin)
	acl, aclABI := b.deploy("protocol/configuration/ACLManager", provider)
	b.call(provider, providerABI, "setACLManager", acl)
	b.call(acl, aclABI, "addPoolAdmin", admin)
	b.call(acl, aclABI, "addRiskAdmin", admin)

	unit := big.NewInt(1e8)
	d.Oracle, d.oracle = b.deploy("misc/AaveOracle", provider, tokens, feeds, common.Address{}, common.Address{}, unit)
	b.call(provider, providerABI, "setPriceOracle", d.Oracle)

	poolImpl, poolABI := b.deploy("protocol/pool/Pool", provider)
	configImpl, configABI := b.deploy("protocol/pool/PoolConfigurator")
	b.call(provider, providerABI, "setPoolImpl", poolImpl)
	b.call(provider, providerABI, "setPoolConfiguratorImpl", configImpl)
	d.BatchReader = b.create("BatchReader", common.FromHex(contracts.BatchReaderMetaData.Bin))
	b.mine()
	d.Pool = common.BytesToAddress(b.word(0, provider, providerABI, "getPool"))
	d.Configurator = common.BytesToAddress(b.word(0, provider, providerABI, "getPoolConfigurator"))
	data, _ := b.deploy("misc/AaveProtocolDataProvider", provider)
	b.call(provider, providerABI, "setPoolDataProvider", data)

	aToken, _ := b.deploy("protocol/tokenization/AToken", d.Pool)
	stable, _ := b.deploy("protocol/tokenization/StableDebtToken", d.Pool)
	variable, _ := b.deploy("protocol/tokenization/VariableDebtToken", d.Pool)
	strategy, _ := b.deploy("protocol/pool/DefaultReserveInterestRateStrategy", provider,
		rayBps(8000), rayBps(0), rayBps(400), rayBps(6000), rayBps(50), rayBps(6000), rayBps(100), rayBps(800), rayBps(2000))

	d.Provider, d.pool, d.config = provider, poolABI, configABI
	d.Treasury = common.HexToAddress("0x00000000000000000000000000000000000007ea")
	if b.err != nil {
		return nil, b.err
	}
	token, err := o.Artifacts.ABI("mocks/tokens/MintableERC20")
	if err != nil {
		return nil, err
	}
	d.token = token

	b.list(d, o, tokens, aToken, stable, variable, strategy)
	b.mine()
	for i := range d.Reserves {
		const aTokenAddress = 8 // the word of getReserveData
		d.Reserves[i].AToken = common.BytesToAddress(b.word(aTokenAddress, d.Pool, poolABI, "getReserveData", tokens[i]))
	}
	if b.err != nil {
		return nil, b.err
	}
	return d, nil
}

// list initialises the reserves and sets their parameters and categories.
func (b *builder) list(d *Deployment, o Options, tokens []common.Address, aToken, stable, variable, strategy common.Address) {
	type input struct {
		ATokenImpl, StableDebtTokenImpl, VariableDebtTokenImpl common.Address
		UnderlyingAssetDecimals                                uint8
		InterestRateStrategyAddress, UnderlyingAsset, Treasury common.Address
		IncentivesController                                   common.Address
		ATokenName, ATokenSymbol                               string
		VariableDebtTokenName, VariableDebtTokenSymbol         string
		StableDebtTokenName, StableDebtTokenSymbol             string
		Params                                                 []byte
	}
	for i, a := range o.Assets { // one a transaction: each takes about 4M gas
		b.call(d.Configurator, d.config, "initReserves", []input{{
			ATokenImpl: aToken, StableDebtTokenImpl: stable, VariableDebtTokenImpl: variable,
			UnderlyingAssetDecimals: a.Decimals, InterestRateStrategyAddress: strategy, UnderlyingAsset: tokens[i], Treasury: d.Treasury,
			ATokenName: "a" + a.Symbol, ATokenSymbol: "a" + a.Symbol, VariableDebtTokenName: "v" + a.Symbol, VariableDebtTokenSymbol: "v" + a.Symbol,
			StableDebtTokenName: "s" + a.Symbol, StableDebtTokenSymbol: "s" + a.Symbol,
		}})
	}
	for _, c := range o.Categories {
		var source common.Address
		if c.PriceOf != nil {
			// The category's price source is an asset of the oracle.
			source = common.BigToAddress(big.NewInt(0xe0de00 + int64(c.ID)))
			feed := b.feed(c.Label, c.PriceOf)
			b.call(d.Oracle, d.oracle, "setAssetSources", []common.Address{source}, []common.Address{feed})
		}
		b.call(d.Configurator, d.config, "setEModeCategory", c.ID, c.LTV, c.Threshold, c.Bonus, source, c.Label)
	}
	for i, a := range o.Assets {
		if a.Threshold != 0 {
			b.call(d.Configurator, d.config, "configureReserveAsCollateral", tokens[i],
				bps(a.LTV), bps(a.Threshold), bps(a.Bonus))
		}
		b.call(d.Configurator, d.config, "setReserveBorrowing", tokens[i], true)
		if a.EMode != 0 {
			b.call(d.Configurator, d.config, "setAssetEModeCategory", tokens[i], a.EMode)
		}
	}
}

func (b *builder) deploy(path string, args ...any) (common.Address, abi.ABI) {
	if b.err != nil {
		return common.Address{}, abi.ABI{}
	}
	c, err := b.files.load(path)
	if err != nil {
		b.err = err
		return common.Address{}, abi.ABI{}
	}
	code, err := c.creation(b.libs, args...)
	if err != nil {
		b.err = err
		return common.Address{}, abi.ABI{}
	}
	return b.create(path, code), c.abi
}

// feed deploys a price feed with 8 decimals. The package's own mock has no
// setter; the devnet's feed answers AaveOracle's latestAnswer too.
func (b *builder) feed(name string, price *big.Int) common.Address {
	args := contracts.NewDevFeed().PackConstructor(8, name+" / USD", price, common.Address(b.from.Address()))
	return b.create("DevFeed", slices.Concat(common.FromHex(contracts.DevFeedMetaData.Bin), args))
}

func (b *builder) create(name string, code []byte) common.Address {
	if b.err != nil {
		return common.Address{}
	}
	at, err := b.from.Deploy(code)
	if err != nil {
		b.err = fmt.Errorf("deploy %s: %w", name, err)
	}
	return common.Address(at)
}

func (b *builder) call(to common.Address, in abi.ABI, method string, args ...any) {
	if b.err == nil {
		b.err = transact(b.from, to, in, method, args...)
	}
}

// mine makes what was sent happen, and checks that it did.
func (b *builder) mine() {
	if b.err == nil {
		_, b.err = b.chain.Confirm(b.ctx, b.chain.Head().Time.Add(Slot), Slot)
	}
}

// word reads one word of what a view returns.
func (b *builder) word(n int, to common.Address, in abi.ABI, method string, args ...any) []byte {
	if b.err != nil {
		return nil
	}
	data, err := in.Pack(method, args...)
	if err == nil {
		data, err = b.chain.Client().CallContract(b.ctx, ethereum.CallMsg{To: &to, Data: data}, nil)
	}
	if err == nil && len(data) < 32*(n+1) {
		err = fmt.Errorf("%d bytes returned", len(data))
	}
	if err != nil {
		b.err = fmt.Errorf("%s: %w", method, err)
		return nil
	}
	return data[32*n : 32*(n+1)]
}

// callGas covers the dearest call, initReserves.
const callGas = 8_000_000

// transact pools a transaction.
func transact(from *devnet.Sender, to common.Address, in abi.ABI, method string, args ...any) error {
	data, err := in.Pack(method, args...)
	if err != nil {
		return fmt.Errorf("pack %s: %w", method, err)
	}
	address := protection.Address(to)
	if _, err := from.Send(devnet.Tx{To: &address, Data: data, Gas: callGas}); err != nil {
		return fmt.Errorf("%s: %w", method, err)
	}
	return nil
}

// rayBps is basis points as a RAY.
func rayBps(v int64) *big.Int {
	return new(big.Int).Mul(big.NewInt(v), new(big.Int).Exp(big.NewInt(10), big.NewInt(23), nil))
}

func bps(v uint16) *big.Int { return big.NewInt(int64(v)) }
