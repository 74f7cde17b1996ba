package wallet

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/core/types"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Node is a chain client as the trade stage sees it: broadcast, receipts and
// nonces, in the nouns of agent/trade. Head, Block, Balance and BaseFee are the
// client's own.
type Node struct {
	*chain.Client
	Rollup Rollup // "" is NoRollup
	// FeeOracle is asked in place of the rollup's own contract; zero: that one.
	FeeOracle protection.Address
}

// Final is the newest final block, or trade.ErrReceded.
func (n Node) Final(ctx context.Context) (trade.Block, error) {
	b, err := n.Client.Final(ctx)
	if errors.Is(err, chain.ErrReceded) {
		err = fmt.Errorf("%w: %w", trade.ErrReceded, err)
	}
	return b, err
}

// Send broadcasts. A node that has the transaction already is content; one
// that calls the nonce too low is not: another transaction may have it.
func (n Node) Send(ctx context.Context, raw []byte) error {
	if err := n.SendRaw(ctx, raw); !errors.Is(err, chain.ErrAlreadyKnown) {
		return err
	}
	return nil
}

// Receipt is nil when the node has none in its canonical chain now.
func (n Node) Receipt(ctx context.Context, tx trade.Hash) (*trade.Receipt, error) {
	r, err := n.Client.Receipt(ctx, tx)
	if errors.Is(err, chain.ErrNotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	block, err := n.Block(ctx, r.BlockNumber.Uint64())
	if errors.Is(err, chain.ErrNotFound) || err == nil && block.Hash != trade.Hash(r.BlockHash) {
		return nil, nil // a reorg came between the two answers
	}
	if err != nil {
		return nil, err
	}
	price, err := amount.FromBig(r.EffectiveGasPrice)
	if err != nil {
		return nil, fmt.Errorf("receipt of %s: effective gas price: %w", tx, err)
	}
	out := &trade.Receipt{Tx: tx, Block: block, OK: r.Status == types.ReceiptStatusSuccessful, GasUsed: r.GasUsed, GasPrice: price}
	if n.Rollup == OPStack {
		if out.L1Fee, err = n.L1Fee(ctx, tx); err != nil {
			return nil, err
		}
	}
	for _, l := range r.Logs {
		topics := make([]trade.Hash, len(l.Topics))
		for i, t := range l.Topics {
			topics[i] = trade.Hash(t)
		}
		out.Logs = append(out.Logs, trade.Log{Address: protection.Address(l.Address), Topics: topics, Data: l.Data})
	}
	return out, nil
}

// Nonces reads an account's three nonces.
func (n Node) Nonces(ctx context.Context, account protection.Address) (out trade.Nonces, err error) {
	for _, x := range []struct {
		state string
		to    *uint64
	}{{chain.Final, &out.Final}, {chain.Latest, &out.Latest}, {chain.Pending, &out.Pending}} {
		if *x.to, err = n.NonceAt(ctx, account, x.state); err != nil {
			return out, err
		}
	}
	return out, nil
}
