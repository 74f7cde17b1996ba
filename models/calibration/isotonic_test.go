package calibration

import (
	"errors"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/published"
)

func TestPoolAdjacentAgainstScikitLearn(t *testing.T) {
	got, err := PoolAdjacent(nil, []float64{1, 0, 4, 3, 3, 5, 4, 2, 0}, nil, Rising)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []float64{.5, .5, 3, 3, 3, 3, 3, 3, 3} {
		published.Numbers(t, "models.md", 1e-12, published.Number{What: "isotonic of 1 0 4 3 3 5 4 2 0", Got: got[i], Want: want})
	}
}

func TestIsotonicWithTiesAndWeightsAgainstScikitLearn(t *testing.T) {
	x := []float64{.3, .1, .2, .2, .5, .4, .4, .9, .7, .6}
	y := []float64{1, 0, 1, 0, 0, 1, 1, 1, 0, 1}
	w := []float64{1, 2, 1, 3, 1, .5, 1, 2, 1, 1}
	at := []float64{0, .1, .15, .2, .25, .33, .45, .65, .8, 1}
	m, err := FitIsotonic(x, y, w, Rising)
	if err != nil {
		t.Fatal(err)
	}
	got, err := m.Predict(nil, at)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []float64{0, 0, .125, .25, .443181818182, .636363636364, .636363636364, .636363636364, .818181818182, 1} {
		published.Numbers(t, "scikit-learn 1.9.1, IsotonicRegression(out_of_bounds='clip')", 1e-11, published.Number{What: "isotonic with ties and weights", Got: got[i], Want: want})
	}
	falling, err := FitIsotonic(x, y, w, Falling)
	if err != nil {
		t.Fatal(err)
	}
	published.Numbers(t, "scikit-learn 1.9.1, IsotonicRegression(increasing=False)", 1e-11, published.Number{What: "isotonic falling", Got: falling.At(.3), Want: .481481481481})
}

// The minimax formula of isotonic regression: fit[i] = max over j ≤ i of min
// over k ≥ i of the mean of y[j..k] (Robertson, Wright and Dykstra 1988, 1.4.4).
func TestPoolAdjacentIsTheMinimaxOfMeans(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 12).Draw(t, "n")
		y := rapid.SliceOfN(rapid.Float64Range(-5, 5), n, n).Draw(t, "y")
		w := rapid.SliceOfN(rapid.Float64Range(.1, 3), n, n).Draw(t, "w")
		got, err := PoolAdjacent(nil, y, w, Rising)
		if err != nil {
			t.Fatal(err)
		}
		for i := range y {
			want := math.Inf(-1)
			for j := 0; j <= i; j++ {
				least := math.Inf(1)
				for k := i; k < n; k++ {
					sum, weight := 0.0, 0.0
					for m := j; m <= k; m++ {
						sum, weight = sum+w[m]*y[m], weight+w[m]
					}
					least = min(least, sum/weight)
				}
				want = max(want, least)
			}
			if math.Abs(got[i]-want) > 1e-12*(1+math.Abs(want)) {
				t.Fatalf("fit[%d] = %v, minimax %v", i, got[i], want)
			}
		}
	})
}

func TestIsotonicIsMonotoneKeepsTheMeanAndMirrors(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 60).Draw(t, "n")
		x, y, w := make([]float64, n), make([]float64, n), make([]float64, n)
		negative := make([]float64, n)
		for i := range x {
			x[i] = float64(rapid.IntRange(0, 20).Draw(t, "x"))
			y[i] = rapid.Float64Range(-1, 1).Draw(t, "y")
			w[i] = float64(rapid.IntRange(0, 3).Draw(t, "w"))
			negative[i] = -y[i]
		}
		w[0] = 1
		up, err := FitIsotonic(x, y, w, Rising)
		if err != nil {
			t.Fatal(err)
		}
		down, err := FitIsotonic(x, negative, w, Falling)
		if err != nil {
			t.Fatal(err)
		}
		last, sum, total := math.Inf(-1), 0.0, 0.0
		for v := -1.0; v <= 21; v += .25 {
			if up.At(v) < last {
				t.Fatalf("falls at %v", v)
			}
			last = up.At(v)
			if down.At(v) != -up.At(v) {
				t.Fatalf("at %v: falling %v, rising %v", v, down.At(v), up.At(v))
			}
		}
		for i := range x {
			sum, total = sum+w[i]*(up.At(x[i])-y[i]), total+w[i]
		}
		if math.Abs(sum) > 1e-12*total {
			t.Fatalf("the fitted mean is off by %v", sum/total)
		}
		back, err := NewIsotonic(up.Knots())
		if err != nil || back.At(7.3) != up.At(7.3) {
			t.Fatalf("through its knots: %v, %v", back, err)
		}
	})
}

