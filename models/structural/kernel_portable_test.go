//go:build !(goexperiment.simd && amd64)

package structural

// kernels are the ways to compute a column that this build has.
func kernels() map[string]func(dst, hf, sigma []float64, drift, root float64) bool {
	return map[string]func(dst, hf, sigma []float64, drift, root float64) bool{"scalar": passagesScalar}
}
