package imports

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// maxProblems is how many problems of a file are listed.
const maxProblems = 20

// line is a record being made into rows.
type line struct {
	cells    [][]byte
	number   int    // in the file, as an editor counts
	ordinal  uint32 // among the file's rows, from 0
	problems []Problem
	skipped  bool // the last row was left out, as the mapping says
}

func (l *line) problem(column, found, want string) {
	for i := len(l.problems) - 1; i >= 0 && l.problems[i].Line == l.number; i-- {
		if l.problems[i].Column == column {
			return // the line's other rows read the same cell
		}
	}
	l.problems = append(l.problems, Problem{Line: l.number, Column: column, Found: found, Want: want})
}

// target collects the rows of one output.
type target interface {
	add(l *line) (skipped int64)
	reserve(lines int)
	pending() int
	total() int64
	label() (history.Label, error)
	put(ctx context.Context, tx *history.Tx) error
	drop()
	table() history.Table
}

// rows is the target of a row type: of one output, or of several that go to the
// same data set.
type rows[R history.Row] struct {
	output  *Output
	dataset string                   // with {span}, if it has that
	fills   [][]func(*line, *R) bool // of each output
	kept    []R
	count   int64
	span    time.Duration // of the first row
	spanned func(*R) time.Duration
}

// add makes a row by each output, and says how many were skipped.
func (t *rows[R]) add(l *line) (skipped int64) {
	for _, fills := range t.fills {
		t.kept = append(t.kept, *new(R))
		r := &t.kept[len(t.kept)-1]
		l.skipped = false
		if !filled(fills, l, r) {
			t.kept = t.kept[:len(t.kept)-1]
			if l.skipped {
				skipped++
			}
			continue
		}
		if t.count++; t.count == 1 {
			t.span = t.spanned(r)
		}
	}
	return skipped
}

// filled fills a row, or says that there is none.
func filled[R history.Row](fills []func(*line, *R) bool, l *line, r *R) bool {
	for _, fill := range fills {
		if !fill(l, r) {
			return false
		}
	}
	return true
}

// reserve makes room for the rows of so many lines, so that they are not moved.
func (t *rows[R]) reserve(lines int) { t.kept = make([]R, 0, lines*len(t.fills)) }

func (t *rows[R]) pending() int         { return len(t.kept) }
func (t *rows[R]) total() int64         { return t.count }
func (t *rows[R]) drop()                { t.kept = t.kept[:0] }
func (t *rows[R]) table() history.Table { return t.output.Table }

func (t *rows[R]) label() (history.Label, error) {
	name := t.dataset
	if strings.Contains(name, "{span}") {
		span, ok := spanName(t.span)
		if !ok {
			return history.Label{}, fmt.Errorf("the first row's interval is %s, which has no common name: name the data set with --dataset", t.span)
		}
		name = strings.ReplaceAll(name, "{span}", span)
	}
	return history.Label{Dataset: name, Basis: t.output.Basis, Note: t.output.Note}, nil
}

func (t *rows[R]) put(ctx context.Context, tx *history.Tx) error {
	if len(t.kept) == 0 {
		return nil
	}
	label, err := t.label()
	if err != nil {
		return err
	}
	err = history.Put(ctx, tx, label, t.kept)
	t.kept = t.kept[:0]
	return err
}

// spanName is how an interval is called.
func spanName(d time.Duration) (string, bool) {
	for _, u := range []struct {
		name string
		unit time.Duration
	}{{"w", 7 * 24 * time.Hour}, {"d", 24 * time.Hour}, {"h", time.Hour}, {"m", time.Minute}, {"s", time.Second}} {
		if d >= 28*24*time.Hour && d <= 31*24*time.Hour && d%(24*time.Hour) == 0 {
			return "1mo", true
		}
		if d > 0 && d%u.unit == 0 {
			return fmt.Sprint(int64(d/u.unit), u.name), true
		}
	}
	return "", false
}

// plan is a mapping ready for one file.
type plan struct {
	shape   *shape
	targets []target
	inputs  map[string]string // those that are used
	derived []string          // for people: what was taken from the file's name
}

