package agent

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// What verdicts about strategies are named.
const (
	ConflictVerdict = "conflict"          // they want opposite things
	WeightsVerdict  = "weights"           // together they get more than any of them wants
	CooldownVerdict = "cooldown"          // an order came too soon after an opposite one
	CapitalVerdict  = "strategyCapital"   // a strategy has spent what it may in a day
	GreedVerdict    = "asksForEverything" // a strategy wants all cover that there is
)

// accounts reports that the policy has strategies' accounts kept.
func (p *Policy) accounts() bool { return p.Several.Kept() }

// wanted says what is odd about what strategies want: opposite things, more together
// than any of them, or everything.
func (p *Policy) wanted(o *Observation, books []desk.Book, combined, targets []trade.Target, verdicts []trade.Verdict) []trade.Verdict {
	for i := range books {
		if most, all := p.greedy(o, &books[i]); all {
			verdicts = append(verdicts, trade.Verdict{Limit: GreedVerdict, Measured: trade.Plain(most), Bound: trade.Plain("the exposure"), Outcome: trade.Warned,
				Reason: trade.Plain("it asks for all cover that there is of every series: the limits cut it; look at its reasons and its parameters")})
		}
	}
	if !p.accounts() {
		return verdicts
	}
	for i := range combined {
		t := &combined[i]
		wants := desk.Wants(o.Now, books, t.Series)
		if len(wants) < 2 {
			continue
		}
		decimals, held := o.held(t.Series)
		allowed := amount.Amount{}
		for j := range targets {
			if targets[j].Series == t.Series {
				allowed = targets[j].Level
			}
		}
		v := trade.Verdict{Subject: t.Series, Measured: trade.Plain(desires(wants, decimals)), Outcome: trade.Warned, From: t.Level, To: allowed}
		if desk.Conflict(wants, held) {
			v.Limit, v.Bound, v.Reason = ConflictVerdict, trade.Say("held %s", trade.Quantity(held, decimals)), trade.Plain("their weights decide between them: "+o.outcome(t, allowed, held, decimals))
			verdicts = append(verdicts, v)
		}
		if together, largest, exceeds := desk.Exceeds(wants); exceeds {
			v.Limit, v.Bound = WeightsVerdict, trade.Say("%s, the most that one of them wants", trade.Quantity(largest, decimals))
			v.Reason = trade.Say("their weights add up to more than one wish: together they get %s; lower the weights if they hedge the same loss", trade.Quantity(together, decimals))
			verdicts = append(verdicts, v)
		}
	}
	return verdicts
}

// desires are what strategies want, in words.
func desires(wants []desk.Want, decimals uint8) string {
	list := make([]string, len(wants))
	for i, w := range wants {
		list[i] = fmt.Sprintf("%s wants %s, of which %s counts", w.Who, w.Level.Format(decimals), w.Part.Format(decimals))
	}
	return strings.Join(list, "; ")
}

// outcome is what comes of a combined target, in words, before orders are restrained.
func (o *Observation) outcome(t *trade.Target, allowed, held amount.Amount, decimals uint8) string {
	text := fmt.Sprintf("%s is wanted", t.Level.Format(decimals))
	if allowed.Cmp(t.Level) < 0 {
		text += fmt.Sprintf(", %s of it within the limits", allowed.Format(decimals))
	}
	switch more := allowed.Cmp(held); {
	case more > 0:
		return text + fmt.Sprintf(", so %s more", allowed.Minus(held).Format(decimals))
	case more < 0 && t.NoSell:
		return text + "; nothing is sold, as one of them is silent"
	case more < 0:
		return text + fmt.Sprintf(", so %s less", held.Minus(allowed).Format(decimals))
	}
	return text + ", and held"
}

// held is what there is of a series, or staked in a pool, and its decimals.
func (o *Observation) held(id protection.Address) (decimals uint8, a amount.Amount) {
	if s := o.find(id); s != nil {
		for i := range o.Holdings {
			if o.Holdings[i].Series == id {
				a = o.Holdings[i].Net()
			}
		}
		return s.Decimals, a
	}
	if p := o.findPool(id); p != nil {
		x, _ := o.stake(id)
		return p.Decimals, p.Worth(x.Shares.Minus(x.Leaving)).Plus(x.Depositing)
	}
	return 0, a
}

// greedy reports a strategy that wants, of every series that may still be bought, all
// that it can have or all that is exposed, and more of some reference than is exposed.
func (p *Policy) greedy(o *Observation, b *desk.Book) (most string, all bool) {
	more := false
	for i := range o.Series {
		s := &o.Series[i]
		if s.State.Resolved() {
			continue
		}
		exposed := o.exposed(s.Reference)
		bound := exposed
		if !s.MaxSupply.IsZero() {
			bound = amount.Min(bound, s.MaxSupply)
		}
		level := standing(o.Now, b, s.ID)
		if level.IsZero() || level.Cmp(bound) < 0 {
			return "", false
		}
		if of := o.wantedOf(b, s.Reference); !more && of.Cmp(exposed) > 0 {
			more = true
			most = fmt.Sprintf("%s wants %s of cover where %s is exposed", b.Strategy, of.Format(s.Decimals), exposed.Format(s.Decimals))
		}
	}
	return most, more
}

