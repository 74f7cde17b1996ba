package wire

import (
	"context"
	"encoding/json"
	"errors"
	"math"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/history/books"
	"github.com/hedgerow-fi/hedgerow/agent/history/vaults"
)

// smallIlk is an archive with two vaults of three days, one of which is liquidated.
func smallIlk(t *testing.T) string {
	t.Helper()
	place := filepath.Join(t.TempDir(), "archive")
	start := time.Date(2021, 6, 1, 0, 0, 0, 0, time.UTC)
	at := func(hours float64) time.Time { return start.Add(time.Duration(hours * float64(time.Hour))) }
	parse := func(s string) history.Optional {
		if s == "" {
			return history.Optional{}
		}
		f, err := history.ParseFixed(s)
		if err != nil {
			t.Fatal(err)
		}
		return history.Some(f)
	}
	var events []history.Event
	event := func(hours float64, vault, kind, ink, dai string) {
		events = append(events, history.Event{Time: at(hours), Block: 12_000_000 + uint64(hours*277), Index: uint32(len(events)), Market: "maker:ETH-B",
			Kind: kind, Account: vault, Collateral: "ETH", CollateralDelta: parse(ink), Debt: "DAI", DebtDelta: parse(dai)})
	}
	event(1, "7", history.KindOpen, "", "")
	event(1, "7", history.KindDeposit, "10.5", "")
	event(1, "7", history.KindBorrow, "", "12345.67891")
	event(2, "9", history.KindOpen, "", "")
	event(2, "9", history.KindDeposit, "30.25", "")
	event(2, "9", history.KindBorrow, "", "40000.5")
	event(40.5, "9", history.KindLiquidation, "-30", "-40017.2")
	event(70, "7", history.KindRepay, "", "-2000")
	var parameters []history.Parameter
	for i, p := range [][2]string{{"JUG.ilks.duty", "0.1"}, {"VAT.ilks.dust", "5000"}, {"SPOTTER.ilks.mat", "1.3"}, {"DOG.ilks.hole", "8000000"}} {
		parameters = append(parameters, history.Parameter{Time: start, Block: 11_999_000, Index: uint32(i), Market: "maker:ETH-B", Subject: "ETH-B", Name: p[0], Before: "0", After: p[1]})
	}
	var prices []history.Price
	for h := -5; h < 72; h++ {
		if h >= 50 && h < 60 {
			continue // a gap: the oracle of these hours is not known
		}
		prices = append(prices, history.Price{Asset: "ETH", Quote: "USD", Source: "venue", Time: at(float64(h)), Known: at(float64(h + 1)), Value: history.Of(2400 - 20*int64(max(h, 0)))})
	}
	appendRows(t, place, func(tx *history.Tx) error {
		return errors.Join(
			history.Put(t.Context(), tx, history.Label{Dataset: "maker-events", Basis: history.Observed}, events),
			history.Put(t.Context(), tx, history.Label{Dataset: "maker-parameters", Basis: history.Observed}, parameters),
			history.Put(t.Context(), tx, history.Label{Dataset: "venue-hourly", Basis: history.Observed}, prices))
	})
	return place
}

// appendRows puts rows into an archive, and returns what it then holds.
func appendRows(t *testing.T, place string, fill func(*history.Tx) error) *history.Snapshot {
	t.Helper()
	a, err := history.Create(t.Context(), place)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	s, err := a.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	tx := s.Begin("import", nil)
	if err := fill(tx); err != nil {
		t.Fatal(err)
	}
	if s, err = tx.Commit(t.Context()); err != nil {
		t.Fatal(err)
	}
	return s
}

// otherPrices are hourly prices of ETH from an hour of June 2021 on, all the same.
func otherPrices(from, to int, value int64) (out []history.Price) {
	start := time.Date(2021, 6, 1, 0, 0, 0, 0, time.UTC)
	for h := from; h < to; h++ {
		at := start.Add(time.Duration(h) * time.Hour)
		out = append(out, history.Price{Asset: "ETH", Quote: "USD", Source: "another", Time: at, Known: at.Add(time.Hour), Value: history.Of(value)})
	}
	return out
}

