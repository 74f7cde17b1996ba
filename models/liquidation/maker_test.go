package liquidation

import (
	"math"
	"math/rand/v2"
	"testing"

	"pgregory.net/rapid"
)

// Figures by hand, after dog.sol and clip.sol of dss, with ETH-B's
// parameters of end 2021: penalty 13%, dust 40,000, hole 30 million.
func TestBarkTakesTheVaultOrWhatTheHoleHasRoomFor(t *testing.T) {
	r := MakerETHB()
	for name, c := range map[string]struct {
		ink, debt, price, room float64
		lot, tab, part         float64 // 0: no bark
	}{
		"healthy":              {20, 60_000, 3_901, 30e6, 0, 0, 0},
		"exactly at the ratio": {20, 60_000, 3_900, 30e6, 0, 0, 0},
		"a hair below":         {20, 60_000, 3_899, 30e6, 20, 67_800, 60_000},
		"the hole is full":     {20, 60_000, 3_899, 0, 0, 0, 0},
		"the whole past the hole, else dust is left": {20, 60_000, 3_899, 56_500, 20, 67_800, 60_000},
		"a part": {100, 300_000, 3_800, 113_000, 100. / 3, 113_000, 100_000},
		"what is left is a little over the dust, so a part":  {50, 150_000, 3_800, 124_299, 50 * 124_299 / 169_500., 124_299, 110_000 - 1/1.13},
		"a part that would be dust itself":                   {100, 300_000, 3_800, 45_199, 0, 0, 0},
		"a part that is exactly the dust":                    {100, 300_000, 3_800, 45_200, 100 * 40. / 300, 45_200, 40_000},
		"a vault below the dust, from before it was raised":  {5, 15_000, 3_800, 30e6, 5, 16_950, 15_000},
		"and where the hole has no room for it all the same": {5, 15_000, 3_800, 1, 5, 16_950, 15_000},
	} {
		t.Run(name, func(t *testing.T) {
			s, ok := r.Bark(c.ink, c.debt, c.ink*c.price/1.3, c.price, c.room)
			if ok != (c.lot > 0) || math.Abs(s.Lot-c.lot) > 1e-9 || math.Abs(s.Tab-c.tab) > 1e-6 || math.Abs(s.Debt-c.part) > 1e-6 {
				t.Errorf("got %+v, %v", s, ok)
			}
			if ok && math.Abs(s.Top-1.2*c.price) > 1e-9 {
				t.Errorf("the first price is %v", s.Top)
			}
		})
	}
}

func TestTakeSellsNoMoreThanIsOwedAndLeavesNoDust(t *testing.T) {
	r := MakerETHB() // chost: 45,200
	for name, c := range map[string]struct {
		lot, tab, amount, price float64
		slice, paid             float64
		lotLeft, tabLeft        float64
	}{
		"all is paid by part of the lot":          {20, 67_800, 20, 4_000, 16.95, 67_800, 3.05, 0},
		"the lot does not pay all":                {20, 67_800, 20, 3_000, 20, 60_000, 0, 7_800},
		"a part":                                  {100, 300_000, 40, 3_000, 40, 120_000, 60, 180_000},
		"a part that would leave dust is cut":     {100, 300_000, 95, 3_000, 254_800. / 3_000, 254_800, 100 - 254_800./3_000, 45_200},
		"a part that leaves just the dust":        {100, 300_000, 84, 254_800. / 84, 84, 254_800, 16, 45_200},
		"a part of what is dust already: none":    {20, 45_200, 5, 3_000, 0, 0, 20, 45_200},
		"the whole of what is dust already":       {20, 45_200, 20, 3_000, 45_200. / 3_000, 45_200, 20 - 45_200./3_000, 0},
		"all of the lot though dust is left owed": {20, 60_100, 20, 3_000, 20, 60_000, 0, 100},
		"nothing":     {20, 67_800, 0, 3_000, 0, 0, 20, 67_800},
		"for nothing": {20, 67_800, 20, 0, 0, 0, 20, 67_800},
	} {
		t.Run(name, func(t *testing.T) {
			s := Sale{Lot: c.lot, Tab: c.tab, Debt: c.tab / 1.13}
			slice, paid := r.Take(&s, c.amount, c.price)
			for _, v := range [][2]float64{{slice, c.slice}, {paid, c.paid}, {s.Lot, c.lotLeft}, {s.Tab, c.tabLeft}, {s.Raised, c.paid}} {
				if math.Abs(v[0]-v[1]) > 1e-9*(1+v[1]) {
					t.Errorf("sold %v for %v, %+v left", slice, paid, s)
				}
			}
		})
	}
}

