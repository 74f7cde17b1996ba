package aave

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math/bits"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/holiman/uint256"

	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// errMalformed reports a log that is not what its first topic says. Nobody skips
// one: every address that logs are asked of is the market's own, so it is a node
// that errs, or a contract of a version that is not known.
var errMalformed = errors.New("log does not have its event's shape")

// decodeLogs decodes logs into dst, from its start. It allocates only to grow it.
func decodeLogs(dst []event, logs []types.Log) ([]event, error) {
	if cap(dst) < len(logs) {
		dst = make([]event, len(logs))
	}
	dst = dst[:len(logs)]
	for i := range logs {
		if err := dst[i].decode(&logs[i]); err != nil {
			return nil, err
		}
	}
	return dst, nil
}

// decode reads a log into e, whatever e was. An error says which log it is and
// what is wrong with it, and leaves e without meaning.
func (e *event) decode(l *types.Log) error {
	k := kindOf(l)
	if k == 0 {
		return malformed(l, "has no event that is known here")
	}
	s := &shapes[k]
	if len(l.Topics) != 1+len(s.topics) || len(l.Data) != 32*len(s.data) {
		return malformed(l, fmt.Sprintf("has %d topics and %d bytes, %s has %d and %d", len(l.Topics), len(l.Data), s.signature, 1+len(s.topics), 32*len(s.data)))
	}
	*e = event{Kind: k, Address: protection.Address(l.Address), Block: l.BlockNumber, Index: uint64(l.Index)}
	for i, f := range s.topics {
		if !e.set(f, (*word)(&l.Topics[i+1])) {
			return malformed(l, fmt.Sprintf("has an indexed argument %d too wide for %s", i+1, s.signature))
		}
	}
	for i, f := range s.data {
		if !e.set(f, (*word)(l.Data[32*i:])) {
			return malformed(l, fmt.Sprintf("has a word %d too wide for %s", i+1, s.signature))
		}
	}
	return nil
}

func malformed(l *types.Log, how string) error {
	topic := "none"
	if len(l.Topics) > 0 {
		topic = l.Topics[0].Hex()
	}
	return fmt.Errorf("log %d of block %d, contract %s, topic %s: %w: it %s: use another node, or a release that knows the contract's version",
		l.Index, l.BlockNumber, l.Address, topic, errMalformed, how)
}

// telling is the first byte in which the topics all differ.
const telling = 2

// kindByTelling finds a kind by that byte of its topic.
var kindByTelling = func() (of [256]kind) {
	for k := supplied; k < kinds; k++ {
		of[topics[k][telling]] = k
	}
	return of
}()

// kindOf is what a log says that it is; 0 = nothing that is known.
func kindOf(l *types.Log) kind {
	if len(l.Topics) == 0 {
		return 0
	}
	if k := kindByTelling[l.Topics[0][telling]]; k != 0 && l.Topics[0] == topics[k] {
		return k
	}
	return 0
}

// word is 32 bytes of the ABI.
type word [common.HashLength]byte

// set puts a word where it belongs; false = it is wider than what belongs there.
func (e *event) set(f place, w *word) bool {
	switch f {
	case atAccount:
		return w.address(&e.Account)
	case atOther:
		return w.address(&e.Other)
	case atReserve:
		return w.address(&e.Reserve)
	case atDebt:
		return w.address(&e.Debt)
	case atMode:
		e.Mode = w[31]
		return w.below(8)
	case atFlag:
		e.Flag = w[31] == 1
		return w.below(1)
	case atCode:
		e.Code = binary.BigEndian.Uint16(w[30:])
		return w.below(16)
	default:
		w.amount(&e.Amounts[f-atAmount0])
		return true
	}
}

func (w *word) amount(v *uint256.Int) {
	v[3] = binary.BigEndian.Uint64(w[0:])
	v[2] = binary.BigEndian.Uint64(w[8:])
	v[1] = binary.BigEndian.Uint64(w[16:])
	v[0] = binary.BigEndian.Uint64(w[24:])
}

func (w *word) address(a *protection.Address) bool {
	*a = protection.Address(w[12:])
	return binary.BigEndian.Uint64(w[0:])|uint64(binary.BigEndian.Uint32(w[8:])) == 0
}

// below reports that a word has no more than n bits, of at most 64.
func (w *word) below(n int) bool {
	high := binary.BigEndian.Uint64(w[0:]) | binary.BigEndian.Uint64(w[8:]) | binary.BigEndian.Uint64(w[16:])
	return high == 0 && bits.Len64(binary.BigEndian.Uint64(w[24:])) <= n
}
