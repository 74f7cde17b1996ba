package cli

import (
	"fmt"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
)

func (a *app) devnetCommand() *cobra.Command {
	var o wire.DevnetOptions
	var play string
	w := wire.WorldOptions{}
	cmd := &cobra.Command{
		Use:   "devnet",
		Short: "Run a chain on loopback until interrupted, empty or with the demo's world",
		Long: `Run the embedded EVM alone, so that a chain outlives an agent: a block every
--block-time, websocket and HTTP on loopback, funded accounts whose keys come
from the seed. Those keys are public knowledge: never send them anything.

With --play it carries the demo's world through a day, without an agent: point
hedgerow run at the configuration that it writes, kill it, start it again. With
--all-states its whole past can be read: hedgerow history index needs that.`,
		Example: "  hedgerow devnet --port 8545\n  hedgerow devnet --seed 7 --block-time 1s --json\n  hedgerow devnet --play crash --agent-dir world    # then, beside it:\n  hedgerow run --config world/hedgerow.yaml",
		Args:    exactly(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if play != "" {
				if w.Kind = day.Kind(play); !slices.Contains(day.Kinds(), w.Kind) {
					return usagef("--play %s: the kinds of day are %s", play, kinds())
				}
				w.Seed, w.Archive = o.Seed, o.Archive
				return wire.RunWorld(cmd.Context(), w, a.showWorld, a.showMoment)
			}
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
	f.Uint64Var(&o.ChainID, "chain-id", 31337, "without --play: the chain's id")
	f.IntVar(&o.Port, "port", 0, "without --play: port on 127.0.0.1; 0 takes a free one")
	f.StringVar(&o.IPC, "ipc", "", "without --play: also serve a unix socket at this path")
	f.DurationVar(&o.BlockTime, "block-time", 2*time.Second, "without --play: time between blocks, whole seconds")
	f.BoolVar(&o.Archive, "all-states", false, "keep the states of all blocks, as an archive node does, not of the last 128")
	f.StringVar(&play, "play", "", "carry the demo's world through a day of this kind: "+kinds())
	f.StringVar(&w.Dir, "agent-dir", "world", "with --play: where the agent's configuration, key and password go")
	f.IntVar(&w.Borrowers, "borrowers", 100, "with --play: how many")
	f.DurationVar(&w.Every, "every", 2*time.Second, "with --play: time between two steps, each ten minutes of the day")
	return cmd
}

func (a *app) showWorld(i wire.WorldInfo) {
	t := report.Table{Title: fmt.Sprintf("Chain %d at %s (interrupt to end)", i.ChainID, i.URL), Columns: columns("an agent for it", "")}
	t.Add("configuration", i.Config)
	t.Add("start it", "hedgerow run --config "+i.Config)
	if err := a.print(i, t); err != nil {
		a.log().Error("print the world's endpoint", "err", err)
	}
}

func (a *app) showMoment(m world.Moment) {
	if a.json {
		return
	}
	fmt.Fprintf(a.Out, "%s  block %d  ETH %.2f  HF<1 %d of %d  bad debt %.0f USDC\n", m.Block.Time.Format("15:04"), m.Block.Number,
		float64(m.Tick.Price[day.ETH])/1e8, m.Liquidable, m.Loans, float64(m.Deficit)/1e6)
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
