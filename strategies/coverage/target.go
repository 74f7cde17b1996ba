package coverage

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
)

// targets sets a level for every series that is traded and whose reference the
// fund has a claim on, and says which losses have no such series (missing).
// badDebt is the crash's, by asset in whole tokens.
//
// The levels replicate the fund's share of the reference's loss: of every unit
// that the crash adds to the loss recorded so far, the series together pay what
// the fund loses of it, times Share, or less where layers or capacity are
// missing, and never more.
//
// A series that is PENDING, resolved, or over before it could be minted is left
// alone: its last target stands. So is every series of a reference that is not
// among the exposures. What is held of a PENDING one still counts as cover.
func (s *session) targets(o *strategy.Observation, badDebt []float64) (out []strategy.Target, missing []string) {
	for _, e := range o.Exposures {
		asset := -1
		if e.Reference.Market == o.Book.Market {
			asset = o.Book.AssetIndex(e.Reference.Asset)
		}
		if asset < 0 {
			continue // of another book: nothing is known of its loss
		}
		crash, density := badDebt[asset], s.Share*e.Share()
		list := candidates(o, e.Reference)
		pieces := fill(list, standing(o, e.Reference), crash, density)
		story := s.story(e, crash, uncovered(pieces, list))
		if len(list) == 0 && crash*density > 0 {
			missing = append(missing, strings.Join(story, "; "))
		}
		for i := range list {
			c := &list[i]
			out = append(out, strategy.Target{
				Series: c.series.ID, Level: c.level(), TTL: s.ttl,
				Reasons: append(slices.Clone(story), c.reason(crash, density)),
			})
		}
	}
	slices.SortFunc(out, func(a, b strategy.Target) int { return a.Series.Compare(b.Series) })
	return out, missing
}

// candidates are the reference's traded series in the order in which they are
// filled: the lowest premium a year, then the earliest expiry.
func candidates(o *strategy.Observation, ref protection.Reference) []candidate {
	var list []candidate
	for _, x := range o.Series {
		if x.Reference != ref || x.State != protection.Active || x.Check() != nil || !x.Expiry.After(o.Time.Add(x.Waiting)) {
			continue
		}
		c := candidate{layer: layerOf(x), series: x, held: holding(o, x, onTheWay), rate: yearlyRate(o, x)}
		free := amount.Min(x.Exhaustion.Minus(x.Attachment).Minus(x.Supply), x.Free).Float(x.Decimals)
		c.capacity = min(c.held+free, c.width)
		if most, bounded := x.Most(); bounded {
			c.capacity = min(c.capacity, most.Float(x.Decimals))
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

// standing are the reference's PENDING series that the fund holds: they cannot
// be traded, and pay what is lost until they expire.
func standing(o *strategy.Observation, ref protection.Reference) []layer {
	var list []layer
	for _, x := range o.Series {
		if x.Reference != ref || x.State != protection.Pending || x.Check() != nil || !x.Expiry.After(o.Time) {
			continue
		}
		l := layerOf(x)
		l.density = min(1, holding(o, x, minted)/l.width)
		list = append(list, l)
	}
	return list
}

// onTheWay and minted are what counts as held: with orders in flight, or only
// tokens that pay now.
func onTheWay(h strategy.Holding) amount.Amount {
	return h.Held.Plus(h.Pending).Plus(h.Buying).Minus(h.Selling)
}

func minted(h strategy.Holding) amount.Amount { return h.Held.Minus(h.Selling) }

// holding is what the fund has of a series, in tokens.
func holding(o *strategy.Observation, x protection.Series, counts func(strategy.Holding) amount.Amount) float64 {
	total := 0.0
	for _, h := range o.Holdings {
		if h.Series == x.ID {
			total += counts(h).Float(x.Decimals)
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
