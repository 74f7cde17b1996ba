package limits

import (
	"fmt"
	"strings"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// SharedFacts is the limit on cover that shares a fact with its reference.
const SharedFacts = "sharedFacts"

// What is done about cover that shares a fact with its reference. Held, it
// counts at zero either way: it fails when it is needed.
const (
	Refuse = "refuse" // it is not bought; the default
	Zero   = "zero"   // it may be bought, as a bet: it is no hedge
)

// Credit is how much of a series' cover counts as a hedge, and why.
type Credit struct {
	Shared  []protection.Shared        // with its reference: any makes it count nothing
	Failure *protection.TriggerFailure // nil: none is stated
}

// Part is the part of cover that counts, in WAD: 0 with a shared fact, else 1 − p
// for a stated probability p of trigger failure, else all of it. A bound on cover
// is the more cautious the more counts, so that without a number all counts.
func (c Credit) Part() amount.Amount {
	switch {
	case len(c.Shared) > 0:
		return amount.Amount{}
	case c.Failure != nil:
		return protection.WAD.Minus(c.Failure.Probability)
	}
	return protection.WAD
}

// counts is how much of an amount of cover counts, rounded up.
func (c Credit) counts(cover amount.Amount) amount.Amount {
	if len(c.Shared) == 0 && c.Failure == nil {
		return cover
	}
	return cover.Minus(cover.MulDiv(protection.WAD.Minus(c.Part()), protection.WAD))
}

// why names the shared facts.
func (c Credit) why() string {
	var out []string
	for _, x := range c.Shared {
		out = append(out, fmt.Sprintf("%s: %s, and its reference %s", x.Why, x.Series, x.Reference))
	}
	return strings.Join(out, "; ")
}

// Credits are the credits of series, from what is known of both sides and from
// the stated probabilities, of those that do not count in full. They are put over
// what dst has.
func Credits(dst Few[protection.Address, Credit], stated []protection.TriggerFailure, series []protection.Series, facts func(protection.Address) []protection.Fact, of func(protection.Reference) []protection.Fact) Few[protection.Address, Credit] {
	dst = dst[:0]
	for i := range series {
		var c Credit
		if own := facts(series[i].ID); len(own) > 0 {
			c.Shared = protection.WrongWay(series[i].Reference, own, of(series[i].Reference))
		}
		if len(stated) > 0 {
			if f, known := protection.FailureOf(stated, series[i]); known {
				failure := f
				c.Failure = &failure
			}
		}
		if len(c.Shared) > 0 || c.Failure != nil {
			dst = dst.With(series[i].ID, c)
		}
	}
	return dst
}

// Uncounted is the part of Covered that is no hedge, by reference, added up over what
// dst has.
func Uncounted(dst Few[protection.Reference, amount.Amount], series []protection.Series, holdings []trade.Holding, credits Few[protection.Address, Credit]) Few[protection.Reference, amount.Amount] {
	dst = dst[:0]
	if len(credits) == 0 {
		return dst
	}
	for i := range holdings {
		h := &holdings[i]
		if s := find(series, h.Series); s != nil && !s.State.Resolved() {
			cover := h.Held.Plus(h.Pending).Plus(h.Buying)
			sum := dst.at(&s.Reference)
			*sum = sum.Plus(cover.Minus(credits.Of(s.ID).counts(cover)))
		}
	}
	return dst
}

// credit is how much of a series' cover counts.
func (f *Facts) credit(series protection.Address) Credit { return f.Credits.Of(series) }

// Counted is the cover of a reference that counts as a hedge: Covered, without
// what shares a fact with it and what is expected not to trigger.
func (f *Facts) Counted(r protection.Reference) amount.Amount {
	return f.Covered.Of(r).Minus(f.Uncounted.Of(r))
}

// Forget takes cover that one open order promises off what is covered.
func (f *Facts) Forget(s protection.Series, cover amount.Amount) {
	f.Covered.Set(s.Reference, f.Covered.Of(s.Reference).Minus(cover))
	f.Uncounted.Set(s.Reference, f.Uncounted.Of(s.Reference).Minus(cover.Minus(f.credit(s.ID).counts(cover))))
}

// shared refuses to buy cover that shares a fact with its reference, unless the
// fund chose to count it at zero only.
func (c *cutter) shared() {
	credit := c.facts.credit(c.series.ID)
	if len(credit.Shared) == 0 {
		return
	}
	text := trade.Plain(credit.why())
	if c.bounds.SharedFacts == Zero {
		c.require(SharedFacts, text, trade.Plain("counts at zero"), true, "")
		return
	}
	c.require(SharedFacts, text, trade.Plain("none"), false, "such cover fails when it is needed: it is not bought, and what is held of it counts at zero")
}

// room is how much more of the series the exposure leaves: in what counts, and for
// cover that counts nothing in all cover, so that zero is never without bound.
func (c *cutter) room() amount.Amount {
	b, f, r := c.bounds, c.facts, c.series.Reference
	bound := f.exposure(r).MulDiv(b.CoverToExposure, protection.WAD)
	part := f.credit(c.series.ID).Part()
	if part.IsZero() {
		return bound.Minus(f.Covered.Of(r)).Minus(c.used.cover[r])
	}
	return bound.Minus(f.Counted(r)).Minus(c.used.counted[r]).MulDiv(protection.WAD, part)
}
