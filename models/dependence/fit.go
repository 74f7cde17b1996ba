package dependence

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/mat"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// Fit is a copula fitted to uniforms.
type Fit struct {
	*Copula
	LogLikelihood float64
	// Repaired says how far the pairs' correlations were from being a matrix of
	// such: the distance that Nearest moved them, 0 for none.
	Repaired float64
	// NuAtBound says that the likelihood is highest at an end of the range of Nu:
	// at 200, the Gaussian copula does as well; at .5, the columns hardly leave
	// their corners, or there is one column alone, of which Nu says nothing.
	NuAtBound  bool
	Iterations int // evaluations of the likelihood
}

const (
	fewestRows        = 10
	leastNu, greatest = .5, 200.
	fitFloor          = 1e-8 // of eigenvalues, so that there is a density
)

// FitGaussian fits the Gaussian copula to uniforms within (0, 1), a column for each
// variable and at least 10 rows: Ranks of returns, or of standardised residuals. The
// correlation of two variables is that of their normal scores Φ⁻¹(u), which is as
// efficient as maximum likelihood in large samples (Klaassen and Wellner 1997). A
// matrix that is singular is moved to the nearest one with eigenvalues of at least
// 1e−8. Bad uniforms and a column that does not vary are a *domain.Error.
func FitGaussian(uniforms mat.Matrix) (*Fit, error) {
	rows, columns, err := checkFit(uniforms)
	if err != nil {
		return nil, err
	}
	s := newScores(uniforms)
	z := s.at(math.Inf(1))
	correlation := mat.NewSymDense(columns, nil)
	for i := range columns {
		for j := range i + 1 {
			sum, a, b := 0.0, 0.0, 0.0
			for k := range rows {
				x, y := z[k*columns+i], z[k*columns+j]
				sum, a, b = sum+x*y, a+x*x, b+y*y
			}
			correlation.SetSym(i, j, math.Max(-1, math.Min(1, sum/math.Sqrt(a*b))))
		}
		correlation.SetSym(i, i, 1)
	}
	fit := &Fit{Iterations: 1}
	if fit.Repaired, err = repair(correlation); err != nil {
		return nil, err
	}
	if fit.Copula, err = NewCopula(correlation, 0); err != nil {
		return nil, err
	}
	if fit.LogLikelihood, err = fit.checkedLikelihood(s); err != nil {
		return nil, err
	}
	return fit, nil
}

// FitT fits the t copula to uniforms as FitGaussian takes them: the correlation of
// two variables is sin(πτ/2) by their Kendall's τ, which holds for every elliptical
// copula (Lindskog, McNeil and Schmock 2003), moved to the nearest matrix where the
// pairs do not agree; Nu within [.5, 200] maximises the likelihood given it (Mashal
// and Zeevi 2002). It fails as FitGaussian.
func FitT(uniforms mat.Matrix) (*Fit, error) {
	rows, columns, err := checkFit(uniforms)
	if err != nil {
		return nil, err
	}
	column := func(j int) []float64 { return mat.Col(make([]float64, rows), j, uniforms) }
	correlation := mat.NewSymDense(columns, nil)
	for i := range columns {
		for j := range i {
			tau, err := KendallTau(column(i), column(j))
			if err != nil {
				return nil, err
			}
			correlation.SetSym(i, j, math.Sin(math.Pi/2*tau))
		}
		correlation.SetSym(i, i, 1)
	}
	fit := &Fit{}
	if fit.Repaired, err = repair(correlation); err != nil {
		return nil, err
	}
	base, err := NewCopula(correlation, 0)
	if err != nil {
		return nil, err
	}
	s := newScores(uniforms)
	likelihood := func(logNu float64) float64 {
		fit.Iterations++
		c := *base
		c.nu = math.Exp(logNu)
		return c.logLikelihood(s.near(c.nu))
	}
	// A grid finds the hill, golden sections its top (Kiefer 1953).
	const grid = 12
	low, high := math.Log(leastNu), math.Log(greatest)
	at, best := 0, math.Inf(-1)
	for k := range grid + 1 {
		if v := likelihood(low + (high-low)*float64(k)/grid); v > best {
			at, best = k, v
		}
	}
	step := (high - low) / grid
	a, b := math.Max(low, low+step*float64(at-1)), math.Min(high, low+step*float64(at+1))
	ratio := (math.Sqrt(5) - 1) / 2
	x, y := b-ratio*(b-a), a+ratio*(b-a)
	fx, fy := likelihood(x), likelihood(y)
	for b-a > 1e-7 {
		if fx >= fy {
			b, y, fy = y, x, fx
			x = b - ratio*(b-a)
			fx = likelihood(x)
		} else {
			a, x, fx = x, y, fy
			y = a + ratio*(b-a)
			fy = likelihood(y)
		}
	}
	c := *base
	c.nu = math.Exp((a + b) / 2)
	fit.NuAtBound = math.Min(c.nu-leastNu, greatest-c.nu) < 1e-4*c.nu
	fit.Copula = &c
	if fit.LogLikelihood, err = c.checkedLikelihood(s); err != nil {
		return nil, err
	}
	return fit, nil
}

// checkFit is the shape of uniforms to fit to.
func checkFit(uniforms mat.Matrix) (rows, columns int, err error) {
	if rows, columns, err = checkUniforms(uniforms, fewestRows); err != nil {
		return 0, 0, err
	}
	for j := range columns {
		if err := domain.Varies(fmt.Sprintf("column %d of uniforms", j), mat.Col(nil, j, uniforms)); err != nil {
			return 0, 0, err
		}
	}
	return rows, columns, nil
}

// repair makes a correlation matrix of pairs' correlations, in place, and says how
// far it went.
func repair(correlation *mat.SymDense) (float64, error) {
	values, _, err := eigen(correlation)
	if err != nil {
		return 0, err
	}
	if values[0] >= fitFloor {
		return 0, nil
	}
	near, err := Nearest(correlation, NearestOptions{Floor: fitFloor})
	if err != nil {
		return 0, err
	}
	correlation.CopySym(near.Correlation)
	return near.Distance, nil
}
