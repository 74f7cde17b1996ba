package dependence

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat/distuv"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// ErrSingular is a density asked of a copula whose correlation matrix has an
// eigenvalue of 0, and which therefore has none.
var ErrSingular = errors.New("singular correlation has no density")

// Copula is how uniform variables depend on each other: as the components of a
// normal vector, or of Student's t (Demarta and McNeil 2005). It is a value that
// does not change; several goroutines may use one.
type Copula struct {
	n      int
	nu     float64 // +Inf: normal
	root   []float64
	logDet float64
	corr   *mat.SymDense
}

// mostNu is where the t copula differs from the Gaussian by less than the gamma
// functions' rounding.
const mostNu = 1e7

// NewCopula is the copula of a correlation matrix: the Gaussian one for nu 0 or
// above 1e7, otherwise the t copula with nu degrees of freedom, at least .1. The t's
// variables crash together, the normal's in the limit one at a time; by nu 30 the
// difference is slight. A matrix that Check refuses and other nu are a
// *domain.Error.
func NewCopula(correlation mat.Matrix, nu float64) (*Copula, error) {
	if nu == 0 || nu > mostNu {
		nu = math.Inf(1)
	}
	if err := domain.Within("nu", nu, .1, math.Inf(1)); err != nil {
		return nil, err
	}
	l, logDet, err := root(correlation)
	if err != nil {
		return nil, err
	}
	n, _ := correlation.Dims()
	c := &Copula{n: n, nu: nu, root: l, logDet: logDet, corr: mat.NewSymDense(n, nil)}
	for i := range n {
		for j := range i {
			c.corr.SetSym(i, j, correlation.At(i, j))
		}
		c.corr.SetSym(i, i, 1)
	}
	return c, nil
}

// Dim is the number of variables.
func (c *Copula) Dim() int { return c.n }

// Nu is the degrees of freedom; +Inf for the Gaussian copula.
func (c *Copula) Nu() float64 { return c.nu }

// Correlation is a copy of the latent variables' matrix.
func (c *Copula) Correlation() *mat.SymDense {
	out := mat.NewSymDense(c.n, nil)
	out.CopySym(c.corr)
	return out
}

// Quantile is the latent variable's at a probability: what an event of that
// probability is compared with. 0 and 1 give −Inf and +Inf; a probability outside
// [0, 1] is a *domain.Error.
func (c *Copula) Quantile(p float64) (float64, error) {
	if err := domain.Within("probability", p, 0, 1); err != nil {
		return 0, err
	}
	return quantile(p, c.nu), nil
}

// Latent draws latent variables, scenarios × Dim by rows: normals with the
// copula's correlation, for the t copula each row divided by √(χ²/Nu). It is the
// fast way to joint events: compare with Quantile, made once, as Events does.
//
// The result is stored in dst, which is made when nil and must otherwise be of that
// size. Equal sources give equal draws. No scenarios or no source is a
// *domain.Error.
func (c *Copula) Latent(dst []float64, scenarios int, src rand.Source) ([]float64, error) {
	if err := checkDraw(scenarios, src); err != nil {
		return nil, err
	}
	if dst == nil {
		dst = make([]float64, scenarios*c.n)
	}
	if err := domain.Length("dst", len(dst), scenarios*c.n); err != nil {
		return nil, err
	}
	c.latent(dst, src)
	return dst, nil
}

func checkDraw(scenarios int, src rand.Source) error {
	if err := domain.AtLeast("scenarios", scenarios, 1); err != nil {
		return err
	}
	if src == nil {
		return &domain.Error{What: "source of random numbers", At: -1, Want: "a seeded one, as rand.NewPCG", Kind: domain.ErrEmpty}
	}
	return nil
}

// latent fills rows of dst.
func (c *Copula) latent(dst []float64, src rand.Source) {
	r := rand.New(src) //nolint:gosec // a simulation, not a secret
	chi2 := distuv.ChiSquared{K: c.nu, Src: src}
	z := make([]float64, c.n)
	for from := 0; from < len(dst); from += c.n {
		for i := range z {
			z[i] = r.NormFloat64()
		}
		scale := 1.0
		if !math.IsInf(c.nu, 1) {
			scale = math.Sqrt(c.nu / chi2.Rand())
		}
		for i := range z {
			sum := 0.0
			for j, l := range c.root[i*c.n:][:c.n] {
				sum += l * z[j]
			}
			dst[from+i] = sum * scale
		}
	}
}

// Sample draws uniforms on [0, 1], scenarios × Dim by rows, dependent as the
// copula says. A t copula costs a distribution function for each number: where
// only events matter, Events is many times faster. It fails as Latent.
func (c *Copula) Sample(dst []float64, scenarios int, src rand.Source) ([]float64, error) {
	dst, err := c.Latent(dst, scenarios, src)
	if err != nil {
		return nil, err
	}
	if math.IsInf(c.nu, 1) {
		for i, x := range dst {
			dst[i] = math.Erfc(-x/math.Sqrt2) / 2
		}
		return dst, nil
	}
	t := distuv.StudentsT{Mu: 0, Sigma: 1, Nu: c.nu}
	for i, x := range dst {
		dst[i] = t.CDF(x)
	}
	return dst, nil
}

