package liquidation

import (
	"errors"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/domain"
	"pgregory.net/rapid"
)

func TestWhatAPopulationRefuses(t *testing.T) {
	good := func() (*Loans, Rules, Environment) {
		return pairs(100, 50), AaveV33(), Environment{Depth: []Depth{{}, {}}}
	}
	nan := math.NaN()
	for name, c := range map[string]struct {
		spoil func(*Loans, *Rules, *Environment)
		kind  error
	}{
		"no loans":                 {func(l *Loans, _ *Rules, _ *Environment) { *l = Loans{} }, domain.ErrEmpty},
		"a short column":           {func(l *Loans, _ *Rules, _ *Environment) { l.Bonus = nil }, domain.ErrLength},
		"offsets of other loans":   {func(l *Loans, _ *Rules, _ *Environment) { l.CollateralAt = l.CollateralAt[:1] }, domain.ErrLength},
		"offsets past the entries": {func(l *Loans, _ *Rules, _ *Environment) { l.DebtAt[1] = 2 }, domain.ErrRange},
		"no offsets":               {func(l *Loans, _ *Rules, _ *Environment) { l.CollateralAt = nil }, domain.ErrLength},
		"offsets that fall":        {func(l *Loans, _ *Rules, _ *Environment) { l.DebtAt[0] = 1 }, domain.ErrRange},
		"an asset too many":        {func(l *Loans, _ *Rules, _ *Environment) { l.DebtAsset[0] = 2 }, domain.ErrRange},
		"collateral below 0":       {func(l *Loans, _ *Rules, _ *Environment) { l.CollateralUSD[0] = -1 }, domain.ErrRange},
		"debt of NaN":              {func(l *Loans, _ *Rules, _ *Environment) { l.DebtUSD[0] = nan }, domain.ErrNotFinite},
		"a threshold above 1":      {func(l *Loans, _ *Rules, _ *Environment) { l.Threshold[0] = 1.01 }, domain.ErrRange},
		"a threshold of 0":         {func(l *Loans, _ *Rules, _ *Environment) { l.Threshold[0] = 0 }, domain.ErrRange},
		"a bonus below 1":          {func(l *Loans, _ *Rules, _ *Environment) { l.Bonus[0] = .99 }, domain.ErrRange},
		"a bonus without end":      {func(l *Loans, _ *Rules, _ *Environment) { l.Bonus[0] = math.Inf(1) }, domain.ErrNotFinite},
		"no close factor":          {func(_ *Loans, r *Rules, _ *Environment) { *r = Rules{} }, domain.ErrRange},
		"a close factor of nought": {func(_ *Loans, r *Rules, _ *Environment) { r.CloseFactor = 1e-3 }, domain.ErrRange},
		"a penalty below 0":        {func(_ *Loans, r *Rules, _ *Environment) { r.Penalty = -1 }, domain.ErrRange},
		"a fee of all":             {func(_ *Loans, r *Rules, _ *Environment) { r.BonusFee = 1 }, domain.ErrRange},
		"an auction that rises":    {func(_ *Loans, r *Rules, _ *Environment) { *r = MakerETHB(); r.Auction.Decline.Cut = 1 }, domain.ErrRange},
		"an auction of no shape":   {func(_ *Loans, r *Rules, _ *Environment) { *r = MakerETHB(); r.Auction.Decline.Shape = 9 }, domain.ErrRange},
		"a delay of NaN":           {func(_ *Loans, _ *Rules, e *Environment) { e.Keeper.DelaySeconds = nan }, domain.ErrNotFinite},
		"gas below 0":              {func(_ *Loans, _ *Rules, e *Environment) { e.Keeper.GasUSD = -1 }, domain.ErrRange},
		"depth of fewer assets":    {func(_ *Loans, _ *Rules, e *Environment) { e.Depth = e.Depth[:1] }, domain.ErrLength},
		"depth below 0":            {func(_ *Loans, _ *Rules, e *Environment) { e.Depth[1].TwoPercentUSD = -1 }, domain.ErrRange},
		"more than all lasts":      {func(_ *Loans, _ *Rules, e *Environment) { e.Depth[1].Permanent = 2 }, domain.ErrRange},
	} {
		t.Run(name, func(t *testing.T) {
			l, r, e := good()
			c.spoil(l, &r, &e)
			if p, err := NewPopulation(l, 2, r, e); p != nil || !errors.Is(err, c.kind) {
				t.Errorf("got %v", err)
			}
		})
	}
	if _, err := NewPopulation(nil, 2, AaveV33(), Environment{}); !errors.Is(err, domain.ErrEmpty) {
		t.Errorf("nil loans: %v", err)
	}
	empty := &Loans{CollateralAt: []uint32{0, 0}, DebtAt: []uint32{0, 0}}
	for _, assets := range []int{-1, 0, 1<<16 + 1} {
		if _, err := NewPopulation(empty, assets, AaveV33(), Environment{}); !errors.Is(err, domain.ErrRange) {
			t.Errorf("a table of %d assets: %v", assets, err)
		}
	}
	p := populate(t, pairs(100, 50), 2, AaveV33(), Environment{})
	for name, c := range map[string]struct {
		market, oracle []float64
		seconds        float64
		kind           error
	}{
		"one price":          {[]float64{1}, nil, 1, domain.ErrLength},
		"a price of 0":       {[]float64{0, 1}, nil, 1, domain.ErrRange},
		"a price of NaN":     {[]float64{nan, 1}, nil, 1, domain.ErrNotFinite},
		"an oracle of Inf":   {[]float64{1, 1}, []float64{1, math.Inf(1)}, 1, domain.ErrNotFinite},
		"no time":            {[]float64{1, 1}, nil, 0, domain.ErrRange},
		"time of NaN":        {[]float64{1, 1}, nil, nan, domain.ErrNotFinite},
		"a million years":    {[]float64{1, 1}, nil, 3e13, domain.ErrRange},
		"time without bound": {[]float64{1, 1}, nil, math.Inf(1), domain.ErrNotFinite},
	} {
		if err := p.Step(c.market, c.oracle, c.seconds); !errors.Is(err, c.kind) {
			t.Errorf("%s: got %v", name, err)
		}
	}
	if err := p.Reset(&Strain{1, -1, 1}, nil, nil); !errors.Is(err, domain.ErrRange) {
		t.Errorf("a strain below 0: %v", err)
	}
	if err := p.Reset(nil, []float64{1}, []float64{1, 1}); !errors.Is(err, domain.ErrLength) {
		t.Errorf("a short promise: %v", err)
	}
}

