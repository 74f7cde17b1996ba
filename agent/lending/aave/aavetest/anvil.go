package aavetest

import (
	"context"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnode"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Anvil is a Chain in a process of Foundry's anvil.
type Anvil struct{ *devnode.Anvil }

// gasLimit lets a storm's block have all that was sent.
const gasLimit = 1_000_000_000

// StartAnvil starts the anvil that npm put under nodeModules, on a free port,
// with the named accounts funded.
func StartAnvil(ctx context.Context, nodeModules string, fund []string) (*Anvil, error) {
	a, err := devnode.StartAnvil(ctx, nodeModules, devnode.Options{Fund: fund, GasLimit: gasLimit})
	if err != nil {
		return nil, err
	}
	return &Anvil{a}, nil
}

// Send signs a call and keeps it for the next block.
func (a *Anvil) Send(name string, to common.Address, data []byte, gas uint64) (trade.Hash, error) {
	address := protection.Address(to)
	return a.Sender(name).Send(devnet.Tx{To: &address, Data: data, Gas: gas})
}

// Deploy signs a contract's creation and keeps it for the next block.
func (a *Anvil) Deploy(name string, code []byte) (common.Address, error) {
	at, err := a.Sender(name).Deploy(code)
	return common.Address(at), err
}
