package verify

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
	"time"

	"go.yaml.in/yaml/v3"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// Expectations are findings that are known, and steps that are declared. They come
// from a file of YAML:
//
//	version: 1
//	intervals:
//	  - {dataset: eth-hourly, every: 1h}
//	expected:
//	  - code: gap
//	    dataset: eth-hourly
//	    subject: ETH/USDT by binance
//	    count: 32
//	    reason: the exchange was down for maintenance
type Expectations struct {
	Version   int           `yaml:"version"`
	Intervals []Interval    `yaml:"intervals"`
	Expected  []Expectation `yaml:"expected"`
}

// Interval declares the step between the rows of series. Subject is a pattern as
// of path.Match over "ASSET/QUOTE by SOURCE" in which / is a letter like others;
// empty is all.
type Interval struct {
	Dataset string        `yaml:"dataset"`
	Subject string        `yaml:"subject"`
	Every   time.Duration `yaml:"every"`
}

// Expectation is findings that are known. Dataset and Subject are patterns, empty
// for all; Count is of each finding, 0 for any. On is a day within the finding; data
// sets that have nothing of that day are not missed, and neither are duplicates that
// are gone altogether, as compacting drops them.
type Expectation struct {
	Code    Code   `yaml:"code"`
	Dataset string `yaml:"dataset"`
	Subject string `yaml:"subject"`
	Count   int64  `yaml:"count"`
	On      string `yaml:"on"` // 2020-03-12, in UTC
	Reason  string `yaml:"reason"`
}

// ReadExpectations reads a file of expectations and refuses what it does not know.
// name is for its errors, all of which it tells.
func ReadExpectations(name string, r io.Reader) (*Expectations, error) {
	b, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("%w: read %s: %w", ErrOptions, name, err)
	}
	d := yaml.NewDecoder(bytes.NewReader(b))
	d.KnownFields(true)
	e := &Expectations{}
	if err := d.Decode(e); err != nil {
		return nil, fmt.Errorf("%w: read %s: %w", ErrOptions, name, err)
	}
	if err := d.Decode(&struct{}{}); !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("%w: read %s: it has a second document: one is wanted", ErrOptions, name)
	}
	var wrong []error
	if e.Version != 1 {
		wrong = append(wrong, fmt.Errorf("version %d: 1 is read here", e.Version))
	}
	pattern := func(what string, i int, p string) {
		if _, err := match(p, ""); err != nil {
			wrong = append(wrong, fmt.Errorf("%s %d: %q is no pattern: * stands for any letters, and \\ before [ for itself", what, i+1, p))
		}
	}
	for i, x := range e.Intervals {
		pattern("interval", i, x.Dataset)
		pattern("interval", i, x.Subject)
		if x.Every <= 0 {
			wrong = append(wrong, fmt.Errorf("interval %d: every is %s: it wants a duration such as 1h", i+1, x.Every))
		}
	}
	for i, x := range e.Expected {
		pattern("expected", i, x.Dataset)
		pattern("expected", i, x.Subject)
		if _, ok := remedies[x.Code]; !ok {
			wrong = append(wrong, fmt.Errorf("expected %d: there is no finding %q", i+1, x.Code))
		} else if damage(x.Code) || x.Code == NotExpected {
			wrong = append(wrong, fmt.Errorf("expected %d: %s cannot be expected: mend it", i+1, x.Code))
		}
		if strings.TrimSpace(x.Reason) == "" {
			wrong = append(wrong, fmt.Errorf("expected %d: a reason is wanted", i+1))
		}
		if _, err := time.Parse(time.DateOnly, x.On); x.On != "" && err != nil {
			wrong = append(wrong, fmt.Errorf("expected %d: on is %q: it wants a day such as 2020-03-12", i+1, x.On))
		}
		if x.Count < 0 {
			wrong = append(wrong, fmt.Errorf("expected %d: count is %d", i+1, x.Count))
		}
	}
	if err := errors.Join(wrong...); err != nil {
		return nil, fmt.Errorf("%w: read %s: %w", ErrOptions, name, err)
	}
	return e, nil
}

// match is path.Match in which / is a letter like others; the empty pattern fits
// all.
func match(pattern, s string) (bool, error) {
	if pattern == "" {
		return true, nil
	}
	return path.Match(strings.ReplaceAll(pattern, "/", "\x01"), strings.ReplaceAll(s, "/", "\x01"))
}

// fits is match for a pattern that was checked.
func fits(pattern, s string) bool {
	ok, _ := match(pattern, s)
	return ok
}

func (e *Expectations) every(s *series) time.Duration {
	for _, x := range e.Intervals {
		if fits(x.Dataset, s.at.dataset) && fits(x.Subject, s.at.subject) {
			return x.Every
		}
	}
	return 0
}

// about reports that a finding is of what is expected, whatever its count.
func (x *Expectation) about(f *Finding) bool {
	return x.Code == f.Code && fits(x.Dataset, f.Dataset) && fits(x.Subject, f.Subject) && x.within(f.From, f.To)
}

func (x *Expectation) fits(f *Finding) bool {
	return x.about(f) && (x.Count == 0 || x.Count == f.Count)
}

// within reports that a span has some of the day in it, if there is one.
func (x *Expectation) within(from, to time.Time) bool {
	day, err := time.Parse(time.DateOnly, x.On)
	return err != nil || from.Before(day.AddDate(0, 0, 1)) && !to.Before(day)
}

// asked reports that what an expectation is of was looked at.
func (x *Expectation) asked(o *Options, parts []history.Part) bool {
	if o.Only != nil && !slices.Contains(o.Only, x.Code) || o.Datasets != nil && !slices.ContainsFunc(o.Datasets, func(d string) bool { return fits(x.Dataset, d) }) {
		return false
	}
	return x.On == "" || slices.ContainsFunc(parts, func(p history.Part) bool { return fits(x.Dataset, p.Dataset) && x.within(p.From, p.To) })
}

// apply marks what is expected, and adds a finding for each expectation of what is
// looked at that did not come true.
func (e *Expectations) apply(findings []Finding, o *Options, parts []history.Part) []Finding {
	for i, x := range e.Expected {
		met, found := false, "not found"
		for j := range findings {
			f := &findings[j]
			if x.about(f) {
				found = fmt.Sprintf("found ×%d", f.Count)
			}
			if x.fits(f) {
				met = true
				if f.Expected == "" {
					f.Expected = x.Reason
				}
			}
		}
		dropped := x.Code == Duplicate && found == "not found"
		if met || dropped || !x.asked(o, parts) {
			continue
		}
		text := fmt.Sprintf("expected %d: %s", i+1, x.Code)
		for _, p := range []string{x.Dataset, x.Subject} {
			if p != "" {
				text += " " + p
			}
		}
		if x.On != "" {
			text += " on " + x.On
		}
		if x.Count > 0 {
			text += fmt.Sprintf(" ×%d", x.Count)
		}
		findings = append(findings, Finding{Severity: Warning, Code: NotExpected, Dataset: x.Dataset, Subject: text, Count: 1, Measured: found, Remedy: remedies[NotExpected], Example: x.Reason})
	}
	slices.SortFunc(findings, before)
	return findings
}
