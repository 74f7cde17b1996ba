package imports

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// example is one of the mappings that a user starts from.
func example(t *testing.T, name string) *Mapping {
	t.Helper()
	m, err := ReadMapping(filepath.Join("..", "..", "..", "configs", "history", name))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestAGeneralTextIsReadByAMapping(t *testing.T) {
	d := newDesk(t)
	d.good("kraken-2021.csv", "Zeitpunkt;Paar;Schluss;Umsatz;Bemerkung\n01.05.2021 00:00;ETH/EUR;2.331,07;1.204,5;\n01.05.2021 01:00;ETH/EUR;2.329,90;;geschätzt\n", Options{Mappings: []*Mapping{example(t, "prices.yaml")}})
	var got []string
	for _, p := range all[history.Price](d) {
		got = append(got, short(p))
	}
	want := []string{"ETH/EUR kraken 2021-04-30T23:00:00 +1h0m0s 2331.07 – – – 1204.5", "ETH/EUR kraken 2021-05-01T00:00:00 +1h0m0s 2329.9 – – – –"}
	if !slices.Equal(got, want) {
		t.Errorf("read %q", got)
	}
}

func TestAWideTableMakesARowForEachColumn(t *testing.T) {
	d := newDesk(t)
	r := d.good("w.csv", "time,ETH,aave_usdc_supply_rate,BTC\n1619827200,2772.81,4.25,57750.2\n1619913600,2950,4.5,N/A\n", Options{Mappings: []*Mapping{example(t, "wide.yaml")}})
	var got []string
	for _, p := range all[history.Price](d) {
		got = append(got, short(p))
	}
	want := []string{"BTC/USD example 2021-05-01T00:00:00 +0s 57750.2 – – – –", "ETH/USD example 2021-05-01T00:00:00 +0s 2772.81 – – – –", "ETH/USD example 2021-05-02T00:00:00 +0s 2950 – – – –"}
	if !slices.Equal(got, want) || r.Skipped != 1 {
		t.Errorf("read %q, and %d skipped", got, r.Skipped)
	}
	if m := all[history.Measure](d); len(m) != 2 || m[0].Value != number("0.0425") {
		t.Errorf("read %v", m)
	}
}

// bare is a mapping of two columns with a row of measures, to break.
const bare = `mapping: hedgerow.mapping/1
name: bare
dataset: bare
file: {header: required}
columns: [{name: t}, {name: v}]
rows:
  - table: measures
    row: {subject: {value: a}, quantity: {value: b}, unit: {value: c}, source: {value: d}, time: {column: t, layouts: ["2006-01-02"], zone: UTC}, known: {from: time}, value: {column: v}}
`

func TestABadMappingIsRefused(t *testing.T) {
	if _, err := ParseMapping([]byte(bare), "bare.yaml"); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, from, to, want string }{
		{"another version", "mapping/1", "mapping/2", `"hedgerow.mapping/2"`},
		{"no version", "mapping: hedgerow.mapping/1\n", "", "mapping: hedgerow.mapping/1"},
		{"an unknown key", "dataset:", "datset:", "datset"},
		{"a key twice", "name: bare", "name: bare\nname: bare", "already defined"},
		{"no YAML", "name: bare", "name: [", "yaml"},
		{"two documents", "rows:", "---\nrows:", "more than one document"},
		{"an unknown table", "table: measures", "table: loans", "none of prices"},
		{"an unknown field", "subject:", "topic:", "measures has no topic"},
		{"a missing field", "unit: {value: c}, ", "", "needs unit"},
		{"a column that is not listed", "column: v}", "column: w}", `"w" is not among`},
		{"a column that nothing uses", "{name: v}]", "{name: v}, {name: w}]", "columns.w: no row uses it"},
		{"a column twice", "{name: v}]", "{name: v}, {name: v}]", "there twice"},
		{"two sources of a value", "{value: a}", "{value: a, column: v}", "needs one of"},
		{"no source of a value", "{value: a}", "{}", "needs one of"},
		{"no zone", ", zone: UTC", "", "has no time zone"},
		{"a zone by name", "zone: UTC", "zone: Europe/Berlin", "occur twice"},
		{"a zone by letters", `"2006-01-02"`, `"2006-01-02 MST"`, "letters"},
		{"a layout in other letters", `"2006-01-02"`, `"YYYY-MM-DD"`, "as Go writes them"},
		{"layout and epoch", "zone: UTC", "zone: UTC, epoch: [s]", "either"},
		{"an unknown epoch", `layouts: ["2006-01-02"], zone: UTC`, "epoch: [minutes]", "none of s, ms"},
		{"a span that is none", "known: {from: time}", "known: {from: time, after: soon}", "no duration"},
		{"an unknown unit", "value: {column: v}", "value: {column: v, unit: shells}", "shells"},
		{"a bound that is no number", "value: {column: v}", "value: {column: v, min: low}", "min"},
		{"a jump of one", "value: {column: v}", `value: {column: v, jump: "1"}`, "factor above 1"},
		{"a needed number that may be absent", "value: {column: v}", "value: {column: v, empty: absent}", "skip"},
		{"an unknown word for empty", "value: {column: v}", "value: {column: v, empty: zero}", "none of refuse"},
		{"words for a number", "value: {column: v}", "value: {column: v, prefix: x}", "are for words"},
		{"a number's bound for words", "{value: a}", "{value: a, min: 0}", "are for numbers"},
		{"a time's zone for words", "{value: a}", "{value: a, zone: UTC}", "are for times"},
		{"a pattern that is none", "{value: a}", "{value: a, pattern: '('}", "pattern"},
		{"a group that there is not", "{value: a}", "{value: a, pattern: '(.)', group: 2}", "1 groups"},
		{"an input that there is not", "{value: a}", "{input: a}", `"a" is not among`},
		{"an unknown separator", "{header: required}", `{separator: [x]}`, "none of comma"},
		{"an unknown header", "{header: required}", `{header: maybe}`, "none of required"},
		{"a decimal mark that is none", "{header: required}", `{decimal: x}`, "neither a dot"},
		{"a mark for two things", "{header: required}", `{decimal: ",", thousands: ","}`, "the decimal mark"},
		{"ignored columns without a header", "{header: required}", `{header: none, others: ignore}`, "only be ignored"},
		{"an unknown basis", "dataset: bare", "dataset: bare\nbasis: guessed", "none of observed"},
		{"a data set that is a path", "dataset: bare", "dataset: ../x", "no word"},
		{"a data set's unknown part", "dataset: bare", "dataset: 'bare-{mood}'", "{mood}"},
		{"the start of time elsewhere", "{value: a}", "{from: time}", "is for known"},
		{"agreement with no column", "zone: UTC}", "zone: UTC, agrees: {column: w, epoch: [s]}}", "agrees"},
		{"agreement in no form", "zone: UTC}", "zone: UTC, agrees: {column: v}}", "either `layouts` or `epoch`"},
		{"agreement of numbers", "{column: v}", "{column: v, agrees: {column: t, epoch: [s]}}", "are for times"},
		{"one way of no pattern", "{value: a}", "{value: a, one_way: true}", "there is no pattern"},
		{"each without for_each", "{value: a}", "{each: true}", "for_each"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := strings.Replace(bare, c.from, c.to, 1)
			if text == bare {
				t.Fatal("it is unchanged")
			}
			_, err := ParseMapping([]byte(text), "bare.yaml")
			if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), "bare.yaml") {
				t.Errorf("want %q, got %v", c.want, err)
			}
		})
	}
}

