package portfolio

import (
	"slices"

	"github.com/hedgerow-fi/hedgerow/models/liquidation"
	"github.com/hedgerow-fi/hedgerow/models/loss"
)

// Contributions are what a tail measure is made of, in the coin: Euler contributions,
// which add up to it, and are what it changes by per unit (Tasche 1999).
type Contributions struct {
	// Measure is the expected shortfall of the net loss, or at confidence 0 its mean:
	// the sum of ByClaim less what the tokens held pay.
	Measure float64
	ByClaim []float64 // by the fund's claims; 0 for one that the book does not have
	ByLoan  []float64 // by row of the book; the sum is ByClaim's
	// ByCollateral is ByLoan by the collateral that failed, by the book's assets; a loan
	// of several counts to each by its part of what they would pay now.
	ByCollateral []float64
	// Token is what another token of each of the fund's series takes off the measure.
	Token []float64
}

// Contributions of the fund's net loss with so many tokens of each series, at a
// confidence within [0, 1). The losses are this model's. What first-loss cover leaves
// of a reference's bad debt counts to its loans in proportion to what each loses then.
func (m *Model) Contributions(l *Losses, tokens []float64, confidence float64) (*Contributions, error) {
	weight, measure, err := l.Tail(tokens, confidence)
	if err != nil {
		return nil, err
	}
	parts, err := m.lost(l.Outcome)
	if err != nil {
		return nil, err
	}
	c := &Contributions{Measure: measure, ByClaim: make([]float64, len(m.Fund.Claims)), ByLoan: make([]float64, m.kernel.Loans()), Token: l.Marginal(weight)}
	if n := len(m.claims); n > 0 {
		by, err := loss.Contributions(nil, weight, parts, n)
		if err != nil {
			return nil, err
		}
		for i, v := range by {
			c.ByClaim[m.claimed[i]] = v
		}
	}
	if err := m.byLoan(c.ByLoan, l.Outcome, weight, parts); err != nil {
		return nil, err
	}
	all, err := m.kernel.ByCollateral(nil, c.ByLoan)
	if err != nil {
		return nil, err
	}
	c.ByCollateral = all[:len(m.Book.Assets)]
	return c, nil
}

// Tail are the scenarios' weights in the expected shortfall of the net loss, or at
// confidence 0 in its mean, and that measure: Σ weight·net.
func (l *Losses) Tail(tokens []float64, confidence float64) (weight []float64, measure float64, err error) {
	if tokens == nil {
		tokens = make([]float64, l.Series)
	}
	d, err := l.Distribution(tokens)
	if err != nil {
		return nil, 0, err
	}
	if confidence == 0 {
		weight = make([]float64, l.Scenarios)
		for s := range weight {
			weight[s] = 1 / float64(l.Scenarios)
		}
		return weight, d.EL(), nil
	}
	if measure, err = d.ES(confidence); err != nil {
		return nil, 0, err
	}
	weight, err = d.TailWeights(nil, confidence)
	return weight, measure, err
}

// Marginal is what another token of each series takes off a measure with these weights.
func (l *Losses) Marginal(weight []float64) []float64 {
	out := make([]float64, l.Series)
	for s, w := range weight {
		if w == 0 {
			continue
		}
		for j := range out {
			out[j] += w * l.Token[s*l.Series+j]
		}
	}
	return out
}

// byLoan spreads each claim's loss over the loans that owe its reference.
func (m *Model) byLoan(dst []float64, o *loss.Outcome, weight, parts []float64) error {
	n, debts := len(m.claims), len(o.Reference)
	of := make([]float64, len(weight)) // what a dollar of a reference's bad debt counts, by scenario
	for i, c := range m.claims {
		column := slices.Index(o.Reference, c.Reference)
		if column < 0 {
			continue
		}
		for s, w := range weight {
			if of[s] = 0; parts[s*n+i] > 0 {
				of[s] = w * parts[s*n+i] / o.BadDebt[s*debts+column]
			}
		}
		by, err := m.kernel.ByLoan(nil, o.Factor, of)
		if err != nil {
			return err
		}
		if err := m.split(by, o, of, c.Reference); err != nil {
			return err
		}
		for r, v := range by {
			dst[r] += v
		}
	}
	return nil
}

// split leaves in by, which is of all that loans lose, what is of one reference: all of
// a loan that owes nothing else, and of one with several debts what the kernel gives to
// the reference.
func (m *Model) split(by []float64, o *loss.Outcome, weight []float64, reference int) error {
	l := m.loans
	var rows []float64 // price factors of the scenarios that count
	var kept []float64
	for s, w := range weight {
		if w > 0 {
			rows, kept = append(rows, o.Factor[s*o.Assets:(s+1)*o.Assets]...), append(kept, w)
		}
	}
	for i := range by {
		owes := l.DebtAsset[l.DebtAt[i]:l.DebtAt[i+1]]
		switch {
		case by[i] == 0:
		case !slices.Contains(owes, uint16(reference)):
			by[i] = 0
		case len(owes) > 1:
			k, err := loss.NewKernel(alone(l, i), o.Assets)
			if err != nil {
				return err
			}
			bad, err := k.ByReference(nil, rows)
			if err != nil {
				return err
			}
			refs, sum := k.References(), 0.
			c := slices.Index(refs, reference)
			for s, w := range kept {
				sum += w * bad[s*len(refs)+c]
			}
			by[i] = sum
		}
	}
	return nil
}

// alone is one loan.
func alone(l *liquidation.Loans, i int) *liquidation.Loans {
	c0, c1, d0, d1 := l.CollateralAt[i], l.CollateralAt[i+1], l.DebtAt[i], l.DebtAt[i+1]
	return &liquidation.Loans{CollateralAt: []uint32{0, c1 - c0}, CollateralAsset: l.CollateralAsset[c0:c1], CollateralUSD: l.CollateralUSD[c0:c1], Threshold: l.Threshold[c0:c1], Bonus: l.Bonus[c0:c1],
		DebtAt: []uint32{0, d1 - d0}, DebtAsset: l.DebtAsset[d0:d1], DebtUSD: l.DebtUSD[d0:d1]}
}
