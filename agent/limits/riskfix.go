package limits

import (
	"math"
	"slices"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// fix is what would bring a measure that is above its bound back to it, for people.
// Amounts are estimates: what the next token, or the next unit withdrawn, brings.
func (m *RiskModel) fix(w *trade.Words, x *Measured, c Cover) trade.Text {
	if !x.Over() {
		return trade.Text{}
	}
	l := &x.Limit
	over := x.Value.Minus(l.Most)
	switch l.Measure {
	case ExpectedLoss, ValueAtRisk, ExpectedShortfall, StressLoss:
		return m.fixLoss(w, x, c)
	case Uncovered:
		if l.Unit == Parts {
			over = mulUp(over, m.total, protection.WAD)
		}
		return w.Say("cover of %s more would do, once it is effective", trade.QuantityOf(over, m.bounds.Decimals, m.bounds.Symbol))
	case BorrowerShare, CollateralShare:
		return w.Say("cover does not lower it: withdraw from the claims that %s stands behind", trade.Word(x.Subject))
	case ProtocolShare:
		return w.Say("cover does not lower it: withdraw about %s from %s, or lend elsewhere too", m.coin(mulUp(over, m.total, protection.WAD)), trade.Word(x.Subject))
	case VenueShare:
		return w.Say("let about %s of the cover of %s expire, or sell it, and cover elsewhere", m.coin(mulUp(over, m.total, protection.WAD)), trade.Word(x.Subject))
	case NotWithdrawable:
		return trade.Plain("cover does not lower it: withdraw what can be withdrawn, before others do")
	}
	return w.Say("sell such cover, or let it expire, and cover the same loss with series that neither share a fact with it nor pay in another coin")
}

func (m *RiskModel) coin(a amount.Amount) trade.Part {
	return trade.QuantityOf(a, m.bounds.Decimals, m.bounds.Symbol)
}

// fixLoss names the series whose next token lowers a loss most, and what of it is
// about enough; or what to withdraw, where no cover that is on offer is.
func (m *RiskModel) fixLoss(w *trade.Words, x *Measured, c Cover) trade.Text {
	l, d := &x.Limit, m.bounds.Decimals
	over := x.Value.Minus(l.Most)
	best := m.measure(l, &Cover{Effective: m.everything(c), All: c.All}, make([][]float64, len(m.tails)))
	gross, token := m.next(l, c)
	withdraw := amount.Min(m.total, m.loss(m.total.Float(d)*over.Float(d)/gross))
	if best.Over() {
		return w.Say("all cover on offer together leaves %s: withdraw about %s of the claims, or raise the bound", l.part(best.Value), m.coin(withdraw))
	}
	j := 0
	for k := range token {
		if token[k] > token[j] {
			j = k
		}
	}
	if !(token[j] > 0) {
		return w.Say("the next unit of no cover on offer lowers it: withdraw about %s of the claims", m.coin(withdraw))
	}
	s := &m.sight.Series[j]
	return w.Say("cover of about %s of %s, once it is effective, or withdraw about %s of the claims",
		m.coin(m.loss(over.Float(d)/token[j])), trade.Word(s.Symbol), m.coin(withdraw))
}

// everything is the effective cover once all that is on offer is bought too: a bound
// on what cover can do, as series of one pool share its capital.
func (m *RiskModel) everything(c Cover) []amount.Amount {
	out := slices.Clone(c.Effective)
	for j := range out {
		if s := &m.sight.Series[j]; s.State == protection.Active && m.counts(s) {
			out[j] = larger(c.All[j], amount.Min(c.All[j].Plus(s.Free), m.most(s)))
		}
	}
	return out
}

// most is what all cover of a series' reference may come to.
func (m *RiskModel) most(s *protection.Series) amount.Amount {
	return amount.Min(m.bounds.CoverPerAsset, exposed(m.claims, s.Reference).MulDiv(m.bounds.CoverToExposure, protection.WAD))
}

// next is what the measure's scenarios lose before protection, and what the next
// token of each series on offer pays in them.
func (m *RiskModel) next(l *RiskLimit, c Cover) (gross float64, token []float64) {
	token = make([]float64, len(m.sight.Series))
	weigh := func(n int, loss, pays []float64, weight func(s int) float64) {
		for s := range n {
			v := weight(s)
			if v == 0 {
				continue
			}
			gross += v * loss[s]
			for j := range token {
				if x := &m.sight.Series[j]; x.State == protection.Active && m.counts(x) && len(m.sight.Credits.Of(x.ID).Shared) == 0 {
					token[j] += v * pays[s*len(token)+j]
				}
			}
		}
	}
	if l.Measure == StressLoss {
		k := m.scenario(l.Scenario)
		weigh(m.stress.Scenarios, m.stress.Loss, m.stress.Token, func(s int) float64 {
			if s == k {
				return 1
			}
			return 0
		})
		return gross, token
	}
	t := &m.tails[m.at(l)]
	net := t.net(m, c.Effective)
	from, n := math.Inf(-1), 0
	if l.Measure != ExpectedLoss { // the worst, from the value at risk on
		at := RiskLimit{Measure: ValueAtRisk, Confidence: l.Confidence}
		from = at.statistic(net)
	}
	for _, x := range net {
		if x >= from {
			n++
		}
	}
	weigh(t.Scenarios, t.Loss, t.Token, func(s int) float64 {
		if net[s] >= from {
			return 1 / float64(n)
		}
		return 0
	})
	return gross, token
}

// scenario is the place of a named stress, or -1.
func (m *RiskModel) scenario(name string) int {
	for k := range m.bounds.Risk.Stresses {
		if m.bounds.Risk.Stresses[k].Name == name {
			return k
		}
	}
	return -1
}
