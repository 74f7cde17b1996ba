package loss

import (
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// flood is an outcome of two assets, 0 the reference and the pool's asset at a price
// of 1, with exponential losses of mean 100 in 30% of scenarios.
func flood(seed uint64, scenarios int) *Outcome {
	r := rand.New(rand.NewPCG(seed, 4))
	o := &Outcome{Reference: []int{0}, Assets: 2, Factor: make([]float64, 2*scenarios), BadDebt: make([]float64, scenarios)}
	for i := range o.Factor {
		o.Factor[i] = 1
	}
	for s := range o.BadDebt {
		if r.Float64() < .3 {
			o.BadDebt[s] = 100 * r.ExpFloat64()
		}
	}
	return o
}

func TestThePayoutFractionIsTheIntegersOne(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		attachment := rapid.Uint64Range(0, 1e9).Draw(rt, "attachment")
		exhaustion := attachment + rapid.Uint64Range(1, 1e9).Draw(rt, "layer")
		loss := rapid.Uint64Range(0, 3e9).Draw(rt, "loss")
		want := protection.PayoutFraction(amount.New(loss), amount.New(attachment), amount.New(exhaustion)).Float(18)
		if got := PayoutFraction(float64(loss), float64(attachment), float64(exhaustion)); math.Abs(got-want) > 2e-16+1e-18 {
			rt.Fatalf("%v, want %v", got, want)
		}
	})
}

func TestSupplierLossIsTheShareOfWhatCoverLeaves(t *testing.T) {
	o := &Outcome{
		Reference: []int{0, 2}, Assets: 3,
		Factor:  []float64{1, 1, 1, .5, 1, 2},
		BadDebt: []float64{100, 40, 100, 40},
	}
	claims := []Claim{
		{Reference: 0, Share: .5, Cover: []Layer{{AmountUSD: 30}, {AmountUSD: 50, AfterUSD: 90}}},
		{Reference: 1, Share: 1},
		{Reference: 2, Share: .1, Cover: []Layer{{AmountUSD: 1000}}},
	}
	// Scenario 0: 100 lost, 30 and 10 paid. Scenario 1: 200 tokens' worth lost, 30 and
	// 50 paid, the rest at half price.
	want := []float64{30, 0, 0, .5 * 120 * .5, 0, 0}
	got := must[[]float64](t)(o.SupplierLosses(nil, claims))
	if !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	for j := range claims {
		claims[j].Cover = nil
	}
	if got = must[[]float64](t)(o.SupplierLosses(nil, claims)); !slices.Equal(got, []float64{50, 0, 4, 50, 0, 4}) {
		t.Errorf("gross %v", got)
	}
	if got = must[[]float64](t)(Totals(nil, got, 3)); !slices.Equal(got, []float64{54, 54}) {
		t.Errorf("totals %v", got)
	}
}

func TestWithoutAssumptionsASeriesPaysItsTerms(t *testing.T) {
	o := &Outcome{
		Reference: []int{0}, Assets: 2,
		Factor:  []float64{1, 1, .5, 1, 1, .9, 0, 1},
		BadDebt: []float64{50, 50, 500, 0},
	}
	series := []Series{{ID: 1, Reference: 0, RecordedUSD: 10, AttachmentUSD: 20, ExhaustionUSD: 100, SupplyUSD: 60}}
	p, err := o.Protect(series, []Pool{{Asset: 1, AssetsUSD: 60}}, Terms{})
	if err != nil {
		t.Fatal(err)
	}
	// 60 of 20 … 100; 110 at half price is 100 tokens' worth; a pool asset at .9; a
	// reference without a price.
	if want := []float64{.5, 1, .9, 0}; !slices.Equal(p.PerUnit, want) || slices.Max(p.Late) != 0 {
		t.Errorf("%v, want %v; late %v", p.PerUnit, want, p.Late)
	}
	net := must[[]float64](t)(p.Net(nil, []float64{25, 25, 250, 0}, []float64{20}))
	if want := []float64{15, 5, 232, 0}; !slices.Equal(net, want) {
		t.Errorf("net %v, want %v", net, want)
	}
}

