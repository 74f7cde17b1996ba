package chain

import (
	"encoding/binary"
	"fmt"
)

// aggregate3Selector is that of Multicall3's aggregate3((address,bool,bytes)[]).
var aggregate3Selector = [4]byte{0x82, 0xad, 0x56, 0xcb}

const wordSize = 32

// packAggregate encodes calls for aggregate3, each allowed to fail. It is written
// by hand because it runs for every read: abi.Pack reflects and allocates a
// hundred times as much. The tests compare it with abi.Pack.
func packAggregate(calls []Call) []byte {
	size := 4 + 2*wordSize + len(calls)*wordSize
	for i := range calls {
		size += 4*wordSize + padded(len(calls[i].Data))
	}
	b := make([]byte, size)
	copy(b, aggregate3Selector[:])
	args := b[4:]
	putUint(args[0:], wordSize)
	putUint(args[wordSize:], uint64(len(calls)))
	table := args[2*wordSize:] // offsets count from here
	at := len(calls) * wordSize
	for i := range calls {
		putUint(table[i*wordSize:], uint64(at))
		call := table[at:]
		copy(call[12:], calls[i].To[:])
		putUint(call[wordSize:], 1) // allowFailure
		putUint(call[2*wordSize:], 3*wordSize)
		putUint(call[3*wordSize:], uint64(len(calls[i].Data)))
		copy(call[4*wordSize:], calls[i].Data)
		at += 4*wordSize + padded(len(calls[i].Data))
	}
	return b
}

// unpackAggregate decodes (bool,bytes)[] into results, whose data alias b. It
// returns the indices of the calls that failed. Every offset and length is
// checked: the answer comes from outside.
func unpackAggregate(b []byte, results []Result) (failed []int, err error) {
	bad := func(what string) ([]int, error) {
		return nil, fmt.Errorf("%w: %s of %d bytes is not aggregate3's answer to %d calls: is it a batch reader?", ErrInconsistent, what, len(b), len(results))
	}
	start, ok := getUint(b, 0)
	if !ok || start > uint64(len(b)) {
		return bad("an offset")
	}
	list := b[start:]
	if n, ok := getUint(list, 0); !ok || n != uint64(len(results)) {
		return bad("a length")
	}
	table := list[wordSize:]
	for i := range results {
		at, ok := getUint(table, uint64(i)*wordSize)
		if !ok || at > uint64(len(table)) {
			return bad("an element's offset")
		}
		entry := table[at:]
		success, ok1 := getUint(entry, 0)
		offset, ok2 := getUint(entry, wordSize)
		if !ok1 || !ok2 || success > 1 || offset > uint64(len(entry)) {
			return bad("an element")
		}
		length, ok := getUint(entry, offset)
		if !ok || length > uint64(len(entry))-offset-wordSize {
			return bad("an element's data")
		}
		data := entry[offset+wordSize:][:length:length]
		if success == 0 {
			failed = append(failed, i)
		}
		results[i] = Result{Data: data}
	}
	return failed, nil
}

func padded(n int) int { return (n + wordSize - 1) / wordSize * wordSize }

func putUint(b []byte, v uint64) { binary.BigEndian.PutUint64(b[wordSize-8:wordSize], v) }

// getUint is the word at an offset when it fits in 64 bits and the buffer.
func getUint(b []byte, at uint64) (uint64, bool) {
	if at > uint64(len(b)) || uint64(len(b))-at < wordSize {
		return 0, false
	}
	w := b[at : at+wordSize]
	for _, high := range w[:wordSize-8] {
		if high != 0 {
			return 0, false
		}
	}
	return binary.BigEndian.Uint64(w[wordSize-8:]), true
}
