package evaluate

import (
	"cmp"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// BandPoints is how many points of a Band a summary has at most.
const BandPoints = 120

// band is one limit of one subject over time.
type band struct {
	limit, subject string
	key            protection.Address
	unit           limits.Unit
	place          int // where the first record that had it has it
	spell
	began       int
	over        time.Duration
	first       time.Time
	least, most amount.Amount
	bound       amount.Amount
	closest     float64
	measured    bool
	unknown     int
	by          [5]int // outcomes by trade.Outcome less one
	days        []peak
}

// peak is the highest of a day.
type peak struct {
	date            time.Time
	measured, bound amount.Amount
	part            float64 // measured/bound
}

// bands are all limits of a run, from its records. Breaches of different limits are
// spells of their own.
type bands struct {
	of map[bandKey]*band
	lengths
	any spell // some limit is breached
}

type bandKey struct{ limit, subject string }

// saw looks at a record. It answers how many breaches began, and for how long some
// limit was breached since the record before.
func (b *bands) saw(r *agent.Record) (began int, over time.Duration) {
	at := r.Block.Time
	if b.of == nil {
		b.of = map[bandKey]*band{}
	}
	breached := false
	facts := r.Facts(r.Budget)
	for i, m := range r.Policy.Bounds.Measures(&facts, r.Budget.State) {
		x := b.at(m.Limit, m.Subject)
		if !x.measured && x.unknown == 0 {
			x.key, x.unit, x.place = m.Key, m.Unit, i
		}
		is := x.saw(at, m)
		breached = breached || is
		start, held, ended := x.see(at, is)
		if x.over += held; start {
			began++
			if x.began++; x.first.IsZero() {
				x.first = at
			}
		}
		b.add(ended)
	}
	for _, v := range r.Decision.Verdicts {
		if v.Outcome >= trade.Passed && v.Outcome <= trade.Tripped {
			b.verdict(v).by[v.Outcome-1]++
		}
	}
	_, over, _ = b.any.see(at, breached)
	b.total += over
	return began, over
}

func (b *bands) at(limit, subject string) *band {
	k := bandKey{limit, subject}
	x := b.of[k]
	if x == nil {
		x = &band{limit: limit, subject: subject}
		b.of[k] = x
	}
	return x
}

// verdict is the band that a verdict belongs to: that of its subject, or else the
// limit's first.
func (b *bands) verdict(v trade.Verdict) *band {
	var first *band
	for _, x := range b.of {
		if x.limit != v.Limit {
			continue
		}
		if x.key == v.Subject && x.key != (protection.Address{}) {
			return x
		}
		if first == nil || x.place < first.place || x.place == first.place && x.subject < first.subject {
			first = x
		}
	}
	if first == nil {
		first = b.at(v.Limit, "")
	}
	return first
}

// saw notes a measure, and says whether its bound does not hold. What is not known
// is no breach.
func (x *band) saw(at time.Time, m limits.Measure) bool {
	if m.Unknown != "" {
		x.unknown++
		return false
	}
	if !x.measured || m.Measured.Cmp(x.least) < 0 {
		x.least = m.Measured
	}
	if m.Measured.Cmp(x.most) > 0 {
		x.most = m.Measured
	}
	x.measured, x.bound = true, m.Bound
	part := 0.
	if !m.Measured.IsZero() { // of a bound of zero it is infinite
		part = m.Measured.Float(m.Unit.Decimals) / m.Bound.Float(m.Unit.Decimals)
	}
	x.closest = max(x.closest, part)
	if n := len(x.days); n == 0 || !x.days[n-1].date.Equal(date(at)) {
		x.days = append(x.days, peak{date(at), m.Measured, m.Bound, part})
	} else if d := &x.days[n-1]; part > d.part {
		d.measured, d.bound, d.part = m.Measured, m.Bound, part
	}
	return m.Measured.Cmp(m.Bound) > 0
}

// figures are the bands in the order of the limits' measures, those without a
// measure behind them by name.
func (b *bands) figures(basis history.Basis) []Band {
	list := make([]*band, 0, len(b.of))
	for _, x := range b.of {
		list = append(list, x)
	}
	without := func(x *band) int {
		if x.measured || x.unknown > 0 {
			return 0
		}
		return 1
	}
	slices.SortFunc(list, func(x, y *band) int {
		return cmp.Or(cmp.Compare(without(x), without(y)), cmp.Compare(x.place, y.place), cmp.Compare(x.limit, y.limit), cmp.Compare(x.subject, y.subject))
	})
	out := make([]Band, 0, len(list))
	for _, x := range list {
		out = append(out, x.figure(basis))
	}
	return out
}

func (x *band) figure(basis history.Basis) Band {
	u := unit{x.unit.Symbol, x.unit.Decimals}
	if u.symbol == "" {
		u.symbol = Count
	}
	b := Band{Limit: x.limit, Subject: x.subject, Unit: u.symbol, Basis: basis,
		Breaches: counted(x.began, basis), Over: statistic(x.over.Hours(), Hours, basis), First: x.first, Unknown: counted(x.unknown, basis),
		Cut: counted(x.by[trade.Cut-1], basis), Refused: counted(x.by[trade.Refused-1], basis), Tripped: counted(x.by[trade.Tripped-1], basis), Points: []BandPoint{}}
	if !x.measured {
		why := "it has no standing measure"
		if x.unknown > 0 {
			why = "it could not be measured"
		}
		for _, f := range []*Figure{&b.Least, &b.Most, &b.Bound} {
			*f = missing(u.symbol, basis, why)
		}
		b.Closest = missing(Part, basis, why)
		return b
	}
	b.Least, b.Most, b.Bound = u.money(x.least, basis), u.money(x.most, basis), u.money(x.bound, history.Assumed)
	b.Closest = statistic(x.closest, Part, basis)
	each := (len(x.days) + BandPoints - 1) / BandPoints
	for some := range slices.Chunk(x.days, max(1, each)) {
		top := some[0]
		for _, d := range some[1:] {
			if d.part > top.part {
				top = d
			}
		}
		b.Points = append(b.Points, BandPoint{At: some[0].date, Measured: u.money(top.measured, basis), Bound: u.money(top.bound, history.Assumed)})
	}
	return b
}

// spells are the breaches' lengths.
func (b *bands) spells(whole, waiting time.Duration, basis history.Basis) Spells {
	var open []time.Duration
	for _, x := range b.of {
		if x.on {
			open = append(open, x.open())
		}
	}
	return b.lengths.figures(whole, waiting, open, basis)
}
