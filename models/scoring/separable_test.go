package scoring

import (
	"errors"
	"math"
	"math/rand/v2"
	"testing"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/optimize/convex/lp"
)

// separable asks a linear program whether some direction d has s·xᵀd ≥ 0 for all
// rows, with a sum of 1: complete or quasi-complete separation by definition
// (Albert and Anderson, 1984), s being +1 for events and −1 otherwise.
func separable(s Sample) bool {
	n, p := s.Rows(), len(s.Columns)+1
	a, b := mat.NewDense(n+1, 2*p+n, nil), make([]float64, n+1)
	b[n] = 1
	for i := range n {
		sign := -1.0
		if s.Happened[i] {
			sign = 1
		}
		for j := range p {
			x := sign
			if j > 0 {
				x *= s.Columns[j-1][i]
			}
			a.Set(i, j, x)
			a.Set(i, p+j, -x)
		}
		a.Set(i, 2*p+i, -1)
		a.Set(n, 2*p+i, 1)
	}
	_, _, err := lp.Simplex(make([]float64, 2*p+n), a, b, 1e-9, nil)
	return err == nil
}

// Features of few values on few rows: a quarter of the samples are separable,
// most of these not completely.
func TestSeparationIsWhatALinearProgramSays(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	yes, no := 0, 0
	for range 1000 {
		s := Sample{Features: Features{Columns: make([][]float64, 1+r.IntN(3))}}
		for range 4 + r.IntN(20) {
			for j := range s.Columns {
				s.Columns[j] = append(s.Columns[j], float64(r.IntN(2+r.IntN(4))))
			}
			s.Happened = append(s.Happened, r.IntN(3) == 0)
		}
		_, err := FitLogistic(s, LogisticOptions{})
		if err != nil && !errors.Is(err, ErrSeparable) && !errors.Is(err, ErrNotConverged) {
			continue // one class, a constant or a collinear column
		}
		want := separable(s)
		if want {
			yes++
		} else {
			no++
		}
		if errors.Is(err, ErrSeparable) != want || errors.Is(err, ErrNotConverged) {
			t.Errorf("got %v, the linear program says separable: %v: %v %v", err, want, s.Columns, s.Happened)
		}
	}
	t.Logf("%d samples are separable, %d are not", yes, no)
	if yes < 100 || no < 100 {
		t.Error("too few of one kind: this test shows little")
	}
}

// Features from 1e-5 to 1e5 on few rows: whole Newton steps run away in one
// sample of 500.
func TestFeaturesOfHeavyTailsConverge(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	for k := range 500 {
		s := Sample{Features: Features{Columns: make([][]float64, 2)}}
		for range 20 + r.IntN(60) {
			for j := range s.Columns {
				s.Columns[j] = append(s.Columns[j], math.Exp(4*r.NormFloat64())*math.Copysign(1, r.Float64()-.3))
			}
			s.Happened = append(s.Happened, r.IntN(4) == 0)
		}
		if _, err := FitLogistic(s, LogisticOptions{}); errors.Is(err, ErrNotConverged) || errors.Is(err, ErrSeparable) && !separable(s) {
			t.Errorf("sample %d: %v", k, err)
		}
	}
}