// standing is what a strategy wants of a series now.
func standing(now time.Time, b *desk.Book, series protection.Address) amount.Amount {
	for i := range b.Targets {
		if t := &b.Targets[i]; t.Series == series && !now.After(t.Until) {
			return t.Level
		}
	}
	return amount.Amount{}
}

// wantedOf is what a strategy wants of all series of a reference that may still be bought.
func (o *Observation) wantedOf(b *desk.Book, r protection.Reference) (sum amount.Amount) {
	for i := range o.Series {
		if s := &o.Series[i]; s.Reference == r && !s.State.Resolved() {
			sum = sum.Plus(standing(o.Now, b, s.ID))
		}
	}
	return sum
}

// exposed is the fund's exposure to a reference.
func (o *Observation) exposed(r protection.Reference) (sum amount.Amount) {
	for i := range o.Exposures {
		if o.Exposures[i].Reference == r {
			sum = sum.Plus(o.Exposures[i].Amount)
		}
	}
	return sum
}

// account says on whose account an order for a target is, and takes off what comes too
// soon after an opposite order on the same account. What limits demand waits for nothing.
func (d *planning) account(order trade.Order) trade.Order {
	p, o := d.policy, d.seen
	if !p.accounts() {
		return order
	}
	var level amount.Amount
	for i := range d.made.Targets {
		if d.made.Targets[i].Series == order.Series {
			level = d.made.Targets[i].Level
		}
	}
	whole := order.Amount
	if order.Action == trade.Leave {
		whole = order.Quote // assets, as the level
	}
	list := desk.Slices(order.Action, whole, order.Series, level, desk.Wants(o.Now, d.books, order.Series), d.budget.Accounts)
	kept := list[:0]
	for _, x := range list {
		until := time.Time{}
		if x.By == "" {
			until = p.Several.Cooling(o.Now, order.Action, x.Who, order.Series, d.budget.Accounts)
		}
		if until.IsZero() {
			kept = append(kept, x)
			continue
		}
		to := order.Amount.Minus(order.Amount.MulDiv(x.Amount, whole))
		d.refuse(&order, trade.Verdict{Limit: CooldownVerdict, Measured: trade.Plain(fmt.Sprintf("%s of it is for %s, whose last order on it was the opposite", x.Amount.Format(order.Decimals), x.Who)),
			Bound: trade.Plain(fmt.Sprintf("not before %s", until.UTC().Format(time.RFC3339))), To: to,
			Reason: trade.Plain(fmt.Sprintf("strategies: %s: cooldown %s", x.Who, p.Several.Of(x.Who).Cooldown))})
		whole = whole.Minus(x.Amount)
	}
	order.For = desk.Shares(kept)
	return order
}

// onAccount lowers an order on a series to what cooldowns and capital leave of it. One
// that nobody's target asked for is the limits'.
func (d *planning) onAccount(order trade.Order, s protection.Series, behind amount.Amount, quote limits.Quote) (trade.Order, error) {
	if len(order.For) == 0 {
		order.For = []trade.Share{{Who: trade.LimitsAccount, Part: protection.WAD}}
	}
	if order = d.rest(order); order.Amount.IsZero() || order.Action != trade.Buy {
		return order, nil
	}
	room := amount.Min(s.Free, s.PoolAssets.MulDiv(d.policy.Bounds.PoolSharePerCycle, protection.WAD)).Minus(behind)
	return d.afford(order, room, quote)
}

// refuse records that an order is lowered to a verdict's To.
func (d *planning) refuse(order *trade.Order, v trade.Verdict) {
	v.Subject, v.From, v.Outcome = order.Series, order.Amount, trade.Cut
	if v.To.IsZero() {
		v.Outcome = trade.Refused
	}
	order.Amount = v.To
	order.Reasons = append(order.Reasons[:len(order.Reasons):len(order.Reasons)], trade.Reason{Stage: "restrain", Who: v.Limit,
		Text: trade.Plain(fmt.Sprintf("%s: %s to %s: %s", v.Outcome, v.From.Format(order.Decimals), v.To.Format(order.Decimals), v.Bound))})
	d.made.Verdicts = append(d.made.Verdicts, v)
}

