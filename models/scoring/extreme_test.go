package scoring

import (
	"errors"
	"math"
	"math/rand/v2"
	"testing"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// typed are the errors that a fit may answer.
func typed(err error) bool {
	for _, kind := range []error{ErrSeparable, ErrCollinear, ErrOneClass, ErrNotConverged} {
		if errors.Is(err, kind) {
			return true
		}
	}
	return isDomain(err)
}

// Numbers from the smallest to the largest that are taken, repeated rows of both
// outcomes, weights of all sizes, no penalty, leaves of one row: a fit predicts
// probabilities, or there is an error of a kind that is documented.
func TestExtremeNumbersGiveAFitOrAnError(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 3))
		size := func() float64 {
			if r.IntN(3) == 0 {
				return float64(r.IntN(3))
			}
			return math.Copysign(math.Pow(10, float64(r.IntN(473)-323)), r.Float64()-.5)
		}
		wild := r.IntN(2) == 0
		s := Sample{Features: Features{Columns: make([][]float64, 1+r.IntN(3))}}
		for range 2 + r.IntN(40) {
			for j := range s.Columns {
				x := float64(r.IntN(4))
				if wild {
					x = size()
				}
				s.Columns[j] = append(s.Columns[j], x)
			}
			s.Happened = append(s.Happened, r.IntN(2) == 0)
			if r.IntN(4) > 0 {
				s.Weight = append(s.Weight, math.Abs(size()))
			} else {
				s.Weight = append(s.Weight, 1)
			}
		}
		if r.IntN(2) == 0 {
			s.Weight = nil
		}
		o := DefaultTrees()
		o.L2, o.MinChildWeight, o.LearningRate, o.MaxDepth, o.Rounds = math.Abs(size()), 0, 1, 8, 60
		if r.IntN(2) == 0 {
			o.L2 = 0
		}
		fits := map[string]func() (Scorer, error){
			"trees":               func() (Scorer, error) { return FitTrees(s, &s, o) },
			"logistic":            func() (Scorer, error) { return FitLogistic(s, LogisticOptions{}) },
			"logistic, penalised": func() (Scorer, error) { return FitLogistic(s, LogisticOptions{L2: o.L2}) },
		}
		for _, kind := range []string{"trees", "logistic", "logistic, penalised"} {
			m, err := fits[kind]()
			if err != nil {
				if !typed(err) {
					t.Fatalf("%s: %v", kind, err)
				}
				continue
			}
			p, err := m.Predict(nil, s.Features)
			if err != nil && !isDomain(err) {
				t.Fatalf("%s: %v", kind, err)
			}
			for i, v := range p {
				if !(v >= 0 && v <= 1) {
					t.Fatalf("%s: prediction %d is %v", kind, i, v)
				}
			}
			if _, err := m.Save(); err != nil {
				t.Fatalf("%s: %v", kind, err)
			}
		}
	})
}

// A coefficient of 1e200 is a number, its variance is none.
func TestAnErrorThatIsNoNumberIsNotGiven(t *testing.T) {
	x := scaled([]float64{1, 2, 3, 4, 5, 6, 7, 8}, 1e-200, 0)
	m, err := FitLogistic(sampleOf("00101011", x), LogisticOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if se, err := m.StandardErrors(nil); !errors.Is(err, domain.ErrEmpty) {
		t.Errorf("standard errors %v, %v", se, err)
	}
	if _, err := m.Save(); err != nil {
		t.Error(err)
	}
}
