package loss

import (
	"errors"
	"math"
	"math/rand/v2"
	"testing"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/mat"

	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/published"
)

// uryasev is the example of Rockafellar and Uryasev (2000): S&P, government bonds,
// small caps, by monthly losses. Its optimum has the least variance of those whose
// mean return is .011 and whose weights sum to 1, whatever the confidence.
func uryasev(t testing.TB) (x, mean []float64, covariance *mat.SymDense) {
	mean = []float64{-.0101110, -.0043532, -.0137058}
	covariance = mat.NewSymDense(3, []float64{
		.00324625, .00022983, .00420395,
		.00022983, .00049937, .00019247,
		.00420395, .00019247, .00764097,
	})
	first := mat.NewDense(5, 5, nil) // Σx + λ·1 + κ·mean = 0, and the two constraints
	for i := range 3 {
		for j := range 3 {
			first.Set(i, j, covariance.At(i, j))
		}
		first.Set(i, 3, 1)
		first.Set(3, i, 1)
		first.Set(i, 4, mean[i])
		first.Set(4, i, mean[i])
	}
	var solved mat.VecDense
	if err := solved.SolveVec(first, mat.NewVecDense(5, []float64{0, 0, 0, 1, -.011})); err != nil {
		t.Fatal(err)
	}
	return solved.RawVector().Data[:3], mean, covariance
}

func TestContributionsOfAGaussianPortfolio(t *testing.T) {
	x, mean, covariance := uryasev(t)
	got, err := GaussianContributions(nil, x, mean, covariance, .99)
	if err != nil {
		t.Fatal(err)
	}
	published.Numbers(t, "models.md, risk contributions, Rockafellar and Uryasev (2000)", 1e-9,
		published.Number{What: "ES .99 contribution, S&P", Got: got[0], Want: .060276788},
		published.Number{What: "ES .99 contribution, bonds", Got: got[1], Want: .000722626},
		published.Number{What: "ES .99 contribution, small caps", Got: got[2], Want: .091977094},
		published.Number{What: "ES .99 contributions, sum", Got: floats.Sum(got), Want: .152976508},
	)
	for i, want := range []float64{.452011, .115573, .432416} {
		published.Number{What: "weight of the optimum", Got: x[i], Want: want, Tolerance: 1e-6, Source: "Rockafellar and Uryasev (2000), table 4"}.Check(t)
	}
	for alpha, want := range map[float64]float64{.9: .096975, .95: .115908, .99: .152977} {
		sum, err := GaussianContributions(nil, x, mean, covariance, alpha)
		if err != nil {
			t.Fatal(err)
		}
		published.Number{What: "CVaR of the portfolio", Got: floats.Sum(sum), Want: want, Tolerance: 1e-4, Source: "Rockafellar and Uryasev (2000), table 4"}.Check(t)
	}
}

// The same portfolio by simulation: tail averages of each position are its
// contribution, and sum to ES exactly.
func TestSimulatedContributionsMeetTheClosedForm(t *testing.T) {
	x, mean, covariance := uryasev(t)
	want, err := GaussianContributions(nil, x, mean, covariance, .99)
	if err != nil {
		t.Fatal(err)
	}
	var chol mat.Cholesky
	if !chol.Factorize(covariance) {
		t.Fatal("not positive definite")
	}
	var lower mat.TriDense
	chol.LTo(&lower)
	const n = 400_000
	r := rand.New(rand.NewPCG(5, 5))
	part, total := make([]float64, 3*n), make([]float64, n)
	for s := range n {
		z := [3]float64{r.NormFloat64(), r.NormFloat64(), r.NormFloat64()}
		for i := range x {
			v := mean[i]
			for j := range i + 1 {
				v += lower.At(i, j) * z[j]
			}
			part[3*s+i] = x[i] * v
			total[s] += x[i] * v
		}
	}
	d := distributionOf(t, total, nil)
	tail := must[[]float64](t)(d.TailWeights(nil, .99))
	got := must[[]float64](t)(Contributions(nil, tail, part, 3))
	es := must[float64](t)(d.ES(.99))
	if math.Abs(floats.Sum(got)-es) > 1e-9*es {
		t.Errorf("contributions sum to %v, ES is %v", floats.Sum(got), es)
	}
	for i, v := range got {
		published.Number{What: "ES .99 contribution by simulation", Got: v, Want: want[i], Tolerance: .0015, Source: "closed form, about 3 SE"}.Check(t)
	}
}

