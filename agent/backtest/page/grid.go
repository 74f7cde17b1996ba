package page

import (
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/assumed"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/evaluate"
	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// GridCell is what the hedged run came to in one cell of the assumptions' grid.
type GridCell struct {
	Cell     assumed.Cell    `json:"cell"`
	Cost     evaluate.Figure `json:"cost"`
	Premium  evaluate.Figure `json:"premium"`
	Payouts  evaluate.Figure `json:"payouts"`
	Net      evaluate.Figure `json:"netLoss"`    // before protection
	Hedged   evaluate.Figure `json:"hedgedLoss"` // net less payouts
	NAV      evaluate.Figure `json:"navChange"`
	Drawdown evaluate.Figure `json:"maxDrawdown"`
	Cover    evaluate.Figure `json:"averageCover"`
	Breaches evaluate.Figure `json:"breaches"`
	// Realised and Modelled are ES at the first confidence that the summary has;
	// without figures where it has none.
	Realised evaluate.Shortfall `json:"realised"`
	Modelled evaluate.Shortfall `json:"modelled"`
}

// Hedged is the name of the run that a report is about.
const Hedged = evaluate.Hedged

// CellOf is a cell of the grid out of its summary.
func CellOf(s *evaluate.Summary) GridCell {
	out := GridCell{Cell: s.Cell}
	r := runOf(s, Hedged)
	if r == nil {
		return out
	}
	w := &r.Whole
	out.Cost, out.Premium, out.Payouts, out.Net, out.Hedged, out.NAV, out.Drawdown, out.Cover, out.Breaches =
		w.Cost, w.Premium, w.Payouts, w.Net, w.Hedged, w.NAVChange, w.Drawdown, w.Cover, w.Breaches
	out.Realised, out.Modelled = shortfallOf(r, evaluate.Realised), shortfallOf(r, evaluate.Modelled)
	return out
}

// runOf is a summary's run by name; nil without it.
func runOf(s *evaluate.Summary, name string) *evaluate.Run {
	for i := range s.Runs {
		if s.Runs[i].Name == name {
			return &s.Runs[i]
		}
	}
	return nil
}

// shortfallOf is a run's first ES by a measure.
func shortfallOf(r *evaluate.Run, measure string) evaluate.Shortfall {
	for _, s := range r.Shortfalls {
		if s.Measure == measure {
			return s
		}
	}
	return evaluate.Shortfall{Measure: measure}
}

func gridColumns(run Run) []column[GridCell] {
	a := history.Assumed
	coin := run.Coin.Symbol
	out := []column[GridCell]{
		real64("loading", said{"times expected loss", a}, func(r *GridCell) float64 { return r.Cell.Loading }),
		number("waiting", said{"seconds", a}, func(r *GridCell) int64 { return int64(r.Cell.Waiting / time.Second) }),
		real64("capacity", said{"part of full cover", a}, func(r *GridCell) float64 { return r.Cell.Capacity }),
		real64("failure", said{"probability", a}, func(r *GridCell) float64 { return r.Cell.Failure }),
	}
	money := func(name string, at func(*GridCell) evaluate.Figure) {
		out = append(out, fixed(name, said{coin, history.Modelled}, func(r *GridCell) *history.Fixed { return exact(at(r)) }))
	}
	money("cost", func(r *GridCell) evaluate.Figure { return r.Cost })
	money("premium", func(r *GridCell) evaluate.Figure { return r.Premium })
	money("payouts", func(r *GridCell) evaluate.Figure { return r.Payouts })
	money("loss_net", func(r *GridCell) evaluate.Figure { return r.Net })
	money("loss_hedged", func(r *GridCell) evaluate.Figure { return r.Hedged })
	money("nav_change", func(r *GridCell) evaluate.Figure { return r.NAV })
	money("drawdown", func(r *GridCell) evaluate.Figure { return r.Drawdown })
	money("average_cover", func(r *GridCell) evaluate.Figure { return r.Cover })
	out = append(out, real64("breaches", said{"count", history.Modelled}, func(r *GridCell) float64 { return r.Breaches.Float() }))
	for _, m := range []struct {
		name string
		of   func(*GridCell) *evaluate.Shortfall
	}{{evaluate.Realised, func(r *GridCell) *evaluate.Shortfall { return &r.Realised }}, {evaluate.Modelled, func(r *GridCell) *evaluate.Shortfall { return &r.Modelled }}} {
		es := said{coin + ", ES over the horizon, " + m.name, history.Modelled}
		out = append(out,
			real64("es_unhedged_"+m.name, es, func(r *GridCell) float64 { return m.of(r).Unhedged.Float() }),
			real64("es_hedged_"+m.name, es, func(r *GridCell) float64 { return m.of(r).Hedged.Float() }),
			real64("es_removed_"+m.name, es, func(r *GridCell) float64 { return m.of(r).Removed.Float() }),
			real64("cost_per_es_"+m.name, said{"cost a year per unit of ES removed", history.Modelled}, func(r *GridCell) float64 { return m.of(r).CostPerUnit.Float() }))
	}
	return out
}

// exact is a figure of money as a decimal; nil where it has no value.
func exact(f evaluate.Figure) *history.Fixed {
	if !f.Has() {
		return nil
	}
	v, err := history.ParseFixed(f.Value.String())
	if err != nil {
		return nil
	}
	return &v
}
