package calibration

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"

	"gonum.org/v1/gonum/stat"
	"gonum.org/v1/gonum/stat/distuv"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// ErrOneCluster: all rows are of one cluster, so that nothing says how much
// clusters differ.
var ErrOneCluster = errors.New("all rows are of one cluster: want at least 2")

// Statistic is a figure of weighted rows. The weights are whole numbers from 0
// up, how often each row was drawn, and belong to the bootstrap: keep none. The
// figure is within ±1e150.
//
//	func(weight []float64) (float64, error) { return AUC(pd, liquidated, weight) }
//
// A score's gain over a baseline is one statistic, the difference, not two.
// Rows that lie sorted by score are ranked in two thirds of the time.
type Statistic func(weight []float64) (float64, error)

// Interval is how a bootstrap turns replicates into an interval.
type Interval int

const (
	// Percentile takes quantiles of the replicates (Efron 1979): inside the
	// statistic's range, and the same after any monotone change of it.
	Percentile Interval = iota
	// Basic mirrors them at the estimate, 2θ − q (Davison and Hinkley 1997,
	// section 2.4). It may leave the statistic's range.
	Basic
	// BCa corrects Percentile for bias and skewness (Efron 1987), the latter by
	// leaving out one cluster at a time: one run of the statistic a cluster more.
	// For rows in one way of clusters only.
	BCa
)

// Bootstrap is how an interval is found by drawing clusters of rows anew, whole,
// because rows of one day or one vault go well or badly together. A row is then
// no more than a part of an observation.
type Bootstrap struct {
	// Clusters names each row's cluster, once for each way in which rows hang
	// together: none takes rows for independent; {day} or {vault} draws whole days
	// or whole vaults; {day, vault} draws both, a row's weight being the product
	// (the pigeonhole bootstrap, Owen 2007, whose variance errs on the wide side; to
	// intervals what Cameron, Gelbach and Miller 2011 are to standard errors).
	Clusters [][]int
	// Block, unless zero, takes rows for the periods of a series, in time's order, and
	// draws stretches of successive ones, of geometric length with this mean, that go
	// on at the first row after the last (the stationary bootstrap, Politis and Romano
	// 1994). From 1, which is rows by themselves, to half the rows. n^(1/3) is of the
	// order that is best for an interval (Hall, Horowitz and Jing 1995); longer where
	// periods hang together for longer. Without Clusters, and not BCa.
	Block      float64
	Replicates int     // at least 2/(1 − Level), up to ten million
	Level      float64 // e.g. .95
	Method     Interval
	Seed       uint64
}

// Resampled is a bootstrap's answer: the statistic of the rows as they are, its
// standard error over the replicates, and the interval.
type Resampled struct {
	Estimate
	Used   int // replicates behind the interval
	Failed int // replicates left out, of one class or without a fit
	// Clusters in the smallest way, or how many Blocks the rows are. Below some 30
	// intervals are too narrow.
	Clusters int
}

