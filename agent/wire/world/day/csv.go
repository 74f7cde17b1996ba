package day

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math"
	"math/big"
	"os"
	"strconv"
	"strings"
	"time"
)

// ErrInput reports a file that cannot be used; the message names file, line and
// remedy.
var ErrInput = errors.New("bad input")

// Bar is ten minutes of prices in USD. It opens at its time.
type Bar struct {
	At          time.Time
	Open, Close float64
}

// mostMissing is how many steps in a row may lack a row: an hour.
const mostMissing = 6

// ReadPrices reads the bars of one day from a CSV file with columns time_utc,
// open and close (others are ignored), rows in any order, days mixed. Equal
// rows count once, unequal ones for one time are an error; a gap of at most an
// hour takes the price before it (before the first row, the first open). The
// note says what was filled. Errors wrap ErrInput and name the line.
func ReadPrices(path string, day time.Time) (bars []Bar, note string, err error) {
	rows, err := readDay(path, day, positive, "open", "close")
	if err != nil {
		return nil, "", err
	}
	at := make([]*row, Steps)
	repeated := 0
	for i := range rows {
		k := &rows[i]
		slot, ok := slotOf(k.at, day)
		if !ok {
			return nil, "", k.fail("time %s is not a multiple of ten minutes", k.at.Format("15:04:05"))
		}
		if e := at[slot]; e != nil {
			if e.text != k.text {
				return nil, "", k.fail("a second, different row for %s (line %d has the first): delete one", k.at.Format("15:04"), e.line)
			}
			repeated++
			continue
		}
		at[slot] = k
	}
	var filled []string
	var last *row
	gap := 0
	for i, k := range at {
		t := day.Add(time.Duration(i) * Step)
		if k == nil {
			if gap++; gap > mostMissing {
				return nil, "", fmt.Errorf("%w: %s: more than an hour without prices before %s on %s: the day cannot be used", ErrInput, path, t.Format("15:04"), day.Format(time.DateOnly))
			}
			filled = append(filled, t.Format("15:04"))
			b := Bar{At: t}
			if last != nil {
				b.Open, b.Close = last.value[1], last.value[1]
			}
			bars = append(bars, b)
			continue
		}
		if last == nil { // the day begins late: hold its first open
			for j := range bars {
				bars[j].Open, bars[j].Close = k.value[0], k.value[0]
			}
		}
		last, gap = k, 0
		bars = append(bars, Bar{At: t, Open: k.value[0], Close: k.value[1]})
	}
	if repeated > 0 {
		note += fmt.Sprintf("%d repeated rows were counted once. ", repeated)
	}
	if len(filled) > 0 {
		note += fmt.Sprintf("No row for %s: the price before was held (assumed). ", strings.Join(filled, ", "))
	}
	return bars, strings.TrimSpace(note), nil
}

// slotOf is the index of the step that begins at t.
func slotOf(t, day time.Time) (int, bool) {
	d := t.Sub(day)
	return int(d / Step), d%Step == 0
}

// row is one line of a day, with the columns asked for.
type row struct {
	path  string
	line  int
	at    time.Time
	text  string
	value []float64
}

func (r row) fail(format string, args ...any) error {
	return fmt.Errorf("%w: %s:%d: %s", ErrInput, r.path, r.line, fmt.Sprintf(format, args...))
}

// readDay reads the rows of a day, in the file's order.
func readDay(path string, day time.Time, parse func(string) (float64, error), columns ...string) ([]row, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("%w: %w: name a CSV file of ten-minute rows", ErrInput, err)
	}
	defer f.Close()
	c := csv.NewReader(f)
	head, err := c.Read()
	if err != nil {
		return nil, fmt.Errorf("%w: %s:1: no header line: %w", ErrInput, path, err)
	}
	index := func(name string) int {
		for i, h := range head {
			if strings.TrimSpace(strings.TrimPrefix(h, "\ufeff")) == name {
				return i
			}
		}
		return -1
	}
	cols := make([]int, len(columns))
	for i, name := range append([]string{"time_utc"}, columns...) {
		j := index(name)
		if j < 0 {
			return nil, fmt.Errorf("%w: %s:1: no column %q: the header must name time_utc and %s", ErrInput, path, name, strings.Join(columns, ", "))
		}
		if i > 0 {
			cols[i-1] = j
		}
	}
	timeCol := index("time_utc")
	var out []row
	days := map[string]bool{}
	var order []string
	for {
		rec, err := c.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("%w: %s: %w", ErrInput, path, err) // the reader names the line
		}
		line, _ := c.FieldPos(0)
		r := row{path: path, line: line, text: strings.Join(rec, ",")}
		if r.at, err = parseTime(rec[timeCol]); err != nil {
			return nil, r.fail("%s", err)
		}
		if d := r.at.Format(time.DateOnly); !days[d] {
			days[d] = true
			order = append(order, d)
		}
		if !r.at.Truncate(24 * time.Hour).Equal(day) {
			continue
		}
		for i, j := range cols {
			v, err := parse(rec[j])
			if err != nil {
				return nil, r.fail("%s: %s", columns[i], err)
			}
			r.value = append(r.value, v)
		}
		out = append(out, r)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("%w: %s has no row of %s: it holds %s", ErrInput, path, day.Format(time.DateOnly), strings.Join(order, ", "))
	}
	return out, nil
}

// parseTime reads a UTC time with or without seconds, after a T or a blank.
func parseTime(s string) (time.Time, error) {
	for _, layout := range []string{"2006-01-02T15:04", "2006-01-02 15:04:05", "2006-01-02T15:04:05", "2006-01-02 15:04", time.RFC3339} {
		if t, err := time.Parse(layout, strings.TrimSpace(s)); err == nil {
			return t.UTC(), nil
		}
	}
	return time.Time{}, fmt.Errorf("time %q is not like 2020-03-12T00:10 or 2020-03-12 00:10:00 (UTC)", s)
}

func positive(s string) (float64, error) {
	v, err := strconv.ParseFloat(strings.TrimSpace(s), 64)
	if err != nil || math.IsNaN(v) || math.IsInf(v, 0) || v <= 0 {
		return 0, fmt.Errorf("%q is not a finite number above 0", s)
	}
	return v, nil
}

// wei reads a gas price: an integer, perhaps in scientific notation.
func wei(s string) (float64, error) {
	r, ok := new(big.Rat).SetString(strings.TrimSpace(s))
	switch {
	case !ok || !r.IsInt() || r.Sign() <= 0:
		return 0, fmt.Errorf("%q is not a whole number of wei above 0", s)
	case r.Cmp(big.NewRat(1e6, 1)) < 0:
		return 0, fmt.Errorf("%q wei is below 0.001 gwei: are the prices in gwei? give wei", s)
	case r.Cmp(big.NewRat(1e15, 1)) > 0:
		return 0, fmt.Errorf("%q wei is above 1,000,000 gwei", s)
	}
	v, _ := r.Float64()
	return v, nil
}
