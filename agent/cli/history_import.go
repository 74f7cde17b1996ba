package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

func (a *app) historyImportCommand() *cobra.Command {
	var o wire.ImportOptions
	var symbol string
	var set []string
	var list bool
	cmd := &cobra.Command{
		Use:   "import PATH...",
		Short: "Fill the archive from files: prices, loan events, parameters",
		Long: `Import delimited text, also in gzip, zstd or a zip of one file. A file is recognised by its header,
and by its name where headers are shared (--formats lists what is built in); a folder means the
files in it and in the folders within. Any other text is described in a mapping file:
configs/history has one to start from, and docs/data.md says what may stand in it.

A file is imported whole, as one commit, or not at all; what is wrong with it is listed by line and
column. Importing it again changes nothing.`,
		Example: `  hedgerow history import data/prices data/loans --archive archive
  hedgerow history import ETHUSDT-1h-2021-05.zip --archive archive
  hedgerow history import eth.csv --format coinmetrics --symbol ETH --dry-run
  hedgerow history import prices.csv --mapping prices.yaml --dataset venue-hourly --json`,
		Args: func(cmd *cobra.Command, args []string) error {
			if list != (len(args) == 0) {
				return usagef("%s wants files or folders, or --formats and nothing else; see %s --help", cmd.CommandPath(), cmd.CommandPath())
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if list {
				return a.printFormats()
			}
			o.Place, o.Paths, o.Inputs = a.archivePlace(), args, map[string]string{}
			if o.Format != "" && o.Mapping != "" {
				return usagef("--format and --mapping exclude each other")
			}
			if cmd.Flags().Changed("symbol") {
				set = append(set, "symbol="+symbol)
			}
			for _, s := range set {
				name, value, ok := strings.Cut(s, "=")
				if _, twice := o.Inputs[name]; !ok || name == "" || value == "" || twice {
					return usagef("--set %q: want NAME=VALUE, and a name once", s)
				}
				o.Inputs[name] = value
			}
			shown := a.watchWork("importing", true)
			o.Progress = shown.hear
			r, err := wire.ImportHistory(cmd.Context(), o)
			shown.end()
			if err != nil && len(r.Files) == 0 {
				return err
			}
			if err := errors.Join(err, a.print(r, importTables(r)...)); err != nil {
				return err // what was done before it is shown
			}
			if r.Refused > 0 {
				return fmt.Errorf("%d of %d files refused: nothing of them was imported", r.Refused, len(r.Files))
			}
			return nil
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.Format, "format", "", "the files' format, where it is not to be recognised")
	f.StringVar(&o.Mapping, "mapping", "", "a mapping file that describes the files, in place of the built-in formats")
	f.StringVar(&o.Dataset, "dataset", "", "the data set to import into, in place of the mapping's")
	f.StringVar(&symbol, "symbol", "", "the asset or pair, where the files do not say it")
	f.StringArrayVar(&set, "set", nil, "NAME=VALUE: another thing that the files do not say, such as interval=1h")
	f.BoolVar(&o.DryRun, "dry-run", false, "check the files and write nothing")
	f.BoolVar(&list, "formats", false, "list the built-in formats")
	return cmd
}

func (a *app) printFormats() error {
	formats, err := wire.ImportFormats()
	if err != nil {
		return err
	}
	t := report.Table{Title: "Formats that need no mapping file", Columns: columns("format", "tables", "data set", "to be said", "about")}
	for _, f := range formats {
		tables := make([]string, len(f.Tables))
		for i, x := range f.Tables {
			tables[i] = string(x)
		}
		t.Add(f.Name, strings.Join(tables, " "), f.Dataset, strings.Join(f.Inputs, " "), f.About)
	}
	t.Note = "To be said: by the file's name, or with --symbol and --set NAME=VALUE."
	return a.print(formats, t)
}

func importTables(r wire.ImportReport) []report.Table {
	title := fmt.Sprintf("Imported into %s: %s in %s", r.Archive, counted(int(r.Rows), "row"), counted(r.Commits, "commit"))
	if r.DryRun {
		title = fmt.Sprintf("Checked for %s, and wrote nothing: %s", r.Archive, counted(int(r.Rows), "row"))
	}
	t := report.Table{Title: title, Columns: columns("file", "format", "what became of it", ">lines", ">rows", "data set", "basis", "note")}
	problems := report.Table{Title: "What is wrong", Columns: columns("file", ">line", "column", "found", "expected")}
	for _, f := range r.Files {
		notes := append([]string(nil), f.Warnings...)
		if f.Why != "" {
			notes = append(notes, f.Why)
		}
		if f.Skipped > 0 {
			notes = append(notes, fmt.Sprintf("%d rows left out for an empty cell", f.Skipped))
		}
		sets, bases := []string{}, []string{}
		for _, in := range f.Into {
			sets = append(sets, fmt.Sprintf("%s/%s", in.Table, in.Dataset))
			if len(bases) == 0 || bases[len(bases)-1] != string(in.Basis) {
				bases = append(bases, string(in.Basis))
			}
		}
		t.Add(plain(f.File), orDash(f.Format), string(f.Status), fmt.Sprint(f.Lines), fmt.Sprint(f.Rows), orDash(strings.Join(sets, " ")), orDash(strings.Join(bases, " ")), plain(strings.Join(notes, "; ")))
		for _, p := range f.Problems {
			line := "–"
			if p.Line > 0 {
				line = fmt.Sprint(p.Line)
			}
			problems.Add(plain(f.File), line, orDash(plain(p.Column)), plain(p.Found), plain(p.Want))
		}
	}
	if r.Fingerprint != "" {
		t.Note = "Content " + r.Fingerprint
	}
	if len(problems.Rows) == 0 {
		return []report.Table{t}
	}
	return []report.Table{t, problems}
}
