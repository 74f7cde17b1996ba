package page

import (
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// seriesRow is a series at a cycle in which something about it changed.
type seriesRow struct {
	at            time.Time
	series        protection.Series
	held, pending amount.Amount
	wanted        amount.Amount
}

func seriesColumns(run Run) []column[seriesRow] {
	pays := said{"base units, 1e-decimals", history.Modelled}
	loss := said{"the gauge's unit", history.Assumed}
	return []column[seriesRow]{
		instant("time", func(r *seriesRow) time.Time { return r.at }),
		text("series", said{}, func(r *seriesRow) string { return r.series.ID.String() }),
		text("symbol", said{}, func(r *seriesRow) string { return r.series.Symbol }),
		text("reference", said{}, func(r *seriesRow) string { return r.series.Reference.String() }),
		text("pool", said{}, func(r *seriesRow) string { return r.series.Pool.String() }),
		number("decimals", said{"digits", ""}, func(r *seriesRow) int64 { return int64(r.series.Decimals) }),
		units("start_loss", loss, func(r *seriesRow) amount.Amount { return r.series.StartLoss }),
		units("attachment", loss, func(r *seriesRow) amount.Amount { return r.series.Attachment }),
		units("exhaustion", loss, func(r *seriesRow) amount.Amount { return r.series.Exhaustion }),
		instant("start", func(r *seriesRow) time.Time { return r.series.Start }),
		instant("expiry", func(r *seriesRow) time.Time { return r.series.Expiry }),
		number("waiting_period", said{"seconds", history.Assumed}, func(r *seriesRow) int64 { return int64(r.series.Waiting / time.Second) }),
		text("state", said{}, func(r *seriesRow) string { return r.series.State.String() }),
		units("recorded_loss", said{"the gauge's unit", history.Modelled}, func(r *seriesRow) amount.Amount { return r.series.Loss }),
		units("fraction", said{"1e-18", history.Modelled}, func(r *seriesRow) amount.Amount { return r.series.Fraction }),
		units("supply", pays, func(r *seriesRow) amount.Amount { return r.series.Supply }),
		units("pool_assets", said{"base units of " + run.Coin.Symbol, history.Assumed}, func(r *seriesRow) amount.Amount { return r.series.PoolAssets }),
		units("pool_free", said{"base units of " + run.Coin.Symbol, history.Assumed}, func(r *seriesRow) amount.Amount { return r.series.Free }),
		units("held", pays, func(r *seriesRow) amount.Amount { return r.held }),
		units("pending", pays, func(r *seriesRow) amount.Amount { return r.pending }),
		units("wanted", pays, func(r *seriesRow) amount.Amount { return r.wanted }),
	}
}

// same reports whether two rows tell the same; what drifts by itself, such as a
// pool's assets while premium is earned, is no change.
func (r seriesRow) same(o seriesRow) bool {
	return r.series.State == o.series.State && r.series.Loss == o.series.Loss && r.series.Fraction == o.series.Fraction && r.series.Supply == o.series.Supply &&
		r.held == o.held && r.pending == o.pending && r.wanted == o.wanted
}

// seriesRows are all series of a cycle.
func seriesRows(rec *agent.Record) []seriesRow {
	o := rec.Observation
	if o == nil {
		return nil
	}
	out := make([]seriesRow, len(o.Series))
	for i, s := range o.Series {
		out[i] = seriesRow{at: rec.Block.Time, series: s}
		for _, h := range o.Holdings {
			if h.Series == s.ID {
				out[i].held, out[i].pending = h.Held, h.Pending
			}
		}
		for _, t := range rec.Decision.Combined {
			if t.Series == s.ID {
				out[i].wanted = t.Level
			}
		}
	}
	return out
}
