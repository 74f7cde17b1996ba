package contagion

import (
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func debt(t testing.TB, asset uint16, usd float64) book.Entry {
	e := of(t, asset, usd)
	e.Threshold, e.Bonus = 0, 0
	return e
}

func TestCliffOfOneLoanByHand(t *testing.T) {
	// $20,000 of WETH, threshold 80%, bonus 5%; $12,000 of USDC owed.
	b := bookOf(t, book.Loan{Collateral: side(of(t, weth, 20_000)), Debt: side(debt(t, usdc, 12_000))})
	r := reference(t, b, usdc)
	if r.Loans != 1 || !near(r.DebtUSD, 12_000) {
		t.Fatalf("%d loans of %v", r.Loans, r.DebtUSD)
	}
	got := r.Cliff(VolatileFall(b, relations()), []float64{0, 0.2, 0.26, 0.5, 1}).Steps
	for i, want := range []Step{
		{Drop: 0},
		{Drop: 0.2}, // 16,000·.8 = 12,800
		// 14,800·.8 = 11,840, HF .987: half of the debt, $6,000 for $6,300, heals it.
		{Drop: 0.26, Loans: 1, DebtUSD: 12_000, RepaidUSD: 6000, SeizedUSD: 6300},
		// $10,000 repay 10,000/1.05; the rest is lost.
		{Drop: 0.5, Loans: 1, DebtUSD: 12_000, RepaidUSD: 10_000 / 1.05, SeizedUSD: 10_000, BadLoans: 1, BadDebt: 12_000 - 10_000/1.05, BadDebtUSD: 12_000 - 10_000/1.05},
		{Drop: 1, Loans: 1, DebtUSD: 12_000, BadLoans: 1, BadDebt: 12_000, BadDebtUSD: 12_000},
	} {
		g := got[i]
		if g.Loans != want.Loans || g.BadLoans != want.BadLoans || !near(g.DebtUSD, want.DebtUSD) || !near(g.RepaidUSD, want.RepaidUSD) ||
			!near(g.SeizedUSD, want.SeizedUSD) || !near(g.BadDebt, want.BadDebt) || !near(g.BadDebtUSD, want.BadDebtUSD) || !near(g.Seized[weth], want.SeizedUSD) {
			t.Errorf("at −%v%%: got %+v, want %+v", 100*want.Drop, g, want)
		}
	}
}

func TestAReferenceThatLosesItsPegBreaksTheLoansThatStandOnIt(t *testing.T) {
	b := bookOf(t,
		book.Loan{Collateral: side(of(t, usdc, 10_000)), Debt: side(debt(t, weth, 6000))}, // stands on USDC
		book.Loan{Collateral: side(of(t, weth, 10_000)), Debt: side(debt(t, usdc, 7000))}) // owes it
	fall := AssetsFall(b, relations(), "USDC", usdc)
	if s := reference(t, b, weth).Cliff(fall, []float64{0.5}).Steps[0]; !near(s.BadDebtUSD, 6000-5000/1.05) || !near(s.BadDebt, s.BadDebtUSD/2000) || s.Loans != 1 {
		t.Errorf("who owes WETH on USDC: %+v", s)
	}
	if s := reference(t, b, usdc).Cliff(fall, []float64{0.5}).Steps[0]; s.Loans != 0 || s.BadDebt != 0 {
		t.Errorf("who owes USDC is better off: %+v", s)
	}
}

func TestBadDebtOfAFallingReferenceIsCountedInItsOwnTokens(t *testing.T) {
	// USDC owed on WETH; both halve, and WETH is short already.
	b := bookOf(t, book.Loan{Collateral: side(of(t, weth, 10_000)), Debt: side(debt(t, usdc, 12_000))})
	f := AssetsFall(b, relations(), "both", usdc, weth)
	s := reference(t, b, usdc).Cliff(f, []float64{0, 0.5}).Steps
	if want := 12_000 - 10_000/1.05; !near(s[0].BadDebt, want) || !near(s[1].BadDebt, want) || !near(s[1].BadDebtUSD, want/2) {
		t.Errorf("got %+v", s)
	}
}

func TestARiseOfTheReferenceIsTheFallOfEverythingElse(t *testing.T) {
	b := bookOf(t, book.Loan{Collateral: side(of(t, usdc, 10_000)), Debt: side(debt(t, weth, 6000))})
	f := OthersFall(b, relations(), weth)
	if f.Rows[weth] || f.Rows[wsteth] || !f.Rows[usdc] {
		t.Fatalf("falls: %v", f.Rows)
	}
	// WETH doubles: $12,000 owed; 10,000/1.05 is paid. In WETH at $4,000.
	want := (12_000 - 10_000/1.05) / 4000
	if s := reference(t, b, weth).Cliff(f, []float64{0.5}).Steps[0]; !near(s.BadDebt, want) {
		t.Errorf("got %v WETH, want %v", s.BadDebt, want)
	}
}

func TestClaimsFallWithWhatTheyAreClaimsOn(t *testing.T) {
	b := bookOf(t, book.Loan{})
	names := func(f Fall) (out []string) {
		for _, a := range f.Assets() {
			out = append(out, b.Assets[a].Symbol)
		}
		return out
	}
	for _, c := range []struct {
		fall Fall
		want []string
	}{
		{VolatileFall(b, relations()), []string{"WETH", "WBTC", "wstETH"}}, // sUSDe is a claim on a pegged asset
		{VolatileFall(b, nil), []string{"WETH", "WBTC", "wstETH", "sUSDe"}},
		{AssetsFall(b, relations(), "", weth), []string{"WETH", "wstETH"}},
		{AssetsFall(b, relations(), "", wsteth), []string{"wstETH"}},
		{AssetsFall(b, relations(), "", usde, wbtc), []string{"WBTC", "sUSDe", "USDe"}},
	} {
		if got := names(c.fall); !slices.Equal(got, c.want) {
			t.Errorf("got %v, want %v", got, c.want)
		}
	}
}

func TestAnAssetOutsideTheBookIsNoReference(t *testing.T) {
	b := bookOf(t, book.Loan{})
	_, err := Of(b, liquidation.AaveV33(), nil, protection.Address{77})
	if err == nil || !strings.Contains(err.Error(), "choose one that it lists") {
		t.Errorf("got %v", err)
	}
}

func TestAnEModePriceIsTheSameReference(t *testing.T) {
	b := bookOf(t,
		book.Loan{Collateral: side(of(t, weth, 10_000)), Debt: side(debt(t, usdc, 1000))},
		book.Loan{Collateral: side(of(t, weth, 10_000)), Debt: side(debt(t, usde, 500))})
	same := Relations{{Asset: b.Assets[usde].ID, Of: b.Assets[usdc].ID, Kind: Same}}
	r, err := Of(b, liquidation.AaveV33(), same, b.Assets[usdc].ID)
	if err != nil || !near(r.DebtUSD, 1500) || r.Loans != 2 {
		t.Errorf("%v: %d loans of %v", err, r.Loans, r.DebtUSD)
	}
}

// alone is one loan in a book of its own, run by a plain Liquidator.
func alone(t testing.TB, l book.Loan, f Fall, drop float64, asset int) (bad float64, liquidated int) {
	b := bookOf(t, l)
	loss := (&liquidation.Liquidator{Rules: liquidation.AaveV33()}).Run(b, f.Factors(drop), nil)
	return loss.BadDebt[asset], loss.Liquidated
}

func TestCliffEqualsRunningLoanByLoan(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		b := crowd(t, 20, rapid.Uint64().Draw(rt, "seed"))
		asset := rapid.SampledFrom([]int{weth, usdc, usde}).Draw(rt, "reference")
		falls := []Fall{VolatileFall(b, relations()), AssetsFall(b, relations(), "", usdc), AssetsFall(b, relations(), "", wsteth), OthersFall(b, relations(), asset)}
		f := rapid.SampledFrom(falls).Draw(rt, "fall")
		drop := rapid.Float64Range(0, 1).Draw(rt, "drop")
		got := reference(t, b, asset).Cliff(f, []float64{drop}).Steps[0]
		bad, loans := 0.0, 0
		for _, l := range b.Loans() {
			if slices.ContainsFunc(l.Debt, func(e book.Entry) bool { return int(e.Asset) == asset }) {
				x, n := alone(t, l, f, drop, asset)
				bad += x
				loans += n
			}
		}
		if got.Loans != loans || math.Abs(got.BadDebt-bad) > 1e-9*(1+bad) {
			rt.Fatalf("%s of %s by %v: %d loans, bad debt %v; one by one %d and %v", f.Name, b.Assets[asset].Symbol, drop, got.Loans, got.BadDebt, loans, bad)
		}
		sum := 0.0
		for _, usd := range got.Seized {
			sum += usd
		}
		if !near(sum, got.SeizedUSD) || got.RepaidUSD+got.BadDebtUSD > got.DebtUSD*(1+1e-9) || got.SeizedUSD < got.RepaidUSD*(1-1e-9) {
			rt.Fatalf("does not add up: %+v", got)
		}
	})
}

