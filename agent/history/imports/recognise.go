package imports

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
)

// ErrUnrecognised reports a file that no format fits.
var ErrUnrecognised = errors.New("no format recognises it")

// headBytes is how much of a file is looked at to recognise it.
const headBytes = 64 << 10

// maxPreamble is how many lines may stand before a header.
const maxPreamble = 10

// shape is how a mapping fits a file.
type shape struct {
	mapping  *Mapping
	sep      byte
	preamble int  // records before the header, or before the rows
	header   bool // whether there is one
	names    []string
	columns  map[string]int // the mapping's name to the place in a record; those that the file has

	lineBytes int64 // how long a line is, about
}

// recognise finds the one mapping that fits a file of that name which begins so.
func recognise(mappings []*Mapping, name string, head []byte) (*shape, error) {
	var fits []*shape
	var nearest misfit
	begins := openings(head)
	for _, m := range mappings {
		s, why := m.fit(name, begins)
		if s != nil {
			fits = append(fits, s)
			continue
		}
		if why.broken != nil {
			return nil, why.broken
		}
		if nearest.mapping == nil || why.found > nearest.found {
			nearest = why
		}
	}
	if nearest.found == 0 {
		nearest.header = likelyHeader(begins)
	}
	switch len(fits) {
	case 1:
		return fits[0], nil
	case 0:
		return nil, fmt.Errorf("%w: %s", ErrUnrecognised, nearest)
	}
	names := make([]string, len(fits))
	for i, s := range fits {
		names[i] = s.mapping.Name
	}
	return nil, fmt.Errorf("its header fits several formats, %s: name one with --format", strings.Join(names, " and "))
}

// misfit is why a mapping does not fit a file.
type misfit struct {
	mapping                 *Mapping
	found                   int // how near it is: its columns that are there
	broken                  error
	missing, unknown, twice []string
	other                   string
	header                  []string // of a file that none of the columns are of
}

func (w misfit) String() string {
	if w.mapping == nil {
		return "there are no formats"
	}
	var parts []string
	for _, p := range []struct {
		what  string
		names []string
	}{{"it lacks the column", w.missing}, {"it has the unknown column", w.unknown}, {"it has twice the column", w.twice}} {
		if len(p.names) == 1 {
			parts = append(parts, p.what+" "+list(p.names))
		} else if len(p.names) > 1 {
			parts = append(parts, p.what+"s "+list(p.names))
		}
	}
	if slices.Contains(w.unknown, "") {
		parts = append(parts, "the one without a name is an index that a program wrote, or comes of a separator at the line's end")
	}
	if w.other != "" {
		parts = append(parts, w.other)
	}
	if w.found == 0 && w.other != "" {
		return w.other
	}
	if w.found == 0 && len(w.header) < 2 { // and what it is instead may be a secret: it is not repeated
		return "its first line is no header: a table of your own is described in a mapping file, given with --mapping"
	}
	if w.found == 0 {
		return fmt.Sprintf("none of its columns %s is any format's: describe it in a mapping file and give that with --mapping", list(w.header))
	}
	remedy := ": rename the columns, or describe the file in a mapping and give that with --mapping"
	if len(w.missing)+len(w.unknown)+len(w.twice) == 0 {
		remedy = "; otherwise describe the file in a mapping and give that with --mapping"
	}
	return fmt.Sprintf("%s is nearest, and %s%s", w.mapping.Name, strings.Join(parts, "; "), remedy)
}

// list are names for people, and not too many.
func list(names []string) string {
	const most = 8
	more := ""
	if len(names) > most {
		names, more = names[:most], fmt.Sprintf(" and %d more", len(names)-most)
	}
	quoted := make([]string, len(names))
	for i, n := range names {
		quoted[i] = quote([]byte(n))
	}
	return strings.Join(quoted, ", ") + more
}

// likelyHeader is a file's first line, cut by the separator that makes most of it.
func likelyHeader(begins []opening) (header []string) {
	for _, o := range begins {
		if len(o.records) == 0 || len(o.records[0]) <= len(header) {
			continue
		}
		header = nil
		for _, c := range o.records[0] {
			header = append(header, string(trim(c)))
		}
	}
	return header
}

// fit says how the mapping fits a file, or why not.
func (m *Mapping) fit(name string, begins []opening) (*shape, misfit) {
	best := misfit{mapping: m}
	for _, o := range begins {
		sep := string(rune(o.sep))
		s, why := m.fitSeparated(o)
		if why.broken != nil {
			return nil, why
		}
		if s == nil && why.found > best.found {
			best = why
		}
		if s == nil {
			continue
		}
		why = misfit{mapping: m, found: len(s.columns)}
		if !slices.Contains(m.File.Separator, sep) {
			why.other = fmt.Sprintf("its separator is a %s, which that format's is not", separators[sep])
			best = why
			continue
		}
		if m.File.Name != "" && !regexp.MustCompile(m.File.Name).MatchString(name) { // checked with the mapping
			why.other = fmt.Sprintf("its header fits but its name does not match %s: give --format %s if that is what it is", m.File.Name, m.Name)
			best = why
			continue
		}
		return s, misfit{}
	}
	return nil, best
}

// opening is how a file begins, under one separator.
type opening struct {
	sep     byte
	records [][][]byte // those that a preamble and a header may be
	err     error      // that ended them; nil where there are enough
}

