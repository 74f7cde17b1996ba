package wire

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/history/imports"
	"github.com/hedgerow-fi/hedgerow/agent/lending"
)

// ImportOptions say what is imported and how it is read.
type ImportOptions struct {
	Place    string // the archive
	Paths    []string
	Format   string            // of the built-in ones; "" recognises it
	Mapping  string            // a file, in place of them
	Dataset  string            // in place of the mapping's
	Inputs   map[string]string // what the files do not say, such as their symbol
	DryRun   bool
	Progress func(Progress)
}

// ImportReport says what became of the files.
type ImportReport struct {
	Archive     string           `json:"archive"`
	DryRun      bool             `json:"dryRun,omitempty"`
	Files       []imports.Result `json:"files"`
	Lines       int64            `json:"lines"`
	Rows        int64            `json:"rows"`
	Commits     int              `json:"commits"` // made now
	Refused     int              `json:"refused"`
	Fingerprint string           `json:"fingerprint,omitempty"` // of the archive's content afterwards
}

// ImportFormat is a built-in format.
type ImportFormat struct {
	Name    string          `json:"name"`
	About   string          `json:"about"`
	Tables  []history.Table `json:"tables"`
	Dataset string          `json:"dataset"`
	Columns []string        `json:"columns"`
	Inputs  []string        `json:"inputs,omitempty"`
}

// ImportFormats are the built-in formats.
func ImportFormats() ([]ImportFormat, error) {
	mappings, err := imports.BuiltIn()
	if err != nil {
		return nil, err
	}
	var out []ImportFormat
	for _, m := range mappings {
		f := ImportFormat{Name: m.Name, About: m.About, Dataset: m.Dataset}
		for _, o := range m.Rows {
			if !slices.Contains(f.Tables, o.Table) {
				f.Tables = append(f.Tables, o.Table)
			}
		}
		for _, c := range m.Columns {
			f.Columns = append(f.Columns, c.Name)
		}
		for _, in := range m.Inputs {
			f.Inputs = append(f.Inputs, in.Name)
		}
		out = append(out, f)
	}
	return out, nil
}

// ImportHistory imports files into an archive, which it makes where there is none:
// each whole, as one commit, or not at all. Files at fault are in the report, and
// the others are imported; its error is one that stops them all.
func ImportHistory(ctx context.Context, o ImportOptions) (r ImportReport, err error) {
	r = ImportReport{Archive: o.Place, DryRun: o.DryRun, Files: []imports.Result{}}
	mappings, err := o.mappings()
	if err != nil {
		return r, err
	}
	found, err := imports.Find(o.Paths)
	if err != nil {
		return r, err
	}
	open := history.Create
	if o.DryRun {
		open = history.Open
	}
	var s *history.Snapshot
	a, err := open(ctx, o.Place)
	if err == nil {
		defer func() { err = errors.Join(err, a.Close()) }()
		r.Archive = a.Name()
		if s, err = a.Snapshot(ctx); err != nil {
			return r, err
		}
	} else if !o.DryRun || !errors.Is(err, history.ErrNone) {
		return r, err
	}
	options := imports.Options{Mappings: mappings, Dataset: o.Dataset, Inputs: o.Inputs, DryRun: o.DryRun}
	if o.Progress != nil {
		options.Progress = func(p imports.Progress) {
			o.Progress(Progress{Phase: lending.Phase(p.Phase + " " + p.File + ", bytes"), Done: uint64(p.Done), Total: uint64(p.Total)})
		}
	}
	for _, f := range found {
		result, next, err := imports.File(ctx, s, f.Path, options)
		if err != nil && result.Status != imports.Refused && result.Status != imports.Unrecognised {
			if ctx.Err() != nil {
				err = fmt.Errorf("import %s: interrupted: %w", f.Path, ctx.Err())
			}
			// It is the archive's, or an interrupt: the next file would meet it too.
			return r, fmt.Errorf("%w: nothing of this file was imported, the %d before it are done, and the same command goes on here", err, len(r.Files))
		}
		if result.Status == imports.Unrecognised && f.Named {
			result.Status = imports.Refused
		}
		switch result.Status {
		case imports.Refused:
			r.Refused++
		case imports.Imported:
			r.Commits++
		}
		s = next
		r.Lines += result.Lines
		r.Rows += result.Rows
		r.Files = append(r.Files, result)
	}
	if s != nil {
		r.Fingerprint = s.Fingerprint()
	}
	return r, nil
}

// mappings are those that the files may be of.
func (o *ImportOptions) mappings() ([]*imports.Mapping, error) {
	if o.Mapping != "" {
		m, err := imports.ReadMapping(o.Mapping)
		if err != nil {
			return nil, err
		}
		return []*imports.Mapping{m}, nil
	}
	all, err := imports.BuiltIn()
	if err != nil || o.Format == "" {
		return all, err
	}
	byName := map[string]*imports.Mapping{}
	for _, m := range all {
		byName[m.Name] = m
	}
	m, ok := byName[o.Format]
	if !ok {
		return nil, fmt.Errorf("there is no format %q: there are %s", o.Format, strings.Join(slices.Sorted(maps.Keys(byName)), ", "))
	}
	named := *m
	named.File.Name = "" // the file's name need not say it as well
	return []*imports.Mapping{&named}, nil
}
