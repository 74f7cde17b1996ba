package agent

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Approval says which orders wait for a person; what exceeds none of its bounds
// goes by itself. A nil bound holds nothing, a zero one every order. The zero
// value holds none.
type Approval struct {
	// PremiumAbove is in base units: of what a purchase may cost at most, and of
	// what a sale is quoted to bring.
	PremiumAbove *amount.Amount `json:"premiumAbove,omitempty"`
	// CoverAbove is in base units: of the cover that is bought or sold.
	CoverAbove *amount.Amount `json:"coverAbove,omitempty"`
	// RateFrom and RateTo, in WAD a year of 365 days, bound the premium rate of
	// an order: its quote by its cover and the rest of the series' term.
	RateFrom *amount.Amount `json:"rateFrom,omitempty"`
	RateTo   *amount.Amount `json:"rateTo,omitempty"`
	// StakeAbove is in base units: of the capital that is staked, or put up for
	// redemption; nil: as PremiumAbove.
	StakeAbove *amount.Amount `json:"stakeAbove,omitempty"`
	// Expires is how long an order waits, from the block it was decided on.
	Expires time.Duration `json:"expiresNanoseconds,omitempty"`
}

// year is the market's: premiums are stated for 365 days.
const year = 365 * 24 * time.Hour

// promised is what the agent promised of an order's series, or pool, and action in
// the last 24 hours without asking a person, and what it promised elsewhere for the
// same target: a route that divides an order makes it no smaller.
func (b Budget) promised(in trade.Intent) (sum trade.Promised) {
	for _, p := range b.Promised {
		if p.Action == in.Identity.Action && (p.Series == in.Series || p.Target() == in.Target()) {
			sum.Amount, sum.Quote, sum.Limit = sum.Amount.Plus(p.Amount), sum.Quote.Plus(p.Quote), sum.Limit.Plus(p.Limit)
		}
	}
	return sum
}

// promised is what the decision lets go so far without asking a person.
func (d *Decision) promised() (out []trade.Promised) {
	for _, in := range d.Intents {
		if in.Hold == nil && in.Identity.Action.Trades() {
			out = append(out, trade.Promised{Action: in.Identity.Action, Series: in.Series, For: in.Target(), Amount: in.Amount, Quote: in.Quote, Limit: in.Limit})
		}
	}
	return out
}

// hold marks an order's intent when a person must approve it. Its deadline on
// chain then moves on by as long as it may wait. What was promised before counts
// with it: many small orders are a large one.
func (a Approval) hold(in trade.Intent, s protection.Series, at trade.Block, before trade.Promised) trade.Intent {
	var why []string
	premium, what := in.Limit.Plus(before.Limit), "it may cost"
	if in.Identity.Action == trade.Sell {
		premium, what = in.Quote.Plus(before.Quote), "it brings"
	}
	cover := in.Amount.Plus(before.Amount)
	units := func(a amount.Amount) string { return a.Format(in.Decimals) }
	if a.PremiumAbove != nil && premium.Cmp(*a.PremiumAbove) > 0 {
		why = append(why, fmt.Sprintf("%s %s%s, more than approval.premiumAbove %s", what, units(premium), since(before), units(*a.PremiumAbove)))
	}
	if a.CoverAbove != nil && cover.Cmp(*a.CoverAbove) > 0 {
		why = append(why, fmt.Sprintf("it is of %s cover%s, more than approval.coverAbove %s", units(cover), since(before), units(*a.CoverAbove)))
	}
	if a.RateFrom != nil || a.RateTo != nil {
		rate := annual(in.Quote, in.Amount, s.Expiry.Sub(at.Time))
		percent := func(a amount.Amount) string { return a.Format(16) + "%" }
		if a.RateFrom != nil && rate.Cmp(*a.RateFrom) < 0 {
			why = append(why, fmt.Sprintf("its premium is %s a year, less than approval.rateFrom %s", percent(rate), percent(*a.RateFrom)))
		}
		if a.RateTo != nil && rate.Cmp(*a.RateTo) > 0 {
			why = append(why, fmt.Sprintf("its premium is %s a year, more than approval.rateTo %s", percent(rate), percent(*a.RateTo)))
		}
	}
	if len(why) == 0 {
		return in
	}
	return a.held(in, at, why...)
}

// since says that what was promised before is counted too.
func since(before trade.Promised) string {
	if before.Amount.IsZero() {
		return ""
	}
	return " with the orders of the last 24 hours that nobody was asked about"
}

