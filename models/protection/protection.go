// Package protection holds the nouns of cover: what can suffer a loss, the
// series that pay for it, and what they pay.
//
// In: terms and recorded losses. Out: payout fractions and payouts, exact to the
// base unit. It knows no chain, no venue and no clock.
package protection

import (
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// Address is a contract or account, twenty bytes, as on any EVM chain.
type Address [20]byte

// ParseAddress reads 0x and 40 hexadecimal digits. Case carries no meaning
// here; configuration checks the EIP-55 checksum before it calls.
func ParseAddress(s string) (Address, error) {
	var a Address
	if len(s) != 42 || s[0] != '0' || s[1] != 'x' {
		return a, fmt.Errorf("address %q is not 0x and 40 hexadecimal digits", s)
	}
	if _, err := hex.Decode(a[:], []byte(s[2:])); err != nil {
		return Address{}, fmt.Errorf("address %q is not 0x and 40 hexadecimal digits", s)
	}
	return a, nil
}

// String is 0x and 40 lower-case hexadecimal digits.
func (a Address) String() string { return "0x" + hex.EncodeToString(a[:]) }

// MarshalText is String; JSON, YAML and map keys use it.
func (a Address) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// UnmarshalText is ParseAddress. On an error a keeps its value.
func (a *Address) UnmarshalText(b []byte) error {
	v, err := ParseAddress(string(b))
	if err == nil {
		*a = v
	}
	return err
}

// Compare orders addresses by their bytes.
func (a Address) Compare(b Address) int { return strings.Compare(string(a[:]), string(b[:])) }

// Reference is what can suffer a loss: one that a gauge records.
type Reference struct {
	Kind   string  `json:"kind"`           // one of the kinds below
	Market Address `json:"market"`         // the pool, the liquidation module, the feed; of an index its gauge
	Asset  Address `json:"asset"`          // of a reserve its asset, of a peg the token; losses of money are in its base units
	Item   string  `json:"item,omitempty"` // what else tells it apart, such as an ilk; no colon
}

// The kinds of references; gauges answer with the same words.
const (
	AaveReserve = "aave-reserve" // bad debt of an Aave v3 reserve, base units of its asset
	MakerIlk    = "maker-ilk"    // what auctions of an ilk left unpaid, base units of DAI
	Depeg       = "depeg"        // time-weighted shortfall of a price below par, WAD seconds
	Freeze      = "freeze"       // seconds in which a reserve could not be withdrawn
	Index       = "index"        // a weighted sum of others, base units of its asset
)

// kinds are those that ParseReference reads.
var kinds = []string{AaveReserve, MakerIlk, Depeg, Freeze, Index}

// String is kind:market:asset, with :item where there is one; unique and stable;
// journals and wires use it.
func (r Reference) String() string {
	out := r.Kind + ":" + r.Market.String() + ":" + r.Asset.String()
	if r.Item != "" {
		out += ":" + r.Item
	}
	return out
}

// ParseReference reads what String writes.
func ParseReference(s string) (Reference, error) {
	p := strings.SplitN(s, ":", 4)
	if len(p) < 3 || !slices.Contains(kinds, p[0]) || len(p) == 4 && (p[3] == "" || strings.Contains(p[3], ":")) {
		return Reference{}, fmt.Errorf("reference %q is not KIND:MARKET:ASSET or KIND:MARKET:ASSET:ITEM, where KIND is one of %s", s, strings.Join(kinds, ", "))
	}
	m, err := ParseAddress(p[1])
	if err != nil {
		return Reference{}, fmt.Errorf("reference %q: %w", s, err)
	}
	a, err := ParseAddress(p[2])
	if err != nil {
		return Reference{}, fmt.Errorf("reference %q: %w", s, err)
	}
	r := Reference{Kind: p[0], Market: m, Asset: a}
	if len(p) == 4 {
		r.Item = p[3]
	}
	return r, nil
}

// State is where a series stands. The order is that of its life.
type State uint8

const (
	// Active series are quoted, bought and sold.
	Active State = iota + 1
	// Pending series have a stale gauge or a loss above attachment: not traded.
	Pending
	// Triggered series pay their fixed fraction.
	Triggered
	// Expired series pay nothing any more.
	Expired
)

var stateNames = [...]string{Active: "ACTIVE", Pending: "PENDING", Triggered: "TRIGGERED", Expired: "EXPIRED"}

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
	return fmt.Errorf("state %q is not ACTIVE, PENDING, TRIGGERED or EXPIRED", b)
}

