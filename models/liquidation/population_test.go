package liquidation

import (
	"errors"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/domain"
	"pgregory.net/rapid"
)

// pairs are loans of asset 0 for asset 1, threshold .8, bonus 1.05.
func pairs(collateralThenDebt ...float64) *Loans {
	l := &Loans{CollateralAt: []uint32{0}, DebtAt: []uint32{0}}
	for i := 0; i < len(collateralThenDebt); i += 2 {
		l.CollateralAsset = append(l.CollateralAsset, 0)
		l.CollateralUSD = append(l.CollateralUSD, collateralThenDebt[i])
		l.Threshold = append(l.Threshold, 0.8)
		l.Bonus = append(l.Bonus, 1.05)
		l.DebtAsset = append(l.DebtAsset, 1)
		l.DebtUSD = append(l.DebtUSD, collateralThenDebt[i+1])
		l.CollateralAt = append(l.CollateralAt, uint32(len(l.CollateralUSD)))
		l.DebtAt = append(l.DebtAt, uint32(len(l.DebtUSD)))
	}
	return l
}

func populate(t testing.TB, l *Loans, assets int, r Rules, e Environment) *Population {
	t.Helper()
	p, err := NewPopulation(l, assets, r, e)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func step(t testing.TB, p *Population, seconds float64, price ...float64) {
	t.Helper()
	if err := p.Step(price, nil, seconds); err != nil {
		t.Fatal(err)
	}
}

func losses(p *Population) (realised, latent float64) {
	p.EachLost(func(l Lost) {
		realised += l.RealisedUSD
		latent += l.LatentUSD
	})
	return realised, latent
}

func close9(t testing.TB, what string, got, want float64) {
	t.Helper()
	if !near(got, want) {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

func TestOneStepOfEagerKeepersIsARunOverTheBook(t *testing.T) {
	bad, cured := 0, 0
	for _, rules := range []Rules{AaveV33(), AaveV30()} {
		rapid.Check(t, func(rt *rapid.T) {
			var loans []book.Loan
			var factor []float64
			for range 5 {
				var l book.Loan
				l, factor = drawCrash(rt)
				loans = append(loans, l)
			}
			b := bookOf(t, assets(), loans...)
			perLoan := make([]float64, b.Len())
			want := (&Liquidator{Rules: rules}).Run(b, factor, perLoan)
			for _, delay := range []float64{0, 100} { // none; longer than there is time
				p := populate(t, LoansOf(b), 3, rules, Environment{Keeper: Keeper{DelaySeconds: delay}})
				step(t, p, 1, factor...)
				got, byAsset := make([]float64, b.Len()), make([]float64, 3)
				realised, latent := 0.0, 0.0
				p.EachLost(func(l Lost) {
					got[l.Loan] += l.RealisedUSD + l.LatentUSD
					byAsset[l.Asset] += l.RealisedUSD + l.LatentUSD
					realised += l.RealisedUSD
					latent += l.LatentUSD
				})
				for i := range got {
					if math.Abs(got[i]-perLoan[i]) > 1e-9*(1+perLoan[i]) {
						rt.Fatalf("%s, delay %v: loan %d loses %v, in a run %v", rules.Name, delay, i, got[i], perLoan[i])
					}
				}
				for a := range byAsset {
					if v := want.BadDebt[a] * b.PriceUSD(a) * factor[a]; math.Abs(byAsset[a]-v) > 1e-9*(1+v) {
						rt.Fatalf("%s, delay %v: asset %d loses %v, in a run %v", rules.Name, delay, a, byAsset[a], v)
					}
				}
				tally := p.Tally()
				switch {
				case delay == 0 && (latent != 0 || tally.BadLoans != want.BadLoans || math.Abs(tally.RepaidUSD-want.RepaidUSD) > 1e-9*(1+want.RepaidUSD)):
					rt.Fatalf("eager keepers leave $%v to be lost later, %+v; a run %+v", latent, tally, want)
				case delay > 0 && (realised != 0 || tally.Calls != 0):
					rt.Fatalf("keepers who come too late: $%v realised, %+v", realised, tally)
				}
			}
			if want.BadLoans > 0 {
				bad++
			}
			if want.Liquidated > want.BadLoans {
				cured++
			}
		})
	}
	if bad < 5 || cured < 5 {
		t.Fatalf("only %d of the drawn books lose, and %d have loans that are cured", bad, cured)
	}
}

func TestKeepersWait(t *testing.T) {
	p := populate(t, pairs(100_000, 75_000), 2, AaveV33(), Environment{Keeper: Keeper{DelaySeconds: 0.7}})
	for i := range 8 { // .8 − .1 is less than .7 in floats
		step(t, p, 0.1, 0.9, 1)
		if got := p.Tally().Calls > 0; got != (i == 7) {
			t.Errorf("step %d: called %v", i, got)
		}
	}
	p = populate(t, pairs(100_000, 75_000), 2, AaveV33(), Environment{Keeper: Keeper{DelaySeconds: 0.3}})
	for _, c := range []struct {
		name   string
		prices []float64
		calls  bool
	}{
		{"a loan that recovers starts anew", []float64{.9, .9, 1, .9, .9}, false},
		{"one that does not is taken", []float64{.9, .9, .91, .9, .9}, true},
	} {
		if err := p.Reset(nil, nil, nil); err != nil {
			t.Fatal(err)
		}
		for _, x := range c.prices {
			step(t, p, 0.1, x, 1)
		}
		if got := p.Tally().Calls > 0; got != c.calls {
			t.Errorf("%s: called %v", c.name, got)
		}
	}
}

// A loan that a call has cured starts anew as one does that recovers by itself.
func TestKeepersWaitAgainForALoanThatTheyHaveCured(t *testing.T) {
	p := populate(t, pairs(100_000, 75_000), 2, AaveV33(), Environment{Keeper: Keeper{DelaySeconds: 100}})
	for i, c := range []struct {
		price float64
		calls int
	}{{.93, 0}, {.93, 1}, {.8, 1}, {.8, 2}} {
		step(t, p, 100, c.price, 1)
		if got := p.Tally().Calls; got != c.calls {
			t.Errorf("step %d: %d calls, want %d", i, got, c.calls)
		}
	}
}

func TestNobodyWorksForLessThanGasAndProfit(t *testing.T) {
	// $10,000 is owed at a factor of .85·.8·14,000/10,000 = .952: half of it, for a
	// bonus of $250.
	for name, c := range map[string]struct {
		keeper Keeper
		acts   bool
	}{
		"the bonus is more":          {Keeper{GasUSD: 249}, true},
		"the bonus is gas":           {Keeper{GasUSD: 250 - 1e-9}, true},
		"the bonus is less":          {Keeper{GasUSD: 251}, false},
		"nothing is left to earn":    {Keeper{GasUSD: 200, MinProfitUSD: 51}, false},
		"what is left is enough":     {Keeper{GasUSD: 200, MinProfitUSD: 49}, true},
		"somebody wants a fortune":   {Keeper{MinProfitUSD: 1e6}, false},
		"everybody works for nought": {Keeper{}, true},
	} {
		t.Run(name, func(t *testing.T) {
			p := populate(t, pairs(14_000, 10_000), 2, AaveV33(), Environment{Keeper: c.keeper})
			step(t, p, 1, 0.85, 1)
			if got := p.Tally().Calls > 0; got != c.acts {
				t.Errorf("acts: %v, %+v", got, p.Tally())
			}
		})
	}
}

// Whatever happens, what borrowers owed is repaid, or owed still; and what is
// seized is what was repaid, times the bonus.
func TestNothingIsLostOrMade(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		r := rand.New(rand.NewPCG(rapid.Uint64().Draw(rt, "seed"), 1))
		var amounts []float64
		for range 20 {
			debt := math.Pow(10, 2+4*r.Float64())
			amounts = append(amounts, debt*(1.2+r.Float64()), debt)
		}
		loans := pairs(amounts...)
		p := populate(t, loans, 2, []Rules{AaveV30(), AaveV33()}[r.IntN(2)], Environment{
			Keeper: Keeper{DelaySeconds: 60 * r.Float64(), GasUSD: 20 * r.Float64(), MinProfitUSD: 5 * r.Float64()},
			Depth:  []Depth{{TwoPercentUSD: math.Pow(10, 4+3*r.Float64()), HalfLifeSeconds: 100 * r.Float64()}, {}},
		})
		for range 3 {
			price, owed, had, repaid, seized := 1.0, sum(loans.DebtUSD), sum(loans.CollateralUSD), 0.0, 0.0
			for range 30 {
				price *= math.Exp(0.1*r.NormFloat64() - 0.02)
				before := p.Tally()
				step(t, p, 30, price, 1)
				after := p.Tally()
				repaid += after.RepaidUSD - before.RepaidUSD
				seized += (after.SeizedUSD - before.SeizedUSD) / price
				if got := after.SeizedUSD; math.Abs(got-1.05*after.RepaidUSD) > 1e-9*got {
					rt.Fatalf("seized %v for %v repaid", got, after.RepaidUSD)
				}
				if earned := after.SoldUSD - after.RepaidUSD - after.GasUSD; earned < -1e-9*after.SoldUSD {
					rt.Fatalf("keepers lose $%v", -earned)
				}
			}
			if left := sum(p.debt); math.Abs(left+repaid-owed) > 1e-9*owed {
				rt.Fatalf("%v owed, %v repaid, %v left", owed, repaid, left)
			}
			if left := sum(p.collateral); math.Abs(left+seized-had) > 1e-9*had {
				rt.Fatalf("%v of collateral, %v seized, %v left", had, seized, left)
			}
			if err := p.Reset(nil, nil, nil); err != nil {
				rt.Fatal(err)
			}
			if sum(p.debt) != owed || sum(p.collateral) != had || p.Tally() != (Tally{}) {
				rt.Fatal("a scenario does not begin where the first one did")
			}
		}
	})
}

// Where a call may repay all, so that no loan is liquidated twice, keepers who
// come later, and markets that take less, never lose suppliers less while prices
// fall. (Under a close factor of half they may: what was left of the debt after
// an early call can be more than what a later, deeper one leaves.)
func TestLaterAndShallowerIsNeverCheaperOnTheWayDown(t *testing.T) {
	whole := AaveV30()
	whole.Name, whole.CloseFactor = "whole", 1
	rapid.Check(t, func(rt *rapid.T) {
		r := rand.New(rand.NewPCG(rapid.Uint64().Draw(rt, "seed"), 2))
		debt := math.Pow(10, 3+4*r.Float64())
		loans := pairs(debt*(1.25+r.Float64()/2), debt)
		prices := []float64{1}
		for range 20 {
			prices = append(prices, prices[len(prices)-1]*math.Exp(-0.06*r.Float64()))
		}
		lose := func(e Environment) float64 {
			p := populate(t, loans, 2, whole, e)
			for _, x := range prices {
				step(t, p, 1, x, 1)
			}
			realised, latent := losses(p)
			return realised + latent
		}
		last := 0.0
		for delay := range 21 {
			got := lose(Environment{Keeper: Keeper{DelaySeconds: float64(delay)}})
			if got < last*(1-1e-9) {
				rt.Fatalf("a delay of %d loses %v, a shorter one %v", delay, got, last)
			}
			last = got
		}
		last = 0
		for _, share := range []float64{math.Inf(1), 1, .3, .1, .03, .01, 0} {
			got := lose(Environment{Depth: []Depth{{TwoPercentUSD: share * debt, HalfLifeSeconds: 2}, {}}})
			if got < last*(1-1e-9) {
				rt.Fatalf("a depth of %v of the debt loses %v, a deeper market %v", share, got, last)
			}
			last = got
		}
	})
}

func TestStrainMultiplies(t *testing.T) {
	e := Environment{Keeper: Keeper{DelaySeconds: 1, GasUSD: 100}, Depth: []Depth{{TwoPercentUSD: 1e5}, {}}}
	p := populate(t, pairs(100_000, 75_000), 2, AaveV33(), e)
	calls := func(s *Strain) (n int) {
		if err := p.Reset(s, nil, nil); err != nil {
			t.Fatal(err)
		}
		for range 3 {
			step(t, p, 1, .9, 1)
		}
		return min(1, p.Tally().Calls)
	}
	for name, c := range map[string]struct {
		strain *Strain
		calls  int
	}{
		"none": {nil, 1}, "ones": {&Strain{1, 1, 1}, 1}, "late": {&Strain{10, 1, 1}, 0}, "dear": {&Strain{1, 100, 1}, 0}, "dry": {&Strain{1, 1, 0}, 0},
	} {
		if got := calls(c.strain); got != c.calls {
			t.Errorf("%s: %d calls", name, got)
		}
	}
	if calls(nil) != 1 {
		t.Error("a strain outlives its scenario")
	}
	if calls(&Strain{1, math.MaxFloat64, 1}) != 0 || p.Tally().GasUSD != 0 {
		t.Errorf("at gas without bound %+v", p.Tally())
	}
}

// A promise on prices spares loans a look, and no more.
func TestPromisedPricesChangeNothing(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	loans := crowd(t, 2000)
	p := populate(t, LoansOf(loans), 3, AaveV33(), Environment{Keeper: Keeper{DelaySeconds: 1}, Depth: []Depth{{TwoPercentUSD: 1e6}, {}, {TwoPercentUSD: 1e6}}})
	for range 5 {
		low, high := []float64{1, 1, 1}, []float64{1, 1, 1}
		var path [][]float64
		for x, y := 1.0, 1.0; len(path) < 10; {
			x, y = x*math.Exp(.1*r.NormFloat64()-.05), y*math.Exp(.1*r.NormFloat64()-.05)
			path = append(path, []float64{x, 1, y})
			low[0], low[2] = min(low[0], x), min(low[2], y)
			high[0], high[2] = max(high[0], x), max(high[2], y)
		}
		var tally [2]Tally
		var lost [2]float64
		for i, bounds := range [][2][]float64{{}, {low, high}} {
			if err := p.Reset(nil, bounds[0], bounds[1]); err != nil {
				t.Fatal(err)
			}
			for _, x := range path {
				step(t, p, 1, x...)
			}
			tally[i] = p.Tally()
			a, b := losses(p)
			lost[i] = a + b
		}
		if tally[0] != tally[1] || lost[0] != lost[1] {
			t.Errorf("without a promise %+v and %v, with one %+v and %v", tally[0], lost[0], tally[1], lost[1])
		}
	}
	// A loan that the lowest price just puts below 1 is looked at.
	just := populate(t, pairs(100_000, 75_000), 2, AaveV33(), Environment{})
	if err := just.Reset(nil, []float64{.9374, 1}, []float64{1, 1}); err != nil {
		t.Fatal(err)
	}
	step(t, just, 1, .9374, 1)
	if just.Tally().Calls == 0 {
		t.Error("a loan at a factor of .9999 is passed over")
	}
	// What sales do to prices for good is not in the promise, and is counted on.
	deep := pairs(100_000, 80_000*.95, 101_000, 80_000*.95)
	q := populate(t, deep, 2, AaveV30(), Environment{Depth: []Depth{{TwoPercentUSD: 50_000, Permanent: 1}, {}}})
	if err := q.Reset(nil, []float64{.945, 1}, []float64{1, 1}); err != nil {
		t.Fatal(err)
	}
	step(t, q, 1, .945, 1)
	step(t, q, 1, .945, 1)
	if q.debt[1] == deep.DebtUSD[1] {
		t.Error("a promise spares a loan that sales put below 1")
	}
	if err := p.Reset(nil, []float64{.9, 1, .9}, []float64{1, 1, 1}); err != nil {
		t.Fatal(err)
	}
	if err := p.Step([]float64{.8, 1, 1}, nil, 1); !errors.Is(err, domain.ErrRange) {
		t.Errorf("a broken promise: %v", err)
	}
}

func TestStepsAllocateNothing(t *testing.T) {
	p := populate(t, LoansOf(crowd(t, 1000)), 3, AaveV33(), Environment{Depth: []Depth{{TwoPercentUSD: 1e6}, {}, {TwoPercentUSD: 1e6}}})
	prices := []float64{.5, 1, .6}
	if n := testing.AllocsPerRun(5, func() {
		if p.Reset(nil, nil, nil) != nil || p.Step(prices, nil, 60) != nil {
			t.Fail()
		}
	}); n > 0 {
		t.Errorf("%v allocations a scenario", n)
	}
}

// A step of the population at a crash, and one at rest.
func BenchmarkPopulationStep100k(b *testing.B) {
	p := populate(b, LoansOf(crowd(b, 100_000)), 3, AaveV33(), Environment{Keeper: Keeper{GasUSD: 10}})
	prices := []float64{.5, 1, .5}
	b.ReportAllocs()
	for b.Loop() {
		if p.Reset(nil, nil, nil) != nil || p.Step(prices, nil, 60) != nil {
			b.Fail()
		}
	}
}
