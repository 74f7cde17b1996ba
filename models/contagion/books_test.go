package contagion

import (
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// The assets of the tests' books, by row.
const (
	weth = iota
	usdc
	wbtc
	wsteth // $2,400: a claim on stETH, which is not in the book
	susde  // $1.20: a claim on USDe, which is
	usde
)

func table() []book.Asset {
	a := func(n byte, symbol string, decimals uint8, usd float64, threshold, bonus uint16, flags book.AssetFlags) book.Asset {
		return book.Asset{ID: protection.Address{n}, Symbol: symbol, Decimals: decimals, Flags: flags, Price: amount.New(uint64(usd * 1e8)),
			SupplyIndex: book.RAY, DebtIndex: book.RAY, Threshold: threshold, Bonus: bonus}
	}
	return []book.Asset{
		a(1, "WETH", 18, 2000, 8000, 10500, 0),
		a(2, "USDC", 6, 1, 7500, 10500, book.Pegged),
		a(3, "WBTC", 8, 60_000, 7000, 11000, 0),
		a(4, "wstETH", 18, 2400, 8000, 10600, 0),
		a(5, "sUSDe", 18, 1.2, 7500, 10800, 0),
		a(6, "USDe", 18, 1, 7200, 10800, book.Pegged),
	}
}

var stETH = protection.Address{0xae}

func relations() Relations {
	return Relations{
		{Asset: protection.Address{4}, Of: stETH, OfSymbol: "stETH", Kind: Wrapped, Observed: true, Source: "stETH()"},
		{Asset: stETH, Of: protection.Address{1}, OfSymbol: "WETH", Kind: Staked, Source: "configuration"},
		{Asset: protection.Address{5}, Of: protection.Address{6}, OfSymbol: "USDe", Kind: Vaulted, Observed: true, Source: "asset()"},
		{Asset: protection.Address{3}, Kind: Bridged, Source: "a guess"},
	}
}

// usd of an asset, as an entry under the reserve's own threshold and bonus.
func of(t testing.TB, asset uint16, usd float64) book.Entry {
	t.Helper()
	a := table()[asset]
	v, err := amount.FromFloat(usd/a.Price.Float(8), a.Decimals)
	if err != nil {
		t.Fatal(err)
	}
	s, err := book.SharesOf(v)
	if err != nil {
		t.Fatal(err)
	}
	return book.Entry{Asset: asset, Shares: s, Threshold: a.Threshold, Bonus: a.Bonus}
}

func side(e ...book.Entry) []book.Entry { return e }

func bookOf(t testing.TB, loans ...book.Loan) *book.Book {
	t.Helper()
	k := book.NewKeeper(protection.Address{9}, "aave-v3", 8)
	if err := k.SetAssets(table()); err != nil {
		t.Fatal(err)
	}
	for i, l := range loans {
		l.Borrower[17], l.Borrower[18], l.Borrower[19] = byte(i>>16), byte(i>>8), byte(i)
		if _, err := k.Upsert(l); err != nil {
			t.Fatal(err)
		}
	}
	return k.Snapshot(1, [32]byte{1}, time.Unix(1, 0))
}

func reference(t testing.TB, b *book.Book, asset int) *Reference {
	t.Helper()
	r, err := Of(b, liquidation.AaveV33(), relations(), b.Assets[asset].ID)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func near(got, want float64) bool { return math.Abs(got-want) <= 1e-9*(1+math.Abs(want)) }

// crowd is n loans of one to three collaterals and one or two debts, some of them
// in eMode.
func crowd(t testing.TB, n int, seed uint64) *book.Book {
	r := rand.New(rand.NewPCG(seed, 1))
	loans := make([]book.Loan, n)
	entries := func(scale float64, from []uint16, most int) (out []book.Entry) {
		at := r.IntN(len(from))
		for range 1 + r.IntN(most) {
			if at >= len(from) {
				break
			}
			out = append(out, of(t, from[at], scale*(0.2+r.Float64())))
			at += 1 + r.IntN(2)
		}
		return out
	}
	for i := range loans {
		scale := math.Pow(10, 2+4*r.Float64())
		loans[i].Collateral = entries(scale, []uint16{weth, usdc, wbtc, wsteth, susde}, 3)
		loans[i].Debt = entries(scale*(0.3+0.5*r.Float64()), []uint16{weth, usdc, usdc, usde}[r.IntN(3):], 1)
		if r.IntN(3) == 0 {
			loans[i].Debt = []book.Entry{of(t, weth, scale*(0.2+r.Float64()/2)), of(t, usdc, scale*(0.2+r.Float64()/2))}
		}
		for k := range loans[i].Debt {
			loans[i].Debt[k].Threshold, loans[i].Debt[k].Bonus = 0, 0
		}
		if loans[i].EMode = uint8(r.IntN(4) / 3); loans[i].EMode > 0 {
			for k := range loans[i].Collateral {
				loans[i].Collateral[k].Threshold, loans[i].Collateral[k].Bonus = 9500, 10100
			}
		}
	}
	return bookOf(t, loans...)
}
