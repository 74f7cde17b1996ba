package cli

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

func (a *app) backtestPathsCommand() *cobra.Command {
	var o wire.PathsOptions
	var grid string
	cmd := &cobra.Command{
		Use:   "paths STUDY",
		Short: "Run hedges over many simulated markets, and hold them against a target",
		Long: `Simulates independent lending markets, prices, borrowers and keepers, by a study's file, and
runs each through the same cycle with every hedge that the file names: no hedge, constant
cover of some levels, cover by health factor, strategies. For each it says what ES 99% of
the fund's loss was left and what the hedge cost, beside the constant cover that leaves the
same ES 99%, with intervals by a bootstrap of paths; and how the risk limits stood.

All numbers of the file are frozen: each says where it is from, and none rests on data
after the file's date. The same file and seed make the same folder, to the byte, however
many paths are run at once. Stopped, the same command goes on where it was; with more
--paths it adds them. docs/effectiveness.md shows what came of it.`,
		Example: `  hedgerow backtest paths configs/effectiveness/paths.yaml --paths 50
  hedgerow backtest paths configs/effectiveness/paths.yaml --out effectiveness
  hedgerow backtest paths configs/effectiveness/paths.yaml --grid axes --paths 5000 --out effectiveness`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usagef("name one study, such as configs/effectiveness/paths.yaml, and got %d", len(args))
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			var err error
			if o.Grid, err = gridSize(grid); err != nil {
				return err
			}
			o.File, o.Version = args[0], a.version
			shown := a.watchWork("paths", true)
			o.Progress = shown.hear
			r, err := wire.RunPaths(cmd.Context(), o)
			shown.end()
			if err != nil {
				return err
			}
			if a.json {
				return a.printJSON(r)
			}
			if _, err := io.WriteString(a.Out, fmt.Sprintf("%s\n%s\n\n", wire.PathsWarning, r.Words())); err != nil {
				return err
			}
			return a.print(r, r.Tables()...)
		},
	}
	f := cmd.Flags()
	f.IntVar(&o.Paths, "paths", 1000, "how many paths")
	f.StringVar(&o.Out, "out", "", "the folder, which keeps every finished path: the same command goes on where it was stopped (else nothing is kept)")
	f.StringVar(&grid, "grid", string(wire.AxesGrid), "cells of the assumptions: full, the product of all axes; axes, each by itself; none")
	f.Uint64Var(&o.Seed, "seed", 1, "the seed")
	f.IntVar(&o.Workers, "workers", 0, "how many paths are under way at once; no result depends on it (else one a processor)")
	return cmd
}
