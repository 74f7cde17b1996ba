package loss

import (
	"errors"
	"math"
	"math/rand/v2"
	"testing"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
)

// loanBuilder makes loans row by row.
type loanBuilder struct{ liquidation.Loans }

type side struct {
	asset            int
	usd              float64
	threshold, bonus float64
}

func (b *loanBuilder) add(collateral, debt []side) {
	if b.DebtAt == nil {
		b.CollateralAt, b.DebtAt = []uint32{0}, []uint32{0}
	}
	for _, c := range collateral {
		b.CollateralAsset, b.CollateralUSD = append(b.CollateralAsset, uint16(c.asset)), append(b.CollateralUSD, c.usd)
		b.Threshold, b.Bonus = append(b.Threshold, c.threshold), append(b.Bonus, c.bonus)
	}
	for _, d := range debt {
		b.DebtAsset, b.DebtUSD = append(b.DebtAsset, uint16(d.asset)), append(b.DebtUSD, d.usd)
	}
	b.CollateralAt, b.DebtAt = append(b.CollateralAt, uint32(len(b.CollateralAsset))), append(b.DebtAt, uint32(len(b.DebtAsset)))
}

// oneByOne is the bad debt of loan i at prices f, and the debt it had there: the
// formula as it stands in Kernel's documentation.
func oneByOne(l *liquidation.Loans, i int, f []float64) (bad, owed float64) {
	c0, c1, d0, d1 := entries(l, i)
	backing, pays := 0.0, 0.0
	for k := c0; k < c1; k++ {
		v := l.CollateralUSD[k] * f[l.CollateralAsset[k]]
		backing += v * l.Threshold[k]
		pays += v / l.Bonus[k]
	}
	for k := d0; k < d1; k++ {
		owed += l.DebtUSD[k] * f[l.DebtAsset[k]]
	}
	if c0 == c1 || backing >= owed {
		return 0, owed
	}
	return max(0, owed-pays), owed
}

// bruteForce is the loss of all loans at prices f, added with care, and the debt of those that lose.
func bruteForce(l *liquidation.Loans, f []float64) (loss, debt float64) {
	var all, owing summation
	for i := range l.Len() {
		if bad, owed := oneByOne(l, i, f); bad > 0 {
			all.add(bad)
			owing.add(owed)
		}
	}
	return all.value(), owing.value()
}

// town is loans as a lending market has them: most of one collateral and one debt
// with health factors from 1.02, a part of several, some of collateral and debt in
// one asset; thresholds and bonuses by collateral.
func town(seed uint64, loans, assets, debts int, several float64) *liquidation.Loans {
	r := rand.New(rand.NewPCG(seed, 1))
	var b loanBuilder
	collateral := func(a int, usd float64) side {
		return side{a, usd, .6 + .3*float64(a%7)/7, 1.04 + .01*float64(a%5)}
	}
	for range loans {
		usd := math.Exp(8 + 2*r.NormFloat64())
		hf := 1.02 + r.ExpFloat64()*.6
		if r.Float64() >= several {
			c := collateral(r.IntN(assets), 1)
			c.usd = usd * hf / c.threshold
			b.add([]side{c}, []side{{asset: r.IntN(debts), usd: usd}})
			continue
		}
		var cs, ds []side
		backing := 0.0
		for range 1 + r.IntN(3) {
			c := collateral(r.IntN(assets), r.Float64()+.1)
			backing += c.usd * c.threshold
			cs = append(cs, c)
		}
		for k := range cs {
			cs[k].usd *= usd * hf / backing
		}
		n := 1 + r.IntN(2)
		if len(cs) == 1 {
			n = 2
		}
		for k := range n {
			ds = append(ds, side{asset: (r.IntN(debts) + k) % debts, usd: usd / float64(n)})
		}
		b.add(cs, ds)
	}
	return &b.Loans
}

// storms are price factors of a market that moves together: scenarios × assets.
func storms(seed uint64, scenarios, assets int, sd float64) []float64 {
	r := rand.New(rand.NewPCG(seed, 2))
	f := make([]float64, scenarios*assets)
	for s := range scenarios {
		m := r.NormFloat64()
		for a := range assets {
			f[s*assets+a] = math.Exp(sd * (.8*m + .6*r.NormFloat64()))
		}
	}
	return f
}

