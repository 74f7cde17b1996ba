package config

import (
	"encoding/json"
	"fmt"
	"reflect"
	"time"

	"github.com/google/jsonschema-go/jsonschema"

	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Schema is the JSON schema of the file, for editors and other programs. It
// says less than Load: what spans several keys, checksums and built-in names
// are beyond it.
func Schema() ([]byte, error) {
	root, err := jsonschema.For[Config](&jsonschema.ForOptions{TypeSchemas: map[reflect.Type]*jsonschema.Schema{
		reflect.TypeFor[Name]():               text(namePattern),
		reflect.TypeFor[Path]():               {Type: "string", MinLength: jsonschema.Ptr(1)},
		reflect.TypeFor[Digest]():             text(digestPattern),
		reflect.TypeFor[CodeHash]():           text(codeHashPattern),
		reflect.TypeFor[Endpoint]():           {Type: "string", MinLength: jsonschema.Ptr(1)},
		reflect.TypeFor[Link]():               {Type: "string", MinLength: jsonschema.Ptr(1)},
		reflect.TypeFor[Secret]():             text(secretPattern),
		reflect.TypeFor[Money]():              text(moneyPattern),
		reflect.TypeFor[Most]():               text(mostPattern),
		reflect.TypeFor[Wei]():                text(weiPattern),
		reflect.TypeFor[Fraction]():           text(fractionPattern),
		reflect.TypeFor[Place]():              {Type: "string", MinLength: jsonschema.Ptr(1)},
		reflect.TypeFor[Dataset]():            text(datasetPattern),
		reflect.TypeFor[Symbol]():             text(symbolPattern),
		reflect.TypeFor[AssetName]():          text(assetNamePattern),
		reflect.TypeFor[Instant]():            text(instantPattern),
		reflect.TypeFor[Wait]():               {Types: []string{"string", "integer"}, Pattern: waitPattern, Maximum: jsonschema.Ptr(0.0), Minimum: jsonschema.Ptr(0.0)},
		reflect.TypeFor[Ratio]():              {Type: "number", ExclusiveMinimum: jsonschema.Ptr(0.0)},
		reflect.TypeFor[Bytes]():              text(bytesPattern),
		reflect.TypeFor[Parameters]():         {Type: "object"},
		reflect.TypeFor[time.Duration]():      text(durationPattern),
		reflect.TypeFor[protection.Address](): text(addressPattern),
	}})
	if err != nil {
		return nil, fmt.Errorf("derive the schema of the configuration: %w", err)
	}
	root.Schema = "https://json-schema.org/draft/2020-12/schema"
	root.Title = "Hedgerow configuration"
	defaults(root, reflect.TypeFor[Config]())
	choices(root)
	out, err := json.MarshalIndent(root, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("write the schema of the configuration: %w", err)
	}
	return append(out, '\n'), nil
}

func text(pattern string) *jsonschema.Schema {
	return &jsonschema.Schema{Type: "string", Pattern: pattern}
}

// defaults copies the default tags, and undoes what the derivation assumes of
// Go's nil: in the file no value may be null, and no list empty.
func defaults(s *jsonschema.Schema, t reflect.Type) {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	for i := range t.NumField() {
		field := t.Field(i)
		name, _ := tagOf(field)
		p := s.Properties[name]
		if p == nil {
			continue
		}
		if preset := field.Tag.Get("default"); preset != "" {
			p.Default, _ = json.Marshal(preset)
			if field.Type.Kind() == reflect.Uint64 {
				p.Default = json.RawMessage(preset)
			}
		}
		for _, kind := range p.Types {
			if kind != "null" {
				p.Type = kind
			}
		}
		p.Types = nil
		inner, ft := p, field.Type
		for ft.Kind() == reflect.Pointer {
			ft = ft.Elem()
		}
		if p.Type == "array" {
			inner, ft = p.Items, ft.Elem()
			if name != "feeds" {
				p.MinItems = jsonschema.Ptr(1)
			}
		}
		if ft.Kind() == reflect.Struct && inner.Properties != nil {
			defaults(inner, ft)
		}
	}
}

// choices adds the words and the exclusive pairs that check knows.
func choices(root *jsonschema.Schema) {
	in := func(path ...string) *jsonschema.Schema {
		s := root
		for _, key := range path {
			if s = s.Properties[key]; s.Items != nil {
				s = s.Items
			}
		}
		return s
	}
	exactlyOne := func(s *jsonschema.Schema, keys ...string) {
		for _, k := range keys {
			s.OneOf = append(s.OneOf, &jsonschema.Schema{Required: []string{k}})
		}
	}
	words := func(s *jsonschema.Schema, known []string) {
		for _, w := range known {
			s.Enum = append(s.Enum, w)
		}
	}
	for _, path := range [][]string{{"chain", "lending", "journal"}, {"backtest"}} {
		root.AnyOf = append(root.AnyOf, &jsonschema.Schema{Required: path})
	}
	words(in("backtest", "oracle"), oracles)
	words(in("backtest", "lossFrom"), lossFroms)
	words(in("backtest", "bookGaps"), bookGaps)
	words(in("backtest", "claims", "kind"), referenceKinds)
	exactlyOne(in("backtest", "prices"), "from", "fixed")
	exactlyOne(in("backtest", "settlement"), "from", "fixed")
	exactlyOne(in("backtest", "gas", "price"), "from", "fixed")
	words(in("lending", "protocol"), protocols)
	words(in("venues", "kind"), venueKinds)
	words(in("chain", "finality", "tag"), finalityTags)
	words(in("schedule", "catchUp"), catchUps)
	words(in("alerts", "to", "kind"), receiverKinds)
	words(in("alerts", "to", "severity"), severities)
	words(in("schedule", "on", "gauge", "change"), changes)
	words(in("wallet", "l1Fee"), l1Fees)
	words(in("limits", "stakes", "ownRisk"), ownRisks)
	words(in("limits", "speculation"), speculations)
	words(in("limits", "risk", "partial"), partials)
	words(in("limits", "risk", "bounds", "kind"), kindsOfRisk)
	words(in("limits", "risk", "bounds", "measure"), RiskMeasures())
	exactlyOne(in("limits", "risk", "stresses", "moves"), "fall", "rise")
	exactlyOne(in("chain", "finality"), "depth", "tag")
	words(in("desk", "routing", "across"), acrosses)
	words(in("limits", "sharedFacts"), sharedFacts)
	exactlyOne(in("limits", "triggerFailure"), "kind", "series")
	exactlyOne(in("venues"), "registry", "series", "fromBlock", "of")
	exactlyOne(in("schedule"), "everyBlocks", "cron", "on")
	exactlyOne(in("schedule", "on"), "price", "loan", "gauge")
	exactlyOne(in("wallet"), "keystore", "signer")
	exactlyOne(in("strategies"), "builtin", "path")
	in("strategies").DependentRequired = map[string][]string{"path": {"sha256"}, "sha256": {"path"}}
	for _, s := range []*jsonschema.Schema{in("chain", "id"), in("chain", "chunk"), in("chain", "finality", "depth"), in("schedule", "everyBlocks"),
		in("wallet", "bumpBlocks"), in("wallet", "relay", "blocks"), in("backtest", "report", "scoredLoans"), in("backtest", "prices", "from", "minSources"),
		in("backtest", "settlement", "from", "minSources"), in("backtest", "gas", "price", "from", "minSources")} {
		s.Minimum = jsonschema.Ptr(1.0)
	}
}
