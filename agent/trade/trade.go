// Package trade holds the nouns of trading: targets, orders, intents, attempts,
// fills, verdicts and reasons. It is a leaf: values and their rules, no I/O.
package trade

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"strconv"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Slot is the scheduled instant or block that a cycle runs for. Its ID runs once.
type Slot struct {
	Schedule string    `json:"schedule"`        // the schedule's name
	At       time.Time `json:"at"`              // the scheduled instant, or the block's time
	Block    uint64    `json:"block,omitempty"` // for block schedules and alarms; 0 for cron
	Why      string    `json:"why,omitempty"`   // the alarm that it is for, or what else is not usual about it
}

// ID is unique for a schedule: name@block or name@instant.
func (s Slot) ID() string {
	var room [64]byte
	return string(s.AppendID(room[:0]))
}

// AppendID adds ID to b.
func (s Slot) AppendID(b []byte) []byte {
	b = append(append(b, s.Schedule...), '@')
	if s.Block != 0 {
		return strconv.AppendUint(b, s.Block, 10)
	}
	return s.At.UTC().AppendFormat(b, time.RFC3339)
}

// Reason is one step of the story that explain tells.
type Reason struct {
	Stage string `json:"stage"` // observe, propose, combine, restrain, plan, trade
	Who   string `json:"who"`   // a strategy, a limit, the desk, a venue
	Text  Text   `json:"text"`
}

// Target is how much of a series should be held: a level, never a trade. Series
// may name a risk pool by its id: Level is then the capital that is wanted there,
// in base units of the pool's asset.
type Target struct {
	Series protection.Address `json:"series"`
	Level  amount.Amount      `json:"level"`
	Until  time.Time          `json:"until"` // end of its time to live
	// NoSell forbids selling down to Level: a strategy that spoke of the series
	// is silent now, and absence is never a target of zero.
	NoSell  bool     `json:"noSell,omitempty"`
	Reasons []Reason `json:"reasons"`
}

// Holding is what the fund has of one series. Pending was accepted by the venue
// and waits for its mint; Buying and Selling are promised by open intents.
type Holding struct {
	Series  protection.Address `json:"series"`
	Held    amount.Amount      `json:"held"`
	Pending amount.Amount      `json:"pending"`
	Buying  amount.Amount      `json:"buying"`
	Selling amount.Amount      `json:"selling"`
	// Waiting says that an order of the series waits for a person: until it is
	// answered or over, the series gets no other.
	Waiting bool `json:"waiting,omitempty"`
}

// Stake is what the fund has in one risk pool. Depositing, Leaving and Redeeming
// are promised by open intents. All but Pays and Depositing count shares.
type Stake struct {
	Pool       protection.Address `json:"pool"`
	Shares     amount.Amount      `json:"shares"`     // held, not queued
	Queued     amount.Amount      `json:"queued"`     // in the redemption queue: they still bear loss
	Claimable  amount.Amount      `json:"claimable"`  // processed, not yet redeemed
	Pays       amount.Amount      `json:"pays"`       // what Claimable pays, base units of the pool's asset
	Depositing amount.Amount      `json:"depositing"` // base units of the pool's asset
	Leaving    amount.Amount      `json:"leaving"`
	Redeeming  amount.Amount      `json:"redeeming"`         // of Claimable, by open chores
	Waiting    bool               `json:"waiting,omitempty"` // as Holding's
}

// Net is Held + Pending + Buying − Selling: what will be held if all goes well.
func (h Holding) Net() amount.Amount {
	return h.Held.Plus(h.Pending).Plus(h.Buying).Minus(h.Selling)
}

// Action is what an intent does on its venue.
type Action string

// The actions. The first four trade; the rest are chores, which no limit stops.
const (
	Buy      Action = "buy"
	Sell     Action = "sell"
	Deposit  Action = "deposit"       // stake capital in a risk pool; the intent's subject is the pool
	Leave    Action = "requestRedeem" // put shares of a risk pool into its redemption queue
	Activate Action = "activate"      // mint (or refund) an order whose waiting period ended
	Claim    Action = "claim"
	Redeem   Action = "redeem" // take out what the redemption queue has processed
	Poke     Action = "poke"
)

