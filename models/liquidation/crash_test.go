package liquidation

import (
	"math"
	"math/big"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/cputime"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"pgregory.net/rapid"
)

// ETH $2,000, USDC $1, BTC $60,000, all with an index of 1.
func assets() []book.Asset {
	return []book.Asset{
		{ID: protection.Address{1}, Symbol: "ETH", Decimals: 18, Price: amount.New(2_000e8), SupplyIndex: book.RAY, DebtIndex: book.RAY, Threshold: 8250, Bonus: 10500},
		{ID: protection.Address{2}, Symbol: "USDC", Decimals: 6, Flags: book.Pegged, Price: amount.New(1e8), SupplyIndex: book.RAY, DebtIndex: book.RAY, Threshold: 7800, Bonus: 10450},
		{ID: protection.Address{3}, Symbol: "BTC", Decimals: 8, Price: amount.New(60_000e8), SupplyIndex: book.RAY, DebtIndex: book.RAY, Threshold: 7300, Bonus: 10700},
	}
}

func bookOf(t testing.TB, table []book.Asset, loans ...book.Loan) *book.Book {
	t.Helper()
	k := book.NewKeeper(protection.Address{9}, "aave-v3", 8)
	if err := k.SetAssets(table); err != nil {
		t.Fatal(err)
	}
	for i, l := range loans {
		l.Borrower[18], l.Borrower[19] = byte(i>>8), byte(i)
		l.Borrower[17] = byte(i >> 16)
		if _, err := k.Upsert(l); err != nil {
			t.Fatal(err)
		}
	}
	return k.Snapshot(1, [32]byte{1}, time.Unix(1, 0))
}

// units of an asset as shares; the index is 1.
func units(t testing.TB, asset uint16, n float64) book.Entry {
	t.Helper()
	a := assets()[asset]
	v, err := amount.FromFloat(n, a.Decimals)
	if err != nil {
		t.Fatal(err)
	}
	s, err := book.SharesOf(v)
	if err != nil {
		t.Fatal(err)
	}
	return book.Entry{Asset: asset, Shares: s, Threshold: a.Threshold, Bonus: a.Bonus}
}

func near(got, want float64) bool { return math.Abs(got-want) <= 1e-9*(1+math.Abs(want)) }

func TestLateLiquidatorsLeaveTheBadDebtOfTheRules(t *testing.T) {
	eth := func(n float64) []book.Entry { return []book.Entry{units(t, 0, n)} }
	usdc := func(n float64) []book.Entry { return []book.Entry{units(t, 1, n)} }
	for name, c := range map[string]struct {
		loan       book.Loan
		drop       float64
		bad        float64 // USD
		liquidated int
	}{
		"a healthy loan stays":                             {book.Loan{Collateral: eth(10), Debt: usdc(10_000)}, 0.1, 0, 0},
		"liquidated in full, nothing lost":                 {book.Loan{Collateral: eth(10), Debt: usdc(14_000)}, 0.25, 0, 1},
		"all collateral gone: debt less value over bonus":  {book.Loan{Collateral: eth(10), Debt: usdc(15_000)}, 0.5, 15_000 - 10_000/1.05, 1},
		"collateral worth nothing: all debt is lost":       {book.Loan{Collateral: eth(10), Debt: usdc(15_000)}, 1, 15_000, 1},
		"no collateral to begin with is no loss of a fall": {book.Loan{Debt: usdc(15_000)}, 1, 0, 0},
		"debt that falls with its collateral":              {book.Loan{Collateral: eth(10), Debt: []book.Entry{units(t, 0, 8)}}, 0.5, 0, 0},
		"a small loan goes whole":                          {book.Loan{Collateral: eth(1), Debt: usdc(1500)}, 0.1, 0, 1},
		"no debt, no loss":                                 {book.Loan{Collateral: eth(1)}, 0.9, 0, 0},
	} {
		t.Run(name, func(t *testing.T) {
			b := bookOf(t, assets(), c.loan)
			per := make([]float64, b.Len())
			got := (&Liquidator{Rules: AaveV33()}).Run(b, Fall(b, c.drop), per)
			if !near(got.BadDebtUSD, c.bad) || got.Liquidated != c.liquidated || per[0] != got.BadDebtUSD || got.BadDebt[1] != got.BadDebtUSD {
				t.Errorf("got %+v, want %d liquidated and bad debt %v", got, c.liquidated, c.bad)
			}
		})
	}
}

