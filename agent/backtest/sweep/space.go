package sweep

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/hedgerow-fi/hedgerow/models/simulate"
)

// ErrSpace reports a space without points, or with some that there cannot be.
var ErrSpace = errors.New("no such points")

// Setting is one value at a point.
type Setting struct {
	Name  string          `json:"name"`  // such as coverage.share, assumed.loading, desk.band
	Value json.RawMessage `json:"value"` // compact JSON
}

// Text is the value for people: a string without its quotes.
func (s Setting) Text() string {
	var text string
	if json.Unmarshal(s.Value, &text) == nil {
		return text
	}
	return string(s.Value)
}

// Point is one way to run a backtest, in the order of the space's axes. No setting is
// the configuration as it stands.
type Point []Setting

func (p Point) String() string {
	if len(p) == 0 {
		return "as configured"
	}
	var out []string
	for _, s := range p {
		out = append(out, s.Name+"="+s.Text())
	}
	return strings.Join(out, " ")
}

// assumption says that a name is of what nobody can choose.
func assumption(name string) bool { return strings.HasPrefix(name, "assumed.") }

// Assumed are the settings of assumptions. Whoever hedges chooses among the others.
func (p Point) Assumed() (out Point) {
	for _, s := range p {
		if assumption(s.Name) {
			out = append(out, s)
		}
	}
	return out
}

// Axis is what is varied: a list of values, or a range of numbers.
type Axis struct {
	Name   string            `json:"name"`
	Values []json.RawMessage `json:"values,omitempty"`
	Range  *Range            `json:"range,omitempty"`
}

// Range is of numbers from Low to High, both included.
type Range struct {
	Low   float64 `json:"low"`
	High  float64 `json:"high"`
	Log   bool    `json:"log,omitempty"`   // evenly in the logarithm
	Whole bool    `json:"whole,omitempty"` // whole numbers only
	// Unit stands behind the number, which is then text: "%" makes 12.5%.
	Unit string `json:"unit,omitempty"`
}

// at is the range's number at a coordinate within (0, 1). Of whole numbers each has
// the coordinates from its own to the next one's.
func (r Range) at(u float64) float64 {
	low, high := r.Low, r.High
	if r.Whole {
		high++
	}
	v := low + u*(high-low)
	if r.Log {
		v = math.Exp(math.Log(low) + u*(math.Log(high)-math.Log(low)))
	}
	if r.Whole {
		v = math.Floor(v)
	}
	return min(r.High, max(r.Low, v))
}

// digits are how many of a drawn number count: more say nothing, and units such as
// percent do not take them.
const digits = 9

// value is the range's value at a coordinate.
func (r Range) value(u float64) json.RawMessage {
	v, _ := strconv.ParseFloat(strconv.FormatFloat(r.at(u), 'e', digits-1, 64), 64) // what was just written
	text := strconv.FormatFloat(v, 'f', -1, 64)
	if r.Unit == "" {
		return json.RawMessage(text)
	}
	out, _ := json.Marshal(text + r.Unit) // a string always encodes
	return out
}

// Space is the points of a sweep.
type Space struct {
	Axes []Axis `json:"axes"`
	// Sobol is how many points of a scrambled Sobol sequence over the axes are taken; of
	// a list each value has an equal part of its coordinate. 0: all, which is the
	// product of lists.
	Sobol int    `json:"sobol,omitempty"`
	Seed  uint64 `json:"seed"` // of the scrambling
}

// mostPoints is how many a space may have.
const mostPoints = 100_000

// axisName is NAME.PATH, with array indices as numbers.
var axisName = regexp.MustCompile(`^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)+$`)

func (s Space) check() error {
	var wrong []string
	add := func(format string, args ...any) { wrong = append(wrong, fmt.Sprintf(format, args...)) }
	if len(s.Axes) == 0 {
		add("nothing is varied: name an axis such as coverage.share=0.5,1")
	}
	all := 1
	for i, a := range s.Axes {
		if !axisName.MatchString(a.Name) {
			add("%q is no axis: want STRATEGY.PARAMETER, assumed.KEY, desk.KEY or limits.KEY", a.Name)
		}
		if slices.ContainsFunc(s.Axes[:i], func(b Axis) bool { return b.Name == a.Name }) {
			add("%s is varied twice", a.Name)
		}
		switch r := a.Range; {
		case r == nil && len(a.Values) == 0, r != nil && len(a.Values) > 0:
			add("%s: state a list or a range", a.Name)
		case r == nil:
			all = min(mostPoints+1, all*len(a.Values))
			for k, v := range a.Values {
				if !json.Valid(v) {
					add("%s: %.40q is no JSON", a.Name, v)
				} else if slices.ContainsFunc(a.Values[:k], func(w json.RawMessage) bool { return string(w) == string(v) }) {
					add("%s: %s twice", a.Name, v)
				}
			}
		case !(r.Low < r.High) || math.IsInf(r.Low, 0) || math.IsInf(r.High, 0):
			add("%s: from %v to %v is no range", a.Name, r.Low, r.High)
		case r.Log && !(r.Low > 0):
			add("%s: a logarithmic range begins above 0, not at %v", a.Name, r.Low)
		case r.Whole && (r.Low != math.Trunc(r.Low) || r.High != math.Trunc(r.High)):
			add("%s: a range of whole numbers has whole ends, not %v and %v", a.Name, r.Low, r.High)
		case s.Sobol == 0:
			add("%s is a range: state how many points are taken from it", a.Name)
		}
	}
	switch {
	case s.Sobol < 0 || s.Sobol > mostPoints:
		add("%d points: want up to %d", s.Sobol, mostPoints)
	case s.Sobol == 0 && all > mostPoints:
		add("the lists' product has more than %d points: take Sobol points instead", mostPoints)
	case s.Sobol > 0 && len(s.Axes) > simulate.MaxDimensions:
		add("%d axes: a Sobol sequence has at most %d", len(s.Axes), simulate.MaxDimensions)
	}
	if len(wrong) == 0 {
		return nil
	}
	return fmt.Errorf("%w: %s", ErrSpace, strings.Join(wrong, "; "))
}

