package wire

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/assumed"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/evaluate"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/page"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/lending"
	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// What a report holds a strategy against.
const (
	thresholdBound = 1.1
	scenarioCount  = 10_000
)

// GridSize says how many cells of the assumptions' grid a report has.
type GridSize string

// The sizes of a grid.
const (
	FullGrid GridSize = "full" // the product of all axes
	AxesGrid GridSize = "axes" // each axis by itself, the others as the assumptions state them
	NoGrid   GridSize = "none" // the one cell that the assumptions state
)

// ReportOptions are a backtest's with what its report is to have.
type ReportOptions struct {
	BacktestOptions
	Out  string // the folder; "": none is written
	Grid GridSize
	// ConfigText is the configuration as written, which the folder keeps.
	ConfigText []byte
}

// Backtest runs a configuration over its past: hedged as configured, not at all, by
// constant cover of equal ES, and by a health-factor threshold; and over the grid of
// assumptions.
func Backtest(ctx context.Context, c *config.Config, o ReportOptions) (out *page.View, err error) {
	w, err := openPast(ctx, c, o.BacktestOptions)
	if err != nil {
		return nil, err
	}
	out = &page.View{Folder: o.Out}
	defer func() { err = errors.Join(err, w.Close()) }()
	own := w.assumed.Cell()
	cells := cellsOf(o.Grid, w.grid(), own)
	out.Run = w.describe(own, cells)
	hedged, err := w.evaluator(evaluate.Hedged, "the configured strategies", own, true)
	if err != nil {
		return out, err
	}
	witnesses := []backtest.Witness{hedged}
	var folder *page.Writer
	if o.Out != "" {
		text, err := w.assumptionsText()
		if err != nil {
			return out, err
		}
		if folder, err = page.Create(o.Out, out.Run, o.ConfigText, text); err != nil {
			return out, err
		}
		defer func() { err = errors.Join(err, folder.Abort()) }()
		witnesses = append(witnesses, folder)
	}
	asked, done, err := w.strategies(ctx, nil)
	if err != nil {
		return out, err
	}
	defer done()
	terms, err := w.of(evaluate.Hedged, own)
	if err != nil {
		return out, err
	}
	first, err := backtest.New(w.about, terms, asked, witnesses...)
	if err != nil {
		return out, err
	}
	unhedged, bare, err := w.comparison(evaluate.Unhedged, "no cover at all", own, evaluate.Constant{})
	if err != nil {
		return out, err
	}
	threshold, third, err := w.comparison(evaluate.HFThreshold, fmt.Sprintf("cover of the part of debt whose health factor is below %g", thresholdBound), own,
		evaluate.Threshold{Bound: thresholdBound, Share: 1})
	if err != nil {
		return out, err
	}
	if err := w.play(ctx, "the strategy and what it is compared with", []*backtest.Run{first, bare, third}); err != nil {
		return out, err
	}
	if out.Outcome, err = first.End(); err != nil {
		return out, err
	}
	measured := []*evaluate.Evaluator{unhedged, hedged}
	constant, note, err := w.equal(ctx, own, hedged.ES(equalAt))
	switch {
	case err == nil:
		measured = append(measured, constant)
	case errors.Is(err, evaluate.ErrES):
		note = "Constant cover of equal ES is left out, for insufficient data: the strategy's run has no modelled ES to match. A longer span, or prices from earlier, give it one."
	default:
		return out, err
	}
	summary, err := evaluate.Summarise(append(measured, threshold), append(w.notes(), note)...)
	if err != nil {
		return out, err
	}
	out.Summary = *summary
	if out.Grid, err = w.cells(ctx, cells, own, summary); err != nil {
		return out, err
	}
	if folder != nil {
		if _, err = folder.Finish(page.Result{Outcome: out.Outcome, Summary: out.Summary, Grid: out.Grid}); err != nil {
			return out, err
		}
	}
	return out, nil
}

// equalAt is the confidence at which constant cover has the strategy's ES.
const equalAt = .99

// cellsOf are the cells of a grid of a size, the stated one among them.
func cellsOf(size GridSize, g assumed.Grid, own assumed.Cell) (out []assumed.Cell) {
	add := func(c assumed.Cell) {
		for _, x := range out {
			if x == c {
				return
			}
		}
		out = append(out, c)
	}
	switch size {
	case FullGrid, "":
		for _, c := range g.Cells() {
			add(c)
		}
	case AxesGrid:
		for _, x := range g.Loading {
			c := own
			c.Loading = x
			add(c)
		}
		for _, x := range g.Waiting {
			c := own
			c.Waiting = x
			add(c)
		}
		for _, x := range g.Capacity {
			c := own
			c.Capacity = x
			add(c)
		}
		for _, x := range g.Failure {
			c := own
			c.Failure = x
			add(c)
		}
	}
	add(own)
	return out
}

