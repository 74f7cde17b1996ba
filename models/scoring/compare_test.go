package scoring

import (
	"errors"
	"math"
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/calibration"
	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// fixed is a score by hand of one feature.
func fixed(name string, intercept, slope float64) *Logistic {
	return &Logistic{Features: []string{name}, Intercept: intercept, Coefficients: []float64{slope}}
}

func TestAScoreIsPutBesideItsBaseline(t *testing.T) {
	test := small(600, 31)
	test.Names = []string{"hf", "age", "volatility"}
	day := make([]int, 600)
	for i := range day {
		day[i] = i / 10
	}
	b := calibration.Bootstrap{Clusters: [][]int{day}, Replicates: 100, Level: .9, Seed: 4}
	good, useless := fixed("hf", -1, -1.5), fixed("volatility", -1, .01)
	c, err := Compare(test, good, useless, b)
	if err != nil {
		t.Fatal(err)
	}
	if !c.Beats() || c.Clusters != 60 || c.Rows != 600 || c.Event != "default" {
		t.Errorf("a good score against a useless one: %+v", c)
	}
	for name, v := range map[string]Versus{"AUC": c.AUC, "Brier": c.Brier, "log loss": c.LogLoss} {
		if d := math.Abs(v.Score - v.Baseline); math.Abs(d-v.Gain.Value) > 1e-12 || !(v.Gain.Low <= v.Gain.Value && v.Gain.Value <= v.Gain.High) {
			t.Errorf("%s: %+v", name, v)
		}
	}
	back, err := Compare(test, useless, good, b)
	if err != nil {
		t.Fatal(err)
	}
	if back.Beats() || back.AUC.Gain.Value != -c.AUC.Gain.Value || back.LogLoss.Gain.Low > -c.LogLoss.Gain.Low {
		t.Errorf("the other way round: %+v", back)
	}
	same, err := Compare(test, good, good, b)
	if err != nil || same.Beats() || same.AUC.Gain.High != 0 {
		t.Errorf("a score against itself: %+v, %v", same, err)
	}
	wrong, err := Compare(test, fixed("hf", 1e6, 0), good, b)
	if err != nil || math.IsInf(wrong.LogLoss.Score, 0) || wrong.Beats() {
		t.Errorf("a score that is certain and wrong: %+v, %v", wrong, err)
	}
}

func TestComparisonsThatSayNothingAreRefused(t *testing.T) {
	test := small(100, 32)
	m := fixed("x0", 0, 1)
	b := calibration.Bootstrap{Replicates: 100, Level: .9}
	if _, err := Compare(test, fixed("hf", 0, 1), m, b); !errors.Is(err, ErrNames) {
		t.Errorf("a feature that is not there: got %v", err)
	}
	if _, err := Compare(Sample{}, m, m, b); !errors.Is(err, domain.ErrEmpty) {
		t.Errorf("no rows: got %v", err)
	}
	if _, err := Compare(test, m, nil, b); !errors.Is(err, domain.ErrEmpty) {
		t.Errorf("no baseline: got %v", err)
	}
	b.Clusters = [][]int{make([]int, 100)}
	if _, err := Compare(test, m, m, b); !errors.Is(err, calibration.ErrOneCluster) {
		t.Errorf("one day: got %v", err)
	}
	test.Happened = make([]bool, 100)
	if _, err := Compare(test, m, m, b); !errors.Is(err, ErrOneClass) {
		t.Errorf("one class: got %v", err)
	}
}
