package assumed

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// Row is one assumption as a report prints it.
type Row struct {
	Part   string        `json:"part"` // premium, series, …
	Label  string        `json:"label"`
	Value  string        `json:"value"`
	Basis  history.Basis `json:"basis"` // assumed
	Source string        `json:"source"`
}

// Rows are all assumptions, in the order of the file.
func (a *Assumptions) Rows() []Row {
	var out []Row
	eachStated(reflect.ValueOf(*a), "", func(path, label string, value any, source string) {
		part, _, _ := strings.Cut(path, ".")
		out = append(out, Row{part, label, fmt.Sprint(value), history.Assumed, source})
	})
	return out
}

// eachStated tells of every value with a source in v and below it, and where in the
// file it stands.
func eachStated(v reflect.Value, path string, tell func(path, label string, value any, source string)) {
	for i := range v.NumField() {
		f, x := v.Type().Field(i), v.Field(i)
		key, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if key == "" {
			continue
		}
		label, _, _ := strings.Cut(f.Tag.Get("jsonschema"), ".")
		at := key
		if path != "" {
			at = path + "." + key
		}
		if x.Kind() == reflect.Pointer {
			if x.IsNil() {
				tell(at, label, Never, "left out")
				continue
			}
			x = x.Elem()
		}
		switch layers, list := x.Interface().([]Layer); {
		case list:
			for n, l := range layers {
				tell(fmt.Sprintf("%s[%d]", at, n), fmt.Sprintf("Layer %d", n+1), l.From.String()+" to "+l.To.String(), l.Source)
			}
		case x.Kind() != reflect.Struct:
		case x.FieldByName("Source").IsValid():
			tell(at, label, x.FieldByName("Value").Interface(), x.FieldByName("Source").String())
		default:
			eachStated(x, at, tell)
		}
	}
}
