package config

import (
	"fmt"
	"math/big"
	"regexp"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// rat is the amount's number; 0 where it is none.
func (m *Money) rat() *big.Rat {
	r, ok := new(big.Rat).SetString(m.Value)
	if !ok {
		return new(big.Rat)
	}
	return r
}

// Place is a folder or a URL.
type Place string

// UnmarshalText refuses nothing but emptiness.
func (p *Place) UnmarshalText(b []byte) error { return (*Path)(p).UnmarshalText(b) }

// Dataset is the name of an archive's data set.
type Dataset string

const datasetPattern = `^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$`

var datasetForm = regexp.MustCompile(datasetPattern)

// UnmarshalText checks the form.
func (x *Dataset) UnmarshalText(b []byte) error {
	if !datasetForm.Match(b) {
		return fmt.Errorf("%q is no data set's name: `hedgerow history ls` shows them", b)
	}
	*x = Dataset(b)
	return nil
}

// Symbol is a word of the archive: an asset, a source, a quantity.
type Symbol string

const symbolPattern = `^[A-Za-z0-9][A-Za-z0-9.:+_-]{0,63}$`

var symbolForm = regexp.MustCompile(symbolPattern)

// UnmarshalText checks the form.
func (s *Symbol) UnmarshalText(b []byte) error {
	if !symbolForm.Match(b) {
		return fmt.Errorf("%q is no word of letters, digits, dots, colons and dashes: `hedgerow history ls` shows the archive's", b)
	}
	*s = Symbol(b)
	return nil
}

// AssetName is an asset of a book: its symbol, or its address.
type AssetName string

var assetNamePattern = `^(` + strings.Trim(addressPattern, "^$") + `|` + strings.Trim(symbolPattern, "^$") + `)$`

// UnmarshalText wants a symbol, or an address with its checksum.
func (a *AssetName) UnmarshalText(b []byte) error {
	*a = AssetName(b)
	if a.isAddress() {
		_, err := parseAddress(string(b))
		return err
	}
	return new(Symbol).UnmarshalText(b)
}

func (a AssetName) isAddress() bool { return strings.HasPrefix(string(a), "0x") }

// Address is the address, where the name is one.
func (a AssetName) Address() (protection.Address, bool) {
	if !a.isAddress() {
		return protection.Address{}, false
	}
	x, err := parseAddress(string(a))
	return x, err == nil
}

// Wait is a duration that may be 0.
type Wait time.Duration

const waitPattern = `^(0|` + `([0-9]+(\.[0-9]+)?(ms|s|m|h))+` + `)$`

// UnmarshalText reads 0, or a duration.
func (w *Wait) UnmarshalText(b []byte) error {
	if string(b) == "0" {
		*w = 0
		return nil
	}
	x, err := parseDuration(string(b))
	*w = Wait(x)
	return err
}

// String is 0, or the duration.
func (w Wait) String() string {
	if w == 0 {
		return "0"
	}
	return time.Duration(w).String()
}

// MarshalText is String.
func (w Wait) MarshalText() ([]byte, error) { return []byte(w.String()), nil }

// Instant is a day, or a second, in UTC.
type Instant struct {
	at  time.Time
	day bool
}

const instantPattern = `^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?$`

// UnmarshalText reads 2020-03-12, or 2020-03-12T10:00:00Z.
func (x *Instant) UnmarshalText(b []byte) (err error) {
	for _, layout := range []string{time.DateOnly, "2006-01-02T15:04:05Z"} {
		if x.at, err = time.Parse(layout, string(b)); err == nil {
			x.day = layout == time.DateOnly
			return nil
		}
	}
	return fmt.Errorf("%q is neither a day such as 2020-03-12 nor an instant such as 2020-03-12T10:00:00Z", b)
}

// Time is the instant, or the day's beginning.
func (x Instant) Time() time.Time { return x.at }

// End is the first instant after it: of a day its end, of a second the next.
func (x Instant) End() time.Time {
	if x.day {
		return x.at.AddDate(0, 0, 1)
	}
	return x.at.Add(time.Second)
}

// String is as it was written.
func (x Instant) String() string {
	if x.day {
		return x.at.Format(time.DateOnly)
	}
	return x.at.Format(time.RFC3339)
}

// MarshalText is String.
func (x Instant) MarshalText() ([]byte, error) { return []byte(x.String()), nil }
