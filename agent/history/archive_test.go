package history

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

func hourly(asset string, n int) []Price {
	start := time.Date(2021, 12, 31, 12, 0, 0, 0, time.UTC)
	out := make([]Price, n)
	for i := range out {
		at := start.Add(time.Duration(i) * time.Hour)
		out[i] = Price{Asset: asset, Quote: "USD", Source: "test", Time: at, Known: at.Add(time.Hour), Value: Of(int64(100 + i)), High: Some(Of(int64(101 + i)))}
	}
	return out
}

func TestWhatIsAppendedReadsBack(t *testing.T) {
	ctx := context.Background()
	a, err := Create(ctx, filepath.Join(t.TempDir(), "archive"))
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	s, err := a.Snapshot(ctx)
	if err != nil {
		t.Fatal(err)
	}
	tx := s.Begin("import", &Source{Name: "a.csv", Digest: "1"})
	want := hourly("ETH", 24)
	if err := Put(ctx, tx, observed("hours"), slices.Clone(want)); err != nil {
		t.Fatal(err)
	}
	if got := count(t, s); got != 0 {
		t.Fatalf("%d rows show before the commit", got)
	}
	after, err := tx.Commit(ctx)
	if err != nil {
		t.Fatal(err)
	}
	var got []Price
	err = Scan(ctx, after, Query{}, func(_ Part, rows []Price) error { got = append(got, rows...); return nil })
	if err != nil || !slices.Equal(got, want) {
		t.Fatalf("read %v %v", got, err)
	}
	if len(after.Parts) != 2 { // two years
		t.Errorf("%d parts", len(after.Parts))
	}
	tx = s.Begin("import", &Source{Name: "a.csv", Digest: "1"})
	if _, err := tx.Commit(ctx); !errors.Is(err, ErrConflict) {
		t.Errorf("the same source went in twice: %v", err)
	}
}

// observed is an observed data set.
func observed(dataset string) Label { return Label{Dataset: dataset, Basis: Observed} }

func count(t *testing.T, s *Snapshot) (n int) {
	t.Helper()
	if err := Scan(context.Background(), s, Query{}, func(_ Part, rows []Price) error { n += len(rows); return nil }); err != nil {
		t.Fatal(err)
	}
	return n
}
