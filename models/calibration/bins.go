package calibration

import (
	"fmt"
	"math"
	"slices"

	"gonum.org/v1/gonum/mathext"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// Bins is a way to group rows by forecast. The zero value, ByValue, gives each
// distinct forecast a bin of its own.
type Bins struct {
	kind  binKind
	n     int
	edges []float64
}

type binKind int

const (
	byValue binKind = iota
	equalWidth
	equalCount
	byEdge
)

// ByValue gives each distinct forecast a bin: right for grades, of which there
// are few. The decomposition of the Brier score is then exact in three terms.
func ByValue() Bins { return Bins{} }

// EqualWidth cuts 0 to 1 into n bins of one width, each with its upper edge and
// without its lower, the first with both (as scikit-learn's calibration_curve).
func EqualWidth(n int) Bins { return Bins{kind: equalWidth, n: n} }

// EqualCount cuts the sorted rows into n bins of one weight, as nearly as equal
// forecasts, which are never parted, allow. For PDs, most of which are small,
// this says more than EqualWidth.
func EqualCount(n int) Bins { return Bins{kind: equalCount, n: n} }

// AtEdges cuts at rising values inside 0 and 1: n edges make n + 1 bins, each
// with its upper edge and without its lower.
func AtEdges(edges ...float64) Bins { return Bins{kind: byEdge, edges: slices.Clone(edges)} }

// Bin is a group of rows: how many events were to be expected, how many came.
type Bin struct {
	Low, High         float64 // the least and the greatest forecast in it
	Rows              float64 // by weight
	Forecast          float64 // mean probability
	Observed          float64 // share that happened
	ObservedLow       float64 // Wilson's interval of that share
	ObservedHigh      float64
	Expected, Events  float64 // Σ p, and what happened, by weight
	withinVariance    float64 // Σ w(p − Forecast)²/Rows
	withinCovariation float64 // Σ w(p − Forecast)(happened − Observed)/Rows
}

// Reliability is the reliability curve: the bins that have rows, from the lowest
// forecast up, with Observed beside Forecast and Wilson's interval of the given
// level, which takes rows for independent (see Bootstrap). Expected and Events
// are the table of observed against expected.
//
// Errors: p outside [0, 1], and bins that make no sense.
func Reliability(p []float64, happened []bool, weight []float64, bins Bins, level float64) ([]Bin, error) {
	if err := domain.Open("level", level, 0, 1); err != nil {
		return nil, err
	}
	out, _, err := bins.group(p, happened, weight)
	if err != nil {
		return nil, err
	}
	for k := range out {
		b := &out[k]
		b.ObservedLow, b.ObservedHigh = wilson(b.Observed, b.Rows, normalQuantile(level))
	}
	return out, nil
}

// ECE is the expected calibration error, Σ share of rows·|Forecast − Observed|
// over bins (Naeini, Cooper and Hauskrecht 2015). It depends on the bins, and
// noise alone makes it positive: compare it between forecasts on the same rows.
func ECE(p []float64, happened []bool, weight []float64, bins Bins) (float64, error) {
	out, total, err := bins.group(p, happened, weight)
	if err != nil {
		return 0, err
	}
	sum := 0.0
	for _, b := range out {
		sum += b.Rows / total * math.Abs(b.Forecast-b.Observed)
	}
	return sum, nil
}

// Decomposition is the Brier score in parts (Murphy 1973), with the two that bins
// of unequal forecasts add (Stephenson, Coelho and Jolliffe 2008, equation 6):
//
//	Brier = Reliability − Resolution + Uncertainty + WithinVariance − WithinCovariance
//
// Reliability is the cost of saying the wrong frequency, 0 at best; Resolution
// the gain from telling rows apart; Uncertainty f(1 − f), that of the weather.
// The two last are 0 for bins of one forecast each.
type Decomposition struct {
	Reliability, Resolution, Uncertainty float64
	WithinVariance, WithinCovariance     float64
}

// Brier is the sum of the parts.
func (d Decomposition) Brier() float64 {
	return d.Reliability - d.Resolution + d.Uncertainty + d.WithinVariance - d.WithinCovariance
}

// Decompose the Brier score by bins.
func Decompose(p []float64, happened []bool, weight []float64, bins Bins) (Decomposition, error) {
	out, total, err := bins.group(p, happened, weight)
	if err != nil {
		return Decomposition{}, err
	}
	events := 0.0
	for _, b := range out {
		events += b.Events
	}
	f, d := events/total, Decomposition{}
	d.Uncertainty = f * (1 - f)
	for _, b := range out {
		share := b.Rows / total
		d.Reliability += share * (b.Forecast - b.Observed) * (b.Forecast - b.Observed)
		d.Resolution += share * (b.Observed - f) * (b.Observed - f)
		d.WithinVariance += share * b.withinVariance
		d.WithinCovariance += share * 2 * b.withinCovariation
	}
	return d, nil
}

// Wilson is the score interval of a frequency of k events among n rows (Wilson
// 1927), 0 ≤ k ≤ n and n > 0, for a level inside 0 and 1. Its coverage is right on
// average; ClopperPearson's is never below the level.
func Wilson(k, n, level float64) (low, high float64, err error) {
	if err := checkShare(k, n, level); err != nil {
		return 0, 0, err
	}
	low, high = wilson(k/n, n, normalQuantile(level))
	return low, high, nil
}

func wilson(share, n, z float64) (low, high float64) {
	mid := (share + z*z/(2*n)) / (1 + z*z/n)
	half := z / (1 + z*z/n) * math.Sqrt(share*(1-share)/n+z*z/(4*n*n))
	low, high = max(0, mid-half), min(1, mid+half)
	if share == 0 {
		low = 0
	}
	if share == 1 {
		high = 1
	}
	return low, high
}

// ClopperPearson is the exact interval of a frequency of k events among n rows
// (Clopper and Pearson 1934), from quantiles of the beta distribution; arguments
// as of Wilson.
func ClopperPearson(k, n, level float64) (low, high float64, err error) {
	if err := checkShare(k, n, level); err != nil {
		return 0, 0, err
	}
	if err := domain.Within("n", n, leastWeight, 1e9); err != nil {
		return 0, 0, err
	}
	tail := (1 - level) / 2
	switch k {
	case 0: // I₁₋ₓ(n, 1) = (1 − x)ⁿ
		return 0, -math.Expm1(math.Log(tail) / n), nil
	case n:
		return math.Exp(math.Log(tail) / n), 1, nil
	}
	return mathext.InvRegIncBeta(k, n-k+1, tail), mathext.InvRegIncBeta(k+1, n-k, 1-tail), nil
}

func checkShare(k, n, level float64) error {
	if err := domain.Open("level", level, 0, 1); err != nil {
		return err
	}
	if err := domain.Within("n", n, leastWeight, mostWeight); err != nil {
		return err
	}
	return domain.Within("k", k, 0, n)
}

// group gives the bins that have rows, without their intervals, and all weight.
func (s Bins) group(p []float64, happened []bool, weight []float64) ([]Bin, float64, error) {
	if err := checkRows("p", p, 0, 1, happened, weight); err != nil {
		return nil, 0, err
	}
	if err := s.check(); err != nil {
		return nil, 0, err
	}
	rows := sorted(p, events(happened), weight)
	total := 0.0
	for _, r := range rows {
		total += r.weight
	}
	var out []Bin
	current, below := -1, 0.0
	for from := 0; from < len(rows); {
		to, w := from, 0.0
		for ; to < len(rows) && rows[to].x == rows[from].x; to++ {
			w += rows[to].weight
		}
		k := s.of(rows[from].x, len(out), (below+w/2)/total)
		if k != current {
			out, current = append(out, Bin{Low: rows[from].x}), k
		}
		for _, r := range rows[from:to] {
			out[len(out)-1].add(r)
		}
		below, from = below+w, to
	}
	for k := range out {
		out[k].Observed = out[k].Events / out[k].Rows // exact for counts
	}
	return out, total, nil
}

// add a row, with means and squares kept up by Welford's recurrence.
func (b *Bin) add(r row) {
	b.High = r.x
	b.Rows += r.weight
	b.Expected += r.weight * r.x
	b.Events += r.weight * r.y
	share := r.weight / b.Rows
	dp, dy := r.x-b.Forecast, r.y-b.Observed
	b.Forecast += share * dp
	b.Observed += share * dy
	b.withinVariance += share * (dp*(r.x-b.Forecast) - b.withinVariance)
	b.withinCovariation += share * (dp*(r.y-b.Observed) - b.withinCovariation)
}

// of is the bin of a forecast: next is the number of the next new one, rank the
// share of rows below it, half its own included.
func (s Bins) of(p float64, next int, rank float64) int {
	switch s.kind {
	case equalWidth:
		k := min(s.n-1, max(0, int(math.Ceil(p*float64(s.n)))-1))
		switch n := float64(s.n); { // the product was rounded: the edges decide
		case k > 0 && p <= float64(k)/n:
			k--
		case k < s.n-1 && p > float64(k+1)/n:
			k++
		}
		return k
	case equalCount:
		return min(s.n-1, int(rank*float64(s.n)))
	case byEdge:
		k, _ := slices.BinarySearch(s.edges, p)
		return k
	}
	return next
}

func (s Bins) check() error {
	switch s.kind {
	case equalWidth, equalCount:
		if s.n < 1 || s.n > 1<<20 {
			return &domain.Error{What: "bins", At: -1, Got: fmt.Sprint(s.n), Want: "1 to 1048576", Kind: domain.ErrRange}
		}
	case byEdge:
		for i, e := range s.edges {
			if !(e > 0 && e < 1) || i > 0 && e <= s.edges[i-1] {
				return &domain.Error{What: "edges", At: i, Got: fmt.Sprint(e), Want: "values inside 0 and 1 that rise", Kind: domain.ErrRange}
			}
		}
	}
	return nil
}