// Numbers at the ends of their ranges give numbers.
func TestNothingInRangeMakesANaN(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		r := rand.New(rand.NewPCG(rapid.Uint64().Draw(rt, "seed"), 6))
		wide := func() float64 { // 0, 1e30, and all between
			switch r.IntN(8) {
			case 0:
				return 0
			case 1:
				return 1e30
			}
			return math.Pow(10, 60*r.Float64()-30)
		}
		l := pairs(wide(), wide(), wide(), wide(), wide(), wide())
		for k := range l.Bonus {
			l.Bonus[k], l.Threshold[k] = max(1, wide()), max(1e-30, r.Float64())
		}
		rules := []Rules{AaveV30(), AaveV33(), MakerETHB(), {CloseFactor: .01 + .9*r.Float64(), Penalty: wide(), BonusFee: r.Float64(), LeftoverUSD: wide(), FullUnderUSD: wide()}}[r.IntN(4)]
		depth := make([]Depth, 2)
		for a := range depth {
			depth[a] = Depth{wide(), wide(), float64(r.IntN(3)) / 2}
			if r.IntN(4) == 0 {
				depth[a].TwoPercentUSD, depth[a].HalfLifeSeconds = math.Inf(1), math.Inf(1)
			}
		}
		if rules.Auction != (Auction{}) {
			rules.Auction.HoleUSD = []float64{0, 1e5, math.Inf(1)}[r.IntN(3)]
			rules.Auction.Decline.Shape = Shape(r.IntN(3))
			rules.Auction.Cusp = float64(r.IntN(2)) / 2
		}
		p := populate(t, l, 2, rules, Environment{Keeper{float64(r.IntN(2)) * wide(), float64(r.IntN(2)) * wide(), float64(r.IntN(2)) * wide()}, depth})
		if err := p.Reset(&Strain{wide(), wide(), wide()}, nil, nil); err != nil {
			rt.Fatal(err)
		}
		price := func() float64 { return min(1e30, max(1e-30, wide())) }
		for range 10 {
			if err := p.Step([]float64{price(), price()}, []float64{price(), price()}, min(1e6, max(1, wide()))); err != nil {
				rt.Fatal(err)
			}
			realised, latent := losses(p)
			tally := p.Tally()
			for _, v := range []float64{realised, latent, tally.RepaidUSD, tally.SeizedUSD, tally.SoldUSD, tally.GasUSD, tally.PenaltyUSD, tally.TipsUSD, sum(p.debt), sum(p.collateral)} {
				if !(v >= 0 && v < math.Inf(1)) {
					rt.Fatalf("lost %v and %v, %+v, %+v", realised, latent, tally, p.house)
				}
			}
		}
	})
}