func kernelOf(t testing.TB, l *liquidation.Loans, assets int) *Kernel {
	t.Helper()
	k, err := NewKernel(l, assets)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// bound is how far the kernel may be from brute force, of the debt that loses.
const bound = 16.0 / (1 << 53)

func TestTheKernelEqualsOneEvaluationALoan(t *testing.T) {
	for name, several := range map[string]float64{"one pair each": 0, "several assets": 1, "both": .3} {
		t.Run(name, func(t *testing.T) {
			const assets = 9
			l := town(5, 20_000, assets, 4, several)
			f := storms(6, 300, assets, .5)
			k := kernelOf(t, l, assets)
			got, err := k.Losses(nil, f)
			if err != nil {
				t.Fatal(err)
			}
			worst, lossy := 0.0, 0
			for s, v := range got {
				want, debt := bruteForce(l, f[s*assets:][:assets])
				if want > 0 {
					lossy++
					worst = max(worst, math.Abs(v-want)/debt)
				} else if v != 0 {
					t.Fatalf("scenario %d: %v lost, brute force nothing", s, v)
				}
			}
			t.Logf("%d of 300 scenarios lose; off by at most %.2g of the debt that loses", lossy, worst)
			if worst > bound || lossy < 200 {
				t.Errorf("off by %v of the debt that loses, want at most %v, in %d scenarios", worst, bound, lossy)
			}
		})
	}
}

// Deep in one pair the sums run over hundreds of thousands of loans, and what loses
// may be a part in a million of them: still nothing cancels.
func TestAPairOfManyLoansIsAsExactAsOneOfFew(t *testing.T) {
	const n = 300_000
	r := rand.New(rand.NewPCG(41, 1))
	var b loanBuilder
	for range n {
		usd := math.Exp(8 + 3*r.NormFloat64())
		b.add([]side{{1, usd * (1 + math.Exp(2*r.NormFloat64())), .8, 1.05}}, []side{{asset: 0, usd: usd}})
	}
	k := kernelOf(t, &b.Loans, 2)
	for _, p := range []float64{1.04, 1, .9, .5, .1, .001, 1e-9, 0, math.Copysign(0, -1)} {
		f := []float64{1.1, 1.1 * p}
		got := must[[]float64](t)(k.Losses(nil, f))
		want, debt := bruteForce(&b.Loans, f)
		if math.Abs(got[0]-want) > bound*debt || math.Abs(got[0]-want) > 1e-12*want {
			t.Errorf("at %v: %v, want %v, off by %.2g of it", p, got[0], want, (got[0]-want)/want)
		}
	}
}

// A hundred thousand loans of several assets, most of them lost: a plain sum would be
// off by twice the bound.
func TestManyLoansOfSeveralAssetsAreAsExactAsFew(t *testing.T) {
	const assets, debts, scenarios = 12, 4, 12
	l, f := town(15, 100_000, assets, debts, 1), storms(16, scenarios, assets, .5)
	for i := range f {
		if i%assets >= debts {
			f[i] *= .1
		}
	}
	k := kernelOf(t, l, assets)
	got, by := must[[]float64](t)(k.Losses(nil, f)), must[[]float64](t)(k.ByReference(nil, f))
	for s, v := range got {
		want, debt := bruteForce(l, f[s*assets:][:assets])
		var parts summation
		for _, part := range by[s*debts:][:debts] {
			parts.add(part)
		}
		if math.Abs(v-want) > bound*debt || math.Abs(parts.value()-want) > bound*debt {
			t.Errorf("scenario %d: off by %.2g of the debt that loses, by reference %.2g", s, (v-want)/debt, (parts.value()-want)/debt)
		}
	}
}

// Every price at which something happens, to the last bit, also for thresholds
// and bonuses with which a liquidation at the price itself would lose at once.
func TestThePriceOfLiquidationItselfLosesNothing(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		var b loanBuilder
		n, all := rapid.IntRange(1, 40).Draw(rt, "loans"), 0.0
		price := []float64{0, 1, math.Inf(1)}
		for range n {
			c := side{1, rapid.Float64Range(1, 1e6).Draw(rt, "collateral"), rapid.Float64Range(.3, 1).Draw(rt, "threshold"), rapid.Float64Range(1, 1.3).Draw(rt, "bonus")}
			d := rapid.Float64Range(1, 1e6).Draw(rt, "debt")
			b.add([]side{c}, []side{{asset: 0, usd: d}})
			all += d
			price = append(price, d/(c.usd*c.threshold), d*c.bonus/c.usd)
		}
		k := kernelOf(t, &b.Loans, 2)
		for _, at := range price {
			for _, p := range []float64{math.Nextafter(at, 0), at, math.Nextafter(at, math.Inf(1))} {
				p = min(p, 1e30)
				got, err := k.Losses(nil, []float64{1, p})
				want, _ := bruteForce(&b.Loans, []float64{1, p})
				if err != nil || math.Abs(got[0]-want) > bound*all || (got[0] > 0) != (want > 0) {
					rt.Fatalf("at %v: %v, brute force %v, off by %v of %v, %v", p, got, want, got[0]-want, all, err)
				}
			}
		}
	})
}

