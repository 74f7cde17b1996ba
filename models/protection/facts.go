package protection

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// Fact is one thing that a series or a reference depends on: if it fails, so may
// the payment, or so does what is covered.
type Fact struct {
	What   What   `json:"what"`
	Value  string `json:"value"` // an address as Address.String writes it, or a name
	Basis  Basis  `json:"basis"`
	Source string `json:"source"` // who says so, for people
}

// What says which kind of thing a fact is about.
type What string

// The kinds of facts. Those of a series come first; a reference has a market, and
// the last three too.
const (
	PoolAsset  What = "pool-asset" // the token that the underwriters' capital is
	Settlement What = "settlement" // the coin that it pays
	ClaimKind  What = "claim"      // how a claim is decided: the kind of its gauge
	ClaimOn    What = "claim-on"   // what capital or coin is itself a claim on: a lending market, a token
	Market     What = "market"     // a lending market that the reference is a part of
	Oracle     What = "oracle"     // a price feed that decides the series, or what is covered
	Bridge     What = "bridge"
	Custody    What = "custody" // who keeps what stands behind it
)

// Whats are the kinds of facts that a configuration may state: of a series, or of
// a reference. The others are read from the chain.
func Whats(ofSeries bool) []What {
	if ofSeries {
		return []What{ClaimOn, Oracle, Bridge, Custody}
	}
	return []What{Market, Oracle, Bridge, Custody}
}

// Stated reads facts that a person wrote down, a JSON list of what, value and
// source, as a registry has them by series. They are assumed, whatever they say.
func Stated(text []byte) ([]Fact, error) {
	var out []Fact
	if err := json.Unmarshal(text, &out); err != nil {
		return nil, fmt.Errorf("facts: %w: write a list of {what, value, source}", err)
	}
	for i := range out {
		f := &out[i]
		if !slices.Contains(Whats(true), f.What) || f.Value == "" || f.Source == "" {
			return nil, fmt.Errorf("facts[%d]: %q %q from %q: what is one of %v, and value and source are not empty", i, f.What, f.Value, f.Source, Whats(true))
		}
		f.Basis = Assumed
	}
	return out, nil
}

// Observe is a fact that was read from a chain.
func Observe(what What, at Address, source string) Fact {
	return Fact{What: what, Value: at.String(), Basis: Observed, Source: source}
}

// String is what value (basis: source).
func (f Fact) String() string {
	return fmt.Sprintf("%s %s (%s: %s)", f.What, f.Value, f.Basis, f.Source)
}

// same compares what two facts are about, in whatever case it is written.
func same(a, b string) bool { return strings.EqualFold(a, b) }

// Shared is a fact of a series that what it covers depends on too: wrong-way
// risk. Cover fails when it is needed.
type Shared struct {
	Series    Fact   `json:"series"`
	Reference Fact   `json:"reference"`
	Why       string `json:"why"`
}

// WrongWay is what a series has in common with its reference, in the order of the
// series' facts. Each rule is a loss that has happened.
//
// A pool whose cash is the coin that the loss is counted in is not wrong-way: the
// claim and what pays for it rise and fall together. It is when the coin's own
// fall is what is covered (Terra underwritten by Terra), when the cash is lent to
// the market that fails (an aToken of it, or a market that is its own token), and
// when one oracle, bridge or custodian stands behind both.
func WrongWay(r Reference, series, reference []Fact) []Shared {
	lends := r.Kind != Depeg && r.Kind != Index // which are a feed and a gauge
	var out []Shared
	for i := range series {
		f := &series[i]
		pays := f.What == ClaimOn || f.What == PoolAsset || f.What == Settlement
		if pays && r.Kind == Depeg && r.Asset.written(f.Value) {
			out = append(out, Shared{*f, Observe(Settlement, r.Asset, "the reference"), "it pays in the coin whose fall it covers"})
		}
		if pays && lends && r.Market.written(f.Value) {
			out = append(out, Shared{*f, Observe(Market, r.Market, "the reference"), lentThere})
		}
		for k := range reference {
			x := &reference[k]
			if !same(f.Value, x.Value) {
				continue
			}
			switch {
			case pays && x.What == Market:
				out = append(out, Shared{*f, *x, lentThere})
			case f.What == Oracle && x.What == Oracle:
				out = append(out, Shared{*f, *x, "one oracle decides what is lost and what is paid"})
			case f.What == Bridge && x.What == Bridge:
				out = append(out, Shared{*f, *x, "its capital and what it covers crossed the same bridge"})
			case f.What == Custody && x.What == Custody:
				out = append(out, Shared{*f, *x, "one custodian keeps its capital and what it covers"})
			}
		}
	}
	return out
}

const lentThere = "its capital is lent to the market that it covers"

// written reports a text that is the address, in letters of whatever case.
func (a Address) written(s string) bool {
	if len(s) != 2+2*len(a) || s[0] != '0' || s[1]|0x20 != 'x' {
		return false
	}
	for i, b := range a {
		if digit(s[2+2*i]) != b>>4 || digit(s[3+2*i]) != b&15 {
			return false
		}
	}
	return true
}

// digit is what a hexadecimal digit says; 16 for what is none.
func digit(c byte) byte {
	switch {
	case '0' <= c && c <= '9':
		return c - '0'
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return c | 0x20 - 'a' + 10
	}
	return 16
}

// TriggerFailure is how likely a covered loss is not to trigger: a pause, a frozen
// market, a gauge that nobody pokes. It is an input: nothing estimates it.
type TriggerFailure struct {
	Series      Address       `json:"series,omitzero"` // or, zero,
	Kind        string        `json:"kind,omitempty"`  // of reference: all of its series
	Probability amount.Amount `json:"probability"`     // WAD, at most 1
	Source      string        `json:"source"`          // who says so, for people
}

// FailureOf is the one stated for a series, which goes before the one of its
// kind. False: none is, and no number stands in for it.
func FailureOf(list []TriggerFailure, s Series) (TriggerFailure, bool) {
	var kind *TriggerFailure
	for i, f := range list {
		switch {
		case f.Series == s.ID && f.Series != Address{}:
			return f, true
		case f.Series == Address{} && f.Kind == s.Reference.Kind && kind == nil:
			kind = &list[i]
		}
	}
	if kind == nil {
		return TriggerFailure{}, false
	}
	return *kind, true
}

// Check reports what is wrong with it.
func (f TriggerFailure) Check() error {
	switch {
	case (f.Series == Address{}) == (f.Kind == ""):
		return fmt.Errorf("a probability of trigger failure is of one series or of one kind of reference: name one of the two")
	case f.Kind != "" && !slices.Contains(kinds, f.Kind):
		return fmt.Errorf("trigger failure of %q: the kinds are %s", f.Kind, strings.Join(kinds, ", "))
	case f.Probability.Cmp(WAD) > 0:
		return fmt.Errorf("a probability of trigger failure of %s is above 100%%", f.Probability.Format(18))
	case strings.TrimSpace(f.Source) == "":
		return fmt.Errorf("a probability of trigger failure without a source: say who estimated it, and from what")
	}
	return nil
}
