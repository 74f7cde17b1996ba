// Package simulate draws scenarios of prices: paths, not only end points.
//
// In: start state, model and seed. Out: prices relative to the start, by
// scenario, step and asset. The same seed gives the same paths, to the bit, on
// any number of CPUs. It knows no loans.
package simulate

import (
	"fmt"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

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
	// Likelihood is, for tilted scenarios, how much likelier each is under the model
	// than it was to be drawn. Its expectation is 1, and Weight is it over its sum.
	// A mean of f·Likelihood is unbiased, one by Weight has a bias of order
	// 1/Scenarios and the smaller error where f is not small. Tiles of one draw are
	// put together by Likelihood. Nil: scenarios are drawn from the model itself.
	Likelihood []float64
}

// At is the prices of one scenario at the end of a step, by asset, 0 ≤ step < Steps.
// It is not a copy.
func (p *Paths) At(scenario, step int) []float64 {
	from := (scenario*p.Steps + step) * p.Assets
	return p.Factor[from : from+p.Assets : from+p.Assets]
}

// Ends are the prices at the horizon, Scenarios × Assets by rows. The result is
// stored in dst, whose memory is reused where it is enough.
func (p *Paths) Ends(dst []float64) []float64 {
	dst = sized(dst, p.Scenarios*p.Assets)
	for s := range p.Scenarios {
		copy(dst[s*p.Assets:][:p.Assets], p.At(s, p.Steps-1))
	}
	return dst
}

// Spread is the same scenarios over another table of assets, such as a book's:
// its asset a moves as asset of[a] of p, and one that is −1 keeps its price, as a
// dollar among prices in dollars does. Weight and Likelihood are shared. The result
// is stored in dst, whose memory is reused, and which is made when nil or p itself.
func (p *Paths) Spread(dst *Paths, of []int) (*Paths, error) {
	if err := domain.AtLeast("assets", len(of), 1); err != nil {
		return nil, err
	}
	for a, from := range of {
		if from < -1 || from >= p.Assets {
			return nil, &domain.Error{What: "of", At: a, Got: fmt.Sprint(from), Want: fmt.Sprintf("-1, or an asset of the paths, below %d", p.Assets), Kind: domain.ErrRange}
		}
	}
	if err := domain.Length("Factor", len(p.Factor), p.Scenarios*p.Steps*p.Assets); err != nil {
		return nil, err
	}
	if err := fits(p.Scenarios, p.Steps, len(of)); err != nil {
		return nil, err
	}
	if dst == nil || dst == p {
		dst = &Paths{}
	}
	factor := sized(dst.Factor, p.Scenarios*p.Steps*len(of))
	for row := range p.Scenarios * p.Steps {
		for a, from := range of {
			factor[row*len(of)+a] = 1
			if from >= 0 {
				factor[row*len(of)+a] = p.Factor[row*p.Assets+from]
			}
		}
	}
	*dst = Paths{Scenarios: p.Scenarios, Steps: p.Steps, Assets: len(of), StepYears: p.StepYears, Factor: factor, Weight: p.Weight, Likelihood: p.Likelihood}
	return dst, nil
}

// Effective is the number of equally weighted scenarios that are worth these
// weighted ones, 1/Σ Weight² (Kish 1965): between 1 and Scenarios.
func (p *Paths) Effective() float64 {
	if p.Weight == nil {
		return float64(p.Scenarios)
	}
	squares := 0.0
	for _, w := range p.Weight {
		squares += w * w
	}
	return 1 / squares
}

// most is how many prices one call makes, 16 GB of them, and mostSteps of how
// many steps a path is.
const (
	most      = 1 << 31
	mostSteps = 1 << 20
)

// fits refuses more than that, and fewer than one step.
func fits(scenarios, steps, assets int) error {
	if err := domain.AtLeast("steps", max(steps, 0), 1); err != nil {
		return err
	}
	if err := domain.Within("steps", float64(steps), 1, mostSteps); err != nil {
		return err
	}
	if scenarios <= most/steps/assets {
		return nil
	}
	return &domain.Error{
		What: "scenarios × steps × assets", At: -1, Got: fmt.Sprintf("%d × %d × %d", scenarios, steps, assets),
		Want: "at most 2³¹ prices: draw in tiles by Draw.First", Kind: domain.ErrRange,
	}
}

// resize makes p, or a new Paths if nil, hold so many prices. What is there is reused.
func (p *Paths) resize(scenarios, steps, assets int, stepYears float64, tilted bool) *Paths {
	if p == nil {
		p = new(Paths)
	}
	p.Scenarios, p.Steps, p.Assets, p.StepYears = scenarios, steps, assets, stepYears
	p.Factor = sized(p.Factor, scenarios*steps*assets)
	if tilted {
		p.Weight, p.Likelihood = sized(p.Weight, scenarios), sized(p.Likelihood, scenarios)
	} else {
		p.Weight, p.Likelihood = nil, nil
	}
	return p
}

// weigh makes weights of likelihoods.
func (p *Paths) weigh() {
	sum := 0.0
	for _, l := range p.Likelihood {
		sum += l
	}
	for s, l := range p.Likelihood {
		p.Weight[s] = l / sum
	}
}

func sized(x []float64, n int) []float64 {
	if cap(x) < n {
		return make([]float64, n)
	}
	return x[:n]
}