// rest lowers an order that comes too soon after an opposite one on the same series, on
// whichever account, to what limits demand of it.
func (d *planning) rest(order trade.Order) trade.Order {
	p := d.policy
	until := p.Several.Rests(d.seen.Now, order.Action, order.Series, d.budget.Traded)
	if until.IsZero() {
		return order
	}
	var demanded []trade.Share
	var weights []amount.Amount
	to := amount.Amount{}
	for i, part := range trade.Divide(order.Amount, order.For) {
		if x := order.For[i]; x.By == trade.LimitsAccount || x.Who == trade.LimitsAccount {
			demanded, weights, to = append(demanded, x), append(weights, part), to.Plus(part)
		}
	}
	if len(demanded) == len(order.For) {
		return order
	}
	_, order.For = parts(weights, demanded)
	d.refuse(&order, trade.Verdict{Limit: CooldownVerdict, Measured: trade.Plain("the last order on it was the opposite"), Bound: trade.Plain("not before " + until.UTC().Format(time.RFC3339)), To: to,
		Reason: trade.Plain(fmt.Sprintf("desk.cooldown is %s", p.Several.Cooldown))})
	return order
}

// left is what a strategy may still pay in premium, after what earlier orders of the
// cycle take; false: it has no capital of its own.
func (d *planning) left(who string) (amount.Amount, bool) {
	c := d.policy.Several.Of(who).Capital
	if c == nil {
		return amount.Amount{}, false
	}
	out := c.Minus(d.spent[who])
	for i := range d.budget.Accounts {
		if a := &d.budget.Accounts[i]; a.Who == who {
			out = out.Minus(a.Spent)
		}
	}
	return out, true
}

// afford lowers a purchase to the capital of the strategies that it is for: each part by
// itself, so that one that has none left takes nothing from another. Room is the most of
// the order that its series can be asked for.
func (d *planning) afford(order trade.Order, room amount.Amount, quote limits.Quote) (trade.Order, error) {
	asked := amount.Min(order.Amount, room)
	over, said, shares := "", "", order.For
	for round := 0; !asked.IsZero(); round++ {
		_, worst, err := quote(asked)
		if errors.Is(err, trade.ErrRefused) {
			break // the limits say of it what there is to say
		}
		if err != nil {
			return order, fmt.Errorf("quote %s of %s: %w", order.Action, order.Symbol, err)
		}
		amounts, costs, fits := trade.Divide(asked, shares), trade.Divide(worst, shares), true
		for i, cost := range costs {
			left, bound := d.left(shares[i].Who)
			if !bound || cost.Cmp(left) <= 0 {
				continue
			}
			if fits = false; over == "" {
				over = shares[i].Who
				said = fmt.Sprintf("%s may pay %s more, and its part of %s would cost up to %s", over, d.money(left), amounts[i].Format(order.Decimals), d.money(cost))
			}
			if amounts[i] = amounts[i].MulDiv(left, cost); round >= 3 {
				amounts[i] = amount.Amount{} // the price of a part is no part of the price
			}
		}
		if fits {
			break
		}
		asked, shares = parts(amounts, shares)
	}
	if over == "" {
		return order, nil
	}
	order.For = shares
	d.refuse(&order, d.capital(over, said, asked))
	return order, nil
}

// capital is the verdict on an order that takes more than a strategy's capital.
func (d *planning) capital(who, measured string, to amount.Amount) trade.Verdict {
	return trade.Verdict{Limit: CapitalVerdict, Measured: trade.Plain(measured), Bound: trade.Plain(d.money(*d.policy.Several.Of(who).Capital) + " a day"), To: to,
		Reason: trade.Plain("premium of the last 24 hours on its account, open orders at their worst, is at most its capital")}
}

// pay takes a restrained purchase off the capital of the strategies that it is for. One
// whose price turned out to be more than they have is refused.
func (d *planning) pay(order *trade.Order) {
	costs := trade.Divide(order.Limit, order.For)
	for i, cost := range costs {
		if left, bound := d.left(order.For[i].Who); bound && cost.Cmp(left) > 0 {
			d.refuse(order, d.capital(order.For[i].Who, fmt.Sprintf("its part would cost up to %s, and it may pay %s more", d.money(cost), d.money(left)), amount.Amount{}))
			return
		}
	}
	if d.spent == nil {
		d.spent = map[string]amount.Amount{}
	}
	for i, cost := range costs {
		d.spent[order.For[i].Who] = d.spent[order.For[i].Who].Plus(cost)
	}
}

// money is an amount of the premium asset, in words.
func (d *planning) money(a amount.Amount) string {
	return a.Format(d.policy.Bounds.Decimals) + " " + d.policy.Bounds.Symbol
}

// parts are amounts together, and the shares that they are of it.
func parts(amounts []amount.Amount, of []trade.Share) (sum amount.Amount, out []trade.Share) {
	for i, part := range trade.Parts(amounts) {
		if sum = sum.Plus(amounts[i]); !part.IsZero() {
			x := of[i]
			x.Part = part
			out = append(out, x)
		}
	}
	return sum, out
}