// openings are how a file begins under every separator.
func openings(head []byte) []opening {
	var out []opening
	for _, sep := range []byte(",;\t|") {
		o := opening{sep: sep}
		r := newRecords(bytes.NewReader(head), sep, headBytes)
		for len(o.records) <= maxPreamble {
			cells, err := r.next()
			if err != nil {
				o.err = err
				break
			}
			kept := make([][]byte, len(cells))
			for i, c := range cells {
				kept[i] = bytes.Clone(c)
			}
			o.records = append(o.records, kept)
		}
		out = append(out, o)
	}
	return out
}

// fitSeparated is fit for one separator, whether it is the mapping's or not.
func (m *Mapping) fitSeparated(o opening) (*shape, misfit) {
	s := &shape{mapping: m, sep: o.sep}
	if m.File.Preamble != "" {
		re := regexp.MustCompile(m.File.Preamble) // checked with the mapping
		for s.preamble < min(maxPreamble, len(o.records)) && re.Match(bytes.Join(o.records[s.preamble], []byte{o.sep})) {
			s.preamble++
		}
	}
	if s.preamble == len(o.records) {
		if p := (Problem{}); errors.As(o.err, &p) && p.quoting {
			return nil, misfit{mapping: m, other: p.String()}
		}
		if errors.Is(o.err, io.EOF) {
			return nil, misfit{mapping: m, broken: Problem{Found: "an empty file", Want: "a header and rows"}}
		}
		return nil, misfit{mapping: m, broken: o.err}
	}
	cells := o.records[s.preamble]
	var header misfit
	if m.File.Header != "none" {
		header = s.bind(cells)
		if len(header.missing)+len(header.unknown)+len(header.twice) == 0 && header.other == "" {
			s.header = true
			return s, misfit{}
		}
		if m.File.Header == "required" {
			return nil, header
		}
	}
	if why := s.bindHeadless(cells); why.other != "" {
		if header.found > why.found {
			why = header
		}
		return nil, why
	}
	return s, misfit{}
}

// bind finds the mapping's columns in a header.
func (s *shape) bind(header [][]byte) misfit {
	m := s.mapping
	why := misfit{mapping: m}
	s.names, s.columns = make([]string, len(header)), map[string]int{}
	taken := map[string]bool{}
	for i, c := range header {
		s.names[i] = string(trim(c))
		if taken[s.names[i]] {
			why.twice = append(why.twice, s.names[i])
		}
		taken[s.names[i]] = true
	}
	claimed := make([]bool, len(header))
	for _, c := range m.Columns {
		at := slices.IndexFunc(s.names, func(n string) bool { return n == c.Name || slices.Contains(c.Also, n) })
		if at < 0 && c.Like != "" {
			re, _ := whole("like", c.Like) // checked with the mapping
			var like []int
			for i, n := range s.names {
				if !claimed[i] && re.MatchString(n) {
					like = append(like, i)
				}
			}
			if len(like) > 1 {
				why.other = fmt.Sprintf("both %q and %q may be its column %q", s.names[like[0]], s.names[like[1]], c.Name)
			} else if len(like) == 1 {
				at = like[0]
			}
		}
		if at < 0 {
			if !c.Optional {
				why.missing = append(why.missing, c.Name)
			}
			continue
		}
		claimed[at] = true
		s.columns[c.Name] = at
		why.found++
	}
	rows := false
	for i := range m.Rows {
		o := &m.Rows[i]
		if o.ForEach == "" {
			rows = rows || s.has(o)
			continue
		}
		re := regexp.MustCompile(o.ForEach)
		for i, n := range s.names {
			if re.MatchString(n) && !claimed[i] {
				claimed[i], rows = true, true
				why.found++
			}
		}
	}
	if !rows && len(why.missing) == 0 && why.other == "" {
		why.other = "it has none of the columns that rows are made of"
	}
	if m.File.Others != "ignore" {
		for i, n := range s.names {
			if !claimed[i] {
				why.unknown = append(why.unknown, n)
			}
		}
	}
	return why
}

// has reports whether the file has the columns that an output's rows need.
func (s *shape) has(o *Output) bool {
	kinds := fieldKinds(o.Table)
	for name, f := range o.Row {
		if _, ok := s.columns[f.Column]; f.Column != "" && !ok && f.Input == "" && kinds[name].required {
			return false
		}
	}
	return true
}

// bindHeadless takes a first record for a row: as many cells as columns, and times
// where times belong.
func (s *shape) bindHeadless(cells [][]byte) misfit {
	m := s.mapping
	why := misfit{mapping: m}
	if len(cells) != len(m.Columns) {
		why.other = fmt.Sprintf("its first line has %d cells in place of %d", len(cells), len(m.Columns))
		return why
	}
	s.names, s.columns = make([]string, len(cells)), map[string]int{}
	for i, c := range m.Columns {
		s.names[i], s.columns[c.Name] = c.Name, i
	}
	why.found = 1
	for _, o := range m.Rows {
		f := o.Row["time"]
		at, ok := s.columns[f.Column]
		if !ok {
			continue
		}
		rule, err := newTimeRule(&f)
		if err != nil {
			why.other = err.Error()
			return why
		}
		if _, found, want := rule.read(cells[at]); want != "" {
			why.other = fmt.Sprintf("without a header its column %d would be %s, which is %s and not %s", at+1, m.Columns[at].Name, found, want)
			return why
		}
	}
	return misfit{}
}
