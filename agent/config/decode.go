package config

import (
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"path/filepath"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"time"

	"go.yaml.in/yaml/v3"

	"github.com/hedgerow-fi/hedgerow/models/protection"
)

const maxBytes = 1 << 20

// Parse checks text, which came from the file of that name.
func Parse(text []byte, file string, known Known) (*Config, error) {
	d := &decoder{problems: Problems{File: file}, lines: map[string]int{}, good: map[string]bool{}}
	c := &Config{}
	dir, err := filepath.Abs(filepath.Dir(file))
	if err != nil {
		return nil, fmt.Errorf("find the folder of %s: %w", file, err)
	}
	c.dir = dir
	if root := d.document(text); root != nil {
		d.value(root, reflect.ValueOf(c).Elem(), "")
		check(c, known, d)
	}
	if len(d.problems.List) > 0 {
		d.problems.sort()
		return nil, &d.problems
	}
	return c, nil
}

// decoder walks YAML nodes and Go types together and keeps going at mistakes.
type decoder struct {
	problems Problems
	lines    map[string]int  // of every path in the file
	good     map[string]bool // paths that decoded without a problem
}

func (d *decoder) fail(line int, path, format string, args ...any) {
	d.problems.List = append(d.problems.List, Problem{Line: line, Path: path, Text: fmt.Sprintf(format, args...)})
}

// at reports a problem with a value that decoded; paths that did not are
// silent, since their mistake is already listed.
func (d *decoder) at(path, format string, args ...any) {
	if d.good[path] {
		d.fail(d.lines[path], path, format, args...)
	}
}

var yamlLine = regexp.MustCompile(`line (\d+): (.*)`)

// document is the file's one mapping; nil, with a problem, when it has none.
func (d *decoder) document(text []byte) *yaml.Node {
	reader := yaml.NewDecoder(strings.NewReader(string(text)))
	var doc, more yaml.Node
	if err := reader.Decode(&doc); err != nil {
		line, what := 1, err.Error()
		if m := yamlLine.FindStringSubmatch(what); m != nil {
			line, _ = strconv.Atoi(m[1])
			what = m[2]
		}
		if what == "EOF" {
			what = "the file is empty: copy one of configs/"
		}
		d.fail(line, "", "%s", strings.TrimPrefix(what, "yaml: "))
		return nil
	}
	if err := reader.Decode(&more); err == nil {
		d.fail(more.Line, "", "a second document begins here: one file holds one configuration")
	}
	return doc.Content[0]
}

var (
	durationType   = reflect.TypeFor[time.Duration]()
	addressType    = reflect.TypeFor[protection.Address]()
	parametersType = reflect.TypeFor[Parameters]()
)

// value decodes n into v, and notes the line of path when that worked.
func (d *decoder) value(n *yaml.Node, v reflect.Value, path string) {
	before := len(d.problems.List)
	d.lines[path] = n.Line
	switch {
	case n.Kind == yaml.AliasNode:
		d.fail(n.Line, path, "aliases are not followed: write the value out")
	case n.Anchor != "":
		d.fail(n.Line, path, "anchors have no meaning here: write the value where it is used")
	case n.Style&yaml.TaggedStyle != 0:
		d.fail(n.Line, path, "tags such as %s have no meaning here: leave it out", n.Tag)
	case v.Type() == parametersType:
		d.parameters(n, v, path)
	case v.Type() == durationType, v.Type() == addressType:
		d.scalar(n, v, path)
	case v.Kind() == reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		d.value(n, v.Elem(), path)
	case v.Addr().Type().Implements(reflect.TypeFor[encoding.TextUnmarshaler]()):
		d.scalar(n, v, path)
	case v.Kind() == reflect.Struct:
		d.mapping(n, v, path)
	case v.Kind() == reflect.Slice:
		d.sequence(n, v, path)
	default:
		d.scalar(n, v, path)
	}
	if len(d.problems.List) == before {
		d.good[path] = true
	}
}

func (d *decoder) mapping(n *yaml.Node, v reflect.Value, path string) {
	if n.Kind != yaml.MappingNode {
		d.fail(n.Line, path, "%s where keys are wanted: write %s", describe(n), strings.Join(keysOf(v.Type()), ", "))
		return
	}
	keys := keysOf(v.Type())
	found := map[string]int{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		field, ok := fieldOf(v, key.Value)
		first, again := found[key.Value]
		switch {
		case key.Kind != yaml.ScalarNode || !ok:
			d.fail(key.Line, join(path, key.Value), "unknown key%s", meant(key.Value, keys))
		case again:
			d.fail(key.Line, join(path, key.Value), "written a second time; the first is on line %d", first)
		default:
			found[key.Value] = key.Line
			d.value(value, field, join(path, key.Value))
		}
	}
	for i := range v.NumField() {
		name, optional := tagOf(v.Type().Field(i))
		if _, ok := found[name]; ok || name == "" {
			continue
		}
		preset := v.Type().Field(i).Tag.Get("default")
		switch {
		case preset != "":
			d.value(&yaml.Node{Kind: yaml.ScalarNode, Value: preset, Line: n.Line}, v.Field(i), join(path, name))
		case !optional:
			d.fail(n.Line, join(path, name), "missing: %s", lowerFirst(v.Type().Field(i).Tag.Get("jsonschema")))
		}
	}
}

