package loss

import (
	"fmt"
	"math"

	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
	"github.com/hedgerow-fi/hedgerow/models/simulate"
)

// PathMode is the loss over whole paths, step by step: loans fall below 1 on the
// way, keepers come after their delay, take what pays, sell it into markets that
// give way, and what they leave meets the next price. It is the reference that the
// Kernel, which looks at the horizon alone, is measured against; and it costs a
// look at every loan in danger at every step.
//
// The environment's numbers are assumptions: show them beside the result.
type PathMode struct {
	Rules       liquidation.Rules
	Environment liquidation.Environment
	// Strain, by scenario, multiplies the environment; nil: none is strained.
	Strain []liquidation.Strain
	// Oracle is what the protocol sees, on the same scenarios, steps and assets;
	// nil: the market's prices. Its Weight is not read.
	Oracle *simulate.Paths
	// ByReference and ByLoan ask for those columns of the result.
	ByReference, ByLoan bool
}

// PathLosses are in USD at each scenario's prices at the horizon.
type PathLosses struct {
	// Realised, by scenario, is debt for which nothing is left to seize.
	Realised []float64
	// Latent, by scenario, is what would be left in addition if liquidators came at
	// the horizon to every loan that is below 1 there, into deep markets.
	Latent []float64
	// Reference, scenarios × assets by rows, is both by debt asset; nil unless asked
	// for.
	Reference []float64
	// Loan is each loan's expected loss, of both; nil unless asked for.
	Loan []float64
	// Tally, by scenario, is what keepers did.
	Tally []liquidation.Tally
}

// Total is Realised and Latent together, by scenario. The result is stored in
// dst, which is made when nil and must otherwise be of that length.
func (p *PathLosses) Total(dst []float64) ([]float64, error) {
	dst, err := destination(dst, len(p.Realised))
	if err != nil {
		return nil, err
	}
	for s := range dst {
		dst[s] = p.Realised[s] + p.Latent[s]
	}
	return dst, nil
}

// Run takes loans along paths. A step is paths.StepYears of 365 days long; keepers
// can act from its end on, at the price there. Debt without any collateral at the
// start is in no scenario's loss. The result depends on the arguments alone, and a
// scenario's not on the others.
//
// It fails on what liquidation.NewPopulation refuses, on prices that are not
// within [1e-30, 1e30], on steps above 1e9 seconds, and on paths, oracle or strain
// of another shape.
func (m PathMode) Run(loans *liquidation.Loans, paths *simulate.Paths) (*PathLosses, error) {
	weight, err := m.check(paths)
	if err != nil {
		return nil, fmt.Errorf("path mode: %w", err)
	}
	p, err := liquidation.NewPopulation(loans, paths.Assets, m.Rules, m.Environment)
	if err != nil {
		return nil, fmt.Errorf("path mode: %w", err)
	}
	out := &PathLosses{
		Realised: make([]float64, paths.Scenarios), Latent: make([]float64, paths.Scenarios), Tally: make([]liquidation.Tally, paths.Scenarios),
	}
	if m.ByReference {
		out.Reference = make([]float64, paths.Scenarios*paths.Assets)
	}
	if m.ByLoan {
		out.Loan = make([]float64, loans.Len())
	}
	low, high := make([]float64, paths.Assets), make([]float64, paths.Assets)
	for s := range paths.Scenarios {
		if err := m.scenario(p, paths, s, low, high); err != nil {
			return nil, fmt.Errorf("path mode: scenario %d: %w", s, err)
		}
		out.Tally[s] = p.Tally()
		probability := 1 / float64(paths.Scenarios)
		if weight != nil {
			probability = weight[s]
		}
		p.EachLost(func(l liquidation.Lost) {
			usd := l.RealisedUSD + l.LatentUSD
			out.Realised[s] += l.RealisedUSD
			out.Latent[s] += l.LatentUSD
			if m.ByReference {
				out.Reference[s*paths.Assets+int(l.Asset)] += usd
			}
			if m.ByLoan {
				out.Loan[l.Loan] += probability * usd
			}
		})
	}
	return out, nil
}

// secondsPerYear is of 365 days.
const secondsPerYear = 365 * 24 * 3600

// scenario takes a population along one path.
func (m PathMode) scenario(p *liquidation.Population, paths *simulate.Paths, s int, low, high []float64) error {
	oracle := paths
	if m.Oracle != nil {
		oracle = m.Oracle
	}
	copy(low, oracle.At(s, 0))
	copy(high, low)
	for k := 1; k < paths.Steps; k++ {
		for a, v := range oracle.At(s, k) {
			low[a], high[a] = min(low[a], v), max(high[a], v)
		}
	}
	var strain *liquidation.Strain
	if m.Strain != nil {
		strain = &m.Strain[s]
	}
	if err := p.Reset(strain, low, high); err != nil {
		return err
	}
	seconds := paths.StepYears * secondsPerYear
	for k := range paths.Steps {
		if err := p.Step(paths.At(s, k), oracle.At(s, k), seconds); err != nil {
			return fmt.Errorf("step %d: %w", k, err)
		}
	}
	return nil
}

// check refuses shapes that do not fit, and returns the scenarios' probabilities.
func (m PathMode) check(paths *simulate.Paths) ([]float64, error) {
	if paths == nil {
		return nil, domain.AtLeast("paths", 0, 1)
	}
	for _, v := range []struct {
		what string
		n    int
	}{{"paths.Scenarios", paths.Scenarios}, {"paths.Steps", paths.Steps}, {"paths.Assets", paths.Assets}} {
		if err := domain.AtLeast(v.what, max(0, v.n), 1); err != nil {
			return nil, err
		}
	}
	// By division: the product may overflow.
	if n := len(paths.Factor); n%paths.Assets != 0 || n/paths.Assets%paths.Steps != 0 || n/paths.Assets/paths.Steps != paths.Scenarios {
		return nil, &domain.Error{What: "paths.Factor", At: -1, Got: sprint(n), Want: fmt.Sprintf("scenarios × steps × assets, %d × %d × %d", paths.Scenarios, paths.Steps, paths.Assets), Kind: domain.ErrLength}
	}
	if err := domain.Open("paths.StepYears", paths.StepYears, 0, math.Inf(1)); err != nil {
		return nil, err
	}
	if m.Strain != nil {
		if err := domain.Length("Strain", len(m.Strain), paths.Scenarios); err != nil {
			return nil, err
		}
	}
	if o := m.Oracle; o != nil {
		for _, v := range []struct {
			what      string
			got, want int
		}{
			{"Oracle.Scenarios", o.Scenarios, paths.Scenarios}, {"Oracle.Steps", o.Steps, paths.Steps}, {"Oracle.Assets", o.Assets, paths.Assets},
			{"Oracle.Factor", len(o.Factor), len(paths.Factor)},
		} {
			if err := domain.Length(v.what, v.got, v.want); err != nil {
				return nil, err
			}
		}
	}
	return normalised("paths.Weight", paths.Weight, paths.Scenarios)
}
