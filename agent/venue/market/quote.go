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
	Series protection.Address // of a stake its pool
	Action trade.Action       // Buy, Sell, Deposit or Leave
	Amount amount.Amount      // of protection; to Deposit assets, to Leave shares
}

// errPending is why a pool takes no deposit.
var errPending = fmt.Errorf("%w: the pool takes no deposit while one of its series is PENDING or to be settled", trade.ErrRefused)

// Quotes prices amounts at a block: the cost of a buy, the proceeds of a sale, the
// shares that a deposit brings, what shares are worth that would leave now (they
// are priced when the queue comes to them). A price that the venue refuses has its
// reason in the matching error.
func (v *Venue) Quotes(ctx context.Context, at trade.Block, asks []Ask) ([]amount.Amount, []error, error) {
	var calls []chain.Call
	for _, a := range asks {
		calls = append(calls, v.askCalls(a)...)
	}
	results, err := v.chain.Read(ctx, at, calls)
	if err != nil {
		return nil, nil, fmt.Errorf("venue %s: %w", v.opts.Name, err)
	}
	totals, refused := make([]amount.Amount, len(asks)), make([]error, len(asks))
	for i, a := range asks {
		n := len(v.askCalls(a))
		totals[i], refused[i] = answer(a, results[:n])
		results = results[n:]
	}
	return totals, refused, nil
}

// askCalls are the views that answer an ask; each returns one word.
func (v *Venue) askCalls(a Ask) []chain.Call {
	subject, amt := common.Address(a.Series), a.Amount.Big()
	switch a.Action {
	case trade.Buy:
		return []chain.Call{{To: v.opts.Market, Data: v.market.PackQuoteBuy(subject, amt), AllowFailure: true}}
	case trade.Deposit:
		return []chain.Call{{To: a.Series, Data: v.pool.PackPreviewDeposit(amt), AllowFailure: true},
			{To: a.Series, Data: v.pool.PackMaxDeposit(common.Address(v.opts.Guard)), AllowFailure: true}}
	case trade.Leave:
		return []chain.Call{{To: a.Series, Data: v.pool.PackConvertToAssets(amt), AllowFailure: true}}
	}
	return []chain.Call{{To: v.opts.Market, Data: v.market.PackQuoteSell(subject, amt), AllowFailure: true}}
}

// answer reads what the views said to an ask.
func answer(a Ask, results []chain.Result) (amount.Amount, error) {
	d := decoder{results: results}
	for _, r := range results {
		if r.Err != nil {
			return amount.Amount{}, r.Err
		}
	}
	total := d.word()
	if a.Action == trade.Deposit && d.err == nil && a.Amount.Cmp(d.word()) > 0 {
		return amount.Amount{}, errPending
	}
	return total, d.err
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
