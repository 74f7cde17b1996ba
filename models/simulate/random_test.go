package simulate

import (
	"errors"
	"math"
	"testing"

	"gonum.org/v1/gonum/mat"
	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/volatility"
)

// odd is a number, mostly a sane one.
func odd(rt *rapid.T, name string, sane float64) float64 {
	return rapid.OneOf(
		rapid.Float64Range(0, sane), rapid.Float64Range(0, sane), rapid.Float64Range(0, sane), rapid.Float64Range(0, sane), rapid.Float64Range(-sane, sane),
		rapid.SampledFrom([]float64{0, math.NaN(), math.Inf(1), math.Inf(-1), -1, 1e-320, 1e-160, 1e30, math.MaxFloat64, -math.MaxFloat64}),
	).Draw(rt, name)
}

func odds(rt *rapid.T, name string, n int, sane float64) []float64 {
	x := make([]float64, max(0, n+rapid.SampledFrom([]int{0, 0, 0, 0, 0, 0, 0, -1, 1}).Draw(rt, name+" more")))
	for k := range x {
		x[k] = odd(rt, name, sane)
	}
	return x
}

func oddDraw(rt *rapid.T, assets int) Draw {
	d := Draw{
		Scenarios: rapid.IntRange(-1, 5).Draw(rt, "scenarios"), First: rapid.SampledFrom([]int{0, 0, 0, 1, -1, 1<<32 - 6, 1 << 40}).Draw(rt, "first"),
		Seed: rapid.Uint64().Draw(rt, "seed"), Method: Method(rapid.IntRange(0, 3).Draw(rt, "method")),
	}
	if rapid.Bool().Draw(rt, "tilt") {
		d.Tilt = &Tilt{Direction: odds(rt, "direction", assets, 1), Tail: odd(rt, "tail", .5), Plain: odd(rt, "plain", 1)}
	}
	return d
}

// sound fails on prices that are none, on weights that are none, and on an error
// without a type.
func sound(rt *rapid.T, p *Paths, err error) {
	if err != nil {
		var e *domain.Error
		if !errors.As(err, &e) || p != nil {
			rt.Fatalf("paths %v, error %v", p, err)
		}
		return
	}
	if err := domain.Positive("factor", p.Factor); err != nil {
		rt.Fatal(err)
	}
	if p.Weight == nil {
		return
	}
	sum := 0.0
	for _, w := range p.Weight {
		if !(w > 0) {
			rt.Fatalf("weight %v", w)
		}
		sum += w
	}
	if e := p.Effective(); math.Abs(sum-1) > 1e-12 || !(e >= 1-1e-12 && e <= float64(p.Scenarios)+1e-9) {
		rt.Fatalf("weights sum to %v, effective %v", sum, e)
	}
}

func TestWhateverBrownianMotionIsAskedForPricesOrATypedError(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		n := rapid.IntRange(1, 4).Draw(rt, "assets")
		c := mat.NewSymDense(n, nil)
		for i := range n {
			c.SetSym(i, i, odd(rt, "variance", 2))
			for j := range i {
				c.SetSym(i, j, odd(rt, "covariance", .2))
			}
		}
		g := GBM{Covariance: c, Steps: rapid.IntRange(-1, 6).Draw(rt, "steps"), StepYears: odd(rt, "step", .5)}
		if rapid.Bool().Draw(rt, "drifts") {
			g.Drift = odds(rt, "drift", n, 3)
		}
		p, err := g.Paths(nil, oddDraw(rt, n))
		sound(rt, p, err)
	})
}

func TestWhateverHistoryIsAskedForPricesOrATypedError(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		n, periods := rapid.IntRange(1, 3).Draw(rt, "assets"), rapid.IntRange(2, 12).Draw(rt, "periods")
		h := &History{Standardised: odds(rt, "shock", n*periods, 3), NextVariance: odds(rt, "variance", n, .01)}
		returns := make([][]float64, n)
		for i := range returns {
			h.Models = append(h.Models, volatility.GARCH{
				Omega: odd(rt, "omega", .01), Alpha: odd(rt, "alpha", .3), Gamma: odd(rt, "gamma", .1), Beta: odd(rt, "beta", .9), Mu: odd(rt, "mu", .1),
			})
			returns[i] = odds(rt, "return", periods, .1)
		}
		if rapid.Bool().Draw(rt, "filter") {
			made, err := NewHistory(returns, h.Models)
			if err != nil {
				var e *domain.Error
				if !errors.As(err, &e) {
					rt.Fatal(err)
				}
				return
			}
			h = made
		}
		f := FHS{History: h, Steps: rapid.IntRange(-1, 9).Draw(rt, "steps"), StepYears: odd(rt, "step", .5), Block: rapid.IntRange(-1, periods).Draw(rt, "block"), Mean: rapid.Bool().Draw(rt, "mean")}
		d := oddDraw(rt, n)
		d.Method = Independent
		p, err := f.Paths(nil, d)
		sound(rt, p, err)
	})
}