// newPlan binds a mapping to a file's columns and to what was said of the file.
func newPlan(s *shape, name, dataset string, given map[string]string) (*plan, error) {
	p := &plan{shape: s, inputs: map[string]string{}}
	b := binder{plan: p, name: name, given: given}
	for i := range s.mapping.Rows {
		o := &s.mapping.Rows[i]
		if o.ForEach == "" {
			b.output(o, dataset, -1, "")
			continue
		}
		re := regexp.MustCompile(o.ForEach) // checked with the mapping
		for at, column := range s.names {
			if g := re.FindStringSubmatch(column); g != nil && !slices.Contains(b.declared(), at) {
				b.output(o, dataset, at, g[1])
			}
		}
	}
	for input := range given {
		if _, used := p.inputs[input]; !used {
			b.errs = append(b.errs, fmt.Errorf("%s was given, and a file of format %s says that itself: leave it out", flagOf(input), s.mapping.Name))
		}
	}
	if len(p.targets) == 0 && len(b.errs) == 0 {
		b.errs = append(b.errs, fmt.Errorf("none of the columns that format %s makes rows of is there", s.mapping.Name))
	}
	slices.SortFunc(b.errs, func(x, y error) int { return strings.Compare(x.Error(), y.Error()) })
	b.errs = slices.CompactFunc(b.errs, func(x, y error) bool { return x.Error() == y.Error() })
	return p, errors.Join(b.errs...)
}

// flagOf is how an input is given on the command line.
func flagOf(input string) string {
	if input == "symbol" {
		return "--symbol"
	}
	return "--set " + input + "=…"
}

type binder struct {
	plan  *plan
	name  string
	given map[string]string
	errs  []error
}

// declared are the places of the columns that the mapping lists.
func (b *binder) declared() []int {
	var out []int
	for _, c := range b.plan.shape.mapping.Columns {
		if at, ok := b.plan.shape.columns[c.Name]; ok {
			out = append(out, at)
		}
	}
	return out
}

// output makes the target of an output, unless the file lacks a column that its
// rows need.
func (b *binder) output(o *Output, dataset string, at int, each string) {
	if dataset == "" {
		dataset = placeholder.ReplaceAllStringFunc(o.Dataset, func(s string) string {
			if name := s[1 : len(s)-1]; name != "span" {
				return b.input(name)
			}
			return s
		})
	}
	switch o.Table {
	case history.Prices:
		bindRows(b, o, dataset, at, each, func(r *history.Price) time.Duration { return r.Known.Sub(r.Time) })
	case history.Events:
		bindRows(b, o, dataset, at, each, func(*history.Event) time.Duration { return 0 })
	case history.Parameters:
		bindRows(b, o, dataset, at, each, func(*history.Parameter) time.Duration { return 0 })
	case history.Measures:
		bindRows(b, o, dataset, at, each, func(r *history.Measure) time.Duration { return r.Known.Sub(r.Time) })
	case history.Accounts:
		bindRows(b, o, dataset, at, each, func(*history.Account) time.Duration { return 0 })
	}
}

// input is the value of an input that is used: given, from the file's name, or
// the mapping's own.
func (b *binder) input(name string) string {
	if v, ok := b.plan.inputs[name]; ok {
		return v
	}
	m := b.plan.shape.mapping
	in := m.Inputs[slices.IndexFunc(m.Inputs, func(i Input) bool { return i.Name == name })] // checked with the mapping
	v, ok := b.given[name]
	if !ok && in.FileName != "" {
		if g := regexp.MustCompile(in.FileName).FindStringSubmatch(b.name); g != nil {
			v, ok = g[1], true
			defer func() {
				b.plan.derived = append(b.plan.derived, fmt.Sprintf("%s is %s, by the file's name", name, b.plan.inputs[name]))
			}()
		}
	}
	if !ok {
		v = in.Default
	}
	if w, has := in.Words[v]; has {
		v = w
	}
	switch in.Case {
	case "upper":
		v = strings.ToUpper(v)
	case "lower":
		v = strings.ToLower(v)
	}
	if v == "" {
		about := ""
		if in.About != "" {
			about = " (" + in.About + ")"
		}
		b.errs = append(b.errs, fmt.Errorf("a file of format %s does not say its %s%s: give it with %s", m.Name, name, about, flagOf(name)))
	}
	b.plan.inputs[name] = v
	return v
}
