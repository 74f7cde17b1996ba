package imports

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// MappingVersion is the version of mappings that is read here. Another is refused.
const MappingVersion = "hedgerow.mapping/1"

// maxMapping is how long a mapping may be.
const maxMapping = 1 << 20

// Mapping says how a delimited text becomes rows of the archive.
type Mapping struct {
	Version string `yaml:"mapping"`
	Name    string `yaml:"name"`
	About   string `yaml:"about"`
	// Dataset is where the rows go. {span} in it is how long the first row's
	// interval is (1h, 1d); {NAME} is an input's value.
	Dataset string        `yaml:"dataset"`
	Basis   history.Basis `yaml:"basis"` // observed when not given
	Note    string        `yaml:"note"`  // shown wherever the numbers are
	File    FileRule      `yaml:"file"`
	Inputs  []Input       `yaml:"inputs"`
	Columns []Column      `yaml:"columns"`
	Rows    []Output      `yaml:"rows"`
}

// FileRule says what the text looks like.
type FileRule struct {
	// Name is a pattern that the file's name must match to be recognised. It is for
	// formats whose header does not tell them apart.
	Name      string   `yaml:"name"`
	Separator []string `yaml:"separator"` // those that occur; "," when not given
	Header    string   `yaml:"header"`    // required (when not given), optional or none
	Preamble  string   `yaml:"preamble"`  // a pattern of lines before the header, which are passed over
	Decimal   string   `yaml:"decimal"`   // "." when not given, or ","
	Thousands string   `yaml:"thousands"` // none when not given
	Others    string   `yaml:"others"`    // columns that are not listed: refuse (when not given) or ignore
}

// Input is what a file does not say inside: its asset, its interval.
type Input struct {
	Name     string            `yaml:"name"`
	About    string            `yaml:"about"`
	FileName string            `yaml:"file_name"` // a pattern of the file's name with one group, which is the value
	Words    map[string]string `yaml:"words"`     // other words for values
	Case     string            `yaml:"case"`      // upper or lower
	Default  string            `yaml:"default"`
}

// Column is a column of the file.
type Column struct {
	Name     string   `yaml:"name"`
	Also     []string `yaml:"also"`     // other names that it goes by
	Like     string   `yaml:"like"`     // or a pattern of its name
	Optional bool     `yaml:"optional"` // files may lack it
	Unused   bool     `yaml:"unused"`   // it is known and not imported
}

// Output is a kind of rows that each line makes one of.
type Output struct {
	Table history.Table `yaml:"table"`
	// Dataset, Basis and Note are the mapping's where not given.
	Dataset string        `yaml:"dataset"`
	Basis   history.Basis `yaml:"basis"`
	Note    string        `yaml:"note"`
	// ForEach is a pattern with one group. Each line then makes a row for every
	// column that it matches; the group is what Each stands for, and the column "*".
	ForEach string           `yaml:"for_each"`
	Row     map[string]Field `yaml:"row"`
}

// Field says where a value of a row is from, and how it is read. From, Column,
// Input, Value and Each exclude one another.
type Field struct {
	From   string  `yaml:"from"` // "time": the row's time, for known
	Column string  `yaml:"column"`
	Input  string  `yaml:"input"`
	Value  *string `yaml:"value"`
	Each   bool    `yaml:"each"`

	// Of words.
	Pattern string            `yaml:"pattern"` // must match the whole; its group Group is what is meant
	Group   int               `yaml:"group"`
	OneWay  bool              `yaml:"one_way"` // refuse a word that the pattern fits in several ways: BNBUSD is BNB in USD, or BN in BUSD
	Words   map[string]string `yaml:"words"`   // what the source's words are here; others are refused
	Prefix  string            `yaml:"prefix"`
	Case    string            `yaml:"case"` // upper or lower

	// Of times.
	Layouts    []string `yaml:"layouts"` // as Go writes them: 2006-01-02 15:04:05
	Epoch      []string `yaml:"epoch"`   // s, ms, us or ns since 1970; a file keeps to one
	Zone       string   `yaml:"zone"`    // UTC, or an offset: +01:00. Needed where the layout has none
	After      string   `yaml:"after"`   // added: 24h
	AfterInput string   `yaml:"after_input"`
	RoundUp    string   `yaml:"round_up"` // to a multiple of it since 1970: 1s
	EndOf      string   `yaml:"end_of"`   // day, month or year: the instant at which the one that it lies in ends
	Agrees     *Agrees  `yaml:"agrees"`   // with another column's time

	// Of numbers.
	Unit   string   `yaml:"unit"`   // one (when not given), percent, bps, gwei, wei, ray, rad, or 1e-6 and so on
	Negate bool     `yaml:"negate"` // the row has the number with the other sign; bounds are of the number as it is written
	Above  string   `yaml:"above"`  // the number must be above it
	Min    string   `yaml:"min"`    // at least
	Max    string   `yaml:"max"`    // at most
	Jump   string   `yaml:"jump"`   // at most so many times the one before it of the same words, or that part of it
	Empty  string   `yaml:"empty"`  // refuse (when not given), absent, or skip the row
	Absent []string `yaml:"absent"` // what is written for an empty cell: -, N/A
}

