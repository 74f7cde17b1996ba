package aave

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math/bits"
	"strings"
	"unicode/utf8"

	"github.com/ethereum/go-ethereum/crypto"
	"github.com/holiman/uint256"

	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Every function that the reader calls takes addresses and small integers, and
// returns words, with three exceptions below. Packing and unpacking them by hand
// costs nothing; the tests compare them with the contracts' own interfaces.

// selector is the first four bytes of a function signature's hash.
type selector [4]byte

func sel(signature string) selector { return selector(crypto.Keccak256([]byte(signature))[:4]) }

// The functions of PoolAddressesProvider, Pool, AaveOracle and the tokens.
var (
	selGetPool        = sel("getPool()")
	selGetPriceOracle = sel("getPriceOracle()")

	selPoolRevision        = sel("POOL_REVISION()")
	selGetReservesList     = sel("getReservesList()")
	selGetReserveData      = sel("getReserveData(address)")
	selNormalizedIncome    = sel("getReserveNormalizedIncome(address)")
	selNormalizedDebt      = sel("getReserveNormalizedVariableDebt(address)")
	selUserConfiguration   = sel("getUserConfiguration(address)")
	selUserEMode           = sel("getUserEMode(address)")
	selUserAccountData     = sel("getUserAccountData(address)")
	selReserveDeficit      = sel("getReserveDeficit(address)")              // v3.3+
	selVirtualBalance      = sel("getVirtualUnderlyingBalance(address)")    // v3.1+
	selCategoryData        = sel("getEModeCategoryData(uint8)")             // v3.0–3.1
	selCategoryConfig      = sel("getEModeCategoryCollateralConfig(uint8)") // v3.2+
	selCategoryBitmap      = sel("getEModeCategoryCollateralBitmap(uint8)") // v3.2+
	selCategoryLTVZeroBits = sel("getEModeCategoryLtvzeroBitmap(uint8)")    // v3.6+
	selAssetPrice          = sel("getAssetPrice(address)")
	selBaseCurrencyUnit    = sel("BASE_CURRENCY_UNIT()")
	selScaledBalanceOf     = sel("scaledBalanceOf(address)")
	selScaledTotalSupply   = sel("scaledTotalSupply()")
	selBalanceOf           = sel("balanceOf(address)")
	selTotalSupply         = sel("totalSupply()")
	selSymbol              = sel("symbol()")
)

// call0 is the call data of a function without arguments.
func (s selector) call0() []byte { return s[:] }

// ofAddress is the call data of a function of one address.
func (s selector) ofAddress(a protection.Address) []byte {
	data := make([]byte, 4+32)
	copy(data, s[:])
	copy(data[4+12:], a[:])
	return data
}

// ofUint8 is the call data of a function of one small integer.
func (s selector) ofUint8(v uint8) []byte {
	data := make([]byte, 4+32)
	copy(data, s[:])
	data[4+31] = v
	return data
}

// errShort reports an answer that is not what the function returns.
var errShort = errors.New("answer is shorter than the function's result")

// words is ABI-encoded data in 32-byte words.
type words []byte

// unpack checks that data holds at least n words.
func unpack(data []byte, n int) (words, error) {
	if len(data) < 32*n {
		return nil, fmt.Errorf("%w: %d bytes, not %d", errShort, len(data), 32*n)
	}
	return words(data), nil
}

// uint is word i.
func (w words) uint(i int) (v uint256.Int) {
	v.SetBytes32(w[32*i : 32*i+32])
	return v
}

// address is word i's low twenty bytes.
func (w words) address(i int) protection.Address {
	return protection.Address(w[32*i+12 : 32*i+32])
}

// small is word i as a small number; it reports false past 2^31-1.
func (w words) small(i int) (int, bool) {
	v := w.uint(i)
	return int(v.Uint64()), v.LtUint64(1 << 31)
}

// uint16 is word i's low 16 bits, as Aave's basis points are wide.
func (w words) uint16(i int) uint16 { return binary.BigEndian.Uint16(w[32*i+30:]) }

// addresses decodes a lone address[].
func addresses(data []byte) ([]protection.Address, error) {
	w, err := unpack(data, 2)
	if err != nil {
		return nil, err
	}
	at, ok := w.small(0)
	if !ok || at%32 != 0 || at+32 > len(w) {
		return nil, fmt.Errorf("%w: array at byte %d of %d", errShort, at, len(w))
	}
	w = w[at:]
	n, ok := w.small(0)
	if !ok || len(w) < 32*(n+1) {
		return nil, fmt.Errorf("%w: array of %d in %d bytes", errShort, n, len(w))
	}
	out := make([]protection.Address, n)
	for i := range out {
		out[i] = w.address(i + 1)
	}
	return out, nil
}

// text decodes a lone string, or the bytes32 that early tokens (MKR) return.
func text(data []byte) string {
	if len(data) == 32 {
		return printable(strings.TrimRight(string(data), "\x00"))
	}
	w, err := unpack(data, 2)
	if err != nil {
		return ""
	}
	at, ok := w.small(0)
	if !ok || at+32 > len(w) {
		return ""
	}
	n, ok := w[at:].small(0)
	if !ok || at+32+n > len(w) {
		return ""
	}
	return printable(string(w[at+32 : at+32+n]))
}

// printable keeps a contract's text from doing anything to a terminal.
func printable(s string) string {
	if !utf8.ValidString(s) {
		return ""
	}
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return -1
		}
		return r
	}, s)
}

// powerOfTen is n where v = 10^n.
func powerOfTen(v uint256.Int) (uint8, bool) {
	ten := uint256.NewInt(10)
	p := uint256.NewInt(1)
	for n := range uint8(78) {
		if p.Eq(&v) {
			return n, true
		}
		p.Mul(p, ten)
	}
	return 0, false
}

// bit reports bit i of v.
func bit(v *uint256.Int, i uint) bool { return i < 256 && v[i/bits.UintSize]>>(i%bits.UintSize)&1 == 1 }

// field is width bits of v from bit at.
func field(v *uint256.Int, at, width uint) uint64 {
	var s uint256.Int
	s.Rsh(v, at)
	return s.Uint64() & (1<<width - 1)
}