// held is the intent that waits for a person, and why.
func (a Approval) held(in trade.Intent, at trade.Block, why ...string) trade.Intent {
	in.Hold = &trade.Hold{Why: why, Until: at.Time.Add(a.Expires)}
	in.Deadline = in.Deadline.Add(a.Expires)
	in.Reasons = append(in.Reasons[:len(in.Reasons):len(in.Reasons)], trade.Reason{Stage: "plan", Who: "approval", Text: trade.Plain("waits for a person: " + strings.Join(why, "; "))})
	return in
}

// holdStake is hold for an order on a pool: of a deposit the capital, and of a
// departure what its shares are worth, is held against StakeAbove, or where there
// is none against PremiumAbove: either is money that the order moves.
func (a Approval) holdStake(in trade.Intent, at trade.Block, before trade.Promised) trade.Intent {
	moved, what := in.Amount.Plus(before.Amount), "it stakes"
	if in.Identity.Action == trade.Leave {
		moved, what = in.Quote.Plus(before.Quote), "it takes out what is worth"
	}
	bound, key := a.StakeAbove, "stakeAbove"
	if bound == nil {
		bound, key = a.PremiumAbove, "premiumAbove"
	}
	if bound == nil || moved.Cmp(*bound) <= 0 {
		return in
	}
	units := func(a amount.Amount) string { return a.Format(in.Decimals) }
	return a.held(in, at, fmt.Sprintf("%s %s%s, more than approval.%s %s", what, units(moved), since(before), key, units(*bound)))
}

// annual is the premium rate a year, in WAD, rounded to a basis point's
// hundredth, down; the largest amount when there is no cover or no term left.
func annual(premium, cover amount.Amount, term time.Duration) amount.Amount {
	seconds := term / time.Second
	if seconds <= 0 || cover.IsZero() {
		return amount.Max()
	}
	rate := premium.MulDiv(amount.New(1e18), cover).MulDiv(amount.New(uint64(year/time.Second)), amount.New(uint64(seconds)))
	step := amount.New(1e12)
	return rate.MulDiv(amount.New(1), step).MulDiv(step, amount.New(1))
}

// waiting reports that an order of the series waits for a person.
func (o *Observation) waiting(series protection.Address) bool {
	for _, h := range o.Holdings {
		if h.Series == series {
			return h.Waiting
		}
	}
	return false
}

// approvalLimit is what the verdict of oneAtATime is named.
const approvalLimit = "approval"

// oneAtATime is the verdict on an order whose series has another that waits.
func oneAtATime(order trade.Order) trade.Verdict {
	return trade.Verdict{Limit: approvalLimit, Subject: order.Series, Measured: trade.Plain("an order of it waits for a person"), Bound: trade.Plain("one at a time"), Outcome: trade.Refused,
		From: order.Amount, Reason: trade.Plain("answer it with hedgerow approve, or let it expire")}
}

// refusedLately is the verdict on an order like one that the venue refused, until
// it is tried again.
func (o *Observation) refusedLately(order trade.Order) (trade.Verdict, bool) {
	for _, s := range o.Setbacks {
		if s.Action == order.Action && s.Subject == order.Series && o.Now.Before(s.Until) {
			return trade.Verdict{Limit: "refusedLately", Subject: order.Series, Measured: trade.Plain(s.Reason), Bound: trade.Plain("again at " + s.Until.UTC().Format(time.RFC3339)), Outcome: trade.Refused,
				From: order.Amount, Reason: trade.Plain("the venue refused one like it, for a reason that may stand: trying again at once would be in vain")}, true
		}
	}
	return trade.Verdict{}, false
}

// Recheck looks at the world at a block and says why an order may not be traded
// now, or "". The trade stage asks it before an order that waited for a person
// starts: what gate and limits saw when it was decided may be long over.
func (a *Agent) Recheck(ctx context.Context, at trade.Block, in trade.Intent) (why string, err error) {
	budget, err := a.Diary.Budget(ctx, a.Clock.Now())
	if err != nil {
		return "", err
	}
	o, err := a.Observe.Observe(ctx, trade.Slot{Schedule: "recheck", At: at.Time, Block: at.Number}, at)
	if err != nil {
		return "", err
	}
	if o.Book != nil {
		o.Payouts = limits.Model(o.Book, o.Series, at.Time, a.Policy.Bounds.ModelVolatility)
	}
	if a.Policy.Bounds.Risk != nil {
		o.look()
	}
	d, err := Decide(ctx, a.Policy, o, nil, budget, a.Quote)
	if err != nil {
		return "", err
	}
	if !d.Open {
		return first(d.Verdicts, "the gate is closed"), nil
	}
	return a.Policy.restrained(ctx, o, budget, in, a.Quote)
}

