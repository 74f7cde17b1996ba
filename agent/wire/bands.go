package wire

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// ErrNoCycles reports a span of time in which no cycle was recorded.
var ErrNoCycles = errors.New("no cycle is recorded in that time: hedgerow status shows when the last ones ran")

// BandOptions choose the cycles that Bands are of. The zero value is all of them.
type BandOptions struct {
	From, To time.Time // by the time of a cycle's block: after From, not after To; zero: no end
	Progress func(Progress)
}

// Bands are what every limit measured and said in the recorded cycles of a time.
type Bands struct {
	Journal   string    `json:"journal"`
	Portfolio string    `json:"portfolio"`
	From      time.Time `json:"from"` // of the first cycle's block
	To        time.Time `json:"to"`   // of the last one's
	Cycles    int       `json:"cycles"`
	// LeftOut are cycles that say nothing of limits, or not how much they measured.
	LeftOut []LeftOut `json:"leftOut,omitempty"`
	Limits  []Band    `json:"limits"`
}

// LeftOut is why cycles are left out, or in without their measures.
type LeftOut struct {
	Why    string `json:"why"`
	Cycles int    `json:"cycles"`
}

// Band is one limit of one subject over time. The counts are of cycles.
type Band struct {
	Limit    string       `json:"limit"`
	Subject  string       `json:"subject,omitempty"`
	Unit     *limits.Unit `json:"unit,omitempty"`  // none: only what it said is known
	Basis    string       `json:"basis,omitempty"` // of what it measured, where that is more than observed
	Asked    int          `json:"asked"`
	Breached int          `json:"breached"` // measured above the bound, or tripped
	Closed   int          `json:"closed"`   // a gate that stopped all trading, breached or not yet calm
	Cut      int          `json:"cut"`
	Refused  int          `json:"refused"`
	Warned   int          `json:"warned"`
	Unknown  int          `json:"unknown"` // it could not be measured
	First    *BandPoint   `json:"first,omitempty"`
	Last     *BandPoint   `json:"last,omitempty"`
	// Worst has the largest part of its bound, or without measures the hardest word;
	// the first of several.
	Worst *BandPoint `json:"worst,omitempty"`
	// Points are the cycles in which something changed; each holds until the next.
	Points []BandPoint `json:"points"`

	key protection.Address
}

// BandPoint is what a limit measured in one cycle, and the hardest that it said.
type BandPoint struct {
	Slot     string         `json:"slot"`
	Block    uint64         `json:"block"`
	At       time.Time      `json:"at"`                 // the block's time
	Measured *amount.Amount `json:"measured,omitempty"` // in base units of the band's unit
	Bound    *amount.Amount `json:"bound,omitempty"`
	// Low and High are the ends of Measured's 95% interval, After what it comes to once
	// all the cycle's orders are done: of risk limits alone.
	Low   *amount.Amount `json:"low,omitempty"`
	High  *amount.Amount `json:"high,omitempty"`
	After *amount.Amount `json:"after,omitempty"`
	// Part is Measured/Bound; none without a measure, and above a bound of zero.
	Part  *float64 `json:"part,omitempty"`
	State string   `json:"state"` // one of the states, by rising severity
	Why   string   `json:"why,omitempty"`
}

// The states of a limit in a cycle, by rising severity.
const (
	BandOK       = "ok"
	BandUnknown  = "unknown"
	BandWarned   = "warned"
	BandCut      = "cut"
	BandRefused  = "refused"
	BandClosed   = "closed"
	BandBreached = "breached"
	BandTripped  = "tripped"
)

var bandStates = []string{BandOK, BandUnknown, BandWarned, BandCut, BandRefused, BandClosed, BandBreached, BandTripped}

// ReadBands reads a journal, also while an agent writes it.
func ReadBands(ctx context.Context, path string, o BandOptions) (b Bands, err error) {
	r, err := journal.OpenReader(ctx, path)
	if err != nil {
		return b, err
	}
	defer func() { err = errors.Join(err, r.Close()) }()
	return bandsOf(ctx, r, path, o)
}

