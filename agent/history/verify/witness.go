package verify

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// wrapped are assets that are worth another by redemption at any time.
var wrapped = map[string]string{"WETH": "ETH", "WBTC": "BTC"}

// dollars are the quotes that count for USD when sources are compared. They are not
// taken for equal in any price: a bound of comparison is wider than their spread.
var dollars = map[string]bool{"USD": true, "USDT": true, "USDC": true, "BUSD": true, "DAI": true, "TUSD": true, "USDP": true}

// comparable names what an asset in a quote is compared as.
func comparable(asset, quote string) string {
	asset, quote = strings.ToUpper(asset), strings.ToUpper(quote)
	if w, ok := wrapped[asset]; ok {
		asset = w
	}
	if dollars[quote] {
		quote = "USD"
	}
	return asset + "/" + quote
}

// question is what other sources are asked: what was it worth between two instants?
type question struct {
	source   string // that asks
	from, to int64
	low      float64 // of the answers; 0 without one
	high     float64
	sources  []string
	spans    int // answers that saw all of a span, not an instant of it
}

// hear takes an answer.
func (q *question) hear(source string, low, high float64, span bool) {
	if low <= 0 || high <= 0 {
		return
	}
	if span {
		q.spans++
	}
	if q.low == 0 || low < q.low {
		q.low = low
	}
	q.high = max(q.high, high)
	if !slices.Contains(q.sources, source) {
		q.sources = append(q.sources, source)
	}
}

// questions are sorted by from, by what is compared.
type questions map[string][]*question

