package limits

import (
	"fmt"
	"math"
	"slices"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Measure measures every limit for a cover, in the order of Risk.Limits.
func (m *RiskModel) Measure(c Cover) ([]Measured, error) {
	if err := m.fits(c); err != nil {
		return nil, err
	}
	out := make([]Measured, len(m.bounds.Risk.Limits))
	nets := make([][]float64, len(m.tails))
	for i := range out {
		l := &m.bounds.Risk.Limits[i]
		out[i] = m.measure(l, &c, nets)
		if l.Horizon() {
			m.sure(&out[i], nets[m.at(l)])
		}
	}
	return out, nil
}

// values are Measure without the intervals, which take longer than the rest.
func (m *RiskModel) values(c *Cover) []Measured {
	out := make([]Measured, len(m.bounds.Risk.Limits))
	nets := make([][]float64, len(m.tails))
	for i := range out {
		out[i] = m.measure(&m.bounds.Risk.Limits[i], c, nets)
	}
	return out
}

func (m *RiskModel) fits(c Cover) error {
	if n := len(m.sight.Series); len(c.Effective) != n || len(c.All) != n || c.Selling != nil && len(c.Selling) != n {
		return fmt.Errorf("cover of %d and %d series for a model of %d: state it in the order of the model's series", len(c.Effective), len(c.All), n)
	}
	return nil
}

// measure is one limit's. The nets by horizon are made where they are nil.
func (m *RiskModel) measure(l *RiskLimit, c *Cover, nets [][]float64) Measured {
	out := Measured{Limit: *l}
	switch l.Measure {
	case ExpectedLoss, ValueAtRisk, ExpectedShortfall:
		k := m.at(l)
		if nets[k] == nil {
			nets[k] = m.tails[k].net(m, c.Effective)
		}
		out.Value = m.loss(l.statistic(nets[k]))
	case StressLoss:
		out.Value = m.loss(m.stressed(l.Scenario, c.Effective))
	case BorrowerShare:
		out.Value, out.Subject = m.crowd.borrower.part, m.crowd.borrower.who
	case CollateralShare:
		out.Value, out.Subject = m.crowd.collateral.part, m.crowd.collateral.who
	case ProtocolShare:
		out.Value, out.Subject = m.protocol()
	case VenueShare:
		out.Value, out.Subject = m.venue(c.All)
	case Uncovered:
		out.Value = m.inUnit(l, m.uncovered(c.Effective))
	case NotWithdrawable:
		out.Value = m.inUnit(l, m.locked())
	case WrongWay:
		out.Value = m.partOfCover(c, m.wrongWay)
	case Basis:
		out.Value = m.partOfCover(c, m.basis)
	}
	out.Low, out.High = out.Value, out.Value
	return out
}

// sure fills in the interval of what was measured of losses by scenario.
func (m *RiskModel) sure(x *Measured, net []float64) {
	in, d := x.Limit.interval(net), m.bounds.Decimals
	low := down(in.Low, min(fine, d)).MulDiv(power(d-min(fine, d)), amount.New(1))
	x.Low, x.High = amount.Min(low, x.Value), larger(m.loss(in.High), x.Value)
}

// fine is how many digits after the point a modelled loss has at most: more are noise.
const fine = 6

// loss is a loss in base units of the coin, rounded up.
func (m *RiskModel) loss(units float64) amount.Amount {
	out := upward(units, m.bounds.Decimals)
	if m.bounds.Decimals <= fine || out == amount.Max() {
		return out
	}
	step := power(m.bounds.Decimals - fine)
	return mulUp(mulUp(out, amount.New(1), step), step, amount.New(1))
}

// at is the place of a limit's horizon.
func (m *RiskModel) at(l *RiskLimit) int { return slices.Index(m.days, l.Days) }

// stressed is the loss in a named stress, less than nothing for a gain.
func (m *RiskModel) stressed(name string, tokens []amount.Amount) float64 {
	k := m.scenario(name)
	if k < 0 {
		return math.Inf(1) // configuration names every scenario
	}
	net := m.stress.Loss[k]
	for j, a := range tokens {
		net -= a.Float(m.sight.Series[j].Decimals) * m.stress.Token[k*m.stress.Series+j]
	}
	return net
}

// inUnit is money, or the part that it is of all claims.
func (m *RiskModel) inUnit(l *RiskLimit, money amount.Amount) amount.Amount {
	if l.Unit == Parts {
		return part(money, m.total)
	}
	return money
}

// most is the largest sum by name, of equals the first by name.
func most(sums Few[string, amount.Amount]) (sum amount.Amount, name string) {
	for _, x := range sums {
		if c := x.Value.Cmp(sum); c > 0 || c == 0 && (name == "" || x.Key < name) {
			sum, name = x.Value, x.Key
		}
	}
	return sum, name
}

// protocol is the largest part of the claims in one kind of lending market.
func (m *RiskModel) protocol() (amount.Amount, string) {
	var sums Few[string, amount.Amount]
	for i := range m.claims {
		at := sums.at(&m.claims[i].Reference.Kind)
		*at = at.Plus(m.worth[i])
	}
	sum, name := most(sums)
	return part(sum, m.total), name
}

// venue is the most cover of one venue, as a part of the claims.
func (m *RiskModel) venue(all []amount.Amount) (amount.Amount, string) {
	var sums Few[string, amount.Amount]
	for j := range m.sight.Series {
		if s := &m.sight.Series[j]; m.counts(s) && !all[j].IsZero() {
			at := sums.at(&s.Venue)
			*at = at.Plus(all[j])
		}
	}
	sum, name := most(sums)
	return part(sum, m.total), name
}

// counts reports cover that may still pay, in the coin: no other is bought.
func (m *RiskModel) counts(s *protection.Series) bool {
	return !s.State.Resolved() && s.Asset == m.bounds.Asset
}

// uncovered is what of each claim no cover of its reference counts for, in all.
func (m *RiskModel) uncovered(effective []amount.Amount) (sum amount.Amount) {
	for i := range m.claims {
		var cover amount.Amount
		for j := range m.sight.Series {
			if s := &m.sight.Series[j]; m.counts(s) && s.Reference == m.claims[i].Reference {
				c := m.sight.Credits.Of(s.ID)
				cover = cover.Plus(effective[j].MulDiv(c.Part(), protection.WAD))
			}
		}
		sum = sum.Plus(m.worth[i].Minus(cover))
	}
	return sum
}

// locked is what of the claims cannot be withdrawn now.
func (m *RiskModel) locked() (sum amount.Amount) {
	for i, e := range m.claims {
		sum = sum.Plus(mulUp(m.worth[i], e.Amount.Minus(e.Withdrawable), e.Amount))
	}
	return sum
}

// partOfCover is the part of all cover that some of each series makes up: with what is
// being sold or without it, whichever is more.
func (m *RiskModel) partOfCover(c *Cover, some func(s *protection.Series, a amount.Amount) amount.Amount) (most amount.Amount) {
	for _, all := range [...][]amount.Amount{c.All, c.kept()} {
		var is, of amount.Amount
		for j := range m.sight.Series {
			if s := &m.sight.Series[j]; m.counts(s) {
				is, of = is.Plus(some(s, all[j])), of.Plus(all[j])
			}
		}
		most = larger(most, part(is, of))
	}
	return most
}

// wrongWay is all of a cover that fails, or is worth less, when it is needed.
func (m *RiskModel) wrongWay(s *protection.Series, a amount.Amount) amount.Amount {
	if len(m.sight.Credits.Of(s.ID).Shared) > 0 {
		return a
	}
	b := m.sight.Book
	if row := b.AssetIndex(s.Asset); s.Asset != s.Reference.Asset && row >= 0 && b.Assets[row].Flags&book.Pegged == 0 && !b.LooksPegged(row) {
		return a
	}
	return amount.Amount{}
}

// basis is what of a cover may not pay although the fund loses.
func (m *RiskModel) basis(s *protection.Series, a amount.Amount) amount.Amount {
	if !slices.ContainsFunc(m.claims, func(e protection.Exposure) bool { return e.Reference == s.Reference && e.Reference.Asset == s.Asset }) {
		return a
	}
	if f := m.sight.Credits.Of(s.ID).Failure; f != nil {
		return mulUp(a, f.Probability, protection.WAD)
	}
	return amount.Amount{}
}

// down is a number of units in base units, rounded down; nothing for less than none.
func down(units float64, decimals uint8) amount.Amount {
	out, err := amount.FromFloat(max(0, units), decimals)
	if err != nil {
		return amount.Amount{}
	}
	return out
}
