package imports

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Times outside these are taken for another unit, or for damage. Nothing that is
// archived is older than the first block of Bitcoin.
var (
	earliest = time.Date(2009, 1, 3, 0, 0, 0, 0, time.UTC)
	latest   = time.Date(2100, 1, 1, 0, 0, 0, 0, time.UTC)
)

// epochs are the units of times since 1970, by name.
var epochs = map[string]time.Duration{"s": time.Second, "ms": time.Millisecond, "us": time.Microsecond, "ns": time.Nanosecond}

// timeRule is how a column's times are read.
type timeRule struct {
	layouts []string
	epochs  []string // in the mapping's order
	zone    *time.Location
	after   time.Duration
	roundUp time.Duration
	endOf   string

	unit string // of the times read so far: a file keeps to one
	last int    // the layout that fitted last
}

func newTimeRule(f *Field) (r timeRule, err error) {
	r = timeRule{layouts: f.Layouts, epochs: f.Epoch, zone: time.UTC, endOf: f.EndOf}
	var errs []error
	wrong := func(err error) { errs = append(errs, err) }
	if (len(f.Layouts) > 0) == (len(f.Epoch) > 0) {
		wrong(errors.New("a time needs either `layouts` or `epoch`"))
	}
	for _, e := range f.Epoch {
		if epochs[e] == 0 {
			wrong(fmt.Errorf("epoch: %q is none of s, ms, us, ns", e))
		}
	}
	r.zone, err = parseZone(f.Zone)
	wrong(err)
	for _, l := range f.Layouts {
		wrong(checkLayout(l, f.Zone != ""))
	}
	r.after, err = parseSpan("after", f.After)
	wrong(err)
	r.roundUp, err = parseSpan("round_up", f.RoundUp)
	wrong(err)
	switch f.EndOf {
	case "", "day", "month", "year":
	default:
		wrong(fmt.Errorf("end_of: %q is none of day, month, year", f.EndOf))
	}
	return r, errors.Join(errs...)
}

// checkLayout refuses a layout that reads no date, or leaves the zone open.
func checkLayout(layout string, zoned bool) error {
	if strings.Contains(layout, "MST") {
		return fmt.Errorf("layouts: %q names a zone by letters, which several zones share: write UTC itself, or an offset (-07:00)", layout)
	}
	probe := time.Date(2021, 11, 23, 14, 35, 46, 0, time.FixedZone("", 5*3600+1800))
	back, err := time.Parse(layout, probe.Format(layout))
	if err != nil || back.Year() != 2021 || back.Month() != 11 {
		return fmt.Errorf("layouts: %q has no year and month as Go writes them, such as 2006-01-02 15:04:05", layout)
	}
	if _, offset := back.Zone(); offset == 0 && !zoned && !strings.Contains(layout, "UTC") {
		return fmt.Errorf("layouts: %q has no time zone: say which it is with `zone: UTC`, or an offset", layout)
	}
	return nil
}

func parseZone(s string) (*time.Location, error) {
	if s == "" || s == "UTC" || s == "Z" {
		return time.UTC, nil
	}
	t, err := time.Parse("-07:00", s)
	if err != nil {
		return nil, fmt.Errorf("zone: %q is neither UTC nor an offset such as +01:00: zones with summer time have hours that occur twice", s)
	}
	_, offset := t.Zone()
	return time.FixedZone(s, offset), nil
}

// parseSpan reads a duration, in days too: 1d.
func parseSpan(name, s string) (time.Duration, error) {
	if s == "" {
		return 0, nil
	}
	unit, text := time.Duration(1), s
	if days, ok := strings.CutSuffix(s, "d"); ok {
		unit, text = 24*time.Hour, days
	} else if weeks, ok := strings.CutSuffix(s, "w"); ok {
		unit, text = 7*24*time.Hour, weeks
	}
	d, err := time.ParseDuration(s)
	if unit > 1 {
		var n int
		n, err = strconv.Atoi(text)
		d = time.Duration(n) * unit
	}
	if err != nil || d < 0 || d > 366*24*time.Hour {
		return 0, fmt.Errorf("%s: %q is no duration such as 15m, 1h, 1d", name, s)
	}
	return d, nil
}

