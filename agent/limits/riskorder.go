package limits

import (
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// taken is an order that an earlier part of the cycle came to.
type taken struct {
	series protection.Address
	action trade.Action
	amount amount.Amount
}

// after is the cover that counts once earlier orders of the cycle are done, all but
// their waiting: a sale takes its cover off at once, and a purchase is pending, which is
// no cover. With done it is, as if the orders had waited.
func (r *RiskRun) after(u *Usage, done bool) Cover {
	c := r.Held.clone()
	for _, t := range u.trades {
		r.apply(&c, t, done)
	}
	return c
}

func (r *RiskRun) apply(c *Cover, t taken, done bool) {
	for j := range r.Model.sight.Series {
		switch {
		case r.Model.sight.Series[j].ID != t.series:
		case t.action == trade.Sell:
			c.Effective[j], c.Selling[j] = c.Effective[j].Minus(t.amount), c.Selling[j].Plus(t.amount)
		default:
			c.All[j] = c.All[j].Plus(t.amount)
			if done {
				c.Effective[j] = c.Effective[j].Plus(t.amount)
			}
		}
	}
}

// After is what every limit measures once orders are done and have waited, on top of
// what is held; without what waits now.
func (r *RiskRun) After(orders []trade.Order) ([]Measured, error) {
	c := r.Held.clone()
	for _, o := range orders {
		if o.Action == trade.Buy || o.Action == trade.Sell {
			r.apply(&c, taken{o.Series, o.Action, o.Amount}, true)
		}
	}
	c.All, c.Selling = c.kept(), nil
	return r.Model.Measure(c)
}

// Forget takes an open order off what is held: it is held against the limits again.
func (r *RiskRun) Forget(series protection.Address, action trade.Action, a amount.Amount) {
	if r.Model == nil {
		return
	}
	for j := range r.Model.sight.Series {
		switch {
		case r.Model.sight.Series[j].ID != series:
		case action == trade.Sell:
			r.Held.Effective[j] = r.Held.Effective[j].Plus(a)
			if r.Held.Selling != nil {
				r.Held.Selling[j] = r.Held.Selling[j].Minus(a)
			}
		case action == trade.Buy:
			r.Held.All[j] = r.Held.All[j].Minus(a)
		}
	}
}

// risk holds an order to the risk limits: what they measure when it is done against
// what they measure without it. A hard limit that the order raises is left at its
// bound, or where it stands when that is above or the limit is breached: the order is
// cut to the largest part that does so. One that lowers it passes, wherever it ends.
//
// A sale takes effect at once, and is measured without what is bought beside it, which
// has to wait. A purchase is measured as if it had waited: what it raises, such as one
// venue's share, it raises by being promised.
func (c *cutter) risk() {
	r := c.facts.Risk
	if r == nil || r.Model == nil || c.order.Amount.IsZero() {
		return
	}
	before := r.after(c.used, c.order.Action == trade.Buy)
	with := func(a amount.Amount) *Cover {
		x := before.clone()
		r.apply(&x, taken{c.order.Series, c.order.Action, a}, true)
		return &x
	}
	were := r.Model.values(&before)
	for i := range were {
		if c.order.Amount.IsZero() {
			return
		}
		c.hold(r, &were[i], with)
	}
}

// hold holds the order to one limit, given what that measures without it.
func (c *cutter) hold(r *RiskRun, was *Measured, with func(amount.Amount) *Cover) {
	l := &was.Limit
	measure := func(a amount.Amount) Measured {
		return r.Model.measure(l, with(a), make([][]float64, len(r.Model.tails)))
	}
	is := measure(c.order.Amount)
	up := is.Value.Cmp(was.Value)
	if up == 0 && !was.Over() {
		return // the order does not touch it
	}
	v := trade.Verdict{Limit: l.Name, Subject: c.order.Series, Bound: l.text(c.words, l.Most), Outcome: trade.Passed, From: c.order.Amount, To: c.order.Amount,
		Measured: c.words.Say("%s before, %s after", l.part(was.Value), l.part(is.Value))}
	if l.Horizon() {
		r.Model.sure(&is, r.Model.tails[r.Model.at(l)].net(r.Model, with(c.order.Amount).Effective))
		v.Measured = c.words.Say("%s before, %s after (95%%: %s to %s)", l.part(was.Value), l.part(is.Value), l.part(is.Low), l.part(is.High))
	}
	latched := r.breached(l.Name)
	switch {
	case up > 0 && !l.Hard && is.Over():
		v.Outcome, v.Reason = trade.Warned, trade.Plain("the order goes above a soft bound: nothing is cut, but a person should know")
	case up > 0 && l.Hard && (is.Over() || latched):
		most := l.Most
		if latched || was.Over() {
			most = was.Value
		}
		v.To = largestThat(c.order.Amount, func(a amount.Amount) bool { return measure(a).Value.Cmp(most) <= 0 })
		v.Outcome = cutOrRefused(v.To)
		v.Reason = c.words.Say("no order goes into a breach: it may raise this to %s", l.part(most))
		if latched {
			v.Reason = c.words.Say("the limit is breached, and until it is calm no order raises it")
		}
	case was.Over():
		v.Reason = trade.Plain("the limit does not hold, and the order does not raise it")
	}
	c.record(v)
}

// cuts is how often the largest part of an order that a limit allows is looked for:
// each halves what is not known of it.
const cuts = 40

// largestThat is the largest part of an amount that fits, as far as so many looks
// tell, rounded down: what fits is taken to fit in every smaller part too. It was
// looked at and fits, or is nothing: so is less than a millionth of the whole, which
// only fits as measures are rounded.
func largestThat(whole amount.Amount, fits func(amount.Amount) bool) amount.Amount {
	low, high := amount.Amount{}, whole // low fits, high does not
	for range cuts {
		mid := low.Plus(high.Minus(low).MulDiv(amount.New(1), amount.New(2)))
		if mid == low {
			break
		}
		if fits(mid) {
			low = mid
		} else {
			high = mid
		}
	}
	if low.Cmp(whole.MulDiv(amount.New(1), amount.New(1_000_000))) < 0 {
		return amount.Amount{}
	}
	return low
}
