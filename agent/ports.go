package agent

import (
	"context"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Observer reads the world at one block. What it could not read becomes a
// Problem of the observation; an error means that nothing could be read.
type Observer interface {
	Observe(ctx context.Context, slot trade.Slot, at trade.Block) (*Observation, error)
}

// Proposer is a strategy, wherever it runs. The state is what it returned with
// its last accepted proposal.
type Proposer interface {
	Name() string
	Propose(ctx context.Context, o *Observation, state []byte) (*Proposal, error)
}

// Quoter prices an amount of a series at a block. It fails with
// trade.ErrRefused when the venue does not trade that amount.
type Quoter interface {
	Quote(ctx context.Context, at trade.Block, series protection.Address, action trade.Action, amt amount.Amount) (amount.Amount, error)
}

// Shadow is a paper venue: it is given the orders that go to the venue which it
// shadows, and says what they would have done. It has no money and sends nothing;
// whatever it answers, nothing that is traded depends on it.
type Shadow interface {
	Name() string
	Of() string // the venue that it shadows
	// Fill fills the orders of one cycle, one behind the other, from the state at
	// the block: as many fills as orders, in their order. An order that it does not
	// fill is Refused; an error says that it could fill none.
	Fill(ctx context.Context, at trade.Block, orders []trade.Order) ([]trade.PaperFill, error)
}

// Submitter is the trade stage: it journals intents, sends them, and follows
// them to their end.
type Submitter interface {
	// Advance brings every open intent up to date with the chain at head.
	Advance(ctx context.Context, head trade.Block) error
	// Submit journals and sends intents in order. An error leaves the rest
	// journalled, to be resumed.
	Submit(ctx context.Context, intents []trade.Intent) error
}

// Standing is a strategy's last accepted proposal.
type Standing struct {
	Targets []trade.Target `json:"targets"`
	State   []byte         `json:"state"`
	Slot    string         `json:"slot"`
	Trial   *Trial         `json:"trial,omitempty"` // of a shadow
}

// Diary is what the cycle needs of the journal.
type Diary interface {
	// BeginSlot makes the slot durable; false says that it was begun before.
	BeginSlot(ctx context.Context, slot trade.Slot, at time.Time) (fresh bool, err error)
	// Standing is the zero value for a strategy that never spoke.
	Standing(ctx context.Context, strategy string) (Standing, error)
	Stand(ctx context.Context, strategy string, s Standing, at time.Time) error
	// Budget is where the portfolio stands at an instant.
	Budget(ctx context.Context, now time.Time) (Budget, error)
	// Trip makes a limit's change of the mode durable. It never lowers restraint.
	Trip(ctx context.Context, change trade.Control) error
	// Promise makes a decision's intents durable together with the record that
	// they come from. Submit then finds them in the journal.
	Promise(ctx context.Context, r Record) error
	// Record keeps what is not kept of a cycle, and ends its slot.
	Record(ctx context.Context, r Record) error
}

// Alarms takes what a person must see. It must not block.
type Alarms interface {
	Raise(ctx context.Context, code, subject, text string)
}
