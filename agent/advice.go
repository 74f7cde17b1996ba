package agent

import (
	"fmt"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Advice weighs cover of one exposure against withdrawing a part of the claim.
// The agent's key cannot withdraw: a person does, or does not.
//
// The two are compared for the same loss. Cover of c with the layer attachment
// to exhaustion pays c·(L−attachment)/(exhaustion−attachment) of a reference loss
// L. Withdrawing x leaves the fund (A−x)/(S−x) of all claims, and so of L. Needed
// is the least x after which the fund loses less by as much as the cover pays, at
// every L from now on; it saves more than the cover below the attachment and above
// the exhaustion, which is not counted. It is the whole claim when the cover pays
// all that the fund can lose in the layer.
//
// All amounts are base units of the reference's asset, unless they say wei.
type Advice struct {
	Reference protection.Reference `json:"reference"`
	Symbol    string               `json:"symbol"`
	Decimals  uint8                `json:"decimals"`
	Claim     amount.Amount        `json:"claim"` // A: the fund's
	Supply    amount.Amount        `json:"supply"`
	// Withdrawable is of Claim, at this block, without what accounts that borrow on
	// the market hold: taking that out would bring them nearer to liquidation.
	Withdrawable amount.Amount `json:"withdrawable"`

	// Question says which cover it is about, of which there is Cover by Series.
	Question Question          `json:"question"`
	Cover    amount.Amount     `json:"cover"`
	Series   []CoverUnderStudy `json:"series,omitempty"`

	Needed   amount.Amount `json:"needed"`   // x
	Withdraw amount.Amount `json:"withdraw"` // of it, at most Withdrawable
	Replaces amount.Amount `json:"replaces"` // of Cover: what Withdraw makes unnecessary
	Exposed  amount.Amount `json:"exposed"`  // of Claim: what stays

	// Horizon is how long both are looked at: to the last expiry of Series.
	Horizon     time.Duration `json:"horizonNanoseconds"`
	Withdrawing Cost          `json:"withdrawing"` // of Withdraw
	Covering    Cost          `json:"covering"`    // of Replaces

	Counsel Counsel  `json:"counsel"`
	Why     string   `json:"why"`
	Basis   []Ground `json:"basis,omitempty"`
}

// Question is which cover an Advice is about.
type Question string

// The questions.
const (
	Buying  Question = "buy"     // what this cycle buys
	Missing Question = "missing" // what is wanted and cannot be had now
	Rolling Question = "roll"    // what is held: is it to be bought again when it ends?
	Unknown Question = "unknown" // what is wanted cannot be seen
)

// Counsel is what an Advice comes to.
type Counsel string

// The counsels.
const (
	Withdraw Counsel = "withdraw"
	BuyCover Counsel = "cover"
	NoView   Counsel = "none" // Why says what is missing
)

// CoverUnderStudy is the part that one series has in an Advice's Cover.
type CoverUnderStudy struct {
	Series  protection.Address `json:"series"`
	Symbol  string             `json:"symbol"`
	Amount  amount.Amount      `json:"amount"`
	Expiry  time.Time          `json:"expiry"`
	Premium amount.Amount      `json:"premium"` // to Expiry; 0 without a price
	Price   string             `json:"price"`   // where Premium is from; "" is no price
}

// Cost is what one of the two comes to over the horizon.
type Cost struct {
	Money  amount.Amount `json:"money"` // yield forgone, or premium
	GasWei amount.Amount `json:"gasWei"`
	Gas    amount.Amount `json:"gas"`      // GasWei as money; 0 when the coin has no price here
	Total  amount.Amount `json:"total"`    // Money and Gas
	Yearly amount.Amount `json:"yearly"`   // Money for a year instead of the horizon
	Rate   amount.Amount `json:"rateYear"` // Yearly as a part of what is withdrawn, or of the cover: WAD
}

// Ground is one thing that an Advice rests on.
type Ground struct {
	Basis string `json:"basis"` // observed, modelled or assumed
	Text  string `json:"text"`
}

// Missed says that cover is wanted that cannot be had, and that money can be
// withdrawn instead: a person has to know.
func (a Advice) Missed() bool { return a.Question == Missing && a.Counsel == Withdraw }

// Advise weighs every exposure of which cover is wanted or held, in their order.
// It is a pure function of what a record keeps; d is the decision but for its
// advice. It computes with integers alone, and rounds against withdrawing.
func Advise(p Policy, o *Observation, d Decision) []Advice {
	var out []Advice
	doubt := doubted(o, d)
	silent := slices.ContainsFunc(o.Problems, func(x Problem) bool { return x.Source == "venue" })
	for _, e := range o.Exposures {
		if e.Amount.IsZero() {
			continue
		}
		a := Advice{Reference: e.Reference, Symbol: e.Symbol, Decimals: e.Decimals, Claim: e.Amount, Supply: e.Supply, Withdrawable: amount.Min(loose(e), e.Amount),
			Exposed: e.Amount, Counsel: NoView}
		q := study{Advice: &a, policy: p, seen: o, made: d, exposure: e}
		switch {
		case q.cover():
			q.weigh(doubt)
		case silent && len(o.Series) == 0 && len(d.Combined) > 0:
			a.Question = Unknown
			a.Why = fmt.Sprintf("the venue cannot be read, so nothing is bought and how much loss the wanted cover would take is not known; %s could be withdrawn now",
				q.money(a.Withdrawable))
		default:
			continue
		}
		out = append(out, a)
	}
	return out
}

// misses reports that an Advise of the cycle may come to Advice.Missed: that some
// target wants more than there is, of a claim that can be withdrawn. It is quicker to
// tell than to be sure of.
func (p *Policy) misses(o *Observation, d *Decision) bool {
	for i := range o.Exposures {
		e := &o.Exposures[i]
		if e.Amount.IsZero() || e.Withdrawable.IsZero() {
			continue
		}
		for j := range d.Targets {
			t := &d.Targets[j]
			s := o.find(t.Series)
			if s == nil || s.Reference != e.Reference || s.State.Resolved() {
				continue
			}
			if p.Desk.Routing.Across != "" { // cover elsewhere may stand in for it, or be lent to others
				return true
			}
			missing := t.Level
			for k := range o.Holdings {
				if h := &o.Holdings[k]; h.Series == t.Series {
					missing = t.Level.Minus(h.Net())
					break
				}
			}
			for k := range d.Orders {
				if w := &d.Orders[k]; w.Action == trade.Buy && w.Series == t.Series {
					missing = missing.Minus(w.Amount)
				}
			}
			if !missing.IsZero() && missing.Cmp(p.Desk.Minimum) >= 0 && missing.Cmp(t.Level.MulDiv(p.Desk.Band, protection.WAD)) >= 0 {
				return true
			}
		}
	}
	return false
}

// loose is what can be withdrawn of an exposure and backs no debt of its holder.
func loose(e protection.Exposure) amount.Amount {
	if all, _ := pledged(e); all.IsZero() {
		return e.Withdrawable
	}
	var free amount.Amount
	for _, c := range e.Holders {
		if c.HealthFactor.IsZero() {
			free = free.Plus(c.Withdrawable)
		}
	}
	return amount.Min(free, e.Withdrawable)
}

// pledged is what accounts that borrow hold of an exposure, with the lowest of
// their health factors.
func pledged(e protection.Exposure) (sum, lowest amount.Amount) {
	for _, c := range e.Holders {
		if c.HealthFactor.IsZero() || c.Amount.IsZero() {
			continue
		}
		if sum.IsZero() || c.HealthFactor.Cmp(lowest) < 0 {
			lowest = c.HealthFactor
		}
		sum = sum.Plus(c.Amount)
	}
	return sum, lowest
}

// doubted is why what the cycle saw is not to be acted upon; "" when it is. What
// only keeps the agent from buying is no such reason.
func doubted(o *Observation, d Decision) string {
	for _, x := range o.Problems {
		if x.Source != "venue" && x.Source != "fees" {
			return fmt.Sprintf("what was read is in doubt (%s: %s)", x.Source, x.Text)
		}
	}
	for _, v := range d.Verdicts {
		if v.Outcome != trade.Refused {
			continue
		}
		switch v.Limit {
		case limits.DataAge:
			return "the block is too old: what could be withdrawn may be another amount by now"
		case limits.PricesAgree, limits.FeedHeartbeat, limits.WithoutFeed:
			return fmt.Sprintf("prices are not believed (%s: %s)", v.Limit, v.Measured)
		}
	}
	return ""
}
