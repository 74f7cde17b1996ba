package maker

import (
	"bytes"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Maker's older contracts leave one kind of log: LogNote, anonymous, for every
// call that changes something. Its first topic is the function's selector, with
// zeros behind it. The Vat's other topics are the call's first three arguments;
// those of the Spotter, the Jug and the rest are the caller and the first two.
// The data is the call, cut or filled with zeros to 224 bytes.

// selectorTopic is the first topic of a LogNote of a function.
func selectorTopic(signature string) (h common.Hash) {
	copy(h[:4], crypto.Keccak256([]byte(signature)))
	return h
}

// The functions whose LogNotes count.
var (
	noteInit        = selectorTopic("init(bytes32)")
	noteFrob        = selectorTopic("frob(bytes32,address,address,address,int256,int256)")
	noteFork        = selectorTopic("fork(bytes32,address,address,int256,int256)")
	noteGrab        = selectorTopic("grab(bytes32,address,address,address,int256,int256)")
	noteFold        = selectorTopic("fold(bytes32,address,int256)")
	noteCage        = selectorTopic("cage()")
	noteFile        = selectorTopic("file(bytes32,uint256)")
	noteFileIlk     = selectorTopic("file(bytes32,bytes32,uint256)")
	noteFileIlkPlug = selectorTopic("file(bytes32,bytes32,address)")
)

// noteArguments is how many arguments each of them has.
var noteArguments = map[common.Hash]int{
	noteInit: 1, noteFrob: 6, noteFork: 5, noteGrab: 6, noteFold: 3, noteCage: 0, noteFile: 2, noteFileIlk: 3, noteFileIlkPlug: 3,
}

// note is a LogNote that is what it should be.
type note struct {
	log  *types.Log
	call []byte // without the selector
}

// noteOf checks a log. firstTopic is where the arguments' topics begin: 1 in the
// Vat, 2 elsewhere.
func noteOf(l *types.Log, firstTopic int) (note, error) {
	fail := func(why string) error {
		return fmt.Errorf("log %d of block %d: %s: is %s a contract of dss?", l.Index, l.BlockNumber, why, l.Address)
	}
	if len(l.Topics) != 4 {
		return note{}, fail(fmt.Sprintf("%d topics, want 4", len(l.Topics)))
	}
	n, known := noteArguments[l.Topics[0]]
	if !known {
		return note{}, fail(fmt.Sprintf("a call of %x was not asked for", l.Topics[0][:4]))
	}
	const head, selector = 64, 4
	if len(l.Data) < head+selector+32*n {
		return note{}, fail(fmt.Sprintf("%d bytes do not hold a call with %d arguments", len(l.Data), n))
	}
	if length := new(big.Int).SetBytes(l.Data[32:head]); l.Data[31] != 32 || length.Cmp(big.NewInt(int64(len(l.Data)-head))) > 0 || length.Cmp(big.NewInt(int64(selector+32*n))) < 0 {
		return note{}, fail("its data is no call")
	}
	if !bytes.Equal(l.Data[head:head+selector], l.Topics[0][:selector]) {
		return note{}, fail("topic and data name different functions")
	}
	call := l.Data[head+selector:]
	for i := 0; i < n && firstTopic+i < 4; i++ {
		if !bytes.Equal(call[32*i:32*i+32], l.Topics[firstTopic+i][:]) {
			return note{}, fail(fmt.Sprintf("topic %d is not argument %d of the call", firstTopic+i, i))
		}
	}
	return note{l, call}, nil
}

// is reports a call of a function.
func (n note) is(function common.Hash) bool { return n.log.Topics[0] == function }

// word is argument i.
func (n note) word(i int) [32]byte { return [32]byte(n.call[32*i : 32*i+32]) }

// address is argument i.
func (n note) address(i int) protection.Address {
	return protection.Address(n.call[32*i+12 : 32*i+32])
}

// unsigned is argument i.
func (n note) unsigned(i int) *big.Int { return new(big.Int).SetBytes(n.call[32*i : 32*i+32]) }

// signed is argument i, in two's complement.
func (n note) signed(i int) *big.Int {
	v := n.unsigned(i)
	if n.call[32*i]&0x80 != 0 {
		v.Sub(v, twoTo256)
	}
	return v
}

var twoTo256 = new(big.Int).Lsh(big.NewInt(1), 256)

// bytes32 is a name as dss writes it: letters first, then zeros.
func bytes32(s string) (b [32]byte) {
	copy(b[:], s)
	return b
}

// place orders logs.
type place struct {
	block uint64
	index uint
}

func placeOf(l *types.Log) place { return place{l.BlockNumber, l.Index} }

func (p place) before(q place) bool {
	return p.block < q.block || p.block == q.block && p.index < q.index
}

// callOf is the call of a view whose arguments are words.
func callOf(signature string, arguments ...[32]byte) []byte {
	data := append(make([]byte, 0, 4+32*len(arguments)), crypto.Keccak256([]byte(signature))[:4]...)
	for _, a := range arguments {
		data = append(data, a[:]...)
	}
	return data
}

func addressWord(a protection.Address) (w [32]byte) {
	copy(w[12:], a[:])
	return w
}
