package page

import (
	"math"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// verdictRow is what a limit did, or what it measured when nothing was asked of it.
type verdictRow struct {
	at              time.Time
	slot            string
	kind            string // verdict, measure
	limit, subject  string
	measured, bound string
	used            float64 // of a measure: measured/bound; NaN where it has none
	outcome         string
	from, to        amount.Amount
	reason          string
}

// The kinds of rows, and the outcomes of measures; verdicts have trade's words.
const (
	kindVerdict = "verdict"
	kindMeasure = "measure"

	measureOK      = "ok"
	measureOver    = "over"
	measureUnknown = "unknown"
)

func verdictColumns(Run) []column[verdictRow] {
	return []column[verdictRow]{
		instant("time", func(r *verdictRow) time.Time { return r.at }),
		text("slot", said{}, func(r *verdictRow) string { return r.slot }),
		text("kind", said{}, func(r *verdictRow) string { return r.kind }),
		text("limit", said{}, func(r *verdictRow) string { return r.limit }),
		text("subject", said{}, func(r *verdictRow) string { return r.subject }),
		text("measured", said{"as stated", history.Modelled}, func(r *verdictRow) string { return r.measured }),
		text("bound", said{"as stated", history.Assumed}, func(r *verdictRow) string { return r.bound }),
		real64("used", said{"part of the bound", history.Modelled}, func(r *verdictRow) float64 { return r.used }),
		text("outcome", said{}, func(r *verdictRow) string { return r.outcome }),
		units("asked", said{"base units of the subject", history.Modelled}, func(r *verdictRow) amount.Amount { return r.from }),
		units("allowed", said{"base units of the subject", history.Modelled}, func(r *verdictRow) amount.Amount { return r.to }),
		text("reason", said{}, func(r *verdictRow) string { return r.reason }),
	}
}

func verdictOf(rec *agent.Record, v *trade.Verdict) verdictRow {
	r := verdictRow{at: rec.Block.Time, slot: rec.Slot.ID(), kind: kindVerdict, limit: v.Limit, measured: v.Measured.String(), bound: v.Bound.String(), used: math.NaN(),
		outcome: v.Outcome.String(), from: v.From, to: v.To, reason: v.Reason.String()}
	if v.Subject != (protection.Address{}) {
		r.subject = v.Subject.String()
	}
	// A limit that says "unlimited" as the largest amount has no number.
	if v.From == amount.Max() {
		r.from = amount.Amount{}
	}
	if v.To == amount.Max() {
		r.to = amount.Amount{}
	}
	return r
}

func measureOf(rec *agent.Record, m *limits.Measure) verdictRow {
	r := verdictRow{at: rec.Block.Time, slot: rec.Slot.ID(), kind: kindMeasure, limit: m.Limit, subject: m.Subject, measured: m.Unit.Format(m.Measured),
		bound: m.Unit.Format(m.Bound), used: math.NaN(), outcome: measureOK, reason: m.Unknown}
	switch {
	case m.Unknown != "":
		r.outcome, r.measured = measureUnknown, ""
	case m.Over():
		r.outcome = measureOver
	}
	if m.Unknown == "" && !m.Bound.IsZero() {
		r.used = m.Measured.Float(0) / m.Bound.Float(0)
	}
	return r
}
