package imports

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// chunkRows is how many rows are held at once, and make a part at most. Like a
// mapping it decides what the archive's parts are: another number, another
// fingerprint.
const chunkRows = 1 << 18

// flushLines is how many lines are read between looks at how much there is.
const flushLines = 4096

// Status is what became of a file.
type Status string

// The statuses.
const (
	Imported     Status = "imported"
	Already      Status = "already imported" // the archive has this content, by this mapping
	Checked      Status = "checked"          // in a dry run: it would be imported
	Unrecognised Status = "not recognised"   // no format fits it, and it was not named itself
	Refused      Status = "refused"          // something is wrong with it, and nothing of it was imported
)

// Result says what became of a file.
type Result struct {
	File     string    `json:"file"`
	Format   string    `json:"format,omitempty"`
	Status   Status    `json:"status"`
	Why      string    `json:"why,omitempty"` // it was refused, or not recognised
	Lines    int64     `json:"lines"`         // with rows, without header and preamble
	Rows     int64     `json:"rows"`          // of the archive
	Skipped  int64     `json:"skipped"`       // rows left out for an empty cell, as the mapping says
	Commit   uint64    `json:"commit,omitempty"`
	Into     []Into    `json:"into,omitempty"`
	Problems []Problem `json:"problems,omitempty"`
	Warnings []string  `json:"warnings,omitempty"`
}

// Into is where rows of a file went.
type Into struct {
	Table   history.Table `json:"table"`
	Dataset string        `json:"dataset"`
	Basis   history.Basis `json:"basis"`
	Rows    int64         `json:"rows"`
}

// Error reports a file that was refused whole.
type Error struct {
	File     string
	Format   string
	Problems []Problem // as many as are listed
	More     bool      // there may be more
}

func (e *Error) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: nothing of it was imported", e.File)
	if e.Format != "" {
		fmt.Fprintf(&b, " as %s", e.Format)
	}
	for _, p := range e.Problems {
		fmt.Fprintf(&b, "\n  %s", p)
	}
	if e.More {
		fmt.Fprintf(&b, "\n  and perhaps more: the first %d are listed", len(e.Problems))
	}
	return b.String()
}

// Progress says how far the reading of a file is, in bytes as it lies there.
type Progress struct {
	File        string
	Phase       string // checking, reading
	Done, Total int64
}

// Options say how files are read. The zero value tries the built-in formats.
type Options struct {
	Mappings []*Mapping        // that may fit; nil: the built-in ones
	Dataset  string            // in place of the mapping's
	Inputs   map[string]string // what the files do not say
	DryRun   bool              // check, and write nothing
	Progress func(Progress)    // nil: none is told
}

// File imports one file: whole, as one commit upon the snapshot, or not at all. It
// returns the snapshot after it. A *Error lists what is wrong with a file, and
// ErrUnrecognised is one that no mapping fits. The snapshot may be nil in a dry
// run: nothing is there yet.
//
// The result of a file that is at fault is Refused, or Unrecognised; an error with
// any other is the archive's, or the context's, and the next file would meet it too.
func File(ctx context.Context, s *history.Snapshot, path string, o Options) (Result, *history.Snapshot, error) {
	f := &file{path: path, name: bareName(path), options: o, chunk: chunkRows, result: Result{File: path}}
	next, err := f.run(ctx, s)
	var other *archiveError
	switch {
	case err == nil || errors.As(err, &other) || ctx.Err() != nil:
		return f.result, next, err
	case errors.Is(err, ErrUnrecognised):
		f.result.Status = Unrecognised
	default:
		f.result.Status = Refused
	}
	f.result.Why = f.why(err)
	return f.result, next, err
}

// archiveError is an error that is not the file's.
type archiveError struct{ error }

func (e *archiveError) Unwrap() error { return e.error }

// why is an error without what the result says beside it.
func (f *file) why(err error) string {
	var listed *Error
	if errors.As(err, &listed) {
		return "its content is wrong"
	}
	return strings.TrimPrefix(err.Error(), "import "+f.path+": ")
}

// file is one on its way into the archive.
type file struct {
	path, name string
	options    Options
	chunk      int
	result     Result
}