// Where figures are exact in floats, so that equality is: a penalty of an eighth
// makes 45,000 of a dust of 40,000.
func TestAuctionsTurnAtExactlyTheDust(t *testing.T) {
	r := MakerETHB()
	r.Penalty = 0.125
	for name, c := range map[string]struct{ room, part float64 }{ // of a vault of 100,000
		"just the dust is left":     {67_500, 60_000},
		"less is left, so all":      {67_501, 100_000},
		"a part of just the dust":   {45_000, 40_000},
		"a part of less, so nought": {44_999, 0},
	} {
		if s, ok := r.Bark(50, 100_000, 90_000, 2_000, c.room); s.Debt != c.part || ok != (c.part > 0) {
			t.Errorf("%s: %+v, %v", name, s, ok)
		}
	}
	for name, c := range map[string]struct{ tab, amount, slice float64 }{ // of a lot of 64 at 1,000
		"just the dust is left":    {61_000, 16, 16},
		"less would be":            {61_000, 32, 16},
		"just the dust was left":   {45_000, 1, 0},
		"a little more was":        {46_000, 2, 1},
		"of just the dust, all":    {45_000, 64, 45},
		"of just the dust, enough": {45_000, 45, 45},
	} {
		s := Sale{Lot: 64, Tab: c.tab, Debt: c.tab}
		if slice, paid := r.Take(&s, c.amount, 1_000); slice != c.slice || paid != 1_000*c.slice {
			t.Errorf("%s: %v for %v", name, slice, paid)
		}
	}
	a := Auction{TailSeconds: 8400, Cusp: 0.25, Decline: Decline{Linear, 4096, 0}}
	if a.Done(3072) || !a.Done(3073) {
		t.Error("an auction at exactly its cusp is done, or one below it is not")
	}
}

