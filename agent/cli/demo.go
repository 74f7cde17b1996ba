package cli

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/hedgerow-fi/hedgerow/agent/demo"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
)

func (a *app) demoCommand() *cobra.Command {
	o := demo.Options{}
	var kind, date string
	var keep string
	cmd := &cobra.Command{
		Use:   "demo",
		Short: "Watch an agent protect a lending fund through a crash",
		Long: `Play a day on a chain of this process: borrowers, underwriters, late liquidators
and a fund, with an agent that hedges it through two strategy processes. The
chain is a real EVM and every action on it a transaction; the day's prices are
synthetic, or real ones from a file. Block n+1 comes after cycle n is recorded,
so that --seed repeats every figure.`,
		Example: `  hedgerow demo
  hedgerow demo --seed 7 --kind calm
  hedgerow demo --paths 100
  hedgerow demo --node ws://127.0.0.1:8545
  hedgerow demo --prices eth_10min.csv --gas eth_gas.csv --day 2020-03-12`,
		Args: exactly(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if o.Kind = day.Kind(kind); !slices.Contains(day.Kinds(), o.Kind) {
				return usagef("--kind %s: the kinds of synthetic day are %s", kind, kinds())
			}
			if date != "" {
				d, err := time.Parse(time.DateOnly, date)
				if err != nil {
					return usagef("--day %s is no date such as 2020-03-12", date)
				}
				o.Day = d
			}
			o.Out = a.Out
			if a.json {
				o.Out = io.Discard
			}
			f, isFile := a.Out.(*os.File)
			o.Terminal = isFile && !a.json && term.IsTerminal(int(f.Fd()))
			return a.playDemo(cmd.Context(), o, keep)
		},
	}
	f := cmd.Flags()
	f.Uint64Var(&o.Seed, "seed", 1, "of everything: population, prices, keys")
	f.StringVar(&kind, "kind", string(day.Crash), "of the synthetic day: "+kinds())
	f.IntVar(&o.Paths, "paths", 1, "play so many days, calm ones and ones whose loss no series pays among them, and print the distribution")
	f.IntVar(&o.Workers, "workers", 2, "paths at a time")
	f.IntVar(&o.Borrowers, "borrowers", 0, "how many; 0 is 500, or 60 for each of several paths")
	f.StringVar(&o.Prices, "prices", "", "CSV file of real prices (time_utc, open, close …) in place of synthetic ones")
	f.StringVar(&o.Gas, "gas", "", "CSV file of real gas prices in wei (time_utc, avg_gas …)")
	f.StringVar(&date, "day", "", "which day of the files, as in 2020-03-12")
	f.StringVar(&o.Node, "node", "", "play on this development node, which must be anvil's or alike, in place of a chain of this process; its clock is moved ahead")
	f.StringVar(&o.Page, "out", filepath.Join("out", "demo.html"), "where the HTML report goes; \"\" writes none")
	f.StringVar(&keep, "keep", "", "keep the agent's configuration, key and journal in this folder, for status and explain; one path only")
	return cmd
}

func kinds() string {
	var names []string
	for _, k := range day.Kinds() {
		names = append(names, string(k))
	}
	return strings.Join(names, ", ")
}

func (a *app) playDemo(ctx context.Context, o demo.Options, keep string) error {
	if keep != "" && o.Paths > 1 {
		return usagef("--keep keeps one path's files: leave out --paths")
	}
	if o.Page != "" {
		if err := os.MkdirAll(filepath.Dir(o.Page), 0o755); err != nil {
			return fmt.Errorf("make the report's folder: %w: choose another place with --out", err)
		}
	}
	result, err := demo.Run(ctx, o, func(ctx context.Context, w *world.World, dir string) (demo.Agent, error) {
		if keep != "" {
			if err := os.MkdirAll(keep, 0o700); err != nil {
				return nil, fmt.Errorf("make the folder to keep: %w", err)
			}
			if _, err := os.Stat(filepath.Join(keep, "journal.db")); err == nil {
				return nil, usagef("--keep %s: there is a journal in it already, of another chain: choose an empty folder", keep)
			}
			dir = keep
		}
		log := slog.New(slog.DiscardHandler) // alarms are in the journal; on the screen they would tear the live view
		if a.verbose {
			log = a.log()
		}
		return wire.InWorld(ctx, w, dir, o.Seed, log)
	})
	if err != nil {
		return err
	}
	if a.json {
		return a.printJSON(result.Summary())
	}
	return nil
}