// Agrees is a column that says the time of another one in another way. Where the file
// has it, a line whose two times differ is refused.
type Agrees struct {
	Column  string   `yaml:"column"`
	Epoch   []string `yaml:"epoch"` // any of them, on any line
	Layouts []string `yaml:"layouts"`
	Zone    string   `yaml:"zone"`
}

//go:embed formats/*.yaml
var formats embed.FS

// BuiltIn are the formats that need no mapping file, by name.
func BuiltIn() ([]*Mapping, error) {
	entries, err := formats.ReadDir("formats")
	if err != nil {
		return nil, err
	}
	var out []*Mapping
	for _, e := range entries {
		b, err := formats.ReadFile(path.Join("formats", e.Name()))
		if err != nil {
			return nil, err
		}
		m, err := ParseMapping(b, e.Name())
		if err != nil {
			return nil, err
		}
		out = append(out, m)
	}
	slices.SortFunc(out, func(a, b *Mapping) int { return strings.Compare(a.Name, b.Name) })
	return out, nil
}

// ReadMapping reads a mapping file.
func ReadMapping(file string) (*Mapping, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, fmt.Errorf("read mapping: %w", err)
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, maxMapping+1))
	if err != nil {
		return nil, fmt.Errorf("read mapping %s: %w", file, err)
	}
	if len(b) > maxMapping {
		return nil, fmt.Errorf("mapping %s has more than 1 MiB: it is no mapping", file)
	}
	return ParseMapping(b, filepath.Base(file))
}

// ParseMapping checks a mapping that came from the file of that name.
func ParseMapping(text []byte, file string) (*Mapping, error) {
	d := yaml.NewDecoder(bytes.NewReader(text))
	d.KnownFields(true)
	var head struct {
		Version string         `yaml:"mapping"`
		Rest    map[string]any `yaml:",inline"`
	}
	if err := yaml.Unmarshal(text, &head); err != nil {
		return nil, fmt.Errorf("mapping %s: %w", file, err)
	}
	if head.Version != MappingVersion {
		return nil, fmt.Errorf("mapping %s: its first key must be `mapping: %s`, and it has %q: this hedgerow reads no other version", file, MappingVersion, head.Version)
	}
	m := &Mapping{}
	form := d.Decode(m)
	var keys *yaml.TypeError // the rest is decoded nevertheless
	if form != nil && !errors.As(form, &keys) {
		return nil, fmt.Errorf("mapping %s: %w", file, form)
	}
	if err := d.Decode(new(any)); !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("mapping %s: more than one document: a file has one mapping", file)
	}
	var mistakes []error
	misread := false // values are missing that the file has
	if keys != nil {
		for _, text := range keys.Errors {
			plain := unknownKey.ReplaceAllString(text, "there is no key $1 here")
			misread = misread || plain == text
			mistakes = append(mistakes, errors.New(strings.Replace(plain, "into []string", "into a list: write it in [ ]", 1)))
		}
	}
	if !misread {
		mistakes = append(mistakes, m.check())
	}
	if err := errors.Join(mistakes...); err != nil {
		return nil, fmt.Errorf("mapping %s: %w", file, err)
	}
	return m, nil
}

var unknownKey = regexp.MustCompile(`field (\S+) not found in type \S+$`)
