package limits

import (
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// RiskBreach is the limit that keeps capital from underwriting while a hard risk limit
// is breached.
const RiskBreach = "risk"

// Unknown is what a risk limit that cannot be measured measures, in its verdict.
const Unknown = "unknown"

// RiskRun is the risk limits in one cycle: what they measured before any order, and
// which are breached. It is not changed once it is made.
type RiskRun struct {
	// Model measures; nil where Problem says why it cannot.
	Model    *RiskModel
	Problem  string
	Before   []Measured
	Held     Cover    // before any order
	Breached []Breach // hard limits, in the order of Risk.Limits; for the next cycle
	Verdicts []trade.Verdict
}

// Closed reports that nothing may be bought or sold: a hard limit cannot be measured.
func (r *RiskRun) Closed(b *Bounds) bool {
	return r.Model == nil && slices.ContainsFunc(b.Risk.Limits, func(l RiskLimit) bool { return l.Hard })
}

// Risks measures the risk limits before any order, and says which are breached. A
// hard limit that measured above its bound stays breached until it has measured at
// most (1 − Hysteresis) of it, in every cycle, for ReopenAfter. The model's error is
// why there is none.
func (b *Bounds) Risks(m *RiskModel, problem error, held Cover, was []Breach, f *Facts) *RiskRun {
	r := &RiskRun{Model: m, Held: held}
	if problem == nil {
		r.Before, problem = m.Measure(held)
	}
	if problem != nil {
		r.Model, r.Problem = nil, problem.Error()
	}
	for i := range b.Risk.Limits {
		l := &b.Risk.Limits[i]
		v := trade.Verdict{Limit: l.Name, Bound: l.text(f.Words, l.Most), Outcome: trade.Passed}
		k := slices.IndexFunc(was, func(x Breach) bool { return x.Limit == l.Name })
		if r.Model == nil {
			v.Measured, v.Outcome = trade.Plain(Unknown), trade.Warned
			v.Reason = f.Words.Say("it cannot be measured: %s", trade.Word(r.Problem))
			if l.Hard {
				v.Outcome, v.Reason = trade.Refused, f.Words.Say("it cannot be measured, and nothing is bought or sold until it can: %s", trade.Word(r.Problem))
			}
			if k >= 0 {
				r.Breached = append(r.Breached, Breach{Limit: l.Name, Since: was[k].Since})
			}
			r.Verdicts = append(r.Verdicts, v)
			continue
		}
		x := &r.Before[i]
		v.Measured = x.said(f.Words)
		switch {
		case !l.Hard && x.Over():
			v.Outcome, v.Reason = trade.Warned, r.Model.fix(f.Words, x, held)
		case l.Hard:
			if breach, breached := b.latch(x, was, k, f); breached {
				r.Breached = append(r.Breached, breach)
				v.Outcome = trade.Refused
				if v.Reason = r.Model.fix(f.Words, x, held); !x.Over() {
					v.Reason = f.Words.Say("it was above its bound and is not yet calm: it opens once it has measured at most %s for %s; nothing that raises it is traded, and nothing is staked",
						l.part(b.calm(l.Most)), trade.Duration(b.ReopenAfter))
				}
			}
		}
		r.Verdicts = append(r.Verdicts, v)
	}
	return r
}

// calm is what a breached measure must come down to.
func (b *Bounds) calm(bound amount.Amount) amount.Amount {
	return bound.MulDiv(protection.WAD.Minus(b.Hysteresis), protection.WAD)
}

// latch is a hard limit's breach, and whether it still is one; k is its place in was,
// or -1.
func (b *Bounds) latch(x *Measured, was []Breach, k int, f *Facts) (Breach, bool) {
	if k < 0 {
		return Breach{Limit: x.Limit.Name, Since: f.Now}, x.Over()
	}
	out := was[k]
	switch {
	case x.Value.Cmp(b.calm(x.Limit.Most)) > 0:
		out.Calm = time.Time{}
	case out.Calm.IsZero():
		out.Calm = f.Now
	}
	return out, out.Calm.IsZero() || f.Now.Sub(out.Calm) < b.ReopenAfter
}

// breached reports a hard limit that is breached.
func (r *RiskRun) breached(name string) bool {
	return slices.ContainsFunc(r.Breached, func(x Breach) bool { return x.Limit == name })
}

// part is an amount in the limit's unit.
func (l *RiskLimit) part(a amount.Amount) trade.Part {
	if l.Unit == Parts {
		return trade.Rounded(a)
	}
	return trade.QuantityOf(a, l.Unit.Decimals, l.Unit.Symbol)
}

func (l *RiskLimit) text(w *trade.Words, a amount.Amount) trade.Text {
	return w.Say("%s", l.part(a))
}

// said is what was measured, with its interval, and about whom.
func (x *Measured) said(w *trade.Words) trade.Text {
	l := &x.Limit
	switch {
	case x.Low != x.High && x.High == amount.Max():
		return w.Say("%s (95%%: from %s; the scenarios are too few for an upper end)", l.part(x.Value), l.part(x.Low))
	case x.Low != x.High:
		return w.Say("%s (95%%: %s to %s)", l.part(x.Value), l.part(x.Low), l.part(x.High))
	case x.Subject != "":
		return w.Say("%s (%s)", l.part(x.Value), trade.Word(x.Subject))
	}
	return l.text(w, x.Value)
}
