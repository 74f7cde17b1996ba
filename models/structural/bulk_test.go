package structural

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/cputime"
	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// odd are health factors and volatilities at the ends of their ranges and past
// them, mixed so that every pair of the two lists occurs.
func odd() (hf, sigma []float64) {
	inf, nan := math.Inf(1), math.NaN()
	for _, x := range []float64{0, math.Copysign(0, -1), 5e-324, 0.5, 1, math.Nextafter(1, 2), 1.0001, 1.2, math.Sqrt2, 2, 1e10, math.MaxFloat64, inf, nan, -1, -inf} {
		for _, s := range []float64{0, 5e-324, 1e-200, 1e-60, 1e-3, 0.5, 3, 1e60, 1e200, math.MaxFloat64, inf, nan, -0.5, -inf} {
			hf, sigma = append(hf, x), append(sigma, s)
		}
	}
	return hf, sigma
}

// plain are loans as a book has them, a few below 1 and a few without debt.
func plain(n int, seed uint64) (hf, sigma []float64) {
	r := rand.New(rand.NewPCG(seed, 1))
	hf, sigma = make([]float64, n), make([]float64, n)
	for i := range hf {
		hf[i], sigma[i] = 0.99+r.ExpFloat64()/2, 2*r.Float64()
		if r.IntN(100) == 0 {
			hf[i] = math.Inf(1)
		}
	}
	return hf, sigma
}

// same reports whether two probabilities agree to 1e-12, and to 1e-11 of
// themselves down to the smallest normal numbers.
func same(got, want float64) bool {
	if math.IsNaN(want) {
		return math.IsNaN(got)
	}
	return math.Abs(got-want) <= 1e-12 && (want < 1e-300 || math.Abs(got-want) <= 1e-11*want)
}

func TestEveryKernelAgreesWithOneByOne(t *testing.T) {
	oddHF, oddSigma := odd()
	hf, sigma := plain(20_000, 3)
	for name, of := range kernels() {
		for _, mu := range []float64{0, 0.1, -0.4, 3, -20, 40, 1e300, -1e300} {
			for _, years := range []float64{0, 1.0 / 365, 30.0 / 365, 1, 50, 1e300} {
				check := func(hf, sigma []float64) {
					dst := make([]float64, len(hf))
					of(dst, hf, sigma, drift(mu, years), math.Sqrt(years))
					for i, x := range hf {
						want := FirstPassage(x, mu, sigma[i], years)
						if !same(dst[i], want) {
							t.Fatalf("%s: hf %v, mu %v, sigma %v, years %v: %v, want %v", name, x, mu, sigma[i], years, dst[i], want)
						}
					}
				}
				check(oddHF, oddSigma)
				check(hf[:1003], sigma[:1003])
			}
		}
		dst := make([]float64, len(hf))
		if of(dst, hf, sigma, 0, 0.3); dst[7] == dst[8] {
			t.Errorf("%s gives all loans one figure", name)
		}
	}
}

// The book of a desk must not depend on the machine that looked at it, nor on
// the order of loans.
func TestVectorKernelsGiveEqualBitsWhereverALoanStands(t *testing.T) {
	hf, sigma := plain(64, 4)
	oddHF, oddSigma := odd()
	hf, sigma = append(hf, oddHF...), append(sigma, oddSigma...)
	for _, drift := range []float64{0, 0.05, -0.2, 2} {
		var want []uint64
		for name, of := range kernels() {
			if name == "scalar" {
				continue
			}
			alone := make([]uint64, len(hf))
			for i := range hf {
				dst := []float64{0}
				of(dst, hf[i:i+1], sigma[i:i+1], drift, 0.3)
				alone[i] = math.Float64bits(dst[0])
			}
			if want == nil {
				want = alone
			}
			for n := range 18 {
				for _, at := range []int{0, 3, 60} {
					dst := make([]float64, n)
					of(dst, hf[at:at+n], sigma[at:at+n], drift, 0.3)
					for i, p := range dst {
						if bits := math.Float64bits(p); bits != want[at+i] || bits != alone[at+i] {
							t.Fatalf("%s: drift %v, length %d from %d, loan %d (hf %v, sigma %v): %v, want %v alone %v",
								name, drift, n, at, i, hf[at+i], sigma[at+i], p, math.Float64frombits(want[at+i]), math.Float64frombits(alone[at+i]))
						}
					}
				}
			}
		}
	}
}

func TestBulkMayOverwriteItsInput(t *testing.T) {
	hf, sigma := plain(1003, 5)
	want, err := FirstPassages(nil, hf, sigma, 0.1, 0.2)
	if err != nil {
		t.Fatal(err)
	}
	for name, dst := range map[string][]float64{"hf": append([]float64(nil), hf...), "sigma": append([]float64(nil), sigma...)} {
		x, s := hf, sigma
		if name == "hf" {
			x = dst
		} else {
			s = dst
		}
		got, err := FirstPassages(dst, x, s, 0.1, 0.2)
		if err != nil {
			t.Fatal(err)
		}
		for i := range want {
			if got[i] != want[i] {
				t.Fatalf("over %s, loan %d: %v, want %v", name, i, got[i], want[i])
			}
		}
	}
}