func TestSeriesOfOnePoolShareItsShortfall(t *testing.T) {
	o := &Outcome{Reference: []int{0, 1}, Assets: 2, Factor: []float64{1, 1, 1, 1}, BadDebt: []float64{100, 0, 100, 100}}
	series := []Series{
		{ID: 1, Reference: 0, ExhaustionUSD: 100, SupplyUSD: 60},
		{ID: 2, Reference: 1, ExhaustionUSD: 100, SupplyUSD: 40},
	}
	p, err := o.Protect(series, []Pool{{AssetsUSD: 60}}, Terms{})
	if err != nil || !slices.Equal(p.PerUnit, []float64{1, 0, .6, .6}) {
		t.Errorf("%v, %v: 60 pay 60 whole, and 100 by .6 each", p, err)
	}
}

// What must hold of any series, pools and assumptions.
func TestNoPoolPaysMoreThanItHas(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		o := flood(rapid.Uint64().Draw(rt, "seed"), 60)
		for i := range o.Factor {
			o.Factor[i] = rapid.Float64Range(0, 2).Draw(rt, "factor")
		}
		part := rapid.Float64Range(0, 1)
		chance := func(name string) Chance {
			return Chance{part.Draw(rt, name), rapid.Float64Range(-1, 1).Draw(rt, name)}
		}
		pools := make([]Pool, rapid.IntRange(1, 3).Draw(rt, "pools"))
		for i := range pools {
			pools[i] = Pool{uint64(i), rapid.IntRange(0, 1).Draw(rt, "asset"), rapid.Float64Range(0, 500).Draw(rt, "assets"), PoolAssumptions{chance("impairment"), part.Draw(rt, "lost")}}
		}
		series := make([]Series, rapid.IntRange(0, 6).Draw(rt, "series"))
		held := make([]float64, len(series))
		for j := range series {
			a := rapid.Float64Range(0, 200).Draw(rt, "attachment")
			series[j] = Series{
				ID: uint64(j), Reference: rapid.IntRange(0, 1).Draw(rt, "reference"), AttachmentUSD: a, ExhaustionUSD: a + rapid.Float64Range(.1, 200).Draw(rt, "layer"),
				Pool: rapid.IntRange(0, len(pools)-1).Draw(rt, "pool"), SupplyUSD: rapid.Float64Range(0, 300).Draw(rt, "supply"),
				Assumed: SeriesAssumptions{chance("failure"), Delay{rapid.Float64Range(0, 10).Draw(rt, "days"), part.Draw(rt, "sd"), part.Draw(rt, "correlation")}},
			}
			held[j] = series[j].SupplyUSD
		}
		p, err := o.Protect(series, pools, Terms{WithinDays: 3, Seed: 5})
		if err != nil {
			rt.Fatal(err)
		}
		for s := range p.Scenarios {
			paid := make([]float64, len(pools))
			for j, x := range series {
				at := s*len(series) + j
				in, late := p.PerUnit[at], p.Late[at]
				if in < 0 || late < 0 || in > 0 && late > 0 || in+late > o.Factor[2*s+pools[x.Pool].Asset] {
					rt.Fatalf("scenario %d, series %d: %v in time, %v late", s, j, in, late)
				}
				paid[x.Pool] += held[j] * (in + late)
			}
			for i, v := range paid {
				if has := pools[i].AssetsUSD * o.Factor[2*s+pools[i].Asset]; v > has*(1+1e-12)+1e-300 {
					rt.Fatalf("scenario %d: pool %d pays %v of %v", s, i, v, has)
				}
			}
		}
	})
}

