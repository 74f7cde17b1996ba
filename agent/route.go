package agent

import (
	"errors"
	"fmt"
	"slices"

	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// wish makes one wish into intents. A place whose order comes to nothing, by a
// limit or its venue, is left out and the wish routed anew, as long as nothing of it
// is promised: one that looks cheap keeps no hedge from being bought elsewhere.
func (d *planning) wish(w desk.Wish) error {
	made := &d.made
	w.Places = slices.Clone(w.Places)
	for tried := range w.Places {
		orders, err := d.route(w, tried > 0)
		if err != nil {
			return fmt.Errorf("route %s of %s: %w", w.Order.Action, w.Order.Symbol, err)
		}
		promised, routed := len(made.Intents), false
		for _, order := range orders {
			before, said := len(made.Intents), len(made.Verdicts)
			if err := d.order(order); err != nil {
				return err
			}
			routed = routed || order.Route != nil
			if i := slices.IndexFunc(w.Places, func(x desk.Place) bool { return x.Series.ID == order.Series }); i >= 0 && len(made.Intents) == before {
				w.Places[i].Out = "tried in vain: " + first(made.Verdicts[said:], "nothing is left of it")
			}
		}
		if !routed || len(made.Intents) > promised {
			return nil
		}
	}
	return nil
}

// route makes a wish into orders: one as it was wanted, where there is one place
// for it, or else what the desk's router divides it into. Cover that shares a fact
// with its reference stands in for none, nor does a series that refused an order
// lately, and for each place the limits on pools are known beforehand; the others
// cut what comes out. Again says that places were tried in vain: then there is no
// order without a place that takes it.
func (d *planning) route(w desk.Wish, again bool) ([]trade.Order, error) {
	p, o := d.policy, d.seen
	usable, wanted := 0, false
	w.Places = slices.Clone(w.Places)
	for i := range w.Places {
		place := &w.Places[i]
		s := place.Series
		if w.Order.Action == trade.Buy {
			taken := d.used.Before(s.Pool, trade.Buy)
			place.Most = amount.Min(place.Most, s.PoolAssets.MulDiv(p.Bounds.PoolSharePerCycle, protection.WAD)).Minus(taken)
			if shared := d.facts.Credits.Of(s.ID).Shared; len(shared) > 0 && place.Out == "" && (p.Bounds.SharedFacts != limits.Zero || s.ID != w.Order.Series) {
				place.Out = "wrong-way: " + shared[0].Why
			}
		}
		if v, cools := o.refusedLately(trade.Order{Action: w.Order.Action, Series: s.ID}); cools && place.Out == "" {
			place.Out = v.Measured.String() + ": " + v.Bound.String()
		}
		if place.Out == "" && !place.Most.IsZero() {
			usable++
			wanted = wanted || s.ID == w.Order.Series
		}
	}
	if again && usable == 0 {
		return nil, nil
	}
	if !again && (usable == 0 || usable == 1 && wanted) {
		return []trade.Order{w.Order}, nil
	}
	parts, route, err := p.Desk.Route(w, o.orderGas(p.Desk.Routing.GasAsset, w.Order.Decimals), d.pricer(w))
	if err != nil {
		return nil, err
	}
	order := w.Order
	order.Route = route
	if len(parts) == 0 && again {
		return nil, nil
	}
	if len(parts) == 0 {
		return []trade.Order{order}, nil // the limits say what is wrong with it
	}
	var out []trade.Order
	for _, x := range parts {
		part := order
		part.Venue, part.Series, part.Symbol, part.Amount = x.Series.Venue, x.Series.ID, x.Series.Symbol, x.Amount
		part.Reasons = append(order.Reasons[:len(order.Reasons):len(order.Reasons)], trade.Reason{Stage: "route", Who: "desk", Text: trade.Plain(route.Why)})
		out = append(out, part)
	}
	return out, nil
}

// pricer prices places for the router: behind what earlier orders of the cycle
// take from the same pool, with what is bid now, and with the payout that the
// agent's model expects times the stated probability that a loss does not trigger.
// Without a stated one a loss is taken never to trigger, and without a modelled
// payout the cover to pay in full: no number is made up in favour of a place.
func (d *planning) pricer(w desk.Wish) desk.Pricer {
	return func(s protection.Series, a amount.Amount) (c desk.Cost, err error) {
		c.Quote, err = next(d.ask.of(s.ID, w.Order.Action), w.Order.Action, d.used.Before(s.Pool, w.Order.Action), a)
		if err != nil || w.Order.Action == trade.Sell {
			return c, err
		}
		bid, err := d.ask.price(s.ID, trade.Sell, a)
		if c.NoBid = errors.Is(err, trade.ErrRefused); err != nil && !c.NoBid {
			return c, err
		}
		c.Resale = amount.Min(bid, c.Quote)
		expected, known := d.facts.Payouts.Expected(s.ID)
		if !known {
			expected = protection.WAD
		}
		failure, text := protection.WAD, "not stated: taken as certain"
		if x := d.facts.Credits.Of(s.ID).Failure; x != nil {
			failure, text = x.Probability, fmt.Sprintf("%s: %s", limits.Percent(x.Probability), x.Source)
		}
		c.Failure = text
		c.Basis = a.MulDiv(expected, protection.WAD).MulDiv(failure, protection.WAD)
		return c, nil
	}
}

// behind reports a gauge that does not stand where its source does, or cannot tell.
func (o *Observation) behind(gauge protection.Address) bool {
	i := slices.IndexFunc(o.Gauges, func(g Gauge) bool { return g.ID == gauge })
	return i < 0 || o.Gauges[i].Behind || o.Gauges[i].Failing
}

// orderGas is what one order's gas costs now, in base units of the premium asset,
// rounded up, by the independent prices of the asset that stands for the
// chain's coin and of the premium asset; nil when one of them has none.
func (o *Observation) orderGas(coin protection.Address, decimals uint8) *amount.Amount {
	settle := o.Settlement
	if coin == (protection.Address{}) || settle.Problem != "" || settle.Feed.IsZero() {
		return nil
	}
	for _, x := range o.Prices {
		if x.Asset != coin || x.Problem != "" || x.Unfed || x.Feed.IsZero() {
			continue
		}
		one := amount.New(1)
		coins := o.OrderGasNow.MulDiv(x.Feed, one).MulDiv(power(settle.FeedDecimals), one)
		per := settle.Feed.MulDiv(power(18), one).MulDiv(power(x.FeedDecimals), one)
		out := coins.MulDiv(power(decimals), per).Plus(one)
		return &out
	}
	return nil
}

// power is 10^n.
func power(n uint8) amount.Amount {
	out := amount.New(1)
	for range n {
		out = out.MulDiv(amount.New(10), amount.New(1))
	}
	return out
}