// The last threshold·bonus that Aave takes: what is healthy loses nothing, not even
// a rounding of it, as P(loss > 0) would count that.
func TestAThresholdTimesBonusOfOneLosesNoDust(t *testing.T) {
	r := rand.New(rand.NewPCG(43, 1))
	for range 2000 {
		threshold := []float64{1, .8, .64, .9}[r.IntN(4)]
		c, d := side{1, math.Exp(9 * r.Float64()), threshold, 1 / threshold}, math.Exp(9*r.Float64())
		var one, two loanBuilder
		one.add([]side{c}, []side{{asset: 0, usd: d}})
		half := c
		half.asset, half.usd = 2, c.usd/3
		two.add([]side{c, half}, []side{{asset: 0, usd: d}})
		for _, x := range []struct {
			l  *liquidation.Loans
			at float64
		}{{&one.Loans, d / (c.usd * threshold)}, {&two.Loans, d / ((c.usd + half.usd) * threshold)}} {
			k := kernelOf(t, x.l, 3)
			for _, p := range []float64{math.Nextafter(x.at, 0), x.at, math.Nextafter(x.at, 1e9)} {
				f := []float64{1, p, p}
				want, _ := bruteForce(x.l, f)
				if got := must[[]float64](t)(k.Losses(nil, f)); want == 0 && got[0] != 0 {
					t.Fatalf("threshold %v: at %v %v lost of %v, though healthy", threshold, p, got[0], d)
				}
			}
		}
	}
}

func TestAnExactLiquidationPriceIsHealthy(t *testing.T) {
	// Threshold .75 and bonus 1.5: a last bit below .5 the debt of 48 on collateral of
	// 128 has 64/1.5 to pay it. At .5 itself the loan is not below 1.
	var b loanBuilder
	// Another, in the same pair, of a debt of 72 is below 1 already.
	b.add([]side{{1, 128, .75, 1.5}}, []side{{asset: 0, usd: 72}})
	const other = 72 - 64/1.5
	for n := 1; n <= 100; n++ { // many share a bucket
		b.add([]side{{1, 128, .75, 1.5}}, []side{{asset: 0, usd: 48}})
		k := kernelOf(t, &b.Loans, 2)
		f := []float64{1, .5, 1, math.Nextafter(.5, 0), 1, math.Nextafter(.5, 1)}
		want := 48 - 64/1.5
		got, err := k.Losses(nil, f)
		if err != nil || math.Abs(got[0]-other) > 1e-12 || math.Abs(got[1]-float64(n)*want-other) > 1e-10 || math.Abs(got[2]-other) > 1e-12 {
			t.Fatalf("%d loans: %v, %v", n, got, err)
		}
		each, err := k.ByLoan(nil, f, []float64{1, 2, 1})
		if err != nil || math.Abs(each[n]-2*want) > 1e-12 {
			t.Fatalf("%d loans: %v, %v", n, each, err)
		}
	}
}

// Doubling all loans doubles all losses, to the bit: no tolerance hides in USD.
func TestLossesScaleWithTheLoans(t *testing.T) {
	const assets, scale = 6, 1. / (1 << 40)
	l, f := town(13, 800, assets, 3, .5), storms(14, 700, assets, .4)
	whole := must[[]float64](t)(kernelOf(t, l, assets).Losses(nil, f))
	for i := range l.CollateralUSD {
		l.CollateralUSD[i] *= scale
	}
	for i := range l.DebtUSD {
		l.DebtUSD[i] *= scale
	}
	for s, v := range must[[]float64](t)(kernelOf(t, l, assets).Losses(nil, f)) {
		if v != whole[s]*scale {
			t.Fatalf("scenario %d: %v of %v", s, v, whole[s]*scale)
		}
	}
}