// read is the instant of a cell. found and want say what is wrong with one.
func (r *timeRule) read(cell []byte) (t time.Time, found, want string) {
	cell = trim(cell)
	if len(cell) == 0 {
		return t, "an empty cell", r.form()
	}
	if len(r.epochs) > 0 {
		t, found, want = r.sinceEpoch(cell)
	} else {
		t, found, want = r.written(cell)
	}
	if want != "" {
		return t, found, want
	}
	if t.Before(earliest) || !t.Before(latest) {
		return t, quote(cell), fmt.Sprintf("a time from %d to %d; read so it is %s", earliest.Year(), latest.Year()-1, t.UTC().Format(time.DateTime))
	}
	return r.adjust(t), "", ""
}

func (r *timeRule) adjust(t time.Time) time.Time {
	switch r.endOf {
	case "day":
		t = time.Date(t.Year(), t.Month(), t.Day()+1, 0, 0, 0, 0, t.Location())
	case "month":
		t = time.Date(t.Year(), t.Month()+1, 1, 0, 0, 0, 0, t.Location())
	case "year":
		t = time.Date(t.Year()+1, 1, 1, 0, 0, 0, 0, t.Location())
	}
	t = t.Add(r.after).UTC()
	if r.roundUp > 0 {
		if over := time.Duration(t.UnixNano() % int64(r.roundUp)); over > 0 {
			t = t.Add(r.roundUp - over)
		}
	}
	return t
}

func (r *timeRule) sinceEpoch(cell []byte) (t time.Time, found, want string) {
	whole := strings.TrimSuffix(string(cell), ".0")
	n, err := strconv.ParseInt(whole, 10, 64)
	if err != nil {
		return t, quote(cell), r.form()
	}
	// The ranges of the units do not overlap, so the number says which it is in.
	for unit := range epochs {
		if t = since(n, unit); t.Before(earliest) || !t.Before(latest) {
			continue
		}
		switch {
		case r.unit == unit:
			return t, "", ""
		case r.unit != "":
			return t, fmt.Sprintf("%s, which is in %s", quote(cell), unit), fmt.Sprintf("a time in %s, as the lines before it: a file keeps to one unit", r.unit)
		}
		for _, e := range r.epochs {
			if e == unit {
				r.unit = unit
				return t, "", ""
			}
		}
		return t, fmt.Sprintf("%s, which would be %s in %s", quote(cell), t.Format(time.DateTime), unit), r.form()
	}
	return t, quote(cell), r.form() + fmt.Sprintf(", from %d to %d", earliest.Year(), latest.Year()-1)
}

// since is n units after 1970.
func since(n int64, unit string) time.Time {
	switch unit {
	case "s":
		return time.Unix(n, 0).UTC()
	case "ms":
		return time.UnixMilli(n).UTC()
	case "us":
		return time.UnixMicro(n).UTC()
	}
	return time.Unix(n/1e9, n%1e9).UTC()
}

func (r *timeRule) written(cell []byte) (t time.Time, found, want string) {
	s := string(cell)
	t, err := time.ParseInLocation(r.layouts[r.last], s, r.zone)
	if err == nil {
		return t, "", ""
	}
	for i, l := range r.layouts {
		if t, other := time.ParseInLocation(l, s, r.zone); other == nil {
			r.last = i
			return t, "", ""
		} else if strings.Contains(other.Error(), "out of range") {
			err = other
		}
	}
	if strings.Contains(err.Error(), "out of range") {
		if strings.Contains(s, ":60") {
			return t, quote(cell), "a time that occurs in UTC as computers count it, which has no leap second: write the second after"
		}
		return t, quote(cell), "a date and time that the calendar has"
	}
	return t, quote(cell), r.form()
}

// form says how times are written.
func (r *timeRule) form() string {
	if len(r.epochs) > 0 {
		return "a time since 1970 in " + strings.Join(r.epochs, " or ")
	}
	return "a time as " + strings.Join(r.layouts, " or ")
}
