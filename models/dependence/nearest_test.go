package dependence

import (
	"errors"
	"math"
	"math/rand/v2"
	"testing"

	"gonum.org/v1/gonum/mat"
	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/published"
)

func TestNearestIsHighams(t *testing.T) {
	near, err := Nearest(mat.NewDense(3, 3, []float64{1, 1, 0, 1, 1, 1, 0, 1, 1}), NearestOptions{})
	if err != nil {
		t.Fatal(err)
	}
	published.Numbers(t, "Higham 2002, section 4", 1e-4,
		published.Number{What: "nearest correlation matrix of 3, next to the diagonal", Got: near.Correlation.At(0, 1), Want: .7607},
		published.Number{What: "nearest correlation matrix of 3, corner", Got: near.Correlation.At(0, 2), Want: .1573},
		published.Number{What: "nearest correlation matrix of 3, distance", Got: near.Distance, Want: .5278})
	near, err = Nearest(mat.NewDense(4, 4, []float64{2, -1, 0, 0, -1, 2, -1, 0, 0, -1, 2, -1, 0, 0, -1, 2}), NearestOptions{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		i, j int
		want float64
	}{{0, 1, -.8084}, {0, 2, .1916}, {0, 3, .1068}, {1, 2, -.6562}, {1, 3, .1916}, {2, 3, -.8084}} {
		published.Numbers(t, "Higham 2002; NAG's g02aaf example", 1e-4,
			published.Number{What: "nearest correlation matrix of 4", Got: near.Correlation.At(c.i, c.j), Want: c.want})
	}
}

// brokenMatrix is random off the diagonal: most have eigenvalues far below 0.
func brokenMatrix(seed uint64, n int) *mat.SymDense {
	r := rand.New(rand.NewPCG(seed, 1))
	a := mat.NewSymDense(n, nil)
	for i := range n {
		for j := range i {
			a.SetSym(i, j, 2*r.Float64()-1)
		}
		a.SetSym(i, i, 1)
	}
	return a
}

// alternating is Higham's own algorithm 3.3, for a diagonal of weights: slower,
// and of other code. A floor goes with weights of 1 alone.
func alternating(a *mat.SymDense, weights []float64, floor float64) *mat.SymDense {
	n := a.SymmetricDim()
	x, correction := mat.NewSymDense(n, nil), mat.NewSymDense(n, nil)
	x.CopySym(a)
	w := func(i, j int) float64 { return math.Sqrt(weights[i] * weights[j]) }
	for range 20_000 {
		before := mat.NewSymDense(n, nil)
		for i := range n {
			for j := range i + 1 {
				before.SetSym(i, j, (x.At(i, j)-correction.At(i, j))*w(i, j))
			}
		}
		values, vectors, err := eigen(before)
		if err != nil {
			panic(err)
		}
		for i := range n {
			for j := range i + 1 {
				sum := 0.0
				for k, v := range values {
					sum += math.Max(floor, v) * vectors.At(i, k) * vectors.At(j, k)
				}
				correction.SetSym(i, j, (sum-before.At(i, j))/w(i, j))
				x.SetSym(i, j, sum/w(i, j))
			}
			x.SetSym(i, i, 1)
		}
	}
	return x
}

func TestNearestIsWhatAlternatingProjectionsFind(t *testing.T) {
	for _, o := range []NearestOptions{{}, {Weights: []float64{1, 5, .2, 3, 1, 1}}, {Floor: .1}} {
		a := brokenMatrix(3, 6)
		near, err := Nearest(a, o)
		if err != nil {
			t.Fatal(err)
		}
		weights := o.Weights
		if weights == nil {
			weights = []float64{1, 1, 1, 1, 1, 1}
		}
		if want := alternating(a, weights, o.Floor); !mat.EqualApprox(near.Correlation, want, 1e-6) {
			t.Errorf("got %v, want %v", mat.Formatted(near.Correlation), mat.Formatted(want))
		}
	}
}

func TestNearestIsACorrelationMatrixAboveItsFloor(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		n := rapid.IntRange(1, 12).Draw(rt, "n")
		a := brokenMatrix(rapid.Uint64().Draw(rt, "seed"), n)
		o := NearestOptions{Floor: rapid.SampledFrom([]float64{0, 1e-8, .05, .9}).Draw(rt, "floor")}
		if rapid.Bool().Draw(rt, "weighted") {
			o.Weights = rapid.SliceOfN(rapid.Float64Range(.01, 100), n, n).Draw(rt, "weights")
		}
		if rapid.Bool().Draw(rt, "far") {
			for i := range n {
				a.SetSym(i, i, rapid.Float64Range(-5, 5).Draw(rt, "diagonal"))
			}
		}
		near, err := Nearest(a, o)
		if err != nil {
			rt.Fatal(err)
		}
		if err := Check(near.Correlation); err != nil {
			rt.Fatal(err)
		}
		values, _, err := eigen(near.Correlation)
		if err != nil || values[0] < o.Floor-1e-9 {
			rt.Fatalf("smallest eigenvalue %v, floor %v (%v)", values[0], o.Floor, err)
		}
		again, err := Nearest(near.Correlation, o)
		if err != nil || again.Distance > 1e-7 {
			rt.Fatalf("a result moves by %v (%v)", again.Distance, err)
		}
	})
}

