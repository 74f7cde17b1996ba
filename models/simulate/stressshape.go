package simulate

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
)

// shape refuses what a type has no place for: fields that are not its own, letter
// for letter, fields that are there twice, arrays that are too long, and values of
// another kind. encoding/json passes over most of these, or stops at the first.
func (c *complaints) shape(at string, raw json.RawMessage, t reflect.Type) {
	if string(raw) == "null" {
		return // as if it were not there
	}
	switch t.Kind() { //nolint:exhaustive // all others are values
	case reflect.Pointer:
		c.shape(at, raw, t.Elem())
	case reflect.Struct:
		c.object(at, raw, t)
	case reflect.Slice, reflect.Array:
		var elements []json.RawMessage
		if json.Unmarshal(raw, &elements) != nil {
			c.refuse(at, abridged(raw), "a list")
			return
		}
		if t.Kind() == reflect.Array && len(elements) != t.Len() {
			c.refuse(at, fmt.Sprintf("%d of them", len(elements)), fmt.Sprint(t.Len()))
		}
		for k, e := range elements {
			c.shape(fmt.Sprintf("%s[%d]", at, k), e, t.Elem())
		}
	default:
		if json.Unmarshal(raw, reflect.New(t).Interface()) != nil {
			c.refuse(at, abridged(raw), map[reflect.Kind]string{
				reflect.String: "a text", reflect.Int: "a whole number", reflect.Float64: "a number",
			}[t.Kind()])
		}
	}
}

// object is the shape of one with a type's fields.
func (c *complaints) object(at string, raw json.RawMessage, t reflect.Type) {
	d := json.NewDecoder(bytes.NewReader(raw))
	if begin, err := d.Token(); err != nil || begin != json.Delim('{') {
		c.refuse(cmp.Or(at, "stress scenario"), abridged(raw), "an object in braces")
		return
	}
	own, seen := map[string]reflect.Type{}, map[string]bool{}
	fields(own, t)
	for d.More() {
		key, err := d.Token()
		var value json.RawMessage
		if err != nil || d.Decode(&value) != nil {
			return // not reached: raw is JSON
		}
		name := key.(string) //nolint:forcetypeassert // every key is
		where := strings.TrimPrefix(at+"."+name, ".")
		field, known := own[name]
		switch {
		case !known:
			c.refuse(where, "no field of the format", "one of stress/README.md, letter for letter")
		case seen[name]:
			c.refuse(where, "it again", "each field once")
		default:
			c.shape(where, value, field)
		}
		seen[name] = true
	}
}

// fields stores the fields of a type by their names in JSON, those of embedded
// types among them.
func fields(of map[string]reflect.Type, t reflect.Type) {
	for k := range t.NumField() {
		if f := t.Field(k); f.Anonymous {
			fields(of, f.Type)
		} else {
			of[f.Tag.Get("json")] = f.Type
		}
	}
}

// abridged is a value as it is written, or its beginning.
func abridged(raw []byte) string {
	const most = 40
	if len(raw) > most {
		return strings.ToValidUTF8(string(raw[:most]), "") + "…"
	}
	return string(raw)
}
