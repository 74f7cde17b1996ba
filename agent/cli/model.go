package cli

import (
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

func (a *app) modelCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "model",
		Short: "Train, judge and show a model of liquidation PDs",
		Long: `A model gives each loan with a health factor from 1 to 1.5 the probability that its
health factor falls below 1, or that it is liquidated, within 24 hours. It is learned
from the past loan books of an archive, and judged beside the health factor alone. The
strategy learned uses one. docs/learned.md says what is measured.`,
		Args: exactly(),
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
		PersistentPreRunE: func(*cobra.Command, []string) error {
			if strings.HasPrefix(a.archivePlace(), "mem:") {
				return usagef("an archive at mem:// ends with this command: name a folder or a bucket")
			}
			return nil
		},
	}
	cmd.AddCommand(a.modelTrainCommand(), a.modelEvaluateCommand(), a.modelShowCommand())
	return cmd
}

// modelFlags say which loan-days of an archive are meant.
type modelFlags struct {
	spanFlags
	dataset, events string
	maxBookAge      time.Duration
	perDay          int
}

func (m *modelFlags) add(a *app, cmd *cobra.Command) {
	m.spanFlags.add(cmd)
	f := cmd.Flags()
	f.StringVar(&a.archive, "archive", "", "the archive's folder or blob URL (else $"+archiveVariable+", else ./archive)")
	f.StringVar(&m.dataset, "dataset", "", "the data set of the loan books, where the archive has several (history ls lists them)")
	f.StringVar(&m.events, "events", "", "the data set of the market's liquidations (else that of the books)")
	f.DurationVar(&m.maxBookAge, "max-book-age", 6*time.Hour, "fail where a book is older than this")
	f.IntVar(&m.perDay, "per-day", 200, "loan-days of a day that stand for all those without an event")
}

func (m *modelFlags) options(a *app, shown *watched) (o wire.ModelOptions, err error) {
	o = wire.ModelOptions{Place: a.archivePlace(), Dataset: m.dataset, Events: m.events, MaxBookAge: m.maxBookAge, PerDay: m.perDay, Progress: shown.hear}
	if m.maxBookAge <= 0 {
		return o, usagef("--max-book-age %s: want more than 0, such as 6h", m.maxBookAge)
	}
	if m.perDay < 1 || m.perDay > 1_000_000 {
		return o, usagef("--per-day %d: want 1 to 1000000", m.perDay)
	}
	o.From, o.To, err = m.times()
	if err == nil && !o.From.IsZero() && !o.To.IsZero() && !o.From.Before(o.To) {
		return o, usagef("--from %s is not before --to %s", m.from, m.to)
	}
	return o, err
}
