package world

import (
	"cmp"
	"context"
	"crypto/ecdsa"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnode"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// chain is what a world stands on: a devnet, or a node that is commanded as one.
type chain interface {
	Sender(name string) sender
	Key(name string) *ecdsa.PrivateKey
	Address(name string) protection.Address
	Mine(ctx context.Context, at time.Time) (trade.Block, error)
	Confirm(ctx context.Context, at time.Time, slot time.Duration) (trade.Block, error)
	Check(ctx context.Context) error
	Head() trade.Block
	BaseFee() amount.Amount
	SetBaseFee(wei amount.Amount)
	GasLimit() uint64
	Pooled() int
	ChainID() uint64
	Client() *ethclient.Client
	WSURL() string
	Close() error
}

// sender sends for one account.
type sender interface {
	Address() protection.Address
	Send(t devnet.Tx) (trade.Hash, error)
	Deploy(code []byte) (protection.Address, error)
	Call(to protection.Address, data []byte) (trade.Hash, error)
}

type ownChain struct{ *devnet.Devnet }

func (c ownChain) Sender(name string) sender { return c.Devnet.Sender(name) }

type otherChain struct{ *devnode.Node }

func (c otherChain) Sender(name string) sender { return c.Node.Sender(name) }

// start opens the chain, an hour before the day's history.
func (w *World) start(ctx context.Context) error {
	first := w.cfg.Day.History[0]
	genesis := first.At.Add(-time.Hour)
	if w.cfg.Node == "" {
		net, err := devnet.Start(ctx, devnet.Config{Seed: w.cfg.Seed, Archive: w.cfg.Archive, Genesis: genesis, Finality: cmp.Or(w.cfg.Finality, finality),
			BaseFee: amount.New(first.GasWei), Fund: w.accounts(), GasLimit: w.cfg.GasLimit})
		if err != nil {
			return err
		}
		w.dev, w.net = net, ownChain{net}
		return nil
	}
	node, err := devnode.Dial(ctx, devnode.Options{URL: w.cfg.Node, Seed: w.cfg.Seed, Fund: w.accounts(), GasLimit: w.cfg.GasLimit})
	if err != nil {
		return err
	}
	w.net = otherChain{node}
	if head := node.Head(); !head.Time.Before(genesis) {
		_ = node.Close()
		return fmt.Errorf("the node's head is of %s, and the day's history begins at %s: start the node anew with an earlier time, or play a later day", head.Time.Format(time.RFC3339), genesis.Format(time.RFC3339))
	}
	node.SetBaseFee(amount.New(first.GasWei))
	if _, err = node.Mine(ctx, genesis); err != nil {
		_ = node.Close()
	}
	return err
}

// NodeTime is how far a node's clock is: a day that is played on it begins later.
func NodeTime(ctx context.Context, url string) (time.Time, error) {
	c, err := ethclient.DialContext(ctx, url)
	if err != nil {
		return time.Time{}, fmt.Errorf("connect to the development node: %w", err)
	}
	defer c.Close()
	head, err := c.HeaderByNumber(ctx, nil)
	if err != nil {
		return time.Time{}, fmt.Errorf("look at the development node's head: %w", err)
	}
	return time.Unix(int64(head.Time), 0).UTC(), nil
}