func TestBadDebtIsCountedInTokensOfTheDebtAsset(t *testing.T) {
	b := bookOf(t, assets(), book.Loan{Collateral: []book.Entry{units(t, 1, 10_000)}, Debt: []book.Entry{units(t, 0, 4)}})
	// ETH doubles: $16,000 owed for $10,000.
	got := (&Liquidator{Rules: AaveV33()}).Run(b, []float64{2, 1, 1}, nil)
	if want := (16_000 - 10_000/1.045) / 4000; !near(got.BadDebt[0], want) {
		t.Errorf("bad debt %v ETH, want %v", got.BadDebt[0], want)
	}
}

func TestWhatCannotBeLiquidatedIsNamed(t *testing.T) {
	table := assets()
	table[0].Flags |= book.Paused
	none := units(t, 2, 1)
	none.Threshold, none.Bonus = 0, 0
	b := bookOf(t, table,
		book.Loan{Collateral: []book.Entry{units(t, 0, 10)}, Debt: []book.Entry{units(t, 1, 19_000)}},
		book.Loan{Debt: []book.Entry{units(t, 1, 7)}},
		book.Loan{Collateral: []book.Entry{none}, Debt: []book.Entry{units(t, 1, 5)}})
	got := (&Liquidator{Rules: AaveV33()}).Run(b, nil, nil)
	if !near(got.StuckUSD, 19_000) || !near(got.StrandedUSD, 12) || got.BadDebtUSD != 0 || got.Liquidated != 1 {
		t.Errorf("got %+v, want 19,000 stuck and 12 stranded", got)
	}
}

func TestOnlyTheChosenLoansAreRun(t *testing.T) {
	loan := book.Loan{Collateral: []book.Entry{units(t, 0, 10)}, Debt: []book.Entry{units(t, 1, 15_000)}}
	b := bookOf(t, assets(), loan, loan, loan)
	all := (&Liquidator{Rules: AaveV33()}).Run(b, Fall(b, 0.5), nil)
	one := (&Liquidator{Rules: AaveV33(), Only: []bool{false, true, false}}).Run(b, Fall(b, 0.5), nil)
	if one.Liquidated != 1 || !near(one.BadDebtUSD*3, all.BadDebtUSD) {
		t.Errorf("one of three alike: %+v of %+v", one, all)
	}
}

func TestFateTellsOfEveryLoanBelowOne(t *testing.T) {
	table := assets()
	table[2].Flags |= book.Paused
	b := bookOf(t, table,
		book.Loan{Collateral: []book.Entry{units(t, 0, 10)}, Debt: []book.Entry{units(t, 1, 1000)}},                      // healthy
		book.Loan{Collateral: []book.Entry{units(t, 0, 10)}, Debt: []book.Entry{units(t, 1, 15_000)}},                    // bad
		book.Loan{Collateral: []book.Entry{units(t, 0, 2), units(t, 2, 1)}, Debt: []book.Entry{units(t, 1, 50_000)}},     // BTC cannot be taken
		book.Loan{Collateral: []book.Entry{units(t, 0, 10), units(t, 1, 6000)}, Debt: []book.Entry{units(t, 1, 13_000)}}) // cured
	var fates []Fate
	l := Liquidator{Rules: AaveV33(), Watch: func(f *Fate) {
		c := *f
		c.Owed, c.Left, c.Seized = slices.Clone(f.Owed), slices.Clone(f.Left), slices.Clone(f.Seized)
		c.CollateralAsset = slices.Clone(f.CollateralAsset)
		fates = append(fates, c)
	}}
	loss := l.Run(b, Fall(b, 0.5), nil)
	if len(fates) != 3 || fates[0].Row != 1 || fates[1].Row != 2 || fates[2].Row != 3 {
		t.Fatalf("got %+v", fates)
	}
	if f := fates[0]; !f.Bad || f.Stuck || !near(f.Left[0], 15_000-10_000/1.05) || !near(f.Seized[0], 10_000) || f.Owed[0] != 15_000 {
		t.Errorf("bad: %+v", f)
	}
	if f := fates[1]; !f.Stuck || f.Bad || !near(f.Seized[0], 2000) || f.Seized[1] != 0 || !near(f.Left[0], 50_000-2000/1.05) {
		t.Errorf("stuck: %+v", f)
	}
	if f := fates[2]; f.Stuck || f.Bad || f.Left[0] >= 13_000 || f.CollateralAsset[0] != 0 || f.CollateralAsset[1] != 1 {
		t.Errorf("cured: %+v", f)
	}
	seized, repaid := 0.0, 0.0
	for _, f := range fates {
		for _, v := range f.Seized {
			seized += v
		}
		repaid += f.Owed[0] - f.Left[0]
	}
	if !near(seized, loss.SeizedUSD) || !near(repaid, loss.RepaidUSD) || loss.BadDebtUSD != fates[0].Left[0] || loss.StuckUSD != fates[1].Left[0] {
		t.Errorf("fates sum to %v seized, %v repaid; the loss says %+v", seized, repaid, loss)
	}
}

