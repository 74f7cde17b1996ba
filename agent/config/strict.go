package config

import "reflect"

// Strict reads text, which came from the file of that name, into the struct that
// into points to, by the same rules as a configuration: a field's json tag is its
// key, omitempty marks what may be left out, the jsonschema tag says what is
// missing, and all mistakes come back at once, as Problems. check, unless nil,
// adds what types alone do not say.
func Strict(text []byte, file string, into any, check func(Findings)) error {
	d := &decoder{problems: Problems{File: file}, lines: map[string]int{}, good: map[string]bool{}}
	if root := d.document(text); root != nil {
		d.value(root, reflect.ValueOf(into).Elem(), "")
		if check != nil {
			check(Findings{d})
		}
	}
	if len(d.problems.List) > 0 {
		d.problems.sort()
		return &d.problems
	}
	return nil
}

// Findings takes what else is wrong with a file that was read by Strict.
type Findings struct{ d *decoder }

// At reports a problem with the value at path, such as pools[0].name; it is silent
// where the value did not decode, as that is reported already.
func (f Findings) At(path, format string, args ...any) { f.d.at(path, format, args...) }

// Near reports a problem with what is not in the file, on the line of what would
// hold it.
func (f Findings) Near(path, format string, args ...any) { f.d.nearest(path, format, args...) }

// Written reports that path is in the file.
func (f Findings) Written(path string) bool { return f.d.written(path) }

// OneOf wants one of the words at path.
func (f Findings) OneOf(path, word string, known []string) { f.d.oneOf(path, word, known) }

// Unique wants a value at path that seen does not have, and adds it.
func (f Findings) Unique(seen map[string]string, path, value string) { f.d.unique(seen, path, value) }

// Meant is the known word nearest to one, as a question; "" when none is near.
func Meant(word string, known []string) string { return meant(word, known) }
