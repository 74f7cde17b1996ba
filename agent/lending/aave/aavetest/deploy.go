// Package aavetest deploys the real Aave v3.0 from the npm package
// @aave/core-v3 onto a test chain, the devnet or anvil, and drives it. Only tests
// import it: the bytecode is read from node_modules and never becomes part of the
// program.
//
// Actions are pooled, in the name of the chain's accounts, and answer with the
// transaction's hash; Deployment.Mine makes them happen.
package aavetest

import (
	"context"
	"fmt"
	"math/big"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
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
	// DebtCeiling makes the asset isolated collateral, against which at most so
	// many whole units of the base currency can be borrowed; 0 = not isolated.
	DebtCeiling   uint64
	InIsolation   bool   // can be borrowed against isolated collateral
	Siloed        bool   // nothing else can be borrowed beside it
	ReserveFactor uint16 // basis points of interest that the treasury gets
	NotLent       bool   // can neither be borrowed nor flash-borrowed: its index stands still
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
	Admin      string // the account that pays, and holds every role
	Assets     []Asset
	Categories []Category
}

// Reserve is one listed asset.
type Reserve struct {
	Asset
	Token     common.Address
	AToken    common.Address
	DebtToken common.Address // of variable debt
	Feed      common.Address // DevFeed, which the oracle reads
}

// Deployment is Aave v3.0 on a test chain.
type Deployment struct {
	Provider       common.Address // PoolAddressesProvider
	Pool           common.Address
	Configurator   common.Address
	Oracle         common.Address
	DataProvider   common.Address
	Receiver       common.Address // of flash loans: mints the premium, as its token lets anybody
	SimpleReceiver common.Address
	BatchReader    common.Address // ours, not Aave's: for chain.Options
	Reserves       []Reserve

	chain                                             Chain
	admin                                             string
	files                                             Artifacts
	provider, pool, token, debt, oracle, config, data abi.ABI
	aTokenCode, stableCode, debtCode, rateCurve       common.Address           // what listings share
	priceOf                                           map[uint8]common.Address // feeds of categories
	libs                                              map[string]common.Address
}

// TreasuryName is the account that reserves accrue to.
const TreasuryName = "treasury"

// Slot is the time between the blocks that this package mines.
const Slot = 12 * time.Second

// builder deploys step by step and keeps the first error.
type builder struct {
	ctx   context.Context
	chain Chain
	files Artifacts
	from  string
	libs  map[string]common.Address
	last  trade.Hash // the last call's
	err   error
}

