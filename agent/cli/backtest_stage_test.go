package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/page"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/history/books"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/plugins/host"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
)

// tinyFund runs over what tinyArchive has.
const tinyFund = `portfolio: tiny
backtest:
  market: tiny
  every: 1h
  maxBookAge: 1h
  coin: {asset: DAI}
  cash: 500000 DAI
  claims: [{asset: DAI, amount: 1000000 DAI}]
  prices:
    - {assets: [WETH], from: [{asset: ETH, quote: USD, maxAge: 1h}]}
    - {assets: [DAI], fixed: 1 USD}
  events: {dataset: tiny-events}
  parameters: {dataset: tiny-parameters}
  grid: {loading: [1, 3], waiting: [0, 72h], capacity: [100%], failure: [30%]}
  windows: [{name: the-fall, from: "2021-02-16", to: "2021-02-17"}]
schedule: [{name: hours, everyBlocks: 1}]
strategies:
  - {name: coverage, builtin: coverage, weight: 100%, deadline: 30s, parameters: {crashDrop: 0.5}}
desk: {minimumOrder: 1000 DAI, band: 10%, slippage: 1%}
limits:
  perOrderPremium: 50000 DAI
  premiumPerDay: 50000 DAI
  premiumLifetime: 400000 DAI
  coverToExposure: 100%
  coverPerAsset: 1000000 DAI
  poolSharePerCycle: 100%
  dataAge: 4h
  priceDeviation: 5%
  withoutFeed: 1%
  settlementDeviation: 5%
  gasPerDay: 1 ETH
  ordersPerHour: 4
  minimumPremium: 0.1%
  maximumPremium: 100%
  saleFloor: 20%
  consecutiveFailures: 5
  drawdown: 300000 DAI
`

// tinyFrom is the first book, and tinyHours how many there are.
var tinyFrom = time.Date(2021, 2, 10, 0, 0, 0, 0, time.UTC)

const tinyHours = 10 * 24

// before is how many days of prices there are before the first book.
const before = 90

// tinyArchive has a hundred days of hourly prices, and of the last ten loans every
// hour and what became of them: after a week their collateral loses half at once.
// edit changes it before it is written; nil leaves it.
func tinyArchive(t *testing.T, edit func(*tinyPast)) string {
	t.Helper()
	ctx, place := t.Context(), filepath.Join(t.TempDir(), "archive")
	past := &tinyPast{}
	must(t, past.draw(ctx))
	if edit != nil {
		edit(past)
	}
	a, err := history.Create(ctx, place)
	must(t, err)
	s, err := a.Snapshot(ctx)
	must(t, err)
	tx := s.Begin("test", nil)
	_, err = books.Put(ctx, tx, history.Label{Dataset: "tiny", Basis: history.Simulated, Note: "made by a test"}, func(yield func(*book.Book, error) bool) {
		for _, b := range past.books {
			if !yield(b, nil) {
				return
			}
		}
	})
	must(t, err)
	must(t, history.Put(ctx, tx, history.Label{Dataset: "tiny-prices", Basis: history.Simulated}, past.prices))
	must(t, history.Put(ctx, tx, history.Label{Dataset: "tiny-events", Basis: history.Simulated}, past.events))
	must(t, history.Put(ctx, tx, history.Label{Dataset: "tiny-parameters", Basis: history.Simulated}, past.parameters))
	_, err = tx.Commit(ctx)
	must(t, err)
	must(t, a.Close())
	return place
}

// tinyPast is what goes into a tiny archive.
type tinyPast struct {
	books      []*book.Book
	prices     []history.Price
	events     []history.Event
	parameters []history.Parameter
}

