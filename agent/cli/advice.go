package cli

import (
	"fmt"
	"slices"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// adviceTable weighs cover of each exposure against withdrawing.
func adviceTable(title string, list []agent.Advice) report.Table {
	t := report.Table{Title: title, Basis: report.Modelled,
		Columns: columns("exposure", "cover", ">amount", ">costs", ">a year", ">withdraw instead", ">could now", ">costs", ">a year", "for", "advice", "why"),
		Note:    "Withdrawing as much lowers the fund's loss by what the cover pays, at every loss; where less can be taken out, a part of the one takes the place of a part of the other, and costs are of the parts. Only a person can withdraw: the agent's key cannot. Costs include gas; --json has what each rests on."}
	for _, a := range list {
		m := func(x string) string { return report.Group(x) }
		part := func(x, of amount.Amount) string { // costs are of the part
			if x == of {
				return m(of.Format(a.Decimals))
			}
			return m(x.Format(a.Decimals)) + " of " + m(of.Format(a.Decimals))
		}
		cover, covering, coverRate := "–", "–", "–"
		withdraw, withdrawing, withdrawRate, horizon := "–", "–", "–", "–"
		if !a.Cover.IsZero() {
			cover = m(a.Cover.Format(a.Decimals))
		}
		if !a.Covering.Total.IsZero() && a.Question != agent.Missing {
			covering, coverRate = m(a.Covering.Total.Format(a.Decimals)), wire.Percent(a.Covering.Rate)
		}
		if !a.Needed.IsZero() {
			cover = part(a.Replaces, a.Cover)
			withdraw, withdrawing, withdrawRate = part(a.Withdraw, a.Needed), m(a.Withdrawing.Total.Format(a.Decimals)), wire.Percent(a.Withdrawing.Rate)
			horizon = span(a.Horizon)
		}
		t.Add(a.Symbol, questions[a.Question], cover, covering, coverRate, withdraw, m(a.Withdrawable.Format(a.Decimals)), withdrawing, withdrawRate, horizon, counsels[a.Counsel], plain(a.Why))
	}
	return t
}

var questions = map[agent.Question]string{agent.Buying: "to buy", agent.Missing: "wanted, not to be had", agent.Rolling: "held", agent.Unknown: "not to be seen"}

var counsels = map[agent.Counsel]string{agent.Withdraw: "WITHDRAW", agent.BuyCover: "cover", agent.NoView: "none"}

// alternativeTable is what withdrawing would have cost instead of an order to buy;
// false when its cycle weighed nothing of it.
func alternativeTable(r *agent.Record, in trade.Intent) (t report.Table, ok bool) {
	if r == nil || in.Identity.Action != trade.Buy {
		return t, false
	}
	i := slices.IndexFunc(r.Decision.Advice, func(a agent.Advice) bool {
		return slices.ContainsFunc(a.Series, func(s agent.CoverUnderStudy) bool { return s.Series == in.Series })
	})
	if i < 0 {
		return t, false
	}
	a := r.Decision.Advice[i]
	m := func(x string) string { return report.Group(x) + " " + a.Symbol }
	t = report.Table{Title: "The alternative: to withdraw", Basis: report.Modelled, Columns: columns("what", "which")}
	t.Add("advice", counsels[a.Counsel]+": "+plain(a.Why))
	t.Add("withdraw", fmt.Sprintf("%s would lower the loss as the cover of %s does; %s could be withdrawn, and takes the place of %s of the cover", m(a.Needed.Format(a.Decimals)), m(a.Cover.Format(a.Decimals)),
		m(a.Withdraw.Format(a.Decimals)), m(a.Replaces.Format(a.Decimals))))
	t.Add("costs", fmt.Sprintf("%s for %s (%s a year of it, gas %s ETH)", m(a.Withdrawing.Total.Format(a.Decimals)), span(a.Horizon), wire.Percent(a.Withdrawing.Rate), a.Withdrawing.GasWei.Format(18)))
	if a.Question != agent.Missing {
		t.Add("cover costs", fmt.Sprintf("%s (%s a year of it, gas %s ETH)", m(a.Covering.Total.Format(a.Decimals)), wire.Percent(a.Covering.Rate), a.Covering.GasWei.Format(18)))
	}
	t.Add("stays exposed", m(a.Exposed.Format(a.Decimals)))
	for _, g := range a.Basis {
		t.Add(g.Basis, plain(g.Text))
	}
	return t, true
}
