package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// marketFlags say which market is read, at which block, and what is shown.
type marketFlags struct {
	endpoint, market, registry, venue, batchReader string
	chainID                                        uint64
	block, from                                    int64 // -1: not given
	series, pools, sizes                           []string
	history, top                                   int
	page, record                                   string
}

func (a *app) marketCommand() *cobra.Command {
	f := &marketFlags{}
	cmd := a.wantsConfig(&cobra.Command{
		Use:   "market",
		Short: "Show a protection market: who holds what, prices, queues, solvency",
		Long: `Read a protection market at one block, from the chain alone: its series and where
they stand, what they cost, who holds them, whose capital stands behind them, who
waits to take capital out and what that would be paid now, what the gauges read
and would record, what is asserted, and whether the pools can pay all that they
promised. It needs no key and no guard. docs/market-view.md says what each figure
is and how it is found.

The market is the configuration's, or the one that --registry or --market names on
the node of --endpoint. The command fails when books do not add up or money is
missing.`,
		Example: "  hedgerow market --config configs/hedge.yaml\n  hedgerow market --endpoint http://127.0.0.1:8545 --registry market.json --plot market.html\n" +
			"  hedgerow market --endpoint ws://127.0.0.1:8546 --market 0x… --block 21000000 --series 0x… --json",
		Args: exactly(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			where, o, err := a.marketQuestion(f)
			if err != nil {
				return err
			}
			s, err := a.readMarket(cmd.Context(), where, o)
			if err != nil {
				return err
			}
			v := marketView{Survey: s, top: f.top}
			if err := a.print(v.cut(), v.tables()...); err != nil {
				return err
			}
			if f.page != "" {
				if err := v.page().WriteFile(f.page); err != nil {
					return err
				}
				if !a.json {
					fmt.Fprintf(a.Out, "\nPage with plots: %s\n", f.page)
				}
			}
			if f.record != "" {
				if err := wire.RecordMarket(cmd.Context(), where, s, f.record, a.log()); err != nil {
					return err
				}
				if !a.json {
					fmt.Fprintf(a.Out, "\nRecorded: block %d, in %s\n", s.Block.Number, f.record)
				}
			}
			if n := len(s.Alarms); n > 0 {
				return fmt.Errorf("the market does not add up: %d %s, the first: %s", n, plural("alarm", n), s.Alarms[0])
			}
			return nil
		},
	})
	fs := cmd.Flags()
	fs.StringVar(&f.endpoint, "endpoint", "", "a node to read from, instead of a configuration's")
	fs.StringVar(&f.market, "market", "", "address of the Market contract, with --endpoint")
	fs.StringVar(&f.registry, "registry", "", "the registry that hedgerow deploy wrote, with --endpoint")
	fs.StringVar(&f.batchReader, "batch-reader", "", "a Multicall3 on that chain, with --endpoint (else batches of single calls)")
	fs.Uint64Var(&f.chainID, "chain-id", 0, "the chain that the node must serve, with --endpoint (else whichever it does)")
	fs.StringVar(&f.venue, "venue", "", "name of the configured venue (else the first on a market)")
	fs.Int64Var(&f.block, "block", -1, "read at this block (else the newest)")
	fs.Int64Var(&f.from, "from-block", -1, "read logs from this block on (else from the market's creation)")
	fs.StringSliceVar(&f.series, "series", nil, "series to show, by address or symbol, with their pools (else all)")
	fs.StringSliceVar(&f.pools, "pool", nil, "pools to show, by address or symbol, with all their series (else all)")
	fs.StringSliceVar(&f.sizes, "size", nil, "amounts of protection to price, in whole tokens (else 1%, 10% and 50% of each series' most)")
	fs.IntVar(&f.history, "history", 12, "at how many past blocks to read utilisation and rates; 0 none")
	fs.IntVar(&f.top, "top", 10, "how many holders, requests and trades to list of each")
	fs.StringVar(&f.page, "plot", "", "also write a page with plots, one HTML file, here")
	fs.StringVar(&f.record, "record", "", "also append the market's state to a recording, which a paper venue plays back, here")
	return cmd
}

// mostHistory bounds the blocks of the past: each is three requests.
const mostHistory = 1000

