package hedge

import (
	"fmt"
	"math"
	"testing"

	"gonum.org/v1/gonum/blas/blas64"
	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat/distuv"

	"github.com/hedgerow-fi/hedgerow/models/published"
)

func TestCostsAndShadowPricesAreThoseOfHiGHS(t *testing.T) {
	const source = "HiGHS 1.15.1 on the whole linear program, through SciPy 1.17.1"
	for _, c := range []struct {
		what    string
		problem *Problem
		cost    float64
		prices  []float64 // nil: not compared
	}{
		{"market, 200 × 1,000", market(1000, 200, 7), 587867.6649383365, []float64{.16563025185864091}},
		{"market, 200 × 10,000", market(10000, 200, 7), 617371.2609263683, nil},
		{"dense, 200 × 1,000", dense(1000, 200, 7), 13639372.652569888, []float64{1.8032552294157542}},
		{"dense, 200 × 10,000", dense(10000, 200, 7), 16125630.224272525, nil},
		{"EL, ES90, ES95, budget and premium, 200 × 1,000", several(1000), 543395.5642330322, []float64{0, .16742590019591036, .09330319730742014}},
	} {
		s, err := Cheapest(c.problem, Options{})
		if err != nil || s.Status != Met {
			t.Fatalf("%s: %v, %v", c.what, s.Status, err)
		}
		published.Number{What: "cheapest cover, " + c.what + ": cost", Got: s.Cost, Want: c.cost, Tolerance: 1e-6, Relative: true, Source: source}.Check(t)
		for k, want := range c.prices {
			published.Number{What: "cheapest cover, " + c.what + ": price of limit", Got: s.Limits[k].Price, Want: want, Tolerance: 1e-6, Source: source}.Check(t)
		}
		if s.Gap > 1e-7 || s.Bound > c.cost*(1+1e-9) {
			t.Errorf("%s: gap %g, bound %.12g above the least cost %.12g", c.what, s.Gap, s.Bound, c.cost)
		}
	}
}

// Rockafellar and Uryasev's portfolio of the S&P 500, government bonds and small
// caps: least CVaR at a mean return of .011 a month, returns jointly normal. The
// planes and the simplex are those of the hedge; the weights, which sum to 1, are
// rows of the program. The normal law is given by weighted points.
func TestThePortfolioOfRockafellarAndUryasev(t *testing.T) {
	mean, covariance := portfolio()
	root := new(mat.Cholesky)
	if !root.Factorize(covariance) {
		t.Fatal("the covariance is not positive definite")
	}
	var lower mat.TriDense
	root.LTo(&lower)
	scenarios, weight := normals(1000, 60)
	returns := make([]float64, len(scenarios))
	for i := 0; i < len(returns); i += 3 {
		for a := range 3 {
			returns[i+a] = mean[a]
			for b := range a + 1 {
				returns[i+a] += lower.At(a, b) * scenarios[i+b]
			}
		}
	}
	for _, c := range shortfalls {
		r := &relaxed{
			loss: make([]float64, len(returns)/3), payout: blas64.General{Rows: len(returns) / 3, Cols: 3, Stride: 3, Data: returns},
			limits: []Limit{{c.confidence, 0}}, series: []int{0, 1, 2, -1}, size: []float64{1, 1, 1, 1}, cost: make([]float64, 4), premium: make([]float64, 4),
			tail: tail{weight: weight}, unit: 1, scale: .1, units: make([]float64, 3), gradient: make([]float64, 3), plane: make([]float64, 4),
		}
		r.objective = []float64{0, 0, 0, 1}
		r.program = newProgram(r.objective, []float64{0, 0, 0, -1}, []float64{1, 1, 1, 1})
		addPortfolio(r.program, mean)
		r.hard = 3
		in := r.newPoint()
		copy(in.x, []float64{.5, 0, .5, 0})
		r.evaluate(in)
		best, _, err := r.deepest(in, 1000)
		if err != nil {
			t.Fatal(err)
		}
		v, _ := r.tail.edge(best.net, 1-c.confidence)
		published.Number{What: "CVaR optimum on scenarios: VaR", Got: v, Want: c.value, Tolerance: 1e-4, Source: uryasev}.Check(t)
		published.Number{What: "CVaR optimum on scenarios: CVaR", Got: best.excess, Want: c.shortfall, Tolerance: 1e-4, Source: uryasev}.Check(t)
	}
}

