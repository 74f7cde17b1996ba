package verify

import (
	"context"
	"errors"
	"slices"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// seriesKey is a series, in whichever data sets it is.
type seriesKey struct{ asset, quote, source string }

// joins looks at the series of one source that several data sets have, which a
// reader joins: rows of one interval that differ, and steps by the factor of a unit
// from a row of one to a row of another.
func (v *run) joins(ctx context.Context, parts []history.Part) error {
	var wanted []string
	for _, sets := range v.sets {
		if len(sets) > 1 {
			wanted = append(wanted, sets...)
		}
	}
	var of []history.Part
	for _, p := range parts {
		if p.Table == history.Prices && slices.Contains(wanted, p.Dataset) {
			of = append(of, p)
		}
	}
	var s *series
	var from []string // the rows' data sets
	var last history.Price
	flush := func() {
		if s == nil {
			return
		}
		s.measure(0)
		steps, _ := s.slips()
		for _, x := range steps {
			if i, _ := slices.BinarySearch(s.time, x.from); i > 0 && from[i] != from[i-1] {
				x.s.at.dataset = from[i]
				v.suspects = append(v.suspects, x)
			}
		}
	}
	err := merged(ctx, v.snapshot, of, comparePrices, func(*history.Part, *history.Price) {}, func(p *history.Part, r *history.Price) {
		k := seriesKey{r.Asset, r.Quote, r.Source}
		if len(v.sets[k]) < 2 || r.Value.Sign() <= 0 {
			return
		}
		at := place{history.Prices, p.Dataset, p.Basis, r.Asset + "/" + r.Quote + " by " + r.Source}
		if s == nil || k != (seriesKey{s.asset, s.quote, s.source}) {
			flush()
			s, from = &series{at: at, asset: r.Asset, quote: r.Quote, source: r.Source}, nil
		} else if r.Time.Equal(last.Time) {
			before := from[len(from)-1]
			if r.Known.Equal(last.Known) && p.Dataset != before && r.Value != last.Value {
				v.twice(at, r.Time, false, apart(last.Value, r.Value), conflictError, priceText(&last)+" in "+before, priceText(r))
			}
			return
		}
		s.time, s.known = append(s.time, r.Time.UnixMicro()), append(s.known, r.Known.UnixMicro())
		s.value = append(s.value, r.Value.Float())
		s.open, s.high, s.low = append(s.open, positive(r.Open.Fixed)), append(s.high, positive(r.High.Fixed)), append(s.low, positive(r.Low.Fixed))
		from, last = append(from, p.Dataset), *r
	})
	if errors.Is(err, history.ErrFormat) || errors.Is(err, history.ErrDamaged) {
		return nil // it has its own finding
	}
	if err != nil {
		return err
	}
	flush()
	return nil
}