func TestBulkRefusesWhatHasNoAnswer(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	one := []float64{1.5, 1.5, 1.5}
	with := func(at int, v float64) []float64 {
		x := append([]float64(nil), one...)
		x[at] = v
		return x
	}
	for name, c := range map[string]struct {
		dst, hf, sigma []float64
		mu, years      float64
		kind           error
		text           string
	}{
		"a NaN health factor":      {nil, with(1, nan), one, 0, 1, domain.ErrNotFinite, "hf[1] is not finite: NaN: want 0 to +Inf"},
		"a negative health factor": {nil, with(2, -1), one, 0, 1, domain.ErrRange, "hf[2] is out of range: -1: want 0 to +Inf"},
		"a NaN volatility":         {nil, one, with(0, nan), 0, 1, domain.ErrNotFinite, "sigma[0] is not finite: NaN: want a finite number"},
		"an infinite volatility":   {nil, one, with(0, inf), 0, 1, domain.ErrNotFinite, "sigma[0] is not finite: +Inf: want a finite number"},
		"a negative volatility":    {nil, one, with(0, -1), 0, 1, domain.ErrRange, "sigma[0] is out of range: -1: want 0 to +Inf"},
		"that of a lost loan":      {nil, with(0, 0.5), with(0, nan), 0, 1, domain.ErrNotFinite, "sigma[0] is not finite: NaN: want a finite number"},
		"a NaN drift":              {nil, one, one, nan, 1, domain.ErrNotFinite, "mu is not finite: NaN: want more than -Inf and less than +Inf"},
		"an endless horizon":       {nil, one, one, 0, inf, domain.ErrNotFinite, "years is not finite: +Inf: want more than -Inf and less than +Inf"},
		"a horizon in the past":    {nil, one, one, 0, -1, domain.ErrRange, "years is out of range: -1: want 0 to +Inf"},
		"too few volatilities":     {nil, one, one[:2], 0, 1, domain.ErrLength, "sigma has the wrong length: 2: want 3"},
		"too small a destination":  {one[:2], one, one, 0, 1, domain.ErrLength, "dst has the wrong length: 2: want 3"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := FirstPassages(c.dst, c.hf, c.sigma, c.mu, c.years)
			if !errors.Is(err, c.kind) || got != nil || err.Error() != c.text {
				t.Errorf("got %v, %v, want %q", got, err, c.text)
			}
		})
	}
	if got, err := FirstPassages(nil, nil, nil, 0, 1); err != nil || len(got) != 0 {
		t.Errorf("no loans: %v, %v", got, err)
	}
}

func TestARefusalNamesTheElementThoughItsColumnIsTheDestination(t *testing.T) {
	for _, over := range []string{"hf", "sigma"} {
		for want, bad := range map[string][2]float64{
			"hf[9] is out of range: -1: want 0 to +Inf":          {-1, 0.5},
			"sigma[9] is out of range: -1: want 0 to +Inf":       {1.5, -1},
			"sigma[9] is not finite: +Inf: want a finite number": {1.5, math.Inf(1)},
		} {
			hf, sigma := plain(20, 7)
			hf[9], sigma[9] = bad[0], bad[1]
			dst := hf
			if over == "sigma" {
				dst = sigma
			}
			if got, err := FirstPassages(dst, hf, sigma, 0, 0.1); got != nil || err == nil || err.Error() != want {
				t.Errorf("over %s: %v, %v, want %s", over, got, err, want)
			}
		}
	}
}

func BenchmarkFirstPassage1M(b *testing.B) {
	for _, mu := range []float64{0, 0.1} {
		b.Run(fmt.Sprintf("mu=%g", mu), func(b *testing.B) {
			hf, sigma, dst := million()
			b.ReportAllocs()
			defer cputime.Report(b)()
			for b.Loop() {
				if _, err := FirstPassages(dst, hf, sigma, mu, 30.0/365); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// Each kernel by name: run with GOEXPERIMENT=simd to see the vector ones.
func BenchmarkFirstPassageKernel1M(b *testing.B) {
	hf, sigma, dst := million()
	for _, name := range []string{"scalar", "AVX2", "AVX-512"} {
		if of := kernels()[name]; of != nil {
			b.Run(name, func(b *testing.B) {
				defer cputime.Report(b)()
				for b.Loop() {
					of(dst, hf, sigma, 0, math.Sqrt(30.0/365))
				}
			})
		}
	}
}

// million loans, as docs/performance/pds_scipy.py draws them.
func million() (hf, sigma, dst []float64) {
	const n = 1_000_000
	r := rand.New(rand.NewPCG(1, 1))
	hf, sigma, dst = make([]float64, n), make([]float64, n), make([]float64, n)
	for i := range hf {
		hf[i], sigma[i] = 1+r.ExpFloat64()/2, 0.3+r.Float64()
	}
	return hf, sigma, dst
}