func TestChancesHappenAsOftenAsSaidAndMoreInTheTail(t *testing.T) {
	const n, p = 100_000, .1
	o := flood(3, n)
	for s := range o.BadDebt {
		o.BadDebt[s] += 1e-6 // all scenarios lose, so that all of them try
	}
	at := []Pool{{ID: 1, AssetsUSD: 1e9}}
	series := []Series{{ID: 7, ExhaustionUSD: 1e-6, SupplyUSD: 1, Assumed: SeriesAssumptions{Failure: Chance{p, .6}, Delay: Delay{5, 1, .4}}}}
	for name, weight := range map[string][]float64{"equal": nil, "weighted": tilt(n)} {
		o.Weight = weight
		out, err := o.Protect(series, at, Terms{WithinDays: 5, Seed: 11})
		if err != nil {
			t.Fatal(err)
		}
		d := distributionOf(t, o.BadDebt, weight)
		q := must[float64](t)(d.VaR(.95))
		var failed, late, tail, failedTail float64
		for s := range n {
			w := d.probability(s)
			fails := out.PerUnit[s]+out.Late[s] == 0
			if fails {
				failed += w
			}
			if out.Late[s] > 0 {
				late += w
			}
			if o.BadDebt[s] > q {
				tail += w
				if fails {
					failedTail += w
				}
			}
		}
		se := math.Sqrt(p * (1 - p) / d.EffectiveSize())
		t.Logf("%s: fails in %.4f of scenarios, in %.4f of the worst 5%%; late in %.4f", name, failed, failedTail/tail, late)
		if math.Abs(failed-p) > 3*se || failedTail/tail < 3*p || math.Abs(late-(1-p)*.5) > .05 {
			t.Errorf("%s: fails in %v, want %v within 3 SE of %v; in the tail %v; late %v", name, failed, p, se, failedTail/tail, late)
		}
	}
}

func tilt(n int) []float64 {
	w, sum := make([]float64, n), 0.0
	for i := range w {
		w[i] = 1 + float64(i%3)
		sum += w[i]
	}
	for i := range w {
		w[i] /= sum
	}
	return w
}

// Failures that come with the stress leave a worse tail than a haircut of the same
// mean, which would make the cover look as good there as anywhere.
func TestAHaircutWouldHideTheTail(t *testing.T) {
	const n = 50_000
	o := flood(5, n)
	series := []Series{{ID: 1, AttachmentUSD: 50, ExhaustionUSD: 400, SupplyUSD: 350}}
	held, pools := []float64{350}, []Pool{{AssetsUSD: 1000}}
	sure := must[*Payouts](t)(o.Protect(series, pools, Terms{Seed: 1}))
	series[0].Assumed.Failure = Chance{.15, .7}
	drawn := must[*Payouts](t)(o.Protect(series, pools, Terms{Seed: 1}))
	all, some := must[[]float64](t)(sure.Received(nil, held)), must[[]float64](t)(drawn.Received(nil, held))
	cut, paid := 0.0, 0.0
	for s := range all {
		cut += some[s]
		paid += all[s]
	}
	cut /= paid
	cutNet := make([]float64, n)
	for s, l := range o.BadDebt {
		cutNet[s] = l - cut*all[s]
	}
	net := must[[]float64](t)(drawn.Net(nil, o.BadDebt, held))
	a, b := distributionOf(t, cutNet, nil), distributionOf(t, net, nil)
	esCut, esDrawn := must[float64](t)(a.ES(.99)), must[float64](t)(b.ES(.99))
	gross := must[float64](t)(distributionOf(t, o.BadDebt, nil).ES(.99))
	t.Logf("ES .99: gross %.1f, net with a haircut to %.3f of payouts %.1f, with drawn failures %.1f", gross, cut, esCut, esDrawn)
	if math.Abs(a.EL()-b.EL()) > 1e-9*a.EL() || esDrawn < 1.2*esCut {
		t.Errorf("EL %v and %v are to be alike, ES %v and %v not", a.EL(), b.EL(), esCut, esDrawn)
	}
}

