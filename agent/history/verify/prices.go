package verify

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// candleError is the excess of a candle's close over its high and low, as a share,
// from which its row is an error and not a warning.
const candleError = 0.01

// conflictError is by how much two rows of one time may differ, as a share, before
// nobody should read either.
const conflictError = 0.05

// earliest and latest bound the instants that data of chains can be of. Seconds
// taken for milliseconds are in 1970, the reverse past the year 50000.
var (
	earliest = time.Date(2009, 1, 3, 0, 0, 0, 0, time.UTC)
	latest   = time.Date(2100, 1, 1, 0, 0, 0, 0, time.UTC)
)

func comparePrices(a, b *history.Price) int {
	return cmp.Or(strings.Compare(a.Asset, b.Asset), strings.Compare(a.Quote, b.Quote), strings.Compare(a.Source, b.Source), a.Time.Compare(b.Time), a.Known.Compare(b.Known))
}

// prices looks at the price series of one data set.
func (v *run) prices(ctx context.Context, dataset string, parts []history.Part) error {
	var s *series
	var last history.Price
	var same []bool
	flush := func() {
		if s != nil {
			v.finishPrices(s, same)
		}
	}
	err := merged(ctx, v.snapshot, parts, comparePrices, func(p *history.Part, r *history.Price) {
		v.notes.add(Error, OutOfOrder, place{p.Table, p.Dataset, p.Basis, p.Key}, row{when: r.Time, example: priceText(r)})
	}, func(p *history.Part, r *history.Price) {
		v.stepped()
		if s == nil || r.Asset != s.asset || r.Quote != s.quote || r.Source != s.source {
			flush()
			s = &series{at: place{history.Prices, dataset, p.Basis, r.Asset + "/" + r.Quote + " by " + r.Source}, asset: r.Asset, quote: r.Quote, source: r.Source}
			same = same[:0]
			v.pairs[[2]string{r.Asset, r.Quote}] = true
			k := seriesKey{r.Asset, r.Quote, r.Source}
			v.sets[k] = append(v.sets[k], dataset)
		} else if r.Time.Equal(last.Time) {
			v.twice(s.at, r.Time, equalPrices(&last, r), apart(last.Value, r.Value), conflictError, priceText(&last), priceText(r))
			return
		}
		v.instants(s.at, r.Time, r.Known, priceText(r))
		if len(s.time) > 0 && r.Known.UnixMicro() < s.known[len(s.known)-1] {
			v.notes.add(Error, KnownBackwards, s.at, row{when: r.Time, measured: "known " + r.Known.Format(time.RFC3339), bound: "known " + last.Known.Format(time.RFC3339) + " the row before", example: priceText(r)})
		}
		v.candle(s.at, r)
		same = append(same, len(s.time) > 0 && r.Value == last.Value)
		s.time, s.known = append(s.time, r.Time.UnixMicro()), append(s.known, r.Known.UnixMicro())
		s.value = append(s.value, positive(r.Value))
		s.open, s.high, s.low = append(s.open, positive(r.Open.Fixed)), append(s.high, positive(r.High.Fixed)), append(s.low, positive(r.Low.Fixed))
		last = *r
	})
	if err != nil {
		return err
	}
	flush()
	return nil
}

// positive is a price as a double, or 0.
func positive(f history.Fixed) float64 { return max(f.Float(), 0) }

// finishPrices looks at a series that is whole.
func (v *run) finishPrices(s *series, same []bool) {
	s.measure(v.options.every(s))
	s.gaps(&v.notes)
	s.stale(&v.notes, same)
	steps, slipped := s.slips()
	v.suspects = append(v.suspects, steps...)
	s.columnSlips(&v.notes)
	for i := range slipped {
		s.value[i] = 0
	}
	if len(slipped) > 0 { // what they are is said; they are not glitches too
		for i := range s.logs {
			if s.value[i] <= 0 && i > 0 {
				s.logs[i] = s.logs[i-1]
			}
		}
	}
	v.suspects = append(v.suspects, s.glitches()...)
	v.suspects = append(v.suspects, s.wicks()...)
	v.levels.take(s)
}

