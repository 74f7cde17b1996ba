package cli

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/models/loanday"
)

func (a *app) modelShowCommand() *cobra.Command {
	var page string
	cmd := &cobra.Command{
		Use:   "show FILE",
		Short: "Show what a model says of itself, and whether it helps",
		Long: `Show what a model was trained on, which kinds of scorer were tried, its calibration and
its figures of walking forward, and the SHA-256 that a configuration pins. A file that is
damaged, or of another version, is refused.`,
		Example: "  hedgerow model show eth.model.json\n  hedgerow model show eth.model.json --plot model.html",
		Args:    exactly("the model's FILE"),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := canPlot(page); err != nil {
				return err
			}
			m, err := wire.ReadModel(args[0])
			if err != nil {
				return err
			}
			return a.showModel(m, page)
		},
	}
	cmd.Flags().StringVar(&page, "plot", "", "also write a page with plots to this .html file")
	return cmd
}

// modelView is a model as programs read it.
type modelView struct {
	File        string              `json:"file"`
	SHA256      string              `json:"sha256"`
	Event       string              `json:"event"`
	Definition  int                 `json:"featureDefinition"`
	Features    []string            `json:"features"`
	Scorer      string              `json:"scorer"`
	Helps       bool                `json:"helps"`
	Says        string              `json:"says"`
	Trained     loanday.Trained     `json:"trained"`
	Candidates  []loanday.Candidate `json:"candidates"`
	Calibration loanday.Line        `json:"calibration"`
	Baseline    loanday.Line        `json:"baseline"`
	InSample    loanday.Figures     `json:"inSample"`
	WalkForward loanday.Figures     `json:"walkForward"`
}

func viewModel(m wire.Model) modelView {
	v := modelView{File: m.File, SHA256: m.SHA256, Event: m.Event, Definition: loanday.Definition, Features: m.Scorer.Names(), Helps: m.WalkForward.Helps(), Says: "Walking forward, it " + m.WalkForward.Says(),
		Trained: m.Trained, Candidates: m.Candidates, Calibration: m.Calibration, Baseline: m.Baseline, InSample: m.InSample, WalkForward: m.WalkForward}
	for _, c := range m.Candidates {
		if c.Chosen {
			v.Scorer = c.Name
		}
	}
	return v
}

// showModel prints a model, and writes its page where one is wanted.
func (a *app) showModel(m wire.Model, page string) error {
	v := viewModel(m)
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
}

func (v modelView) basis() report.Basis { return report.Basis(v.Trained.Basis) }

func (v modelView) tables() []report.Table {
	what := report.Table{Title: "Model " + v.File, Basis: report.Modelled, Columns: columns("what", "which")}
	what.Add("event", v.Event)
	what.Add("scorer", v.Scorer)
	what.Add("features", fmt.Sprintf("%d of definition %d: %s", len(v.Features), v.Definition, joined(v.Features)))
	what.Add("trained on", fmt.Sprintf("%s (%s), %s to %s", v.Trained.Dataset, v.Trained.Basis, v.Trained.From.Format(time.DateOnly), v.Trained.To.Format(time.DateOnly)))
	what.Add("loan-days", fmt.Sprintf("%s on %d days, %s with the event on %d days", report.Number(v.Trained.LoanDays, 0), v.Trained.Days, count(v.Trained.Events), v.Trained.EventDays))
	what.Add("seed, folds, a day", fmt.Sprintf("%d, %d, %d", v.Trained.Seed, v.Trained.Folds, v.Trained.PerDay))
	what.Add("calibration", lineText(v.Calibration)+" of its log-odds")
	what.Add("baseline", lineText(v.Baseline)+" of −ln HF")
	what.Add("archive", orDash(v.Trained.Archive))
	what.Add("sha256", v.SHA256)
	tried := report.Table{Title: "Kinds that were tried", Basis: report.Modelled, Columns: columns("kind", ">log loss", "kept"),
		Note: "Log loss of scores of stretches of time that each had not seen, before any calibration."}
	for _, c := range v.Candidates {
		loss := report.Number(c.LogLoss, 5)
		if c.Missing != "" {
			loss = "–"
		}
		tried.Add(c.Name, loss, map[bool]string{true: "kept", false: c.Missing}[c.Chosen])
	}
	return append([]report.Table{what, tried}, figuresTable("Figures", v.basis(), column{"walking forward", v.WalkForward}, column{"in sample", v.InSample}))
}

func lineText(l loanday.Line) string {
	return fmt.Sprintf("%.4f + %.4f, on %s events from %s to %s", l.Intercept, l.Slope, count(l.Events), orDash(l.From), orDash(l.To))
}

// column is figures under a head.
type column struct {
	head string
	loanday.Figures
}

// figuresTable sets figures side by side, with their intervals.
func figuresTable(title string, basis report.Basis, list ...column) report.Table {
	heads := []string{"figure"}
	for _, c := range list {
		heads = append(heads, ">"+c.head)
	}
	t := report.Table{Title: title, Basis: basis, Columns: columns(heads...),
		Note: "Intervals are 95%, by a bootstrap that draws loans and days anew. The baseline is the health factor alone, fitted anew every thirty days on all that was known by then. Log-loss skill is 1 − log loss / baseline's."}
	row := func(name string, cell func(f loanday.Figures) string) {
		cells := []string{name}
		for _, c := range list {
			cells = append(cells, cell(c.Figures))
		}
		t.Add(cells...)
	}
	statistic := func(name string, digits int, of func(f loanday.Figures) loanday.Figure) {
		row(name, func(f loanday.Figures) string {
			x := of(f)
			if f.Missing != "" || x.Missing != "" {
				return "insufficient"
			}
			return fmt.Sprintf("%.*f (%.*f to %.*f)", digits, x.Value, digits, x.Low, digits, x.High)
		})
	}
	number := func(name string, of func(f loanday.Figures) float64) {
		row(name, func(f loanday.Figures) string {
			if f.Missing != "" {
				return "insufficient"
			}
			return fmt.Sprintf("%.5f", of(f))
		})
	}
	row("days", func(f loanday.Figures) string { return orDash(f.From) + " to " + orDash(f.To) })
	row("loan-days", func(f loanday.Figures) string { return report.Number(f.LoanDays, 0) })
	row("with the event", func(f loanday.Figures) string {
		return fmt.Sprintf("%s on %d days, %s loans", count(f.Events), f.EventDays, count(f.Loans))
	})
	number("log loss", func(f loanday.Figures) float64 { return f.LogLoss })
	number("log loss, baseline", func(f loanday.Figures) float64 { return f.BaselineLogLoss })
	statistic("log-loss skill", 4, func(f loanday.Figures) loanday.Figure { return f.Skill })
	statistic("AUC", 4, func(f loanday.Figures) loanday.Figure { return f.AUC })
	statistic("AUC, baseline", 4, func(f loanday.Figures) loanday.Figure { return f.BaselineAUC })
	statistic("AUC, gain", 4, func(f loanday.Figures) loanday.Figure { return f.AUCGain })
	statistic("calibration slope", 3, func(f loanday.Figures) loanday.Figure { return f.Slope })
	statistic("calibration intercept", 3, func(f loanday.Figures) loanday.Figure { return f.Intercept })
	statistic("slope, baseline", 3, func(f loanday.Figures) loanday.Figure { return f.BaselineSlope })
	statistic("observed/expected, top ventile", 3, func(f loanday.Figures) loanday.Figure { return f.Top })
	return t
}