// evaluator measures a run; whole says that it is the one that the report is about.
func (w *pastWorld) evaluator(name, what string, cell assumed.Cell, whole bool) (*evaluate.Evaluator, error) {
	return evaluate.New(evaluate.Options{Name: name, What: what, About: w.about, Coin: w.coin, Claims: w.claims, Cell: cell, Seed: w.o.Seed,
		Scenarios: w.scenarios, Windows: w.windows(), Limits: whole, Scores: whole, VaR: whole})
}

// comparison is a run of a proposer that is no strategy.
func (w *pastWorld) comparison(name, what string, cell assumed.Cell, by agent.Proposer) (*evaluate.Evaluator, *backtest.Run, error) {
	e, err := w.evaluator(name, what, cell, false)
	if err != nil {
		return nil, nil, err
	}
	terms, err := w.of(name, cell)
	if err != nil {
		return nil, nil, err
	}
	r, err := backtest.New(w.about, terms, []agent.Strategy{{Proposer: by, Weight: protection.WAD}}, e)
	return e, r, err
}

// play plays the tape once for some runs.
func (w *pastWorld) play(ctx context.Context, what string, runs []*backtest.Run) error {
	w.phase = lending.Phase(what)
	return backtest.Play(ctx, w.tape, runs, w.o.Workers)
}

// equal finds the constant cover whose modelled ES is a target, and runs it.
func (w *pastWorld) equal(ctx context.Context, cell assumed.Cell, target float64) (*evaluate.Evaluator, string, error) {
	tried := 0
	match, err := evaluate.EqualES{}.Find(target, func(levels []float64) ([]float64, error) {
		var runs []*backtest.Run
		var measures []*evaluate.Evaluator
		for _, l := range levels {
			e, r, err := w.comparison(evaluate.ConstantCover, "", cell, evaluate.Constant{Level: l})
			if err != nil {
				return nil, err
			}
			runs, measures = append(runs, r), append(measures, e)
		}
		tried += len(levels)
		if err := w.play(ctx, "constant cover of equal ES", runs); err != nil {
			return nil, err
		}
		out := make([]float64, len(levels))
		for i, e := range measures {
			out[i] = e.ES(equalAt)
		}
		return out, nil
	})
	if err != nil {
		return nil, "", err
	}
	what := fmt.Sprintf("constant cover of %.4g%% of what the fund can lose: modelled ES at %g%% of %s %s, the strategy's is %s", 100*match.Level, 100*equalAt,
		report.Number(match.ES, 0), w.coin.Symbol, report.Number(match.Target, 0))
	note := fmt.Sprintf("Constant cover of equal ES was looked for in %d runs: %s.", tried, what)
	if !match.Reached {
		note = fmt.Sprintf("No constant cover has the strategy's ES: %s. Shown is the nearest: %s.", match.Why, what)
	}
	e, r, err := w.comparison(evaluate.ConstantCover, what, cell, evaluate.Constant{Level: match.Level})
	if err != nil {
		return nil, "", err
	}
	return e, note, w.play(ctx, "constant cover of equal ES", []*backtest.Run{r})
}

// together is how many cells go over the tape side by side.
const together = 16

