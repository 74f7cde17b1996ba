package imports

import (
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// bindRows makes an output's target, or adds it to one of the same data set. There
// is none if the file lacks a column that a row needs, or if something is wrong,
// which the binder then has.
func bindRows[R history.Row](b *binder, o *Output, dataset string, at int, each string, spanned func(*R) time.Duration) {
	fills := bindOutput[R](b, o, at, each)
	if fills == nil {
		return
	}
	for _, t := range b.plan.targets {
		if t, ok := t.(*rows[R]); ok && t.dataset == dataset && t.output.Basis == o.Basis && t.output.Note == o.Note {
			t.fills = append(t.fills, fills)
			return
		}
	}
	b.plan.targets = append(b.plan.targets, &rows[R]{output: o, dataset: dataset, spanned: spanned, fills: [][]func(*line, *R) bool{fills}})
}

// bindOutput is what fills a row of an output.
func bindOutput[R history.Row](b *binder, o *Output, at int, each string) (fills []func(*line, *R) bool) {
	var jump func(*line, *R) bool
	for _, s := range slotsOf[R]() {
		f, ok := o.Row[s.name]
		if !ok {
			continue
		}
		c := cell{at: -1}
		if f.Column == "*" {
			c = cell{at: at, name: b.plan.shape.names[at]}
		} else if f.Column != "" {
			if place, there := b.plan.shape.columns[f.Column]; there {
				c = cell{at: place, name: b.plan.shape.names[place]}
			} else if f.Input == "" {
				if s.required {
					return nil
				}
				continue
			}
		}
		if c.at < 0 && f.Input != "" {
			v := b.input(f.Input)
			if v == "" {
				return nil // the binder has the error
			}
			f.Value = &v
		}
		if f.Each {
			f.Value = &each
		}
		fill, err := bindSlot(b, &s, &f, c)
		if err != nil {
			b.errs = append(b.errs, fmt.Errorf("format %s: %s: %w", b.plan.shape.mapping.Name, s.name, err))
			return nil
		}
		fills = append(fills, fill)
		if f.Jump != "" && c.at >= 0 {
			jump = jumpCheck(&s, &f, c)
		}
	}
	if jump != nil {
		fills = append(fills, jump)
	}
	if index := indexOf[R](); index != nil {
		fills = append(fills, func(l *line, r *R) bool { *index(r) = l.ordinal; return true })
	}
	return fills
}

// indexOf orders rows of one instant: by their place in the file.
func indexOf[R history.Row]() func(*R) *uint32 {
	var f any
	switch any(*new(R)).(type) {
	case history.Event:
		f = func(r *history.Event) *uint32 { return &r.Index }
	case history.Parameter:
		f = func(r *history.Parameter) *uint32 { return &r.Index }
	default:
		return nil
	}
	return f.(func(*R) *uint32)
}

// cell is where in a record a value is; at −1 it is not in the record.
type cell struct {
	at   int
	name string
}

// bindSlot is what fills one field of a row.
func bindSlot[R history.Row](b *binder, s *slot[R], f *Field, c cell) (func(*line, *R) bool, error) {
	file := &b.plan.shape.mapping.File
	switch {
	case s.word != nil:
		return bindWord(s, f, c)
	case s.instant != nil && f.From != "":
		return bindKnown(b, s, f)
	case s.instant != nil:
		return bindInstant(b, s, f, c)
	case s.block != nil:
		return bindCount(f, c, 64, func(r *R, n uint64) { *s.block(r) = n })
	case s.small != nil:
		return bindCount(f, c, 8, func(r *R, n uint64) { *s.small(r) = uint8(n) })
	}
	rule, err := newNumberRule(f, file)
	if err != nil {
		return nil, err
	}
	if c.at < 0 {
		v, state, found, want := rule.read([]byte(*f.Value))
		if state == isWrong {
			return nil, fmt.Errorf("found %s: want %s", found, want)
		}
		return func(_ *line, r *R) bool { setNumber(s, r, v, state); return true }, nil
	}
	return func(l *line, r *R) bool {
		v, state, found, want := rule.read(l.cells[c.at])
		switch state {
		case isWrong:
			l.problem(c.name, found, want)
			return false
		case isSkipped:
			l.skipped = true
			return false
		}
		setNumber(s, r, v, state)
		return true
	}, nil
}

func setNumber[R history.Row](s *slot[R], r *R, v history.Fixed, state cellState) {
	if s.fixed != nil {
		*s.fixed(r) = v
	} else if state == isNumber {
		*s.optional(r) = history.Some(v)
	}
}

func bindWord[R history.Row](s *slot[R], f *Field, c cell) (func(*line, *R) bool, error) {
	rule, err := newWordRule(f, s.empty)
	if err != nil {
		return nil, err
	}
	if c.at < 0 {
		w, found, want := rule.read([]byte(*f.Value))
		if want != "" {
			return nil, fmt.Errorf("found %s: want %s", found, want)
		}
		return func(_ *line, r *R) bool { *s.word(r) = w; return true }, nil
	}
	return func(l *line, r *R) bool {
		w, found, want := rule.read(l.cells[c.at])
		if want != "" {
			l.problem(c.name, found, want)
			return false
		}
		*s.word(r) = w
		return true
	}, nil
}

// bindKnown is the row's time and so long after it.
func bindKnown[R history.Row](b *binder, s *slot[R], f *Field) (func(*line, *R) bool, error) {
	after, err := b.after(f)
	if err != nil {
		return nil, err
	}
	from := timeOf[R]()
	return func(_ *line, r *R) bool { *s.instant(r) = from(r).Add(after); return true }, nil
}

// after is how long after something a field is.
func (b *binder) after(f *Field) (time.Duration, error) {
	if f.AfterInput == "" {
		return parseSpan("after", f.After)
	}
	v := b.input(f.AfterInput)
	if v == "" {
		return 0, nil // the binder has the error
	}
	return parseSpan(f.AfterInput, v)
}

func timeOf[R history.Row]() func(*R) time.Time {
	for _, s := range slotsOf[R]() {
		if s.name == "time" {
			return func(r *R) time.Time { return *s.instant(r) }
		}
	}
	panic("imports: a row without a time") // all have one
}

func bindInstant[R history.Row](b *binder, s *slot[R], f *Field, c cell) (func(*line, *R) bool, error) {
	rule, err := newTimeRule(f)
	if err != nil {
		return nil, err
	}
	if f.AfterInput != "" {
		if rule.after, err = b.after(f); err != nil {
			return nil, err
		}
	}
	if c.at < 0 {
		t, found, want := rule.read([]byte(*f.Value))
		if want != "" {
			return nil, fmt.Errorf("found %s: want %s", found, want)
		}
		return func(_ *line, r *R) bool { *s.instant(r) = t; return true }, nil
	}
	agree, err := b.agree(f, c)
	if err != nil {
		return nil, err
	}
	return func(l *line, r *R) bool {
		t, found, want := rule.read(l.cells[c.at])
		if want != "" {
			l.problem(c.name, found, want)
			return false
		}
		*s.instant(r) = t
		return agree == nil || agree(l)
	}, nil
}

// agree checks that a time's column and the one that repeats it say the same; nil
// where there is no such column.
func (b *binder) agree(f *Field, c cell) (func(*line) bool, error) {
	if f.Agrees == nil {
		return nil, nil
	}
	at, ok := b.plan.shape.columns[f.Agrees.Column]
	if !ok {
		return nil, nil
	}
	name := b.plan.shape.names[at]
	bare := Field{Layouts: f.Layouts, Epoch: f.Epoch, Zone: f.Zone} // as it is written
	one, err := newTimeRule(&bare)
	if err != nil {
		return nil, err
	}
	other, err := newTimeRule(f.Agrees.field())
	if err != nil {
		return nil, err
	}
	return func(l *line) bool {
		other.unit = "" // lines of another unit say the same
		want, _, _ := one.read(l.cells[c.at])
		got, found, form := other.read(l.cells[at])
		if form == "" && !got.Equal(want) {
			found, form = fmt.Sprintf("%s, which is %s", quote(l.cells[at]), got.Format(time.DateTime)), fmt.Sprintf("the time of %s, %s: one of the two is wrong, and a mapping may leave this one out as `unused`", c.name, want.Format(time.DateTime))
		}
		if form != "" {
			l.problem(name, found, form)
		}
		return form == ""
	}, nil
}

// field is how the column's times are read.
func (a *Agrees) field() *Field {
	return &Field{Column: a.Column, Epoch: a.Epoch, Layouts: a.Layouts, Zone: a.Zone}
}

func bindCount[R history.Row](f *Field, c cell, bits int, set func(*R, uint64)) (func(*line, *R) bool, error) {
	if c.at < 0 {
		n, err := strconv.ParseUint(*f.Value, 10, bits)
		if err != nil {
			return nil, fmt.Errorf("%q is no count", *f.Value)
		}
		return func(_ *line, r *R) bool { set(r, n); return true }, nil
	}
	want := fmt.Sprintf("a whole number of at most %d bits", bits)
	return func(l *line, r *R) bool {
		n, err := strconv.ParseUint(string(trim(l.cells[c.at])), 10, bits)
		if err != nil {
			found := quote(l.cells[c.at])
			if errors.Is(err, strconv.ErrSyntax) && len(l.cells[c.at]) == 0 {
				found = "an empty cell"
			}
			l.problem(c.name, found, want)
			return false
		}
		set(r, n)
		return true
	}, nil
}

// jumpCheck refuses a value that is a multiple of the one before it of the same
// words that no market moves by: another unit, in one column.
func jumpCheck[R history.Row](s *slot[R], f *Field, c cell) func(*line, *R) bool {
	factor, _ := strconv.ParseFloat(f.Jump, 64) // checked with the mapping
	var words []func(*R) *string
	for _, w := range slotsOf[R]() {
		if w.word != nil {
			words = append(words, w.word)
		}
	}
	last := map[string]*float64{}
	var key []byte
	return func(l *line, r *R) bool {
		v := s.fixed(r).Float()
		if v <= 0 {
			return true
		}
		key = key[:0]
		for _, w := range words {
			key = append(append(key, *w(r)...), 0)
		}
		before, ok := last[string(key)]
		if !ok {
			last[string(key)] = &v
			return true
		}
		if v > *before*factor || v < *before/factor {
			l.problem(c.name, fmt.Sprintf("%s, after %v", quote(l.cells[c.at]), *before), fmt.Sprintf("at most %s times the value before it, or that part of it: is it in another unit?", f.Jump))
			return false
		}
		*before = v
		return true
	}
}
