package cli

import (
	"errors"
	"fmt"
	"os"
	"runtime/debug"
	"time"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

func (a *app) backtestCommand() *cobra.Command {
	var o wire.ReportOptions
	var span spanFlags
	var grid string
	var check bool
	cmd := a.wantsConfig(&cobra.Command{
		Use:   "backtest",
		Short: "Run the same cycle over history, and report what it would have come to",
		Long: `Runs the agent's own cycle, with the configured strategies and limits, over books and
prices of an archive. What has no history, prices of protection and underwriters above
all, is assumed: "hedgerow backtest assumptions" prints every number, and results are
stated over a grid of them. Beside the strategy go no cover at all, constant cover of
equal expected shortfall and cover by health factor.

The configuration is an agent's, with a section backtest. The same inputs and seed make
the same folder, to the byte. docs/backtests.md shows runs and how far to believe them.

With --check-lookahead no report is made. The strategies run over the past as it was,
and again with another future after each of eight random instants: prices, books,
events and parameters are altered, and with them what became of loans. Up to its instant
each run must have decided the same; if not, what differed first is shown, and the
command fails. It cannot see hindsight that does not come from the archive: in
parameters that somebody chose, or in a file that a program of its own reads.`,
		Example: `  hedgerow backtest -c configs/backtest/eth-b.yaml --archive archive --from 2020-10-20 --to 2021-12-31 --out eth-b
  hedgerow backtest -c configs/backtest/eth-b.yaml --archive archive --grid axes --in-process
  hedgerow backtest -c configs/backtest/eth-b.yaml --archive archive --check-lookahead
  hedgerow backtest compare eth-b other`,
		Args: exactly(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, path, err := a.loadConfig()
			if err != nil {
				return err
			}
			if o.From, o.To, err = span.times(); err != nil {
				return err
			}
			if o.Grid, err = gridSize(grid); err != nil {
				return err
			}
			if o.ConfigText, err = os.ReadFile(path); err != nil {
				return fmt.Errorf("read configuration: %w", err)
			}
			if check && o.Out != "" {
				return usagef("--check-lookahead makes no report: leave out --out")
			}
			o.Place, o.Version = a.pastPlace(c.Backtest != nil && c.Backtest.Archive != ""), a.version
			shown := a.watchWork("backtest", true)
			o.Progress = shown.hear
			if check {
				r, err := wire.CheckLookAhead(cmd.Context(), c, o.BacktestOptions)
				shown.end()
				if err != nil {
					return err
				}
				return errors.Join(a.print(r, lookAheadTables(r)...), r.Err())
			}
			r, err := wire.Backtest(cmd.Context(), c, o)
			shown.end()
			if err != nil {
				return err
			}
			if a.json {
				return a.printJSON(r)
			}
			return r.WriteText(a.Out)
		},
	})
	f := cmd.Flags()
	span.add(cmd)
	f.StringVar(&o.Out, "out", "", "the folder for report, tables and figures (else none is written)")
	f.StringVar(&grid, "grid", string(wire.FullGrid), "cells of the assumptions: full, the product of all axes; axes, each by itself; none")
	f.BoolVar(&o.InProcess, "in-process", false, "run built-in strategies in this process: faster, with the same result")
	f.Uint64Var(&o.Seed, "seed", 1, "the seed")
	f.BoolVar(&check, "check-lookahead", false, "instead of a report, check that no decision depends on what came later")
	cmd.PersistentFlags().StringVar(&a.archive, "archive", "", "the archive's folder or blob URL (else the configuration's, else $"+archiveVariable+", else ./archive)")
	cmd.PersistentPreRun = func(*cobra.Command, []string) { debug.SetGCPercent(runGC) }
	cmd.AddCommand(a.backtestSweepCommand(), a.backtestWalkCommand(), a.backtestPathsCommand(), a.backtestCompareCommand(), a.backtestAssumptionsCommand())
	return cmd
}

// lookAheadTables are what a check found, instant by instant.
func lookAheadTables(r wire.LookAhead) []report.Table {
	t := report.Table{Title: fmt.Sprintf("Decisions over %s, %s to %s, with other futures", plain(r.Market), toTheMinute(r.From), toTheMinute(r.To)),
		Columns: columns("another future after", ">moments compared", ">decisions compared", "equal"),
		Note:    fmt.Sprintf("%d moments and %d decisions as it was. Seed %d", r.Moments, r.Steps, r.Seed)}
	differ := report.Table{Title: "What differed first", Columns: columns("another future after", "moment", "strategy", "what", "as it was", "with that future")}
	for _, i := range r.Instants {
		equal := "yes"
		if d := i.Difference; d != nil {
			equal = "no"
			differ.Add(toTheSecond(i.At), fmt.Sprintf("%d, %s", d.Moment, toTheMinute(d.At)), orDash(plain(d.Strategy)), plain(d.What), plain(d.Old), plain(d.New))
		}
		t.Add(toTheSecond(i.At), fmt.Sprint(i.Moments), fmt.Sprint(i.Steps), equal)
	}
	if len(differ.Rows) == 0 {
		return []report.Table{t}
	}
	return []report.Table{t, differ}
}

func toTheSecond(t time.Time) string { return t.UTC().Format(time.DateTime) }

// runGC is how much a run may leave behind before it is collected, in percent of what
// lives: a cycle makes little that lasts, and runs are many.
const runGC = 400

// spanFlags are --from and --to.
type spanFlags struct{ from, to string }

func (s *spanFlags) add(cmd *cobra.Command) {
	cmd.Flags().StringVar(&s.from, "from", "", "the first moment, UTC: 2021-01-01 or 2021-01-01T02:00 (else the archive's first)")
	cmd.Flags().StringVar(&s.to, "to", "", "the last moment, UTC; a date alone means its midnight (else the archive's last)")
}

func (s *spanFlags) times() (from, to time.Time, err error) {
	if s.from != "" {
		if from, err = simulatedTime("from", s.from); err != nil {
			return from, to, err
		}
	}
	if s.to != "" {
		to, err = simulatedTime("to", s.to)
	}
	return from, to, err
}

func gridSize(text string) (wire.GridSize, error) {
	switch g := wire.GridSize(text); g {
	case wire.FullGrid, wire.AxesGrid, wire.NoGrid:
		return g, nil
	}
	return "", usagef("--grid %q: want full, axes or none", text)
}

// pastPlace is the archive for a backtest: the flag, the configuration's ("" here),
// the environment's, or the usual folder.
func (a *app) pastPlace(configured bool) string {
	if a.archive == "" && configured {
		return ""
	}
	return a.archivePlace()
}

func (a *app) backtestCompareCommand() *cobra.Command {
	var out string
	cmd := &cobra.Command{
		Use:   "compare FOLDER FOLDER…",
		Short: "Set backtests side by side",
		Long: `Reads the folders that backtests left, checks them against their manifests, and sets
their figures side by side. Runs over different pasts, or of different bases, are shown
and said to be so: they are not ranked.`,
		Example: "  hedgerow backtest compare eth-b eth-b-half\n  hedgerow backtest compare eth-b eth-b-half --out compared.html",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) < 2 {
				return usagef("name two folders of backtests or more, and got %d", len(args))
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if out != "" {
				if err := report.CanWrite(out); err != nil {
					return err
				}
			}
			c, err := wire.CompareBacktests(args, out)
			if err != nil {
				return err
			}
			if a.json {
				return a.printJSON(c)
			}
			return c.WriteText(a.Out)
		},
	}
	cmd.Flags().StringVar(&out, "out", "", "also write a page, one HTML file, here")
	return cmd
}

func (a *app) backtestAssumptionsCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "assumptions [FILE]",
		Short: "Print and check what a backtest assumes",
		Long: `Prints the assumptions that come with hedgerow, as the file that they are: copy it, change
what you know better, say who says so, and name it in the configuration. With a file,
checks it and lists every number.`,
		Example: "  hedgerow backtest assumptions > assumptions.yaml\n  hedgerow backtest assumptions assumptions.yaml",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 {
				return usagef("name one file of assumptions, or none, and got %d", len(args))
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 && !a.json {
				_, err := a.Out.Write(wire.DefaultAssumptions())
				return err
			}
			rows, err := wire.Assumptions(args...)
			if err != nil {
				return err
			}
			t := report.Table{Title: "Assumptions [assumed]", Note: "Version " + rows.Version, Columns: columns("what", ">value", "source")}
			for _, r := range rows.Rows {
				t.Add(r.Label, r.Value, r.Source)
			}
			return a.print(rows, t)
		},
	}
}
