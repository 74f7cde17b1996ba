package maker

import (
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
)

// The selectors as they stand in mainnet's logs.
func TestNotesAreThoseOfMainnet(t *testing.T) {
	for want, got := range map[string]common.Hash{
		"0x76088703": noteFrob, "0x870c616d": noteFork, "0x7bab3f40": noteGrab, "0xb65337df": noteFold, "0x1a0b287e": noteFileIlk,
		"0x29ae8114": noteFile, "0xebecb39d": noteFileIlkPlug, "0x3b663195": noteInit, "0x69245009": noteCage,
	} {
		if hexutil.Encode(got[:4]) != want || got != common.BytesToHash(append(got[:4:4], make([]byte, 28)...)) {
			t.Errorf("reads %x where mainnet says %s", got[:4], want)
		}
	}
}

// frobbed is the log of a call as the Vat leaves it: 64 bytes of head, then the
// call filled to 224.
func frobbed() types.Log {
	call := append([]byte{}, noteFrob[:4]...)
	urn := common.Address{19: 7}
	for _, w := range []common.Hash{name(ilkA), common.BytesToHash(urn[:]), common.BytesToHash(urn[:]), common.BytesToHash(urn[:]), common.BigToHash(times(3, wad))} {
		call = append(call, w[:]...)
	}
	minus := new(big.Int).Sub(twoTo256, times(5, wad))
	call = append(call, common.BigToHash(minus).Bytes()...)
	call = append(call, make([]byte, 224-len(call))...)
	data := append(common.BigToHash(big.NewInt(32)).Bytes(), common.BigToHash(big.NewInt(224)).Bytes()...)
	return types.Log{BlockNumber: 9, Index: 4, Data: append(data, call...), Topics: []common.Hash{noteFrob, name(ilkA), common.BytesToHash(urn[:]), common.BytesToHash(urn[:])}}
}

func TestANoteReadsItsArguments(t *testing.T) {
	l := frobbed()
	n, err := noteOf(&l, 1)
	if err != nil {
		t.Fatal(err)
	}
	if n.word(0) != name(ilkA) || n.address(1) != [20]byte{19: 7} || n.signed(4).Cmp(times(3, wad)) != 0 || n.signed(5).Cmp(times(-5, wad)) != 0 || n.unsigned(4).Cmp(times(3, wad)) != 0 {
		t.Errorf("%x", n.call)
	}
}

func TestNotesThatCannotBeAreRefused(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*types.Log)
		want   string
	}{
		{"a topic missing", func(l *types.Log) { l.Topics = l.Topics[:3] }, "3 topics"},
		{"another function", func(l *types.Log) { l.Topics[0] = selectorTopic("heal(uint256)") }, "was not asked for"},
		{"cut short", func(l *types.Log) { l.Data = l.Data[:64+4+5*32] }, "do not hold a call with 6 arguments"},
		{"a length past its end", func(l *types.Log) { l.Data[63]++ }, "is no call"},
		{"a length too small", func(l *types.Log) { l.Data[63] = 100 }, "is no call"},
		{"another offset", func(l *types.Log) { l.Data[31] = 64 }, "is no call"},
		{"another selector inside", func(l *types.Log) { l.Data[64]++ }, "name different functions"},
		{"another urn inside", func(l *types.Log) { l.Data[64+4+63]++ }, "topic 2 is not argument 1"},
		{"the caller in front", func(l *types.Log) { l.Topics = slices.Insert(l.Topics[:3], 1, common.Hash{1}) }, "topic 1 is not argument 0"},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := frobbed()
			c.change(&l)
			if _, err := noteOf(&l, 1); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
}
