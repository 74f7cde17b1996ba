package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/models/loanday"
)

func (a *app) modelEvaluateCommand() *cobra.Command {
	var m modelFlags
	var page string
	cmd := &cobra.Command{
		Use:   "evaluate FILE",
		Short: "Judge a model on loan-days that it has not seen",
		Long: `Judge a model on the loan-days of an archive from --from on (else from the end of its
training). It helps when the 95% interval of its log-loss skill over the health factor
alone, which is recalibrated every thirty days on all that was known by then, lies above
0. Where the span has days that the model was trained on, be it on another data set, it
says so, and the figures flatter.`,
		Example: `  hedgerow model evaluate eth.model.json --archive archive --dataset simulated-eth-2020-2023 --from 2022-01-01
  hedgerow model evaluate eth.model.json --dataset simulated-eth-2020-2023 --plot evaluation.html --json`,
		Args: exactly("the model's FILE"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := canPlot(page); err != nil {
				return err
			}
			x, err := wire.ReadModel(args[0])
			if err != nil {
				return err
			}
			shown := a.watchWork("evaluating", true)
			o, err := m.options(a, shown)
			if err != nil {
				return err
			}
			e, err := wire.EvaluateModel(cmd.Context(), x, o)
			shown.end()
			if err != nil {
				return err
			}
			v := viewEvaluation(e)
			if err := a.print(v, v.tables()...); err != nil {
				return err
			}
			if !a.json {
				fmt.Fprintf(a.Out, "\n%s.\n", v.Says)
			}
			if page == "" {
				return nil
			}
			return a.writePage(v.page(), page)
		},
	}
	m.add(a, cmd)
	cmd.Flags().StringVar(&page, "plot", "", "also write a page with plots to this .html file")
	return cmd
}

// evaluationView is an evaluation as programs read it.
type evaluationView struct {
	File        string          `json:"file"`
	SHA256      string          `json:"sha256"`
	Event       string          `json:"event"`
	Dataset     string          `json:"dataset"`
	Basis       string          `json:"basis"`
	OutOfSample bool            `json:"outOfSample"`
	Overlap     string          `json:"overlapsTraining,omitempty"`
	Helps       bool            `json:"helps"`
	Says        string          `json:"says"`
	Targets     []targetView    `json:"targets"`
	Days        int             `json:"days"`
	Unended     int             `json:"daysWithoutEnd"`
	Unknown     int             `json:"loanDaysWithoutFeatures"`
	Model       loanday.Figures `json:"model"`
	Structural  loanday.Figures `json:"structural"`
}

// targetView is something that a model should reach.
type targetView struct {
	Target   string `json:"target"`
	Measured string `json:"measured"`
	Reached  bool   `json:"reached"`
}

func viewEvaluation(e *wire.ModelEvaluation) evaluationView {
	f := e.Figures
	v := evaluationView{File: e.File, SHA256: e.SHA256, Event: e.Event, Dataset: e.Dataset, Basis: string(e.Basis), OutOfSample: e.Overlap == "", Overlap: e.Overlap, Helps: f.Helps() && e.Overlap == "",
		Says: "On " + e.Dataset + " the model " + f.Says(), Days: e.Days, Unended: e.Unended, Unknown: e.Unknown, Model: f, Structural: e.Structural}
	if e.Overlap != "" {
		v.Says = fmt.Sprintf("In sample from %s: these figures flatter. %s", e.Overlap, v.Says)
	}
	interval := func(x loanday.Figure) string {
		if f.Missing != "" || x.Missing != "" {
			return "insufficient data"
		}
		return fmt.Sprintf("%.4f (%.4f to %.4f)", x.Value, x.Low, x.High)
	}
	v.Targets = []targetView{
		{"the interval of the log-loss skill lies above 0", interval(f.Skill), f.Helps()},
		{"the interval of the calibration slope holds 1", interval(f.Slope), f.Missing == "" && f.Slope.Contains(1)},
		{"the interval of the calibration intercept holds 0", interval(f.Intercept), f.Missing == "" && f.Intercept.Contains(0)},
		{fmt.Sprintf("observed/expected in the top ventile is within %g and %g", loanday.LeastRatio, float64(loanday.MostRatio)), interval(f.Top), f.TopHolds()},
	}
	return v
}

func (v evaluationView) tables() []report.Table {
	t := figuresTable(fmt.Sprintf("%s on %s", v.File, v.Dataset), report.Basis(v.Basis), column{"model", v.Model}, column{"structural PD as it is", v.Structural})
	t.Note += fmt.Sprintf(" The PD is that of %s. Loan-days without features, for want of a week of prices: %s; days whose horizon had not ended: %d.", v.Event, count(v.Unknown), v.Unended)
	targets := report.Table{Title: "Targets", Basis: report.Basis(v.Basis), Columns: columns("target", ">measured", "reached")}
	for _, x := range v.Targets {
		targets.Add(x.Target, x.Measured, map[bool]string{true: "yes", false: "NO"}[x.Reached])
	}
	out := []report.Table{t, targets}
	if len(v.Model.Ventiles) > 0 {
		out = append(out, ventileTable(v.Model, report.Basis(v.Basis)))
	}
	return out
}

// ventileTable is expected against observed by twentieths.
func ventileTable(f loanday.Figures, basis report.Basis) report.Table {
	t := report.Table{Title: "By ventile of the model's PD", Basis: basis, Columns: columns(">ventile", ">loan-days", ">mean PD", ">expected", ">observed", ">observed/expected", ">baseline expects")}
	for i, x := range f.Ventiles {
		ratio := "–"
		if x.Expected > 0 {
			ratio = fmt.Sprintf("%.2f", x.Ratio())
		}
		pd := "–"
		if x.LoanDays > 0 {
			pd = fmt.Sprintf("%.5f", x.Expected/x.LoanDays)
		}
		t.Add(fmt.Sprint(i+1), report.Number(x.LoanDays, 0), pd, report.Number(x.Expected, 1), report.Number(x.Observed, 0), ratio, report.Number(x.BaselineExpected, 1))
	}
	return t
}
