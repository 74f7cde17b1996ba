package volatility

import (
	"math"

	"gonum.org/v1/gonum/mat"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// Filter is the recursion over returns that are one Step apart: the variance of
// each given those before it, and of the one after the last, per Step and not
// annualised. It starts at mean(r²) and is GARCH{Alpha: 1−λ, Beta: λ}'s: IGARCH
// without a constant.
//
// The result is stored in dst, which is made when nil and must otherwise have the
// returns' length. No returns, one that is not finite or of which the square is
// not, or a Lambda out of range, are errors.
func (e EWMA) Filter(dst, returns []float64) (variances []float64, next float64, err error) {
	if err := e.check(); err != nil {
		return nil, 0, err
	}
	if err := domain.AtLeast("returns", len(returns), 1); err != nil {
		return nil, 0, err
	}
	if err := domain.Each("returns", returns, -largestReturn, largestReturn); err != nil {
		return nil, 0, err
	}
	if dst == nil {
		dst = make([]float64, len(returns))
	}
	if err := domain.Length("dst", len(dst), len(returns)); err != nil {
		return nil, 0, err
	}
	s := 0.0
	for t, r := range returns {
		s += (r*r - s) / float64(t+1)
	}
	for t, r := range returns {
		dst[t] = s
		s = e.Lambda*s + (1-e.Lambda)*r*r
	}
	return dst, s, nil
}

// largestReturn has a square, and sums of squares, that are finite.
const largestReturn = 1e150

// ReturnCovariance is the EWMA of the outer products of log returns that are one
// Step apart, a column for each asset and a row for each Step, at the last row and
// annualised. It starts at the mean of the products and is Covariance's figure for
// prices sampled together.
//
// The result is stored in dst, which is made when nil and must otherwise be of the
// number of columns. It fails as Filter.
func (e EWMA) ReturnCovariance(dst *mat.SymDense, returns mat.Matrix) (*mat.SymDense, error) {
	if err := e.check(); err != nil {
		return nil, err
	}
	n, p, err := checkReturns(returns, 1)
	if err != nil {
		return nil, err
	}
	if dst, err = destination(dst, p); err != nil {
		return nil, err
	}
	row := make([]float64, p)
	add := func(t int, keep, weight float64) {
		mat.Row(row, t, returns)
		for i := range p {
			for j := i; j < p; j++ {
				dst.SetSym(i, j, keep*dst.At(i, j)+weight*row[i]*row[j])
			}
		}
	}
	for t := range n {
		add(t, 1, 1/float64(n))
	}
	for t := range n {
		add(t, e.Lambda, 1-e.Lambda)
	}
	dst.ScaleSym(Year.Seconds()/e.Step.Seconds(), dst)
	if err := checkVariances(dst); err != nil {
		return nil, err
	}
	return dst, nil
}

// RealisedCovariance is the sum of the outer products of log returns, a column for
// each asset and a row for each interval, divided by the years that they span: an
// annualised covariance, of no mean and no model (Barndorff-Nielsen and Shephard
// 2004, equation 2). Intervals may differ. Shorter ones measure better until the
// noise of single trades and of quotes that lag (Epps 1979: correlations fall
// toward 0) outweighs it: minutes for the most traded pairs, hours for others.
//
// The result is stored in dst, which is made when nil and must otherwise be of the
// number of columns. No rows, a return that is not finite, years not above 0, or a
// result beyond the largest float64 are a *domain.Error.
func RealisedCovariance(dst *mat.SymDense, returns mat.Matrix, years float64) (*mat.SymDense, error) {
	if err := domain.Open("years", years, 0, math.Inf(1)); err != nil {
		return nil, err
	}
	n, p, err := checkReturns(returns, 1)
	if err != nil {
		return nil, err
	}
	if dst, err = destination(dst, p); err != nil {
		return nil, err
	}
	row := make([]float64, p)
	for t := range n {
		mat.Row(row, t, returns)
		dst.SymRankOne(dst, 1/years, mat.NewVecDense(p, row))
	}
	if err := checkVariances(dst); err != nil {
		return nil, err
	}
	return dst, nil
}

// checkVariances refuses a covariance matrix that overflows.
func checkVariances(c *mat.SymDense) error {
	for i := range c.SymmetricDim() {
		if v := c.At(i, i); math.IsInf(v, 1) || math.IsNaN(v) {
			return &domain.Error{What: "annualised variances", At: i, Got: "overflow", Want: "smaller returns, or a longer time", Kind: domain.ErrRange}
		}
	}
	return nil
}

// LedoitWolf is the covariance matrix of returns, a column for each asset and a row
// for each observation, shrunk toward the mean variance times the identity by the
// share that minimises the expected squared error (Ledoit and Wolf 2004, Journal of
// Multivariate Analysis 88, section 3.2), in the conventions of scikit-learn: sums
// are divided by the number of rows, and the share is at most 1. The matrix is
// positive definite unless all returns are 0, however few the rows. centred takes
// each column's mean off first; without it the means are held to be 0, as those of
// short returns nearly are. A single asset is not shrunk.
//
// It is per row, not annualised. The result is stored in dst, which is made when
// nil and must otherwise be of the number of columns. No rows, fewer than 2 to
// centre, or a return that is not finite are a *domain.Error.
func LedoitWolf(dst *mat.SymDense, returns mat.Matrix, centred bool) (covariance *mat.SymDense, shrinkage float64, err error) {
	fewest := 1
	if centred {
		fewest = 2
	}
	n, p, err := checkReturns(returns, fewest)
	if err != nil {
		return nil, 0, err
	}
	if dst, err = destination(dst, p); err != nil {
		return nil, 0, err
	}
	x := mat.DenseCopyOf(returns)
	column := make([]float64, n)
	largest := 0.0
	for j := range p {
		mat.Col(column, j, x)
		mean := 0.0
		if centred {
			mean = moments(column).Mean
		}
		for t, v := range column {
			x.Set(t, j, v-mean)
			largest = math.Max(largest, math.Abs(v-mean))
		}
	}
	if largest == 0 {
		return dst, 0, nil
	}
	x.Scale(1/largest, x) // fourth powers stay finite
	rows := float64(n)
	dst.SymOuterK(1/rows, x.T())
	mu, delta := mat.Trace(dst)/float64(p), 0.0
	for i := range p {
		for j := range p {
			v := dst.At(i, j)
			if i == j {
				v -= mu
			}
			delta += v * v
		}
	}
	beta := 0.0 // Σ‖x_t x_t′ − S‖²/n²
	for t := range n {
		square := 0.0
		for _, v := range x.RawRowView(t) {
			square += v * v
		}
		beta += square * square / rows
	}
	for i := range p {
		for j := range p {
			beta -= dst.At(i, j) * dst.At(i, j)
		}
	}
	if beta = math.Min(math.Max(beta, 0)/rows, delta); beta > 0 && p > 1 {
		shrinkage = beta / delta
	}
	dst.ScaleSym(1-shrinkage, dst)
	for i := range p {
		dst.SetSym(i, i, dst.At(i, i)+shrinkage*mu)
	}
	dst.ScaleSym(largest*largest, dst)
	return dst, shrinkage, nil
}

// checkReturns is the shape of returns, none of which has a square that is not
// finite.
func checkReturns(returns mat.Matrix, fewest int) (rows, columns int, err error) {
	if returns != nil {
		rows, columns = returns.Dims()
	}
	if err := domain.AtLeast("columns of returns", columns, 1); err != nil {
		return 0, 0, err
	}
	if err := domain.AtLeast("rows of returns", rows, fewest); err != nil {
		return 0, 0, err
	}
	row := make([]float64, columns)
	for t := range rows {
		if err := domain.Each("returns, row by row", mat.Row(row, t, returns), -largestReturn, largestReturn); err != nil {
			bad := err.(*domain.Error) //nolint:errorlint // Each makes it
			bad.At += t * columns
			return 0, 0, bad
		}
	}
	return rows, columns, nil
}

// destination is dst as a matrix of zeros of n by n.
func destination(dst *mat.SymDense, n int) (*mat.SymDense, error) {
	if dst == nil || dst.IsEmpty() {
		if dst == nil {
			dst = &mat.SymDense{}
		}
		dst.ReuseAsSym(n)
		return dst, nil
	}
	if err := domain.Length("dst", dst.SymmetricDim(), n); err != nil {
		return nil, err
	}
	dst.Zero()
	return dst, nil
}
