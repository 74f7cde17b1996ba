//go:build goexperiment.simd && amd64

package structural

import "simd/archsimd"

// kernels are the ways to compute a column that this build and processor have.
func kernels() map[string]func(dst, hf, sigma []float64, drift, root float64) bool {
	out := map[string]func(dst, hf, sigma []float64, drift, root float64) bool{"scalar": passagesScalar}
	for name, k := range map[string]struct {
		has bool
		of  kernel
	}{
		"AVX2":    {archsimd.X86.AVX2() && archsimd.X86.FMA(), passages256},
		"AVX-512": {archsimd.X86.AVX512(), passages512},
	} {
		if k.has {
			out[name] = func(dst, hf, sigma []float64, drift, root float64) bool {
				return whole(k.of, dst, hf, sigma, drift, root)
			}
		}
	}
	return out
}
