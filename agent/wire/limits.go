package wire

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// ErrNoCycle reports a journal without a recorded cycle.
var ErrNoCycle = errors.New("no cycle has been recorded yet, so nothing was measured: run the agent for one cycle")

// Headroom is what every limit leaves, as a journal tells it.
type Headroom struct {
	Slot   string        `json:"slot"` // of the cycle that prices and cover are from
	Block  trade.Block   `json:"block"`
	Mode   trade.Control `json:"mode"`
	Limits []Limit       `json:"limits"`
}

// Limit is one limit and subject: what it measures, and what it said last.
type Limit struct {
	Limit    string         `json:"limit"`
	Subject  string         `json:"subject,omitempty"`
	Measured string         `json:"measured"`
	Bound    string         `json:"bound"`
	Left     *amount.Amount `json:"left,omitempty"`     // in base units of Unit; none for a limit that only an order has
	LeftPart *amount.Amount `json:"leftPart,omitempty"` // of the bound, WAD
	Unit     *limits.Unit   `json:"unit,omitempty"`
	// Low and High are the ends of a modelled measure's 95% interval, the scenarios'
	// error alone; After is what it measures once the last cycle's orders are done.
	Low   *amount.Amount `json:"low,omitempty"`
	High  *amount.Amount `json:"high,omitempty"`
	After *amount.Amount `json:"after,omitempty"`
	// State is ok, warned (a soft limit is exceeded), cut or refused (the last order),
	// over, closed (a gate), breached (a hard risk limit, until it is calm), tripped, or
	// latched: it set the mode, which a person must resume.
	State  string    `json:"state"`
	Since  time.Time `json:"since"` // of State, by cycle; zero: no cycle asked it
	Reason string    `json:"reason,omitempty"`
}

// Headroom prints what is left, in the limit's unit and as a part of its bound; a
// dash for a limit that only an order has.
func (l Limit) Headroom() (left, part string) {
	if l.Left == nil {
		return "–", ""
	}
	return l.Unit.Format(*l.Left), limits.Parts.Format(*l.LeftPart)
}

// ReadLimits measures every limit from a journal, also while an agent writes it:
// budgets as they stand now, what is observed as the last recorded cycle saw it,
// and what each limit said last.
func ReadLimits(ctx context.Context, path string, now time.Time) (h Headroom, err error) {
	r, err := journal.OpenReader(ctx, path)
	if err != nil {
		return h, err
	}
	defer func() { err = errors.Join(err, r.Close()) }()
	record, err := lastRecord(ctx, r)
	if err != nil {
		return h, err
	}
	if h.Mode, err = r.Mode(ctx); err != nil {
		return h, err
	}
	h.Slot, h.Block = record.Slot.ID(), record.Block
	bounds := record.Policy.Bounds
	standing, err := budget(ctx, r, bounds.Asset, bounds.PremiumPerYear != nil, now)
	if err != nil {
		return h, err
	}
	if standing.State, err = limitState(ctx, r); err != nil {
		return h, err
	}
	said, err := r.LastVerdicts(ctx, recentVerdicts)
	if err != nil {
		return h, err
	}
	facts := record.Facts(standing)
	h.Limits = join(append(bounds.Measures(&facts, standing.State), riskMeasures(record)...), said, symbols(record.Observation))
	intervals(h.Limits, &record.Decision)
	h.Limits = append(h.Limits, unasked(bounds, h.Limits)...)
	for i := range h.Limits {
		if l := &h.Limits[i]; h.Mode.Mode != trade.ModeActive && !h.Mode.Person && h.Mode.Who == l.Limit {
			l.State, l.Since, l.Reason = "latched", h.Mode.At, h.Mode.Reason
		}
	}
	return h, nil
}

// recentVerdicts is how far back a limit is looked for that only orders ask.
const recentVerdicts = 100_000

// lastRecord is the newest record of a cycle that observed something.
func lastRecord(ctx context.Context, r *journal.Reader) (*agent.Record, error) {
	slots, err := r.Slots(ctx, lastSlots)
	if err != nil {
		return nil, err
	}
	for _, s := range slots {
		kept, err := r.SlotEvidence(ctx, s.Slot.ID())
		if err != nil {
			return nil, err
		}
		for _, e := range kept {
			if e.Kind != evidenceRecord {
				continue
			}
			record, gone, err := readRecord(ctx, r, e.Hash)
			if err != nil {
				return nil, err
			}
			if gone == "" && record.Observation != nil {
				return record, nil
			}
		}
	}
	if len(slots) > 0 {
		return nil, fmt.Errorf("%w: the last %d slots have no observation; hedgerow status says why", ErrNoCycle, len(slots))
	}
	return nil, ErrNoCycle
}

