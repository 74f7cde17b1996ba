package contagion

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Three borrowers of USDC, the second with half of his debt in WETH.
func three(t testing.TB) *book.Book {
	return bookOf(t,
		book.Loan{Collateral: side(of(t, weth, 20_000)), Debt: side(debt(t, usdc, 10_000))},
		book.Loan{Collateral: side(of(t, weth, 10_000), of(t, wsteth, 30_000)), Debt: side(debt(t, weth, 5000), debt(t, usdc, 5000))},
		book.Loan{Collateral: side(of(t, susde, 8000)), Debt: side(debt(t, usdc, 5000))},
		book.Loan{Collateral: side(of(t, wbtc, 99_000)), Debt: side(debt(t, weth, 9000))}, // owes none
		book.Loan{Debt: side(debt(t, usdc, 100))})                                         // stranded
}

func TestBorrowersByHand(t *testing.T) {
	b := three(t)
	got := reference(t, b, usdc).Borrowers(2, VolatileFall(b, relations()), 0.6)
	if got.Count != 4 || !near(got.Top1, 10_000/20_100.) || !near(got.Top10, 1) || !near(got.Top100, 1) {
		t.Errorf("got %+v", got)
	}
	if len(got.Cumulated) != 4 || !near(got.Cumulated[1], 15_000/20_100.) || !near(got.Cumulated[3], 1) {
		t.Errorf("cumulated: %v", got.Cumulated)
	}
	if want := (1e8 + 25e6 + 25e6 + 1e4) / (20_100 * 20_100.); !near(got.Herfindahl, want) {
		t.Errorf("Herfindahl %v, want %v", got.Herfindahl, want)
	}
	first, second := got.Top[0], got.Top[1]
	// 20,000·.4 = 8,000 of WETH left.
	if first.Row != 0 || !near(first.HF, 1.6) || !near(first.BadDebtUSD, 10_000-8000/1.05) || first.OtherDebtUSD != 0 || len(first.Mix) != 1 {
		t.Errorf("first: %+v", first)
	}
	if second.Row != 1 || !near(second.DebtUSD, 5000) || !near(second.OtherDebtUSD, 5000) || !near(second.HF, 3.2) || second.BadDebtUSD != 0 ||
		second.Mix[0].Symbol != "wstETH" || !near(second.Mix[0].Share, 0.75) {
		t.Errorf("second: %+v", second)
	}
}

func TestCollateralIsAttributedInProportion(t *testing.T) {
	b := three(t)
	got := reference(t, b, usdc).Collateral([]float64{0.5, 1})
	if !near(got.TotalUSD, 20_000+20_000+8000) || !near(got.UnbackedUSD, 100) || len(got.Assets) != 3 {
		t.Fatalf("got %+v", got)
	}
	// Half of the second loan's WETH and wstETH stands behind its USDC.
	w, l, s := got.Assets[0], got.Assets[1], got.Assets[2]
	if w.Symbol != "WETH" || !near(w.CollateralUSD, 25_000) || !near(w.DebtUSD, 10_000+5000*.25) {
		t.Errorf("WETH: %+v", w)
	}
	if l.Symbol != "wstETH" || !near(l.CollateralUSD, 15_000) || !near(l.DebtUSD, 5000*.75) || !near(l.Share, 15./48) || !near(l.DebtShare, 3750./20_000) {
		t.Errorf("wstETH: %+v", l)
	}
	if s.Symbol != "sUSDe" || !near(s.DebtUSD, 5000) {
		t.Errorf("sUSDe: %+v", s)
	}
	if want := (25*25 + 15*15 + 8*8) / (48 * 48.); !near(got.Herfindahl, want) {
		t.Errorf("Herfindahl %v, want %v", got.Herfindahl, want)
	}
	// sUSDe halves: 4,000/1.08 of 5,000 is paid. It fails: nothing is.
	if !near(s.Falls[0].BadDebt, 5000-4000/1.08) || !near(s.Falls[1].BadDebtUSD, 5000) || !near(s.Falls[1].DebtUSD, 5000) {
		t.Errorf("sUSDe alone: %+v", s.Falls)
	}
	// WETH fails and wstETH, a claim on it through stETH, with it. Of the second
	// loan only the USDC is left, as its WETH debt is worth nothing any more.
	if !near(w.Falls[1].BadDebt, 15_000) {
		t.Errorf("WETH fails: %+v", w.Falls)
	}
	// wstETH alone: WETH of 10,000 repays 10,000/1.05 of the 10,000 owed.
	if l.Falls[1].BadDebt <= 0 || l.Falls[1].BadDebt > 500 {
		t.Errorf("wstETH fails: %+v", l.Falls)
	}
}

