package liquidation

import (
	"math"
	"testing"
)

func TestKeepersSellUntilTheLastUnitBreaksEven(t *testing.T) {
	// All of $1,000,000 may be repaid; a market that loses 2% on $100,000 takes as
	// much as brings its price 1/1.05 down.
	bottom := 100_000 / -math.Log(0.98)
	p := populate(t, pairs(1_200_000, 1_000_000), 2, AaveV30(), Environment{Depth: []Depth{{TwoPercentUSD: 100_000, HalfLifeSeconds: 60}, {TwoPercentUSD: math.Inf(1)}}})
	step(t, p, 1, 0.9, 1)
	sold := bottom * math.Log(1.05)
	close9(t, "seized", p.Tally().SeizedUSD, sold)
	close9(t, "repaid", p.Tally().RepaidUSD, sold/1.05)
	close9(t, "brought", p.Tally().SoldUSD, bottom*(1-1/1.05))
	step(t, p, 60, 0.9, 1) // half of the impact is gone: half as much sells again
	close9(t, "seized after a half-life", p.Tally().SeizedUSD, 1.5*sold)
	step(t, p, 1e6, 0.9, 1)
	close9(t, "seized after a long time", p.Tally().SeizedUSD, 2.5*sold)
	if realised, latent := losses(p); realised != 0 || latent != 0 { // the bonus still covers it
		t.Errorf("lost %v and %v", realised, latent)
	}
	if err := p.Reset(&Strain{1, 1, 0.25}, nil, nil); err != nil {
		t.Fatal(err)
	}
	step(t, p, 1, 0.9, 1)
	close9(t, "seized at a quarter of the depth", p.Tally().SeizedUSD, sold/4)
}

func TestSellingInPartsBringsWhatSellingWholeBrings(t *testing.T) {
	d := desk{depth: []Depth{{TwoPercentUSD: 1e6}}, scale: 1}
	d.begin(1)
	bottom := d.bottom(0)
	whole := d.proceeds(0, 3e6, bottom)
	parts := 0.0
	for range 30 {
		got := d.proceeds(0, 1e5, bottom)
		d.sell(0, 1e5, bottom, got)
		parts += got
	}
	close9(t, "in 30 parts", parts, whole)
	close9(t, "2% down", math.Exp(-1e6/bottom), 0.98)
}

func TestLastingImpactPutsTheNextLoanBelowOne(t *testing.T) {
	// The second loan is at 1.01: the first one's sale takes it down if it lasts.
	loans := pairs(100_000, 80_000*.95, 101_000, 80_000*.95)
	for _, c := range []struct {
		permanent float64
		calls     bool
	}{{0, false}, {1, true}} {
		p := populate(t, loans, 2, AaveV30(), Environment{Depth: []Depth{{TwoPercentUSD: 50_000, HalfLifeSeconds: 1e9, Permanent: c.permanent}, {}}})
		step(t, p, 1, .945, 1)
		step(t, p, 1, .945, 1)
		if second := p.debt[1] < loans.DebtUSD[1]; second != c.calls {
			t.Errorf("permanent share %v: the second loan is liquidated: %v, %+v", c.permanent, second, p.Tally())
		}
	}
}

func TestWhatLastsOfAnImpactIsInPricesAndWhatPassesIsNot(t *testing.T) {
	d := desk{depth: []Depth{{TwoPercentUSD: 1e6, HalfLifeSeconds: 10, Permanent: 0.25}}, scale: 1}
	d.begin(1)
	d.pass([]float64{1}, []float64{1}, 10)
	bottom := d.bottom(0)
	d.sell(0, bottom, bottom, 0) // takes the price to 1/e
	close9(t, "the last unit", d.proceeds(0, 1, bottom), bottom/math.E*-math.Expm1(-1/bottom))
	d.pass([]float64{1}, []float64{1.1}, 10)
	close9(t, "market", d.market[0], math.Exp(-0.25))
	close9(t, "oracle", d.oracle[0], 1.1*math.Exp(-0.25))
	close9(t, "passing", d.passing[0], 0.75/2)
	d.pass([]float64{1}, []float64{1}, 10)
	close9(t, "market later", d.market[0], math.Exp(-0.25))
	close9(t, "passing later", d.passing[0], 0.75/4)
}

