package volatility

import (
	"errors"
	"fmt"
	"math"

	"gonum.org/v1/gonum/mat"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// ErrNotConverged is a fit whose search for the maximum did not end at one.
var ErrNotConverged = errors.New("likelihood's maximum was not reached")

// fewestReturns is what a fit asks for: below it the likelihood of six
// parameters says nothing.
const fewestReturns = 50

// Spec is which GARCH to fit. Its zero value is GARCH(1,1) with a mean and normal
// innovations.
type Spec struct {
	Leverage bool // fit Gamma (GJR); otherwise it is 0
	Student  bool // fit Nu; otherwise innovations are normal
	ZeroMean bool // keep Mu at 0; otherwise it is fitted
	// Stationary keeps the persistence at 1 or below. The likelihood of heavy
	// tailed returns may be highest above it, where the process is still strictly
	// stationary (Nelson 1990) but its forecasts grow without bound: set it for
	// forecasts of many steps.
	Stationary bool
	// Start is one more place to begin at, beside the built-in ones, when not nil.
	// What is out of range in it is moved into it.
	Start *GARCH
}

// Bound names an end of the parameters' range that a fit stands on.
type Bound string

// The ends of the range in which Fit looks. Omega's is 1e−10 of the returns'
// variance.
const (
	NoShock    Bound = "Alpha is 0: rises leave no trace in the variance"
	NoFall     Bound = "Alpha + Gamma is 0: falls leave no trace in the variance"
	NoMemory   Bound = "Beta is 0: no variance outlives the next return"
	AllMemory  Bound = "Beta is 1: variance does not fade"
	Integrated Bound = "Persistence is 1: the variance has no mean to return to"
	Explosive  Bound = "Alpha, Alpha + Gamma or Omega is at the top of its range: no GARCH fits these returns"
	NoConstant Bound = "Omega is 0"
	NearNormal Bound = "Nu is 500: innovations are as good as normal"
	NoVariance Bound = "Nu is 2.01: tails may be too heavy for a variance"
)

const (
	fewestNu, mostNu = 2.01, 500
	mostShock        = 50
)

// Fit is a GARCH at the maximum of its likelihood over returns.
type Fit struct {
	GARCH
	Filtered // the returns that it was fitted to
	// StdErr and RobustStdErr are the parameters' standard errors, by the inverse
	// Hessian and by the sandwich, which holds when innovations are not of the law
	// assumed (Bollerslev and Wooldridge 1992). 0: the parameter was not fitted.
	// +Inf: it stands on a bound or the data say nothing of it.
	StdErr, RobustStdErr GARCH
	LogLikelihood        float64
	// Gradient is the largest of the log-likelihood's, in parameters of returns
	// scaled to variance 1 and along the bounds that hold: below 1e−5.
	Gradient   float64
	Iterations int     // of the start that won
	Bounds     []Bound // that the maximum stands on; mostly none
}

// Fit maximises the likelihood over returns in order of time, at least 50, from
// several starts: Newton's method with analytic derivatives under the bounds
//
//	Omega > 0, 0 ≤ Alpha, Alpha + Gamma ≤ 50, 0 ≤ Beta ≤ 1, 2.01 ≤ Nu ≤ 500
//
// A maximum on a bound is a maximum, and Bounds names it. Without any ARCH effect
// (NoShock) Beta is hardly identified: expect 0, or a large standard error; and the
// likelihood of noise has many low maxima, of which the one found may be some tenths
// below the highest.
// Scaling the returns scales the fit.
//
// Too few returns, one that is not finite, returns that are all alike, or of a
// scale outside 1e−140 to 1e140 are a *domain.Error; a search without an end is
// ErrNotConverged: returns most of which are equal have a likelihood without a
// maximum, and few may need a Spec of fewer parameters.
func (s Spec) Fit(returns []float64) (*Fit, error) {
	if err := domain.AtLeast("returns", len(returns), fewestReturns); err != nil {
		return nil, err
	}
	if err := domain.Finite("returns", returns); err != nil {
		return nil, err
	}
	if err := domain.Varies("returns", returns); err != nil {
		return nil, err
	}
	m := moments(returns)
	centre, scale := m.Mean, m.SD
	if s.ZeroMean {
		centre, scale = 0, math.Hypot(m.Mean, m.SD)
	}
	if err := domain.Within("scale of returns", scale, 1e-140, 1e140); err != nil {
		return nil, err
	}
	unit := make([]float64, len(returns))
	for t, r := range returns {
		unit[t] = (r - centre) / scale
	}
	best, err := s.search(unit, centre, scale)
	if err != nil {
		return nil, err
	}
	return s.report(best, returns, unit, centre, scale)
}

// report is the fit in the returns' own unit.
func (s Spec) report(best *climb, returns, unit []float64, centre, scale float64) (*Fit, error) {
	v := inside(&best.x)
	if !s.Leverage { // they differ by rounding
		v[atFall] = v[atRise]
	}
	l := likelihood(unit, &v, s.Student, true)
	fit := &Fit{Gradient: best.steepest(&l.gradient), Iterations: best.iterations}
	if !(fit.Gradient < 2*climbEnough) { // rounding alone, of shocks of very different size
		return nil, notConverged(fit.Gradient, best)
	}
	fit.LogLikelihood = l.value - float64(len(returns))*math.Log(scale)
	for k := range best.constraints {
		if best.holds[k] && best.constraints[k].name != "" {
			fit.Bounds = append(fit.Bounds, Bound(best.constraints[k].name))
		}
	}
	v[atMu] = v[atMu]*scale + centre
	v[atOmega] *= scale * scale
	fit.GARCH = v.garch()
	if !s.Student {
		fit.Nu = 0
	}
	fit.StdErr, fit.RobustStdErr = s.standardErrors(best, &l, scale)
	if _, err := fit.GARCH.Filter(&fit.Filtered, returns); err != nil {
		return nil, fmt.Errorf("filter the returns by their fit: %w", err)
	}
	return fit, nil
}

// standardErrors are those by the inverse Hessian and by the sandwich, on the
// directions that the bounds leave.
func (s Spec) standardErrors(best *climb, l *derivatives, scale float64) (hessian, sandwich GARCH) {
	basis, _ := best.split(&l.gradient)
	n := len(basis)
	if n == 0 {
		none := mat.NewSymDense(coordinates, nil)
		return s.roots(none, scale), s.roots(none, scale)
	}
	b := mat.NewDense(coordinates, n, nil)
	for j := range basis {
		b.SetCol(j, basis[j][:])
	}
	var full, scores mat.SymDense
	full.ReuseAsSym(coordinates)
	scores.ReuseAsSym(coordinates)
	for i := range coordinates {
		for j := range i + 1 {
			full.SetSym(i, j, -l.hessian[i][j])
			scores.SetSym(i, j, l.scores[i][j])
		}
	}
	var half, reduced mat.Dense
	half.Mul(&full, b)
	reduced.Mul(b.T(), &half)
	information := mat.NewSymDense(n, nil)
	for i := range n {
		for j := range i + 1 {
			information.SetSym(i, j, (reduced.At(i, j)+reduced.At(j, i))/2)
		}
	}
	var chol mat.Cholesky
	var inner mat.SymDense
	known := chol.Factorize(information) && chol.InverseTo(&inner) == nil
	if !known { // read as: the data say nothing of any
		inner = *mat.NewSymDense(n, nil)
		b.Zero()
	}
	var outer, covariance, meat, bread mat.Dense
	outer.Mul(b, &inner)
	covariance.Mul(&outer, b.T())
	bread.Mul(&covariance, &scores)
	meat.Mul(&bread, &covariance)
	return s.roots(&covariance, scale), s.roots(&meat, scale)
}

// roots are the standard errors by a covariance of the coordinates: those of the
// parameters that the Spec fits, +Inf where the covariance has none.
func (s Spec) roots(c mat.Matrix, scale float64) GARCH {
	root := func(fitted bool, variance, unit float64) float64 {
		switch {
		case !fitted:
			return 0
		case !(variance > 0):
			return math.Inf(1)
		}
		return unit * math.Sqrt(variance)
	}
	fall := c.At(atRise, atRise) + c.At(atFall, atFall) - 2*c.At(atRise, atFall)
	return GARCH{
		Mu:    root(!s.ZeroMean, c.At(atMu, atMu), scale),
		Omega: root(true, c.At(atOmega, atOmega), scale*scale),
		Alpha: root(true, c.At(atRise, atRise), 1),
		Gamma: root(s.Leverage, fall, 1),
		Beta:  root(true, c.At(atBeta, atBeta), 1),
		Nu:    root(s.Student, c.At(atNu, atNu), 1),
	}
}