func TestIsotonicInTheCorners(t *testing.T) {
	one, err := FitIsotonic([]float64{2}, []float64{.3}, nil, Rising)
	if err != nil || one.At(math.Inf(-1)) != .3 || one.At(math.Inf(1)) != .3 || !math.IsNaN(one.At(math.NaN())) {
		t.Errorf("one row: %v, %v", one, err)
	}
	flat, err := FitIsotonic([]float64{1, 1, 1}, []float64{0, 1, 1}, nil, Rising)
	if err != nil || math.Abs(flat.At(1)-2./3) > 1e-15 {
		t.Errorf("constant x: %v, %v", flat, err)
	}
	if _, err := new(Isotonic).Predict(nil, []float64{1}); !errors.Is(err, domain.ErrEmpty) || !math.IsNaN(new(Isotonic).At(1)) {
		t.Errorf("without knots: %v", err)
	}
	x := []float64{1, 2}
	inPlace, err := flat.Predict(x, x)
	if err != nil || !slices.Equal(inPlace, x) {
		t.Errorf("in place: %v, %v", inPlace, err)
	}
	y, err := PoolAdjacent(nil, []float64{9, 1, -9, 2}, []float64{0, 1, 0, 1}, Rising)
	if err != nil || !slices.Equal(y, []float64{1, 1, 1, 2}) {
		t.Errorf("zero weights: %v, %v", y, err)
	}
}

func TestIsotonicRefusesWhatHasNoFit(t *testing.T) {
	nan := math.NaN()
	fit := func(x, y, w []float64, way Direction) error {
		_, err := FitIsotonic(x, y, w, way)
		return err
	}
	m, _ := FitIsotonic([]float64{0, 1}, []float64{0, 1}, nil, Rising)
	predict := func(dst, x []float64) error {
		_, err := m.Predict(dst, x)
		return err
	}
	through := func(x, y []float64) error {
		_, err := NewIsotonic(x, y)
		return err
	}
	for name, c := range map[string]struct{ got, want error }{
		"empty":           {fit(nil, nil, nil, Rising), domain.ErrEmpty},
		"lengths":         {fit([]float64{1}, []float64{1, 2}, nil, Rising), domain.ErrLength},
		"NaN in x":        {fit([]float64{nan}, []float64{1}, nil, Rising), domain.ErrNotFinite},
		"NaN in y":        {fit([]float64{1}, []float64{nan}, nil, Rising), domain.ErrNotFinite},
		"Inf in x":        {fit([]float64{math.Inf(1)}, []float64{1}, nil, Rising), domain.ErrNotFinite},
		"NaN weight":      {fit([]float64{1}, []float64{1}, []float64{nan}, Rising), domain.ErrNotFinite},
		"a debt":          {fit([]float64{1}, []float64{1}, []float64{-1}, Rising), domain.ErrRange},
		"no weight":       {fit([]float64{1}, []float64{1}, []float64{0}, Rising), domain.ErrRange},
		"few weights":     {fit([]float64{1, 2}, []float64{1, 2}, []float64{1}, Rising), domain.ErrLength},
		"direction":       {fit([]float64{1}, []float64{1}, nil, 7), domain.ErrRange},
		"predict NaN":     {predict(nil, []float64{nan}), domain.ErrNotFinite},
		"predict length":  {predict(make([]float64, 1), []float64{1, 2}), domain.ErrLength},
		"no knots":        {through(nil, nil), domain.ErrEmpty},
		"knots that tie":  {through([]float64{1, 1}, []float64{0, 1}), domain.ErrRange},
		"knots that turn": {through([]float64{1, 2, 3}, []float64{0, 1, 0}), domain.ErrRange},
	} {
		if !errors.Is(c.got, c.want) {
			t.Errorf("%s: got %v, want %v", name, c.got, c.want)
		}
	}
}
