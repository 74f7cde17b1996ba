// Package volatility estimates how much prices move.
//
// In: price series, irregularly sampled. Out: annualised variances and
// covariances of log prices. A year is 365 days: these markets never close. It
// knows no assets and no books.
package volatility

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"time"

	"gonum.org/v1/gonum/mat"
)

// Year is the unit that variances are annualised to.
const Year = 365 * 24 * time.Hour

// What the estimators refuse. Errors that wrap these name the series and the
// observation.
var (
	ErrLambda   = errors.New("lambda is not within (0, 1)")
	ErrStep     = errors.New("step is not positive")
	ErrTooShort = errors.New("series has fewer than two prices")
	ErrPrice    = errors.New("price is not a positive finite number")
	ErrOrder    = errors.New("times do not rise")
)

// Point is a price at an instant.
type Point struct {
	At    time.Time
	Price float64 // more than 0
}

// EWMA is an exponentially weighted moving average of squared log returns (J.P.
// Morgan, RiskMetrics Technical Document, 1996, section 5.2), with zero mean:
//
//	s' = λ s + (1−λ) r²
//
// Lambda is the weight that the past keeps over one Step. An observation after
// dt has λ^(dt/Step) in λ's place and enters as r²/dt, so that sampling twice as
// often gives the same estimate; at dt = Step it is the recursion above. The
// recursion starts at Σr²/Σdt over the series, as GARCH's does at its mean.
type EWMA struct {
	Lambda float64       // within (0, 1); .94 for days, by RiskMetrics
	Step   time.Duration // more than 0
}

func (e EWMA) check() error {
	switch {
	case !(e.Lambda > 0 && e.Lambda < 1):
		return fmt.Errorf("%w: %v", ErrLambda, e.Lambda)
	case e.Step <= 0:
		return fmt.Errorf("%w: %v", ErrStep, e.Step)
	}
	return nil
}

// Volatility is one series' at its last point, annualised: .8 is 80% a year. It
// fails with ErrLambda, ErrStep, ErrTooShort, ErrPrice or ErrOrder.
func (e EWMA) Volatility(series []Point) (float64, error) {
	c, err := e.Covariance(nil, series)
	if err != nil {
		return 0, err
	}
	return math.Sqrt(c.At(0, 0)), nil
}

// Check fails as Volatility does, and is much quicker.
func (e EWMA) Check(series []Point) error {
	if err := e.check(); err != nil {
		return err
	}
	if err := checkSeries(series); err != nil {
		return fmt.Errorf("series 0: %w", err)
	}
	return nil
}

// Covariance is the annualised covariance matrix of the series' log prices at
// the end, by order of the arguments; the variance of the price of i in units of
// j is Pair(c, i, j). The series are put on one clock: at every instant at which
// any has a price, each has its latest, from the first instant at which all
// have one. A series that is silent while another moves therefore shows too
// little covariance: sample them together where that matters.
//
// The result is stored in dst, which is made when nil and must otherwise be of
// the series' number. No series give an empty matrix. It fails as Volatility, with
// ErrTooShort when fewer than two instants are common, and with a *domain.Error for
// a dst of another size.
func (e EWMA) Covariance(dst *mat.SymDense, series ...[]Point) (*mat.SymDense, error) {
	if err := e.check(); err != nil {
		return nil, err
	}
	n := len(series)
	if n == 0 {
		if dst == nil {
			dst = &mat.SymDense{}
		}
		return dst, nil
	}
	dst, err := destination(dst, n)
	if err != nil {
		return nil, err
	}
	for i, s := range series {
		if err := checkSeries(s); err != nil {
			return nil, fmt.Errorf("series %d: %w", i, err)
		}
	}
	at, logs := align(series)
	if len(at) < 2 {
		return nil, fmt.Errorf("%w that are common to all %d", ErrTooShort, n)
	}
	eachStep := func(keep, weight func(years float64) float64) {
		r := make([]float64, n)
		var last time.Duration // most steps are as long as the one before
		var p, w float64
		for k := 1; k < len(at); k++ {
			for i := range r {
				r[i] = logs[k*n+i] - logs[(k-1)*n+i]
			}
			if d := at[k].Sub(at[k-1]); d != last {
				years := d.Seconds() / Year.Seconds()
				last, p, w = d, keep(years), weight(years)
			}
			for i := range n {
				for j := i; j < n; j++ {
					dst.SetSym(i, j, p*dst.At(i, j)+w*r[i]*r[j])
				}
			}
		}
	}
	total := at[len(at)-1].Sub(at[0]).Seconds() / Year.Seconds()
	eachStep(func(float64) float64 { return 1 }, func(float64) float64 { return 1 / total })
	step := e.Step.Seconds() / Year.Seconds()
	eachStep(
		func(years float64) float64 { return math.Pow(e.Lambda, years/step) },
		func(years float64) float64 { return -math.Expm1(math.Log(e.Lambda)*years/step) / years })
	return dst, nil
}

// Pair is the annualised variance of the log price of i in units of j, by a
// covariance matrix of log prices: what moves the health factor of a loan with
// collateral i and debt j. It is 0 when i is j.
func Pair(c mat.Symmetric, i, j int) float64 {
	if i == j {
		return 0
	}
	return max(0, c.At(i, i)+c.At(j, j)-2*c.At(i, j))
}

func checkSeries(s []Point) error {
	if len(s) < 2 {
		return fmt.Errorf("%w: %d", ErrTooShort, len(s))
	}
	for k, p := range s {
		if !(p.Price > 0) || math.IsInf(p.Price, 1) {
			return fmt.Errorf("%w: %v at %s", ErrPrice, p.Price, p.At.Format(time.RFC3339))
		}
		if k > 0 && !p.At.After(s[k-1].At) {
			return fmt.Errorf("%w: %s follows %s", ErrOrder, p.At.Format(time.RFC3339), s[k-1].At.Format(time.RFC3339))
		}
	}
	return nil
}

// align puts series on the union of their clocks, latest price carried forward.
// logs has a row of len(series) log prices for each instant.
func align(series [][]Point) (at []time.Time, logs []float64) {
	if at = together(series); at == nil {
		at = union(series)
	}
	logs = make([]float64, 0, len(at)*len(series))
	next := make([]int, len(series)) // first point after the instant
	for _, t := range at {
		for i, s := range series {
			for next[i] < len(s) && !s[next[i]].At.After(t) {
				next[i]++
			}
			logs = append(logs, math.Log(s[next[i]-1].Price))
		}
	}
	return at, logs
}

// union is every instant at which any series has a price, from the first at which all
// have one.
func union(series [][]Point) (at []time.Time) {
	start := series[0][0].At
	for _, s := range series {
		for _, p := range s {
			at = append(at, p.At)
		}
		if s[0].At.After(start) {
			start = s[0].At
		}
	}
	slices.SortFunc(at, time.Time.Compare)
	at = slices.CompactFunc(at, time.Time.Equal)
	return slices.DeleteFunc(at, func(t time.Time) bool { return t.Before(start) })
}

// together is that of series which have their prices at the same instants; nil of
// others.
func together(series [][]Point) []time.Time {
	at := make([]time.Time, len(series[0]))
	for k := range at {
		at[k] = series[0][k].At
	}
	for _, s := range series[1:] {
		if !slices.EqualFunc(s, at, func(p Point, t time.Time) bool { return p.At.Equal(t) }) {
			return nil
		}
	}
	return at
}