// marketQuestion is what the flags ask, checked before anything is read.
func (a *app) marketQuestion(f *marketFlags) (where wire.SurveyAt, o wire.SurveyOptions, err error) {
	if f.history < 0 || f.history > mostHistory || f.top < 1 || f.block < -1 || f.from < -1 {
		return where, o, usagef("--history is 0 to %d, --top at least 1, --block and --from-block are numbers of blocks", mostHistory)
	}
	o.Samples = f.history
	if f.block >= 0 {
		n := uint64(f.block)
		where.Block = &n
	}
	for _, list := range []struct {
		flag  string
		from  []string
		to    *[]protection.Address
		named *[]string
	}{{"--series", f.series, &o.Series, &o.SeriesNamed}, {"--pool", f.pools, &o.Pools, &o.PoolsNamed}} {
		for _, text := range list.from {
			if text = strings.TrimSpace(text); text != "" && !strings.HasPrefix(strings.ToLower(text), "0x") {
				*list.named = append(*list.named, text)
				continue
			}
			id, err := flagAddress(list.flag, text)
			if err != nil {
				return where, o, err
			}
			*list.to = append(*list.to, id)
		}
	}
	for _, text := range f.sizes {
		size, err := amount.Parse(text, 18)
		if err != nil || size.IsZero() {
			return where, o, usagef("--size %q is no amount above zero, such as 10000 or 2.5", text)
		}
	}
	o.Sizes = f.sizes
	if err := a.whichMarket(f, &where, &o); err != nil {
		return where, o, err
	}
	if f.from >= 0 {
		n := uint64(f.from)
		o.From = &n
	}
	if f.page != "" {
		if err := report.CanWrite(f.page); err != nil {
			return where, o, &usageError{fmt.Errorf("--plot: %w", err)}
		}
	}
	if f.record != "" && f.record == f.page {
		return where, o, usagef("--record and --plot name one file: choose two")
	}
	return where, o, nil
}

// whichMarket finds the market's address and its node.
func (a *app) whichMarket(f *marketFlags, where *wire.SurveyAt, o *wire.SurveyOptions) (err error) {
	if f.endpoint == "" {
		if f.market != "" || f.registry != "" || f.chainID != 0 || f.batchReader != "" {
			return usagef("--market, --registry, --chain-id and --batch-reader want --endpoint: without it the configuration says where the market is")
		}
		c, path, err := a.liveConfig()
		if err != nil {
			return err
		}
		where.Chain = c.Chain
		for _, v := range c.Venues {
			if v.Market != (protection.Address{}) && (f.venue == "" || string(v.Name) == f.venue) {
				o.Market, o.From = v.Market, v.FromBlock
				return nil
			}
		}
		if f.venue != "" {
			return usagef("%s: there is no venue %q on a market", path, f.venue)
		}
		return usagef("%s: venues: there is none on a market: name one with --endpoint and --market", path)
	}
	if (f.market == "") == (f.registry == "") || f.venue != "" || a.configPath != "" {
		return usagef("--endpoint wants --market ADDRESS or --registry FILE, one of them, and neither --config nor --venue")
	}
	where.Endpoint, where.Chain = f.endpoint, config.Chain{ID: f.chainID, Timeout: 30 * time.Second}
	if f.batchReader != "" {
		if where.Chain.BatchReader, err = flagAddress("--batch-reader", f.batchReader); err != nil {
			return err
		}
	}
	if f.market != "" {
		o.Market, err = flagAddress("--market", f.market)
		return err
	}
	r, err := wire.ReadRegisteredMarket(f.registry)
	if err != nil {
		return &usageError{fmt.Errorf("--registry: %w", err)}
	}
	if f.chainID != 0 && f.chainID != r.ChainID {
		return usagef("--chain-id is %d, and registry %s is of chain %d", f.chainID, f.registry, r.ChainID)
	}
	where.Chain.ID, o.Market, o.From = r.ChainID, r.Market, &r.From
	return nil
}

// flagAddress reads an address: in lower case, or with its checksum.
func flagAddress(flag, text string) (protection.Address, error) {
	id, err := protection.ParseAddress(text)
	if err != nil {
		return id, usagef("%s: %w", flag, err)
	}
	if want := config.Checksummed(id); text != want && text != strings.ToLower(text) {
		return id, usagef("%s: the checksum of %s is wrong: is it mistyped? (it would be %s)", flag, text, want)
	}
	return id, nil
}

// readMarket reads it, showing how far it is.
func (a *app) readMarket(ctx context.Context, where wire.SurveyAt, o wire.SurveyOptions) (wire.Survey, error) {
	shown := a.watchReading(true)
	s, err := wire.SurveyMarket(ctx, where, o, shown.hear, a.log())
	shown.end()
	for _, mistake := range []error{wire.ErrNoMarket, wire.ErrNotSeries, wire.ErrNotPool} {
		if errors.Is(err, mistake) {
			return s, &usageError{err}
		}
	}
	return s, err
}
