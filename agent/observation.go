package agent

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"math"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Observation is everything that a cycle sees, read at one block. Nothing of it
// is changed once the observer has handed it over.
type Observation struct {
	Slot  trade.Slot  `json:"slot"`
	Block trade.Block `json:"block"`
	Now   time.Time   `json:"now"`
	Seed  uint64      `json:"seed"`

	// Book is nil when the loans could not be read; Problems says why. Evidence
	// keeps it in tables of its own; HasBook says that there are such.
	Book      *book.Book            `json:"-"`
	HasBook   bool                  `json:"hasBook"`
	Exposures []protection.Exposure `json:"exposures"`
	Series    []protection.Series   `json:"series"`
	Gauges    []Gauge               `json:"gauges"`
	Quotes    []Quote               `json:"quotes"`
	Holdings  []trade.Holding       `json:"holdings"`
	Pools     []protection.Pool     `json:"pools,omitempty"`  // that the venues' series are of, by id
	Stakes    []trade.Stake         `json:"stakes,omitempty"` // by pool, of those with any
	Caps      *limits.Caps          `json:"caps,omitempty"`   // the guard's, less what open intents may take; nil: not known
	// SeriesFacts and ReferenceFacts are what both sides depend on, as far as it is known.
	SeriesFacts    []SeriesFacts    `json:"seriesFacts,omitempty"`
	ReferenceFacts []ReferenceFacts `json:"referenceFacts,omitempty"`
	// Routed is cover that was bought for a target on another series, by series.
	Routed    []desk.Routed  `json:"routed,omitempty"`
	Orders    []PendingOrder `json:"orders"`
	Setbacks  []Setback      `json:"setbacks,omitempty"`
	Cash      amount.Amount  `json:"cash"`      // the guard's, of the premium asset
	Committed amount.Amount  `json:"committed"` // the most that open purchases may still take of it
	Escrow    amount.Amount  `json:"escrow"`    // premium of accepted orders whose mint is pending, or whose refund is not final
	Spent     amount.Amount  `json:"spent"`     // premium of the last 24 hours, open orders at their worst
	Lifetime  amount.Amount  `json:"lifetime"`  // premium since the journal began, likewise
	Gas       amount.Amount  `json:"gasWei"`    // of the last 24 hours, likewise
	Ordered   uint64         `json:"ordered"`   // purchases and sales promised in the last hour
	Prices    []limits.Price `json:"prices"`
	// Settlement is the independent price of what premiums are paid in.
	Settlement limits.Price `json:"settlement"`
	// Worth is what was paid for cover that may still pay; Payouts what the
	// agent's own model expects it to pay.
	Worth   []Worth         `json:"worth,omitempty"`
	Payouts []limits.Payout `json:"payouts,omitempty"`
	History []PriceHistory  `json:"-"` // one for each asset of the book, oldest first
	// Daily is what the scenarios of risk limits are drawn from: of History the prices at
	// the ends of days. None where there are no such limits.
	Daily []limits.DailyPrices `json:"daily,omitempty"`
	// HistoryHash is Digest of History, which the feeds keep on chain for ever. An
	// observer that does not know it leaves it zero: see Record.Whole.
	HistoryHash trade.Hash    `json:"historyHash"`
	BaseFee     amount.Amount `json:"baseFeeWei"`
	OrderGas    amount.Amount `json:"orderGasWei"`             // the worst that one order costs now
	OrderGasNow amount.Amount `json:"orderGasNowWei,omitzero"` // what it costs at the block's base fee
	Problems    []Problem     `json:"problems,omitempty"`
	// Ignored is what is left out and stops nothing.
	Ignored []Problem `json:"ignored,omitempty"`

	// unmodelled is the volatility that Payouts are still to be modelled with; nil:
	// they are what they are.
	unmodelled *amount.Amount
	risk       *riskModel // nil: still to be prepared
}

// Expected is what the agent's own model expects a series to pay: a limits.Expecter.
// The first that asks has it worked out.
func (o *Observation) Expected(series protection.Address) (wad amount.Amount, known bool) {
	o.model()
	return limits.Payouts(o.Payouts).Expected(series)
}

// model works Payouts out where they are still to be.
func (o *Observation) model() {
	if o.unmodelled != nil {
		o.Payouts, o.unmodelled = limits.Model(o.Book, o.Series, o.Block.Time, *o.unmodelled), nil
	}
}

