package history

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

func all(t *testing.T, s *Snapshot, q Query) (out []Price) {
	t.Helper()
	if err := Scan(context.Background(), s, q, func(_ Part, rows []Price) error { out = append(out, rows...); return nil }); err != nil {
		t.Fatal(err)
	}
	return out
}

func TestMergingKeepsEveryRowOnceAndLabelsApart(t *testing.T) {
	ctx := context.Background()
	everywhere(t, func(t *testing.T, open func() *Archive) {
		a := open()
		s := snapshot(t, a)
		eth := hourly("ETH", 24)
		contradicts := eth[5]
		contradicts.Value = Of(7)
		s = put(t, s, observed("hours"), "1", slices.Clone(eth[:20]))
		s = put(t, s, observed("hours"), "2", append([]Price{contradicts}, eth[10:]...)) // ten rows again
		s = put(t, s, observed("hours"), "3", hourly("BTC", 24))
		s = put(t, s, Label{"hours", Modelled, "by a model"}, "4", hourly("XRP", 3))
		s = put(t, s, Label{"hours", Modelled, "by another"}, "5", hourly("XRP", 4))
		spanned, err := func() (*Snapshot, error) {
			tx := s.Begin("index", &Source{Digest: "6", Span: &Span{Dataset: "chain"}})
			if err := Put(ctx, tx, observed("chain"), hourly("DAI", 3)); err != nil {
				return nil, err
			}
			if err := Put(ctx, tx, observed("chain"), hourly("USDC", 3)); err != nil {
				return nil, err
			}
			return tx.Commit(ctx)
		}()
		if err != nil {
			t.Fatal(err)
		}
		s = spanned

		rehearsal := s.Rehearse("compact")
		would, err := Merge(ctx, s, rehearsal, nil)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := rehearsal.Commit(ctx); err == nil {
			t.Error("a rehearsal was committed")
		}
		if left, err := s.Unnamed(ctx); err != nil || len(left) != 0 {
			t.Errorf("a rehearsal wrote %v: %v", left, err)
		}
		steps := 0
		tx := s.Begin("compact", nil)
		did, err := Merge(ctx, s, tx, func(done, total int) { steps++; _ = total })
		if err != nil || !slices.Equal(did, would) || steps == 0 {
			t.Fatalf("%v after %v: %v", did, would, err)
		}
		next, err := tx.Commit(ctx)
		if err != nil {
			t.Fatal(err)
		}
		want := append(hourly("BTC", 24), eth...)
		want = slices.Insert(want, slices.Index(want, eth[5])+1, contradicts) // appended later, it comes after
		got := all(t, next, Query{Basis: []Basis{Observed}, Datasets: []string{"hours"}})
		order := layoutOf[Price]()
		order.sort(got) // by asset over both years
		if !slices.Equal(got, want) {
			t.Errorf("%d rows, want %d", len(got), len(want))
		}
		for _, p := range next.Parts {
			switch {
			case p.Basis == Modelled && p.Note == "", p.Basis == Observed && p.Note != "":
				t.Errorf("%s is %s, %q", p.Key, p.Basis, p.Note)
			}
		}
		if n := len(next.Select(Prices, Query{Datasets: []string{"hours"}})); n != 2+2 {
			t.Errorf("%d parts are left, of two years and two notes", n)
		}
		if n := len(next.Select(Prices, Query{Datasets: []string{"chain"}})); n != 2 {
			t.Errorf("the newest span was merged into %d parts", n)
		}
		var duplicates int64
		for _, m := range did {
			duplicates += m.Duplicates
		}
		if duplicates != 10 {
			t.Errorf("%d duplicates were dropped", duplicates)
		}
		// Once more does nothing; the snapshot from before still reads.
		tx = next.Begin("compact", nil)
		if did, err := Merge(ctx, next, tx, nil); err != nil || len(did) != 0 || !tx.Empty() {
			t.Errorf("a second time merged %v: %v", did, err)
		}
		if n := count(t, s); n != 20+15+24+3+4+6 {
			t.Errorf("the snapshot before has %d rows", n)
		}
	})
}

func TestTwoWhoMergeAtOnceMergeOnce(t *testing.T) {
	ctx := context.Background()
	a, _ := inFolder(t)
	s := snapshot(t, a)
	first, second := s.Begin("compact", nil), s.Begin("compact", nil)
	for _, tx := range []*Tx{first, second} {
		if _, err := Merge(ctx, s, tx, nil); err != nil {
			t.Fatal(err)
		}
	}
	between := put(t, s, observed("hours"), "between", hourly("Z", 2))
	if _, err := first.Commit(ctx); err != nil {
		t.Fatal(err)
	}
	if _, err := second.Commit(ctx); !errors.Is(err, ErrConflict) {
		t.Errorf("%v", err)
	}
	if now := snapshot(t, a); now.Number != between.Number+1 || count(t, now) != 3*24+2 {
		t.Errorf("%d commits and %d rows", now.Number, count(t, now))
	}
}

func TestPurgingTakesWhatNobodyCanHave(t *testing.T) {
	ctx := context.Background()
	a, f := inFolder(t)
	s := snapshot(t, a)
	tx := s.Begin("compact", nil)
	if _, err := Merge(ctx, s, tx, nil); err != nil {
		t.Fatal(err)
	}
	now, err := tx.Commit(ctx)
	if err != nil {
		t.Fatal(err)
	}
	left := now.Begin("import", nil) // a writer that is killed
	if err := Put(ctx, left, observed("left"), hourly("L", 2)); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(f.path(temporary+"/123"), []byte("half"), 0o600); err != nil {
		t.Fatal(err)
	}
	week := time.Now().Add(-7 * 24 * time.Hour)
	age := func(key string) {
		if err := os.Chtimes(f.path(key), week, week); err != nil {
			t.Fatal(err)
		}
	}
	objects, err := f.list(ctx, "parts/")
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range objects {
		age(o.key)
	}
	age(left.commit.Add[0].Key)
	age(temporary + "/123")
	day := time.Now().Add(-PurgeAge)
	purge := func(dry bool) []Object {
		t.Helper()
		gone, err := a.Purge(ctx, day, dry)
		if err != nil {
			t.Fatal(err)
		}
		return gone
	}
	// The parts that were merged are old, and were live until just now.
	if would, gone := purge(true), purge(false); len(gone) != 2 || !slices.Equal(would, gone) {
		t.Errorf("%v are gone, and %v were to be", gone, would)
	}
	if n := count(t, s); n != 3*24 {
		t.Errorf("a reader from before has %d rows", n)
	}
	if _, err := left.Commit(ctx); err == nil {
		t.Error("a commit of parts that were purged is let through")
	}
	age(commitKey(now.Number))
	if gone := purge(false); len(gone) != len(s.Parts) {
		t.Errorf("%d merged parts are gone, of %d", len(gone), len(s.Parts))
	}
	if n := count(t, snapshot(t, a)); n != 3*24 {
		t.Errorf("%d rows are left", n)
	}
	if left, err := now.Unnamed(ctx); err != nil || len(left) != 0 {
		t.Errorf("%v %v", left, err)
	}
	if _, err := os.Stat(filepath.Join(a.Name(), temporary, "123")); err == nil {
		t.Error("what was half written is still there")
	}
}