func TestClaimsAreSummedByKindAndByRoot(t *testing.T) {
	b := three(t)
	c := reference(t, b, usdc).Collateral(nil).Claims
	if !near(c.CollateralUSD, 23_000) || !near(c.Share, 23./48) || len(c.Kinds) != 2 || c.Kinds[0].Name != "wrapped" || !near(c.Kinds[1].CollateralUSD, 8000) {
		t.Errorf("got %+v", c)
	}
	if len(c.Roots) != 2 || c.Roots[0].Name != "WETH" || !near(c.Roots[0].CollateralUSD, 40_000) || c.Roots[1].Name != "USDe" || !near(c.RootHerfindahl, (40*40+8*8)/(48*48.)) {
		t.Errorf("roots: %+v", c.Roots)
	}
}

func TestAttributionSumsToTheWhole(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		b := crowd(t, 25, rapid.Uint64().Draw(rt, "seed"))
		want, got, debts := 0.0, 0.0, 0.0
		w := b.Weights()
		for _, l := range b.Loans() {
			if len(l.Debt) == 0 {
				continue
			}
			for _, e := range l.Collateral {
				want += e.Shares.Float() * w.Supply[e.Asset]
			}
		}
		for a := range b.Assets {
			r := reference(t, b, a)
			c := r.Collateral(nil)
			got += c.TotalUSD
			on, shares := c.UnbackedUSD, 0.0
			for _, x := range c.Assets {
				on += x.DebtUSD
				shares += x.Share
			}
			debts += r.DebtUSD
			if !near(on, r.DebtUSD) || len(c.Assets) > 0 && !near(shares, 1) {
				rt.Fatalf("%s: %v of %v debt stands on something, shares sum to %v", b.Assets[a].Symbol, on, r.DebtUSD, shares)
			}
			if top := r.Borrowers(100, VolatileFall(b, nil), 0); !near(top.Top100*r.DebtUSD, r.DebtUSD) || top.Herfindahl > 1+1e-12 {
				rt.Fatalf("%d borrowers owe %v of the debt", top.Count, top.Top100)
			}
		}
		if !near(got, want) {
			rt.Fatalf("attributed %v of %v", got, want)
		}
		_, all := b.Values(nil, nil)
		total := 0.0
		for _, x := range all {
			total += x
		}
		if !near(debts, total) {
			rt.Fatalf("references owe %v of %v", debts, total)
		}
	})
}

func TestLoopsByHand(t *testing.T) {
	inMode := func(e book.Entry) book.Entry { e.Threshold, e.Bonus = 9500, 10100; return e }
	b := bookOf(t,
		// In eMode: 10,000 against 9,000 at 95%: leverage 10, HF 1.0556.
		book.Loan{EMode: 1, Collateral: side(inMode(of(t, wsteth, 10_000))), Debt: side(debt(t, weth, 9000))},
		// Leverage 2, twice the debt.
		book.Loan{EMode: 1, Collateral: side(inMode(of(t, wsteth, 36_000))), Debt: side(debt(t, weth, 18_000))},
		// In the category's name only: the collateral keeps its reserve's threshold.
		book.Loan{EMode: 1, Collateral: side(of(t, wbtc, 10_000)), Debt: side(debt(t, weth, 1000))},
		// Outside any, but a claim on what is owed.
		book.Loan{Collateral: side(of(t, wsteth, 10_000)), Debt: side(debt(t, weth, 7000))},
		// The same asset on both sides does not move against itself.
		book.Loan{Collateral: side(of(t, weth, 10_000)), Debt: side(debt(t, weth, 7000))},
		// Half of it is something else.
		book.Loan{Collateral: side(of(t, wbtc, 10_000), of(t, wsteth, 10_000)), Debt: side(debt(t, weth, 7000))},
		// Under water.
		book.Loan{EMode: 1, Collateral: side(inMode(of(t, wsteth, 900))), Debt: side(debt(t, weth, 1000))})
	got := reference(t, b, weth).Loops([]float64{0, 0.01, 0.06, 0.5})
	if len(got) != 2 {
		t.Fatalf("got %+v", got)
	}
	m, c := got[0], got[1]
	if m.Name != "eMode 1" || m.Loans != 3 || !near(m.DebtUSD, 28_000) || m.Underwater != 1 || m.Fixed != 0 || !near(m.Share, 28./50) {
		t.Errorf("eMode: %+v", m)
	}
	if !near(m.Leverage.Max, 10) || !near(m.Leverage.P50, 2) || !near(m.Leverage.Min, 2) || !near(m.Leverage.P90, 10) {
		t.Errorf("leverage: %+v", m.Leverage)
	}
	// (9,500 − 9,000)/9,500, and (855 − 1,000)/855 below zero.
	if !near(m.Distance.Min, -145./855) || !near(m.Distance.P50, (34_200-18_000)/34_200.) || !near(m.Distance.P10, 500/9500.) {
		t.Errorf("distance: %+v", m.Distance)
	}
	for i, want := range []float64{1000, 1000, 10_000, 28_000} {
		if s := m.Steps[i]; !near(s.DebtUSD, want) {
			t.Errorf("at −%v: %+v, want %v", s.Drop, s, want)
		}
	}
	if c.Name != "claims on WETH" || c.Loans != 2 || c.Fixed != 1 || !near(c.Distance.Max, (8000-7000)/8000.) || !near(c.Steps[3].DebtUSD, 7000) {
		t.Errorf("claims: %+v", c)
	}
}

