package dependence

import (
	"math"
	"slices"
	"sort"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// Ranks are a column's pseudo-observations, rank/(n+1), equal values sharing the
// mean of their ranks: uniforms within (0, 1), whatever the column's law. The
// result is stored in dst, which is made when nil and must otherwise have the
// column's length. No values, or one that is NaN or infinite, is a *domain.Error.
func Ranks(dst, x []float64) ([]float64, error) {
	if err := domain.AtLeast("values", len(x), 1); err != nil {
		return nil, err
	}
	if err := domain.Finite("values", x); err != nil {
		return nil, err
	}
	if dst == nil {
		dst = make([]float64, len(x))
	}
	if err := domain.Length("dst", len(dst), len(x)); err != nil {
		return nil, err
	}
	order := make([]int, len(x))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		if x[a] != x[b] {
			if x[a] < x[b] {
				return -1
			}
			return 1
		}
		return a - b
	})
	for from := 0; from < len(order); {
		to := from + 1
		for to < len(order) && x[order[to]] == x[order[from]] {
			to++
		}
		for _, i := range order[from:to] {
			dst[i] = (float64(from+to+1) / 2) / float64(len(x)+1)
		}
		from = to
	}
	return dst, nil
}

// KendallTau is Kendall's τ-b of two columns, which is τ where no values are equal
// (Kendall 1945), by Knight's merge sort (1966): n log n. Columns of different
// lengths, fewer than 2 values, one that is not finite, or a column that does not
// vary are a *domain.Error.
func KendallTau(x, y []float64) (float64, error) {
	if err := domain.AtLeast("x", len(x), 2); err != nil {
		return 0, err
	}
	if err := domain.Length("y", len(y), len(x)); err != nil {
		return 0, err
	}
	for _, c := range []struct {
		what string
		v    []float64
	}{{"x", x}, {"y", y}} {
		if err := domain.Finite(c.what, c.v); err != nil {
			return 0, err
		}
		if err := domain.Varies(c.what, c.v); err != nil {
			return 0, err
		}
	}
	n := len(x)
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	sort.Slice(order, func(a, b int) bool {
		i, j := order[a], order[b]
		if x[i] != x[j] {
			return x[i] < x[j]
		}
		return y[i] < y[j]
	})
	pairs := func(m int) float64 { return float64(m) * float64(m-1) / 2 }
	equal := func(n int, same func(k int) bool) float64 {
		sum, run := 0.0, 1
		for k := 1; k <= n; k++ {
			if k < n && same(k) {
				run++
				continue
			}
			sum += pairs(run)
			run = 1
		}
		return sum
	}
	inX := equal(n, func(k int) bool { return x[order[k]] == x[order[k-1]] })
	inBoth := equal(n, func(k int) bool { return x[order[k]] == x[order[k-1]] && y[order[k]] == y[order[k-1]] })
	sorted, buffer := make([]float64, n), make([]float64, n)
	for k, i := range order {
		sorted[k] = y[i]
	}
	swaps := mergeSort(sorted, buffer)
	inY := equal(n, func(k int) bool { return sorted[k] == sorted[k-1] })
	all := pairs(n)
	tau := (all - inX - inY + inBoth - 2*swaps) / (math.Sqrt(all-inX) * math.Sqrt(all-inY))
	return math.Max(-1, math.Min(1, tau)), nil
}

// mergeSort sorts x and counts the exchanges that a bubble sort would make.
func mergeSort(x, buffer []float64) float64 {
	n := len(x)
	if n < 2 {
		return 0
	}
	swaps := mergeSort(x[:n/2], buffer) + mergeSort(x[n/2:], buffer)
	i, j := 0, n/2
	for k := range n {
		if j == n || i < n/2 && x[i] <= x[j] {
			buffer[k] = x[i]
			i++
			continue
		}
		buffer[k] = x[j]
		swaps += float64(n/2 - i)
		j++
	}
	copy(x, buffer[:n])
	return swaps
}
