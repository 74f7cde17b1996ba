package wire

import (
	"context"
	"errors"
	"fmt"

	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/evaluate"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/lookahead"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/lending"
)

// LookAhead is what a check of a backtest found.
type LookAhead = lookahead.Report

// CheckLookAhead runs a configuration over its past, and again with other futures
// after random instants, up to each of which it must decide the same. What it found is
// in the report, also where that is bad.
func CheckLookAhead(ctx context.Context, c *config.Config, o BacktestOptions) (out LookAhead, err error) {
	w, err := openPast(ctx, c, o)
	if err != nil {
		return out, err
	}
	defer func() { err = errors.Join(err, w.Close()) }()
	run := func(ctx context.Context, t tape.Tape, saw backtest.Witness) (*backtest.Run, error) {
		terms, err := w.of(evaluate.Hedged, w.assumed.Cell())
		if err != nil {
			return nil, err
		}
		asked, done, err := w.strategies(ctx, nil)
		if err != nil {
			return nil, err
		}
		w.onClose(func() error { done(); return nil })
		return backtest.New(t.About(), terms, asked, saw)
	}
	return lookahead.Check(ctx, w.tape, run, lookahead.Options{Seed: o.Seed, Began: func(play, of int) {
		w.phase = lending.Phase(fmt.Sprintf("play %d of %d", play, of))
	}})
}
