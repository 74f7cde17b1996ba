package simulate

import (
	"flag"
	"math"
	"math/bits"
	"slices"
	"testing"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat"

	"github.com/hedgerow-fi/hedgerow/models/published"
)

var search = flag.Bool("sobol", false, "print the initial numbers that the search picks for all dimensions")

// quality is how badly a pair of dimensions is spread: the least t such that the
// first 2ᵐ points are a (t, m, 2)-net (Niederreiter 1987). Row r of a generator
// matrix is the bit r of the direction numbers.
func quality(a, b *[32]uint32, m int) int {
	rows := func(v *[32]uint32) []uint32 {
		out := make([]uint32, m)
		for k := range m {
			for r := range m {
				out[r] |= (v[k] >> (31 - r) & 1) << k
			}
		}
		return out
	}
	x, y := rows(a), rows(b)
	for d := 1; d <= m; d++ {
		for i := 0; i <= d; i++ {
			if !independent(x[:i], y[:d-i]) {
				return m - d + 1
			}
		}
	}
	return 0
}

func independent(sets ...[]uint32) bool {
	var basis [32]uint32 // by highest bit
	for _, set := range sets {
		for _, v := range set {
			for v != 0 && basis[bits.Len32(v)-1] != 0 {
				v ^= basis[bits.Len32(v)-1]
			}
			if v == 0 {
				return false
			}
			basis[bits.Len32(v)-1] = v
		}
	}
	return true
}

// best searches the candidates for the first dimensions, in order.
func best(dimensions int) string {
	polynomials := primitives(dimensions - 1)
	earlier := make([][32]uint32, 1, dimensions)
	for k := range 32 {
		earlier[0][k] = 1 << (31 - k)
	}
	picked := []byte{first}
	for d := 1; d < dimensions; d++ {
		p := polynomials[d-1]
		least, at, kept := math.MaxInt, 0, [32]uint32{}
		for c := range candidates {
			v := directions(p, initial(d, degree(p), c))
			worst, sum := 0, 0
			for e := len(earlier) - 1; e >= 0 && worst*1_000_000 <= least; e-- {
				for _, m := range []int{8, 12} {
					t := quality(&earlier[e], &v, m)
					worst, sum = max(worst, t), sum+t
				}
			}
			if score := worst*1_000_000 + sum; score < least {
				least, at, kept = score, c, v
			}
		}
		earlier, picked = append(earlier, kept), append(picked, byte(first+at))
	}
	return string(picked)
}

func TestInitialNumbersAreThoseThatTheSearchPicks(t *testing.T) {
	if *search {
		t.Logf("const chosen = %q", best(256))
		return
	}
	if got := best(20); got != chosen[:20] {
		t.Errorf("the search picks %q, the table has %q", got, chosen[:20])
	}
}

func TestPrimitivePolynomialsAreCountedAsEulerSays(t *testing.T) {
	// φ(2ˢ−1)/s of degree s.
	count := map[int]int{}
	for _, p := range primitives(160) {
		count[degree(p)]++
	}
	for s, want := range []int{0, 1, 1, 2, 2, 6, 6, 18, 16, 48, 60} {
		if count[s] != want {
			t.Errorf("%d primitive polynomials of degree %d, want %d", count[s], s, want)
		}
	}
	if got := primitives(5); !slices.Equal(got, []uint32{0b11, 0b111, 0b1011, 0b1101, 0b10011}) {
		t.Errorf("the first are %b", got)
	}
}

func TestTheFirstDimensionsAreTheKnownOnes(t *testing.T) {
	s, err := NewSequence(2)
	if err != nil {
		t.Fatal(err)
	}
	// van der Corput's in base 2, and Sobol's of x + 1: SciPy 1.17.1, stats.qmc.Sobol(2,
	// scramble=False), in order of the point's number rather than of its Gray code.
	want := [][2]float64{{0, 0}, {.5, .5}, {.25, .75}, {.75, .25}, {.125, .625}, {.625, .125}, {.375, .375}, {.875, .875}}
	for k, w := range want {
		if got := s.At(nil, k); math.Abs(got[0]-w[0]) > 0x1p-32 || math.Abs(got[1]-w[1]) > 0x1p-32 {
			t.Errorf("point %d is %v, want %v", k, got, w)
		}
	}
}

