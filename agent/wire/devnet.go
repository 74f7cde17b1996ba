package wire

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// DevnetOptions say which chain runs alone.
type DevnetOptions struct {
	Seed      uint64
	ChainID   uint64 // 0: 31337
	Port      int    // on loopback; 0: a free one
	IPC       string // path of a unix socket; "": none
	Archive   bool   // keep the states of all blocks, not of the last 128
	BlockTime time.Duration
	Clock     clock.Clock // nil: the machine's
}

// Account is one of a devnet's funded accounts. Its key is public knowledge.
type Account struct {
	Name    string `json:"name"`
	Address string `json:"address"`
	Key     string `json:"key"`
}

// DevnetInfo is how to reach a devnet.
type DevnetInfo struct {
	ChainID  uint64    `json:"chainId"`
	HTTP     string    `json:"http"`
	WS       string    `json:"ws"`
	IPC      string    `json:"ipc,omitempty"`
	Accounts []Account `json:"accounts"`
}

// devnetAccounts are funded with a million ether each.
var devnetAccounts = []string{"deployer", "fund", "agent", "underwriter", "borrower"}

// RunDevnet runs an empty chain until ctx ends, whose error is then nil: a block
// every BlockTime. It calls ready once, when it can be reached, and show at each
// block.
func RunDevnet(ctx context.Context, o DevnetOptions, ready func(DevnetInfo), show func(trade.Block)) (err error) {
	if o.Clock == nil {
		o.Clock = clock.System{}
	}
	if o.BlockTime < time.Second || o.BlockTime%time.Second != 0 {
		return fmt.Errorf("block time %s is not whole seconds, at least one: blocks carry whole seconds", o.BlockTime)
	}
	if o.IPC != "" {
		if o.IPC, err = filepath.Abs(o.IPC); err != nil {
			return fmt.Errorf("path of the IPC socket: %w", err)
		}
	}
	start := o.Clock.Now().Truncate(time.Second)
	net, err := devnet.Start(ctx, devnet.Config{Seed: o.Seed, ChainID: o.ChainID, Genesis: start, Fund: devnetAccounts, Port: o.Port, IPC: o.IPC, Archive: o.Archive})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, net.Close()) }()
	ready(describeDevnet(net))
	for at := start.Add(o.BlockTime); ; at = at.Add(o.BlockTime) {
		if o.Clock.Until(ctx, at) != nil {
			return nil
		}
		// After a stall (a suspended machine) time goes on from now.
		if now := o.Clock.Now().Truncate(time.Second); now.After(at) {
			at = now
		}
		block, err := net.Mine(ctx, at)
		if ctx.Err() != nil {
			return nil
		}
		if err != nil {
			return err
		}
		show(block)
	}
}

func describeDevnet(net *devnet.Devnet) DevnetInfo {
	info := DevnetInfo{ChainID: net.ChainID(), HTTP: net.HTTPURL(), WS: net.WSURL(), IPC: net.IPCPath()}
	for _, name := range devnetAccounts {
		info.Accounts = append(info.Accounts, Account{Name: name, Address: config.Checksummed(net.Address(name)), Key: hexutil.Encode(crypto.FromECDSA(net.Key(name)))})
	}
	return info
}
