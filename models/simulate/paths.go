// Package simulate draws scenarios of prices: paths, not only end points.
//
// In: start state, model and seed. Out: prices relative to the start, by
// scenario, step and asset. The same seed gives the same paths, to the bit, on
// any number of CPUs. It knows no loans.
package simulate

// Paths are simulated prices, each relative to its asset's price now: 1 is no
// change, .6 a fall of 40%. The start itself is not stored.
type Paths struct {
	Scenarios, Steps, Assets int
	// StepYears is how long a step is, in years of 365 days; more than 0.
	StepYears float64
	// Factor is at (scenario·Steps + step)·Assets + asset; more than 0 and finite.
	Factor []float64
	// Weight is each scenario's probability, and sums to 1. Nil: all are alike.
	Weight []float64
}

// At is the prices of one scenario at the end of a step, by asset, 0 ≤ step < Steps.
// It is not a copy.
func (p *Paths) At(scenario, step int) []float64 {
	from := (scenario*p.Steps + step) * p.Assets
	return p.Factor[from : from+p.Assets : from+p.Assets]
}

// Ends are the prices at the horizon, Scenarios × Assets by rows. The result is
// stored in dst, which is made when nil and must otherwise be of that size.
func (p *Paths) Ends(dst []float64) []float64 {
	if dst == nil {
		dst = make([]float64, p.Scenarios*p.Assets)
	}
	for s := range p.Scenarios {
		copy(dst[s*p.Assets:][:p.Assets], p.At(s, p.Steps-1))
	}
	return dst
}
