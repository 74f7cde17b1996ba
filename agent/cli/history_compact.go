package cli

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

func (a *app) historyCompactCommand() *cobra.Command {
	var o wire.CompactOptions
	var purge bool
	var age time.Duration
	cmd := &cobra.Command{
		Use:   "compact",
		Short: "Merge the archive's small parts, and purge what nothing names",
		Long: `Compacting puts the parts of one table, data set and year together, and the short segments of a
market's books, all in one commit. Rows that are there twice in every column are dropped; rows that
contradict each other stay, for verify to show. What is observed never becomes one with what is not.

The old parts stay, for readers of an older snapshot. --purge removes them later, and what killed
writers left: what was written or removed from the archive longer ago than --older-than.`,
		Example: "  hedgerow history compact --dry-run --archive archive\n  hedgerow history compact --purge --archive archive\n  hedgerow history compact --purge --older-than 168h --json",
		Args:    exactly(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			switch {
			case cmd.Flags().Changed("older-than") && !purge:
				return usagef("--older-than is of --purge")
			case age < 0:
				return usagef("--older-than %s is in the future", age)
			case purge:
				o.Before = a.Now().Add(-age)
			}
			o.Place = a.archivePlace()
			shown := a.watchWork("compacting", true)
			o.Progress = shown.hear
			r, err := wire.CompactArchive(cmd.Context(), o)
			shown.end()
			if err != nil {
				return err
			}
			return a.print(r, compactTables(r, purge, age)...)
		},
	}
	f := cmd.Flags()
	f.BoolVar(&o.DryRun, "dry-run", false, "say what would be done and write nothing")
	f.BoolVar(&purge, "purge", false, "remove objects that nothing names any more")
	f.DurationVar(&age, "older-than", history.PurgeAge, "with --purge: leave what is newer, as running appends and readers of an older snapshot may have it; less than a day only while nothing else runs")
	return cmd
}

func compactTables(r wire.CompactReport, purge bool, age time.Duration) []report.Table {
	title := "Archive " + r.Place
	if r.DryRun {
		title += ": nothing is written, this is what would be"
	}
	t := report.Table{Title: title, Columns: columns("table", "data set", "basis", ">year", ">parts before", ">after", ">rows", ">duplicates dropped", ">size before", ">after")}
	for _, m := range r.Merged {
		t.Add(string(m.Table), m.Dataset, string(m.Basis), fmt.Sprint(m.Year), count(m.Before), count(m.After), report.Group(fmt.Sprint(m.Rows)), report.Group(fmt.Sprint(m.Duplicates)), size(m.BytesBefore), size(m.BytesAfter))
	}
	switch {
	case len(r.Merged) == 0 && len(r.Books) == 0:
		t.Note = "No parts to merge, and no rows twice."
	case r.Commit > 0:
		t.Note = fmt.Sprintf("Commit %d. The old parts stay until they are purged. Content %s", r.Commit, r.After)
	}
	if purge && len(r.Purged) == 0 {
		t.Note += fmt.Sprintf(" Nothing to purge: no object was left unnamed for %s.", span(age))
	}
	out := []report.Table{t}
	if len(r.Books) > 0 {
		b := report.Table{Title: "Books", Columns: columns("data set", ">books rewritten", ">segments before", ">after")}
		for _, c := range r.Books {
			b.Add(c.Dataset, count(c.Books), count(c.Before), count(c.After))
		}
		out = append(out, b)
	}
	if purge && len(r.Purged) > 0 {
		verb := "Removed"
		if r.DryRun {
			verb = "Would remove"
		}
		p := report.Table{Title: fmt.Sprintf("%s %s, %s, left unnamed for %s", verb, counted(len(r.Purged), "object"), size(r.PurgedBytes), span(age)), Columns: columns("object", ">size")}
		for _, x := range r.Purged {
			p.Add(x.Key, size(x.Bytes))
		}
		out = append(out, p)
	}
	return out
}

// size is a number of bytes for people.
func size(n int64) string {
	units := []string{"B", "kB", "MB", "GB"}
	v, unit := float64(n), 0
	for v >= 999.5 && unit < len(units)-1 {
		v, unit = v/1000, unit+1
	}
	if unit == 0 {
		return fmt.Sprintf("%d B", n)
	}
	return fmt.Sprintf("%.3g %s", v, units[unit])
}
