package paths

import (
	"fmt"
	"math"
	"math/rand/v2"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// Law is how prices move, hour by hour: a stochastic volatility whose logarithm reverts
// to its mean (Taylor 1986), with shocks that are one multivariate Student's t, and
// crashes of all assets at once, which come as a Poisson process and stir volatility up
// (Bates 1996 has the continuous form of such a law):
//
//	r = e^(v/2)·z − x,  v' = Mean + φ·(v − Mean) + Spread·√(1−φ²)·η + Stir·1{crash},  φ = 2^(−1h/HalfLife)
//
// v is the logarithm of the hour's variance. η is normal, and correlated across assets.
// A crash takes x = Least + E off every asset's logarithm at once, E exponential with
// mean More.
type Law struct {
	Assets []Clustered
	Nu     float64 // degrees of freedom of the shocks, more than 2
	// Shocks and Waves are the lower Cholesky roots, by rows, of the correlations of
	// shocks and of volatilities.
	Shocks, Waves []float64
	HalfLife      float64 // of a wave of volatility, hours
	Crash         Crash
	// Most is the most that an hour moves a price by, in its logarithm; 0: any.
	Most float64
}

// Clustered is one asset's volatility.
type Clustered struct {
	Mean   float64 // of the logarithm of the variance of an hour's return
	Spread float64 // of that logarithm around its mean, its standard deviation
}

// Crash is a fall of everything within an hour.
type Crash struct {
	PerYear     float64
	Least, More float64 // in logarithms of prices
	Stir        float64 // what is added to the logarithm of variances
}

// hoursPerYear is that of 365 days.
const hoursPerYear = 365 * 24

// check refuses what no prices can be drawn from.
func (l *Law) check() error {
	n := len(l.Assets)
	if n == 0 || len(l.Shocks) != n*n || len(l.Waves) != n*n {
		return fmt.Errorf("%d assets with roots of %d and %d: %d are wanted", n, len(l.Shocks), len(l.Waves), n*n)
	}
	for i, a := range l.Assets {
		if err := domain.Within(fmt.Sprintf("mean of log variance of asset %d", i), a.Mean, -30, 0); err != nil {
			return err
		}
		if err := domain.Within(fmt.Sprintf("spread of log variance of asset %d", i), a.Spread, 0, 5); err != nil {
			return err
		}
	}
	for _, x := range []struct {
		name        string
		v, low, top float64
	}{{"degrees of freedom", l.Nu, 2.01, 1e6}, {"half-life of volatility, hours", l.HalfLife, 1, 1e6}, {"crashes a year", l.Crash.PerYear, 0, hoursPerYear},
		{"the least crash", l.Crash.Least, 0, 3}, {"what a crash is more", l.Crash.More, 0, 3}, {"what a crash stirs", l.Crash.Stir, 0, 5}} {
		if err := domain.Within(x.name, x.v, x.low, x.top); err != nil {
			return err
		}
	}
	return nil
}

// root is the Cholesky root of correlations: of the rows below the diagonal, in order.
func root(n int, pairs []float64) ([]float64, error) {
	if want := n * (n - 1) / 2; len(pairs) != want {
		return nil, fmt.Errorf("%d correlations of %d assets: give %d, row by row below the diagonal", len(pairs), n, want)
	}
	out := make([]float64, n*n)
	for i := range n {
		for j := range i + 1 {
			sum := 1.0
			if i != j {
				sum = pairs[i*(i-1)/2+j]
			}
			for k := range j {
				sum -= out[i*n+k] * out[j*n+k]
			}
			switch {
			case i != j:
				out[i*n+j] = sum / out[j*n+j]
			case !(sum > 0):
				return nil, fmt.Errorf("correlations %v are those of no assets: the matrix is not positive definite", pairs)
			default:
				out[i*n+i] = math.Sqrt(sum)
			}
		}
	}
	return out, nil
}

// walk draws hourly prices of each asset, from what they start at, on and on.
type walk struct {
	law     *Law
	random  *rand.Rand
	phi     float64
	price   []float64 // of the hour
	log     []float64
	wave    []float64 // what v is above its mean
	draw, z []float64
	crashed float64 // what a crash took in the hour; 0: there was none
}

// walk begins where volatility stands at some hour of no particular kind.
func (l *Law) walk(start []float64, random *rand.Rand) *walk {
	n := len(l.Assets)
	w := &walk{law: l, random: random, phi: math.Exp2(-1 / l.HalfLife), price: make([]float64, n), log: make([]float64, n), wave: make([]float64, n),
		draw: make([]float64, n), z: make([]float64, n)}
	w.correlated(l.Waves)
	for i, p := range start {
		w.price[i], w.log[i], w.wave[i] = p, math.Log(p), l.Assets[i].Spread*w.z[i]
	}
	return w
}

// correlated draws normals into z.
func (w *walk) correlated(root []float64) {
	n := len(w.z)
	for i := range w.draw {
		w.draw[i] = w.random.NormFloat64()
	}
	for i := range n {
		w.z[i] = 0
		for k := range i + 1 {
			w.z[i] += root[i*n+k] * w.draw[k]
		}
	}
}

// step is an hour.
func (w *walk) step() {
	l := w.law
	w.crashed = 0
	if c := l.Crash; w.random.Float64() < c.PerYear/hoursPerYear {
		w.crashed = c.Least + c.More*w.random.ExpFloat64()
	}
	// A t of variance 1: a normal over the root of a chi-square, times √(ν−2).
	scale := math.Sqrt((l.Nu - 2) / (2 * gamma(w.random, l.Nu/2)))
	w.correlated(l.Shocks)
	for i, a := range l.Assets {
		sd := math.Exp((a.Mean + w.wave[i]) / 2)
		move := sd*scale*w.z[i] - sd*sd/2 - w.crashed // no drift of the price itself, but for crashes
		if most := l.Most; most > 0 {
			move = max(-most, min(most, move))
		}
		w.log[i] += move
		w.price[i] = math.Exp(w.log[i])
	}
	w.correlated(l.Waves)
	for i, a := range l.Assets {
		w.wave[i] = w.phi*w.wave[i] + a.Spread*math.Sqrt(1-w.phi*w.phi)*w.z[i]
		if w.crashed > 0 {
			w.wave[i] += l.Crash.Stir
		}
	}
}

// gamma draws one of shape a, at least 1, and scale 1 (Marsaglia and Tsang 2000).
func gamma(r *rand.Rand, a float64) float64 {
	d := a - 1.0/3
	c := 1 / math.Sqrt(9*d)
	for {
		x := r.NormFloat64()
		v := 1 + c*x
		if v <= 0 {
			continue
		}
		v = v * v * v
		if math.Log(1-r.Float64()) < x*x/2+d-d*v+d*math.Log(v) {
			return d * v
		}
	}
}
