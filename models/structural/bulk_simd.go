//go:build goexperiment.simd && amd64

package structural

import "simd/archsimd"

// kernel is passagesScalar for a length that is a multiple of its vectors'.
type kernel func(dst, hf, sigma []float64, drift, root float64) bool

// Coefficients of the kernels: ln as FreeBSD's e_log.c, exp by a Chebyshev fit
// to 60 digits (relative error 5e-18 before rounding).
const (
	ln2High = 6.93147180369123816490e-01 // the last bits are 0: n·ln2High is exact
	ln2Low  = 1.90821492927058770002e-10

	log1 = 6.666666666666735130e-01
	log2 = 3.999999999940941908e-01
	log3 = 2.857142874366239149e-01
	log4 = 2.222219843214978396e-01
	log5 = 1.818357216161805012e-01
	log6 = 1.531383769920937332e-01
	log7 = 1.479819860511658591e-01

	exp2  = 0.5000000000000019
	exp3  = 0.16666666666666702
	exp4  = 0.04166666666648808
	exp5  = 0.008333333333309526
	exp6  = 0.0013888888952318045
	exp7  = 0.00019841269909219843
	exp8  = 2.480148547921643e-05
	exp9  = 2.755722495611072e-06
	exp10 = 2.7632640675430235e-07
	exp11 = 2.5114870219497476e-08
)

// passages fills dst by the widest kernel that the processor has. What is left
// over at the end goes through the same kernel, filled up with zeros.
func passages(dst, hf, sigma []float64, drift, root float64) bool {
	switch {
	case archsimd.X86.AVX512():
		return whole(passages512, dst, hf, sigma, drift, root)
	case archsimd.X86.AVX2() && archsimd.X86.FMA():
		return whole(passages256, dst, hf, sigma, drift, root)
	}
	return passagesScalar(dst, hf, sigma, drift, root)
}

// whole is a kernel for any length.
func whole(of kernel, dst, hf, sigma []float64, drift, root float64) bool {
	n := len(hf) &^ 7
	ok := of(dst[:n], hf[:n], sigma[:n], drift, root)
	if n < len(hf) {
		var rest, x, s [8]float64
		copy(x[:], hf[n:])
		copy(s[:], sigma[n:])
		ok = of(rest[:], x[:], s[:], drift, root) && ok
		copy(dst[n:], rest[:])
	}
	archsimd.ClearAVXUpperBits()
	return ok
}