func TestWhereMarketAndOracleDifferKeepersCountWhatTheyPayAndGet(t *testing.T) {
	// Collateral is 2% below the oracle's price, the debt's asset 1% above; the
	// protocol keeps a tenth of the bonus.
	rules := AaveV30()
	rules.BonusFee = 0.1
	p := populate(t, pairs(1_200_000, 1_000_000), 2, rules, Environment{Depth: []Depth{{TwoPercentUSD: 100_000}, {TwoPercentUSD: math.Inf(1)}}})
	if err := p.Step([]float64{0.9 * 0.98, 1.01}, []float64{0.9, 1}, 1); err != nil {
		t.Fatal(err)
	}
	bottom := 100_000 / -math.Log(0.98)
	worth := 0.98 * (1.05 - 0.1*0.05) / 1.05 // of what is seized
	seized := bottom * math.Log(1.05*worth/1.01) / worth
	close9(t, "seized", p.Tally().SeizedUSD, seized)
	close9(t, "repaid", p.Tally().RepaidUSD, seized/1.05)
	close9(t, "sold", p.Tally().SoldUSD, bottom*(1-1.01/(1.05*worth)))
	if calls := p.Tally().Calls; calls != 1 {
		t.Errorf("in %d calls", calls)
	}
	// Gas of just what that earns, the debt's asset at its price.
	earned := p.Tally().SoldUSD - p.Tally().RepaidUSD*1.01
	for gas, calls := range map[float64]int{earned - 1: 1, earned + 1: 0} {
		p = populate(t, pairs(1_200_000, 1_000_000), 2, rules, Environment{Keeper: Keeper{GasUSD: gas}, Depth: []Depth{{TwoPercentUSD: 100_000}, {TwoPercentUSD: math.Inf(1)}}})
		if err := p.Step([]float64{0.9 * 0.98, 1.01}, []float64{0.9, 1}, 1); err != nil {
			t.Fatal(err)
		}
		if got := p.Tally().Calls; got != calls {
			t.Errorf("at gas of $%v %d calls", gas, got)
		}
	}
}

// What borrowers pay the protocol goes through the keeper's hands: of $104,000 that
// are seized for $90,000 and what there is of a penalty of 13%, a bonus of 5% is left.
func TestKeepersPayThePenaltyOutOfWhatTheySeize(t *testing.T) {
	left := 104_000 * (1 - 1/1.05)
	for gas, calls := range map[float64]int{left - 1: 1, left + 1: 0} {
		p := populate(t, pairs(130_000, 90_000), 2, Rules{CloseFactor: 1, Penalty: .13}, Environment{Keeper: Keeper{GasUSD: gas}})
		step(t, p, 1, .8, 1)
		if got := p.Tally(); got.Calls != calls {
			t.Errorf("at gas of $%v: %+v", gas, got)
		}
	}
}

func TestKeepersTakeTheNextCollateralWhereTheLargestDoesNotSell(t *testing.T) {
	l := pairs(1000, 900)
	l.CollateralAt = []uint32{0, 2}
	l.CollateralAsset, l.CollateralUSD = []uint16{0, 2}, []float64{700, 500}
	l.Threshold, l.Bonus = []float64{.8, .8}, []float64{1.05, 1.05}
	p := populate(t, l, 3, AaveV33(), Environment{Depth: []Depth{{TwoPercentUSD: 0}, {}, {TwoPercentUSD: math.Inf(1)}}})
	step(t, p, 1, .9, 1, .9)
	if p.collateral[0] != 700 || p.collateral[1] != 0 {
		t.Errorf("left: %v, want the first and none of the second", p.collateral)
	}
}

// Liquidators go by the oracle's prices; what is lost is worth the market's.
func TestLossesAreAtTheMarketsPrices(t *testing.T) {
	left := 75_000 - 60_000/1.05
	for name, c := range map[string]struct{ collateral, realised, latent float64 }{
		"keepers act":              {.8, left * 1.1, 0},
		"for them it does not pay": {.6, 0, left * 1.1},
	} {
		p := populate(t, pairs(100_000, 75_000), 2, AaveV33(), Environment{})
		if err := p.Step([]float64{c.collateral, 1.1}, []float64{.6, 1}, 1); err != nil {
			t.Fatal(err)
		}
		realised, latent := losses(p)
		close9(t, name+": realised", realised, c.realised)
		close9(t, name+": latent", latent, c.latent)
	}
}

func TestAnOracleThatStandsTooHighKeepsKeepersAway(t *testing.T) {
	p := populate(t, pairs(100_000, 75_000), 2, AaveV33(), Environment{})
	if err := p.Step([]float64{.8, 1}, []float64{.9, 1}, 1); err != nil {
		t.Fatal(err)
	}
	if p.Tally().Calls != 0 {
		t.Error("somebody pays the oracle's price for what the market has 11% cheaper")
	}
	if err := p.Step([]float64{.9, 1}, []float64{.9, 1}, 1); err != nil {
		t.Fatal(err)
	}
	if p.Tally().Calls == 0 {
		t.Error("nobody acts when prices agree again")
	}
	if err := p.Reset(nil, nil, nil); err != nil {
		t.Fatal(err)
	}
	if err := p.Step([]float64{1, 1}, []float64{.7, 1}, 1); err != nil {
		t.Fatal(err)
	}
	if realised, _ := losses(p); !near(realised, 75_000-70_000/1.05) {
		t.Errorf("a print at .7 costs %v", realised)
	}
}
