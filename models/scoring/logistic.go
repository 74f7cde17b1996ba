package scoring

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/mat"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// LogisticOptions say how a logistic regression is fitted. The zero value is
// maximum likelihood.
type LogisticOptions struct {
	// L2 is λ, 0 or more: the fit maximises ℓ(β) − λ/2 Σβⱼ², with the intercept
	// free. It is 1/C of scikit-learn. The penalty is on coefficients of the
	// features as they are given: scale them alike first. 0 is no penalty.
	L2 float64
	// Iterations is how many Newton steps are allowed; 0 is 100.
	Iterations int
}

// Logistic is a logistic regression,
//
//	P(event) = 1/(1 + exp(−β₀ − Σ βⱼxⱼ)).
//
// One may be written down from published coefficients: Predict needs Features,
// Intercept and Coefficients alone.
type Logistic struct {
	Event        string
	Features     []string
	Intercept    float64
	Coefficients []float64 // by feature: log-odds for one unit more
	L2           float64   // the penalty λ that it was fitted with

	// Covariance of the estimates, intercept first: the inverse of the observed
	// information, with the penalty's part when L2 is above 0 (then it is the
	// Laplace approximation of the posterior under a normal prior of variance
	// 1/λ). Weights count as repeated rows. Nil when it is not known, and when
	// scales are such that it is no number.
	Covariance *mat.SymDense
	// LogLikelihood is ℓ at the estimate, weighted and without penalty;
	// NullLogLikelihood that of the intercept alone.
	LogLikelihood, NullLogLikelihood float64
	// Iterations is how many Newton steps were taken, LastStep how much the
	// last changed any row's log-odds.
	Iterations int
	LastStep   float64
}

const (
	// converged is the change of log-odds, relative to 1 + the largest, at which
	// Newton's steps end: they converge quadratically, so the next would be at
	// the rounding.
	converged = 1e-9
	// independent is how much of a column, relative to its length, must be left
	// when the columns before it are taken out.
	independent = 1e-9
	// recession is how far a direction may point the wrong way for a row,
	// relative to what it gains for others, and still be said to separate;
	// rounding is the same relative to its coefficients. Rows whose log-odds are
	// saturated have nothing to gain.
	recession = 1e-12
	rounding  = 1e-13
	saturated = 45
)

// FitLogistic maximises the (penalised) likelihood by iteratively reweighted
// least squares (McCullagh and Nelder, Generalized Linear Models, 1989, section
// 2.5): Newton's method, each step by QR on centred, scaled columns, halved when
// the likelihood would fall.
//
// It fails with ErrOneClass; domain.ErrConstant for a column that does not vary
// over the rows of weight above 0 (with L2 as well: the intercept says it all);
// without L2 with ErrCollinear and with ErrSeparable, the latter for complete
// and quasi-complete separation (Albert and Anderson, Biometrika 71, 1984);
// with ErrNotConverged; and with an error of package domain.
func FitLogistic(s Sample, o LogisticOptions) (*Logistic, error) {
	weight, total, events, err := s.check()
	if err != nil {
		return nil, err
	}
	if err := domain.Within("L2", o.L2, 0, largest); err != nil {
		return nil, err
	}
	if o.Iterations == 0 {
		o.Iterations = 100
	}
	if err := domain.Within("iterations", float64(o.Iterations), 1, math.MaxInt32); err != nil {
		return nil, err
	}
	d, err := newDesign(s, weight, o.L2)
	if err != nil {
		return nil, err
	}
	d.beta[0] = math.Log(events) - math.Log(total-events)
	for i := range d.eta {
		d.eta[i] = d.beta[0]
	}
	null := d.logLikelihood(d.eta)
	steps, last, err := d.maximise(o.Iterations)
	if err != nil {
		return nil, err
	}
	m := &Logistic{
		Event: s.Event, Features: append([]string(nil), s.names()...), L2: o.L2,
		LogLikelihood: d.logLikelihood(d.eta), NullLogLikelihood: null, Iterations: steps, LastStep: last,
	}
	m.Intercept, m.Coefficients, m.Covariance = d.unscale()
	if err := domain.Finite("coefficients", append([]float64{m.Intercept}, m.Coefficients...)); err != nil {
		return nil, fmt.Errorf("bring the features to one scale: %w", err)
	}
	return m, nil
}

// design is a fit under way, in columns that are centred at their mean and
// divided by their largest deviation: zⱼ = (xⱼ − centreⱼ)/scaleⱼ.
type design struct {
	Sample
	weight        []float64
	centre, scale []float64
	penalty       []float64 // √λ/scaleⱼ: the root of the penalty on a scaled coefficient
	beta          []float64 // intercept first
	eta           []float64 // log-odds, by row
	change        []float64 // of eta by the step
	solver        *leastSquares
	tile          [][]float64
}

