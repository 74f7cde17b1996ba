package host

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// checkParameters compares a JSON object with the manifest's schema. The schema
// comes from the strategy and must be complete in itself: it reads no file and no
// network.
func checkParameters(m strategy.Manifest, parameters []byte) error {
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(parameters))
	if err != nil {
		return fmt.Errorf("%w: %w", ErrParameters, err)
	}
	object, ok := value.(map[string]any)
	if !ok {
		return fmt.Errorf("%w: they are not a JSON object", ErrParameters)
	}
	if len(m.Schema) == 0 {
		if len(object) > 0 {
			return fmt.Errorf("%w: strategy %s takes none", ErrParameters, m.Name)
		}
		return nil
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(m.Schema))
	if err != nil {
		return fmt.Errorf("%w: schema of %s: %w", strategy.ErrManifest, m.Name, err)
	}
	const id = "hedgerow:parameters"
	compiler := jsonschema.NewCompiler()
	compiler.UseLoader(noLoader{})
	if err := compiler.AddResource(id, doc); err != nil {
		return fmt.Errorf("%w: schema of %s: %w", strategy.ErrManifest, m.Name, err)
	}
	schema, err := compiler.Compile(id)
	if err != nil {
		return fmt.Errorf("%w: schema of %s: %w", strategy.ErrManifest, m.Name, err)
	}
	if err := schema.Validate(value); err != nil {
		return fmt.Errorf("%w: %s", ErrParameters, clean(err.Error()))
	}
	return nil
}

type noLoader struct{}

func (noLoader) Load(url string) (any, error) {
	return nil, errors.New("the schema refers to " + url + " outside of itself")
}
