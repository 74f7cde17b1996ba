package agent

import (
	"encoding/json"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// Record is the evidence of one cycle: with the book, which is kept beside it,
// all that its decision was made from. See Replay.
type Record struct {
	Slot        trade.Slot       `json:"slot"`
	Block       trade.Block      `json:"block"`
	At          time.Time        `json:"at"`
	Resumed     bool             `json:"resumed,omitempty"` // the slot had begun before: nothing was decided anew
	Policy      Policy           `json:"policy"`
	Observation *Observation     `json:"observation,omitempty"`
	Strategies  []StrategyRecord `json:"strategies,omitempty"`
	Budget      Budget           `json:"budget"`
	Decision    Decision         `json:"decision"`
	// Paper is what paper venues made of the orders: evidence of its own, as nothing
	// is decided from it.
	Paper []trade.PaperFill `json:"-"`
	// Shadows are what the shadow strategies did, which Strategies only name: evidence
	// of its own too, as it may come later than the promise of the orders.
	Shadows []StrategyRecord `json:"-"`
	Errors  []string         `json:"errors,omitempty"`

	undigested bool // the observation's HistoryHash is still to be worked out
}

// Whole is the record with what a cycle leaves to be worked out until somebody reads
// it, since all of it follows from the rest: the digest of the history, the model's
// payouts, and the advice. The encoding of a record is always that of its whole.
func (r Record) Whole() Record {
	if r.Decision.unadvised {
		r.Decision.Advice, r.Decision.unadvised = Advise(r.Policy, r.Observation, r.Decision), false
	}
	if o := r.Observation; o != nil && (o.unmodelled != nil || r.undigested) {
		whole := *o
		whole.model()
		if r.undigested {
			whole.HistoryHash = Digest(whole.History)
		}
		r.Observation, r.undigested = &whole, false
	}
	return r
}

// MarshalJSON encodes the whole record.
func (r Record) MarshalJSON() ([]byte, error) {
	type fields Record
	return json.Marshal(fields(r.Whole()))
}

// StrategyRecord is what one strategy did in a cycle.
type StrategyRecord struct {
	Strategy string         `json:"strategy"`
	Weight   amount.Amount  `json:"weight"` // WAD
	Version  string         `json:"version,omitempty"`
	Spoke    bool           `json:"spoke"`
	Fault    Fault          `json:"fault,omitempty"` // what kept it from being heard
	Error    string         `json:"error,omitempty"` // why its last target stands instead
	Scores   ScoreSum       `json:"scores"`
	Reasons  []string       `json:"reasons,omitempty"`
	Targets  []trade.Target `json:"targets"` // as they stand now
	Slot     string         `json:"slot"`    // of the proposal that stands
	// Shadow says that its targets reach no order; Trial what they would have done.
	Shadow bool   `json:"shadow,omitempty"`
	Trial  *Trial `json:"trial,omitempty"`
}

// Facts are what limits measure of the cycle's observation, against a state of
// the portfolio: the record's own budget, or a later one.
func (r Record) Facts(b Budget) limits.Facts { return r.Policy.measured(r.Observation, b) }
