package report

import (
	"fmt"
	"math"
	"sort"
	"strconv"
)

// Sample is numbers of one kind, one a path, with what they are.
type Sample struct {
	Name   string
	Values []float64
}

// Summary describes a Sample. Larger values are worse: ES is the mean of the
// largest tail.
type Summary struct {
	N            int
	Mean, SD     float64 // SD with n−1; 0 for one value
	P5, P50, P95 float64
	ES           float64 // mean of the largest 5%, the boundary value counted in part
	Min, Max     float64
}

// ErrSample reports an empty sample or one with NaN or Inf.
var ErrSample = fmt.Errorf("sample is empty or not finite")

// Summarize computes the Summary. Quantiles interpolate linearly between order
// statistics (Hyndman and Fan 1996, type 7). ES at 95% is the mean of the
// largest 5% of the mass (Acerbi and Tasche 2002, eq. 4).
func (s Sample) Summarize() (Summary, error) {
	n := len(s.Values)
	if n == 0 {
		return Summary{}, fmt.Errorf("%w: %s has no values", ErrSample, s.Name)
	}
	v := append([]float64(nil), s.Values...)
	sort.Float64s(v)
	if math.IsNaN(v[0]) || math.IsInf(v[0], 0) || math.IsInf(v[n-1], 0) {
		return Summary{}, fmt.Errorf("%w: %s", ErrSample, s.Name)
	}
	out := Summary{N: n, Min: v[0], Max: v[n-1]}
	for _, x := range v {
		out.Mean += x / float64(n)
	}
	if n > 1 {
		var ss float64
		for _, x := range v {
			ss += (x - out.Mean) * (x - out.Mean)
		}
		out.SD = math.Sqrt(ss / float64(n-1))
	}
	out.P5, out.P50, out.P95 = quantile(v, .05), quantile(v, .5), quantile(v, .95)
	out.ES = upperTail(v, .05)
	return out, nil
}

func quantile(sorted []float64, p float64) float64 {
	h := p * float64(len(sorted)-1)
	i := int(h)
	if i+1 >= len(sorted) {
		return sorted[len(sorted)-1]
	}
	return sorted[i] + (h-float64(i))*(sorted[i+1]-sorted[i])
}

// upperTail is the mean of the largest mass of the sorted values.
func upperTail(sorted []float64, mass float64) float64 {
	left := mass * float64(len(sorted))
	whole, sum := left, 0.0
	for i := len(sorted) - 1; i >= 0 && left > 0; i-- {
		w := math.Min(1, left)
		sum += w * sorted[i]
		left -= w
	}
	return sum / whole
}

// DistributionTable is a row for each sample: mean, SD, p5, p50, p95 and ES,
// with the given number of decimals.
func DistributionTable(title, unit string, decimals int, samples ...Sample) (Table, error) {
	t := Table{Title: title, Columns: []Column{{Name: "figure", Unit: unit}}}
	for _, c := range []string{"mean", "sd", "p5", "p50", "p95", "ES 95%", "worst"} {
		t.Columns = append(t.Columns, Column{Name: c, Align: Right})
	}
	for _, s := range samples {
		m, err := s.Summarize()
		if err != nil {
			return Table{}, err
		}
		row := []string{s.Name}
		for _, x := range []float64{m.Mean, m.SD, m.P5, m.P50, m.P95, m.ES, m.Max} {
			row = append(row, Number(x, decimals))
		}
		t.Rows = append(t.Rows, row)
		t.Note = fmt.Sprintf("Of %d paths. ES 95%% is the mean of the largest 5%%; larger is worse.", m.N)
	}
	return t, nil
}

// Number prints x with a fixed number of decimals and grouped thousands; minus
// zero prints as zero.
func Number(x float64, decimals int) string {
	s := strconv.FormatFloat(x, 'f', decimals, 64)
	if f, _ := strconv.ParseFloat(s, 64); f == 0 {
		s = strconv.FormatFloat(0, 'f', decimals, 64)
	}
	return Group(s)
}
