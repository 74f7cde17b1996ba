package assumed

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// Part is a part of a whole, written in percent and kept exactly, in WAD.
type Part struct{ wad amount.Amount }

// Multiple is how many times, written as in 1.5x and kept exactly, in WAD.
type Multiple struct{ wad amount.Amount }

// Span is a duration of whole seconds, zero among them, written as in 45d or 1h30m.
type Span time.Duration

var (
	bareForm = regexp.MustCompile(`^[0-9][0-9_]*(\.[0-9]+)?$`)
	spanForm = regexp.MustCompile(`^([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?$`)
)

// wadOf is a float in WAD, digit by digit as it prints: .1 is exactly a tenth. It is
// zero for what is no number of at least 0.
func wadOf(v float64) amount.Amount {
	whole, rest, _ := strings.Cut(strconv.FormatFloat(v, 'f', -1, 64), ".")
	a, err := amount.Parse(whole+"."+rest[:min(18, len(rest))], 18)
	if err != nil {
		return amount.Amount{}
	}
	return a
}

// measured reads a number with its unit behind it, in units of 10^-decimals.
func measured(b []byte, unit string, decimals uint8, example string) (amount.Amount, error) {
	s := string(b)
	if bareForm.MatchString(s) {
		return amount.Amount{}, fmt.Errorf("%q has no unit: write it as in %q", s, example)
	}
	number, ok := strings.CutSuffix(s, unit)
	if !ok || !bareForm.MatchString(number) {
		return amount.Amount{}, fmt.Errorf("%q is not of the form %q", s, example)
	}
	return amount.Parse(number, decimals)
}

// PartOf is a part of 1.
func PartOf(v float64) Part { return Part{wadOf(v)} }

// UnmarshalText reads a number and a percent sign.
func (p *Part) UnmarshalText(b []byte) (err error) {
	p.wad, err = measured(b, "%", 16, "12.5%")
	return err
}

// WAD is the part times 1e18.
func (p Part) WAD() amount.Amount { return p.wad }

// Float is .05 for 5%.
func (p Part) Float() float64 { return p.wad.Float(18) }

// String is in percent.
func (p Part) String() string { return p.wad.Format(16) + "%" }

// MarshalText is String.
func (p Part) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// MultipleOf is so many times.
func MultipleOf(v float64) Multiple { return Multiple{wadOf(v)} }

// UnmarshalText reads a number and an x.
func (m *Multiple) UnmarshalText(b []byte) (err error) {
	m.wad, err = measured(b, "x", 18, "1.5x")
	return err
}

// WAD is the multiple times 1e18.
func (m Multiple) WAD() amount.Amount { return m.wad }

// Float is 1.5 for 1.5x.
func (m Multiple) Float() float64 { return m.wad.Float(18) }

// String is as it is written.
func (m Multiple) String() string { return m.wad.Format(18) + "x" }

// MarshalText is String.
func (m Multiple) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// Seconds is the span in seconds.
func (s Span) Seconds() uint64 { return uint64(time.Duration(s) / time.Second) }

// UnmarshalText reads days, hours, minutes and seconds, in this order.
func (s *Span) UnmarshalText(b []byte) error {
	text := string(b)
	if bareForm.MatchString(text) {
		return fmt.Errorf("%q has no unit: write days, hours, minutes or seconds, as in \"45d\" or \"1h30m\"", text)
	}
	if text == "" || !spanForm.MatchString(text) {
		return fmt.Errorf("%q is not a time such as \"45d\" or \"1h30m\"", text)
	}
	if whole, rest, found := strings.Cut(text, "d"); found {
		days, err := strconv.ParseUint(whole, 10, 64)
		if err != nil || days > mostDays {
			return fmt.Errorf("%q is longer than %d days", text, mostDays)
		}
		*s, text = Span(time.Duration(days)*day), rest
	}
	if text == "" {
		return nil
	}
	d, err := time.ParseDuration(text)
	if err != nil || d > mostDays*day {
		return fmt.Errorf("%q is longer than %d days", b, mostDays)
	}
	*s += Span(d)
	return nil
}

const (
	day      = 24 * time.Hour
	mostDays = 36_500
)

// String is in the largest units.
func (s Span) String() string {
	d := time.Duration(s)
	out := ""
	for _, u := range []struct {
		of   time.Duration
		name string
	}{{day, "d"}, {time.Hour, "h"}, {time.Minute, "m"}, {time.Second, "s"}} {
		if n := d / u.of; n > 0 {
			out += strconv.FormatInt(int64(n), 10) + u.name
			d -= n * u.of
		}
	}
	if out == "" {
		return "0s"
	}
	return out
}

// MarshalText is String.
func (s Span) MarshalText() ([]byte, error) { return []byte(s.String()), nil }