// budgeted notes what strategies see of the budget, as headroom.
func (o *Observation) budgeted(b Budget) {
	o.Spent, o.Lifetime, o.Gas, o.Ordered = b.Spent, b.Lifetime, b.Gas, b.Orders
}

// Worth is what is known of a series that was bought.
type Worth struct {
	Series protection.Address `json:"series"`
	limits.Worth
}

// Gauge is what a series' gauge shows and what it would show if it were poked.
type Gauge struct {
	ID      protection.Address   `json:"id"`
	Venue   string               `json:"venue"`
	Loss    amount.Amount        `json:"loss"` // recorded, cumulative
	At      time.Time            `json:"at"`   // of the last reading
	MaxAge  time.Duration        `json:"maxAge"`
	Behind  bool                 `json:"behind"`            // the source stands elsewhere than at the last reading
	Failing bool                 `json:"failing,omitempty"` // the source does not answer: a poke would record nothing
	Idle    bool                 `json:"idle,omitempty"`    // the source has said nothing new: a poke would record nothing, and nothing is wrong
	Subject protection.Reference `json:"reference"`
	// InFlight says that an open intent pokes it already.
	InFlight bool `json:"inFlight,omitempty"`
}

// Quote is the venue's price for an amount of a series at the observed block.
type Quote struct {
	Series protection.Address `json:"series"`
	Action trade.Action       `json:"action"`
	Amount amount.Amount      `json:"amount"`
	Total  amount.Amount      `json:"total"`
}

// PendingOrder is an accepted buy that waits for its mint.
type PendingOrder struct {
	Venue    string             `json:"venue"`
	ID       uint64             `json:"id"`
	Intent   trade.Hash         `json:"intent"`
	Series   protection.Address `json:"series"`
	Amount   amount.Amount      `json:"amount"`
	MatureAt time.Time          `json:"matureAt"`
	// InFlight says that an open intent activates it already.
	InFlight bool `json:"inFlight,omitempty"`
}

// Setback is a chore that is not to be tried again before an instant: because it
// was refused or reverted, or was done so lately that what is left can wait. Or it
// is an order that the venue refused.
type Setback struct {
	Action  trade.Action       `json:"action"`
	Subject protection.Address `json:"subject"` // a series, or pool; for Poke the gauge
	OrderID uint64             `json:"orderId,omitempty"`
	Until   time.Time          `json:"until"`
	Reason  string             `json:"reason"`
	// Refused is how often an order was refused in a row; 0 for chores.
	Refused uint64 `json:"refused,omitempty"`
}

// PriceHistory is one asset's past prices in USD, as its feed published them.
type PriceHistory struct {
	Asset  protection.Address
	Times  []time.Time
	Prices []float64
}

// Digest is SHA-256 over price histories in their order: each asset, the number
// of its prices, and by price the Unix time and the bits of the double.
func Digest(histories []PriceHistory) (out trade.Hash) {
	h := sha256.New()
	var b [16]byte
	for _, p := range histories {
		binary.BigEndian.PutUint64(b[:8], uint64(len(p.Times)))
		h.Write(p.Asset[:])
		h.Write(b[:8])
		for i, t := range p.Times {
			binary.BigEndian.PutUint64(b[:8], uint64(t.Unix()))
			binary.BigEndian.PutUint64(b[8:], math.Float64bits(p.Prices[i]))
			h.Write(b[:])
		}
	}
	h.Sum(out[:0])
	return out
}

// Problem is a fact that stops trading but not chores.
type Problem struct {
	Source string `json:"source"`
	Text   string `json:"text"`
	// Alarm is the code of the alarm that it is; empty is "observe".
	Alarm string `json:"alarm,omitempty"`
}

// Code is the code of the alarm that the problem is.
func (p Problem) Code() string { return cmp.Or(p.Alarm, "observe") }

// SlotSeed is the randomness of one slot: the first eight bytes of SHA-256 over
// the configured seed and the slot's identity.
func SlotSeed(seed uint64, slot trade.Slot) uint64 {
	var room [96]byte
	sum := sha256.Sum256(slot.AppendID(binary.BigEndian.AppendUint64(room[:0], seed)))
	return binary.BigEndian.Uint64(sum[:8])
}