func TestContributionsByLoanAddUpToExpectedShortfall(t *testing.T) {
	const assets, scenarios = 8, 1500
	for name, several := range map[string]float64{"one pair each": 0, "both": .4} {
		t.Run(name, func(t *testing.T) {
			l, f := town(21, 4000, assets, 3, several), storms(22, scenarios, assets, .4)
			l.Threshold[0], l.Bonus[0] = .95, 1.2 // one that jumps
			k := kernelOf(t, l, assets)
			losses := must[[]float64](t)(k.Losses(nil, f))
			d := distributionOf(t, losses, nil)
			for what, weight := range map[string][]float64{"EL": nil, "ES": must[[]float64](t)(d.TailWeights(nil, .95))} {
				total := d.EL()
				if what == "ES" {
					total = must[float64](t)(d.ES(.95))
				}
				got := must[[]float64](t)(k.ByLoan(nil, f, weight))
				by := must[[]float64](t)(k.ByCollateral(nil, got))
				if math.Abs(floats.Sum(got)-total) > 1e-11*total || math.Abs(floats.Sum(by)-total) > 1e-11*total {
					t.Errorf("%s: loans sum to %v, collateral to %v, want %v", what, floats.Sum(got), floats.Sum(by), total)
				}
				for i := 0; i < l.Len(); i += 37 {
					want := 0.0
					for s := range scenarios {
						bad, _ := oneByOne(l, i, f[s*assets:][:assets])
						if weight == nil {
							want += bad / scenarios
						} else {
							want += bad * weight[s]
						}
					}
					if math.Abs(got[i]-want) > 1e-12*total {
						t.Errorf("%s: loan %d: %v, want %v", what, i, got[i], want)
					}
				}
				if weight == nil {
					continue
				}
				r := len(k.References())
				refs := must[[]float64](t)(Contributions(nil, weight, must[[]float64](t)(k.ByReference(nil, f)), r))
				if math.Abs(floats.Sum(refs)-total) > 1e-11*total {
					t.Errorf("references sum to %v, want %v", floats.Sum(refs), total)
				}
			}
		})
	}
}

func TestContributionsRefuseWhatDoesNotFit(t *testing.T) {
	k := kernelOf(t, town(1, 10, 3, 2, .5), 3)
	f := storms(1, 4, 3, .1)
	nan := math.NaN()
	for name, err := range map[string]error{
		"weights of another length": second(k.ByLoan(nil, f, []float64{1})),
		"a weight NaN":              second(k.ByLoan(nil, f, []float64{1, nan, 1, 1})),
		"a weight below 0":          second(k.ByLoan(nil, f, []float64{1, -1, 1, 1})),
		"a destination":             second(k.ByLoan(make([]float64, 3), f, nil)),
		"a factor":                  second(k.ByLoan(nil, []float64{1, nan, 1}, nil)),
		"loans":                     second(k.ByCollateral(nil, []float64{1})),
		"a loan NaN":                second(k.ByCollateral(nil, []float64{1, nan, 1, 1, 1, 1, 1, 1, 1, 1})),
		"no parts":                  second(Contributions(nil, []float64{1}, nil, 0)),
		"parts of another length":   second(Contributions(nil, []float64{1}, []float64{1, 2, 3}, 2)),
		"a part NaN":                second(Contributions(nil, []float64{1}, []float64{1, nan}, 2)),
	} {
		var e *domain.Error
		if !errors.As(err, &e) {
			t.Errorf("%s: %v", name, err)
		}
	}
	x, mean, covariance := uryasev(t)
	bad := mat.NewSymDense(3, []float64{1, 2, 0, 2, 1, 0, 0, 0, 1})
	for name, c := range map[string]struct {
		err  error
		kind error
	}{
		"alpha":       {second(GaussianContributions(nil, x, mean, covariance, 1)), domain.ErrRange},
		"no position": {second(GaussianContributions(nil, nil, nil, covariance, .9)), domain.ErrEmpty},
		"a mean NaN":  {second(GaussianContributions(nil, x, []float64{nan, 0, 0}, covariance, .9)), domain.ErrNotFinite},
		"no matrix":   {second(GaussianContributions(nil, x, mean, nil, .9)), domain.ErrEmpty},
		"dimensions":  {second(GaussianContributions(nil, x[:2], mean[:2], covariance, .9)), domain.ErrLength},
		"not PSD":     {second(GaussianContributions(nil, []float64{1, -1, 0}, mean, bad, .9)), domain.ErrNotPSD},
		"a NaN in it": {second(GaussianContributions(nil, x, mean, mat.NewSymDense(3, []float64{nan, 0, 0, 0, 1, 0, 0, 0, 1}), .9)), domain.ErrNotFinite},
	} {
		if !errors.Is(c.err, c.kind) {
			t.Errorf("%s: %v", name, c.err)
		}
	}
	still, err := GaussianContributions(nil, []float64{1, -1}, []float64{2, 3}, mat.NewSymDense(2, []float64{1, 1, 1, 1}), .9)
	if err != nil || still[0] != 2 || still[1] != -3 {
		t.Errorf("without variance: %v, %v", still, err)
	}
}

func second[T any](_ T, err error) error { return err }

func TestCollateralsShareALossByWhatTheyWouldPay(t *testing.T) {
	var b loanBuilder
	b.add([]side{{1, 60, .6, 1.2}, {2, 150, .6, 1}}, []side{{asset: 0, usd: 100}}) // they pay 50 and 150
	got := must[[]float64](t)(kernelOf(t, &b.Loans, 3).ByCollateral(nil, []float64{8}))
	if math.Abs(got[1]-2) > 1e-15 || math.Abs(got[2]-6) > 1e-14 || got[0] != 0 {
		t.Errorf("%v, want 2 and 6", got)
	}
}