// W(X−A)W = D·W + S, D diagonal and S·X = 0: rows of W(X−A)X are those of X, scaled
// (Higham 2002, theorem 2.4).
func TestNearestIsOptimalWhateverTheWeights(t *testing.T) {
	const n = 6
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 2))
		a, weights := brokenMatrix(seed, n), make([]float64, n)
		for i := range weights {
			weights[i] = math.Pow(10, 6*r.Float64()-3)
		}
		near, err := Nearest(a, NearestOptions{Weights: weights})
		if err != nil {
			t.Fatal(err)
		}
		x := near.Correlation
		for i := range n {
			row, size := make([]float64, n), 0.0
			for k := range n {
				d := (x.At(i, k) - a.At(i, k)) * weights[k]
				size += math.Abs(d)
				for j := range row {
					row[j] += d * x.At(k, j)
				}
			}
			for j := range row {
				if off := row[j] - row[i]*x.At(i, j); math.Abs(off) > 1e-8*size {
					t.Errorf("seed %d, row %d, column %d: off by %v of %v", seed, i, j, off, size)
				}
			}
		}
	}
}

func TestNearestOfManyAssetsConverges(t *testing.T) {
	near, err := Nearest(brokenMatrix(8, 80), NearestOptions{Floor: 1e-8})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("80 assets: distance %.3f after %d steps, diagonal off by %.2g", near.Distance, near.Iterations, near.Residual)
}

func TestNearestRefusesByKind(t *testing.T) {
	no := func(_ any, err error) error { return err }
	for name, c := range map[string]struct{ got, want error }{
		"nil":                  {no(Nearest(nil, NearestOptions{})), domain.ErrEmpty},
		"NaN":                  {no(Nearest(pair(math.NaN()), NearestOptions{})), domain.ErrNotFinite},
		"infinity":             {no(Nearest(pair(math.Inf(1)), NearestOptions{})), domain.ErrNotFinite},
		"asymmetric":           {no(Nearest(mat.NewDense(2, 2, []float64{1, 0, .5, 1}), NearestOptions{})), domain.ErrRange},
		"not square":           {no(Nearest(mat.NewDense(2, 3, nil), NearestOptions{})), domain.ErrLength},
		"floor of 1":           {no(Nearest(pair(.5), NearestOptions{Floor: 1})), domain.ErrRange},
		"a weight of 0":        {no(Nearest(pair(.5), NearestOptions{Weights: []float64{1, 0}})), domain.ErrRange},
		"a weight of nearly 0": {no(Nearest(pair(.5), NearestOptions{Weights: []float64{1, 1e-7}})), domain.ErrRange},
		"infinite weights":     {no(Nearest(pair(.5), NearestOptions{Weights: []float64{1, math.Inf(1)}})), domain.ErrNotFinite},
		"a weight missing":     {no(Nearest(pair(.5), NearestOptions{Weights: []float64{1}})), domain.ErrLength},
		"a covariance":         {no(Nearest(pair(1001), NearestOptions{})), domain.ErrRange},
		"enormous":             {no(Nearest(pair(1e200), NearestOptions{})), domain.ErrRange},
		"not a matrix of them": {Check(pair(-1.01)), domain.ErrNotPSD},
	} {
		if !errors.Is(c.got, c.want) {
			t.Errorf("%s: got %v, want %v", name, c.got, c.want)
		}
	}
}

// Three assets that are one, two that are its opposite, and two that have next to
// nothing to do with them: gonum's eigenvalues of this are 1e123.
func TestEntriesNextToNothingDoNoHarm(t *testing.T) {
	sign := []float64{1, 1, 0, 1, 0, -1, -1}
	m := mat.NewSymDense(7, nil)
	for i := range 7 {
		for j := range i {
			m.SetSym(i, j, sign[i]*sign[j])
		}
		m.SetSym(i, i, 1)
	}
	for at, v := range map[[2]int]float64{
		{0, 2}: -6.228377153527308e-97, {1, 2}: 2.556313824025416e-122, {2, 3}: -5.993690067885815e-263, {0, 4}: -2.1621554961863353e-185,
		{2, 4}: 4.51708205793531e-249, {2, 5}: 4.791544487167648e-56, {4, 5}: 2.2384198597754743e-184, {4, 6}: 1.598598594086385e-42,
	} {
		m.SetSym(at[0], at[1], v)
	}
	if err := Check(m); err != nil {
		t.Error(err)
	}
	if _, err := NewCopula(m, 4); err != nil {
		t.Error(err)
	}
	near, err := Nearest(m, NearestOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if near.Distance > 1e-9 {
		t.Errorf("a correlation matrix is moved by %g", near.Distance)
	}
}
