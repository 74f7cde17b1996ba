package loss

import (
	"errors"
	"math"
	"math/rand/v2"
	"reflect"
	"testing"

	"gonum.org/v1/gonum/mat"
	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/models/cputime"
	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
	"github.com/hedgerow-fi/hedgerow/models/simulate"
)

// walks are GBM paths of assets of which the first of each half is a dollar.
func walks(t testing.TB, scenarios, steps, assets int, sigma, stepYears float64) *simulate.Paths {
	t.Helper()
	c := mat.NewSymDense(assets, nil)
	for i := range assets {
		for j := range i + 1 {
			rho := .7
			if i == j {
				rho = 1
			}
			if i != 0 && j != 0 {
				c.SetSym(i, j, rho*sigma*sigma)
			}
		}
	}
	p, err := simulate.GBM{Covariance: c, Steps: steps, StepYears: stepYears}.Paths(nil, simulate.Draw{Scenarios: scenarios, Seed: 5})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// single is paths of one step that lead to price factors by rows.
func single(factor []float64, assets int) *simulate.Paths {
	return &simulate.Paths{Scenarios: len(factor) / assets, Steps: 1, Assets: assets, StepYears: 1. / 8760, Factor: factor}
}

func runPaths(t testing.TB, m PathMode, l *liquidation.Loans, p *simulate.Paths) (*PathLosses, []float64) {
	t.Helper()
	out, err := m.Run(l, p)
	if err != nil {
		t.Fatal(err)
	}
	total, err := out.Total(nil)
	if err != nil {
		t.Fatal(err)
	}
	return out, total
}

// Late liquidation is where the two ways meet: keepers who never come leave what
// the kernel says, whatever happened on the way; and keepers who come at once to
// the only step leave the same.
func TestPathModeOfLateLiquidationIsTheKernel(t *testing.T) {
	several, pairs := town(11, 400, 6, 3, .4), town(11, 400, 6, 3, 0)
	for name, c := range map[string]struct {
		loans *liquidation.Loans
		paths *simulate.Paths
		delay float64
	}{
		"nobody comes":               {several, walks(t, 50, 12, 6, 1.5, 1./100), 1e9},
		"one step, at once":          {several, single(storms(12, 60, 6, .4), 6), 0},
		"one step, nobody comes yet": {several, single(storms(12, 60, 6, .4), 6), 10},
		"pairs alone":                {pairs, single(storms(12, 60, 6, .4), 6), 0},
	} {
		loans, k := c.loans, kernelOf(t, c.loans, 6)
		for _, rules := range []liquidation.Rules{liquidation.AaveV33(), liquidation.AaveV30()} {
			t.Run(name+", "+rules.Name, func(t *testing.T) {
				want, err := k.ByReference(nil, c.paths.Ends(nil))
				if err != nil {
					t.Fatal(err)
				}
				all, err := k.Losses(nil, c.paths.Ends(nil))
				if err != nil {
					t.Fatal(err)
				}
				byLoan, err := k.ByLoan(nil, c.paths.Ends(nil), nil)
				if err != nil {
					t.Fatal(err)
				}
				out, total := runPaths(t, PathMode{Rules: rules, Environment: liquidation.Environment{Keeper: liquidation.Keeper{DelaySeconds: c.delay}}, ByReference: true, ByLoan: true}, loans, c.paths)
				lost := 0
				for s := range total {
					if math.Abs(total[s]-all[s]) > 1e-9*(1+all[s]) {
						t.Errorf("scenario %d: path mode %v, kernel %v", s, total[s], all[s])
					}
					if all[s] > 0 {
						lost++
					}
					if c.delay == 0 && out.Latent[s] != 0 || c.delay > 0 && out.Realised[s] != 0 {
						t.Errorf("scenario %d: %v realised, %v latent", s, out.Realised[s], out.Latent[s])
					}
					sum := 0.0
					for r, a := range k.References() {
						got, by := out.Reference[s*6+a], want[s*len(k.References())+r]
						sum += got
						if loans == pairs && math.Abs(got-by) > 1e-9*(1+all[s]) {
							t.Errorf("scenario %d, reference %d: path mode %v, kernel %v", s, a, got, by)
						}
					}
					if math.Abs(sum-all[s]) > 1e-9*(1+all[s]) {
						t.Errorf("scenario %d: references sum to %v of %v", s, sum, all[s])
					}
				}
				for i := range byLoan {
					if math.Abs(out.Loan[i]-byLoan[i]) > 1e-9*(1+byLoan[i]) {
						t.Errorf("loan %d: expected %v, by the kernel %v", i, out.Loan[i], byLoan[i])
					}
				}
				if lost < 10 {
					t.Errorf("only %d scenarios lose: choose others", lost)
				}
			})
		}
	}
}

// A loan of one collateral and one debt, through a path that recovers: keepers who
// come at once act at the low.
func TestPathModeSeesWhatHappensOnTheWay(t *testing.T) {
	var b loanBuilder
	b.add([]side{{asset: 1, usd: 100, threshold: .8, bonus: 1.05}}, []side{{asset: 0, usd: 70}})
	paths := &simulate.Paths{Scenarios: 1, Steps: 3, Assets: 2, StepYears: 1. / 8760, Factor: []float64{1, .9, 1, .6, 1, 1}}
	for name, c := range map[string]struct {
		keeper liquidation.Keeper
		depth  []liquidation.Depth
		want   float64
	}{
		"at once: all collateral goes at .6": {liquidation.Keeper{}, nil, 70 - 60/1.05},
		"an hour late: it has recovered":     {liquidation.Keeper{DelaySeconds: 3600}, nil, 0},
		"not worth the gas":                  {liquidation.Keeper{GasUSD: 4}, nil, 0},
		"half of it sells":                   {liquidation.Keeper{}, []liquidation.Depth{{}, {TwoPercentUSD: 30 * -math.Log(.98) / math.Log(1.05)}}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			_, total := runPaths(t, PathMode{Rules: liquidation.AaveV33(), Environment: liquidation.Environment{Keeper: c.keeper, Depth: c.depth}}, &b.Loans, paths)
			if math.Abs(total[0]-c.want) > 1e-9 {
				t.Errorf("lost %v, want %v", total[0], c.want)
			}
		})
	}
}

