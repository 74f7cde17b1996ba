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
