package cli

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

func (a *app) historyVerifyCommand() *cobra.Command {
	var o wire.VerifyOptions
	var strict, each bool
	cmd := &cobra.Command{
		Use:   "verify",
		Short: "Look for what is wrong with the archive",
		Long: `Look for damaged objects, gaps, duplicates, time that goes backwards, wicks that no oracle would
report, values in another unit, loans that do not add up, books that are not what was written.
Each finding has a severity (error: do not use before it is mended; warning: usable with care;
info), says where and when, what was measured against which bound, and what to do.

It fails on errors, and with --strict on warnings too. What is known of the data may stand in a
file of expectations, with a reason each: it is shown and does not count. docs/data.md tells the
findings apart, and configs/history/expected.yaml is such a file.

Findings are:
` + folded(wire.FindingCodes(), 96) + `.`,
		Example: `  hedgerow history verify --archive archive
  hedgerow history verify --expect configs/history/expected.yaml --strict
  hedgerow history verify --only gap,wick --dataset binance-spot-hourly --each
  hedgerow history verify --json`,
		Args: exactly(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			shown := a.watchWork("verifying", true)
			o.Progress = shown.hear
			v, err := wire.VerifyArchive(cmd.Context(), a.archivePlace(), o)
			shown.end()
			if errors.Is(err, wire.ErrVerifyOptions) {
				return &usageError{err}
			}
			if err != nil {
				return err
			}
			if err := a.print(v, verifyTables(v, each)...); err != nil {
				return err
			}
			switch {
			case v.Errors > 0:
				return fmt.Errorf("%s: do not use what they are of before it is mended", counted(v.Errors, "error"))
			case strict && v.Warnings > 0:
				return fmt.Errorf("%s, and --strict: read them, then state them in a file for --expect", counted(v.Warnings, "warning"))
			}
			return nil
		},
	}
	f := cmd.Flags()
	f.StringSliceVar(&o.Only, "only", nil, "findings to tell, by code; damaged objects are always told")
	f.StringSliceVar(&o.Datasets, "dataset", nil, "data sets to look at (history ls lists them)")
	f.StringVar(&o.Expect, "expect", "", "a file of what is known of the data, and why")
	f.BoolVar(&strict, "strict", false, "fail on warnings too")
	f.BoolVar(&each, "each", false, "tell each subject alone, with its first rows")
	return cmd
}

// folded lists words in lines that are not wider than that.
func folded(words []string, width int) string {
	var b strings.Builder
	at := 0
	for i, w := range words {
		switch {
		case i > 0 && at+len(w)+3 > width:
			b.WriteString(",\n")
			at = 0
		case i > 0:
			b.WriteString(", ")
			at += 2
		}
		b.WriteString(w)
		at += len(w)
	}
	return b.String()
}

// counted is "1 error", "2 errors".
func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

func verifyTables(v wire.ArchiveFindings, each bool) []report.Table {
	t := report.Table{Title: fmt.Sprintf("Archive %s after %s: %s, %s, %d expected", v.Archive, counted(int(v.Commits), "commit"), counted(v.Errors, "error"), counted(v.Warnings, "warning"), v.Expected),
		Columns: columns("severity", "finding", "where", "subject", ">count", "from", "to", "measured", "bound"),
		Note:    fmt.Sprintf("%d rows in %d sound parts. Content %s", v.Rows, v.Parts, orDash(v.Fingerprint))}
	remedies := report.Table{Title: "What to do", Columns: columns("finding", "remedy")}
	known := report.Table{Title: "Expected, and why", Columns: columns("finding", "where", ">subjects", ">count", "reason")}
	told := map[string]bool{}
	for _, g := range v.Groups() {
		if g.Expected != "" {
			known.Add(string(g.Code), where(g.ArchiveFinding), fmt.Sprint(g.Subjects), fmt.Sprint(g.Count), plain(g.Expected))
			continue
		}
		if !told[string(g.Code)] {
			told[string(g.Code)] = true
			remedies.Add(string(g.Code), g.Remedy)
		}
		if !each {
			subject := plain(g.Subject)
			if g.Subjects > 1 {
				subject += fmt.Sprintf(" and %d more", g.Subjects-1)
			}
			addFinding(&t, g.ArchiveFinding, subject)
		}
	}
	if len(v.Findings) == v.Expected {
		t.Columns = columns("finding")
		t.Add(map[bool]string{false: "none", true: "none that is not expected"}[v.Expected > 0])
	}
	rows := report.Table{Title: "Their rows, twenty of each at most", Columns: columns("finding", "subject", "row")}
	if each {
		for _, f := range v.Findings {
			if f.Expected == "" {
				addFinding(&t, f, plain(f.Subject))
				for _, r := range f.Rows {
					rows.Add(string(f.Code), plain(f.Subject), plain(r))
				}
			}
		}
	}
	out := []report.Table{t}
	for _, x := range []report.Table{rows, remedies, known} {
		if len(x.Rows) > 0 {
			out = append(out, x)
		}
	}
	return out
}

func addFinding(t *report.Table, f wire.ArchiveFinding, subject string) {
	t.Add(f.Severity.String(), string(f.Code), where(f), subject, fmt.Sprint(f.Count), toTheMinute(f.From), toTheMinute(f.To), orDash(plain(f.Measured)), orDash(plain(f.Bound)))
}

// where is "prices eth-hourly (observed)".
func where(f wire.ArchiveFinding) string {
	s := strings.TrimSpace(string(f.Table) + " " + f.Dataset)
	if f.Basis != "" {
		s += " (" + string(f.Basis) + ")"
	}
	return orDash(plain(s))
}

// toTheMinute is an instant to the minute.
func toTheMinute(t time.Time) string {
	if t.IsZero() {
		return "–"
	}
	return t.UTC().Format("2006-01-02 15:04")
}
