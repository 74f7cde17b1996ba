package maker

import (
	"context"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// LogSource is where logs come from: a chain.Client is one.
type LogSource interface {
	// Logs returns the logs of the blocks from..to, both included, of any of the
	// addresses, with topics matched position by position, in order.
	Logs(ctx context.Context, from, to uint64, addresses []protection.Address, topics [][]common.Hash) ([]types.Log, error)
}

// Read reads an ilk's logs from block since on and reckons its loss over the
// auctions that finished after `after` and up to upTo. Since must lie before the
// liquidation of every auction that ran at `after`, as the Dog's first block does:
// too late a block is ErrIncomplete where a log shows it, but the logs of a
// Clipper that starts no auction any more are not even asked for.
func Read(ctx context.Context, source LogSource, dog protection.Address, ilk [32]byte, since, after, upTo uint64) (Reckoning, error) {
	if since > upTo {
		return Reckoning{}, fmt.Errorf("read auctions from block %d up to %d: give the range the right way round", since, upTo)
	}
	barks, err := source.Logs(ctx, since, upTo, []protection.Address{dog}, [][]common.Hash{{topicBark}, {ilk}})
	if err != nil {
		return Reckoning{}, fmt.Errorf("read liquidations of %s: %w", dog, err)
	}
	var clips []protection.Address
	for i := range barks {
		if err := checkShape(&barks[i]); err != nil {
			return Reckoning{}, err
		}
		if clip := protection.Address(common.BytesToAddress(barks[i].Data[96:128])); !slices.Contains(clips, clip) {
			clips = append(clips, clip)
		}
	}
	logs := barks
	if len(clips) > 0 { // no address would ask for everybody's
		auctions, err := source.Logs(ctx, since, upTo, clips, [][]common.Hash{{topicKick, topicTake, topicRedo, topicYank}})
		if err != nil {
			return Reckoning{}, fmt.Errorf("read auctions of %v: %w", clips, err)
		}
		logs = append(logs, auctions...)
		slices.SortFunc(logs, func(a, b types.Log) int {
			if a.BlockNumber != b.BlockNumber {
				return int(int64(a.BlockNumber - b.BlockNumber))
			}
			return int(a.Index) - int(b.Index)
		})
	}
	return Reckon(logs, dog, ilk, after, upTo)
}
