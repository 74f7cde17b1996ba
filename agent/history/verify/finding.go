package verify

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// Severity says what a finding means for who uses the data. A higher one is
// worse.
type Severity uint8

// The severities, in rising order.
const (
	Info    Severity = iota // good to know
	Warning                 // usable with care
	Error                   // do not use before it is mended
)

var severities = [...]string{"info", "warning", "error"}

func (s Severity) String() string { return severities[s] }

// MarshalText is String.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (s *Severity) UnmarshalText(b []byte) error {
	i := slices.Index(severities[:], string(b))
	if i < 0 {
		return fmt.Errorf("%q is no severity: there are %s", b, strings.Join(severities[:], ", "))
	}
	*s = Severity(i) //nolint:gosec // an index of three
	return nil
}

// Code names a kind of finding.
type Code string

// The codes. Remedies says what to do about each.
const (
	LogDamaged      Code = "log-damaged"
	PartMissing     Code = "part-missing"
	PartShort       Code = "part-short"
	PartAltered     Code = "part-altered"
	PartUnreadable  Code = "part-unreadable"
	PartUnnamed     Code = "part-unnamed"
	OutOfOrder      Code = "out-of-order"
	TimeImplausible Code = "time-implausible"
	KnownTooEarly   Code = "known-too-early"
	KnownBackwards  Code = "known-backwards"
	Gap             Code = "gap"
	Duplicate       Code = "duplicate"
	Conflict        Code = "conflict"
	NotPositive     Code = "not-positive"
	Candle          Code = "candle"
	Wick            Code = "wick"
	Glitch          Code = "glitch"
	UnitSlip        Code = "unit-slip"
	Stale           Code = "stale"
	VolumeNegative  Code = "volume-negative"
	Disagreement    Code = "disagreement"
	EventPrice      Code = "event-price"
	Overpaid        Code = "overpaid"
	Overdrawn       Code = "overdrawn"
	DebtlessSale    Code = "liquidation-without-debt"
	IDOrder         Code = "id-order"
	BlockBackwards  Code = "block-backwards"
	BlockTime       Code = "block-time"
	SignWrong       Code = "sign"
	KindUnknown     Code = "kind-unknown"
	BrokenChain     Code = "broken-chain"
	HealthFactor    Code = "health-factor"
	ThresholdUnit   Code = "threshold"
	BooksBroken     Code = "books"
	NotExpected     Code = "expectation-unmet"
)

// remedies say what to do.
var remedies = map[Code]string{
	LogDamaged:      "restore the named object from a copy of the archive; nothing after it can be read",
	PartMissing:     "restore it from a copy; without one, make the archive anew from its sources (hedgerow history ls --commits names them)",
	PartShort:       "restore it from a copy; without one, make the archive anew from its sources (hedgerow history ls --commits names them)",
	PartAltered:     "restore it from a copy; without one, make the archive anew from its sources (hedgerow history ls --commits names them)",
	PartUnreadable:  "it was written so: use the version of hedgerow that wrote it, or import its source again",
	PartUnnamed:     "nothing reads it: `hedgerow history compact --purge` takes it away a day after it was written",
	OutOfOrder:      "it was not written by hedgerow: import its source again",
	TimeImplausible: "seconds, milliseconds or microseconds were taken for each other: state the unit in the mapping and import again",
	KnownTooEarly:   "a value cannot be known before its time: state in the mapping when the source's rows end, and import again",
	KnownBackwards:  "a later row was known before an earlier one: check the interval that the mapping states",
	Gap:             "fill it from another source, or state the policy for gaps where it is read: refuse, or hold the last value for so long",
	Duplicate:       "harmless to prices; in events it counts twice: import the source again without the repetition",
	Conflict:        "find out which row is right and import without the other; a reader takes the median of them",
	NotPositive:     "no price is that: a reader skips the row; import again without it",
	Candle:          "use the close; open, high and low of these rows contradict each other",
	Wick:            "use the close, or a median of sources: no oracle would have reported this extreme",
	Glitch:          "read a median of at least two sources, or leave the row out",
	UnitSlip:        "state the unit in the mapping and import again; an asset that was redenominated wants another name from then on",
	Stale:           "the source stood still: state a maximum age where it is read, or use another source for the span",
	VolumeNegative:  "use no volume of this row",
	Disagreement:    "find out which source is right before a median of two hides it",
	EventPrice:      "check the asset's name and unit, and value the event by the price series",
	Overpaid:        "events before the first are missing, or one counts twice: import from the market's start",
	Overdrawn:       "events before the first are missing, or one counts twice: import from the market's start",
	DebtlessSale:    "the loan's borrowing is missing, or an earlier row repaid too much: import from the market's start",
	IDOrder:         "the source numbers loans as they open: check the rows' times and blocks",
	BlockBackwards:  "check the rows' blocks and times against a node: one of them is wrong",
	BlockTime:       "check the rows' blocks and times against a node: one of them is wrong, or the chain stood still or changed its pace",
	SignWrong:       "state in the mapping what the source's sign means, and import again",
	KindUnknown:     "nothing reads events of this kind: map it to a known one",
	BrokenChain:     "a change is missing between the two, or they are in the wrong order: read the parameter's changes from a node",
	HealthFactor:    "use collateral, debt and threshold; the stated health factor is of other numbers",
	ThresholdUnit:   "shares are wanted, 0.83 for 8300 bps: state the unit in the mapping and import again",
	BooksBroken:     "index the span again",
	NotExpected:     "what it was written for has gone, or has changed: take the entry out, or set its count right",
}

