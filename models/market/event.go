package market

import (
	"encoding/hex"
	"fmt"
	"strings"
)

// Hash is 32 bytes.
type Hash [32]byte

// String is 0x and 64 hexadecimal digits.
func (h Hash) String() string { return fmt.Sprintf("0x%x", h[:]) }

// MarshalText is String.
func (h Hash) MarshalText() ([]byte, error) { return []byte(h.String()), nil }

// UnmarshalText reads what MarshalText writes. On an error h keeps its value.
func (h *Hash) UnmarshalText(b []byte) error {
	if v, err := hex.DecodeString(strings.TrimPrefix(string(b), "0x")); err == nil && len(v) == len(h) && len(b) == 66 {
		copy(h[:], v)
		return nil
	}
	return fmt.Errorf("hash %q is not 0x and 64 hexadecimal digits", b)
}

// Event is what a contract logs: its name and arguments in the Solidity's order.
type Event struct {
	Contract Address
	Name     string
	Args     []any
}
