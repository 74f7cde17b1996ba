package cli

import (
	"fmt"
	"os"
	"sort"
	"time"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

// sweepFlags are what both commands over many points take.
type sweepFlags struct {
	o    wire.SweepOptions
	span spanFlags
	vary []string
}

func (s *sweepFlags) add(cmd *cobra.Command) {
	f := cmd.Flags()
	s.span.add(cmd)
	f.StringArrayVar(&s.vary, "vary", nil, "an axis: NAME=VALUE,VALUE or NAME=LOW..HIGH[:log,whole]; repeat it")
	f.IntVar(&s.o.Space.Sobol, "points", 0, "take so many Sobol points over the axes (else all, which ranges have not)")
	f.StringVar(&s.o.Out, "out", "", "the folder, which keeps every finished point: the same command goes on where it was stopped (else nothing is kept)")
	f.BoolVar(&s.o.InProcess, "in-process", false, "run built-in strategies in this process: faster, with the same result")
	f.Uint64Var(&s.o.Seed, "seed", 1, "the seed")
}

// load reads the configuration and fills in the options.
func (s *sweepFlags) load(a *app) (c *config.Config, err error) {
	if len(s.vary) == 0 {
		return nil, usagef("--vary is left out: name an axis, such as --vary coverage.share=0.5,1")
	}
	if s.o.Space.Axes, err = wire.ParseAxes(s.vary); err != nil {
		return nil, &usageError{err}
	}
	s.o.Space.Seed = s.o.Seed
	if s.o.From, s.o.To, err = s.span.times(); err != nil {
		return nil, err
	}
	if c, s.o.Config, err = a.loadConfig(); err != nil {
		return nil, err
	}
	if s.o.ConfigText, err = os.ReadFile(s.o.Config); err != nil {
		return nil, fmt.Errorf("read configuration: %w", err)
	}
	s.o.Place, s.o.Version = a.pastPlace(c.Backtest != nil && c.Backtest.Archive != ""), a.version
	return c, nil
}

func (a *app) backtestSweepCommand() *cobra.Command {
	var s sweepFlags
	cmd := a.wantsConfig(&cobra.Command{
		Use:   "sweep",
		Short: "Run a backtest at many points, and say how far to believe the best",
		Long: `Runs the configuration at every point of some axes, on all processors: parameters of
strategies (STRATEGY.PARAMETER), assumptions (assumed.loading, waiting, capacity, failure, or
any key of the file), desk.KEY and limits.KEY. Values are written as in the files. Runs share
one process of each strategy and go side by side over one reading of the past. Beside them
goes constant cover, which says what a unit of expected shortfall cost to remove.

The folder gets a file a point as soon as it is finished, and at the end trials.parquet, a row
a point, and overfitting.json: the probability that the best point in one half of the days is
no better than the median in the other, on cost at equal expected shortfall.`,
		Example: `  hedgerow backtest sweep -c configs/backtest/eth-b.yaml --vary coverage.share=0.25,0.5,1 --vary coverage.crashDrop=0.3,0.5 --out swept
  hedgerow backtest sweep -c configs/backtest/eth-b.yaml --vary coverage.share=0.1..1 --vary assumed.loading=1x..5x:log --points 64 --out swept`,
		Args: exactly(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, err := s.load(a)
			if err != nil {
				return err
			}
			shown := a.watchWork("sweep", true)
			s.o.Progress = shown.hear
			r, judged, err := wire.RunSweep(cmd.Context(), c, s.o)
			shown.end()
			if err != nil {
				return err
			}
			return a.print(struct {
				Folder      string            `json:"folder,omitempty"`
				Points      int               `json:"points"`
				Overfitting *wire.Overfitting `json:"overfitting"`
			}{s.o.Out, len(r.Trials), judged}, sweepTable(r), judgedTable(judged))
		},
	})
	s.add(cmd)
	return cmd
}

// shownPoints is how many points a table has: the cheapest a unit of ES.
const shownPoints = 20

func sweepTable(r *wire.Sweep) report.Table {
	t := report.Table{Title: "Points, the least cost a unit of ES removed first", Columns: columns("point", ">cost", ">payouts", ">net loss", ">hedged loss", ">ES removed", ">cost a year per ES"),
		Note: fmt.Sprintf("In %s, modelled on the tape's books and assumed prices of protection. ES is modelled, at 95%%.", r.Coin.Symbol)}
	list := append(r.Trials[:0:0], r.Trials...)
	unit := func(i int) float64 { f := list[i].Figure("cost_per_es_modelled_95"); return f.Float() }
	sort.SliceStable(list, func(i, k int) bool { a, b := unit(i), unit(k); return a < b || a == a && b != b })
	for i, x := range list {
		if i == shownPoints {
			t.Note += fmt.Sprintf(" %d more points are in the folder's trials.parquet.", len(list)-shownPoints)
			break
		}
		row := []string{x.Point.String()}
		for _, name := range []string{"cost", "payouts", "loss_net", "loss_hedged", "es_removed_modelled_95", "cost_per_es_modelled_95"} {
			f := x.Figure(name)
			row = append(row, shownNumber(f.Has(), f.Float()))
		}
		t.Add(row...)
	}
	return t
}

// shownNumber is six digits of a number, or a dash.
func shownNumber(has bool, v float64) string {
	if !has {
		return "–"
	}
	return fmt.Sprintf("%.6g", v)
}

func judgedTable(o *wire.Overfitting) report.Table {
	t := report.Table{Title: "Is the best point best by chance? [modelled]", Note: o.Method,
		Columns: columns("assumptions", "ES", ">points", ">blocks", ">probability of overfitting", ">worse than constant cover", "best", ">saves a year", "why there is none")}
	for _, g := range o.Groups {
		number := func(f interface {
			Has() bool
			Float() float64
		}) string {
			return shownNumber(f.Has(), f.Float())
		}
		t.Add(g.Assumed, g.Measure, fmt.Sprint(g.Trials), fmt.Sprint(g.Blocks), number(g.PBO), number(g.Worse), g.Best, number(g.Saving), g.PBO.Missing)
	}
	return t
}

func (a *app) backtestWalkCommand() *cobra.Command {
	var s sweepFlags
	var train, test, recalibrate string
	var refits []string
	cmd := a.wantsConfig(&cobra.Command{
		Use:   "walk-forward",
		Short: "Choose and refit at stated times on what was known then, and run on with that",
		Long: `Runs the points of some axes, parameters of strategies only, and walks forward: at every refit
it chooses the point that cost least at equal expected shortfall in the training window,
recalibrates the scores on what had become of loans by then, and goes on with both until the
next refit, in one run through the cycle. Beside what that came to out of sample stand what was
chosen by, in sample, and the configuration as it is.`,
		Example: `  hedgerow backtest walk-forward -c configs/backtest/eth-b.yaml --vary coverage.share=0.25,0.5,1 --train 120d --test 60d --out walked
  hedgerow backtest walk-forward -c configs/backtest/eth-b.yaml --vary coverage.share=0.25,0.5,1 --train 90d --refit 2021-03-01 --refit 2021-06-01`,
		Args: exactly(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, err := s.load(a)
			if err != nil {
				return err
			}
			o := wire.WalkOptions{SweepOptions: s.o, Recalibrate: wire.SweepMethod(recalibrate)}
			if o.Train, err = wholeDays("train", train); err != nil {
				return err
			}
			if o.Test, err = wholeDays("test", test); err != nil {
				return err
			}
			for _, text := range refits {
				at, err := simulatedTime("refit", text)
				if err != nil {
					return err
				}
				o.Refits = append(o.Refits, at)
			}
			shown := a.watchWork("walk forward", true)
			o.Progress = shown.hear
			_, f, err := wire.WalkForward(cmd.Context(), c, o)
			shown.end()
			if err != nil {
				return err
			}
			return a.print(f, walkTables(f)...)
		},
	})
	s.add(cmd)
	f := cmd.Flags()
	f.StringVar(&train, "train", "", "how far back a refit looks, in days: 120d (else to the beginning)")
	f.StringVar(&test, "test", "", "days from one refit to the next: 60d; the first is --train after the beginning")
	f.StringArrayVar(&refits, "refit", nil, "an instant of a refit, UTC, instead of --test; repeat it")
	f.StringVar(&recalibrate, "recalibrate", "logistic", "how scores are recalibrated: logistic, isotonic or none")
	return cmd
}

// wholeDays is a number of days, written 60d; "" is none.
func wholeDays(flag, text string) (time.Duration, error) {
	if text == "" {
		return 0, nil
	}
	var n int
	if _, err := fmt.Sscanf(text, "%dd", &n); err != nil || n < 1 || n > 36500 || fmt.Sprintf("%dd", n) != text {
		return 0, usagef("--%s %q: want days, such as 60d", flag, text)
	}
	return time.Duration(n) * 24 * time.Hour, nil
}

func walkTables(f *wire.Forward) []report.Table {
	windows := report.Table{Title: "Refits", Columns: columns("refit", "chosen", "why", ">saved in sample", ">saved after", ">as configured", ">cost after", ">ES removed after", "recalibration"),
		Note: fmt.Sprintf("In %s, a year for what was saved: against constant cover of equal ES over the same days. All is modelled.", f.Coin)}
	for _, w := range f.Windows {
		fitted := "none"
		if r := w.Recalibration; r != nil {
			if fitted = fmt.Sprintf("%s on %d loan-days, %d events", r.Method, r.Rows, r.Events); r.Missing != "" {
				fitted = r.Missing
			}
		}
		own, fixed := w.Runs[0], w.Runs[1]
		windows.Add(w.Refit.Format("2006-01-02 15:04"), w.Chosen, w.Why, shownNumber(w.InSample.Saving.Has(), w.InSample.Saving.Float()), shownNumber(own.Saving.Has(), own.Saving.Float()),
			shownNumber(fixed.Saving.Has(), fixed.Saving.Float()), shownNumber(own.Cost.Has(), own.Cost.Float()), shownNumber(own.Removed.Has(), own.Removed.Float()), fitted)
	}
	totals := report.Table{Title: "Out of sample, all windows", Columns: columns("run", ">days", ">cost", ">net loss", ">hedged loss", ">ES removed", ">saved a year"), Note: f.Method}
	for _, c := range f.Totals {
		totals.Add(c.Run, fmt.Sprint(c.Days), shownNumber(c.Cost.Has(), c.Cost.Float()), shownNumber(c.Net.Has(), c.Net.Float()), shownNumber(c.Hedged.Has(), c.Hedged.Float()),
			shownNumber(c.Removed.Has(), c.Removed.Float()), shownNumber(c.Saving.Has(), c.Saving.Float()))
	}
	out := []report.Table{windows, totals}
	if q := f.Scores; q != nil {
		t := report.Table{Title: "Scores out of sample: " + q.Event, Columns: columns(">loan-days", ">events", ">days of events", ">Brier raw", ">Brier recalibrated", "why there is none")}
		t.Add(fmt.Sprint(q.LoanDays), fmt.Sprint(q.Events), fmt.Sprint(q.EventDays), shownNumber(q.Raw.Has(), q.Raw.Float()), shownNumber(q.Refitted.Has(), q.Refitted.Float()), q.Raw.Missing)
		out = append(out, t)
	}
	return out
}