// Remedy says what to do about findings of a code.
func Remedy(c Code) string { return remedies[c] }

// Codes are all codes, sorted.
func Codes() []Code {
	out := make([]Code, 0, len(remedies))
	for c := range remedies {
		out = append(out, c)
	}
	slices.Sort(out)
	return out
}

// Finding is something to know about the archive: one kind of thing, of one
// subject.
type Finding struct {
	Severity Severity      `json:"severity"`
	Code     Code          `json:"code"`
	Table    history.Table `json:"table,omitempty"`
	Dataset  string        `json:"dataset,omitempty"`
	Basis    history.Basis `json:"basis,omitempty"`
	Subject  string        `json:"subject"` // a series, a market, a loan, an object
	// From and To are the first and last instant it is found at; zero without one.
	From     time.Time `json:"from,omitzero"`
	To       time.Time `json:"to,omitzero"`
	Count    int64     `json:"count"`              // rows, or missing rows
	Measured string    `json:"measured,omitempty"` // of the worst row
	Bound    string    `json:"bound,omitempty"`
	Example  string    `json:"example,omitempty"` // the worst row
	// Rows are the first of the rows, each with what was measured.
	Rows     []string `json:"rows,omitempty"`
	Remedy   string   `json:"remedy"`
	Expected string   `json:"expected,omitempty"` // the reason why it is known; "" where it is not

	// Weight says how bad the worst row is, among findings of one code.
	Weight float64 `json:"-"`
}

// String is a finding in one line.
func (f Finding) String() string {
	return fmt.Sprintf("%s %s %s/%s %s ×%d %s (%s) %s", f.Severity, f.Code, f.Table, f.Dataset, f.Subject, f.Count, f.Measured, f.Bound, f.Example)
}

// Report is what was found.
type Report struct {
	Snapshot uint64    `json:"snapshot"` // number of the commit
	Parts    int       `json:"parts"`
	Rows     int64     `json:"rows"`
	Findings []Finding `json:"findings"` // the most severe first
}

// Worst counts the findings of a severity that nobody expects.
func (r *Report) Worst(s Severity) (n int) {
	for _, f := range r.Findings {
		if f.Severity == s && f.Expected == "" {
			n++
		}
	}
	return n
}

// before orders findings: the most severe first, expected ones after the others.
func before(a, b Finding) int {
	known := func(f Finding) int {
		if f.Expected != "" {
			return 1
		}
		return 0
	}
	return cmp.Or(cmp.Compare(known(a), known(b)), -cmp.Compare(a.Severity, b.Severity), strings.Compare(string(a.Code), string(b.Code)),
		strings.Compare(string(a.Table), string(b.Table)), strings.Compare(a.Dataset, b.Dataset), strings.Compare(a.Subject, b.Subject), a.From.Compare(b.From), strings.Compare(string(a.Basis), string(b.Basis)))
}

// place is where a finding is.
type place struct {
	table   history.Table
	dataset string
	basis   history.Basis
	subject string
}

// notes collects findings: rows of one code, place and severity make one.
type notes struct {
	found map[noteKey]*Finding
}

type noteKey struct {
	code     Code
	severity Severity
	at       place
}

// row is a row that is wrong: when, by how much against which bound, and how it
// reads. count is of what it stands for; weight says how bad it is.
type row struct {
	when            time.Time
	until           time.Time // zero: when
	count           int64
	weight          float64
	measured, bound string
	example         string
	rows            []string // where it stands for several
}

// mostRows is how many rows a finding tells.
const mostRows = 20

func (n *notes) add(s Severity, c Code, at place, r row) {
	if n.found == nil {
		n.found = map[noteKey]*Finding{}
	}
	if r.until.IsZero() {
		r.until = r.when
	}
	k := noteKey{c, s, at}
	f := n.found[k]
	if f == nil {
		f = &Finding{Severity: s, Code: c, Table: at.table, Dataset: at.dataset, Basis: at.basis, Subject: at.subject, From: r.when, To: r.until, Remedy: remedies[c], Weight: -1}
		n.found[k] = f
	}
	f.Count += max(r.count, 1)
	rows := r.rows
	if rows == nil && r.example != "" {
		rows = []string{strings.TrimPrefix(r.measured+": "+r.example, ": ")}
	}
	f.Rows = append(f.Rows, rows[:min(len(rows), mostRows-len(f.Rows))]...)
	if r.when.Before(f.From) {
		f.From = r.when
	}
	if r.until.After(f.To) {
		f.To = r.until
	}
	if r.weight > f.Weight {
		f.Weight, f.Measured, f.Bound, f.Example = r.weight, r.measured, r.bound, r.example
	}
}

func (n *notes) list() []Finding {
	out := make([]Finding, 0, len(n.found))
	for _, f := range n.found {
		out = append(out, *f)
	}
	slices.SortFunc(out, before)
	return out
}
