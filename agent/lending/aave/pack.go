package aave

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math/bits"

	"github.com/hedgerow-fi/hedgerow/models/book"
)

// An account is packed as its eMode category, then by side: the reserve's id
// twice, plus one for debt, the number of bytes of its shares, and those, most
// significant first, without leading zeros. Sides rise by their first byte, so
// that equal accounts are equal bytes.

// errPacked reports bytes that pack did not make.
var errPacked = errors.New("not a packed account")

// pack is an account's bytes; its sides rise by reserve, collateral first.
func (r *rows) pack(a *account) string {
	b := append(r.buffer[:0], a.eMode)
	for _, s := range a.sides {
		var wide [16]byte
		binary.BigEndian.PutUint64(wide[:8], s.shares.Hi)
		binary.BigEndian.PutUint64(wide[8:], s.shares.Lo)
		zeros := bits.LeadingZeros64(s.shares.Hi) / 8
		if s.shares.Hi == 0 {
			zeros = 8 + bits.LeadingZeros64(s.shares.Lo)/8
		}
		b = append(b, sideByte(s), byte(16-zeros))
		b = append(b, wide[zeros:]...)
	}
	return string(b)
}

func sideByte(s side) byte {
	b := byte(s.reserve) << 1
	if s.debt {
		b |= 1
	}
	return b
}

// unpackAccount reads what pack made into a, but for the borrower.
func unpackAccount(packed string, a *account) error {
	a.sides = a.sides[:0]
	if packed == "" {
		return fmt.Errorf("%w: it is empty", errPacked)
	}
	a.eMode = packed[0]
	for rest, last := packed[1:], -1; rest != ""; {
		if len(rest) < 2 {
			return fmt.Errorf("%w: it ends within a side", errPacked)
		}
		which, n := int(rest[0]), int(rest[1])
		if n == 0 || n > 16 || len(rest) < 2+n || rest[2] == 0 || which <= last {
			return fmt.Errorf("%w: side %d of %d bytes", errPacked, which, n)
		}
		s := side{reserve: uint16(which >> 1), debt: which&1 == 1}
		for _, c := range []byte(rest[2 : 2+n]) {
			s.shares = book.U128{Hi: s.shares.Hi<<8 | s.shares.Lo>>56, Lo: s.shares.Lo<<8 | uint64(c)}
		}
		a.sides = append(a.sides, s)
		rest, last = rest[2+n:], which
	}
	return nil
}