func TestCliffRises(t *testing.T) {
	var loans []book.Loan
	for i := range 50 {
		loans = append(loans, book.Loan{Collateral: []book.Entry{units(t, 0, 10)}, Debt: []book.Entry{units(t, 1, 5000+200*float64(i))}})
	}
	b := bookOf(t, assets(), loans...)
	steps := Cliff(b, AaveV33(), []float64{0.1, 0.2, 0.3, 0.5}, nil)
	for i := 1; i < len(steps); i++ {
		if steps[i].Liquidated <= steps[i-1].Liquidated || steps[i].LiquidatedUSD <= steps[i-1].LiquidatedUSD {
			t.Errorf("from −%v to −%v: %d loans, then %d", steps[i-1].Drop, steps[i].Drop, steps[i-1].Liquidated, steps[i].Liquidated)
		}
	}
	if steps[3].BadDebtUSD == 0 || steps[0].BadDebtUSD != 0 {
		t.Errorf("bad debt %v at −10%%, %v at −50%%", steps[0].BadDebtUSD, steps[3].BadDebtUSD)
	}
	if none := Cliff(b, AaveV33(), []float64{0.5}, make([]bool, len(b.Assets)))[0]; none.Liquidated != 0 {
		t.Errorf("%d loans are liquidated although nothing falls", none.Liquidated)
	}
	if only := Cliff(b, AaveV33(), []float64{0.5}, []bool{false, false, true})[0]; only.Liquidated != 0 {
		t.Errorf("a fall of BTC alone liquidates %d ETH loans", only.Liquidated)
	}
}

func drawCrash(t *rapid.T) (loan book.Loan, factor []float64) {
	r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0)) // figures with all their digits
	side := func(debt bool, scale float64) (out []book.Entry) {
		n := 0
		for a := range uint16(3) {
			if n > 0 && r.IntN(2) == 0 || n == 0 && a < 2 && r.IntN(2) == 0 {
				continue
			}
			n++
			row := assets()[a]
			tokens := (0.1 + r.Float64()) * scale / row.Price.Float(8)
			v, _ := amount.FromFloat(tokens, row.Decimals)
			s, _ := book.SharesOf(v)
			e := book.Entry{Asset: a, Shares: s}
			if !debt {
				e.Threshold, e.Bonus = row.Threshold, row.Bonus
			}
			out = append(out, e)
		}
		return out
	}
	scale := math.Pow(10, 2+4*r.Float64())
	loan = book.Loan{Collateral: side(false, scale), Debt: side(true, scale*(0.3+0.7*r.Float64()))}
	return loan, []float64{0.3 + 0.9*r.Float64(), 0.95 + 0.1*r.Float64(), 0.3 + 0.9*r.Float64()}
}

func TestBulkAgreesWithTheProtocolsIntegers(t *testing.T) {
	liquidations, losses := 0, 0
	for _, rules := range []Rules{AaveV33(), AaveV30()} {
		rapid.Check(t, func(rt *rapid.T) {
			loan, factor := drawCrash(rt)
			// The moved prices, as integers of the oracle.
			moved := assets()
			for a := range moved {
				p, _ := amount.FromFloat(moved[a].Price.Float(8)*factor[a], 8)
				factor[a] = p.Float(8) / moved[a].Price.Float(8)
				moved[a].Price = p
			}
			b := bookOf(t, assets(), loan)
			got := (&Liquidator{Rules: rules}).Run(b, factor, nil)
			badUSD, calls := onChain(moved, loan, rules)
			liquidations += calls
			if badUSD > 0 {
				losses++
			}
			debt := 0.0
			for _, e := range loan.Debt {
				debt += e.Shares.Float() * b.WeightsAt(factor).Debt[e.Asset]
			}
			// Each call rounds by a base unit of each asset: at most $.0006 (BTC).
			if tolerance := 1e-9*debt + 0.0012*float64(calls+1); math.Abs(got.BadDebtUSD-badUSD) > tolerance {
				rt.Fatalf("%s: bad debt %.9f, on chain %.9f after %d calls", rules.Name, got.BadDebtUSD, badUSD, calls)
			}
		})
	}
	if liquidations < 5 || losses < 5 {
		t.Fatalf("only %d calls and %d losses among the drawn loans", liquidations, losses)
	}
}