// Events draws joint events, scenarios × Dim by rows: whether the one of
// probability[i], within [0, 1], happens. Each probability's quantile is computed
// once and each latent variable compared with it.
//
// The result is stored in dst, which is made when nil and must otherwise be of that
// size. It fails as Latent, and for probabilities of another number or out of
// range.
func (c *Copula) Events(dst []bool, probability []float64, scenarios int, src rand.Source) ([]bool, error) {
	if err := checkDraw(scenarios, src); err != nil {
		return nil, err
	}
	if err := domain.Length("probability", len(probability), c.n); err != nil {
		return nil, err
	}
	if err := domain.Each("probability", probability, 0, 1); err != nil {
		return nil, err
	}
	if dst == nil {
		dst = make([]bool, scenarios*c.n)
	}
	if err := domain.Length("dst", len(dst), scenarios*c.n); err != nil {
		return nil, err
	}
	limit := make([]float64, c.n)
	for i, p := range probability {
		limit[i] = quantile(p, c.nu)
	}
	const tile = 256
	x := make([]float64, tile*c.n)
	for from := 0; from < len(dst); from += len(x) {
		x := x[:min(len(x), len(dst)-from)]
		c.latent(x, src)
		for k := range x {
			dst[from+k] = x[k] < limit[k%c.n]
		}
	}
	return dst, nil
}

// LogProb is the log-density at uniforms within (0, 1), one for each variable. A
// singular correlation is ErrSingular, another number of uniforms or one at an end
// or outside a *domain.Error.
func (c *Copula) LogProb(u []float64) (float64, error) {
	if err := domain.Length("uniforms", len(u), c.n); err != nil {
		return 0, err
	}
	return c.LogLikelihood(mat.NewDense(1, c.n, u))
}

// LogLikelihood is the sum of LogProb over the rows of uniforms.
func (c *Copula) LogLikelihood(uniforms mat.Matrix) (float64, error) {
	if math.IsInf(c.logDet, -1) {
		return 0, fmt.Errorf("%w: set a Floor in Nearest", ErrSingular)
	}
	_, columns, err := checkUniforms(uniforms, 1)
	if err != nil {
		return 0, err
	}
	if err := domain.Length("columns of uniforms", columns, c.n); err != nil {
		return 0, err
	}
	return c.checkedLikelihood(newScores(uniforms))
}

// checkedLikelihood is the likelihood, if its scores are finite.
func (c *Copula) checkedLikelihood(s *scores) (float64, error) {
	v := c.logLikelihood(s.at(c.nu))
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return 0, &domain.Error{What: "log-likelihood", At: -1, Got: fmt.Sprint(v), Want: "uniforms less near to 0 and 1, such as Ranks", Kind: domain.ErrNotFinite}
	}
	return v, nil
}

// logLikelihood is that of latent scores, by rows.
func (c *Copula) logLikelihood(scores []float64) float64 {
	n, nu := float64(c.n), c.nu
	rows := len(scores) / c.n
	total := -float64(rows) * c.logDet / 2
	normal := math.IsInf(nu, 1)
	if !normal {
		joint, _ := math.Lgamma((nu + n) / 2)
		one, _ := math.Lgamma((nu + 1) / 2)
		none, _ := math.Lgamma(nu / 2)
		total += float64(rows) * (joint + (n-1)*none - n*one)
	}
	y := make([]float64, c.n)
	for k := range rows {
		x := scores[k*c.n:][:c.n]
		square := 0.0 // x′R⁻¹x
		for i := range y {
			v := x[i]
			for j := range i {
				v -= c.root[i*c.n+j] * y[j]
			}
			y[i] = v / c.root[i*c.n+i]
			square += y[i] * y[i]
		}
		if normal {
			for _, v := range x {
				square -= v * v
			}
			total -= square / 2
			continue
		}
		total -= (nu + n) / 2 * math.Log1p(square/nu)
		for _, v := range x {
			total += (nu + 1) / 2 * math.Log1p(v*v/nu)
		}
	}
	return total
}

// checkUniforms is the shape of uniforms that lie within (0, 1).
func checkUniforms(u mat.Matrix, fewest int) (rows, columns int, err error) {
	if u != nil {
		rows, columns = u.Dims()
	}
	if err := domain.AtLeast("columns of uniforms", columns, 1); err != nil {
		return 0, 0, err
	}
	if err := domain.AtLeast("rows of uniforms", rows, fewest); err != nil {
		return 0, 0, err
	}
	row := make([]float64, columns)
	for t := range rows {
		for j, v := range mat.Row(row, t, u) {
			if err := domain.Open(fmt.Sprintf("uniform %d of row %d", j, t), v, 0, 1); err != nil {
				return 0, 0, err
			}
		}
	}
	return rows, columns, nil
}

// TailDependence is the limit, toward the corner where both are worst, of the
// probability that one variable of a t copula is there given that another is:
// 2·t_(nu+1)(−√((nu+1)(1−ρ)/(1+ρ))) (Embrechts, McNeil and Straumann 2002,
// equation 24). nu 0 or +Inf is the Gaussian copula, whose limit is 0 for ρ below
// 1. It is 1 at ρ = 1 and 0 at ρ = −1. A ρ outside [−1, 1] or nu below 0 is a
// *domain.Error.
func TailDependence(rho, nu float64) (float64, error) {
	if err := domain.Within("rho", rho, -1, 1); err != nil {
		return 0, err
	}
	if err := domain.Within("nu", nu, 0, math.Inf(1)); err != nil {
		return 0, err
	}
	switch {
	case rho == 1:
		return 1, nil
	case rho == -1, nu == 0, math.IsInf(nu, 1):
		return 0, nil
	}
	t := distuv.StudentsT{Mu: 0, Sigma: 1, Nu: nu + 1}
	return 2 * t.CDF(-math.Sqrt((nu+1)*(1-rho)/(1+rho))), nil
}
