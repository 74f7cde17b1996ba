package chain

import (
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/core/types"
)

// A block of a busy chain has hundreds of logs: its bloom admits some of a market's
// addresses by chance, and is no reason to ask for all receipts of every block.
func TestACrowdedBloomIsNoSuspicion(t *testing.T) {
	for _, x := range []struct {
		logs, words int
		crowded     bool
	}{{0, 140, false}, {20, 140, false}, {600, 140, true}, {1500, 140, true}, {1500, 1, true}, {100, 1, false}} {
		random := rand.New(rand.NewPCG(1, uint64(x.logs)))
		var bloom types.Bloom
		for range 3 * x.logs { // address, event and one more topic
			var word [32]byte
			for i := range word {
				word[i] = byte(random.Uint32())
			}
			bloom.Add(word[:])
		}
		if got := crowded(&bloom, x.words); got != x.crowded {
			t.Errorf("a bloom of %d logs, %d words asked for: crowded %t", x.logs, x.words, got)
		}
	}
}
