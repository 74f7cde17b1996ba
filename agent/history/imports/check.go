package imports

import (
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// separators are the ones that are known, and their names for people.
var separators = map[string]string{",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}

var (
	inputName   = regexp.MustCompile(`^[a-z][a-z0-9_]*$`)
	datasetName = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$`)
	placeholder = regexp.MustCompile(`\{([a-z][a-z0-9_]*)\}`)
)

// check refuses a mapping that could not be followed, naming every mistake.
func (m *Mapping) check() error {
	var errs []error
	fail := func(where, format string, args ...any) {
		for _, e := range each(fmt.Errorf(format, args...)) {
			errs = append(errs, fmt.Errorf("%s: %w", where, e))
		}
	}
	if !datasetName.MatchString(m.Name) {
		fail("name", "%q is no word of letters, digits, dots and dashes", m.Name)
	}
	if m.Basis == "" {
		m.Basis = history.Observed
	}
	m.checkFile(fail)
	inputs := m.checkInputs(fail)
	columns := m.checkColumns(fail)
	if len(m.Rows) == 0 {
		fail("rows", "there are none: say which table's rows a line makes")
	}
	for i := range m.Rows {
		o, where := &m.Rows[i], fmt.Sprintf("rows[%d]", i)
		if o.Dataset == "" {
			o.Dataset = m.Dataset
		}
		if o.Basis == "" {
			o.Basis = m.Basis
		}
		if o.Note == "" {
			o.Note = m.Note
		}
		o.check(where, &m.File, inputs, columns, fail)
	}
	return errors.Join(errs...)
}

// each are the errors that one is put together of.
func each(err error) (out []error) {
	inner := err
	if whole := errors.Unwrap(err); whole != nil && whole.Error() == err.Error() {
		inner = whole
	}
	several, ok := inner.(interface{ Unwrap() []error })
	if !ok {
		return []error{err}
	}
	for _, e := range several.Unwrap() {
		out = append(out, each(e)...)
	}
	return out
}

func (m *Mapping) checkFile(fail func(string, string, ...any)) {
	f := &m.File
	if len(f.Separator) == 0 {
		f.Separator = []string{","}
	}
	for _, s := range f.Separator {
		if separators[s] == "" {
			fail("file.separator", "%q is none of comma, semicolon, tab (\"\\t\"), bar", s)
		}
	}
	switch f.Header {
	case "":
		f.Header = "required"
	case "required", "optional", "none":
	default:
		fail("file.header", "%q is none of required, optional, none", f.Header)
	}
	if !slices.Contains([]string{"", ".", ","}, f.Decimal) {
		fail("file.decimal", "%q is neither a dot nor a comma", f.Decimal)
	}
	if !slices.Contains([]string{"", ".", ",", " ", "'", "_"}, f.Thousands) || f.Thousands != "" && (f.Thousands == f.Decimal || f.Thousands == "." && f.Decimal == "") {
		fail("file.thousands", "%q is none of comma, dot, space, apostrophe, underscore, or it is the decimal mark", f.Thousands)
	}
	if !slices.Contains([]string{"", "refuse", "ignore"}, f.Others) {
		fail("file.others", "%q is neither refuse nor ignore", f.Others)
	}
	if f.Others == "ignore" && f.Header != "required" {
		fail("file.others", "columns can only be ignored where a header names them")
	}
	for name, pattern := range map[string]string{"file.name": f.Name, "file.preamble": f.Preamble} {
		if _, err := regexp.Compile(pattern); err != nil {
			fail(name, "%w", err)
		}
	}
}

func (m *Mapping) checkInputs(fail func(string, string, ...any)) map[string]bool {
	names := map[string]bool{}
	for _, in := range m.Inputs {
		where := "inputs." + in.Name
		if !inputName.MatchString(in.Name) || names[in.Name] || in.Name == "span" {
			fail(where, "%q is no name in small letters, or is there twice", in.Name)
		}
		names[in.Name] = true
		re, err := regexp.Compile(in.FileName)
		if err != nil {
			fail(where+".file_name", "%w", err)
		} else if in.FileName != "" && re.NumSubexp() != 1 {
			fail(where+".file_name", "the pattern needs one group, which is the value")
		}
		if !slices.Contains([]string{"", "upper", "lower"}, in.Case) {
			fail(where+".case", "%q is neither upper nor lower", in.Case)
		}
	}
	return names
}

func (m *Mapping) checkColumns(fail func(string, string, ...any)) map[string]bool {
	columns := map[string]bool{}
	for i, c := range m.Columns {
		where := fmt.Sprintf("columns[%d]", i)
		if c.Name == "" || c.Name == "*" || columns[c.Name] {
			fail(where, "%q is no name, or is there twice", c.Name)
		}
		columns[c.Name] = true
		if _, err := whole("like", c.Like); err != nil {
			fail(where, "%w", err)
		}
	}
	if len(m.Columns) == 0 {
		fail("columns", "there are none: list the file's columns")
	}
	used := map[string]bool{}
	for _, o := range m.Rows {
		for _, f := range o.Row {
			used[f.Column] = true
			if f.Agrees != nil {
				used[f.Agrees.Column] = true
			}
		}
	}
	for _, c := range m.Columns {
		if used[c.Name] == c.Unused && columns[c.Name] {
			fail("columns."+c.Name, "no row uses it, or one does: write `unused: true` if none is to")
		}
	}
	return columns
}

// check refuses an output that its table's rows cannot be made by.
func (o *Output) check(where string, file *FileRule, inputs, columns map[string]bool, fail func(string, string, ...any)) {
	if !slices.Contains([]history.Basis{history.Observed, history.Modelled, history.Simulated, history.Assumed}, o.Basis) {
		fail(where+".basis", "%q is none of observed, modelled, simulated, assumed", o.Basis)
	}
	bare := placeholder.ReplaceAllStringFunc(o.Dataset, func(s string) string {
		if name := s[1 : len(s)-1]; name != "span" && !inputs[name] {
			fail(where+".dataset", "{%s} is neither {span} nor an input", name)
		}
		return "x"
	})
	if !datasetName.MatchString(bare) {
		fail(where+".dataset", "%q is no word of letters, digits, dots and dashes", o.Dataset)
	}
	if re, err := regexp.Compile(o.ForEach); err != nil {
		fail(where+".for_each", "%w", err)
	} else if o.ForEach != "" && re.NumSubexp() != 1 {
		fail(where+".for_each", "the pattern needs one group, which is what `each` stands for")
	}
	fields := fieldKinds(o.Table)
	if fields == nil {
		fail(where+".table", "%q is none of prices, events, parameters, measures, accounts", o.Table)
		return
	}
	for _, name := range slices.Sorted(maps.Keys(o.Row)) {
		f := o.Row[name]
		if _, ok := fields[name]; !ok {
			fail(where+".row", "%s has no %s: it has %s", o.Table, name, strings.Join(slices.Sorted(maps.Keys(fields)), ", "))
			continue
		}
		if err := f.check(o, name, file, inputs, columns, fields[name]); err != nil {
			fail(where+".row."+name, "%w", err)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		if _, ok := o.Row[name]; !ok && fields[name].required {
			fail(where+".row", "a row of %s needs %s", o.Table, name)
		}
	}
}

// fieldKind is what a field of a row takes.
type fieldKind struct {
	required, empty, word, instant, count bool
}

// fieldKinds are a table's fields; nil for no table of rows.
func fieldKinds(t history.Table) map[string]fieldKind {
	switch t {
	case history.Prices:
		return kindsOf(priceSlots)
	case history.Events:
		return kindsOf(eventSlots)
	case history.Parameters:
		return kindsOf(parameterSlots)
	case history.Measures:
		return kindsOf(measureSlots)
	case history.Accounts:
		return kindsOf(accountSlots)
	}
	return nil
}

func kindsOf[R history.Row](slots []slot[R]) map[string]fieldKind {
	out := map[string]fieldKind{}
	for _, s := range slots {
		out[s.name] = fieldKind{required: s.required, empty: s.empty, word: s.word != nil, instant: s.instant != nil, count: s.block != nil || s.small != nil}
	}
	return out
}

// check refuses a field whose value cannot be had.
func (f *Field) check(o *Output, name string, file *FileRule, inputs, columns map[string]bool, kind fieldKind) error {
	from := 0
	for _, given := range []bool{f.From != "", f.Column != "", f.Input != "" && f.Column == "", f.Value != nil, f.Each} {
		if given {
			from++
		}
	}
	return errors.Join(f.checkSource(o, name, from, inputs, columns, kind), f.checkKind(name, file, kind))
}

// checkSource refuses a field that is from nowhere, or from several places.
func (f *Field) checkSource(o *Output, name string, from int, inputs, columns map[string]bool, kind fieldKind) error {
	switch {
	case from != 1:
		return errors.New("it needs one of `column`, `input`, `value`, `each` or `from`; only `input` may stand beside `column`, for files without it")
	case f.From != "" && (f.From != "time" || name != "known"):
		return errors.New("`from: time` is for known")
	case f.Column == "*" && o.ForEach == "" || f.Each && o.ForEach == "":
		return errors.New("`each` and the column \"*\" need `for_each`")
	case f.Column != "" && f.Column != "*" && !columns[f.Column]:
		return fmt.Errorf("%q is not among `columns`", f.Column)
	case f.Input != "" && !inputs[f.Input]:
		return fmt.Errorf("%q is not among `inputs`", f.Input)
	case f.AfterInput != "" && !inputs[f.AfterInput]:
		return fmt.Errorf("%q is not among `inputs`", f.AfterInput)
	case f.Each && !kind.word:
		return errors.New("`each` is a word")
	case f.Agrees != nil && (f.Column == "" || f.Column == "*" || !columns[f.Agrees.Column]):
		return fmt.Errorf("agrees: it is for a time of a column, and %q must be among `columns`", f.Agrees.Column)
	}
	return nil
}

func (f *Field) checkKind(name string, file *FileRule, kind fieldKind) error {
	ofWords := f.Pattern != "" || f.Group != 0 || f.OneWay || f.Words != nil || f.Prefix != "" || f.Case != ""
	ofTimes := len(f.Layouts) > 0 || len(f.Epoch) > 0 || f.Zone != "" || f.After != "" || f.AfterInput != "" || f.RoundUp != "" || f.EndOf != "" || f.Agrees != nil
	ofNumbers := f.Unit != "" || f.Negate || f.Above != "" || f.Min != "" || f.Max != "" || f.Jump != "" || f.Absent != nil
	switch {
	case ofWords && !kind.word:
		return errors.New("`pattern`, `group`, `one_way`, `words`, `prefix` and `case` are for words")
	case ofTimes && !kind.instant:
		return errors.New("`layouts`, `epoch`, `zone`, `after`, `round_up`, `end_of` and `agrees` are for times")
	case ofNumbers && (kind.word || kind.instant || kind.count):
		return errors.New("`unit`, `negate`, `above`, `min`, `max`, `jump` and `absent` are for numbers with decimals")
	case f.Jump != "" && !(kind.required && name == "value"):
		return errors.New("`jump` is for the value of prices and measures")
	}
	var err error
	switch {
	case kind.word:
		_, err = newWordRule(f, kind.empty)
		if name == "kind" && err == nil {
			err = f.checkEventKinds()
		}
	case f.From != "":
		_, err = parseSpan("after", f.After)
	case kind.instant:
		if _, err = newTimeRule(f); err == nil && f.Agrees != nil {
			_, err = newTimeRule(f.Agrees.field())
		}
	case !kind.count:
		_, err = newNumberRule(f, file)
		if err == nil && f.Empty == "absent" && kind.required {
			err = errors.New("empty: a row needs this number: `skip` leaves such rows out")
		}
	}
	return err
}

// checkEventKinds holds what an event's kind may become against what there is.
func (f *Field) checkEventKinds() error {
	if f.Value == nil && f.Words == nil {
		return errors.New("`words` must say what the source's kinds are here: " + strings.Join(kinds, ", "))
	}
	words := f.Words
	if f.Value != nil {
		words = map[string]string{"": *f.Value}
	}
	for _, w := range slices.Sorted(maps.Values(words)) {
		if !slices.Contains(kinds, w) {
			return fmt.Errorf("%q is no kind of event: there are %s", w, strings.Join(kinds, ", "))
		}
	}
	return nil
}