// The shortfall is so flat about its optimum that scenarios do not show where it
// is. Planes that touch the normal law's own shortfall do: −m·x + k·√(x·C·x),
// k = φ(Φ⁻¹(α))/(1 − α).
func TestThePortfolioOfRockafellarAndUryasevUnderTheNormalLaw(t *testing.T) {
	mean, covariance := portfolio()
	for _, c := range shortfalls {
		z := distuv.UnitNormal.Quantile(c.confidence)
		k := distuv.UnitNormal.Prob(z) / (1 - c.confidence)
		p := newProgram([]float64{0, 0, 0, 1}, []float64{0, 0, 0, -1}, []float64{1, 1, 1, 1})
		addPortfolio(p, mean)
		x := make([]float64, 4)
		for range 200 {
			if ok, err := p.solve(); !ok || err != nil {
				t.Fatal(ok, err)
			}
			p.point(x)
			v := mat.NewVecDense(3, x[:3])
			var g mat.VecDense
			g.MulVec(covariance, v)
			sd := math.Sqrt(mat.Dot(v, &g))
			es := k*sd - .011 // the mean binds
			if es-x[3] < 1e-13 {
				break
			}
			plane := []float64{0, 0, 0, -1}
			for a := range 3 {
				plane[a] = k*g.AtVec(a)/sd - mean[a]
			}
			p.add(plane, 0, 0)
		}
		for a, want := range []float64{.452011, .115573, .432416} {
			published.Number{What: fmt.Sprintf("CVaR optimum under the normal law, %g: x%d", c.confidence, a+1), Got: x[a], Want: want, Tolerance: 1e-4, Source: uryasev}.Check(t)
		}
		published.Number{What: fmt.Sprintf("CVaR optimum under the normal law, %g: VaR", c.confidence), Got: (x[3]+.011)/k*z - .011, Want: c.value, Tolerance: 1e-4, Source: uryasev}.Check(t)
		published.Number{What: fmt.Sprintf("CVaR optimum under the normal law, %g: CVaR", c.confidence), Got: x[3], Want: c.shortfall, Tolerance: 1e-4, Source: uryasev}.Check(t)
	}
}

const uryasev = "Rockafellar and Uryasev (2000), tables 2 to 5"

var shortfalls = []struct{ confidence, value, shortfall float64 }{{.90, .067847, .096975}, {.95, .090199, .115908}, {.99, .132128, .152977}}

// portfolio is the mean and covariance of their monthly returns.
func portfolio() ([]float64, *mat.SymDense) {
	return []float64{.0101110, .0043532, .0137058}, mat.NewSymDense(3, []float64{.00324625, .00022983, .00420395, 0, .00049937, .00019247, 0, 0, .00764097})
}

// addPortfolio adds weights that sum to 1 and a mean of at least .011.
func addPortfolio(p *program, mean []float64) {
	p.add([]float64{1, 1, 1, 0}, 1, budgetRow)
	p.add([]float64{-1, -1, -1, 0}, -1, budgetRow)
	p.add([]float64{-mean[0], -mean[1], -mean[2], 0}, -.011, budgetRow)
}

// normals are standard normal points in three dimensions with their
// probabilities: directions even on the sphere (a Fibonacci spiral and its
// antipodes), times radii of the chi law with 3 degrees of freedom. Each radius is
// the mean of its stratum; those too short for a tail at .9 are one stratum.
func normals(directions, strata int) (points, weight []float64) {
	const first, last = 1.2, 6.5
	survival := func(a float64) float64 {
		return math.Erfc(a/math.Sqrt2) + math.Sqrt(2/math.Pi)*a*math.Exp(-a*a/2)
	}
	partial := func(a float64) float64 { return math.Sqrt(2/math.Pi) * (a*a + 2) * math.Exp(-a*a/2) }
	edge := func(i int) float64 {
		switch {
		case i < 0:
			return 0
		case i > strata:
			return math.Inf(1)
		}
		return first + (last-first)*float64(i)/float64(strata)
	}
	for i := -1; i <= strata; i++ {
		a, b := edge(i), edge(i+1)
		mass, moment := survival(a), partial(a)
		if !math.IsInf(b, 1) {
			mass, moment = mass-survival(b), moment-partial(b)
		}
		r := moment / mass
		for d := range directions {
			// Each radius has the spiral turned and shifted, so that its gaps do not line up.
			_, turn := math.Modf(float64(i+2) * math.Sqrt2)
			_, shift := math.Modf(float64(i+2) * math.Sqrt(3))
			z := 1 - 2*(float64(d)+shift)/float64(directions)
			sin, cos := math.Sincos(2 * math.Pi * (float64(d)/math.Phi + turn))
			rho := math.Sqrt(1 - z*z)
			for _, sign := range []float64{r, -r} {
				points = append(points, sign*rho*cos, sign*rho*sin, sign*z)
				weight = append(weight, mass/float64(2*directions))
			}
		}
	}
	return points, weight
}
