package dependence

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/integrate/quad"
	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat/distuv"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// fewestInTail is how many observations a correlation in a tail rests on at least:
// with 20 its 95% interval is still about ±.4 wide.
const fewestInTail = 20

// Crash is a correlation in the tail of returns, beside what it is compared with. A
// correlation measured in a tail differs from that of all returns even if the
// dependence never changes: selecting wide market moves raises it, selecting
// both variables' tails lowers it (Boyer, Gibson and Loretan 1999; Forbes and
// Rigobon 2002). Only the distance from Gaussian, not from All, is news.
type Crash struct {
	All         float64 // over all returns
	Correlation float64 // in the tail
	// Low and High are its 95% interval on Fisher's scale, with the sampling
	// variance of any law with four moments, and returns independent over time.
	Low, High float64
	Gaussian  float64 // what normal returns with the same All would show in this tail
	// Adjusted is Correlation without the selection's effect: what All would be for
	// normal returns that show Correlation in this tail.
	Adjusted float64
	Count    int // returns in the tail
}

// InCrash is the correlation of x and y when the market's return is at or below its
// q-quantile, within (0, 1). The market may be x. With δ the market's relative rise
// of variance in the tail, normal returns of correlations ρ show there
//
//	(ρ_xy + δ ρ_xm ρ_ym) / √((1 + δρ_xm²)(1 + δρ_ym²))
//
// of which Forbes and Rigobon's (2002, Journal of Finance 57, equation 1) is the
// case m = x, and Adjusted its inverse. Columns of different lengths, one that does
// not vary, overall or in the tail, a return that is not finite, and a tail of fewer
// than 20 are a *domain.Error, the last of kind ErrTooFew.
func InCrash(x, y, market []float64, q float64) (Crash, error) {
	if err := checkCrash(q, [][]float64{x, y, market}, "x", "y", "market"); err != nil {
		return Crash{}, err
	}
	limit := floor(market, q)
	var tx, ty, tm []float64
	for i, m := range market {
		if m <= limit {
			tx, ty, tm = append(tx, x[i]), append(ty, y[i]), append(tm, m)
		}
	}
	c, err := inTail(x, y, tx, ty)
	if err != nil {
		return Crash{}, err
	}
	sm := spread(market)
	vm := spread(tm)
	c.Gaussian = selected(c.All, correlation(x, market), correlation(y, market), sm, vm)
	if vm == 0 { // one price in the whole tail: there was no selection by size
		c.Adjusted = c.Correlation
		return c, nil
	}
	c.Adjusted = selected(c.Correlation, correlation(tx, tm), correlation(ty, tm), vm, sm)
	return c, nil
}

// selected is the correlation xy of normal returns, which have xm and ym with the
// market, when the market's deviation goes from one figure to another. It is InCrash's
// formula with numerator and denominator multiplied by from², so that neither
// figure's size matters.
func selected(xy, xm, ym, from, to float64) float64 {
	largest := math.Max(from, to)
	from, to = from/largest, to/largest
	keep, add := from*from, to*to-from*from
	under := math.Sqrt(keep+add*xm*xm) * math.Sqrt(keep+add*ym*ym)
	if !(under > 0) { // neither moves with the market
		return xy
	}
	return clamp((keep*xy + add*xm*ym) / under)
}

// Exceedance is the correlation of x and y when both are at or below their own
// q-quantiles, q up to ½, or both above them, q from ½ on (Longin and Solnik 2001,
// Journal of Finance 56). For normal returns it falls to 0 far out in the tails;
// Gaussian is its value by the moments of the truncated normal law (Rosenbaum 1961);
// Adjusted is at least −.4, as below it there would be two.
// It fails as InCrash.
func Exceedance(x, y []float64, q float64) (Crash, error) {
	if err := checkCrash(q, [][]float64{x, y}, "x", "y"); err != nil {
		return Crash{}, err
	}
	fx, fy := floor(x, q), floor(y, q)
	var tx, ty []float64
	for i := range x {
		below := x[i] <= fx && y[i] <= fy
		above := x[i] > fx && y[i] > fy
		if q < .5 && below || q >= .5 && above {
			tx, ty = append(tx, x[i]), append(ty, y[i])
		}
	}
	c, err := inTail(x, y, tx, ty)
	if err != nil {
		return Crash{}, err
	}
	h := math.Abs(distuv.UnitNormal.Quantile(q))
	c.Gaussian = truncatedCorrelation(c.All, h)
	low, high := -.4, 1-1e-9
	for range 60 { // it rises with rho there
		if c.Adjusted = (low + high) / 2; truncatedCorrelation(c.Adjusted, h) < c.Correlation {
			low = c.Adjusted
		} else {
			high = c.Adjusted
		}
	}
	return c, nil
}

// CrashMatrix is the correlation matrix of returns, a column for each asset and a
// row for each period, over the periods in which the market's return is at or below
// its q-quantile, and the number of those. All pairs are measured in the same
// periods, so that it is a matrix of correlations. The result is stored in dst,
// which is made when nil and must otherwise be of the number of columns. It fails as
// InCrash.
func CrashMatrix(dst *mat.SymDense, returns mat.Matrix, market []float64, q float64) (*mat.SymDense, int, error) {
	rows, n := 0, 0
	if returns != nil {
		rows, n = returns.Dims()
	}
	if err := domain.AtLeast("columns of returns", n, 1); err != nil {
		return nil, 0, err
	}
	if err := checkCrash(q, [][]float64{market}, "market"); err != nil {
		return nil, 0, err
	}
	if err := domain.Length("rows of returns", rows, len(market)); err != nil {
		return nil, 0, err
	}
	if dst == nil {
		dst = mat.NewSymDense(n, nil)
	}
	if err := domain.Length("dst", dst.SymmetricDim(), n); err != nil {
		return nil, 0, err
	}
	limit := floor(market, q)
	tail := make([][]float64, n)
	for j := range tail {
		column := mat.Col(nil, j, returns)
		if err := domain.Each("column of returns", column, -largest, largest); err != nil {
			return nil, 0, err
		}
		for i, m := range market {
			if m <= limit {
				tail[j] = append(tail[j], column[i])
			}
		}
		if err := domain.AtLeast("tail", len(tail[j]), fewestInTail); err != nil {
			return nil, 0, err
		}
		if err := domain.Varies("column of returns in the tail", tail[j]); err != nil {
			return nil, 0, err
		}
	}
	for i := range n {
		for j := range i {
			dst.SetSym(i, j, correlation(tail[i], tail[j]))
		}
		dst.SetSym(i, i, 1)
	}
	return dst, len(tail[0]), nil
}

