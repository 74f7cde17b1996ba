package structural_test

import (
	"fmt"
	"math"

	"github.com/hedgerow-fi/hedgerow/models/structural"
)

const day = 1.0 / 365

// A loan with a health factor of 1.2 on collateral of 80% volatility, 30 days.
func ExampleFirstPassage() {
	fmt.Printf("touches 1 at some instant:     %.4f\n", structural.FirstPassage(1.2, 0, 0.8, 30*day))
	p, err := structural.MonitoredExact(1.2, 0, 0.8, 30*day, 30)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("is below 1 on one of 30 days:  %.4f\n", p)
	fmt.Printf("is below 1 on the last of them: %.4f\n", structural.Terminal(1.2, 0, 0.8, 30*day))
	// Output:
	// touches 1 at some instant:     0.4660
	// is below 1 on one of 30 days:  0.4083
	// is below 1 on the last of them: 0.2482
}

// A book at once. A loan that has no answer is named.
func ExampleFirstPassages() {
	hf, sigma := []float64{0.98, 1.05, 1.5, math.Inf(1)}, []float64{0.8, 0.8, 0.6, 0.6}
	pd, err := structural.FirstPassages(nil, hf, sigma, 0, 7*day)
	fmt.Printf("%.6f %v\n", pd, err)

	hf[2] = math.NaN()
	_, err = structural.FirstPassages(nil, hf, sigma, 0, 7*day)
	fmt.Println(err)
	// Output:
	// [1.000000 0.675643 0.000001 0.000000] <nil>
	// hf[2] is not finite: NaN: want 0 to +Inf
}

// Half ether, half bitcoin against a stable debt; then half of it stable, which no
// lognormal is like.
func ExampleMatchBaskets() {
	covariance := []float64{ // ether 80%, bitcoin 60%, correlated by .8, and a stable
		0.64, 0.384, 0,
		0.384, 0.36, 0,
		0, 0, 0,
	}
	debt := structural.Basket{Asset: []uint16{2}, Weight: []float64{1}}
	for _, collateral := range []structural.Basket{
		{Asset: []uint16{0, 1}, Weight: []float64{0.5, 0.5}},
		{Asset: []uint16{0, 2}, Weight: []float64{0.5, 0.5}},
	} {
		m, err := structural.MatchBaskets(covariance, nil, 3, collateral, debt, day)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("sigma %.3f, doubt %.4f: %s\n", m.Sigma, m.Doubt, m.Verdict)
	}
	// Output:
	// sigma 0.665, doubt 0.0005: near
	// sigma 0.400, doubt 0.0108: outside
}

// What liquidators who come a day late to a crash cost: threshold 83%, bonus 5%.
func ExampleLateLoss() {
	cushion, err := structural.Cushion(0.83, 1.05)
	if err != nil {
		fmt.Println(err)
		return
	}
	loss, err := structural.LateLoss(1.1, cushion, 0, 2, 7*day, day)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("liquidation PD %.4f, loss PD %.1e, LGD %.1e\n", loss.LiquidationPD, loss.LossPD, loss.LGD)
	fmt.Printf("EL of 1,000,000 at default: %.2f\n", loss.Expected(1e6))
	// Output:
	// liquidation PD 0.7647, loss PD 7.9e-02, LGD 5.0e-03
	// EL of 1,000,000 at default: 3786.96
}

// Borrowers act in time: of ten loans of PD 11%, one in a hundred is liquidated.
// The raw figure stays beside the calibrated one.
func ExampleRecalibrate() {
	var raw []float64
	var happened []bool
	for i := range 1000 {
		raw = append(raw, []float64{0.01, 0.11, 0.6}[i%3])
		happened = append(happened, i%3 == 1 && i%300 == 1 || i%3 == 2 && i%15 == 2)
	}
	layer, err := structural.Recalibrate(raw, happened, nil, structural.Isotonic)
	if err != nil {
		fmt.Println(err)
		return
	}
	pds, err := layer.Apply(nil, []float64{0.01, 0.11, 0.3})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, pd := range pds {
		fmt.Printf("raw %.2f, calibrated %.3f\n", pd.Raw, pd.Calibrated)
	}
	observations, events := layer.Rests()
	fmt.Printf("on %d observations, %d events\n", observations, events)
	// Output:
	// raw 0.01, calibrated 0.000
	// raw 0.11, calibrated 0.012
	// raw 0.30, calibrated 0.085
	// on 1000 observations, 71 events
}