// Trades reports an action that adds or removes risk; the others are chores.
func (a Action) Trades() bool { return a == Buy || a == Sell || a.Stakes() }

// Stakes reports an action that moves capital of a risk pool.
func (a Action) Stakes() bool { return a == Deposit || a == Leave }

// Order is what the desk wants traded.
type Order struct {
	Venue    string             `json:"venue"`
	Series   protection.Address `json:"series"`
	Symbol   string             `json:"symbol"`
	Decimals uint8              `json:"decimals"`
	Action   Action             `json:"action"`
	Amount   amount.Amount      `json:"amount"`
	// Quote is what the venue asked (Buy) or bid (Sell) for Amount at the
	// observed block; Limit is the worst that is accepted: most cost or least
	// proceeds.
	Quote   amount.Amount `json:"quote"`
	Limit   amount.Amount `json:"limit"`
	Reasons []Reason      `json:"reasons"`
	Route   *Route        `json:"route,omitempty"` // nil: there was one place for it
	For     []Share       `json:"for,omitempty"`   // on whose account it is; none: not kept
}

// Hash is a 32-byte digest: of an intent, a transaction or a block.
type Hash [32]byte

// String is 0x and 64 hexadecimal digits.
func (h Hash) String() string { return "0x" + hex.EncodeToString(h[:]) }

// Short is the first eight digits, for tables.
func (h Hash) Short() string { return "0x" + hex.EncodeToString(h[:4]) }

