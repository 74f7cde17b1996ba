//go:build !(goexperiment.simd && amd64)

package structural

func passages(dst, hf, sigma []float64, drift, root float64) bool {
	return passagesScalar(dst, hf, sigma, drift, root)
}
