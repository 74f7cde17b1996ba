package wire

import (
	"context"
	"encoding/json"
	"math"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/history/books"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/simulate/population"
)

// simulationArchive has 30 days of hourly ETH with a crash in the middle, known an hour
// after they begin, and of USDC.
func simulationArchive(t *testing.T) string {
	t.Helper()
	ctx, place := context.Background(), t.TempDir()
	a, err := history.Create(ctx, place)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	s, err := a.Snapshot(ctx)
	if err != nil {
		t.Fatal(err)
	}
	var rows []history.Price
	from := time.Date(2021, 1, 1, 0, 0, 0, 0, time.UTC)
	for h := range 24 * 30 {
		at := from.Add(time.Duration(h) * time.Hour)
		eth := int64(1000 + 50*math.Sin(float64(h)/9))
		if h > 400 {
			eth = eth * 6 / 10
		}
		for _, p := range []history.Price{
			{Asset: "ETH", Quote: "USD", Value: history.Of(eth)}, {Asset: "USDC", Quote: "USD", Value: history.Of(1)},
			{Asset: "BTC", Quote: "USD", Value: history.Of(30 * eth)},
		} {
			p.Source, p.Time, p.Known = "made-up", at, at.Add(time.Hour)
			if h == 100 || h == 101 { // a gap
				continue
			}
			rows = append(rows, p)
		}
	}
	tx := s.Begin("test", nil)
	if err := history.Put(ctx, tx, history.Label{Dataset: "made-up", Basis: history.Assumed}, rows); err != nil {
		t.Fatal(err)
	}
	if _, err := tx.Commit(ctx); err != nil {
		t.Fatal(err)
	}
	return place
}

func simulateOptions(place string) SimulateOptions {
	return SimulateOptions{
		Place: place, Fit: "before-2021", Only: []string{"WETH", "USDC"}, As: map[string]string{"WETH": "ETH"}, Prices: "made-up",
		MaxGap: 24 * time.Hour, From: time.Date(2021, 1, 1, 1, 0, 0, 0, time.UTC), To: time.Date(2021, 1, 30, 0, 0, 0, 0, time.UTC),
		Borrowers: 200, Seed: 1, BookEvery: 24 * time.Hour,
	}
}

func TestASimulationIsWrittenOnceAndLabelled(t *testing.T) {
	ctx, o := context.Background(), simulateOptions(simulationArchive(t))
	one, err := SimulateHistory(ctx, o)
	if err != nil {
		t.Fatal(err)
	}
	if !one.Written || one.Label != "simulated" || one.Basis != history.Simulated || one.RepaidUSD == 0 || one.Rows == 0 || one.Books != 29 {
		t.Errorf("%+v", one)
	}
	again, err := SimulateHistory(ctx, o)
	if err != nil {
		t.Fatal(err)
	}
	if again.Written || !again.Already || again.Content != one.Content {
		t.Errorf("again: %+v", again)
	}
	other := simulateOptions(simulationArchive(t))
	if r, err := SimulateHistory(ctx, other); err != nil || r.Content != one.Content {
		t.Errorf("another archive of the same: %v, %v", r.Content, err)
	}
	o.Seed, o.Dataset = 2, one.Dataset
	if _, err := SimulateHistory(ctx, o); err == nil || !strings.Contains(err.Error(), "of another simulation") {
		t.Errorf("another seed into the same data set: %v", err)
	}
	o.Fit, o.Dataset, o.DryRun = "until-2022", "", true
	late, err := SimulateHistory(ctx, o)
	if err != nil {
		t.Fatal(err)
	}
	if late.Label != "simulated with hindsight" || len(late.Hindsight) == 0 || late.Written || late.Rows != 0 {
		t.Errorf("hindsight: %+v", late)
	}
}

