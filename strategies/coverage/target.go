package coverage

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
)

// candidate is a series that could cover a reference.
type candidate struct {
	series   protection.Series
	held     float64 // tokens, with what is in flight
	capacity float64 // tokens that the fund could hold: held and still to be had
	pays     float64 // payout fraction at the crash's loss
	factor   float64 // tokens a unit of covered loss
	rate     float64 // premium a token and year, by the best quote; +Inf without one
	level    float64
	reasons  []string
}

// targets sets a level for every series that is traded and whose reference the
// fund has a claim on. badDebt is the crash's, by asset in whole tokens.
//
// A series that is PENDING, resolved, or over before it could be minted is left
// alone: its last target stands. So is every series of a reference that is not
// among the exposures. Of the others, those already held are kept first, so that
// a small change of quotes never turns the portfolio over; the rest goes to the
// lowest premium a year, then the earliest expiry.
func (s *session) targets(o *strategy.Observation, badDebt []float64) []strategy.Target {
	var out []strategy.Target
	for _, e := range o.Exposures {
		asset := -1
		if e.Reference.Market == o.Book.Market {
			asset = o.Book.AssetIndex(e.Reference.Asset)
		}
		if asset < 0 {
			continue // of another book: nothing is known of its loss
		}
		lost := badDebt[asset] * e.Share()
		need := lost * s.Share
		why := fmt.Sprintf("a fall of %.4g%% leaves %.6g %s of bad debt; the fund's share of %.4g%% is %.6g, of which %.4g%% is to be covered",
			100*s.CrashDrop, badDebt[asset], plain(e.Symbol), 100*e.Share(), lost, 100*s.Share)
		list := s.candidates(o, e.Reference, badDebt[asset])
		spread(list, need)
		for _, c := range list {
			out = append(out, strategy.Target{Series: c.series.ID, Level: c.level, TTL: s.ttl, Reasons: append([]string{why}, c.reasons...)})
		}
	}
	slices.SortFunc(out, func(a, b strategy.Target) int { return a.Series.Compare(b.Series) })
	return out
}

// candidates are the reference's traded series, cheapest first.
func (s *session) candidates(o *strategy.Observation, ref protection.Reference, badDebt float64) []candidate {
	var list []candidate
	for _, x := range o.Series {
		if x.Reference != ref || x.State != protection.Active || !x.Expiry.After(o.Time.Add(x.Waiting)) {
			continue
		}
		c := candidate{series: x, rate: yearlyRate(o, x), held: holding(o, x)}
		width := x.Exhaustion.Minus(x.Attachment)
		still := amount.Min(width.Minus(x.Supply), x.Free).Float(x.Decimals)
		c.capacity = min(c.held+still, width.Float(x.Decimals))
		c.pays = paysAt(x, badDebt)
		if c.pays > 0 {
			c.factor = max(1, min(s.OverCover, 1/c.pays))
		}
		list = append(list, c)
	}
	slices.SortFunc(list, func(a, b candidate) int {
		return cmp.Or(
			cmp.Compare(a.rate, b.rate),
			a.series.Expiry.Compare(b.series.Expiry),
			a.series.ID.Compare(b.series.ID),
		)
	})
	return list
}

// spread fills the candidates until the need is covered: first up to what is
// held, then up to what can be had.
func spread(list []candidate, need float64) {
	left := need
	fill := func(c *candidate, upto float64) {
		if c.factor == 0 || left <= 0 {
			return
		}
		add := min(left*c.factor, max(0, upto-c.level))
		c.level += add
		left = max(0, left-add/c.factor)
	}
	for i := range list {
		fill(&list[i], min(list[i].held, list[i].capacity))
	}
	for i := range list {
		fill(&list[i], list[i].capacity)
	}
	for i := range list {
		c := &list[i]
		if c.factor == 0 {
			c.reasons = append(c.reasons, "it would pay nothing at that loss")
			continue
		}
		c.reasons = append(c.reasons, fmt.Sprintf("it would pay %.4g%% there: %.4g tokens cover a unit; %.6g of at most %.6g", 100*c.pays, c.factor, c.level, c.capacity))
		if left > 1e-9*need {
			c.reasons = append(c.reasons, fmt.Sprintf("%.6g of the loss stay uncovered for want of capacity", left))
		}
	}
}

// paysAt is the payout fraction once the crash's bad debt is added to the loss
// that is recorded already.
func paysAt(x protection.Series, badDebt float64) float64 {
	attachment, width := x.Attachment.Float(x.Decimals), x.Exhaustion.Minus(x.Attachment).Float(x.Decimals)
	if width <= 0 {
		return 0
	}
	return max(0, min(1, (x.Loss.Float(x.Decimals)+badDebt-attachment)/width))
}

// holding is what the fund has and has on the way, in tokens.
func holding(o *strategy.Observation, x protection.Series) float64 {
	total := 0.0
	for _, h := range o.Holdings {
		if h.Series == x.ID {
			total += h.Held.Plus(h.Pending).Plus(h.Buying).Minus(h.Selling).Float(x.Decimals)
		}
	}
	return total
}

// yearlyRate is the lowest premium a token and year of cover among the quotes.
func yearlyRate(o *strategy.Observation, x protection.Series) float64 {
	best := math.Inf(1)
	years := x.Expiry.Sub(o.Time.Add(x.Waiting)).Hours() / (24 * 365)
	for _, q := range o.Quotes {
		if q.Series != x.ID || q.Side != strategy.Buy || q.Amount.IsZero() {
			continue
		}
		best = min(best, q.Cost.Float(x.Decimals)/q.Amount.Float(x.Decimals)/years)
	}
	return best
}