// Deploy puts Aave v3.0 onto the chain, in the order that its contracts need, and
// mines it.
func Deploy(ctx context.Context, chain Chain, o Options) (*Deployment, error) {
	d := &Deployment{chain: chain, admin: o.Admin, files: o.Artifacts, priceOf: map[uint8]common.Address{}}
	b := d.builder()
	b.ctx = ctx
	admin := common.Address(chain.Address(o.Admin))
	var err error
	if d.token, err = o.Artifacts.ABI("mocks/tokens/MintableERC20"); err != nil {
		return nil, err
	}
	if d.debt, err = o.Artifacts.ABI("protocol/tokenization/VariableDebtToken"); err != nil {
		return nil, err
	}

	d.Provider, d.provider = b.deploy("protocol/configuration/PoolAddressesProvider", "test market", admin)
	for _, lib := range []string{"SupplyLogic", "BorrowLogic", "LiquidationLogic", "EModeLogic", "BridgeLogic", "PoolLogic",
		"ConfiguratorLogic", "FlashLoanLogic"} {
		b.libs[lib], _ = b.deploy("protocol/libraries/logic/" + lib)
	}
	d.libs = b.libs

	// The access-control list reads its admin from the provider as it is made.
	b.call(d.Provider, d.provider, "setACLAdmin", admin)
	acl, aclABI := b.deploy("protocol/configuration/ACLManager", d.Provider)
	b.call(d.Provider, d.provider, "setACLManager", acl)
	for _, role := range []string{"addPoolAdmin", "addRiskAdmin", "addEmergencyAdmin", "addBridge"} {
		b.call(acl, aclABI, role, admin)
	}
	d.Oracle, d.oracle = b.newOracle(d.Provider, nil, nil)
	b.call(d.Provider, d.provider, "setPriceOracle", d.Oracle)

	var poolImpl, configImpl common.Address
	poolImpl, d.pool = b.deploy("protocol/pool/Pool", d.Provider)
	configImpl, d.config = b.deploy("protocol/pool/PoolConfigurator")
	b.call(d.Provider, d.provider, "setPoolImpl", poolImpl)
	b.call(d.Provider, d.provider, "setPoolConfiguratorImpl", configImpl)
	d.BatchReader = b.create("BatchReader", common.FromHex(contracts.BatchReaderMetaData.Bin))
	b.mine()
	d.Pool = common.BytesToAddress(b.word(0, d.Provider, d.provider, "getPool"))
	d.Configurator = common.BytesToAddress(b.word(0, d.Provider, d.provider, "getPoolConfigurator"))
	d.DataProvider, d.data = b.deploy("misc/AaveProtocolDataProvider", d.Provider)
	b.call(d.Provider, d.provider, "setPoolDataProvider", d.DataProvider)
	d.Receiver, _ = b.deploy("mocks/flashloan/MockFlashLoanReceiver", d.Provider)
	d.SimpleReceiver, _ = b.deploy("mocks/flashloan/MockSimpleFlashLoanReceiver:MockFlashLoanSimpleReceiver", d.Provider)

	d.aTokenCode, _ = b.deploy("protocol/tokenization/AToken", d.Pool)
	d.stableCode, _ = b.deploy("protocol/tokenization/StableDebtToken", d.Pool)
	d.debtCode, _ = b.deploy("protocol/tokenization/VariableDebtToken", d.Pool)
	d.rateCurve, _ = b.deploy("protocol/pool/DefaultReserveInterestRateStrategy", d.Provider,
		rayBps(8000), rayBps(0), rayBps(400), rayBps(6000), rayBps(50), rayBps(6000), rayBps(100), rayBps(800), rayBps(2000))
	for _, c := range o.Categories {
		b.category(d, c)
	}
	for i, a := range o.Assets {
		d.Reserves = append(d.Reserves, Reserve{})
		b.list(d, i, a)
	}
	b.mine()
	for i := range o.Assets {
		b.tokens(d, i)
	}
	if b.err != nil {
		return nil, b.err
	}
	return d, nil
}

func (d *Deployment) builder() *builder {
	return &builder{ctx: context.Background(), chain: d.chain, files: d.files, from: d.admin, libs: map[string]common.Address{}}
}

// List pools the listing of an asset as reserve number r: the next, or that of
// one that was dropped. Once it is mined, Listed completes Reserves[r].
func (d *Deployment) List(r int, a Asset) (trade.Hash, error) {
	b := d.builder()
	if r == len(d.Reserves) {
		d.Reserves = append(d.Reserves, Reserve{})
	}
	b.list(d, r, a)
	return b.last, b.err
}

// Listed reads where the tokens of a listed reserve stand, and checks that the
// pool gave it the number r.
func (d *Deployment) Listed(ctx context.Context, r int) error {
	b := d.builder()
	b.ctx = ctx
	b.tokens(d, r)
	return b.err
}

// list deploys an asset with its feed, and lists it.
func (b *builder) list(d *Deployment, r int, a Asset) {
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
	token, _ := b.deploy("mocks/tokens/MintableERC20", a.Symbol, a.Symbol, a.Decimals)
	feed := b.feed(a.Symbol, a.Price)
	d.Reserves[r] = Reserve{Asset: a, Token: token, Feed: feed}
	configure := func(method string, args ...any) {
		b.call(d.Configurator, d.config, method, append([]any{token}, args...)...)
	}
	b.call(d.Oracle, d.oracle, "setAssetSources", []common.Address{token}, []common.Address{feed})
	b.call(d.Configurator, d.config, "initReserves", []input{{
		ATokenImpl: d.aTokenCode, StableDebtTokenImpl: d.stableCode, VariableDebtTokenImpl: d.debtCode,
		UnderlyingAssetDecimals: a.Decimals, InterestRateStrategyAddress: d.rateCurve, UnderlyingAsset: token,
		Treasury:   common.Address(d.chain.Address(TreasuryName)),
		ATokenName: "a" + a.Symbol, ATokenSymbol: "a" + a.Symbol, VariableDebtTokenName: "v" + a.Symbol, VariableDebtTokenSymbol: "v" + a.Symbol,
		StableDebtTokenName: "s" + a.Symbol, StableDebtTokenSymbol: "s" + a.Symbol,
	}})
	if a.Threshold != 0 {
		configure("configureReserveAsCollateral", bps(a.LTV), bps(a.Threshold), bps(a.Bonus))
	}
	if a.DebtCeiling != 0 {
		configure("setDebtCeiling", new(big.Int).SetUint64(a.DebtCeiling*100))
	}
	configure("setReserveBorrowing", !a.NotLent)
	configure("setReserveFlashLoaning", !a.NotLent)
	configure("setReserveFactor", bps(a.ReserveFactor))
	configure("setUnbackedMintCap", big.NewInt(1e9))
	if a.Siloed {
		configure("setSiloedBorrowing", true)
	}
	if a.InIsolation {
		configure("setBorrowableInIsolation", true)
	}
	if a.EMode != 0 {
		configure("setAssetEModeCategory", a.EMode)
	}
}