// Resolved reports that the fraction is fixed.
func (s State) Resolved() bool { return s == Triggered || s == Expired }

// Series is one protection token's terms and its state at one block. Amounts
// are base units of Asset, in which the gauge counts too.
type Series struct {
	ID         Address       `json:"id"`     // the token
	Symbol     string        `json:"symbol"` // for people
	Venue      string        `json:"venue"`  // the configured venue's name
	Reference  Reference     `json:"reference"`
	Gauge      Address       `json:"gauge"`
	Pool       Address       `json:"pool"`
	Asset      Address       `json:"asset"`
	Decimals   uint8         `json:"decimals"`
	StartLoss  amount.Amount `json:"startLoss"`
	Attachment amount.Amount `json:"attachment"` // of loss since StartLoss
	Exhaustion amount.Amount `json:"exhaustion"` // of loss since StartLoss
	// MaxSupply is the most of it that may be outstanding; zero where that was not
	// kept, see Most.
	MaxSupply amount.Amount `json:"maxSupply,omitzero"`
	Start     time.Time     `json:"start"`
	Expiry    time.Time     `json:"expiry"`
	Waiting   time.Duration `json:"waiting"` // from buy to the earliest mint

	State    State         `json:"state"`
	Loss     amount.Amount `json:"loss"`     // reference loss: recorded since StartLoss
	GaugeAt  time.Time     `json:"gaugeAt"`  // last reading
	Fraction amount.Amount `json:"fraction"` // WAD; fixed once Resolved
	Supply   amount.Amount `json:"supply"`   // minted and pending
	// PoolAssets is the pool's total assets, Free what it can still write.
	PoolAssets amount.Amount `json:"poolAssets"`
	Free       amount.Amount `json:"free"`
}

// WAD is 1e18, the unit of fractions and rates.
var WAD = amount.New(1e18)

// ErrTerms reports terms no series can have.
var ErrTerms = errors.New("series terms are impossible")

// Check reports what is wrong with the terms, wrapped in ErrTerms.
func (s Series) Check() error {
	switch {
	case s.Exhaustion.Cmp(s.Attachment) <= 0:
		return fmt.Errorf("%w: %s: exhaustion %s is not above attachment %s", ErrTerms, s.Symbol, s.Exhaustion, s.Attachment)
	case !s.Expiry.After(s.Start):
		return fmt.Errorf("%w: %s: expiry %s is not after start %s", ErrTerms, s.Symbol, s.Expiry, s.Start)
	}
	return nil
}

// Most is the most of the series that its terms let be outstanding: MaxSupply, and
// where that is not known the width of what it pays for. That is no amount of
// protection when the gauge counts no money: then false.
func (s Series) Most() (amount.Amount, bool) {
	if !s.MaxSupply.IsZero() {
		return s.MaxSupply, true
	}
	if s.Reference.Kind == Depeg || s.Reference.Kind == Freeze {
		return amount.Amount{}, false
	}
	return s.Exhaustion.Minus(s.Attachment), true
}

// PayoutFraction is clamp((loss − attachment)/(exhaustion − attachment), 0, 1)
// in WAD, rounded down. It is WAD for any loss at or above exhaustion.
func PayoutFraction(loss, attachment, exhaustion amount.Amount) amount.Amount {
	switch {
	case loss.Cmp(exhaustion) >= 0:
		return WAD
	case loss.Cmp(attachment) <= 0:
		return amount.Amount{}
	}
	return loss.Minus(attachment).MulDiv(WAD, exhaustion.Minus(attachment))
}

// Payout is what held tokens pay at a fraction (WAD), rounded down.
func Payout(held, fraction amount.Amount) amount.Amount { return held.MulDiv(fraction, WAD) }