func TestWhatMustRiseWithAFallRises(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		b := crowd(t, 20, rapid.Uint64().Draw(rt, "seed"))
		// No debt falls: WBTC, wstETH and sUSDe are collateral only.
		f := AssetsFall(b, relations(), "", wbtc, wsteth, susde)
		drops := Drops(1, 25)
		all := make([]float64, len(drops))
		for _, asset := range []int{weth, usdc, usde} {
			debt := 0.0
			for i, s := range reference(t, b, asset).Cliff(f, drops).Steps {
				if s.DebtUSD < debt*(1-1e-12) {
					rt.Fatalf("debt below 1 in %s falls from %v to %v at −%v", b.Assets[asset].Symbol, debt, s.DebtUSD, s.Drop)
				}
				debt = s.DebtUSD
				all[i] += s.BadDebtUSD
			}
		}
		for i := 1; i < len(all); i++ {
			if all[i] < all[i-1]*(1-1e-9)-1e-6 {
				rt.Fatalf("all bad debt falls from %v to %v at −%v", all[i-1], all[i], drops[i])
			}
		}
	})
}

func TestTheBadDebtOfOneReferenceNeedNotRise(t *testing.T) {
	// $10,000 of USDC and $9,000 of WETH owed on WBTC, which falls, and $8,000 of
	// sUSDe, which does not. Once WBTC is the smaller of the two, sUSDe goes first
	// and repays the USDC: it buys more, its bonus being less.
	b := bookOf(t, book.Loan{Collateral: side(of(t, wbtc, 12_000), of(t, susde, 8000)), Debt: side(debt(t, weth, 9000), debt(t, usdc, 10_000))})
	steps := reference(t, b, usdc).Cliff(AssetsFall(b, nil, "", wbtc), Drops(1, 200)).Steps
	rises, falls := false, false
	for i := 1; i < len(steps); i++ {
		rises = rises || steps[i].BadDebt > steps[i-1].BadDebt
		falls = falls || steps[i].BadDebt < steps[i-1].BadDebt-1
	}
	if !rises || !falls {
		t.Errorf("rises %v, falls %v: correct the package comment", rises, falls)
	}
}

func BenchmarkCliff100k(b *testing.B) {
	bk := crowd(b, 100_000, 1)
	r := reference(b, bk, usdc)
	f := VolatileFall(bk, relations())
	b.ReportAllocs()
	for b.Loop() {
		r.Cliff(f, Drops(0.9, 90))
	}
}

func TestACliffAllocatesNothingPerLoan(t *testing.T) {
	count := func(n int) float64 {
		b := crowd(t, n, 1)
		r := reference(t, b, usdc)
		f := VolatileFall(b, relations())
		return testing.AllocsPerRun(3, func() { r.Cliff(f, []float64{0.5}) })
	}
	if small, large := count(30), count(3000); large > small+30 {
		t.Errorf("%v allocations at 3,000 loans, %v at 30", large, small)
	}
}
