package cli

import (
	"cmp"
	"fmt"
	"os"
	"strings"
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
		PersistentPreRunE: func(*cobra.Command, []string) error {
			if strings.HasPrefix(a.archivePlace(), "mem:") {
				return usagef("an archive at mem:// ends with this command: name a folder or a bucket")
			}
			return nil
		},
	}
	cmd.PersistentFlags().StringVar(&a.archive, "archive", "", "the archive's folder or blob URL, such as s3://bucket?prefix=archive/ (else $"+archiveVariable+", else ./archive)")
	cmd.AddCommand(a.historyListCommand(), a.historyImportCommand(), a.historyVerifyCommand(), a.historyIndexCommand(), a.historyMakerCommand())
	cmd.AddCommand(a.historySimulateCommand(), a.historyCompactCommand())
	return cmd
}

// archivePlace is where the archive is.
func (a *app) archivePlace() string {
	return cmp.Or(a.archive, os.Getenv(archiveVariable), "archive")
}

func (a *app) historyListCommand() *cobra.Command {
	var o wire.ListOptions
	cmd := &cobra.Command{
		Use:     "ls",
		Short:   "List what the archive holds",
		Example: "  hedgerow history ls --archive archive\n  hedgerow history ls --commits --archive archive\n  hedgerow history ls --archive 's3://bucket?prefix=archive/' --json",
		Args:    exactly(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			l, err := wire.ListArchive(cmd.Context(), a.archivePlace(), o)
			if err != nil {
				return err
			}
			tables := []report.Table{datasetTable(l)}
			if o.Commits {
				tables = append(tables, commitTable(l))
			}
			if o.Parts {
				tables = append(tables, partTable(l))
			}
			return a.print(l, tables...)
		},
	}
	cmd.Flags().BoolVar(&o.Commits, "commits", false, "list also how it came to hold that")
	cmd.Flags().BoolVar(&o.Parts, "parts", false, "list also its files, for other tools that read Parquet")
	return cmd
}

func datasetTable(l wire.ArchiveList) report.Table {
	t := report.Table{Title: fmt.Sprintf("Archive %s after %d commits", l.Place, l.Commits), Note: "Content " + l.Fingerprint,
		Columns: columns("table", "data set", "basis", ">parts", ">rows", ">size", "from", "to", "note")}
	for _, d := range l.Datasets {
		t.Add(string(d.Table), d.Dataset, string(d.Basis), count(d.Parts), report.Group(fmt.Sprint(d.Rows)), size(d.Bytes), d.From.Format(time.DateTime), d.To.Format(time.DateTime), d.Note)
	}
	return t
}

func commitTable(l wire.ArchiveList) report.Table {
	t := report.Table{Title: "Log", Columns: columns(">commit", "what", "source", ">parts added", ">rows", ">parts removed", "note")}
	for _, c := range l.Log {
		var name, note string
		if c.Source != nil {
			name, note = c.Source.Name, c.Source.Note
		}
		t.Add(fmt.Sprint(c.Number), c.What, name, count(c.Added), report.Group(fmt.Sprint(c.Rows)), count(c.Removed), note)
	}
	return t
}

func partTable(l wire.ArchiveList) report.Table {
	t := report.Table{Title: "Parts", Columns: columns("object", "basis", ">rows", ">size", "from", "to")}
	for _, p := range l.Parts {
		t.Add(p.Key, string(p.Basis), report.Group(fmt.Sprint(p.Rows)), size(p.Bytes), p.From.Format(time.DateTime), p.To.Format(time.DateTime))
	}
	return t
}
