package config

import (
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"regexp"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Name is up to 63 lower-case letters, digits and hyphens, a letter first.
type Name string

const namePattern = `^[a-z][a-z0-9-]{0,62}$`

var nameForm = regexp.MustCompile(namePattern)

// UnmarshalText checks the form.
func (n *Name) UnmarshalText(b []byte) error {
	if !nameForm.Match(b) {
		return fmt.Errorf("%q is not a name: write lower-case letters, digits and hyphens, a letter first", b)
	}
	*n = Name(b)
	return nil
}

// Path is a file's path as written; Config.Path resolves it.
type Path string

// UnmarshalText refuses nothing but emptiness.
func (p *Path) UnmarshalText(b []byte) error {
	if len(strings.TrimSpace(string(b))) == 0 {
		return errors.New("the path is empty: leave the key out, or name a file")
	}
	*p = Path(b)
	return nil
}

// Digest is a SHA-256 in lower-case hexadecimal.
type Digest string

const digestPattern = `^[0-9a-f]{64}$`

var digestForm = regexp.MustCompile(digestPattern)

// UnmarshalText checks the form.
func (d *Digest) UnmarshalText(b []byte) error {
	if !digestForm.Match(b) {
		return fmt.Errorf("%q is not a SHA-256, 64 hexadecimal digits: hedgerow strategy verify prints it", b)
	}
	*d = Digest(b)
	return nil
}

// Bytes are the digest's 32; nil when there is none.
func (d Digest) Bytes() []byte {
	b, err := hex.DecodeString(string(d))
	if err != nil || len(b) != 32 {
		return nil
	}
	return b
}

// Money is a number of whole units of a named asset, as in "25000 USDC". Base
// units come later, when the chain has said how many decimals the asset has.
type Money struct {
	Value string // decimal digits with an optional fraction
	Unit  string // the asset's symbol
}

const (
	decimalPattern = `[0-9][0-9_]*(\.[0-9]+)?`
	moneyPattern   = `^` + decimalPattern + ` [A-Za-z][A-Za-z0-9.]{0,15}$`
)

var (
	decimalForm = regexp.MustCompile(`^` + decimalPattern + `$`)
	moneyForm   = regexp.MustCompile(moneyPattern)
)

// UnmarshalText reads a number, one space and a symbol.
func (m *Money) UnmarshalText(b []byte) error {
	switch s := string(b); {
	case decimalForm.MatchString(s):
		return fmt.Errorf("%q has no unit: write the asset's symbol behind it, as in \"%s USDC\"", s, s)
	case !moneyForm.MatchString(s):
		return fmt.Errorf("%q is not an amount such as \"25000 USDC\"", s)
	default:
		value, unit, _ := strings.Cut(s, " ")
		m.Value, m.Unit = plainDecimal(value), unit
		return nil
	}
}

// plainDecimal drops underscores and needless zeros: "1_000.50" is "1000.5".
func plainDecimal(s string) string {
	whole, frac, _ := strings.Cut(strings.ReplaceAll(s, "_", ""), ".")
	whole, frac = strings.TrimLeft(whole, "0"), strings.TrimRight(frac, "0")
	if whole == "" {
		whole = "0"
	}
	if frac == "" {
		return whole
	}
	return whole + "." + frac
}

// String is the amount as one writes it.
func (m Money) String() string { return m.Value + " " + m.Unit }

// MarshalText is String.
func (m Money) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// In is the amount in base units of the asset with that symbol and decimals. It
// fails when the configuration named another asset, or a finer fraction than
// the asset has.
func (m Money) In(symbol string, decimals uint8) (amount.Amount, error) {
	if m.Unit != symbol {
		return amount.Amount{}, fmt.Errorf("%q is stated in %s where %s is meant: state it in %s", m, m.Unit, symbol, symbol)
	}
	return amount.Parse(m.Value, decimals)
}

// Wei is an amount of the chain's own coin, written in wei, gwei or ETH.
type Wei struct{ amount.Amount }

const weiPattern = `^` + decimalPattern + ` (wei|gwei|ETH)$`

var (
	weiForm  = regexp.MustCompile(weiPattern)
	weiUnits = map[string]uint8{"wei": 0, "gwei": 9, "ETH": 18}
)

// UnmarshalText reads a number and wei, gwei or ETH.
func (w *Wei) UnmarshalText(b []byte) error {
	s := string(b)
	switch {
	case decimalForm.MatchString(s):
		return fmt.Errorf("%q has no unit: write wei, gwei or ETH behind it", s)
	case !weiForm.MatchString(s):
		return fmt.Errorf("%q is not an amount such as \"30 gwei\" or \"0.2 ETH\"", s)
	}
	value, unit, _ := strings.Cut(s, " ")
	v, err := amount.Parse(value, weiUnits[unit])
	if err != nil {
		return err
	}
	w.Amount = v
	return nil
}

// String is in ETH from a thousandth on, and in gwei below.
func (w Wei) String() string {
	if w.Cmp(amount.New(1e15)) >= 0 || w.IsZero() {
		return w.Format(18) + " ETH"
	}
	return w.Format(9) + " gwei"
}

// Fraction is a part of a whole, written in percent and kept exactly, in WAD.
type Fraction struct{ wad amount.Amount }

const fractionPattern = `^` + decimalPattern + `%$`

var fractionForm = regexp.MustCompile(fractionPattern)

// UnmarshalText reads a number and a percent sign. Sixteen digits behind the
// point are kept; more are refused.
func (f *Fraction) UnmarshalText(b []byte) error {
	s := string(b)
	if decimalForm.MatchString(s) {
		return fmt.Errorf("%q has no unit: write a percentage, as in \"5%%\"", s)
	}
	if !fractionForm.MatchString(s) {
		return fmt.Errorf("%q is not a percentage such as \"5%%\" or \"0.25%%\"", s)
	}
	v, err := amount.Parse(strings.TrimSuffix(s, "%"), 16)
	if err != nil {
		return err
	}
	f.wad = v
	return nil
}

// WAD is the fraction times 1e18, exactly.
func (f Fraction) WAD() amount.Amount { return f.wad }

// Float is the fraction itself: 0.05 for 5%.
func (f Fraction) Float() float64 { return f.wad.Float(18) }

// String is in percent.
func (f Fraction) String() string { return f.wad.Format(16) + "%" }

// MarshalText is String.
func (f Fraction) MarshalText() ([]byte, error) { return []byte(f.String()), nil }

// Endpoint is a node's address, in which ${NAME} stands for a variable of the
// environment.
type Endpoint string

var (
	variable     = regexp.MustCompile(`\$\{([A-Za-z_][A-Za-z0-9_]*)\}`)
	endpointForm = regexp.MustCompile(`^((https?|wss?)://[^\s/]+\S*|[^\s:]*(/|\.ipc)\S*)$`)
)

// UnmarshalText checks the form as far as it is written out.
func (e *Endpoint) UnmarshalText(b []byte) error {
	plain := variable.ReplaceAllString(string(b), "x")
	switch {
	case strings.Contains(plain, "$"):
		return fmt.Errorf("%q has a $ that is no ${NAME}", b)
	case plain == "x" && len(b) > 1: // the whole of it comes from the environment
	case !endpointForm.MatchString(plain):
		return fmt.Errorf("%q is no endpoint: write http(s)://HOST, ws(s)://HOST, or the path of an IPC socket", b)
	}
	*e = Endpoint(b)
	return nil
}

// Resolve is ResolveAs for the chain's endpoint.
func (e Endpoint) Resolve(lookup func(string) (string, bool)) (string, error) {
	return e.ResolveAs("chain.endpoint", lookup)
}

// ResolveAs fills in the variables; lookup is os.LookupEnv, key what errors call
// the endpoint. The result may hold a secret: log the Endpoint instead. It fails
// when a variable is not set.
func (e Endpoint) ResolveAs(key string, lookup func(string) (string, bool)) (string, error) {
	var missing []string
	out := variable.ReplaceAllStringFunc(string(e), func(v string) string {
		name := v[2 : len(v)-1]
		value, ok := lookup(name)
		if !ok || value == "" {
			missing = append(missing, name)
		}
		return value
	})
	if len(missing) > 0 {
		return "", fmt.Errorf("%s needs %s from the environment: set it before the agent starts", key, strings.Join(missing, ", "))
	}
	if !endpointForm.MatchString(out) {
		return "", fmt.Errorf("%s, with the environment filled in, is no endpoint: it must be http(s)://HOST, ws(s)://HOST, or the path of an IPC socket", key)
	}
	return out, nil
}

// Parameters is a JSON object for a strategy, keys sorted; empty for none.
type Parameters json.RawMessage

// MarshalJSON is the object itself.
func (p Parameters) MarshalJSON() ([]byte, error) {
	if len(p) == 0 {
		return []byte("{}"), nil
	}
	return p, nil
}

// Checksummed is an address as configuration wants it written, with EIP-55's
// mixed case.
func Checksummed(a protection.Address) string { return common.Address(a).Hex() }

const addressPattern = `^0x[0-9a-fA-F]{40}$`

// parseAddress wants the checksum to be there and right: a wrong digit in an
// address loses money, so letters of one case only are refused too. The zero
// address is nobody.
func parseAddress(s string) (protection.Address, error) {
	a, err := protection.ParseAddress(s)
	switch {
	case err != nil:
		return a, err
	case a == protection.Address{}:
		return a, errors.New("the zero address is nobody's: write the contract's or account's own")
	case s == Checksummed(a):
		return a, nil
	case s == strings.ToLower(s) || s[2:] == strings.ToUpper(s[2:]):
		return a, fmt.Errorf("address %s carries no checksum: compare it with its source and write %s", s, Checksummed(a))
	}
	return a, fmt.Errorf("address %s has a wrong checksum, so a digit or letter of it is wrong: copy it again from its source", s)
}

const durationPattern = `^([0-9]+(\.[0-9]+)?(ms|s|m|h))+$`

var durationForm = regexp.MustCompile(durationPattern)

// parseDuration reads "90s", "1h30m" or "250ms"; zero is never a duration here.
func parseDuration(s string) (time.Duration, error) {
	if _, ok := new(big.Rat).SetString(s); ok {
		return 0, fmt.Errorf("%q has no unit: write a duration such as 10s, 5m or 1h", s)
	}
	if !durationForm.MatchString(s) {
		return 0, fmt.Errorf("%q is not a duration such as 10s, 5m or 1h30m", s)
	}
	d, err := time.ParseDuration(s)
	switch {
	case err != nil:
		return 0, fmt.Errorf("%q is not a duration such as 10s, 5m or 1h30m", s)
	case d == 0:
		return 0, fmt.Errorf("%q is zero, which is neither \"at once\" nor \"without end\": write a duration above it", s)
	}
	return d, nil
}
