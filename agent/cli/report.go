package cli

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

func (a *app) reportCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "report",
		Short:   "Make reports from a journal",
		Example: "  hedgerow report daily --journal hedgerow.db --out daily.html",
		Args:    exactly(),
		RunE:    func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(a.reportDailyCommand())
	return cmd
}

// canReport fails where a page of --out could not be written.
func canReport(page string) error {
	if page == "" {
		return nil
	}
	if err := report.CanWrite(page); err != nil {
		return &usageError{fmt.Errorf("--out: %w", err)}
	}
	return nil
}

func (a *app) reportDailyCommand() *cobra.Command {
	var date, page string
	cmd := a.wantsJournal(&cobra.Command{
		Use:   "daily",
		Short: "Account for one day: NAV, profit and loss, limits, trades, calendar, runway, alarms",
		Long: `Read the journal, also while an agent writes it, and account for one day, UTC, by the time of
blocks: what the fund had at its begin and its end, what changed it, to the unit, and on whose
account; what limits measured and who was refused; intents and fills; what is held, until when;
how long the money lasts; alarms and who answered them; changes of the mode and who made them.

Nothing else is asked: no node, no price service. What the journal cannot tell is said.
docs/daily.md explains every line.`,
		Example: "  hedgerow report daily --config hedgerow.yaml\n  hedgerow report daily --journal hedgerow.db --date 2026-11-22 --out daily.html\n  hedgerow report daily --journal hedgerow.db --json | jq '.residual'",
		Args:    exactly(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			var o wire.DailyOptions
			if date != "" {
				d, err := time.Parse(time.DateOnly, date)
				if err != nil {
					return usagef("--date %s is no day such as 2026-11-22", date)
				}
				o.Date = d
			}
			if err := canReport(page); err != nil {
				return err
			}
			path, err := a.findJournal()
			if err != nil {
				return err
			}
			shown := a.watchWork("reading the journal", true)
			o.Progress = shown.hear
			d, err := wire.ReadDaily(cmd.Context(), path, o)
			shown.end()
			if err != nil {
				return err
			}
			if page != "" {
				if err := dailyPage(d).WriteFile(page); err != nil {
					return err
				}
			}
			if err := a.print(d, dailyTables(d)...); err != nil {
				return err
			}
			if page != "" && !a.json {
				fmt.Fprintf(a.Out, "\nReport with plots: %s\n", page)
			}
			return nil
		},
	})
	f := cmd.Flags()
	f.StringVar(&date, "date", "", "the day, UTC (else that of the last recorded block)")
	f.StringVar(&page, "out", "", "where an HTML page with plots goes")
	return cmd
}