func TestAllMistakesOfAMappingAreNamed(t *testing.T) {
	text := strings.NewReplacer("{column: v}", "{column: w}", "table: measures", "table: measures\n    basis: guessed").Replace(bare)
	_, err := ParseMapping([]byte(text), "bare.yaml")
	if err == nil || !strings.Contains(err.Error(), "guessed") || !strings.Contains(err.Error(), `"w"`) || !strings.Contains(err.Error(), "columns.v") {
		t.Errorf("%v", err)
	}
}

func TestEveryMistakeOfAFieldIsNamedAtItsPlace(t *testing.T) {
	text := strings.NewReplacer("dataset: bare", "dataset: bare\ncolour: red", `layouts: ["2006-01-02"], zone: UTC`, `layouts: [YYYY, "2006-01-02 MST"], zone: CET, after: 5x, end_of: week`,
		"{column: v}", `{column: w, unit: foo, above: x, jump: "0", empty: maybe}`, "{value: a}", "{value: a, pattern: (, case: big}").Replace(bare)
	_, err := ParseMapping([]byte(text), "bare.yaml")
	if err == nil {
		t.Fatal("it was read")
	}
	lines := strings.Split(err.Error(), "\n")
	for _, want := range []string{
		"line 4: there is no key colour here", "columns.v: no row uses it", "rows[0].row.subject: pattern: ", "rows[0].row.subject: case: ",
		`rows[0].row.time: layouts: "YYYY"`, `rows[0].row.time: layouts: "2006-01-02 MST"`, "rows[0].row.time: zone: ", "rows[0].row.time: after: ", "rows[0].row.time: end_of: ",
		`rows[0].row.value: "w" is not among`, "rows[0].row.value: unit: ", "rows[0].row.value: above: ", "rows[0].row.value: jump: ", "rows[0].row.value: empty: ",
	} {
		if !slices.ContainsFunc(lines, func(l string) bool { return strings.Contains(l, want) }) {
			t.Errorf("%q is missing in\n%v", want, err)
		}
	}
	if len(lines) != 14 {
		t.Errorf("%d mistakes in\n%v", len(lines), err)
	}
	_, err = ParseMapping([]byte(strings.Replace(bare, "{header: required}", "{separator: ;}", 1)), "bare.yaml")
	if err == nil || !strings.Contains(err.Error(), "into a list: write it in [ ]") {
		t.Errorf("%v", err)
	}
}

