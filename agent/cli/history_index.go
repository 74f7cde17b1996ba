package cli

import (
	"context"
	"fmt"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

// indexFlags say which market of which chain is indexed.
type indexFlags struct {
	rpc                                       []string
	protocol, market, chainLog, ilk, gem, dai string
	batchReader, every, checkpoint            string
	from, to, confirmations                   int64 // -1: not given
	follow                                    bool
}

func (a *app) historyIndexCommand() *cobra.Command {
	f := &indexFlags{}
	cmd := a.wantsConfig(&cobra.Command{
		Use:   "index",
		Short: "Fill the archive from a chain: books, events, oracle prices, parameters",
		Long: `Read a lending market from an archive node, block by block, and archive its book, what happened
to its loans, what its oracle said and which of its parameters changed. --every 1h takes the
book at the first block at or after each hour only; events are of all blocks whatever the sampling.

Only final blocks are archived. The command may be killed at any moment and run again: it goes on
after the last block of the archive, and the archive is the same as if it had not been killed. With
several --rpc two of them must say the same. docs/data.md has the details.`,
		Example: `  hedgerow history index --rpc http://127.0.0.1:8545 --market 0x2f39d218133AFaB8F2B819B1066c7E434Ad94E9e --every 1h --from 20000000
  hedgerow history index --rpc "$NODE" --rpc "$OTHER" --protocol maker --ilk ETH-B --every 1h
  hedgerow history index --config hedgerow.yaml --follow --json`,
		Args: exactly(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			o, err := a.indexQuestion(f)
			if err != nil {
				return err
			}
			return a.index(cmd.Context(), o)
		},
	})
	x := cmd.Flags()
	x.StringArrayVar(&f.rpc, "rpc", nil, "a node's endpoint, in place of a configuration; more of them must agree with it")
	x.StringVar(&f.protocol, "protocol", wire.IndexAave, "with --rpc: "+wire.IndexAave+" or "+wire.IndexMaker)
	x.StringVar(&f.market, "market", "", "with --rpc: address of the Aave market's PoolAddressesProvider")
	x.StringVar(&f.ilk, "ilk", "", "with --protocol maker: the ilk, as ETH-B")
	x.StringVar(&f.chainLog, "chainlog", "0xdA0Ab1e0017DEbCd72Be8599041a2aa3bA7e740F", "with --protocol maker: its directory of contracts")
	x.StringVar(&f.gem, "gem", "", "with --protocol maker: the collateral's token, to name it by (else an address made of the ilk)")
	x.StringVar(&f.dai, "dai", "", "with --protocol maker: the dai's token, to name it by (else the Vat)")
	x.StringVar(&f.batchReader, "batch-reader", "", "a contract with Multicall3's aggregate3, older than the first block, for fewer requests")
	x.StringVar(&f.checkpoint, "checkpoint", "", "with --protocol aave-v3: a file that keeps what was read of the market, so that to go on costs less")
	x.StringVar(&f.every, "every", "1", "which blocks have a book: each (1), each hundredth (100), the first of each hour (1h)")
	x.Int64Var(&f.from, "from", -1, "first block (else the market's first, or where the archive ends)")
	x.Int64Var(&f.to, "to", -1, "last block (else the newest that is final)")
	x.Int64Var(&f.confirmations, "confirmations", -1, "how many blocks must lie upon one that is archived (else what the node calls finalized, or 64)")
	x.BoolVar(&f.follow, "follow", false, "wait for further blocks until interrupted, or --to is reached")
	return cmd
}

// indexQuestion checks the flags.
func (a *app) indexQuestion(f *indexFlags) (wire.IndexOptions, error) {
	o := wire.IndexOptions{Archive: a.archivePlace(), RPC: f.rpc, Protocol: f.protocol, Every: f.every, Follow: f.follow, Keep: f.checkpoint, Log: a.log()}
	if err := wire.ParseEvery(f.every); err != nil {
		return o, &usageError{fmt.Errorf("--every: %w", err)}
	}
	for _, n := range []struct {
		flag string
		from int64
		to   **uint64
	}{{"--from", f.from, &o.From}, {"--to", f.to, &o.To}, {"--confirmations", f.confirmations, &o.Finality}} {
		switch {
		case n.from < -1:
			return o, usagef("%s %d: want a number of blocks, at least 0", n.flag, n.from)
		case n.from >= 0:
			v := uint64(n.from)
			*n.to = &v
		}
	}
	if o.From != nil && o.To != nil && *o.From > *o.To {
		return o, usagef("--from %d is past --to %d", *o.From, *o.To)
	}
	if f.batchReader != "" {
		var err error
		if o.BatchRead, err = flagAddress("--batch-reader", f.batchReader); err != nil {
			return o, err
		}
	}
	if len(f.rpc) == 0 {
		if f.market != "" || f.ilk != "" || f.protocol != wire.IndexAave {
			return o, usagef("--market, --ilk and --protocol go with --rpc; a configuration says them itself")
		}
		var err error
		o.Config, _, err = a.liveConfig()
		if err != nil && a.configPath == "" {
			err = fmt.Errorf("%w\n  or without one:   --rpc URL and --market ADDRESS, or --protocol maker and --ilk NAME", err)
		}
		return o, err
	}
	if a.configPath != "" {
		return o, usagef("--rpc and --config exclude each other: each names the node")
	}
	return o, f.named(&o)
}

// named reads what goes with --rpc.
func (f *indexFlags) named(o *wire.IndexOptions) (err error) {
	switch f.protocol {
	case wire.IndexAave:
		if f.ilk != "" {
			return usagef("--ilk goes with --protocol %s", wire.IndexMaker)
		}
		if f.market == "" {
			return usagef("--market wants the address of the market's PoolAddressesProvider")
		}
		o.Market, err = flagAddress("--market", f.market)
		return err
	case wire.IndexMaker:
		if f.market != "" || f.checkpoint != "" {
			return usagef("--market and --checkpoint go with --protocol %s", wire.IndexAave)
		}
		if f.ilk == "" {
			return usagef("--ilk wants the name of an ilk, as ETH-B")
		}
		o.Maker.Ilk = f.ilk
		if o.Maker.ChainLog, err = flagAddress("--chainlog", f.chainLog); err != nil {
			return err
		}
		if f.gem != "" {
			if o.Maker.Gem, err = flagAddress("--gem", f.gem); err != nil {
				return err
			}
		}
		if f.dai != "" {
			o.Maker.Dai, err = flagAddress("--dai", f.dai)
		}
		return err
	}
	return usagef("--protocol %s: there are %s and %s", f.protocol, wire.IndexAave, wire.IndexMaker)
}

// index runs one, and shows what it did also when it failed.
func (a *app) index(ctx context.Context, o wire.IndexOptions) error {
	shown := a.watchWork("indexing", true)
	o.Progress = shown.hear
	sum, err := wire.IndexChain(ctx, o)
	shown.end()
	if sum.Market == "" || err != nil && sum.Commits == 0 {
		return err
	}
	if printed := a.print(sum, indexTable(sum)); printed != nil {
		return printed
	}
	return err
}

func indexTable(s wire.IndexSummary) report.Table {
	t := report.Table{Title: fmt.Sprintf("%s, data set %s", s.Market, s.Dataset), Columns: columns("this run", ">"), Basis: report.Observed}
	if s.Blocks == 0 && s.Undone == 0 {
		t.Note = "Nothing new: the archive had all of it."
	}
	for _, r := range []struct {
		what string
		n    uint64
	}{{"blocks", s.Blocks}, {"books", uint64(s.Books)}, {"blocks without a book", uint64(s.NoBook)}, {"events", uint64(s.Events)}, {"oracle prices", uint64(s.Prices)},
		{"parameter changes", uint64(s.Parameters)}, {"commits", uint64(s.Commits)}, {"blocks taken out", s.Undone}, {"requests of nodes", s.Calls}} {
		t.Add(r.what, strconv.FormatUint(r.n, 10))
	}
	t.Add("seconds", report.Number(s.Seconds, 1))
	t.Add("a book every", s.Every)
	t.Add("archived", fmt.Sprintf("blocks %d to %d", s.From, s.To))
	return t
}
