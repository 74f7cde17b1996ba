package trade

import (
	"errors"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Standing is an intent and where it stands now.
type Standing struct {
	Seq      int64     `json:"seq"` // order of proposal, from 1
	Intent   Intent    `json:"intent"`
	State    State     `json:"state"`
	Detail   string    `json:"detail"`   // why the last move was made
	Proposed time.Time `json:"proposed"` // when it was recorded
	Moved    time.Time `json:"moved"`    // when it reached State
	Fills    []Fill    `json:"fills"`    // those that no reorg voided
}

// Tried is an attempt and where it stands now.
type Tried struct {
	Attempt Attempt       `json:"attempt"`
	State   AttemptState  `json:"state"`
	Block   Block         `json:"block"`   // Mined and Final: the block; else zero
	OK      bool          `json:"ok"`      // Mined and Final: it did not revert
	GasUsed uint64        `json:"gasUsed"` // Mined and Final
	GasWei  amount.Amount `json:"gasWei"`  // Mined and Final: what the gas cost
	Detail  string        `json:"detail"`
	At      time.Time     `json:"at"` // when it reached State
	// Leaked says that a private one counts as public: anybody may have it.
	Leaked bool `json:"leaked,omitempty"`
}

// Step moves one intent.
type Step struct {
	Intent Hash
	To     State
	Detail string
}

// AttemptStep moves one attempt. Block, OK and gas are for Mined and Final.
type AttemptStep struct {
	Attempt Hash
	To      AttemptState
	Block   Block
	OK      bool
	GasUsed uint64
	GasWei  amount.Amount
	Detail  string
}

// Progress is what became known at once about one intent, recorded in one
// commit: its attempts' moves, a fill, and its own moves, in that order. Void
// takes back its earlier fills, whose blocks a reorg removed. Leaked, when not
// "", is why its private transactions count as public from then on.
type Progress struct {
	Intent   Hash
	Attempts []AttemptStep
	Void     bool
	Leaked   string
	Fill     *Fill
	Steps    []Step
}

// Budget is what was spent and what open promises may still spend, at worst.
type Budget struct {
	Spent    amount.Amount `json:"spent"`
	Reserved amount.Amount `json:"reserved"`
}

// Total is spent and reserved together: what a limit compares with its bound.
func (b Budget) Total() amount.Amount { return b.Spent.Plus(b.Reserved) }

// StakeFlow is what ever went into one risk pool and came out of it, by executed
// intents: assets in base units, and the shares that they were.
type StakeFlow struct {
	Pool      protection.Address `json:"pool"`
	Asset     protection.Address `json:"asset"`
	Decimals  uint8              `json:"decimals"` // of asset and shares
	Symbol    string             `json:"symbol"`   // of the shares
	In        amount.Amount      `json:"in"`
	Out       amount.Amount      `json:"out"`
	SharesIn  amount.Amount      `json:"sharesIn"`
	SharesOut amount.Amount      `json:"sharesOut"`
}

// Promised adds up orders of one action on one series or pool, for one target.
type Promised struct {
	Action Action             `json:"action"`
	Series protection.Address `json:"series"`
	For    protection.Address `json:"for,omitzero"` // the series that the target names, when it is another
	Amount amount.Amount      `json:"amount"`
	Quote  amount.Amount      `json:"quote"`
	Limit  amount.Amount      `json:"limit"`
}

// Target is the series or pool that the orders' target names.
func (p Promised) Target() protection.Address {
	if p.For == (protection.Address{}) {
		return p.Series
	}
	return p.For
}

// Control is one change of the portfolio's mode.
type Control struct {
	Seq    int64     `json:"seq"` // 0 before the first change
	At     time.Time `json:"at"`
	Mode   Mode      `json:"mode"`
	Who    string    `json:"who"` // a limit's name, or the person
	Reason string    `json:"reason"`
	// Person marks a command. Only a person lowers the restraint: a trip that
	// asks for less than what holds changes nothing.
	Person bool `json:"person"`
	// Seen, when not 0, makes the change conditional: it is refused when a later
	// change than this Seq was recorded meanwhile.
	Seen int64 `json:"-"`
}

// Memory is what a strategy left behind at one slot: its opaque state, and the
// targets that stand until their time to live ends.
type Memory struct {
	Strategy string    `json:"strategy"`
	Slot     string    `json:"slot"`
	Sequence uint64    `json:"sequence"`
	State    []byte    `json:"state"`
	Targets  []Target  `json:"targets"`
	At       time.Time `json:"at"`
	Trial    []byte    `json:"trial,omitempty"` // of a shadow: what it would have traded, as JSON
}

// Alarm is something that a person should know.
type Alarm struct {
	Seq      int64     `json:"seq"`
	At       time.Time `json:"at"`
	Severity string    `json:"severity"`          // info, warning, critical
	Source   string    `json:"source"`            // who noticed
	Subject  string    `json:"subject,omitempty"` // what it is about: a slot, a strategy, a limit
	Text     string    `json:"text"`
}

// Call is what a transaction does: it sends no value.
type Call struct {
	To   protection.Address `json:"to"`
	Data []byte             `json:"data"`
	Gas  uint64             `json:"gas"` // limit
}

// Fees are EIP-1559's two caps, in wei per gas.
type Fees struct {
	Cap amount.Amount `json:"feeCapWei"`
	Tip amount.Amount `json:"tipCapWei"`
}

// Log is one event of a receipt.
type Log struct {
	Address protection.Address `json:"address"`
	Topics  []Hash             `json:"topics"`
	Data    []byte             `json:"data"`
}

// Receipt is what a transaction did, in the block that holds it.
type Receipt struct {
	Tx       Hash          `json:"tx"`
	Block    Block         `json:"block"`
	OK       bool          `json:"ok"` // false: reverted
	GasUsed  uint64        `json:"gasUsed"`
	GasPrice amount.Amount `json:"gasPriceWei"` // effective
	L1Fee    amount.Amount `json:"l1FeeWei"`    // what a rollup charged for the data beside the gas
	Logs     []Log         `json:"logs"`
}

// DataFee is what a rollup charges for putting a transaction's data on the chain
// under it: Wei beside the gas, or units of Gas within it, or neither.
type DataFee struct {
	Wei amount.Amount `json:"wei"`
	Gas uint64        `json:"gas"`
}

// WorstWei is the most that the transaction can cost: its gas at its fee cap, and
// what a rollup was reckoned to charge beside it.
func (a Attempt) WorstWei() amount.Amount {
	return a.FeeCap.MulDiv(amount.New(a.GasLimit), amount.New(1)).Plus(a.L1Fee)
}

// WorstWei is what one intent's attempts may still cost. They share a
// nonce, so one of them at most is ever mined: the dearest, until one was.
func WorstWei(tried []Tried) amount.Amount {
	var worst amount.Amount
	for _, t := range tried {
		if t.State != Signed && t.State != Sent {
			return amount.Amount{}
		}
		if w := t.Attempt.WorstWei(); w.Cmp(worst) > 0 {
			worst = w
		}
	}
	return worst
}

// ReservedWei is the most that an open intent may still cost: its dearest
// attempt, and for a trade no less than what it was reckoned with, up to which it
// is bumped. Once one was mined, what the dearest may cost more than that did, if
// a reorg takes its block; nothing once it is final.
func ReservedWei(in Intent, tried []Tried) amount.Amount {
	var worst, spent amount.Amount
	mined := false
	for _, t := range tried {
		switch t.State {
		case Final, Replaced:
			return amount.Amount{}
		case Mined:
			mined, spent = true, t.GasWei
		}
		if w := t.Attempt.WorstWei(); w.Cmp(worst) > 0 {
			worst = w
		}
	}
	if !mined && in.GasWei.Cmp(worst) > 0 {
		return in.GasWei
	}
	return worst.Minus(spent)
}

// GasWei is what the transaction cost: its gas, and what a rollup charged beside
// it.
func (r Receipt) GasWei() amount.Amount {
	return r.GasPrice.MulDiv(amount.New(r.GasUsed), amount.New(1)).Plus(r.L1Fee)
}

// ErrReceded reports a block that was final and is not canonical any more.
var ErrReceded = errors.New("a final block is not canonical any more")

// ErrRefused reports a call that would revert at the block that was asked: the
// venue or the guard does not want it. Its text carries the decoded reason.
var ErrRefused = errors.New("the venue refuses it")

// OrderState is where a venue's order stands: a buy whose mint is pending, or
// what became of it.
type OrderState uint8

// The states of an order; the market contract's numbers.
const (
	OrderPending  OrderState = iota + 1 // waits for its mint
	OrderActive                         // minted
	OrderRefunded                       // the premium was given back
)

// Nonces is how many transactions of an account each state has.
type Nonces struct {
	Final   uint64 // the newest final block
	Latest  uint64 // the head
	Pending uint64 // the head and the node's pool
}