func newDesign(s Sample, weight []float64, lambda float64) (*design, error) {
	n, p := s.Rows(), len(s.Columns)
	d := &design{
		Sample: s, weight: weight,
		centre: make([]float64, p), scale: make([]float64, p), penalty: make([]float64, p),
		beta: make([]float64, p+1), eta: make([]float64, n), change: make([]float64, n),
		solver: newLeastSquares(p + 1), tile: make([][]float64, p+2),
	}
	for j := range d.tile {
		d.tile[j] = make([]float64, tile)
	}
	for j, column := range s.Columns {
		low, high, sum, total := math.Inf(1), math.Inf(-1), 0.0, 0.0
		for i, x := range column {
			if weight[i] > 0 {
				low, high = min(low, x), max(high, x)
				total += weight[i]
				sum += (x - sum) * (weight[i] / total)
			}
		}
		if low == high {
			return nil, &domain.Error{What: s.names()[j], At: -1, Got: fmt.Sprintf("all %g", low), Want: "values that differ, or the column left out", Kind: domain.ErrConstant}
		}
		d.centre[j], d.scale[j] = sum, max(high-sum, sum-low)
		d.penalty[j] = math.Sqrt(lambda) / d.scale[j]
	}
	return d, nil
}

// maximise takes Newton steps until they end. The solver is left with the
// information at the last step's start, which is the optimum to within it.
func (d *design) maximise(iterations int) (steps int, last float64, err error) {
	step := make([]float64, len(d.beta))
	value := d.objective(d.eta, d.beta)
	for steps = 1; steps <= iterations; steps++ {
		d.linearise()
		if k := d.solver.dependent(independent); k > 0 && steps == 1 && d.unpenalised() {
			return 0, 0, fmt.Errorf("%w: %q is a linear combination of the columns before it and a constant: leave one out, or give L2 above 0", ErrCollinear, d.names()[k-1])
		}
		d.solver.solve(step)
		largestEta, largestChange := d.follow(step)
		if !(largestChange <= math.MaxFloat64) { // R has lost its rank
			return 0, 0, d.notConverged(steps, largestEta)
		}
		if d.unpenalised() && d.separates(step) {
			return 0, 0, fmt.Errorf("%w: the likelihood rises without end: give L2 above 0, or leave out the feature that gives the outcome away", ErrSeparable)
		}
		if largestChange <= converged*(1+largestEta) {
			for j := range d.beta {
				d.beta[j] += step[j]
			}
			for i := range d.eta {
				d.eta[i] += d.change[i]
			}
			return steps, largestChange, nil
		}
		next, ok := d.climb(step, value)
		if !ok {
			return 0, 0, d.notConverged(steps, largestEta)
		}
		value = next
	}
	return 0, 0, d.notConverged(iterations, extent(d.eta, d.weight))
}

// climb takes the step, or the first of its halves that does not lower the
// objective, and gives the new one.
func (d *design) climb(step []float64, value float64) (next float64, ok bool) {
	eta, beta := make([]float64, len(d.eta)), make([]float64, len(d.beta))
	for size := 1.0; size > 1e-9; size /= 2 {
		for i := range eta {
			eta[i] = d.eta[i] + size*d.change[i]
		}
		for j := range beta {
			beta[j] = d.beta[j] + size*step[j]
		}
		if next := d.objective(eta, beta); next >= value-1e-13*math.Abs(value) {
			d.eta, d.beta = eta, beta
			return next, true
		}
	}
	return value, false
}

func (d *design) notConverged(steps int, eta float64) error {
	return fmt.Errorf("%w after %d steps: the largest log-odds are %.3g: give L2 above 0, or bring the features to one scale", ErrNotConverged, steps, eta)
}

func (d *design) unpenalised() bool { return d.penalty[0] == 0 }

// linearise puts the weighted least squares problem of Newton's step into the
// solver: rows √w(1, z) against (y − p)/√w with w = p(1 − p), and the penalty's.
func (d *design) linearise() {
	d.solver.reset()
	p, n := len(d.Columns), len(d.eta)
	for from := 0; from < n; from += tile {
		to := min(from+tile, n)
		one, right := d.tile[0][:to-from], d.tile[p+1][:to-from]
		for k := range one {
			i := from + k
			e := math.Exp(-math.Abs(d.eta[i]))
			root := math.Sqrt(e*d.weight[i]) / (1 + e)
			wrong := e / (1 + e) // |y − p|
			if d.Happened[i] != (d.eta[i] > 0) {
				wrong = 1 / (1 + e)
			}
			if !d.Happened[i] {
				wrong = -wrong
			}
			one[k], right[k] = root, 0
			if root > 0 {
				right[k] = wrong * d.weight[i] / root
			}
		}
		columns := make([][]float64, p+2)
		columns[0], columns[p+1] = one, right
		for j, column := range d.Columns {
			z := d.tile[j+1][:to-from]
			for k, x := range column[from:to] {
				z[k] = (x - d.centre[j]) / d.scale[j] * one[k]
			}
			columns[j+1] = z
		}
		d.solver.absorb(columns)
	}
	if d.unpenalised() {
		return
	}
	for j, root := range d.penalty {
		row := make([][]float64, p+2)
		for c := range row {
			row[c] = []float64{0}
		}
		row[j+1][0], row[p+1][0] = root, -root*d.beta[j+1]
		d.solver.absorb(row)
	}
}

