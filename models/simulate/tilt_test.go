package simulate

import (
	"math"
	"testing"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat"
	"gonum.org/v1/gonum/stat/distuv"
)

// A fall to a level that one scenario in ten thousand reaches, in a basket of two.
func TestATiltFindsARareFall(t *testing.T) {
	c := mat.NewSymDense(2, []float64{.64, .416, .416, .4225})
	const rare = 1e-4
	g := GBM{Covariance: c, Steps: 4, StepYears: day / 4}
	sd := math.Sqrt(day * (.25*.64 + .25*.4225 + .5*.416))
	level := distuv.UnitNormal.Quantile(rare) * sd
	loss := func(log []float64) float64 { // 1 for a basket's log return below the level
		return below((log[0]+.32*day+log[1]+.21125*day)/2, level)
	}
	tilt := &Tilt{Direction: []float64{-1, -1}, Tail: 1e-3}
	const n = 20_000
	p := draw(t, g, Draw{Scenarios: n, Seed: 4, Tilt: tilt})
	terms := column(p, 3, loss)
	normalised := stat.Mean(terms, p.Weight) * 1 // weights sum to 1
	for s, l := range p.Likelihood {
		terms[s] *= l
	}
	near(t, "tail probability", terms, rare)
	mean, s := stat.MeanStdDev(terms, nil)
	if math.Abs(normalised-mean) > .05*mean {
		t.Errorf("by weight %.3g, by likelihood %.3g", normalised, mean)
	}
	// A plain scenario's variance is rare·(1 − rare).
	if gain := rare * (1 - rare) / (s * s); gain < 200 {
		t.Errorf("variance is %.0f times less, want at least 200", gain)
	} else {
		t.Logf("P = %.4g ± %.1g; a plain draw needs %.0f times as many scenarios", mean, s/math.Sqrt(n), gain)
	}
	near(t, "mean likelihood", p.Likelihood, 1)
	for i := range 2 {
		near(t, "mean factor", tilted(p, func(l []float64) float64 { return math.Exp(l[i]) }), 1)
	}
	sum := 0.0
	for k, w := range p.Weight {
		if sum += w; p.Likelihood[k] > 10 {
			t.Fatalf("likelihood %v, bounded by 10", p.Likelihood[k])
		}
	}
	if math.Abs(sum-1) > 1e-12 {
		t.Errorf("weights sum to %v", sum)
	}
	if e := p.Effective(); !(e > n/10 && e < n/2) {
		t.Errorf("%.0f effective scenarios", e)
	}
}

// The standard error of a mean of f·Likelihood is what it says: over seeds, 95%
// intervals cover 95% of the time. By Weight the error is larger for what is rare.
func TestTheErrorOfATiltIsWhatItSays(t *testing.T) {
	const n, seeds, rare, sigma = 4000, 150, 1e-4, .8
	g := GBM{Covariance: mat.NewSymDense(1, []float64{sigma * sigma}), Steps: 2, StepYears: day / 2}
	level := distuv.UnitNormal.Quantile(rare)*sigma*math.Sqrt(day) - sigma*sigma*day/2
	byLikelihood, byWeight := make([]float64, seeds), make([]float64, seeds)
	covered := 0
	for seed := range seeds {
		p := draw(t, g, Draw{Scenarios: n, Seed: uint64(seed), Tilt: &Tilt{Direction: []float64{-1}, Tail: rare}})
		fall := func(l []float64) float64 { return below(l[0], level) }
		byWeight[seed] = stat.Mean(column(p, 1, fall), p.Weight)
		mean, sd := stat.MeanStdDev(tilted(p, fall), nil)
		if byLikelihood[seed] = mean; math.Abs(mean-rare) < 1.96*sd/math.Sqrt(n) {
			covered++
		}
	}
	near(t, "tail probability", byLikelihood, rare)
	_, likelihood := stat.MeanStdDev(byLikelihood, nil)
	_, weight := stat.MeanStdDev(byWeight, nil)
	if share := float64(covered) / seeds; math.Abs(share-.95) > 3*math.Sqrt(.95*.05/seeds) || !(likelihood < weight) {
		t.Errorf("95%% intervals cover %.3f; relative error %.3f by likelihood, %.3f by weight", share, likelihood/rare, weight/rare)
	} else {
		t.Logf("95%% intervals cover %.3f; relative error %.3f by likelihood, %.3f by weight", share, likelihood/rare, weight/rare)
	}
}

func tilted(p *Paths, f func([]float64) float64) []float64 {
	x := column(p, p.Steps-1, f)
	for s, l := range p.Likelihood {
		x[s] *= l
	}
	return x
}

// An expected loss in the tail, by all methods, against its closed form: a put
// far out of the money.
func TestATiltPricesAPutByAnyMethod(t *testing.T) {
	const sigma, strike, years = .8, .7, 7 * day
	v := sigma * math.Sqrt(years)
	d := (math.Log(strike) + v*v/2) / v
	want := strike*distuv.UnitNormal.CDF(d) - distuv.UnitNormal.CDF(d-v)
	g := GBM{Covariance: mat.NewSymDense(1, []float64{sigma * sigma}), Steps: 7, StepYears: day}
	payoff := func(l []float64) float64 { return max(0, strike-math.Exp(l[0])) }
	for _, method := range []Method{Independent, Antithetic, Sobol} {
		p := draw(t, g, Draw{Scenarios: 1 << 14, Seed: 1, Method: method, Tilt: &Tilt{Direction: []float64{-3}, Tail: .001}})
		near(t, "put", tilted(p, payoff), want)
	}
	plain := column(draw(t, g, Draw{Scenarios: 1 << 14, Seed: 1}), 6, payoff)
	better := tilted(draw(t, g, Draw{Scenarios: 1 << 14, Seed: 1, Tilt: &Tilt{Direction: []float64{-3}, Tail: .001}}), payoff)
	if gain := stat.Variance(plain, nil) / stat.Variance(better, nil); gain < 30 {
		t.Errorf("the put's variance is %.0f times less, want at least 30", gain)
	} else {
		t.Logf("the put's variance is %.0f times less", gain)
	}
}

func TestWithoutTiltedScenariosAllAreAlike(t *testing.T) {
	g := GBM{Covariance: crypto(), Steps: 2, StepYears: day}
	d := Draw{Scenarios: 100, Tilt: &Tilt{Direction: []float64{-1, 0, 0, 0}, Tail: .01, Plain: 1}}
	p := draw(t, g, d)
	d.Tilt = nil
	q := draw(t, g, d)
	for s, l := range p.Likelihood {
		if l != 1 || p.At(s, 1)[0] != q.At(s, 1)[0] {
			t.Fatalf("scenario %d: likelihood %v, factor %v and %v", s, l, p.At(s, 1)[0], q.At(s, 1)[0])
		}
	}
}
