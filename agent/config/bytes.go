package config

import (
	"fmt"
	"math/bits"
	"regexp"
	"strconv"
	"strings"
)

// Bytes is an amount of memory, written in KiB, MiB or GiB.
type Bytes struct{ n uint64 }

const bytesPattern = `^[0-9][0-9_]* (KiB|MiB|GiB)$`

var (
	bytesForm  = regexp.MustCompile(bytesPattern)
	byteUnits  = map[string]uint64{"KiB": 1 << 10, "MiB": 1 << 20, "GiB": 1 << 30}
	byteLadder = []string{"GiB", "MiB", "KiB"}
)

// UnmarshalText reads a whole number, one space and a unit.
func (b *Bytes) UnmarshalText(text []byte) error {
	s := string(text)
	if !bytesForm.MatchString(s) {
		return fmt.Errorf("%q is not an amount of memory such as \"512 MiB\": write a whole number, a space, and KiB, MiB or GiB", s)
	}
	number, unit, _ := strings.Cut(s, " ")
	n, err := strconv.ParseUint(strings.ReplaceAll(number, "_", ""), 10, 64)
	over, product := bits.Mul64(n, byteUnits[unit])
	if err != nil || over > 0 {
		return fmt.Errorf("%q is more memory than there is", s)
	}
	b.n = product
	return nil
}

// Count is the number of bytes.
func (b Bytes) Count() uint64 { return b.n }

// String is in the largest unit that divides it.
func (b Bytes) String() string {
	for _, unit := range byteLadder {
		if size := byteUnits[unit]; b.n >= size && b.n%size == 0 {
			return fmt.Sprintf("%d %s", b.n/size, unit)
		}
	}
	return fmt.Sprintf("%d bytes", b.n)
}

// MarshalText is String.
func (b Bytes) MarshalText() ([]byte, error) { return []byte(b.String()), nil }