// Each 2ᵏ points that start at a multiple of 2ᵏ hit each of 2ᵏ intervals once, in
// every dimension, scrambled or not.
func TestEveryDimensionIsSpreadEvenly(t *testing.T) {
	for _, scrambled := range []bool{false, true} {
		s, err := NewSequence(MaxDimensions)
		if err != nil {
			t.Fatal(err)
		}
		if scrambled {
			s.Scramble(5)
		}
		const n = 256
		hit := make([][n]int, MaxDimensions)
		for k := range n {
			for d, u := range s.At(nil, 7*n+k) {
				hit[d][int(u*n)]++
			}
		}
		for d, h := range hit {
			if slices.Max(h[:]) != 1 {
				t.Fatalf("dimension %d, scrambled %v: intervals are hit %v times", d, scrambled, h)
			}
		}
	}
}

func TestPairsOfDimensionsAreSpreadAsWellAsTheSearchPromises(t *testing.T) {
	s, err := NewSequence(MaxDimensions)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ dimensions, worst int }{{8, 4}, {16, 5}, {32, 6}} {
		worst := 0
		for i := range c.dimensions {
			for j := range i {
				worst = max(worst, quality(&s.direction[j], &s.direction[i], 12))
			}
		}
		if worst > c.worst {
			t.Errorf("of the first %d dimensions a pair has t = %d, want at most %d", c.dimensions, worst, c.worst)
		}
	}
}

func TestASequenceHasItsDimensionsAlone(t *testing.T) {
	s, err := NewSequence(3)
	if err != nil {
		t.Fatal(err)
	}
	for _, size := range []int{0, 2, 3, 9} {
		if got := s.At(make([]float64, size), 6); !slices.Equal(got, s.At(nil, 6)) {
			t.Errorf("into %d elements: %v", size, got)
		}
	}
	for _, n := range []int{-1, 0, MaxDimensions + 1} {
		if _, err := NewSequence(n); err == nil {
			t.Errorf("%d dimensions are taken", n)
		}
	}
}

// An average over the scrambled points errs less than over as many independent
// ones: by more than ten times where the loss is smooth, over six months by the
// week.
func TestSobolBeatsMonteCarlo(t *testing.T) {
	g := GBM{Covariance: crypto(), Steps: 26, StepYears: 7 * day}
	price := func(p *Paths) float64 { // an Asian put on half of each of two
		sum := 0.0
		for s := range p.Scenarios {
			mean := 0.0
			for step := range p.Steps {
				f := p.At(s, step)
				mean += (f[0] + f[1]) / 2 / float64(p.Steps)
			}
			sum += max(0, 1-mean)
		}
		return sum / float64(p.Scenarios)
	}
	spread := func(m Method) (mean, sd float64) {
		const seeds = 16
		var p *Paths
		x := make([]float64, seeds)
		for k := range x {
			var err error
			if p, err = g.Paths(p, Draw{Scenarios: 2048, Seed: uint64(k), Method: m}); err != nil {
				t.Fatal(err)
			}
			x[k] = price(p)
		}
		return stat.MeanStdDev(x, nil)
	}
	plain, plainSD := spread(Independent)
	even, evenSD := spread(Sobol)
	if math.Abs(plain-even) > 3*math.Hypot(plainSD, evenSD)/4 {
		t.Errorf("independent %.5f ± %.5f, Sobol %.5f ± %.5f", plain, plainSD/4, even, evenSD/4)
	}
	if ratio := plainSD / evenSD; ratio < 10 {
		t.Errorf("Sobol errs %.1f times less, want at least 10", ratio)
	} else {
		t.Logf("2,048 scenarios, 78 shocks each: Sobol errs %.1f times less", ratio)
	}
	_, pairedSD := spread(Antithetic)
	if ratio := plainSD / pairedSD; ratio < 1.3 {
		t.Errorf("antithetic errs %.1f times less, want at least 1.3", ratio)
	} else {
		t.Logf("antithetic errs %.1f times less", ratio)
	}
}