// Keepers who come at once to prices that do not jump lose suppliers next to
// nothing; the later they come, the dearer gas, the shallower markets, the more.
func TestLateDearAndShallowCostSuppliers(t *testing.T) {
	loans := town(13, 300, 4, 1, .2)
	paths := walks(t, 400, 24, 4, 8, 1./8760)
	mean := func(e liquidation.Environment) float64 {
		_, total := runPaths(t, PathMode{Rules: liquidation.AaveV33(), Environment: e}, loans, paths)
		sum := 0.0
		for _, v := range total {
			sum += v
		}
		return sum / 400
	}
	depth := func(usd float64) liquidation.Environment {
		d := make([]liquidation.Depth, 4)
		for a := range d {
			d[a] = liquidation.Depth{TwoPercentUSD: usd, HalfLifeSeconds: 3600}
		}
		return liquidation.Environment{Depth: d}
	}
	hours := func(h float64) liquidation.Environment {
		return liquidation.Environment{Keeper: liquidation.Keeper{DelaySeconds: 3600 * h}}
	}
	for name, e := range map[string][]liquidation.Environment{
		"delay": {hours(0), hours(2), hours(6), hours(12)},
		"gas":   {{}, {Keeper: liquidation.Keeper{GasUSD: 300}}, {Keeper: liquidation.Keeper{GasUSD: 3000}}},
		"depth": {depth(math.Inf(1)), depth(3e5), depth(3e4), depth(3e3), depth(0)},
	} {
		last := mean(e[0])
		for i, next := range e[1:] {
			got := mean(next)
			if !(got > last) {
				t.Errorf("%s: setting %d loses %v, the one before %v", name, i+1, got, last)
			}
			last = got
		}
	}
}

func TestAnOraclePrintIsPaidBySuppliers(t *testing.T) {
	var b loanBuilder
	b.add([]side{{asset: 1, usd: 100, threshold: .8, bonus: 1.05}}, []side{{asset: 0, usd: 70}})
	market := &simulate.Paths{Scenarios: 1, Steps: 2, Assets: 2, StepYears: 1. / 8760, Factor: []float64{1, 1, 1, 1}}
	oracle := &simulate.Paths{Scenarios: 1, Steps: 2, Assets: 2, StepYears: 1. / 8760, Factor: []float64{1, .65, 1, 1}}
	out, total := runPaths(t, PathMode{Rules: liquidation.AaveV33(), Oracle: oracle}, &b.Loans, market)
	if want := 70 - 65/1.05; math.Abs(total[0]-want) > 1e-9 || math.Abs(out.Tally[0].SoldUSD-100) > 1e-9 {
		t.Errorf("a print at .65 for an hour loses %v, want %v; keepers got %v", total[0], want, out.Tally[0].SoldUSD)
	}
	if _, total = runPaths(t, PathMode{Rules: liquidation.AaveV33()}, &b.Loans, market); total[0] != 0 {
		t.Errorf("without it %v", total[0])
	}
}