func TestReferencesAddUpToTheLoss(t *testing.T) {
	const assets = 7
	for _, several := range []float64{0, .5, 1} {
		l, f := town(7, 3000, assets, 4, several), storms(8, 600, assets, .4)
		k := kernelOf(t, l, assets)
		total, err := k.Losses(nil, f)
		if err != nil {
			t.Fatal(err)
		}
		by, err := k.ByReference(nil, f)
		if err != nil {
			t.Fatal(err)
		}
		r := len(k.References())
		for s, want := range total {
			var sum summation
			for _, v := range by[s*r : (s+1)*r] {
				if v < 0 {
					t.Fatalf("scenario %d: a reference loses %v", s, v)
				}
				sum.add(v)
			}
			if math.Abs(sum.value()-want) > 1e-12*want {
				t.Fatalf("scenario %d: references lose %v, all %v", s, sum.value(), want)
			}
		}
	}
}

// The largest collateral pays the largest debt, again and again.
func TestPartsOfSeveralDebtsByHand(t *testing.T) {
	var b loanBuilder
	// 100 and 40, paid by 60 and 30 of collateral at a bonus of 1.25 and 1.2: 48 of the
	// 100 leave 52, of which 25 leave 27; nobody pays of the 40.
	b.add([]side{{2, 60, .6, 1.25}, {3, 30, .6, 1.2}}, []side{{asset: 0, usd: 100}, {asset: 1, usd: 40}})
	k := kernelOf(t, &b.Loans, 4)
	got := must[[]float64](t)(k.ByReference(nil, []float64{1, 1, 1, 1, 1, 2, 1, 1, .5, 1, 1, 1}))
	// Against 80 of the second: 48 of the 100, then 25 of the 80. Against 50 of the
	// first: 48 of it, then 25 of the 40.
	want := []float64{27, 40, 52, 55, 2, 15}
	for j, w := range want {
		if math.Abs(got[j]-w) > 1e-12 {
			t.Errorf("%v, want %v", got, want)
			break
		}
	}
}

// A third debt of nothing changes no part of two.
func TestADebtOfNothingTakesNoPart(t *testing.T) {
	const assets = 6
	l, f := town(17, 3000, assets, 3, 1), storms(18, 300, assets, .5)
	var with loanBuilder
	for i := range l.Len() {
		var cs, ds []side
		c0, c1, d0, d1 := entries(l, i)
		for k := c0; k < c1; k++ {
			cs = append(cs, side{int(l.CollateralAsset[k]), l.CollateralUSD[k], l.Threshold[k], l.Bonus[k]})
		}
		for k := d0; k < d1; k++ {
			ds = append(ds, side{asset: int(l.DebtAsset[k]), usd: l.DebtUSD[k]})
		}
		with.add(cs, append(ds, side{asset: 5}))
	}
	want := must[[]float64](t)(kernelOf(t, l, assets).ByReference(nil, f))
	got := must[[]float64](t)(kernelOf(t, &with.Loans, assets).ByReference(nil, f))
	for s := range 300 {
		for r, w := range want[3*s:][:3] {
			if g := got[4*s+r]; math.Abs(g-w) > 1e-12*w {
				t.Fatalf("scenario %d: %v, want %v", s, got[4*s:][:4], want[3*s:][:3])
			}
		}
	}
}

// Scenarios stand alone: the order and number of rows changes no bit.
func TestAScenarioIsTheSameInAnyCompany(t *testing.T) {
	const assets = 5
	l := town(9, 2000, assets, 3, .4)
	f := storms(10, block+700, assets, .4)
	k := kernelOf(t, l, assets)
	all, err := k.Losses(nil, f)
	if err != nil {
		t.Fatal(err)
	}
	for s := 0; s < len(all); s += 97 {
		one, err := k.Losses(nil, f[s*assets:(s+1)*assets])
		if err != nil || one[0] != all[s] {
			t.Fatalf("scenario %d: alone %v, among others %v, %v", s, one, all[s], err)
		}
	}
}

func TestALowerPriceNeverLosesLess(t *testing.T) {
	l := town(11, 5000, 3, 1, 0)
	k := kernelOf(t, l, 3)
	last := 0.0
	for p := 3.0; p > 0; p -= .001 {
		got, err := k.Losses(nil, []float64{1, p, p})
		if err != nil {
			t.Fatal(err)
		}
		if got[0] < last*(1-1e-15) {
			t.Fatalf("at %v: %v, a step above %v", p, got[0], last)
		}
		last = got[0]
	}
}