func (f *file) run(ctx context.Context, s *history.Snapshot) (*history.Snapshot, error) {
	if f.options.Dataset != "" && !datasetName.MatchString(f.options.Dataset) {
		return s, f.wrong(fmt.Errorf("data set %q is no word of letters, digits, dots and dashes", f.options.Dataset))
	}
	shape, err := f.recognise()
	if err != nil {
		return s, f.wrong(err)
	}
	f.result.Format = shape.mapping.Name
	p, err := newPlan(shape, f.name, f.options.Dataset, f.options.Inputs)
	if err != nil {
		return s, f.wrong(err)
	}
	f.result.Warnings = append(f.result.Warnings, p.derived...)
	content, size, err := digest(ctx, f.path, f.progress("checking"))
	if err != nil {
		return s, f.wrong(err)
	}
	for _, t := range p.targets {
		t.reserve(int(min(size/shape.lineBytes+1, int64(f.chunk))) + flushLines)
	}
	source := &history.Source{Name: f.name, Format: shape.mapping.Name, Note: shape.mapping.Note}
	if source.Digest, err = identity(shape.mapping, f.options.Dataset, p.inputs, content); err != nil {
		return s, err
	}
	if s != nil && s.Has(source.Digest) {
		f.result.Status = Already
		return s, nil
	}
	return f.read(ctx, s, p, source, content)
}

func (f *file) recognise() (*shape, error) {
	head, err := readHead(f.path)
	if err != nil {
		return nil, err
	}
	mappings := f.options.Mappings
	if mappings == nil {
		if mappings, err = BuiltIn(); err != nil {
			return nil, err
		}
	}
	shape, err := recognise(mappings, f.name, head)
	if err == nil {
		shape.lineBytes = int64(len(head)/(bytes.Count(head, []byte{'\n'})+1)) + 1
	}
	return shape, err
}

// wrong is an error with the file's name, and a *Error where it is a problem of
// its content.
func (f *file) wrong(err error) error {
	var p Problem
	if errors.As(err, &p) {
		f.result.Problems = []Problem{p}
		return &Error{File: f.path, Format: f.result.Format, Problems: f.result.Problems}
	}
	return fmt.Errorf("import %s: %w", f.path, err)
}

func (f *file) progress(phase string) func(done, total int64) {
	return func(done, total int64) {
		if f.options.Progress != nil {
			f.options.Progress(Progress{File: f.name, Phase: phase, Done: done, Total: total})
		}
	}
}

// identity names what a commit is made from: content, mapping and options.
func identity(m *Mapping, dataset string, inputs map[string]string, content string) (string, error) {
	// What only tells files apart, or explains, is no part of it.
	bare := *m
	bare.About, bare.File.Name, bare.Inputs = "", "", nil
	h := sha256.New()
	// Maps are encoded in the order of their keys.
	err := json.NewEncoder(h).Encode(struct {
		Engine  string
		Mapping *Mapping
		Dataset string
		Inputs  map[string]string
		Content string
	}{"hedgerow.import/1", &bare, dataset, inputs, content})
	return hex.EncodeToString(h.Sum(nil)), err
}

// read makes rows of the file and commits them.
func (f *file) read(ctx context.Context, s *history.Snapshot, p *plan, source *history.Source, content string) (*history.Snapshot, error) {
	t, err := openText(f.path)
	if err != nil {
		return s, f.wrong(err)
	}
	defer t.Close()
	sum := sha256.New()
	r := newRecords(io.TeeReader(t, sum), p.shape.sep, maxRecord)
	var tx *history.Tx
	if !f.options.DryRun {
		tx = s.Begin("import", source)
		tx.SkipPresent()
	}
	if err := f.lines(ctx, r, t, p, tx); err != nil {
		return s, f.wrong(err)
	}
	if len(f.result.Problems) > 0 {
		return s, &Error{File: f.path, Format: f.result.Format, Problems: f.result.Problems, More: len(f.result.Problems) == maxProblems}
	}
	if hex.EncodeToString(sum.Sum(nil)) != content {
		return s, f.wrong(Problem{Found: "a content that changed while it was read", Want: "a file that nobody writes to: import it again when it is whole"})
	}
	if !r.ended {
		f.result.Warnings = append(f.result.Warnings, "its last line has no line end: it may have been cut short there")
	}
	for _, t := range p.targets {
		if t.total() == 0 {
			continue
		}
		label, err := t.label()
		if err != nil {
			return s, f.wrong(err)
		}
		f.result.Rows += t.total()
		f.result.into(Into{Table: t.table(), Dataset: label.Dataset, Basis: label.Basis, Rows: t.total()})
	}
	if f.result.Rows == 0 {
		return s, f.wrong(Problem{Found: "a header and no rows that could be imported", Want: "at least one"})
	}
	f.result.Status = Checked
	if f.options.DryRun {
		return s, nil
	}
	for _, t := range p.targets {
		if err := t.put(ctx, tx); err != nil {
			return s, f.wrong(&archiveError{err})
		}
	}
	source.Rows = f.result.Rows
	next, err := tx.Commit(ctx)
	if err != nil {
		return s, f.wrong(&archiveError{err})
	}
	f.result.Status, f.result.Commit = Imported, next.Number
	f.namesake(s, source)
	for _, p := range tx.Present() {
		warning := "%d rows from %s on are in data set %s already, from another file"
		if !slices.ContainsFunc(s.Parts, func(have history.Part) bool { return have.Key == p.Key }) {
			warning = "%d rows from %s on are in the file more than once: data set %s has them once"
		}
		f.result.Warnings = append(f.result.Warnings, fmt.Sprintf(warning, p.Rows, p.From.Format(time.DateOnly), p.Dataset))
	}
	return next, nil
}

