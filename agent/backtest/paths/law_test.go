package paths

import (
	"math"
	"math/rand/v2"
	"testing"

	"gonum.org/v1/gonum/stat"
)

func random(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 5)) }

// made is a law without the tails that make estimates of it slow to settle.
func made() *Law {
	shocks, _ := root(2, []float64{.6})
	waves, _ := root(2, []float64{.8})
	return &Law{Assets: []Clustered{{-10, .8}, {-9, .5}}, Nu: 6, Shocks: shocks, Waves: waves, HalfLife: 240, Crash: Crash{PerYear: 12, Least: .06, More: .03, Stir: .4}}
}

func drawn(l *Law, hours int) [][]float64 {
	w := l.walk([]float64{1, 1}, random(1))
	out := make([][]float64, 2)
	for range hours {
		before := [2]float64{w.log[0], w.log[1]}
		w.step()
		for i := range out {
			out[i] = append(out[i], w.log[i]-before[i])
		}
	}
	return out
}

func TestALawIsFoundAgainInWhatItDrew(t *testing.T) {
	l := made()
	f, err := FitLaw(drawn(l, 20*hoursPerYear))
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		name                string
		want, got, relative float64
	}{
		{"crashes a year", 12, f.Crash.PerYear, .15}, {"what a crash is more", .03, f.Crash.More, .2}, {"half-life", 240, f.HalfLife, .15},
		{"spread", .8, f.Assets[0].Spread, .1}, {"spread", .5, f.Assets[1].Spread, .1}, {"correlation of shocks", .6, f.ShockPairs[0], .05}, {"correlation of waves", .8, f.WavePairs[0], .1},
	} {
		if math.Abs(x.got-x.want) > x.relative*x.want {
			t.Errorf("%s is %g, found again as %g", x.name, x.want, x.got)
		}
	}
	for i, a := range f.Assets {
		if math.Abs(a.Mean-l.Assets[i].Mean) > .15 {
			t.Errorf("mean of asset %d is %g, found again as %g", i, l.Assets[i].Mean, a.Mean)
		}
	}
	// The t of shocks is over a volatility that is itself estimated from 24 hours: its
	// tails come out fatter than they are.
	if !(f.Nu > 3 && f.Nu < 6) {
		t.Errorf("6 degrees of freedom are found again as %g", f.Nu)
	}
}

func TestAPriceHasNoDriftButForCrashes(t *testing.T) {
	l := made()
	l.Crash.PerYear, l.Most = 0, .1 // without a bound the exponential of a t has no mean
	var ends []float64
	for seed := range uint64(4000) {
		w := l.walk([]float64{1, 1}, random(seed))
		for range 480 {
			w.step()
		}
		ends = append(ends, w.price[1])
	}
	mean, sd := stat.MeanStdDev(ends, nil)
	if off := math.Abs(mean-1) / (sd / math.Sqrt(float64(len(ends)))); off > 4 {
		t.Errorf("the mean price after 480 hours is %g, %.1f standard errors off 1", mean, off)
	}
}

func TestNoHourMovesAPriceByMoreThanTheMost(t *testing.T) {
	l := made()
	l.Most, l.Crash.More = .08, .5
	for _, r := range drawn(l, 2*hoursPerYear) {
		for _, x := range r {
			if math.Abs(x) > .08+1e-12 {
				t.Fatalf("an hour moved a price by %g, and 0.08 is the most", x)
			}
		}
	}
}

func TestCorrelationsOfNoAssetsAreRefused(t *testing.T) {
	if _, err := root(3, []float64{.9, .9, -.9}); err == nil {
		t.Error("correlations that no three assets have were taken")
	}
	if _, err := root(2, nil); err == nil {
		t.Error("no correlation for two assets was taken")
	}
}
