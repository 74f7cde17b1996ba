package strategy

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"
)

type shares struct {
	Share   float64 `json:"share" jsonschema:"share of the loss to cover, 0 to 1"`
	Horizon string  `json:"horizon,omitempty"`
}

func definition() Definition {
	return Definition{
		Name: "cover-all", Version: "1.0.0", About: "Covers.", Parameters: shares{Share: 0.5}, Tables: []Table{TableBook},
		Open: func([]byte, uint64) (Strategy, error) { return silent{}, nil },
	}
}

func TestAManifestSaysTheDefaults(t *testing.T) {
	m, err := definition().Manifest()
	if err != nil {
		t.Fatal(err)
	}
	var schema struct {
		Required             []string
		AdditionalProperties any
		Properties           map[string]struct {
			Default     any
			Description string
		}
	}
	if err := json.Unmarshal(m.Schema, &schema); err != nil {
		t.Fatal(err)
	}
	share := schema.Properties["share"]
	if share.Default != 0.5 || share.Description != "share of the loss to cover, 0 to 1" || len(schema.Required) != 0 || schema.AdditionalProperties == nil {
		t.Errorf("schema %s", m.Schema)
	}
}

func TestAManifestIsCheckedWhole(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*Definition)
		says   []string
	}{
		"name and version both wrong": {func(d *Definition) { d.Name, d.Version = "Cover All", "" }, []string{`name "Cover All"`, `version ""`}},
		"a lookback of two years":     {func(d *Definition) { d.Lookback = 2 * MaxLookback }, []string{"lookback 17568h0m0s is not between"}},
		"a negative lookback":         {func(d *Definition) { d.Lookback = -time.Second }, []string{"lookback -1s"}},
		"an unknown table":            {func(d *Definition) { d.Tables = []Table{42} }, []string{"table 42 is unknown"}},
		"no table at all":             {func(d *Definition) { d.Tables = []Table{0} }, []string{"TABLE_UNSPECIFIED is unknown"}},
		"a table twice":               {func(d *Definition) { d.Tables = []Table{TableBook, TableBook} }, []string{"TABLE_BOOK is listed twice"}},
		"parameters that are a map":   {func(d *Definition) { d.Parameters = map[string]int{} }, []string{"is not a struct"}},
		"no Open":                     {func(d *Definition) { d.Open = nil }, []string{"has no Open"}},
		"a colourful version":         {func(d *Definition) { d.Version = "\x1b[31m1" }, []string{"plain text"}},
	} {
		t.Run(name, func(t *testing.T) {
			d := definition()
			c.change(&d)
			_, err := d.Manifest()
			if !errors.Is(err, ErrManifest) {
				t.Fatalf("error %v is not ErrManifest", err)
			}
			for _, part := range c.says {
				if !strings.Contains(err.Error(), part) {
					t.Errorf("error %q does not say %q", err, part)
				}
			}
		})
	}
}

func TestAManifestArrivesAsItWasSent(t *testing.T) {
	m, err := definition().Manifest()
	if err != nil {
		t.Fatal(err)
	}
	got, err := DecodeManifest(m.Encode())
	if err != nil {
		t.Fatal(err)
	}
	if got.Name != m.Name || string(got.Schema) != string(m.Schema) || !got.Wants(TableBook) || got.Wants(TableSeries) || got.Lookback != m.Lookback {
		t.Errorf("%+v became %+v", m, got)
	}
}

func TestDecodeReadsOverTheDefaults(t *testing.T) {
	for in, want := range map[string]struct {
		share float64
		says  string
	}{
		"":                     {0.5, ""},
		"{}":                   {0.5, ""},
		`{"share": 0.75}`:      {0.75, ""},
		`{"shore": 1}`:         {0.5, `unknown field "shore"`},
		`{"share": "a lot"}`:   {0.5, "cannot unmarshal"},
		`{"share": 1} trailer`: {1, "text after the object"},
	} {
		p := shares{Share: 0.5}
		err := Decode([]byte(in), &p)
		if p.Share != want.share || (err == nil) != (want.says == "") || err != nil && !strings.Contains(err.Error(), want.says) {
			t.Errorf("%q gives %v, %v", in, p.Share, err)
		}
	}
}