func TestLimitsOfLoansAndPrices(t *testing.T) {
	eth := side{1, 200, .8, 1.05}
	for name, c := range map[string]struct {
		collateral, debt []side
		factor           []float64
		want, stranded   float64
	}{
		"collateral at 0 loses the whole debt":        {[]side{eth}, []side{{asset: 0, usd: 100}}, []float64{1, 0, 1}, 100, 0},
		"−0 is 0":                                     {[]side{eth}, []side{{asset: 0, usd: 100}}, []float64{1, math.Copysign(0, -1), 1}, 100, 0},
		"a debt at 0 loses nothing":                   {[]side{eth}, []side{{asset: 0, usd: 100}}, []float64{0, .1, 1}, 0, 0},
		"both at 0 lose nothing":                      {[]side{eth}, []side{{asset: 0, usd: 100}}, []float64{0, 0, 1}, 0, 0},
		"a debt that rises":                           {[]side{eth}, []side{{asset: 0, usd: 100}}, []float64{3, 1, 1}, 300 - 200/1.05, 0},
		"collateral and debt in one asset":            {[]side{{0, 200, .8, 1.05}}, []side{{asset: 0, usd: 100}}, []float64{.01, 1, 1}, 0, 0},
		"in one asset, under water":                   {[]side{{0, 84, .8, 1.05}}, []side{{asset: 0, usd: 100}}, []float64{.5, 1, 1}, 10, 0},
		"collateral worth nothing now":                {[]side{{1, 0, .8, 1.05}}, []side{{asset: 0, usd: 100}}, []float64{1, 5, 1}, 100, 0},
		"no collateral is stranded":                   {nil, []side{{asset: 0, usd: 100}}, []float64{1, .1, 1}, 0, 100},
		"no debt loses nothing":                       {[]side{eth}, nil, []float64{1, 0, 1}, 0, 0},
		"a debt of 0 is none":                         {[]side{eth}, []side{{asset: 0, usd: 0}}, []float64{1, 0, 1}, 0, 0},
		"several collaterals at 0":                    {[]side{eth, {2, 10, .5, 1.1}}, []side{{asset: 0, usd: 100}}, []float64{1, 0, 0}, 100, 0},
		"several worth nothing now":                   {[]side{{1, 0, .8, 1.05}, {2, 0, .5, 1.1}}, []side{{asset: 0, usd: 100}}, []float64{1, 1, 1}, 100, 0},
		"several debts, one of them at 0":             {[]side{eth}, []side{{asset: 0, usd: 50}, {asset: 2, usd: 50}}, []float64{0, 0, 1}, 50, 0},
		"several, jumping, at a health factor of 1":   {[]side{{1, 100, .75, 4}, {2, 100, .25, 4}}, []side{{asset: 0, usd: 100}}, []float64{1, 1, 1}, 0, 0},
		"several, jumping, under a health factor 1":   {[]side{{1, 100, .75, 4}, {2, 100, .25, 4}}, []side{{asset: 0, usd: 100}}, []float64{1, .5, 1}, 62.5, 0},
		"collateral that is owed too is not its debt": {[]side{{0, 100, .5, 1.25}, {1, 100, .5, 1.25}}, []side{{asset: 0, usd: 90}}, []float64{2, .5, 1}, 0, 0},
	} {
		t.Run(name, func(t *testing.T) {
			var b loanBuilder
			b.add(c.collateral, c.debt)
			k := kernelOf(t, &b.Loans, 3)
			got, err := k.Losses(nil, c.factor)
			if err != nil || math.Abs(got[0]-c.want) > 1e-12*(1+c.want) || k.Stranded() != c.stranded {
				t.Errorf("%v lost and %v stranded, want %v and %v, %v", got, k.Stranded(), c.want, c.stranded, err)
			}
		})
	}
}

func TestNoLoansAndNoScenariosLoseNothing(t *testing.T) {
	k := kernelOf(t, &liquidation.Loans{}, 3)
	if got, err := k.Losses(nil, storms(1, 2, 3, 1)); err != nil || len(got) != 2 || got[0] != 0 || got[1] != 0 {
		t.Errorf("%v, %v", got, err)
	}
	if got, err := k.ByReference(nil, storms(1, 2, 3, 1)); err != nil || len(got) != 0 {
		t.Errorf("%v, %v", got, err)
	}
	k = kernelOf(t, town(1, 10, 3, 2, .5), 3)
	if got, err := k.Losses(nil, nil); err != nil || len(got) != 0 {
		t.Errorf("%v, %v", got, err)
	}
}

