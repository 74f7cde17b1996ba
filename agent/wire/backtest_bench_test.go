package wire

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/evaluate"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/page"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/models/cputime"
)

// BenchmarkBacktestETHB is the whole span of Maker's ETH-B by the hour, hedged, in
// process, from opening the archive on: the cycles alone, and with all that a report
// measures and keeps of them.
func BenchmarkBacktestETHB(b *testing.B) {
	data := "../../../shared/data"
	if _, err := os.Stat(data); err != nil {
		b.Skipf("needs the history in %s: %v", data, err)
	}
	known, err := Known()
	if err != nil {
		b.Fatal(err)
	}
	c, err := config.Load("../../configs/backtest/eth-b.yaml", known)
	if err != nil {
		b.Fatal(err)
	}
	place := filepath.Join(b.TempDir(), "archive")
	if _, err := ImportHistory(b.Context(), ImportOptions{Place: place, Paths: []string{filepath.Join(data, "prices"), filepath.Join(data, "loans")}}); err != nil {
		b.Fatal(err)
	}
	if _, err := RebuildMaker(b.Context(), RebuildOptions{Place: place, Ilk: "ETH-B", Books: true}); err != nil {
		b.Fatal(err)
	}
	for _, reported := range []bool{false, true} {
		name := map[bool]string{false: "cycles", true: "reported"}[reported]
		b.Run(name, func(b *testing.B) {
			defer cputime.Report(b)()
			for b.Loop() {
				hedge(b, c, place, reported)
			}
		})
	}
}

// hedge is one run of a configuration over an archive.
func hedge(b *testing.B, c *config.Config, place string, reported bool) {
	w, err := openPast(b.Context(), c, BacktestOptions{Place: place, Seed: 1, InProcess: true, Workers: 1})
	if err != nil {
		b.Fatal(err)
	}
	defer func() {
		if err := w.Close(); err != nil {
			b.Error(err)
		}
	}()
	own := w.assumed.Cell()
	var seen []backtest.Witness
	if reported {
		e, err := w.evaluator(evaluate.Hedged, "", own, true)
		if err != nil {
			b.Fatal(err)
		}
		folder, err := page.Create(filepath.Join(b.TempDir(), "out"), w.describe(own, nil), nil, nil)
		if err != nil {
			b.Fatal(err)
		}
		defer func() {
			if err := folder.Abort(); err != nil {
				b.Error(err)
			}
		}()
		seen = append(seen, e, folder)
	}
	asked, done, err := w.strategies(b.Context(), nil)
	if err != nil {
		b.Fatal(err)
	}
	defer done()
	terms, err := w.of(evaluate.Hedged, own)
	if err != nil {
		b.Fatal(err)
	}
	run, err := backtest.New(w.about, terms, asked, seen...)
	if err != nil {
		b.Fatal(err)
	}
	if err := w.play(b.Context(), "", []*backtest.Run{run}); err != nil {
		b.Fatal(err)
	}
	if o, err := run.End(); err != nil || o.Moments != 10_515 {
		b.Fatal(o.Moments, err)
	}
}