func TestACategoryThatOnlyLowersTheBonusIsSeen(t *testing.T) {
	// From v3.2 on a category's threshold may be its reserve's own.
	e := of(t, wsteth, 10_000)
	e.Bonus = 10100
	b := bookOf(t, book.Loan{EMode: 1, Collateral: side(e), Debt: side(debt(t, usdc, 7000))},
		book.Loan{EMode: 1, Collateral: side(of(t, wsteth, 10_000)), Debt: side(debt(t, usdc, 7000))})
	if got := reference(t, b, usdc).Loops(nil); len(got) != 1 || got[0].Loans != 1 {
		t.Errorf("got %+v, want the one whose bonus is the category's", got)
	}
}

func TestALoopBreaksWhereItsDistanceSays(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		owed := rapid.Float64Range(100, 9400).Draw(rt, "owed")
		e := of(t, wsteth, 10_000)
		e.Threshold, e.Bonus = 9500, 10100
		b := bookOf(t, book.Loan{EMode: 1, Collateral: side(e), Debt: side(debt(t, weth, owed))})
		r := reference(t, b, weth)
		at := r.Loops(nil)[0].Distance.Min
		f := AssetsFall(b, relations(), "", wsteth)
		s := r.Cliff(f, []float64{math.Max(0, at-1e-9), math.Min(1, at+1e-9)}).Steps
		if s[0].Loans != 0 || s[1].Loans != 1 {
			rt.Fatalf("distance %v: %d loans before, %d behind", at, s[0].Loans, s[1].Loans)
		}
	})
}

func TestRelationsEndInACircle(t *testing.T) {
	a, b := protection.Address{1}, protection.Address{2}
	r := Relations{{Asset: a, Of: b, Kind: Wrapped}, {Asset: b, Of: a, Kind: Wrapped}}
	if got := r.Root(a); got != b {
		t.Errorf("root %s", got)
	}
	if got := r.Underneath(a); len(got) != 1 || got[0] != b {
		t.Errorf("underneath %v", got)
	}
}

func TestWhatIsStatedFirstIsNotOverruled(t *testing.T) {
	a, b, c := protection.Address{1}, protection.Address{2}, protection.Address{3}
	r := Relations{{Asset: a, Of: b, Kind: Bridged}}.With(Relations{{Asset: a, Of: c, Kind: Bridged}, {Asset: a, Of: c, Kind: Vaulted}})
	if len(r) != 2 || r[0].Of != b || r[1].Kind != Vaulted {
		t.Errorf("got %+v", r)
	}
}

func TestBridgesAreGuessedFromSymbols(t *testing.T) {
	k := book.NewKeeper(protection.Address{9}, "aave-v3", 8)
	var rows []book.Asset
	symbols := map[string]bool{"USDC.e": true, "axlUSDC": true, "soUSDC": true, "WBTC": true, "BTC.b": true, "tBTC": true,
		"USDC": false, "WETH": false, "so": false, "axl": false, "SOL": false, "sodium": false, "USDT0": false}
	for s := range symbols {
		rows = append(rows, book.Asset{ID: protection.Address{byte(len(rows) + 1)}, Symbol: s, Decimals: 6, SupplyIndex: book.RAY, DebtIndex: book.RAY})
	}
	if err := k.SetAssets(rows); err != nil {
		t.Fatal(err)
	}
	b := k.Snapshot(1, [32]byte{1}, three(t).Time)
	guessed := GuessBridged(b)
	for _, a := range b.Assets {
		if got := len(guessed.Of(a.ID)) > 0; got != symbols[a.Symbol] {
			t.Errorf("%s: guessed %v", a.Symbol, got)
		}
	}
	for _, r := range guessed {
		if r.Observed || r.Kind != Bridged || r.Source == "" {
			t.Errorf("got %+v", r)
		}
	}
}

func BenchmarkCollateral100k(b *testing.B) {
	r := reference(b, crowd(b, 100_000, 1), usdc)
	for b.Loop() {
		r.Collateral([]float64{0.3, 0.5, 1})
	}
}

func BenchmarkBorrowersAndLoops100k(b *testing.B) {
	bk := crowd(b, 100_000, 1)
	r := reference(b, bk, weth)
	f := VolatileFall(bk, relations())
	for b.Loop() {
		r.Borrowers(20, f, 0.5)
		r.Loops(Drops(0.2, 80))
	}
}