func TestStrainIsByScenario(t *testing.T) {
	loans := town(14, 200, 3, 1, 0)
	one := walks(t, 20, 12, 3, 3, 1./8760)
	e := liquidation.Environment{Keeper: liquidation.Keeper{DelaySeconds: 1800, GasUSD: 20}}
	calm, _ := runPaths(t, PathMode{Rules: liquidation.AaveV33(), Environment: e}, loans, one)
	strain := make([]liquidation.Strain, 20)
	for s := range strain {
		strain[s] = liquidation.Strain{Delay: 1, Gas: 1, Depth: 1}
		if s%2 == 1 {
			strain[s] = liquidation.Strain{Delay: 1e6, Gas: 1, Depth: 1}
		}
	}
	mixed, _ := runPaths(t, PathMode{Rules: liquidation.AaveV33(), Environment: e, Strain: strain}, loans, one)
	for s := range strain {
		if s%2 == 0 && mixed.Tally[s] != calm.Tally[s] || s%2 == 1 && mixed.Tally[s].Calls != 0 {
			t.Errorf("scenario %d: %+v, calm %+v", s, mixed.Tally[s], calm.Tally[s])
		}
	}
}

func TestAScenarioAlonePathsAsInCompany(t *testing.T) {
	loans := town(15, 150, 4, 2, .3)
	paths := walks(t, 12, 10, 4, 3, 1./8760)
	m := PathMode{Rules: liquidation.AaveV33(), Environment: liquidation.Environment{Keeper: liquidation.Keeper{DelaySeconds: 7200, GasUSD: 10},
		Depth: []liquidation.Depth{{}, {TwoPercentUSD: 1e5, HalfLifeSeconds: 3600, Permanent: .2}, {TwoPercentUSD: 1e5}, {TwoPercentUSD: 1e6}}}, ByReference: true}
	all, _ := runPaths(t, m, loans, paths)
	again, _ := runPaths(t, m, loans, paths)
	if !reflect.DeepEqual(all, again) {
		t.Error("a second run is another")
	}
	for s := range 12 {
		one := &simulate.Paths{Scenarios: 1, Steps: 10, Assets: 4, StepYears: paths.StepYears, Factor: paths.Factor[s*40 : (s+1)*40]}
		alone, _ := runPaths(t, m, loans, one)
		if alone.Realised[0] != all.Realised[s] || alone.Latent[0] != all.Latent[s] || alone.Tally[0] != all.Tally[s] {
			t.Errorf("scenario %d alone: %+v, in company %+v", s, alone.Tally[0], all.Tally[s])
		}
	}
}

// The expectation of a loan is under the scenarios' weights.
func TestLoansAddUpToTheExpectedLoss(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		seed := rapid.Uint64Range(0, 1<<40).Draw(rt, "seed")
		r := rand.New(rand.NewPCG(seed, 3))
		loans := town(seed, 60, 3, 2, .3)
		paths := single(storms(seed, 8, 3, .5), 3)
		if r.IntN(2) == 0 {
			paths.Weight = make([]float64, 8)
			sum := 0.0
			for s := range paths.Weight {
				paths.Weight[s] = r.Float64()
				sum += paths.Weight[s]
			}
			for s := range paths.Weight {
				paths.Weight[s] /= sum
			}
		}
		out, total := runPaths(t, PathMode{Rules: liquidation.AaveV30(), ByLoan: true}, loans, paths)
		d, err := NewDistribution(total, paths.Weight)
		if err != nil {
			rt.Fatal(err)
		}
		sum := 0.0
		for _, v := range out.Loan {
			sum += v
		}
		if math.Abs(sum-d.EL()) > 1e-9*(1+sum) {
			rt.Fatalf("loans sum to %v, EL %v", sum, d.EL())
		}
	})
}

