package host

import (
	"math"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
)

// What the synthetic market of Verify is made of.
const (
	exampleLoans = 200
	exampleStep  = 10 * time.Minute // between prices
	etherUSD     = 2000
	fallenUSD    = 1500
)

var (
	exampleMarket = protection.Address{19: 0x01}
	exampleEther  = protection.Address{19: 0x0a}
	exampleDollar = protection.Address{19: 0x0b}
	exampleSeries = protection.Address{19: 0x51}
	examplePool   = protection.Address{19: 0x71}
)

// exampleWorld is a small market of borrowers with ether as collateral and
// dollars as debt, and the same a block later, when ether fell by a quarter. It
// is synthetic and always the same.
func exampleWorld(lookback time.Duration) (calm, fallen *strategy.Observation) {
	keeper := book.NewKeeper(exampleMarket, "aave-v3", 8)
	mustNot(keeper.SetAssets(exampleAssets(etherUSD)))
	for i := range exampleLoans {
		// Health factors run from about 1.05 to 3.
		collateral := uint64(2e18)
		debt := uint64(float64(2*etherUSD*1e6) * 0.825 / (1.05 + 2*float64(i)/exampleLoans))
		_, err := keeper.Upsert(book.Loan{
			Borrower:   protection.Address{18: byte(i >> 8), 19: byte(i), 0: 0xb0},
			Collateral: []book.Entry{{Asset: 0, Shares: book.U128{Lo: collateral}, Threshold: 8250, Bonus: 10500}},
			Debt:       []book.Entry{{Asset: 1, Shares: book.U128{Lo: debt}}},
		})
		mustNot(err)
	}
	at := time.Date(2026, 1, 5, 12, 0, 0, 0, time.UTC)
	calm = exampleObservation(keeper.Snapshot(1_000_000, [32]byte{1}, at), lookback)
	mustNot(keeper.SetAssets(exampleAssets(fallenUSD)))
	fallen = exampleObservation(keeper.Snapshot(1_000_001, [32]byte{2}, at.Add(12*time.Second)), lookback)
	last := fallen.Prices[0].Prices
	last[len(last)-1] = fallenUSD
	return calm, fallen
}

// emptyWorld has a market without loans, and nothing to buy.
func emptyWorld() *strategy.Observation {
	keeper := book.NewKeeper(exampleMarket, "aave-v3", 8)
	at := time.Date(2026, 1, 5, 12, 0, 0, 0, time.UTC)
	return &strategy.Observation{Slot: "verify@empty", Time: at, Seed: 3, Book: keeper.Snapshot(1_000_000, [32]byte{3}, at)}
}

func exampleAssets(ether uint64) []book.Asset {
	return []book.Asset{
		{ID: exampleEther, Symbol: "WETH", Decimals: 18, Price: amount.New(ether * 1e8), SupplyIndex: book.RAY, DebtIndex: book.RAY, Threshold: 8250, Bonus: 10500},
		{ID: exampleDollar, Symbol: "USDC", Decimals: 6, Price: amount.New(1e8), SupplyIndex: book.RAY, DebtIndex: book.RAY, Threshold: 7800, Bonus: 10450, Flags: book.Pegged},
	}
}

func exampleObservation(b *book.Book, lookback time.Duration) *strategy.Observation {
	reference := protection.Reference{Kind: protection.AaveReserve, Market: exampleMarket, Asset: exampleDollar}
	dollars := func(n uint64) amount.Amount { return amount.New(n * 1_000_000) }
	return &strategy.Observation{
		Slot: "verify@" + b.Time.Format(time.RFC3339), Time: b.Time, Seed: b.Block, Book: b,
		Series: []protection.Series{{
			ID: exampleSeries, Symbol: "hrUSDC-EXAMPLE", Venue: "example", Reference: reference,
			Gauge: protection.Address{19: 0x61}, Pool: examplePool, Asset: exampleDollar, Decimals: 6,
			Exhaustion: dollars(100_000), Start: b.Time.Add(-24 * time.Hour), Expiry: b.Time.Add(30 * 24 * time.Hour), Waiting: time.Hour,
			State: protection.Active, GaugeAt: b.Time, PoolAssets: dollars(150_000), Free: dollars(90_000),
		}},
		Quotes: []strategy.Quote{
			{Series: exampleSeries, Side: strategy.Buy, Amount: dollars(10_000), Cost: dollars(70)},
			{Series: exampleSeries, Side: strategy.Sell, Amount: dollars(1_000), Cost: dollars(5)},
		},
		Holdings: []strategy.Holding{{Series: exampleSeries, Held: dollars(1_000)}},
		Exposures: []protection.Exposure{{
			Reference: reference, Symbol: "aUSDC", Decimals: 6, Amount: dollars(80_000), Supply: dollars(400_000), Withdrawable: dollars(60_000),
		}},
		Headroom: []strategy.Headroom{{Limit: "premiumPerDay", Asset: exampleDollar, Decimals: 6, Left: dollars(500)}},
		Prices: []strategy.PriceSeries{
			examplePrices(exampleEther, etherUSD, 0.01, b.Time, lookback),
			examplePrices(exampleDollar, 1, 0.0005, b.Time, lookback),
		},
		Oracles: exampleOracles(b),
		Pools: []protection.Pool{{ID: examplePool, Symbol: "hrpUSDC-EXAMPLE", Venue: "example", Asset: exampleDollar, Decimals: 6,
			Assets: dollars(150_000), Reserved: dollars(60_000), Supply: dollars(145_000), Queued: dollars(1_000), Series: []protection.Address{exampleSeries}}},
		Stakes: []strategy.Stake{{Pool: examplePool, Shares: dollars(2_000), Queued: dollars(500)}},
	}
}

// exampleOracles agree with their feeds.
func exampleOracles(b *book.Book) (out []strategy.Oracle) {
	for _, a := range b.Assets {
		out = append(out, strategy.Oracle{Asset: a.ID, Symbol: a.Symbol, Price: a.Price, Decimals: b.BaseDecimals, Source: protection.Address{19: 0x81}, SourceAt: b.Time.Add(-time.Minute),
			Fed: true, Feed: a.Price, FeedDecimals: b.BaseDecimals, Age: time.Minute, Heartbeat: time.Hour})
	}
	return out
}

// examplePrices swing around a level by a fraction, and end at it.
func examplePrices(asset protection.Address, level, swing float64, end time.Time, lookback time.Duration) strategy.PriceSeries {
	s := strategy.PriceSeries{Asset: asset}
	n := int(lookback / exampleStep)
	for i := range n + 1 {
		back := n - i
		s.Times = append(s.Times, end.Add(-time.Duration(back)*exampleStep))
		s.Prices = append(s.Prices, level*(1+swing*math.Sin(float64(back)*1.7)*math.Cos(float64(back)*0.31)*math.Min(1, float64(back))))
	}
	return s
}

// mustNot is for a world whose making cannot fail.
func mustNot(err error) {
	if err != nil {
		panic(err)
	}
}