// MarshalText is String.
func (h Hash) MarshalText() ([]byte, error) { return []byte(h.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (h *Hash) UnmarshalText(b []byte) error {
	if len(b) != 66 || string(b[:2]) != "0x" {
		return fmt.Errorf("hash %q is not 0x and 64 hexadecimal digits", b)
	}
	_, err := hex.Decode(h[:], b[2:])
	return err
}

// IsZero reports the zero hash, which stands for none.
func (h Hash) IsZero() bool { return h == Hash{} }

// Identity is what an intent's id binds, so that no two promises share one.
type Identity struct {
	ChainID   uint64             `json:"chainId"`
	Guard     protection.Address `json:"guard"`
	Portfolio string             `json:"portfolio"`
	Slot      string             `json:"slot"`
	Venue     string             `json:"venue"`
	Subject   protection.Address `json:"subject"` // the series; for Poke the gauge
	Action    Action             `json:"action"`
	// Number tells apart promises alike in all else: 0 unless a failed one is
	// retried in the same slot, or the slot activates several orders.
	Number uint32 `json:"number"`
}

// ID is SHA-256 over the fields, each with its length before it. It is unique
// in the journal and, as the guard refuses a used one, on chain.
func (i Identity) ID() Hash {
	h := sha256.New()
	put := func(b []byte) {
		var n [4]byte
		binary.BigEndian.PutUint32(n[:], uint32(len(b)))
		h.Write(n[:])
		h.Write(b)
	}
	var n [12]byte
	binary.BigEndian.PutUint64(n[:8], i.ChainID)
	binary.BigEndian.PutUint32(n[8:], i.Number)
	put([]byte("hedgerow/intent/1"))
	put(n[:])
	put(i.Guard[:])
	put([]byte(i.Portfolio))
	put([]byte(i.Slot))
	put([]byte(i.Venue))
	put(i.Subject[:])
	put([]byte(i.Action))
	var out Hash
	h.Sum(out[:0])
	return out
}

// Intent is the journalled promise to do one thing once. Its contents freeze
// when it is approved.
type Intent struct {
	Identity Identity           `json:"identity"`
	Series   protection.Address `json:"series"`
	Symbol   string             `json:"symbol"`
	Asset    protection.Address `json:"asset"` // what premium is paid in
	Decimals uint8              `json:"decimals"`
	Amount   amount.Amount      `json:"amount"`
	Quote    amount.Amount      `json:"quote"`
	Limit    amount.Amount      `json:"limit"`             // most cost, least proceeds; 0 for chores
	GasWei   amount.Amount      `json:"gasWei"`            // most that a trade's gas was reckoned with; 0 for chores
	OrderID  uint64             `json:"orderId,omitempty"` // Activate: the order on chain
	Deadline time.Time          `json:"deadline"`          // on chain; after it the guard refuses
	Config   string             `json:"config"`            // version of the configuration that approved it
	Reasons  []Reason           `json:"reasons"`
	Hold     *Hold              `json:"hold,omitempty"`  // not nil: a person must approve it
	Route    *Route             `json:"route,omitempty"` // where else it could have gone
	For      []Share            `json:"for,omitempty"`   // on whose account it is; none: not kept
}

// ID is the identity's.
func (i Intent) ID() Hash { return i.Identity.ID() }

// Target is the series or pool that the intent's target names: its own, unless it
// was routed.
func (i Intent) Target() protection.Address {
	if i.Route != nil {
		return i.Route.For
	}
	return i.Series
}

// State is where an intent stands. The order is that of its life; everything
// from Settled on is terminal.
type State uint8

// The states of an intent.
const (
	Proposed  State = iota + 1 // recorded, not yet allowed
	Approved                   // limits passed, budget reserved, contents frozen
	Submitted                  // a signed transaction was handed to a node
	Accepted                   // the venue has the order; its mint is pending
	Filled                     // done on chain, perhaps not yet final
	Settled                    // done, final and accounted
	Rejected                   // a limit or the venue's check refused it before signing
	Failed                     // reverted
	Refunded                   // the venue gave the premium back
	Cancelled                  // withdrawn before signing
	Expired                    // its deadline passed on chain without execution
)

var stateNames = [...]string{
	Proposed: "proposed", Approved: "approved", Submitted: "submitted", Accepted: "accepted", Filled: "filled", Settled: "settled",
	Rejected: "rejected", Failed: "failed", Refunded: "refunded", Cancelled: "cancelled", Expired: "expired",
}

func (s State) String() string {
	if s == 0 || int(s) >= len(stateNames) {
		return fmt.Sprintf("State(%d)", uint8(s))
	}
	return stateNames[s]
}

// MarshalText is String.
func (s State) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (s *State) UnmarshalText(b []byte) error {
	for i, n := range stateNames {
		if n == string(b) && n != "" {
			*s = State(i)
			return nil
		}
	}
	return fmt.Errorf("intent state %q is unknown", b)
}

// Terminal reports that nothing more will happen to the intent.
func (s State) Terminal() bool { return s >= Settled }

// next lists the allowed moves. Filled and Accepted may fall back to Submitted
// when a reorg takes their block away.
var next = map[State][]State{
	0:         {Proposed},
	Proposed:  {Approved, Rejected, Cancelled},
	Approved:  {Submitted, Cancelled, Expired},
	Submitted: {Accepted, Filled, Failed, Expired},
	Accepted:  {Filled, Refunded, Submitted},
	Filled:    {Settled, Submitted, Accepted},
}

// CanMove reports whether an intent may go from one state to another.
func CanMove(from, to State) bool {
	for _, s := range next[from] {
		if s == to {
			return true
		}
	}
	return false
}

// AttemptState is where one signed transaction stands.
type AttemptState string

// The states of an attempt.
const (
	Signed   AttemptState = "signed"   // bytes are durable
	Sent     AttemptState = "sent"     // handed to a node; also after a reorg took its block
	Mined    AttemptState = "mined"    // in a block, by hash
	Final    AttemptState = "final"    // that block is final
	Replaced AttemptState = "replaced" // a finalised other transaction took the nonce
)

// Attempt is one signed transaction for an intent. Several may share a nonce.
type Attempt struct {
	Hash     Hash               `json:"hash"`
	Intent   Hash               `json:"intent"`
	Signer   protection.Address `json:"signer"`
	Nonce    uint64             `json:"nonce"`
	Raw      []byte             `json:"raw"` // RLP, as broadcast
	GasLimit uint64             `json:"gasLimit"`
	FeeCap   amount.Amount      `json:"feeCapWei"`
	TipCap   amount.Amount      `json:"tipCapWei"`
	// NoOp marks a transfer of nothing to the signer itself, which takes the
	// nonce of a call that may no longer run.
	NoOp bool `json:"noOp,omitempty"`
	// L1Fee is the most, in wei, that a rollup was reckoned to charge for the
	// transaction's data beside the gas; 0 on other chains.
	L1Fee amount.Amount `json:"l1FeeWei"`
	// Head is the number of the head at which it was signed; 0 when that was not
	// kept. The next bump is due so many blocks later.
	Head uint64 `json:"head,omitempty"`
	// Private marks one that goes to the relay and not to the node.
	Private bool `json:"private,omitempty"`
	// Why says what a bump or a no-op is for; "" for an intent's first.
	Why string `json:"why,omitempty"`
}

// Block names a block.
type Block struct {
	Number uint64    `json:"number"`
	Hash   Hash      `json:"hash"`
	Time   time.Time `json:"time"`
}

// Fill is what an intent did on chain, read from its receipt or the venue's
// events.
type Fill struct {
	Block   Block         `json:"block"`
	Tx      Hash          `json:"tx"`
	OrderID uint64        `json:"orderId,omitempty"` // Buy: the order the venue accepted
	Amount  amount.Amount `json:"amount"`
	Paid    amount.Amount `json:"paid"`     // by the fund, of the series' asset
	Got     amount.Amount `json:"received"` // by the fund, of the series' asset
	GasUsed uint64        `json:"gasUsed"`
	GasWei  amount.Amount `json:"gasWei"` // gas used at the effective price
}

// Outcome is what a limit did.
type Outcome uint8

// The outcomes, by rising severity.
const (
	Passed  Outcome = iota + 1
	Warned          // nothing was lowered, but a person should know
	Cut             // the amount was lowered
	Refused         // nothing of it is left
	Tripped         // the portfolio's mode changed
)

var outcomeNames = [...]string{Passed: "passed", Warned: "warned", Cut: "cut", Refused: "refused", Tripped: "tripped"}

func (o Outcome) String() string {
	if o == 0 || int(o) >= len(outcomeNames) {
		return fmt.Sprintf("Outcome(%d)", uint8(o))
	}
	return outcomeNames[o]
}

// MarshalText is String.
func (o Outcome) MarshalText() ([]byte, error) { return []byte(o.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (o *Outcome) UnmarshalText(b []byte) error {
	for i, n := range outcomeNames {
		if n == string(b) && n != "" {
			*o = Outcome(i)
			return nil
		}
	}
	return fmt.Errorf("outcome %q is unknown", b)
}

// Verdict is what one limit measured, against which bound, and what it cut.
type Verdict struct {
	Limit    string             `json:"limit"`
	Subject  protection.Address `json:"subject"` // a series; zero for the portfolio
	Measured Text               `json:"measured"`
	Bound    Text               `json:"bound"`
	Outcome  Outcome            `json:"outcome"`
	From     amount.Amount      `json:"from"` // asked
	To       amount.Amount      `json:"to"`   // allowed
	Reason   Text               `json:"reason"`
}

// Mode is what the portfolio may do. A trip latches until a person resumes.
type Mode uint8

// The modes, by rising restraint.
const (
	ModeActive     Mode = iota + 1
	ModeReduceOnly      // no order that raises the fund's risk, no new underwriting
	ModeHalted          // claims and pokes only
)

var modeNames = [...]string{ModeActive: "ACTIVE", ModeReduceOnly: "REDUCE_ONLY", ModeHalted: "HALTED"}

func (m Mode) String() string {
	if m == 0 || int(m) >= len(modeNames) {
		return fmt.Sprintf("Mode(%d)", uint8(m))
	}
	return modeNames[m]
}

// MarshalText is String.
func (m Mode) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (m *Mode) UnmarshalText(b []byte) error {
	for i, n := range modeNames {
		if n == string(b) && n != "" {
			*m = Mode(i)
			return nil
		}
	}
	return fmt.Errorf("mode %q is not ACTIVE, REDUCE_ONLY or HALTED", b)
}