func TestAKernelRefusesWhatItCannotRunOver(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	for name, c := range map[string]struct {
		spoil func(*liquidation.Loans)
		kind  error
	}{
		"debt NaN":                 {func(l *liquidation.Loans) { l.DebtUSD[1] = nan }, domain.ErrNotFinite},
		"debt below 0":             {func(l *liquidation.Loans) { l.DebtUSD[1] = -1 }, domain.ErrRange},
		"collateral infinite":      {func(l *liquidation.Loans) { l.CollateralUSD[1] = inf }, domain.ErrNotFinite},
		"collateral below 0":       {func(l *liquidation.Loans) { l.CollateralUSD[1] = -1 }, domain.ErrRange},
		"threshold 0":              {func(l *liquidation.Loans) { l.Threshold[1] = 0 }, domain.ErrRange},
		"threshold above 1":        {func(l *liquidation.Loans) { l.Threshold[1] = 1.01 }, domain.ErrRange},
		"threshold NaN":            {func(l *liquidation.Loans) { l.Threshold[1] = nan }, domain.ErrNotFinite},
		"bonus below 1":            {func(l *liquidation.Loans) { l.Bonus[1] = .05 }, domain.ErrRange},
		"a short column":           {func(l *liquidation.Loans) { l.Bonus = l.Bonus[:3] }, domain.ErrLength},
		"asset not in the table":   {func(l *liquidation.Loans) { l.DebtAsset[0] = 3 }, domain.ErrRange},
		"collateral not in it":     {func(l *liquidation.Loans) { l.CollateralAsset[0] = 3 }, domain.ErrRange},
		"starts that fall":         {func(l *liquidation.Loans) { l.DebtAt[2] = 0 }, domain.ErrRange},
		"starts that end early":    {func(l *liquidation.Loans) { l.DebtAt[10]-- }, domain.ErrRange},
		"starts past the end":      {func(l *liquidation.Loans) { l.CollateralAt[10]++ }, domain.ErrRange},
		"too few starts":           {func(l *liquidation.Loans) { l.CollateralAt = l.CollateralAt[:9] }, domain.ErrLength},
		"entries without loans":    {func(l *liquidation.Loans) { l.DebtAt, l.CollateralAt = nil, nil }, domain.ErrLength},
		"first start not 0":        {func(l *liquidation.Loans) { l.DebtAt[0] = 1 }, domain.ErrRange},
		"a debt that is not money": {func(l *liquidation.Loans) { l.DebtUSD[0] = 1e300 }, domain.ErrRange},
	} {
		l := town(1, 10, 3, 2, .5)
		c.spoil(l)
		k, err := NewKernel(l, 3)
		var e *domain.Error
		if k != nil || !errors.Is(err, c.kind) || !errors.As(err, &e) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := NewKernel(nil, 3); !errors.Is(err, domain.ErrEmpty) {
		t.Error(err)
	}
	if _, err := NewKernel(&liquidation.Loans{}, 0); !errors.Is(err, domain.ErrRange) {
		t.Error(err)
	}
	k := kernelOf(t, town(1, 10, 3, 2, .5), 3)
	for name, c := range map[string]struct {
		dst, factor []float64
		kind        error
	}{
		"half a row":       {nil, []float64{1, 1}, domain.ErrLength},
		"NaN":              {nil, []float64{1, nan, 1}, domain.ErrNotFinite},
		"infinite":         {nil, []float64{1, inf, 1}, domain.ErrNotFinite},
		"below 0":          {nil, []float64{1, -.1, 1}, domain.ErrRange},
		"a wrong dst":      {make([]float64, 7), []float64{1, 1, 1}, domain.ErrLength},
		"an empty dst too": {[]float64{}, []float64{1, 1, 1}, domain.ErrLength},
	} {
		if _, err := k.Losses(c.dst, c.factor); !errors.Is(err, c.kind) {
			t.Errorf("Losses, %s: %v", name, err)
		}
		if _, err := k.ByReference(c.dst, c.factor); !errors.Is(err, c.kind) {
			t.Errorf("ByReference, %s: %v", name, err)
		}
	}
}