// Run the bootstrap for rows rows. A replicate in which the statistic has no
// value (ErrOneClass, ErrSeparable, ErrNotConverged, domain.ErrConstant) is left
// out and counted; any other error ends the run. Replicates are drawn one after
// another from PCG(Seed, 0): the same seed gives the same bits.
//
// Errors: ErrOneCluster; domain.ErrTooFew when more than half of the replicates
// or all but one failed, for then the interval speaks of those that did not.
func (b Bootstrap) Run(rows int, of Statistic) (Resampled, error) {
	ways, err := b.check(rows)
	if err != nil {
		return Resampled{}, err
	}
	if of == nil {
		return Resampled{}, &domain.Error{What: "statistic", At: -1, Want: "a figure of weighted rows", Kind: domain.ErrEmpty}
	}
	weight := make([]float64, rows)
	for i := range weight {
		weight[i] = 1
	}
	var out Resampled
	if out.Value, err = value(of, weight); err != nil {
		return Resampled{}, fmt.Errorf("the statistic of all rows: %w", err)
	}
	r := rand.New(rand.NewPCG(b.Seed, 0))
	draws := make([]float64, 0, b.Replicates)
	for range b.Replicates {
		if b.Block > 0 {
			stretches(r, weight, 1/b.Block)
		} else {
			resample(r, weight, ways)
		}
		v, err := value(of, weight)
		switch {
		case err == nil:
			draws = append(draws, v)
		case degenerate(err):
			out.Failed++
		default:
			return Resampled{}, fmt.Errorf("the statistic of a replicate: %w", err)
		}
	}
	out.Used, out.Clusters = len(draws), rows
	for _, w := range ways {
		out.Clusters = min(out.Clusters, len(w.count))
	}
	if b.Block > 0 {
		out.Clusters = int(float64(rows) / b.Block)
	}
	if out.Used < 2 || 2*out.Used < b.Replicates {
		return Resampled{}, &domain.Error{What: "replicates", At: -1, Got: fmt.Sprintf("%d of %d have a value", out.Used, b.Replicates), Want: "more rows of the rarer class, in more clusters", Kind: domain.ErrTooFew}
	}
	_, out.SE = stat.MeanStdDev(draws, nil)
	slices.Sort(draws)
	low, high := (1-b.Level)/2, (1+b.Level)/2
	if b.Method == BCa {
		if low, high, err = accelerate(low, high, out.Value, draws, weight, ways, of); err != nil {
			return Resampled{}, err
		}
	}
	out.Low, out.High = quantile(draws, low), quantile(draws, high)
	if b.Method == Basic {
		out.Low, out.High = 2*out.Value-out.High, 2*out.Value-out.Low
	}
	return out, nil
}

// stretches draws as many rows as there are, each of which is the one after the last
// or, with a probability, any.
func stretches(r *rand.Rand, weight []float64, jump float64) {
	clear(weight)
	row := 0
	for k := range weight {
		if row++; k == 0 || r.Float64() < jump {
			row = r.IntN(len(weight))
		} else if row == len(weight) {
			row = 0
		}
		weight[row]++
	}
}

// way is one way in which rows are clustered: each row's cluster by number, and
// how often each was drawn.
type way struct {
	of    []int
	count []float64
}

// resample draws each way's clusters anew and multiplies into weights.
func resample(r *rand.Rand, weight []float64, ways []way) {
	for k, w := range ways {
		clear(w.count)
		for range w.count {
			w.count[r.IntN(len(w.count))]++
		}
		for i, c := range w.of {
			if k == 0 {
				weight[i] = w.count[c]
			} else {
				weight[i] *= w.count[c]
			}
		}
	}
}

// value is the statistic, or ErrOneClass when no row was drawn, as can happen to
// two ways.
func value(of Statistic, weight []float64) (float64, error) {
	if slices.Max(weight) == 0 {
		return 0, ErrOneClass
	}
	v, err := of(weight)
	if err != nil {
		return 0, err
	}
	return v, domain.Within("statistic", v, -mostStatistic, mostStatistic)
}

func degenerate(err error) bool {
	for _, kind := range []error{ErrOneClass, ErrSeparable, ErrNotConverged, domain.ErrConstant} {
		if errors.Is(err, kind) {
			return true
		}
	}
	return false
}

