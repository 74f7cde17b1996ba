package maker

import (
	"context"
	"errors"
	"fmt"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// ErrNotYet reports an ilk that does not exist at any block asked about.
var ErrNotYet = errors.New("the ilk is not there")

// Begins is the first block from from to to in which a Vat has an ilk; ErrNotYet
// without. An ilk that was made stays, so that some thirty reads find it; they
// need an archive node.
func Begins(ctx context.Context, client *chain.Client, vat protection.Address, ilk string, from, to uint64) (uint64, error) {
	is := func(number uint64) (bool, error) {
		at, err := client.Block(ctx, number)
		if err != nil {
			return false, err
		}
		return exists(ctx, client, vat, ilk, at)
	}
	there, err := is(to)
	if err != nil {
		return 0, fmt.Errorf("look for the first block of %s: %w", ilk, err)
	}
	if !there {
		return 0, fmt.Errorf("%w: the vat %s has no %s up to block %d: check its name (as ETH-A), or look further", ErrNotYet, vat, ilk, to)
	}
	for low, high := from, to; ; {
		if low == high {
			return high, nil
		}
		middle := low + (high-low)/2
		there, err := is(middle)
		if err != nil {
			return 0, fmt.Errorf("look for the first block of %s: %w", ilk, err)
		}
		if there {
			high = middle
		} else {
			low = middle + 1
		}
	}
}

// exists reports that a Vat knows an ilk: its rate is not 0.
func exists(ctx context.Context, client *chain.Client, vat protection.Address, ilk string, at trade.Block) (bool, error) {
	var q query
	i := q.may(vat, callOf(viewIlks, bytes32(ilk)))
	if err := q.run(ctx, client, at); err != nil {
		return false, err
	}
	rate := wordAt(q.given(i, 5), 1)
	return !rate.IsZero(), nil
}
