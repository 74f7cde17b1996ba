package cli

import (
	"context"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

// standpointFlags say from where a question is asked.
type standpointFlags struct {
	slot    string
	dataset string
	at      string
	since   string
}

// asksFrom adds the flags of where a question is asked from.
func (a *app) asksFrom(cmd *cobra.Command, f *standpointFlags) *cobra.Command {
	a.wantsJournal(cmd)
	cmd.Flags().StringVar(&f.slot, "slot", "", "of a journal: the cycle of this slot (else the last one that observed anything)")
	cmd.Flags().StringVar(&a.archive, "archive", "", "ask from an instant of this archive, a folder or blob URL, by the configuration's section backtest (else $"+archiveVariable+", else its own)")
	cmd.Flags().StringVar(&f.dataset, "dataset", "", "of an archive: the data set of the books (else the configuration's)")
	cmd.Flags().StringVar(&f.at, "at", "", "of an archive: the instant (2021-05-19T12:00:00Z, 2021-05-19; else its newest book)")
	cmd.Flags().StringVar(&f.since, "since", "", "of an archive: play the configured built-in strategies from this instant on, so that the fund holds what they bought (else nothing is held)")
	return cmd
}

const whereFrom = `
Where the question is asked from: the last cycle of a journal (--journal, or the
configuration's), another of its cycles (--slot), or an instant of an archive (--archive,
--at) with the claims, limits and prices of a configuration's section backtest. Nothing
is sent and nothing is written.`

// standpoint reads where the question is asked from.
func (a *app) standpoint(ctx context.Context, f standpointFlags) (*wire.Standpoint, error) {
	o, err := a.standpointOptions(f)
	if err != nil {
		return nil, err
	}
	shown := a.watchWork("reading the past", true)
	o.Progress = shown.hear
	s, err := wire.ReadStandpoint(ctx, o)
	shown.end()
	return s, err
}

func (a *app) standpointOptions(f standpointFlags) (o wire.StandpointOptions, err error) {
	past := func() (names []string) {
		for _, x := range []struct{ name, value string }{{"archive", a.archive}, {"dataset", f.dataset}, {"at", f.at}, {"since", f.since}} {
			if x.value != "" {
				names = append(names, "--"+x.name)
			}
		}
		return names
	}()
	o.Slot = f.slot
	if a.journal != "" {
		if len(past) > 0 {
			return o, usagef("--journal and %s: a question is asked from a journal or from an archive", strings.Join(past, ", "))
		}
		o.Journal = a.journal
		return o, nil
	}
	c, path, err := a.loadConfig()
	if err != nil {
		return o, err
	}
	if c.Backtest == nil {
		if len(past) > 0 {
			return o, usagef("%s: %s has no section backtest, which says what the fund held: name one of configs/backtest/", strings.Join(past, ", "), path)
		}
		if err := c.Live(); err != nil {
			return o, err
		}
		o.Journal = c.Path(c.Journal)
		return o, nil
	}
	if f.slot != "" {
		return o, usagef("--slot is of a journal, and %s is of a backtest: give --at", path)
	}
	o.Config, o.Dataset, o.Archive = c, f.dataset, a.archive
	if o.Archive == "" && c.Backtest.Archive == "" {
		o.Archive = a.archivePlace()
	}
	if o.At, err = instantOf("--at", f.at); err != nil {
		return o, err
	}
	if o.Since, err = instantOf("--since", f.since); err != nil {
		return o, err
	}
	if !o.Since.IsZero() && !o.At.IsZero() && !o.Since.Before(o.At) {
		return o, usagef("--since %s is not before --at %s", f.since, f.at)
	}
	return o, nil
}

// instantOf reads an instant, in UTC where it is a day; "" is the zero time.
func instantOf(flag, s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	for _, layout := range instants {
		if t, err := time.Parse(layout, s); err == nil {
			return t.UTC(), nil
		}
	}
	return time.Time{}, usagef("%s %q is no instant with its zone: 2021-05-19T12:00:00Z, 2021-05-19", flag, s)
}

// sourceNote is where figures are from, and what was assumed for them: under a table.
func sourceNote(s wire.StandpointSource, more ...string) string {
	var out []string
	for _, n := range append(append([]string{"From " + s.String() + " (book " + s.Basis + ")"}, s.Notes...), more...) {
		out = append(out, capital(strings.TrimSuffix(n, ".")))
	}
	return strings.Join(out, ". ") + "."
}

// basesOf are those of a page: the book's, and that of what is made of it.
func basesOf(s wire.StandpointSource) []report.Basis {
	if b := report.Basis(s.Basis); b != report.Modelled {
		return []report.Basis{b, report.Modelled}
	}
	return []report.Basis{report.Modelled}
}

// only are some columns of a table: a page has room for fewer than a terminal.
func only(t report.Table, title string, columns ...int) report.Table {
	out := t
	out.Title, out.Columns, out.Rows = title, nil, nil
	for _, c := range columns {
		out.Columns = append(out.Columns, t.Columns[c])
	}
	for _, r := range t.Rows {
		var row []string
		for _, c := range columns {
			cell := ""
			if c < len(r) {
				cell = r[c]
			}
			row = append(row, cell)
		}
		out.Rows = append(out.Rows, row)
	}
	return out
}