// first is the first verdict that does not let pass, in words, or else what is
// given.
func first(verdicts []trade.Verdict, otherwise string) string {
	for _, v := range verdicts {
		if v.Outcome > trade.Warned {
			return fmt.Sprintf("%s: measured %s, bound %s: %s", v.Limit, v.Measured, v.Bound, v.Reason)
		}
	}
	return otherwise
}

// restrained says which bound does not let a promised order through whole any
// more, or "". What the order itself has reserved is taken off first; the orders
// of an hour were counted when it was promised.
func (p *Policy) restrained(ctx context.Context, o *Observation, budget Budget, in trade.Intent, quoter Quoter) (why string, err error) {
	if in.Identity.Action.Stakes() {
		return p.restrainedStake(o, budget, in), nil
	}
	s, ok := o.series(in.Series)
	if !ok {
		return fmt.Sprintf("series %s is not quoted any more", in.Symbol), nil
	}
	f := p.measured(o, budget)
	f.Orders, f.Gas = 0, f.Gas.Minus(in.GasWei)
	if f.Risk = p.risks(&f, o, &budget, nil); f.Risk != nil {
		f.Risk.Forget(in.Series, in.Identity.Action, in.Amount)
	}
	if in.Identity.Action == trade.Buy {
		f.Spent, f.Yearly, f.Lifetime, f.Cash = f.Spent.Minus(in.Limit), f.Yearly.Minus(in.Limit), f.Lifetime.Minus(in.Limit), o.Cash.Minus(o.Committed.Minus(in.Limit))
		f.Forget(s, in.Amount)
		f.Caps = freedCaps(f.Caps, in.Limit)
	}
	if in.Identity.Action == trade.Sell {
		f.Caps = freedCaps(f.Caps, f.Worth.Of(s.ID).GivenUp(in.Amount, in.Limit))
	}
	order := trade.Order{Venue: in.Identity.Venue, Series: in.Series, Symbol: in.Symbol, Decimals: in.Decimals, Action: in.Identity.Action, Amount: in.Amount}
	got, verdicts, err := p.Bounds.Order(order, s, &f, &limits.Usage{}, func(a amount.Amount) (quoted, worst amount.Amount, err error) {
		quoted, err = quoter.Quote(ctx, o.Block, in.Series, in.Identity.Action, a)
		return quoted, in.Limit, err // what it may cost, or must bring, was fixed when it was promised
	}, func(a amount.Amount) (amount.Amount, error) {
		return quoter.Quote(ctx, o.Block, in.Series, trade.Buy, a)
	})
	switch {
	case errors.Is(err, trade.ErrRefused):
		return err.Error(), nil
	case err != nil:
		return "", fmt.Errorf("quote %s of %s: %w", in.Identity.Action, in.Symbol, err)
	case got.Amount == in.Amount:
		return "", nil
	}
	return first(verdicts, "the limits leave less of it than was promised"), nil
}

// restrainedStake is restrained for an order on a pool.
func (p *Policy) restrainedStake(o *Observation, budget Budget, in trade.Intent) (why string) {
	pool, ok := o.pool(in.Series)
	if !ok {
		return fmt.Sprintf("pool %s is not observed any more", in.Symbol)
	}
	f := p.measured(o, budget)
	f.Orders, f.Gas = 0, f.Gas.Minus(in.GasWei)
	f.Risk = p.risks(&f, o, &budget, nil)
	freed := in.Quote // of the guard's caps
	if in.Identity.Action == trade.Deposit {
		freed = in.Amount
		f.Staked.Set(pool.ID, f.Staked.Of(pool.ID).Minus(in.Amount))
		f.Cash = o.Cash.Minus(o.Committed.Minus(in.Amount))
	}
	f.Caps = freedCaps(f.Caps, freed)
	order := trade.Order{Venue: in.Identity.Venue, Series: in.Series, Symbol: in.Symbol, Decimals: in.Decimals, Action: in.Identity.Action, Amount: in.Amount}
	got, verdicts := p.Bounds.Stake(order, pool, o.Series, &f, &limits.Usage{}, func(o trade.Order) trade.Order { return p.Desk.Price(o, pool) })
	switch {
	case got.Amount != in.Amount:
		return first(verdicts, "the limits leave less of it than was promised")
	case got.Quote.Cmp(in.Limit) < 0:
		return fmt.Sprintf("it would bring %s shares now, less than the %s that were promised", got.Quote.Format(in.Decimals), in.Limit.Format(in.Decimals))
	}
	return ""
}

// freedCaps are the guard's without what one open intent may take of them.
func freedCaps(c *limits.Caps, freed amount.Amount) *limits.Caps {
	if c == nil {
		return nil
	}
	return &limits.Caps{PerCall: c.PerCall, Left: c.Left.Plus(freed)}
}