// follow gives the change of log-odds by the step, and the largest log-odds and
// change of any row that counts.
func (d *design) follow(step []float64) (eta, change float64) {
	for i := range d.change {
		d.change[i] = step[0]
	}
	for j, column := range d.Columns {
		for i, x := range column {
			d.change[i] += step[j+1] * ((x - d.centre[j]) / d.scale[j])
		}
	}
	return extent(d.eta, d.weight), extent(d.change, d.weight)
}

// extent is the largest absolute value among the rows that count; NaN when one is.
func extent(x, weight []float64) (most float64) {
	for i, v := range x {
		if a := math.Abs(v); weight[i] > 0 && !(a <= most) {
			most = a
		}
	}
	return most
}

// separates tells whether the step is a direction along which no row's
// likelihood falls, or the estimate itself tells all rows right: either proves
// that the likelihood has no maximum. Under quasi-complete separation Newton's
// steps tend to such a direction, each a step of about one in log-odds for the
// rows that are still to gain.
func (d *design) separates(step []float64) bool {
	right, gain, worst, size := true, 0.0, 0.0, 0.0
	for i, y := range d.Happened {
		if d.weight[i] == 0 {
			continue
		}
		eta, change := d.eta[i], d.change[i]
		if !y {
			eta, change = -eta, -change
		}
		right = right && eta > 0
		worst = min(worst, change)
		if eta < saturated {
			gain = max(gain, change)
		}
	}
	for _, b := range step {
		size += math.Abs(b)
	}
	tolerance := recession*gain + rounding*size
	return right || gain > max(1e-3, 100*tolerance) && worst >= -tolerance
}

// logLikelihood of log-odds.
func (d *design) logLikelihood(eta []float64) float64 {
	sum := 0.0
	for i, e := range eta {
		if d.Happened[i] {
			e = -e
		}
		sum -= d.weight[i] * (max(e, 0) + math.Log1p(math.Exp(-math.Abs(e))))
	}
	return sum
}

// objective is what is maximised: the log likelihood less the penalty.
func (d *design) objective(eta, beta []float64) float64 {
	v := d.logLikelihood(eta)
	for j, root := range d.penalty {
		b := root * beta[j+1]
		v -= b * b / 2
	}
	return v
}

// unscale is the estimate in the features' own units, with its covariance or nil.
func (d *design) unscale() (intercept float64, coefficients []float64, covariance *mat.SymDense) {
	p := len(d.Columns)
	inv, width := d.solver.inverse(), p+1
	intercept, coefficients = d.beta[0], make([]float64, p)
	for j := range p {
		coefficients[j] = d.beta[j+1] / d.scale[j]
		intercept -= coefficients[j] * d.centre[j]
		for c := range width {
			inv[(j+1)*width+c] /= d.scale[j]
			inv[c] -= d.centre[j] * inv[(j+1)*width+c]
		}
	}
	covariance = mat.NewSymDense(width, nil)
	for a := range width {
		for b := a; b < width; b++ {
			v := 0.0
			for c := range width {
				v += inv[a*width+c] * inv[b*width+c]
			}
			if math.IsNaN(v) || math.IsInf(v, 0) {
				return intercept, coefficients, nil
			}
			covariance.SetSym(a, b, v)
		}
	}
	return intercept, coefficients, covariance
}

// Names are the features', in the order of the coefficients.
func (m *Logistic) Names() []string { return append([]string(nil), m.Features...) }

// StandardErrors are the estimates', intercept first, in dst, which is made when
// nil and must otherwise be one longer than the features. It fails when the
// covariance is not known.
func (m *Logistic) StandardErrors(dst []float64) ([]float64, error) {
	if m.Covariance == nil {
		return nil, &domain.Error{What: "covariance", At: -1, Want: "a model that was fitted here, to features of one scale", Kind: domain.ErrEmpty}
	}
	dst, err := destination(dst, m.Covariance.SymmetricDim())
	if err != nil {
		return nil, err
	}
	for j := range dst {
		dst[j] = math.Sqrt(m.Covariance.At(j, j))
	}
	return dst, nil
}

// Predict is the probability of the event, by row: see Scorer.
func (m *Logistic) Predict(dst []float64, x Features) ([]float64, error) {
	if err := m.check(); err != nil {
		return nil, err
	}
	if err := x.toScore(m.Features); err != nil {
		return nil, err
	}
	return x.predict(dst, func(eta []float64) {
		for i := range eta {
			eta[i] = m.Intercept
		}
		for j, column := range x.Columns {
			b := m.Coefficients[j]
			for i, v := range column {
				eta[i] += float64(b * v) // rounded, lest a processor fuse the two
			}
		}
	})
}

// check refuses a model that cannot predict.
func (m *Logistic) check() error {
	if err := domain.AtLeast("features", len(m.Features), 1); err != nil {
		return err
	}
	if err := domain.Length("coefficients", len(m.Coefficients), len(m.Features)); err != nil {
		return err
	}
	if err := domain.Within("intercept", m.Intercept, -math.MaxFloat64, math.MaxFloat64); err != nil {
		return err
	}
	return domain.Finite("coefficients", m.Coefficients)
}
