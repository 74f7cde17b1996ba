package market

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// ClaimWindow is how long a triggered series can be claimed for certain: after
// it anyone may give what is unclaimed back to the pool. It begins when the
// series is settled, which the first claim does; before that it is zero.
type ClaimWindow struct {
	From, Until time.Time
	// Closed says that it is over: claims may find nothing any more.
	Closed bool
}

// ClaimWindows reads the windows of triggered series at a block, in the order of
// the ids. The market shows no deadline, but says it to whoever would salvage
// too early: the call is only tried, and never sent.
func (v *Venue) ClaimWindows(ctx context.Context, at trade.Block, ids []protection.Address) ([]ClaimWindow, error) {
	var calls []chain.Call
	for _, id := range ids {
		calls = append(calls,
			chain.Call{To: v.opts.Market, Data: v.market.PackTerms(common.Address(id))},
			chain.Call{To: v.opts.Market, Data: v.market.PackSalvage(common.Address(id)), AllowFailure: true})
	}
	results, err := v.chain.ReadApart(ctx, at, calls)
	if err != nil {
		return nil, fmt.Errorf("venue %s: claim windows: %w", v.opts.Name, err)
	}
	out := make([]ClaimWindow, len(ids))
	for i, id := range ids {
		terms, err := v.market.UnpackTerms(results[2*i].Data)
		if err != nil {
			return nil, fmt.Errorf("venue %s: terms of series %s: %w", v.opts.Name, id, err)
		}
		if out[i], err = v.claimWindow(results[2*i+1].Err, span(terms.ClaimWindow)); err != nil {
			return nil, fmt.Errorf("venue %s: claim window of series %s: %w", v.opts.Name, id, err)
		}
	}
	return out, nil
}

// claimWindow reads how the market answered to salvage.
func (v *Venue) claimWindow(answer error, length time.Duration) (ClaimWindow, error) {
	if answer == nil {
		return ClaimWindow{Closed: true}, nil
	}
	var revert *chain.RevertError
	if !errors.As(answer, &revert) {
		return ClaimWindow{}, answer
	}
	said, err := v.market.UnpackError(revert.Data)
	if err != nil {
		return ClaimWindow{}, answer
	}
	switch e := said.(type) {
	case *contracts.MarketClaimWindowOpen:
		until := seconds(e.Until)
		return ClaimWindow{From: until.Add(-length), Until: until}, nil
	case *contracts.MarketNotTriggered: // not settled yet
		return ClaimWindow{}, nil
	case *contracts.MarketAlreadySalvaged:
		return ClaimWindow{Closed: true}, nil
	}
	return ClaimWindow{}, answer
}
