package strategy

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"regexp"
	"slices"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/hedgerow-fi/hedgerow/plugins/proto"
)

// Strategy decides. One value serves one session, one observation at a time.
type Strategy interface {
	// Evaluate answers an observation. ctx ends when the time for the answer is
	// over; soon after that the host kills the process. An error says that
	// there is no answer this time, and why: the last targets then stand until
	// their time to live ends.
	Evaluate(ctx context.Context, obs *Observation) (*Proposal, error)
}

// Definition is a strategy as a program offers it.
type Definition struct {
	Name    string // lower-case letters, digits and dashes, at most 32, a letter first
	Version string // for people and the journal
	About   string // one sentence: what it does, and what it ignores
	// Parameters is a struct with the default parameters; the JSON schema that
	// operators' parameters are checked against is made from its type (json and
	// jsonschema tags). nil: the strategy takes none.
	Parameters any
	Tables     []Table       // what it wants to see
	Lookback   time.Duration // of the price history; 0: current prices only
	// Open starts a session. The parameters are a JSON object that satisfies
	// the schema; Decode reads them over the defaults. An error is shown to the
	// operator.
	Open func(parameters []byte, seed uint64) (Strategy, error)
}

// Table names a part of the observation.
type Table = proto.Table

// The tables that a strategy may ask for.
const (
	TableBook      = proto.Table_TABLE_BOOK
	TableSeries    = proto.Table_TABLE_SERIES
	TableQuotes    = proto.Table_TABLE_QUOTES
	TableHoldings  = proto.Table_TABLE_HOLDINGS
	TableExposures = proto.Table_TABLE_EXPOSURES
	TableHeadroom  = proto.Table_TABLE_HEADROOM
	TablePrices    = proto.Table_TABLE_PRICES
	TableOracles   = proto.Table_TABLE_ORACLES
	TablePools     = proto.Table_TABLE_POOLS
	TableStakes    = proto.Table_TABLE_STAKES
)

// Manifest is what a strategy says of itself.
type Manifest struct {
	Name     string          `json:"name"`
	Version  string          `json:"version"`
	About    string          `json:"about"`
	Schema   json.RawMessage `json:"parametersSchema,omitempty"` // empty: it takes no parameters
	Tables   []Table         `json:"tables"`
	Lookback time.Duration   `json:"lookbackNanoseconds"`
	// Features are the shorter ways to say things that it understands, unless it
	// was built before there were any; those that this build does not know are left out.
	Features []Feature `json:"features,omitempty"`
}

// Feature is a shorter way to say the same.
type Feature = proto.Feature

// FeatureChanges is that of being sent what differs from the observation before.
const FeatureChanges = proto.Feature_FEATURE_CHANGES

// Understands reports whether the strategy understands a feature.
func (m Manifest) Understands(f Feature) bool { return slices.Contains(m.Features, f) }

// Wants reports whether the strategy asked for a table.
func (m Manifest) Wants(t Table) bool { return slices.Contains(m.Tables, t) }

// MaxLookback bounds how much price history a strategy may ask for.
const MaxLookback = 366 * 24 * time.Hour

var namePattern = regexp.MustCompile(`^[a-z][a-z0-9-]{0,31}$`)

// ErrManifest reports a manifest that no host accepts.
var ErrManifest = errors.New("manifest is not acceptable")

// Check reports everything that is wrong with a manifest, wrapped in ErrManifest.
func (m Manifest) Check() error {
	var wrong []error
	if !namePattern.MatchString(m.Name) {
		wrong = append(wrong, fmt.Errorf("name %q is not lower-case letters, digits and dashes, at most 32, a letter first", m.Name))
	}
	if m.Version == "" || len(m.Version) > 64 || !printable(m.Version) {
		wrong = append(wrong, fmt.Errorf("version %q is not 1 to 64 bytes of plain text", m.Version))
	}
	if len(m.About) > MaxReasonBytes || !printable(m.About) {
		wrong = append(wrong, fmt.Errorf("about is not plain text of at most %d bytes", MaxReasonBytes))
	}
	if m.Lookback < 0 || m.Lookback > MaxLookback {
		wrong = append(wrong, fmt.Errorf("lookback %v is not between 0 and %v", m.Lookback, MaxLookback))
	}
	for i, t := range m.Tables {
		if t < TableBook || t > TableStakes {
			wrong = append(wrong, fmt.Errorf("table %v is unknown to this host", t))
		}
		if slices.Contains(m.Tables[:i], t) {
			wrong = append(wrong, fmt.Errorf("table %v is listed twice", t))
		}
	}
	if len(m.Schema) > 0 && !json.Valid(m.Schema) {
		wrong = append(wrong, errors.New("parameters schema is not JSON"))
	}
	if len(wrong) == 0 {
		return nil
	}
	return fmt.Errorf("%w: %w", ErrManifest, errors.Join(wrong...))
}

// Manifest is the definition's, checked.
func (d Definition) Manifest() (Manifest, error) {
	m := Manifest{Name: d.Name, Version: d.Version, About: d.About, Tables: slices.Clone(d.Tables), Lookback: d.Lookback, Features: []Feature{FeatureChanges}}
	if d.Open == nil {
		return m, fmt.Errorf("%w: %s has no Open", ErrManifest, d.Name)
	}
	if d.Parameters != nil {
		schema, err := schemaOf(d.Parameters)
		if err != nil {
			return m, fmt.Errorf("%w: parameters of %s: %w", ErrManifest, d.Name, err)
		}
		m.Schema = schema
	}
	return m, m.Check()
}

// schemaOf makes the schema of a struct with defaults: every property is
// optional and says its default; unknown ones are refused.
func schemaOf(defaults any) (json.RawMessage, error) {
	t := reflect.TypeOf(defaults)
	if t.Kind() != reflect.Struct {
		return nil, fmt.Errorf("%s is not a struct", t)
	}
	s, err := jsonschema.ForType(t, &jsonschema.ForOptions{})
	if err != nil {
		return nil, err
	}
	raw, err := json.Marshal(defaults)
	if err != nil {
		return nil, err
	}
	var values map[string]json.RawMessage
	if err := json.Unmarshal(raw, &values); err != nil {
		return nil, err
	}
	s.Required = nil
	for name, property := range s.Properties {
		if v, ok := values[name]; ok {
			property.Default = v
		}
	}
	s.Schema = "https://json-schema.org/draft/2020-12/schema"
	return json.Marshal(s)
}

// Decode reads parameters over the defaults in p, a pointer to a struct. A name
// that p does not have is an error.
func Decode(parameters []byte, p any) error {
	if len(parameters) == 0 {
		return nil
	}
	d := json.NewDecoder(bytes.NewReader(parameters))
	d.DisallowUnknownFields()
	if err := d.Decode(p); err != nil {
		return fmt.Errorf("read parameters: %w", err)
	}
	if _, err := d.Token(); err != io.EOF {
		return errors.New("read parameters: there is text after the object")
	}
	return nil
}

// printable reports valid text without control characters, which could move a
// terminal's cursor or end a log line.
func printable(s string) bool {
	if !utf8.ValidString(s) {
		return false
	}
	for _, r := range s {
		if !unicode.IsPrint(r) {
			return false
		}
	}
	return true
}