// What each claim adds to the net ES and each series takes off it sum to it.
func TestClaimsAndSeriesShareTheNetShortfall(t *testing.T) {
	const n = 4000
	o := &Outcome{Reference: []int{0, 1}, Assets: 2, Factor: storms(9, n, 2, .2)}
	for _, half := range []uint64{1, 2} {
		o.BadDebt = append(o.BadDebt, flood(half, n).BadDebt...)
	}
	series := []Series{
		{ID: 1, Reference: 0, ExhaustionUSD: 200, SupplyUSD: 100, Assumed: SeriesAssumptions{Failure: Chance{.1, .3}}},
		{ID: 2, Reference: 1, AttachmentUSD: 50, ExhaustionUSD: 300, SupplyUSD: 100},
	}
	held := []float64{80, 30}
	claims := must[[]float64](t)(o.SupplierLosses(nil, []Claim{{Reference: 0, Share: .6}, {Reference: 1, Share: .3, Cover: []Layer{{AmountUSD: 5}}}}))
	p := must[*Payouts](t)(o.Protect(series, []Pool{{AssetsUSD: 150}}, Terms{}))
	net := must[[]float64](t)(p.Net(nil, must[[]float64](t)(Totals(nil, claims, 2)), held))
	d := distributionOf(t, net, nil)
	tail := must[[]float64](t)(d.TailWeights(nil, .95))
	adds := must[[]float64](t)(Contributions(nil, tail, claims, 2))
	takes := must[[]float64](t)(Contributions(nil, tail, p.PerUnit, 2))
	sum, es := adds[0]+adds[1]-held[0]*takes[0]-held[1]*takes[1], must[float64](t)(d.ES(.95))
	if math.Abs(sum-es) > 1e-9*es || takes[0] <= 0 || takes[1] <= 0 {
		t.Errorf("claims add %v, series take %v a unit: %v, ES is %v", adds, takes, sum, es)
	}
}

func TestMoreLossNeverPaysLess(t *testing.T) {
	o := flood(6, 3000)
	series := []Series{{ID: 1, AttachmentUSD: 20, ExhaustionUSD: 200, SupplyUSD: 10, Assumed: SeriesAssumptions{Failure: Chance{.2, .5}}}}
	pools, terms := []Pool{{AssetsUSD: 10}}, Terms{Stress: make([]float64, 3000)}
	less := must[*Payouts](t)(o.Protect(series, pools, terms))
	for s := range o.BadDebt {
		o.BadDebt[s] *= 1.3
	}
	more := must[*Payouts](t)(o.Protect(series, pools, terms))
	for s := range less.PerUnit {
		if more.PerUnit[s] < less.PerUnit[s] {
			t.Fatalf("scenario %d: %v of a loss of %v, %v before", s, more.PerUnit[s], o.BadDebt[s], less.PerUnit[s])
		}
	}
}

func TestASeriesHasItsOwnLuckInAnyCompany(t *testing.T) {
	o := flood(7, 2000)
	one := Series{ID: 42, ExhaustionUSD: 100, SupplyUSD: 1, Assumed: SeriesAssumptions{Chance{.3, .5}, Delay{2, 1, .3}}}
	other := one
	other.ID = 43
	pools, terms := []Pool{{ID: 1, AssetsUSD: 1e6}}, Terms{WithinDays: 2, Seed: 9}
	alone := must[*Payouts](t)(o.Protect([]Series{one}, pools, terms))
	both := must[*Payouts](t)(o.Protect([]Series{other, one}, pools, terms))
	differ := 0
	for s := range alone.PerUnit {
		if alone.PerUnit[s] != both.PerUnit[2*s+1] || alone.Late[s] != both.Late[2*s+1] {
			t.Fatalf("scenario %d: %v alone, %v beside another", s, alone.PerUnit[s], both.PerUnit[2*s+1])
		}
		if both.PerUnit[2*s] != both.PerUnit[2*s+1] {
			differ++
		}
	}
	if differ < 100 {
		t.Errorf("two series differ in %d of 2,000 scenarios only", differ)
	}
	terms.Seed++
	if slices.Equal(must[*Payouts](t)(o.Protect([]Series{one}, pools, terms)).PerUnit, alone.PerUnit) {
		t.Error("another seed draws the same")
	}
}

func TestStressIsNormalWhateverTheLoss(t *testing.T) {
	o := flood(8, 50_000)
	d := distributionOf(t, o.BadDebt, nil)
	z := must[[]float64](t)(d.Stress(nil, 3))
	mean, square := 0.0, 0.0
	for s, v := range z {
		mean += v / 50_000
		square += v * v / 50_000
		if o.BadDebt[s] == 0 && v > .53 || o.BadDebt[s] > 0 && v < .5 {
			t.Fatalf("a loss of %v has a stress of %v: 70%% lose nothing", o.BadDebt[s], v)
		}
	}
	if math.Abs(mean) > 3/math.Sqrt(50_000) || math.Abs(square-1) > 3*math.Sqrt(2./50_000) {
		t.Errorf("mean %v, mean square %v", mean, square)
	}
}

