package wire

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/models/simulate/population"
)

// appended puts prices into an archive.
func appended(t *testing.T, place string, rows []history.Price) {
	t.Helper()
	ctx := context.Background()
	a, err := history.Open(ctx, place)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	s, err := a.Snapshot(ctx)
	if err != nil {
		t.Fatal(err)
	}
	tx := s.Begin("test", nil)
	if err := history.Put(ctx, tx, history.Label{Dataset: "made-up", Basis: history.Assumed}, rows); err != nil {
		t.Fatal(err)
	}
	if _, err := tx.Commit(ctx); err != nil {
		t.Fatal(err)
	}
}

func pricesOf(t *testing.T, o SimulateOptions) *HourlyPrices {
	t.Helper()
	fit, err := o.fit()
	if err != nil {
		t.Fatal(err)
	}
	p, err := SimulationPrices(t.Context(), fit, o)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// A step has what was known at its instant: rows that are known later, or were of an
// earlier time, change nothing before.
func TestASimulationSeesWhatWasKnown(t *testing.T) {
	place := simulationArchive(t)
	o := simulateOptions(place)
	before := pricesOf(t, o)
	if got := before.Price[0][0]; got != 1000 { // of midnight, known at one
		t.Errorf("the first hour is %v", got)
	}
	at := o.From.Add(200 * time.Hour)
	eth := history.Price{Asset: "ETH", Quote: "USD", Source: "made-up", Value: history.Of(5)}
	late, next := eth, eth
	late.Time, late.Known = at.Add(-30*time.Hour), at.Add(time.Microsecond) // old news
	next.Time, next.Known = at.Add(time.Microsecond), at.Add(time.Microsecond)
	appended(t, place, []history.Price{late, next})
	after := pricesOf(t, o)
	for h := range before.Hours() {
		// Only the next hour's own candle, of an earlier time, is older news than this row.
		changed := h == 201
		if got := after.Price[0][h] != before.Price[0][h]; got != changed {
			t.Errorf("hour %d: %v, and %v with rows that are known later", h, before.Price[0][h], after.Price[0][h])
		}
	}
}

// A dollar's median looks back, not both ways.
func TestADollarsMedianIsOfTheHoursBefore(t *testing.T) {
	got := medians([]float64{1, 9, 1, 1, 5, 5, 5}, 3)
	if want := []float64{1, 5, 1, 1, 1, 5, 5}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	place := simulationArchive(t)
	o := simulateOptions(place)
	o.DollarMedian = 5 * time.Hour
	at := o.From.Add(200 * time.Hour)
	var rows []history.Price
	for h := range 5 {
		known := at.Add(time.Duration(h)*time.Hour + time.Minute)
		rows = append(rows, history.Price{Asset: "USDC", Quote: "USD", Source: "made-up", Value: history.Of(2), Time: known, Known: known})
	}
	appended(t, place, rows)
	p := pricesOf(t, o).Price
	usdc := p[len(p)-1]
	if first := slices.IndexFunc(usdc, func(v float64) bool { return v != 1 }); first != 203 {
		t.Errorf("five hours from hour 201 on are first seen at %d, want the third of them", first)
	}
}

func TestASimulationTakesTheMedianOfSources(t *testing.T) {
	place := simulationArchive(t)
	o := simulateOptions(place)
	before := pricesOf(t, o)
	var rows []history.Price
	for h := range before.Hours() {
		at := o.From.Add(time.Duration(h) * time.Hour)
		for source, v := range map[string]int64{"high": 30_000, "low": 1} {
			rows = append(rows, history.Price{Asset: "ETH", Quote: "USD", Source: source, Time: at.Add(-time.Hour), Known: at, Value: history.Of(v)})
		}
	}
	appended(t, place, rows)
	if got := pricesOf(t, o); !slices.Equal(got.Price[0], before.Price[0]) {
		t.Error("one source too high and one too low changed the price")
	}
}

// toBeKilled has a book an hour, and so many parts.
func toBeKilled(place string) SimulateOptions {
	o := simulateOptions(place)
	o.Borrowers, o.BookEvery = 300, time.Hour
	return o
}

// asSimulation has this test be a process that simulates, to be killed.
const asSimulation = "HEDGEROW_TEST_SIMULATE"

func TestSimulateAsAProcess(t *testing.T) {
	place := os.Getenv(asSimulation)
	if place == "" {
		t.Skip("only as a process of TestAKilledSimulationIsThereWholeOrNotAtAll")
	}
	if _, err := SimulateHistory(t.Context(), toBeKilled(place)); err != nil {
		t.Fatal(err)
	}
}

func TestAKilledSimulationIsThereWholeOrNotAtAll(t *testing.T) {
	o := toBeKilled(simulationArchive(t))
	began := time.Now()
	whole, err := SimulateHistory(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	took := time.Since(began)
	o.Place = simulationArchive(t)
	const kills = 6
	killed, left := 0, 0
	for i := range kills {
		cmd := exec.Command(os.Args[0], "-test.run=^TestSimulateAsAProcess$")
		cmd.Env = append(os.Environ(), asSimulation+"="+o.Place)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(50*time.Millisecond + took*time.Duration(i)/kills)
		if err := cmd.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
			t.Fatal(err)
		}
		if err := cmd.Wait(); err != nil {
			killed++
		}
		a, err := history.Open(t.Context(), o.Place)
		if err != nil {
			t.Fatal(err)
		}
		s, err := a.Snapshot(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if got := s.Fingerprint(); s.Number != 1 && got != whole.Content {
			t.Errorf("kill %d left commit %d of content %s", i, s.Number, got)
		}
		if err := a.Close(); err != nil {
			t.Fatal(err)
		}
		found, err := filepath.Glob(filepath.Join(o.Place, "parts", "*", "simulated*", "*", "*"))
		if err != nil {
			t.Fatal(err)
		}
		left = max(left, len(found))
	}
	if killed == 0 {
		t.Error("no process was killed on its way")
	}
	r, err := SimulateHistory(t.Context(), o)
	if err != nil || r.Content != whole.Content {
		t.Errorf("after %d kills: content %s, want %s: %v", killed, r.Content, whole.Content, err)
	}
	t.Logf("%d of %d were killed on their way; at most %d parts were left", killed, kills, left)
}

// A name is anybody's: the note tells fits of one name apart, and says how far their data goes.
func TestANoteTellsFitsOfOneNameApart(t *testing.T) {
	o := simulateOptions(simulationArchive(t))
	o.DryRun = true
	real, err := SimulateHistory(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	fit, err := population.Named("before-2021")
	if err != nil {
		t.Fatal(err)
	}
	fit.Keeper.GasUSD = population.Figure{Value: 1, Basis: population.Assumed, Source: "wanted so"}
	text, err := json.Marshal(fit)
	if err != nil {
		t.Fatal(err)
	}
	o.Fit = filepath.Join(t.TempDir(), "mine.json")
	if err := os.WriteFile(o.Fit, text, 0o600); err != nil {
		t.Fatal(err)
	}
	mine, err := SimulateHistory(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	if mine.note() == real.note() || mine.Fit != real.Fit || !strings.Contains(real.note(), real.FitDigest[:12]) {
		t.Errorf("%s\n%s", mine.note(), real.note())
	}
	// An hour before the fit's last datum is hindsight.
	o.Fit, o.From = "before-2021", time.Date(2020, 12, 31, 23, 0, 0, 0, time.UTC)
	s, err := population.New(fit, population.Draw{Start: o.From, Borrowers: 1})
	if err != nil || len(s.Hindsight()) == 0 {
		t.Errorf("%d figures are hindsight at %s: %v", len(s.Hindsight()), o.From, err)
	}
}