// onChain is a second implementation: the pool's integer arithmetic, one call
// after the other, by a liquidator who takes the largest of both sides and
// avoids leaving dust.
func onChain(table []book.Asset, loan book.Loan, rules Rules) (badUSD float64, calls int) {
	n := func(v uint64) *big.Int { return new(big.Int).SetUint64(v) }
	mul := func(a, b *big.Int) *big.Int { return new(big.Int).Mul(a, b) }
	div := func(a, b *big.Int) *big.Int { return new(big.Int).Quo(a, b) }
	less := func(a, b *big.Int) *big.Int { return new(big.Int).Sub(a, b) }
	unit := func(a uint16) *big.Int { return new(big.Int).Exp(n(10), n(uint64(table[a].Decimals)), nil) }
	price := func(a uint16) *big.Int { return table[a].Price.Big() }
	value := func(a uint16, tokens *big.Int) *big.Int { return div(mul(tokens, price(a)), unit(a)) }
	usd := func(d float64) *big.Int { return n(uint64(d * 1e8)) }

	collateral, debt := make([]*big.Int, len(loan.Collateral)), make([]*big.Int, len(loan.Debt))
	for k, e := range loan.Collateral {
		collateral[k] = e.Shares.Amount().Big()
	}
	for k, e := range loan.Debt {
		debt[k] = e.Shares.Amount().Big()
	}
	for ; calls < 4096; calls++ {
		backing, owed, most, mostDebt := new(big.Int), new(big.Int), -1, -1
		total, best, bestDebt := new(big.Int), new(big.Int), new(big.Int)
		for k, e := range loan.Collateral {
			v := value(e.Asset, collateral[k])
			total.Add(total, v)
			backing.Add(backing, mul(v, n(uint64(e.Threshold))))
			if v.Cmp(best) > 0 {
				most, best = k, v
			}
		}
		for k, e := range loan.Debt {
			v := value(e.Asset, debt[k])
			owed.Add(owed, v)
			if v.Cmp(bestDebt) > 0 {
				mostDebt, bestDebt = k, v
			}
		}
		if mostDebt < 0 || backing.Cmp(mul(owed, n(10_000))) >= 0 {
			return 0, calls
		}
		if most < 0 {
			f, _ := new(big.Float).SetInt(owed).Float64()
			return f / 1e8, calls
		}
		c, d := loan.Collateral[most], loan.Debt[mostDebt]
		limit := debt[mostDebt]
		// HF > .95  ⇔  backing/10000 > .95·owed
		if backing.Cmp(mul(owed, n(9_500))) > 0 && best.Cmp(usd(rules.FullUnderUSD)) >= 0 && bestDebt.Cmp(usd(rules.FullUnderUSD)) >= 0 {
			half := div(debt[mostDebt], n(2))
			if rules.OfTotal {
				half = div(mul(div(owed, n(2)), unit(d.Asset)), price(d.Asset))
			}
			if half.Cmp(limit) < 0 {
				limit = half
			}
		}
		try := func(cover *big.Int) (repaid, seized *big.Int, dust bool) {
			repaid = cover
			seized = div(mul(mul(price(d.Asset), cover), unit(c.Asset)), mul(price(c.Asset), unit(d.Asset)))
			seized = div(mul(seized, n(uint64(c.Bonus))), n(10_000))
			if seized.Cmp(collateral[most]) > 0 {
				seized = collateral[most]
				repaid = div(mul(div(mul(mul(price(c.Asset), seized), unit(d.Asset)), mul(price(d.Asset), unit(c.Asset))), n(10_000)), n(uint64(c.Bonus)))
			}
			left, leftDebt := less(collateral[most], seized), less(debt[mostDebt], repaid)
			dust = left.Sign() > 0 && leftDebt.Sign() > 0 &&
				(value(c.Asset, left).Cmp(usd(rules.LeftoverUSD)) < 0 || value(d.Asset, leftDebt).Cmp(usd(rules.LeftoverUSD)) < 0)
			return repaid, seized, dust
		}
		repaid, seized, dust := try(limit)
		if dust { // the largest amount that is not dust, by bisection
			lo, hi := new(big.Int), limit
			for less(hi, lo).Cmp(n(1)) > 0 {
				mid := div(new(big.Int).Add(lo, hi), n(2))
				if _, _, bad := try(mid); bad {
					hi = mid
				} else {
					lo = mid
				}
			}
			repaid, seized, _ = try(lo)
		}
		if repaid.Sign() == 0 && seized.Sign() == 0 {
			return 0, calls
		}
		debt[mostDebt] = less(debt[mostDebt], repaid)
		collateral[most] = less(collateral[most], seized)
	}
	return 0, calls
}