func TestEventKindsAreTheArchives(t *testing.T) {
	text := `mapping: hedgerow.mapping/1
name: e
dataset: e
columns: [{name: t}, {name: k}]
rows:
  - table: events
    row: {time: {column: t, epoch: [s]}, market: {value: m}, account: {value: a}, kind: {column: k%s}}
`
	for given, want := range map[string]string{"": "words", ", words: {x: explosion}": "explosion", ", words: {x: borrow}": ""} {
		_, err := ParseMapping([]byte(fmt.Sprintf(text, given)), "e.yaml")
		if (want == "") != (err == nil) || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", given, err)
		}
	}
}

func TestTwoFormatsThatFitAreAnError(t *testing.T) {
	a, err := ParseMapping([]byte(bare), "a.yaml")
	if err != nil {
		t.Fatal(err)
	}
	b := *a
	b.Name = "other"
	d := newDesk(t)
	r, err := d.file(d.write("x.csv", "t,v\n2021-01-01,1\n"), Options{Mappings: []*Mapping{a, &b}})
	if err == nil || !strings.Contains(err.Error(), "bare and other") || r.Status != Refused {
		t.Errorf("%v %v", r.Status, err)
	}
}

func TestNoTwoBuiltInFormatsFitAFile(t *testing.T) {
	for _, m := range builtIn() {
		names := make([]string, len(m.Columns))
		for i, c := range m.Columns {
			names[i] = c.Name
		}
		for _, other := range builtIn() {
			if s, _ := other.fit("x.csv", openings([]byte(strings.Join(names, m.File.Separator[0])+"\n"))); s != nil && other.Name != m.Name {
				t.Errorf("a header of %s fits %s too", m.Name, other.Name)
			}
		}
	}
}

func TestABuiltInFormatSaysWhatItIs(t *testing.T) {
	entries, err := os.ReadDir("formats")
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != len(builtIn()) {
		t.Errorf("%d files and %d formats", len(entries), len(builtIn()))
	}
	for _, m := range builtIn() {
		if m.About == "" || !slices.ContainsFunc(entries, func(e os.DirEntry) bool { return e.Name() == m.Name+".yaml" }) {
			t.Errorf("%s says not what it is, or its file has another name", m.Name)
		}
	}
}

func TestASpreadsheetsFirstLineAndIndexArePassedOver(t *testing.T) {
	text := strings.NewReplacer("{header: required}", `{separator: [";"], decimal: ",", preamble: '^sep='}`, "[{name: t}", `[{name: index, also: [""], unused: true}, {name: t}`).Replace(bare)
	m, err := ParseMapping([]byte(text), "bare.yaml")
	if err != nil {
		t.Fatal(err)
	}
	d := newDesk(t)
	d.good("x.csv", "\ufeffsep=;\r\n;t;v\r\n0;2021-01-01;2331,07\r\n", Options{Mappings: []*Mapping{m}})
	if got := all[history.Measure](d); len(got) != 1 || got[0].Value != number("2331.07") {
		t.Errorf("read %v", got)
	}
}