// 400 steps of two assets are 800 shocks: those past the sequence are drawn.
func TestLongPathsGoOnPastTheSequence(t *testing.T) {
	c := mat.NewSymDense(2, []float64{.64, .2, .2, .25})
	g := GBM{Covariance: c, Steps: 400, StepYears: 1.0 / 400}
	p := draw(t, g, Draw{Scenarios: 4096, Seed: 2, Method: Sobol})
	for step := 390; step < 400; step++ {
		squares := make([]float64, p.Scenarios)
		for s := range squares {
			x := math.Log(p.At(s, step)[0]/p.At(s, step-1)[0]) + .32/400
			squares[s] = x * x * 400
		}
		near(t, "variance of a late step", squares, .64)
	}
	near(t, "variance of the end", column(p, 399, func(l []float64) float64 { return (l[0] + .32) * (l[0] + .32) }), .64)
	shocks := make([]float64, 800) // none is left out
	n, err := newNormals(Draw{Scenarios: 1, Method: Sobol}, 400, 2)
	if err != nil {
		t.Fatal(err)
	}
	n.fill(shocks, 0)
	for k, z := range n.shock {
		if z == 0 {
			t.Errorf("shock %d is 0", k)
		}
	}
}

func TestABridgeIsABrownianPath(t *testing.T) {
	// The increments are a linear map of the shocks that keeps them independent and
	// of unit variance: its matrix is orthogonal.
	for _, steps := range []int{1, 2, 3, 7, 24} {
		b, columns := newBridge(steps), make([][]float64, steps)
		for k := range columns {
			shock := make([]float64, steps)
			shock[k], columns[k] = 1, make([]float64, steps)
			b.build(columns[k], shock, 1)
		}
		for i := range steps {
			for j := range steps {
				dot, want := 0.0, 0.0
				for k := range steps {
					dot += columns[k][i] * columns[k][j]
				}
				if i == j {
					want = 1
				}
				if math.Abs(dot-want) > 1e-12 {
					t.Fatalf("%d steps: covariance of increments %d and %d is %g", steps, i, j, dot)
				}
			}
		}
	}
}

// discrepancy is the centred L2 one, squared (Hickernell 1998).
func discrepancy(points [][]float64) float64 {
	n := float64(len(points))
	once, twice := 0.0, 0.0
	for _, x := range points {
		p := 1.0
		for _, u := range x {
			z := math.Abs(u - .5)
			p *= 1 + z/2 - z*z/2
		}
		once += p
		for _, y := range points {
			p := 1.0
			for k := range x {
				p *= 1 + math.Abs(x[k]-.5)/2 + math.Abs(y[k]-.5)/2 - math.Abs(x[k]-y[k])/2
			}
			twice += p
		}
	}
	return math.Pow(13.0/12, float64(len(points[0]))) - 2/n*once + twice/n/n
}

// Two dimensions are everybody's. In more, the search's initial numbers spread
// points as evenly as those of Joe and Kuo (2008), and far more than chance.
func TestPointsAreSpreadAsEvenlyAsThoseOfJoeAndKuo(t *testing.T) {
	const n = 1024
	for _, c := range []struct {
		dimensions int
		theirs     float64 // SciPy 1.17.1, qmc.discrepancy(qmc.Sobol(d, scramble=False).random(1024))
	}{{2, 1.10673638809e-06}, {5, 2.52532130021e-05}, {10, .000791420327738}, {20, .0438102048453}} {
		s, err := NewSequence(c.dimensions)
		if err != nil {
			t.Fatal(err)
		}
		points, random := make([][]float64, n), make([][]float64, n)
		chance := newStream(1)
		for k := range n {
			points[k], random[k] = s.At(nil, k), make([]float64, c.dimensions)
			for d := range points[k] {
				points[k][d] -= 0x1p-33 // SciPy's are the ends of intervals
				random[k][d] = chance.Float64()
			}
		}
		got := discrepancy(points)
		if c.dimensions == 2 {
			published.Number{What: "discrepancy of 1,024 Sobol points of two dimensions", Got: got, Want: c.theirs, Tolerance: 1e-8, Relative: true, Source: "SciPy 1.17.1, qmc"}.Check(t)
		}
		if worst := discrepancy(random); got > 1.1*c.theirs || got > worst/1.5 {
			t.Errorf("%d dimensions: discrepancy %.3g, Joe and Kuo %.3g, chance %.3g", c.dimensions, got, c.theirs, worst)
		}
	}
}
