package world

import (
	"context"
	"fmt"
	"math"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// The protection market's parameters: chosen.
const (
	premiumFloor  = 0.02 // a year
	premiumLevel  = 0.08
	premiumKink   = 0.80
	premiumDelay  = 48 * time.Hour
	premiumSlope1 = 0.5 // of level, per unit of utilisation
	premiumSlope2 = 10
	marketSpread  = 0.05 // given up in a sale

	rivalLevel  = 0.06 // the second pool's: cheaper at first,
	rivalSlope1 = 6    // and soon dearer

	waitingPeriod = time.Hour
	gaugeMaxAge   = 4 * time.Hour
	claimWindow   = 7 * 24 * time.Hour
	nearExpiry    = 22 * time.Hour // of the day: what it owes is paid the same day
	farExpiry     = 30 * 24 * time.Hour
)

// Notes say what of the world is assumed, for reports.
var Notes = []day.Note{
	{What: "borrowers", Basis: report.Synthetic, Text: fmt.Sprintf("Pareto sizes (tail %.1f) of together %.0f million USD, log-normal health factors (median %.2f), mostly WETH and WBTC against USDC.", paretoAlpha, totalDebtUSD/1e6, medianHF)},
	{What: "liquidators", Basis: report.Assumed, Text: "Four, with 4.6 million USDC together, each with a gas price above which it waits (45 to 400 gwei) and a most that it repays in ten minutes (together 1.05 million USD); they act on prices of the last step and sell what they seize at 1% under the feed."},
	{What: "protection", Basis: report.Assumed, Text: fmt.Sprintf("Rates of %.0f%% a year at no utilisation, a kink at %.0f%%, a spread of %.0f%% on resale; orders wait an hour for their mint. A second pool begins at %.0f%% and rises faster; each sells half of every layer. Underwriters pause sales for three hours when more than %.0f%% of all debt can be liquidated.", 100*premiumLevel, 100*premiumKink, 100*marketSpread, 100*rivalLevel, 100*curatorPart)},
	{What: "people", Basis: report.Assumed, Text: "Borrowers neither top up nor repay and suppliers do not run: both would change the loss, in either direction."},
	{What: "gas of one liquidation", Basis: report.Assumed, Text: fmt.Sprintf("Keepers reckon with %d.", liquidationGas)},
}

var (
	symbols    = [day.Assets]string{day.ETH: "WETH", day.BTC: "WBTC", day.USDC: "USDC"}
	names      = [day.Assets]string{day.ETH: "Wrapped Ether (devnet)", day.BTC: "Wrapped Bitcoin (devnet)", day.USDC: "USD Coin (devnet)"}
	borrowRate = [day.Assets]float64{day.ETH: .025, day.BTC: .01, day.USDC: .06} // a year
)

// layer is the part of the reference's loss that a series pays, in USDC.
type layer struct {
	symbol                 string
	attachment, exhaustion float64
	expiry                 time.Duration // after the day's start
}

// layers are the series of the day, set by what a fall of 40% would cost the
// reserve: the first pays from a fiftieth of that to a quarter, in the month to
// come; the second from a quarter to five quarters, and expires the same evening.
// On a crash the first is exhausted and pays at once, the second pays in part.
func (w *World) layers() []layer {
	loss := math.Ceil(min(4e6, max(2e5, stress(w.wishes, .40)))/1e4) * 1e4
	out := []layer{
		{"HG-USDC-A", .02 * loss, .25 * loss, farExpiry},
		{"HG-USDC-B", .25 * loss, 1.25 * loss, nearExpiry},
	}
	switch w.cfg.Day.Twist {
	case day.HighAttachment:
		for i := range out { // what only a fall of half would reach
			out[i].attachment += 1.5 * loss
			out[i].exhaustion += 1.5 * loss
		}
	case day.AfterExpiry:
		out[0].expiry, out[1].expiry = 11*time.Hour, 10*time.Hour
	}
	return out
}

// deploy puts every contract on the chain, in the hour before the history.
func (w *World) deploy(ctx context.Context) error {
	s := w.net.Sender("deployer")
	owner := common.Address(s.Address())
	var failed error
	put := func(meta *bind.MetaData, args []byte) protection.Address {
		at, err := s.Deploy(creation(meta, args))
		if failed == nil {
			failed = err
		}
		return at
	}
	call := func(to protection.Address, data []byte) {
		if _, err := s.Send(devnet.Tx{To: &to, Data: data, Gas: 1_000_000}); failed == nil {
			failed = err
		}
	}
	a := &w.at
	a.FromBlock = w.net.Head().Number + 1
	a.Fund, a.Agent = w.net.Address("fund"), w.net.Address("agent")
	a.BatchReader = put(&contracts.BatchReaderMetaData, nil)
	a.Provider = put(&contracts.DevAddressesProviderMetaData, w.abi.dir.PackConstructor("Hedgerow devnet market", owner))
	a.Oracle = put(&contracts.DevPriceOracleMetaData, w.abi.oracle.PackConstructor(owner))
	a.Pool = put(&contracts.DevLendingPoolMetaData, w.abi.pool.PackConstructor(common.Address(a.Provider), owner))
	call(a.Provider, w.abi.dir.PackSetAddress(id("POOL"), common.Address(a.Pool)))
	call(a.Provider, w.abi.dir.PackSetAddress(id("PRICE_ORACLE"), common.Address(a.Oracle)))
	first := w.cfg.Day.History[0]
	pusher := common.Address(w.net.Address("oracle"))
	for i := range day.Assets {
		dec := decimals[i]
		a.Token[i] = put(&contracts.DevTokenMetaData, w.abi.token.PackConstructor(names[i], symbols[i], dec, common.Address(w.net.Address("faucet"))))
		token := common.Address(a.Token[i])
		a.AToken[i] = put(&contracts.DevATokenMetaData, w.abi.scaled.PackConstructor(common.Address(a.Pool), token, owner, dec, "Supplied "+symbols[i], "a"+symbols[i]))
		a.DebtToken[i] = put(&contracts.DevDebtTokenMetaData, w.abi.debt.PackConstructor(common.Address(a.Pool), token, dec, "Borrowed "+symbols[i], "debt"+symbols[i]))
		a.Feed[i] = put(&contracts.DevFeedMetaData, w.abi.feed.PackConstructor(8, symbols[i]+" / USD", big.NewInt(first.Price[i]), pusher))
		a.Second[i] = put(&contracts.DevFeedMetaData, w.abi.feed.PackConstructor(8, symbols[i]+" / USD, second source", big.NewInt(first.Second[i]), pusher))
		call(a.Oracle, w.abi.oracle.PackSetSource(token, common.Address(a.Feed[i])))
		call(a.Pool, w.abi.pool.PackInitReserve(token, common.Address(a.AToken[i]), common.Address(a.DebtToken[i]), bitmap(i, false), wadOf(borrowRate[i], 27)))
	}
	usdc := common.Address(a.Token[day.USDC])
	a.Market = put(&contracts.MarketMetaData, w.abi.market.PackConstructor(wad(marketSpread)))
	a.RiskPool = put(&contracts.RiskPoolMetaData, w.abi.risk.PackConstructor(usdc, "Hedgerow USDC underwriters", "hgUSDC", owner, common.Address(a.Market)))
	a.Premium = put(&contracts.PremiumModelMetaData, w.abi.price.PackConstructor(common.Address(a.RiskPool), common.Address{}, wad(premiumLevel), premiums(premiumLevel, premiumSlope1), owner, uint64(premiumDelay/time.Second)))
	if w.cfg.Rival {
		a.Rival = put(&contracts.RiskPoolMetaData, w.abi.risk.PackConstructor(usdc, "Rival USDC underwriters", "rvUSDC", owner, common.Address(a.Market)))
		a.RivalPremium = put(&contracts.PremiumModelMetaData, w.abi.price.PackConstructor(common.Address(a.Rival), common.Address{}, wad(rivalLevel), premiums(rivalLevel, rivalSlope1), owner, uint64(premiumDelay/time.Second)))
	}
	a.Gauge = put(&contracts.AaveDeficitGaugeMetaData, w.abi.gauge.PackConstructor(common.Address(a.Pool), usdc, uint64(gaugeMaxAge/time.Second)))
	a.Guard = put(&contracts.HedgeGuardMetaData, w.abi.guard.PackConstructor(common.Address(a.Fund), common.Address(a.Agent), usdc,
		contracts.Caps{PerCall: units6(25_000), PerDay: units6(100_000)}))
	if failed != nil {
		return failed
	}
	if _, err := w.net.Confirm(ctx, w.net.Head().Time.Add(blockTime), blockTime); err != nil {
		return err
	}
	return w.createSeries(ctx)
}

// premiums are the parameters of a pool's premium model: a level and a floor that
// stand still, so that a day's costs tell of its utilisation alone.
func premiums(level, slope1 float64) contracts.Parameters {
	return contracts.Parameters{
		Curve: contracts.Curve{Kink: wad(premiumKink), Slope1: wad(slope1), Slope2: wad(premiumSlope2)},
		Drift: contracts.Drift{Target: wad(premiumKink), Speed: new(big.Int), Least: wad(level), Most: wad(level)},
		Floor: contracts.Floor{Base: wad(premiumFloor), Loading: new(big.Int), Most: wad(premiumFloor), PerHour: wad(premiumFloor), HalfLife: new(big.Int)},
	}
}

// createSeries creates the day's series: of each layer one a pool, which together
// sell it once.
func (w *World) createSeries(ctx context.Context) error {
	pools, models := w.at.pools()
	for _, l := range w.layers() {
		for i := range pools {
			if err := w.createOne(ctx, l, pools[i], models[i], int64(len(pools)), i); err != nil {
				return err
			}
		}
	}
	return nil
}

// createOne creates the series of a layer that pool number i of n sells, and finds
// its token in the events.
func (w *World) createOne(ctx context.Context, l layer, pool, model protection.Address, n int64, i int) error {
	s := w.net.Sender("deployer")
	supply := units6(l.exhaustion - l.attachment)
	terms := contracts.Terms{
		Pool: common.Address(pool), Gauge: common.Address(w.at.Gauge), PremiumModel: common.Address(model),
		Resolver: common.Address(s.Address()), StartLoss: new(big.Int), Attachment: units6(l.attachment), Exhaustion: units6(l.exhaustion),
		MaxSupply: supply.Quo(supply, big.NewInt(n)), Start: uint64(w.net.Head().Time.Unix()), Expiry: uint64(w.cfg.Day.Start.Add(l.expiry).Unix()),
		WaitingPeriod: uint64(waitingPeriod / time.Second), ClaimWindow: uint64(claimWindow / time.Second),
	}
	symbol := l.symbol
	if i > 0 {
		symbol += fmt.Sprint(i + 1)
	}
	hash, err := s.Send(devnet.Tx{To: &w.at.Market, Gas: 5_000_000, Data: w.abi.market.PackCreateSeries(terms,
		fmt.Sprintf("Hedgerow USDC reserve, %.2f to %.2f million", l.attachment/1e6, l.exhaustion/1e6), symbol)})
	if err != nil {
		return err
	}
	if _, err := w.net.Confirm(ctx, w.net.Head().Time.Add(blockTime), blockTime); err != nil {
		return err
	}
	r, err := w.net.Client().TransactionReceipt(ctx, common.Hash(hash))
	if err != nil {
		return err
	}
	created, err := find(r.Logs, w.abi.market.UnpackSeriesCreatedEvent)
	if err != nil {
		return err
	}
	w.at.Series = append(w.at.Series, protection.Address(created.Series))
	w.at.Symbols = append(w.at.Symbols, symbol)
	return nil
}

// find is the first log that unpacks.
func find[E any](logs []*types.Log, unpack func(*types.Log) (*E, error)) (*E, error) {
	for _, l := range logs {
		if e, err := unpack(l); err == nil {
			return e, nil
		}
	}
	return nil, fmt.Errorf("no %T among %d logs", *new(E), len(logs))
}

// bitmap is a reserve's configuration as Aave packs it.
func bitmap(a day.Asset, paused bool) *big.Int {
	p := reserves[a]
	b := big.NewInt(p.ltv | p.threshold<<16 | p.bonus<<32 | int64(decimals[a])<<48)
	b.SetBit(b, 56, 1) // active
	b.SetBit(b, 58, 1) // can be borrowed
	if paused {
		b.SetBit(b, 60, 1)
	}
	return b
}

// id is a short name as bytes32.
func id(name string) (out [32]byte) {
	copy(out[:], name)
	return out
}

// wad is a number in units of 1e-18.
func wad(v float64) *big.Int { return wadOf(v, 18) }

// wadOf is a number with the given decimals, exact to fifteen digits.
func wadOf(v float64, dec int64) *big.Int {
	f := new(big.Float).SetPrec(256).SetFloat64(v)
	f.Mul(f, new(big.Float).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(15), nil)))
	i, _ := f.Add(f, big.NewFloat(.5)).Int(nil)
	return i.Mul(i, new(big.Int).Exp(big.NewInt(10), big.NewInt(dec-15), nil))
}

// units6 is whole USDC in base units.
func units6(v float64) *big.Int { return big.NewInt(int64(v * 1e6)) }
