package loss

import (
	"fmt"
	"math"

	"github.com/hedgerow-fi/hedgerow/models/dependence"
	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
	"github.com/hedgerow-fi/hedgerow/models/simulate"
)

// ESError is how far one expected shortfall is from another, on the same
// scenarios: the Kernel's from path mode's.
type ESError struct {
	Alpha        float64
	Kernel, Path float64 // the two ES, USD
	// Difference is Kernel − Path: above 0 the kernel is on the safe side.
	Difference float64
	// Relative is Difference/Path; 0 when both are 0, an infinity of Difference's
	// sign when Path alone is.
	Relative float64
	// Interval is Difference's, from the scenarios' pairs.
	Interval Interval
}

// KernelError measures the Kernel against path mode: both run over the same
// loans and paths, the kernel at their ends. alpha and level, the confidence of the
// interval, are within (0, 1).
//
// The two answer different questions as much as they differ in care: the kernel's
// liquidators come late, once, at the horizon. Where keepers are quick path mode
// loses far less; where a price falls on the way and comes back, with keepers who
// act at its low, or where what is seized does not sell, path mode loses more.
func KernelError(loans *liquidation.Loans, paths *simulate.Paths, m PathMode, alpha, level float64) (ESError, error) {
	m.ByLoan, m.ByReference = false, false
	out, err := m.Run(loans, paths)
	if err != nil {
		return ESError{}, err
	}
	k, err := NewKernel(loans, paths.Assets)
	if err != nil {
		return ESError{}, err
	}
	kernel, err := k.Losses(nil, paths.Ends(nil))
	if err != nil {
		return ESError{}, err
	}
	path, err := out.Total(nil)
	if err != nil {
		return ESError{}, err
	}
	return CompareES(kernel, path, paths.Weight, alpha, level)
}

// CompareES is the error of the ES of one column of losses against another's, by
// scenario; nil weights are equal ones. The interval is difference ± t·SE with the
// variance of the difference of the two influence functions
//
//	max(0, L − VaR)/(1 − alpha) + VaR − ES
//
// (Manistre and Hancock 2005, section 2.2, of pairs): scenarios in which both lose
// alike cancel out. t is Student's with one degree less than the effective number
// of scenarios in which either is beyond its VaR. Columns that are alike have an
// interval of no width.
//
// It fails on columns that NewDistribution refuses, on other lengths, on alpha or
// level outside (0, 1), and with domain.ErrTooFew for fewer than two scenarios
// beyond a VaR where the columns differ.
func CompareES(kernel, path, weight []float64, alpha, level float64) (ESError, error) {
	if err := domain.Length("path", len(path), len(kernel)); err != nil {
		return ESError{}, err
	}
	if err := domain.Open("level", level, 0, 1); err != nil {
		return ESError{}, err
	}
	a, err := tailOf("kernel", kernel, weight, alpha)
	if err != nil {
		return ESError{}, err
	}
	b, err := tailOf("path", path, weight, alpha)
	if err != nil {
		return ESError{}, err
	}
	e := ESError{Alpha: alpha, Kernel: a.es, Path: b.es, Difference: a.es - b.es}
	switch {
	case e.Difference == 0:
	case b.es == 0:
		e.Relative = math.Copysign(math.Inf(1), e.Difference)
	default:
		e.Relative = e.Difference / b.es
	}
	var variance, squares, mass, beyond summation
	differ := false
	for s := range kernel {
		p := b.probability(s)
		squares.add(p * p)
		d := p * (a.influence(kernel[s]) - b.influence(path[s]))
		variance.add(d * d)
		differ = differ || kernel[s] != path[s]
		if kernel[s] > a.at || path[s] > b.at {
			mass.add(p)
			beyond.add(p * p)
		}
	}
	if !differ {
		return e, nil
	}
	count := 0.0
	if beyond.value() > 0 {
		count = mass.value() * mass.value() / beyond.value()
	}
	if rest := 1 - squares.value(); count >= 2-1e-9 && rest > 0 {
		t, err := dependence.StudentQuantile((1+level)/2, count-1)
		if err != nil {
			return ESError{}, err
		}
		e.Interval = around(e.Difference, math.Sqrt(variance.value()/rest)*t)
		return e, nil
	}
	return ESError{}, &domain.Error{What: "scenarios beyond a VaR", At: -1, Got: fmt.Sprint(count), Want: "at least 2 that count: more scenarios, or a lower alpha", Kind: domain.ErrTooFew}
}

// tail is a distribution with its VaR and ES.
type tail struct {
	*Distribution
	alpha, at, es float64
}

func tailOf(what string, losses, weight []float64, alpha float64) (tail, error) {
	d, err := NewDistribution(losses, weight)
	if err != nil {
		return tail{}, fmt.Errorf("%s: %w", what, err)
	}
	t := tail{Distribution: d, alpha: alpha}
	if t.at, err = d.VaR(alpha); err != nil {
		return tail{}, err
	}
	t.es, err = d.ES(alpha)
	return t, err
}

// influence is what one scenario's loss adds to the ES, but for its probability.
func (t tail) influence(l float64) float64 {
	return max(0, l-t.at)/(1-t.alpha) + t.at - t.es
}