func (d *decoder) sequence(n *yaml.Node, v reflect.Value, path string) {
	if n.Kind != yaml.SequenceNode {
		d.fail(n.Line, path, "%s where a list is wanted: begin each entry with \"- \"", describe(n))
		return
	}
	v.Set(reflect.MakeSlice(v.Type(), len(n.Content), len(n.Content)))
	for i, entry := range n.Content {
		d.value(entry, v.Index(i), fmt.Sprintf("%s[%d]", path, i))
	}
}

func (d *decoder) scalar(n *yaml.Node, v reflect.Value, path string) {
	if n.Kind != yaml.ScalarNode {
		d.fail(n.Line, path, "%s where one value is wanted", describe(n))
		return
	}
	if n.Tag == "!!null" || n.Value == "" {
		d.fail(n.Line, path, "the value is empty")
		return
	}
	if err := set(v, n); err != nil {
		d.fail(n.Line, path, "%s", err)
	}
}

// set reads one scalar into a field of one of the types that Config uses.
func set(v reflect.Value, n *yaml.Node) error {
	if v.Type() == durationType {
		x, err := parseDuration(n.Value)
		v.SetInt(int64(x))
		return err
	}
	if v.Type() == addressType {
		x, err := parseAddress(n.Value)
		v.Set(reflect.ValueOf(x))
		return err
	}
	if t, ok := v.Addr().Interface().(encoding.TextUnmarshaler); ok {
		return t.UnmarshalText([]byte(n.Value))
	}
	switch v.Kind() {
	case reflect.Uint64:
		x, err := strconv.ParseUint(strings.ReplaceAll(n.Value, "_", ""), 10, 64)
		if err != nil || n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0 {
			return fmt.Errorf("%q is not a whole number of at least 0, without quotes or unit", n.Value)
		}
		v.SetUint(x)
	case reflect.String:
		v.SetString(n.Value)
	default:
		return fmt.Errorf("values of type %s are not read from configuration", v.Type())
	}
	return nil
}

// parameters turns free YAML into canonical JSON.
func (d *decoder) parameters(n *yaml.Node, v reflect.Value, path string) {
	if n.Kind != yaml.MappingNode {
		d.fail(n.Line, path, "%s where keys are wanted", describe(n))
		return
	}
	before := len(d.problems.List)
	tree := d.free(n, path)
	if len(d.problems.List) > before {
		return
	}
	text, err := json.Marshal(tree)
	if err != nil {
		d.fail(n.Line, path, "%s", err)
		return
	}
	v.SetBytes(text)
}

func (d *decoder) free(n *yaml.Node, path string) any {
	d.lines[path] = n.Line
	switch n.Kind {
	case yaml.MappingNode:
		out := map[string]any{}
		for i := 0; i+1 < len(n.Content); i += 2 {
			key := n.Content[i].Value
			if _, again := out[key]; again || n.Content[i].Kind != yaml.ScalarNode {
				d.fail(n.Content[i].Line, join(path, key), "not a key, or one that is written a second time")
				continue
			}
			out[key] = d.free(n.Content[i+1], join(path, key))
		}
		return out
	case yaml.SequenceNode:
		out := make([]any, len(n.Content))
		for i, entry := range n.Content {
			out[i] = d.free(entry, fmt.Sprintf("%s[%d]", path, i))
		}
		return out
	case yaml.ScalarNode:
		x, err := freeScalar(n)
		if err != nil {
			d.fail(n.Line, path, "%s", err)
		}
		return x
	}
	d.fail(n.Line, path, "aliases are not followed: write the value out")
	return nil
}

func freeScalar(n *yaml.Node) (any, error) {
	var x any
	if err := n.Decode(&x); err != nil {
		return nil, err
	}
	switch x := x.(type) {
	case nil:
		return nil, errors.New("the value is empty")
	case float64:
		if math.IsNaN(x) || math.IsInf(x, 0) {
			return nil, fmt.Errorf("%s is not a finite number", n.Value)
		}
	case time.Time: // an unquoted date is a text like any other here
		return n.Value, nil
	}
	return x, nil
}

func describe(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "keys"
	case yaml.SequenceNode:
		return "a list"
	case yaml.ScalarNode:
		if n.Tag == "!!null" {
			return "nothing"
		}
		return strconv.Quote(n.Value)
	}
	return "an alias"
}

func join(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}

// tagOf is a field's key in the file; "" for fields that are not in it.
func tagOf(f reflect.StructField) (name string, optional bool) {
	name, option, _ := strings.Cut(f.Tag.Get("json"), ",")
	return name, option == "omitempty"
}

func keysOf(t reflect.Type) []string {
	var keys []string
	for i := range t.NumField() {
		if name, _ := tagOf(t.Field(i)); name != "" {
			keys = append(keys, name)
		}
	}
	return keys
}

func fieldOf(v reflect.Value, key string) (reflect.Value, bool) {
	for i := range v.NumField() {
		if name, _ := tagOf(v.Type().Field(i)); name == key && key != "" {
			return v.Field(i), true
		}
	}
	return reflect.Value{}, false
}

func lowerFirst(s string) string {
	if s == "" {
		return s
	}
	return strings.ToLower(s[:1]) + strings.TrimSuffix(s[1:], ".")
}
