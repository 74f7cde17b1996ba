package wire

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/portfolio"
)

// Standpoint is where a question about a portfolio is asked from: a book, what the
// fund has at stake and what limits it, as one instant knew them. Nothing that is
// asked from it is sent, and nothing is written.
type Standpoint struct {
	Source StandpointSource
	Record *agent.Record // of a cycle; its observation has the book

	past     []portfolio.History
	answers  []recordedQuote
	quoter   agent.Quoter // of a replica; nil: what was recorded is all there is
	unquoted string       // why an amount that was not recorded has no price
}

// StandpointSource says where a standpoint is from.
type StandpointSource struct {
	Kind    string      `json:"kind"` // journal or archive
	Place   string      `json:"place"`
	Slot    string      `json:"slot,omitempty"`    // of a journal's cycle
	Dataset string      `json:"dataset,omitempty"` // of an archive's books
	Block   trade.Block `json:"block"`
	Basis   string      `json:"basis"` // of the book: observed, modelled, simulated
	// Prices says what past prices scenarios rest on.
	Prices string `json:"prices"`
	// Notes are what was assumed for want of anything better.
	Notes []string `json:"notes,omitempty"`
}

// String is the source in words.
func (s StandpointSource) String() string {
	if s.Kind == standpointJournal {
		return fmt.Sprintf("cycle %s in %s, block %d", s.Slot, s.Place, s.Block.Number)
	}
	return fmt.Sprintf("%s of the archive %s, %s", s.Dataset, s.Place, s.Block.Time.UTC().Format(time.RFC3339))
}

// The kinds of sources.
const (
	standpointJournal = "journal"
	standpointArchive = "archive"
)

// StandpointOptions say which standpoint is meant: a journal's cycle, or, where a
// configuration of backtests is given, an instant of an archive.
type StandpointOptions struct {
	Journal string
	Slot    string // "": the last cycle that observed anything

	Config  *config.Config // of a backtest: claims, coin, limits, where prices are from
	Archive string         // "": the configuration's
	Dataset string         // of the books; "": the configuration's
	At      time.Time      // zero: the archive's newest book
	// Since plays the configuration's own strategies from that instant on, so that the
	// fund holds what they bought. Zero: it holds nothing but its claims and its cash.
	Since time.Time
	Seed  uint64
	// Progress hears how far the reading is, from one goroutine; nil = nobody.
	Progress func(Progress)
}

// ErrNoLoans reports a standpoint whose loans are not known.
var ErrNoLoans = errors.New("the loans of that instant are not known")

// ReadStandpoint reads one. It fails with ErrNoCycle, ErrNoEvidence and
// journal.ErrPruned as Replay does, and with ErrNoLoans.
func ReadStandpoint(ctx context.Context, o StandpointOptions) (*Standpoint, error) {
	if o.Journal != "" {
		return journalStandpoint(ctx, o)
	}
	return archiveStandpoint(ctx, o)
}

// Seen is what the instant knew.
func (s *Standpoint) Seen() *agent.Observation { return s.Record.Observation }

// Book are the loans.
func (s *Standpoint) Book() *book.Book { return s.Record.Observation.Book }

// Fund is what is at stake: claims, and every series on offer.
func (s *Standpoint) Fund() portfolio.Fund {
	b, o := &s.Record.Policy.Bounds, s.Record.Observation
	return portfolio.Fund{Coin: portfolio.Coin{Asset: b.Asset, Symbol: b.Symbol, Decimals: b.Decimals}, Claims: o.Exposures, Series: o.Series, Failure: b.TriggerFailure}
}

// Held are the tokens of each of the observation's series that would pay now: what
// waits for its mint is not cover yet, and what is being sold is none any more.
func (s *Standpoint) Held() []float64 {
	o := s.Record.Observation
	out := make([]float64, len(o.Series))
	for i, a := range limits.CoverOf(o.Series, o.Holdings).Effective {
		out[i] = a.Float(o.Series[i].Decimals)
	}
	return out
}

// protected says whether any cover is minted.
func protected(held []float64) bool {
	for _, x := range held {
		if x > 0 {
			return true
		}
	}
	return false
}

// checked refuses a standpoint that nothing can be reckoned from.
func (s *Standpoint) checked() (*Standpoint, error) {
	o := s.Record.Observation
	if o.Book == nil {
		why := "they were not kept"
		for _, p := range o.Problems {
			if p.Source == "lending" {
				why = p.Text
			}
		}
		return nil, fmt.Errorf("%s: %w: %s: name another slot or instant", s.Source, ErrNoLoans, why)
	}
	if len(o.Exposures) == 0 {
		return nil, fmt.Errorf("%s: the fund has no claim there, so that it has nothing to lose: state claims (lending.reserves, backtest.claims)", s.Source)
	}
	return s, nil
}
