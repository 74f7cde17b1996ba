package wire

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

// node is the chain client as the trade stage sees it.
type node struct{ *chain.Client }

func (n node) Receipt(ctx context.Context, tx trade.Hash) (*trade.Receipt, error) {
	r, err := n.Client.Receipt(ctx, tx)
	if errors.Is(err, chain.ErrNotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	block, err := n.BlockByHash(ctx, trade.Hash(r.BlockHash))
	if errors.Is(err, chain.ErrNotFound) {
		return nil, nil // reorged between the two questions
	}
	if err != nil {
		return nil, err
	}
	out := &trade.Receipt{Tx: tx, Block: block, OK: r.Status == types.ReceiptStatusSuccessful, GasUsed: r.GasUsed}
	if out.GasPrice, err = amount.FromBig(r.EffectiveGasPrice); err != nil {
		return nil, fmt.Errorf("effective gas price of %s: %w", tx, err)
	}
	for _, l := range r.Logs {
		log := trade.Log{Address: protection.Address(l.Address), Data: l.Data}
		for _, t := range l.Topics {
			log.Topics = append(log.Topics, trade.Hash(t))
		}
		out.Logs = append(out.Logs, log)
	}
	return out, nil
}

func (n node) Send(ctx context.Context, raw []byte) error {
	if err := n.SendRaw(ctx, raw); !errors.Is(err, chain.ErrAlreadyKnown) {
		return err
	}
	return nil
}

func (n node) Nonces(ctx context.Context, signer protection.Address) (out trade.Nonces, err error) {
	for _, x := range []struct {
		state string
		to    *uint64
	}{{chain.Final, &out.Final}, {chain.Latest, &out.Latest}, {chain.Pending, &out.Pending}} {
		if *x.to, err = n.NonceAt(ctx, signer, x.state); err != nil {
			return out, err
		}
	}
	return out, nil
}