// accelerate moves the tails by BCa: Efron (1987), equations 2.3 and 6.6. low and
// high are tail probabilities.
func accelerate(low, high, theta float64, draws, weight []float64, ways []way, of Statistic) (float64, float64, error) {
	below := 0.0
	for _, v := range draws { // ties count half: a statistic of few rows takes few values
		switch {
		case v < theta:
			below++
		case v == theta:
			below += .5
		}
	}
	// Half a replicate away from the ends, so that the quantile is finite.
	n := float64(len(draws))
	z0 := distuv.UnitNormal.Quantile(max(.5, min(n-.5, below)) / n)
	w := ways[0]
	var left []float64
	for c := range w.count {
		for i := range weight {
			if weight[i] = 1; w.of[i] == c {
				weight[i] = 0
			}
		}
		v, err := value(of, weight)
		switch {
		case err == nil:
			left = append(left, v)
		case !degenerate(err):
			return 0, 0, fmt.Errorf("the statistic without a cluster: %w", err)
		}
	}
	mean, most := 0.0, 0.0
	for _, v := range left {
		mean += v / float64(len(left))
	}
	for _, v := range left {
		most = max(most, math.Abs(mean-v))
	}
	second, third, a := 0.0, 0.0, 0.0
	for _, v := range left {
		d := (mean - v) / most // relative to the largest: cubes neither overflow nor vanish
		second, third = second+d*d, third+d*d*d
	}
	if most > 0 {
		a = third / (6 * second * math.Sqrt(second))
	}
	moved := func(p float64) float64 {
		z := z0 + distuv.UnitNormal.Quantile(p)
		return distuv.UnitNormal.CDF(z0 + z/max(1e-9, 1-a*z))
	}
	return moved(low), moved(high), nil
}

// quantile of sorted values, linear between them (type 7 of Hyndman and Fan 1996).
func quantile(sorted []float64, p float64) float64 {
	h := p * float64(len(sorted)-1)
	k := min(len(sorted)-1, max(0, int(h)))
	if k+1 == len(sorted) {
		return sorted[k]
	}
	return sorted[k] + (h-float64(k))*(sorted[k+1]-sorted[k])
}

// mostReplicates bounds what a simulation keeps, mostStatistic what is squared.
const (
	mostReplicates = 10_000_000
	mostStatistic  = 1e150
)

// check the settings and number each way's clusters by first appearance.
func (b Bootstrap) check(rows int) ([]way, error) {
	if err := domain.AtLeast("rows", rows, 2); err != nil {
		return nil, err
	}
	if err := domain.Open("level", b.Level, 0, 1); err != nil {
		return nil, err
	}
	if b.Method < Percentile || b.Method > BCa {
		return nil, &domain.Error{What: "method", At: -1, Got: fmt.Sprint(int(b.Method)), Want: "Percentile, Basic or BCa", Kind: domain.ErrRange}
	}
	if b.Method == BCa && len(b.Clusters) > 1 {
		return nil, &domain.Error{What: "method", At: -1, Got: "BCa for several ways of clusters", Want: "Percentile or Basic", Kind: domain.ErrRange}
	}
	if least := 2 / (1 - b.Level); float64(b.Replicates) < least-1e-9 {
		return nil, &domain.Error{What: "replicates", At: -1, Got: fmt.Sprint(b.Replicates), Want: fmt.Sprintf("at least %.0f at this level", math.Ceil(least-1e-9)), Kind: domain.ErrTooFew}
	}
	if err := domain.Within("replicates", float64(b.Replicates), 1, mostReplicates); err != nil {
		return nil, err
	}
	if b.Block != 0 {
		if err := domain.Within("block", b.Block, 1, float64(rows)/2); err != nil {
			return nil, err
		}
		if len(b.Clusters) > 0 || b.Method == BCa {
			return nil, &domain.Error{What: "block", At: -1, Got: "clusters or BCa beside it", Want: "rows by themselves, and Percentile or Basic", Kind: domain.ErrRange}
		}
	}
	if len(b.Clusters) == 0 {
		w := way{make([]int, rows), make([]float64, rows)}
		for i := range w.of {
			w.of[i] = i
		}
		return []way{w}, nil
	}
	ways := make([]way, len(b.Clusters))
	for k, ids := range b.Clusters {
		if err := domain.Length(fmt.Sprintf("clusters[%d]", k), len(ids), rows); err != nil {
			return nil, err
		}
		number := map[int]int{}
		w := way{of: make([]int, rows)}
		for i, id := range ids {
			n, seen := number[id]
			if !seen {
				n = len(number)
				number[id] = n
			}
			w.of[i] = n
		}
		if len(number) < 2 {
			return nil, ErrOneCluster
		}
		w.count = make([]float64, len(number))
		ways[k] = w
	}
	return ways, nil
}