// withoutInterest is a fit of which a token stays a token.
func withoutInterest(t *testing.T) string {
	t.Helper()
	fit, err := population.Named("before-2021")
	if err != nil {
		t.Fatal(err)
	}
	for i := range fit.Assets {
		fit.Assets[i].SupplyRate.Value, fit.Assets[i].BorrowRate.Value = 0, 0
	}
	text, err := json.Marshal(fit)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "fit.json")
	if err := os.WriteFile(path, text, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// The events of an archive add up to every book beside them, to the unit.
func TestSimulatedEventsAddUpToTheirBooks(t *testing.T) {
	ctx, o := context.Background(), simulateOptions(simulationArchive(t))
	o.Fit, o.Only, o.As = withoutInterest(t), []string{"WETH", "WBTC", "USDC"}, map[string]string{"WETH": "ETH", "WBTC": "BTC"}
	r, err := SimulateHistory(ctx, o)
	if err != nil {
		t.Fatal(err)
	}
	a, err := history.Open(ctx, o.Place)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	s, err := a.Snapshot(ctx)
	if err != nil {
		t.Fatal(err)
	}
	var events []history.Event
	err = history.Scan(ctx, s, history.Query{Datasets: []string{r.Dataset}}, func(p history.Part, rows []history.Event) error {
		if p.Basis != history.Simulated || !strings.HasPrefix(p.Note, "simulated; fit before-2021 (") || !strings.Contains(p.Note, "of data until 2020-12-31T") {
			t.Errorf("part of basis %s: %s", p.Basis, p.Note)
		}
		events = append(events, rows...)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	reader, err := books.Open(s, r.Dataset)
	if err != nil {
		t.Fatal(err)
	}
	type holding struct{ account, side, asset string }
	for day := range r.Books {
		at := o.From.AddDate(0, 0, day)
		want := map[holding]history.Fixed{}
		for _, e := range events {
			if e.Time.After(at) {
				continue
			}
			if e.CollateralDelta.Valid {
				k := holding{e.Account, "collateral", e.Collateral}
				want[k] = want[k].Plus(e.CollateralDelta.Fixed)
			}
			if e.DebtDelta.Valid {
				k := holding{e.Account, "debt", e.Debt}
				want[k] = want[k].Plus(e.DebtDelta.Fixed)
			}
		}
		b, err := reader.At(ctx, at, 0)
		if err != nil {
			t.Fatal(err)
		}
		if !b.Time.Equal(at) {
			t.Fatalf("the book of %s is of %s", at, b.Time)
		}
		got := map[holding]history.Fixed{}
		unit := big.NewInt(1e18 / population.Units)
		take := func(account, side string, entries []book.Entry) {
			for _, e := range entries {
				v, err := history.FixedOfBig(new(big.Int).Mul(new(big.Int).SetUint64(e.Shares.Lo), unit))
				if err != nil {
					t.Fatal(err)
				}
				got[holding{account, side, b.Assets[e.Asset].Symbol}] = v
			}
		}
		for row := range b.Len() {
			l := b.Loan(row)
			take(l.Borrower.String(), "collateral", l.Collateral)
			take(l.Borrower.String(), "debt", l.Debt)
		}
		for k, v := range want {
			if v.Sign() == 0 && got[k].Sign() == 0 {
				continue
			}
			if v != got[k] {
				t.Fatalf("%s: %v: the book has %s, events come to %s", at, k, got[k], v)
			}
		}
		for k := range got {
			if _, ok := want[k]; !ok {
				t.Fatalf("%s: the book has %v, of which no event tells", at, k)
			}
		}
		if len(got) < 100 {
			t.Fatalf("%s: %d balances prove little", at, len(got))
		}
	}
}

func TestASimulationThatCannotBeSaysWhatToDo(t *testing.T) {
	place := simulationArchive(t)
	for _, c := range []struct {
		name  string
		spoil func(*SimulateOptions)
		want  string
	}{
		{"no such fit", func(o *SimulateOptions) { o.Fit = "?" }, "name one of before-2021"},
		{"no such data set", func(o *SimulateOptions) { o.Prices = "?" }, "name another with --prices"},
		{"an asset without prices", func(o *SimulateOptions) { o.Only = nil }, "leave it out with --only"},
		{"a start before prices are known", func(o *SimulateOptions) { o.From = o.From.Add(-time.Hour) }, "begin with --from 2021-01-01T01:00"},
		{"a gap", func(o *SimulateOptions) { o.MaxGap = time.Hour }, "2021-01-05T06:00:00Z: the price known was too old: the last is of 2021-01-05T04:00:00Z: allow --max-gap 2h"},
		{"an end before the start", func(o *SimulateOptions) { o.To = o.From }, "a later time"},
		{"half an hour", func(o *SimulateOptions) { o.From = o.From.Add(time.Minute) }, "a whole hour"},
		{"a name that hides what it is", func(o *SimulateOptions) { o.Dataset = "aave" }, "must begin with simulated"},
		{"nobody", func(o *SimulateOptions) { o.Borrowers = 0 }, "0 borrowers: give 1 to 10000000"},
		{"an end after prices", func(o *SimulateOptions) { o.To = o.To.AddDate(0, 0, 9) }, "end with --to 2021-02-01T00:00, when WETH ends"},
		{"books every minute", func(o *SimulateOptions) { o.BookEvery = time.Minute }, "whole hours"},
		{"an asset that is not the fit's", func(o *SimulateOptions) { o.As["XYZ"] = "ETH2" }, "no asset of the fit"},
	} {
		o := simulateOptions(place)
		c.spoil(&o)
		if _, err := SimulateHistory(context.Background(), o); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
	a, err := history.Open(context.Background(), place)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	if s, err := a.Snapshot(context.Background()); err != nil || s.Number != 1 {
		t.Errorf("something was written: commit %d, %v", s.Number, err)
	}
}