// bandsOf goes from the newest cycle to the oldest, so that a cycle whose record was
// pruned finds the limits that later ones measure.
func bandsOf(ctx context.Context, r *journal.Reader, path string, o BandOptions) (b Bands, err error) {
	if !o.To.IsZero() && !o.To.After(o.From) {
		return b, fmt.Errorf("from %s to %s is no time: give an end that is after the begin", o.From.Format(time.RFC3339), o.To.Format(time.RFC3339))
	}
	meta, err := r.Meta(ctx)
	if err != nil {
		return b, err
	}
	slots, err := r.SlotsBetween(ctx, o.From, o.To)
	if err != nil {
		return b, err
	}
	b = Bands{Journal: path, Portfolio: meta.Portfolio, Limits: []Band{}}
	var out omissions
	for i := range slots {
		if o.Progress != nil {
			o.Progress(Progress{Phase: "cycles", Done: uint64(i), Total: uint64(len(slots))})
		}
		s := &slots[len(slots)-1-i]
		switch {
		case s.Block.Number == 0:
			out.add("not recorded: under way, skipped, or killed")
			continue
		case s.Orphaned:
			out.add("a reorg took their block")
			continue
		}
		record, _, err := slotRecord(ctx, r, s.Slot.ID())
		if err != nil {
			return b, err
		}
		if err := b.saw(ctx, r, s, record, &out); err != nil {
			return b, err
		}
	}
	if b.Cycles == 0 {
		return b, ErrNoCycles
	}
	b.LeftOut = out
	for i := range b.Limits {
		b.Limits[i].finish()
	}
	return b, nil
}

// omissions count cycles by why they say less than they might.
type omissions []LeftOut

func (o *omissions) add(why string) {
	i := slices.IndexFunc(*o, func(x LeftOut) bool { return x.Why == why })
	if i < 0 {
		*o, i = append(*o, LeftOut{Why: why}), len(*o)
	}
	(*o)[i].Cycles++
}

// slotRecord is the record of a slot; nil with why there is none.
func slotRecord(ctx context.Context, r *journal.Reader, slot string) (record *agent.Record, gone string, err error) {
	kept, err := r.SlotEvidence(ctx, slot)
	if err != nil {
		return nil, "", err
	}
	for _, e := range kept {
		if e.Kind == evidenceRecord {
			return readRecord(ctx, r, e.Hash)
		}
	}
	return nil, "the record was not kept", nil
}

// saw takes the cycle before those that it has; its record is nil where that was
// pruned.
func (b *Bands) saw(ctx context.Context, r *journal.Reader, s *journal.SlotRow, record *agent.Record, out *omissions) (err error) {
	if b.Cycles++; b.Cycles == 1 {
		b.To = s.Block.Time
	}
	b.From = s.Block.Time
	at := BandPoint{Slot: s.Slot.ID(), Block: s.Block.Number, At: s.Block.Time}
	var said []trade.Verdict
	names := map[protection.Address]string{}
	if record != nil {
		said = record.Decision.Verdicts
	} else if said, err = r.Verdicts(ctx, at.Slot); err != nil {
		return err
	}
	heard := make([]bool, len(said))
	switch {
	case record == nil:
		out.add("measures are gone, words are kept: the record was pruned")
	case record.Observation == nil:
		out.add("nothing was observed")
	default:
		names = symbols(record.Observation)
		facts := record.Facts(record.Budget)
		for _, m := range measuresOf(record, &facts) {
			if name, ok := names[addressOf(m.Subject)]; ok {
				m.Subject = name
			}
			x := b.band(m.Limit, m.Subject)
			x.key, x.Unit, x.Basis = m.Key, &m.Unit, m.basis
			at := at
			at.Low, at.High, at.After = m.low, m.high, m.after
			x.measured(at, m.Measure, said, heard)
		}
	}
	for i, v := range said {
		if !heard[i] {
			b.verdict(v, names).said(at, v)
		}
	}
	return nil
}

// measure is a limit's, and of a risk limit what else is known of it.
type measure struct {
	limits.Measure
	basis            string // where it rests on more than what is observed
	low, high, after *amount.Amount
}

// measuresOf are what a cycle's limits measured, as numbers.
func measuresOf(record *agent.Record, facts *limits.Facts) (out []measure) {
	for _, m := range record.Policy.Bounds.Measures(facts, record.Budget.State) {
		out = append(out, measure{Measure: m})
	}
	d := &record.Decision
	for i := range d.Risk {
		x := &d.Risk[i]
		m := measure{Measure: limits.Measure{Limit: x.Limit.Name, Measured: x.Value, Bound: x.Limit.Most, Unit: x.Limit.Unit}, low: &x.Low, high: &x.High}
		if x.Limit.Modelled() {
			m.basis = "modelled"
		}
		if i < len(d.RiskAfter) {
			m.after = &d.RiskAfter[i].Value
		}
		out = append(out, m)
	}
	return out
}