func TestProtectionRefusesWhatCannotBe(t *testing.T) {
	nan := math.NaN()
	for name, spoil := range map[string]func(*Outcome, *Series, *Pool, *Terms){
		"no scenarios":             func(o *Outcome, _ *Series, _ *Pool, _ *Terms) { o.Factor, o.BadDebt = nil, nil },
		"no assets":                func(o *Outcome, _ *Series, _ *Pool, _ *Terms) { o.Assets = 0 },
		"half a row":               func(o *Outcome, _ *Series, _ *Pool, _ *Terms) { o.Factor = o.Factor[1:] },
		"bad debt of another size": func(o *Outcome, _ *Series, _ *Pool, _ *Terms) { o.BadDebt = o.BadDebt[1:] },
		"bad debt NaN":             func(o *Outcome, _ *Series, _ *Pool, _ *Terms) { o.BadDebt[3] = nan },
		"bad debt below 0":         func(o *Outcome, _ *Series, _ *Pool, _ *Terms) { o.BadDebt[3] = -1 },
		"a price NaN":              func(o *Outcome, _ *Series, _ *Pool, _ *Terms) { o.Factor[3] = nan },
		"an unknown reference":     func(o *Outcome, _ *Series, _ *Pool, _ *Terms) { o.Reference[0] = 2 },
		"weights of .5":            func(o *Outcome, _ *Series, _ *Pool, _ *Terms) { o.Weight = make([]float64, 10); o.Weight[0] = .5 },
		"no reference":             func(_ *Outcome, s *Series, _ *Pool, _ *Terms) { s.Reference = -1 },
		"no pool":                  func(_ *Outcome, s *Series, _ *Pool, _ *Terms) { s.Pool = 1 },
		"exhaustion at attachment": func(_ *Outcome, s *Series, _ *Pool, _ *Terms) { s.ExhaustionUSD = s.AttachmentUSD },
		"an attachment NaN":        func(_ *Outcome, s *Series, _ *Pool, _ *Terms) { s.AttachmentUSD = nan },
		"a supply below 0":         func(_ *Outcome, s *Series, _ *Pool, _ *Terms) { s.SupplyUSD = -1 },
		"a probability of 2":       func(_ *Outcome, s *Series, _ *Pool, _ *Terms) { s.Assumed.Failure.Probability = 2 },
		"a correlation of 2":       func(_ *Outcome, s *Series, _ *Pool, _ *Terms) { s.Assumed.Failure.Correlation = -2 },
		"a delay below 0":          func(_ *Outcome, s *Series, _ *Pool, _ *Terms) { s.Assumed.Delay.MedianDays = -1 },
		"a delay NaN":              func(_ *Outcome, s *Series, _ *Pool, _ *Terms) { s.Assumed.Delay.LogSD = nan },
		"a pool without asset":     func(_ *Outcome, _ *Series, p *Pool, _ *Terms) { p.Asset = 9 },
		"a pool that lost 2":       func(_ *Outcome, _ *Series, p *Pool, _ *Terms) { p.Assumed.Lost = 2 },
		"a pool with NaN":          func(_ *Outcome, _ *Series, p *Pool, _ *Terms) { p.AssetsUSD = nan },
		"a chance of impairment":   func(_ *Outcome, _ *Series, p *Pool, _ *Terms) { p.Assumed.Impairment.Probability = nan },
		"days below 0":             func(_ *Outcome, _ *Series, _ *Pool, x *Terms) { x.WithinDays = -1 },
		"too little stress":        func(_ *Outcome, _ *Series, _ *Pool, x *Terms) { x.Stress = []float64{1} },
		"stress NaN":               func(_ *Outcome, _ *Series, _ *Pool, x *Terms) { x.Stress = slices.Repeat([]float64{nan}, 10) },
	} {
		o, s, p, x := flood(1, 10), Series{ExhaustionUSD: 1, SupplyUSD: 1}, Pool{AssetsUSD: 1}, Terms{}
		spoil(o, &s, &p, &x)
		var e *domain.Error
		if out, err := o.Protect([]Series{s}, []Pool{p}, x); out != nil || !errors.As(err, &e) {
			t.Errorf("%s: %v", name, err)
		}
	}
	o := flood(1, 10)
	p := must[*Payouts](t)(o.Protect([]Series{{ExhaustionUSD: 1, SupplyUSD: 1}}, []Pool{{AssetsUSD: 1}}, Terms{}))
	for name, err := range map[string]error{
		"more than the supply": second(p.Received(nil, []float64{1.1})),
		"held NaN":             second(p.ReceivedLate(nil, []float64{nan})),
		"too little held":      second(p.Received(nil, nil)),
		"a destination":        second(p.Received(make([]float64, 3), []float64{1})),
		"gross of another n":   second(p.Net(nil, []float64{1}, []float64{1})),
		"gross NaN":            second(p.Net(nil, slices.Repeat([]float64{nan}, 10), []float64{1})),
		"a share of 2":         second(o.SupplierLosses(nil, []Claim{{Share: 2}})),
		"a share NaN":          second(o.SupplierLosses(nil, []Claim{{Share: nan}})),
		"two claims":           second(o.SupplierLosses(nil, []Claim{{Share: .1}, {Share: .2}})),
		"no such reference":    second(o.SupplierLosses(nil, []Claim{{Reference: 5}})),
		"cover NaN":            second(o.SupplierLosses(nil, []Claim{{Cover: []Layer{{AmountUSD: nan}}}})),
		"parts":                second(Totals(nil, []float64{1, 2, 3}, 2)),
	} {
		var e *domain.Error
		if !errors.As(err, &e) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestAnImpairedPoolPaysFromWhatIsLeft(t *testing.T) {
	const n = 2000
	o := &Outcome{Reference: []int{0}, Assets: 1, Factor: slices.Repeat([]float64{1}, n), BadDebt: slices.Repeat([]float64{100}, n)}
	series := []Series{{ID: 3, ExhaustionUSD: 100, SupplyUSD: 100, Assumed: SeriesAssumptions{Failure: Chance{Probability: .5}}}}
	pool := Pool{ID: 3, AssetsUSD: 80, Assumed: PoolAssumptions{Impairment: Chance{Probability: .5}, Lost: .75}}
	p := must[*Payouts](t)(o.Protect(series, []Pool{pool}, Terms{}))
	count := map[float64]int{}
	for _, v := range p.PerUnit {
		count[v]++
	}
	// A half fails; of what pays, a half is paid from 20. One id draws both, and they
	// are independent.
	for v, want := range map[float64]int{0: n / 2, .8: n / 4, .2: n / 4} {
		if math.Abs(float64(count[v]-want)) > 3*math.Sqrt(n/4) {
			t.Errorf("%d of %d pay %v, want near %d: %v", count[v], n, v, want, count)
		}
	}
}

func TestMoneyComesTheLaterTheWorseTheScenario(t *testing.T) {
	o := &Outcome{Reference: []int{0}, Assets: 1, Factor: []float64{1, 1}, BadDebt: []float64{100, 100}}
	series := []Series{{ExhaustionUSD: 100, SupplyUSD: 1, Assumed: SeriesAssumptions{Delay: Delay{5, 1, 1}}}}
	// exp(1)·5 and exp(−1)·5 days.
	p := must[*Payouts](t)(o.Protect(series, []Pool{{AssetsUSD: 1}}, Terms{WithinDays: 5, Stress: []float64{1, -1}}))
	if !slices.Equal(p.Late, []float64{1, 0}) || !slices.Equal(p.PerUnit, []float64{0, 1}) {
		t.Errorf("late %v, in time %v", p.Late, p.PerUnit)
	}
}

func TestLayersPayNoMoreThanTheLoss(t *testing.T) {
	o := &Outcome{Reference: []int{0}, Assets: 1, Factor: []float64{1}, BadDebt: []float64{90}}
	got := must[[]float64](t)(o.SupplierLosses(nil, []Claim{{Share: 1, Cover: []Layer{{AmountUSD: 80}, {AmountUSD: 30}}}}))
	if got[0] != 0 {
		t.Errorf("%v of 90 with layers of 80 and 30", got)
	}
}