// Whoever reads the JSON is told what each number is counted in, and whether it is
// observed.
func TestEveryFigureOfARebuiltIlkSaysWhatItIs(t *testing.T) {
	r, err := RebuildMaker(t.Context(), RebuildOptions{Place: smallIlk(t), Ilk: "ETH-B", Vault: 9, Books: true})
	if err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	var keys map[string]any
	if err := json.Unmarshal(text, &keys); err != nil {
		t.Fatal(err)
	}
	said := map[string]bool{}
	for _, f := range r.Figures {
		top, _, _ := strings.Cut(f.Path, ".")
		said[top] = true
		if _, ok := keys[top]; !ok || f.Basis == "" {
			t.Errorf("%+v is no figure of it", f)
		}
	}
	for k := range keys {
		if !said[k] && !slices.Contains([]string{"archive", "sources", "figures", "market", "from", "to"}, k) {
			t.Errorf("nothing says what %s is", k)
		}
	}
}

// An ilk that was read from a node has its books; they are not rebuilt.
func TestEventsThatWereReadFromANodeAreNotRebuilt(t *testing.T) {
	place := smallIlk(t)
	at := time.Date(2021, 6, 1, 3, 0, 0, 0, time.UTC)
	appendRows(t, place, func(tx *history.Tx) error {
		return history.Put(t.Context(), tx, history.Label{Dataset: "maker-1-ETH-B", Basis: history.Observed}, []history.Event{{Time: at, Block: 12_000_600, Market: "maker:ETH-B",
			Kind: history.KindOpen, Account: "0x35d1b3f3d7966a1dfe207aa4514c12a259a0492b"}})
	})
	for set, want := range map[string]string{"": "2 data sets have events of maker:ETH-B (maker-1-ETH-B, maker-events): choose one with --events", "maker-1-ETH-B": "hedgerow book --market maker-1-ETH-B"} {
		if _, err := RebuildMaker(t.Context(), RebuildOptions{Place: place, Ilk: "ETH-B", Events: set}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("--events %q: %v, want %q", set, err, want)
		}
	}
	if _, err := RebuildMaker(t.Context(), RebuildOptions{Place: place, Ilk: "ETH-B", Events: "maker-events"}); err != nil {
		t.Error(err)
	}
}

// Which prices are taken does not hang on the instant that is asked for; observed
// ones go first.
func TestTheSamePricesAreTakenForEveryInstant(t *testing.T) {
	place := smallIlk(t)
	appendRows(t, place, func(tx *history.Tx) error {
		return errors.Join(
			history.Put(t.Context(), tx, history.Label{Dataset: "of-later", Basis: history.Observed}, otherPrices(60, 200, 3000)),
			history.Put(t.Context(), tx, history.Label{Dataset: "made-up", Basis: history.Simulated}, otherPrices(-5, 200, 4000)))
	})
	for _, at := range []time.Time{{}, time.Date(2021, 6, 1, 12, 0, 0, 0, time.UTC), time.Date(2021, 6, 4, 0, 0, 0, 0, time.UTC)} {
		r, err := RebuildMaker(t.Context(), RebuildOptions{Place: place, Ilk: "ETH-B", At: at})
		if err != nil {
			t.Fatal(err)
		}
		if got := r.Sources[2].Dataset; got != "venue-hourly" || r.Seizure.Highest > 1.3 {
			t.Errorf("at %s: prices are of %s, seizures %+v", at, got, r.Seizure)
		}
	}
	r, err := RebuildMaker(t.Context(), RebuildOptions{Place: place, Ilk: "ETH-B", Prices: "made-up"})
	if err != nil {
		t.Fatal(err)
	}
	if got := r.Sources[2]; got.Basis != history.Simulated || r.At.Price.Value != history.Of(4000) {
		t.Errorf("named prices: %+v, %+v", got, r.At.Price)
	}
}

// A liquidation is judged by the least ratio of its own time.
func TestALiquidationIsHeldAgainstTheRatioOfItsTime(t *testing.T) {
	place := smallIlk(t)
	later := time.Date(2021, 6, 3, 12, 0, 0, 0, time.UTC)
	appendRows(t, place, func(tx *history.Tx) error {
		return history.Put(t.Context(), tx, history.Label{Dataset: "maker-parameters", Basis: history.Observed}, []history.Parameter{{Time: later, Block: 12_016_620,
			Market: "maker:ETH-B", Subject: "ETH-B", Name: "SPOTTER.ilks.mat", Before: "1.3", After: "1.1"}})
	})
	for _, at := range []time.Time{{}, later.Add(-time.Hour)} {
		r, err := RebuildMaker(t.Context(), RebuildOptions{Place: place, Ilk: "ETH-B", At: at})
		if err != nil {
			t.Fatal(err)
		}
		if s := r.Seizure; s.Below != 1 || s.DaysBelow != 1 || s.DaysBelowKnown != 1 {
			t.Errorf("at %s: %+v", r.At.Time, s)
		}
	}
}

