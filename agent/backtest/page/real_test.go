package page_test

import (
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/assumed"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/evaluate"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/page"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func dai(n uint64) amount.Amount     { return amount.New(n).MulDiv(protection.WAD, amount.New(1)) }
func percent(n uint64) amount.Amount { return amount.New(n * 1e16) }

var (
	lent   = protection.Reference{Kind: protection.MakerIlk, Market: tape.MadeMarket, Asset: tape.MadeCoin, Item: "MADE-A"}
	claims = []backtest.Claim{{Reference: lent, Symbol: "DAI", Decimals: 18, Amount: dai(2_000_000)}}
	coin   = backtest.Coin{Asset: tape.MadeCoin, Symbol: "DAI", Decimals: 18}
)

func terms(name string, cell assumed.Cell) backtest.Terms {
	return backtest.Terms{Name: name, Seed: 1, Coin: coin, Cash: dai(2_000_000), Claims: claims, Cell: cell,
		Policy: agent.Policy{Identity: trade.Identity{ChainID: 1, Portfolio: "main"}, Config: "v", OrderTTL: 10 * time.Minute,
			Desk: desk.Rules{Minimum: dai(1000), Slippage: percent(1)},
			Bounds: limits.Bounds{Asset: tape.MadeCoin, Symbol: "DAI", Decimals: 18, PerOrderPremium: dai(20_000), PremiumPerDay: dai(40_000), PremiumLifetime: dai(1_000_000), CoverToExposure: percent(100),
				CoverPerAsset: dai(4_000_000), PoolSharePerCycle: percent(100), DataAge: time.Minute, PriceDeviation: percent(2), WithoutFeed: percent(1), GasPerDay: dai(5),
				Par: protection.WAD, SettlementDeviation: percent(1), OrdersPerHour: 100, ConsecutiveFailures: 3, Drawdown: dai(500_000),
				MinimumPremium: amount.New(1), MaximumPremium: percent(100_00), SaleFloor: amount.New(1), ModelVolatility: percent(80)}}}
}

// leave plays a crash for four ways to hedge and a small grid, and leaves a folder.
func leave(t *testing.T, dir string, moments, workers int, grid assumed.Grid) page.Manifest {
	t.Helper()
	how := tape.Making{Seed: 3, Moments: moments, Loans: 200, Every: 6 * time.Hour, Volatility: .3, Lookback: 400, GasPrice: 30e9, Drops: []tape.Drop{{At: moments / 2, Factor: .62}}}
	made := tape.Make(how)
	about := made.About()
	base := grid.Cells()[0]
	run := page.Run{Program: "test", Seed: 1, Inputs: []page.Input{{Name: "made", Fingerprint: "seed 3"}}, Strategies: []page.Strategy{{Name: "constant", Version: "1"}}, Coin: coin, Claims: claims, Cell: base, Grid: grid,
		Config: page.Named{Name: "test", Version: "v"}, Assumed: page.Named{Name: "baseline", Version: assumed.Default().Version()}, Rows: assumed.Default().Rows()}
	run.On(about)
	w, err := page.Create(dir, run, []byte("version: 1\n"), assumed.DefaultText())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = w.Abort() }()
	scenarios, err := evaluate.NewScenarios(200, 7, 1, coin, claims)
	if err != nil {
		t.Fatal(err)
	}
	var runs []*backtest.Run
	begin := func(name, what string, cell assumed.Cell, p agent.Proposer, full bool, more ...backtest.Witness) *evaluate.Evaluator {
		e, err := evaluate.New(evaluate.Options{Name: name, What: what, About: about, Coin: coin, Claims: claims, Cell: cell, Seed: 1, Scenarios: scenarios, Limits: full, Scores: full, VaR: full})
		if err != nil {
			t.Fatal(err)
		}
		r, err := backtest.New(about, terms(name, cell), []agent.Strategy{{Proposer: p, Weight: protection.WAD, Deadline: time.Minute}}, append(more, e)...)
		if err != nil {
			t.Fatal(err)
		}
		runs = append(runs, r)
		return e
	}
	hedged := evaluate.Threshold{Bound: 2.5, Share: 1}
	of := []*evaluate.Evaluator{begin(evaluate.Unhedged, "no cover", base, evaluate.Constant{}, false), begin(evaluate.Hedged, "the configured strategies", base, hedged, true, w),
		begin(evaluate.ConstantCover, "a constant level", base, evaluate.Constant{Level: .4}, false), begin(evaluate.HFThreshold, "cover while health factors are low", base, evaluate.Threshold{Bound: 1.5, Share: 1}, false)}
	var cells []*evaluate.Evaluator
	for _, c := range grid.Cells() {
		cells = append(cells, begin(evaluate.Hedged, "a cell", c, hedged, false))
	}
	if err := backtest.Play(t.Context(), made, runs, workers); err != nil {
		t.Fatal(err)
	}
	var r page.Result
	summary, err := evaluate.Summarise(of)
	if err != nil {
		t.Fatal(err)
	}
	r.Summary = *summary
	if r.Outcome, err = runs[1].End(); err != nil {
		t.Fatal(err)
	}
	for _, e := range cells {
		s, err := evaluate.Summarise([]*evaluate.Evaluator{e})
		if err != nil {
			t.Fatal(err)
		}
		r.Grid = append(r.Grid, page.CellOf(s))
	}
	m, err := w.Finish(r)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestARealRunLeavesTheSameFolderWhateverItsWorkers(t *testing.T) {
	grid := assumed.Grid{Loading: []float64{1, 3}, Waiting: []time.Duration{24 * time.Hour}, Capacity: []float64{1}, Failure: []float64{0}}
	a, b := filepath.Join(t.TempDir(), "a"), filepath.Join(t.TempDir(), "b")
	one, two := leave(t, a, 160, 1, grid), leave(t, b, 160, 2, grid)
	if !reflect.DeepEqual(one, two) {
		t.Errorf("one worker left\n%+v\ntwo\n%+v", one, two)
	}
	f, err := page.Open(a)
	if err != nil {
		t.Fatal(err)
	}
	if f.Outcome.Counts.Executed == 0 || len(f.Summary.Runs) != 4 {
		t.Errorf("nothing was traded: %+v", f.Outcome.Counts)
	}
}
