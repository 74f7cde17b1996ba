package limits_test

import (
	"math"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// oneLoan is 10,000 USDC borrowed against WETH at a health factor of 1.25.
func oneLoan(t *testing.T) *book.Book {
	t.Helper()
	k := book.NewKeeper(protection.Address{9}, "aave-v3", 8)
	index := amount.New(1e9).MulDiv(amount.New(1e18), amount.New(1))
	err := k.SetAssets([]book.Asset{
		{ID: usdc, Symbol: "USDC", Decimals: 6, Price: amount.New(1e8), SupplyIndex: index, DebtIndex: index, Flags: book.Pegged},
		{ID: weth, Symbol: "WETH", Decimals: 18, Price: amount.New(2000e8), Threshold: 8000, Bonus: 10500, SupplyIndex: index, DebtIndex: index}})
	if err != nil {
		t.Fatal(err)
	}
	shares := func(a amount.Amount) book.U128 {
		u, err := book.SharesOf(a)
		if err != nil {
			t.Fatal(err)
		}
		return u
	}
	if _, err := k.Upsert(book.Loan{Borrower: protection.Address{77},
		Debt:       []book.Entry{{Asset: 0, Shares: shares(units(10_000))}},
		Collateral: []book.Entry{{Asset: 1, Shares: shares(amount.New(7_812_500_000_000_000_000)), Threshold: 8000, Bonus: 10500}}}); err != nil {
		t.Fatal(err)
	}
	return k.Snapshot(1, [32]byte{1}, now)
}

func TestTheModelExpectsWhatTheWorstFallsLeave(t *testing.T) {
	b, s := oneLoan(t), series()
	s.Exhaustion, s.Expiry = units(5000), now.Add(30*24*time.Hour)
	other, over := s, s
	other.ID, other.Reference.Asset = protection.Address{3}, protection.Address{44}
	over.ID, over.State = protection.Address{4}, protection.Expired
	got := limits.Model(b, []protection.Series{s, other, over}, now, percent(80))
	if len(got) != 1 || got[0].Series != s.ID {
		t.Fatalf("payouts = %+v: only a series whose reference is in the book, and that may still pay, has one", got)
	}
	// Collateral of $15,625: after a fall of d liquidators repay 15625·(1−d)/1.05,
	// and what is left of 10,000 pays up to 5000. P(fall of d) = 2Φ(ln(1−d)/s)-like,
	// worked out with the reflection principle for a drift of −σ²/2.
	want := 0.0
	at := 0.0
	sigma, years := 0.8, 30.0/365
	phi := func(x float64) float64 { return 0.5 * math.Erfc(-x/math.Sqrt2) }
	for _, d := range []float64{.2, .3, .4, .5, .65, .8} {
		left := math.Max(0, 10_000-15_625*(1-d)/1.05)
		pays := math.Min(1, left/5000)
		h, nu, s := -math.Log(1-d), -sigma*sigma/2, sigma*math.Sqrt(years)
		p := phi((-h-nu*years)/s) + math.Exp(-2*nu*h/(sigma*sigma))*phi((-h+nu*years)/s)
		want += p * (pays - at)
		at = pays
	}
	if e := got[0].Expected.Float(18); math.Abs(e-want) > 1e-6 || e <= 0 {
		t.Errorf("expected payout %.9f, want %.9f", e, want)
	}
	s.Loss = units(5000)
	if e := limits.Model(b, []protection.Series{s}, now, amount.Amount{}); e[0].Expected != protection.WAD {
		t.Errorf("a loss at exhaustion pays %s of 1", e[0].Expected.Format(18))
	}
	s.Loss = amount.Amount{}
	if e := limits.Model(b, []protection.Series{s}, now, amount.Amount{}); !e[0].Expected.IsZero() {
		t.Errorf("without volatility and loss it pays %s", e[0].Expected.Format(18))
	}
}

// BenchmarkModel100k is one series over 100,000 loans at health factors from
// 1.05 to 2.5.
func BenchmarkModel100k(b *testing.B) {
	k := book.NewKeeper(protection.Address{9}, "aave-v3", 8)
	index := amount.New(1e9).MulDiv(amount.New(1e18), amount.New(1))
	if err := k.SetAssets([]book.Asset{
		{ID: usdc, Symbol: "USDC", Decimals: 6, Price: amount.New(1e8), SupplyIndex: index, DebtIndex: index, Flags: book.Pegged},
		{ID: weth, Symbol: "WETH", Decimals: 18, Price: amount.New(2000e8), Threshold: 8000, Bonus: 10500, SupplyIndex: index, DebtIndex: index}}); err != nil {
		b.Fatal(err)
	}
	shares := func(n uint64) book.U128 {
		u, err := book.SharesOf(amount.New(n))
		if err != nil {
			b.Fatal(err)
		}
		return u
	}
	for i := range uint64(100_000) {
		loan := book.Loan{Debt: []book.Entry{{Asset: 0, Shares: shares(1000e6)}},
			Collateral: []book.Entry{{Asset: 1, Shares: shares(656_250_000_000_000_000 + i*9_062_500_000_000), Threshold: 8000, Bonus: 10500}}}
		loan.Borrower[0], loan.Borrower[1], loan.Borrower[2] = byte(i), byte(i>>8), byte(i>>16)
		if _, err := k.Upsert(loan); err != nil {
			b.Fatal(err)
		}
	}
	snapshot, s := k.Snapshot(1, [32]byte{1}, now), series()
	s.Exhaustion = units(50_000_000)
	for b.Loop() {
		if got := limits.Model(snapshot, []protection.Series{s}, now, percent(80)); len(got) != 1 || got[0].Expected.IsZero() {
			b.Fatal(got)
		}
	}
}
