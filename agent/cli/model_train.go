package cli

import (
	"errors"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

func (a *app) modelTrainCommand() *cobra.Command {
	var m modelFlags
	var out, page string
	var seed uint64
	var folds int
	cmd := &cobra.Command{
		Use:   "train",
		Short: "Train a model on loan books of an archive, walking forward",
		Long: `Look at every loan once a day, and at what became of it within 24 hours; fit candidates
on the first stretches of time and score the next, again and again; keep the kind whose
scores came true best, calibrated on stretches that it had not seen. The file holds all
that a strategy needs, and the figures of walking forward. Nothing after --to is looked
at. The same archive, span and seed give the same file, to the byte.`,
		Example: `  hedgerow model train --archive archive --dataset simulated-eth-2020-2023 --to 2022-01-01 --out eth.model.json
  hedgerow model train --archive archive --dataset maker-eth-b --events maker-events --to 2021-07-01 --out eth-b.model.json`,
		Args: exactly(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if out == "" {
				return usagef("--out is missing: name the file that the model is written to")
			}
			if err := canPlot(page); err != nil {
				return err
			}
			shown := a.watchWork("training", true)
			o, err := m.options(a, shown)
			if err != nil {
				return err
			}
			o.Seed, o.Folds = seed, folds
			x, err := wire.TrainModel(cmd.Context(), out, o)
			shown.end()
			if errors.Is(err, wire.ErrModelSettings) {
				return &usageError{err}
			}
			if err != nil {
				return err
			}
			return a.showModel(x, page)
		},
	}
	m.add(a, cmd)
	f := cmd.Flags()
	f.StringVar(&out, "out", "", "the file to write, which must not be there yet")
	f.StringVar(&page, "plot", "", "also write a page with plots to this .html file")
	f.Uint64Var(&seed, "seed", 1, "draws the sample, the trees and the intervals")
	f.IntVar(&folds, "folds", 6, "stretches of time to walk over, 4 to 24")
	return cmd
}