// Books of other prices take the place of the first ones, and those come back when
// their prices are named again, as often as that is.
func TestBooksOfFormerRowsCanBeGoneBackTo(t *testing.T) {
	place := smallIlk(t)
	appendRows(t, place, func(tx *history.Tx) error {
		return history.Put(t.Context(), tx, history.Label{Dataset: "another-hourly", Basis: history.Observed}, otherPrices(-5, 72, 2000))
	})
	held := map[string]string{} // fingerprints
	for i, prices := range []string{"venue-hourly", "another-hourly", "another-hourly", "venue-hourly", "another-hourly", "venue-hourly"} {
		r, err := RebuildMaker(t.Context(), RebuildOptions{Place: place, Ilk: "ETH-B", Books: true, Prices: prices})
		if err != nil {
			t.Fatal(i, err)
		}
		if r.Books.Present != (i == 2) {
			t.Errorf("%d, %s: %+v", i, prices, r.Books)
		}
		a, err := history.Open(t.Context(), place)
		if err != nil {
			t.Fatal(err)
		}
		s, err := a.Snapshot(t.Context())
		a.Close()
		if err != nil {
			t.Fatal(err)
		}
		if got := s.Fingerprint(); held[prices] == "" {
			held[prices] = got
		} else if held[prices] != got {
			t.Errorf("%d: other books of %s than before", i, prices)
		}
	}
	if held["venue-hourly"] == held["another-hourly"] {
		t.Error("both prices make the same books")
	}
}

func TestAnIlkIsRebuiltFromAnArchive(t *testing.T) {
	place := smallIlk(t)
	r, err := RebuildMaker(t.Context(), RebuildOptions{Place: place, Ilk: "ETH-B", At: time.Date(2021, 6, 2, 6, 30, 0, 0, time.UTC), Vault: 9})
	if err != nil {
		t.Fatal(err)
	}
	if r.Summary.Vaults != 2 || r.Borrowed != 2 || r.Liquidated != 1 || len(r.Sources) != 3 || len(r.Findings) != 0 {
		t.Errorf("%+v, findings %+v", r.Summary, r.Findings)
	}
	// At 6:30 the price that was known at 5:00 is in force: the close of the hour from 4.
	if r.At.Price == nil || r.At.Price.Value != history.Of(2400-20*28) {
		t.Fatalf("the price in force is %+v", r.At.Price)
	}
	if len(r.At.Ratios) != 2 || r.At.Ratios[0].Vault != 9 {
		t.Fatalf("ratios %+v", r.At.Ratios)
	}
	if got, want := r.At.Ratios[0].Ratio, 30.25*1840/40000.5; math.Abs(got/want-1) > 1e-3 {
		t.Errorf("the ratio is %v, want near %v", got, want)
	}
	if r.Vault == nil || len(r.Vault.Rows) != 3 { // the liquidation comes later
		t.Errorf("vault 9: %+v", r.Vault)
	}
	if s := r.Seizure; s == nil || s.Priced != 1 || s.Below != 1 || s.DaysBelow != 1 || s.DaysBelowKnown != 1 || s.Large != 1 || math.Abs(s.Worst-30*1620/40017.2) > 1e-9 {
		t.Errorf("seizures against prices: %+v", s)
	}
}

