package market

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Ask names a price that is wanted.
type Ask struct {
	Series protection.Address
	Action trade.Action // Buy or Sell
	Amount amount.Amount
}

// Quotes prices amounts at a block: the cost of a buy, the proceeds of a sale.
// A price that the market refuses has its reason in the matching error.
func (v *Venue) Quotes(ctx context.Context, at trade.Block, asks []Ask) ([]amount.Amount, []error, error) {
	calls := make([]chain.Call, len(asks))
	for i, a := range asks {
		calls[i] = chain.Call{To: v.opts.Market, AllowFailure: true}
		if a.Action == trade.Buy {
			calls[i].Data = v.market.PackQuoteBuy(common.Address(a.Series), a.Amount.Big())
		} else {
			calls[i].Data = v.market.PackQuoteSell(common.Address(a.Series), a.Amount.Big())
		}
	}
	results, err := v.chain.Read(ctx, at, calls)
	if err != nil {
		return nil, nil, fmt.Errorf("venue %s: %w", v.opts.Name, err)
	}
	totals, refused := make([]amount.Amount, len(asks)), make([]error, len(asks))
	for i, r := range results {
		if refused[i] = r.Err; r.Err != nil {
			continue
		}
		// Both views return one word: unpack by the same rule.
		total, err := v.market.UnpackQuoteBuy(r.Data)
		if err == nil {
			totals[i], err = amount.FromBig(total)
		}
		refused[i] = err
	}
	return totals, refused, nil
}

// Quote prices one amount. It fails with trade.ErrRefused when the market does
// not trade it.
func (v *Venue) Quote(ctx context.Context, at trade.Block, series protection.Address, action trade.Action, amt amount.Amount) (amount.Amount, error) {
	totals, refused, err := v.Quotes(ctx, at, []Ask{{series, action, amt}})
	if err != nil {
		return amount.Amount{}, err
	}
	if revert := new(chain.RevertError); errors.As(refused[0], &revert) {
		return amount.Amount{}, fmt.Errorf("%w: %s: %w", trade.ErrRefused, reason(revert), chain.ErrReverted)
	}
	return totals[0], refused[0]
}
