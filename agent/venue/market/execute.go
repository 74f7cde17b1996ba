package market

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// What a transaction may use above the node's estimate, as state may move until
// it is mined: a part of it, and a place of storage that the estimate found
// written. A gauge has one reading a second: a poke that is estimated on a block
// with a reading pays 5,000 for it, and 22,100 in the next.
const (
	gasMargin = 4
	placeGas  = 25_000
)

// Build is the guard call of an intent, with a gas limit from the node's
// estimate. It fails with trade.ErrRefused when the call would revert now.
func (v *Venue) Build(ctx context.Context, _ trade.Block, in trade.Intent) (trade.Call, error) {
	data, err := v.calldata(in)
	if err != nil {
		return trade.Call{}, err
	}
	gas, err := v.chain.EstimateGas(ctx, v.opts.Agent, v.opts.Guard, data)
	if revert := new(chain.RevertError); errors.As(err, &revert) {
		return trade.Call{}, fmt.Errorf("%w: %s", trade.ErrRefused, reason(revert))
	}
	if err != nil {
		return trade.Call{}, err
	}
	return trade.Call{To: v.opts.Guard, Data: data, Gas: gas + gas/gasMargin + placeGas}, nil
}

func (v *Venue) calldata(in trade.Intent) ([]byte, error) {
	c := contracts.Call{IntentId: in.ID(), Epoch: v.opts.Epoch, Deadline: uint64(in.Deadline.Unix())}
	market, subject := common.Address(v.opts.Market), common.Address(in.Identity.Subject)
	switch in.Identity.Action {
	case trade.Buy:
		return v.guard.TryPackBuy(c, market, subject, in.Amount.Big(), in.Limit.Big())
	case trade.Sell:
		return v.guard.TryPackSellBack(c, market, subject, in.Amount.Big(), in.Limit.Big())
	case trade.Claim:
		return v.guard.TryPackClaim(c, market, subject, in.Amount.Big())
	case trade.Activate:
		return v.guard.TryPackActivate(c, market, new(big.Int).SetUint64(in.OrderID))
	case trade.Poke:
		return v.guard.TryPackPoke(c, subject)
	case trade.Deposit:
		return v.guard.TryPackDeposit(c, subject, in.Amount.Big(), in.Limit.Big())
	case trade.Leave:
		return v.guard.TryPackRequestRedeem(c, subject, in.Amount.Big())
	case trade.Redeem:
		return v.guard.TryPackRedeem(c, subject, in.Amount.Big())
	}
	return nil, fmt.Errorf("venue %s: intent %s: action %q is none that a guard knows", v.opts.Name, in.ID().Short(), in.Identity.Action)
}

// Outcome reads the guard's Executed event of the intent from a receipt.
func (v *Venue) Outcome(_ context.Context, in trade.Intent, r trade.Receipt) (trade.Fill, error) {
	fill := trade.Fill{Block: r.Block, Tx: r.Tx, GasUsed: r.GasUsed, GasWei: r.GasWei()}
	for _, l := range r.Logs {
		if l.Address != v.opts.Guard {
			continue
		}
		log := &types.Log{Address: common.Address(l.Address), Data: l.Data}
		for _, t := range l.Topics {
			log.Topics = append(log.Topics, common.Hash(t))
		}
		e, err := v.guard.UnpackExecutedEvent(log)
		if err != nil || trade.Hash(e.IntentId) != in.ID() {
			continue
		}
		var errs [3]error
		fill.Amount, errs[0] = amount.FromBig(e.Amount)
		fill.Paid, errs[1] = amount.FromBig(e.Paid)
		fill.Got, errs[2] = amount.FromBig(e.Received)
		if !e.OrderId.IsUint64() {
			return fill, fmt.Errorf("venue %s: order %s of intent %s does not fit 64 bits", v.opts.Name, e.OrderId, in.ID().Short())
		}
		fill.OrderID = e.OrderId.Uint64()
		return fill, errors.Join(errs[:]...)
	}
	return fill, fmt.Errorf("venue %s: transaction %s did not revert, but guard %s did not report intent %s: is venues.guard right?", v.opts.Name, r.Tx, v.opts.Guard, in.ID().Short())
}

// Reason asks what the call of a reverted transaction would do now, which is
// most often why it reverted then.
func (v *Venue) Reason(ctx context.Context, in trade.Intent, _ trade.Receipt) string {
	if _, err := v.Build(ctx, trade.Block{}, in); errors.Is(err, trade.ErrRefused) {
		return err.Error()
	}
	return ""
}

// Order is where an accepted buy stands at a block.
func (v *Venue) Order(ctx context.Context, at trade.Block, _ trade.Intent, order uint64) (trade.OrderState, error) {
	r, err := v.chain.Read(ctx, at, []chain.Call{{To: v.opts.Market, Data: v.market.PackOrders(new(big.Int).SetUint64(order))}})
	if err != nil {
		return 0, fmt.Errorf("venue %s: order %d: %w", v.opts.Name, order, err)
	}
	o, err := v.market.UnpackOrders(r[0].Data)
	if err != nil {
		return 0, fmt.Errorf("venue %s: order %d: %w", v.opts.Name, order, err)
	}
	return trade.OrderState(o.Status), nil
}

// Executed reports whether the guard has executed an intent id by a block.
func (v *Venue) Executed(ctx context.Context, at trade.Block, id trade.Hash) (bool, error) {
	r, err := v.chain.Read(ctx, at, []chain.Call{{To: v.opts.Guard, Data: v.guard.PackUsed(id)}})
	if err != nil {
		return false, fmt.Errorf("venue %s: intent %s: %w", v.opts.Name, id.Short(), err)
	}
	return v.guard.UnpackUsed(r[0].Data)
}

// reason names a custom error of any contract on the way, with its arguments.
func reason(r *chain.RevertError) string {
	if text, ok := contracts.DescribeError(r.Data); ok {
		return text
	}
	return r.Error()
}

// named is err with a revert's reason spelt out.
func named(err error) error {
	if revert := new(chain.RevertError); errors.As(err, &revert) {
		if text, ok := contracts.DescribeError(revert.Data); ok {
			return fmt.Errorf("%w: %s", chain.ErrReverted, text)
		}
	}
	return err
}
