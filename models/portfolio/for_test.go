package portfolio_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/portfolio"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// one is a book of one loan: 1000 of USDC against one WETH at 2000.
func one(t *testing.T) *book.Book {
	t.Helper()
	k := book.NewKeeper(protection.Address{9}, "aave-v3", 8)
	index := amount.New(1e9).MulDiv(amount.New(1e18), amount.New(1))
	if err := k.SetAssets([]book.Asset{
		{ID: usdc, Symbol: "USDC", Decimals: 6, Price: amount.New(1e8), SupplyIndex: index, DebtIndex: index, Flags: book.Pegged},
		{ID: eth, Symbol: "WETH", Decimals: 18, Price: amount.New(2000e8), Threshold: 8000, Bonus: 10500, SupplyIndex: index, DebtIndex: index}}); err != nil {
		t.Fatal(err)
	}
	debt, err := book.SharesOf(amount.New(1000e6))
	if err != nil {
		t.Fatal(err)
	}
	pledge, err := book.SharesOf(amount.New(1e18))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := k.Upsert(book.Loan{Borrower: protection.Address{1}, Debt: []book.Entry{{Asset: 0, Shares: debt}},
		Collateral: []book.Entry{{Asset: 1, Shares: pledge, Threshold: 8000, Bonus: 10500}}}); err != nil {
		t.Fatal(err)
	}
	return k.Snapshot(1, [32]byte{1}, now)
}

func TestAnotherFundSeesTheSameBookAsOneOfItsOwn(t *testing.T) {
	b := one(t)
	fund := func(share uint64, coin protection.Address) portfolio.Fund {
		return portfolio.Fund{Coin: portfolio.Coin{Asset: coin, Symbol: "C", Decimals: 6},
			Claims: []protection.Exposure{{Reference: protection.Reference{Kind: protection.AaveReserve, Asset: usdc}, Symbol: "USDC", Decimals: 6, Amount: amount.New(share), Supply: amount.New(100)}}}
	}
	for name, coin := range map[string]protection.Address{"a coin of the book": usdc, "one that it lacks": {7}} {
		t.Run(name, func(t *testing.T) {
			first, err := portfolio.New(b, fund(10, coin))
			if err != nil {
				t.Fatal(err)
			}
			shared, err := first.For(fund(40, coin))
			if err != nil {
				t.Fatal(err)
			}
			own, err := portfolio.New(b, fund(40, coin))
			if err != nil {
				t.Fatal(err)
			}
			factor := []float64{1, .2, 1, .4, 1, 1} // three scenarios: the loan loses 619.05, 238.10 and nothing
			got, err := shared.Run(factor, now, 1)
			if err != nil {
				t.Fatal(err)
			}
			want, err := own.Run(factor, now, 1)
			if err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(got.Loss, want.Loss) || !(got.Loss[0] > 247 && got.Loss[0] < 248) || got.Loss[2] != 0 {
				t.Errorf("shared %v, its own %v; want 40%% of 619.05 first", got.Loss, want.Loss)
			}
			if !slices.Equal(shared.Notes, own.Notes) {
				t.Errorf("notes %q, its own %q", shared.Notes, own.Notes)
			}
		})
	}
	m, err := portfolio.New(b, fund(10, usdc))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := m.For(fund(10, protection.Address{7})); err == nil || !strings.Contains(err.Error(), "its own") {
		t.Errorf("a fund in another coin: %v", err)
	}
}
