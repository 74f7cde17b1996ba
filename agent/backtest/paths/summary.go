package paths

import (
	"fmt"

	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/assumed"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/evaluate"
)

// Summary is what a study came to. Every number in it is simulated; the protection market
// is assumed.
type Summary struct {
	Schema string        `json:"schema"`
	Inputs Inputs        `json:"inputs"`
	Coin   backtest.Coin `json:"coin"`
	Note   string        `json:"note,omitempty"`
	Paths  int           `json:"paths"`
	// Lossy are the paths on which the fund lost anything, Crashed those with a crash in
	// the window, and Left those with hours without keepers.
	Lossy   int           `json:"lossyPaths"`
	Crashed int           `json:"crashedPaths"`
	Left    int           `json:"pathsWithoutKeepers"`
	Tail    float64       `json:"tailPaths"` // on how many paths ES 99% rests
	Target  TargetOf      `json:"target"`
	Cells   []CellSummary `json:"cells"`
}

// TargetOf is what a hedge is held against, in numbers.
type TargetOf struct {
	Reduction float64 `json:"reduction"`
	Cost      float64 `json:"cost"`
}

// CellSummary is one cell's.
type CellSummary struct {
	Cell   assumed.Cell   `json:"cell"`
	Hedges []HedgeSummary `json:"hedges"`
}

// HedgeSummary is one hedge in one cell: means over paths, and ES 99% of the loss of the
// window that protection left, before what it cost. Intervals are of 95%, by a bootstrap of
// paths that is the same for all hedges and cells.
type HedgeSummary struct {
	Hedge     string          `json:"hedge"`
	About     string          `json:"about"`
	Constant  bool            `json:"constant"` // cover of a constant level, or none
	Level     float64         `json:"level,omitempty"`
	Expected  evaluate.Figure `json:"expectedLoss"` // left
	ES        evaluate.Figure `json:"es99"`         // left
	All       evaluate.Figure `json:"es99WithCost"` // of what is left and what protection cost
	Reduction evaluate.Figure `json:"reduction"`    // of ES 99%, against no hedge: a part
	Outlay    evaluate.Figure `json:"outlay"`       // before payouts
	Payout    evaluate.Figure `json:"payout"`
	Cost      evaluate.Figure `json:"cost"` // net
	// Equal is the constant cover of the same ES 99%, between the levels that were run;
	// none of constant cover itself.
	Equal *Equal `json:"equal,omitempty"`
	// Risk is how the risk limits stood, over all paths.
	Risk *RiskSummary `json:"risk,omitempty"`
}

// Equal is the constant cover whose ES 99% is a hedge's.
type Equal struct {
	Level evaluate.Figure `json:"level"`
	Cost  evaluate.Figure `json:"cost"`
	// Ratio is the hedge's net cost over that of Equal.
	Ratio evaluate.Figure `json:"ratio"`
	// Bound says that no level leaves so little, and why Ratio is then a bound: it is
	// against the level that leaves least.
	Bound string `json:"bound,omitempty"`
	// Met says whether the target is: the reduction and the ratio by themselves, and both.
	ReductionMet bool `json:"reductionMet"`
	CostMet      bool `json:"costMet"`
	Met          bool `json:"met"`
	// Sure says that the intervals are on the same side of the target as the figures.
	Sure bool `json:"sure"`
	Held bool `json:"held"` // the target is meant for this hedge
}

// RiskSummary is Kept over all paths.
type RiskSummary struct {
	Kept
	// Over, of cycles; and what of the cycles in which the market had capacity held.
	OverPart evaluate.Figure `json:"overPart"`
	Holds    evaluate.Figure `json:"holds"`
	// Effective is Holds where cycles that only wait for a mint, within time, count as held.
	HoldsWaiting evaluate.Figure `json:"holdsWithWaiting"`
}

// Finish makes the summary of all paths, and leaves the folder's files.
func (s *Study) Finish(list []*Path) (*Summary, error) {
	if len(list) == 0 {
		return nil, fmt.Errorf("a study of no paths has no summary: give 1 at least")
	}
	out := &Summary{Schema: SummarySchema, Inputs: s.Inputs, Coin: s.Coin, Note: s.Spec.Note, Paths: len(list), Tail: tailPart * float64(len(list)),
		Target: TargetOf{Reduction: float64(s.Spec.Target.Reduction.Value), Cost: float64(s.Spec.Target.Cost.Value)}}
	for _, p := range list {
		if !p.Rows[0].Loss.IsZero() {
			out.Lossy++
		}
		if p.Crashes > 0 {
			out.Crashed++
		}
		if p.Away > 0 {
			out.Left++
		}
	}
	t := newTally(s, list)
	t.bootstrap(s.Inputs.Seed)
	for cell := range s.Inputs.Cells {
		c := CellSummary{Cell: s.Inputs.Cells[cell]}
		for h := range t.hedges {
			c.Hedges = append(c.Hedges, t.summary(cell, h))
		}
		out.Cells = append(out.Cells, c)
	}
	return out, s.leave(list, out)
}
