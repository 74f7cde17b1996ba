package cli

import (
	"cmp"
	"fmt"
	"os"
	"time"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

// archiveVariable names the archive for commands without --archive.
const archiveVariable = "HEDGEROW_ARCHIVE"

func (a *app) historyCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "history",
		Short: "Keep an archive of past loan books, prices and events",
		Long: `The archive holds what strategies are backtested on: loan books, prices, events
and parameters, observed or simulated, in a folder or a bucket. docs/data.md
says what is in it and how far it can be believed.`,
		Args: exactly(),
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.PersistentFlags().StringVar(&a.archive, "archive", "", "the archive's folder or blob URL, such as s3://bucket?prefix=archive/ (else $"+archiveVariable+", else ./archive)")
	cmd.AddCommand(a.historyListCommand())
	return cmd
}

// archivePlace is where the archive is.
func (a *app) archivePlace() string {
	return cmp.Or(a.archive, os.Getenv(archiveVariable), "archive")
}

func (a *app) historyListCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "ls",
		Short:   "List what the archive holds",
		Example: "  hedgerow history ls --archive archive\n  hedgerow history ls --archive 's3://bucket?prefix=archive/' --json",
		Args:    exactly(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			l, err := wire.ListArchive(cmd.Context(), a.archivePlace())
			if err != nil {
				return err
			}
			t := report.Table{Title: fmt.Sprintf("Archive %s after %d commits", l.Place, l.Commits), Columns: columns("table", "data set", "basis", ">parts", ">rows", ">bytes", "from", "to"),
				Note: "Content " + l.Fingerprint}
			for _, d := range l.Datasets {
				t.Add(string(d.Table), d.Dataset, string(d.Basis), fmt.Sprint(d.Parts), fmt.Sprint(d.Rows), fmt.Sprint(d.Bytes), d.From.Format(time.DateTime), d.To.Format(time.DateTime))
			}
			return a.print(l, t)
		},
	}
}
