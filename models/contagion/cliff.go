package contagion

import (
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
)

// Cliff is what falls by rising drops do to a reference.
type Cliff struct {
	Fall  Fall   `json:"-"`
	Steps []Step `json:"steps"`
}

// Step is one drop of a cliff. USD is at the fallen prices; a loan with other
// debts as well counts with what it owes of the reference.
type Step struct {
	Drop      float64 `json:"drop"`
	Loans     int     `json:"loans"`   // that owe the reference and are below 1
	DebtUSD   float64 `json:"debtUsd"` // their debt in it before liquidators act
	RepaidUSD float64 `json:"repaidUsd"`
	SeizedUSD float64 `json:"seizedUsd"` // sold to repay it: the forced selling
	// Seized is SeizedUSD by collateral, by row of the book's asset table.
	Seized   []float64 `json:"-"`
	BadLoans int       `json:"badLoans"` // that leave bad debt in the reference
	// BadDebt is in whole tokens of the reference: the reference loss.
	BadDebt    float64 `json:"badDebt"`
	BadDebtUSD float64 `json:"badDebtUsd"`
	// StuckUSD is debt in it of loans below 1 whose collateral or debt is paused.
	StuckUSD float64 `json:"stuckUsd"`
}

// Cliff runs liquidations at each drop, within [0, 1]. Loans that no falling
// asset touches are run once. The result equals running all loans that owe the
// reference at each drop, up to rounding.
func (r *Reference) Cliff(f Fall, drops []float64) Cliff {
	touched, rest := r.touched(f)
	still := r.run(rest, nil)
	out := Cliff{Fall: f, Steps: make([]Step, len(drops))}
	for i, d := range drops {
		s := r.run(touched, f.Factors(d))
		s.Drop = d
		s.add(still)
		out.Steps[i] = s
	}
	return out
}

// run is the step of the chosen loans at some prices.
func (r *Reference) run(only []bool, factor []float64) Step {
	s := Step{Seized: make([]float64, len(r.Book.Assets))}
	l := liquidation.Liquidator{Rules: r.Rules, Only: only, Watch: func(f *liquidation.Fate) { r.take(&s, f, factor) }}
	l.Run(r.Book, factor, nil)
	return s
}

// take adds what a loan's fate is to the reference.
func (r *Reference) take(s *Step, f *liquidation.Fate, factor []float64) {
	s.Loans++
	bad := 0.0
	for d, a := range f.DebtAsset {
		if !r.rows[a] {
			continue
		}
		s.DebtUSD += f.Owed[d]
		s.RepaidUSD += f.Owed[d] - f.Left[d]
		for c, asset := range f.CollateralAsset {
			usd := f.Seized[d*len(f.CollateralAsset)+c]
			s.Seized[asset] += usd
			s.SeizedUSD += usd
		}
		switch {
		case f.Stuck:
			s.StuckUSD += f.Left[d]
		case f.Bad && f.Left[d] > 0:
			bad += f.Left[d]
			price := r.price[a]
			if factor != nil {
				price *= factor[a]
			}
			s.BadDebt += f.Left[d] / price
		}
	}
	s.BadDebtUSD += bad
	if bad > 0 {
		s.BadLoans++
	}
}

func (s *Step) add(t Step) {
	s.Loans += t.Loans
	s.DebtUSD += t.DebtUSD
	s.RepaidUSD += t.RepaidUSD
	s.SeizedUSD += t.SeizedUSD
	for a := range s.Seized {
		s.Seized[a] += t.Seized[a]
	}
	s.BadLoans += t.BadLoans
	s.BadDebt += t.BadDebt
	s.BadDebtUSD += t.BadDebtUSD
	s.StuckUSD += t.StuckUSD
}

// Drops are 0 to the largest drop in equal steps, both ends included.
func Drops(largest float64, steps int) []float64 {
	out := make([]float64, steps+1)
	for i := range out {
		out[i] = largest * float64(i) / float64(steps)
	}
	return out
}
