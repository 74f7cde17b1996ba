package paths

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/stat"
)

// crashAt says which hours are crashes: those in which every asset fell by this much at
// least, in the logarithm of its price.
const crashAt = 0.06

// Of fitting volatility: the day whose hours make a realised variance, and the lags over
// which its logarithm's memory is measured.
const (
	dayHours = 24
	nearLag  = 2
	farLag   = 20
)

// leastDays is how much there has to be to fit a law to.
const leastDays = 200

// Fitted is a law as it was estimated, with the correlations that its roots are of.
type Fitted struct {
	Law
	ShockPairs, WavePairs []float64
	Hours, Crashes        int
}

// FitLaw estimates a law from hourly returns, assets × hours in order of time.
//
//   - Hours in which every asset fell by crashAt at least are crashes: their number, how
//     far the asset that fell least fell, and how much the variance of the day after is
//     above that of the day before. They are taken out before what follows.
//   - The logarithm of each day's realised variance (Andersen, Bollerslev, Diebold and
//     Labys 2003) is the wave of volatility with noise, which has no memory: so spread,
//     half-life and correlation are of autocovariances at lags of 2 and 20 days, the
//     half-life the assets' mean.
//   - Shocks are returns over the root of the mean square of the other 24 hours around
//     each: their correlation, and degrees of freedom at the highest likelihood of a t of
//     any scale, the assets' mean.
//   - Mean is such that the variance of a return is the sample's, with what crashes stir.
func FitLaw(returns [][]float64) (*Fitted, error) {
	if len(returns) == 0 || len(returns[0]) < leastDays*dayHours {
		return nil, fmt.Errorf("fit a law of prices: give hourly returns of at least %d days", leastDays)
	}
	n := len(returns)
	calm, crash, count := without(returns)
	f := &Fitted{Hours: len(returns[0]), Crashes: count}
	f.Crash = crash
	logs, shocks := make([][]float64, n), make([][]float64, n)
	for i, r := range calm {
		logs[i], shocks[i] = realised(r), standardised(r)
		f.Nu += freedom(shocks[i]) / float64(n)
	}
	near, far := 0.0, 0.0
	for i := range n {
		near, far = near+lagged(logs[i], logs[i], nearLag), far+lagged(logs[i], logs[i], farLag)
	}
	if !(far > 0 && far < near) {
		return nil, fmt.Errorf("fit a law of prices: the covariance of log variances is %.3g at %d days and %.3g at %d: volatility has no waves, or no end of them", near, nearLag, far, farLag)
	}
	f.HalfLife = dayHours * (farLag - nearLag) * math.Ln2 / math.Log(near/far)
	back := math.Exp2(nearLag * dayHours / f.HalfLife)
	stirred := f.Crash.Stir * f.Crash.PerYear / hoursPerYear / (1 - math.Exp2(-1/f.HalfLife))
	for i, r := range calm {
		variance := lagged(logs[i], logs[i], nearLag) * back
		f.Assets = append(f.Assets, Clustered{Mean: math.Log(stat.MomentAbout(2, r, 0, nil)) - variance/2 - stirred, Spread: math.Sqrt(variance)})
		for j := range i {
			together := (lagged(logs[i], logs[j], nearLag) + lagged(logs[j], logs[i], nearLag)) / 2 * back
			f.WavePairs = append(f.WavePairs, min(1-1e-6, together/(f.Assets[i].Spread*f.Assets[j].Spread)))
			f.ShockPairs = append(f.ShockPairs, stat.Correlation(shocks[i], shocks[j], nil))
		}
	}
	var err error
	if f.Shocks, err = root(n, f.ShockPairs); err != nil {
		return nil, fmt.Errorf("fit a law of prices: shocks: %w", err)
	}
	if f.Waves, err = root(n, f.WavePairs); err != nil {
		return nil, fmt.Errorf("fit a law of prices: volatilities: %w", err)
	}
	return f, f.check()
}

// without takes the crashes out. A crash's size is the least of the assets' falls.
func without(returns [][]float64) (calm [][]float64, c Crash, count int) {
	c.Least = crashAt
	calm = make([][]float64, len(returns))
	stirred := 0
	for t := range returns[0] {
		fall := math.Inf(1)
		for _, r := range returns {
			fall = min(fall, -r[t])
		}
		if fall < crashAt {
			for i, r := range returns {
				calm[i] = append(calm[i], r[t])
			}
			continue
		}
		count++
		c.More += fall - crashAt
		if t >= dayHours && t+dayHours < len(returns[0]) {
			for _, r := range returns {
				c.Stir += math.Log(stat.MomentAbout(2, r[t+1:t+1+dayHours], 0, nil) / stat.MomentAbout(2, r[t-dayHours:t], 0, nil))
				stirred++
			}
		}
	}
	c.PerYear = float64(count) / (float64(len(returns[0])) / hoursPerYear)
	if count > 0 {
		c.More /= float64(count)
	}
	if stirred > 0 {
		c.Stir = max(0, c.Stir/float64(stirred))
	}
	return calm, c, count
}

// realised is the logarithm of each day's realised variance.
func realised(r []float64) (out []float64) {
	for i := 0; i+dayHours <= len(r); i += dayHours {
		sum := 1e-12 // a day without any trade has a logarithm too
		for _, x := range r[i : i+dayHours] {
			sum += x * x
		}
		out = append(out, math.Log(sum))
	}
	return out
}

// lagged is the covariance of a with b so many places later.
func lagged(a, b []float64, lag int) float64 {
	return stat.Covariance(a[:len(a)-lag], b[lag:], nil)
}

// standardised are returns over the root of the mean square of those around them.
func standardised(r []float64) []float64 {
	out := make([]float64, 0, len(r))
	const half = dayHours / 2
	sum := 0.0
	for _, x := range r[:2*half+1] {
		sum += x * x
	}
	for i := half; i+half < len(r); i++ {
		if i > half {
			sum += r[i+half]*r[i+half] - r[i-half-1]*r[i-half-1]
		}
		if around := (sum - r[i]*r[i]) / (2 * half); around > 0 {
			out = append(out, r[i]/math.Sqrt(around))
		} else {
			out = append(out, 0)
		}
	}
	return out
}

// freedom is the degrees of freedom of the t of any scale under which z is likeliest: the
// scale by its fixed point (Lange, Little and Taylor 1989), the degrees by golden section.
func freedom(z []float64) float64 {
	s := stat.MomentAbout(2, z, 0, nil) / 2 // from one to the next it moves little
	likelihood := func(nu float64) float64 {
		for range 6 {
			next := 0.0
			for _, x := range z {
				next += (nu + 1) * x * x / (nu + x*x/s)
			}
			s = next / float64(len(z))
		}
		sum := 0.0
		for _, x := range z {
			sum -= (nu + 1) / 2 * math.Log1p(x*x/(nu*s))
		}
		a, _ := math.Lgamma((nu + 1) / 2)
		b, _ := math.Lgamma(nu / 2)
		return sum/float64(len(z)) + a - b - math.Log(nu*s)/2
	}
	low, high := 2.05, 60.0
	a, b := high-(high-low)/math.Phi, low+(high-low)/math.Phi
	atA, atB := likelihood(a), likelihood(b)
	for range 26 {
		if atA > atB {
			high, b, atB = b, a, atA
			a = high - (high-low)/math.Phi
			atA = likelihood(a)
		} else {
			low, a, atA = a, b, atB
			b = low + (high-low)/math.Phi
			atB = likelihood(b)
		}
	}
	return (low + high) / 2
}