// ask goes over the prices once and answers all questions.
func (v *run) ask(ctx context.Context, qs questions) error {
	if len(qs) == 0 || len(v.pairs) == 0 {
		return nil
	}
	from, to := int64(math.MaxInt64), int64(math.MinInt64)
	widest := map[string]int64{}
	for k, list := range qs {
		slices.SortFunc(list, func(a, b *question) int { return int(min(1, max(-1, a.from-b.from))) })
		for _, q := range list {
			from, to = min(from, q.from), max(to, q.to)
			widest[k] = max(widest[k], q.to-q.from)
		}
	}
	// A candle that begins before the span may reach into it: a month is the longest.
	query := history.Query{From: time.UnixMicro(from).AddDate(0, -1, 0), To: time.UnixMicro(to)}
	if v.options.Datasets == nil { // else others may write an asset in another way
		query.Names = v.names(qs)
	}
	keys := map[[2]string]string{}
	hear := func(_ history.Part, rows []history.Price) error {
		for i := range rows {
			v.stepped()
			r := &rows[i]
			pair := [2]string{r.Asset, r.Quote}
			key, ok := keys[pair]
			if !ok {
				key = comparable(r.Asset, r.Quote)
				keys[pair] = key
			}
			list := qs[key]
			if len(list) == 0 {
				continue
			}
			begin, end := r.Time.UnixMicro(), r.Known.UnixMicro()
			at, _ := slices.BinarySearchFunc(list, begin-widest[key], func(q *question, t int64) int { return int(min(1, max(-1, q.from-t))) })
			for ; at < len(list) && list[at].from <= end; at++ {
				q := list[at]
				if q.to < begin || strings.EqualFold(q.source, r.Source) {
					continue
				}
				low, high := positive(r.Value), positive(r.Value)
				if l := positive(r.Low.Fixed); r.Low.Valid && l > 0 {
					low = min(low, l)
				}
				if h := positive(r.High.Fixed); r.High.Valid && h > 0 {
					high = max(high, h)
				}
				q.hear(r.Source, low, high, r.Low.Valid && r.High.Valid)
			}
		}
		return nil
	}
	for _, p := range v.snapshot.Select(history.Prices, query) {
		one := *v.snapshot
		one.Parts = []history.Part{p}
		err := history.Scan(ctx, &one, query, hear)
		if errors.Is(err, history.ErrDamaged) || errors.Is(err, history.ErrFormat) {
			continue // it has its own finding, and is no witness
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// names are the assets, as the sources write them, that questions are about.
func (v *run) names(qs questions) []string {
	var out []string
	for pair := range v.pairs {
		if len(qs[comparable(pair[0], pair[1])]) > 0 && !slices.Contains(out, pair[0]) {
			out = append(out, pair[0])
		}
	}
	slices.Sort(out)
	return out
}

// confront asks the other sources about what is suspected, and notes what they do
// not confirm.
func (v *run) confront(ctx context.Context) error {
	qs := questions{}
	of := make([]*question, len(v.suspects))
	for i := range v.suspects {
		x := &v.suspects[i]
		q := &question{source: x.s.source, from: x.from, to: x.to}
		if x.to == x.from { // one instant: what others saw around it
			q.from, q.to = x.from-x.step/2, x.to+x.step/2
		}
		of[i] = q
		k := comparable(x.s.asset, x.s.quote)
		qs[k] = append(qs[k], q)
	}
	prices := v.eventQuestions(qs)
	if err := v.ask(ctx, qs); err != nil {
		return err
	}
	for i := range v.suspects {
		v.judge(&v.suspects[i], of[i])
	}
	v.judgeEvents(prices)
	return nil
}

// judge notes a suspect that is not confirmed. A step by a unit is noted in any
// case: what others confirm is no mistake of the source, but nothing to read across.
func (v *run) judge(x *suspect, q *question) {
	seen := math.Inf(-1)
	if len(q.sources) > 0 {
		slices.Sort(q.sources)
		if seen = math.Log(x.around / q.low); x.up {
			seen = math.Log(q.high / x.around)
		}
	}
	confirmed := seen >= confirmedBy*x.depth
	if x.code == UnitSlip {
		x.slip(&v.notes, q, confirmed)
		return
	}
	if confirmed {
		return
	}
	bound := alone
	said := "no other source then"
	if len(q.sources) > 0 {
		if q.spans > 0 || x.code == Glitch {
			bound = contradicted // instants cannot contradict what happened between them
		}
		said = q.said()
	}
	if x.z < bound {
		return
	}
	v.notes.add(Warning, x.code, x.s.at, row{when: time.UnixMicro(x.from).UTC(), until: time.UnixMicro(x.to).UTC(), count: x.rows, weight: x.z,
		measured: fmt.Sprintf("%s against %s, %.3g scales; %s", number(x.extreme), number(x.around), x.z, said), bound: fmt.Sprintf("%g scales and %g%%", bound, 100*leastDepth), example: x.example})
}

// said is what the other sources saw.
func (q *question) said() string {
	return fmt.Sprintf("%s then: %s to %s", strings.Join(q.sources, ", "), number(q.low), number(q.high))
}

// slip notes a step by the factor of a unit. q is nil where no source is asked.
func (x *suspect) slip(n *notes, q *question, confirmed bool) {
	r := row{when: time.UnixMicro(x.from).UTC(), until: time.UnixMicro(x.to).UTC(), count: x.rows, weight: math.Log(x.factor),
		measured: fmt.Sprintf("%s after %s", number(x.extreme), number(x.around)), bound: fmt.Sprintf("a factor of %g is a unit", x.factor), example: x.example}
	severity := Error
	if confirmed {
		severity = Warning
		r.bound += ", or the asset was redenominated, or fell"
	}
	if q != nil && len(q.sources) > 0 {
		r.measured += "; " + q.said()
	}
	n.add(severity, UnitSlip, x.s.at, r)
}

// levels are the weekly medians of series, to compare sources by.
type levels struct{ of map[string][]level }

type level struct {
	at     place
	source string
	weeks  map[int64]float64
}

const weekMicros = int64(7 * 24 * time.Hour / time.Microsecond)

// take keeps the weekly medians of a series.
func (l *levels) take(s *series) {
	x := level{at: s.at, source: s.source, weeks: map[int64]float64{}}
	var week []float64
	for i := range s.time {
		if s.value[i] > 0 {
			week = append(week, s.logs[i])
		}
		if i+1 == len(s.time) || s.time[i+1]/weekMicros != s.time[i]/weekMicros {
			if len(week) > 0 {
				x.weeks[s.time[i]/weekMicros] = median(week)
			}
			week = week[:0]
		}
	}
	if l.of == nil {
		l.of = map[string][]level{}
	}
	k := comparable(s.asset, s.quote)
	l.of[k] = append(l.of[k], x)
}

const (
	// leastWeeks is how many weeks on end two sources must differ.
	leastWeeks = 3
	// disagreement is how far their usual levels may be apart.
	disagreement = 0.10
)

// compare notes sources whose levels differ, usually or for some weeks on end.
func (l *levels) compare(n *notes) {
	for _, list := range l.of {
		for i := range list {
			for j := range i {
				list[j].against(list[i], n)
			}
		}
	}
}

// against compares a level with a later one.
func (l level) against(o level, n *notes) {
	if strings.EqualFold(l.source, o.source) && l.at.dataset == o.at.dataset {
		return
	}
	var weeks []int64 // that both have
	for w := range o.weeks {
		if _, ok := l.weeks[w]; ok {
			weeks = append(weeks, w)
		}
	}
	slices.Sort(weeks)
	if l.differs(o, weeks, n) {
		return
	}
	for i := 0; i < len(weeks); { // usually they agree: they may not for a while
		j := i
		for j < len(weeks) && math.Abs(o.weeks[weeks[j]]-l.weeks[weeks[j]]) > disagreement {
			j++
		}
		l.differs(o, weeks[i:j], n)
		i = max(j, i+1)
	}
}

// differs notes that the median difference over weeks is beyond the bound.
func (l level) differs(o level, weeks []int64, n *notes) bool {
	if len(weeks) < leastWeeks {
		return false
	}
	apart := make([]float64, len(weeks))
	for i, w := range weeks {
		apart[i] = o.weeks[w] - l.weeks[w]
	}
	m := median(apart)
	if math.Abs(m) <= disagreement {
		return false
	}
	r := row{when: time.UnixMicro(weeks[0] * weekMicros).UTC(), until: time.UnixMicro((weeks[len(weeks)-1] + 1) * weekMicros).UTC(), count: int64(len(weeks)), weight: math.Abs(m),
		measured: fmt.Sprintf("%.4g of %s in %s", math.Exp(m), l.at.subject, l.at.dataset), bound: fmt.Sprintf("%g%%", 100*disagreement)}
	if p, ok := slipOf(m, 0.05); ok {
		r.bound = fmt.Sprintf("a factor of %g is a unit", p)
		n.add(Error, UnitSlip, o.at, r)
	} else {
		n.add(Warning, Disagreement, o.at, r)
	}
	return true
}
