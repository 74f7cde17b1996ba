package imports

import (
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// readAll are the records of a text, and what ended them.
func readAll(text string) (out [][]string, lines []int, err error) {
	r := newRecords(strings.NewReader(text), ',', 1<<10)
	for {
		cells, err := r.next()
		if errors.Is(err, io.EOF) {
			return out, lines, nil
		}
		if err != nil {
			return out, lines, err
		}
		record := make([]string, len(cells))
		for i, c := range cells {
			record[i] = string(c)
		}
		out, lines = append(out, record), append(lines, r.line)
	}
}

func TestRecordsAreThoseOfTheStandardLibrary(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.SampledFrom([]rune("ab,,\"\"\n\né ")), 0, 40, -1).Draw(t, "text")
		if rapid.Bool().Draw(t, "CRLF") {
			text = strings.ReplaceAll(text, "\n", "\r\n")
		}
		got, lines, err := readAll(text)
		std := csv.NewReader(strings.NewReader(text))
		std.FieldsPerRecord = -1
		var want [][]string
		var wantLines []int
		var wantErr error
		for {
			record, err := std.Read()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				wantErr = err
				break
			}
			line, _ := std.FieldPos(0)
			want, wantLines = append(want, record), append(wantLines, line)
		}
		if (err == nil) != (wantErr == nil) {
			t.Fatalf("%q: %v, and the standard library says %v", text, err, wantErr)
		}
		if !slices.EqualFunc(got, want, slices.Equal[[]string]) || !slices.Equal(lines, wantLines) {
			t.Fatalf("%q: read %q on lines %v, want %q on %v", text, got, lines, want, wantLines)
		}
	})
}

func TestANumberWithMarksIsThePlainOne(t *testing.T) {
	swiss := numberRule{decimal: '.', thousands: '\''}
	german := numberRule{decimal: ',', thousands: '.'}
	for _, c := range []struct {
		rule *numberRule
		text string
		want string // "" where it is none
	}{
		{&swiss, "1'234'567.5", "1234567.5"}, {&swiss, "1234567.5", "1234567.5"}, {&swiss, "-1'234", "-1234"},
		{&swiss, "12'34", ""}, {&swiss, "1''234", ""}, {&swiss, "'234", ""}, {&swiss, "1'234'56.5", ""},
		{&german, "1.234,5", "1234.5"}, {&german, "1234,5", "1234.5"}, {&german, "1234.5", ""}, {&german, "1.234.5", ""}, {&german, "1,2,3", ""}, {&german, "1,5e3", "1500"},
		{&numberRule{decimal: '.', exponent: -18}, "1500000000000000000", "1.5"}, {&numberRule{decimal: '.', exponent: -18}, "1.5e18", "1.5"},
		{&numberRule{decimal: '.', exponent: -18}, "1.5E+18", "1.5"}, {&numberRule{decimal: '.', exponent: -4}, "8280", "0.828"}, {&numberRule{decimal: '.', exponent: -27}, "5", ""},
	} {
		v, state, _, _ := c.rule.read([]byte(c.text))
		if (state == isNumber) != (c.want != "") || state == isNumber && v != number(c.want) {
			t.Errorf("%q is %v, state %d; want %q", c.text, v, state, c.want)
		}
	}
}
