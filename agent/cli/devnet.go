package cli

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

func (a *app) devnetCommand() *cobra.Command {
	var o wire.DevnetOptions
	cmd := &cobra.Command{
		Use:   "devnet",
		Short: "Run an empty chain on loopback until interrupted",
		Long: `Run the embedded EVM alone, so that a chain outlives an agent: a block every
--block-time, websocket and HTTP on loopback, funded accounts whose keys come
from the seed. Those keys are public knowledge: never send them anything.`,
		Example: "  hedgerow devnet --port 8545\n  hedgerow devnet --seed 7 --block-time 1s --json",
		Args:    exactly(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if o.BlockTime < time.Second || o.BlockTime%time.Second != 0 {
				return usagef("--block-time %s: blocks carry whole seconds, at least 1s", o.BlockTime)
			}
			if o.Port < 0 || o.Port > 65535 {
				return usagef("--port %d is no port", o.Port)
			}
			return wire.RunDevnet(cmd.Context(), o, a.showDevnet, a.showBlock)
		},
	}
	f := cmd.Flags()
	f.Uint64Var(&o.Seed, "seed", 1, "of the accounts' keys")
	f.Uint64Var(&o.ChainID, "chain-id", 31337, "the chain's id")
	f.IntVar(&o.Port, "port", 0, "port on 127.0.0.1; 0 takes a free one")
	f.StringVar(&o.IPC, "ipc", "", "also serve a unix socket at this path")
	f.DurationVar(&o.BlockTime, "block-time", 2*time.Second, "time between blocks, whole seconds")
	return cmd
}

func (a *app) showDevnet(i wire.DevnetInfo) {
	t := report.Table{Title: fmt.Sprintf("Chain %d at %s and %s (interrupt to end)", i.ChainID, i.WS, i.HTTP), Columns: columns("account", "address", "private key"),
		Note: "Anyone can derive these keys: they are worth nothing."}
	for _, x := range i.Accounts {
		t.Add(x.Name, x.Address, x.Key)
	}
	if err := a.print(i, t); err != nil {
		a.log().Error("print the devnet's endpoints", "err", err)
	}
}

func (a *app) showBlock(b trade.Block) {
	if a.verbose {
		fmt.Fprintf(a.Err, "block %d at %s, %s\n", b.Number, instant(b.Time), b.Hash.Short())
	}
}