func TestBooksOfARebuiltIlkAreInTheArchive(t *testing.T) {
	place := smallIlk(t)
	o := RebuildOptions{Place: place, Ilk: "ETH-B", Books: true}
	r, err := RebuildMaker(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	// 1:00 to 22:00 of the third day are 70 hours, with a gap of ten in the prices. The
	// last price, known at 50, is read until 52, and counts until 55; at 61 the oracle
	// reads the next one.
	if r.Books == nil || r.Books.Books+r.Books.Missing != 70 || r.Books.Missing != 5 || r.Books.Present {
		t.Fatalf("books %+v", r.Books)
	}
	a, err := history.Open(t.Context(), place)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	s, err := a.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	reader, err := books.Open(s, "maker-eth-b")
	if err != nil {
		t.Fatal(err)
	}
	b, err := reader.At(t.Context(), time.Date(2021, 6, 2, 6, 30, 0, 0, time.UTC), 0)
	if err != nil {
		t.Fatal(err)
	}
	if b.Len() != 2 || !b.Time.Equal(time.Date(2021, 6, 2, 6, 0, 0, 0, time.UTC)) || b.Borrower(0) != vaults.AddressOf(7) {
		t.Fatalf("the book of %s has %d loans, first of %s", b.Time, b.Len(), b.Borrower(0))
	}
	if got, want := b.HealthFactors(nil)[0], 10.5*1840/1.3/12345.67891; math.Abs(got/want-1) > 1e-3 {
		t.Errorf("the health factor is %v, want near %v", got, want)
	}
	again, err := RebuildMaker(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	if after, _ := a.Snapshot(t.Context()); !again.Books.Present || again.Books.Books != r.Books.Books || after.Fingerprint() != s.Fingerprint() {
		t.Errorf("rebuilding again: %+v", again.Books)
	}
}

// Other rows make other books, which take the old ones' place; books that somebody
// observed stay.
func TestRebuiltBooksTakeOnlyTheirOwnPlace(t *testing.T) {
	place := smallIlk(t)
	if _, err := RebuildMaker(t.Context(), RebuildOptions{Place: place, Ilk: "ETH-B", Books: true}); err != nil {
		t.Fatal(err)
	}
	a, err := history.Open(t.Context(), place)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	add := func(p history.Price) {
		s, err := a.Snapshot(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		tx := s.Begin("import", nil)
		if err := history.Put(t.Context(), tx, history.Label{Dataset: "venue-hourly", Basis: history.Observed}, []history.Price{p}); err != nil {
			t.Fatal(err)
		}
		if _, err := tx.Commit(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	at := time.Date(2021, 6, 3, 6, 0, 0, 0, time.UTC)
	add(history.Price{Asset: "ETH", Quote: "USD", Source: "venue", Time: at, Known: at.Add(time.Hour), Value: history.Of(2000)})
	r, err := RebuildMaker(t.Context(), RebuildOptions{Place: place, Ilk: "ETH-B", Books: true})
	if err != nil {
		t.Fatal(err)
	}
	if r.Books.Missing != 0 || r.Books.Present {
		t.Errorf("books %+v", r.Books)
	}
	s, err := a.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := books.Open(s, "maker-eth-b"); err != nil {
		t.Error(err)
	}
}

func TestAnArchiveWithoutAnIlkSaysWhatToImport(t *testing.T) {
	place := smallIlk(t)
	bare := filepath.Join(t.TempDir(), "bare")
	a, err := history.Create(t.Context(), bare)
	if err != nil {
		t.Fatal(err)
	}
	a.Close()
	for name, c := range map[string]struct {
		o    RebuildOptions
		want string
	}{
		"no archive":         {RebuildOptions{Place: filepath.Join(t.TempDir(), "none"), Ilk: "ETH-B"}, "no archive"},
		"nothing in it":      {RebuildOptions{Place: bare, Ilk: "ETH-B"}, "`hedgerow history import` the table of its events"},
		"another ilk":        {RebuildOptions{Place: place, Ilk: "ETH-C"}, "no events of maker:ETH-C"},
		"another data set":   {RebuildOptions{Place: place, Ilk: "ETH-B", Events: "aave"}, "data set aave has no events"},
		"other prices":       {RebuildOptions{Place: place, Ilk: "ETH-B", Prices: "daily"}, "data set daily has no hourly prices of ETH"},
		"before the events":  {RebuildOptions{Place: place, Ilk: "ETH-B", At: time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)}, "before the first event"},
		"after the events":   {RebuildOptions{Place: place, Ilk: "ETH-B", At: time.Date(2021, 6, 4, 0, 0, 1, 0, time.UTC)}, "after the last event"},
		"an unknown vault":   {RebuildOptions{Place: place, Ilk: "ETH-B", Vault: 8}, "no vault 8"},
		"a vault of later":   {RebuildOptions{Place: place, Ilk: "ETH-B", Vault: 9, At: time.Date(2021, 6, 1, 1, 30, 0, 0, time.UTC)}, "no vault 9"},
		"a cancelled writer": {RebuildOptions{Place: place, Ilk: "ETH-B", Books: true}, "context canceled"},
	} {
		ctx := t.Context()
		if strings.HasPrefix(name, "a cancelled") {
			var cancel context.CancelFunc
			ctx, cancel = context.WithCancel(ctx)
			cancel()
		}
		if _, err := RebuildMaker(ctx, c.o); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		} else {
			t.Logf("%s: %v", name, err)
		}
	}
}
