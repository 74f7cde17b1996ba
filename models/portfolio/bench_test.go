package portfolio_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"sync"
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/cputime"
	"github.com/hedgerow-fi/hedgerow/models/portfolio"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// town is a book of so many loans over ten assets, of which a fifth have several
// collaterals, with 16 series of two of its debts.
func town(b testing.TB, loans int) (*book.Book, portfolio.Fund, []portfolio.History) {
	r := rand.New(rand.NewPCG(1, 1))
	k := book.NewKeeper(market, "aave-v3", 8)
	index := amount.New(1e9).MulDiv(amount.New(1e18), amount.New(1))
	var assets []book.Asset
	var known []portfolio.History
	for i := range 10 {
		a := book.Asset{ID: protection.Address{19: byte(i + 1)}, Symbol: fmt.Sprint("A", i), Decimals: 6, Price: amount.New(2000e8), SupplyIndex: index, DebtIndex: index}
		if i < 3 {
			a.Price, a.Flags = amount.New(1e8), book.Pegged
		} else {
			known = append(known, walk(a.ID, 501, uint64(i)))
		}
		assets = append(assets, a)
	}
	if err := k.SetAssets(assets); err != nil {
		b.Fatal(err)
	}
	entry := func(asset int, usd float64, threshold uint16) book.Entry {
		price := 2000.
		if asset < 3 {
			price = 1
		}
		a, err := amount.FromFloat(usd/price, 6)
		if err != nil {
			b.Fatal(err)
		}
		shares, err := book.SharesOf(a)
		if err != nil {
			b.Fatal(err)
		}
		e := book.Entry{Asset: uint16(asset), Shares: shares}
		if threshold > 0 {
			e.Threshold, e.Bonus = threshold, 10500
		}
		return e
	}
	for i := range loans {
		usd := math.Exp(8 + 2*r.NormFloat64())
		back := usd * (1.02 + .6*r.ExpFloat64()) / .8
		l := book.Loan{Borrower: protection.Address{1, byte(i), byte(i >> 8), byte(i >> 16)}, Debt: []book.Entry{entry(r.IntN(3), usd, 0)}}
		first := 3 + r.IntN(6)
		if l.Collateral = []book.Entry{entry(first, back, 8000)}; r.IntN(5) == 0 {
			l.Collateral = []book.Entry{entry(first, back/2, 8000), entry(first+1, back/2, 8000)}
		}
		if _, err := k.Upsert(l); err != nil {
			b.Fatal(err)
		}
	}
	f := portfolio.Fund{Coin: portfolio.Coin{Asset: assets[0].ID, Symbol: "A0", Decimals: 6}}
	for d := range 2 {
		ref := protection.Reference{Kind: protection.AaveReserve, Market: market, Asset: assets[d].ID}
		f.Claims = append(f.Claims, protection.Exposure{Reference: ref, Symbol: assets[d].Symbol, Decimals: 6, Amount: amount.New(1), Supply: amount.New(10)})
		for i := range 8 {
			f.Series = append(f.Series, protection.Series{ID: protection.Address{5, byte(d), byte(i)}, Pool: protection.Address{6}, Reference: ref, Asset: f.Coin.Asset, Decimals: 6,
				Attachment: amount.New(uint64(i) * 1e12), Exhaustion: amount.New(uint64(i+1) * 1e12), Start: now.AddDate(0, -1, 0), Expiry: now.AddDate(0, 0, 45),
				State: protection.Active, Free: amount.New(1e13), PoolAssets: amount.New(1e14)})
		}
	}
	return k.Snapshot(1, [32]byte{1}, now), f, known
}

type made struct {
	book   *book.Book
	fund   portfolio.Fund
	known  []portfolio.History
	model  *portfolio.Model
	prices *portfolio.Prices
}

var large = sync.OnceValue(func() (m made) {
	var t testing.B
	m.book, m.fund, m.known = town(&t, 100_000)
	var err error
	if m.model, err = portfolio.New(m.book, m.fund); err != nil {
		panic(err)
	}
	if m.prices, err = portfolio.Draw(m.book, now, m.known, months); err != nil {
		panic(err)
	}
	return m
})

var months = portfolio.Options{Scenarios: 10_000, Days: []int{30}, Seed: 1, WorstFirst: true}

func BenchmarkNew100k(b *testing.B) {
	m := large()
	b.ReportAllocs()
	defer cputime.Report(b)()
	for b.Loop() {
		if _, err := portfolio.New(m.book, m.fund); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDraw10k(b *testing.B) {
	m := large()
	b.ReportAllocs()
	defer cputime.Report(b)()
	for b.Loop() {
		if _, err := portfolio.Draw(m.book, now, m.known, months); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAt10kx100k(b *testing.B) {
	m := large()
	b.ReportAllocs()
	defer cputime.Report(b)()
	for b.Loop() {
		if _, err := m.model.At(m.prices, 0, now, 1); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkContributions10kx100k(b *testing.B) {
	m := large()
	l, err := m.model.At(m.prices, 0, now, 1)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	defer cputime.Report(b)()
	for b.Loop() {
		if _, err := m.model.Contributions(l, nil, .99); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDraw2kOf7Days(b *testing.B) {
	m := large()
	b.ReportAllocs()
	defer cputime.Report(b)()
	for b.Loop() {
		if _, err := portfolio.Draw(m.book, now, m.known[:2], portfolio.Options{Scenarios: 2000, Days: []int{7}, Seed: 1}); err != nil {
			b.Fatal(err)
		}
	}
}
