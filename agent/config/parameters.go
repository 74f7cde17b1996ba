package config

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"
)

// CheckParameters holds a strategy's parameters against the JSON schema of its
// manifest. Paths begin at the parameters: ".share" or ".crash[0]". An empty
// schema accepts no parameters.
func CheckParameters(schema []byte, parameters Parameters) []Problem {
	if len(schema) == 0 {
		schema = []byte(`{"maxProperties":0}`)
	}
	text, err := parameters.MarshalJSON()
	if err != nil {
		return []Problem{{Text: err.Error()}}
	}
	compiled, err := compile(schema)
	if err != nil {
		return []Problem{{Text: fmt.Sprintf("the strategy's parameter schema is unusable: %v: ask its author", err)}}
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		return []Problem{{Text: err.Error()}}
	}
	err = compiled.Validate(value)
	var invalid *jsonschema.ValidationError
	if !errors.As(err, &invalid) {
		return nil
	}
	return violations(invalid)
}

func compile(schema []byte) (*jsonschema.Schema, error) {
	if !json.Valid(schema) {
		return nil, errors.New("it is not JSON")
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(schema))
	if err != nil {
		return nil, err
	}
	compiler := jsonschema.NewCompiler()
	compiler.UseLoader(jsonschema.SchemeURLLoader{}) // no schema is fetched from anywhere
	if err := compiler.AddResource("parameters.json", doc); err != nil {
		return nil, err
	}
	return compiler.Compile("parameters.json")
}

// violations are the leaves of a validation error: the units that no other one
// explains further.
func violations(e *jsonschema.ValidationError) []Problem {
	var out []Problem
	for _, unit := range e.BasicOutput().Errors {
		if unit.Error == nil {
			continue
		}
		path := parameterPath(unit.InstanceLocation)
		if extra, ok := unit.Error.Kind.(*kind.AdditionalProperties); ok {
			for _, name := range extra.Properties {
				out = append(out, Problem{Path: path + "." + name, Text: "the strategy has no such parameter"})
			}
			continue
		}
		out = append(out, Problem{Path: path, Text: unit.Error.String()})
	}
	return out
}

// parameterPath turns a JSON pointer into a path as this package writes it.
func parameterPath(pointer string) string {
	var path strings.Builder
	for _, step := range strings.Split(pointer, "/")[1:] {
		if _, err := strconv.Atoi(step); err == nil {
			path.WriteString("[" + step + "]")
		} else {
			path.WriteString("." + step)
		}
	}
	return path.String()
}