// cells run the hedge in each cell of the grid; that of the report's own cell is known.
func (w *pastWorld) cells(ctx context.Context, cells []assumed.Cell, own assumed.Cell, known *evaluate.Summary) ([]page.GridCell, error) {
	out := make([]page.GridCell, len(cells))
	for from := 0; from < len(cells); from += together {
		to := min(from+together, len(cells))
		w.phase = lending.Phase(fmt.Sprintf("cells %d to %d of %d", from+1, to, len(cells)))
		if err := w.pass(ctx, out[from:to], cells[from:to], own, known); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// pass is one of them, over the tape once. Its sessions end with it.
func (w *pastWorld) pass(ctx context.Context, out []page.GridCell, cells []assumed.Cell, own assumed.Cell, known *evaluate.Summary) error {
	var runs []*backtest.Run
	measures := make([]*evaluate.Evaluator, len(cells))
	for i, cell := range cells {
		if cell == own {
			out[i] = page.CellOf(known)
			continue
		}
		e, err := w.evaluator(evaluate.Hedged, "the configured strategies", cell, false)
		if err != nil {
			return err
		}
		asked, done, err := w.strategies(ctx, nil)
		if err != nil {
			return err
		}
		defer done()
		terms, err := w.of(evaluate.Hedged, cell)
		if err != nil {
			return err
		}
		r, err := backtest.New(w.about, terms, asked, e)
		if err != nil {
			return err
		}
		runs, measures[i] = append(runs, r), e
	}
	if len(runs) == 0 {
		return nil
	}
	if err := backtest.Play(ctx, w.tape, runs, w.o.Workers); err != nil {
		return err
	}
	for i, e := range measures {
		if e == nil {
			continue
		}
		s, err := evaluate.Summarise([]*evaluate.Evaluator{e})
		if err != nil {
			return err
		}
		out[i] = page.CellOf(s)
	}
	return nil
}

// notes are what a reader must know of how the past was run.
func (w *pastWorld) notes() (out []string) {
	for _, s := range w.c.Schedule {
		if s.EveryBlocks == 0 && s.Cron == "" {
			out = append(out, fmt.Sprintf("Schedule %s is an alarm, and fires on blocks that no archive has: it is left out.", s.Name))
		}
	}
	for _, c := range w.claims {
		if c.Supply == (amount.Amount{}) {
			out = append(out, fmt.Sprintf("All suppliers' claims of %s are taken to be the book's debt in it.", c.Symbol))
		}
	}
	return out
}

// describe is what the folder says of the run.
func (w *pastWorld) describe(own assumed.Cell, cells []assumed.Cell) page.Run {
	r := page.Run{Program: w.o.Version, Seed: w.o.Seed, Coin: w.coin, Claims: w.claims, Cell: own, Grid: w.grid(), Rows: w.assumed.Rows(),
		Config:  page.Named{Name: w.name(), Version: w.c.Version()},
		Assumed: page.Named{Name: string(w.assumed.Name), Version: w.assumed.Version()},
		Inputs:  []page.Input{{Name: "archive", Fingerprint: w.snapshot.Fingerprint()}},
		Options: map[string]string{"cells": fmt.Sprint(len(cells))}}
	if s := w.c.Backtest.Report; s != nil {
		r.ScoresEvery, r.ScoredLoans = s.ScoresEvery, s.ScoredLoans
	}
	for _, p := range w.programs {
		parameters := json.RawMessage(p.of.Parameters)
		r.Strategies = append(r.Strategies, page.Strategy{Name: string(p.of.Name), Version: p.manifest.Name + " " + p.manifest.Version, Weight: p.of.Weight.String(), Parameters: parameters})
	}
	r.On(w.about)
	return r
}

// assumptionsText is the file as written.
func (w *pastWorld) assumptionsText() ([]byte, error) {
	path := w.c.Path(w.c.Backtest.Assumptions)
	if path == "" {
		return assumed.DefaultText(), nil
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read the assumptions again: %w", err)
	}
	return text, nil
}

// CompareBacktests sets folders of backtests side by side, and writes a page of it
// unless out is "".
func CompareBacktests(dirs []string, out string) (*page.Comparison, error) {
	var folders []*page.Folder
	for _, dir := range dirs {
		f, err := page.Open(dir)
		if err != nil {
			return nil, err
		}
		folders = append(folders, f)
	}
	c, err := page.Compare(folders)
	if err != nil || out == "" {
		return c, err
	}
	r, err := c.Page()
	if err != nil {
		return nil, err
	}
	return c, r.WriteFile(out)
}

// Assumed is a file of assumptions, row by row.
type Assumed struct {
	Name    string        `json:"name"`
	Version string        `json:"version"`
	Rows    []assumed.Row `json:"rows"`
}

// DefaultAssumptions is the text of those that come with hedgerow.
func DefaultAssumptions() []byte { return assumed.DefaultText() }

// Assumptions are those of a file, or those that come with hedgerow.
func Assumptions(path ...string) (Assumed, error) {
	a := assumed.Default()
	if len(path) > 0 {
		var err error
		if a, err = assumed.Load(path[0]); err != nil {
			return Assumed{}, err
		}
	}
	return Assumed{string(a.Name), a.Version(), a.Rows()}, nil
}
