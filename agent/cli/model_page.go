package cli

import (
	"fmt"
	"math"
	"strings"

	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/models/loanday"
)

func joined(list []string) string { return strings.Join(list, ", ") }

// page is a model with plots of its walk forward.
func (v modelView) page() report.Report {
	return report.Report{Title: "Model " + v.File, Subtitle: "P(" + v.Event + ")", Basis: []report.Basis{v.basis(), report.Modelled}, Facts: modelFacts(v.WalkForward), Lede: []string{v.Says + "."},
		Sections: []report.Section{{Title: "Walking forward", Figures: ventilePlots(v.WalkForward, v.basis()), Tables: v.tables()}},
		Footer:   "docs/learned.md says how models are trained and judged."}
}

// page is an evaluation with plots.
func (v evaluationView) page() report.Report {
	b := report.Basis(v.Basis)
	return report.Report{Title: "A model on " + v.Dataset, Subtitle: "P(" + v.Event + "), by " + v.File, Basis: []report.Basis{b, report.Modelled}, Facts: modelFacts(v.Model), Lede: []string{v.Says + "."},
		Sections: []report.Section{{Title: "Expected and observed", Figures: ventilePlots(v.Model, b), Tables: v.tables()}},
		Footer:   "docs/learned.md says how models are trained and judged."}
}

func modelFacts(f loanday.Figures) []report.Fact {
	value := func(x loanday.Figure) (string, string) {
		if f.Missing != "" || x.Missing != "" {
			return "–", "insufficient data"
		}
		return fmt.Sprintf("%.3f", x.Value), fmt.Sprintf("95%% interval %.3f to %.3f", x.Low, x.High)
	}
	var out []report.Fact
	for _, x := range []struct {
		name string
		f    loanday.Figure
	}{{"Log-loss skill", f.Skill}, {"Calibration slope", f.Slope}, {"Calibration intercept", f.Intercept}, {"Observed/expected, top ventile", f.Top}} {
		v, note := value(x.f)
		out = append(out, report.Fact{Name: x.name, Value: v, Note: note})
	}
	return out
}

// leastShown is a share that a logarithmic axis begins at.
const leastShown = 1e-6

// ventilePlots are the reliability by ventile, on both axes a power of ten, and counts.
func ventilePlots(f loanday.Figures, basis report.Basis) []report.Figure {
	if len(f.Ventiles) == 0 {
		return nil
	}
	var x, y, base []float64
	var names []string
	var expected, observed []float64
	for i, v := range f.Ventiles {
		names, expected, observed = append(names, fmt.Sprint(i+1)), append(expected, v.Expected), append(observed, v.Observed)
		if v.LoanDays == 0 {
			continue
		}
		log := func(p float64) float64 { return math.Log10(max(leastShown, p/v.LoanDays)) }
		x, y, base = append(x, log(v.Expected)), append(y, log(v.Observed)), append(base, log(v.BaselineExpected))
	}
	return []report.Figure{
		{Title: "Reliability by ventile", Basis: basis, Note: "Where forecasts come true, points lie on the diagonal. A ventile without an event lies at the foot.",
			Plot: report.Points{XAxis: report.Axis{Label: "mean PD", Unit: "log10"}, YAxis: report.Axis{Label: "frequency", Unit: "log10"}, Diagonal: true,
				Clouds: []report.Cloud{{Name: "observed", X: x, Y: y}, {Name: "baseline expects", X: x, Y: base}}}},
		{Title: "Events by ventile", Basis: basis, Note: "Ventiles are twentieths of the loan-days, by rising PD.",
			Plot: report.Bars{Categories: names, XAxis: report.Axis{Label: "ventile"}, YAxis: report.Axis{Label: "loan-days with the event"},
				Series: []report.Sample{{Name: "expected", Values: expected}, {Name: "observed", Values: observed}}}},
	}
}