func (b *Bands) band(limit, subject string) *Band {
	i := slices.IndexFunc(b.Limits, func(x Band) bool { return x.Limit == limit && x.Subject == subject })
	if i < 0 {
		i = len(b.Limits)
		b.Limits = append(b.Limits, Band{Limit: limit, Subject: subject})
	}
	return &b.Limits[i]
}

// verdict is the band of a verdict that no measure of its cycle has.
func (b *Bands) verdict(v trade.Verdict, names map[protection.Address]string) *Band {
	for i := range b.Limits {
		x := &b.Limits[i]
		if x.Limit == v.Limit && (x.key == v.Subject || x.Unit != nil && x.key == (protection.Address{})) {
			return x
		}
	}
	subject := ""
	if v.Subject != (protection.Address{}) {
		subject = v.Subject.String()
		if name, ok := names[v.Subject]; ok {
			subject = name
		}
	}
	x := b.band(v.Limit, subject)
	x.key = v.Subject
	return x
}

// measured notes a measure with the hardest word that its limit said beside it.
func (x *Band) measured(at BandPoint, m limits.Measure, said []trade.Verdict, heard []bool) {
	at.State = BandOK
	for i, v := range said {
		if v.Limit == m.Limit && (m.Key == protection.Address{} || v.Subject == m.Key) {
			heard[i] = true
			at.worsen(stateOf(v), v.Reason.String())
		}
	}
	if m.Unknown != "" {
		at.worsen(BandUnknown, m.Unknown)
	} else {
		at.Measured, at.Bound = &m.Measured, &m.Bound
		switch {
		case !m.Bound.IsZero():
			part := m.Measured.Float(m.Unit.Decimals) / m.Bound.Float(m.Unit.Decimals)
			at.Part = &part
		case m.Measured.IsZero():
			at.Part = new(float64)
		}
		if m.Measured.Cmp(m.Bound) > 0 {
			at.worsen(BandBreached, "")
		}
	}
	x.note(at)
}

// said notes a verdict without a measure: of several in a cycle the hardest.
func (x *Band) said(at BandPoint, v trade.Verdict) {
	at.State = BandOK
	at.worsen(stateOf(v), v.Reason.String())
	if n := len(x.Points); n > 0 && x.Points[n-1].Slot == at.Slot {
		x.Points[n-1].worsen(at.State, at.Why)
		return
	}
	x.note(at)
}

func (x *Band) note(at BandPoint) { x.Points = append(x.Points, at) }

// worsen takes a harder word.
func (p *BandPoint) worsen(state, why string) {
	if slices.Index(bandStates, state) > slices.Index(bandStates, p.State) {
		p.State = state
		if why != "" {
			p.Why = why
		}
	}
}

// finish turns the points into the order of time, counts them, and keeps those in
// which something changed.
func (x *Band) finish() {
	slices.Reverse(x.Points)
	x.Asked = len(x.Points)
	var kept []BandPoint
	for i := range x.Points {
		p := &x.Points[i]
		switch p.State {
		case BandBreached, BandTripped:
			x.Breached++
		case BandClosed:
			x.Closed++
		case BandCut:
			x.Cut++
		case BandRefused:
			x.Refused++
		case BandWarned:
			x.Warned++
		case BandUnknown:
			x.Unknown++
		}
		if x.Worst == nil || p.worse(x.Worst) {
			x.Worst = p
		}
		if n := len(kept); n == 0 || !p.like(&kept[n-1]) {
			kept = append(kept, *p)
		}
	}
	first, last, worst := x.Points[0], x.Points[x.Asked-1], *x.Worst
	x.First, x.Last, x.Worst, x.Points = &first, &last, &worst, kept
}

// worse orders by the part of the bound, then by the word. Above a bound of zero is
// above all parts; what is not known is below them.
func (p *BandPoint) worse(q *BandPoint) bool {
	rank := func(p *BandPoint) (above bool, part float64) {
		if p.Part == nil {
			return p.Measured != nil, -1
		}
		return false, *p.Part
	}
	pa, pp := rank(p)
	qa, qp := rank(q)
	switch {
	case pa != qa:
		return pa
	case pp != qp:
		return pp > qp
	}
	return slices.Index(bandStates, p.State) > slices.Index(bandStates, q.State)
}

// like says that nothing of it changed.
func (p *BandPoint) like(q *BandPoint) bool {
	same := func(a, b *amount.Amount) bool { return a == b || a != nil && b != nil && *a == *b }
	return p.State == q.State && p.Why == q.Why && same(p.Measured, q.Measured) && same(p.Bound, q.Bound) && same(p.After, q.After)
}
