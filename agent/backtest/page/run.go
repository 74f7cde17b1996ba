package page

import (
	"encoding/json"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/assumed"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// Run says what ran: everything that its files depend on. Whether a strategy ran in
// process, on which machine and when is not among it.
type Run struct {
	Schema  string `json:"schema"` // filled in
	Program string `json:"program"`
	Seed    uint64 `json:"seed"`

	Market     string           `json:"market"`
	Protocol   string           `json:"protocol"`
	Basis      history.Basis    `json:"basis"` // of the books
	From       time.Time        `json:"from"`
	To         time.Time        `json:"to"`
	Every      time.Duration    `json:"everyNanoseconds"`
	Moments    int              `json:"moments"`
	Sources    []Source         `json:"sources"`
	Policies   []string         `json:"policies"`
	Inputs     []Input          `json:"inputs"`
	Strategies []Strategy       `json:"strategies"`
	Coin       backtest.Coin    `json:"coin"`
	Claims     []backtest.Claim `json:"claims"`
	Cell       assumed.Cell     `json:"cell"` // of the grid: that of the full report
	Grid       assumed.Grid     `json:"grid"`
	Config     Named            `json:"config"`
	Assumed    Named            `json:"assumptions"`
	// ScoresEvery and ScoredLoans are how often scores are kept and of about how many
	// loans; zero: at about a thousand instants, and 256.
	ScoresEvery time.Duration `json:"scoresEveryNanoseconds,omitempty"`
	ScoredLoans uint64        `json:"scoredLoans,omitempty"`
	// Rows are all assumptions, as the report prints them.
	Rows    []assumed.Row     `json:"assumptionRows"`
	Options map[string]string `json:"options,omitempty"` // whatever else was chosen on the command line
}

// Source is where one part of the tape is from.
type Source struct {
	What  string        `json:"what"`
	From  string        `json:"from"`
	Basis history.Basis `json:"basis"`
	Note  string        `json:"note,omitempty"`
}

// Input is a file or an archive by its content.
type Input struct {
	Name        string `json:"name"` // archive
	Fingerprint string `json:"fingerprint"`
	Note        string `json:"note,omitempty"`
}

// Strategy is one that proposed.
type Strategy struct {
	Name       string          `json:"name"`
	Version    string          `json:"version"`
	Weight     string          `json:"weight,omitempty"`
	Parameters json.RawMessage `json:"parameters,omitempty"`
}

// String is the name with what ran under it, which is often called the same.
func (s Strategy) String() string {
	switch {
	case s.Version == "":
		return s.Name
	case strings.HasPrefix(s.Version, s.Name+" "):
		return s.Version
	}
	return s.Name + " (" + s.Version + ")"
}

// Named is a text of the folder: its own name and version.
type Named struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

// On fills in what a tape says of itself.
func (r *Run) On(a tape.About) {
	r.Market, r.Protocol, r.Basis, r.From, r.To, r.Every, r.Moments, r.Policies = a.Market, a.Protocol, a.Basis, a.From.UTC(), a.To.UTC(), a.Every, a.Moments, a.Policies
	r.Sources = nil
	for _, s := range a.Sources {
		r.Sources = append(r.Sources, Source{s.What, s.From, s.Basis, s.Note})
	}
}
