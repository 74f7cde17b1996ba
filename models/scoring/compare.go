package scoring

import (
	"fmt"
	"strings"

	"github.com/hedgerow-fi/hedgerow/models/calibration"
	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// Comparison is a score beside a baseline, on the same rows.
type Comparison struct {
	Event    string
	Rows     int
	Clusters int     // in the smallest way in which rows hang together
	Level    float64 // of the intervals
	AUC      Versus
	Brier    Versus
	LogLoss  Versus
}

// Versus is one figure of both, and by how much the score is the better one:
// above 0 when it is, whether high or low is good.
type Versus struct {
	Score, Baseline float64
	Gain            calibration.Resampled
}

// certain is the least probability that Compare takes: a wrong certainty would
// make the log loss infinite.
const certain = 1e-15

// Compare judges a score on rows that neither it nor the baseline was fitted to.
// The baseline is what there would be without the score: a logistic regression
// on the health factor alone, say. Each takes its features from the sample by
// name. The intervals are of the gain, drawn by clusters (days, vaults), because
// loans of one crash day are hardly more than one observation.
//
// It fails with ErrNames when the sample lacks a feature, and as the bootstrap.
func Compare(test Sample, score, baseline Scorer, b calibration.Bootstrap) (Comparison, error) {
	weight, _, _, err := test.check()
	if err != nil {
		return Comparison{}, err
	}
	ours, err := predictions(test, score)
	if err != nil {
		return Comparison{}, fmt.Errorf("score: %w", err)
	}
	theirs, err := predictions(test, baseline)
	if err != nil {
		return Comparison{}, fmt.Errorf("baseline: %w", err)
	}
	c := Comparison{Event: test.Event, Rows: test.Rows(), Level: b.Level}
	for _, f := range []struct {
		to   *Versus
		of   func(p []float64, happened []bool, weight []float64) (float64, error)
		sign float64
	}{
		{&c.AUC, calibration.AUC, 1},
		{&c.Brier, calibration.Brier, -1},
		{&c.LogLoss, calibration.LogLoss, -1},
	} {
		if f.to.Score, err = f.of(ours, test.Happened, weight); err != nil {
			return Comparison{}, err
		}
		if f.to.Baseline, err = f.of(theirs, test.Happened, weight); err != nil {
			return Comparison{}, err
		}
		counts := make([]float64, len(weight))
		f.to.Gain, err = b.Run(test.Rows(), func(drawn []float64) (float64, error) {
			for i, d := range drawn {
				counts[i] = d * weight[i]
			}
			a, err := f.of(ours, test.Happened, counts)
			if err != nil {
				return 0, err
			}
			b, err := f.of(theirs, test.Happened, counts)
			return f.sign * (a - b), err
		})
		if err != nil {
			return Comparison{}, err
		}
		c.Clusters = f.to.Gain.Clusters
	}
	return c, nil
}

func predictions(test Sample, m Scorer) ([]float64, error) {
	if m == nil {
		return nil, &domain.Error{What: "model", At: -1, Want: "one that was fitted or loaded", Kind: domain.ErrEmpty}
	}
	x, err := test.Features.Select(m.Names()...)
	if err != nil {
		return nil, err
	}
	p, err := m.Predict(nil, x)
	if err != nil {
		return nil, err
	}
	return calibration.Clip(p, p, certain)
}

// Beats tells whether the score is better beyond chance, both in ranking and in
// log loss. One that is not is not worth shipping.
func (c Comparison) Beats() bool { return c.AUC.Gain.Low > 0 && c.LogLoss.Gain.Low > 0 }

// String is a table.
func (c Comparison) String() string {
	var s strings.Builder
	fmt.Fprintf(&s, "P(%s): %d rows in %d clusters\n", c.Event, c.Rows, c.Clusters)
	fmt.Fprintf(&s, "%-8s %8s %8s %8s  %g%% interval", "", "score", "baseline", "gain", 100*c.Level)
	for _, f := range []struct {
		name string
		v    Versus
	}{{"AUC", c.AUC}, {"Brier", c.Brier}, {"log loss", c.LogLoss}} {
		fmt.Fprintf(&s, "\n%-8s %8.4f %8.4f %8.4f  %.4f to %.4f", f.name, f.v.Score, f.v.Baseline, f.v.Gain.Value, f.v.Gain.Low, f.v.Gain.High)
	}
	return s.String()
}