func symbols(o *agent.Observation) map[protection.Address]string {
	out := map[protection.Address]string{}
	for _, s := range o.Series {
		out[s.ID] = s.Symbol
	}
	for _, p := range append(o.Prices[:len(o.Prices):len(o.Prices)], o.Settlement) {
		out[p.Asset] = p.Symbol
	}
	return out
}

// join puts what limits said beside what they measure. A limit that is measured
// by itself and asked by orders says the worst of what it said of any of them in
// its last cycle. Those that only orders have come after the others.
func join(measures []limits.Measure, said []journal.LastVerdict, symbols map[protection.Address]string) []Limit {
	var out []Limit
	measured := map[string]bool{}
	for _, m := range measures {
		measured[m.Limit] = true
		left, part := m.Left()
		l := Limit{Limit: m.Limit, Subject: m.Subject, Measured: m.Unit.Format(m.Measured), Bound: m.Unit.Format(m.Bound),
			Left: &left, LeftPart: &part, Unit: &m.Unit, State: "ok"}
		if name, ok := symbols[addressOf(m.Subject)]; ok {
			l.Subject = name
		}
		if m.Unknown != "" {
			l.Measured, l.Left, l.LeftPart, l.Reason = "unknown", nil, nil, m.Unknown
		}
		var last *journal.LastVerdict
		for i, v := range said {
			if v.Limit == m.Limit && (m.Key == protection.Address{} || v.Subject == m.Key) &&
				(last == nil || v.At.After(last.At) || v.At.Equal(last.At) && v.Outcome > last.Outcome) {
				last = &said[i]
			}
		}
		if last != nil {
			l.Since, l.State = last.Since, stateOf(last.Verdict)
			if l.Reason == "" {
				l.Reason = last.Reason.String()
			}
		}
		if m.Over() && l.State == "ok" {
			l.State = "over"
		}
		out = append(out, l)
	}
	for _, v := range said {
		if measured[v.Limit] {
			continue
		}
		l := Limit{Limit: v.Limit, Measured: v.Measured.String(), Bound: v.Bound.String(), State: stateOf(v.Verdict), Since: v.Since, Reason: v.Reason.String()}
		if v.Subject != (protection.Address{}) {
			l.Subject = v.Subject.String()
			if name, ok := symbols[v.Subject]; ok {
				l.Subject = name
			}
		}
		out = append(out, l)
	}
	return out
}

// unasked are the configured limits of orders that no order has met.
func unasked(b limits.Bounds, met []Limit) (out []Limit) {
	for _, l := range []Limit{
		{Limit: limits.PerOrder, Bound: b.PerOrderPremium.Format(b.Decimals) + " " + b.Symbol},
		{Limit: limits.PoolShare, Bound: limits.Parts.Format(b.PoolSharePerCycle) + " of a pool"},
		{Limit: limits.MinimumPremium, Bound: limits.Parts.Format(b.MinimumPremium) + " of the modelled payout"},
		{Limit: limits.MaximumPremium, Bound: limits.Parts.Format(b.MaximumPremium) + " a year"},
		{Limit: limits.SaleFloor, Bound: limits.Parts.Format(b.SaleFloor) + " of what cover is worth"},
	} {
		if !slices.ContainsFunc(met, func(m Limit) bool { return m.Limit == l.Limit }) {
			l.Measured, l.State = "no order yet", "ok"
			out = append(out, l)
		}
	}
	return out
}

func addressOf(subject string) protection.Address {
	a, err := protection.ParseAddress(subject)
	if err != nil {
		return protection.Address{}
	}
	return a
}

// stateOf is a verdict in a word.
func stateOf(v trade.Verdict) string {
	switch {
	case v.Outcome == trade.Passed:
		return "ok"
	case v.Outcome == trade.Refused && v.From.IsZero():
		if strings.HasPrefix(v.Limit, limits.RiskPrefix) {
			return "breached"
		}
		return "closed"
	}
	return v.Outcome.String()
}
