package loanday

import (
	"fmt"
	"math"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// Figure is a statistic with its interval. Missing says why there is none.
type Figure struct {
	Value   float64 `json:"value"`
	Low     float64 `json:"low"`
	High    float64 `json:"high"`
	Missing string  `json:"missing,omitempty"`
}

// Contains tells whether the interval holds a value.
func (f Figure) Contains(v float64) bool { return f.Missing == "" && f.Low <= v && v <= f.High }

// Ventile is a twentieth of the loan-days, by rising PD.
type Ventile struct {
	LoanDays float64 `json:"loanDays"`
	Expected float64 `json:"expected"` // events, by the PDs
	Observed float64 `json:"observed"`
	// BaselineExpected is what the baseline expects of the same loan-days.
	BaselineExpected float64 `json:"baselineExpected"`
}

// Ratio is observed over expected.
func (v Ventile) Ratio() float64 { return v.Observed / v.Expected }

// Figures are how good PDs were beside a baseline, which is the health factor alone,
// recalibrated. Intervals are a bootstrap's that draws loans and days anew.
type Figures struct {
	From      string  `json:"from"` // the first day and the last
	To        string  `json:"to"`
	LoanDays  float64 `json:"loanDays"` // weighed up to all
	Events    int     `json:"events"`
	EventDays int     `json:"eventDays"`
	Loans     int     `json:"loansWithEvent"`
	Level     float64 `json:"level"` // of intervals
	// Missing says why the figures below have no value; "": they do.
	Missing         string    `json:"missing,omitempty"`
	LogLoss         float64   `json:"logLoss"`
	BaselineLogLoss float64   `json:"baselineLogLoss"`
	Skill           Figure    `json:"logLossSkill"` // 1 − log loss over the baseline's
	AUC             Figure    `json:"auc"`
	BaselineAUC     Figure    `json:"baselineAUC"`
	AUCGain         Figure    `json:"aucGain"`
	Slope           Figure    `json:"calibrationSlope"`
	Intercept       Figure    `json:"calibrationIntercept"`
	BaselineSlope   Figure    `json:"baselineSlope"`
	Top             Figure    `json:"topVentileObservedExpected"`
	Ventiles        []Ventile `json:"ventiles"`
}

// The bounds of observed over expected in the top ventile, and in service.
const (
	LeastRatio = .5
	MostRatio  = 2
)

// Helps is the rule: the interval of the log-loss skill over the recalibrated
// HF-only baseline lies above 0.
func (f Figures) Helps() bool { return f.Missing == "" && f.Skill.Missing == "" && f.Skill.Low > 0 }

// Calibrated tells whether the intervals hold slope 1 and intercept 0.
func (f Figures) Calibrated() bool {
	return f.Missing == "" && f.Slope.Contains(1) && f.Intercept.Contains(0)
}

// TopHolds tells whether observed over expected in the top ventile is within bounds.
func (f Figures) TopHolds() bool {
	return f.Missing == "" && f.Top.Missing == "" && f.Top.Value >= LeastRatio && f.Top.Value <= MostRatio
}

// Says is the judgement in a sentence.
func (f Figures) Says() string {
	switch {
	case f.Missing != "":
		return "does not help, as far as can be told: " + f.Missing
	case f.Skill.Missing != "":
		return "does not help, as far as can be told: " + f.Skill.Missing
	case !f.Helps():
		return fmt.Sprintf("does not help: log-loss skill over the health factor alone is %.4f, %g%% interval %.4f to %.4f, which is not above 0", f.Skill.Value, 100*f.Level, f.Skill.Low, f.Skill.High)
	case !f.Calibrated():
		return fmt.Sprintf("helps: log-loss skill over the health factor alone is %.4f, %g%% interval %.4f to %.4f; and it is not calibrated: slope %.3f to %.3f, intercept %.3f to %.3f", f.Skill.Value, 100*f.Level, f.Skill.Low, f.Skill.High, f.Slope.Low, f.Slope.High, f.Intercept.Low, f.Intercept.High)
	}
	return fmt.Sprintf("helps: log-loss skill over the health factor alone is %.4f, %g%% interval %.4f to %.4f", f.Skill.Value, 100*f.Level, f.Skill.Low, f.Skill.High)
}

// check refuses figures that are no numbers.
func (f Figures) check() error {
	list := []float64{f.LoanDays, f.Level, f.LogLoss, f.BaselineLogLoss}
	for _, x := range []Figure{f.Skill, f.AUC, f.BaselineAUC, f.AUCGain, f.Slope, f.Intercept, f.BaselineSlope, f.Top} {
		list = append(list, x.Value, x.Low, x.High)
	}
	for _, v := range f.Ventiles {
		list = append(list, v.LoanDays, v.Expected, v.Observed, v.BaselineExpected)
	}
	if f.Events < 0 || f.EventDays < 0 || f.Loans < 0 || math.IsNaN(f.LoanDays) || f.LoanDays < 0 {
		return &domain.Error{What: "counts", At: -1, Got: "one below 0", Want: "0 or more", Kind: domain.ErrRange}
	}
	return domain.Finite("figures", list)
}