// largest return whose squares add up to something finite.
const largest = 1e150

func checkCrash(q float64, columns [][]float64, names ...string) error {
	if err := domain.Open("q", q, 0, 1); err != nil {
		return err
	}
	for k, c := range columns {
		if err := domain.AtLeast(names[k], len(c), fewestInTail); err != nil {
			return err
		}
		if err := domain.Length(names[k], len(c), len(columns[0])); err != nil {
			return err
		}
		if err := domain.Each(names[k], c, -largest, largest); err != nil {
			return err
		}
		if err := domain.Varies(names[k], c); err != nil {
			return err
		}
	}
	return nil
}

// floor is the smallest value with at least a share q of the column at or below it.
func floor(x []float64, q float64) float64 {
	sorted := slices.Sorted(slices.Values(x))
	return sorted[max(0, int(math.Ceil(q*float64(len(x))))-1)]
}

// inTail is the correlation of what is in a tail, and its interval.
func inTail(x, y, tx, ty []float64) (Crash, error) {
	if err := domain.AtLeast("tail", len(tx), fewestInTail); err != nil {
		return Crash{}, err
	}
	if err := domain.Varies("x in the tail", tx); err != nil {
		return Crash{}, err
	}
	if err := domain.Varies("y in the tail", ty); err != nil {
		return Crash{}, err
	}
	c := Crash{All: correlation(x, y), Correlation: correlation(tx, ty), Count: len(tx)}
	// The influence of a standardised pair (a, b) on a correlation r is
	// ab − r(a² + b²)/2 (Devlin, Gnanadesikan and Kettenring 1975).
	r, n := c.Correlation, float64(len(tx))
	mx, my, sx, sy := floats.Sum(tx)/n, floats.Sum(ty)/n, spread(tx), spread(ty)
	variance := 0.0
	for i := range tx {
		a, b := (tx[i]-mx)/sx, (ty[i]-my)/sy
		influence := a*b - r*(a*a+b*b)/2
		variance += influence * influence / n
	}
	if math.Abs(r) >= 1-1e-12 {
		c.Low, c.High = r, r
		return c, nil
	}
	half := 1.959963984540054 * math.Sqrt(variance/(n-3)) / (1 - r*r)
	c.Low, c.High = math.Tanh(math.Atanh(r)-half), math.Tanh(math.Atanh(r)+half)
	return c, nil
}

// spread is the standard deviation, divided by n.
func spread(x []float64) float64 {
	mean, widest, sum := floats.Sum(x)/float64(len(x)), 0.0, 0.0
	for _, v := range x {
		widest = math.Max(widest, math.Abs(v-mean))
	}
	if widest == 0 {
		return 0
	}
	for _, v := range x {
		sum += (v - mean) / widest * ((v - mean) / widest) // squares may not underflow
	}
	return widest * math.Sqrt(sum/float64(len(x)))
}

// correlation is Pearson's; 0 where a column does not vary.
func correlation(x, y []float64) float64 {
	n := float64(len(x))
	mx, my, sx, sy, sum := floats.Sum(x)/n, floats.Sum(y)/n, spread(x), spread(y), 0.0
	if sx == 0 || sy == 0 {
		return 0
	}
	for i := range x {
		sum += (x[i] - mx) / sx * ((y[i] - my) / sy)
	}
	return clamp(sum / n)
}

func clamp(r float64) float64 { return math.Max(-1, math.Min(1, r)) }

// truncatedCorrelation is that of standard normals of correlation rho when both
// exceed h ≥ 0 (Rosenbaum 1961, JRSS B 23).
func truncatedCorrelation(rho, h float64) float64 {
	if math.Abs(rho) > 1-1e-9 {
		return math.Copysign(1, rho)
	}
	density := func(x float64) float64 { return math.Exp(-x*x/2) / math.Sqrt(2*math.Pi) }
	// P(both exceed h), by Sheppard's integral over the correlation's angle.
	p := phi(-h)*phi(-h) + quad.Fixed(func(t float64) float64 { return math.Exp(-h * h / (1 + math.Sin(t))) }, math.Min(0, math.Asin(rho)), math.Max(0, math.Asin(rho)), 64, nil, 0)*math.Copysign(1, rho)/(2*math.Pi)
	rest := math.Sqrt(1 - rho*rho)
	inner := density(h) * phi(-h*(1-rho)/rest)
	corner := rest / math.Sqrt(2*math.Pi) * density(h*math.Sqrt(2/(1+rho)))
	mean := (1 + rho) * inner / p
	square := 1 + (1+rho*rho)*h*inner/p + rho*corner/p
	product := rho + 2*rho*h*inner/p + corner/p
	if !(p > 0) || !(square > mean*mean) {
		return 0
	}
	return clamp((product - mean*mean) / (square - mean*mean))
}
