package aavetest

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Chain is a test chain that Aave stands on. Accounts go by name and have ether;
// what they send waits for the next block, which is made when asked for, at a
// time that the caller chooses.
type Chain interface {
	// Address is the account of a name.
	Address(name string) protection.Address
	// Send signs a call of name's and pools it.
	Send(name string, to common.Address, data []byte, gas uint64) (trade.Hash, error)
	// Deploy pools a contract's creation and says where it will stand.
	Deploy(name string, code []byte) (common.Address, error)
	// Mine makes one block at a whole second after the head's, with what is pooled
	// in the order in which it was sent, as far as it fits.
	Mine(ctx context.Context, at time.Time) (trade.Block, error)
	// Confirm mines from a time on, a slot apart, until all that is pooled is in a
	// block. Its error names a transaction that failed, of those that no Confirm
	// has looked at, and why.
	Confirm(ctx context.Context, at time.Time, slot time.Duration) (trade.Block, error)
	// Fork replaces the newest depth blocks by others, without what they had, and
	// gives the new head.
	Fork(ctx context.Context, depth int) (trade.Block, error)
	// Head is the newest block.
	Head() trade.Block
	// Client speaks to the node. It belongs to the chain.
	Client() *ethclient.Client
	// WSURL is where other clients find the node; ChainID is what it serves.
	WSURL() string
	ChainID() uint64
}

// OnDevnet is the chain inside this process.
func OnDevnet(d *devnet.Devnet) Chain { return devnetChain{d} }

type devnetChain struct{ *devnet.Devnet }

func (c devnetChain) Send(name string, to common.Address, data []byte, gas uint64) (trade.Hash, error) {
	address := protection.Address(to)
	return c.Sender(name).Send(devnet.Tx{To: &address, Data: data, Gas: gas})
}

func (c devnetChain) Deploy(name string, code []byte) (common.Address, error) {
	at, err := c.Sender(name).Deploy(code)
	return common.Address(at), err
}

// Outcomes are the transactions of a block, and whether each did what it was for.
func Outcomes(ctx context.Context, c Chain, b trade.Block) (map[trade.Hash]bool, error) {
	receipts, err := c.Client().BlockReceipts(ctx, rpc.BlockNumberOrHashWithHash(common.Hash(b.Hash), true))
	if err != nil {
		return nil, fmt.Errorf("read the receipts of block %d: %w", b.Number, err)
	}
	out := make(map[trade.Hash]bool, len(receipts))
	for _, r := range receipts {
		out[trade.Hash(r.TxHash)] = r.Status == types.ReceiptStatusSuccessful
	}
	return out, nil
}

// errNoCode reports an answer that is not what the function returns.
var errNoCode = errors.New("answer is too short: there is no such contract, or it is another one")
