package structural

import (
	"math"
	"testing"
)

// Of two independent sides that are alike, skew and mean cancel in the ratio, and
// what the variance is off adds up: the doubt is that part alone. Of one side
// against a stable it has all three parts.
func TestDoubtOfTwoSidesAlike(t *testing.T) {
	const years = 0.1
	covariance, n := market(0, 0.9, 0.5, 0.9, 0.5, 0)
	c, d, stable := basket(0.4, 0.6), basket(0, 0, 0.4, 0.6), basket(0, 0, 0, 0, 1)
	one, err := MatchBaskets(covariance, nil, n, c, stable, years)
	if err != nil {
		t.Fatal(err)
	}
	two, err := MatchBaskets(covariance, nil, n, c, d, years)
	if err != nil {
		t.Fatal(err)
	}
	v := one.Sigma * one.Sigma * years
	third := one.Doubt / (1/(6*v*math.Sqrt(v)) + 1/(4*v) + 1/(3*math.Sqrt(v)))
	if want := third / (4 * v); math.Abs(two.Doubt/want-1) > 1e-9 {
		t.Errorf("two sides alike have doubt %v, want %v", two.Doubt, want)
	}
	if swapped, err := MatchBaskets(covariance, nil, n, stable, c, years); err != nil || math.Abs(swapped.Doubt/one.Doubt-1) > 1e-9 {
		t.Errorf("as debt it has doubt %v, as collateral %v (%v)", swapped.Doubt, one.Doubt, err)
	}
}

// Half ether, half a stable fall to HF = 1 exactly when ether falls to 2/HF − 1.
func TestHalfAStableIsOffByWhatTheDocumentationSays(t *testing.T) {
	const hf, years = 1.1, 7.0 / 365
	covariance, n := market(0, 0.8, 0, 0)
	m, err := MatchBaskets(covariance, nil, n, basket(0.5, 0.5), basket(0, 0, 1), years)
	if err != nil || m.Verdict != Outside {
		t.Fatalf("%+v, %v", m, err)
	}
	matched, truly := FirstPassage(hf, m.Mu, m.Sigma, years), FirstPassage(1/(2/hf-1), 0, 0.8, years)
	if math.Abs(matched-0.090) > 5e-4 || math.Abs(truly-0.077) > 5e-4 || math.Abs(m.Doubt-0.03) > 5e-3 {
		t.Errorf("matched %.4f, truly %.4f, doubt %.4f", matched, truly, m.Doubt)
	}
}