// Points are the space's, each once: of a product the last axis runs fastest.
func (s Space) Points() ([]Point, error) {
	if err := s.check(); err != nil {
		return nil, err
	}
	if s.Sobol == 0 {
		return product(s.Axes), nil
	}
	sequence, err := simulate.NewSequence(len(s.Axes))
	if err != nil {
		return nil, err
	}
	sequence.Scramble(s.Seed)
	var out []Point
	var at []float64
	seen := map[string]bool{}
	for n := range s.Sobol {
		at = sequence.At(at, n)
		p := make(Point, len(s.Axes))
		for i, a := range s.Axes {
			p[i] = Setting{a.Name, a.at(at[i])}
		}
		if name := p.String(); !seen[name] { // lists and whole numbers meet again
			seen[name] = true
			out = append(out, p)
		}
	}
	return out, nil
}

// at is the axis' value at a coordinate.
func (a Axis) at(u float64) json.RawMessage {
	if a.Range == nil {
		return a.Values[min(len(a.Values)-1, int(u*float64(len(a.Values))))]
	}
	return a.Range.value(u)
}

func product(axes []Axis) []Point {
	out := []Point{nil}
	for _, a := range axes {
		var next []Point
		for _, p := range out {
			for _, v := range a.Values {
				next = append(next, append(slices.Clone(p), Setting{a.Name, v}))
			}
		}
		out = next
	}
	return out
}

// ParseAxis reads NAME=LIST or NAME=RANGE: values with commas between them, each JSON
// or else a word; or LOW..HIGH, each with a unit if it has one, and after a colon log, whole, or both with a
// comma.
func ParseAxis(text string) (Axis, error) {
	name, rest, found := strings.Cut(text, "=")
	a := Axis{Name: name}
	if !found || rest == "" {
		return a, fmt.Errorf("%w: %q: want NAME=VALUE,VALUE or NAME=LOW..HIGH, such as coverage.share=0.5,1", ErrSpace, text)
	}
	if low, high, isRange := strings.Cut(rest, ".."); isRange {
		return parseRange(a, text, low, high)
	}
	if err := json.Unmarshal([]byte("["+rest+"]"), &a.Values); err == nil {
		for i, v := range a.Values {
			a.Values[i] = compact(v)
		}
		return a, nil
	}
	for _, word := range strings.Split(rest, ",") {
		v := json.RawMessage(word)
		if !json.Valid(v) {
			v, _ = json.Marshal(word) // a string always encodes
		}
		a.Values = append(a.Values, compact(v))
	}
	return a, nil
}

// measure is a number and what stands behind it.
var measure = regexp.MustCompile(`^([-+]?[0-9]*\.?[0-9]+(?:[eE][-+]?[0-9]+)?)( ?[A-Za-z%]*)$`)

func parseRange(a Axis, text, low, high string) (Axis, error) {
	high, kinds, _ := strings.Cut(high, ":")
	ends := [2][]string{measure.FindStringSubmatch(low), measure.FindStringSubmatch(high)}
	if ends[0] == nil || ends[1] == nil || ends[0][2] != ends[1][2] {
		return a, fmt.Errorf("%w: %q: want two numbers, with the same unit if any, as in %s=0.1..1 or 5%%..20%%", ErrSpace, text, a.Name)
	}
	r := &Range{Unit: ends[0][2]}
	var errs [2]error
	r.Low, errs[0] = strconv.ParseFloat(ends[0][1], 64)
	r.High, errs[1] = strconv.ParseFloat(ends[1][1], 64)
	if err := errors.Join(errs[:]...); err != nil {
		return a, fmt.Errorf("%w: %q: %w", ErrSpace, text, err)
	}
	if kinds != "" {
		for _, k := range strings.Split(kinds, ",") {
			switch k {
			case "log":
				r.Log = true
			case "whole":
				r.Whole = true
			default:
				return a, fmt.Errorf("%w: %q: a range is :log, :whole or :log,whole, not %q", ErrSpace, text, k)
			}
		}
	}
	a.Range = r
	return a, nil
}

// compact is JSON without spaces that say nothing.
func compact(v json.RawMessage) json.RawMessage {
	var x any
	if err := json.Unmarshal(v, &x); err != nil {
		return v
	}
	if _, isNumber := x.(float64); isNumber {
		return json.RawMessage(strings.TrimSpace(string(v))) // as it was written
	}
	out, err := json.Marshal(x)
	if err != nil {
		return v
	}
	return out
}
