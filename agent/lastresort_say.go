package agent

import (
	"fmt"
	"math"
	"sort"
	"strings"

	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/hedge"
)

// resorting is the stage of the last resort's reasons. What it buys is attributed to
// the limits, not to a strategy.
const resorting = "last resort"

// coin prints a number of the model as money, to the hundredth.
func (r *resort) coin(x float64) string {
	b := &r.policy.Bounds
	if !(x >= 0) || math.IsInf(x, 0) {
		return "nothing"
	}
	a, err := amount.FromFloat(math.Round(x*100)/100, b.Decimals)
	if err != nil {
		return "more than can be counted"
	}
	return a.Format(b.Decimals) + " " + b.Symbol
}

// named are limits with what they measure and their bounds.
func (r *resort) named(over []exceeded) string {
	var out []string
	for i := range over {
		m := &over[i]
		out = append(out, fmt.Sprintf("%s measures %s, bound %s", m.Limit.Name, m.Limit.Unit.Format(m.Value), m.Limit.Unit.Format(m.Limit.Most)))
	}
	return strings.Join(out, "; ")
}

// reasons are those of the last resort's orders: what is exceeded, what the cheapest
// hedge does about it and what a unit of the bound is worth, and the rest of the market.
func (r *resort) reasons(s *hedge.Solution, places []place, over []exceeded) []trade.Reason {
	say := func(text string) trade.Reason {
		return trade.Reason{Stage: resorting, Who: "limits", Text: trade.Plain(text)}
	}
	out := []trade.Reason{say("with all that is held, on its way and ordered " + r.named(over) + ": no proposal is sufficient")}
	found := fmt.Sprintf("the cheapest hedge of %d series on offer costs %s at most (modelled)", onSale(places), r.coin(s.Cost))
	if s.Status == hedge.Short {
		found = fmt.Sprintf("a part of a hedge, as none will do: %s", r.coin(s.Cost))
	}
	for k, m := range s.Limits {
		found += fmt.Sprintf("; %s from %s to %s, shadow price %.4g", over[k].Limit.Name, r.coin(m.Before), r.coin(m.After), m.Price)
		if over[k].Limit.Measure == limits.ValueAtRisk {
			found += " (by the expected shortfall at its confidence, which is at least as large)"
		}
	}
	return append(out, say(found), say("asked: "+r.market(places)))
}

// onSale counts the places where something can be bought.
func onSale(places []place) (n int) {
	for i := range places {
		if places[i].out == "" {
			n++
		}
	}
	return n
}

// market is what every series asked, or why it was left out.
func (r *resort) market(places []place) string {
	var out []string
	for i := range places {
		x := &places[i]
		if x.out != "" {
			out = append(out, x.series.Symbol+": "+x.out)
			continue
		}
		n := len(x.sizes) - 1
		out = append(out, fmt.Sprintf("%s: %s for %s, %s for %s", x.series.Symbol, x.costs[0].Format(x.series.Decimals), x.sizes[0].Format(x.series.Decimals),
			x.costs[n].Format(x.series.Decimals), x.sizes[n].Format(x.series.Decimals)))
	}
	if len(out) == 0 {
		return "no series"
	}
	return strings.Join(out, "; ")
}

// lacking says in words what no purchase is enough for.
func (r *resort) lacking(s *hedge.Solution, places []place) string {
	var out []string
	switch n := s.Need; {
	case onSale(places) == 0:
		return "nothing on offer helps: " + r.market(places)
	case n == nil:
		out = append(out, "no hedge was found that will do")
	case n.Lacks == hedge.LacksBudget:
		money, limit := r.money()
		out = append(out, fmt.Sprintf("the money lacks: a hedge would cost %s, and %s leaves %s", r.coin(n.Cost), limit, money.Format(r.policy.Bounds.Decimals)))
	case n.Lacks == hedge.LacksCapacity:
		var more []string
		for j, x := range n.Series {
			if x > 0 {
				more = append(more, fmt.Sprintf("%s more of %s (%s)", r.coin(x), places[j].series.Symbol, places[j].limit))
			}
		}
		for i, x := range n.Pools {
			if x > 0 {
				more = append(more, fmt.Sprintf("%s more in %s", r.coin(x), s.Pools[i].Name))
			}
		}
		out = append(out, fmt.Sprintf("the cover on offer is too little: %s would do, for %s in all", strings.Join(more, " and "), r.coin(n.Cost)))
	default:
		out = append(out, "the cover on offer does not pay enough where the loss is, however much of it is bought")
	}
	var gone []string
	for i := range places {
		if x := &places[i]; x.out != "" {
			gone = append(gone, x.series.Symbol+": "+x.out)
		}
	}
	if len(gone) > 0 {
		out = append(out, "left out: "+strings.Join(gone, "; "))
	}
	return strings.Join(out, "; ")
}

// bought lists what was ordered since the n-th order.
func (r *resort) bought(n int) string {
	var out []string
	for i := n; i < len(r.made.Orders); i++ {
		x := &r.made.Orders[i]
		out = append(out, fmt.Sprintf("%s of %s for %s", x.Amount.Format(x.Decimals), x.Symbol, x.Quote.Format(x.Decimals)))
	}
	return strings.Join(out, ", ")
}

// withdrawal says how much of each claim a person would have to withdraw instead: the
// same part of the fund's share of every reference. A loss of a reference falls on the
// claims by their shares, so that the loss is in proportion to it; (A − x)/(S − x) of
// all claims is (1 − k) of A/S when x is kA/(1 − (1 − k)A/S).
func (r *resort) withdrawal(left []exceeded) string {
	part := 0.
	for i := range left {
		part = max(part, r.less(&left[i]))
	}
	if part <= 0 {
		return ""
	}
	var out []string
	for i := range r.seen.Exposures {
		e := &r.seen.Exposures[i]
		if e.Amount.IsZero() {
			continue
		}
		share := min(1, e.Share())
		x, err := amount.FromFloat(e.Amount.Float(e.Decimals)*min(1, part/max(1e-12, 1-(1-part)*share)), e.Decimals)
		if err != nil {
			continue
		}
		x = amount.Min(x.Plus(amount.New(1)), e.Amount)
		out = append(out, fmt.Sprintf("%s of the claim of %s %s, of which %s can be withdrawn now", x.Format(e.Decimals), e.Amount.Format(e.Decimals), e.Symbol, amount.Min(loose(*e), e.Amount).Format(e.Decimals)))
	}
	if len(out) == 0 {
		return ""
	}
	return "withdrawing instead would take " + strings.Join(out, " and ") + " (modelled)"
}

// less is the least part by which the losses have to shrink so that a limit holds with
// what is held, on its way and ordered.
func (r *resort) less(x *exceeded) float64 {
	tokens := r.numbers()
	net := make([]float64, x.losses.Scenarios)
	holds := func(part float64) bool {
		l := *x.losses
		l.Loss = make([]float64, l.Scenarios)
		for k, v := range x.losses.Loss {
			l.Loss[k] = (1 - part) * v
		}
		if _, err := l.Net(net, tokens); err != nil {
			return false
		}
		p := hedge.Problem{Loss: net, Limits: []hedge.Limit{{Confidence: x.confidence, Most: x.most}}, Budget: hedge.NoLimit}
		s, err := hedge.Cheapest(&p, hedge.Options{})
		return err == nil && s.Status == hedge.Met
	}
	return float64(sort.Search(1000, func(k int) bool { return holds(float64(k) / 1000) })) / 1000
}
