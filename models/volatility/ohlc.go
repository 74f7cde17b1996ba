package volatility

import (
	"fmt"
	"math"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// OHLC are a market's prices by period, in order of time: the first, highest,
// lowest and last of each. Columns have one length and prices above 0; a period's
// high is at least its open and close, and its low at most. A column that an
// estimator does not read may be nil.
type OHLC struct {
	Open, High, Low, Close []float64
}

// Range is an estimator of volatility from prices by period, in the conventions of
// R's TTR. With o, h, l, c a period's log prices, c₋ the close before it, and V the
// sample variance, its variance per period over n of them is
//
//	CloseToClose          V(c − c₋), of the n−1 returns between n closes
//	Parkinson             mean of (h−l)²/(4 ln 2)
//	GarmanKlass           mean of ½(h−l)² − (2 ln 2 − 1)(c−o)²
//	RogersSatchell        mean of (h−c)(h−o) + (l−c)(l−o)
//	GarmanKlassYangZhang  mean of (o−c₋)² + ½(h−l)² − (2 ln 2 − 1)(c−o)²
//	YangZhang             V(o−c₋) + k·V(c−o) + (1−k)·RogersSatchell, k = .34/(1.34 + (n+1)/(n−1))
//
// (Parkinson 1980; Garman and Klass 1980; Rogers and Satchell 1991; Yang and Zhang
// 2000, equations 7 and 8.) Parkinson and the Garman-Klass pair read drift as
// volatility, the others do not. Parkinson, GarmanKlass and RogersSatchell do not
// see what happens between a close and the next open. All but CloseToClose fall
// short where few trades make a period: the highest traded is below the highest.
type Range int

// The estimators, and the columns that each reads.
const (
	CloseToClose         Range = iota // Close
	Parkinson                         // High, Low
	GarmanKlass                       // all
	RogersSatchell                    // all
	GarmanKlassYangZhang              // all
	YangZhang                         // all
)

var rangeNames = [...]string{"close-to-close", "Parkinson", "Garman-Klass", "Rogers-Satchell", "Garman-Klass-Yang-Zhang", "Yang-Zhang"}

// String is the estimator's name.
func (e Range) String() string {
	if e < 0 || int(e) >= len(rangeNames) {
		return fmt.Sprintf("Range(%d)", int(e))
	}
	return rangeNames[e]
}

// First is the period that the first window of n ends with: n−1, and n for those
// that read the close before the window (GarmanKlassYangZhang, YangZhang).
func (e Range) First(n int) int {
	if e == GarmanKlassYangZhang || e == YangZhang {
		return n
	}
	return n - 1
}

// Volatility is the one over all periods, in one window, annualised to periods a
// year: 365 for days of a market that never closes; TTR's default is 260. It fails
// as Rolling.
func (e Range) Volatility(p OHLC, periods float64) (float64, error) {
	n := len(p.Close)
	if e == Parkinson {
		n = len(p.High)
	}
	n -= e.First(0) + 1
	out, err := e.Rolling(nil, p, max(n, e.fewest()), periods)
	if err != nil {
		return 0, err
	}
	return out[0], nil
}

// fewest periods make a window: a sample variance needs two values.
func (e Range) fewest() int {
	switch e {
	case CloseToClose:
		return 3
	case YangZhang:
		return 2
	}
	return 1
}

// Rolling is the volatility of every window of n periods, annualised to periods a
// year: the i-th figure is that of the window that ends with period First(n)+i, and
// TTR's volatility(OHLC, n, calc, N = periods) in that row; TTR's defaults are n =
// 10 and N = 260. n is at least 1, 3 for CloseToClose and 2 for YangZhang. The cost
// is n for each window.
//
// The result is stored in dst, which is made when nil and must otherwise have the
// number of windows, periods less First(n), as its length. An unknown estimator,
// columns of different lengths, fewer periods than one window takes, prices not
// above 0, and a high and low that do not enclose open and close are a
// *domain.Error.
func (e Range) Rolling(dst []float64, p OHLC, n int, periods float64) ([]float64, error) {
	if err := domain.Within("estimator", float64(e), 0, float64(len(rangeNames)-1)); err != nil {
		return nil, err
	}
	if err := domain.Open("periods a year", periods, 0, math.Inf(1)); err != nil {
		return nil, err
	}
	if err := domain.AtLeast("window", n, e.fewest()); err != nil {
		return nil, err
	}
	logs, err := e.logs(p)
	if err != nil {
		return nil, err
	}
	first := e.First(n)
	m := max(len(logs.Close), len(logs.High))
	if err := domain.AtLeast("periods", m, first+1); err != nil {
		return nil, err
	}
	if dst == nil {
		dst = make([]float64, m-first)
	}
	if err := domain.Length("dst", len(dst), m-first); err != nil {
		return nil, err
	}
	for i := range dst {
		from := i + first - n + 1
		dst[i] = math.Sqrt(math.Max(0, periods*e.variance(&logs, from, from+n)))
	}
	return dst, nil
}

// logs are the logarithms of the columns that the estimator reads.
func (e Range) logs(p OHLC) (out OHLC, err error) {
	columns := []struct {
		what string
		x    []float64
		dst  *[]float64
	}{{"open", p.Open, &out.Open}, {"high", p.High, &out.High}, {"low", p.Low, &out.Low}, {"close", p.Close, &out.Close}}
	switch e {
	case CloseToClose:
		columns = columns[3:]
	case Parkinson:
		columns = columns[1:3]
	}
	for _, c := range columns {
		if err := domain.AtLeast(c.what, len(c.x), 1); err != nil {
			return OHLC{}, err
		}
		if err := domain.Length(c.what, len(c.x), len(columns[0].x)); err != nil {
			return OHLC{}, err
		}
		if err := domain.Positive(c.what, c.x); err != nil {
			return OHLC{}, err
		}
		*c.dst = make([]float64, len(c.x))
		for i, v := range c.x {
			(*c.dst)[i] = math.Log(v)
		}
	}
	for _, c := range columns {
		for i, v := range c.x {
			if c.what != "high" && len(out.High) > 0 && v > p.High[i] {
				return OHLC{}, &domain.Error{What: "high", At: i, Got: fmt.Sprint(p.High[i]), Want: fmt.Sprintf("at least the %s, %g", c.what, v), Kind: domain.ErrRange}
			}
			if c.what != "low" && len(out.Low) > 0 && v < p.Low[i] {
				return OHLC{}, &domain.Error{What: "low", At: i, Got: fmt.Sprint(p.Low[i]), Want: fmt.Sprintf("at most the %s, %g", c.what, v), Kind: domain.ErrRange}
			}
		}
	}
	return out, nil
}

// variance is the one per period over [from, to) of log prices.
func (e Range) variance(x *OHLC, from, to int) float64 {
	n := float64(to - from)
	sum := 0.0
	switch e {
	case CloseToClose:
		return spread(func(i int) float64 { return x.Close[i] - x.Close[i-1] }, from+1, to)
	case Parkinson:
		for i := from; i < to; i++ {
			wide := x.High[i] - x.Low[i]
			sum += wide * wide
		}
		return sum / (4 * math.Ln2 * n)
	case GarmanKlass, GarmanKlassYangZhang:
		for i := from; i < to; i++ {
			wide, net := x.High[i]-x.Low[i], x.Close[i]-x.Open[i]
			sum += wide*wide/2 - (2*math.Ln2-1)*net*net
			if e == GarmanKlassYangZhang {
				gap := x.Open[i] - x.Close[i-1]
				sum += gap * gap
			}
		}
		return sum / n
	}
	for i := from; i < to; i++ {
		sum += (x.High[i]-x.Close[i])*(x.High[i]-x.Open[i]) + (x.Low[i]-x.Close[i])*(x.Low[i]-x.Open[i])
	}
	if e == RogersSatchell {
		return sum / n
	}
	k := .34 / (1.34 + (n+1)/(n-1))
	return spread(func(i int) float64 { return x.Open[i] - x.Close[i-1] }, from, to) +
		k*spread(func(i int) float64 { return x.Close[i] - x.Open[i] }, from, to) +
		(1-k)*sum/n
}

// spread is the sample variance of f over [from, to).
func spread(f func(i int) float64, from, to int) float64 {
	n := float64(to - from)
	mean, sum, rest := 0.0, 0.0, 0.0
	for i := from; i < to; i++ {
		mean += f(i)
	}
	mean /= n
	for i := from; i < to; i++ {
		d := f(i) - mean
		sum += d * d
		rest += d
	}
	return (sum - rest*rest/n) / (n - 1)
}