// tokens reads where the tokens of a listed reserve stand.
func (b *builder) tokens(d *Deployment, r int) {
	const id, aToken, variableDebtToken = 7, 8, 10 // words of getReserveData
	s := &d.Reserves[r]
	s.AToken = common.BytesToAddress(b.word(aToken, d.Pool, d.pool, "getReserveData", s.Token))
	s.DebtToken = common.BytesToAddress(b.word(variableDebtToken, d.Pool, d.pool, "getReserveData", s.Token))
	if id := new(big.Int).SetBytes(b.word(id, d.Pool, d.pool, "getReserveData", s.Token)); b.err == nil && (s.AToken == common.Address{} || id.Int64() != int64(r)) {
		b.err = fmt.Errorf("reserve %s is number %s with the aToken %s: it is not listed as number %d", s.Symbol, id, s.AToken, r)
	}
}

// category sets an eMode category, and the source of its own price if it has one.
func (b *builder) category(d *Deployment, c Category) {
	var source common.Address
	if c.PriceOf != nil {
		source = categorySource(c.ID)
		feed := b.feed(c.Label, c.PriceOf)
		d.priceOf[c.ID] = feed
		b.call(d.Oracle, d.oracle, "setAssetSources", []common.Address{source}, []common.Address{feed})
	}
	b.call(d.Configurator, d.config, "setEModeCategory", c.ID, c.LTV, c.Threshold, c.Bonus, source, c.Label)
}

// categorySource is the asset of the oracle whose price is a category's own.
func categorySource(id uint8) common.Address {
	return common.BigToAddress(big.NewInt(0xe0de00 + int64(id)))
}

// newOracle deploys an oracle in dollars.
func (b *builder) newOracle(provider common.Address, assets, feeds []common.Address) (common.Address, abi.ABI) {
	return b.deploy("misc/AaveOracle", provider, assets, feeds, common.Address{}, common.Address{}, big.NewInt(1e8))
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
	args := contracts.NewDevFeed().PackConstructor(8, name+" / USD", price, common.Address(b.chain.Address(b.from)))
	return b.create("DevFeed", slices.Concat(common.FromHex(contracts.DevFeedMetaData.Bin), args))
}

func (b *builder) create(name string, code []byte) common.Address {
	if b.err != nil {
		return common.Address{}
	}
	at, err := b.chain.Deploy(b.from, code)
	if err != nil {
		b.err = fmt.Errorf("deploy %s: %w", name, err)
	}
	return at
}

func (b *builder) call(to common.Address, in abi.ABI, method string, args ...any) {
	if b.err == nil {
		b.last, b.err = transact(b.chain, b.from, to, in, method, args...)
	}
}

// mine makes what was sent happen, and checks that it did.
func (b *builder) mine() {
	if b.err == nil {
		_, b.err = b.chain.Confirm(b.ctx, b.chain.Head().Time.Add(Slot), Slot)
	}
}

// callGas covers the dearest call, initReserves.
const callGas = 8_000_000

// transact pools a transaction.
func transact(chain Chain, from string, to common.Address, in abi.ABI, method string, args ...any) (trade.Hash, error) {
	data, err := in.Pack(method, args...)
	if err != nil {
		return trade.Hash{}, fmt.Errorf("pack %s: %w", method, err)
	}
	hash, err := chain.Send(from, to, data, callGas)
	if err != nil {
		return trade.Hash{}, fmt.Errorf("%s: %w", method, err)
	}
	return hash, nil
}

// rayBps is basis points as a RAY.
func rayBps(v int64) *big.Int {
	return new(big.Int).Mul(big.NewInt(v), new(big.Int).Exp(big.NewInt(10), big.NewInt(23), nil))
}

func bps(v uint16) *big.Int { return big.NewInt(int64(v)) }