func TestWhatPathModeRefuses(t *testing.T) {
	loans := town(16, 10, 2, 1, 0)
	good := func() (PathMode, *simulate.Paths) {
		return PathMode{Rules: liquidation.AaveV33()}, single([]float64{1, .9, 1, .8}, 2)
	}
	for name, c := range map[string]struct {
		spoil func(*PathMode, *simulate.Paths)
		kind  error
	}{
		"no scenarios":    {func(_ *PathMode, p *simulate.Paths) { *p = simulate.Paths{} }, domain.ErrEmpty},
		"fewer than none": {func(_ *PathMode, p *simulate.Paths) { p.Steps = -1 }, domain.ErrEmpty},
		"a short column":  {func(_ *PathMode, p *simulate.Paths) { p.Factor = p.Factor[:3] }, domain.ErrLength},
		"a product that wraps": {func(_ *PathMode, p *simulate.Paths) {
			*p = simulate.Paths{Scenarios: 1 << 32, Steps: 1 << 32, Assets: 2, StepYears: 1}
		}, domain.ErrLength},
		"steps of centuries":   {func(_ *PathMode, p *simulate.Paths) { p.StepYears = 100 }, domain.ErrRange},
		"fewer assets":         {func(_ *PathMode, p *simulate.Paths) { *p = *single([]float64{1, .9}, 1) }, domain.ErrRange},
		"a price of NaN":       {func(_ *PathMode, p *simulate.Paths) { p.Factor[3] = math.NaN() }, domain.ErrNotFinite},
		"a price of 0":         {func(_ *PathMode, p *simulate.Paths) { p.Factor[3] = 0 }, domain.ErrRange},
		"a step of no time":    {func(_ *PathMode, p *simulate.Paths) { p.StepYears = 0 }, domain.ErrRange},
		"a step of all time":   {func(_ *PathMode, p *simulate.Paths) { p.StepYears = math.MaxFloat64 }, domain.ErrNotFinite},
		"weights off 1":        {func(_ *PathMode, p *simulate.Paths) { p.Weight = []float64{.5, .6} }, domain.ErrRange},
		"a weight short":       {func(_ *PathMode, p *simulate.Paths) { p.Weight = []float64{1} }, domain.ErrLength},
		"strain of one":        {func(m *PathMode, _ *simulate.Paths) { m.Strain = make([]liquidation.Strain, 1) }, domain.ErrLength},
		"strain of NaN":        {func(m *PathMode, _ *simulate.Paths) { m.Strain = []liquidation.Strain{{}, {Gas: math.NaN()}} }, domain.ErrNotFinite},
		"an oracle of another": {func(m *PathMode, _ *simulate.Paths) { m.Oracle = single([]float64{1, 1}, 2) }, domain.ErrLength},
		"an oracle of NaN":     {func(m *PathMode, _ *simulate.Paths) { m.Oracle = single([]float64{1, 1, 1, math.NaN()}, 2) }, domain.ErrNotFinite},
		"no rules":             {func(m *PathMode, _ *simulate.Paths) { m.Rules = liquidation.Rules{} }, domain.ErrRange},
		"gas of NaN":           {func(m *PathMode, _ *simulate.Paths) { m.Environment.Keeper.GasUSD = math.NaN() }, domain.ErrNotFinite},
	} {
		t.Run(name, func(t *testing.T) {
			m, p := good()
			c.spoil(&m, p)
			if out, err := m.Run(loans, p); out != nil || !errors.Is(err, c.kind) {
				t.Errorf("got %v", err)
			}
		})
	}
	m, p := good()
	if _, err := m.Run(nil, p); !errors.Is(err, domain.ErrEmpty) {
		t.Errorf("no loans: %v", err)
	}
	if _, err := m.Run(loans, nil); !errors.Is(err, domain.ErrEmpty) {
		t.Errorf("no paths: %v", err)
	}
}

// A day of hours: 10,000 loans in 1,000 scenarios.
func BenchmarkPathMode10kx1000x24(b *testing.B) {
	loans, paths := town(17, 10_000, 10, 3, .2), walks(b, 1000, 24, 10, .9, 1./8760)
	d := make([]liquidation.Depth, 10)
	for a := range d {
		d[a] = liquidation.Depth{TwoPercentUSD: 1e6, HalfLifeSeconds: 3600}
	}
	m := PathMode{Rules: liquidation.AaveV33(), Environment: liquidation.Environment{Keeper: liquidation.Keeper{DelaySeconds: 600, GasUSD: 20}, Depth: d}}
	start := cputime.Now()
	for b.Loop() {
		if _, err := m.Run(loans, paths); err != nil {
			b.Fatal(err)
		}
	}
	cpu := (cputime.Now() - start)
	b.ReportMetric(float64(cpu)/float64(b.N), "cpu-ns/op")
	b.ReportMetric(float64(b.N)*10_000*1000*24/cpu.Seconds()/1e6, "Mloan-steps/cpu-s")
}
