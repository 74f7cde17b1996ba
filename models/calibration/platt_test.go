package calibration

import (
	"errors"
	"math"
	"math/rand/v2"
	"testing"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/published"
)

func TestPlattAgainstLibsvm(t *testing.T) {
	m, err := FitPlatt([]float64{5, -4, 1}, []bool{true, false, false}, nil)
	if err != nil {
		t.Fatal(err)
	}
	published.Numbers(t, "models.md; libsvm as quoted by scikit-learn's test_calibration.py", 1e-4,
		published.Number{What: "Platt of (5, −4, 1; 1, −1, −1), A", Got: m.A, Want: -.20261354391187855},
		published.Number{What: "Platt of (5, −4, 1; 1, −1, −1), B", Got: m.B, Want: .65236314980010512})
}

// At the maximum the gradient is nothing: Σ w(t − p) = 0 and Σ w(t − p)·score = 0.
func TestPlattIsAMaximumWhateverTheUnitOfTheScore(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(3, 40).Draw(t, "n")
		score, w, happened := make([]float64, n), make([]float64, n), make([]bool, n)
		unit := math.Pow(10, float64(rapid.IntRange(-12, 12).Draw(t, "unit")))
		shift := rapid.Float64Range(-100, 100).Draw(t, "shift")
		for i := range score {
			score[i] = (shift + float64(rapid.IntRange(-9, 9).Draw(t, "score"))) * unit
			w[i] = rapid.Float64Range(.5, 2).Draw(t, "w")
			happened[i] = rapid.Bool().Draw(t, "happened")
		}
		happened[0], happened[1], score[2] = true, false, score[0]+unit
		m, err := FitPlatt(score, happened, w)
		if err != nil {
			t.Fatal(err)
		}
		yes, no, _ := classes(happened, w)
		g0, g1 := 0.0, 0.0
		for i := range score {
			target := 1 / (no + 2)
			if happened[i] {
				target = (yes + 1) / (yes + 2)
			}
			g0 += w[i] * (target - m.At(score[i]))
			g1 += w[i] * (target - m.At(score[i])) * (score[i]/unit - shift)
		}
		if math.Abs(g0) > 1e-8 || math.Abs(g1) > 1e-7 {
			t.Fatalf("gradient %v, %v at %+v", g0, g1, m)
		}
	})
}

func TestPlattOfSeparableClassesIsFinite(t *testing.T) {
	m, err := FitPlatt([]float64{-1, 1}, []bool{false, true}, nil)
	if err != nil {
		t.Fatal(err)
	}
	// Targets ⅓ and ⅔ at ∓1 are met exactly: A = −ln 2, B = 0.
	if math.Abs(m.A+math.Ln2) > 1e-12 || math.Abs(m.B) > 1e-12 {
		t.Errorf("got %+v", m)
	}
}

func TestAWeightIsAFrequency(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 1))
	var score, once, many []float64
	var happened, manyHappened []bool
	for range 50 {
		s, w := r.NormFloat64(), r.IntN(4)
		h := r.Float64() < logistic(s)
		score, once, happened = append(score, s), append(once, float64(w)), append(happened, h)
		for range w {
			many, manyHappened = append(many, s), append(manyHappened, h)
		}
	}
	a, err := FitPlatt(score, happened, once)
	if err != nil {
		t.Fatal(err)
	}
	b, err := FitPlatt(many, manyHappened, nil)
	if err != nil {
		t.Fatal(err)
	}
	if math.Abs(a.A-b.A) > 1e-10 || math.Abs(a.B-b.B) > 1e-10 {
		t.Errorf("weights %+v, repeated rows %+v", a, b)
	}
}

func TestPlattRefusesWhatHasNoFit(t *testing.T) {
	fit := func(score []float64, happened []bool, w []float64) error {
		_, err := FitPlatt(score, happened, w)
		return err
	}
	predict := func(m Platt, score float64) error {
		_, err := m.Predict(nil, []float64{score})
		return err
	}
	yn := []bool{true, false}
	for name, c := range map[string]struct{ got, want error }{
		"empty":         {fit(nil, nil, nil), domain.ErrEmpty},
		"lengths":       {fit([]float64{1}, yn, nil), domain.ErrLength},
		"NaN":           {fit([]float64{1, math.NaN()}, yn, nil), domain.ErrNotFinite},
		"one class":     {fit([]float64{1, 2}, []bool{true, true}, nil), ErrOneClass},
		"one by weight": {fit([]float64{1, 2}, yn, []float64{1, 0}), ErrOneClass},
		"constant":      {fit([]float64{2, 2}, yn, nil), domain.ErrConstant},
		"all zero":      {fit([]float64{0, 0}, yn, nil), domain.ErrConstant},
		"too small":     {fit([]float64{1e-320, 0}, yn, nil), ErrNotConverged},
		"predict NaN":   {predict(Platt{-1, 0}, math.NaN()), domain.ErrNotFinite},
		"NaN map":       {predict(Platt{math.NaN(), 0}, 1), domain.ErrNotFinite},
		"flat at Inf":   {predict(Platt{0, 0}, math.Inf(1)), nil},
	} {
		if !errors.Is(c.got, c.want) {
			t.Errorf("%s: got %v, want %v", name, c.got, c.want)
		}
	}
}