// namesake warns of another content of the file's name in the same data sets: a file
// that grew has its first rows there already.
func (f *file) namesake(s *history.Snapshot, source *history.Source) {
	for _, c := range slices.Backward(s.Commits) {
		if c.Source == nil || c.Source.Name != source.Name || c.Source.Format != source.Format {
			continue
		}
		for _, p := range c.Add {
			if slices.ContainsFunc(f.result.Into, func(n Into) bool { return n.Table == p.Table && n.Dataset == p.Dataset }) {
				f.result.Warnings = append(f.result.Warnings, fmt.Sprintf("commit %d has another content of a file of this name: rows of both are in data set %s twice, and `hedgerow history compact` drops those that are equal", c.Number, p.Dataset))
				return
			}
		}
	}
}

// into adds to what went to a data set.
func (r *Result) into(n Into) {
	for i := range r.Into {
		if at := &r.Into[i]; at.Table == n.Table && at.Dataset == n.Dataset && at.Basis == n.Basis {
			at.Rows += n.Rows
			return
		}
	}
	r.Into = append(r.Into, n)
}

// lines goes over the file's records; what is wrong with them is in the result.
func (f *file) lines(ctx context.Context, r *records, t *text, p *plan, tx *history.Tx) error {
	progress := f.progress("reading")
	l := &line{}
	for range p.shape.preamble {
		if _, err := r.next(); err != nil {
			return err
		}
	}
	if p.shape.header {
		if _, err := r.next(); err != nil {
			return err
		}
	}
	for {
		cells, err := r.next()
		if errors.Is(err, io.EOF) {
			progress(t.read.n, t.size)
			f.result.Problems = l.problems
			return nil
		}
		if err != nil {
			return err
		}
		l.cells, l.number = cells, r.line
		if len(cells) != len(p.shape.names) {
			l.problem("", fmt.Sprintf("%d cells", len(cells)), f.ragged(p, r))
		} else {
			f.line(p, l)
		}
		if len(l.problems) >= maxProblems {
			f.result.Problems = l.problems[:maxProblems]
			return nil
		}
		l.ordinal++
		f.result.Lines++
		if f.result.Lines%flushLines != 0 {
			continue
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		progress(t.read.n, t.size)
		if err := f.flush(ctx, p, l, tx); err != nil {
			return err
		}
	}
}

// line makes rows of a record.
func (f *file) line(p *plan, l *line) {
	for _, t := range p.targets {
		f.result.Skipped += t.add(l)
	}
}

// flush writes what was collected once it is much. Nobody sees it before the
// commit, and nobody ever where that does not come.
func (f *file) flush(ctx context.Context, p *plan, l *line, tx *history.Tx) error {
	pending := 0
	for _, t := range p.targets {
		pending += t.pending()
	}
	if pending < f.chunk {
		return nil
	}
	for _, t := range p.targets {
		if tx == nil || len(l.problems) > 0 {
			t.drop()
		} else if err := t.put(ctx, tx); err != nil {
			return &archiveError{err}
		}
	}
	return nil
}

// ragged says what is wrong with a record of another number of cells.
func (f *file) ragged(p *plan, r *records) string {
	want := fmt.Sprintf("%d, one for each column", len(p.shape.names))
	if !r.ended {
		return want + ": it is the last line and has no end, so the file was cut short there: fetch it again"
	}
	return want + ": a cell that holds the separator must be quoted"
}