func TestAuctionPricesFallAsTheAbaciHaveIt(t *testing.T) {
	for name, c := range map[string]struct {
		of      Decline
		seconds float64
		want    float64
	}{
		"stairs, before the first": {Decline{Stairstep, 90, .99}, 89, 1},
		"stairs, on the first":     {Decline{Stairstep, 90, .99}, 90, .99},
		"stairs, an hour on":       {Decline{Stairstep, 90, .99}, 3600, 0.66897175856968}, // .99^40
		"exponential":              {Decline{Shape: Exponential, Cut: .9999}, 3600, math.Pow(.9999, 3600)},
		"a line":                   {Decline{Shape: Linear, Seconds: 21600}, 5400, .75},
		"a line after its end":     {Decline{Shape: Linear, Seconds: 21600}, 30000, 0},
	} {
		if got := c.of.At(c.seconds); math.Abs(got-c.want) > 1e-12 {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
	a := MakerETHB().Auction
	for seconds, done := range map[float64]bool{5460: false, 5520: true, 8401: true} { // .99^91 is .4007, .99^92 is .3967
		if a.Done(seconds) != done {
			t.Errorf("after %v s: done is %v", seconds, !done)
		}
	}
	a.Cusp = 0
	if a.Done(8400) || !a.Done(8401) {
		t.Error("the tail is not 8,400 s")
	}
}

// vaults are loans of asset 0 for asset 1 at a ratio of 130%, whose buyers ask no
// margin; values are USD at an ETH of $4,000.
func vaults(collateralThenDebt ...float64) *Loans {
	l := pairs(collateralThenDebt...)
	for i := range l.Threshold {
		l.Threshold[i], l.Bonus[i] = 1/1.3, 1
	}
	return l
}

func TestAnAuctionSellsOnTheFirstStairThatPays(t *testing.T) {
	// 20 ETH for 60,000 DAI. ETH falls to $3,800: the auction begins at $4,560 and is
	// at $3,804.77 after 18 minutes, $3,766.72 after 19: 67,800 DAI cost 18.0 ETH.
	p := populate(t, vaults(80_000, 60_000), 2, MakerETHB(), Environment{Keeper: Keeper{GasUSD: 100}})
	step(t, p, 12, .95, 1)
	if p.Tally().TipsUSD != 300+67.8 || p.Tally().Calls != 0 {
		t.Errorf("after the bark: %+v", p.Tally())
	}
	step(t, p, 18*60, .95, 1)
	if p.Tally().Calls != 0 {
		t.Errorf("somebody pays more than the market: %+v", p.Tally())
	}
	step(t, p, 60, .95, 1)
	got := p.Tally()
	price := 4560 * math.Pow(.99, 19)
	close9(t, "repaid", got.RepaidUSD, 60_000)
	close9(t, "penalty", got.PenaltyUSD, 7_800)
	close9(t, "seized", got.SeizedUSD, 67_800/price*3800)
	if realised, latent := losses(p); realised != 0 || latent != 0 || got.Calls != 1 {
		t.Errorf("lost %v and %v, %+v", realised, latent, got)
	}
}

// Vaults owe DAI: where it and ETH are worth twice as much, everything in USD is
// twice as much, and nothing else is otherwise.
func TestAuctionsAreInTheDebtsUnit(t *testing.T) {
	rules := MakerETHB()
	rules.Auction.HoleUSD = 150_000
	of := func(x float64) (Tally, float64, float64) {
		p := populate(t, vaults(160_000, 120_000, 140_000, 104_000, 60_000, 44_000), 2, rules, Environment{})
		for _, price := range []float64{.95, .6, .6, .55, .4} {
			if err := p.Step([]float64{x * price, x * 1.05}, []float64{x * price * 1.01, x}, 1800); err != nil {
				t.Fatal(err)
			}
		}
		realised, latent := losses(p)
		return p.Tally(), realised, latent
	}
	one, realised1, latent1 := of(1)
	two, realised2, latent2 := of(2)
	one.RepaidUSD, one.SeizedUSD, one.SoldUSD, one.PenaltyUSD = 2*one.RepaidUSD, 2*one.SeizedUSD, 2*one.SoldUSD, 2*one.PenaltyUSD
	if one != two || 2*realised1 != realised2 || 2*latent1 != latent2 || realised1 == 0 || latent1 == 0 {
		t.Errorf("%+v, lost %v and %v; at twice the prices %+v, %v and %v", one, realised1, latent1, two, realised2, latent2)
	}
}

// Buyers who pay 5% more for DAI than the oracle says wait for that much less, and
// what is lost is in DAI as the market has it.
func TestBuyersCountWhatTheDebtCostsThem(t *testing.T) {
	p := populate(t, vaults(80_000, 60_000), 2, MakerETHB(), Environment{})
	at := func(seconds float64) {
		if err := p.Step([]float64{.75, 1.05}, []float64{.75, 1}, seconds); err != nil {
			t.Fatal(err)
		}
	}
	at(12)
	if _, latent := losses(p); latent != 0 {
		t.Errorf("$%v would be lost in deep markets", latent)
	}
	at(3600)
	stairs := math.Ceil(math.Log(1.2*1.05) / -math.Log(.99))
	raised := 20 * 3600 * math.Pow(.99, stairs)
	realised, _ := losses(p)
	close9(t, "bad debt", realised, (60_000-raised)*1.05)
	p = populate(t, vaults(80_000, 60_000), 2, MakerETHB(), Environment{Keeper: Keeper{MinProfitUSD: 1e9}})
	if err := p.Step([]float64{.6, 1.05}, []float64{.6, 1}, 12); err != nil {
		t.Fatal(err)
	}
	_, latent := losses(p)
	close9(t, "latent", latent, (60_000-48_000)*1.05)
}

// A price that has passed is nobody's, though the market has risen to it since.
func TestBuyersTakeAtPricesOfTheStepAlone(t *testing.T) {
	p := populate(t, vaults(80_000, 60_000), 2, MakerETHB(), Environment{})
	step(t, p, 12, .95, 1)
	step(t, p, 600, .95, 1)
	step(t, p, 60, 1.1, 1) // minute 11; the price of minute 4 was below 1.1 too
	close9(t, "seized", p.Tally().SeizedUSD, 67_800/(4560*math.Pow(.99, 11))*4400)
}

func TestBuyersTakeNoMoreThanTheMarketDoes(t *testing.T) {
	// 200 ETH for 600,000 DAI, in a market that loses 2% on $100,000: the stair of
	// minute 19, at 1.2·.99^19 of the price, is .86% below it.
	p := populate(t, vaults(800_000, 600_000), 2, MakerETHB(), Environment{Depth: []Depth{{TwoPercentUSD: 100_000}, {}}})
	step(t, p, 12, .95, 1)
	step(t, p, 19*60, .95, 1)
	bottom := 100_000 / -math.Log(0.98)
	close9(t, "sold at the first stair", p.Tally().SeizedUSD, bottom*-math.Log(1.2*math.Pow(.99, 19)))
	if calls := p.Tally().Calls; calls != 1 {
		t.Errorf("in %d purchases", calls)
	}
}

func TestBadDebtOfAnAuctionIsWithoutThePenalty(t *testing.T) {
	// ETH falls to $3,000 at once: 20 ETH raise the stair below it, .99^19 of $3,600.
	p := populate(t, vaults(80_000, 60_000), 2, MakerETHB(), Environment{})
	step(t, p, 12, .75, 1)
	if _, latent := losses(p); latent != 0 {
		t.Errorf("$%v would be lost at the market's price of just the debt", latent)
	}
	step(t, p, 3600, .75, 1)
	raised := 20 * 3600 * math.Pow(.99, 19)
	realised, latent := losses(p)
	close9(t, "bad debt", realised, 60_000-raised)
	if got := p.Tally(); latent != 0 || got.PenaltyUSD != 0 || got.BadLoans != 1 || !near(got.RepaidUSD, raised) {
		t.Errorf("%v latent, %+v", latent, got)
	}
}

func TestAnAuctionThatNobodyWantsBeginsAnew(t *testing.T) {
	p := populate(t, vaults(80_000, 60_000), 2, MakerETHB(), Environment{Depth: []Depth{{TwoPercentUSD: 0}, {}}})
	step(t, p, 12, .7, 1)
	step(t, p, 86_400, .7, 1)
	if realised, latent := losses(p); realised != 0 || !near(latent, 4_000) {
		t.Errorf("without buyers %v is lost, and %v would be", realised, latent)
	}
	// A price that halves during the auction: at its lowest, .4·3,360, it is still above $1,000.
	p = populate(t, vaults(80_000, 60_000), 2, MakerETHB(), Environment{})
	step(t, p, 12, .7, 1)
	step(t, p, 5_400, .25, 1)
	if p.Tally().Calls != 0 {
		t.Errorf("sold above the market: %+v", p.Tally())
	}
	step(t, p, 5_400, .25, 1)
	if got := p.Tally(); got.Calls != 1 || got.TipsUSD != 300+67.8 { // its lot of $20,000 earns no second reward
		t.Errorf("after it began anew: %+v", got)
	}
	realised, _ := losses(p)
	close9(t, "bad debt", realised, 60_000-20*1_200*math.Pow(.99, 19))
}

// Prices stand within a step: an auction that nobody wanted is begun anew once, and
// not again and again for the reward; nor for one that is below the dust.
func TestAnAuctionIsNotBegunAnewForTheRewardAlone(t *testing.T) {
	for name, c := range map[string]struct{ debt, price, tips float64 }{
		"large":                     {60_000, .95, 2 * (300 + 67.8)},
		"a debt below the dust":     {30_000, .95, 300 + 33.9},
		"a lot worth just the dust": {60_000, .565 * (1 + 1e-12), 2 * (300 + 67.8)},
		"a lot worth less":          {60_000, .565 * (1 - 1e-12), 300 + 67.8},
	} {
		p := populate(t, vaults(c.debt*4/3, c.debt), 2, MakerETHB(), Environment{Keeper: Keeper{MinProfitUSD: 1e9}})
		step(t, p, 12, .95, 1)
		step(t, p, 86_400, c.price, 1)
		if got := p.Tally(); math.Abs(got.TipsUSD-c.tips) > 1e-9 || got.Calls != 0 {
			t.Errorf("%s: %+v, want tips of %v", name, got, c.tips)
		}
	}
}

func TestTheHoleHoldsVaultsBack(t *testing.T) {
	r := MakerETHB()
	r.Auction.HoleUSD = 200_000
	p := populate(t, vaults(160_000, 120_000, 160_000, 120_000, 160_000, 120_000), 2, r, Environment{})
	step(t, p, 12, .95, 1) // tabs of 135,600: the first whole; 64,400 of the second; nothing of the third
	close9(t, "in auctions", p.house.dirt, 200_000)
	close9(t, "left of the second", p.debt[1], 120_000-64_400/1.13)
	close9(t, "left of the third", p.debt[2], 120_000)
	for range 3 {
		step(t, p, 3600, .95, 1)
	}
	if p.house.dirt != 0 || sum(p.debt) != 0 || !near(p.Tally().RepaidUSD, 360_000) {
		t.Errorf("in the end %v in auctions, %v owed, %+v", p.house.dirt, p.debt, p.Tally())
	}
}

// A hole that is full but for rounding rewards nobody for an auction of nothing.
func TestRoundingIsNoRoomInTheHole(t *testing.T) {
	r := MakerETHB()
	r.Auction.DustUSD = 0
	p := populate(t, vaults(80_000, 60_000), 2, r, Environment{})
	p.house.dirt = r.Auction.HoleUSD * (1 - 1e-15)
	step(t, p, 12, .95, 1)
	if n := len(p.house.sales); n > 0 || p.Tally().TipsUSD != 0 {
		t.Errorf("%d auctions, %+v", n, p.Tally())
	}
}

func TestBarkingMustPay(t *testing.T) {
	for gas, barks := range map[float64]bool{367: true, 368: false} { // the tip is 300 and .1% of 67,800
		p := populate(t, vaults(80_000, 60_000), 2, MakerETHB(), Environment{Keeper: Keeper{GasUSD: gas}})
		step(t, p, 12, .95, 1)
		if got := len(p.house.sales) > 0; got != barks {
			t.Errorf("at gas of $%v somebody barks: %v", gas, got)
		}
	}
}

// With stairs that are close together, deep markets and time, auctions lose what
// the closed form says: debt less collateral at what buyers pay.
func TestAuctionsComeToTheClosedForm(t *testing.T) {
	fine := MakerETHB()
	fine.Auction.Decline = Decline{Stairstep, 1, 0.9999}
	rapid.Check(t, func(rt *rapid.T) {
		debt := rapid.Float64Range(1_000, 1e6).Draw(rt, "debt")
		worth := debt * rapid.Float64Range(1.3, 2).Draw(rt, "ratio")
		price := rapid.Float64Range(.3, 1).Draw(rt, "price")
		bonus := rapid.Float64Range(1, 1.1).Draw(rt, "bonus")
		l := vaults(worth, debt)
		l.Bonus[0] = bonus
		want := 0.0
		if worth*price/1.3 < debt {
			want = max(0, debt-worth*price/bonus)
		}
		p := populate(t, l, 2, fine, Environment{})
		step(t, p, 1, price, 1)
		if _, latent := losses(p); math.Abs(latent-want) > 1e-9*debt {
			rt.Fatalf("latent %v, want %v", latent, want)
		}
		step(t, p, 8_000, price, 1)
		realised, latent := losses(p)
		if latent != 0 || realised < want-1e-9*debt || realised > want+1.01e-4*debt*2 {
			rt.Fatalf("realised %v, latent %v, want %v", realised, latent, want)
		}
	})
}

// Whatever auctions do, debt is raised, owed by a vault or short in a sale;
// collateral is sold, in a vault, or in a lot.
func TestAuctionsLoseAndMakeNothing(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		r := rand.New(rand.NewPCG(rapid.Uint64().Draw(rt, "seed"), 5))
		var amounts []float64
		for range 15 {
			debt := math.Pow(10, 3+4*r.Float64())
			amounts = append(amounts, debt*(1.35+r.Float64()/2), debt)
		}
		loans, rules := vaults(amounts...), MakerETHB()
		rules.Auction.HoleUSD = math.Pow(10, 5+3*r.Float64())
		rules.Auction.Decline = []Decline{{Stairstep, 60, .99}, {Exponential, 0, .9998}, {Linear, 7200, 0}}[r.IntN(3)]
		p := populate(t, loans, 2, rules, Environment{
			Keeper: Keeper{DelaySeconds: 600 * r.Float64(), GasUSD: 50 * r.Float64()},
			Depth:  []Depth{{TwoPercentUSD: math.Pow(10, 4+3*r.Float64()), HalfLifeSeconds: 3600, Permanent: r.Float64() / 2}, {}},
		})
		price, sold, last := 1.0, 0.0, Tally{}
		for range 24 {
			price *= math.Exp(.06*r.NormFloat64() - .02)
			step(t, p, 1800, price, 1)
			now := p.Tally()
			sold += (now.SeizedUSD - last.SeizedUSD) / p.desk.oracle[0]
			if paid := now.RepaidUSD + now.PenaltyUSD - last.RepaidUSD - last.PenaltyUSD; now.SoldUSD-last.SoldUSD < paid*(1-1e-9)-1e-6 {
				rt.Fatalf("buyers pay %v for what sells at %v", paid, now.SoldUSD-last.SoldUSD)
			}
			last = now
			owed, left, tabs := sum(p.debt), sum(p.collateral), 0.0
			for _, s := range p.house.sales {
				owed += s.BadDebt()
				left += s.Lot
				if !s.over {
					tabs += s.Tab
				}
			}
			if want := sum(loans.DebtUSD); math.Abs(owed+now.RepaidUSD-want) > 1e-9*want {
				rt.Fatalf("%v owed and %v repaid of %v", owed, now.RepaidUSD, want)
			}
			if want := sum(loans.CollateralUSD); math.Abs(left+sold-want) > 1e-9*want {
				rt.Fatalf("%v left and %v sold of %v", left, sold, want)
			}
			if math.Abs(tabs-p.house.dirt) > 1e-6*(1+tabs) {
				rt.Fatalf("%v in auctions, %v counted", tabs, p.house.dirt)
			}
		}
	})
}
