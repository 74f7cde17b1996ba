package backtest

import (
	"context"
	"errors"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/assumed"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// ErrIdentity reports an account whose profit by flows is not the change of its
// value: the run is worth nothing.
var ErrIdentity = errors.New("the profit by flows is not the change of value")

// Terms are what a run is made with.
type Terms struct {
	Name   string // of the run, for people and errors
	Policy agent.Policy
	Seed   uint64
	Coin   Coin
	Cash   amount.Amount // the guard's, at the first moment, base units of Coin
	Claims []Claim       // at most one a reference
	Cell   assumed.Cell
	// Slots are those that fell due after one instant, up to another: the zero time
	// at the first moment. Each becomes a cycle at the moment, in order. nil: every
	// moment is one.
	Slots func(after, upTo time.Time) []trade.Slot
	// Heartbeat is the oldest that the independent price of an asset may be. nil:
	// twice the tape's interval.
	Heartbeat func(asset protection.Address) time.Duration
	// GasAsset is the asset of the tape whose price is that of what gas is paid in.
	// The zero address: the desk's, or else the asset with the symbol WETH or ETH.
	GasAsset protection.Address
}

// Run is agent.Agent, unchanged, under the clock, the book and the prices of a tape,
// with an assumed market as venue. It is for one goroutine.
type Run struct{}

// New makes a run that has seen nothing yet. Witnesses are told of each step, in
// their order.
func New(about tape.About, t Terms, strategies []agent.Strategy, witnesses ...Witness) (*Run, error) {
	return &Run{}, nil
}

// Name is the terms'.
func (r *Run) Name() string { return "" }

// Step is one moment: what was due before it is executed, the assumed market moves
// on, losses are borne, and the agent's cycle runs for each slot that fell due. An
// error is the run's end.
func (r *Run) Step(ctx context.Context, m *tape.Moment) error { return nil }

// End is what became of the run, after its last moment.
func (r *Run) End() (Outcome, error) { return Outcome{}, nil }

// Play plays the tape once for all runs, which may be spread over as many workers:
// every run sees every moment, and comes to the same whatever their number. If runs
// fail, the error is that of the first of them, with its name and the moment.
func Play(ctx context.Context, t tape.Tape, runs []*Run, workers int) error { return nil }

// Outcome is what became of a run.
type Outcome struct {
	Name     string       `json:"name"`
	Cell     assumed.Cell `json:"cell"`
	Seed     uint64       `json:"seed"`
	From, To time.Time    `json:"-"` // first and last moment
	Moments  int          `json:"moments"`
	Cycles   int          `json:"cycles"`
	Start    Account      `json:"start"`
	End      Account      `json:"end"`
	Counts   Counts       `json:"counts"`
	Alarms   []Alarm      `json:"alarms"` // by code and subject, in the order of their first
	Trips    []Trip       `json:"trips"`
}

// Counts are what became of intents, by their state at last.
type Counts struct {
	Promised int `json:"promised"` // trades and chores
	Executed int `json:"executed"`
	Rejected int `json:"rejected"` // by the venue, before they were sent
	Failed   int `json:"failed"`   // on chain
	Expired  int `json:"expired"`  // their deadline passed, or they waited for a person in vain
	Refunded int `json:"refunded"` // orders that executed and were never minted
	Open     int `json:"open"`     // at the end
}

// Alarm is what a person would have been told, how often and when.
type Alarm struct {
	Code    string    `json:"code"`
	Subject string    `json:"subject"`
	Text    string    `json:"text"` // of the first
	Count   int       `json:"count"`
	First   time.Time `json:"first"`
	Last    time.Time `json:"last"`
}

// Trip is a change of the portfolio's mode.
type Trip struct {
	At      time.Time  `json:"at"`
	Limit   string     `json:"limit"`
	Mode    trade.Mode `json:"mode"`
	Reason  string     `json:"reason"`
	Resumed time.Time  `json:"resumed,omitzero"` // by the assumed person; zero: never
}