func TestBadDebtIsWhatCollateralOverBonusDoesNotCover(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		loan, factor := drawCrash(rt)
		b := bookOf(t, assets(), loan)
		w := b.WeightsAt(factor)
		var owed, bought, value float64
		for _, e := range loan.Debt {
			owed += e.Shares.Float() * w.Debt[e.Asset]
		}
		for _, e := range loan.Collateral {
			v := e.Shares.Float() * w.Supply[e.Asset]
			value += v
			bought += v / (float64(e.Bonus) / 1e4)
		}
		got := (&Liquidator{Rules: AaveV33()}).Run(b, factor, nil)
		switch {
		case got.BadDebtUSD > 0 && math.Abs(got.BadDebtUSD-(owed-bought)) > 1e-9*owed:
			rt.Fatalf("bad debt %v of %v owed; the collateral bought %v", got.BadDebtUSD, owed, bought)
		case got.BadDebtUSD == 0 && owed > value*(1+1e-9):
			rt.Fatalf("%v owed, collateral of %v, no bad debt", owed, value)
		case got.SeizedUSD > value*(1+1e-9) || got.RepaidUSD > owed*(1+1e-9):
			rt.Fatalf("seized %v of %v, repaid %v of %v", got.SeizedUSD, value, got.RepaidUSD, owed)
		}
	})
}

func crowd(t testing.TB, n int) *book.Book {
	r := rand.New(rand.NewPCG(1, 1))
	loans := make([]book.Loan, n)
	for i := range loans {
		loans[i].Collateral = []book.Entry{units(t, 0, 1+10*r.Float64())}
		if i%2 == 0 {
			loans[i].Collateral = append(loans[i].Collateral, units(t, 2, r.Float64()/10))
		}
		loans[i].Debt = []book.Entry{units(t, 1, 1000+15_000*r.Float64())}
	}
	return bookOf(t, assets(), loans...)
}

func TestRunAllocatesNothingPerLoan(t *testing.T) {
	count := func(n int) float64 {
		b, l := crowd(t, n), Liquidator{Rules: AaveV33()}
		return testing.AllocsPerRun(5, func() { l.Run(b, Fall(b, 0.5), nil) })
	}
	if small, large := count(10), count(5000); large > small+20 { // big integers of the weights come from pools
		t.Errorf("%v allocations at 5,000 loans, %v at 10", large, small)
	}
}

// Loans that a drop leaves healthy are not run, and that must not show in a bit.
func TestCliffIsARunOfTheWholeBookAtEachDrop(t *testing.T) {
	b := crowd(t, 3000)
	drops := []float64{0, .05, .1, .2, .3, .4, .5, .65, .8, 1}
	for i, s := range Cliff(b, AaveV33(), drops, nil) {
		l := Liquidator{Rules: AaveV33()}
		if want := l.Run(b, Fall(b, drops[i]), nil); !reflect.DeepEqual(s.Loss, want) {
			t.Errorf("at −%v%%: %+v, a run of all loans gives %+v", 100*drops[i], s.Loss, want)
		}
	}
}

// The drops of the agent's own model, as every cycle looks at them.
func BenchmarkCliff100k(b *testing.B) {
	bk := crowd(b, 100_000)
	defer cputime.Report(b)()
	for b.Loop() {
		Cliff(bk, AaveV33(), []float64{.2, .3, .4, .5, .65, .8}, nil)
	}
}

func BenchmarkCrash100k(b *testing.B) {
	bk, l := crowd(b, 100_000), Liquidator{Rules: AaveV33()}
	factor, dst := Fall(bk, 0.5), make([]float64, bk.Len())
	b.ReportAllocs()
	for b.Loop() {
		l.Run(bk, factor, dst)
	}
}