func (p *tinyPast) draw(ctx context.Context) error {
	from := tinyFrom.AddDate(0, 0, -before)
	made := tape.Make(tape.Making{Seed: 5, From: from, Moments: before*24 + tinyHours, Loans: 120, Volatility: .5, Health: 1.15, Drops: []tape.Drop{{At: before*24 + 7*24, Factor: .5}}})
	var lost amount.Amount
	return made.Play(ctx, func(m *tape.Moment) error {
		at := m.Block.Time
		p.prices = append(p.prices, history.Price{Asset: "ETH", Quote: "USD", Source: "exchange", Time: at.Add(-time.Hour), Known: at, Value: m.Prices[0].Feed})
		if at.Before(tinyFrom) {
			for _, l := range m.Losses {
				lost = l.Gross
			}
			return nil
		}
		p.books = append(p.books, m.Book)
		var more amount.Amount
		for _, l := range m.Losses {
			more, lost = l.Gross.Minus(lost), l.Gross
		}
		least, err := history.ParseFixed("-0.000000000000000001")
		if err != nil {
			return err
		}
		for i := range m.Events {
			e := m.Events[i]
			e.Market = "tiny"
			if e.Kind == history.KindBadDebt { // the first has it all, but for the least there is
				e.DebtDelta = history.Some(least)
				if !more.IsZero() {
					all, err := history.FixedOfBig(more.Big())
					if err != nil {
						return err
					}
					e.DebtDelta, more = history.Some(all.Negated()), amount.Amount{}
				}
			}
			p.events = append(p.events, e)
		}
		if n := len(p.books); n%48 == 1 {
			p.parameters = append(p.parameters, history.Parameter{Time: at, Block: m.Block.Number, Market: "tiny", Subject: "WETH", Name: "ceiling", Before: fmt.Sprint(n), After: fmt.Sprint(n + 48)})
		}
		return nil
	})
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// tinyConfig is a file of tinyFund with some text replaced, each pair once.
func tinyConfig(t *testing.T, pairs ...string) string {
	t.Helper()
	text := tinyFund
	for i := 0; i < len(pairs); i += 2 {
		if !strings.Contains(text, pairs[i]) {
			t.Fatalf("the configuration has no %q", pairs[i])
		}
		text = strings.Replace(text, pairs[i], pairs[i+1], 1)
	}
	path := filepath.Join(t.TempDir(), "tiny.yaml")
	must(t, os.WriteFile(path, []byte(text), 0o600))
	return path
}

// process is the command in a process of its own, with so many threads.
func process(threads int, args ...string) *exec.Cmd {
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append(os.Environ(), actAsHedgerow+"=1", fmt.Sprintf("GOMAXPROCS=%d", threads))
	cmd.Stderr = &bytes.Buffer{}
	return cmd
}

// sums are a folder's files by what they contain. A folder with anything else fails.
func sums(t *testing.T, dir string) map[string]string {
	t.Helper()
	f, err := page.Open(dir)
	must(t, err)
	out := map[string]string{}
	for _, l := range f.Manifest.Files {
		out[l.Name] = l.SHA256
	}
	entries, err := os.ReadDir(dir)
	must(t, err)
	for _, e := range entries {
		if _, listed := out[e.Name()]; !listed && e.Name() != page.ManifestFile {
			t.Fatalf("%s has %s, too", dir, e.Name())
		}
	}
	return out
}

// same fails with the files that differ.
func same(t *testing.T, what string, got, want map[string]string) {
	t.Helper()
	for _, name := range slices.Sorted(maps.Keys(want)) {
		if got[name] != want[name] {
			t.Errorf("%s: %s is another: %s and not %s", what, name, got[name], want[name])
		}
	}
	if len(got) != len(want) {
		t.Errorf("%s: %d files and not %d", what, len(got), len(want))
	}
}

// nothing fails when a folder is there with any file.
func nothing(t *testing.T, what, dir string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		t.Error(err)
	}
	for _, e := range entries {
		t.Errorf("%s: it left %s", what, e.Name())
	}
}

// fails is the argument with which the test binary is a strategy that works until the
// fall and then fails in one way: it dies, or hangs.
const fails = "strategy-that-fails"

func serveFailing(how string) {
	strategy.Serve(strategy.Definition{
		Name: "failing", Version: "1.0.0", About: "Fails in the middle.", Tables: []strategy.Table{strategy.TableSeries},
		Open: func([]byte, uint64) (strategy.Strategy, error) { return failing(how), nil },
	})
}

type failing string

// Evaluate wants nothing, for a week.
func (f failing) Evaluate(_ context.Context, o *strategy.Observation) (*strategy.Proposal, error) {
	if o.Time.Before(tinyFrom.AddDate(0, 0, 7)) {
		return &strategy.Proposal{}, nil
	}
	if f == "dies" {
		_ = syscall.Kill(os.Getpid(), syscall.SIGKILL)
	}
	select {}
}

// failingStrategy are the edits that put it in the place of the built-in one.
func failingStrategy(t *testing.T, how, deadline string) []string {
	t.Helper()
	self, err := os.Executable()
	must(t, err)
	path := filepath.Join(t.TempDir(), "failing.sh")
	must(t, os.WriteFile(path, fmt.Appendf(nil, "#!/bin/sh\nexec %s %s %s\n", self, fails, how), 0o700))
	sum, err := host.SHA256(path)
	must(t, err)
	return []string{"builtin: coverage", fmt.Sprintf("path: %s, sha256: %s", path, sum), ", parameters: {crashDrop: 0.5}", "", "deadline: 30s", "deadline: " + deadline}
}
