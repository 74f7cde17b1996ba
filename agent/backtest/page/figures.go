package page

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/evaluate"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/report"
)

// show prints a figure without its unit, or why it has no value; an interval is in
// brackets.
func show(f evaluate.Figure) string {
	if !f.Has() {
		return why(f.Missing)
	}
	s := quantity(f.Float(), f.Unit)
	if f.Low != "" && f.High != "" {
		s += " [" + ends(f) + "]"
	}
	return s
}

func ends(f evaluate.Figure) string {
	low, _ := f.Low.Float64()
	high, _ := f.High.Float64()
	if isMoney(f.Unit) && math.Abs(high) >= 100 {
		return report.Number(low, 0) + " to " + report.Number(high, 0)
	}
	return quantity(low, f.Unit) + " to " + quantity(high, f.Unit)
}

// interval prints a figure's interval and its level.
func interval(f evaluate.Figure) string {
	if f.Low == "" || f.High == "" {
		return "–"
	}
	return percentOf(f.Level) + ": " + ends(f)
}

// why is a reason in so few words that a cell has room for it: one of the two that
// readers know, or a dash.
func why(missing string) string {
	short, _, _ := strings.Cut(missing, ":")
	if short == evaluate.NotCovered || short == evaluate.InsufficientData {
		return short
	}
	return "–"
}

// noted are the reasons, of those that a table's cells have no room for, that its note
// gives.
type noted struct{ reasons []string }

// show is a figure for a cell, with a mark where the note says why there is none.
func (n *noted) show(f evaluate.Figure) string { return n.mark(f, show(f)) }

// bare is the same without an interval.
func (n *noted) bare(f evaluate.Figure) string { return n.mark(f, bare(f)) }

func (n *noted) mark(f evaluate.Figure, cell string) string {
	if f.Has() || f.Missing == "" || f.Missing == cell {
		return cell
	}
	return cell + n.because(f.Missing)
}

// because is the mark of a reason.
func (n *noted) because(reason string) string {
	i := slices.Index(n.reasons, reason)
	if i < 0 {
		i, n.reasons = len(n.reasons), append(n.reasons, reason)
	}
	return raised(i + 1)
}

// on adds the reasons to a table's note.
func (n *noted) on(t *report.Table) {
	for i, r := range n.reasons {
		t.Note = strings.TrimSpace(t.Note + " " + raised(i+1) + " " + sentence(r))
	}
}

// raised prints a number as a mark.
func raised(n int) string {
	return strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹").Replace(strconv.Itoa(n))
}

// sentence begins with a capital and ends with a stop.
func sentence(s string) string {
	if s == "" {
		return s
	}
	r, n := utf8.DecodeRuneInString(s)
	s = string(unicode.ToUpper(r)) + s[n:]
	if !strings.HasSuffix(s, ".") {
		s += "."
	}
	return s
}

// showWith is show with the unit behind a number of money.
func showWith(f evaluate.Figure) string {
	if f.Has() && isMoney(f.Unit) {
		return show(f) + " " + f.Unit
	}
	return show(f)
}

// bareWith is showWith without the interval.
func bareWith(f evaluate.Figure) string {
	f.Low, f.High = "", ""
	return showWith(f)
}

// bare is show without the interval.
func bare(f evaluate.Figure) string {
	f.Low, f.High = "", ""
	return show(f)
}

func isMoney(unit string) bool {
	return !slices.Contains([]string{evaluate.Count, evaluate.Part, evaluate.Days, evaluate.Hours, evaluate.PerYear, evaluate.Unitless, "", "s", "%"}, unit)
}

// quantity prints a number as its unit is read.
func quantity(v float64, unit string) string {
	switch unit {
	case evaluate.Count:
		if v == math.Trunc(v) {
			return report.Number(v, 0)
		}
		return report.Number(v, 1)
	case evaluate.Part:
		return significant(100*v, 3) + "%"
	case evaluate.Days:
		return significant(v, 3) + " d"
	case evaluate.Hours:
		return significant(v, 3) + " h"
	case evaluate.PerYear, evaluate.Unitless:
		return significant(v, 3)
	case "s":
		return (time.Duration(math.Round(v)) * time.Second).String()
	case "%":
		return significant(v, 4) + "%"
	}
	switch a := math.Abs(v); {
	case a != 0 && a < 1e-6: // a few base units: what rounding leaves
		return "<0.000001"
	case a != 0 && a < .005:
		return significant(v, 3)
	}
	return report.Number(v, 2)
}

// significant prints so many digits, and all of those before the point.
func significant(v float64, digits int) string {
	if v == 0 {
		return "0"
	}
	if a := math.Abs(v); a < 1e-6 || a >= 1e15 {
		return strconv.FormatFloat(v, 'e', digits-1, 64)
	}
	decimals := max(0, digits-1-int(math.Floor(math.Log10(math.Abs(v)))))
	s := report.Number(v, decimals)
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	return s
}

// compact prints a number of money in four or five letters.
func compact(v float64) string {
	switch a := math.Abs(v); {
	case a >= 1e9:
		return significant(v/1e9, 3) + "B"
	case a >= 1e6:
		return significant(v/1e6, 3) + "M"
	case a >= 1e4:
		return significant(v/1e3, 3) + "k"
	}
	return significant(v, 3)
}

// derived is the basis of what the run makes of a tape's books: as simulated as they
// are, or else modelled.
func derived(b history.Basis) report.Basis {
	if b == history.Simulated {
		return report.Simulated
	}
	return report.Modelled
}

func basisOf(b history.Basis) report.Basis { return report.Basis(b) }

// word is a left-aligned column of text, figure a right-aligned one of numbers.
func word(name string) report.Column { return report.Column{Name: name} }

// whole is a left-aligned column of short words or dates.
func whole(name string) report.Column { return report.Column{Name: name, Whole: true} }

func figure(name, unit string) report.Column {
	return report.Column{Name: name, Unit: unit, Align: report.Right}
}

func day(t time.Time) string {
	if t.IsZero() {
		return "–"
	}
	return t.UTC().Format("2006-01-02")
}

func minute(t time.Time) string {
	if t.IsZero() {
		return "–"
	}
	return t.UTC().Format("2006-01-02 15:04")
}

// span prints a duration in the largest unit that is whole.
func span(d time.Duration) string {
	switch {
	case d != 0 && d%(24*time.Hour) == 0:
		return strconv.FormatInt(int64(d/(24*time.Hour)), 10) + " d"
	case d%time.Hour == 0:
		return strconv.FormatInt(int64(d/time.Hour), 10) + " h"
	}
	return d.String()
}

// shortened is a hexadecimal address's first and last digits, within any text.
func shortened(s string) string {
	return addresses.ReplaceAllString(s, "$1…$2")
}

var addresses = regexp.MustCompile(`(0x[0-9a-fA-F]{4})[0-9a-fA-F]{32}([0-9a-fA-F]{4})`)
