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

func compareMeasures(a, b *history.Measure) int {
	return cmp.Or(strings.Compare(a.Subject, b.Subject), strings.Compare(a.Quantity, b.Quantity), strings.Compare(a.Source, b.Source), a.Time.Compare(b.Time), a.Known.Compare(b.Known))
}

// usualSign is the share of a series' values that have one sign, from which the
// others are worth a look.
const usualSign = 0.99

// measures looks at the series of one data set. A measure may be anything, so only
// its times, repetitions and unit are judged.
func (v *run) measures(ctx context.Context, dataset string, parts []history.Part) error {
	var s *series
	var last history.Measure
	var same []bool
	var other []row // values of another sign than the usual
	flush := func() {
		if s == nil {
			return
		}
		s.measure(v.options.every(s))
		s.gaps(&v.notes)
		s.stale(&v.notes, same)
		steps, _ := s.slips()
		for i := range steps {
			steps[i].slip(&v.notes, nil, false)
		}
		if n := len(s.time); float64(n-len(other)) >= usualSign*float64(n) {
			for _, r := range other {
				v.notes.add(Warning, SignWrong, s.at, r)
			}
		}
	}
	err := merged(ctx, v.snapshot, parts, compareMeasures, func(p *history.Part, r *history.Measure) {
		v.notes.add(Error, OutOfOrder, place{p.Table, p.Dataset, p.Basis, p.Key}, row{when: r.Time, example: measureText(r)})
	}, func(p *history.Part, r *history.Measure) {
		v.stepped()
		if s == nil || r.Subject != last.Subject || r.Quantity != last.Quantity || r.Source != last.Source {
			flush()
			s = &series{at: place{history.Measures, dataset, p.Basis, r.Subject + " " + r.Quantity + " by " + r.Source}, asset: r.Subject, quote: r.Quantity, source: r.Source}
			same, other = same[:0], other[:0]
		} else {
			if r.Unit != last.Unit {
				v.notes.add(Error, UnitSlip, s.at, row{when: r.Time, measured: "unit " + r.Unit, bound: "unit " + last.Unit + " before", example: measureText(r)})
			}
			if r.Time.Equal(last.Time) {
				v.twice(s.at, r.Time, r.Value == last.Value && r.Known.Equal(last.Known), apart(last.Value, r.Value), math.Inf(1), measureText(&last), measureText(r))
				return
			}
		}
		v.instants(s.at, r.Time, r.Known, measureText(r))
		if len(s.time) > 0 && r.Known.UnixMicro() < s.known[len(s.known)-1] {
			v.notes.add(Error, KnownBackwards, s.at, row{when: r.Time, measured: "known " + r.Known.Format(time.RFC3339), bound: "known " + last.Known.Format(time.RFC3339) + " the row before", example: measureText(r)})
		}
		same = append(same, len(s.time) > 0 && r.Value == last.Value && r.Value.Sign() != 0)
		if r.Value.Sign() < 0 {
			other = append(other, row{when: r.Time, weight: -r.Value.Float(), measured: r.Value.String(), bound: fmt.Sprintf("%g%% of its values are not negative", 100*usualSign), example: measureText(r)})
		}
		s.time, s.known = append(s.time, r.Time.UnixMicro()), append(s.known, r.Known.UnixMicro())
		s.value = append(s.value, positive(r.Value))
		s.open, s.high, s.low = append(s.open, 0), append(s.high, 0), append(s.low, 0)
		last = *r
	})
	if err != nil {
		return err
	}
	flush()
	return nil
}

func measureText(r *history.Measure) string {
	return fmt.Sprintf("%s %s %s %s %s", r.Time.Format(time.RFC3339), r.Subject, r.Quantity, r.Value, r.Unit)
}
