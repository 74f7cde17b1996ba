package dependence_test

import (
	"fmt"
	"math/rand/v2"

	"gonum.org/v1/gonum/mat"

	"github.com/hedgerow-fi/hedgerow/models/dependence"
)

// How often do two loans of 1% liquidation PD each fall together? A t copula of the
// same correlation says twice as often as the Gaussian.
func ExampleCopula_Events() {
	correlation := mat.NewSymDense(2, []float64{1, .5, .5, 1})
	for _, nu := range []float64{0, 4} {
		c, err := dependence.NewCopula(correlation, nu)
		if err != nil {
			fmt.Println(err)
			return
		}
		const scenarios = 100_000
		events, err := c.Events(nil, []float64{.01, .01}, scenarios, rand.NewPCG(1, 1))
		if err != nil {
			fmt.Println(err)
			return
		}
		both := 0
		for k := 0; k < len(events); k += 2 {
			if events[k] && events[k+1] {
				both++
			}
		}
		fmt.Printf("nu %v: both in %.2f%% of scenarios\n", c.Nu(), 100*float64(both)/scenarios)
	}
	// Output:
	// nu +Inf: both in 0.13% of scenarios
	// nu 4: both in 0.29% of scenarios
}

// Correlations set by hand for a stress contradict each other: what is nearest to
// them does not.
func ExampleNearest() {
	wish := mat.NewSymDense(3, []float64{1, .9, .2, .9, 1, .9, .2, .9, 1})
	fmt.Println(dependence.Check(wish))
	near, err := dependence.Nearest(wish, dependence.NearestOptions{Floor: 1e-8})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.3f\nmoved by %.3f\n", mat.Formatted(near.Correlation), near.Distance)
	// Output:
	// correlation is not positive semidefinite: smallest eigenvalue -0.177: want a matrix from Nearest
	// ⎡1.000  0.796  0.266⎤
	// ⎢0.796  1.000  0.796⎥
	// ⎣0.266  0.796  1.000⎦
	// moved by 0.229
}

// A thousand loans alike whose liquidations share a cause.
func ExampleOneFactor_Counts() {
	pool := dependence.OneFactor{PD: .01, Rho: .2}
	law, err := pool.Counts(nil, 1000)
	if err != nil {
		fmt.Println(err)
		return
	}
	q, err := pool.Quantile(.999)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("P(50 or more of 1,000 liquidated) = %.4f\n", dependence.AtLeast(law, 50))
	fmt.Printf("in an infinitely fine pool at most %.1f%% are, with probability .999\n", 100*q)
	// Output:
	// P(50 or more of 1,000 liquidated) = 0.0296
	// in an infinitely fine pool at most 14.6% are, with probability .999
}

// A correlation measured in a tail differs from that of all days even where nothing
// has changed: what counts is the distance from what normal returns would show.
func ExampleExceedance() {
	c, err := dependence.NewCopula(mat.NewSymDense(2, []float64{1, .6, .6, 1}), 0)
	if err != nil {
		fmt.Println(err)
		return
	}
	x, err := c.Latent(nil, 5000, rand.NewPCG(2, 2))
	if err != nil {
		fmt.Println(err)
		return
	}
	var eth, other []float64
	for k := 0; k < len(x); k += 2 {
		eth, other = append(eth, .04*x[k]), append(other, .05*x[k+1])
	}
	crash, err := dependence.Exceedance(eth, other, .1)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("all days %.2f; both in their worst tenth %.2f (%.2f to %.2f, %d days); normal returns would show %.2f\n",
		crash.All, crash.Correlation, crash.Low, crash.High, crash.Count, crash.Gaussian)
	// Output:
	// all days 0.59; both in their worst tenth 0.20 (0.00 to 0.39, 177 days); normal returns would show 0.22
}
