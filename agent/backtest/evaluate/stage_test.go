package evaluate

import (
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// The stage of these tests: ether against dai, whole dai as base units.
var (
	market = protection.Address{0xaa}
	weth   = protection.Address{1}
	dai    = protection.Address{2}
	begin  = time.Date(2021, 1, 30, 0, 0, 0, 0, time.UTC)
	coin   = backtest.Coin{Asset: dai, Symbol: "DAI", Decimals: 0}
	ref    = protection.Reference{Kind: protection.AaveReserve, Market: market, Asset: dai}
	about  = tape.About{Market: "toy", Protocol: "aave-v3", Basis: history.Observed, Every: time.Hour, Assets: []book.Asset{{ID: weth}, {ID: dai}}}
)

func whole(v uint64) amount.Amount { return amount.New(v) }

// aBook has a loan of 10 ether for each debt.
func aBook(t testing.TB, at time.Time, ether float64, debts ...uint64) *book.Book {
	k := book.NewKeeper(market, "aave-v3", 8)
	ray := protection.RAY
	price, err := amount.FromFloat(ether, 8)
	if err != nil {
		t.Fatal(err)
	}
	if err := k.SetAssets([]book.Asset{
		{ID: weth, Symbol: "WETH", Decimals: 0, Price: price, SupplyIndex: ray, DebtIndex: ray, Threshold: 8000, Bonus: 10500},
		{ID: dai, Symbol: "DAI", Decimals: 0, Flags: book.Pegged, Price: whole(1e8), SupplyIndex: ray, DebtIndex: ray, Threshold: 7500, Bonus: 10500},
	}); err != nil {
		t.Fatal(err)
	}
	for i, d := range debts {
		l := book.Loan{Borrower: borrower(i), Collateral: []book.Entry{{Asset: 0, Shares: book.U128{Lo: 10}, Threshold: 8000, Bonus: 10500}}}
		if d > 0 {
			l.Debt = []book.Entry{{Asset: 1, Shares: book.U128{Lo: d}}}
		}
		if _, err := k.Upsert(l); err != nil {
			t.Fatal(err)
		}
	}
	return k.Snapshot(1, [32]byte{1}, at)
}

func borrower(i int) protection.Address {
	return protection.Address{0xb0, byte(i >> 8), byte(i)}
}

// aStep is a moment with a record that observes it.
func aStep(n int, at time.Time, b *book.Book, lost uint64) *backtest.Step {
	m := &tape.Moment{Number: n, Block: trade.Block{Number: uint64(n), Time: at}, Book: b, Known: at,
		Losses: []tape.Loss{{Asset: dai, Gross: whole(lost), Basis: history.Observed}}}
	r := &agent.Record{Block: m.Block, At: at, Slot: trade.Slot{Schedule: "hourly", At: at}}
	r.Observation = &agent.Observation{Slot: r.Slot, Block: m.Block, Now: at, Book: b, HasBook: b != nil,
		Exposures: []protection.Exposure{{Reference: ref, Symbol: "DAI", Amount: whole(500), Supply: whole(1000)}}}
	return &backtest.Step{Moment: m, Record: r}
}

// walk is a year and a half of daily prices before an instant: noise of a seed.
func walk(seed uint64, until time.Time, last, sigma float64) tape.History {
	const n = 550
	r := rand.New(rand.NewPCG(seed, 1))
	h := tape.History{Asset: weth, Times: make([]time.Time, n), Prices: make([]float64, n)}
	p := last
	for i := n - 1; i >= 0; i-- {
		h.Times[i], h.Prices[i] = until.Add(-time.Duration(n-1-i)*day), p
		p *= math.Exp(sigma * r.NormFloat64())
	}
	return h
}

// aSeries covers dai from an attachment to an exhaustion.
func aSeries(id byte, attachment, exhaustion uint64, start, expiry time.Time) protection.Series {
	return protection.Series{ID: protection.Address{id}, Symbol: "P", Venue: "assumed", Reference: ref, Gauge: protection.Address{9}, Pool: protection.Address{8}, Asset: dai,
		Attachment: whole(attachment), Exhaustion: whole(exhaustion), Start: start, Expiry: expiry, State: protection.Active,
		Supply: whole(exhaustion - attachment), PoolAssets: whole(1e9), Free: whole(1e9)}
}

func claims() []backtest.Claim {
	return []backtest.Claim{{Reference: ref, Symbol: "DAI", Amount: whole(500), Supply: whole(1000)}}
}

func want(t *testing.T, what string, f Figure, value string) {
	t.Helper()
	if string(f.Value) != value {
		t.Errorf("%s is %q (%s), want %q", what, f.Value, f.Missing, value)
	}
}
