package deploy

import (
	"errors"
	"fmt"
	"math/big"
	"regexp"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Number is a plain number of at least 0 without a unit, kept exactly, in WAD.
type Number struct{ wad amount.Amount }

var numberForm = regexp.MustCompile(`^[0-9][0-9_]*(\.[0-9]+)?$`)

// UnmarshalText reads decimal digits with up to eighteen behind the point.
func (n *Number) UnmarshalText(b []byte) error {
	s := string(b)
	if !numberForm.MatchString(s) {
		return fmt.Errorf("%q is not a number such as 0.5, without a unit", s)
	}
	v, err := amount.Parse(strings.ReplaceAll(s, "_", ""), 18)
	if err != nil {
		return err
	}
	n.wad = v
	return nil
}

// WAD is the number times 1e18.
func (n Number) WAD() amount.Amount { return n.wad }

// MarshalText is the number in decimal digits.
func (n Number) MarshalText() ([]byte, error) { return []byte(n.wad.Format(18)), nil }

// Instant is a second, written as 2027-06-30T12:00:00Z.
type Instant struct{ t time.Time }

// UnmarshalText reads RFC 3339 with whole seconds.
func (i *Instant) UnmarshalText(b []byte) error {
	t, err := time.Parse(time.RFC3339, string(b))
	switch {
	case err != nil:
		return fmt.Errorf("%q is not a time such as 2027-06-30T12:00:00Z", b)
	case t.Nanosecond() != 0 || t.Unix() <= 0:
		return fmt.Errorf("%q is not a whole second after 1970", b)
	}
	i.t = t.UTC()
	return nil
}

// Unix is the instant in seconds.
func (i Instant) Unix() uint64 { return uint64(i.t.Unix()) }

// MarshalText is RFC 3339.
func (i Instant) MarshalText() ([]byte, error) { return []byte(i.t.Format(time.RFC3339)), nil }

// Ref names a contract: of the plan or the registry by name, or any by address.
type Ref struct {
	name config.Name
	at   protection.Address
}

// UnmarshalText reads a name, or an address with its checksum.
func (r *Ref) UnmarshalText(b []byte) error {
	if strings.HasPrefix(string(b), "0x") {
		var a config.Checked
		if err := a.UnmarshalText(b); err != nil {
			return err
		}
		*r = Ref{at: protection.Address(a)}
		return nil
	}
	*r = Ref{}
	return r.name.UnmarshalText(b)
}

// Named is the Ref of a name.
func Named(name config.Name) Ref { return Ref{name: name} }

// String is the name or the address.
func (r Ref) String() string {
	if r.name != "" {
		return string(r.name)
	}
	return config.Checksummed(r.at)
}

// MarshalText is String.
func (r Ref) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// Level is a loss in the unit of its gauge: money ("25000 USDC"), a time
// ("36h", of a gauge that counts seconds), a shortfall over a time ("2% for
// 24h", of a gauge that counts a price's shortfall), or 0.
type Level struct {
	money    *config.Money
	lasting  time.Duration
	fraction config.Fraction
	kind     levelKind
}

type levelKind int

const (
	levelZero levelKind = iota
	levelMoney
	levelTime
	levelShortfall
)

var (
	levelTimeForm      = regexp.MustCompile(`^([0-9]+(\.[0-9]+)?(s|m|h))+$`)
	levelShortfallForm = regexp.MustCompile(`^(\S+%) for (\S+)$`)
)

// UnmarshalText reads one of the four forms.
func (l *Level) UnmarshalText(b []byte) error {
	s := string(b)
	*l = Level{}
	switch m := levelShortfallForm.FindStringSubmatch(s); {
	case s == "0":
		return nil
	case m != nil:
		l.kind = levelShortfall
		if err := l.fraction.UnmarshalText([]byte(m[1])); err != nil {
			return err
		}
		return l.time(m[2])
	case levelTimeForm.MatchString(s):
		l.kind = levelTime
		return l.time(s)
	}
	l.kind, l.money = levelMoney, new(config.Money)
	if err := l.money.UnmarshalText(b); err != nil {
		return fmt.Errorf("%q is no level of loss: write money (\"25000 USDC\"), a time for a freeze (\"36h\"), a shortfall for a peg (\"2%% for 24h\"), or 0", s)
	}
	return nil
}

func (l *Level) time(s string) error {
	d, err := time.ParseDuration(s)
	if err != nil || d <= 0 || d%time.Second != 0 {
		return fmt.Errorf("%q is not a time in whole seconds, such as 36h", s)
	}
	l.lasting = d
	return nil
}

// MarshalText is what UnmarshalText reads.
func (l Level) MarshalText() ([]byte, error) {
	switch l.kind {
	case levelMoney:
		return l.money.MarshalText()
	case levelTime:
		return []byte(l.lasting.String()), nil
	case levelShortfall:
		return []byte(l.fraction.String() + " for " + l.lasting.String()), nil
	}
	return []byte("0"), nil
}

var errUnit = errors.New("the level is not in the gauge's unit")

// in is the level in the unit of a gauge.
func (l Level) in(u unit) (amount.Amount, error) {
	switch {
	case l.kind == levelZero:
		return amount.Amount{}, nil
	case l.kind == levelMoney && u.kind == levelMoney:
		return l.money.In(u.symbol, u.decimals)
	case l.kind == levelTime && u.kind == levelTime:
		return amount.New(uint64(l.lasting / time.Second)), nil
	case l.kind == levelShortfall && u.kind == levelShortfall:
		return l.fraction.WAD().MulDiv(amount.New(uint64(l.lasting/time.Second)), amount.New(1)), nil
	}
	return amount.Amount{}, fmt.Errorf("%w: write %s", errUnit, u)
}

// unit is what a gauge counts in.
type unit struct {
	kind     levelKind
	symbol   string
	decimals uint8
}

func (u unit) String() string {
	switch u.kind {
	case levelTime:
		return "a time, such as 36h"
	case levelShortfall:
		return "a shortfall over a time, such as 2% for 24h"
	}
	return "an amount of " + u.symbol
}

// text is a loss in the unit, for people.
func (u unit) text(loss *big.Int) string {
	v, err := amount.FromBig(loss)
	if err != nil {
		return loss.String()
	}
	switch u.kind {
	case levelTime:
		return (time.Duration(v.Uint64()) * time.Second).String()
	case levelShortfall:
		return fmt.Sprintf("%.4f percent-days", v.Float(16)/86400)
	}
	return v.Format(u.decimals) + " " + u.symbol
}
