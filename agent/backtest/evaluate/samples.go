package evaluate

import (
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// Sample is a run's modelled ES from one instant on, in the coin: with the cover that
// was held then, and without any.
type Sample struct {
	At       time.Time `json:"at"`
	Unhedged float64   `json:"unhedged"`
	Hedged   float64   `json:"hedged"`
}

// Samples are the instants that were modelled, in order, at a confidence of .95 or .99;
// nil at any other.
func (e *Evaluator) Samples(confidence float64) []Sample {
	k := slices.Index(confidences, confidence)
	if k < 0 {
		return nil
	}
	out := make([]Sample, len(e.model.list))
	for i, x := range e.model.list {
		out[i] = Sample{x.at, x.unhedged[k], x.hedged[k]}
	}
	return out
}

// Statistic is a figure of a double. NaN and infinities are no numbers.
func Statistic(v float64, unit string, basis history.Basis) Figure { return statistic(v, unit, basis) }