// instants looks at the times of a row.
func (v *run) instants(at place, when, known time.Time, text string) {
	if when.Before(earliest) || !when.Before(latest) {
		v.notes.add(Error, TimeImplausible, at, row{when: when, measured: when.Format(time.RFC3339), bound: earliest.Format(time.DateOnly) + " to " + latest.Format(time.DateOnly), example: text})
	}
	if known.Before(when) {
		v.notes.add(Error, KnownTooEarly, at, row{when: when, weight: when.Sub(known).Seconds(), measured: "known " + when.Sub(known).String() + " before it was so", example: text})
	}
}

// twice notes a second row of the same time.
func (v *run) twice(at place, when time.Time, equal bool, apart, tolerance float64, first, second string) {
	if equal {
		v.notes.add(Warning, Duplicate, at, row{when: when, example: second})
		return
	}
	severity := Warning
	if apart > tolerance {
		severity = Error
	}
	r := row{when: when, weight: apart, measured: fmt.Sprintf("%.4g%% apart", 100*apart), bound: "one value at one time", example: first + " and " + second}
	if !math.IsInf(tolerance, 1) {
		r.bound = fmt.Sprintf("error past %g%%", 100*tolerance)
	}
	v.notes.add(severity, Conflict, at, r)
}

// apart is how far two values differ, as a share of the larger.
func apart(a, b history.Fixed) float64 {
	x, y := a.Float(), b.Float()
	if x == y {
		return 0
	}
	return math.Abs(x-y) / max(math.Abs(x), math.Abs(y))
}

func equalPrices(a, b *history.Price) bool {
	return a.Value == b.Value && a.Known.Equal(b.Known) && a.Open == b.Open && a.High == b.High && a.Low == b.Low && a.Volume == b.Volume
}

func priceText(r *history.Price) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s/%s", r.Time.Format(time.RFC3339), r.Asset, r.Quote)
	for _, c := range []struct {
		name  string
		value history.Optional
	}{{"open", r.Open}, {"high", r.High}, {"low", r.Low}} {
		if c.value.Valid {
			fmt.Fprintf(&b, " %s %s", c.name, c.value.Fixed)
		}
	}
	fmt.Fprintf(&b, " value %s", r.Value)
	return b.String()
}

// candle looks at one row by itself.
func (v *run) candle(at place, r *history.Price) {
	for _, c := range []struct {
		name  string
		value history.Optional
	}{{"value", history.Some(r.Value)}, {"open", r.Open}, {"high", r.High}, {"low", r.Low}} {
		if c.value.Valid && c.value.Sign() <= 0 {
			v.notes.add(Error, NotPositive, at, row{when: r.Time, weight: -c.value.Float(), measured: c.name + " " + c.value.Fixed.String(), bound: "above 0", example: priceText(r)})
		}
	}
	if r.Volume.Valid && r.Volume.Sign() < 0 {
		v.notes.add(Warning, VolumeNegative, at, row{when: r.Time, weight: -r.Volume.Float(), measured: "volume " + r.Volume.Fixed.String(), bound: "at least 0", example: priceText(r)})
	}
	excess, what, severity := 0.0, "", Warning
	check := func(low, high history.Optional, text string, worst Severity) {
		if low.Valid && high.Valid && low.Cmp(high.Fixed) > 0 && high.Sign() > 0 {
			e := low.Float()/high.Float() - 1
			if e >= excess {
				excess, what = e, text
			}
			if e > candleError {
				severity = max(severity, worst)
			}
		}
	}
	value := history.Some(r.Value)
	check(r.Low, r.High, "low above high", Error)
	check(r.Low, value, "low above the close", Error)
	check(r.Low, r.Open, "low above the open", Warning) // some take the close before for an open
	check(value, r.High, "close above the high", Error)
	check(r.Open, r.High, "open above the high", Warning)
	if what == "" {
		return
	}
	v.notes.add(severity, Candle, at, row{when: r.Time, weight: excess, measured: fmt.Sprintf("%s by %.3g%%", what, 100*excess), bound: fmt.Sprintf("error where high, low and close contradict each other by more than %g%%", 100*candleError), example: priceText(r)})
}
