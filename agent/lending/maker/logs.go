package maker

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/holiman/uint256"

	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// Topics of the logs that count, as the Dog and the Clippers of dss emit them.
// Rad is 1e45, ray 1e27, wad 1e18.
var (
	topicBark = topic("Bark(bytes32,address,uint256,uint256,uint256,address,uint256)") // ilk, urn, id indexed; ink, art, due, clip
	topicKick = topic("Kick(uint256,uint256,uint256,uint256,address,address,uint256)") // id, usr, kpr indexed; top, tab, lot, coin
	topicTake = topic("Take(uint256,uint256,uint256,uint256,uint256,uint256,address)") // id, usr indexed; max, price, owe, tab, lot
	topicRedo = topic("Redo(uint256,uint256,uint256,uint256,address,address,uint256)") // as Kick
	topicYank = topic("Yank(uint256)")                                                 // nothing indexed; id
)

func topic(signature string) common.Hash { return crypto.Keccak256Hash([]byte(signature)) }

// shape is how many topics and data words a log of a kind has.
var shape = map[common.Hash]struct{ topics, words int }{
	topicBark: {4, 4}, topicKick: {4, 4}, topicTake: {3, 5}, topicRedo: {4, 4}, topicYank: {1, 1},
}

// checkShape refuses a log whose topics or data are not those of its kind.
func checkShape(l *types.Log) error {
	want := shape[l.Topics[0]]
	if len(l.Topics) != want.topics || len(l.Data) != 32*want.words {
		return fmt.Errorf("log %d of block %d has %d topics and %d bytes, want %d and %d: is %s a contract of dss?",
			l.Index, l.BlockNumber, len(l.Topics), len(l.Data), want.topics, 32*want.words, l.Address)
	}
	return nil
}

// word is the i-th word of a log's data.
func word(l *types.Log, i int) amount.Amount {
	return amount.Amount{Int: *new(uint256.Int).SetBytes32(l.Data[32*i:])}
}

func indexed(l *types.Log, i int) amount.Amount {
	return amount.Amount{Int: *new(uint256.Int).SetBytes32(l.Topics[i][:])}
}
